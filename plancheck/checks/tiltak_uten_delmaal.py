"""SPO001: where the plan or its parents have delmål, every tiltak reaches one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plancheck.cascades import left_by_straying
from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.ladder import Ladder, alike, broken, for_all_goals
from plancheck.listed import renamed_chapters
from plancheck.model import Node, Tiltak
from plancheck.numbers import Numbers
from plancheck.unlinked import gathered
from plancheck.wording import shorten


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each tiltak that reaches no delmål, or for a table, list or plan of which none does; silent where
    SPO006 already names its broken reference."""
    yield from gathered(graf, list(_each(graf)))


def _each(graf: Plangraf) -> Iterator[Treff]:
    ladder, unresolved = graf.once(Ladder), graf.once(broken)
    told = {name for chapter in graf.once(renamed_chapters).values() for name in chapter.tiltak}
    told |= graf.once(left_by_straying)
    lacking: dict[str, Sequence[Node]] = {}
    for plan, goals, actions in alike(graf):
        if ladder.has(plan, "delmaal") and not any(
            goal.kind == "delmaal" or for_all_goals(graf, goal.id) for goal in goals
        ):
            lacking.update({tiltak.id: goals for tiltak in actions})
    for tiltak in graf.alle(Tiltak) if lacking else ():
        if tiltak.id not in lacking or tiltak.id in unresolved or tiltak.id in told:
            continue
        goals = lacking[tiltak.id]
        straight = next((goal for goal in goals if goal.kind == "hovedmaal"), None) or next(iter(goals), None)
        key = "ingen" if straight is None else "bare_hovedmaal" if straight.kind == "hovedmaal" else "bare_annet"
        yield Treff(
            tiltak.span,
            key,
            {} if straight is None else {"maal": shorten(straight.text)},
            node=tiltak.id,
            plan=tiltak.plan,
            text=tiltak.text,
            confidence=tiltak.confidence,
        )
