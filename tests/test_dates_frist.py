"""A deadline field: dates, starts and ends, recurrences, vague words, and what is no deadline at all."""

from __future__ import annotations

from datetime import date

import pytest

from plancheck.dates import Precision, read_frist

DATES = [
    ("2026", None, "2026-12-31", Precision.YEAR),
    ("**2026**", None, "2026-12-31", Precision.YEAR),
    ("2026: oppstart, 2028: ferdig", "2026-01-01", "2028-12-31", Precision.SPAN),
    ("2026 (1. halvår)", None, "2026-06-30", Precision.HALF_YEAR),
    ("V-26", None, "2026-06-30", Precision.SEASON),
    ("Høst-26", None, "2026-12-31", Precision.SEASON),
    ("2. halvår -26", None, "2026-12-31", Precision.HALF_YEAR),
    ("Q1-Q2 2026", "2026-01-01", "2026-06-30", Precision.QUARTER),
    ("høst 2026/vår 2027", "2026-08-01", "2027-06-30", Precision.SEASON),
    ("ila. høsten 2026", None, "2026-12-31", Precision.SEASON),
    ("en gang i 2026", None, "2026-12-31", Precision.YEAR),
    ("settes i gang 2026", "2026-01-01", None, Precision.YEAR),
    ("ca. 2027", None, "2027-12-31", Precision.YEAR),
    ("innen skolestart 2026", None, "2026-08-31", Precision.MONTH),
    ("før skulestart hausten 2027", None, "2027-08-31", Precision.MONTH),
    ("barnehagestart 2026", None, "2026-08-31", Precision.MONTH),
    ("innan skuleslutt 2027", None, "2027-06-30", Precision.MONTH),
    ("frå skulestart 2026", "2026-08-01", None, Precision.MONTH),
    ("før fyringssesongen 2026, seinast 1. oktober 2026", None, "2026-10-01", Precision.DAY),
    ("innen 2026", None, "2026-12-31", Precision.YEAR),
    ("i løpet av 2026", None, "2026-12-31", Precision.YEAR),
    ("før 2027", None, "2026-12-31", Precision.YEAR),
    ("ferdig 2027", None, "2027-12-31", Precision.YEAR),
    ("snarest, senest 2026", None, "2026-12-31", Precision.YEAR),
    ("Vedtak i kommunestyret juni 2026", None, "2026-06-30", Precision.MONTH),
    ("2028–30", "2028-01-01", "2030-12-31", Precision.SPAN),
    ("2026, 2027 og 2028", "2026-01-01", "2028-12-31", Precision.SPAN),
    ("2026 2027 2028", "2026-01-01", "2028-12-31", Precision.SPAN),
    ("2027, 2028–", "2027-01-01", None, Precision.YEAR),
    ("2026, 2027 og 2028 –", "2026-01-01", None, Precision.YEAR),
    ("2027 og etter 2028", "2027-01-01", None, Precision.YEAR),
    ("2028 og senere", "2028-01-01", None, Precision.YEAR),
    ("2028 og vidare", "2028-01-01", None, Precision.YEAR),
    ("fra 2026 til 2028", "2026-01-01", "2028-12-31", Precision.SPAN),
    ("Oppstart 2026, ferdig 2028", "2026-01-01", "2028-12-31", Precision.SPAN),
    ("Start: 2026. Slutt: 2028", "2026-01-01", "2028-12-31", Precision.SPAN),
    ("Startdato 01.01.16 Sluttdato 27.09.16", None, "2016-09-27", Precision.DAY),
    ("2026 (oppstart)", "2026-01-01", None, Precision.YEAR),
    ("fra 2026", "2026-01-01", None, Precision.YEAR),
    ("frå januar 2026", "2026-01-01", None, Precision.MONTH),
    ("2026 og utover", "2026-01-01", None, Precision.YEAR),
    ("2026 f.f.", "2026-01-01", None, Precision.YEAR),
    ("2026 ff.", "2026-01-01", None, Precision.YEAR),
    ("2026ff", "2026-01-01", None, Precision.YEAR),
    ("2026 flg.", "2026-01-01", None, Precision.YEAR),
    ("2026 →", "2026-01-01", None, Precision.YEAR),
    ("2026-", "2026-01-01", None, Precision.YEAR),
    ("ikke før 2026", "2026-01-01", None, Precision.YEAR),
    ("31.12.26", None, "2026-12-31", Precision.DAY),
    ("31.12.2026.", None, "2026-12-31", Precision.DAY),
    ("2026-12-31", None, "2026-12-31", Precision.DAY),
    ("2026-12-31 00:00:00", None, "2026-12-31", Precision.DAY),
    ("30.06.2026 kl. 12.00", None, "2026-06-30", Precision.DAY),
    ("1/6-2026", None, "2026-06-01", Precision.DAY),
    ("1/6-26", None, "2026-06-01", Precision.DAY),
    ("30 June 2026", None, "2026-06-30", Precision.DAY),
    ("06.2026", None, "2026-06-30", Precision.MONTH),
    ("6/2026", None, "2026-06-30", Precision.MONTH),
    ("2026-06", None, "2026-06-30", Precision.MONTH),
    ("juni 26", None, "2026-06-30", Precision.MONTH),
    ("des. 26", None, "2026-12-31", Precision.MONTH),
    ("jan-26", None, "2026-01-31", Precision.MONTH),
    ("2. kv. 2026", None, "2026-06-30", Precision.QUARTER),
    ("2. kvartal 26", None, "2026-06-30", Precision.QUARTER),
    ("2026, 2. kvartal", None, "2026-06-30", Precision.QUARTER),
    ("innen utgangen av 2. kvartal 2026", None, "2026-06-30", Precision.QUARTER),
    ("1. tertial 2026", None, "2026-04-30", Precision.TERTIAL),
    ("T2 2026", None, "2026-08-31", Precision.TERTIAL),
    ("andre halvår 2026", None, "2026-12-31", Precision.HALF_YEAR),
    ("Vår 2026", None, "2026-06-30", Precision.SEASON),
    ("sommer 2026", None, "2026-08-31", Precision.SEASON),
    ("haust 2026", None, "2026-12-31", Precision.SEASON),
    ("H26", None, "2026-12-31", Precision.SEASON),
    ("V27", None, "2027-06-30", Precision.SEASON),
    ("vinter 2026", None, None, Precision.SEASON),
    ("før sommeren 2026", None, "2026-06-30", Precision.SEASON),
    ("innen jul 2026", None, "2026-12-24", Precision.SEASON),
    ("uke 14 2026", None, "2026-04-05", Precision.WEEK),
]

