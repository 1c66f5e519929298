"""The title page: the plan's title, the lines below it before the first chapter, and "label: value" facts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from plancheck.document import Block, Document, Span
from plancheck.extract.plan.naming import line_status, plan_type
from plancheck.extract.plan.onlypart import is_only_part
from plancheck.extract.plan.titlelines import is_of_title_page
from plancheck.extract.text.prose import Prose
from plancheck.pattern import pattern
from plancheck.record import NamedTuple
from plancheck.vocabulary import normalise, vocabulary

LABELS = (
    "tittel",
    "plantype",
    "kommune",
    "planstatus",
    "planperiode",
    "overordnet_plan",
    "erstatter_plan",
    "bygger_paa_plan",
    "vedtak_linje",
    "lovgrunnlag",
)
_PERIOD_TAIL = pattern(r"(?:19|20)\d\d\s*(?:--?|[–—/])\s*(?:20)?\d\d|(?:19|20)\d\d")
_YEARS = pattern(r"(?:19|20)\d\d\s*(?:--?|[–—/])\s*(?:20)?\d\d")
_ADOPTION = pattern(r"\W*(?:vedtatt|vedteken|vedteke|godkjent|godkjend)\s+(?:av|i)\s", re.I)
_BREADCRUMB = pattern(r"\S\s+[>›»→/]\s+\S.*\s[>›»→/]\s+\S")
BODY_FIRST = pattern(
    r"\W*(?:[A-ZÆØÅ][\wæøå]+ )?(?:kommunestyret?|bystyret?|heradsstyret?|formannskapet?)"
    r"\s+[^.]{0,20}\d[^,;]*(?:[,;]|\s[–-])\s+(?:vedtatt|vedteken|"
    r"vedteke|godkjent|godkjend)\W*$",
    re.I,
)
"""A line "Kommunestyret 11.12.2025 (PS 112/25), vedtatt"."""
_ROUND = pattern(r"g[ao]ngs?\b", re.I)
_CHAPTER_NUMBER = pattern(r"\d{1,2}(?:\.\d{1,2})*\.?\s+[^\W\d]")
_CONTENTS = pattern(r"(?:innhold|innhald)(?:sfortegnelse|sliste)?$", re.I)
_FEW = 3
_ZONE = 16
_LONGEST_LINE = 220
LABELLED = pattern(r"\s*\**([^\W\d][^:\n|]{1,40}?)\**\s*:\s*\**\s*(\S.*)", needs=":")
"""A line "Label: value"."""
_PARTS = pattern(
    r"\s+[·|•]\s+|\s+[–—-]\s+(?=[A-ZÆØÅ]|vedt|godkj|høyrings|høringsu|utkast|forslag til|framlegg til|"
    r"under arbeid|(?:tema|fag|sektor|kommunedel)?plan(?:en)?,?\s+(?:vedt|godkj))|"
    r"(?<=20\d\d):\s+(?=Vedt|Godkj)|(?<=ommune),\s+(?=[a-zæøå])|"
    r"(?<=20\d\d)\s+(?=Vedt(?:att|eken?)\s)"
)
_HANDLED = pattern(r"(?:handsama|behandla|behandlet|lagt fram|(?:versjon|utgave|utgåve|revisjon)\s+\d[\d.]*)\b", re.I)
_COMMA = pattern(r"(?:,|\s+og)\s+(?=(?:vedt|godkj)\w+\s+(?:i|av)\b)")
_SENTENCE_END = pattern(r"(?<=[a-zæøå0-9)])\.\s+(?=[A-ZÆØÅ])")
NAME = r"[A-ZÆØÅ][\wæøå]+(?:-[A-ZÆØÅ][\wæøå]+)?(?: (?:og )?[A-ZÆØÅ][\wæøå]+(?:-[A-ZÆØÅ][\wæøå]+)?)?"
MUNICIPALITY = pattern(rf"({NAME})\s+(?i:kommune(?:styret?)?|bystyret?|herad(?:sstyret?)?|municipality)\b")


class Line(NamedTuple):
    """A line, or a part of one, on the title page."""

    text: str
    span: Span


class TitlePage(NamedTuple):
    """What stands before the first chapter."""

    title: str | None
    title_span: Span | None
    lines: tuple[Line, ...]
    """Lines and sentences of the title page, the title itself left out."""
    listed: tuple[Line, ...]
    """Its list items: in many plans the adoption stands in one."""
    closing: tuple[Line, ...]
    """An adoption line that stands last in the document."""
    facts: Mapping[str, tuple[Line, ...]]
    """Label concept -> its values ("Planperiode: 2025–2036", a row of a facts table)."""
    declared: bool
    """True where a table is headed "Planfakta": its facts are the author's own."""


