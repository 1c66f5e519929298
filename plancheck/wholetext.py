"""The whole text of each document in lower case, made once: rules look in it for a hint before they read on."""

from __future__ import annotations

from plancheck.document import Document
from plancheck.graph import Plangraf


def whole_text(graf: Plangraf, document: Document) -> str:
    """The source, else the running text, of a document of the graph, in lower case."""
    known = graf.once(_texts)
    whole = known.get(id(document))
    if whole is None:
        lines = document.source or [text for text, _ in document.walk_text()]
        whole = known[id(document)] = "\n".join(lines).lower()
    return whole


def _texts(graf: Plangraf) -> dict[int, str]:
    return {}
