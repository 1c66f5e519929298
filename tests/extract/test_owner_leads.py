"""Who has the actions, said in the heading or the line above their list."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Temaplan for integrering for Solvik 2026–2029\n\n## Mål 1: Flere i arbeid\n\n"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("### NAV skal", "### Kultureininga skal"),
        ("**NAV skal:**", "**Kultureininga skal:**"),
        ("### Ansvar: NAV", "### Ansvarlig: Kultureininga"),
        ("### Tiltak (ansvar: NAV)", "### Tiltak (ansvar: Kultureininga)"),
        ("### NAV har ansvar for å", "### Kultureininga har ansvar for å"),
    ],
)
def test_who_stands_above_the_list(first: str, second: str) -> None:
    lists = f"{first}\n\n- tilby praksis innen 2026\n- lage kurs (Oppvekst, 2027)\n\n{second}\n\n- åpne kafé\n"
    found = {item.text: item.ansvar for item in items(TOP + lists, "tiltak")}
    assert sorted(found.values()) == [("Kultureininga",), ("NAV",), ("Oppvekst",)]


@pytest.mark.parametrize("who", ["Vi", "Barn", "Kommunen", "Eldre", "Målet"])
def test_whom_it_is_for_and_nobody_in_particular_are_no_unit(who: str) -> None:
    text = f"{TOP}### {who} skal\n\n- tilby praksis innen 2026\n- lage kurs\n\n### Unge skal\n\n- få jobb innen 2027\n"
    assert all(item.ansvar == () for item in items(text))
