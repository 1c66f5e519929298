"""Entries -> nodes of the graph: fields read, units made, the narrowest period found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from plancheck.dates import read_frist, read_planperiode
from plancheck.document import Confidence, Span
from plancheck.emptyvalues import EMPTY_VALUES, is_empty
from plancheck.extract.fields.statuscodes import status_code
from plancheck.link.entries import Entry
from plancheck.link.merge import Merged
from plancheck.link.plans import Plans
from plancheck.link.units import Units, responsibility
from plancheck.model import Enhet, Frist, Indikator, Innsatstrinn, Maal, Mention, Node, Plan, Tiltak
from plancheck.parts import RawField, Section, Sign
from plancheck.pattern import pattern
from plancheck.record import NamedTuple

_PROMISE = pattern(
    r"\b(?:(?:innen|innan)(?:\s+utgangen\s+av)?|før|i løpet av|senest|seinast)(?:\s+(?:i|ved))?"
    r"\s+(?:utgangen\s+av\s+)?(?:\d{1,2}\.\s?(?:\d{1,2}\.\s?|[a-zæøå]{3,9}\s+))?20\d\d\b|\bi\s+20\d\d$|"
    r"^i\s+20\d\d(?=\s+(?!var\b|hadde\b)[a-zæøå]+)|\((?:innen\s+|innan\s+)?20\d\d\)$",
    re.I,
    needs="20",
)
_NO_DECISION = pattern(r"(?:uten|ikke|ikkje|utan|ingen)\s+(?:\w+\s+){0,2}(?:vedtak|enkeltvedtak)", re.I)
_CERTAIN = Confidence.CERTAIN
_DECISION = pattern(r"(?:uten|ikke|ikkje|utan|ingen)\s+(?:\w+\s+){0,2}(?:vedtak|enkeltvedtak)", re.I)
_CERTAIN = Confidence.CERTAIN
_TICKS = "✓✔✅☑🗹"
_NO_WORD = pattern(r"^[^\w%]+")
"""A sign before the words of a status: "✅ Ferdig", "• I gang"."""
_STATUS_ENDS = pattern(r"[,.;(–-]|\s+(?:i\s+)?(?=(?:19|20)\d\d\b|\d{1,2}[./])")
"""What ends the words of a status: "Ferdig – se rapport", "Ferdig 2025"."""
_DECISION = pattern(r"(?:krever|krev|etter|med|enkelt)\s*(?:\w+\s+)?vedtak", re.I)


def build_nodes(merged: Merged, plans: Plans, units: Units) -> dict[str, Node]:
    """Plan nodes, then the items in document order, then the units."""
    nodes: dict[str, Node] = {plan.id: _plan_node(plan) for plan in plans.plans.values()}
    without = _without_actions(merged, plans)
    tables: dict[tuple[int, int, str, str], _Table] = {}
    for entry in merged.nodes:
        if entry.kind == "tiltak":
            raw = entry.raw
            place = id(entry.assigned), raw.section, raw.group, raw.series
            table = tables.get(place)
            if table is None:
                table = tables[place] = _table(entry)
            nodes[entry.id] = _tiltak(entry, units, table)
        else:
            nodes[entry.id] = _node(entry, entry.order in without)
    nodes.update({unit.id: unit for unit in _unit_nodes(units)})
    return nodes


class _Table(NamedTuple):
    """What the actions of one table or list in one section have in common."""

    group: str
    series: str
    period: tuple[str, str] | None
    ceiling: Confidence
    """No action is read more surely than this."""
    sheet: bool
    """Of a spreadsheet."""
    unread: tuple[str, ...] = ()
    """Fields that stand in a column whose header is not understood."""


def _table(entry: Entry) -> _Table:
    raw, document = entry.raw, entry.assigned.parts.document
    group = f"{document.path}#{raw.group}" if raw.group else ""
    unread = next((one.unread for one in entry.assigned.parts.groups if one.key == raw.group), ())
    return _Table(group, _series(entry), _period(entry), document.ceiling, document.format == "spreadsheet", unread)


def _plan_node(plan: Plan) -> Node:
    return Node(plan.id, "", "plan", "", plan.title, plan.id, plan.type_confidence, plan.span)


def _node(entry: Entry, no_actions: bool) -> Node:
    base = _base(entry)
    fields = entry.raw.fields
    if entry.kind == "indikator":
        return Indikator(
            *base,
            maaltall=_value(fields, "maaltall"),
            grunnlinje=_value(fields, "grunnlinje"),
            kilde=_value(fields, "kilde"),
        )
    if entry.kind == "innsatstrinn":
        number = entry.raw.number
        return Innsatstrinn(
            *base, nummer=int(number) if number.isdigit() else None, krever_vedtak=_needs_decision(entry)
        )
    return Maal(*base, frist=_promised(entry), series=_series(entry), no_actions=no_actions)


def _promised(entry: Entry) -> Frist | None:
    """The deadline of a goal: its field, or the year its own words promise ("klimanøytral innen 2030").

    How often something happens is no deadline of a goal: "Barn opplever mestring hver dag".
    """
    written = entry.raw.fields.get("frist")
    if written is not None:
        frist = read_field(written)
        return None if frist is not None and frist.recurring else frist
    for match in _PROMISE.finditer(entry.text):
        if not entry.text[: match.start()].endswith("enn "):
            return read_field(RawField(match[0], entry.span))
    return None


_CALLED = {"hovedmaal": "Hovedmål", "hovedgrep": "Hovedgrep", "delmaal": "Delmål", "satsingsomraade": "Satsingsområde"}


def _called(entry: Entry) -> str:
    """What an item without words of its own is called in the plan's language: "Hovudmål"."""
    name = _CALLED.get(entry.kind, entry.kind.capitalize())
    return name.replace("Hoved", "Hovud") if entry.assigned.parts.maalform == "nn" else name


