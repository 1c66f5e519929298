"""Every phrase met in real notices and plans (hearing periods, decisions, plan periods, deadlines) is read right."""

from __future__ import annotations

from datetime import date

import pytest

from plancheck.dates import Precision, find_dates, format_date, read_planperiode, with_year, years_from_weekday

RANGES = [
    ("Høringsperiode: 24/11-25 – 30/1-26", "2025-11-24", "2026-01-30", 67),
    ("24/11-25–30/1-26", "2025-11-24", "2026-01-30", 67),
    ("fra 14. juni – 26. juli 2021", "2021-06-14", "2021-07-26", 42),
    ("i perioden 14.02.2022 til 21.03.2022", "2022-02-14", "2022-03-21", 35),
    ("Perioden for offentleg ettersyn er frå 07.10.2022 til 01.12.2022", "2022-10-07", "2022-12-01", 55),
    ("14.04.–26.05.2026", "2026-04-14", "2026-05-26", 42),
    ("14.04.-26.05.26", "2026-04-14", "2026-05-26", 42),
    ("14.–16.4.2026", "2026-04-14", "2026-04-16", 2),
    ("7. – 15. mars 2026", "2026-03-07", "2026-03-15", 8),
    ("7.-15.mars 2026", "2026-03-07", "2026-03-15", 8),
    ("13.og 14. juni 2026", "2026-06-13", "2026-06-14", 1),
    ("15. desember – 20. januar 2027", "2026-12-15", "2027-01-20", 36),
    ("12. desember 2026 til 20. januar", "2026-12-12", "2027-01-20", 39),
    ("mellom 1. mars og 12. april 2026", "2026-03-01", "2026-04-12", 42),
    ("fra og med 1. mars 2026 til og med 12. april 2026", "2026-03-01", "2026-04-12", 42),
    ("f.o.m. 1. mars t.o.m. 12. april 2026", "2026-03-01", "2026-04-12", 42),
    ("2026-03-01 – 2026-04-12", "2026-03-01", "2026-04-12", 42),
    ("mandag 14. april kl. 08.00 – fredag 9. mai 2025", "2025-04-14", "2025-05-09", 25),
    ("Oktober - desember 2019", "2019-10-01", "2019-12-31", 91),
    ("November 2018 - august 2019", "2018-11-01", "2019-08-31", 303),
    ("juni - september 2022", "2022-06-01", "2022-09-30", 121),
    ("november-desember 2024", "2024-11-01", "2024-12-31", 60),
    ("Januar/februar 2020", "2020-01-01", "2020-02-29", 59),
    ("mai/juni 2023", "2023-05-01", "2023-06-30", 60),
    ("juni, juli og august 2026", "2026-06-01", "2026-08-31", 91),
    ("1.-2. kvartal 2026", "2026-01-01", "2026-06-30", 180),
    ("4. kvartal 2025 – 2. kvartal 2026", "2025-10-01", "2026-06-30", 272),
    ("uke 14–16 2026", "2026-03-30", "2026-04-19", 20),
    ("2025 – juni 2026", "2025-01-01", "2026-06-30", 545),
    ("skoleåret 2026/27", "2026-08-01", "2027-07-31", 364),
    ("skuleåret 2026–2027", "2026-08-01", "2027-07-31", 364),
    ("i løpet av skoleåret 26/27", "2026-08-01", "2027-07-31", 364),
    ("14 to 30 June 2026", "2026-06-14", "2026-06-30", 16),
]

SPANS = [
    ("2017-2035", 2017, 2035),
    ("2011 – 2022", 2011, 2022),
    ("(2017 - 2020)", 2017, 2020),
    ("2021 -2024", 2021, 2024),
    ("2015 2030", 2015, 2030),
    ("HSO 2022-32", 2022, 2032),
    ("2028–30", 2028, 2030),
    ("2004/2005", 2004, 2005),
    ("2026/27", 2026, 2027),
    ("fra 2026 til 2028", 2026, 2028),
    ("for perioden 2023 til 2026", 2023, 2026),
]

