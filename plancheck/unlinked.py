"""Actions that no goal is named for: one hit for each, and one for a table, a list or a plan that names none at all.

Where nothing in a plan says what its actions serve, that is one thing to mend, and the goals without actions follow
from it (contract, section 5, "Cascades").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

from plancheck.document import Span
from plancheck.facilities import lists_facilities
from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.ladder import alike, broken
from plancheck.model import Tiltak
from plancheck.wording import shorten

_GOAL_COLUMNS = frozenset({"hovedmaal", "delmaal", "maal", "strategi", "satsingsomraade", "hovedgrep"})
_UNLINKED = frozenset({"ingen", "bare_hovedmaal"})
_FEWEST = 2
"""So many actions make a list of which something can be said as a whole."""
_FEWEST_IN_PLAN = 4


def plans_without_delmaal(graf: Plangraf) -> frozenset[str]:
    """The plans with several actions of which not one reaches, or tries to name, a delmål.

    Facilities in order of priority are no such actions: SPO001 asks little of them.
    """
    tried = graf.once(broken)
    many: dict[str, int] = {}
    linked: set[str] = set()
    built = graf.once(facilities)
    for plan, goals, actions in alike(graf):
        actions = [tiltak for tiltak in actions if tiltak.group not in built] if built else actions
        many[plan] = many.get(plan, 0) + len(actions)
        if any(goal.kind == "delmaal" for goal in goals) or any(tiltak.id in tried for tiltak in actions if tried):
            linked.add(plan)
    return frozenset(plan for plan, count in many.items() if count >= _FEWEST_IN_PLAN and plan not in linked)


def facilities(graf: Plangraf) -> frozenset[str]:
    """The keys of the tables and lists that are a plan's programme of facilities."""
    plans = {tiltak.group: tiltak.plan for tiltak in graf.alle(Tiltak) if tiltak.group in graf.groups}
    return frozenset(key for key, plan in plans.items() if lists_facilities(graf, plan, graf.groups[key]))


def all_of(graf: Plangraf, hits: Iterable[Treff], apart: Set[str] = frozenset()) -> frozenset[str]:
    """The plans with several actions all of which the hits speak of, as linked to nothing.

    `apart`: the tables and lists that are told by themselves.
    """
    told: dict[str, int] = {}
    for hit in hits:
        if hit.key in _UNLINKED:
            told[hit.plan] = told.get(hit.plan, 0) + 1
    whole = (plan for plan, count in told.items() if count >= _FEWEST_IN_PLAN)
    return frozenset(
        plan for plan in whole if told[plan] == sum(one.group not in apart for one in graf.alle(Tiltak, plan=plan))
    )


def gathered(graf: Plangraf, hits: Sequence[Treff]) -> Iterator[Treff]:
    """The hits of tiltak, those without the goal (`_UNLINKED`) told once where they are a whole plan, table or list.

    Keys of what is told once: "plan", "tabell", "liste", and "anlegg" for a programme of facilities.
    """
    by_group: dict[str, list[Treff]] = {}
    for hit in hits:
        node = graf.nodes[hit.node]
        if hit.key not in _UNLINKED or not isinstance(node, Tiltak):
            yield hit
        else:
            by_group.setdefault(node.group or node.id, []).append(hit)
    built = {key for key in graf.once(facilities) if key in by_group and _whole(graf, key, by_group[key])}
    for key in sorted(built):
        yield _together("anlegg", graf.groups[key].span, by_group.pop(key))
    bare = all_of(graf, [hit for some in by_group.values() for hit in some], built)
    by_plan: dict[str, list[Treff]] = {}
    for key, some in by_group.items():
        if some[0].plan in bare:
            by_plan.setdefault(some[0].plan, []).extend(some)
        elif len(some) >= _FEWEST and key in graf.groups and _whole(graf, key, some):
            group = graf.groups[key]
            yield _together("tabell" if group.kind == "table" else "liste", group.span, some)
        else:
            yield from some
    for several in by_plan.values():
        yield _of_plan(graf, several)


def _whole(graf: Plangraf, key: str, some: Sequence[Treff]) -> bool:
    """Whether no action of the table or list is linked, and it has no column where a goal could stand."""
    inside = sum(tiltak.group == key for tiltak in graf.alle(Tiltak, plan=some[0].plan))
    return inside == len(some) and _GOAL_COLUMNS.isdisjoint(graf.groups[key].columns)


def _of_plan(graf: Plangraf, some: Sequence[Treff]) -> Treff:
    groups = {node.group for hit in some if isinstance(node := graf.nodes[hit.node], Tiltak)}
    only = graf.groups.get(next(iter(groups))) if len(groups) == 1 else None
    if only is None:
        return _together("plan", some[0].span, some)
    return _together("tabell" if only.kind == "table" else "liste", only.span, some)


def _together(key: str, span: Span, some: Sequence[Treff]) -> Treff:
    first = some[0]
    return Treff(
        span,
        key,
        {"antall": len(some), "foerste": shorten(first.text)},
        plan=first.plan,
        text=first.text,
        discriminator=first.node,
        confidence=min((hit.confidence for hit in some), key=lambda confidence: confidence.rank),
        covers=tuple(hit.node for hit in some),
    )
