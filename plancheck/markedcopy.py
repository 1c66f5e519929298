"""A copy that `plancheck annotate` made is the same plan as the file beside it, and only one of them is read."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Sequence

from plancheck.document import Document, Unreadable

_SAME = 0.5
"""So much of the shorter text stands in both, also after people have worked in one of them."""


def set_aside(documents: Sequence[Document | Unreadable], reported: Collection[str]) -> frozenset[str]:
    """The paths that are left out: of a plan and its marked copies, all but the plan.

    A copy that PATHS choose without choosing the plan is read in its place.
    """
    marked = [one for one in documents if isinstance(one, Document) and one.annotated]
    left: set[str] = set()
    for copy in marked:
        if copy.path in left:
            continue
        same = [one for one in documents if isinstance(one, Document) and (one is copy or _is_copy(one, copy))]
        kept = min(same, key=lambda one: (one.path not in reported, one.annotated, len(one.path), one.path))
        left.update(one.path for one in same if one is not kept)
    return frozenset(left)


def _is_copy(one: Document, copy: Document) -> bool:
    """Whether two Word files in a folder are one plan: the same title, and mostly the same text."""
    if one.format != copy.format or posixpath.dirname(one.path) != posixpath.dirname(copy.path):
        return False
    texts, others = _texts(one), _texts(copy)
    shorter = min(len(texts), len(others))
    return shorter > 0 and _title(one) == _title(copy) and len(texts & others) >= _SAME * shorter


def _texts(document: Document) -> set[str]:
    return {text for text, _ in document.walk_text()}


def _title(document: Document) -> str:
    return next((block.text for block in document.blocks if block.text and not block.noise), "")
