"""Tables that know the actions of the chapters by their numbers alone, and say who has each and when."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading import items

import plancheck

_TITLE = "# Temaplan for kultur 2026–2029\n\nNordeid kommune\n\n## Mål\n\n**Hovedmål:** Nordeid har god kultur.\n\n"
_NUMBERED = "### Mål 1: Biblioteket er åpent\n\n1. Samle alle skjemaer\n2. Innføre chat\n\n"
_DOTTED = "### Mål 1: Biblioteket er åpent\n\n**Tiltak:**\n\n- 1.1 Samle alle skjemaer\n- 1.2 Innføre chat\n\n"
_LINES = "### Mål 1: Biblioteket er åpent\n\nTiltak 1: Samle alle skjemaer\n\nTiltak 2: Innføre chat\n\n"
_CODED = "### Mål 1: Biblioteket er åpent\n\n**Tiltak:**\n\n- T1: Samle alle skjemaer\n- T2: Innføre chat\n\n"
_TABLED = (
    "### Mål 1: Biblioteket er åpent\n\n| Nr. | Tiltak |\n|---|---|\n| 1 | Samle alle skjemaer |\n"
    "| 2 | Innføre chat |\n\n"
)


def _end(header: str, *rows: str) -> str:
    line = "|---" * header.count("|") + "|"
    return "\n".join(["## Ansvar og fremdrift\n", f"| {header} |", line, *(f"| {row} |" for row in rows), ""])


def _told(text: str) -> list[tuple[str, tuple[str, ...], str | None]]:
    return [(item.text, item.ansvar, item.frist) for item in items(text, "tiltak")]


_WHO = [
    ("Samle alle skjemaer", ("Servicetorget",), "2027-12-31"),
    ("Innføre chat", ("Biblioteket",), "2028-12-31"),
]


@pytest.mark.parametrize(
    ("chapter", "header", "keys"),
    [
        (_NUMBERED, "Tiltak | Ansvarlig | Frist", ("1", "2")),
        (_NUMBERED, "Tiltak nr. | Ansvarleg | Frist", ("1.1", "1.2")),
        (_NUMBERED, "Nr. | Ansvar | Ferdig", ("1", "2")),
        (_DOTTED, "Tiltaksnr. | Ansvarlig | Frist", ("1.1", "1.2")),
        (_LINES, "Tiltak | Ansvar | Når", ("Tiltak 1", "Tiltak 2")),
        (_CODED, "Tiltak | Ansvar | Frist", ("T1", "T2")),
        (_TABLED, "Tiltak nr | Ansvar | Frist", ("1", "2")),
    ],
)
def test_the_table_says_who_and_when(chapter: str, header: str, keys: tuple[str, str]) -> None:
    end = _end(header, f"{keys[0]} | Servicetorget | 2027", f"{keys[1]} | Biblioteket | 2028")

    assert _told(f"{_TITLE}{chapter}{end}") == _WHO


@pytest.mark.parametrize("key", ["1 og 2", "1–2", "1, 2", "1.1–1.2"])
def test_a_row_for_several(key: str) -> None:
    told = _told(f"{_TITLE}{_NUMBERED}{_end('Tiltak | Ansvar | Frist', f'{key} | Kultur | 2027')}")

    assert {who for _, who, _ in told} == {("Kultur",)}


def test_numbers_that_begin_anew_below_each_goal() -> None:
    chapters = f"{_NUMBERED}### Mål 2: Alle leser\n\n1. Kjøpe bøker\n2. Arrangere lesedag\n\n"
    rows = ("1.1 | Servicetorget | 2027", "1.2 | Biblioteket | 2028", "2.1 | Skolen | 2027", "2.2 | Skolen | 2029")
    told = _told(f"{_TITLE}{chapters}{_end('Tiltak | Ansvar | Frist', *rows)}")

    assert [who for _, who, _ in told] == [("Servicetorget",), ("Biblioteket",), ("Skolen",), ("Skolen",)]

    plain = _told(f"{_TITLE}{chapters}{_end('Tiltak | Ansvar | Frist', '1 | Kultur | 2027', '2 | Skolen | 2028')}")
    assert {who for _, who, _ in plain} == {()}


def test_what_stands_at_the_action_holds() -> None:
    chapter = _NUMBERED.replace("chat", "chat (IKT, 2029)")
    end = _end("Tiltak | Ansvar | Frist", "1 | Servicetorget | 2027", "2 | Biblioteket | 2028")

    assert _told(f"{_TITLE}{chapter}{end}") == [_WHO[0], ("Innføre chat", ("IKT",), "2029-12-31")]


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        ("Nr. | Risiko | Ansvar", ("1 | Dårlig råd | Økonomi", "2 | Sykdom | Personal")),
        ("Nr. | Ansvar | Frist", ("1 | Økonomi | 2027", "3 | Personal | 2028")),
        ("Mål | Ansvar | Frist", ("1 | Økonomi | 2027", "2 | Personal | 2028")),
    ],
)
def test_numbers_of_other_things(header: str, rows: tuple[str, ...]) -> None:
    assert {who for _, who, _ in _told(f"{_TITLE}{_NUMBERED}{_end(header, *rows)}")} == {()}


def test_nobody_is_told_that_the_lists_lack_it(tmp_path: Path) -> None:
    """One row without a unit is that row's, and no longer the whole list's."""
    end = _end("Tiltak | Ansvar | Frist", "1 | Servicetorget | 2027", "2 | | 2028")
    (tmp_path / "plan.md").write_text(f"{_TITLE}{_NUMBERED}{end}", encoding="utf-8")
    found = plancheck.check(tmp_path).findings

    assert [(one.code, one.text) for one in found if one.code in ("ANS001", "FRI001", "DOK008")] == [
        ("ANS001", "Innføre chat")
    ]
