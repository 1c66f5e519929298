"""One flat table of plans' items and the edges between them, for a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from io import StringIO

from plancheck.graph import Plangraf
from plancheck.model import Edge, Node
from plancheck.report.clean import one_line
from plancheck.views.flat import FLAT_NAMES, flat_fields

_ABOUT = (
    "record", "id", "kind", "number", "text", "plan", "from", "to", "provenance", "confidence", "file", "line",
    "column", "place",
)  # fmt: skip
COLUMNS = (*_ABOUT, *FLAT_NAMES)
_FORMULA = ("=", "+", "@")


def render(graf: Plangraf, lang: str) -> str:
    """Nodes first, then edges; `record` says which. Separated by semicolons, as spreadsheets here expect."""
    out = StringIO()
    writer = csv.DictWriter(out, COLUMNS, restval="", delimiter=";", lineterminator="\n")
    writer.writeheader()
    writer.writerows(_harmless(_node(node)) for node in graf.nodes.values())
    writer.writerows(_harmless(_edge(edge)) for edge in graf.edges)
    return out.getvalue()


def _node(node: Node) -> dict[str, str]:
    return {
        **flat_fields(node),
        "record": "node",
        "id": node.id,
        "kind": node.kind,
        "number": node.number,
        "text": one_line(node.text),
        "plan": node.plan,
        "confidence": node.confidence,
        "file": node.span.file,
        "line": str(node.span.line or ""),
        "column": str(node.span.column or "") if node.span.line else "",
        "place": one_line(node.span.place),
    }


def _edge(edge: Edge) -> dict[str, str]:
    return {
        "record": "edge",
        "kind": edge.kind,
        "from": edge.source,
        "to": edge.target,
        "provenance": edge.provenance,
        "confidence": edge.confidence,
    }


def _harmless(row: Mapping[str, str]) -> dict[str, str]:
    """A cell that a spreadsheet would run as a formula is marked as text."""
    return {name: f"'{value}" if value.startswith(_FORMULA) else value for name, value in row.items()}
