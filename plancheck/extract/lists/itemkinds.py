"""What one item of a list is, by its own words and by what it stands below."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.document import Block
from plancheck.extract.context import RANK, Place
from plancheck.extract.drafts import Draft
from plancheck.extract.fields.hints import Hints
from plancheck.extract.fields.tails import fields_said
from plancheck.extract.goals.namedkind import named_kind
from plancheck.extract.kinds import GOALS, WHO_AND_WHEN
from plancheck.extract.labels import CODES, ITEM_ID, Label, number_of, split_number
from plancheck.extract.lists.goalsover import told_below
from plancheck.record import dataclass, field

_OVER_ACTIONS = GOALS | {"hovedgrep", "strategi"}


@dataclass(slots=True)
class OpenItem:
    """A line of a list that deeper lines may belong to."""

    depth: int
    item: int | None
    kinds: tuple[str, ...] = ()
    """Kinds the items one level down have, where the item itself only says so ("Tiltak:")."""
    nearest: int | None = None
    """The item that deeper lines are placed under: itself, or the nearest above."""


@dataclass(slots=True)
class ListState:
    """One list: what its items are at each depth."""

    kinds: tuple[str, ...]
    position: int
    before: int | None
    """The item that field lines at the top of the list belong to."""
    goal: int | None
    """The goal the list stands under."""
    role: str
    hints: Hints
    """What the tails of the items may hold."""
    blocks: Sequence[Block]
    labels: bool
    """Whether the text of any item may have a label."""
    made: list[int] = field(default_factory=list)
    mixed: bool = False
    """A flat list of goals and their actions."""
    aims: list[int] = field(default_factory=list)
    """The goals of such a list that stood together last."""
    themed: bool = False
    """The upper items are themes, and the actions stand one level down."""
    over: bool = False
    """The upper items of a list of actions have others below: they may say goals again."""
    fields: bool = False
    """Whether any item may be a line of fields."""
    card: bool = False
    """The items are the lines of an action's card."""
    told: bool | None = None
    """Whether what stands below goals is actions by who or when alone, once asked."""
    below: dict[int, list[Block]] = field(default_factory=dict)
    """For each action, the details of it that stand below: they may say who and when."""
    spots: dict[tuple[str, int | None, int], tuple[int | None, str]] = field(default_factory=dict)
    """For each kind, item above and depth so far: the item those stand under, and their numbered series."""


def codes_action(label: Label, block: Block, state: ListState, place: Place) -> bool:
    """Whether a code that a goal may have is an action's, of goal D or of its own: the item says who and when."""
    if not label.coded or label.kind not in GOALS or not state.hints.colon or ":" not in block.text:
        return False
    return fields_said(block, place.words, state.hints).keys() >= WHO_AND_WHEN


def item_kind(block: Block, place: Place, state: ListState, stack: list[OpenItem], labelled: str, mode: str) -> str:
    """The kind of an item: that it calls itself (`labelled`), or that of its place; "" where it is none."""
    if block.attrs and (kind := _written_kind(block)):
        return kind
    if labelled:
        return labelled
    if mode != "open":
        return ""
    if stack and stack[-1].kinds:
        return stack[-1].kinds[0]
    outer = next((entry.item for entry in reversed(stack) if entry.item is not None), None) if stack else None
    if outer is None:
        return state.kinds[0] if state.kinds and len(stack) == state.themed else ""
    return _nested_kind(block, place.drafts.items[outer], state, place)


def _written_kind(block: Block) -> str:
    """The kind that the item's attributes name or its id tells ("D1.2"); "" where they say none."""
    match = ITEM_ID.match(block.attrs.get("id", ""))
    return named_kind(block.attrs) or (CODES.get(match[1], "") if match else "")


def _nested_kind(block: Block, outer: Draft, state: ListState, place: Place) -> str:
    """The kind of an unlabelled item under another item; "" for details of it."""
    lower = [kind for kind in (*state.kinds, *place.kinds()) if RANK.get(kind, 9) > RANK.get(outer.kind, 9)]
    if lower and lower[0] != "indikator":
        return lower[0]
    number = split_number(block.text)[0] or number_of(block.label)
    if outer.kind in ("maal", "hovedmaal") and outer.number and state.kinds == (outer.kind,) and number_of(block.label):
        return "delmaal"
    if outer.kind in _OVER_ACTIONS and _is_told(block, state, place):
        return "tiltak"
    if outer.number and number.startswith(f"{outer.number}."):
        return {"hovedmaal": "delmaal", "maal": "tiltak", "delmaal": "tiltak", "hovedgrep": "delmaal"}.get(
            outer.kind, ""
        )
    return ""


def _is_told(block: Block, state: ListState, place: Place) -> bool:
    """Whether an item below a goal says both who and when, or all beside it say one of them."""
    if fields_said(block, place.words, state.hints).keys() >= WHO_AND_WHEN:
        return True
    if state.told is None:
        state.told = told_below(state.blocks, place, state.hints)
    return state.told
