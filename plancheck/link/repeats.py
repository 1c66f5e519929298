"""Overviews that say again which actions a plan has: their rows are mentions of those actions, and no new ones.

"Status for tiltakene", "Handlingsplan" or "Vedlegg 1: Tiltakstabell" has a row for each action that stands under its
goal elsewhere, with the same words. A row that a plan says elsewhere serves a goal is that action (contract, section
5: one thing, one node), and a column the overview lacks is missing for nobody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from plancheck.extract.kinds import TIMES
from plancheck.link.entries import Entry
from plancheck.link.slug import fold
from plancheck.parts import Ref

_FEWEST = 2
"""So many rows, or goals, make an overview of which something can be said as a whole."""
_LOWER = frozenset({"delmaal", "maal", "strategi"})
_UPPER = frozenset({"visjon", "satsingsomraade", "hovedmaal"})


def repeated_actions(actions: Sequence[Entry]) -> dict[int, Entry]:
    """Order of a row that only repeats an action of its plan -> that action, which is no such row itself."""
    own = [entry for entry in actions if entry.text and not entry.copied]
    times = Counter([entry.folded for entry in own])
    alike: dict[str, list[Entry]] = {}
    for entry in own if len(times) < len(own) else ():
        if times[entry.folded] > 1:
            alike.setdefault(entry.folded, []).append(entry)
    several = (one for some in alike.values() for one in _of_one_plan(some))
    fuller = {entry.order: found for some in several for entry, found in _fuller(some)}
    if not fuller:
        return {}
    lists: dict[tuple[int, str], list[Entry]] = {}
    for entry in actions:
        lists.setdefault((id(entry.assigned), entry.raw.group or f"#{entry.order}"), []).append(entry)
    filled = frozenset(
        id(rows[0].parent.canonical) for rows in lists.values() if rows[0].parent and rows[0].order not in fuller
    )
    found = {order: action for rows in lists.values() for order, action in _of_list(rows, fuller, filled)}
    return {order: _last(action, found) for order, action in found.items()}


def shortened_actions(actions: Sequence[Entry]) -> dict[int, Entry]:
    """Order of a row "2.3 Kurs" of a table that names nobody -> the action "2.3 Kurs for alle ansatte" told before it.

    Only where every row of the table has the number and the first words of an action of its plan.
    """
    numbered = [entry for entry in actions if entry.raw.number and not entry.copied]
    bare = [entry for entry in numbered if "ansvar" not in entry.raw.fields and entry.raw.series.startswith("t")]
    if len(bare) < _FEWEST or len(bare) == len(numbered):
        return {}
    rows_of: dict[tuple[int, str], list[Entry]] = {}
    for entry in bare:
        rows_of.setdefault((id(entry.assigned), entry.raw.group), []).append(entry)
    in_tables = {entry.order for entry in bare}
    told: dict[str, list[Entry]] = {}
    for entry in numbered:
        if entry.order not in in_tables:
            told.setdefault(entry.raw.number, []).append(entry)
    found: dict[int, Entry] = {}
    for rows in rows_of.values():
        meant = [told.get(row.raw.number, []) for row in rows]
        if len(rows) >= _FEWEST and all(_begins(row, some) for row, some in zip(rows, meant, strict=True)):
            found.update({row.order: some[0] for row, some in zip(rows, meant, strict=True)})
    return found


def _begins(row: Entry, some: Sequence[Entry]) -> bool:
    """Whether the words of a row are the first of those of the one action with its number, told before it."""
    if len(some) != 1 or some[0].order > row.order:
        return False
    return bool(row.folded) and (some[0].folded == row.folded or some[0].folded.startswith(f"{row.folded} "))


def repeated_goals(goals: Sequence[Entry], entries: Sequence[Entry]) -> dict[int, Entry]:
    """Order of a goal in a list that says the plan's hovedmål again, word for word ("Målene er: …") -> that hovedmål.

    `goals`: those of the entries that are no actions.
    Only where every line of the list is one of them, and nothing stands below any.
    """
    top = {(one.plan, one.folded): one for one in reversed(goals) if one.kind == "hovedmaal" and not one.copied}
    if len(top) < _FEWEST:
        return {}
    lists: dict[tuple[str, str], list[Entry]] = {}
    for entry in goals:
        if entry.kind in _LOWER and not entry.copied and entry.raw.series[:1] in ("l", "t"):
            lists.setdefault((entry.plan, entry.raw.series), []).append(entry)
    bearers = {id(entry.parent) for entry in entries} if lists else set[int]()
    return {
        entry.order: top[entry.plan, entry.folded]
        for rows in lists.values()
        if len(rows) >= _FEWEST and all(_says_again(entry, top, bearers) for entry in rows)
        for entry in rows
    }


def _says_again(entry: Entry, top: Mapping[tuple[str, str], Entry], bearers: set[int]) -> bool:
    loose = entry.parent is None and not entry.raw.labelled and not entry.refs
    return loose and bool(entry.text) and (entry.plan, entry.folded) in top and id(entry) not in bearers


def _of_one_plan(some: Sequence[Entry]) -> Iterator[list[Entry]]:
    """The entries, those of each plan together, where there are several."""
    plans: dict[str, list[Entry]] = {}
    for entry in some:
        plans.setdefault(entry.plan, []).append(entry)
    return (own for own in plans.values() if len(own) > 1)


def _last(action: Entry, found: Mapping[int, Entry]) -> Entry:
    """The action at the end of a chain of mentions; each says more than the one before, so there is an end."""
    while action.order in found:
        action = found[action.order]
    return action


def _fuller(some: Sequence[Entry]) -> Iterator[tuple[Entry, list[Entry]]]:
    """(row, those with its words that stand in another table or list and tell more of the action)."""
    if all(_in_one_list(some[0], other) for other in some):
        return
    counted = [(other, _told(other)) for other in some]
    for entry, told in counted:
        others = [
            other
            for other, more in counted
            if more > told and (more[0] or not told[1]) and not _in_one_list(entry, other)
        ]
        if others:
            yield entry, others


def _told(entry: Entry) -> tuple[int, int, int]:
    """How much a row says of its action: how near a goal, then who does it and when, then who said it first."""
    fields = entry.raw.fields
    kinds = [entry.parent.kind] if entry.parent is not None else []
    kinds += [ref.kind for ref in _refs(entry)]
    near = max((1 if kind in _UPPER else 2 for kind in kinds), default=0)
    return near, ("ansvar" in fields) + (not TIMES.isdisjoint(fields)), -entry.order


def _in_one_list(entry: Entry, other: Entry) -> bool:
    """Whether two actions stand in one table or list, where each is a thing of its own."""
    same = bool(entry.raw.group) and entry.raw.group == other.raw.group and entry.assigned is other.assigned
    return same or entry is other


def _of_list(
    rows: Sequence[Entry], fuller: Mapping[int, list[Entry]], filled: frozenset[int]
) -> Iterator[tuple[int, Entry]]:
    """(order, action) of the rows of one table or list that are mentions. `filled`: goals with other actions."""
    known = [(row, fuller[row.order]) for row in rows if row.order in fuller]
    whole = len(rows) >= _FEWEST and 2 * len(known) > len(rows)
    goals = {goal for _, others in known for other in others for goal in _goals(other, nearest=True)}
    spread = whole and len(known) == len(rows) and len(goals) >= _FEWEST
    for row, others in known:
        for other in others:
            here = _goals(row, nearest=True) <= _goals(other) or (spread and _strays(row, other, filled))
            if here and (whole or _agree(row, other)):
                yield row.order, other
                break


def _strays(row: Entry, other: Entry, filled: frozenset[int]) -> bool:
    """Whether the place of a row of an overview says nothing: it says less of an action under another goal, and its own
    place has actions without it."""
    if row.parent is None or row.parent in other.above():
        return True
    return not _refs(row) and _told(row)[1] < _told(other)[1] and id(row.parent.canonical) in filled


def _refs(entry: Entry) -> list[Ref]:
    return [ref for ref in entry.refs if ref.edge == "bidrar_til"]


def _goals(entry: Entry, *, nearest: bool = False) -> set[str]:
    """The names of the goals an action serves: its references, else the goal (or all the goals) above it."""
    refs = _refs(entry)
    names = {ref.number or ref.id or fold(ref.words) for ref in refs}
    if not nearest or not refs:
        above = list(entry.above())
        for goal in above[:1] if nearest else above:
            names.update([goal.raw.number or goal.folded] if nearest else [goal.raw.number, goal.raw.id, goal.folded])
    return names - {""}


def _agree(row: Entry, other: Entry) -> bool:
    """Whether nothing a lone row says of who and when goes against the action with its words."""
    mine, theirs = row.raw.fields, other.raw.fields
    shared = [key for key in ("ansvar", *TIMES) if key in mine and key in theirs]
    return all(not mine[key].text or fold(mine[key].text) == fold(theirs[key].text) for key in shared)
