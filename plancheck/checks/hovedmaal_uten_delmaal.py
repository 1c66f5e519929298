"""SPO005: a hovedmål with nothing below it."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.cascades import doubled_goals
from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.ladder import STRUCTURE, Ladder, bears, circles, only_hovedmaal
from plancheck.listed import in_other_words, only_in_list, only_in_summary, reworded_in_chapters
from plancheck.model import Maal
from plancheck.numbers import Numbers

_ACTING = frozenset({"strategi", "tiltak"})
_WITH_HANDLINGSDEL = frozenset({"kommuneplan", "samfunnsdel"})
_BELOW = ("delmaal", "strategi", "tiltak", "satsingsomraade", "hovedgrep")


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each hovedmål with nothing below; one for the plan where it has hovedmål and nothing else."""
    ladder = graf.once(Ladder)
    listed = {*graf.once(reworded_in_chapters), *graf.once(in_other_words), *graf.once(only_in_summary)}
    listed.update(graf.once(only_in_list))
    doubled = graf.once(doubled_goals)
    left = _left_by_slips(graf)
    bare: dict[str, list[Maal]] = {}
    for maal in graf.alle(Maal, "hovedmaal"):
        told = maal.id in listed or maal.id in doubled or maal.id in left
        restated = told or maal.id in graf.leads_to["gjengir"]
        if not maal.no_actions and not restated and not bears(graf, maal.id) and not _shared(graf, maal):
            bare.setdefault(maal.plan, []).append(maal)
    for plan, several in bare.items():
        if len(several) == 1 and _over_the_others(graf, plan, several[0]):
            continue
        if len(several) > 1 and not ladder.own(plan, *_BELOW):
            yield _all(graf, plan, several)
            continue
        key = "delmaal" if ladder.has(plan, "delmaal") else "tiltak"
        if key == "delmaal" and _told_of_delmaal(graf, plan, several):
            continue
        if key == "tiltak" and (not ladder.acts_for(plan) or _acts_elsewhere(graf, ladder, plan)):
            continue
        for maal in several:
            yield Treff(maal.span, key, node=maal.id, plan=plan, text=maal.text, confidence=maal.confidence)


def _left_by_slips(graf: Plangraf) -> frozenset[str]:
    """Hovedmål whose delmål have gone to another by a slip in a number (SPO011) or serve each other (SPO007)."""
    placed = {entry.placed for entry in graf.conflicts}
    ringed = {graf.nodes[node].plan for ring in graf.once(circles) for node in ring if node in graf.nodes}
    return frozenset(placed | {maal.id for maal in graf.alle(Maal, "hovedmaal") if maal.plan in ringed})


def _over_the_others(graf: Plangraf, plan: str, maal: Maal) -> bool:
    """Whether it is one goal for the whole plan before its numbered hovedmål: "Overordnet mål", then "Hovedmål 1"."""
    first, *others = graf.alle(Maal, "hovedmaal", plan=plan)
    alone = first is maal and not maal.number and maal.id not in graf.leads_to["bidrar_til"]
    return alone and len(others) > 1 and all(other.number for other in others)


def _told_of_delmaal(graf: Plangraf, plan: str, bare: list[Maal]) -> bool:
    """Whether none of the plan's delmål says which hovedmål it is under: SPO003 tells that, at the delmål."""
    own = list(graf.alle(Maal, "delmaal", plan=plan))
    return len(own) >= len(bare) > 0 and not any(graf.reaches(maal.id, "hovedmaal") for maal in own)


def _shared(graf: Plangraf, maal: Maal) -> bool:
    """Whether strategies or tiltak stand beside it under the same satsingsområde, for all its hovedmål together.

    What the satsingsområder hold serves the hovedmål of a plan that has one only.
    """
    if only_hovedmaal(graf, maal.plan):
        areas = graf.alle(Maal, *STRUCTURE, plan=maal.plan)
        return any(node != maal.id for area in areas for node in graf.below(area.id))
    above = (
        target
        for target in graf.leads_to["bidrar_til"].get(maal.id, ())
        if graf.nodes[target].kind == "satsingsomraade"
    )
    beside = (graf.nodes[edge.source].kind for area in above for edge in graf.inn(area, "bidrar_til"))
    return any(kind in _ACTING for kind in beside)


def _acts_elsewhere(graf: Plangraf, ladder: Ladder, plan: str) -> bool:
    """Whether a samfunnsdel without tiltak says that they stand in its handlingsdel."""
    if plan not in graf.plans or graf.plans[plan].type not in _WITH_HANDLINGSDEL or ladder.own(plan, "tiltak"):
        return False
    signs = (sign for facts in graf.documents(plan) for sign in facts.parts.signs)
    return any(sign.concept == "handlingsdel_sted" for sign in signs)


def _all(graf: Plangraf, plan: str, several: list[Maal]) -> Treff:
    return Treff(
        several[0].span,
        "alle",
        {"antall": len(several)},
        plan=plan,
        text=graf.plans[plan].title if plan in graf.plans else "",
        discriminator="alle",
        covers=tuple(maal.id for maal in several),
    )
