"""What an action serves by its place and number alone: found once for all that stand in one place."""

from __future__ import annotations

from plancheck.document import Confidence
from plancheck.link.entries import Entry
from plancheck.model import Provenance
from plancheck.record import dataclass

_LEVELS = frozenset({"delmaal", "hovedmaal"})
Served = tuple[str, Provenance, Confidence]
"""Id of the goal, and how and how surely it is known."""


@dataclass(slots=True)
class SamePlace:
    """The goal that the actions of one place serve: those below one goal, in one section, with one front of their
    numbers, of one kind of label and one confidence, serve the same by the same signs.

    Only the place of the last action is kept: they stand one after the other.
    """

    place: tuple[object, ...] = ()
    served: Served | None = None

    def known(self, entry: Entry) -> Served | None:
        """The goal that an action of a table or list below a goal serves as the one before it does; None where its own
        words or code may say more."""
        place = _place(entry)
        return self.served if place is not None and place == self.place else None

    def remember(self, entry: Entry, goal: Entry, provenance: Provenance, confidence: Confidence) -> None:
        """Of goals of other kinds the actions below may serve more than the one."""
        place = _place(entry)
        if place is not None and goal.kind in _LEVELS:
            self.place, self.served = place, (goal.id, provenance, confidence)


def _place(entry: Entry) -> tuple[object, ...] | None:
    raw, parent = entry.raw, entry.parent
    if parent is None or entry.refs or raw.id or not raw.group or raw.number[:1].isalpha():
        return None
    return parent, raw.section, raw.number.rpartition(".")[0], raw.labelled, raw.confidence
