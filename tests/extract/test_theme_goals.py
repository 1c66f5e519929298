"""The goal of a theme told in a sentence right before its actions: "Målet er at alle barn synger.", then "Tiltak:"."""

from __future__ import annotations

import pytest
from reading import items

PLAN = "# Kulturplan for Solvik 2026–2029\n\n"
THEME = "## {title}\n\n{goal}\n\n{below}\n"
OVER = "## Hovedmål\n\nAlle får oppleve kultur.\n\n"
TABLE = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Gi sangbok | Skole | 2026 |\n| Etablere kor | Kultur | 2027 |\n"
LIST = "- Gi sangbok (Skole, 2026)\n- Etablere kor (Kultur, 2027)\n"
PLAIN = "- Gi sangbok\n- Etablere kor\n"
BELOW = [
    TABLE,
    f"### Tiltak\n\n{TABLE}",
    LIST,
    f"### Tiltak\n\n{LIST}",
    f"**Tiltak**\n\n{LIST}",
    f"Tiltak:\n\n{PLAIN}",
    f"Slik gjør vi det:\n\n{LIST}",
]
SAID = [
    "Målet er at alle barn synger.",
    "Målet vårt er at alle barn syng.",
    "Vi vil at alle barn synger.",
    "I dag synger få barn. Kommunen ønsker at alle barn synger.",
]


@pytest.mark.parametrize("below", BELOW)
@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize(("over", "kind"), [("", "hovedmaal"), (OVER, "delmaal")])
def test_the_sentence_right_before_the_actions_is_their_goal(over: str, kind: str, said: str, below: str) -> None:
    """Its last one; the words before only tell how things are."""
    found = items(PLAN + over + THEME.format(title="Sang", goal=said, below=below))[1 if over else 0 :]

    assert [item.kind for item in found] == [kind, "tiltak", "tiltak"]
    assert found[0].text.startswith("alle barn syng")
    assert all(len(item.serves) == 1 for item in found[1:])


def test_in_one_paragraph_with_the_line_that_leads_on() -> None:
    """ "Vi vil at … For å få til dette skal vi:"."""
    text = "Vi vil at alle barn synger. For å få til dette skal vi:"
    found = items(PLAN + THEME.format(title="Sang", goal=text, below=LIST))

    assert [item.kind for item in found] == ["hovedmaal", "tiltak", "tiltak"]


@pytest.mark.parametrize(
    ("title", "goal", "below"),
    [
        ("Om planen", "Målet er at planen blir et nyttig verktøy.", TABLE),
        ("Sang", "Målet er at tiltakene blir gjennomført.", TABLE),
        ("Sang", "Vi vil at alle barn synger. Det er langt igjen.", TABLE),
        ("Sang", "Vi vil at alle barn synger.", "Kommunen har to kor."),
        ("Sang", "Vi vil at alle barn synger.", "- Mange synger\n- Noen danser\n"),
        ("Sang", "Vi vil at alle barn synger.", "| År | Elever |\n|---|---|\n| 2024 | 40 |\n"),
        ("Medvirkning", "Målet er at alle blir hørt.", TABLE),
    ],
)
def test_other_sentences_set_no_goal(title: str, goal: str, below: str) -> None:
    """On the plan, not right before actions, or in a chapter on something else."""
    found = items(PLAN + THEME.format(title=title, goal=goal, below=below))

    assert [item for item in found if item.kind != "tiltak"] == []


def test_a_column_of_goals_says_more() -> None:
    """Then the actions have goals of their own."""
    table = "| Delmål | Tiltak | Ansvar |\n|---|---|---|\n| Flere synger | Gi sangbok | Skole |\n"
    found = items(PLAN + OVER + THEME.format(title="Sang", goal=SAID[0], below=table))

    assert [item.text for item in found if item.kind == "delmaal"] == ["Flere synger"]
