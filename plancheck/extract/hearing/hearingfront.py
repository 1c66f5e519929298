"""A hearing as front matter gives it, and the bare node every hearing statement is made from."""

from __future__ import annotations

from datetime import date

from plancheck.dates import find_dates
from plancheck.document import Confidence, Document, Span
from plancheck.extract.plan.front import Facts, iso_day
from plancheck.model import Hoering
from plancheck.record import replace


def given(document: Document, facts: Facts, kind: str) -> Hoering | None:
    """The hearing of one front matter block, certain; None where it has no date and no length."""
    start, end = (_given_day(facts, *keys) for keys in (("start",), ("slutt", "frist")))
    days_text = facts.text("dager")
    days = (
        (date.fromisoformat(end) - date.fromisoformat(start)).days
        if start and end
        else int(days_text)
        if days_text and days_text.isdigit()
        else None
    )
    if start is None and end is None and days is None:
        return None
    turn = facts.text("runde") or "1"
    about = (
        (facts.text("gjelder") or ("planprogram" if kind == "planprogram" else "plan"))
        .lower()
        .replace("-", "_")
        .replace(" ", "_")
    )
    span = facts.place("slutt") if "slutt" in facts else facts.span
    text = " – ".join(day for day in (start, end) if day)
    return replace(
        make(document, span, text, Confidence.CERTAIN),
        start=start,
        end=end,
        days=days,
        runde=int(turn) if turn.isdigit() else 1,
        gjelder=about,
        innspill=facts.text("innspill"),
        instanser=tuple(name for name, _ in facts.texts("instanser")),
        reversed=bool(days is not None and days < 0),
    )


def _given_day(facts: Facts, *keys: str) -> str | None:
    for key in keys:
        value = facts.value(key)
        if value in (None, ""):
            continue
        day = iso_day(value)
        return day or next((when.end.isoformat() for when in find_dates(str(value)) if when.end), None)
    return None


def make(document: Document, span: Span, text: str, confidence: Confidence) -> Hoering:
    """A hearing node without ids or dates."""
    return Hoering("", "", "hoering", "", text, "", min(confidence, document.ceiling, key=lambda one: one.rank), span)
