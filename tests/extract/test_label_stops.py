"""A bold label that ends in a full stop is read as one with a colon, and who does what is a chapter of actions."""

from __future__ import annotations

import pytest
from reading import items

PLAN = """# Kulturplan 2026–2029

## Mål

**Hovudmål.** Alle får oppleve kultur.

**Delmål 1.** Biblioteket er ope for alle.

## {heading}

{action}
"""


@pytest.mark.parametrize("label", ["**Tiltak.**", "**Tiltak:**"])
def test_a_full_stop_ends_a_label_too(label: str) -> None:
    action = f"{label} Utvide opningstida. Biblioteksjefen har ansvaret. Frist: 2027."
    found = [(item.kind, item.text) for item in items(PLAN.format(heading="Slik gjer vi det", action=action))]
    assert ("tiltak", "Utvide opningstida") in found
    assert [kind for kind, _ in found][:2] == ["hovedmaal", "delmaal"]


@pytest.mark.parametrize("heading", ["Kven gjer kva?", "Hvem gjør hva og når", "Frå mål til handling"])
def test_who_does_what_is_a_chapter_of_actions(heading: str) -> None:
    action = "### Biblioteket\n\n1. Utvide opningstida (delmål 1, 2027)\n2. Lage lesekrok (delmål 1, 2028)"
    found = items(PLAN.format(heading=heading, action=action), "tiltak")
    assert [item.text for item in found] == ["Utvide opningstida", "Lage lesekrok"]


def test_a_bold_sentence_is_no_label() -> None:
    action = "**Tiltak hjelper.** Vi har sett det før."
    assert not items(PLAN.format(heading="Bakgrunn", action=action), "tiltak")


@pytest.mark.parametrize("heading", ["Hvem gjør hva?", "Kven gjer kva og når?", "Fra mål til handling"])
@pytest.mark.parametrize(
    "roles",
    [
        "- Kommunestyret vedtar planen\n- Kommunedirektøren har ansvar for gjennomføring",
        "- Fylkeskommunen har ansvar for fylkesvegane\n- Politiet kontrollerer fart",
        "- **Kommunestyret** vedtar planen\n- **Ungdomsrådet** gir innspill til planen",
    ],
)
def test_the_roles_of_everybody_are_no_actions(heading: str, roles: str) -> None:
    assert not items(PLAN.format(heading=heading, action=roles), "tiltak")
