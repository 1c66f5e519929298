"""Goals of two levels that are both called "Mål" and told apart by their numbers: "Mål 1" and below it "Mål 1.1"."""

from __future__ import annotations

from plancheck.extract.drafts import Drafts

_FEWEST = 2


def nest_numbered(drafts: Drafts) -> None:
    """Make 1.1 and 1.2 delmål of goal 1, where each such number goes on from a goal's and the plan names no hovedmål.

    A number whose first part is no goal's is a chapter's or an area's: there all are of one level.
    """
    items = drafts.items
    called = [index for index, draft in enumerate(items) if draft.kind == "maal" and draft.number]
    lower = [index for index in called if "." in items[index].number]
    if len(lower) < _FEWEST or any(draft.kind == "hovedmaal" for draft in items):
        return
    above: dict[str, int] = {}
    for index in called:
        if "." not in items[index].number:
            above.setdefault(items[index].number, index)
    fronts = [items[index].number.rpartition(".")[0] for index in lower]
    if not all(front in above for front in fronts):
        return
    for index, front in zip(lower, fronts, strict=True):
        draft = items[index]
        draft.kind, draft.parent = "delmaal", above[front]
        draft.series = f"{draft.series.replace(':maal', ':delmaal', 1)}:{above[front]}"
    for draft in items:
        if draft.kind == "maal":
            draft.kind, draft.series = "hovedmaal", draft.series.replace(":maal", ":hovedmaal", 1)
