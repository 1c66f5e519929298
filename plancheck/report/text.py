"""For a person at a screen: the verdict, then every fault with its place, its line, and the next step."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.document import Confidence, Span
from plancheck.finding import Finding, RelatedPlace, Report, Severity
from plancheck.foedselsnummer import masked
from plancheck.i18n import text
from plancheck.report.clean import one_line
from plancheck.report.excerpt import excerpt
from plancheck.report.families import Family, families
from plancheck.report.style import Style
from plancheck.report.verdict import counted, summary, verdict
from plancheck.wording import shorten

_BOLD, _DIM, _RED, _YELLOW, _CYAN = 1, 2, 31, 33, 36
"""What a terminal calls them (ECMA-48, SGR)."""
_COLOR = {Severity.ERROR: _RED, Severity.WARNING: _YELLOW, Severity.INFO: _CYAN}
_RELATED = 5
"""How many related places are written out."""
_NARROWEST = 50


def render(report: Report, style: Style) -> str:
    style = style._replace(width=max(style.width, _NARROWEST))
    return "\n".join(_lines(report, style)) + "\n"


def _lines(report: Report, style: Style) -> Iterator[str]:
    yield _bold(verdict(report, style.lang), style)
    listed = [one for one in report.findings if one.severity is Severity.ERROR or not style.quiet]
    for family in families(listed):
        yield ""
        yield from _family(family, report, style)
    yield ""
    for line in summary(report, style):
        yield from _wrapped(line, style, "", "  ")


def _family(family: Family, report: Report, style: Style) -> Iterator[str]:
    finding = family.first
    yield _heading(family, style)
    yield from _place(finding.span, style)
    yield from _source(finding.span, report, style)
    yield from _wrapped(finding.message, style)
    if finding.help:
        yield from _wrapped(f"{text('next_step', style.lang)}: {finding.help}", style)
    yield from _related(finding.related, finding.span, style)
    if len(family.findings) > 1:
        yield f"  {text('same_here', style.lang)}:"
        for other in family.findings[1:]:
            yield from _other(other, family.alike, style)
    if finding.confidence is Confidence.GUESS:
        yield from _wrapped(text("is_guess", style.lang), style)
    yield _dim("  " + text("more_on_rule", style.lang, code=finding.code), style)


def _heading(family: Family, style: Style) -> str:
    severity = family.first.severity
    word = text(f"severity_{severity}", style.lang)
    many = len(family.findings)
    tail = f" ({text('places', style.lang, n=many).split('|')[1]})" if many > 1 else ""
    head = f"{word[:1].upper()}{word[1:]}:"
    head = _paint(head, _COLOR[severity], _BOLD) if style.color else head
    return f"{head} {_bold(one_line(family.first.title), style)}{tail}"


def _place(span: Span, style: Style) -> Iterator[str]:
    """ "handlingsdel.md:12:3 (3 Handlingsdel › Tabell 2 › rad 4)", over two lines where one is too short."""
    where, words = style.where(span), _in_words(span)
    if words and len(where) + len(words) + 5 <= style.width:
        yield masked(f"  {where} ({words})")
        return
    yield masked(f"  {where}")
    yield from _wrapped(words, style)


def _source(span: Span, report: Report, style: Style) -> Iterator[str]:
    lines = report.sources.get(span.file, ())
    if span.line is None or not 0 < span.line <= len(lines) or not lines[span.line - 1].strip():
        return
    gutter = f"{span.line:>6} | "
    shown, carets = excerpt(lines[span.line - 1], span, style.width - len(gutter))
    yield _dim(gutter, style) + shown
    if carets:
        marks = _paint(carets, _RED, _BOLD) if style.color else carets
        yield _dim(" " * (len(gutter) - 2) + "| ", style) + marks


def _in_words(span: Span) -> str:
    """The place as a person finds it, in a sheet down to the cell: "Tiltak › rad 8 › E8"."""
    words = one_line(span.place)
    return f"{words} › {span.cell}" if words and span.cell and span.line is None else words


def _beside(span: Span, first: Span, style: Style) -> str:
    """Where something else stands: the place in words where its file has no lines, without the file told already."""
    words = _in_words(span)
    if span.line is not None or not words:
        return style.where(span)
    return words if span.file == first.file else f"{style.where(span)}, {words}"


def _related(places: tuple[RelatedPlace, ...], first: Span, style: Style) -> Iterator[str]:
    if not places:
        return
    yield f"  {text('see_also', style.lang)}:"
    for place in places[:_RELATED]:
        yield from _wrapped(f"{_beside(place.span, first, style)}: {place.message}", style, "    ", "      ")
    if len(places) > _RELATED:
        yield f"    {counted('and_more', len(places) - _RELATED, style.lang)}"


def _other(finding: Finding, alike: bool, style: Style) -> Iterator[str]:
    """One line for a fault that is like the one written out above."""
    span = finding.span
    place = one_line(span.place)
    tail = place.rpartition(" › ")[2]
    words = text("quoted", style.lang, words=shorten(finding.text)) if alike and finding.text else finding.message
    if span.line is None and place:
        yield from _wrapped(f"{_in_words(span)}: {words}", style, "    ", "      ")
        return
    yield from _wrapped(f"{style.where(span)}: {words}" + (f" ({tail})" if tail else ""), style, "    ", "      ")


def _wrapped(line: str, style: Style, first: str = "  ", rest: str = "  ") -> Iterator[str]:
    """The text over as many lines as it needs; what a reader would copy (a path, a code) is never broken."""
    yield from folded(masked(one_line(line)), style.width, first, rest)


def folded(line: str, width: int, first: str = "", rest: str = "") -> Iterator[str]:
    """The words of the text over lines of that width, `first` before the first and `rest` before the others."""
    words = iter(line.split())
    filled = first + next(words, "")
    for word in words:
        if len(filled) + 1 + len(word) > width:
            yield filled
            filled = rest + word
        else:
            filled += f" {word}"
    if line:
        yield filled


def _paint(line: str, *looks: int) -> str:
    return "".join(f"\x1b[{look}m" for look in looks) + f"{line}\x1b[0m"


def _bold(line: str, style: Style) -> str:
    return _paint(line, _BOLD) if style.color else line


def _dim(line: str, style: Style) -> str:
    return _paint(line, _DIM) if style.color else line
