"""HOR004: two places in the hearing package give different dates for the same round of the same hearing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from plancheck.dates import find_dates
from plancheck.finding import Related, Treff
from plancheck.graph import Plangraf
from plancheck.heardplans import plan_key, plan_told
from plancheck.hoeringspakke import Sak, is_exact, period, plan_in_heading, saker
from plancheck.model import Hoering
from plancheck.numbers import Numbers
from plancheck.pattern import pattern

MonthDay = tuple[int, int]
_OVER = pattern(r"\b(?:l[åa]|låg|gikk|gjekk)\s+(?:ute?\b|på\b|til\b)|\b(?:har\s+v(?:ært|ore)|ble|blei|vart)\s", re.I)
"""What is said of a hearing that is over."""
_LIST = pattern(
    r"(?:(?:aktuelle|offentl[ie]ge|alle)\s+)?(?:høringer|høyringar|kunngjøringer|kunngjeringar|(?:planer|planar|saker)\s+"
    r"(?:ute\s+)?(?:på|til)\s+(?:høring|høyring|ettersyn))(?:\s*(?:og|/|,)\s*(?:høringer|høyringar|kunngjøringer|"
    r"kunngjeringar))?",
    re.I,
)
"""The title of a page that lists the hearings of many cases."""
_APART = 120
"""Deadlines farther apart than this many days are rounds nobody told apart, not one deadline written two ways."""


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each hearing statement that disagrees with the one most places agree on."""
    for sak in saker(graf):
        rounds: dict[tuple[str, str, int], list[Hoering]] = {}
        for hearing in sak.hearings:
            if not (hearing.superseded or hearing.reversed) and (hearing.end or _tells_day(hearing)):
                named = plan_key(plan_told(sak, hearing)) or plan_in_heading(sak, hearing)
                named = named or _place_in_list(sak, hearing)
                rounds.setdefault((named, hearing.gjelder, hearing.runde), []).append(hearing)
        for (_, subject, number), told in rounds.items():
            if len(told) > 1:
                yield from _compare(sak, subject, number, told)


def _place_in_list(sak: Sak, hearing: Hoering) -> str:
    """Where on a page of many hearings one stands: each is of its own case; "" elsewhere."""
    page = next((one for one in sak.documents if one.document.path == hearing.span.file), None)
    listed = page is not None and _LIST.fullmatch((page.parts.meta.title or "").strip()) is not None
    return hearing.span.place if listed else ""


def _tells_day(hearing: Hoering) -> bool:
    """A day without its year, unless it is told of as over: that may have been another round."""
    return hearing.month_day is not None and _OVER.search(hearing.text) is None


def _compare(sak: Sak, subject: str, number: int, told: Sequence[Hoering]) -> Iterator[Treff]:
    main = max(told, key=lambda hearing: (is_exact(hearing), _weight(told, hearing), hearing.confidence.rank))
    reported: set[str] = set()
    for hearing in told:
        what = "" if hearing is main else conflict(main, hearing)
        if what and period(hearing) not in reported:
            reported.add(period(hearing))
            yield Treff(
                hearing.span,
                *_told(what, sak, hearing, main),
                node=hearing.id,
                plan=sak.plan,
                text=hearing.text,
                related=(Related(main.span, "der", main.id, {"der": period(main)}),),
                discriminator=f"{subject}-{number}",
                confidence=min(main.confidence, hearing.confidence, key=lambda sure: sure.rank),
            )


def _told(what: str, sak: Sak, here: Hoering, there: Hoering) -> tuple[str, dict[str, str | int]]:
    """The message and its words: two periods are shown as periods, else two last days as days."""
    lasts = _duration(here)
    if lasts:
        return "varighet", {"plan": sak.title, "uker": lasts, "her": period(here), "der": period(there)}
    if what == "slutt" and is_exact(here) and is_exact(there):
        if not (here.start and here.end and there.start and there.end):
            return what, {"plan": sak.title, "her": here.end or here.text, "der": there.end or there.text}
        what = "start"
    return what, {"plan": sak.title, "her": period(here), "der": period(there)}


def _duration(hearing: Hoering) -> str:
    """The words of a duration that the last day was reckoned from: "åtte uker"; "" where the day itself is written."""
    whens = find_dates(hearing.text) if hearing.start and hearing.end else ()
    if any(when.end is not None and when.end.isoformat() == hearing.end for when in whens):
        return ""
    return next((when.text for when in whens if when.days is not None and when.end is None), "")


def _weight(told: Sequence[Hoering], hearing: Hoering) -> int:
    """How many places agree with this statement."""
    return sum(1 + len(other.mentions) for other in told if other is hearing or not conflict(hearing, other))


def conflict(one: Hoering, other: Hoering) -> str:
    """ "slutt" or "start" where the two cannot both be right, else "". A coarser one agrees with a finer inside."""
    if not (is_exact(one) and is_exact(other)):
        return "slutt" if _coarsely_apart(one, other) else ""
    ends = _differ(one.end, one.month_day, other.end, other.month_day)
    starts = _differ(one.start, one.start_month_day, other.start, other.start_month_day)
    if not (ends or starts) or _two_rounds(one, other):
        return ""
    return "slutt" if ends else "start"


def _differ(one: str | None, one_day: MonthDay | None, other: str | None, other_day: MonthDay | None) -> bool:
    if one and other:
        return one != other
    first, second = one_day or _month_day(one), other_day or _month_day(other)
    return first is not None and second is not None and first != second


def _month_day(iso: str | None) -> MonthDay | None:
    return (int(iso[5:7]), int(iso[8:10])) if iso else None


def _two_rounds(one: Hoering, other: Hoering) -> bool:
    """Different rounds the text never numbered: periods that do not touch, or deadlines far apart."""
    if not (one.end and other.end):
        return False
    if one.end[5:] == other.end[5:]:
        return False  # the same day of two years: a year written wrong
    if one.start and other.start and (one.end < other.start or other.end < one.start):
        return True
    return abs((date.fromisoformat(one.end) - date.fromisoformat(other.end)).days) > _APART


def _coarsely_apart(one: Hoering, other: Hoering) -> bool:
    """A month or season against days: apart only where they do not touch and still are close enough to mean one."""
    if not (one.end and other.end) or not (is_exact(one) or is_exact(other)):
        return False
    coarse, exact = (other, one) if is_exact(one) else (one, other)
    if coarse.precision != "month" or coarse.end is None or exact.end is None or "utkast" in coarse.text.casefold():
        return False
    first = coarse.start or f"{coarse.end[:7]}-01"
    if exact.end >= first and (exact.start is None or exact.start <= coarse.end):
        return False  # the month may be when the hearing began
    return abs((date.fromisoformat(coarse.end) - date.fromisoformat(exact.end)).days) <= _APART
