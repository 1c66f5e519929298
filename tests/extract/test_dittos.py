"""Cells that say "the same as above" in tables of actions."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Kulturplan\n\n## Mål 1: Alle synger\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n"


@pytest.mark.parametrize("mark", ['"', '-"-', "–”–", "do.", "Ditto", "Samme", "same som over", "''"])
def test_what_stands_above_is_said_again(mark: str) -> None:
    text = f"{TOP}| Lage kor | Kultur | 2027 |\n| Leie sal | {mark} | {mark} |\n| Bygge scene | {mark} | 2028 |\n"
    assert [(item.ansvar, item.frist) for item in items(text, "tiltak")] == [
        (("Kultur",), "2027-12-31"), (("Kultur",), "2027-12-31"), (("Kultur",), "2028-12-31"),
    ]  # fmt: skip


def test_a_dash_repeats_nothing() -> None:
    text = f"{TOP}| Lage kor | Kultur | 2027 |\n| Leie sal | – | - |\n"
    assert [(item.ansvar, item.frist) for item in items(text, "tiltak")][1] == ((), None)