ENDS = [
    ("Høringsfristen er satt til 2. november 2021", "2021-11-02", Precision.DAY),
    ("fram til 12. februar 2023", "2023-02-12", Precision.DAY),
    ("Høringsfrist: 20. mai 2024", "2024-05-20", Precision.DAY),
    ("med høringsfrist 31.07.18", "2018-07-31", Precision.DAY),
    ("Siste frist for kommentarer/merknader ble satt til 29.04.11", "2011-04-29", Precision.DAY),
    ("Frist: 17.april 2026", "2026-04-17", Precision.DAY),
    ("Frist: 2. mars (2026)", "2026-03-02", Precision.DAY),
    ("fram til 31.oktober 2016", "2016-10-31", Precision.DAY),
    ("Gratangen, 06.juni 2017", "2017-06-06", Precision.DAY),
    ("MOLDE KOMMUNE 10.juli, 2015", "2015-07-10", Precision.DAY),
    ("Forslag dat. 19.04.2010", "2010-04-19", Precision.DAY),
    ("Vedtatt 27.febr 2017 K. sak 9/17", "2017-02-27", Precision.DAY),
    ("NESBUEN … 9.3 2017", "2017-03-09", Precision.DAY),
    ("14.2.2017", "2017-02-14", Precision.DAY),
    ("den 15. september 2021", "2021-09-15", Precision.DAY),
    ("12. sept. 2024", "2024-09-12", Precision.DAY),
    ("juovlamánu 9.b. 2020", "2020-12-09", Precision.DAY),
    ("30 June 2026", "2026-06-30", Precision.DAY),
    ("by June 30, 2026", "2026-06-30", Precision.DAY),
    ("the 1st of June 2026", "2026-06-01", Precision.DAY),
    ("14. april\n  2026", "2026-04-14", Precision.DAY),
    ("14.\xa0april  2026", "2026-04-14", Precision.DAY),
    ("1/6-2026", "2026-06-01", Precision.DAY),
    ("01/06/2026", "2026-06-01", Precision.DAY),
    ("før 1. juni 2026", "2026-05-31", Precision.DAY),
    ("lagt ut på høring i mai 2019", "2019-05-31", Precision.MONTH),
    ("Áigemearri lea ođđajagimánnu 2023", "2023-01-31", Precision.MONTH),
    ("Hansnes, juni 2008", "2008-06-30", Precision.MONTH),
    ("innen utgangen av februar 2024", "2024-02-29", Precision.MONTH),
    ("medio mai 2026", "2026-05-15", Precision.HALF_MONTH),
    ("første halvdel av mars 2026", "2026-03-15", Precision.HALF_MONTH),
    ("uke 14 2026", "2026-04-05", Precision.WEEK),
    ("veke 53, 2026", "2027-01-03", Precision.WEEK),
    ("innen 2. kvartal 2026", "2026-06-30", Precision.QUARTER),
    ("Q3 2026", "2026-09-30", Precision.QUARTER),
    ("2026 Q2", "2026-06-30", Precision.QUARTER),
    ("2. tertial 2026", "2026-08-31", Precision.TERTIAL),
    ("første halvår 2026", "2026-06-30", Precision.HALF_YEAR),
    ("Våren 2021 var planen på høring", "2021-06-30", Precision.SEASON),
    ("Høsten 2022", "2022-12-31", Precision.SEASON),
    ("hausten 2022", "2022-12-31", Precision.SEASON),
    ("rundt årsskiftet 2018/2019", "2018-12-31", Precision.SEASON),
    ("før sommeren 2026", "2026-06-30", Precision.SEASON),
    ("Innen utgangen av 2007", "2007-12-31", Precision.YEAR),
    ("innan utgangen av 2009", "2009-12-31", Precision.YEAR),
    ("klimanøytral før 2050", "2049-12-31", Precision.YEAR),
    ("fram mot 2035", "2035-12-31", Precision.YEAR),
    ("i løpet av 2026", "2026-12-31", Precision.YEAR),
]

YEARLESS = [
    ("Høringsfrist 1. oktober", (10, 1)),
    ("Høyringsfristen er 1. mars.", (3, 1)),
    ("Sei di meining innan 15. oktober!", (10, 15)),
    ("innen mandag 10. april", (4, 10)),
    ("23. juni vedtok Kommunestyret", (6, 23)),
    ("høyringsfristen var 30.5.", (5, 30)),
    ("i løpet av mars måned", (3, 31)),
    ("i februar", (2, 28)),
    ("innan utgangen av året", (12, 31)),
    ("til høsten", (12, 31)),
    ("innen 2. kvartal", (6, 30)),
]

DURATIONS = [
    ("til høring og offentlig ettersyn i 6 uker", 42),
    ("Høringsperioden er 6 uker", 42),
    ("skal være minst seks uker", 42),
    ("på høyring i seks veker", 42),
    ("unnimusat guhtta vahkku ovdal", 42),
    ("minst 30 dager", 30),
    ("seinast 14 dagar før møtet", 14),
    ("høring i 6–8 uker", 42),
    ("en seksukersfrist", 42),
    ("tidshorisont på 20 år", 7300),
    ("12-årsperspektiv", 4380),
    ("de neste tolv årene", 4380),
    ("dei neste tolv åra", 4380),
    ("gjelder 12 år fram i tid", 4380),
    ("de neste fire budsjettårene", 1460),
    ("de fire påfølgende år eller mer", 1460),
    ("dei fire komande budsjettåra", 1460),
    ("fireårsperiode", 1460),
    ("4-årsperioden", 1460),
    ("i løpet av de første halvannet år", 547),
]

