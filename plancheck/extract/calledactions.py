"""Lists after "Vi vil:" whose items the plan calls actions further down, as "Prioriterte tiltak" with the same words.

Below a goal "Vi vil:" sets strategies, unless the plan says otherwise (contract, section 5).
"""

from __future__ import annotations

from collections import defaultdict

from plancheck.extract.context import Place
from plancheck.extract.drafts import Draft
from plancheck.parts import Group
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
            _make_action(items[index], place)


def _called(wished: list[int], items: list[Draft]) -> bool:
    said = {normalise(items[index].text) for index in wished}
    lists: dict[str, list[str]] = defaultdict(list)
    for draft in items:
        if draft.kind == "tiltak" and draft.group:
            lists[draft.group].append(normalise(draft.text))
    return any(len(texts) >= _FEWEST and said.issuperset(texts) for texts in lists.values())


def _make_action(draft: Draft, place: Place) -> None:
    draft.kind, draft.series = "tiltak", draft.series.replace(":strategi", ":tiltak", 1)
    draft.group = f"l{draft.series.split('.')[1]}"
    drafts, section = place.drafts, place.sections[draft.section]
    if all(group.key != draft.group for group in drafts.groups):
        columns = tuple(dict.fromkeys(["tiltak", *draft.fields]))
        drafts.groups.append(Group(draft.group, section.span, columns, "list", section.title, "", section.index))
