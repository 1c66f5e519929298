"""One line a finding, as editors and people with many files like it: "file:line:col: CODE message"."""

from __future__ import annotations

from plancheck.finding import Finding, Report, Severity
from plancheck.report.clean import one_line
from plancheck.report.style import Style
from plancheck.report.verdict import verdict


def render(report: Report, style: Style) -> str:
    listed = [one for one in report.findings if one.severity is Severity.ERROR or not style.quiet]
    return "".join(f"{line}\n" for line in (*(_line(one, style) for one in listed), verdict(report, style.lang)))


def _line(finding: Finding, style: Style) -> str:
    """Where there are no lines, the place in words stands before the message, if the message does not begin so."""
    place, message = one_line(finding.span.place), one_line(finding.message)
    untold = finding.span.line is None and place and not message.startswith(f"«{place}»")
    return f"{style.where(finding.span)}: {finding.code} {f'{place}: ' if untold else ''}{message}"
