"""SPO007: goals that serve each other in a circle. (Plans in a circle are PLA006.)"""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Related, Treff
from plancheck.graph import Plangraf
from plancheck.ladder import circles
from plancheck.model import Node
from plancheck.numbers import Numbers
from plancheck.wording import shorten

_NAME = 60


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each circle, at the goal that stands first, with the whole circle written out."""
    for circle in graf.once(circles):
        goals = [graf.nodes[node] for node in circle]
        first = goals[0]
        yield Treff(
            first.span,
            "seg_selv" if len(goals) == 1 else "sirkel",
            {"sirkel": " → ".join(_named(goal) for goal in (*goals, first))},
            node=first.id,
            plan=first.plan,
            text=first.text,
            related=tuple(Related(goal.span, "ledd", goal.id, {"ledd": _named(goal)}) for goal in goals[1:]),
            discriminator=" ".join(sorted(circle)),
            confidence=first.confidence,
        )


def _named(goal: Node) -> str:
    words = shorten(goal.text, _NAME)
    return f"{goal.number} {words}" if goal.number else words
