"""What an action serves by its place and number alone: found once for all that stand in one place."""

from __future__ import annotations

from plancheck.document import Confidence
from plancheck.link.entries import Entry
from plancheck.model import Provenance

Place = tuple[int, int, str, bool, Confidence]
"""Order of the goal above, section, front of the number, whether labelled, and confidence."""
Served = tuple[str, Provenance, Confidence]
"""Id of the goal, and how and how surely it is known."""


def place_of(entry: Entry) -> Place | None:
    """The place of an action of a table or list below a goal: those below one goal, in one section, with one front of
    their numbers, of one kind of label and one confidence, serve the same by the same signs. None where a reference or
    a code of its own may say more.
    """
    raw, parent = entry.raw, entry.parent
    number = raw.number
    if parent is None or entry.refs or raw.id or not raw.group or number[:1].isalpha():
        return None
    return parent.order, raw.section, number.rpartition(".")[0], raw.labelled, raw.confidence
