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

    goal: Entry | None = None
    """What they stand below."""
    section: int = -1
    front: str = ""
    signs: tuple[bool, Confidence] = (False, Confidence.GUESS)
    served: Served = ("", "placement", Confidence.GUESS)

    def known(self, entry: Entry) -> Served | None:
        """The goal that an action of a table or list below a goal serves as the one before it does; None where its own
        words or code may say more."""
        raw = entry.raw
        if entry.parent is not self.goal or raw.section != self.section or not _says_no_more(entry):
            return None
        same = raw.number.rpartition(".")[0] == self.front and (raw.labelled, raw.confidence) == self.signs
        return self.served if same else None

    def remember(self, entry: Entry, goal: Entry, provenance: Provenance, confidence: Confidence) -> None:
        """Of goals of other kinds the actions below may serve more than the one."""
        if goal.kind in _LEVELS and _says_no_more(entry):
            raw = entry.raw
            self.goal, self.section, self.front = entry.parent, raw.section, raw.number.rpartition(".")[0]
            self.signs, self.served = (raw.labelled, raw.confidence), (goal.id, provenance, confidence)


def _says_no_more(entry: Entry) -> bool:
    """Whether an action of a table or list below a goal has neither a reference nor a code of its own."""
    raw = entry.raw
    if entry.parent is None or entry.refs or raw.id or not raw.group:
        return False
    return not raw.number[:1].isalpha()
