"""Tables, lists and actions that name nobody get the unit that a sentence names for all actions of the chapter."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.extract.context import Place
from plancheck.parts import Group, RawField
from plancheck.record import replace


def groups_given(place: Place) -> tuple[Group, ...]:
    """The tables and lists with the unit that a sentence names for all their actions; actions that name nobody in a
    list where others do, or that stand in none, get it themselves."""
    if not place.responsible_for:
        return tuple(place.drafts.groups)
    whole = _of_plan(place)
    groups = tuple([group if group.responsible else _given(group, place, whole) for group in place.drafts.groups])
    _give(groups, place, whole)
    return groups


def _of_plan(place: Place) -> str:
    """The unit that a chapter without actions names for those of the whole plan; "" where two chapters differ."""
    at = {draft.section for draft in place.drafts.items if draft.kind == "tiltak"}
    held = {above for section in at for above in _and_above(section, place)}
    names = {one.name for section, one in place.responsible_for.items() if one.whole and section not in held}
    return names.pop() if len(names) == 1 else ""


def _and_above(section: int, place: Place) -> Iterator[int]:
    """The section and those it stands in, innermost first."""
    at: int | None = section
    while at is not None:
        yield at
        at = place.sections[at].parent


def _given(group: Group, place: Place, whole: str) -> Group:
    name = _name_for(group.section, place, whole)
    return replace(group, responsible=name) if name else group


def _give(groups: tuple[Group, ...], place: Place, whole: str) -> None:
    filled = {group.key for group in groups if "ansvar" not in group.columns}
    for draft in place.drafts.items:
        said = draft.fields.get("ansvar")
        if draft.kind == "tiltak" and draft.group not in filled and (said is None or not said.text.strip()):
            name = _name_for(draft.section, place, whole, gap=said is not None)
            if name:
                draft.fields["ansvar"] = RawField(name, draft.span)


def _name_for(section: int, place: Place, whole: str, *, gap: bool = False) -> str:
    """The unit named in the section itself, in one above it for all that stands below, or for the whole plan; `gap`:
    for a blank cell of a column that says who."""
    for at in _and_above(section, place):
        told = place.responsible_for.get(at)
        if told is not None and (told.below or at == section):
            return "" if gap and told.bare and not told.whole else told.name
    return whole
