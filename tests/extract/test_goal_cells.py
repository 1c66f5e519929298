"""Cells that name goals by number in all the ways people write it, and those that name them all."""

from __future__ import annotations

import pytest
from reading import items

GOALS = "# Plan for Dalen 2026–2029\n\n## Mål\n\n1. Ingen barn står utenfor\n2. Alle har det bra\n3. Naturen er nær\n\n"
RIGHT = (
    "## Handlingsplan\n\n| Tiltak | Mål | Ansvar | Frist |\n|---|---|---|---|\n| Fritidskort | {} | Kultur | 2026 |\n"
)
LEFT = (
    "## Handlingsplan\n\n| Mål | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n| {} | Fritidskort | Kultur | 2026 |\n"
)


@pytest.mark.parametrize("table", [RIGHT, LEFT], ids=["right", "left"])
@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("1+2", "12"),
        ("1 2", "12"),
        ("1 (2)", "12"),
        ("1-3", "123"),
        ("1–3", "123"),
        ("mål 1–3", "123"),
        ("1 (hovedsakelig), 3", "13"),
        ("Nr. 1", "1"),
        ("nr 1 og 3", "13"),
        ("#1", "1"),
        ("(1)", "1"),
        ("Mål nr. 1", "1"),
        ("Alle", "123"),
        ("Alle mål", "123"),
        ("Alle måla", "123"),
        ("Samtlige", "123"),
        ("Ingen barn står utenfor", "1"),
    ],
)
def test_the_goals_a_cell_names(table: str, cell: str, numbers: str) -> None:
    """On either side of the action, and without a goal invented from the cell."""
    found = items(GOALS + table.format(cell))

    assert [item.kind for item in found].count("hovedmaal") == len(found) - 1 == 3
    assert found[-1].serves == tuple(f"H{number}" for number in numbers)


@pytest.mark.parametrize("cell", ["1.1-1.2", "1.1–1.2", "1.1 + 1.2", "1.1 1.2"])
def test_dotted_numbers(cell: str) -> None:
    """The same of delmål that bear the number of their hovedmål."""
    goals = "# Plan\n\n## Hovedmål 1: Trygt\n\n### Delmål 1.1: Flere går\n\n### Delmål 1.2: Flere sykler\n\n"

    assert items(goals + RIGHT.replace("Mål", "Delmål").format(cell), "tiltak")[0].serves == ("D1.1", "D1.2")


@pytest.mark.parametrize("cell", ["Alle barn møter kunst", "2026–2028", "Alle går til skolen innen 2030"])
def test_words_are_a_goals_own(cell: str) -> None:
    """A goal that begins with "Alle" is one goal, and a period is no row of goals."""
    served = items(GOALS + RIGHT.format(cell), "tiltak")[0].serves

    assert served == ()


def test_all_goals_where_there_is_one_level_of_two() -> None:
    """ "Alle" in a column of delmål are the delmål, not the hovedmål above them."""
    goals = "# Plan\n\n## Hovedmål 1: Trygt\n\n### Delmål 1.1: Flere går\n\n### Delmål 1.2: Flere sykler\n\n"

    assert items(goals + LEFT.replace("Mål", "Delmål").format("Alle"), "tiltak")[0].serves == ("D1.1", "D1.2")


@pytest.mark.parametrize(
    ("words", "cell", "frist"),
    [
        ("Tverrfaglig team hver uke", "Høst 2026", "2026-12-31"),
        ("Tverrfaglig team", "hver uke", "fast"),
    ],
)
def test_a_column_of_deadlines_counts_before_the_actions_own_words(words: str, cell: str, frist: str) -> None:
    """What recurs in the words is how the action is done, where the column says when."""
    table = f"## Tiltak\n\n| Tiltak | Mål | Ansvar | Frist |\n|---|---|---|---|\n| {words} | 1 | Helse | {cell} |\n"

    assert items(GOALS + table, "tiltak")[0].frist == frist


def test_marked_years_count_before_the_actions_own_words() -> None:
    """The same of columns of years."""
    table = "## Tiltak\n\n| Tiltak | Mål | 2026 | 2027 |\n|---|---|---|---|\n"

    assert items(GOALS + table + "| Årlig dialogmøte | 1 | x | x |\n", "tiltak")[0].frist == "2027-12-31"


@pytest.mark.parametrize("cell", ["Transport<br>Delmål 1: Færre kjører", "Delmål 1:<br>Færre kjører"])
def test_a_goal_below_its_theme_in_the_cell(cell: str) -> None:
    """The theme on the first line is no part of the goal."""
    table = f"## Tiltak\n\n| Delmål | Tiltak | Ansvar |\n|---|---|---|\n| {cell} | Ladestasjon | Teknisk |\n"

    assert [(one.number, one.text) for one in items(f"# Plan\n\n{table}", "delmaal")] == [("1", "Færre kjører")]


@pytest.mark.parametrize("goal", ["Mål om transport", "Under samme tak", "Se hele mennesket", "Til topps i alle fag"])
def test_a_goal_may_begin_with_a_word_that_leads_to_references(goal: str) -> None:
    read = items("# Plan for Dalen 2026–2029\n\n" + LEFT.format(goal))

    assert [one.text for one in read if one.kind != "tiltak"] == [goal]
