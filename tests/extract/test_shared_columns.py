"""A column that goals and actions share, and sums below numbered actions."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading import graph, items, rows

import plancheck

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
        f"2;Utslippene går ned;Isolere bad;Eiendom;2028;5 000 000\n3;Flere går;Bygge sykkelveg;Teknisk;2028;0\n{last}"
    )
    found = rows(graph({"klimatiltak.csv": text}))

    assert [item.number for item in found if item.kind == "tiltak"] == ["1", "2", "3"]
    assert [item.number for item in found if item.kind == "hovedmaal"] == ["", ""]


@pytest.mark.parametrize("header", ["Mål i samfunnsdelen", "Følger opp (samfunnsdelen)", "Delmål i kommuneplanen"])
def test_a_column_on_another_plan_s_goals_is_held_against_that_plan(header: str, tmp_path: Path) -> None:
    table = f"| Tiltak | Ansvar | Frist | {header} |\n|---|---|---|---|\n| Starte turgruppe | Kultur | 2027 | 3.2 |\n"
    (tmp_path / "plan.md").write_text(f"{HEAD}### Delmål 1.1: Flere går på tur\n\n{table}", encoding="utf-8")
    assert "SPO006" not in {found.code for found in plancheck.check(tmp_path).findings}

    above = "# Kommuneplanens samfunnsdel 2024–2036\n\n## Hovedmål 3: God helse\n\n### Delmål 3.1: Flere er i arbeid\n"
    (tmp_path / "samfunnsdel.md").write_text(above, encoding="utf-8")
    assert "SPO006" in {found.code for found in plancheck.check(tmp_path).findings}


@pytest.mark.parametrize("header", ["Delmål", "Bidrar til delmål"])
def test_a_column_on_the_plan_s_own_goals_is_held_against_them(header: str, tmp_path: Path) -> None:
    table = f"| Tiltak | Ansvar | Frist | {header} |\n|---|---|---|---|\n| Starte turgruppe | Kultur | 2027 | 3.2 |\n"
    (tmp_path / "plan.md").write_text(f"{HEAD}### Delmål 1.1: Flere går på tur\n\n{table}", encoding="utf-8")
    assert "SPO006" in {found.code for found in plancheck.check(tmp_path).findings}


@pytest.mark.parametrize("who", ["Kontor", "Ansvarsperson", "Virksomhet"])
@pytest.mark.parametrize("when", ["Leveres", "Levering", "Målsatt ferdigstillelse", "Klart", "Milepæl"])
def test_more_names_of_the_columns_of_who_and_when(who: str, when: str) -> None:
    table = f"| Tiltak | {who} | {when} |\n|---|---|---|\n| Starte turgruppe | Kulturkontoret | 2027 |\n"
    [action] = items(f"{HEAD}{table}", "tiltak")
    assert (action.ansvar, action.frist) == (("Kulturkontoret",), "2027-12-31")
