"""What linking finds, and which kinds of items serve which."""

from __future__ import annotations

from plancheck.graph import Conflict, Unresolved
from plancheck.link.entries import Entry
from plancheck.model import Edge
from plancheck.parts import Group
from plancheck.record import dataclass, field

SERVES = {
    "tiltak": ("strategi", "delmaal", "hovedgrep", "satsingsomraade", "hovedmaal"),
    "strategi": ("delmaal", "hovedgrep", "satsingsomraade", "hovedmaal"),
    "delmaal": ("hovedgrep", "satsingsomraade", "hovedmaal"),
    "hovedgrep": ("satsingsomraade", "hovedmaal"),
    "hovedmaal": ("satsingsomraade", "visjon"),
    "satsingsomraade": ("hovedmaal", "visjon"),
}
"""The goals an item may serve, the nearest first."""


@dataclass(slots=True)
class Linked:
    """The edges, the references that name nothing, the goals that disagree, and the groups by "file#key"."""

    edges: list[Edge] = field(default_factory=list)
    unresolved: list[Unresolved] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    groups: dict[str, Group] = field(default_factory=dict)
    between: set[str] = field(default_factory=set)
    """Ids of items whose reference to a goal names a number that several bear."""
    distinct: int = 0
    """So many of the first edges are known to be there once."""


def may_serve(entry: Entry, target: Entry) -> bool:
    """Upwards in the ladder, or to a goal of the same kind in another plan."""
    above = SERVES.get(entry.kind, ())
    return target.kind in above or (target.plan != entry.plan and target.kind == entry.kind and entry.kind != "tiltak")
