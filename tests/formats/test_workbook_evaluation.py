"""When the plan is to be evaluated is read in a workbook wherever a sentence says it."""

from __future__ import annotations

import pytest

from plancheck.model import Evaluering

from .workbookplan import LIST, Rows, workbook_graph

SENTENCES = {
    "Planen evalueres i 2029": "2029",
    "Planen blir evaluert i 2029.": "2029",
    "Handlingsplanen skal evalueres høsten 2028": "2028",
    "Tiltakslista blir evaluert i 2028": "2028",
    "Tiltakslisten evalueres hvert år": "hvert år",
}


def places(sentence: str) -> list[dict[str, Rows]]:
    """Workbooks that say it on a sheet of notes, above, below and beside the list, and on a sheet of its own."""
    title = ("Handlingsplan for klima 2025–2028",)
    return [
        {"Info": (title, ("Nes kommune",), (), (sentence,)), "Tiltak": LIST},
        {"Tiltak": LIST, "Informasjon": ((sentence,),)},
        {"Tiltak": (*LIST, (), (sentence,))},
        {"Tiltak": (*LIST, (), ("Tiltak i kursiv er nye",), (sentence,))},
        {"Tiltak": (title, (sentence,), (), *LIST)},
        {"Oppfølging": ((sentence,),), "Tiltak": LIST},
        {"Tiltak": LIST, "Om planen": (("Om planen",), (sentence,))},
    ]


def told(sheets: dict[str, Rows]) -> list[tuple[str, str | None]]:
    """Each evaluation with its time."""
    nodes = workbook_graph(sheets).nodes.values()
    return [(node.text, node.tidspunkt) for node in nodes if isinstance(node, Evaluering)]


@pytest.mark.parametrize("place", range(7))
@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_in_a_row_of_its_own(place: int, sentence: str) -> None:
    assert told(places(sentence)[place]) == [(sentence.rstrip("."), SENTENCES[sentence])]


@pytest.mark.parametrize("place", range(7))
@pytest.mark.parametrize(
    "sentence",
    [
        "Tiltakslista blir rullert årleg i samband med økonomiplanen",
        "Kurset evalueres i 2027",
        "Planen ble evaluert i 2024",
    ],
)
def test_other_sentences_tell_of_none(place: int, sentence: str) -> None:
    assert not told(places(sentence)[place])


def test_an_action_is_no_evaluation_of_the_plan() -> None:
    assert not told({"Tiltak": (*LIST, ("Planen skal evalueres i 2028", "Plan", "2028"))})
