"""What the comments say: severity in words first, then what is wrong and what to do, and the code last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from plancheck.annotate.anchors import Anchors
from plancheck.document import Block, Confidence, Span
from plancheck.finding import Finding
from plancheck.foedselsnummer import masked
from plancheck.i18n import text
from plancheck.read.places import SEPARATOR
from plancheck.read.word.concerns import listed
from plancheck.record import dataclass
from plancheck.report.clean import one_line
from plancheck.report.families import families
from plancheck.wording import shorten

_SEVERAL = {"rad": 3, "punkt": 3, "avsnitt": 8}
"""So many rows of a table, items of a list or paragraphs of a chapter with equal findings have one comment."""
_NAMED = 10
"""So many rows are named by their words."""
_RELATED = 3
_SHORT = 50
_QUOTES = frozenset("«»“”")


@dataclass(frozen=True, slots=True)
class Note:
    """One comment to be: where, and its paragraphs."""

    paragraph: int
    code: str
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        return " ".join(self.lines)


def notes(findings: Sequence[Finding], blocks: Sequence[Block], anchors: Anchors) -> list[Note]:
    """The comments for the findings, in the order of the text; one for many equal ones in a table or list."""
    places = dict(listed(blocks))
    made: list[Note] = []
    singles: dict[tuple[int, str, str], list[Finding]] = {}
    for group in _groups(findings):
        if _is_one(group, places):
            made.append(_several(group, blocks, places, anchors))
            continue
        for finding in group:
            paragraph = anchors.paragraph(finding.span)
            place = "" if anchors.stands_for(paragraph, finding.span) else finding.span.place
            singles.setdefault((paragraph, finding.code, place), []).append(finding)
    made += [_single(paragraph, place, tuple(found)) for (paragraph, _, place), found in singles.items()]
    return sorted(made, key=lambda note: (note.paragraph, note.code, note.lines))


def _groups(findings: Sequence[Finding]) -> Iterator[list[Finding]]:
    """Equal findings in the same table or list, or under the same heading."""
    gathered: dict[tuple[int, str], list[Finding]] = {}
    for number, family in enumerate(families(findings)):
        for finding in family.findings:
            gathered.setdefault((number, _kind_and_parent(finding.span)), []).append(finding)
    yield from gathered.values()


def _kind_and_parent(span: Span) -> str:
    parent, _, last = span.place.rpartition(SEPARATOR)
    return parent + SEPARATOR + last.partition(" ")[0]


def _is_one(group: Sequence[Finding], places: Mapping[str, str]) -> bool:
    """Whether the findings stand in so many rows that one comment speaks for them."""
    own = {finding.span.place for finding in group}
    return len(own) >= _SEVERAL.get(_word(group[0].span), len(own) + 1) and own <= places.keys()


def _word(span: Span) -> str:
    return span.place.rpartition(SEPARATOR)[2].partition(" ")[0]


def _number(span: Span) -> int:
    return int(span.place.rpartition(" ")[2])


# One comment for several rows, or for one place


def _several(group: list[Finding], blocks: Sequence[Block], places: Mapping[str, str], anchors: Anchors) -> Note:
    rows = {finding.span.place: finding for finding in reversed(group)}
    group = sorted(rows.values(), key=lambda finding: _number(finding.span))
    first, lang = group[0], group[0].lang
    start = first.span.place.removesuffix(str(_number(first.span)))
    of = sum(1 for place in places if place.startswith(start) and place[len(start) :].isdecimal())
    named = [_named(finding, places) for finding in group[: _NAMED + 1]]
    by_words = len(named) <= _NAMED and not all(name.isdecimal() for name in named)
    which = ", ".join(named) if by_words else _ranges(group)
    said = [text(f"note_{_word(first.span)}", lang, n=len(group), of=of, which=which)]
    if len({finding.message for finding in group}) == 1:
        said.insert(0, _shown(first.message))
    elif families(group)[0].tells_more:
        said.insert(0, text("note_example", lang, message=_shown(first.message)))
    return Note(anchors.paragraph(_header(first.span, blocks, anchors)), first.code, _framed(said, group))


def _named(finding: Finding, places: Mapping[str, str]) -> str:
    """The row's number, with its words where it can be found again by them."""
    number, words = str(_number(finding.span)), shorten(_shown(finding.text), _SHORT)
    found = words.removesuffix("…").rstrip()
    if not found or not _QUOTES.isdisjoint(words) or found not in places[finding.span.place]:
        return number
    return f"{number} {text('quoted', finding.lang, words=words)}"


def _ranges(group: Iterable[Finding]) -> str:
    """Row numbers, those in a row together: "1–12, 14"."""
    stretches: list[list[int]] = []
    for number in (_number(finding.span) for finding in group):
        if stretches and number == stretches[-1][-1] + 1:
            stretches[-1].append(number)
        else:
            stretches.append([number])
    return ", ".join(str(one[0]) if len(one) == 1 else f"{one[0]}–{one[-1]}" for one in stretches)


def _header(span: Span, blocks: Sequence[Block], anchors: Anchors) -> Span:
    """The header above a cell; the place itself where there is none."""
    for block in blocks:
        if block.header and block.rows and block.rows[0].span.place.startswith(span.place.rpartition(SEPARATOR)[0]):
            for row in block.rows:
                at = next((at for at, cell in enumerate(row.cells) if cell.span.column == span.column), None)
                if at is not None:
                    above = block.header[-1].cells
                    return next((cell.span for cell in (*above[at : at + 1], *above) if anchors.knows(cell.span)), span)
    return span


def _single(paragraph: int, place: str, found: Sequence[Finding]) -> Note:
    said = list(dict.fromkeys(_shown(finding.message) for finding in found))
    if place:
        said.append(text("note_elsewhere", found[0].lang, place=_shown(place)))
    return Note(paragraph, found[0].code, _framed(said, found))


def _framed(said: Iterable[str], found: Sequence[Finding]) -> tuple[str, ...]:
    """The whole comment: severity and title before, next step and code after."""
    first, lang = max(found, key=lambda finding: finding.severity.rank), found[0].lang
    severity = text(f"severity_{first.severity}", lang)
    lines = [f"{severity[:1].upper()}{severity[1:]}: {_shown(first.title)}", *said]
    lines += [
        f"{text('see_also', lang)}: {_shown(place.span.place or place.span.file)}: {_shown(place.message)}"
        for place in (first.related[:_RELATED] if len(found) == 1 else ())
    ]
    helps = dict.fromkeys(_shown(finding.help) for finding in found if finding.help)
    lines += [f"{text('next_step', lang)}: {help_text}" for help_text in list(helps)[:1]]
    if any(finding.confidence is Confidence.GUESS for finding in found):
        lines.append(text("is_guess", lang))
    return (*lines, f"{text('head_rule', lang)}: {first.code}")


def _shown(words: str) -> str:
    return masked(one_line(words))
