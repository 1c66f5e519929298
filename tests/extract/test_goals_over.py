"""Lists below "Tiltak" whose upper items are goals: set there, or said again from their own chapter."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Ungdomsplan for Solvik 2026–2029\n\n## Hovedmål\n\nUnge trives i Solvik.\n\n"
SET = "## Delmål\n\n1. Unge har noen å være med\n2. Unge kommer trygt hjem\n\n"
LIST = (
    "{one}\n   - Åpen klubb (Kultur, 2027)\n   - Ungdomslos (Skole, 2027)\n"
    "{two}\n   - Nattbuss (Teknisk, 2028)\n   - Gangvei (Teknisk, 2028)\n"
)
ACTIONS = ["Åpen klubb", "Ungdomslos", "Nattbuss", "Gangvei"]
NAMES = [
    ("1. **Unge har noen å være med**", "2. **Unge kommer trygt hjem**"),
    ("- Unge har noen å være med", "- Unge kommer trygt hjem"),
]


@pytest.mark.parametrize("title", ["Tiltak", "Handlingsplan 2026–2029"])
@pytest.mark.parametrize(("one", "two"), [*NAMES, ("- Delmål 1", "- Delmål 2"), ("- **Delmål 1:**", "- **Delmål 2:**")])
def test_goals_said_again_have_the_actions_below(title: str, one: str, two: str) -> None:
    """By their words or by their number; no goal is set a second time."""
    found = items(f"{TOP}{SET}## {title}\n\n{LIST.format(one=one, two=two)}", "delmaal", "tiltak")

    assert [item.text for item in found if item.kind == "delmaal"] == [
        "Unge har noen å være med",
        "Unge kommer trygt hjem",
    ]
    assert [(item.text, item.serves) for item in found if item.kind == "tiltak"] == list(
        zip(ACTIONS, [("D1",), ("D1",), ("D2",), ("D2",)], strict=True)
    )


@pytest.mark.parametrize(("one", "two"), NAMES)
def test_goals_set_above_their_actions(one: str, two: str) -> None:
    """Sentences on somebody are goals, where no other chapter sets them."""
    found = items(f"{TOP}## Tiltak\n\n{LIST.format(one=one, two=two)}")

    assert [item.kind for item in found] == ["hovedmaal", "delmaal", "tiltak", "tiltak", "delmaal", "tiltak", "tiltak"]
    assert all(item.serves for item in found[1:])


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("- Barn og unge", "- Eldre"),
        ("- Tiltak vi skal gjøre først", "- Tiltak vi skal gjøre etterpå"),
        ("- Dette har kommunen råd til", "- Dette er det ikke råd til"),
        ("- Trygge veier", "- God skole"),
    ],
)
def test_names_over_actions_are_no_goals(one: str, two: str) -> None:
    """Themes, and lines that only lead to what stands below."""
    found = items(f"{TOP}## Tiltak\n\n{LIST.format(one=one, two=two)}")

    assert [item.kind for item in found] == ["hovedmaal", "tiltak", "tiltak", "tiltak", "tiltak"]


def test_an_action_called_as_a_goal_keeps_its_fields() -> None:
    """Field lines below say that it is an action."""
    found = items(f"{TOP}{SET}## Tiltak\n\n- Unge kommer trygt hjem\n  - Ansvar: Teknisk\n  - Frist: 2028\n", "tiltak")

    assert [(item.text, item.ansvar) for item in found] == [("Unge kommer trygt hjem", ("Teknisk",))]


BELOW = TOP + "## Delmål\n\n1. Unge har noen å være med\n   - {a}\n   - {b}\n2. Unge kommer trygt hjem\n   - {c}\n"


@pytest.mark.parametrize(
    "told",
    [
        ("Åpen klubb (Kultur)", "Ungdomslos (Skole)", "Nattbuss (Teknisk)"),
        ("Åpen klubb (2027)", "Ungdomslos (2028)", "Nattbuss (2026)"),
    ],
)
def test_who_or_when_alone_tells_actions_below_goals(told: tuple[str, str, str]) -> None:
    """Most name somebody, or all say when."""
    found = items(BELOW.format(a=told[0], b=told[1], c=told[2]), "tiltak")

    assert [item.text for item in found] == ["Åpen klubb", "Ungdomslos", "Nattbuss"]
    assert all(item.serves for item in found)


@pytest.mark.parametrize(
    "told",
    [
        ("90 prosent trives (2027)", "40 møteplasser (2027)", "Ingen ulykker (2027)"),
        ("Åpen klubb", "Ungdomslos (2027)", "Nattbuss"),
        ("Mange er alene (HUNT)", "Få har bil (SSB)", "Veien er mørk (FHI)"),
    ],
)
def test_other_points_below_goals_only_tell_of_them(told: tuple[str, str, str]) -> None:
    """Levels, a time here and there, and sources."""
    assert items(BELOW.format(a=told[0], b=told[1], c=told[2]), "tiltak") == []
