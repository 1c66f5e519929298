"""An ambition before the goals is no goal, and numbered ambitions and pledges are those of a plan without others."""

from __future__ import annotations

import pytest
from reading import items, parts

TITLE = "# Kulturplan 2026–2029\n\n"
ACTIONS = "\n\n## Tiltak\n\n| Tiltak | Mål | Ansvar |\n|---|---|---|\n| Plasser | 1 | Skole |\n| Kart | 2 | Kultur |\n"
BEST = "Solvik skal være best på kultur.\n\n"


@pytest.mark.parametrize("heading", ["Ambisjon", "Vår ambisjon", "Ambisjonen vår", "Overordna ambisjon"])
@pytest.mark.parametrize(
    "goals",
    [
        "## Mål\n\n1. Flere unge deltar\n2. Lagene er sterke\n",
        "## Hovedmål 1: Flere unge deltar\n\n## Hovedmål 2: Lagene er sterke\n",
        "## Mål 1: Flere unge deltar\n\n## Mål 2: Lagene er sterke\n",
    ],
)
def test_an_ambition_before_the_goals_is_a_vision(heading: str, goals: str) -> None:
    text = f"{TITLE}## {heading}\n\n{BEST}{goals}{ACTIONS}"

    assert [item.kind for item in parts(text).items][:1] == ["visjon"]
    assert [item.text for item in items(text, "hovedmaal")] == ["Flere unge deltar", "Lagene er sterke"]
    assert [item.serves for item in items(text, "tiltak")] == [("H1",), ("H2",)]


def test_it_is_the_goal_where_only_delmaal_follow() -> None:
    text = f"{TITLE}## Ambisjon\n\n{BEST}## Delmål\n\n1. Flere unge deltar\n2. Lagene er sterke\n"

    assert [item.kind for item in items(text)] == ["hovedmaal", "delmaal", "delmaal"]


def test_those_of_several_areas_are_goals() -> None:
    area = "## Område {}\n\n### Ambisjon\n\nAlle {} har det godt.\n\n### Tiltak\n\n- Kurs i {} (Kultur, 2026)\n\n"
    text = TITLE + area.replace("{}", "barn") + area.replace("{}", "unge")

    assert [item.kind for item in items(text)] == ["hovedmaal", "tiltak"] * 2


@pytest.mark.parametrize("name", ["Løfte", "Lovnad", "Ambisjon"])
def test_numbered_ones_are_goals(name: str) -> None:
    text = f"{TITLE}## {name} 1: Flere unge deltar\n\n- Kurs (Kultur, 2026)\n\n## {name} 2: Lagene er sterke\n\n"
    text += "- Hus (Teknisk, 2027)\n"

    assert [(item.kind, item.number, item.serves) for item in items(text)] == [
        ("hovedmaal", "1", ()), ("tiltak", "", ("H1",)), ("hovedmaal", "2", ()), ("tiltak", "", ("H2",)),
    ]  # fmt: skip


def test_a_pledge_below_goals_or_without_number_is_none() -> None:
    below = (
        f"{TITLE}## Mål 1: Flere deltar\n\n### Løfte 1: Vi svarer\n\n### Løfte 2: Vi kommer\n\n- Kurs (Kultur, 2026)\n"
    )
    bare = f"{TITLE}## Løfte 10 lag\n\nTekst.\n\n## Løfte flere\n\nTekst.\n\n- Tiltak: Kurs (Kultur, 2026)\n"

    assert [item.kind for item in items(below)] == ["hovedmaal", "tiltak"]
    assert [item.kind for item in items(bare)] == ["tiltak"]


@pytest.mark.parametrize("heading", ["Ambisjoner", "Ambisjonane våre"])
def test_a_list_of_them_before_the_goals_holds_none(heading: str) -> None:
    text = (
        f"{TITLE}## {heading}\n\n- Best på kor\n- Best på dans\n\n## Mål\n\n1. Flere unge deltar\n2. Lagene er sterke\n"
    )

    assert [item.text for item in items(text, "hovedmaal", "delmaal")] == ["Flere unge deltar", "Lagene er sterke"]
