"""Indicators told after the only strategi of a goal measure the goal, not the strategi that happens to stand before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from plancheck.extract.drafts import Draft


def lift_indicators(drafts: Sequence[Draft]) -> None:
    """Put the indicators that stand under a goal's only strategi under the goal: "**Indikatorer**" comes after
    "**Strategi**" and "**Tiltak**". What stands below a strategi that is a heading, or inside its list item, is its.
    """
    indicators = [draft for draft in drafts if draft.kind == "indikator" and draft.parent is not None]
    if not indicators:
        return
    beside = Counter([draft.parent for draft in drafts if draft.kind == "strategi"])
    for draft in indicators:
        strategi = drafts[draft.parent] if draft.parent is not None else draft
        if strategi.kind != "strategi" or strategi.parent is None or beside[strategi.parent] > 1:
            continue
        if not strategi.series.startswith("h") and not draft.series.endswith(f":{draft.parent}"):
            draft.parent = strategi.parent
