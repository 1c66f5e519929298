"""Goals of two levels that are both called "Mål", and goal numbers that a spreadsheet has changed."""

from __future__ import annotations

import pytest
from reading import document, items

from plancheck.extract import extract
from plancheck.record import replace

TITLE = "# Kulturplan 2026–2029\n\n## Mål\n\n"
LIST = "- Mål 1: Barn møter kunst\n- Mål 1.1: Barn spiller\n- Mål 2: Arven er trygg\n- Mål 2.1: Båter er registrert\n"
ROWS = "| 1 | Barn møter kunst |\n| 1.1 | Barn spiller |\n| 2 | Arven er trygg |\n| 2.1 | Båter er registrert |\n"
TABLE = f"| Nr | Mål |\n|---|---|\n{ROWS}"
HEADINGS = (
    "### Mål 1 Barn møter kunst\n\n#### Mål 1.1 Barn spiller\n\n### Mål 2 Arven er trygg\n\n"
    "#### Mål 2.1 Båter er registrert\n"
)


@pytest.mark.parametrize("goals", [LIST, TABLE, HEADINGS])
@pytest.mark.parametrize("header", ["Mål", "Delmål"])
def test_a_number_that_goes_on_from_a_goals_is_its_delmaal(goals: str, header: str) -> None:
    """1.1 serves 1, and the actions find it by its number."""
    actions = f"\n## Tiltak\n\n| Tiltak | {header} | Ansvar |\n|---|---|---|\n| Båtuke | 2.1 | Kultur |\n"
    found = items(TITLE + goals + actions)

    assert [(item.kind, item.number, item.serves) for item in found] == [
        ("hovedmaal", "1", ()), ("delmaal", "1.1", ("H1",)), ("hovedmaal", "2", ()), ("delmaal", "2.1", ("H2",)),
        ("tiltak", "", ("D2.1",)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "goals",
    [
        "- Mål 1.1: Barn spiller\n- Mål 1.2: Barn maler\n- Mål 2.1: Båter er registrert\n",
        "- Mål 1: Barn møter kunst\n- Mål 1.1: Barn spiller\n- Mål 2.1: Båter er registrert\n",
        "- Mål 1: Barn møter kunst\n- Mål 2: Arven er trygg\n",
    ],
)
def test_other_numbers_are_of_one_level(goals: str) -> None:
    """Where the first part is an area's or a chapter's number, all the goals are hovedmål."""
    assert {item.kind for item in items(TITLE + goals)} == {"hovedmaal"}


@pytest.mark.parametrize(
    ("cell", "number"),
    [("1,1", "1.1"), ("2026-01-02", "2.1"), ("1.1", "1.1"), ("1,2", "1,2"), ("2026", "2026")],
)
def test_a_goal_number_in_a_sheet(cell: str, number: str) -> None:
    """The comma of a decimal number, and the date Excel makes of "2.1", are what was typed; "1,2" may be two goals."""
    actions = f"\n## Tiltak\n\n| Tiltak | Mål | Ansvar |\n|---|---|---|\n| Båtuke | {cell} | Kultur |\n"
    found = extract(replace(document(TITLE + TABLE + actions), format="spreadsheet")).items
    written = extract(document(TITLE + TABLE + actions.replace(cell, number))).items

    assert [ref.number for ref in found[-1].refs] == [ref.number for ref in written[-1].refs]
