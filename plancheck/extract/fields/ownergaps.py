"""Tables, lists and actions that name nobody get the unit that a sentence names for all actions of the chapter."""

from __future__ import annotations

from plancheck.extract.context import Place
from plancheck.parts import Group, RawField
from plancheck.record import replace


def groups_given(place: Place) -> tuple[Group, ...]:
    """The tables and lists with the unit that a sentence names for all their actions; actions that name nobody in a
    list where others do get it themselves."""
    groups = tuple([group if group.responsible else _given(group, place) for group in place.drafts.groups])
    if place.responsible_for:
        _give(groups, place)
    return groups


def _given(group: Group, place: Place) -> Group:
    name = _name_for(group.section, place)
    return replace(group, responsible=name) if name else group


def _give(groups: tuple[Group, ...], place: Place) -> None:
    named = {group.key: _name_for(group.section, place) for group in groups if "ansvar" in group.columns}
    for draft in place.drafts.items:
        name = named.get(draft.group, "") if draft.kind == "tiltak" else ""
        said = draft.fields.get("ansvar")
        if name and (said is None or not said.text.strip()):
            draft.fields["ansvar"] = RawField(name, draft.span)


def _name_for(section: int, place: Place) -> str:
    """The unit named in the section itself, or in one above it for all that stands below."""
    if section in place.responsible_for:
        return place.responsible_for[section]
    above = place.sections[section].parent
    while above is not None:
        if above in place.responsible_below:
            return place.responsible_for[above]
        above = place.sections[above].parent
    return ""
