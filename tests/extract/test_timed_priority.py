"""A column "Prioritet" that says when: "Kort sikt (2026–2027)"; and what "Dette vil vi:" sets below a goal."""

from __future__ import annotations

import pytest
from reading import items

TABLE = "# Skogplan for Solvik\n\n## Delmål 1: Skogen vokser\n\n| Tiltak | Ansvar | {head} |\n|---|---|---|\n{rows}"


def _rows(*cells: str) -> str:
    names = ("Plante gran", "Rydde stier", "Merke grenser", "Telle trær")
    return "".join(f"| {name} | Skogsjefen | {cell} |\n" for name, cell in zip(names, cells, strict=False))


@pytest.mark.parametrize("head", ["Prioritet", "Prioritering", "Pri"])
def test_periods_and_recurring_words_are_deadlines(head: str) -> None:
    """Every cell says when, and one at least which years."""
    text = TABLE.format(head=head, rows=_rows("Kort sikt (2026–2027)", "Mellomlang sikt (2028–2029)", "Årlig", "2030"))

    assert [item.frist for item in items(text, "tiltak")] == ["2027-12-31", "2029-12-31", "fast", "2030-12-31"]


@pytest.mark.parametrize("cells", [("1", "2", "3"), ("Høy", "2027", "Lav"), ("Høy (2026)", "Lav (2028)"), ("", "-")])
def test_a_priority_is_no_deadline(cells: tuple[str, ...]) -> None:
    """A rank, a grade, or nothing."""
    assert {item.frist for item in items(TABLE.format(head="Prioritet", rows=_rows(*cells)), "tiltak")} == {None}


def test_another_column_says_when() -> None:
    """Then the periods are how much it hastes."""
    text = "# Skogplan for Solvik\n\n| Tiltak | Ansvar | Prioritet | Frist |\n|---|---|---|---|\n"
    found = items(f"{text}| Plante gran | Skogsjefen | 2026–2029 | 2027 |\n", "tiltak")

    assert [item.frist for item in found] == ["2027-12-31"]


GOAL = "# Skogplan for Solvik\n{top}\n### {goal} Skogen vokser\n\n{lead}\n\n- øke hogsten\n- bygge veier\n\n"
ACTIONS = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Plante gran | Skogsjefen | 2027 |\n"
OVER = "\n## Hovedmål\n\nSkogen gir verdier.\n"


@pytest.mark.parametrize("table", [ACTIONS, ""])
@pytest.mark.parametrize(
    ("top", "goal", "lead", "kinds"),
    [
        ("", "Mål 1", "Dette vil vi:", ["hovedmaal", "strategi", "strategi"]),
        ("", "Mål 1:", "**Dette vil vi:**", ["hovedmaal", "strategi", "strategi"]),
        ("", "Mål 1", "Vi vil:", ["hovedmaal", "strategi", "strategi"]),
        ("", "Mål 1", "Dette vil vi oppnå:", ["hovedmaal", "delmaal", "delmaal"]),
        (OVER, "Mål 1", "Dette vil vi:", ["hovedmaal", "delmaal", "strategi", "strategi"]),
        (OVER, "Delmål 1:", "Dette vil vi oppnå:", ["hovedmaal", "delmaal", "strategi", "strategi"]),
    ],
)
def test_what_we_will_below_a_goal_serves_it(top: str, goal: str, lead: str, kinds: list[str], table: str) -> None:
    """The points are no goals beside the one in the heading."""
    found = items(GOAL.format(top=top, goal=goal, lead=lead) + table)
    points = [item for item in found if item.text in ("øke hogsten", "bygge veier")]

    assert [item.kind for item in found if item.kind != "tiltak"] == kinds
    assert all(item.serves for item in points)


def test_in_a_chapter_of_goals_they_are_goals() -> None:
    """Without a goal above, "Dette vil vi oppnå:" leads to the goals themselves."""
    found = items("# Skogplan for Solvik\n\n## Mål\n\nDette vil vi oppnå:\n\n- Skogen vokser\n- Stiene er ryddet\n")

    assert [item.kind for item in found] == ["hovedmaal", "hovedmaal"]
