"""Times that open or end the actions of a list: they are deadlines, and leave the text."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Skoleplan for Solvik 2026–2030\n\n## Delmål 1: Elevene har det trygt\n\nTiltak:\n\n"


def _read(*lines: str) -> list[tuple[str, str | None]]:
    text = TOP + "".join(f"- {line}\n" for line in lines)
    return [(item.text, item.frist) for item in items(text, "tiltak")]


@pytest.mark.parametrize("form", ["**{when}:** {text}", "{when}: {text}", "**{when}** – {text}", "{when} – {text}"])
@pytest.mark.parametrize("tail", ["", " (Oppvekst)", ". Ansvarlig: Oppvekst"])
def test_a_time_that_opens_an_action(form: str, tail: str) -> None:
    """Years, periods and recurring words, with a sign behind them."""
    told = [("2026", "Felles plan"), ("2027–2029", "Nettverk"), ("Hvert år", "Temadag"), ("Våren 2027", "Kurs i chat")]
    found = _read(*(form.format(when=when, text=f"{text}{tail}") for when, text in told), f"Innføre regler{tail}")

    assert found[:4] == [
        ("Felles plan", "2026-12-31"),
        ("Nettverk", "2029-12-31"),
        ("Temadag", "fast"),
        ("Kurs i chat", "2027-06-30"),
    ]
    assert found[4] == ("Innføre regler", None)


def test_a_part_of_a_year_is_no_number_of_the_action() -> None:
    """ "1. halvår 2027" is a time."""
    assert _read("1. halvår 2027: Felles plan", "2. halvår 2027: Kurs") == [
        ("Felles plan", "2027-06-30"),
        ("Kurs", "2027-12-31"),
    ]


def test_bare_years_before_all_actions() -> None:
    """Without a sign behind it, the year must open all of them."""
    assert _read("**2026** Felles plan", "**2027** Kurs") == [("Felles plan", "2026-12-31"), ("Kurs", "2027-12-31")]
    assert _read("2030 målene inn i skolen", "Holde kurs") == [("2030 målene inn i skolen", None), ("Holde kurs", None)]


@pytest.mark.parametrize(
    "lines",
    [
        ("2030: En plan for framtida", "Holde kurs", "Lage regler"),
        ("Åpen skole: Invitere til møte", "Kurs: Lære førstehjelp"),
        ("2000 bøker til biblioteket", "3000 trær i skolegården"),
    ],
)
def test_other_beginnings_stay(lines: tuple[str, ...]) -> None:
    """One year among many actions, other words before a colon, and numbers that are no years."""
    assert [text for text, _ in _read(*lines)] == list(lines)


@pytest.mark.parametrize(
    ("when", "frist"),
    [
        ("årlig", "fast"),
        ("årleg", "fast"),
        ("hver høst", "fast"),
        ("kvar vår", "fast"),
        ("løpende", "fast"),
        ("innen 01.06.2026", "2026-06-01"),
        ("innan utgangen av 2026", "2026-12-31"),
        ("to ganger i året", "fast"),
    ],
)
@pytest.mark.parametrize("stop", ["", "."])
def test_a_time_after_the_last_comma(when: str, frist: str, stop: str) -> None:
    """Of some actions of the list, as planners write them."""
    assert _read(f"Dele ut reflekser, {when}{stop}", "Lage regler") == [
        ("Dele ut reflekser", frist),
        ("Lage regler", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Følge opp plan for idrett, 2026–2029",
        "Holde åpent hver onsdag, hver lørdag",
        "Lage regler, som blir revidert hvert år",
        "Kurs for lærere, foreldre og elever hvert år",
    ],
)
def test_what_is_the_actions_own_stays(text: str) -> None:
    """The years of another plan, one time of two, and clauses."""
    assert [found for found, _ in _read(text, "Lage regler")] == [text, "Lage regler"]
