"""Actions below a list of goals in the same chapter."""

from __future__ import annotations

import pytest
from reading import items

PLAN = """
# Bydelsplan 2026–2029

## Hovedmål

Bydelen er trygg for alle.

## Trygghet

{lead}

{goals}

{actions}
"""
TABLE = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Ungdomskveld | Kultur | 2026 |"
ONE, TWO = "- alle har en møteplass", "- alle har en møteplass\n- alle har lys på veien"


@pytest.mark.parametrize("lead", ["Bydelen skal:", "Delmål:", "### Delmål"])
@pytest.mark.parametrize(
    "actions", [TABLE, f"### Tiltak\n\n{TABLE}", "Tiltak:\n\n- Ungdomskveld (Kultur, 2026)", f"**Tiltak**\n\n{TABLE}"]
)
@pytest.mark.parametrize("goals", [ONE, TWO])
def test_they_serve_the_goals_above(lead: str, actions: str, goals: str) -> None:
    """The one goal, or the few together; the hovedmål of another chapter is above them all."""
    (kveld,) = items(PLAN.format(lead=lead, goals=goals, actions=actions), "tiltak")

    assert set(kveld.serves) - {"bydelen-er-trygg-for-alle"} == set(
        ["alle-har-en-moeteplass", "alle-har-lys-paa-veien"][: goals.count("\n") + 1]
    )


@pytest.mark.parametrize(
    "actions",
    [
        "| Tiltak | Delmål | Ansvar | Frist |\n|---|---|---|---|\n| Ungdomskveld | | Kultur | 2026 |",
        "| Tiltak | Delmål | Ansvar | Frist |\n|---|---|---|---|\n| Park | alle har en møteplass | Kultur | 2026 |\n"
        "| Ungdomskveld | | Kultur | 2026 |",
        f"## Andre tiltak\n\n{TABLE}",
    ],
)
def test_a_blank_goal_cell_and_another_chapter_have_none(actions: str) -> None:
    """Where the table has a place for the goal, a row without one has none."""
    kveld = items(PLAN.format(lead="Delmål:", goals=ONE, actions=actions), "tiltak")[-1]

    assert kveld.serves == ()


@pytest.mark.parametrize(("goals", "serves"), [("- alle møter kunst", 1), ("- alle møter kunst\n- alle spiller", 3)])
def test_below_a_hovedmaal_the_listed_delmaal_are_nearer(goals: str, serves: int) -> None:
    """The one delmål is the nearest goal above; several are served beside the hovedmål."""
    text = f"# Kulturplan 2026–2029\n\n## Hovedmål 1: Kunst for alle\n\nDelmål:\n\n{goals}\n\nTiltak:\n\n{TABLE}"
    (kveld,) = items(text, "tiltak")

    assert "alle-moeter-kunst" in kveld.serves
    assert len(kveld.serves) == serves


def test_a_number_says_which_of_them() -> None:
    """1.2.1 goes on from delmål 1.2, and serves no other."""
    text = (
        "# Kulturplan 2026–2029\n\n## Hovedmål 1: Kunst for alle\n\nDelmål:\n\n- 1.1 Alle møter kunst\n"
        "- 1.2 Alle spiller\n\n"
        "| Nr | Tiltak | Ansvar |\n|---|---|---|\n| 1.2.1 | Kor | Kultur |\n"
    )
    (kor,) = items(text, "tiltak")

    assert kor.serves == ("D1.2",)


def test_one_that_names_no_goal_among_those_that_do_has_none() -> None:
    """Where others of the list name theirs, it lacks its own."""
    text = (
        "# Kulturplan 2026–2029\n\n## Hovedmål 1: Kunst for alle\n\nDelmål:\n\n1. Alle møter kunst\n2. Alle spiller\n\n"
        "Tiltak:\n\n- Kor til delmål 1.2 (Kultur, 2026)\n- Korps (Kultur, 2026)\n"
    )

    assert items(text, "tiltak")[-1].serves == ("H1",)