def title_page(document: Document, prose: Prose) -> TitlePage:
    """Read the title page. A document without headings has its first lines as title page."""
    blocks = [(i, b) for i, b in enumerate(document.blocks) if b.noise in ("", "contents") and b.kind != "code"]
    at, title = _marked(document, blocks) or _title(blocks)
    zone = list(_zone(blocks, at))
    prose.title_end = zone[-1][0] + 1 if zone else 0
    front = _front_lines(document)
    own = next((line for key, line in front if key in ("title", "tittel")), None)
    if own is not None and (title is None or _is_chapter(title.text) or plan_type(title.text) is None):
        title = None
    elif own is not None:
        own = None
    lines = [line for key, line in front if line is not own and key not in ("title", "tittel")]
    lines += [line for _, block in zone if block is not title for line in _lines(block)]
    facts: dict[str, list[Line]] = {}
    for line in lines:
        _collect(facts, line)
    declared = _table_facts(document, zone, prose, facts)
    pieces = tuple(piece for line in lines for piece in _pieces(line))
    return TitlePage(
        _words(title) if title else own.text if own else None,
        title.span if title else own.span if own else None,
        pieces if title is None or "\n" not in title.text else (*_rest(title), *pieces),
        tuple(Line(b.text, b.span) for _, b in zone if b.kind == "item" and len(b.text) < _LONGEST_LINE),
        tuple(_closing([pair for pair in blocks if pair[0] >= prose.title_end])),
        {concept: tuple(found) for concept, found in facts.items()},
        declared,
    )


def _closing(blocks: list[tuple[int, Block]]) -> Iterator[Line]:
    """ "Vedtatt av Utvalg for kultur 10/12-2025, sak 41/2025." as the last words of the document."""
    for _, block in blocks[-3:]:
        if block.kind == "paragraph" and len(block.text) < 140 and _ADOPTION.match(block.text):
            yield Line(block.text, block.span)


def _front_lines(document: Document) -> list[tuple[str, Line]]:
    """What other tools put in front matter and print on the title page: title, subtitle, date, institute."""
    if document.front is None:
        return []
    keys = ("title", "tittel", "subtitle", "undertittel", "date", "dato", "institute", "author")
    values = ((str(key).lower(), value, document.front.values_at.get(key)) for key, value in document.front.items())
    return [
        (key, Line(value.strip(), span or document.front.span))
        for key, value, span in values
        if key in keys and isinstance(value, str)
    ]


def _is_chapter(text: str) -> bool:
    word = vocabulary().match("heading", text)
    return word is not None and not word.concept.startswith("plantype")


def _words(title: Block) -> str:
    """The first line of a title, and the years that stand alone on the second."""
    first, _, rest = title.text.partition("\n")
    years = _YEARS.fullmatch(rest.split("\n", 1)[0].strip(" ()"))
    return f"{first.strip()} {years[0]}" if years else first.strip()


def _rest(title: Block) -> Iterator[Line]:
    for number, line in enumerate(title.text.split("\n")[1:], 1):
        yield Line(line, title.lines[number] if number < len(title.lines) else title.span)


def _marked(document: Document, blocks: list[tuple[int, Block]]) -> tuple[int, Block] | None:
    """The title of a web page that says which heading it is: what stands before it is no title."""
    spans = [mark.span for mark in document.marks if mark.kind == "tittel"]
    found = next(((at, block) for at, (_, block) in enumerate(blocks) if block.span in spans), None)
    return found if found is not None and found[1].kind == "heading" and not _is_masthead(found[1].text) else None


_OVER_CONTENTS = frozenset({"innhold", "innhald"})
"""What stands over a list of contents, and over the text of some municipalities' pages."""


