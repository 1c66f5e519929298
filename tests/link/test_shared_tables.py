"""One table for several goals has its place by chance; a lone row that strays from its heading is a slip."""

from __future__ import annotations

from pathlib import Path

import pytest

import plancheck

GOALS = """# Temaplan helse 2025–2028

{one}

{two}

## Hovedmål 1: Folk er aktive

### Delmål 1.1: Flere går til jobben

### Delmål 1.2: Flere sykler

## Hovedmål 2: Folk er friske

### Delmål 2.1: Flere spiser fisk

### Delmål 2.2: Flere sover godt

"""
PLAIN = GOALS.replace("{one}\n\n{two}\n\n", "")
HEADER = "| Nr | Tiltak | Delmål | Ansvar | Frist |\n|---|---|---|---|---|\n"
ROWS = ["| 1 | Bygge vei | {} | Teknisk | 2027 |", "| 2 | Male hus | {} | Teknisk | 2027 |",
        "| 3 | Kjøpe fisk | {} | Helse | 2027 |", "| 4 | Kjøpe seng | {} | Helse | 2027 |"]  # fmt: skip


def table(*goals: str) -> str:
    return HEADER + "\n".join(row.format(goal) for row, goal in zip(ROWS, goals, strict=True)) + "\n"


def found(folder: Path, text: str, *codes: str) -> list[tuple[str, str]]:
    (folder / "plan.md").write_text(text, encoding="utf-8")
    return [(one.code, one.text) for one in plancheck.check(folder).findings if one.code in codes]


@pytest.mark.parametrize("lead", ["", "### Tiltak\n\n", "#### Tiltak\n\n", "**3 Handlingsplan**\n\n"])
def test_a_common_table_below_the_last_goal_is_silent(tmp_path: Path, lead: str) -> None:
    text = PLAIN + lead + table("1.1", "1.2", "2.1", "2.2")
    assert found(tmp_path, text, "SPO001", "SPO004", "SPO011") == []


def test_a_row_that_strays_is_found(tmp_path: Path) -> None:
    assert found(tmp_path, PLAIN + table("2.2", "1.2", "2.2", "2.2"), "SPO011") == [("SPO011", "Male hus")]


def test_a_table_under_another_goals_heading_is_found(tmp_path: Path) -> None:
    assert len(found(tmp_path, PLAIN + table("1.2", "1.2", "1.2", "1.2"), "SPO011")) == 4


def test_a_bold_chapter_title_ends_the_goal_above(tmp_path: Path) -> None:
    goals = GOALS.format(one="**1 Innledning**\n\nPlanen gjelder alle.", two="**2 Mål**\n\nMålene står her.")
    rows = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Bygge vei | Teknisk | 2027 |\n| Male hus | Teknisk | 2027 |\n"
    text = f"{goals}**3 Handlingsplan**\n\n{rows}"
    assert found(tmp_path, text, "SPO001") == [("SPO001", "Bygge vei")]
    assert len(found(tmp_path, text, "SPO004")) == 4


def test_other_bold_lines_stay_below_the_goal(tmp_path: Path) -> None:
    rows = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Bygge vei | Teknisk | 2027 |\n"
    assert found(tmp_path, f"{PLAIN}**Tiltak**\n\n{rows}", "SPO001") == []
