"""Actions tied to a satsingsområde alone: which goals they serve."""

from __future__ import annotations

import pytest
from reading import graph, items

from plancheck.model import Maal, Tiltak

TABLE = "| Tiltak | {column}Ansvar | Frist |\n|---|{line}---|---|\n| Starte lekselag | {cell}Skolene | 2027 |\n"


def plan(goals: str, table: str) -> str:
    """A plan with its goals in one chapter and the actions of the same area in a later one."""
    return (
        "# Oppvekstplan for Solvik\n\nHovedmål: Alle barn mestrer\n\n## 3 Satsingsområder\n\n### 3.1 Tidlig innsats\n\n"
        f"Mål:\n\n{goals}\n### 3.2 Fellesskap\n\nMål:\n\n- Alle har en venn\n\n## 4 Handlingsdel\n\n{table}"
    )


def test_under_the_areas_name_again() -> None:
    """A chapter of actions that bears the area's name serves the area's one goal; of several none is meant."""
    table = "### 4.1 Tidlig innsats\n\n" + TABLE.format(column="", line="", cell="")

    [one] = items(plan("- Barn får hjelp tidlig\n", table), "tiltak")
    [several] = items(plan("- Barn får hjelp tidlig\n- Foreldre vet hvor de får hjelp\n", table), "tiltak")

    assert "barn-faar-hjelp-tidlig" in one.serves
    assert len(several.serves) == 1


def test_named_in_a_column() -> None:
    """One goal in the area: the action serves it; where it has several, the author has not said which."""
    table = TABLE.format(column="Satsingsområde | ", line="---|", cell="Tidlig innsats | ")

    [one] = items(plan("- Barn får hjelp tidlig\n", table), "tiltak")
    [several] = items(plan("- Barn får hjelp tidlig\n- Foreldre vet hvor de får hjelp\n", table), "tiltak")

    assert "barn-faar-hjelp-tidlig" in one.serves
    assert len(several.serves) == 1


def test_a_plan_with_one_goal_and_nothing_between() -> None:
    """Its actions can serve no other; with delmål in the plan they say themselves which."""
    table = "## Tiltak\n\n### Langvarig strømbrudd\n\n" + TABLE.format(column="", line="", cell="")
    flat = f"# Beredskapsplan for Solvik\n\n## Mål\n\nHovedmål: Ingen skal komme til skade\n\n{table}"
    graded = flat.replace("\n\n## Tiltak", "\n\nDelmål 1: Alle er forberedt\n\nDelmål 2: Vi øver\n\n## Tiltak")

    assert items(flat, "tiltak")[0].serves == ("ingen-skal-komme-til-skade",)
    assert items(graded, "tiltak")[0].serves == ()


def test_the_only_goal_under_the_same_heading_is_the_nearest() -> None:
    """Goal and actions are lists beside each other under the area: the actions serve the goal alone."""
    table = TABLE.format(column="", line="", cell="")
    text = f"# Oppvekstplan for Solvik\n\n## Satsingsområde 1: Tidlig innsats\n\nDelmål:\n\n- Barn får hjelp\n\n{table}"

    [one] = items(text, "tiltak")

    assert one.serves == ("barn-faar-hjelp",)


def test_a_short_name_over_actions() -> None:
    """ "Skog" over a table of actions is the area of that name; elsewhere it is a chapter."""
    goals = "| Satsingsområde | Mål |\n|---|---|\n| 1. Skog | Hogsten øker |\n| 2. Jord | Mer korn |\n\n"
    table = TABLE.format(column="", line="", cell="")
    text = f"# Landbruksplan for Solvik\n\n## Mål\n\n{goals}## Tiltak\n\n### Skog\n\n{table}"

    assert items(text, "tiltak")[0].serves[-1] == "hogsten-oeker"


def test_the_only_goal_taken_up_under_a_short_name_over_its_actions() -> None:
    table = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Holde kurs | Landbruk | 2027 |\n"
    found = items(
        "# Landbruksplan 2026–2030\n\n## Mål\n\n**Mål A: Flere unge overtar gårdsbruk**\n\n"
        f"## Tiltak\n\n### Mål A – rekruttering\n\n{table}"
    )
    assert [item.text for item in found] == ["Flere unge overtar gårdsbruk", "Holde kurs"]


@pytest.mark.parametrize(
    "goal",
    [
        "## Det overordna målet\n\n**Overordna mål: Alle kan skape og oppleve kultur.**",
        "## Hovudmål: Alle kan skape og oppleve kultur",
        "## Overordnet mål\n\nAlle kan skape og oppleve kultur.",
    ],
)
@pytest.mark.parametrize("area", ["## Satsingsområde A: Møteplasser", "### Satsingsområde: Møteplasser"])
@pytest.mark.parametrize(
    "way", ["#### Strategi A1: Vi åpner byggene", "**Strategier**\n\n- Vi åpner byggene\n\nTiltak:"]
)
def test_strategies_of_areas_serve_the_only_goal(goal: str, area: str, way: str) -> None:
    """One goal for all of the plan, then chapters of areas: their strategies, and so their actions, reach it."""
    table = TABLE.format(column="", line="", cell="")
    text = f"# Kulturplan for Solvik\n\n{goal}\n\nVi har valgt to satsingsområder.\n\n{area}\n\n{way}\n\n{table}"

    graf = graph(text)

    for one in (*graf.alle(Maal, "strategi"), *graf.alle(Tiltak)):
        assert "plan#alle-kan-skape-og-oppleve-kultur" in graf.above(one.id)
