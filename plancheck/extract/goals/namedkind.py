"""`{kind=hovedmaal}`: what an item is, where its words do not say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plancheck.document import Document, Problem, Span
from plancheck.model import NODE_KINDS
from plancheck.nearest import nearest

_ASCII = str.maketrans({"å": "aa", "ø": "oe", "æ": "ae", "-": "_", " ": "_"})
_NYNORSK = {"hovudmaal": "hovedmaal", "hovudgrep": "hovedgrep"}


def named_kind(attrs: Mapping[str, str]) -> str:
    """The node kind the attributes name, in the contract's spelling; "" where they name none that exists."""
    written = attrs.get("kind", "").strip().lower().translate(_ASCII)
    kind = _NYNORSK.get(written, written)
    return kind if kind in NODE_KINDS else ""


def problems(document: Document) -> Iterator[Problem]:
    """Kinds that do not exist: DOK009."""
    for attrs, span in _attributes(document):
        written = attrs.get("kind", "")
        if written and not named_kind(attrs):
            near = nearest(written, NODE_KINDS)
            key = "ukjent_verdi" if near else "ukjent_verdi_fjern"
            yield Problem("DOK009", key, {"key": "kind", "value": written, "nearest": near or ""}, span)


def _attributes(document: Document) -> Iterator[tuple[Mapping[str, str], Span]]:
    for block in document.blocks:
        if block.attrs:
            yield block.attrs, block.span
        for row in block.rows:
            for cell in row.cells:
                if cell.attrs and not cell.repeated:
                    yield cell.attrs, cell.span
