"""The commonest table is read straight, and says what it says when it is read as any other."""

from __future__ import annotations

import pytest
from written import written

from plancheck.extract import extract
from plancheck.extract.tables import tableblocks
from plancheck.extract.tables.plaintables import plain_table
from plancheck.vocabulary import vocabulary

_TOP = "# Kulturplan for Fjellvik\n\n## Mål 1: Alle synger\n\n"
_THREE = f"{_TOP}| Tiltak | Ansvar | Frist |\n"
_YEARS = f"{_TOP}| Nr | Tiltak | Ansvarlig | 2026 | 2027 |\n"
_PLAIN = (
    f"{_THREE}| 1.1 Lage kor | Kultur | 2027 |\n| 1.2 Leie stor sal | Eiendom | 2028 |\n",
    f"{_YEARS}| 1 | Lage et kor | Kultur | x |  |\n| 2 | Bygge ny scene | Eiendom | 200 000 | 400 000 |\n",
)
_ODD_ROWS = (
    f"{_THREE}| Lage et kor | – | 2027 |\n| Leie sal |  | 2028 |\n| Ingen flere tiltak | Kultur | 2028 |\n",
    f"{_THREE}| 1 Lage et kor | Kultur | 2027 |\n| 2 | Egenandel | 40 000 |\n",
    f"{_THREE}| Lage et kor | Kultur |  |\n| 1. Leie sal 2. Pusse opp salen | Kultur | 2028 |\n",
    f"{_YEARS}| 1 | Lage et kor | Kultur | x | - |\n|  | Sum | Sum | 100 | 200 |\n| A2 | Leie sal | IKT | | 2 |\n",
)
_OTHER = (
    f"{_THREE}| Lage et kor | Kultur | 2027 |\n| Leie stor sal | do. | 2028 |\n",
    f"{_THREE}| Lage et kor | Kultur | 2027 |\n| Tiltak | Ansvar | Frist |\n| Leie sal | Kultur | 2028 |\n",
    f"{_THREE}| Delmål 1.1 Flere synger | Kultur | 2027 |\n| Lage et kor | Kultur | 2028 |\n",
    f"{_THREE}| Delmål 1 | Flere er i kor | |\n| Lage et kor | Kultur | 2028 |\n",
    f"{_YEARS}| 1 | Flere er i kor | | | |\n| 1.1 | Lage et kor | Kultur | x | |\n",
    f"{_THREE}| Lage et kor (Skole, 2026) | Kultur | 2027 |\n| Leie sal | Kultur | 2028 |\n",
)


@pytest.mark.parametrize("text", [*_PLAIN, *_ODD_ROWS, *_OTHER])
def test_read_straight_it_says_the_same(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    document = written(text)
    straight = extract(document)
    monkeypatch.setattr(tableblocks, "plain_table", lambda *_: None)
    assert straight == extract(document)
    assert any(item.kind == "tiltak" for item in straight.items)


@pytest.mark.parametrize("text", [*_PLAIN, *_ODD_ROWS])
def test_such_tables_are_read_straight(text: str) -> None:
    assert plain_table(written(text).blocks[-1], vocabulary()) is not None
