"""A table of who has which part in the work with a plan is of roles: its duties are no actions."""

from __future__ import annotations

import pytest
from reading import items

GOAL = "## Mål\n\nHovedmål: Gode liv for alle\n\n### Delmål: Alle har noen å være sammen med\n\n"
OWN = "| Tiltak | Ansvarlig | Frist |\n|---|---|---|\n| Åpne møteplass | Kultur | 2026 |\n"
ROWS = "| Kommunestyret | Vedtar planen og bevilger penger |\n| Koordinator | Samordner og rapporterer |\n\n"


def actions(chapter: str, head: str, before: str = "") -> list[str]:
    table = f"{before}{head}\n|---|---|\n{ROWS}"
    return [one.text for one in items(f"# Folkehelseplan 2025–2032\n\n## {chapter}\n\n{table}{GOAL}{OWN}", "tiltak")]


@pytest.mark.parametrize("chapter", ["Hvem gjør hva?", "Roller i arbeidet", "Oppfølging", "Gjennomføring av planen"])
@pytest.mark.parametrize(
    "head",
    [
        "| Rolle | Oppgave |",
        "| Kven | Oppgåver |",
        "| Utvalg | Oppgaver |",
        "| Hvem | Hva |",
        "| Aktør | Ansvar og oppgaver |",
        "| Ansvarlig | Oppgave |",
    ],
)
def test_duties_of_roles_are_no_actions(chapter: str, head: str):
    assert actions(chapter, head) == ["Åpne møteplass"]


def test_the_same_below_a_goal_or_in_a_chapter_of_actions_are_actions():
    assert len(actions("Tiltak", "| Ansvarlig | Oppgave |")) == 3
    assert len(actions("Delmål: Færre er ensomme", "| Hvem | Hva |")) == 3
