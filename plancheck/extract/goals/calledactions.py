"""Lists after "Vi vil:" and "Slik vil vi gjøre det:", by what the plan itself calls its actions.

Below a goal "Vi vil:" sets strategies, unless the plan says otherwise (contract, section 5): it calls them actions
further down, as "Prioriterte tiltak" with the same words. "Slik vil vi gjøre det:", or no word at all, sets actions,
unless those of the plan stand in a table that says who, when and for which goal, and these say nothing of the kind.
"""

from __future__ import annotations

from collections import defaultdict

from plancheck.extract.context import Place
from plancheck.extract.drafts import Draft
from plancheck.extract.kinds import WHO_AND_WHEN
from plancheck.parts import Group
from plancheck.record import replace
from plancheck.vocabulary import normalise

_FEWEST = 2


def call_actions(place: Place) -> None:
    """Make what "Vi vil:" sets actions, where a list of actions says nothing but some of it again."""
    items = place.drafts.items
    wished = [index for index in place.wishes if items[index].kind == "strategi"]
    if not wished or not _called(wished, items):
        return
    below = {draft.parent for draft in items}
    for index in wished:
        if index not in below:
            make_action(items[index], place)


def _called(wished: list[int], items: list[Draft]) -> bool:
    said = {normalise(items[index].text) for index in wished}
    lists: dict[str, list[str]] = defaultdict(list)
    for draft in items:
        if draft.kind == "tiltak" and draft.group:
            lists[draft.group].append(normalise(draft.text))
    return any(len(texts) >= _FEWEST and said.issuperset(texts) for texts in lists.values())


def make_action(draft: Draft, place: Place) -> None:
    """Make an item of a list an action of that list."""
    draft.kind, draft.series = "tiltak", draft.series.replace(f":{draft.kind}", ":tiltak", 1)
    draft.group = f"l{draft.series.split('.')[1]}"
    drafts, section = place.drafts, place.sections[draft.section]
    for position, group in enumerate(drafts.groups):
        if group.key == draft.group:
            drafts.groups[position] = replace(group, columns=tuple(dict.fromkeys([*group.columns, *draft.fields])))
            return
    columns = tuple(dict.fromkeys(["tiltak", *draft.fields]))
    drafts.groups.append(Group(draft.group, section.span, columns, "list", section.title, "", section.index))


def call_strategies(place: Place, *, society: bool = False) -> None:
    """Make lists that nothing calls actions strategies, where the plan has its actions in a table of their own.

    `society`: the plan is a samfunnsdel. What it says is to be done, it says for its handlingsdel, unless it names
    actions itself.
    """
    drafts = place.drafts
    ways = [index for index in place.ways if drafts.items[index].kind == "tiltak"]
    if not ways or any(drafts.items[index].fields or drafts.items[index].refs for index in ways):
        return
    own = society and all(draft.kind != "tiltak" or index in ways for index, draft in enumerate(drafts.items))
    if not own and not _has_table_of_actions(place, {normalise(drafts.items[index].text) for index in ways}):
        return
    for index in ways:
        draft = drafts.items[index]
        draft.kind, draft.series = "strategi", draft.series.replace(":tiltak", ":strategi", 1)
        drafts.groups[:] = [group for group in drafts.groups if group.key != draft.group]
        draft.group = ""


def _has_table_of_actions(place: Place, said: set[str]) -> bool:
    """Whether some table holds actions with other words than these, most of them with who and when, for a goal each."""
    tables = {group.key for group in place.drafts.groups if group.kind == "table"}
    own = [draft for draft in place.drafts.items if draft.kind == "tiltak" and draft.group in tables]
    told = [draft for draft in own if draft.fields.keys() >= WHO_AND_WHEN and (draft.refs or draft.parent is not None)]
    return len(own) >= _FEWEST and len(told) * 2 > len(own) and said.isdisjoint(normalise(one.text) for one in own)
