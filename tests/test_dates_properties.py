"""Every date in every written shape comes back; no text is a crash; the parts of a reading fit each other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from plancheck.dates import When, find_dates, format_date, read_frist, read_planperiode, with_year, years_from_weekday

WEEKDAYS = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
ABBREVIATED = ["jan.", "febr.", "mars", "apr.", "mai", "juni", "juli", "aug.", "sept.", "okt.", "nov.", "des."]
SHAPES: dict[str, Callable[[date], str]] = {
    "long": lambda d: format_date(d, "nb"),
    "english": lambda d: format_date(d, "en"),
    "glued": lambda d: format_date(d, "nb").replace(". ", "."),
    "numeric": lambda d: f"{d:%d.%m.%Y}",
    "short year": lambda d: f"{d:%d.%m.%y}",
    "unpadded": lambda d: f"{d.day}.{d.month}.{d.year}",
    "lost dot": lambda d: f"{d.day}.{d.month} {d.year}",
    "blanks": lambda d: f"{d.day}. {d.month}. {d.year}",
    "slash": lambda d: f"{d.day}/{d.month}-{d.year}",
    "iso": lambda d: d.isoformat(),
    "abbreviated": lambda d: f"{d.day}. {ABBREVIATED[d.month - 1]} {d.year}",
    "two lines": lambda d: format_date(d, "nn").replace(" ", "\n  "),
    "month first": lambda d: f"{format_date(d, 'en').split()[1]} {d.day}, {d.year}",
    "weekday": lambda d: f"{WEEKDAYS[d.weekday()]} {format_date(d, 'nb')}",
}
WORDS = st.sampled_from(
    [
        "innen",
        "utgangen",
        "av",
        "fra",
        "til",
        "og",
        "–",
        "-",
        "/",
        ".",
        ",",
        "(",
        ")",
        "1.",
        "31.",
        "2026",
        "26",
        "14.04.",
        "mai",
        "juni",
        "jul",
        "kvartal",
        "2.",
        "halvår",
        "vår",
        "høst",
        "uke",
        "seks",
        "uker",
        "år",
        "hvert",
        "årlig",
        "mandag",
        "før",
        "etter",
        "kl",
        "§",
        "sak",
        "Q2",
        "H26",
        "t.o.m.",
        "'",
        "løpet",
        "i",
        "den",
        "2026-06",
        "første",
        "0",
        "39",
        "99",
        "1/6",
        "halvdel",
    ]
)


@given(DAYS, st.sampled_from(sorted(SHAPES)), st.sampled_from(["{}", "Fristen er {}.", "({})", "Frist: {}, kl. 12.00"]))
def test_every_written_day_is_read_back(day: date, shape: str, frame: str) -> None:
    written = SHAPES[shape](day)
    text = frame.format(written)
    [when] = [w for w in find_dates(text) if w.end is not None]
    assert (when.end, when.start, when.weekday_wrong) == (day, None, False)
    assert written in text[when.offset : when.offset + when.length]
    in_field = read_frist(written)
    assert in_field is not None
    assert in_field.end == day


@given(DAYS, st.integers(1, 200), st.sampled_from("-–—"), st.sampled_from(["", " "]))
def test_range_with_the_year_once(start: date, length: int, dash: str, blank: str) -> None:
    end = start + timedelta(days=length)
    begin = format_date(start, "nb")[:-5]
    [when] = find_dates(f"i perioden {begin}{blank}{dash}{blank}{format_date(end, 'nb')}")
    assert (when.start, when.end, when.days, when.reversed) == (start, end, length, False)


@given(DAYS, st.integers(1, 200))
@example(date(2003, 11, 1), 120)  # to 29 February
@example(date(2024, 2, 29), 30)
def test_yearless_range_gets_its_year(start: date, length: int) -> None:
    end = start + timedelta(days=length)
    [when] = find_dates(f"{format_date(start, 'nb')[:-5]} – {format_date(end, 'nb')[:-5]}")
    given_year = with_year(when, end.year)
    assert (given_year.start, given_year.end, given_year.days) == (start, end, length)


@given(DAYS)
def test_the_written_weekday_fits_its_own_year(day: date) -> None:
    name = WEEKDAYS[day.weekday()]
    [when] = find_dates(f"innen {name} {format_date(day, 'nb')[:-5]}")
    assert day.year in years_from_weekday(when, range(day.year - 2, day.year + 3))


def _sound(text: str, found: list[When]) -> None:
    last = 0
    for when in found:
        assert text[when.offset : when.offset + when.length] == when.text
        assert when.length > 0
        assert when.offset >= last
        assert not (when.impossible and when.end)
        assert when.year_stated or when.end is None
        last = when.offset + when.length


@given(
    st.one_of(
        st.text(max_size=60), st.lists(WORDS, max_size=14).map(" ".join), st.lists(WORDS, max_size=14).map("".join)
    )
)
@example("0. mai – 39.13.2026")
@example("0²")
@example("etter 2199")
@example("før 1. januar 1900")
@example("29. februar – 29. februar")
@example("uke 99 – uke 0 2026")
def test_any_text_is_read_without_a_crash(text: str) -> None:
    found = find_dates(text)
    _sound(text, found)
    for when in found:
        with_year(when, 2025)
        years_from_weekday(when, range(2024, 2027))
    for tail in (False, True):
        frist = read_frist(text, tail=tail)
        assert frist is None or text[frist.offset : frist.offset + frist.length] == frist.text
    read_planperiode(text)


@given(st.lists(WORDS, max_size=14).map(" ".join))
def test_case_and_surroundings_change_nothing(text: str) -> None:
    assert [(w.end, w.start, w.precision) for w in find_dates(text.upper())] == [
        (w.end, w.start, w.precision) for w in find_dates(text)
    ]
