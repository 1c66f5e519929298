"""The adoption told in pieces: short lines, list items or rows of the title page that each give a part of it.

"Vedtatt: 12. mai 2025", "Organ: Kommunestyret" and "Sak: PS 30/25" are one decision; so are a line "Vedteken av
kommunestyret" and a day and a case number that stand alone below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancheck.document import Block, Document, Row, Span
from plancheck.extract.process.decisionwords import body_name, case_number, decided_day, iso_of, of_council, organ_in
from plancheck.pattern import pattern
from plancheck.record import NamedTuple
from plancheck.vocabulary import normalise

_LONGEST = 110
_MOST = 12
"""So many blocks of a chapter on the decision may tell of it."""
_ADOPTED = pattern(
    r"\W*(?:(?:endelig|endeleg|sist|behandl\w+\s+og|handsam\w+\s+og|(?:status|planstatus|vedtak|resultat|utfall|merknad)\s*:\**)\s+)*"
    r"(?:(?:K|KS|KST)[ -]?sak\s+\d{1,4}/\d{2,4}\s*,\s*)?"
    r"(?:vedtatt|vedteken|vedteke|godkjent|godkjend|vedtaks?(?:dato|organ|nr|nummer|sak)|kommunestyret?(?:s|\s+sitt)\s+vedtak)\b",
    re.I,
    begins="endelig endeleg sist behandl handsam status planstatus vedt resultat utfall merknad godkj k kommunestyre",
)
_CHAPTER = pattern(r"(?:\d[\d.]*\s+)?(?:politisk\s+)?(?:vedtak|behandling|handsaming|saksgang|kolofon)\w*$", re.I)
_OTHER = pattern(
    r"publis|oppdater|revider|høring|høyring|ettersyn|gjennomsyn|frist|trykk|opplag|foto|oppstart|ruller|erstatt|utkast|"
    r"forslag|framlegg|planprogram|evaluer|gjelder|gjeld|forskrift|lov\b|merknad|skal\b|innstilling|"
    r"\blag[td]\b|utlag|send|vent|planlag|tidl",
    re.I,
)
"""A line with one of these tells of another day or another case."""
_OPEN = pattern(r"(?<![^\W_])(?:xx+|dd|__+|\.\.+|…)\s?[./]|\[\s*(?:dato|dag|sett inn)|\bxx\b", re.I)
"""A day that is still to be filled in: "xx.xx.2026", "dd.mm.åååå", "__.__.2026", "[dato]"."""
_LABEL = pattern(r"\W*([^\W\d][^:\n|]{1,28}?)\**\s*:\**\s*(\S.*)", re.S, needs=":")
_APART = pattern(
    r"\s+[|·•–—]\s+|(?<=ommune)[.,]\s+(?=(?:[Ee]ndele?i?g |[Ss]ist )?(?:[Vv]edt|[Gg]odkj)|(?:Kommune|By|Herads)styret)"
    r"|(?<=[a-zæøå\d)])\.\s+(?=[A-ZÆØÅ][\wæøå ]{1,27}:\s)|(?<=20\d\d):\s+(?=Vedt|Godkj)"
    r"|(?<=[a-zæøå\d)])\.\s+(?=(?:Vedt|Godkj|Erstatt|Avlø|Foto|Utgi|Trykk|Oppl)[a-zæøå]+\s)"
)
_DATE_LABELS = frozenset({
    "dato", "vedtaksdato", "vedtatt", "vedteken", "vedteke", "godkjent", "godkjend", "dato for vedtak", "vedtatt dato",
    "møtedato",
})  # fmt: skip
_BODY_LABELS = frozenset({
    "organ", "vedtaksorgan", "av", "vedtatt av", "vedteken av", "vedteke av", "godkjent av", "godkjend av", "vedtatt i",
    "vedteken i", "vedteke i", "utvalg", "utval", "politisk organ",
})  # fmt: skip
_COUNCIL_LABELS = frozenset({"kommunestyret", "bystyret", "heradsstyret"})
"""The council before its day and case, in a list of the bodies that treated the plan."""
_CASE_LABELS = frozenset({
    "sak", "saksnr", "saksnummer", "sak nr", "saknr", "vedtakssak", "vedtaksnr", "vedtaksnummer", "saks nr",
    "politisk sak",
})  # fmt: skip
_RESULT_LABELS = frozenset({"vedtak", "resultat", "utfall", "merknad"})
_COUNCILS = pattern(r"\bkommunestyresak\W*(\d{1,4}/\d{2,4})", re.I, needs=("kommunestyresak",))
_BARE_CASE = pattern(r"(?:[A-ZÆØÅ]{1,4}[ -])?\d{1,4}\s?/\s?\d{2,4}$", needs="/")
_LONGEST_BARE = 30
_DAY = pattern(r"\b\d\d?\.\s?[a-zæøå]+\s20\d\d\b", re.I)


class Told(NamedTuple):
    """What the pieces say together; None for what none of them says."""

    organ: str | None
    dato: str | None
    sak: str | None
    text: str
    span: Span


class _Line(NamedTuple):
    text: str
    label: str
    value: str
    span: Span


def told_in_pieces(document: Document, title_end: int, *, adopted: bool, chapters: bool = True) -> Iterator[Told]:
    """What the title page and each chapter on the decision tell in pieces, where they say that the plan is adopted.

    `adopted`: the plan is known to be adopted.
    """
    zones = [document.blocks[:title_end], *(_chapters(document) if chapters else ())]
    for zone in zones:
        if (told := _told(zone, adopted=adopted)) is not None:
            yield told


def _chapters(document: Document) -> Iterator[Sequence[Block]]:
    """The short chapters on the decision, and the colophon."""
    heads = [at for at, block in enumerate(document.blocks) if block.kind == "heading"]
    ends = [*heads, len(document.blocks)][1:]
    for at, end in zip(heads, ends, strict=True):
        if end - at <= _MOST and _CHAPTER.match(normalise(document.blocks[at].text)):
            yield document.blocks[at + 1 : end]


def _told(zone: Sequence[Block], *, adopted: bool) -> Told | None:
    lines = [line for block in zone for line in _lines(block) if not _OTHER.search(line.text)]
    first = next((line for line in lines if _ADOPTED.match(line.text)), None)
    if (first is None and not adopted) or (first is not None and _is_open(first.text)):
        return None
    organ, dato, sak = _organ(lines), _dato(lines), _sak(lines)
    if dato is None or (organ is None and sak is None):
        return None
    if first is not None and first.label in _RESULT_LABELS and "styre" not in (organ or "").lower():
        return None  # what another body did with the case may have been to send it on
    council = of_council(sak) or any(_COUNCILS.search(line.text) for line in lines)
    organ = organ or ("kommunestyret" if council else None)
    start = first or lines[0]
    return Told(organ, dato, sak, start.text.strip(" .*"), start.span)


def _is_open(text: str) -> bool:
    """Whether the line of the adoption leaves its day to be filled in: another day beside it is not that day."""
    return _OPEN.search(text) is not None and decided_day(text, 0) is None


def _lines(block: Block) -> Iterator[_Line]:
    if block.kind == "table":
        yield from _rows(block)
    elif block.kind in ("paragraph", "item") and block.noise in ("", "contents"):
        head = f"{block.label} " if block.kind == "item" and block.label.rstrip(".").isdigit() else ""
        for line in f"{head}{block.text}".split("\n"):
            for part in _parts(line):
                if 0 < len(part) <= _LONGEST:
                    yield _line(part, block.span)


def _parts(line: str) -> list[str]:
    """The parts of a line set apart by "|", "·" or a dash between blanks; the municipality before the adoption.

    Those behind one that tells of something else ("Høringsperiode: 1. desember 2025 – 6. februar 2026") go with it.
    """
    kept, aside = [], False
    for part in (part.strip() for part in _APART.split(line) if part.strip()):
        aside = (aside or _OTHER.search(part) is not None) and _ADOPTED.match(part) is None
        if not aside:
            kept.append(part)
    return kept


def _line(text: str, span: Span) -> _Line:
    match = _LABEL.match(text)
    return _Line(text, normalise(match[1]) if match else "", match[2].strip(" *") if match else "", span)


def _rows(block: Block) -> Iterator[_Line]:
    """Rows "label | value", or the last row under the columns of a decision."""
    head = [normalise(cell.text) for row in block.header[:1] for cell in row.cells]
    if len(head) > 2 and block.rows and sum(name in _DATE_LABELS | _BODY_LABELS | _CASE_LABELS for name in head) > 1:
        cells = block.rows[-1].cells
        yield from (
            _Line(f"{name}: {cell.text}", name, cell.text, cell.span)
            for name, cell in zip(head, cells, strict=False)
            if cell.text
        )
        return
    yield from (line for row in (*block.header, *block.rows) for line in _pair(row))


def _pair(row: Row) -> Iterator[_Line]:
    cells = [cell for cell in row.cells if cell.text and not cell.repeated]
    if len(cells) == 2 and len(cells[0].text) + len(cells[1].text) <= _LONGEST:
        yield _Line(
            f"{cells[0].text.strip(' :')}: {cells[1].text}", normalise(cells[0].text), cells[1].text, cells[1].span
        )


def _organ(lines: Sequence[_Line]) -> str | None:
    for line in lines:
        alone = not line.label and len(_DAY.sub("", line.text).split()) <= 3
        said = line.value if line.label in _BODY_LABELS | _DATE_LABELS else line.text
        if line.label in _BODY_LABELS or alone or _ADOPTED.match(line.text) or line.label in _COUNCIL_LABELS:
            found = organ_in(line.text if line.label in _COUNCIL_LABELS else said)
            if found is not None:
                return body_name(found["organ"])
    return None


def _dato(lines: Sequence[_Line]) -> str | None:
    named = _DATE_LABELS | _COUNCIL_LABELS
    told = [line.value for line in lines if line.label in named or (line.label and _ADOPTED.match(line.text))]
    told += [line.text for line in lines if not line.label and _ADOPTED.match(line.text)]
    told += [line.text for line in lines if not line.label and len(line.text) <= _LONGEST_BARE]
    days = (when for when in (decided_day(text, 0) for text in told) if when is not None)
    return next((iso_of(when) for when in days if len(iso_of(when)) == len("2025-05-12")), None)


def _sak(lines: Sequence[_Line]) -> str | None:
    for line in lines:
        bare = _BARE_CASE.match(line.value) if line.label in _CASE_LABELS else None
        if bare is not None:
            return bare.group()
        if (
            line.label in _CASE_LABELS | _DATE_LABELS | _COUNCIL_LABELS
            or _ADOPTED.match(line.text)
            or len(line.text) <= _LONGEST_BARE
        ):
            council = _COUNCILS.search(line.text)
            found = council[1] if council else case_number(line.text)
            if found is not None:
                return found
    return None
