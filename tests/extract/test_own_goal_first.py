"""Actions that name their own goal are not of the other goals told beside them."""

from __future__ import annotations

import pytest
from reading import items

GOALS = (
    "# Plan for Solvik 2026–2029\n\n## Lagene\n\n### Mål for lagene\n\n"
    "**Mål 1** Vi har mange lag\n\n**Mål 2** Det er lett å hjelpe\n\n"
)
ONE, OTHER = "lagene/H1", "lagene/H2"


@pytest.mark.parametrize("names", [("Mål 1", "Mål 2", "Mål 1 og 2"), ("1", "2", "1, 2")])
def test_a_column_of_goals(names: tuple[str, str, str]) -> None:
    rows = "".join(f"| {name} | Frivilligdag {at} | Kultur | 2026 |\n" for at, name in enumerate(names))
    table = f"### Handlingsprogram\n\n| Mål | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n{rows}"

    assert [one.serves for one in items(GOALS + table, "tiltak")] == [(ONE,), (OTHER,), (ONE, OTHER)]


def test_a_goal_in_brackets() -> None:
    listed = "### Handlingsprogram\n\n- Frivilligdag (mål 1) (Kultur, 2026)\n- Nettside (IKT, 2027)\n"

    assert [one.serves for one in items(GOALS + listed, "tiltak")] == [(ONE,), (ONE, OTHER)]


@pytest.mark.parametrize("name", ["Tiltak", "Forslag til tiltak i perioden 2026–2029", "Framlegg til tiltak"])
def test_goals_beside_are_nearer_than_the_one_above_the_chapters(name: str) -> None:
    young = f"**Mål for unge**\n\n- Unge får hjelp\n- Færre røyker\n\n**{name}**\n\n- Kurs for unge (NAV, 2026)\n\n"
    kin = f"### 6. Pårørende\n\n**Mål for pårørende**\n\n- De blir sett\n\n**{name}**\n\n- Rutine (NAV, 2027)\n"
    text = f"# Rusplan 2026–2029\n\n## Mål og tiltak\n\nOverordnet mål: Alle får hjelp.\n\n### 5. Unge\n\n{young}{kin}"

    found = items(text, "tiltak")
    assert [one.serves for one in found] == [("faerre-roeyker", "unge-faar-hjelp"), ("de-blir-sett",)]


def test_proposals_from_a_meeting_are_no_actions() -> None:
    text = "# Rusplan 2026–2029\n\n## Mål 1: Få hjelp\n\n## Forslag til tiltak fra folkemøtet\n\n- Bygge badeland\n"

    assert items(text, "tiltak") == []
