"""SPO012: a hovedgrep or satsingsområde without a goal below it, where its sisters have one."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.ladder import bears
from plancheck.model import GOAL_KINDS, Maal
from plancheck.numbers import Numbers

_KINDS = ("hovedgrep", "satsingsomraade")


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each hovedgrep or satsingsområde with no goal below; silent in plans that put none under any of
    several. One that stands alone in a plan with goals elsewhere, and holds nothing, is told."""
    sisters: dict[tuple[str, str], list[tuple[Maal, bool]]] = {}
    for maal in graf.alle(Maal, *_KINDS):
        below = any(graf.nodes[node].kind in GOAL_KINDS for node in graf.below(maal.id))
        sisters.setdefault((maal.plan, maal.kind), []).append((maal, below))
    for (plan, kind), several in sisters.items():
        if not any(below for _, below in several) and not _alone(graf, plan, several):
            continue
        for maal, below in several:
            if not below and maal.role == "" and not maal.no_actions and not _acts_for_twin(graf, maal):
                yield Treff(maal.span, kind, node=maal.id, plan=plan, text=maal.text, confidence=maal.confidence)


def _acts_for_twin(graf: Plangraf, maal: Maal) -> bool:
    """Whether the plan's actions serve goals of the same area in another plan: a handlingsdel in the order of the plan
    above need not repeat its goals."""
    for twin in graf.ut(maal.id, "gjengir"):
        goals = (node for node in graf.below(twin.target) if graf.nodes[node].kind in GOAL_KINDS)
        for goal in (node for node in goals if graf.nodes[node].plan != maal.plan):
            served = (graf.nodes.get(edge.source) for edge in graf.inn(goal, "bidrar_til"))
            if any(one is not None and one.kind == "tiltak" and one.plan == maal.plan for one in served):
                return True
    return False


def _alone(graf: Plangraf, plan: str, several: list[tuple[Maal, bool]]) -> bool:
    """Whether it is the only one of its kind, nothing stands on it, and the plan's goals stand elsewhere."""
    only = several[0][0]
    elsewhere = next(graf.alle(Maal, "hovedmaal", "delmaal", plan=plan), None) is not None
    return len(several) == 1 and elsewhere and not bears(graf, only.id) and not only.mentions
