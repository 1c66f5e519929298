"""A Mermaid flowchart, which GitHub and GitLab draw in Markdown: goals to the left, what serves them to the right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancheck.graph import Plangraf
from plancheck.model import Edge, Node
from plancheck.views.labels import by_plan, label, relation, title

_SHAPE = {
    "visjon": ('{{"', '"}}'),
    "hovedmaal": ('(["', '"])'),
    "delmaal": ('("', '")'),
    "satsingsomraade": ('[["', '"]]'),
    "hovedgrep": ('[["', '"]]'),
    "indikator": ('[/"', '"/]'),
    "utfordring": ('>"', '"]'),
}
_BOX = ('["', '"]')
_CLASS = {
    "visjon": "fill:#ede7f6,stroke:#5e35b1,color:#000",
    "hovedmaal": "fill:#e3f2fd,stroke:#1565c0,color:#000",
    "satsingsomraade": "fill:#e0f2f1,stroke:#00796b,color:#000",
    "hovedgrep": "fill:#e0f2f1,stroke:#00796b,color:#000",
    "delmaal": "fill:#e8f5e9,stroke:#2e7d32,color:#000",
    "strategi": "fill:#f1f8e9,stroke:#558b2f,color:#000",
    "tiltak": "fill:#fff8e1,stroke:#f9a825,color:#000",
    "indikator": "fill:#fce4ec,stroke:#ad1457,color:#000",
    "utfordring": "fill:#fbe9e7,stroke:#d84315,color:#000",
}
_OTHER = "fill:#f5f5f5,stroke:#757575,color:#000"
_LEFT_OUT = frozenset({"enhet", "plan"})
"""Kinds that get no box: a line from every tiltak to its unit would hide the red thread."""
_ESCAPED = re.compile(r'[#"<>`;\\|{}\[\]]')


def render(graf: Plangraf, lang: str) -> str:
    return "\n".join(_lines(graf, lang)) + "\n"


def _lines(graf: Plangraf, lang: str) -> Iterator[str]:
    """Boxes in a frame for each plan, then the lines; dashed where the goal is known only from a reference in words."""
    yield "flowchart RL"
    names: dict[str, str] = {}
    kinds: set[str] = set()
    for number, (plan, nodes) in enumerate(by_plan(graf).items(), 1):
        drawn = [node for node in nodes if node.kind not in _LEFT_OUT]
        if plan in graf.plans:
            names[plan] = f"p{number}"
            yield f'  subgraph p{number}["{_escaped(title(graf, plan))}"]'
        for node in drawn:
            names[node.id] = f"n{len(names) + 1}"
            kinds.add(node.kind)
            yield "    " + _box(node, names[node.id], lang)
        if plan in graf.plans:
            yield "  end"
    yield from (_line(edge, names, lang) for edge in graf.edges if _is_drawn(edge, names))
    yield from (f"  classDef {kind} {_CLASS.get(kind, _OTHER)}" for kind in sorted(kinds))


def _is_drawn(edge: Edge, names: dict[str, str]) -> bool:
    """The frame itself says what a plan holds."""
    return edge.kind != "del_av" and edge.source in names and edge.target in names


def _box(node: Node, name: str, lang: str) -> str:
    left, right = _SHAPE.get(node.kind, _BOX)
    return f"{name}{left}{_escaped(label(node, lang))}{right}:::{node.kind}"


def _line(edge: Edge, names: dict[str, str], lang: str) -> str:
    arrow = "-.->" if edge.provenance == "reference" else "-->"
    meaning = relation(edge, lang)
    return f"  {names[edge.source]} {arrow}{f'|{_escaped(meaning)}|' if meaning else ''} {names[edge.target]}"


def _escaped(words: str) -> str:
    """Every character Mermaid could read as its own becomes an entity code."""
    return _ESCAPED.sub(lambda found: f"#{ord(found[0])};", words)
