"""Beside who and when, the one column of words holds the actions, whatever it is headed."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Skoleplan for Solvik kommune 2026–2029\n\n## Mål 1: Alle leser\n\n"
ROWS = "| Kartlegge lesing på alle skoler | Rektor | 2027 |\n| Nytt bibliotek på Nes | Kultur | 2028 |\n"
READ = [("Kartlegge lesing på alle skoler", ("Rektor",), "2027"), ("Nytt bibliotek på Nes", ("Kultur",), "2028")]


def actions(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    """Text, who and year of each action."""
    return [(item.text, item.ansvar, item.frist[:4]) for item in items(text, "tiltak")]


@pytest.mark.parametrize(
    "header",
    [
        "Oppfølging",
        "Gjennomføring",
        "Konkretisering",
        "Slik følger vi opp",
        "Vi vil",
        "Dette skal vi",
        "Grep",
        "Løsning",
    ],
)
@pytest.mark.parametrize("times", ["Frist", "Når"])
def test_below_a_goal(header: str, times: str) -> None:
    """Words that tell nothing, and words that elsewhere are comments, deadlines or goals."""
    assert actions(f"{TOP}| {header} | Ansvar | {times} |\n|---|---|---|\n{ROWS}") == READ


@pytest.mark.parametrize("header", ["Oppfølging", "Slik følger vi opp", "Grep", "Gjennomføring"])
def test_beside_a_goal(header: str) -> None:
    """The goals stand in the table itself."""
    rows = "".join(f"| Mål {at} for skolen |{line}\n" for at, line in enumerate(ROWS.strip().split("\n"), 1))
    text = f"{TOP.split('## ')[0]}## Mål\n\n| Mål | {header} | Ansvar | Frist |\n|---|---|---|---|\n"

    assert actions(text + rows.replace("||", "|")) == READ


@pytest.mark.parametrize(
    "header",
    [
        "Rapportering",
        "Evaluering",
        "Måling",
        "Suksesskriterium",
        "Målgruppe",
        "Milepæl",
        "Fase",
        "Vedtak",
        "Utfordring",
    ],
)
def test_what_is_told_beside_actions(header: str) -> None:
    """Reports, measures, phases and reasons have who and when too."""
    assert actions(f"{TOP}| {header} | Ansvar | Frist |\n|---|---|---|\n{ROWS}") == []


def test_a_goal_and_what_describes_it() -> None:
    table = "| Delmål | Beskrivelse | Ansvar | Frist |\n|---|---|---|---|\n"
    rows = "| Alle leser på 2. trinn | Det kartlegges hver høst | Rektor | 2027 |\n"

    assert actions(f"{TOP}{table}{rows}{rows.replace('2. trinn', '4. trinn')}") == []


def test_outside_goals_and_actions() -> None:
    text = f"{TOP.split('## ')[0]}## Bakgrunn\n\n| Arbeid | Ansvar | Frist |\n|---|---|---|\n{ROWS}"

    assert actions(text) == []
