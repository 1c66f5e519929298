"""Actions of lists that are sentences on who is to do them: "Teknisk sjef skal anskaffe to anlegg innen 2031."."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from plancheck.extract.drafts import Draft
from plancheck.extract.fields.doers import Task, doer, is_doer, task
from plancheck.extract.fields.spokentimes import time_told
from plancheck.extract.fields.unitnames import is_name
from plancheck.parts import Group, RawField
from plancheck.pattern import pattern

_MODALS = (" skal", " må")
_HAS = pattern(
    r"(?P<name>[A-ZÆØÅ][^.,;:()]{1,60}?)\s+(?:har|får|tar|tek)\s+(?:hoved|hovud)?ansvar(?:et)?\s+for\s+(?=\S)",
    needs=("ansvar",),
)

_NOBODY = pattern(r"(?:kommun|plan|vi\b|me\b|alle\b|foreldre|innbygg|staten|fylke|det\b|den\b|disse\b|desse\b)", re.I)


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
                _read_time(draft)


def _read_time(draft: Draft) -> None:
    """Take the year that the sentence says, also before how often a part of it is: "I 2027 … lesing hver dag"."""
    said = draft.fields.get("frist")
    if "20" not in draft.text or (said is not None and (said.span != draft.span or "20" in said.text)):
        return
    when = time_told(draft.text)
    if "20" in when:
        draft.fields["frist"] = RawField(when, draft.span)


def _task(draft: Draft) -> Task | None:
    """Whom an action without a responsible sets to do it, or says does it."""
    if "ansvar" in draft.fields:
        return None
    set_to = task(draft.text) if any(map(draft.text.__contains__, _MODALS)) else None
    if set_to is not None:
        return set_to
    has = _HAS.match(draft.text)
    if has is not None and (is_doer(has["name"]) or (is_name(has["name"].lower()) and not _NOBODY.match(has["name"]))):
        return Task(has["name"], plain=True)
    does = doer(draft.text)
    return Task(does.name, plain=True) if does is not None else None