def _title(blocks: list[tuple[int, Block]]) -> tuple[int, Block | None]:
    """Position (in `blocks`) of the title: the first heading, or a heading near it that names the plan."""
    heads = [(at, block) for at, (_, block) in enumerate(blocks[: _ZONE * 2]) if block.kind == "heading"][:4]
    heads = [(at, block) for at, block in heads if block.text.strip(" :").lower() not in _OVER_CONTENTS] or heads
    if heads and sum(block.text == block.span.sheet for _, block in heads) > 1:
        heads = [(at, block) for at, block in heads if block.text != block.span.sheet]  # tabs of a workbook
    if heads and heads[0][0] > _ZONE:
        heads = []
    near = [(at, block) for at, block in heads if at <= heads[0][0] + 4 and block.level <= heads[0][1].level + 1]
    first = near[0] if near else None
    if first is not None and not _is_masthead(first[1].text):
        opening = _opening_line(blocks[: first[0]])
        return opening if opening and plan_type(first[1].text) is None else first
    named = [head for head in near[1:] if plan_type(head[1].text) is not None]
    unnumbered = next((head for head in named if not _CHAPTER_NUMBER.match(head[1].text)), None)
    found = unnumbered or _opening_line(blocks) or next(iter(named), None)
    return found or next((head for head in near[1:] if _is_named_with_years(head[1].text)), None) or first or (0, None)


def _is_masthead(text: str) -> bool:
    """ "Lauvfjord kommune", "LAUVFJORD KOMMUNE" or "Høringsutkast" alone: no title."""
    return _is_municipality(text) or (plan_type(text) is None and line_status(text) is not None)


def _is_named_with_years(text: str) -> bool:
    """ "Leve hele livet 2026–2030" below the municipality's name: a title though no word says that it is a plan."""
    return bool(_YEARS.search(text)) and not text[:1].isdigit() and len(text) < 110 and not _is_chapter(text)


def _is_municipality(text: str) -> bool:
    """A municipality's name and nothing else, in small letters or in capitals."""
    bare = text.strip(" .:,–—-")
    return MUNICIPALITY.fullmatch(bare.title() if bare.isupper() else bare) is not None


def _opening_line(blocks: list[tuple[int, Block]]) -> tuple[int, Block] | None:
    """A short first paragraph that names a plan (or ends in a question mark): the title of a text without headings.

    So does the first of several short lines that each begin anew: "HANDLINGSPROGRAM 2027–2030⏎Utkast, mai 2026".
    """
    for at, (_, block) in enumerate(blocks[:6]):
        lines = block.text.split("\n") if block.kind == "paragraph" else []
        if lines and all(map(is_of_title_page, lines)) and not LABELLED.match(lines[0]) and plan_type(lines[0]):
            return at, block
    return None


def _zone(blocks: list[tuple[int, Block]], at: int) -> Iterator[tuple[int, Block]]:
    """The blocks before the first chapter heading."""
    for position, (index, block) in enumerate(blocks[: at + _ZONE]):
        chapter = position > at and block.kind == "heading" and not _belongs_to_title(block)
        under = position == at + 1 and (_names_the_plan(blocks, position) or _is_subtitle(blocks, position))
        if chapter and not under and is_only_part([block for _, block in blocks[position:] if block.kind == "heading"]):
            yield index, block
            yield from _paragraphs(blocks[position + 1 :])
            return
        if chapter and not under:
            yield from _after_contents(blocks, position)
            return
        yield index, block


def _paragraphs(blocks: list[tuple[int, Block]]) -> Iterator[tuple[int, Block]]:
    """The first paragraphs, up to anything else."""
    for index, block in blocks[:_FEW]:
        if block.kind != "paragraph":
            return
        yield index, block


def _after_contents(blocks: list[tuple[int, Block]], at: int) -> Iterator[tuple[int, Block]]:
    """The paragraphs between the contents list, where it is the first chapter, and the next heading."""
    if not _CONTENTS.match(blocks[at][1].text):
        return
    first = at + 1
    while first < len(blocks) and blocks[first][1].kind == "item":
        first += 1
    for index, block in blocks[first : first + _FEW] if first > at + 1 else ():
        if block.kind != "paragraph":
            return
        yield index, block


def _names_the_plan(blocks: list[tuple[int, Block]], at: int) -> bool:
    """A heading right under a slogan that says what the plan is: "Oppvekststrategi for Kvitland herad 2025–2029"."""
    heading, title = blocks[at][1], blocks[at - 1][1]
    if title.kind != "heading" or plan_type(title.text) is not None or heading.text[:1].isdigit():
        return False
    named = plan_type(heading.text) if len(heading.text) < 110 and not _is_chapter(heading.text) else None
    return named is not None and (_YEARS.search(heading.text) or MUNICIPALITY.search(heading.text)) is not None


