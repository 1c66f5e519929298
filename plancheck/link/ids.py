"""Local ids (contract 5, "Ids"): the author's own, else letters and number path, else a slug of the text."""

from __future__ import annotations

from collections.abc import Mapping

from plancheck.graph import Duplicate
from plancheck.link.entries import Entry
from plancheck.link.merge import Merged
from plancheck.link.slug import slug
from plancheck.model import Plan

LETTERS = {
    "hovedmaal": "H", "delmaal": "D", "tiltak": "T", "satsingsomraade": "SO", "hovedgrep": "HG", "strategi": "ST",
    "indikator": "I", "utfordring": "U", "innsatstrinn": "TR", "visjon": "V",
}  # fmt: skip


def name_nodes(merged: Merged, plans: Mapping[str, Plan]) -> None:
    """Give every node its local id and its id; equal ones get "-2". Fills `merged.duplicates`."""
    _find_extern(merged, plans)
    taken: set[str] = set()
    for entry in merged.nodes():
        entry.number_path = _number_path(entry)
    spanning = _spanning(merged)
    authored = [entry for entry in merged.nodes() if entry.raw.id]
    for entry in (*authored, *(entry for entry in merged.nodes() if not entry.raw.id)):
        local = _local(entry, spanning)
        name, count = f"{entry.plan}#{local}", 1
        while name in taken:
            count += 1
            name = f"{entry.plan}#{local}-{count}"
        taken.add(name)
        entry.id, entry.local = name, name.split("#", 1)[1]
    for entry, other, label in merged.twins:
        mine, theirs = entry.canonical, other.canonical
        if mine.id and theirs.id and mine.id != theirs.id:
            merged.duplicates.append(Duplicate(mine.id, theirs.id, label))


def _number_path(entry: Entry) -> str:
    number = entry.raw.number
    if not number:
        return ""
    parent = entry.parent.canonical if entry.parent is not None else None
    if "." in number or parent is None:
        return number
    above = parent.number_path or _number_path(parent)
    if not above or (number[:1].isalpha() and number.startswith(above)) or (number[-1:].isalpha() and number.startswith(above)):
        return number
    return f"{above}.{number}"


def _local(entry: Entry, spanning: set[tuple[str, str]]) -> str:
    if entry.raw.id:
        return entry.raw.id
    letters = LETTERS.get(entry.kind, "")
    if entry.number_path and letters:
        prefix = "/".join(_prefix(entry, spanning))
        return f"{prefix}/{letters}{entry.number_path}" if prefix else f"{letters}{entry.number_path}"
    if entry.kind == "visjon":
        return "V"
    return slug(entry.text) or slug(entry.kind)


def _prefix(entry: Entry, spanning: set[tuple[str, str]]) -> tuple[str, ...]:
    """Slugs of the sections that are no goals and hold the series, outermost first."""
    parent = entry.parent.canonical if entry.parent is not None else None
    own = () if (entry.plan, entry.kind) in spanning else entry.path
    if parent is None:
        return own
    above = _prefix(parent, spanning) if parent.raw.number else ()
    return (*above, *(part for part in own if part not in above))


def _spanning(merged: Merged) -> set[tuple[str, str]]:
    """(plan, kind) whose numbers run on through the sections: no one section holds the series."""
    first: dict[tuple[str, str], dict[tuple[str, ...], str]] = {}
    for entry in merged.nodes():
        if entry.raw.number and entry.path:
            first.setdefault((entry.plan, entry.kind), {}).setdefault(entry.path, entry.raw.number)
    return {key for key, sections in first.items() if any(not _opens_series(number) for number in sections.values())}


def _opens_series(number: str) -> bool:
    return all(part in ("1", "a", "A", "I") for part in number.split(".")) or number in ("A1", "1a")


def _find_extern(merged: Merged, plans: Mapping[str, Plan]) -> None:
    """An item without words ("Delmål 1.2" over a table) names an item of a plan above: it is no node of its own."""
    index: dict[tuple[str, str, str], Entry] = {}
    for entry in merged.entries:
        if entry.same_as is None and entry.text and entry.raw.number:
            index.setdefault((entry.plan, entry.kind, entry.raw.number), entry)
        if entry.same_as is None and entry.text and entry.raw.id:
            index.setdefault((entry.plan, entry.kind, entry.raw.id), entry)
    for entry in merged.entries:
        if entry.same_as is None and not entry.text:
            for plan in plans[entry.plan].parents:
                other = index.get((plan, entry.kind, entry.raw.id or entry.raw.number)) or index.get(
                    (plan, entry.kind, entry.raw.number)
                )
                if other is not None:
                    entry.extern = f"{plan}\0{other.order}"
                    break
    by_order = {entry.order: entry for entry in merged.entries}
    for entry in merged.entries:
        if entry.extern:
            entry.same_as = by_order[int(entry.extern.split("\0")[1])]
            entry.extern = ""
