"""Summaries with a table for each chapter, whose numbers all begin at 1."""

from __future__ import annotations

import pytest
from reading import ids, items

PLAN = """
# Samfunnsdel for Lysnes 2026–2040

## 1 {summary}

| {column} – Barn og unge | Delmål |
|---|---|
| 1. Tidlig innsats | oppdage barn tidlig |
| 2. Trygt fellesskap | gi alle en aktivitet |

| {column} – Helse og mestring | Delmål |
|---|---|
| 1. {third} | flytte innsats til hjemmet |

## 2 Barn og unge

### 2.1 {column}

#### 1. Tidlig innsats

Delmål:

- oppdage barn tidlig

#### 2. Trygt fellesskap

Delmål:

- gi alle en aktivitet

## 3 Helse og mestring

### 3.1 {column}

#### 1. Mestring i eget hjem

Delmål:

- flytte innsats til hjemmet
"""


@pytest.mark.parametrize("column", ["Hovedgrep", "Hovudgrep"])
@pytest.mark.parametrize("third", ["Mestring i eget hjem", "Mestring heime", "Hverdagsliv"])
def test_each_chapter_keeps_its_own_numbers(column: str, third: str) -> None:
    """Equal numbers of two tables are two items, each the one of its chapter, also where the summary words it else."""
    text = PLAN.format(column=column, summary="Sammendrag", third=third)

    assert ids(text, "hovedgrep") == ["barn-og-unge/HG1", "barn-og-unge/HG2", "helse-og-mestring/HG1"]
    assert [item.serves for item in items(text, "delmaal")] == [
        ("barn-og-unge/HG1",),
        ("barn-og-unge/HG2",),
        ("helse-og-mestring/HG1",),
    ]


def test_another_wording_under_one_number_of_one_table_is_the_same_item() -> None:
    """With one table only, the number tells which item the summary means."""
    text = (
        "# Temaplan\n\n## Sammendrag\n\n| Nr | Hovedmål |\n|---|---|\n| 1 | Trygghet |\n\n## Hovedmål 1: Alle er med\n"
    )

    assert [item.text for item in items(text, "hovedmaal")] == ["Alle er med"]
