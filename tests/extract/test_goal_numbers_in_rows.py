"""A goal column of bare numbers: each row names its goal, and may be wrong or empty by itself."""

from __future__ import annotations

from reading import graph

from plancheck.model import Tiltak

_HEAD = (
    "# Temaplan for frivillighet\n\n## Mål\n\nHovedmål 1: Det er lett å være med\n\nHovedmål 2: Alle kan bli med\n\n"
    "Hovedmål 3: Lagene har hus\n\n## Tiltak\n\n| Mål | Tiltak | Ansvar |\n|---|---|---|\n"
)


def served(*goals: str) -> tuple[list[tuple[str, ...]], list[str]]:
    """(local ids of the goals each action serves, the references that lead nowhere)."""
    rows = "".join(f"| {goal} | Gjøre tiltak nummer {n} | Kultur |\n" for n, goal in enumerate(goals))
    made = graph(_HEAD + rows)
    serves = [
        tuple(made.nodes[edge.target].local for edge in made.ut(tiltak.id, "bidrar_til"))
        for tiltak in made.alle(Tiltak)
    ]
    return serves, [lost.ref.text for lost in made.unresolved]


def test_a_number_no_goal_has_is_a_broken_reference() -> None:
    serves, lost = served("1", "1", "4", "2")
    assert serves == [("H1",), ("H1",), (), ("H2",)]
    assert lost == ["4"]


def test_a_blank_among_rows_that_all_name_their_goal() -> None:
    assert served("1", "1", "2", "2", "", "3")[0] == [("H1",), ("H1",), ("H2",), ("H2",), (), ("H3",)]


def test_a_blank_goes_on_where_the_number_is_not_repeated() -> None:
    assert served("1", "", "2", "", "", "3")[0] == [("H1",), ("H1",), ("H2",), ("H2",), ("H2",), ("H3",)]


def test_a_sign_is_no_goal() -> None:
    assert served("1", "?", "2", "–", "3") == ([("H1",), (), ("H2",), (), ("H3",)], [])
