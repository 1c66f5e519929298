"""The period a tiltak belongs to, and days as a message writes them."""

from __future__ import annotations

from plancheck.graph import Plangraf
from plancheck.model import Tiltak


def period_of(graf: Plangraf, tiltak: Tiltak) -> tuple[str, str]:
    """First and last day (ISO) of the narrowest period stated for the tiltak's part, else of its plan; "" if open."""
    if tiltak.period is not None:
        return tiltak.period
    return graf.once(periods_of_plans).get(tiltak.plan, OPEN)


OPEN = ("", "")
"""The period of a plan that states none."""


def periods_of_plans(graf: Plangraf) -> dict[str, tuple[str, str]]:
    """First and last day of each plan's period as stated."""
    return {plan.id: _whole(plan.period) for plan in graf.plans.values() if plan.period is not None}


def _whole(period: tuple[str | None, str | None]) -> tuple[str, str]:
    """First and last day of a plan's period as stated."""
    start, end = period
    if start and end and end < start:
        return "", ""  # told where it is written (DOK009); nothing can be inside it or outside
    return _day(start, "-01-01"), _day(end, "-12-31")


def _day(written: str | None, rest: str) -> str:
    """An ISO day as it is, a year with its first or last day, else nothing."""
    if written is None or not written[:4].isdigit():
        return ""
    if len(written) == 10:
        return written
    return written + rest if len(written) == 4 else ""


def day_words(day: str) -> str:
    """An ISO day as people read it: the year alone for its first and last day, else "31.12.2026"."""
    if day[4:] in ("-01-01", "-12-31"):
        return day[:4]
    return f"{day[8:10]}.{day[5:7]}.{day[:4]}" if len(day) == 10 else day
