"""Points beside each other that each say what they are: "- Mål: X", "- Tiltak: Y", "- Ansvar: Z"."""

from __future__ import annotations

from reading import Item, items

_TITLE = "# Plan for inkludering 2026–2029\n\nHalnes kommune\n\n## Språk og arbeid\n\n"


def test_an_action_serves_the_goal_said_in_the_point_above_it() -> None:
    listed = (
        "- **Mål:** Alle lærer norsk\n- **Tiltak:** Starte språkkafé\n- **Ansvar:** Biblioteket\n- **Frist:** 2026\n"
        "- **Mål:** Flere er i jobb\n- **Tiltak:** Holde jobbmesse\n- **Ansvar:** NAV\n- **Frist:** 2027\n"
    )
    assert items(_TITLE + listed, "tiltak") == [
        Item("tiltak", "Starte språkkafé", "", ("alle-laerer-norsk",), ("Biblioteket",), "2026-12-31"),
        Item("tiltak", "Holde jobbmesse", "", ("flere-er-i-jobb",), ("NAV",), "2027-12-31"),
    ]


def test_a_delmaal_serves_the_hovedmaal_said_above_it() -> None:
    listed = "- Hovedmål: Alle er med\n- Delmål: Alle lærer norsk\n- Tiltak: Starte språkkafé (Biblioteket, 2026)\n"
    assert [(one.text, one.serves) for one in items(_TITLE + listed)] == [
        ("Alle er med", ()),
        ("Alle lærer norsk", ("alle-er-med",)),
        ("Starte språkkafé", ("alle-laerer-norsk",)),
    ]


def test_who_and_when_below_all_actions_of_a_goal_are_of_each_of_them() -> None:
    listed = "- Mål: Flere er i jobb\n- Tiltak: Holde jobbmesse\n- Tiltak: Gi kurs\n- Ansvar: NAV\n- Frist: 2027\n"
    found = items(_TITLE + listed, "tiltak")
    assert [(one.ansvar, one.frist) for one in found] == [(("NAV",), "2027-12-31")] * 2


def test_an_action_without_who_stays_so_where_another_before_it_has_said_it() -> None:
    listed = (
        "- Mål: Flere er i jobb\n- Tiltak: Holde jobbmesse\n- Ansvar: NAV\n- Tiltak: Gi kurs\n- Tiltak: Lage kart\n"
        "- Ansvar: Kultur\n"
    )
    assert [one.ansvar for one in items(_TITLE + listed, "tiltak")] == [("NAV",), (), ("Kultur",)]


def test_actions_below_a_row_of_goals_belong_to_none_of_them() -> None:
    listed = "- Mål: Alle lærer norsk\n- Mål: Flere er i jobb\n- Tiltak: Starte språkkafé (Biblioteket, 2026)\n"
    assert [one.serves for one in items(_TITLE + listed, "tiltak")] == [()]