YEARLESS = [
    ("1.6", (6, 1)),
    ("1.6.", (6, 1)),
    ("innen 1/6", (6, 1)),
    ("juni", (6, 30)),
    ("innen 1. juni", (6, 1)),
    ("28. jan", (1, 28)),
    ("høst", (12, 31)),
    ("andre halvår", (12, 31)),
    ("innan utgangen av året", (12, 31)),
]

RECURRING = [
    "éin gong i året",
    "hver tirsdag ettermiddag",
    "kvar tysdag kveld",
    "tre kvelder i måneden",
    "første mandag i måneden",
    "ved kvar svangerskapskontroll",
    "ved hver ny ansettelse",
    "løpende",
    "løpande",
    "årlig",
    "Årleg",
    "kontinuerlig",
    "fortløpende",
    "hvert år",
    "kvart år",
    "hvert 4. år",
    "månedlig",
    "2 ganger i året",
    "drift",
    "kvar haust",
    "ved hver rullering",
    "til enhver tid",
    "hele planperioden",
    "halvårlig",
    "kvar valperiode",
    "kvart skuleår",
    "pågår",
    "i gang",
    "per år",
    "1 gang pr. mnd",
    "daglig",
]

VAGUE = [
    "snarest",
    "ved behov",
    "på sikt",
    "så snart som mulig",
    "etter hvert",
    "når økonomien tillater det",
    "fortløpende ved behov",
    "kort sikt",
    "avklares",
    "i planperioden",
    "mot slutten av planperioden",
    "på kort og lang sikt",
    "Fase 2",
    "Ved lansering",
    "før lansering",
    "neste år",
    "etter behov",
    "straks",
    "på strategiske tidspunkt",
    "Senere",
    "kjem seinare",
    "Kommer",
]

