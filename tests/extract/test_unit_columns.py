"""A column for each unit with marks of who leads and who joins; the same marks elsewhere name nobody."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from reading import graph, items

from plancheck.model import Tiltak


def _who(header: str, *rows: str) -> list[tuple[str, list[str], list[str]]]:
    head = f"| Tiltak | {header} | Frist |"
    lines = [head, "|" + "---|" * (head.count("|") - 1)]
    lines += [f"| Handling nummer {at} | {row} | 2027 |" for at, row in enumerate(rows, 1)]
    graf = graph("# Kulturplan 2026–2029\n\n## Mål 1: Alle er med\n\n" + "\n".join(lines) + "\n")
    actions = [node for node in graf.nodes.values() if isinstance(node, Tiltak)]
    assert all(action.frist is not None and action.frist.end == "2027-12-31" for action in actions)
    return [
        (node.text[-1], [one.text for one in node.ansvar], [one.text for one in node.medansvar]) for node in actions
    ]


def test_letters_tell_who_leads_and_who_joins() -> None:
    told = _who("Skole | Kultur | NAV", "H | M | M", " | H | ", "M | M | H")
    assert told == [("1", ["Skole"], ["Kultur", "NAV"]), ("2", ["Kultur"], []), ("3", ["NAV"], ["Skole", "Kultur"])]


@pytest.mark.parametrize("mark", ["X", "x", "✓", "●"])
def test_crosses_tell_who(mark: str) -> None:
    told = _who("Skole | Teknisk", f"{mark} | ", f" | {mark}", f"{mark} | {mark}")
    assert told == [("1", ["Skole"], []), ("2", ["Teknisk"], []), ("3", ["Skole", "Teknisk"], [])]


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        ("Barn | Unge | Eldre", ["X | | ", " | X | X"]),
        ("Miljø | Økonomi", ["X | ", "X | X"]),
        ("Helse | Kultur", ["H | H", "M | H"]),
        ("Helse | Kultur", ["H | L", "M | H"]),
        ("Skole | Kultur", ["Ja, på timeplanen | ", " | Kurs"]),
    ],
    ids=["groups", "aspects", "how much", "high and low", "words"],
)
def test_other_columns_name_nobody(header: str, rows: Sequence[str]) -> None:
    assert all(units == [] for _, units, _ in _who(header, *rows))


@pytest.mark.parametrize("header", ["Anleggseigar", "Anleggseier", "Eigar av anlegget"])
def test_who_owns_a_facility_is_to_build_it(header: str) -> None:
    text = (
        "# Plan for idrett 2026–2029\n\n## Prioriterte anlegg\n\n"
        f"| Pri | Anlegg | {header} | Kostnad | Byggjestart |\n|---|---|---|---|---|\n"
        "| 1 | Rehabilitere kunstgras | Eid IL | 4 000 | 2026 |\n| 2 | Klatrevegg | Eid kommune | 900 | 2027 |\n"
    )
    assert [one.ansvar for one in items(text, "tiltak")] == [("Eid IL",), ("Eid kommune",)]
