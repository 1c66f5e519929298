"""An action whose bold title, description and fields are the lines of one paragraph."""

from __future__ import annotations

import pytest
from reading import Item, items

HEAD = "# Klimaplan for Solvik\n\n## Tiltak\n\n"


@pytest.mark.parametrize("owner", ["Ansvar: Innkjøp", "Ansvarleg: Innkjøp", "Ansvar: Innkjøp  \nKostnad: Låg"])
@pytest.mark.parametrize(
    "told", ["", "Alle nye bilar skal vere\nutsleppsfrie.  \n", "Skal vere ferdig når bilane er bytte.  \n"]
)
def test_the_bold_line_is_the_title(told: str, owner: str) -> None:
    """The lines between the title and the fields tell of the action and are no part of its words."""
    text = f"{HEAD}**Tiltak T2: Fossilfri bilpark**  \n{told}{owner}  \nFrist: 2029\n"

    assert items(text) == [Item("tiltak", "Fossilfri bilpark", "T2", (), ("Innkjøp",), "2029-12-31")]


def test_a_title_that_goes_on_below_its_bold_label() -> None:
    text = f"{HEAD}**Tiltak 2:** Fossilfri bilpark i heile\nkommunen  \nAnsvar: Innkjøp  \nFrist: 2029\n"

    assert [item.text for item in items(text)] == ["Fossilfri bilpark i heile kommunen"]


def test_bold_names_below_a_theme_are_the_actions() -> None:
    """The theme that they stand under is none, though their fields follow soon after it."""
    card = "**{name}**\n\nAnsvarlig: {who}. Tidspunkt: {when}.\n\n"
    text = (
        "# Handlingsplan for kultur i Solvik 2026–2029\n\n## Mål\n\n1. Sentrum lever\n\n"
        "## Tiltak\n\n### Sentrum (mål 1)\n\n"
        + card.format(name="Scene på torget", who="Kultur", when="2028")
        + card.format(name="Kunst i undergangen", who="Teknisk", when="2027")
    )

    assert [(item.text, item.ansvar) for item in items(text, "tiltak")] == [
        ("Scene på torget", ("Kultur",)),
        ("Kunst i undergangen", ("Teknisk",)),
    ]


@pytest.mark.parametrize("lead", ["", "Tiltak:\n\n"])
def test_a_bold_name_with_who_and_when_below_a_goal_is_an_action(lead: str) -> None:
    """Its deadline is not the goal's."""
    card = "**{name}**  \nAnsvar: {who}  \nFrist: {when}\n\n"
    cards = card.format(name="Kafé", who="Kultur", when="2026") + card.format(name="Kor", who="Oppvekst", when="2027")
    found = items(f"# Plan for Solvik\n\n## Hovedmål 1: Flere møtes\n\n{lead}{cards}")

    assert [(item.kind, item.text, item.frist) for item in found] == [
        ("hovedmaal", "Flere møtes", None),
        ("tiltak", "Kafé", "2026-12-31"),
        ("tiltak", "Kor", "2027-12-31"),
    ]


def test_a_goal_told_as_a_line_ends_the_actions_of_the_goal_before_it() -> None:
    goal = "Mål {n}: Flere {verb}\n\n**Tiltak**\n\n- Starte kurs i {verb} (Kultur, 2026)\n\n"
    text = "# Plan for Solvik\n\n" + "".join(goal.format(n=n, verb=verb) for n, verb in enumerate(("dans", "sang"), 1))
    assert [item.serves for item in items(text, "tiltak")] == [("H1",), ("H2",)]
