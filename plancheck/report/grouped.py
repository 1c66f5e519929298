"""By plan and chapter, for those who share out the work: who owns the chapter sees what is theirs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plancheck.finding import Finding, Report, Severity
from plancheck.i18n import text
from plancheck.report.clean import one_line
from plancheck.report.style import Style
from plancheck.report.verdict import SEVERITIES, counted, summary, verdict


def render(report: Report, style: Style) -> str:
    return "\n".join(_lines(report, style)) + "\n"


def _lines(report: Report, style: Style) -> Iterator[str]:
    lang = style.lang
    yield verdict(report, lang)
    plans: dict[str, dict[str, list[Finding]]] = {}
    for finding in report.findings:
        if finding.severity is Severity.ERROR or not style.quiet:
            plans.setdefault(finding.plan, {}).setdefault(_chapter(finding), []).append(finding)
    for plan, chapters in plans.items():
        every = [finding for found in chapters.values() for finding in found]
        yield ""
        yield f"{one_line(plan) or text('without_plan', lang)}: {_tally(every, lang)}"
        for chapter, found in chapters.items():
            yield f"  {one_line(chapter) or text('without_chapter', lang)}"
            yield from (_line(finding, style) for finding in found)
    yield ""
    yield from summary(report, style)


def _chapter(finding: Finding) -> str:
    return finding.span.place.partition(" › ")[0]


def _tally(findings: Sequence[Finding], lang: str) -> str:
    known = ((severity, sum(1 for one in findings if one.severity is severity)) for severity in SEVERITIES)
    return ", ".join(counted(f"n_{severity}", n, lang) for severity, n in known if n)


def _line(finding: Finding, style: Style) -> str:
    severity = text(f"severity_{finding.severity}", style.lang)
    tail = "" if finding.span.line else " › ".join(finding.span.place.split(" › ")[1:])
    place = style.where(finding.span) + (f" ({one_line(tail)})" if tail else "")
    return f"    {place}: {severity}: {one_line(finding.message)} ({finding.code})"
