"""Goals that stand over their actions in a list below "Tiltak": set there, or said again from their own chapter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Block
from plancheck.extract.context import RANK, Place
from plancheck.extract.drafts import Draft
from plancheck.extract.fields.hints import Hints
from plancheck.extract.fields.labelledtails import labelled_fields
from plancheck.extract.fields.tails import read_tail
from plancheck.extract.goals.goalsentences import SAYS
from plancheck.extract.labels import clean, read_label, split_number
from plancheck.extract.lists.themedactions import are_over_actions, is_unsaid
from plancheck.pattern import pattern

_LOWEST = frozenset({"delmaal", "maal", "strategi", "tiltak"})
_SET = frozenset({"hovedmaal", "delmaal", "maal", "satsingsomraade", "hovedgrep"})
_NO_GOAL = pattern(
    r"(?:dette|det|desse|disse|dei|de|slik|her|hva|kva|hvem|kven|når|som|for|innen|innan|i|på|til|ved)\b"
    r"|.*\b(?:tiltak\w*|vi|me)\b|.*[:?]$",
    re.I,
)
"""How a line begins, or what it speaks of, that only leads to what stands below: "Dette skal gjøres først"."""
_LEVEL = pattern(r"\d|prosent", re.I)
"""What a point below a goal speaks of that tells how things are, or are to be: "90 prosent trives (2027)"."""
_FEWEST = 2


def are_goals(blocks: Sequence[Block], goal: int | None, place: Place, hints: Hints) -> bool:
    """Whether the upper items of a list of actions are goals, each with its actions below, most of which say who or
    when: sentences, half of them plainly on somebody ("Unge blir hørt"), below no goal but a hovedmål or an area."""
    if goal is not None and place.drafts.items[goal].kind in _LOWEST:
        return False
    upper = are_over_actions(blocks, place, hints)
    said = sum(SAYS.search(block.text) is not None for block in upper)
    return said * 2 >= len(upper) > 0 and all(_may_be_goal(block, place, hints) for block in upper)


def _may_be_goal(block: Block, place: Place, hints: Hints) -> bool:
    words = split_number(block.text.strip())[1]
    if block.attrs or _NO_GOAL.match(words) is not None or len(words.split(None, _FEWEST)) <= _FEWEST:
        return False
    return is_unsaid(block, words, place, hints)


def goal_again(block: Block, blocks: Sequence[Block], place: Place) -> int | None:
    """The index of the goal set before that an item over others says again, by its words or by no more than its
    number; None for an action with its fields below."""
    items = place.drafts.items
    at = next(at for at, other in enumerate(blocks) if other is block)
    below = blocks[at + 1] if at + 1 < len(blocks) else block
    if below.level <= block.level or labelled_fields(below.text, below.span, place.words) is not None:
        return None
    label = read_label(block.text, place.words)
    if label is not None and label.number and not label.text:
        found = [at for at, draft in enumerate(items) if _is(draft, label.kind, label.number)]
        return found[0] if len(found) == 1 else None
    draft = place.drafts.goal_named(clean(split_number(block.text.strip())[1]))
    if draft is None or draft.kind not in _SET:
        return None
    return next((at for at, other in enumerate(items) if other is draft), None)


def _is(draft: Draft, kind: str, number: str) -> bool:
    goal = RANK.get(draft.kind, RANK["tiltak"]) < RANK["tiltak"]
    return goal and draft.number == number and (draft.kind == kind or "maal" in (draft.kind, kind))


def told_below(blocks: Sequence[Block], place: Place, hints: Hints) -> bool:
    """Whether what stands one level below goals is actions, though it says only who, or only when: two thirds name
    somebody, or all have a time set off from words that tell of no level."""
    depth = min((block.level for block in blocks if block.level > blocks[0].level), default=0)
    below = [block for block in blocks if block.level == depth and block.kind == "item"]
    if len(below) < _FEWEST:
        return False
    tails = [read_tail(block.text, block.span, place.words, hints) for block in below]
    owned = sum("ansvar" in tail.fields and not tail.fields["ansvar"].text.isupper() for tail in tails)
    if owned * 3 >= len(below) * 2:
        return True
    cut = (tail.text != block.text.strip() for tail, block in zip(tails, below, strict=True))
    return all("frist" in tail.fields and off and not _LEVEL.search(tail.text)
               for tail, off in zip(tails, cut, strict=True))  # fmt: skip
