"""What an action serves by its place and number alone: found once for all that stand in one place."""

from __future__ import annotations

from plancheck.document import Confidence
from plancheck.link.entries import Entry
from plancheck.model import Provenance
from plancheck.record import dataclass, field

Key = tuple[int, int, str, bool, Confidence]
"""The goal above, the section, the front of the number, whether the kind stands at the item, how sure its reading is.
Actions of one key serve the same by the same signs."""
_LEVELS = frozenset({"delmaal", "hovedmaal"})


@dataclass(slots=True)
class SamePlace:
    """The goal that the actions of each place serve."""

    known: dict[Key, tuple[str, Provenance, Confidence]] = field(default_factory=dict)
    """Id of the goal, and how and how surely it is known."""

    def key(self, entry: Entry) -> Key | None:
        """The key of an action of a table or list below a goal; None where its own words or code may say more."""
        raw, parent = entry.raw, entry.parent
        if parent is None or entry.refs or raw.id or not raw.group or raw.number[:1].isalpha():
            return None
        return id(parent), raw.section, raw.number.rpartition(".")[0], raw.labelled, raw.confidence

    def remember(self, key: Key, goal: Entry, provenance: Provenance, confidence: Confidence) -> None:
        """Of goals of other kinds the actions below may serve more than the one."""
        if goal.kind in _LEVELS:
            self.known[key] = goal.id, provenance, confidence
