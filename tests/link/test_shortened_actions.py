"""A table that takes up actions by their number and first words holds no new ones."""

from __future__ import annotations

import pytest
from reading import graph, items

TOLD = (
    "# Handlingsplan mot vold 2026–2029\n\n## Mål 2: Familier får hjelp\n\n"
    "### Tiltak 2.1 Kurs for alle ansatte\n\n- Ansvar: Helse\n- Frist: 2027\n\n"
    "### Tiltak 2.2 Veiledning til familier\n\n- Ansvar: NAV\n- Frist: 2028\n\n"
)
HEAD = "## 5 Samlet økonomi\n\n| Tiltak | 2026 | 2027 | 2028 |\n|---|---|---|---|\n"


def test_rows_of_a_table_of_costs_are_the_actions_told_before():
    text = f"{TOLD}{HEAD}| 2.1 Kurs | 60 | 120 | 120 |\n| 2.2 Veiledning | 60 | 120 | 120 |\n"
    assert [(one.text, one.ansvar) for one in items(text, "tiltak")] == [
        ("Kurs for alle ansatte", ("Helse",)),
        ("Veiledning til familier", ("NAV",)),
    ]
    assert len(graph(text).plans) == 1


@pytest.mark.parametrize("other", ["2.2 Samtaler", "2.3 Veiledning"])
def test_a_row_with_other_words_or_another_number_is_an_action_of_its_own(other: str):
    text = f"{TOLD}{HEAD}| 2.1 Kurs | 60 | 120 | 120 |\n| {other} | 60 | 120 | 120 |\n"
    assert len(items(text, "tiltak")) > 2