RECURRING = [
    "rulleres årlig",
    "årleg",
    "hvert 4. år",
    "hvert 2. år",
    "minst hvert fjerde år",
    "kvart år",
    "kvar valperiode",
    "ein gong i året",
    "2 ganger pr. år",
    "hver høst",
    "kvar haust",
    "halvårlig",
    "annakvart år",
]


@pytest.mark.parametrize(("text", "start", "end", "days"), RANGES)
def test_range(text: str, start: str, end: str, days: int) -> None:
    [when] = find_dates(text)
    assert (when.start, when.end, when.days) == (date.fromisoformat(start), date.fromisoformat(end), days)
    assert when.year_stated
    assert not when.reversed


@pytest.mark.parametrize(("text", "first", "last"), SPANS)
def test_span_of_years(text: str, first: int, last: int) -> None:
    [when] = find_dates(text)
    assert (when.start, when.end, when.precision) == (date(first, 1, 1), date(last, 12, 31), Precision.SPAN)


@pytest.mark.parametrize(("text", "end", "precision"), ENDS)
def test_end_alone(text: str, end: str, precision: Precision) -> None:
    [when] = find_dates(text)
    assert (when.start, when.end, when.precision) == (None, date.fromisoformat(end), precision)


@pytest.mark.parametrize(("text", "month_day"), YEARLESS)
def test_without_a_year(text: str, month_day: tuple[int, int]) -> None:
    [when] = find_dates(text)
    assert (when.end, when.year_stated, when.month_day_end) == (None, False, month_day)


@pytest.mark.parametrize(("text", "days"), DURATIONS)
def test_duration(text: str, days: int) -> None:
    [when] = find_dates(text)
    assert (when.precision, when.days, when.end) == (Precision.DURATION, days, None)


@pytest.mark.parametrize("text", RECURRING)
def test_recurrence(text: str) -> None:
    [when] = find_dates(text)
    assert (when.recurring, when.precision, when.end) == (True, Precision.RECURRING, None)


def test_dash_kinds_say_the_same() -> None:
    readings = {
        (w.month_day_start, w.month_day_end, w.days) for dash in "-–—" for w in find_dates(f"14. april {dash} 9. mai")
    }
    assert readings == {((4, 14), (5, 9), 25)}


def test_from_a_school_year_on() -> None:
    """Only the start is told; a school year of one year's number is that year."""
    assert [(when.start, when.end) for when in find_dates("fra skoleåret 2026/27")] == [(date(2026, 8, 1), None)]
    assert [when.end for when in find_dates("skoleåret 2026")] == [date(2026, 12, 31)]


def test_half_months() -> None:
    [when] = find_dates("fra midten av februar til midten av mars")
    assert (when.month_day_start, when.month_day_end, when.precision) == ((2, 15), (3, 15), Precision.HALF_MONTH)


def test_two_dates_in_a_sentence_are_two() -> None:
    sent, deadline = find_dates("sendt på høyring 12.4.2023, og høyringsfristen var 30.5.")
    assert (sent.end, deadline.month_day_end, deadline.year_stated) == (date(2023, 4, 12), (5, 30), False)


def test_period_and_the_year_of_the_decision() -> None:
    period, since = find_dates("(2008-2025) fra 2008")
    assert (period.start, period.end) == (date(2008, 1, 1), date(2025, 12, 31))
    assert (since.start, since.end) == (date(2008, 1, 1), None)


def test_winter_ends_nobody_knows_when() -> None:
    [when] = find_dates("Høsten og vinteren 2020")
    assert (when.end, when.precision, when.year_stated) == (None, Precision.SEASON, True)


@pytest.mark.parametrize("text", ["31. juni 2026", "31. juni", "29.02.2025", "32.01.2026", "31.04.26", "uke 60 2026"])
def test_impossible(text: str) -> None:
    [when] = find_dates(text)
    assert (when.impossible, when.end) == (True, None)


@pytest.mark.parametrize("text", ["29.02.2024", "29. februar", "31. juli 2026", "uke 53 2026"])
def test_possible(text: str) -> None:
    assert not find_dates(text)[0].impossible


@pytest.mark.parametrize(
    "text", ["9. mai – 14. april 2026", "9. mai – 14. april", "01.06.2026–01.05.2026", "2028–2026"]
)
def test_written_backwards(text: str) -> None:
    [when] = find_dates(text)
    assert when.reversed
    assert when.days is not None
    assert when.days < 0


