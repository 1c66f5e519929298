"""Labels written short, and times told by when school begins, in the tails of actions."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Temaplan for Solvik\n\n## Delmål 1: Flere leser\n\nTiltak:\n\n"


def read(line: str) -> tuple[str, tuple[str, ...], str | None]:
    """(own words, responsible, deadline) of an action."""
    found = items(f"{TOP}- {line}\n- Holde åpent hus\n", "tiltak")[0]
    return found.text, found.ansvar, found.frist


@pytest.mark.parametrize(
    "line",
    [
        "Meråpent alle dager. Ansv.: Biblioteksjef. Tidsramme: 2027",
        "Meråpent alle dager. Ansv: Biblioteksjef. Frist: 2027",
        "Meråpent alle dager (ansv.: Biblioteksjef, frist: 2027)",
        "Meråpent alle dager. Ansvarl.: Biblioteksjef. Tidsfrist: 2027",
    ],
)
def test_a_short_label_is_the_label(line: str) -> None:
    """ "Ansv.:" says who as "Ansvar:" does."""
    assert read(line) == ("Meråpent alle dager", ("Biblioteksjef",), "2027-12-31")


@pytest.mark.parametrize(
    "line",
    [
        "Venegrupper (rektorane, før skulestart 2026)",
        "Venegrupper (rektorane, innen skolestart i 2026)",
        "Venegrupper – Rektor – til skolestart høsten 2026",
    ],
)
def test_when_school_begins_is_a_deadline(line: str) -> None:
    """Schools begin in August; the day differs from county to county."""
    words, owners, frist = read(line)

    assert (words, len(owners), frist) == ("Venegrupper", 1, "2026-08-31")


def test_from_when_school_begins_is_a_start() -> None:
    """ "frå skulestart 2026" begins then, and says no last day."""
    assert read("Venegrupper (rektorane, frå skulestart 2026)") == ("Venegrupper", ("rektorane",), "uviss")


def test_school_start_in_the_words_stays() -> None:
    """It is no time where it is what the action is about."""
    assert read("Felles mal for skolestart (Oppvekst, 2027)")[0] == "Felles mal for skolestart"


@pytest.mark.parametrize(
    "line",
    [
        "Beiteprosjekt (næringskontoret saman med bondelaget, 2026)",
        "Beiteprosjekt (skogbrukssjefen i samarbeid med skogeigarlaget, innan 2026)",
        "Beiteprosjekt (Landbruk sammen med bondelaget, 2026)",
    ],
)
def test_who_with_whom_in_brackets(line: str) -> None:
    """The first is responsible, also one in small letters; who takes part is no part of the name."""
    words, owners, frist = read(line)

    assert (words, len(owners), frist) == ("Beiteprosjekt", 1, "2026-12-31")
    assert " " not in owners[0]


def test_what_is_done_together_is_no_name() -> None:
    """A bracket that tells more of the action stays in its words."""
    assert read("Beiteprosjekt (turar i fjellet saman med barn, 2026)")[1] == ()


@pytest.mark.parametrize(
    "line",
    [
        "Lage bok (Oppvekst, 2026, innenfor ramma)",
        "Lage bok (Oppvekst, 2026, innanfor vedteke budsjettramme)",
        "Lage bok (Oppvekst, 2026, uten kostnad)",
        "Lage bok (Oppvekst 2026)",
    ],
)
def test_who_and_when_with_money_in_words_or_without_a_comma(line: str) -> None:
    """Both are understood, and leave the words."""
    assert read(line) == ("Lage bok", ("Oppvekst",), "2026-12-31")


@pytest.mark.parametrize("what", ["Kommuneplan 2026", "Ungdata 2025", "Folkehelseplan 2024–2028", "Solvik 2030"])
def test_what_a_year_belongs_to_is_nobody(what: str) -> None:
    """The name of a plan or a survey with its year stays in the words."""
    assert read(f"Bruke funnene ({what})")[1] == ()
