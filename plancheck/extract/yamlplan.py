"""YAML plans and action lists: `hovedmaal: [{id, tekst, delmaal: [{id, tekst, tiltak: [...]}]}]`, `tiltak: [...]`."""

from __future__ import annotations

from typing import Any

from plancheck.document import Confidence, Document, Listed, Mapped, Span
from plancheck.extract.drafts import ATTR_FIELDS, ATTR_REFS, Draft, Drafts
from plancheck.extract.goals.references import id_refs
from plancheck.extract.labels import clean
from plancheck.extract.plan.front import fold
from plancheck.parts import Group, RawField

GOAL_KEYS = {
    "hovedmaal": "hovedmaal", "hovudmaal": "hovedmaal", "satsingsomraade": "satsingsomraade",
    "satsingsomraader": "satsingsomraade", "hovedgrep": "hovedgrep", "delmaal": "delmaal", "maal": "maal",
    "strategi": "strategi", "strategier": "strategi", "tiltak": "tiltak", "indikator": "indikator",
    "indikatorer": "indikator", "utfordring": "utfordring", "utfordringer": "utfordring",
}  # fmt: skip
_TEXT_KEYS = ("tekst", "tittel", "navn", "namn", "text")
_TEXT_FIELDS = (*ATTR_FIELDS, "oppstart", "ferdig", "maaltall", "grunnlinje", "kilde", "indikator")


def yaml_items(document: Document, drafts: Drafts) -> None:
    """Draft the goals and actions of a YAML plan or action list."""
    if document.front is not None:
        _children(document.front, None, "", drafts)


def _children(mapping: Mapped, parent: int | None, path: str, drafts: Drafts) -> None:
    for key, value in mapping.items():
        kind = GOAL_KEYS.get(fold(key))
        if kind is None or not isinstance(value, Listed):
            continue
        group = f"y{path}:{kind}" if kind == "tiltak" else ""
        before = len(drafts.items)
        for position, entry in enumerate(value):
            span = value.items_at[position] if position < len(value.items_at) else mapping.span
            _entry(entry, kind, span, parent, f"{path}/{key}", group, drafts)
        if group:
            made = [draft for draft in drafts.items[before:] if draft.group == group]
            columns = dict.fromkeys(["tiltak", *(name for draft in made for name in draft.fields)])
            span = mapping.keys_at.get(key, mapping.span)
            drafts.groups.append(Group(group, span, tuple(columns), "list", key))


def _entry(entry: Any, kind: str, span: Span, parent: int | None, path: str, group: str, drafts: Drafts) -> None:
    if isinstance(entry, str):
        draft = Draft(kind, clean(entry), "", span, drafts.ancestor(parent, kind), 0, group=group)
        draft.confidence = Confidence.CERTAIN
        drafts.add(draft)
        return
    if not isinstance(entry, Mapped):
        return
    folded = {fold(key): key for key in entry}
    text_key = next((folded[name] for name in _TEXT_KEYS if name in folded), "")
    place = entry.values_at.get(text_key, span)
    draft = Draft(kind, clean(str(entry.get(text_key, ""))), "", place, drafts.ancestor(parent, kind), 0, group=group)
    draft.confidence, draft.series = Confidence.CERTAIN, f"y{path}"
    if "id" in folded:
        draft.id = str(entry[folded["id"]])
        draft.number = (
            draft.id.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ") if any(char.isdigit() for char in draft.id) else ""
        )
    for name in _TEXT_FIELDS:
        if name in folded:
            draft.fields[name] = RawField(_text(entry[folded[name]]), entry.values_at.get(folded[name], place))
    for name, edge in ATTR_REFS.items():
        if name in folded and not isinstance(entry[folded[name]], (Mapped,)):
            draft.refs.extend(id_refs(_text(entry[folded[name]]), entry.values_at.get(folded[name], place), edge))
    index = drafts.add(draft)
    _children(entry, index, f"{path}/{draft.id or len(drafts.items)}", drafts)


def _text(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(str(part) for part in value)
    return "" if value is None else str(value)
