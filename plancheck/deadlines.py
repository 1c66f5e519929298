"""The deadlines of actions, the same ones together: most of a plan's actions share a few."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.graph import Plangraf
from plancheck.model import Frist, Tiltak
from plancheck.record import NamedTuple


class Deadline(NamedTuple):
    """What the deadline of one or more actions of a plan says: a rule asks it once for all of them."""

    frist: Frist
    """As the first of the actions has it; that of another only stands in another place."""
    plan: str
    period: tuple[str, str] | None
    """The narrowest period stated for the part the actions stand in."""
    text: str
    """The field as written, be it longer than the deadline in it."""
    avsluttet: bool
    """Whether nothing is left to do."""
    actions: list[Tiltak]


def deadlines(graf: Plangraf) -> Sequence[Deadline]:
    """The deadlines of all actions that have one."""
    return graf.once(_deadlines)


def _deadlines(graf: Plangraf) -> list[Deadline]:
    alike: dict[tuple[object, ...], list[Tiltak]] = {}
    for tiltak in graf.alle(Tiltak):
        frist = tiltak.frist
        if frist is None:
            continue
        key = tiltak.plan, tiltak.period, tiltak.frist_text, tiltak.status_kode, frist.text, frist[2:]
        if key in alike:
            alike[key].append(tiltak)
        else:
            alike[key] = [tiltak]
    return [_made(actions[0], actions) for actions in alike.values()]


def _made(first: Tiltak, actions: list[Tiltak]) -> Deadline:
    frist = first.frist or Frist("", first.span)
    return Deadline(frist, first.plan, first.period, first.frist_text or frist.text, first.avsluttet, actions)
