"""A Graphviz drawing."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.graph import Plangraf
from plancheck.model import Edge, Node
from plancheck.views.labels import by_plan, label, relation, title

_SHAPE = {
    "plan": "folder",
    "visjon": "hexagon",
    "hovedmaal": "ellipse",
    "satsingsomraade": "tab",
    "hovedgrep": "tab",
    "utfordring": "note",
    "indikator": "parallelogram",
    "enhet": "house",
}


def render(graf: Plangraf, lang: str) -> str:
    return "\n".join(_lines(graf, lang)) + "\n"


def _lines(graf: Plangraf, lang: str) -> Iterator[str]:
    """Every node and edge; dashed where the edge is known only from a reference in words, dotted for membership."""
    yield "digraph plancheck {"
    yield "  rankdir=RL;"
    yield '  node [shape=box, fontname="sans-serif"];'
    yield '  edge [fontname="sans-serif"];'
    for number, (plan, nodes) in enumerate(by_plan(graf).items(), 1):
        if plan in graf.plans:
            yield f"  subgraph cluster_{number} {{"
            yield f"    label={_label(title(graf, plan))};"
        yield from (f"    {_box(node, lang)}" for node in nodes)
        if plan in graf.plans:
            yield "  }"
    yield from (f"  {_line(edge, lang)}" for edge in graf.edges)
    yield "}"


def _box(node: Node, lang: str) -> str:
    shape = f", shape={_SHAPE[node.kind]}" if node.kind in _SHAPE else ""
    return f"{_quoted(node.id)} [label={_label(label(node, lang))}{shape}];"


def _line(edge: Edge, lang: str) -> str:
    known = {
        "label": _label(relation(edge, lang)) if edge.kind not in ("bidrar_til", "del_av") else "",
        "style": {"reference": "dashed"}.get(edge.provenance, "dotted" if edge.kind == "del_av" else ""),
    }
    attributes = ", ".join(f"{name}={value}" for name, value in known.items() if value)
    return f"{_quoted(edge.source)} -> {_quoted(edge.target)}" + (f" [{attributes}]" if attributes else "") + ";"


def _label(words: str) -> str:
    """A string that is shown, in which Graphviz also reads HTML's entities."""
    return _quoted(words.replace("&", "&amp;"))


def _quoted(words: str) -> str:
    """A quoted string of the DOT language, in which a backslash begins an escape."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
