"""The baseline: findings known when it was written, by fingerprint, so that a gate stops only what is new.

It never grows by itself, and it hides no crash and no exit status 3.
"""

from __future__ import annotations

from collections.abc import Iterable

from plancheck.finding import Finding
from plancheck.foedselsnummer import masked
from plancheck.record import NamedTuple

SCHEMA = "plancheck.baseline/1"


class BaselineError(ValueError):
    """A file that is no baseline."""


class Split(NamedTuple):
    """Findings that are new, and those the baseline knew."""

    kept: tuple[Finding, ...]
    known: tuple[Finding, ...]


def write(findings: Iterable[Finding]) -> str:
    """The baseline's text: each fingerprint once, sorted by file, code and fingerprint, with words for a reader.

    Identity numbers are masked here too: the file is stored.
    """
    entries = {
        finding.fingerprint: {
            "fingerprint": finding.fingerprint,
            "code": finding.code,
            "file": finding.file,
            "node": masked(finding.node),
            "message": masked(finding.message),
        }
        for finding in findings
    }
    ordered = sorted(entries.values(), key=lambda entry: (entry["file"], entry["code"], entry["fingerprint"]))
    import json

    return json.dumps({"schema": SCHEMA, "findings": ordered}, ensure_ascii=False, indent=2) + "\n"


def read(text: str) -> frozenset[str]:
    """The fingerprints of a baseline. Raises BaselineError where the text is none."""
    import json

    try:
        content = json.loads(text)
    except ValueError as error:
        raise BaselineError("ikke gyldig JSON") from error
    if not isinstance(content, dict) or content.get("schema") != SCHEMA:
        raise BaselineError(f"mangler «schema: {SCHEMA}»")
    try:
        return frozenset(str(entry["fingerprint"]) for entry in content["findings"])
    except (KeyError, TypeError) as error:
        raise BaselineError("et funn mangler «fingerprint»") from error


def split(findings: Iterable[Finding], known: frozenset[str]) -> Split:
    """Tell new findings from those the baseline knows."""
    kept: list[Finding] = []
    old: list[Finding] = []
    for finding in findings:
        (old if finding.fingerprint in known else kept).append(finding)
    return Split(tuple(kept), tuple(old))
