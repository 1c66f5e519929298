"""Tables of two columns that are the card of their section: "Mål | …", "Strategiar | …" are labels and their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plancheck.document import Block, Cell, Document, Row
from plancheck.extract.kinds import SERVED, WHO_AND_WHEN
from plancheck.extract.labels import read_label
from plancheck.extract.paragraphs.answers import answered
from plancheck.pattern import pattern
from plancheck.record import replace
from plancheck.vocabulary import Vocabulary

_LONGEST_LABEL = 40
_FEWEST_WORDS = 3
"""So many words at least the only row of a card has beside its label."""
_BESIDE = frozenset({"visjon", "utfordring", "indikator", "maaltall", "grunnlinje", "beskrivelse", "tiltak", "ansvar",
                     "frist", "kilde", "status"})  # fmt: skip
_FIRST = frozenset({*SERVED, "visjon", "utfordring", "beskrivelse"})
_BULLET = pattern(r"[-–•*▪·]\s*(?=\S)")


def unfolded(document: Document, words: Vocabulary) -> Document:
    """The document with each card of goals, and each action told as answers, as the labelled paragraphs and lists it
    says the same as."""
    document = answered(document, words)
    cards: dict[int, Sequence[Row]] = {}
    heading = ""
    for position, block in enumerate(document.blocks):
        heading = block.text if block.kind == "heading" or block.bold else heading
        if (
            block.kind == "table"
            and not block.quote
            and (rows := _card(block, words))
            and not _of_action(rows, heading, words)
        ):
            cards[position] = rows
    if not cards:
        return document
    blocks: list[Block] = []
    for position, block in enumerate(document.blocks):
        if position in cards:
            for row in cards[position]:
                blocks.extend(_written_out(row))
        else:
            blocks.append(block)
    return replace(document, blocks=tuple(blocks))


def _of_action(rows: Sequence[Row], heading: str, words: Vocabulary) -> bool:
    """Whether a card that says who or when stands below the heading of an action ("Tiltak 2 Kunstuke")."""
    label = read_label(heading, words) if heading else None
    said = {_label(row.cells[0], words)[0] for row in rows} if label is not None and label.kind == "tiltak" else set()
    return not said.isdisjoint(WHO_AND_WHEN)


def _card(block: Block, words: Vocabulary) -> Sequence[Row]:
    """The rows of a card of goals; none for other tables. A card of actions with who and when is read elsewhere."""
    both = (*block.header, *block.rows)
    if all(len(row.cells) != 2 for row in both):
        return ()
    rows = [row for row in both if any(cell.text.strip() for cell in row.cells)]
    if not rows or any(len(row.cells) != 2 for row in rows) or _label(rows[0].cells[0], words)[0] not in _FIRST:
        return ()
    labels = [_label(row.cells[0], words) for row in rows]
    concepts = {concept for concept, _ in labels}
    if "" in concepts or concepts.isdisjoint(SERVED) or ("tiltak" in concepts and concepts & WHO_AND_WHEN):
        return ()
    if len(rows) > 1 and all(number for _, number in labels[1:]) and len({labels[0][0], *concepts}) == 1:
        return ()
    values = [row.cells[1] for row in rows]
    if not all(value.text.strip() for value in values) or any(_label(value, words)[0] for value in values):
        return ()
    return rows if len(rows) > 1 or len(values[0].text.split()) >= _FEWEST_WORDS else ()


def _label(cell: Cell, words: Vocabulary) -> tuple[str, str]:
    """What a cell says that the one beside it holds, and its number: "Strategiar", "Delmål 1"; ("", "") for others."""
    text = " ".join(cell.text.split()).rstrip(" :")
    if not text or len(text) > _LONGEST_LABEL:
        return "", ""
    word = words.match("column", text)
    if word is not None:
        return (word.concept, "") if word.concept in SERVED or word.concept in _BESIDE else ("", "")
    label = read_label(text, words)
    return (label.kind, label.number) if label is not None and label.kind in SERVED and not label.text else ("", "")


def _written_out(row: Row) -> Iterator[Block]:
    """ "Mål: Fleire unge engasjerer seg"; several lines are a list below "Strategiar:"."""
    name, value = row.cells
    label = " ".join(name.text.split()).rstrip(" :")
    lines = [line.strip() for line in value.text.split("\n") if line.strip()]
    lines = [line[match.end() :] if (match := _BULLET.match(line)) else line for line in lines]
    if len(lines) == 1:
        yield Block("paragraph", value.span, f"{label}: {lines[0]}", attrs=value.attrs, links=value.links)
        return
    yield Block("paragraph", name.span, f"{label}:")
    for line in lines:
        yield Block("item", value.span, line, label="-")
