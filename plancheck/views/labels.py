"""What a drawing writes on its boxes and lines."""

from __future__ import annotations

from plancheck.graph import Plangraf
from plancheck.i18n import text
from plancheck.model import Edge, Node
from plancheck.report.clean import one_line
from plancheck.wording import shorten

WIDEST = 60
"""Characters of an item's own words on a box."""


def label(node: Node, lang: str) -> str:
    """ "Delmål 1.2: Flere mestrer egen hverdag"."""
    kind = text(f"node_{node.kind}", lang)
    name = f"{kind} {node.number.rstrip('.')}".rstrip()
    words = shorten(one_line(node.text), WIDEST)
    return name if words.casefold() in ("", kind.casefold()) else f"{name}: {words}"


def relation(edge: Edge, lang: str) -> str:
    """What the line means; "" for the ordinary one, that an item serves a goal."""
    return "" if edge.kind == "bidrar_til" else text(f"edge_{edge.kind}", lang)


def title(graf: Plangraf, plan: str) -> str:
    """The plan's title, or its id."""
    return shorten(one_line(graf.plans[plan].title if plan in graf.plans else "") or plan, WIDEST)


def by_plan(graf: Plangraf) -> dict[str, list[Node]]:
    """Nodes under the plan they stand in, in the order of the graph; those of no plan (units) under ""."""
    found: dict[str, list[Node]] = {plan: [] for plan in graf.plans}
    for node in graf.nodes.values():
        found.setdefault(node.plan, []).append(node)
    return found
