"""Actions in a list below a heading that speaks of goals: "Kjøpe elbil (Teknisk, 2027)" below "Mål om transport"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Block
from plancheck.extract.context import Place
from plancheck.extract.fields.tails import fields_said
from plancheck.extract.goals.goalsentences import SAYS
from plancheck.extract.headings.themedgoals import theme_of
from plancheck.extract.kinds import WHO_AND_WHEN
from plancheck.extract.labels import read_label, split_number
from plancheck.extract.lists.itemkinds import ListState
from plancheck.extract.lists.listkinds import PLURAL, begins_as_action
from plancheck.parts import Ref
from plancheck.pattern import pattern

_AIM = pattern(
    r"(?:å\s+)?(?:redusere|øke|auke|styrke|styrkje|sikre|trygge|bidra|ivareta|forbedre|betre|bedre|bli|ha|være|vere|oppnå|nå|halvere|"
    r"fremme|fremje|utvikle|legge\s+til\s+rette|leggje\s+til\s+rette|få|kutte|minske|senke|skape|motvirke|motverke|"
    r"forebygge|førebyggje|førebygge|oppretthald\w+|opprettholde|holde|halde|beholde|behalde|bevare|verne|hindre|unngå|"
    r"stanse|stoppe|doble|gjøre|gjere|leve|sørge|sørgje|syte|synliggjøre|synleggjere|løfte|heve|nærme|dekke|dekkje|"
    r"tilstrebe|jobbe|arbeide|satse|prioritere|stimulere|realisere|spare)\b",
    re.I,
)
"""How a goal begins that is worded as what one does: "Redusere utslippene med 20 prosent"."""


_MIXED = (("maal",), ("tiltak",), ("maal", "tiltak"))


def only_done(blocks: Sequence[Block], place: Place) -> bool:
    """Whether all that stands right below "Mål om transport" is actions: each begins as what is done once, two thirds
    say both who and when, no heading beside is of actions, and none of the list is called a goal."""
    if not _themed(place):
        return False
    top = [block for block in blocks if block.kind == "item" and block.level == blocks[0].level]
    if not all(_is_done(block, place) for block in top):
        return False
    return sum(_says(block, place) >= WHO_AND_WHEN for block in top) * 3 >= len(top) * 2


def mixes(kinds: tuple[str, ...], blocks: Sequence[Block], place: Place) -> bool:
    """Whether a flat list below "Mål og tiltak for skole" or "Mål om skole" begins with a goal in a sentence and goes
    on with actions that say who has them."""
    above = place.kinds() if kinds in _MIXED and place.lead is None and len(blocks) > 1 else ()
    if above[:1] != ("maal",) or not (above[-1] == "tiltak" or _themed(place)):
        return False
    if any(block.kind != "item" or block.level != blocks[0].level for block in blocks):
        return False
    return is_aim(blocks[0], place) and any(_is_done(block, place) and _owned(block, place) for block in blocks[1:])


def is_aim(block: Block, place: Place) -> bool:
    """Whether an item says of somebody or something how it is to be, and none who does it."""
    words = split_number(block.text)[1]
    if not SAYS.search(words) or (begins_as_action(words) and not PLURAL.match(words)):
        return False
    return not _owned(block, place)


def mixed_kind(block: Block, state: ListState, place: Place) -> str:
    """The kind of an item of such a list."""
    if is_aim(block, place):
        return "maal"
    return "tiltak" if _is_done(block, place) and _owned(block, place) else state.kinds[0]


def place_mixed(index: int, state: ListState, place: Place) -> None:
    """Set an action of such a list below the goal before it, or beside the several that stand together there."""
    items = place.drafts.items
    draft = items[index]
    if draft.kind != "tiltak":
        if state.aims and state.made[-2:-1] != state.aims[-1:]:
            state.aims.clear()
        state.aims.append(index)
    elif len(state.aims) == 1:
        draft.parent = state.aims[0]
    else:
        goals = [items[at] for at in state.aims]
        place.serve(draft, [Ref(one.text, one.span, one.kind, words=one.text, provenance="placement") for one in goals])


def _themed(place: Place) -> bool:
    """Whether the heading right above names the theme of its goals, and none beside it is of the actions."""
    section = place.section
    if place.head.kinds != ("maal",) or place.lead is not None or not theme_of(section.title):
        return False
    return not any(other.own_role == "tiltak" and other.parent == section.parent for other in place.sections)


def _is_done(block: Block, place: Place) -> bool:
    words = split_number(block.text)[1]
    if not begins_as_action(words) or _AIM.match(words) or (PLURAL.match(words) and SAYS.search(words)):
        return False
    return read_label(block.text, place.words) is None


def _says(block: Block, place: Place) -> set[str]:
    return set(fields_said(block, place.words))


def _owned(block: Block, place: Place) -> bool:
    return "ansvar" in _says(block, place)
