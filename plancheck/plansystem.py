"""The plan system: which type stands over which, which names mean one plan, and what the planoversikt says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from posixpath import dirname

from plancheck.graph import Plangraf, Registered
from plancheck.model import Plan, PlanRef
from plancheck.pattern import pattern

_RANK = {
    "kommuneplan": 1, "samfunnsdel": 1, "arealdel": 2, "kommunedelplan": 2, "temaplan": 3, "handlingsdel": 4,
    "oekonomiplan": 4, "tiltaksplan": 5, "aarsbudsjett": 6, "virksomhetsplan": 6,
}  # fmt: skip
"""Higher plans first (domain.md 2.2). Planstrategi and planprogram open the work and stand outside the ladder."""
REPEALED = pattern(r"opphev|utgått|erstatt|avløs|avløys|historisk|repealed|replaced", re.IGNORECASE)
IN_FORCE = pattern(r"vedtatt|vedteke|vedteken|gjeldende|gjeldande|godkjen|i kraft|in force|adopted", re.IGNORECASE)
_WORD = pattern(r"[0-9a-zæøåäöáčđŋšŧž]+", re.IGNORECASE)
_YEAR = pattern(r"(?:19|20)\d\d")
_EMPTY_WORDS = frozenset(
    {
        "for", "og", "i", "av", "til", "om", "den", "det", "kommune", "kommunes", "kommunen", "kommunens", "kommuna",
        "perioden", "gjeldende", "gjeldande", "vedtatt", "ny", "nye", "sin", "si", "sitt", "plan", "planen",
    }
)  # fmt: skip
_TYPE_WORDS = (
    ("samfunnsdel", "samfunnsdel"), ("samfunnsplan", "samfunnsdel"), ("arealdel", "arealdel"),
    ("kommunedelplan", "kommunedelplan"), ("handlingsdel", "handlingsdel"), ("handlingsprogram", "handlingsdel"),
    ("tiltaksplan", "tiltaksplan"), ("økonomiplan", "oekonomiplan"), ("temaplan", "temaplan"),
    ("virksomhetsplan", "virksomhetsplan"), ("verksemdplan", "virksomhetsplan"), ("årsbudsjett", "aarsbudsjett"),
    ("kommuneplan", "kommuneplan"),
)  # fmt: skip
_OUTSIDE = ("regional", "fylke", "nasjonal", "statlig", "statleg", "stortingsmelding", "meld. st", "lov", "fn ", "fns")


@lru_cache(maxsize=4096)
def words(name: str) -> frozenset[str]:
    """The words that tell a plan's name from others: no years, no "kommune", no small words."""
    found = (word.casefold() for word in _WORD.findall(name))
    return frozenset(word for word in found if word not in _EMPTY_WORDS and not _YEAR.fullmatch(word))


def same_plan(one: str, other: str) -> bool:
    """Whether two names mean one plan: the same telling words, or all words of the shorter of two or more."""
    first, second = words(one), words(other)
    if not first or not second:
        return False
    return first == second or (min(len(first), len(second)) > 1 and (first <= second or second <= first))


def theme(name: str) -> frozenset[str]:
    """The telling words of a plan's name without the word for its type: what the plan is about."""
    return frozenset(word for word in words(name) if not any(form in word for form, _ in _TYPE_WORDS))


@lru_cache(maxsize=4096)
def type_named(name: str) -> str | None:
    """The plan type a name carries in itself ("Kommuneplanens samfunnsdel 2024–2036" -> samfunnsdel)."""
    low = name.casefold()
    return next((kind for word, kind in _TYPE_WORDS if word in low), None)


def is_generic(name: str) -> bool:
    """Whether the name is no more than the type ("kommuneplanens samfunnsdel"): any plan of that type answers it."""
    return not theme(name)


def outside_municipality(name: str) -> bool:
    """A regional or national plan, or a law: never in the municipality's own folder or planoversikt."""
    low = name.casefold()
    return any(word in low for word in _OUTSIDE)


