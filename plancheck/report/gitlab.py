"""GitLab Code Quality: a JSON list that the merge request shows beside the lines."""

from __future__ import annotations

import json
from typing import Any

from plancheck.blake import blake2b
from plancheck.document import Span
from plancheck.finding import Finding, Report, Severity
from plancheck.report.style import Style

_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}
_STOPPED = "blocker"
"""What must be fixed under a gate stops it."""


def render(report: Report, style: Style) -> str:
    seen: dict[str, int] = {}
    issues = []
    for finding in report.findings:
        times = seen[finding.fingerprint] = seen.get(finding.fingerprint, 0) + 1
        issues.append(_issue(finding, times, report.gate, style))
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issue(finding: Finding, times: int, gate: str | None, style: Style) -> dict[str, Any]:
    stopped = gate is not None and finding.severity is Severity.ERROR
    return {
        "description": " ".join(part for part in (finding.message, finding.help) if part),
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": _distinct(finding.fingerprint, times),
        "severity": _STOPPED if stopped else _SEVERITY[finding.severity],
        "location": {"path": style.path_of(finding.file), "lines": _lines(finding.span)},
    }


def _lines(span: Span) -> dict[str, int]:
    """GitLab asks for a line also where the file has none."""
    first = span.line or 1
    last = span.end_line or first
    return {"begin": first} if last == first else {"begin": first, "end": last}


def _distinct(fingerprint: str, times: int) -> str:
    """GitLab shows only one issue for each fingerprint: a second finding with the same gets one of its own."""
    return fingerprint if times == 1 else blake2b(f"{fingerprint}\0{times}".encode(), digest_size=12).hexdigest()
