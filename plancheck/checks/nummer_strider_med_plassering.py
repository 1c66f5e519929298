"""SPO011: the number, or an explicit reference, says another parent than the place in the document."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.cascades import doubled_goals
from plancheck.finding import Related, Treff
from plancheck.graph import Conflict, Plangraf
from plancheck.model import Node
from plancheck.numbers import Numbers
from plancheck.wording import shorten

_NAME = 60


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each item that says one goal and stands under another."""
    doubled = graf.once(doubled_goals)
    for entry in graf.conflicts:
        node = graf.nodes.get(entry.node)
        stated, placed = graf.nodes.get(entry.stated), graf.nodes.get(entry.placed)
        if node is None or placed is None or (stated is None and not entry.front):
            continue
        if placed.id in doubled and entry.ref is None and node.kind == "delmaal":
            continue  # the goal above has another's number: SPO008
        places = [Related(stated.span, "oppgitt", stated.id)] if stated is not None else []
        yield Treff(
            node.span if entry.ref is None else entry.ref.span,
            _key(entry, stated),
            {
                "nummer": _number(node, entry.front),
                "oppgitt": _named(stated) if stated else entry.front,
                "plassert": _named(placed),
            },
            node=node.id,
            plan=node.plan,
            text=node.text,
            related=(*places, Related(placed.span, "plassert", placed.id)),
            confidence=node.confidence,
        )


def _key(entry: Conflict, stated: Node | None) -> str:
    if stated is None:
        return "nummer_ukjent"
    if entry.ref is None:
        return "nummer"
    return "nummer_viser" if entry.front else "referanse"


def _number(node: Node, front: str) -> str:
    """The number as it stands in the plan: "C3" for the third action that a letter opens."""
    return f"{front}{node.number}" if front.isalpha() and node.number.isdecimal() else node.number


def _named(goal: Node) -> str:
    words = shorten(goal.text, _NAME)
    return f"{goal.number} {words}" if goal.number else words
