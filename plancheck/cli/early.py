"""JSON of graph and report until the formats have landed; deleted then."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from typing import Any

from plancheck.document import Span
from plancheck.graph import Plangraf
from plancheck.model import Frist, Mention, Navn, Node

GRAPH_FORMATS = ("json",)
_BASE = {field.name for field in fields(Node)} | {"role", "series", "group", "ansvar_text", "frist_text"}


def render_graph(graf: Plangraf, fmt: str) -> str:
    plans = [
        {"id": p.id, "title": p.title, "type": p.type, "status": p.status, "kommune": p.kommune,
         "period": None if p.period is None else {"start": p.period[0], "end": p.period[1]}, "files": list(p.files)}
        for p in graf.plans.values()
    ]  # fmt: skip
    edges = [
        {"from": e.source, "to": e.target, "kind": e.kind, "provenance": e.provenance, "confidence": e.confidence}
        for e in graf.edges
    ]
    nodes = [_node(node) for node in graf.nodes.values()]
    return json.dumps(
        {"schema": "plancheck.graph/1", "plans": plans, "nodes": nodes, "edges": edges}, ensure_ascii=False, indent=1
    )


def _node(node: Node) -> dict[str, Any]:
    own = {f.name: _value(getattr(node, f.name)) for f in fields(node) if f.name not in _BASE}
    return {
        "id": node.id, "local": node.local, "kind": node.kind, "number": node.number or None, "text": node.text,
        "plan": node.plan, "confidence": node.confidence, "source": _source(node.span),
        "mentions": [{**_source(m.span), "text": m.text} for m in node.mentions],
        "unknown": list(node.unknown), "fields": own,
    }  # fmt: skip


def _value(value: Any) -> Any:
    if isinstance(value, Frist):
        return {
            "text": value.text,
            "start": value.start,
            "end": value.end,
            "precision": value.precision,
            "recurring": value.recurring,
        }
    if isinstance(value, Navn):
        return value.text
    if isinstance(value, tuple) and not isinstance(value, Mention):
        return [_value(one) for one in value]
    return str(value) if is_dataclass(value) else value


def _source(span: Span) -> dict[str, Any]:
    return {"file": span.file, "line": span.line, "column": span.column, "place": span.place}
