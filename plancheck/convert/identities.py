"""The ids proposed for what a document holds: they stay when the text is changed or the list gets a new line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from plancheck.document import Document, Span
from plancheck.graph import Plangraf
from plancheck.model import Node

_NAMED = frozenset({"visjon", "hovedmaal", "satsingsomraade", "hovedgrep", "delmaal", "strategi", "tiltak"})
_COUNTED = re.compile(r"[A-ZÆØÅ]{1,2}\d")
_MAY_STAND = re.compile(r"[A-Za-zÆØÅæøå][\w.-]*")


def identities(document: Document, graf: Plangraf) -> Mapping[Span, str]:
    """Place of a block or cell -> the id of the one goal or tiltak that stands there.

    A place with several gets none.
    """
    own = [node for node in graf.nodes.values() if node.span.file == document.path and node.kind in _NAMED]
    crowded = Counter(at(node.span) for node in own)
    counted = _by_chapter(graf, own)
    return {
        at(node.span): node.local
        for node in own
        if crowded[at(node.span)] == 1 and node.id not in counted and _is_proposed(node)
    }


def _is_proposed(node: Node) -> bool:
    """An id an attribute can hold, of a thing that stands in one place; no number that the author never gave."""
    counted = _COUNTED.match(node.local) is not None and not node.number
    return not (counted or node.mentions) and _MAY_STAND.fullmatch(node.local) is not None


def _by_chapter(graf: Plangraf, nodes: Sequence[Node]) -> set[str]:
    """Tiltak numbered after their chapter ("3.1" in chapter 3): as an id the number would tie them to goal 3."""
    served: dict[str, set[str]] = {}
    for edge in graf.edges:
        if edge.kind == "bidrar_til" and edge.target in graf.nodes:
            served.setdefault(edge.source, set()).add(graf.nodes[edge.target].number)
    fronts = ((node.id, node.number.rpartition(".")[0]) for node in nodes if node.kind == "tiltak")
    return {name for name, front in fronts if front and front not in served.get(name, ())}


def at(span: Span) -> Span:
    """The place by which a block or cell is known: where it begins."""
    return Span(span.file, span.line, span.column if span.line is None else None, None, None, span.place, None,
                span.sheet, span.cell)  # fmt: skip
