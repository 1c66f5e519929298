"""GraphML, for Gephi, yEd and Cytoscape, written by networkx."""

from __future__ import annotations

import networkx

from plancheck.graph import Plangraf
from plancheck.model import Node
from plancheck.report.clean import one_line
from plancheck.views.flat import flat_fields


def render(graf: Plangraf, lang: str) -> str:
    drawn: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for node in graf.nodes.values():
        drawn.add_node(one_line(node.id), **_attributes(node))
    for number, edge in enumerate(graf.edges):
        drawn.add_edge(
            one_line(edge.source),
            one_line(edge.target),
            key=f"e{number}",
            kind=edge.kind,
            provenance=str(edge.provenance),
            confidence=str(edge.confidence),
        )
    body = "\n".join(networkx.generate_graphml(drawn, named_key_ids=True))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def _attributes(node: Node) -> dict[str, str | int]:
    known: dict[str, str | int | None] = {
        "kind": node.kind,
        "number": node.number,
        "label": one_line(node.text),
        "plan": one_line(node.plan),
        "confidence": str(node.confidence),
        "file": one_line(node.span.file),
        "line": node.span.line,
        "place": one_line(node.span.place),
    }
    return {name: value for name, value in known.items() if value} | flat_fields(node)
