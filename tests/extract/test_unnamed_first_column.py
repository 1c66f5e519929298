"""Tables and lists of actions that say so outside themselves."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Plan for tilgjengelighet 2026–2029\n\nMål: Alle kan bruke byggene\n\n"


@pytest.mark.parametrize("lead", ["Tiltak:\n\n", "## Tiltak\n\n"])
@pytest.mark.parametrize("header", ["| | 2026 | 2027 | Ansvar |", "| | Ansvar | Frist | Kostnad |"])
def test_only_the_column_of_the_actions_has_no_name(lead: str, header: str) -> None:
    """The line above says that they are actions, and the other columns that they are the plan's."""
    cells = "1 500 | | Eiendom" if "2027" in header else "Eiendom | 2026 | 1 500"
    found = items(f"{TOP}{lead}{header}\n|---|---|---|---|\n| Heis i rådhuset | {cells} |\n", "tiltak")

    assert [(item.text, item.ansvar, item.frist) for item in found] == [("Heis i rådhuset", ("Eiendom",), "2026-12-31")]


@pytest.mark.parametrize(
    "header", ["| | 2026 | 2027 | Sum |", "| | Ansvar | Telefon | Rom |", "| Bygg | 2026 | 2027 | Ansvar |"]
)
def test_other_tables_are_none(header: str) -> None:
    """Costs by year, a list of names, and a first column with a name of its own."""
    assert not items(f"{TOP}## Om byggene\n\n{header}\n|---|---|---|---|\n| Rådhuset | 1 | 2 | 3 |\n", "tiltak")


@pytest.mark.parametrize("actions", ["- Lederprogram\n  - ansvar: HR\n  - frist: 2026", "- Lederprogram"])
def test_one_action_below_a_heading_that_names_its_goal(actions: str) -> None:
    """ "Tiltak til delmål 2" needs no second one."""
    goals = "## Delmål\n\n1. Alle har fagbrev\n2. Alle ledere har utdanning\n\n"
    (program,) = items(f"# Kompetanseplan 2026–2029\n\n{goals}## Tiltak til delmål 2\n\n{actions}\n", "tiltak")

    assert (program.text, program.serves) == ("Lederprogram", ("D2",))


@pytest.mark.parametrize("title", ["Beredskapsplan – oppfølging av ROS 2026–2029", "Plan for risiko og sårbarhet"])
def test_a_plans_title_opens_no_chapter_on_risk(title: str) -> None:
    """What stands below it are the plan's own actions."""
    table = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Øvelse | Beredskap | 2026 |\n"

    assert [item.text for item in items(f"# {title}\n\n{table}", "tiltak")] == ["Øvelse"]
