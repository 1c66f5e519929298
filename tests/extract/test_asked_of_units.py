"""Headings that ask what each unit does, over the units' own."""

from __future__ import annotations

import pytest
from reading import items

GOALS = "# Klimaplan for Nes 2026–2030\n\n## Målene våre\n\n1. Utslippene er halvert.\n2. Nes er rustet for flom.\n\n"


@pytest.mark.parametrize(
    "heading",
    [
        "Hva skal den enkelte enheten gjøre?",
        "Kva gjer einingane?",
        "Dette skal hver enhet gjøre",
        "Tiltak fordelt på enhet",
        "3. Hva gjør avdelingene",
    ],
)
@pytest.mark.parametrize("lead", ["", "Enhet: "])
def test_the_units_below_have_the_actions(heading: str, lead: str) -> None:
    text = f"{GOALS}## {heading}\n\n### {lead}Teknisk drift\n\n- Kjøpe elbiler innen 2029 (mål 1)\n\n"
    text += f"### {lead}Landbruk\n\n- Etablere nettverk for bønder (mål 2)\n"

    assert [(item.ansvar, item.serves) for item in items(text, "tiltak")] == [
        (("Teknisk drift",), ("H1",)),
        (("Landbruk",), ("H2",)),
    ]


@pytest.mark.parametrize("heading", ["Hva gjør sektoren for klimaet i dag?", "Hva skal planen svare på?"])
def test_other_questions(heading: str) -> None:
    text = f"{GOALS}## {heading}\n\n### Teknisk drift\n\n- Har ti elbiler\n- Har to hybridbiler\n"

    assert items(text, "tiltak") == []
