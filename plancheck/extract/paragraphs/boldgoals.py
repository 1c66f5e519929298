"""Goals that a lead-in announces and that stand as paragraphs with a bold name: "Vi har tre delmål:", "**Flere i
arbeid**" over a sentence, "**Bedre norsk:** Alle når B1."."""

from __future__ import annotations

from plancheck.document import Block
from plancheck.extract.context import Place
from plancheck.extract.fields.labelledtails import labelled_fields
from plancheck.extract.goals.announced import announced_kind, fits_count
from plancheck.extract.headings.outline import heading_kinds
from plancheck.extract.labels import Label, clean, read_label, split_number
from plancheck.extract.paragraphs.paragraphs import add_labelled

_LONGEST = 120
_FEWEST = 2
_ENDS = ":–-"


def read_bold_goals(position: int, place: Place) -> bool:
    """Draft the goal at the position where it is one of those a lead-in announced; False for other paragraphs."""
    if place.lead is not None and position > 0:
        _announce(position, place)
    kind = place.announced.get(position)
    if kind is None:
        return False
    block = place.document.blocks[position]
    number, words = split_number(_words(block))
    place.lead = None
    add_labelled(Label(kind, number, clean(words)), words, block.span, block, place)
    return True


def _announce(position: int, place: Place) -> None:
    """Note which paragraphs of the section are the goals a lead-in right above announces."""
    blocks = place.document.blocks
    kind = announced_kind(place.lead, blocks[position - 1].text)
    if not kind or not _is_named(blocks[position], place):
        return
    end = next((at for at in range(position, place.section.last) if blocks[at].kind == "heading"), place.section.last)
    named = [at for at in range(position, end) if _is_named(blocks[at], place)]
    if len(named) >= _FEWEST and fits_count(blocks[position - 1].text, len(named)):
        place.announced.update(dict.fromkeys(named, kind))


def _is_named(block: Block, place: Place) -> bool:
    """Whether a paragraph opens with a bold name that says of no other thing what it is."""
    if block.kind != "paragraph" or block.quote or block.noise or block.level or not block.strong:
        return False
    name = block.strong[0].strip()
    if not 2 < len(name) <= _LONGEST or not block.text.startswith(name) or _splits_word(block.text, name):
        return False
    words = split_number(name)[1].rstrip(" :.")
    if read_label(block.text, place.words) is not None or heading_kinds(words, place.words):
        return False
    return not labelled_fields(block.text, block.span, place.words)


def _splits_word(text: str, name: str) -> bool:
    """Whether the sentence goes on right after the bold words: then they are no name."""
    rest = text[len(name) :]
    return bool(rest) and not (name[-1] in ":.!" or rest[0] == "\n" or rest.lstrip()[:1] in _ENDS)


def _words(block: Block) -> str:
    """The goal's words: its name, with what follows on the same line after a colon."""
    return block.text.split("\n", 1)[0].rstrip() if block.strong[0].strip()[-1:] == ":" else block.strong[0].strip()