def is_lower(one: str | None, other: str | None) -> bool:
    """Whether a plan of type `one` stands below a plan of type `other`."""
    return one in _RANK and other in _RANK and _RANK[one] > _RANK[other]


def beside(one: Plan, other: Plan) -> bool:
    """Whether two plans are of one municipality: both name it, or one lies in the other's folder or below it."""
    if one.kommune and other.kommune:
        return one.kommune == other.kommune
    return one_folder(dirname(one.files[0]), dirname(other.files[0]))


def one_folder(one: str, other: str) -> bool:
    """Whether two folders are one, or one of them lies below the other ("" is the root)."""
    first, second = f"{one}/".lstrip("/"), f"{other}/".lstrip("/")
    return first.startswith(second) or second.startswith(first)


def may_mean(own: Plan, other: Plan, several: bool) -> bool:
    """Whether a plan can mean another by less than its id: not one of another municipality. Where the folder holds
    the plans of `several`, one that names none means those of its own folder."""
    return not own.elsewhere(other) and (not several or beside(own, other))


def several_municipalities(plans: Iterable[Plan]) -> bool:
    """Whether the plans name more than one municipality."""
    return len({plan.kommune for plan in plans if plan.kommune}) > 1


def registered(graf: Plangraf, name: str) -> Registered | None:
    """The row of the planoversikt that answers to an id or a title."""
    rows = graf.context.planoversikt
    low = name.strip().casefold()
    exact = (row for row in rows if low in (row.id.casefold(), row.title.casefold()))
    alike = [row for row in rows if same_plan(row.title, name)]
    in_force = (row for row in alike if not _is_gone(row))
    gone = (row for row in alike if _is_gone(row) and same_years(row, name))
    return next(exact, None) or next(in_force, None) or next(gone, None)


def _is_gone(row: Registered) -> bool:
    return bool(row.replaced_by) or REPEALED.search(row.status) is not None


def same_years(row: Registered, name: str) -> bool:
    """Whether nothing in the years speaks against a row: "samfunnsdel 2012–2023" is not the plan for 2024–2036."""
    known, years = years_named(f"{row.title} {row.period}"), years_named(name)
    return not years or not known or not set(years).isdisjoint(known)


def row_of(graf: Plangraf, plan: Plan) -> Registered | None:
    """The plan's own row in the planoversikt."""
    rows = graf.context.planoversikt
    by_id = next((row for row in rows if row.id.casefold() == plan.id.casefold()), None)
    named = registered(graf, plan.title) if by_id is None and plan.title else None
    return by_id or (named if named is not None and named.replaced_by.casefold() != plan.id.casefold() else None)


def named_above(plan: Plan) -> Iterator[PlanRef]:
    """The plans this one names as parent or as ground, as if in force."""
    yield from plan.overordnet
    yield from plan.bygger_paa


def start_year(period: tuple[str | None, str | None] | None) -> int | None:
    """First year of a plan period, where it is written."""
    return _year(period[0]) if period else None


def end_year(period: tuple[str | None, str | None] | None) -> int | None:
    """Last year of a plan period, where it is written."""
    return _year(period[1]) if period else None


def years_in(text: str) -> tuple[int, int] | None:
    """First and last year of a period in words ("2015–2030")."""
    years = [int(year) for year in _YEAR.findall(text)]
    return (years[0], years[-1]) if len(years) > 1 else None


def years_named(text: str) -> list[int]:
    """Every year in the text, earliest first."""
    return sorted(int(year) for year in _YEAR.findall(text))


def _year(value: str | None) -> int | None:
    found = _YEAR.match(value) if value else None
    return int(found.group()) if found else None


def titles(plans: Iterable[Plan]) -> str:
    """A way through plans: "A → B → A"."""
    return " → ".join(plan.title or plan.id for plan in plans)
