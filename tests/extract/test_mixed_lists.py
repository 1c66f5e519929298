"""Actions in a list below a heading that speaks of goals: "Mål om transport", "Mål og tiltak for skole"."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Klimaplan for Solvik 2026–2029\n\n"
DONE = ["Kjøpe elbiler", "Setje opp ladestasjonar"]
LIST = "- Kjøpe elbiler (Teknisk, 2027)\n- Setje opp ladestasjonar (Eigedom, 2028)\n"


@pytest.mark.parametrize("title", ["Mål om transport", "Mål for transport", "Mål innen transport"])
def test_what_is_done_once_by_somebody_is_an_action(title: str) -> None:
    """The heading says goals, and all below it says what is done, who does it and when."""
    found = items(f"{TOP}## Hovedmål 1: Solvik er utslippsfri\n\n### {title}\n\n{LIST}", "hovedmaal", "tiltak")

    assert [(item.kind, item.text, item.serves) for item in found] == [
        ("hovedmaal", "Solvik er utslippsfri", ()),
        *(("tiltak", text, ("H1",)) for text in DONE),
    ]


@pytest.mark.parametrize(
    "goals",
    [
        ["Redusere utslippene fra bilene (Teknisk, 2028)", "Øke andelen som sykler (Plan, 2029)"],
        ["Kommunen skal kjøre utslippsfritt (2029)", "Flere sykler til skolen"],
        ["Kjøpe utslippsfritt", "Bygge tett"],
        ["Kjøpe elbiler (2027)", "Bygge sykkelveier (2028)"],
    ],
)
def test_goals_stay_goals(goals: list[str]) -> None:
    """How it is to be, and what names nobody, is a goal."""
    listed = "".join(f"- {goal}\n" for goal in goals)

    assert {item.kind for item in items(f"{TOP}## Mål for transport\n\n{listed}")} == {"hovedmaal"}


def test_goals_stay_goals_where_the_actions_have_a_heading_of_their_own() -> None:
    """Beside "Tiltak for transport" the author's "Mål for transport" are goals however they are worded."""
    found = items(f"{TOP}## Mål for transport\n\n{LIST}\n## Tiltak for transport\n\n- Sykle til jobben (Alle, 2027)\n")

    assert [item.text for item in found if item.kind == "hovedmaal"] == DONE


@pytest.mark.parametrize("title", ["Mål og tiltak for natur", "Mål for natur"])
def test_a_goal_and_its_actions_in_one_list(title: str) -> None:
    """The goal that opens the list stays one, and the actions after it are its own."""
    found = items(
        f"{TOP}## {title}\n\n- Naturen er i god tilstand\n- Fjerne fremmede arter (Landbruk, 2027)\n"
        "- Rydde strendene – ansvar: Teknisk, frist: 2028\n"
    )

    assert [item.kind for item in found] == ["hovedmaal", "tiltak", "tiltak"]
    assert [item.serves for item in found[1:]] == [("naturen-er-i-god-tilstand",)] * 2


def test_actions_after_several_goals_serve_them_all() -> None:
    """Which of them an action is for is not said."""
    found = items(
        f"{TOP}## Mål og tiltak for natur\n\n- Jorda er i drift\n- Bøndene trives\n- Kartlegge jord (Landbruk, 2027)\n"
    )

    assert [item.kind for item in found] == ["hovedmaal", "hovedmaal", "tiltak"]
    assert found[-1].serves == ("boendene-trives", "jorda-er-i-drift")
