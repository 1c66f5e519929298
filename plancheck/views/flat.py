"""A node's facts as single words, for formats that have no lists or objects."""

from __future__ import annotations

from typing import Any

from plancheck.model import Node
from plancheck.report.clean import one_line
from plancheck.views.json import FIELDS, fields_of

_PARTS = {"frist": ("start", "end", "precision", "recurring"), "status": ("kode",)}
"""Fields of several parts; the text itself goes by the field's own name."""
FLAT_NAMES = tuple(
    dict.fromkeys(
        flat
        for names in FIELDS.values()
        for name in names
        for flat in (name, *(f"{name}_{part}" for part in _PARTS.get(name, ())))
    )
)
"""Every name `flat_fields` may give."""


def flat_fields(node: Node) -> dict[str, str]:
    """ "ansvar": "Helse, Kultur"; "frist": "innen 2026"; "frist_end": "2026-12-31". What is not stated is left out."""
    found: dict[str, str] = {}
    for name, value in fields_of(node).items():
        if isinstance(value, dict):
            found[name] = _word(value["text"])
            found |= {f"{name}_{part}": _word(value[part]) for part in _PARTS[name]}
        else:
            found[name] = _word(value)
    return {name: word for name, word in found.items() if word}


def _word(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return ", ".join(map(_word, value)) if isinstance(value, list) else one_line(str(value))
