"""What stands alone in a row of a workbook on the list as a whole: neither a goal, an action nor the plan's title."""

from __future__ import annotations

import pytest

from plancheck.document import Document
from plancheck.extract.plan.metadata import read_meta
from plancheck.model import Maal, Tiltak
from plancheck.read.csv import read_csv

from .workbookplan import LIST, Rows, workbook_graph

NOTES = [
    "Oppdatert 12.01.2026 av plankoordinator",
    "Sist oppdatert 12.01.2026",
    "Tiltak merket med * er finansiert i økonomiplanen",
    "Tiltak merkte med * er finansierte i økonomiplanen",
    "Tiltak i kursiv er nye",
    "Lista er behandlet i formannskapet 14.01.2026",
    "Tiltakslista er handsama i formannskapet 14.01.2026",
    "Tiltakslista blir rullert årleg i samband med økonomiplanen",
    "Planen evalueres i 2029",
    "Alle beløp er oppgitt i 1000 kr",
    "Tal i heile 1000 kroner",
    "Grøn farge tyder at tiltaket er ferdig",
]
NUMBERED = tuple([(number, *row) for number, row in zip(("Nr", "1", "2", "3"), LIST, strict=True)])


def read(sheets: dict[str, Rows]) -> tuple[list[str], str | None]:
    """(the texts of the actions and goals, the plan's title)."""
    graph = workbook_graph(sheets)
    (plan,) = graph.plans.values()
    return [node.text for node in graph.nodes.values() if isinstance(node, Tiltak | Maal)], plan.title


@pytest.mark.parametrize("note", NOTES)
@pytest.mark.parametrize("gap", [(), ((),)])
def test_below_the_list(note: str, gap: Rows) -> None:
    actions = [row[0] for row in LIST[1:]]

    assert read({"Tiltak": (*LIST, *gap, (note,))})[0] == actions
    assert read({"Tiltak": (*NUMBERED, *gap, ("", note))})[0] == actions
    assert read({"Tiltak": (*LIST, *gap, (note,), ("Tiltak i kursiv er nye",))})[0] == actions


@pytest.mark.parametrize("action", ["Lage tiltaksliste for klima", "Tiltak mot støy", "Planen Nye Nes", "Gul sti"])
def test_an_action_that_names_nobody_stays(action: str) -> None:
    assert action in read({"Tiltak": (*LIST, (action,))})[0]


@pytest.mark.parametrize("sentence", [note for note in NOTES if "plan" in note.lower() and " er " not in note])
def test_a_sentence_is_no_title(sentence: str) -> None:
    for sheets in ({"Oppfølging": ((sentence,),), "Tiltak": LIST}, {"Tiltak": LIST, "Om": (("Om",), (sentence,))}):
        title = read(sheets)[1]
        assert title is None or sentence not in title


@pytest.mark.parametrize("note", NOTES)
def test_nor_below_a_csv_list(note: str) -> None:
    rows = [*(";".join(row) for row in LIST), ";;", f"{note};;"]
    document = read_csv("\n".join(rows).encode(), "tiltaksliste.csv")
    assert isinstance(document, Document)
    assert read_meta(document).title is None


def test_a_title_with_a_verb_stays() -> None:
    assert read({"Ark1": (("Nes er for alle – temaplan 2026–2029",), (), *LIST)})[1] == (
        "Nes er for alle – temaplan 2026–2029"
    )
