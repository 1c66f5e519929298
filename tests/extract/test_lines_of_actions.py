"""A paragraph whose lines each are an action with what is said of it holds as many actions as lines."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Handlingsdel 2026–2029\n\n## Delmål 1: Alle barn har en venn\n\n"


MARKS = ("**Tiltak 1.{} – {}** · *Ansvar:* {} · *Frist:* 2026", "Tiltak 1.{} – {} · Ansvar: {} · Frist: 2026")


@pytest.mark.parametrize("line", MARKS)
def test_each_line_is_an_action(line: str) -> None:
    told = "\n".join([line.format(1, "Vennebenk", "Oppvekst"), line.format(2, "Fadderordning", "SFO")])
    found = items(f"{TOP}{told}\n", "tiltak")

    assert [(one.text, one.serves, one.ansvar, one.frist) for one in found] == [
        ("Vennebenk", ("D1",), ("Oppvekst",), "2026-12-31"),
        ("Fadderordning", ("D1",), ("SFO",), "2026-12-31"),
    ]
