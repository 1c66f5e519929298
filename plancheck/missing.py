"""Actions that lack a field: one hit for each, and one for a whole table or list that has no place for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.ladder import ACTION_PLANS
from plancheck.model import Plan, Tiltak
from plancheck.parts import Group
from plancheck.wording import shorten


def missing_field(
    graf: Plangraf, column: str, lacks: Callable[[Tiltak], bool], stated: Callable[[Tiltak], bool]
) -> Iterator[Treff]:
    """Hits for tiltak that `lacks` says lack the field; `stated` tells whether an item has a place for it at all.

    Keys: "tom" (a place, nothing in it), "tegn" (a place with words that are no answer: "?"), "mangler" (no place,
    though others in the plan have one), "tabell" and "liste" (a table or list with no such column at all), the last
    three with "_ingen" where nothing in a plan that is no handlingsdel or tiltaksplan has the field.
    """
    lacking: dict[str, list[Tiltak]] = {}
    for tiltak in graf.alle(Tiltak):
        if lacks(tiltak):
            lacking.setdefault(_group(tiltak), []).append(tiltak)
    if not lacking:
        return
    groups, bare = graf.once(_groups), _bare_plans(graf, column, stated)
    for key, faulty in lacking.items():
        items, group = groups[key], graf.groups.get(key)
        if group is not None and _no_place(group, column, items, stated):
            yield _whole(group, items[0], faulty, bare)
        else:
            for tiltak in faulty:
                yield _one(tiltak, column, stated, bare)


def _groups(graf: Plangraf) -> dict[str, list[Tiltak]]:
    """The tiltak of each table and list; one that stands alone by its id."""
    found: dict[str, list[Tiltak]] = {}
    for tiltak in graf.alle(Tiltak):
        found.setdefault(_group(tiltak), []).append(tiltak)
    return found


def _group(tiltak: Tiltak) -> str:
    return tiltak.group or tiltak.id


def _no_place(group: Group, column: str, items: list[Tiltak], stated: Callable[[Tiltak], bool]) -> bool:
    if column in group.columns or any(stated(tiltak) for tiltak in items):
        return False
    return group.kind == "table" or len(items) > 1


def _bare_plans(graf: Plangraf, column: str, stated: Callable[[Tiltak], bool]) -> frozenset[str]:
    """Plans, other than handlingsdel and tiltaksplan, in which no tiltak has a place for the field."""
    having: set[str] = set()
    without: set[str] = set()
    for tiltak in graf.alle(Tiltak):
        if tiltak.plan in having:
            continue
        group = graf.groups.get(tiltak.group)
        place = stated(tiltak) or (group is not None and column in group.columns)
        (having if place else without).add(tiltak.plan)
    return frozenset(plan for plan in without - having if not _is_action_plan(graf.plans.get(plan)))


def _is_action_plan(plan: Plan | None) -> bool:
    if plan is None or plan.type is None:
        return plan is not None and bool(plan.kinds) and set(plan.kinds) <= {"handlingsdel", "tiltaksliste"}
    return plan.type in ACTION_PLANS


def _whole(group: Group, first: Tiltak, faulty: list[Tiltak], bare: frozenset[str]) -> Treff:
    key = "tabell" if group.kind == "table" else "liste"
    return Treff(
        group.span,
        f"{key}_ingen" if first.plan in bare else key,
        {"antall": len(faulty), "foerste": shorten(faulty[0].text)},
        plan=first.plan,
        text=group.title,
        discriminator=first.id,
        confidence=min((tiltak.confidence for tiltak in faulty), key=lambda confidence: confidence.rank),
        covers=tuple(tiltak.id for tiltak in faulty),
    )


def _one(tiltak: Tiltak, column: str, stated: Callable[[Tiltak], bool], bare: frozenset[str]) -> Treff:
    key = "tom" if stated(tiltak) else "mangler_ingen" if tiltak.plan in bare else "mangler"
    span = dict(tiltak.empty).get(column, tiltak.span)
    when = tiltak.frist_text if tiltak.frist is None else tiltak.frist.text
    written = ((tiltak.ansvar_text if column == "ansvar" else when) or "").strip()
    if column == "frist" and tiltak.frist is not None:
        span = tiltak.frist.span
    params: dict[str, str | int] = {}
    if key == "tom" and written:
        key, params = "tegn", {"verdi": shorten(written, 40)}
    return Treff(span, key, params, node=tiltak.id, plan=tiltak.plan, text=tiltak.text, confidence=tiltak.confidence)