_Base = tuple[str, str, str, str, str, str, Confidence, Span, tuple[Mention, ...], tuple[str, ...], str]
"""What every node has, in the order of the fields of `Node`."""


def _base(entry: Entry) -> _Base:
    raw = entry.raw
    text = entry.text or f"{_called(entry)} {raw.number}".strip()
    confidence = _sure(raw.confidence, entry.assigned.parts.document.ceiling)
    return (
        entry.id, entry.local, entry.kind, raw.number, text, entry.plan, confidence, raw.span, entry.mentions, (),
        raw.role,
    )  # fmt: skip


def _sure(confidence: Confidence, ceiling: Confidence) -> Confidence:
    """How sure the reading of an item is in a document that cannot be read more surely than the ceiling."""
    return ceiling if ceiling is not _CERTAIN and ceiling.rank < confidence.rank else confidence


def _series(entry: Entry) -> str:
    return f"{entry.assigned.parts.document.path}:{entry.raw.series}" if entry.raw.series else ""


def _value(fields: Mapping[str, RawField], key: str) -> str | None:
    if key not in fields:
        return None
    text = fields[key].text
    return text if text.strip() not in EMPTY_VALUES else None


_WHO_AND_WHEN = frozenset({"ansvar", "medansvar", "frist", "oppstart", "ferdig"})
_FURTHER = ("kostnad", "finansiering", "status", "trinn")


def _tiltak(entry: Entry, units: Units, table: _Table) -> Tiltak:
    raw = entry.raw
    fields = raw.fields
    group, series, period, ceiling, sheet, unread = table
    ansvar, medansvar, written = responsibility(entry, units)
    frist, frist_text = deadline(fields)
    kostnad = finansiering = status = trinn = None
    if not _WHO_AND_WHEN.issuperset(fields):
        kostnad, finansiering, status, trinn = (_value(fields, key) for key in _FURTHER)
    confidence = raw.confidence if ceiling is _CERTAIN else _sure(raw.confidence, ceiling)
    lost = tuple([key for key in unread if key not in fields]) if unread else ()
    return Tiltak(
        entry.id, entry.local, "tiltak", raw.number, entry.text or f"{_called(entry)} {raw.number}".strip(), entry.plan,
        confidence, raw.span, entry.mentions, lost, raw.role, ansvar, medansvar, written, frist, frist_text, kostnad,
        finansiering, status, status_code(status) if status else None, trinn, series, group, period,
        tuple(_empty_cells(fields)) if sheet else (), entry.folded,
    )  # fmt: skip


def _empty_cells(fields: Mapping[str, RawField]) -> Iterator[tuple[str, Span]]:
    return ((key, field.span) for key, field in fields.items() if not field.text and field.span.cell)


def deadline(fields: Mapping[str, RawField]) -> tuple[Frist | None, str | None]:
    """(the deadline as read, the field as written) from the columns Frist, Oppstart and Ferdig."""
    written = fields.get("frist")
    if "oppstart" not in fields and "ferdig" not in fields:
        return (None, None) if written is None else (read_field(written), written.text)
    begins, ends = fields.get("oppstart"), fields.get("ferdig")
    if written is None and ends is not None and (ends.text.strip() not in EMPTY_VALUES or begins is None):
        written = ends
    if written is None and begins is not None:
        start = read_field(begins)
        if start is None:
            return None, begins.text
        return _with_start(start, begins), begins.text
    if written is None:
        return None, None
    frist = read_field(written)
    if frist is not None and begins is not None and frist.start is None:
        start = read_field(begins)
        first = _first_day(start) if start is not None else None
        if first is not None:
            frist = Frist(
                frist.text, frist.span, first, frist.end, frist.precision, frist.recurring, frist.vague,
                frist.impossible, frist.weekday_wrong, frist.reversed or bool(frist.end and first > frist.end),
            )  # fmt: skip
    return frist, written.text