NOTHING = [
    "", " ", "-", "–", "?", "…", "Teknisk", "Helse og velferd", "ja", "Mål 1.2", "D9", "ansvarlig: helse", "12",
    "Kommer på plass",
]  # fmt: skip


@pytest.mark.parametrize(("text", "start", "end", "precision"), DATES)
def test_date(text: str, start: str | None, end: str | None, precision: Precision) -> None:
    when = read_frist(text)
    assert when is not None
    wanted = [date.fromisoformat(day) if day else None for day in (start, end)]
    assert ([when.start, when.end], when.precision, when.recurring, when.vague) == (wanted, precision, False, False)


@pytest.mark.parametrize(("text", "month_day"), YEARLESS)
def test_without_a_year(text: str, month_day: tuple[int, int]) -> None:
    when = read_frist(text)
    assert when is not None
    assert (when.end, when.month_day_end, when.year_stated) == (None, month_day, False)


@pytest.mark.parametrize("text", RECURRING)
def test_recurring(text: str) -> None:
    when = read_frist(text)
    assert when is not None
    assert (when.recurring, when.vague, when.end) == (True, False, None)


@pytest.mark.parametrize("text", VAGUE)
def test_vague(text: str) -> None:
    when = read_frist(text)
    assert when is not None
    assert (when.vague, when.recurring, when.end, when.precision) == (True, False, None, Precision.VAGUE)


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(text: str) -> None:
    assert read_frist(text) is None


def test_recurring_with_an_end() -> None:
    when = read_frist("årlig 2026–2029")
    assert when is not None
    assert (when.recurring, when.start, when.end) == (True, date(2026, 1, 1), date(2029, 12, 31))


def test_recurring_on_a_day_has_no_end() -> None:
    when = read_frist("1. mars hvert år")
    assert when is not None
    assert (when.recurring, when.end, when.month_day_end) == (True, None, (3, 1))


def test_faults() -> None:
    impossible, backwards, weekday = (
        read_frist("31. juni 2026"),
        read_frist("2028–2026"),
        read_frist("onsdag 3. mars 2026"),
    )
    assert impossible is not None
    assert backwards is not None
    assert weekday is not None
    assert (impossible.impossible, impossible.end) == (True, None)
    assert backwards.reversed
    assert weekday.weekday_wrong


def test_oppstart_after_ferdig_is_reversed() -> None:
    when = read_frist("Oppstart 2028, ferdig 2026")
    assert when is not None
    assert when.reversed


@pytest.mark.parametrize(
    "text", ["2027", "innen 2. kvartal 2026", "frist: 1. juni 2027", "løpende", "ved behov", "H26"]
)
def test_tail_that_is_a_deadline(text: str) -> None:
    assert read_frist(text, tail=True) is not None


@pytest.mark.parametrize(
    "text", ["1.2", "kap. 1.2", "jf. planen 2013-2025", "3/4", "50 %", "H1", "T1", "sak 33/25", "D9", "Teknisk"]
)
def test_tail_that_is_something_else(text: str) -> None:
    assert read_frist(text, tail=True) is None


def test_text_is_the_cell_and_offset_points_at_it() -> None:
    when = read_frist("  innen 2. kvartal 2026 ")
    assert when is not None
    assert (when.text, when.offset, when.length) == ("innen 2. kvartal 2026", 2, 21)


@pytest.mark.parametrize("text", ["Innarbeides i økonomiplan 2027–2030", "Handlingsprogram 2026-2029"])
def test_the_years_of_a_plan_to_be_put_in_are_no_deadline(text: str) -> None:
    found = read_frist(text)
    assert found is not None
    assert (found.vague, found.end) == (True, None)


def test_one_budget_year_is_a_deadline() -> None:
    found = read_frist("Økonomiplan 2027")
    assert found is not None
    assert found.end == date(2027, 12, 31)
