"""Goals and actions named in running text by codes, and goals of a plan that is named by its type."""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import findings


def _plan(told: str, cell: str = "Bygge bru") -> str:
    return f"""# Trafikksikkerhetsplan 2026–2029

## Mål

| Nr. | Delmål |
|---|---|
| D1 | Alle barn har trygg skolevei |
| D2 | Farten er lavere i boligområdene |

## Tiltak

| Nr. | Tiltak | Delmål | Ansvar | Frist |
|---|---|---|---|---|
| T1 | Bygge fortau | D1 | Teknisk | 2027 |
| T2 | Sette opp gatelys | D1 | Teknisk | 2027 |
| T3 | {cell} | D2 | Teknisk | 2028 |

## Oppfølging

{told}
"""


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Tiltak T9 skal vurderes særskilt.", True),
        ("Beløpene er i kroner, jf. delmål D4.", True),
        ("Farten måles hvert år (se D7).", True),
        ("Tiltak T3 skal vurderes særskilt, jf. D2.", False),
        ("Tiltak T9 i handlingsprogram for fylkesveg er viktig.", False),
        ("Tiltak T9 i forrige plan er gjennomført.", False),
        ("Fartsgrensen på E6 er satt ned, se E18.", False),
        ("Tiltak A4 er flyttet til økonomiplanen.", False),
        ("Delmål D1–D2 ble drøftet.", False),
        ("Delmål E er drøftet.", False),
    ],
)
def test_a_code_that_the_plan_does_not_have(told: str, found: bool, tmp_path: Path) -> None:
    assert findings(tmp_path, _plan(told), "SPO006") == ["SPO006"] * found


def test_goals_with_letters(tmp_path: Path) -> None:
    goals = "".join(
        f"### Delmål {letter}: Flere {what}\n\n" for letter, what in {"A": "går", "B": "syng", "C": "les"}.items()
    )
    text = f"# Temaplan for folkehelse 2026–2029\n\n## Hovedmål: Alle er med\n\n{goals}## Evaluering\n\nVi ser på "
    assert findings(tmp_path, f"{text}delmål E.", "SPO006") == ["SPO006"]
    assert findings(tmp_path, f"{text}delmål B.", "SPO006") == []


@pytest.mark.parametrize(("number", "found"), [("2.4", True), ("1.2", False)])
def test_a_goal_of_the_plan_above_by_its_type(number: str, found: bool, tmp_path: Path) -> None:
    above = (
        "# Kommunedelplan for idrett 2024–2035\n\n## Hovedmål 1: Alle er med\n\n- Delmål 1.1: Flere går\n"
        "- Delmål 1.2: Flere svømmer\n"
    )
    below = (
        "# Handlingsdel til kommunedelplan for idrett 2026–2029\n\n"
        "| Tiltak | Delmål | Ansvar | Frist |\n|---|---|---|---|\n"
        f"| Bygge hall | 1.1 | Teknisk | 2027 |\n\n## Om planen\n\n"
        f"Delmål {number} i kommunedelplanen følges opp i 2028.\n"
    )
    assert findings(tmp_path, {"kdp.md": above, "handlingsdel.md": below}, "SPO006") == ["SPO006"] * found


@pytest.mark.parametrize(
    ("cell", "found"), [("Bygge bru, se tiltak 4.1.1", True), ("Bygge bru, se tiltak 1.1.1", False)]
)
def test_a_cell_that_sends_the_reader_on(cell: str, found: bool, tmp_path: Path) -> None:
    text = f"""# Temaplan for kultur 2026–2029

## Hovedmål 1: Alle er med

### Delmål 1.1: Flere går

| Nr. | Tiltak | Ansvar | Frist |
|---|---|---|---|
| 1.1.1 | Bygge hall | Teknisk | 2027 |
| 1.1.2 | {cell} | Teknisk | 2027 |
"""
    assert findings(tmp_path, text, "SPO006") == ["SPO006"] * found