def _with_start(start: Frist, begins: RawField) -> Frist:
    return Frist(
        begins.text,
        begins.span,
        _first_day(start),
        None,
        start.precision,
        start.recurring,
        start.vague,
        start.impossible,
    )


def _first_day(frist: Frist) -> str | None:
    if frist.start is not None or frist.end is None:
        return frist.start
    year, month, _ = frist.end.split("-")
    first = {"year": f"{year}-01-01", "month": f"{year}-{month}-01", "day": frist.end}
    return first.get(frist.precision, frist.end)


def read_field(value: RawField) -> Frist | None:
    """A deadline field as read; None where it is empty. What is no deadline we understand is `unknown`."""
    text = value.text
    said = _said(text)
    if said is not None:
        return Frist._make((text, value.span, *said))
    return None if is_empty(text) else Frist(text, value.span, unknown=True)


class _Said(NamedTuple):
    """What a deadline says, as the fields of `Frist` after its place hold it."""

    start: str | None
    end: str | None
    precision: str
    recurring: bool
    vague: bool
    impossible: bool
    weekday_wrong: str
    reversed: bool
    unknown: bool = False


@lru_cache(maxsize=4096)
def _said(text: str) -> _Said | None:
    """A deadline as written, read; None where it is none we understand, or is left open."""
    when = None if text.strip() in EMPTY_VALUES else read_frist(text)
    if when is None:
        return None
    return _Said(
        when.start.isoformat() if when.start else None,
        when.end.isoformat() if when.end else None,
        str(when.precision), when.recurring, when.vague, when.impossible,
        (when.weekday or "") if when.weekday_wrong else "", when.reversed,
    )  # fmt: skip


def _period(entry: Entry) -> tuple[str, str] | None:
    """The narrowest period a heading above the item states ("Tiltak 2026–2029")."""
    sections = entry.assigned.parts.sections
    section: Section | None = sections[entry.raw.section] if sections else None
    while section is not None and section.index > 0 and not (section.level == 1 and section.parent == 0):
        found = _heading_period(section.title)
        if found is not None:
            return found
        section = sections[section.parent] if section.parent is not None else None
    return None


_YEAR_LIKE = pattern(r"\d\d")


@lru_cache(maxsize=1024)
def _heading_period(title: str) -> tuple[str, str] | None:
    if not _YEAR_LIKE.search(title):
        return None
    period = read_planperiode(title)
    if period is None or period.start is None or period.end is None or period.start == period.end:
        return None
    first, last = period.to_dates()
    return (first.isoformat(), last.isoformat()) if first and last else None


def _needs_decision(entry: Entry) -> bool | None:
    written = _value(entry.raw.fields, "krever_vedtak")
    if written is not None:
        return written.lower().startswith(("ja", "x", "yes", "krev"))
    sections = entry.assigned.parts.sections
    text = entry.text
    if sections and sections[entry.raw.section].span == entry.span:
        section = sections[entry.raw.section]
        text += " ".join(block.text for block in entry.assigned.parts.document.blocks[section.first : section.last])
    if _NO_DECISION.search(text):
        return False
    return True if _DECISION.search(text) else None


def _without_actions(merged: Merged, plans: Plans) -> set[int]:
    """Goals under which "ingen tiltak i perioden" stands."""
    found: set[int] = set()
    said: dict[int, list[Sign]] = {}
    for parts in (assigned.parts for assigned in plans.assigned):
        signs = [sign for sign in parts.signs if sign.concept == "ingen_tiltak"]
        if signs and parts.sections:
            said[id(parts)] = signs
    for entry in merged.entries if said else ():
        parts = entry.assigned.parts
        signs = said.get(id(parts), [])
        if not signs or parts.sections[entry.raw.section].span != entry.span:
            continue
        section = parts.sections[entry.raw.section]
        spans = [block.span for block in parts.document.blocks[section.first : section.last]]
        lines = [span.line or span.place for span in spans]
        if any((sign.span.line or sign.span.place) in lines for sign in signs):
            found.add(entry.canonical.order)
    return found


def _unit_nodes(units: Units) -> Iterator[Enhet]:
    shorts = {full: short for legend in units.legends.values() for short, full in legend.items()}
    for name in units.first.values():
        registered = name.text.casefold() in units.register
        yield Enhet(
            name.enhet, name.enhet.split("#", 1)[1], "enhet", "", name.text, "", Confidence.PROBABLE, name.span,
            forkortelse=shorts.get(name.text, "").upper() or None, registered=registered,
        )  # fmt: skip
