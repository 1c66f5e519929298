"""A unit alone in brackets after an action is who does it, where its name or the actions beside it say so."""

from __future__ import annotations

import pytest
from reading import items

TOP = (
    "# Helseplan for Solvik kommune 2026–2029\n\n## Hovedmål\n\nAlle er med.\n\n"
    "## Delmål 1: Flere er aktive\n\n### Tiltak\n\n"
)


def _read(*names: str) -> list[tuple[str, tuple[str, ...]]]:
    lines = "".join(f"- Kurs {at} ({name})\n" for at, name in enumerate(names))
    return [(one.text, one.ansvar) for one in items(TOP + lines, "tiltak")]


@pytest.mark.parametrize(
    "name", ["Frisklivssentralen", "Frivilligsentralen", "Voksenopplæringen", "Vaksenopplæringa", "Familiesenteret"]
)
def test_a_unit_by_its_name(name: str) -> None:
    assert _read(name) == [("Kurs 0", (name,))]


def test_a_name_beside_units() -> None:
    assert _read("Heimen", "Kultur", "NAV", "Bruket") == [
        ("Kurs 0", ("Heimen",)), ("Kurs 1", ("Kultur",)), ("Kurs 2", ("NAV",)), ("Kurs 3", ("Bruket",)),
    ]  # fmt: skip


def test_a_name_that_is_responsible_elsewhere() -> None:
    lines = "- Kafé (Tunet, 2026)\n- Dans (Tunet)\n- Turløype\n"

    assert [one.ansvar for one in items(TOP + lines, "tiltak")] == [("Tunet",), ("Tunet",), ()]


@pytest.mark.parametrize("name", ["Nes", "Svømmehallen", "Storskogen", "nytt tilbud", "ved kaia", "Fase 2"])
def test_a_place_or_a_word_on_the_action_is_nobody(name: str) -> None:
    assert _read("Kultur", "NAV", name)[2] == (f"Kurs 2 ({name})", ())


def test_names_with_too_few_units_beside_them() -> None:
    assert _read("Heimen", "Bruket", "Kultur")[0] == ("Kurs 0 (Heimen)", ())


@pytest.mark.parametrize(
    "money", ["budsjett 2027", "budsjettet for 2027", "økonomiplan 2027–2030", "handlingsplan 2027", "søkes 2027"]
)
def test_who_beside_where_the_money_is_from(money: str) -> None:
    assert _read(f"Rådmannen, {money}") == [("Kurs 0", ("Rådmannen",))]


@pytest.mark.parametrize("words", ["Rådmannen, se rapport 2027", "Nes, plan 2027"])
def test_who_beside_other_words_stays_in_the_action(words: str) -> None:
    assert _read(words) == [(f"Kurs 0 ({words})", ())]


@pytest.mark.parametrize("name", ["Helse og mestring", "Kultur og mestring", "Kultur og idrett", "Oppvekst og familie"])
def test_a_unit_and_the_rest_of_its_name(name: str) -> None:
    assert _read(name) == [("Kurs 0", (name,))]


@pytest.mark.parametrize("name", ["Barn og familie", "Samfunn og utvikling", "Mestring og deltakelse"])
def test_a_name_of_two_words_joined_beside_units(name: str) -> None:
    assert _read("Kultur", name, "NAV")[1] == ("Kurs 1", (name,))


@pytest.mark.parametrize("words", ["helse og mestring", "Matlaging og fiske", "nord og sør"])
def test_two_words_joined_that_are_nobody(words: str) -> None:
    assert _read(words) == [(f"Kurs 0 ({words})", ())]


@pytest.mark.parametrize("names", ["rektorar og styrarar", "lærere og skoler", "skolene og elever", "styrarane"])
def test_several_in_small_letters_beside_a_time(names: str) -> None:
    found = items(f"{TOP}- Kurs 0 ({names}, hvert år innen 1. oktober)\n- Kurs 1 ({names}, 2027)\n", "tiltak")

    assert [(one.text, one.ansvar, one.frist) for one in found] == [
        ("Kurs 0", (names,), "fast"),
        ("Kurs 1", (names,), "2027-12-31"),
    ]


def test_an_unknown_name_and_a_time_beside_known_ones() -> None:
    lines = "- Øvelse (beredskapskoordinator, årlig)\n- Uke (kommunikasjon, hver høst)\n- Kurs (helse, 2027)\n"
    found = items(TOP + lines, "tiltak")

    assert [(one.text, one.ansvar) for one in found] == [
        ("Øvelse", ("beredskapskoordinator",)),
        ("Uke", ("kommunikasjon",)),
        ("Kurs", ("helse",)),
    ]


def test_the_same_where_others_say_nothing() -> None:
    found = items(f"{TOP}- Øvelse\n- Uke (matlaging, hver høst)\n- Kurs (NAV, 2027)\n", "tiltak")

    assert [one.text for one in found] == ["Øvelse", "Uke (matlaging, hver høst)", "Kurs"]


NUMBERED = (
    "# Plan for Solvik kommune 2026–2029\n\n## Hovedmål\n\nAlle er med.\n\n## Delmål\n\n"
    "1. Flere er aktive\n2. Flere møtes\n\n## Tiltak\n\n"
)


@pytest.mark.parametrize(
    ("bracket", "ansvar", "serves"),
    [
        ("delmål 2, Kultur", ("Kultur",), ("D2",)),
        ("Kultur, delmål 2", ("Kultur",), ("D2",)),
        ("jf. delmål 2; Kultur", ("Kultur",), ("D2",)),
        ("delmål 2, kommunikasjon, 2027", ("kommunikasjon",), ("D2",)),
        ("delmål 2 – Kultur", (), ("D2",)),
        ("delmål 2, Flere møtes", (), ("D2",)),
    ],
)
def test_a_unit_beside_the_goal_has_the_action(bracket: str, ansvar: tuple[str, ...], serves: tuple[str, ...]) -> None:
    assert [(one.ansvar, one.serves) for one in items(f"{NUMBERED}- Kafé ({bracket})\n", "tiltak")] == [
        (ansvar, serves)
    ]


def test_a_number_before_who_and_when_is_the_goal_the_plan_has() -> None:
    coded = NUMBERED.replace("1. Flere", "- 1.1 Flere").replace("2. Flere", "- 1.2 Flere")
    read = items(f"{coded}- Kafé (1.1, Kultur, 2028)\n- Dans (1.2, Kultur, 2028)\n", "tiltak")

    assert [(one.text, one.ansvar, one.serves) for one in read] == [
        ("Kafé", ("Kultur",), ("D1.1",)), ("Dans", ("Kultur",), ("D1.2",)),
    ]  # fmt: skip


def test_a_known_sort_of_name_in_small_letters_beside_units() -> None:
    """The other brackets of the list all say who; a season or a word on the action is nobody."""
    found = items(f"{TOP}- Pub (bondelaga)\n- Kurs (landbrukskontoret, 2027)\n- Kart (NAV, 2027)\n", "tiltak")

    assert [one.ansvar for one in found] == [("bondelaga",), ("landbrukskontoret",), ("NAV",)]


@pytest.mark.parametrize("word", ["haustsesongen", "digitalt", "svømmehallen"])
def test_other_words_in_small_letters_beside_units(word: str) -> None:
    found = items(f"{TOP}- Pub ({word})\n- Kurs (landbrukskontoret, 2027)\n- Kart (NAV, 2027)\n", "tiltak")

    assert [one.ansvar for one in found] == [(), ("landbrukskontoret",), ("NAV",)]
