"""A handlingsdel that no known sentence puts below the samfunnsdel, and number columns of another plan's goals."""

from __future__ import annotations

import pytest
from reading import edges, graph

from plancheck.graph import Plangraf

_SAMFUNNSDEL = """# Kommuneplanens samfunnsdel 2024–2036

Sandvær kommune

## Hovedmål 1: Alle har et hjem

Delmål:

- 1.1 Det bygges små boliger
- 1.2 Tomtene er klare
"""
_TABLE = """
## Hovedmål 1 Alle har et hjem

| Delmål | Tiltak | Ansvarlig | Frist |
|---|---|---|---|
| 1.1 | Regulere Lia | Plan | 2028 |
"""


def _pairs(graf: Plangraf, kind: str) -> set[tuple[str, str]]:
    return {(source, target) for source, target, _ in edges(graf, kind)}


def _handlingsdel(title: str, sentence: str, table: str = _TABLE, kommune: str = "Sandvær kommune") -> str:
    return f"# {title}\n\n{kommune}\n\n## Innledning\n\n{sentence}\n{table}"


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("Kommuneplanens handlingsdel 2027–2030", "Vi ruller den hvert år."),
        ("Kommuneplanen sin handlingsdel 2027–2030", "Vi rullerer han kvart år."),
        ("Handlingsdel 2027–2030", "Her ser du hvordan kommuneplanens samfunnsdel 2024–2036 skal følges opp."),
        ("Handlingsdel for Sandvær 2027–2030", "Målene i samfunnsdelen ligger fast."),
        ("Handlingsprogram 2027–2030", "Programmet syner korleis måla i samfunnsdelen skal følgjast opp."),
    ],
)
def test_the_only_samfunnsdel_is_above(title: str, sentence: str) -> None:
    graf = graph({"samfunnsdel.md": _SAMFUNNSDEL, "handlingsdel.md": _handlingsdel(title, sentence)})
    assert _pairs(graf, "overordnet") == {("handlingsdel", "samfunnsdel")}
    assert _pairs(graf, "gjengir") == {("handlingsdel#H1", "samfunnsdel#H1")}


@pytest.mark.parametrize(
    ("title", "sentence", "kommune"),
    [
        ("Handlingsdel 2027–2030", "Vi ruller den hvert år.", "Sandvær kommune"),
        ("Handlingsprogram for idrett 2027–2030", "Målene i samfunnsdelen ligger fast.", "Sandvær kommune"),
        ("Handlingsdel 2027–2030", "Målene i samfunnsdelen 2037–2049 ligger fast.", "Sandvær kommune"),
        ("Handlingsprogram med økonomiplan 2027–2030", "Målene i samfunnsdelen ligger fast.", "Sandvær kommune"),
        ("Kommuneplanens handlingsdel 2027–2030", "Vi ruller den hvert år.", "Granholt kommune"),
    ],
)
def test_not_where_it_may_be_another_plan(title: str, sentence: str, kommune: str) -> None:
    table = "\n## Tiltak\n\n| Tiltak | Ansvarlig | Frist |\n|---|---|---|\n| Regulere Lia | Plan | 2028 |\n"
    files = {"samfunnsdel.md": _SAMFUNNSDEL, "handlingsdel.md": _handlingsdel(title, sentence, table, kommune)}
    assert _pairs(graph(files), "overordnet") == set()


def test_not_where_there_are_two() -> None:
    files = {
        "samfunnsdel.md": _SAMFUNNSDEL,
        "samfunnsdel-2012.md": _SAMFUNNSDEL.replace("2024–2036", "2012–2023").replace("hjem", "hus"),
        "handlingsdel.md": _handlingsdel(
            "Kommuneplanens handlingsdel 2027–2030", "", "\n## Tiltak\n\n- Regulere Lia\n"
        ),
    }
    assert _pairs(graph(files), "overordnet") == set()


_KULTUR = """# Temaplan for kultur 2024–2036

Sandvær kommune

## Hovedmål 1: Alle kan lese

Delmål:

- 1.1 Biblioteket er åpent
- 1.2 Salen er i bruk
- 1.3 Bøkene er nye
"""


def _tiltaksplan(*rows: str, heading: str = "Tiltak") -> str:
    table = "\n".join(f"| {row} | Kultur | 2028 |" for row in rows)
    return (
        f"# Tiltaksplan 2027–2030\n\n## {heading}\n\n| Delmål | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n{table}\n"
    )


def test_the_goal_said_again_does_not_hide_the_plan_of_the_numbers() -> None:
    rows = ("1.1 | Ansette bibliotekar", "1.2 | Pusse salen", "1.4 | Kartlegge")
    tiltak = _tiltaksplan(*rows, heading="Hovedmål 1 Alle kan lese")
    graf = graph({"kultur.md": _KULTUR, "tiltak.md": tiltak})
    assert _pairs(graf, "overordnet") == {("tiltak", "kultur")}
    assert [(one.node, one.ref.number, one.target_plan) for one in graf.unresolved] == [
        ("tiltak#kartlegge", "1.4", "kultur")
    ]


def test_a_number_the_other_plan_lacks_is_no_goal_of_this_one() -> None:
    tiltak = _tiltaksplan("1.1 | Ansette bibliotekar", "1.4 | Kartlegge")
    graf = graph({"kultur.md": _KULTUR, "tiltak.md": tiltak})
    assert "tiltak#D1.4" not in graf.nodes
    assert ("tiltak#ansette-bibliotekar", "kultur#D1.1") in _pairs(graf, "bidrar_til")


def test_numbers_that_are_mostly_nobody_s_are_the_plan_s_own() -> None:
    tiltak = _tiltaksplan("1.1 | Ansette bibliotekar", "5.1 | Kartlegge", "5.2 | Male")
    graf = graph({"kultur.md": _KULTUR, "tiltak.md": tiltak})
    assert {"tiltak#D5.1", "tiltak#D5.2"} <= set(graf.nodes)
