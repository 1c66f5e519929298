"""Rows of a table of actions that hold an indicator, and no action."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Handlingsdel 2026–2029\n\n## Hovedmål 1: Flere går\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n"


@pytest.mark.parametrize(
    "row",
    ["Indikator | Antall stier | ", "Indikator: Antall stier | | ", "Resultatindikator 1 | Antall stier | ",
     "**Indikatorer** | | |\n| Antall stier | | "],
)  # fmt: skip
def test_an_indicator_among_the_actions(row: str) -> None:
    found = items(f"{TOP}| Merke stier | Teknisk | 2026 |\n| {row} |\n| Lage turkart | Kultur | 2027 |\n")

    assert [(one.kind, one.text, one.ansvar) for one in found[1:]] == [
        ("tiltak", "Merke stier", ("Teknisk",)),
        ("indikator", "Antall stier", ()),
        ("tiltak", "Lage turkart", ("Kultur",)),
    ]
    assert [one.serves for one in found if one.kind == "tiltak"] == [("H1",), ("H1",)]


def test_an_action_that_speaks_of_indicators_is_one() -> None:
    found = items(TOP + "| Lage indikatorsett for folkehelse | Kultur | 2027 |\n", "tiltak")

    assert [one.text for one in found] == ["Lage indikatorsett for folkehelse"]
