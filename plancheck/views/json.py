"""`plancheck.graph/1`: the graph for programs (contract, section 2)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from plancheck.document import Span
from plancheck.graph import Plangraf
from plancheck.model import Edge, Frist, Navn, Node, Plan, Tiltak

SCHEMA = "plancheck.graph/1"
_GOAL = ("frist",)
FIELDS: Mapping[str, tuple[str, ...]] = {
    "plan": (),
    "visjon": _GOAL,
    "hovedmaal": _GOAL,
    "satsingsomraade": _GOAL,
    "hovedgrep": _GOAL,
    "delmaal": _GOAL,
    "strategi": _GOAL,
    "utfordring": (),
    "tiltak": ("ansvar", "medansvar", "frist", "kostnad", "finansiering", "status"),
    "indikator": ("maaltall", "grunnlinje", "kilde"),
    "hoering": ("start", "end", "days", "runde", "gjelder", "year_stated", "instanser", "innspill"),
    "medvirkning": ("dato", "grupper", "gjelder"),
    "evaluering": ("tidspunkt", "ansvarlig"),
    "vedtak": ("organ", "dato", "sak", "slag"),
    "enhet": ("forkortelse", "overordnet"),
    "innsatstrinn": ("nummer", "krever_vedtak"),
}
"""Node kind -> the keys of its `fields`."""


def render(graf: Plangraf, lang: str) -> str:
    return json.dumps(as_data(graf), ensure_ascii=False, indent=2) + "\n"


def as_data(graf: Plangraf) -> dict[str, Any]:
    """The whole graph, keys in the order of the contract."""
    return {
        "schema": SCHEMA,
        "plans": [_plan(plan) for plan in graf.plans.values()],
        "nodes": [_node(node) for node in graf.nodes.values()],
        "edges": [_edge(edge) for edge in graf.edges],
    }


def _plan(plan: Plan) -> dict[str, Any]:
    period = None if plan.period is None else {"start": plan.period[0], "end": plan.period[1]}
    return {
        "id": plan.id,
        "title": plan.title,
        "type": plan.type,
        "status": plan.status,
        "kommune": plan.kommune,
        "period": period,
        "files": list(plan.files),
    }


def _node(node: Node) -> dict[str, Any]:
    return {
        "id": node.id,
        "local": node.local,
        "kind": node.kind,
        "number": node.number or None,
        "text": node.text,
        "plan": node.plan or None,
        "confidence": node.confidence,
        "source": _source(node.span),
        "mentions": [{**_source(mention.span), "text": mention.text} for mention in node.mentions],
        "unknown": list(node.unknown),
        "fields": fields_of(node),
    }


def fields_of(node: Node) -> dict[str, Any]:
    """The facts of one node, by the names of its kind; None where nothing is stated."""
    return {name: _field(node, name) for name in FIELDS[node.kind]}


def _field(node: Node, name: str) -> Any:
    if name == "status" and isinstance(node, Tiltak):
        known = node.status is not None or node.status_kode is not None
        return {"text": node.status, "kode": node.status_kode} if known else None
    value = getattr(node, name, None)
    if name == "slag" and value == "sluttbehandling":
        return "vedtak"  # the last treatment is the adoption, told ahead; the checks tell the two apart
    if isinstance(value, Frist):
        return _frist(value)
    return [_word(one) for one in value] if isinstance(value, tuple) else value


def _word(value: Any) -> Any:
    return value.text if isinstance(value, Navn) else value


def _frist(frist: Frist) -> dict[str, Any]:
    return {
        "text": frist.text,
        "start": frist.start,
        "end": frist.end,
        "precision": frist.precision or None,
        "recurring": frist.recurring,
    }


def _source(span: Span) -> dict[str, Any]:
    return {
        "file": span.file,
        "line": span.line,
        "column": span.column if span.line is not None else None,
        "place": span.place,
    }


def _edge(edge: Edge) -> dict[str, Any]:
    return {
        "from": edge.source,
        "to": edge.target,
        "kind": edge.kind,
        "provenance": edge.provenance,
        "confidence": edge.confidence,
    }
