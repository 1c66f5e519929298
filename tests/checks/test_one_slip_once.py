"""One slip in a number is told once, where it stands."""

from __future__ import annotations

from pathlib import Path

from .whole import findings

_TWO_TWOS = """# Kommuneplanens samfunnsdel 2024–2036

Vedtatt av kommunestyret 12. mai 2025, sak PS 30/25.

## Sammendrag

- Hovedmål 1: Alle er med
- Hovedmål 2: Kunst overalt
- Hovedmål 3: Grønn kommune

## Mål

### Hovedmål 1: Alle er med

#### Delmål 1.1: Barn synger

### Hovedmål 2: Kunst overalt

#### Delmål 2.1: Bilder i alle bygg

### Hovedmål 2: Grønn kommune

#### Delmål 3.1: Utslippene er halvert
"""
_STRAY = """# Temaplan for kultur 2026–2029

Vedtatt av kommunestyret 12. mai 2025, sak PS 30/25.

## Hovedmål 1: Alle er med

- Delmål 1.1: Barn synger
- Delmål 2.3: Unge spiller

## Hovedmål 2: Kunst overalt

- Delmål 2.1: Bilder
- Delmål 2.2: Skulptur

## Tiltak

| Nr | Tiltak | Ansvar | Frist |
|---|---|---|---|
| 1.1.1 | Starte kor | Kultur | 2027 |
| 1.2.1 | Kjøpe piano | Kultur | 2027 |
| 1.2.2 | Kjøpe orgel | Kultur | 2027 |
| 2.1.1 | Henge opp bilder | Kultur | 2027 |
| 2.2.1 | Kjøpe skulptur | Kultur | 2027 |
"""
_DONE_BEFORE = """# Kommunedelplan for kultur 2026–2037

Vedteken av kommunestyret 12. mai 2025, sak PS 30/25.

## Hovudmål 1: Alle er med

### Delmål 1.1: Barn syng

- Starte kor. Ansvar: Kultur. Frist: 2027

## Handlingsdel 2026–2029

Tiltaka i kapittelet over utgjer handlingsdelen.

### Tidlegare tiltak

- Kjøpt piano
- Bygd scene
"""


def test_two_goals_of_one_number_beside_a_summary(tmp_path: Path) -> None:
    assert findings(tmp_path, _TWO_TWOS, "SPO008", "SPO010", "SPO011") == ["SPO008"]


def test_a_goal_reworded_under_its_number_is_no_second_goal(tmp_path: Path) -> None:
    text = _TWO_TWOS.replace("### Hovedmål 2: Grønn", "### Hovedmål 3: Grønn").replace(
        "- Hovedmål 2: Kunst overalt", "- Hovedmål 2: Kunst i alle rom"
    )
    assert findings(tmp_path, text, "SPO008", "SPO010", "SPO011") == ["SPO010"]


def test_a_delmaal_with_the_number_of_another_goal(tmp_path: Path) -> None:
    assert findings(tmp_path, _STRAY, "SPO001", "SPO004", "SPO011") == ["SPO011"]
    right = _STRAY.replace("Delmål 2.3", "Delmål 1.2")
    assert findings(tmp_path, right, "SPO001", "SPO004", "SPO011") == []


def test_what_is_done_already_is_no_unread_action(tmp_path: Path) -> None:
    assert findings(tmp_path, _DONE_BEFORE, "DOK008") == []


def test_a_strategy_whose_goal_is_nowhere_takes_its_actions_with_it(tmp_path: Path) -> None:
    """SPO006 at the heading says it; the actions below are not told again (SPO002)."""
    text = """# Temaplan for bolig 2026–2030

## Hovedmål 1: Alle bor trygt

## Strategi 1: Utleieboliger (jf. hovedmål 7)

Tiltak:

1. Kjøpe hus – Eiendom – 2027
2. Gi tilskudd – Næring – 2028
"""
    assert findings(tmp_path, text, "SPO001", "SPO002", "SPO006") == ["SPO006"]


_OTHER_SERIES = """# Temaplan for kultur 2026–2029

Vedtatt av kommunestyret 12. mai 2025, sak PS 30/25.

## Hovedmål 1: Alle er med

- Delmål 1.1: Barn synger
- Delmål 1.2: Unge spiller

## Hovedmål 2: Kunst overalt

- Delmål 2.1: Bilder i alle bygg
- Delmål 2.2: Skulptur i parken

## Tiltak

| Tiltak | Delmål | Ansvar | Frist |
|---|---|---|---|
| Starte kor | 1.1 | Kultur | 2027 |
| Henge opp bilder | 2.1 | Kultur | 2027 |
| Kjøpe skulptur | 2.2 | Kultur | 2027 |
| Lage kunstkart | {} | Kultur | 2027 |
"""


def test_a_slip_covers_only_a_delmaal_it_may_mean(tmp_path: Path) -> None:
    """A broken "2.4" is no slip for 1.2; "1.4" is, and so may "9.9" be, in a plan without a ninth hovedmål."""
    asked = ("SPO004", "SPO006")
    assert sorted(findings(tmp_path, _OTHER_SERIES.format("2.4"), *asked)) == ["SPO004", "SPO006"]
    assert findings(tmp_path, _OTHER_SERIES.format("1.4"), *asked) == ["SPO006"]
    assert findings(tmp_path, _OTHER_SERIES.format("9.9"), *asked) == ["SPO006"]
