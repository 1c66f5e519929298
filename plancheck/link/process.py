"""Nodes of the planning process: hearings, participation, decisions, evaluation. Equal statements are one node."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from plancheck.document import Confidence
from plancheck.link.plans import Plans
from plancheck.link.slug import fold, slug
from plancheck.model import Edge, Evaluering, Hoering, Medvirkning, Mention, Node, Vedtak
from plancheck.parts import Parts
from plancheck.record import replace

Process = Hoering | Medvirkning | Vedtak | Evaluering
_LETTERS = {Hoering: "HOER", Medvirkning: "MED", Vedtak: "VE", Evaluering: "EV"}


def process_nodes(plans: Plans, taken: Mapping[str, Node]) -> tuple[dict[str, Node], list[Edge]]:
    """The process nodes of all documents, with the plan they belong to, and their `del_av` edges."""
    nodes: dict[str, Node] = {}
    edges: list[Edge] = []
    merged: dict[tuple[object, ...], str] = {}
    of_owner: dict[str, list[str]] = {}
    for assigned in plans.assigned:
        owner = assigned.plan or slug(assigned.parts.document.path.rsplit("/", 1)[-1].rsplit(".", 1)[0])
        for node in _all(assigned.parts):
            key = (owner, type(node), *_identity(node))
            known = merged.get(key) or _told_before((nodes[told] for told in of_owner.get(owner, ())), node)
            if known is not None:
                nodes[known] = _with_mention(nodes[known], node)
                continue
            made = _named(node, owner, assigned.plan, (taken, nodes))
            merged[key] = made.id
            nodes[made.id] = made
            of_owner.setdefault(made.id.split("#", 1)[0], []).append(made.id)
            if assigned.plan:
                edges.append(Edge(made.id, assigned.plan, "del_av", "placement", Confidence.CERTAIN))
    return nodes, edges


def _all(parts: Parts) -> Iterator[Process]:
    for group in (parts.hearings, parts.medvirkning, parts.vedtak, parts.evaluering):
        yield from group


def _identity(node: Node) -> tuple[object, ...]:
    """What makes two statements one: the same period and round, the same activity, the same decision."""
    if isinstance(node, Hoering):
        days = node.days if node.end is None and node.month_day is None else None
        return (
            node.start,
            node.end,
            node.month_day,
            node.start_month_day,
            node.runde,
            node.gjelder,
            node.superseded,
            days,
        )
    if isinstance(node, Medvirkning):
        return (fold(node.text), node.dato, node.gjelder)
    if isinstance(node, Vedtak):
        return (node.slag, node.dato, node.sak, node.organ)
    return (fold(node.text),)


def _told_before(nodes: Iterable[Node], node: Process) -> str | None:
    """The id of the same hearing, decision or evaluation of the plan told with fewer or more of its parts: the first
    day of the hearing; the day, the body, the case of the decision."""
    if isinstance(node, Medvirkning):
        return None
    for known in nodes:
        if isinstance(known, Hoering) and isinstance(node, Hoering):
            if _one_hearing(known, node):
                return known.id
        elif isinstance(known, Vedtak) and isinstance(node, Vedtak):
            same = node.dato is not None and len(node.dato) == 10 and (known.slag, known.dato) == (node.slag, node.dato)
            if same and _agree(known.sak, node.sak) and _agree(known.organ, node.organ):
                return known.id
        elif isinstance(known, Evaluering) and isinstance(node, Evaluering):
            same = node.tidspunkt is not None and known.tidspunkt == node.tidspunkt
            if same and _agree(known.ansvarlig, node.ansvarlig):
                return known.id
    return None


def _one_hearing(known: Hoering, node: Hoering) -> bool:
    """A deadline alone is the last day of the period told elsewhere: "Høringsfrist: 1. mars", "18. januar–1. mars"."""
    if node.end is None or node.end != known.end or "day" not in {node.precision, known.precision}:
        return False
    if (node.runde, node.superseded) != (known.runde, known.superseded):
        return False
    bare = node.span.file == known.span.file and node.gjelder == "plan" and node.start is None and node.days is None
    if node.gjelder != known.gjelder and not bare:
        return False
    return _agree(known.start, node.start) and (known.days is None or node.days is None or known.days == node.days)


def _agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or fold(one) == fold(other)


def _with_mention(known: Node, copy: Node) -> Node:
    mention = Mention(copy.span, copy.text, "gjentatt")
    if isinstance(known, Hoering) and isinstance(copy, Hoering):
        if known.start is None and copy.start is not None:  # the statement that gives the period is the hearing's
            mention = Mention(known.span, known.text, "gjentatt")
            known = replace(known, text=copy.text, span=copy.span, confidence=copy.confidence)
        return replace(
            known, mentions=(*known.mentions, mention), innspill=known.innspill or copy.innspill,
            instanser=known.instanser or copy.instanser, year_stated=known.year_stated or copy.year_stated,
            start=known.start or copy.start, days=known.days if known.days is not None else copy.days,
            month_day=known.month_day or copy.month_day,
            precision="day" if "day" in (known.precision, copy.precision) else known.precision,
        )  # fmt: skip
    if isinstance(known, Vedtak) and isinstance(copy, Vedtak):
        known = replace(known, organ=known.organ or copy.organ, sak=known.sak or copy.sak)
    elif isinstance(known, Evaluering) and isinstance(copy, Evaluering):
        known = replace(known, ansvarlig=known.ansvarlig or copy.ansvarlig)
    return replace(known, mentions=(*known.mentions, mention))


def _named(node: Process, owner: str, plan: str, taken: tuple[Mapping[str, Node], Mapping[str, Node]]) -> Process:
    letters = _LETTERS[type(node)]
    local = f"{letters}-{slug(node.text)}" if isinstance(node, Medvirkning) and node.text else letters
    name, count = f"{owner}#{local}", 1
    while any(name in names for names in taken):
        count += 1
        name = f"{owner}#{local}-{count}"
    return replace(node, id=name, local=name.split("#", 1)[1], plan=plan)
