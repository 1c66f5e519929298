"""A legend of abbreviations anywhere in a workbook tells who has the actions, by the full name."""

from __future__ import annotations

import pytest

from plancheck.model import Tiltak

from .workbookplan import LIST, Rows, workbook_graph

PAIRS = (("PBM", "Plan, bygg og miljø"), ("KO", "Kommuneoverlegen"))
TOLD = (("PBM = Plan, bygg og miljø",), ("KO: Kommuneoverlegen",))
FRONT = (("Klimahandlingsplan 2025–2028",), ("Nes kommune",), ())


def owners(sheets: dict[str, Rows]) -> list[tuple[str, ...]]:
    """Who has each action."""
    actions = [node for node in workbook_graph(sheets).nodes.values() if isinstance(node, Tiltak)]
    return [tuple([name.text for name in action.ansvar]) for action in actions]


@pytest.mark.parametrize("sheet", ["Info", "Forklaring", "Lesmeg"])
@pytest.mark.parametrize("title", ["Forklaring av forkortelser", "Forkortingar:"])
@pytest.mark.parametrize("rows", [PAIRS, (("Forkortelse", "Betyr"), *PAIRS), (("Forkorting", "Tyder"), *PAIRS), TOLD])
@pytest.mark.parametrize("first", [True, False])
def test_at_the_end_of_a_sheet_of_notes(sheet: str, title: str, rows: Rows, first: bool) -> None:
    notes = {sheet: (*FRONT, (title,), *rows)}
    told: dict[str, Rows] = {**notes, "Tiltak": LIST} if first else {"Tiltak": LIST, **notes}

    assert owners(told) == [("Plan, bygg og miljø",), ("Kommuneoverlegen",), ("Plan, bygg og miljø",)]


@pytest.mark.parametrize("sheet", ["Forkortelser", "Forklaring av forkortingar", "Forkortingar"])
@pytest.mark.parametrize("rows", [PAIRS, TOLD])
def test_on_a_sheet_of_its_own(sheet: str, rows: Rows) -> None:
    assert owners({"Tiltak": LIST, sheet: rows})[1] == ("Kommuneoverlegen",)


def test_sentences_below_the_list() -> None:
    assert owners({"Tiltak": (*LIST, (), ("Forkortingar",), *TOLD)})[1:] == [
        ("Kommuneoverlegen",),
        ("Plan, bygg og miljø",),
    ]


def test_a_label_on_a_sheet_of_notes_is_no_abbreviation() -> None:
    assert owners({"Tiltak": LIST, "Info": (*FRONT, ("KO: ring 900",), ("Kontakt", "Plankontoret"))})[1] == ("KO",)
