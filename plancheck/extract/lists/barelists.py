"""Lists and tables that only speak of actions, beside those in which the plan says who, when and for which goal.

"Tiltakene er prioritert etter disse kriteriene:", "Miljødirektoratet anbefaler disse tiltakene:", a table of stretches
of the county's roads, the savings of a budget: nobody can tell all such lists by their words. What gives them away is
that nothing in them has an owner, a time or a goal, only sums at most, though nearly all the plan's other actions have.
They are a guess, and of a guess nothing is called missing (contract, section 1).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from plancheck.document import Confidence
from plancheck.extract.drafts import Draft, Drafts
from plancheck.extract.kinds import WHO_AND_WHEN
from plancheck.vocabulary import normalise

_SORTED = frozenset({"prioritet"})
_PAID = frozenset({"prioritet", "kostnad", "frist"})
"""What the sums under the years of a budget's table give a row."""
_FEWEST, _FEWEST_TOLD = 2, 4
"""So many items make a list, and so many actions beside it show how the plan writes its own."""


def doubt_bare_lists(made: Drafts) -> None:
    """Make the actions of such a list or table a guess; with an id, a label or a field of its own, one is none."""
    drafts = made.items
    actions = [draft for draft in drafts if draft.kind == "tiltak"]
    told = [draft for draft in actions if draft.fields.keys() >= WHO_AND_WHEN]
    if len(told) < _FEWEST_TOLD or len(told) == len(actions):
        return
    whole = _of_the_whole(drafts)
    sums = {group.key for group in made.groups if group.kind == "table" and WHO_AND_WHEN.isdisjoint(group.columns)}
    bare: dict[str, list[Draft]] = defaultdict(list)
    for draft in actions:
        if draft.group and _is_bare(draft, whole, sums):
            bare[draft.group].append(draft)
    own = [draft for draft in actions if not (draft.group in bare and _is_bare(draft, whole, sums))]
    mixed = {draft.group for draft in own}
    names = {normalise(draft.text) for draft in told}
    lacking = [draft for draft in own if not draft.fields.keys() >= WHO_AND_WHEN and normalise(draft.text) not in names]
    if len(lacking) * 4 > len(told):
        return
    for group, some in bare.items():
        for draft in some if group not in mixed and len(some) >= _FEWEST else ():
            draft.confidence = Confidence.GUESS


def doubt_bare_goals(drafts: Sequence[Draft], wishes: Sequence[int]) -> None:
    """Make the delmål of lists after "Kommunen skal:" a guess (`wishes`: their places) where they stand under no
    goal and nothing serves them, beside delmål that have both: "Kommunen skal etter loven:" sets none."""
    served = {draft.parent for draft in drafts}
    if sum(draft.kind == "delmaal" and draft.parent is not None for draft in drafts) < _FEWEST:
        return
    for at in wishes:
        draft = drafts[at]
        loose = draft.parent is None and at not in served and not (draft.refs or draft.number or draft.id)
        if draft.kind == "delmaal" and loose and draft.confidence is Confidence.PROBABLE:
            draft.confidence = Confidence.GUESS


def _of_the_whole(drafts: Sequence[Draft]) -> int | None:
    """The plan's only hovedmål, where it has delmål below: what stands there by place alone has no goal of its own."""
    main = [index for index, draft in enumerate(drafts) if draft.kind == "hovedmaal"]
    return main[0] if len(main) == 1 and any(draft.kind == "delmaal" for draft in drafts) else None


def _is_bare(draft: Draft, whole: int | None, sums: Collection[str]) -> bool:
    """Whether an action has nothing but its words; in one of the tables of `sums`, sums under years beside them."""
    said = _PAID if draft.group in sums and "kostnad" in draft.fields else _SORTED
    if draft.fields.keys() - said or draft.refs or (draft.parent is not None and draft.parent != whole):
        return False
    return draft.confidence is Confidence.PROBABLE and not (draft.id or draft.labelled or "." in draft.number)
