"""Actions as a numbered or bold name with who and when as bullets below, right under any goal."""

from __future__ import annotations

import pytest
from reading import Item, items

TOP = "# Plan for arbeid i Solvik 2026–2029\n\n## Hovedmål\n\nAlle er med.\n\n"
GOALS = [
    "## Mål 1: Flere i arbeid\n\n",
    "## Mål 1: Flere i arbeid\n\nInnen 2029 er 75 prosent i arbeid.\n\n",
    "## Delmål 1: Flere i arbeid\n\n### Tiltak\n\n",
    "## Delmål\n\n**Delmål 1:** Flere i arbeid\n\n",
]
NAMES = ["1.{at} **{name}**", "**1.{at} {name}**", "**1.{at}** {name}", "1.{at} {name}"]
FIELDS = ["- Ansvar: {who}\n- Frist: {when}", "   * Ansvarleg: {who}\n   * Når: {when}"]
CARDS = [("Jobbspor fra dag én", "NAV", "2027"), ("Fagbrev på jobb", "Helse", "2028")]


def _cards(name: str, fields: str, gap: str = "\n") -> str:
    return "".join(
        f"{name.format(at=at, name=what)}\n{gap}{fields.format(who=who, when=when)}\n\n"
        for at, (what, who, when) in enumerate(CARDS, 1)
    )


@pytest.mark.parametrize("gap", ["", "\n", "\nVi gjør det sammen med næringslivet.\n\n"])
@pytest.mark.parametrize("fields", FIELDS)
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("goal", GOALS)
def test_the_bullets_belong_to_the_action_above_them(goal: str, name: str, fields: str, gap: str) -> None:
    """The action has its number, and the goal above keeps its own words."""
    found = items(TOP + goal + _cards(name, fields, gap), "delmaal", "tiltak")

    assert [item.text for item in found if item.kind == "delmaal"] == ["Flere i arbeid"]
    assert [item for item in found if item.kind == "tiltak"] == [
        Item("tiltak", "Jobbspor fra dag én", "1.1", ("D1",), ("NAV",), "2027-12-31"),
        Item("tiltak", "Fagbrev på jobb", "1.2", ("D1",), ("Helse",), "2028-12-31"),
    ]


def test_a_bold_name_right_below_a_hovedmaal() -> None:
    """Without any number, where both who and when are told."""
    found = items("# Plan for arbeid i Solvik\n\n## Mål 1: Flere i arbeid\n\n" + _cards("**{name}**", FIELDS[0]))

    assert [(item.text, item.ansvar) for item in found if item.kind == "tiltak"] == [
        ("Jobbspor fra dag én", ("NAV",)),
        ("Fagbrev på jobb", ("Helse",)),
    ]


@pytest.mark.parametrize("name", ["1.1 **Om tallene**", "1.1 Om tallene", "**Om tallene**", "1.1 **Arbeid**"])
@pytest.mark.parametrize(
    "below", ["- Ledige: 40\n- Sysselsatte: 900", "- Ansvar: NAV", "- Kurs for alle\n- Frist: 2027"]
)
def test_other_bullets_below_a_name_make_no_action(name: str, below: str) -> None:
    """Figures, only one of who and when, or bullets that are more than fields."""
    found = items(f"{TOP}{GOALS[0]}{name}\n\n{below}\n")

    assert name.strip("1.* ") not in {item.text for item in found if item.kind == "tiltak"}


def test_a_later_name_is_no_word_of_the_goal() -> None:
    """Of two lines that say who is responsible, the first one's name is not put in brackets after the text."""
    found = items(f"{TOP}{GOALS[0]}- Ansvar: NAV\n- Ansvar: Helse\n", "delmaal")

    assert [item.text for item in found] == ["Flere i arbeid"]


PLAIN = "# Plan for arbeid i Solvik 2026–2029\n\n"
BOTH = "- Ansvar: NAV\n- Frist: 2027\n\n"


@pytest.mark.parametrize(
    "cards",
    [
        "1.1 **Jobbspor**\n\nAnsvar: NAV\nFrist: 2027\n\n1.2 **Fagbrev**\n\nAnsvar: NAV\nFrist: 2027\n",
        f"a) **Jobbspor**\n\n{BOTH}b) **Fagbrev**\n\n{BOTH}",
        f"### Jobbspor\n\n{BOTH}### Fagbrev\n\n{BOTH}",
    ],
)
def test_other_forms_of_cards_below_a_goal(cards: str) -> None:
    """Lines of fields, letters, and headings."""
    found = items(TOP + GOALS[0] + cards, "tiltak")

    assert [(item.text, item.serves, item.ansvar) for item in found] == [
        ("Jobbspor", ("D1",), ("NAV",)),
        ("Fagbrev", ("D1",), ("NAV",)),
    ]


@pytest.mark.parametrize("name", ["**{name}**", "### {name}", "**1.1 {name}**", "1.1 **{name}**", "1.1 {name}"])
def test_cards_in_a_chapter_on_a_theme(name: str) -> None:
    """No goal stands above, and each says who and when."""
    text = f"{PLAIN}## Bolig\n\n" + "".join(f"{name.format(name=one)}\n\n{BOTH}" for one in ("Startlån", "Leie"))

    assert [item.text for item in items(text, "tiltak")] == ["Startlån", "Leie"]


@pytest.mark.parametrize(
    ("chapter", "one", "two"),
    [
        ("Framdriftsplan", "Oppstart", "Utkast"),
        ("Videre arbeid", "Rullering av planen", "Evaluering"),
        ("Planprosess", "Høring", "Sluttbehandling"),
        ("Milepæler", "Kartlegging", "Første utkast"),
    ],
)
@pytest.mark.parametrize("name", ["**{name}**", "### {name}"])
def test_work_with_the_plan_is_no_action(name: str, chapter: str, one: str, two: str) -> None:
    """Who and when stand there too."""
    cards = "".join(f"{name.format(name=what)}\n\n{BOTH}" for what in (one, two))

    assert items(f"{PLAIN}## {chapter}\n\n{cards}", "tiltak") == []


def test_one_heading_without_a_goal_is_no_action() -> None:
    """It takes another beside it."""
    assert items(f"{PLAIN}## Bolig\n\n### Startlån\n\n{BOTH}", "tiltak") == []
