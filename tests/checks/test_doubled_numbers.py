"""A number that two goals bear is told once (SPO008): what points at it may mean either, and is not told as well."""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import findings

_HEAD = "# Handlingsplan mot vold 2025–2028\n\nLillevik kommune\n\n## Hovedmål\n\n"
_TOP = """- Hovedmål 1: Ansatte oppdager vold tidlig
- Hovedmål {second}: Utsatte får trygg hjelp
- Hovedmål {third}: Utøvere får tilbud
"""
_ROWS = """
## Tiltak

| Tiltak | Hovedmål | Ansvar | Frist |
|---|---|---|---|
| Opplæring i samtaler | 1 | Helse | 2026 |
| Avtale med krisesenteret | 2 | Helse | 2027 |
| Egen kontaktperson | {cell} | NAV | 2026 |
"""
_ALL = ("SPO001", "SPO002", "SPO003", "SPO004", "SPO005", "SPO006", "SPO008")


@pytest.mark.parametrize(
    ("second", "third", "cell", "expected"),
    [
        ("2", "3", "3", []),
        ("2", "2", "2", ["SPO008"]),
        ("1", "2", "1", ["SPO008"]),
        ("2", "2", "", ["SPO008", "SPO002"]),
    ],
)
def test_actions_that_point_at_a_doubled_hovedmaal(
    second: str, third: str, cell: str, expected: list[str], tmp_path: Path
) -> None:
    text = _HEAD + _TOP.format(second=second, third=third) + _ROWS.format(cell=cell)
    found = [code for code in findings(tmp_path, text, *_ALL) if code != "SPO005"]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize(("number", "expected"), [("2", []), ("1", ["SPO008"])])
def test_delmaal_that_point_at_a_doubled_hovedmaal(number: str, expected: list[str], tmp_path: Path) -> None:
    rows = "| Delmål | Hovedmål |\n|---|---|\n| Flere melder fra | 1 |\n| Flere får hjelp | {number} |\n"
    text = (
        f"{_HEAD}- Hovedmål 1: Ansatte oppdager vold\n- Hovedmål {number}: Utsatte får hjelp\n\n## Delmål\n\n"
        f"{rows.format(number=number)}"
    )
    assert findings(tmp_path, text, "SPO003", "SPO006", "SPO008") == expected


@pytest.mark.parametrize(
    ("second", "text", "expected"),
    [
        ("B1", "Unge blir boende", ["SPO008"]),
        ("B2", "Unge blir boende", []),
        ("B1", "Alle har en venn i bygda", []),
    ],
)
def test_a_doubled_code_in_a_table_of_goals(second: str, text: str, expected: list[str], tmp_path: Path) -> None:
    """Goals with other words are two; one with more of the same words is the same goal."""
    table = f"## Mål\n\n| | Mål |\n|---|---|\n| B1 | Alle har en venn |\n| {second} | {text} |\n"
    assert findings(tmp_path, f"# Samfunnsdel 2024–2036\n\n{table}", "SPO008") == expected
