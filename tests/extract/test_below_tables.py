"""Who has the actions of a table without a column of it, said right below the table."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Trafikkplan 2026–2029\n\nHovedmål: Ingen blir drept\n\n## Fysiske tiltak\n\n"
TABLE = "| Tiltak | Kostnad |\n|---|---|\n| Bygge fortau | 2 mill. |\n| Male gangfelt | 20 000 |\n"


@pytest.mark.parametrize(
    "line",
    [
        "Ansvar: Veg og anlegg",
        "Ansvarlig: Veg og anlegg. Frist: 2027",
        "Veg og anlegg har ansvar for de fysiske tiltakene.",
        "Veg og anlegg har ansvaret for dei fysiske tiltaka.",
    ],
)
def test_the_line_below_is_of_all(line: str) -> None:
    assert [one.ansvar for one in items(f"{TOP}{TABLE}\n{line}\n", "tiltak")] == [("Veg og anlegg",)] * 2


def test_a_line_between_two_tables_is_not_of_the_first() -> None:
    second = TABLE.replace("Bygge", "Lyse").replace("Male", "Skilte")
    found = items(f"{TOP}{TABLE}\nAnsvar: Kultur\n\n{second}", "tiltak")

    assert found[0].ansvar == ()


def test_another_sort_of_actions() -> None:
    found = items(f"{TOP}{TABLE}\nKultur har ansvar for de myke tiltakene.\n", "tiltak")

    assert [one.ansvar for one in found] == [()] * 2
