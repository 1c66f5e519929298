"""Actions of lists that are sentences on who is to do them: "Teknisk sjef skal anskaffe to anlegg innen 2031."."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from plancheck.extract.drafts import Draft
from plancheck.extract.fields.doers import Task, task
from plancheck.parts import Group, RawField

_MODALS = (" skal", " må")


def read_subjects(drafts: Sequence[Draft], groups: Sequence[Group]) -> None:
    """Take the one whom such a sentence sets to do it as the responsible, where nothing else says who that is: neither
    the action nor what stands above its list (`groups`).

    At least half of the list's actions say who has them so, or in another way, and one plainly. The sentence stays
    whole: it is the action's own words.
    """
    given = {group.key for group in groups if group.responsible}
    lists: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.kind == "tiltak" and draft.series[:1] == "l" and draft.group not in given:
            lists[draft.group].append(draft)
    for listed in lists.values():
        told = [(draft, found) for draft in listed if (found := _task(draft)) is not None]
        owned = sum("ansvar" in draft.fields for draft in listed)
        if any(found.plain for _, found in told) and (len(told) + owned) * 2 >= len(listed):
            for draft, found in told:
                draft.fields["ansvar"] = RawField(found.name, draft.span)


def _task(draft: Draft) -> Task | None:
    """Whom an action without a responsible sets to do it."""
    said = "ansvar" not in draft.fields and any(map(draft.text.__contains__, _MODALS))
    return task(draft.text) if said else None