def _is_subtitle(blocks: list[tuple[int, Block]], at: int) -> bool:
    """A heading right under the title with nothing but title-page lines before the next: "«Hele laget»"."""
    heading = blocks[at][1]
    if _is_chapter(heading.text) or heading.text[:1].isdigit() or len(heading.text) > 60:
        return False
    below: list[Block] = []
    for _, block in blocks[at + 1 : at + 7]:
        if block.kind == "heading":
            break
        below.append(block)
    short = all(block.kind == "paragraph" and len(block.text) < 140 for block in below)
    said = (line for block in below for line in block.text.split("\n"))
    return bool(below) and short and any(line_status(line) or _is_municipality(line) for line in said)


def _belongs_to_title(block: Block) -> bool:
    """A heading that goes on with the title: a municipality, years, a status, a plan's name with its years."""
    if _is_chapter(block.text):
        return False
    bare = _PERIOD_TAIL.sub("", block.text).strip(" -–—,()")
    if not bare or _is_municipality(bare):
        return True
    named = plan_type(block.text)
    return line_status(block.text) is not None or (
        named is not None and named.strong and len(block.text) < 110 and not block.text[:1].isdigit()
    )


def _lines(block: Block) -> Iterator[Line]:
    if block.kind == "item" and _ROUND.match(block.text):
        yield Line(f"{block.label} {block.text}", block.span)  # "2. gangs høring" alone on a line is a list in Markdown
    if block.kind in ("table", "item"):
        return
    for number, line in enumerate(block.text.split("\n")):
        if line.strip():
            yield Line(line.strip(), block.lines[number] if number < len(block.lines) else block.span)


def split_line(text: str) -> list[str]:
    """The parts of a title-page line set apart by "·", "|", a dash, or a comma after the municipality."""
    parts = _PARTS.split(text)
    return _COMMA.split(text) if len(parts) == 1 and _HANDLED.match(text) else parts


def _pieces(line: Line) -> Iterator[Line]:
    """The parts of a line set apart by "·", "|" or a dash, and its sentences."""
    if len(line.text) > _LONGEST_LINE or _BREADCRUMB.search(line.text):
        return
    for part in split_line(line.text):
        for sentence in _SENTENCE_END.split(part):
            for said in _COMMA.split(sentence) if _HANDLED.match(sentence) else (sentence,):
                yield Line(said.strip(), line.span)


@lru_cache(maxsize=1)
def _labels() -> dict[str, str]:
    words = vocabulary()
    return {form: concept for concept in LABELS for form in words.forms(concept, "planfakta")}


def labelled(text: str) -> tuple[str, str] | None:
    """(concept of the label, value) of a line "Label: value" that states a fact of the plan."""
    match = LABELLED.match(text)
    concept = _labels().get(normalise(match[1])) if match else None
    return (concept, match[2].strip(" *")) if match and concept else None


def _collect(facts: dict[str, list[Line]], line: Line) -> None:
    if said := labelled(line.text):
        facts.setdefault(said[0], []).append(Line(said[1], line.span))


def _table_facts(document: Document, zone: list[tuple[int, Block]], prose: Prose, facts: dict[str, list[Line]]) -> bool:
    """Rows "label | value" of two-column tables on the title page, and of a table headed "Planfakta" anywhere."""
    tables = [(index, block) for index, block in zone if block.kind == "table"]
    headed = prose.near("planfakta", "fakta om plan", "plandata", "planinformasjon")
    declared = False
    for piece in headed:
        if normalise(piece.text) not in vocabulary().forms("planfakta", "planfakta"):
            continue
        for index in range(piece.block, min(piece.block + 3, len(document.blocks))):
            if document.blocks[index].kind == "table":
                declared = True
                tables = [(i, b) for i, b in tables if i != index] + [(index, document.blocks[index])]
                break
    for _, block in tables:
        for row in (*block.header, *block.rows):
            cells = [cell for cell in row.cells if cell.text]
            if len(cells) == 2 and (concept := _labels().get(normalise(cells[0].text))):
                facts.setdefault(concept, []).append(Line(cells[1].text.strip(), cells[1].span))
    return declared
