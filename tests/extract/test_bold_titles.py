"""A bold title over its description in one cell or list item is the action; other lines stay in its words."""

from __future__ import annotations

import pytest
from reading import items

HEAD = "# Kulturplan 2026–2029\n\n## Mål 1: Alle deltar\n\n"


def _cell(text: str) -> list[tuple[str, tuple[str, ...], str | None]]:
    table = f"| Tiltak | Ansvar | Frist |\n|---|---|---|\n| {text} | Kultur | 2027 |\n| Vise film | Kino | 2026 |\n"
    return [(item.text, item.ansvar, item.frist) for item in items(f"{HEAD}{table}", "tiltak")]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("**Kor for alle**<br>Vi starter kor i hver krets.", "Kor for alle"),
        ("**Kor for alle:**<br>Øving på torsdager.<br>Åpent for alle.", "Kor for alle"),
        ("1.1 Kor for alle<br>- Starte kor i kretsene", "Kor for alle"),
        ("Kor for alle<br>i hver krets", "Kor for alle i hver krets"),
        ("**Kor for alle**<br>i hver krets", "Kor for alle i hver krets"),
        ("Kor for **alle**<br>I hver krets", "Kor for alle I hver krets"),
    ],
)
def test_a_title_in_a_cell(cell: str, text: str) -> None:
    assert _cell(cell)[0] == (text, ("Kultur",), "2027-12-31")


def test_a_title_in_an_item_of_a_list() -> None:
    page = "<!doctype html><html lang=nb><title>Kulturplan</title><h1>Kulturplan 2026–2029</h1>"
    page += "<h2>Mål 1: Alle deltar</h2><h3>Tiltak</h3><ul><li><b>Starte kor</b><br>Vi øver hver uke.<br>"
    page += "Ansvarlig: Kultur<br>Frist: 2027"
    page += "<li><b>Vise film</b><br>I salen.<br>Ansvarlig: Kino<br>Frist: 2026</ul>"
    assert [(item.text, item.ansvar, item.frist) for item in items({"plan.html": page}, "tiltak")] == [
        ("Starte kor", ("Kultur",), "2027-12-31"),
        ("Vise film", ("Kino",), "2026-12-31"),
    ]
