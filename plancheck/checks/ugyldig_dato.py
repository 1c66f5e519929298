"""FRI003: a date that does not exist, a weekday that does not fit its date, a deadline that ends before it starts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from plancheck.dates import When, find_dates
from plancheck.dates.words import WEEKDAYS
from plancheck.deadlines import deadlines
from plancheck.document import Span
from plancheck.finding import Treff
from plancheck.graph import Facts, Plangraf
from plancheck.model import Frist, Maal, Node, Tiltak
from plancheck.numbers import Numbers
from plancheck.pattern import pattern
from plancheck.wholetext import Opened, WholeText, whole_text
from plancheck.wording import shorten

_DAY = pattern(r"[2-9]\d(?<!2[0-8])(?=[ ./])(?<!\d\d\d)")
"""Days that not every month has, among the words of figures in a text."""
_GOES_ON = r"(?<!\d\d\d)(?:\s?[./]| [a-z])"
_AFTER_DAY = pattern(_GOES_ON)
_AFTER_LATE_DAY: Mapping[str, re.Pattern[str]] = {
    day: pattern(rf"(?!\s?\.?\s?(?:{names})|\.(?:{figures})\.){_GOES_ON}")
    for day, names, figures in (
        ("29", "jan|mar|apr|mai|ju[nl]|aug|sep|okt|nov|des", "0?[13-9]|1[0-2]"),
        ("30", "jan|mar|apr|mai|ju[nl]|aug|sep|okt|nov|des", "0?[13-9]|1[0-2]"),
        ("31", "jan|mar|mai|jul|aug|okt|des", "0?[13578]|1[02]"),
    )
}
"""Nor a month that has the day."""
_MONTH = pattern(r"([ ./])(1[3-9]|[2-9]\d)(?=[./][ \d])")
"""Months that no year has, among the words of figures in a text, and what stands before them."""
_AFTER_MONTH = pattern(r"(?:(?<=[./]\d\d)|(?<=[./]\s\d\d))[./]\s?\d")
_ENDS = pattern(r"\s+(?:til(?: og med)?|t\.?o\.?m\.?|og)\s+|\s*[–—]\s*|\s-\s")
_BEFORE = pattern(
    r"(?:(?:innen|innan|senest|seinast|før|til og med|t\.o\.m\.?|til|fra og med|frå og med|fra|frå|den|ferdig|frist:?)"
    r"\s+)+(?=\d)",
    re.I,
    begins="innen innan senest seinast før til t.o.m fra frå den ferdig frist",
)
_Place = tuple[str, int | str]
"""File, and line; where the format has no lines, the place in words."""


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each such date, in the deadlines of goals and tiltak and anywhere in the running text.

    A hearing that ends before it starts is HOR003.
    """
    seen: set[_Place] = set()
    dated = (tiltak for due in deadlines(graf) if _fault(due.frist) for tiltak in due.actions)
    items: list[Maal | Tiltak] = [*dated, *graf.alle(Maal)]
    for item in items:
        key = _fault(item.frist)
        if item.frist is not None and key:
            seen.add(_place(item.frist.span))
            text = _impossible_day(item.frist.text) if key == "umulig" else item.frist.text
            yield _treff(item.frist.span, key, text, _told(key, item.frist), item)
    lines: dict[_Place, Node] = {}
    for facts in graf.facts:
        for text, span in _texts(whole_text(graf, facts.document)):
            for when in find_dates(text):
                if not (when.impossible or when.weekday_wrong):
                    continue
                lines = lines or {_place(node.span): node for node in graf.nodes.values()}
                at = _at(text, span, when)
                if _place(at) not in seen:
                    yield _running(facts, at, when, lines.get(_place(at)))


def _told(key: str, frist: Frist) -> dict[str, str]:
    """What the message adds: the right weekday, or both ends of a deadline that runs backwards."""
    if key == "ukedag":
        wrong = next((when for when in find_dates(frist.text) if when.weekday_wrong), None)
        return _weekday(wrong) if wrong is not None else {}
    if key != "baklengs" or not frist.start or not frist.end:
        return {}
    days = 4 if frist.precision in ("year", "span") else 10
    return {"start": frist.start[:days], "slutt": frist.end[:days]}


def _weekday(when: When) -> dict[str, str]:
    """The day that is named wrongly, and the weekday it is."""
    ends = ((when.start, when.weekday_start), (when.end or when.start, when.weekday))
    wrong = (day for day, name in ends if day is not None and name and WEEKDAYS[name.lower()] != day.weekday())
    day = next(wrong, None)
    return {"dag": day.isoformat(), "ukedag": f"{day.isoformat()}#"} if day is not None else {}


def _place(span: Span) -> _Place:
    return span.file, span.line or span.place


def _fault(frist: Frist | None) -> str:
    if frist is None:
        return ""
    return "umulig" if frist.impossible else "ukedag" if frist.weekday_wrong else "baklengs" if frist.reversed else ""


def _impossible_day(text: str) -> str:
    """Of a range only the end that does not exist: "fra 19. januar til 30. februar 2026" is "30. februar 2026"; without
    the words before a deadline: "innen 31. november 2026" is "31. november 2026"."""
    text = _BEFORE.sub("", text.strip())
    pieces = (when for piece in _ENDS.split(text) for when in find_dates(piece))
    wrong = [when.text for when in pieces if when.impossible]
    return wrong[0] if len(wrong) == 1 else text


def _texts(whole: WholeText) -> Iterator[tuple[str, Span]]:
    """The texts with a weekday, or a day or month that may not exist: all others need no look."""
    figures = whole.figures
    words = f" {' '.join(set(figures.split()))} "
    days, found = set(_DAY.findall(words)), set(_MONTH.findall(words))
    months = {month for sign, month in found if sign != " " or f". {month}" in figures or f"/ {month}" in figures}
    dates = [Opened((day,), _AFTER_LATE_DAY.get(day, _AFTER_DAY)) for day in days]
    for text, span, block, row in whole.holding("dag", *dates, Opened(tuple(months), _AFTER_MONTH)):
        if block.noise in ("", "note") and block.kind != "code":
            yield text, block.lines[0] if row is None and block.lines and "\n" in text else span


def _at(text: str, span: Span, when: When) -> Span:
    """The line the date stands on, in a text of several lines."""
    down = text.count("\n", 0, when.offset)
    if not down or span.line is None:
        return span
    line = span.line + down
    return span._replace(line=line, column=None, end_line=line, end_column=None)


def _running(facts: Facts, span: Span, when: When, node: Node | None) -> Treff:
    key = "umulig" if when.impossible else "ukedag"
    text = _impossible_day(when.text) if when.impossible else when.text
    told = _weekday(when) if key == "ukedag" else {}
    if node is not None:
        return _treff(span, key, text, told, node)
    return Treff(
        span,
        key if told or key == "umulig" else f"{key}_uten_dag",
        {"dato": shorten(text), **told},
        plan=facts.plan,
        text=when.text,
        discriminator=when.text,
    )


def _treff(span: Span, key: str, text: str, told: dict[str, str], node: Node) -> Treff:
    return Treff(
        span,
        key if told or key == "umulig" else f"{key}_uten_dag",
        {"dato": shorten(text), **told},
        node=node.id,
        plan=node.plan,
        text=node.text,
        discriminator=shorten(text),
        confidence=node.confidence,
    )
