"""The source of a document as bytes, made once: what is soon known to stand nowhere in it needs no search."""

from __future__ import annotations

from plancheck.document import Document
from plancheck.graph import Plangraf

_SHAPE = bytes([48 if 48 <= sign < 58 else ord(chr(sign).lower()) if sign < 128 else 63 for sign in range(256)])
"""Every letter as a small one, every figure as "0", what is not ASCII as "?"."""


def shape(graf: Plangraf, document: Document) -> bytes:
    """The lines of a document's source, letters small, figures all "0", and "?" for what is not ASCII."""
    known = graf.once(_known)
    found = known.get(id(document))
    if found is None:
        found = "\n".join(document.source).encode("latin-1", "replace").translate(_SHAPE)
        known[id(document)] = found
    return found


def _known(graf: Plangraf) -> dict[int, bytes]:
    return {}
