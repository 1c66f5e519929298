"""A card of two columns: the goal its first row sets, and one action or several with the same owner."""

from __future__ import annotations

import pytest
from reading import items

CARD = "# Temaplan for Solvik\n\n## Handlingsdel\n\n| {first} |\n|---|---|\n{rest}"


def card(*rows: str, above: str = "") -> list[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    text = CARD.format(first=rows[0], rest="".join(f"| {row} |\n" for row in rows[1:]))
    found = items(text.replace("## Handlingsdel", f"{above}## Handlingsdel"))
    return [(one.kind, one.text, one.serves, one.ansvar) for one in found]


@pytest.mark.parametrize("goal", ["Mål", "Hovedmål", "Hovudmål"])
@pytest.mark.parametrize("actions", ["• Bygge park<br>• Åpne klubb", "- Bygge park<br>- Åpne klubb"])
def test_a_goal_and_several_actions(goal: str, actions: str):
    found = card(f"{goal} | Alle er friske", f"Tiltak | {actions}", "Ansvar | Teknisk", "Frist | 2027")
    assert found[0][:2] == ("hovedmaal", "Alle er friske")
    assert [(one[1], one[3]) for one in found[1:]] == [("Bygge park", ("Teknisk",)), ("Åpne klubb", ("Teknisk",))]
    assert len({one[2] for one in found[1:]}) == 1
    assert found[1][2]


def test_a_line_for_each_of_the_actions():
    found = card("Tiltak | • Bygge park<br>• Åpne klubb", "Ansvar | Teknisk<br>Kultur", "Frist | 2027")
    assert [(one[1], one[3]) for one in found] == [("Bygge park", ("Teknisk",)), ("Åpne klubb", ("Kultur",))]


def test_goals_that_are_only_named():
    above = "## Hovedmål 1: Alle er friske\n\n- Delmål 1.1: Flere går\n- Delmål 1.2: Flere sykler\n\n"
    one = card("Delmål | 1.2", "Tiltak | Bygge park", "Ansvar | Teknisk", above=above)
    assert one[-1] == ("tiltak", "Bygge park", ("D1.2",), ("Teknisk",))
    two = card("Delmål | 1.1, 1.2", "Tiltak | Bygge park", "Ansvar | Teknisk", above=above)
    assert [found[1] for found in two] == ["Alle er friske", "Flere går", "Flere sykler", "Bygge park"]
    assert two[-1][2] == ("D1.1", "D1.2")


@pytest.mark.parametrize("row", ["Hva skal gjøres", "Kva skal gjerast", "Beskrivelse"])
def test_what_is_to_be_done_beside_the_actions_name(row: str):
    found = card("Tiltak 1 | Demensvennlig kommune", f"{row} | Kurse ansatte", "Ansvar | Helse", "Frist | 2027")
    assert [one[1:] for one in found] == [("Demensvennlig kommune", (), ("Helse",))]
    alone = card(f"{row if row != 'Beskrivelse' else 'Tiltak'} | Kurse ansatte", "Ansvar | Helse", "Frist | 2027")
    assert [one[1] for one in alone] == ["Kurse ansatte"]
