"""One goal for the whole plan that stands before its hovedmål."""

from __future__ import annotations

from pathlib import Path

from .whole import findings

PLAN = """# Kulturplan 2026–2029

## Overordnet mål

Solvik har et kulturliv for alle.

{other}## Hovedmål 1: Flere unge deltar

| Tiltak | Ansvar | Frist |
|---|---|---|
| Ti nye plasser | Skole | 2027 |

## Hovedmål 2: Lagene er sterke

| Tiltak | Ansvar | Frist |
|---|---|---|
{last}"""
ROW = "| Kartlegge hus | Kultur | 2026 |\n"


def test_the_numbered_hovedmaal_are_below_it(tmp_path: Path) -> None:
    assert findings(tmp_path, PLAN.format(other="", last=ROW), "SPO005") == []


def test_a_numbered_hovedmaal_with_nothing_below_is_told(tmp_path: Path) -> None:
    text = PLAN.format(other="", last="").replace("| Tiltak | Ansvar | Frist |\n|---|---|---|\n\n", "")

    assert "SPO005" in findings(tmp_path, text.rpartition("| Tiltak")[0], "SPO005")


def test_one_among_other_hovedmaal_without_numbers_is_told(tmp_path: Path) -> None:
    other = "## Hovedmål: Lagene har lokaler\n\n- Tiltak: Bygge hus (Teknisk, 2027)\n\n"

    assert findings(tmp_path, PLAN.format(other=other, last=ROW), "SPO005") == ["SPO005"]
