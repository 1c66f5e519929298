"""A table for a comment on a pull request or an appendix to a saksframlegg."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancheck.finding import Finding, Report, Severity
from plancheck.i18n import text
from plancheck.report.clean import one_line
from plancheck.report.style import Style
from plancheck.report.verdict import counted, summary, verdict

LIMIT = 60_000
"""Characters of the table; a comment on GitHub holds 65,536."""
_MARKUP = re.compile(r"([\\`*_\[\]|~#])")
_MENTION = re.compile(r"@(?=\w)")


def render(report: Report, style: Style) -> str:
    return "\n".join(_lines(report, style)) + "\n"


def _lines(report: Report, style: Style) -> Iterator[str]:
    yield f"## plancheck: {_plain(verdict(report, style.lang))}"
    yield ""
    listed = [one for one in report.findings if one.severity is Severity.ERROR or not style.quiet]
    if listed:
        yield from _table(sorted(listed, key=lambda one: -one.severity.rank), style)
        yield ""
    yield from (f"- {_plain(line)}" for line in summary(report, style))


def _table(findings: list[Finding], style: Style) -> Iterator[str]:
    heads = [text(f"head_{name}", style.lang) for name in ("severity", "finding", "place", "next", "rule")]
    yield _row(heads)
    yield "|" + "---|" * len(heads)
    room = LIMIT
    for at, finding in enumerate(findings):
        row = _row(_cells(finding, style))
        room -= len(row) + 1
        if room < 0:
            yield ""
            yield _plain(counted("n_more_findings", len(findings) - at, style.lang))
            return
        yield row


def _cells(finding: Finding, style: Style) -> list[str]:
    severity = text(f"severity_{finding.severity}", style.lang)
    place = _code(style.where(finding.span)) + ("<br>" + _plain(finding.span.place) if finding.span.place else "")
    severity = f"**{severity}**" if finding.severity is Severity.ERROR else severity
    return [severity, _plain(finding.message), place, _plain(finding.help), finding.code]


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _plain(words: str) -> str:
    """Text that no reader of Markdown takes for markup, HTML, a table's edge or a mention of a user."""
    escaped = one_line(words).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _MENTION.sub("&#64;", _MARKUP.sub(r"\\\1", escaped))


def _code(words: str) -> str:
    """A code span; a bar must be escaped in a table even there, and a backtick cannot stand in it."""
    return "`" + words.replace("`", "'").replace("|", "\\|") + "`"
