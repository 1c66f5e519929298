"""Ends of actions that only the rest of the plan explains."""

from __future__ import annotations

from reading import items

TOP = "# Temaplan for Solvik\n\n## Delmål 1: Flere drifter gård\n\nTiltak:\n\n"


def read(text: str) -> list[tuple[str, list[str]]]:
    """(own words, responsible) of each action."""
    return [(item.text, list(item.ansvar)) for item in items(TOP + text, "tiltak")]


def test_a_unit_that_another_action_names() -> None:
    """ "– Landbruk" is the responsible where the plan has it as one, whatever the others of the list end in."""
    text = "1. Holde kurs i gårdsdrift – Landbruk\n2. Kartlegge ledige bruk – Landbruk, 2028\n3. Rydde beiter\n"

    assert read(text) == [
        ("Holde kurs i gårdsdrift", ["Landbruk"]),
        ("Kartlegge ledige bruk", ["Landbruk"]),
        ("Rydde beiter", []),
    ]


def test_a_list_in_which_every_action_ends_in_a_unit() -> None:
    text = "- Holde kurs i gårdsdrift – Landbruk\n- Lage kurs om matlaging – Folkehelse og kultur\n"

    assert [owners for _, owners in read(text)] == [["Landbruk"], ["Folkehelse og kultur"]]


def test_a_single_name_after_a_dash_stays_in_the_words() -> None:
    """One such end among others is as likely a place or a subject."""
    text = "- Holde kurs i gårdsdrift – Landbruk\n- Rydde beiter\n"

    assert read(text)[0] == ("Holde kurs i gårdsdrift – Landbruk", [])


def test_a_unit_and_a_time_after_commas() -> None:
    """Both must be there, and the unit must read as one; a list of places stays in the words."""
    text = "- Kurs i førstehjelp, Frivilligsentralen, 2027\n- Merke stier i Vik, Nes, Sund\n- Rydde i Vik, Nes, 2027\n"

    assert read(text) == [
        ("Kurs i førstehjelp", ["Frivilligsentralen"]),
        ("Merke stier i Vik, Nes, Sund", []),
        ("Rydde i Vik, Nes, 2027", []),
    ]
