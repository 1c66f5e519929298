"""Goals that stand in the columns of a table: what the summary says of them, and how many there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import findings


def _plan(told: str, first: str, second: str) -> str:
    return f"""# Temaplan for idrett 2025–2030

{told}

## Mål og tiltak

| Hovedmål | Delmål | Tiltak | Ansvar | Frist |
|---|---|---|---|---|
| {first} | 1.1 Hallen er åpen | Kjøpe baller | Kultur | 2027 |
| {second} | 2.1 Rom til kunst | Leie hus | Kultur | 2027 |
"""


CELLS = [
    ("1 Flere trener", "2 Mer kunst"),
    ("Hovedmål 1: Flere trener", "Hovedmål 2: Mer kunst"),
    ("H1 Flere trener", "H2 Mer kunst"),
    ("Flere trener", "Mer kunst"),
]


@pytest.mark.parametrize("cells", CELLS)
@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        ("- Flere trener\n- Mer kunst", []),
        ("- Hovedmål 1: Flere trener\n- Hovedmål 2: Mer kunst", []),
        ("- Flere trener\n- Mer kunst og kultur", ["SPO010"]),
        ("- Flere trener\n- Trygg skole", ["SPO010"]),
        ("- Flere trener", ["SPO010"]),
    ],
)
def test_a_summary_names_the_goals_of_a_table(
    cells: tuple[str, str], listed: str, expected: list[str], tmp_path: Path
) -> None:
    text = _plan(f"## Sammendrag\n\nHovedmålene er:\n\n{listed}", *cells)
    assert findings(tmp_path, text, "SPO005", "SPO008", "SPO010") == expected


@pytest.mark.parametrize("cells", CELLS)
@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Planen har to hovedmål og to delmål.", 0),
        ("Planen har to hovedmål og tre delmål.", 1),
        ("Planen har følgende tre delmål:", 1),
        ("Planen inneholder tre delmål.", 1),
    ],
)
def test_how_many_goals_a_table_has(cells: tuple[str, str], told: str, found: int, tmp_path: Path) -> None:
    assert findings(tmp_path, _plan(told, *cells), "SPO016") == ["SPO016"] * found
