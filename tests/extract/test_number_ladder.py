"""Goals that only the numbers tell: "1.1 …" over "1.1.1 …" below goal 1, and "1.1 …" right over its actions."""

from __future__ import annotations

import pytest
from reading import items

TITLE = "# Bustadplan 2026–2033\n\n## Mål og tiltak\n\n"
FIRST = "### Mål 1: Alle har ein trygg bustad\n\n"
ROWS = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| {} | NAV | 2027 |\n\n"
LADDERS = {
    "headings": "#### 1.1 Bustadråd\n\n- 1.1.1 Etablere råd. Ansvar: NAV. Frist: 2027.\n",
    "bold": "**1.1 Bustadråd**\n\n1.1.1 Etablere råd (NAV, 2027)\n",
    "table": "#### 1.1 Bustadråd\n\n" + ROWS.format("1.1.1 Etablere råd"),
    "nested": "- 1.1 Bustadråd\n    - 1.1.1 Etablere råd (NAV, 2027)\n",
    "counted": "1. 1.1 Bustadråd\n   1. 1.1.1 Etablere råd (NAV, 2027)\n",
    "lines": "1.1 Bustadråd\n\n1.1.1 Etablere råd (NAV, 2027)\n",
}


@pytest.mark.parametrize("form", LADDERS)
def test_three_numbers_are_goal_delmaal_and_action(form: str) -> None:
    found = items(TITLE + FIRST + LADDERS[form])

    assert [(item.kind, item.number, item.text, item.serves) for item in found] == [
        ("hovedmaal", "1", "Alle har ein trygg bustad", ()), ("delmaal", "1.1", "Bustadråd", ("H1",)),
        ("tiltak", "1.1.1", "Etablere råd", ("D1.1",)),
    ]  # fmt: skip
    assert (found[-1].ansvar, found[-1].frist) == (("NAV",), "2027-12-31")


def test_a_list_of_goals_delmaal_and_actions() -> None:
    text = (
        "- 1 Alle har en trygg bolig\n    - 1.1 Flere eier boligen sin\n        - 1.1.1 Lage benker (NAV, 2027)\n"
        "- 2 Nærmiljøene er gode\n    - 2.1 Alle har en møteplass\n        - 2.1.1 Bygge park (Teknisk, 2028)\n"
    )

    assert [(item.kind, item.number) for item in items(TITLE + text)] == [
        ("hovedmaal", "1"), ("delmaal", "1.1"), ("tiltak", "1.1.1"),
        ("hovedmaal", "2"), ("delmaal", "2.1"), ("tiltak", "2.1.1"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Tiltak:\n\n1.1 Etablere råd (NAV, 2027)\n\n1.1.1 Rådet får kontor (NAV, 2028)\n",
        "- 1.1 Etablere råd (NAV, 2027)\n    - 1.1.1 Rådet får kontor\n",
        "- 1.1 Etablere råd (NAV, 2027)\n    - 1.1.1 Rådet møtes\n- 1.2 Lage kart (Teknisk, 2027)\n    - 1.2.1 Kart\n",
    ],
)
def test_parts_of_an_action_are_below_no_delmaal(text: str) -> None:
    assert [item.number for item in items(TITLE + FIRST + text, "delmaal")] == []
    assert items(TITLE + FIRST + text, "tiltak")[0].number == "1.1"


@pytest.mark.parametrize("line", ["{}\n\n", "**{}**\n\n"])
def test_lines_right_over_actions_are_delmaal(line: str) -> None:
    below = "- Etablere råd (NAV, 2027)\n- Lage ventelister (NAV, 2026)\n\n"
    text = line.format("1.1 Flere eier boligen") + below + line.format("1.2 Ingen bor midlertidig") + below

    found = items(TITLE + FIRST + text)
    assert [(item.number, item.serves) for item in found if item.kind == "delmaal"] == [
        ("1.1", ("H1",)),
        ("1.2", ("H1",)),
    ]
    assert {item.serves for item in found if item.kind == "tiltak"} == {("D1.1",), ("D1.2",)}


def test_a_line_over_its_own_fields_is_no_delmaal() -> None:
    text = "1.1 Etablere eit råd\n\n- Ansvar: NAV\n- Frist: 2027\n"

    assert items(TITLE + FIRST + text, "delmaal") == []


@pytest.mark.parametrize(
    "goals",
    [
        ("Bilparken er utslippsfri innen 2030", "Byggene bruker 20 prosent mindre energi innen 2028"),
        ("Overgangane er gode", "Born er aktive kvar dag"),
        ("Utslippene skal være halvert innen 2030", "Alle skal kunne sykle til jobb innen 2028"),
    ],
)
def test_a_year_in_a_goals_own_words_makes_no_action(goals: tuple[str, str]) -> None:
    text = "".join(f"1.{at + 1} {goal}\n" for at, goal in enumerate(goals))

    found = items(f"# Klimaplan 2026–2033\n\n## Hovedmål 1: Utslippene er halvert\n\n{text}")
    assert [(item.kind, item.text) for item in found][1:] == [("delmaal", goal) for goal in goals]


@pytest.mark.parametrize(
    "actions",
    [
        ("Bytte bilene innen 2030", "Holde kurs hvert år"),
        ("Vi har kurs hvert år", "Vi bytter bil innen 2030"),
        ("Alle skoler skal lage plan innen 2027", "Alle skal på kurs i 2027"),
    ],
)
def test_what_is_to_be_done_by_a_year_is_an_action(actions: tuple[str, str]) -> None:
    text = "".join(f"{at + 1}. {action}\n" for at, action in enumerate(actions))

    found = items(f"# Klimaplan 2026–2033\n\n## Hovedmål 1: Utslippene er halvert\n\n{text}")
    assert [item.kind for item in found][1:] == ["tiltak", "tiltak"]


@pytest.mark.parametrize("form", ["**1.{} Flere {}**", "#### 1.{} Flere {}", "1.{} Flere {}"])
def test_a_delmaal_without_actions_takes_no_other_with_it(form: str) -> None:
    """The row of delmål is read though nothing stands below the last of them."""
    actions = "- 1.{0}.1 Etablere råd (NAV, 2027)\n- 1.{0}.2 Lage ventelister (NAV, 2026)\n\n"
    first, second, last = (form.format(*one) for one in ((1, "eier boligen"), (2, "bor trygt"), (3, "får hjelp")))
    text = f"{first}\n\n{actions.format(1)}{second}\n\n{actions.format(2)}{last}\n\n"
    found = items(f"{TITLE}{FIRST}{text}## Økonomi\n\nTiltakene dekkes av rammen.\n")

    assert [item.number for item in found if item.kind == "delmaal"] == ["1.1", "1.2", "1.3"]
    assert [item.serves for item in found if item.kind == "tiltak"] == [("D1.1",)] * 2 + [("D1.2",)] * 2
