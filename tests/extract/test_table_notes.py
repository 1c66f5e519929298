"""Notes in the last rows of a table are told of it: no goals, no actions."""

from __future__ import annotations

import pytest
from reading import items

_NOTES = [
    "Alle tall i 1000 kr",
    "Alle beløp er i 1000 kr. Investeringer er uten merverdiavgift.",
    "Leiaren for kultur rapporterer to gonger i året. Programmet blir evaluert i 2030.",
    "K = kultur, O = oppvekst",
    "Grønn = i rute, gul = forsinket",
    "Fargeforklaring: grønn er i rute",
    "Note 1: Ses sammen med ny skole",
    "1) Forutsetter spillemidler",
    "(1) Føreset spelemidlar",
    "¹ Forutsetter spillemidler",
    "Tiltak merket med kursiv er ikke finansiert",
    "Lista vart oppdatert 12.01.2026",
    "Utarbeidet av kultursjefen",
    "Side 1 av 1",
    "Planen rulleres hvert år",
    "Prisnivå 2026",
    "Beløp eks. mva.",
]


def _table(rows: list[str]) -> str:
    lines = ["| Mål | Tiltak | Ansvar | Frist |", "|---|---|---|---|", *rows]
    return "# Plan for kultur 2027–2030\n\n## Handlingsdel\n\n" + "\n".join(lines) + "\n"


_ROWS = [
    "| Flere deltar i kulturlivet | Etablere kulturkort | Kultur | 2027 |",
    "|  | Åpne scene i biblioteket | Kultur | 2028 |",
    "| Kulturarven er levende | Lage register | Arkiv | 2029 |",
]


@pytest.mark.parametrize("note", _NOTES)
def test_a_note_is_no_goal(note: str) -> None:
    found = items(_table([*_ROWS, f"| {note} |  |  |  |"]))
    assert [one.kind for one in found] == ["hovedmaal", "tiltak", "tiltak", "hovedmaal", "tiltak"]


@pytest.mark.parametrize("note", _NOTES)
def test_notes_are_no_actions(note: str) -> None:
    rows = [row.split("|", 2)[2] for row in _ROWS]
    found = items(
        _table([*(f"|{row}" for row in rows), f"| {note} |  |  |", f"| {note} |  |  |"]).replace("| Mål", "", 1)
    )
    assert len(found) == len(rows)


@pytest.mark.parametrize("goal", ["Kunsten når ut", "Alle er med", "2 Kunsten når ut"])
def test_a_goal_without_actions_stays(goal: str) -> None:
    assert items(_table([*_ROWS, f"| {goal} |  |  |  |"]))[-1].text == goal.removeprefix("2 ")


def test_a_goal_ended_as_the_others_are_stays() -> None:
    rows = [row.replace("kulturlivet", "kulturlivet.").replace("levende", "levende.") for row in _ROWS]
    assert items(_table([*rows, "| Kunsten når ut. |  |  |  |"]))[-1].kind == "hovedmaal"
