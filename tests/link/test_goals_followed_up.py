"""A column "Følger opp" in a handlingsprogram: each cell names a goal of another plan in words, and sets none."""

from __future__ import annotations

import pytest
from reading import edges, graph

_SAMFUNNSDEL = """# Samfunnsdel for Tornes 2025–2037

## Hovedmål

1. Tornes er trygt
2. Tornes er rikt

## Skole og barnehage

### Hovedgrep

Hovedgrepene skal bidra til hovedmål 1.

#### 1. Tett lag

Delmål vi vil:

- følge barna fra barnehage til skole

#### 2. Ute hver dag

## Helse

### Hovedgrep

Hovedgrepene skal bidra til hovedmål 2.

#### 1. Hjemme lenger

Delmål vi vil:

- møte pasienten hjemme første dag
"""
_TEMAPLAN = """# Temaplan for aktive eldre 2025–2028

Temaplanen følger opp samfunnsdelen 2025–2037.

**Hovedmål:** Eldre deltar

Delmål:

1. Flere er ute
2. Færre faller

## Tiltak

| Tiltak | Mål | Ansvar | Frist |
|---|---|---|---|
| Balansetrening | Delmål 2 | Helse | 2026 |
| Turvenner | Delmål 1 | Kultur | 2026 |
"""
_PROGRAM = """# Handlingsprogram 2026–2029

Handlingsprogrammet er handlingsdelen til kommuneplanens samfunnsdel 2025–2037.

| {columns} | Ansvar | Frist |
|---|---|---|---|
| {row} | Kultur | 2027 |
"""


def program(cell: str, header: str = "Følger opp", *, first: bool = False) -> dict[str, str]:
    pairs = (header, cell), ("Tiltak", "Bygge torget")
    columns, row = (" | ".join(one) for one in zip(*(pairs if first else pairs[::-1]), strict=True))
    return {
        "handlingsprogram.md": _PROGRAM.format(columns=columns, row=row),
        "samfunnsdel.md": _SAMFUNNSDEL,
        "temaplan.md": _TEMAPLAN,
    }


def served(files: dict[str, str]) -> set[str]:
    return {to for of, to, _ in edges(graph(files), "bidrar_til") if of.startswith("handlingsprogram")}


def own(files: dict[str, str]) -> list[str]:
    return [name for name in graph(files).nodes if name.startswith("handlingsprogram#")]


@pytest.mark.parametrize("header", ["Følger opp", "Følgjer opp", "Oppfølging av", "Oppfylging av"])
@pytest.mark.parametrize("first", [False, True])
@pytest.mark.parametrize(
    ("cell", "goal"),
    [
        ("Skole og barnehage, hovedgrep 1", "samfunnsdel#skole-og-barnehage/HG1"),
        ("Skole: hovudgrep 1", "samfunnsdel#skole-og-barnehage/HG1"),
        ("Hovedgrep 1 i helse", "samfunnsdel#helse/HG1"),
        ("Helse 1", "samfunnsdel#helse/HG1"),
        ("Helse: Hjemme lenger", "samfunnsdel#helse/HG1"),
        ("Ute hver dag", "samfunnsdel#skole-og-barnehage/HG2"),
        ("Temaplan for aktive eldre, delmål 1", "temaplan#D1"),
        ("Delmål 2 i temaplan for aktive eldre", "temaplan#D2"),
        ("temaplan eldre, delmål 2", "temaplan#D2"),
        ("Færre faller", "temaplan#D2"),
        ("Hovedmål 2", "samfunnsdel#H2"),
    ],
)
def test_a_cell_names_a_goal_with_its_plan_or_chapter(header: str, cell: str, goal: str, first: bool) -> None:
    files = program(cell, header, first=first)
    assert served(files) == {goal}
    assert own(files) == ["handlingsprogram#bygge-torget"]


@pytest.mark.parametrize(
    "cell",
    [
        "Temaplan for vann og avløp, delmål 1",
        "Delmål 1 i temaplan for vann og avløp",
        "Kultur og idrett, hovedgrep 2",
        "Innbyggerne i Tornes vil ha torg",
    ],
)
def test_a_cell_that_names_nothing_in_the_folder_sets_no_goal(cell: str) -> None:
    files = program(cell)
    assert served(files) == set()
    assert own(files) == ["handlingsprogram#bygge-torget"]


def test_a_number_that_the_chapter_lacks_is_unknown() -> None:
    assert [one.ref.number for one in graph(program("Helse, hovedgrep 7")).unresolved] == ["7"]


def test_a_cell_names_goals_of_several_places() -> None:
    files = program("Skole og barnehage, hovedgrep 1 og 2; Temaplan for aktive eldre, delmål 1")
    assert served(files) == {
        "samfunnsdel#skole-og-barnehage/HG1",
        "samfunnsdel#skole-og-barnehage/HG2",
        "temaplan#D1",
    }
