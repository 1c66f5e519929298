"""A column that goals and actions share, and sums below numbered actions."""

from __future__ import annotations

import pytest
from reading import graph, items, rows

HEAD = "# Folkehelseplan 2026–2029\n\n## Hovedmål\n\nAlle har det bra\n\n## Tiltak\n\n"


@pytest.mark.parametrize(
    "header",
    ["Mål / tiltak", "Mål og tiltak", "Mål/tiltak", "Delmål / tiltak", "Delmål og tiltak", "Tiltak / mål", "Tiltak"],
)
def test_goals_over_their_actions_in_one_column(header: str) -> None:
    table = f"| {header} | Ansvar | Frist |\n|---|---|---|\n| **Delmål 1: Flere går på tur** | | |\n"
    found = items(f"{HEAD}{table}| Starte turgruppe | Kultur | 2027 |\n| Merke stier | Teknisk | 2028 |\n")

    assert [(item.kind, item.text) for item in found if item.kind != "hovedmaal"] == [
        ("delmaal", "Flere går på tur"), ("tiltak", "Starte turgruppe"), ("tiltak", "Merke stier"),
    ]  # fmt: skip


@pytest.mark.parametrize("last", ["", ";;Sum;;;14 000 000\n", ";;Totalt;;;14 000 000\n"])
def test_a_sum_without_a_number_gives_the_goals_no_numbers(last: str) -> None:
    text = (
        "Nr;Hovedmål;Tiltak;Ansvar;Frist;Kostnad\n1;Utslippene går ned;Bytte bilpark;Teknisk;2027;9 000 000\n"
        f"2;Utslippene går ned;Isolere skolen;Eiendom;2028;5 000 000\n3;Flere sykler;Bygge sykkelvei;Teknisk;2028;0\n{last}"
    )
    found = rows(graph({"klimatiltak.csv": text}))

    assert [item.number for item in found if item.kind == "tiltak"] == ["1", "2", "3"]
    assert [item.number for item in found if item.kind == "hovedmaal"] == ["", ""]
