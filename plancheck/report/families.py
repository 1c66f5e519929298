"""Equal faults told once: findings of one rule in one file whose messages differ only in what they name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Confidence
from plancheck.finding import Finding
from plancheck.pattern import pattern
from plancheck.record import NamedTuple
from plancheck.wording import shorten

_MONTH = r"(?:jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[sc])\w*"
_NAMED = pattern(rf"«[^»]*»|“[^”]*”|\d[\d.:/–-]*(?:\s{_MONTH}(?:\s\d{{4}})?)?", re.IGNORECASE)
"""What may differ between two equal faults: quoted words, numbers and dates."""


class Family(NamedTuple):
    findings: tuple[Finding, ...]
    alike: bool
    """The messages are the same but for the item's own words, so the words are enough in a list."""

    @property
    def first(self) -> Finding:
        return self.findings[0]

    @property
    def tells_more(self) -> bool:
        """The messages say more than the title and the items' own words: a number, a date, what is quoted."""
        return (
            not self.alike
            or _NAMED.search(_without_words(self.first).replace("«…»", "").replace("“…”", "")) is not None
        )


def families(findings: Sequence[Finding]) -> list[Family]:
    """Findings gathered, the gravest first, then in the order of the report."""
    gathered: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        doubt = finding.confidence is Confidence.GUESS
        told = (_NAMED.sub("…", finding.message), _NAMED.sub("…", finding.help))
        gathered.setdefault((finding.file, finding.code, finding.severity, doubt, *told), []).append(finding)
    ordered = sorted(gathered.values(), key=lambda alike: -alike[0].severity.rank)
    return [Family(tuple(alike), len({_without_words(one) for one in alike}) == 1) for alike in ordered]


def _without_words(finding: Finding) -> str:
    return finding.message.replace(shorten(finding.text), "…") if finding.text else finding.message