def test_weekday_is_a_checksum() -> None:
    assert find_dates("onsdag 3. mars 2026")[0].weekday_wrong
    assert not find_dates("tirsdag 3. mars 2026")[0].weekday_wrong
    assert not find_dates("tysdag den 3. mars 2026")[0].weekday_wrong
    [when] = find_dates("mandag 14. april – lørdag 9. mai 2025")
    assert (when.weekday, when.weekday_start, when.weekday_wrong) == ("lørdag", "mandag", True)


def test_weekday_tells_the_year() -> None:
    [when] = find_dates("innen mandag 10. april")
    assert years_from_weekday(when, range(2015, 2027)) == [2017, 2023]
    [ranged] = find_dates("mandag 14. april – fredag 9. mai")
    assert years_from_weekday(ranged, range(2020, 2027)) == [2025]
    assert years_from_weekday(find_dates("innen 10. april")[0], range(2015, 2027)) == []


def test_with_year() -> None:
    [when] = find_dates("15. desember – 20. januar")
    given = with_year(when, 2027)
    assert (given.start, given.end, given.days) == (date(2026, 12, 15), date(2027, 1, 20), 36)
    assert not given.year_stated
    assert with_year(find_dates("innen 1. juni")[0], 2026).end == date(2026, 6, 1)
    assert with_year(find_dates("fra 1. juni")[0], 2026).start == date(2026, 6, 1)
    assert with_year(find_dates("i februar")[0], 2024).end == date(2024, 2, 29)
    assert with_year(find_dates("innen uke 14")[0], 2026).end == date(2026, 4, 5)
    assert with_year(find_dates("29. februar")[0], 2025).impossible
    stated = find_dates("1. juni 2026")[0]
    assert with_year(stated, 2030) is stated


PERIODS = [
    ("2025-2036", "2025", "2036"),
    ("2021–2024", "2021", "2024"),
    ("Kommuneplanens samfunnsdel 2015 2030", "2015", "2030"),
    ("Pleie- og omsorgsplan (2017 - 2020)", "2017", "2020"),
    ("HSO 2022-32", "2022", "2032"),
    ("frem mot 2035", None, "2035"),
    ("mot 2035", None, "2035"),
    ("for perioden 2023 til 2026", "2023", "2026"),
    ("2025-01-01/2028-12-31", "2025-01-01", "2028-12-31"),
    ("1.1.2025 – 31.12.2028", "2025-01-01", "2028-12-31"),
    ("2026", "2026", "2026"),
    ("Planperiode: 2022-2033. Vedtatt 12.03.2022", "2022", "2033"),
]


@pytest.mark.parametrize(("text", "start", "end"), PERIODS)
def test_plan_period(text: str, start: str | None, end: str | None) -> None:
    period = read_planperiode(text)
    assert period is not None
    assert (period.start, period.end) == (start, end)


@pytest.mark.parametrize(
    "text", ["Frist for innspill: 2.3.", "Fristen for merknader: 02.03.", "Høringsfrist: 2.3.", "Frist: 2.3."]
)
def test_a_day_and_month_after_the_name_of_a_deadline(text: str) -> None:
    assert [when.month_day_end for when in find_dates(text)] == [(3, 2)]


@pytest.mark.parametrize("text", ["Ansvar for tiltak: 2.3.", "Mål for barn: 2.3", "Se delmål: 2.3."])
def test_a_number_after_other_names_is_no_day(text: str) -> None:
    assert not find_dates(text)


@pytest.mark.parametrize(
    "text",
    [
        "skuleåra 2026/2027 til og med 2029/2030",
        "skoleåret 2026/2027 til og med skoleåret 2029/2030",
        "skuleåret 2026/27 t.o.m. skuleåret 2029/30",
    ],
)
def test_plan_period_of_school_years(text: str) -> None:
    period = read_planperiode(text)
    assert period is not None
    assert (period.start, period.end) == ("2026", "2030")


def test_plan_period_as_days() -> None:
    period = read_planperiode("2025-2036")
    assert period is not None
    assert period.to_dates() == (date(2025, 1, 1), date(2036, 12, 31))


@pytest.mark.parametrize(
    "text", ["", "Samfunnsdel 2040", "Temaplan mestring", "sak 2014/7608", "20..-20..", "vedtatt 19.06.2025"]
)
def test_no_plan_period(text: str) -> None:
    assert read_planperiode(text) is None


def test_format_date() -> None:
    assert format_date(date(2026, 4, 14), "nb") == "14. april 2026"
    assert format_date(date(2026, 5, 1), "nn") == "1. mai 2026"
    assert format_date(date(2026, 4, 14), "en") == "14 April 2026"
