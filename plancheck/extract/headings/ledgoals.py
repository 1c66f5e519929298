"""Headings below "Hovedmål og delmål" that are each a hovedmål: some words on it, "Vi vil:", and its delmål."""

from __future__ import annotations

from plancheck.document import Block
from plancheck.extract.context import Head, Place
from plancheck.extract.goals.goalsentences import SAYS
from plancheck.extract.headings.outline import heading_kinds
from plancheck.extract.headings.setaside import is_background, is_today
from plancheck.extract.labels import Label, clean, read_label, split_number
from plancheck.extract.paragraphs.paragraphs import read_lead, sentence
from plancheck.parts import Section

_CHAPTERS = (("maal", "delmaal"), ("hovedmaal", "delmaal"))
_FEWEST = 2
_WORDS_ON = 2
"""So many paragraphs may tell of the goal before its list."""
_LONGEST = 300
_LED = frozenset({"delmaal", "strategi", "maal"})


def over_led(section: Section, parent: Head, place: Place) -> Label | None:
    """The hovedmål a heading is where all those beside it stand, as it does, over a sentence and a list of delmål.

    A heading of one word is the goal's theme: its words are then those of the sentence.
    """
    if parent.kinds not in _CHAPTERS:
        return None
    beside = [other for other in place.sections if other.parent == section.parent]
    sisters = [other for other in beside if not (is_background(other.title) or is_today(other.title))]
    if section not in sisters or len(sisters) < _FEWEST or not all(_holds_delmaal(other, place) for other in sisters):
        return None
    first = place.document.blocks[section.first]
    stated = sentence(first.text, _LONGEST) if SAYS.search(first.text) else ""
    own = section.number.rpartition(".")[2]
    return Label("hovedmaal", own, clean(stated if stated and " " not in section.title else section.title))


def _holds_delmaal(section: Section, place: Place) -> bool:
    """Whether the section is a sentence or two, a lead-in if any, and a list, and none of it calls itself a goal."""
    if section.own_role or heading_kinds(section.title, place.words) or section.title.endswith("?"):
        return False
    for said, block in enumerate(place.document.blocks[section.first : section.last]):
        if block.kind == "item" or (block.kind == "paragraph" and said and _counted(block.text)):
            return said > 0
        if block.kind != "paragraph" or block.quote or said > _WORDS_ON:
            return False
        if block.text.rstrip().endswith(":"):
            if not _leads(block, place) or not (said or SAYS.search(section.title)):
                return False
        elif read_label(block.text, place.words) is not None:
            return False
    return False


def _leads(block: Block, place: Place) -> bool:
    """Whether a line is "Vi vil:" or "Delmål:"."""
    label = read_label(block.text, place.words)
    if label is not None:
        return label.kind == "delmaal" and not label.text
    lead = read_lead(block.text, block.span, place.words)
    return lead is not None and lead.kinds[0] in _LED


def _counted(text: str) -> bool:
    """Whether a paragraph is a list of lines with numbers: "1.1 …⏎1.2 …"."""
    lines = text.split("\n")
    return len(lines) > 1 and all(split_number(line)[0] for line in lines)
