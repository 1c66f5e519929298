"""Upper goals told as bold lines between real headings: "**Hovedmål 2: …**" below "### 1.2 Delmål: …"."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.extract.labels import read_label
from plancheck.parts import Section
from plancheck.vocabulary import Vocabulary

_UPPER = frozenset({"hovedmaal", "hovedgrep", "satsingsomraade"})
_REAL = 6
"""The lowest level of a real heading; a bold line stands below that."""


def sister_above(text: str, sections: Sequence[Section], words: Vocabulary) -> int | None:
    """The section in which the upper goal told last in the same way stands, for a bold line with another number:
    that is where this one stands too, whatever headings of lower goals are between. None for other lines."""
    label = read_label(text, words)
    if label is None or not label.number or label.kind not in _UPPER:
        return None
    for section in reversed(sections):
        other = read_label(section.title, words) if section.level > _REAL else None
        if other is not None and other.kind == label.kind:
            return section.parent if other.number != label.number else None
    return None
