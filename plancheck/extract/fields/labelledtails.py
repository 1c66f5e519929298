"""Fields told with their names: "Ansvar: Helse. Frist: 2026", in a line of their own or at the end of an item."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Span
from plancheck.extract.fields.fieldlabels import FIELDS, GOAL_FIELDS, field_labels
from plancheck.extract.fields.goaltails import bracket_end, goal_last
from plancheck.extract.fields.sentences import deadline_said
from plancheck.extract.fields.whowhen import is_deadline, unit_then_time
from plancheck.extract.goals.references import cell_refs, contributes, goals_said
from plancheck.parts import RawField, Ref
from plancheck.pattern import pattern
from plancheck.record import dataclass, field
from plancheck.vocabulary import Vocabulary

_AFTER_DATE = pattern(r"\w\.\s+(?=[A-ZÆØÅ])")
_AFTER_UNIT = pattern(r"\.\s+(?=[A-ZÆØÅ]|\d{1,2}\.\s?[a-zæøå\d]|20\d\d)")
_PAID = pattern(r"ramme|finansier|dekke|koste|\bkr\b|kroner|budsjett|tilskudd|tilskot", re.I)
_LONGEST_LABEL = 80
_SIGNS = ";,–—→|/(["
_PLAIN = FIELDS - GOAL_FIELDS - {"kostnad"}
"""Fields whose plain values are taken as they stand."""
_WHO = frozenset({"ansvar", "ansvar_leder"})
_BETWEEN = (" -", " ·")
"""Signs between fields that also stand in words."""


@dataclass(slots=True)
class Tail:
    """What is left of the text, and what its tail said."""

    text: str
    fields: dict[str, RawField] = field(default_factory=dict)
    refs: list[Ref] = field(default_factory=list)


def may_be_fields(texts: Sequence[str], words: Vocabulary) -> bool:
    """False where none of the texts can be a line that is nothing but labelled fields."""
    return words.may_begin_any("label", FIELDS, [text[:_LONGEST_LABEL] for text in texts])


def labelled_fields(text: str, span: Span, words: Vocabulary) -> dict[str, RawField] | None:
    """A line that is nothing but labelled fields ("Ansvar: Helse. Frist: 2026"): the fields; None for other lines.

    "Indikatorer:" or "Kjelder:" with nothing after it opens the list of them and is no field.
    """
    if ":" not in text or not words.may_begin("label", FIELDS, text[:_LONGEST_LABEL]):
        return None
    tail = Tail(text.strip())
    take_labelled(tail, span, words)
    opens_list = any(key in tail.fields and not tail.fields[key].text for key in ("indikator", "kilde"))
    return tail.fields if tail.fields and not tail.text and not opens_list else None


def take_labelled(tail: Tail, span: Span, words: Vocabulary) -> None:
    """Take the labelled fields that end the text of a tail."""
    labels = field_labels(tail.text, words)
    if not labels:
        return
    for label, following in zip(labels, (*labels[1:], None), strict=True):
        end = following.start if following else len(tail.text)
        plain = _plain_value(tail.text[label.end : end]) if label.concept in _PLAIN else ""
        if plain:
            tail.fields.setdefault(label.concept, RawField(plain, span))
            if label.concept in _WHO:
                _cut_unit(tail, label.concept, span)
            elif label.concept == "frist":
                _cut_deadline(tail, span)
            continue
        open_end = label.concept == "frist" and following is None  # "Frist: 2026 –"
        value = tail.text[label.end : end].strip().lstrip(_SIGNS).rstrip(";,|/([" if open_end else _SIGNS).strip()
        value = value[:-2].rstrip() if value.endswith(_BETWEEN) and not open_end else value
        if label.concept in GOAL_FIELDS and not cell_refs(value.strip(" ;,.–—-"), span, label.concept)[0]:
            if label is labels[0]:
                return
            continue
        if label.concept not in GOAL_FIELDS:
            value = _own_value(value, tail, span)
        ends = ")]" if label.concept == "kostnad" else "." if "(" in value else ".)]"
        value = value.rstrip(ends).strip()
        tail.fields.setdefault(label.concept, RawField(value, span))
        if label.concept == "frist":
            _cut_deadline(tail, span)
        elif label.concept in _WHO:
            _cut_unit(tail, label.concept, span)
    if "ferdig" in tail.fields and "frist" not in tail.fields:
        tail.fields["frist"] = tail.fields.pop("ferdig")  # in a line of its own "Ferdig: 2027" is the deadline
    tail.text = tail.text[: labels[0].start].rstrip(" \t\n;,–—→-(|[/·").rstrip()


def _plain_value(text: str) -> str:
    """The words and numbers that a value is, up to its full stop; "" where another sign stands in it."""
    words = text.strip()
    words = words[:-1] if words[-1:] == "." else words
    return words if words.replace(" ", "").isalnum() and words[-1] != " " else ""


def _own_value(value: str, tail: Tail, span: Span) -> str:
    """The value up to the end of the bracket it stands in and to the goal named last in it; the tail gets the goals."""
    end = bracket_end(value) if ")" in value or "]" in value else -1
    if end >= 0:
        rest = value[end + 1 :]
        tail.refs.extend(goals_said(rest, span) if contributes(rest) else ())
        value = value[:end]
    own, refs = goal_last(value, span)
    tail.refs.extend(refs)
    return own


def _cut_unit(tail: Tail, who: str, span: Span) -> None:
    """ "Ansvar: driftslederne. Løpende", "Ansvar: Kultur, 2026": what follows the unit is the deadline."""
    value = tail.fields[who].text
    stops = _AFTER_UNIT.finditer(value) if ". " in value else ()
    cut = next((one for one in stops if is_deadline(value[one.end() :])), None)
    unit, time = (value[: cut.start()], value[cut.end() :]) if cut is not None else unit_then_time(value)
    if time:
        tail.fields[who] = RawField(unit, span)
        tail.fields.setdefault("frist", RawField(time, span))
        return
    for sign in (". ", ", "):
        unit, stop, last = value.rpartition(sign)
        said = last.strip()
        if not stop or (sign == ", " and not (said[:1].islower() and "20" in said)):
            continue
        told = {"frist": RawField(said, span)} if is_deadline(said) else deadline_said(said, span)
        if told:
            tail.fields[who] = RawField(unit, span)
            tail.fields.setdefault("frist", told["frist"])
            return


def _cut_deadline(tail: Tail, span: Span) -> None:
    """ "Frist: 2027. Dekkes innenfor rammen": the deadline is the first sentence, money may follow."""
    value = tail.fields["frist"].text
    stop = _AFTER_DATE.search(value) if "." in value else None
    if stop is None or not is_deadline(value[: stop.start() + 1].rstrip(".")):
        return
    rest = value[stop.end() :].strip()
    tail.fields["frist"] = RawField(value[: stop.start() + 1].rstrip("."), span)
    if _PAID.search(rest):
        tail.fields.setdefault("finansiering", RawField(rest, span))
