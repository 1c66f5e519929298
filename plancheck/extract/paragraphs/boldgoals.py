"""Goals that stand as paragraphs with a bold name, below a lead-in that announces them ("Vi har tre delmål:") or right
below "Mål": "**Flere i arbeid**" over a sentence, "**Bedre norsk:** Alle når B1."."""

from __future__ import annotations

from plancheck.document import Block
from plancheck.extract.context import Place
from plancheck.extract.fields.labelledtails import labelled_fields
from plancheck.extract.goals.announced import announced_kind, fits_count
from plancheck.extract.goals.goalsentences import SAYS, SENTENCE
from plancheck.extract.goals.runninggoals import STATED
from plancheck.extract.headings.outline import heading_kinds, section_role
from plancheck.extract.labels import Label, clean, read_label, split_number
from plancheck.extract.paragraphs.paragraphs import add_labelled
from plancheck.vocabulary import normalise

_LEVELS = frozenset({"maal", "hovedmaal", "delmaal"})
_LONGEST = 120
_FEWEST = 2
_SHORT = 80
_ENDS = ":.–-"


def read_bold_goals(position: int, place: Place) -> bool:
    """Draft the goal at the position where it is one of those a lead-in announced; False for other paragraphs."""
    if place.lead is not None and position > 0:
        _announce(position, place)
    elif place.lead is None and len(place.head.kinds) == 1 and not place.head.made:
        _announce_told(position, place)
    kind = place.announced.get(position)
    if kind is None:
        return False
    block = place.document.blocks[position]
    number, words = split_number(_words(block))
    place.lead = None
    theme = normalise(block.strong[0]) if block.strong[0].rstrip().endswith(":") else ""
    add_labelled(Label(kind, number, clean(words), theme=theme), words, block.span, block, place)
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


def _announce_told(position: int, place: Place) -> None:
    """Note the paragraphs right below "Mål" or "Delmål" that are each a bold name and what is to be so."""
    if place.head.kinds[0] not in _LEVELS:
        return
    blocks = place.document.blocks
    end = next((at for at in range(position, place.section.last) if blocks[at].kind == "heading"), place.section.last)
    told = [at for at in range(position, end) if blocks[at].kind == "paragraph" and not blocks[at].noise]
    telling = sum(_is_named(blocks[at], place) and _tells(blocks[at], place) for at in told)
    if len(told) >= _FEWEST and 2 * telling >= len(told) and all(_may_be_one(blocks[at], place) for at in told):
        place.announced.update(dict.fromkeys(told, place.head.kinds[0]))


def _may_be_one(block: Block, place: Place) -> bool:
    """Whether a paragraph is a bold name and a short sentence, as the goals beside it are, or tells how things are."""
    if not _is_named(block, place):
        return False
    name = block.strong[0].strip()
    return _tells(block, place) or (name.endswith(":") and len(block.text) - len(name) <= _SHORT)


def _tells(block: Block, place: Place) -> bool:
    """Whether what follows the name says how something is to be, and the name is that of no chapter ("Bakgrunn")."""
    name = block.strong[0].strip()
    rest = block.text[len(name) :].lstrip(f"{_ENDS} ")
    if not rest or len(rest) > STATED or section_role(name.rstrip(" :."), place.words):
        return False
    return SAYS.search(SENTENCE.split(" ".join(rest.split()))[0]) is not None


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
    """The goal's words: its name, with the sentence that follows on the same line."""
    line, name = block.text.split("\n", 1)[0].rstrip(), block.strong[0].strip()
    if name[-1:] == ":":
        return line
    end = len(name) + line[len(name) :].startswith(".")
    return f"{line[:end]}{SENTENCE.split(line[end:])[0]}"
