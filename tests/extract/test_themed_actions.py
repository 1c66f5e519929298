"""Lists of actions sorted by theme: the theme is none of them."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Plan for Solvik 2026–2029\n\n## Hovedmål\n\nAlle har det trygt.\n\n## Tiltak\n\n"
ACTIONS = ["Undervisning i barnehagene", "Opplæring av ansatte", "Foreldrekurs"]


@pytest.mark.parametrize(
    "text",
    [
        "- {one}\n    - {a}\n    - {b}\n- {two}\n    - {c}\n",
        "- {one}:\n    - {a}\n    - {b}\n- {two}:\n    - {c}\n",
        "- **{one}**\n    - {a}\n    - {b}\n- **{two}**\n    - {c}\n",
        "1. {one}\n    - {a}\n    - {b}\n2. {two}\n    - {c}\n",
        "1. {one}\n    1.1 {a}\n    1.2 {b}\n2. {two}\n    2.1 {c}\n",
    ],
)
@pytest.mark.parametrize(("one", "two"), [("Barnehager", "Foreldre"), ("Barn og unge", "Foreldre og foresatte")])
def test_the_actions_stand_below_their_theme(text: str, one: str, two: str) -> None:
    """Who and when stand at them, and nothing is asked of the theme."""
    told = {"a": f"{ACTIONS[0]} (skole, årlig)", "b": f"{ACTIONS[1]} (NAV, 2026)", "c": f"{ACTIONS[2]} (PPT, 2027)"}
    found = items(TOP + text.format(one=one, two=two, **told), "tiltak")

    assert [item.text for item in found] == ACTIONS
    assert [item.ansvar for item in found] == [("skole",), ("NAV",), ("PPT",)]


@pytest.mark.parametrize(
    "text",
    [
        "- Lage team (skole, 2026)\n    - Lage instruks (HR, 2026)\n- Kurs (NAV, 2027)\n    - Leie rom (HR, 2026)\n",
        "- Opprette felles team\n    - Lyse ut (HR, 2026)\n- Holde kurs\n    - Leie rom (HR, 2026)\n",
        "- Felles team\n    - Ansvar: HR\n    - Frist: 2026\n- Kurs\n    - Ansvar: NAV\n    - Frist: 2027\n",
        "- Felles team\n    - i skolen\n    - i barnehagen\n- Kurs\n    - for foreldre\n",
        "- Felles team\n    - Lyse ut (HR, 2026)\n- Kurs\n- Treff\n",
    ],
)
def test_actions_with_their_steps_are_actions(text: str) -> None:
    """Given to somebody, begun as actions are, with field lines or details below, or with nothing below some."""
    assert "Lyse ut" not in {item.text for item in items(TOP + text, "tiltak")}
    assert len(items(TOP + text, "tiltak")) == text.count("\n- ") + 1


def test_a_list_that_opens_one_level_down_is_read() -> None:
    """Nothing stands below the first item's level there, and so no actions below themes."""
    found = items(TOP + "- - Sykkelparkering\n- Badeplass\n  - Skilting\n- Turveg\n", "tiltak")

    assert "Turveg" in [item.text for item in found]
