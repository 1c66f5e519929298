"""Tables of where and what ("Sted | Beskrivelse | Ansvar | Frist"): what is described is the action."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Trafikkplan for Hauklid 2025–2028\n\n**Hovedmål:** Alle ferdes trygt\n\n"
ROW = "|---|---|---|---|---|\n| K1 | Moen | Rundkjøring | Teknisk | 2027 |\n"


@pytest.mark.parametrize("where", ["Sted", "Stad", "Strekning", "Vegstrekning", "Lokalitet", "Veg"])
@pytest.mark.parametrize("what", ["Beskrivelse", "Skildring", "Omtale", "Kort beskrivelse"])
def test_the_description_is_the_action(where: str, what: str):
    found = items(f"{TOP}## Tiltak\n\n| Nr. | {where} | {what} | Ansvar | Frist |\n{ROW}", "tiltak")
    assert [(one.text, one.ansvar) for one in found] == [("Rundkjøring", ("Teknisk",))]


def test_elsewhere_or_beside_a_name_it_is_none():
    assert items(f"{TOP}## Ulykker\n\n| Nr. | Sted | Beskrivelse | Meldt av | År |\n{ROW}", "tiltak") == []
    named = f"{TOP}## Tiltak\n\n| Tiltak | Sted | Beskrivelse | Ansvar | Frist |\n{ROW}"
    assert [one.text for one in items(named.replace("K1", "Ny vei"), "tiltak")] == ["Ny vei"]
