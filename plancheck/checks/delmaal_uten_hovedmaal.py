"""SPO003: every delmål reaches a hovedmål. What hangs below it is told with it, not by itself."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Related, Treff
from plancheck.graph import Plangraf
from plancheck.ladder import STRUCTURE, Ladder, broken, circles, goals_above, only_hovedmaal
from plancheck.model import Maal, Node
from plancheck.numbers import Numbers

_SHOWN = 5


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each delmål without a hovedmål; one for a satsingsområde or hovedgrep that breaks it for several. A
    delmål restated from another plan is told of there."""
    ladder, unresolved = graf.once(Ladder), graf.once(broken)
    circular = {node for circle in graf.once(circles) for node in circle}
    under: dict[str, list[Maal]] = {}
    for maal in graf.alle(Maal, "delmaal"):
        if maal.id in unresolved or not ladder.has(maal.plan, "hovedmaal") or _is_restated(graf, maal):
            continue
        above = goals_above(graf, maal.id)
        if any(goal.kind == "hovedmaal" for goal in above):
            continue
        if circular and circular & {maal.id, *(goal.id for goal in above)}:
            continue
        if any(goal.id in unresolved for goal in above):
            continue
        top = next((goal for goal in reversed(above) if goal.kind in STRUCTURE), None)
        if top is None:
            yield _alone(graf, maal)
        elif not only_hovedmaal(graf, maal.plan):
            under.setdefault(top.id, []).append(maal)
    for top_id, several in under.items():
        yield _through(graf.nodes[top_id], several)


def _is_restated(graf: Plangraf, maal: Maal) -> bool:
    return any(graf.nodes[target].kind == "delmaal" for target in graf.leads_to["gjengir"].get(maal.id, ()))


def _alone(graf: Plangraf, maal: Maal) -> Treff:
    below = [graf.nodes[node] for node in graf.below(maal.id) if graf.nodes[node].kind == "tiltak"]
    return Treff(
        maal.span,
        "med_tiltak" if below else "uten_tiltak",
        {"antall": len(below)},
        node=maal.id,
        plan=maal.plan,
        text=maal.text,
        related=tuple(Related(node.span, "under", node.id) for node in below[:_SHOWN]),
        confidence=maal.confidence,
    )


def _through(top: Node, several: list[Maal]) -> Treff:
    return Treff(
        top.span,
        "gjennom",
        {"antall": len(several)},
        node=top.id,
        plan=top.plan,
        text=top.text,
        related=tuple(Related(maal.span, "delmaal", maal.id) for maal in several[:_SHOWN]),
        confidence=top.confidence,
        covers=tuple(maal.id for maal in several),
    )
