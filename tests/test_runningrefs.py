"""References in running text to what the plan does not have: certain ones only."""

from __future__ import annotations

import pytest
from reading import graph

from plancheck.pointedrefs import lost_where_sent
from plancheck.runningrefs import lost_in_text

PLAN = """# Temaplan for friluftsliv 2026–2029

Solvik kommune

## Hovedmål 1: Alle har natur nær seg

- Delmål 1.1: Stiene er merket
- Delmål 1.2: Stiene er ryddet

## Økonomi

{}
"""


def lost(sentence: str, plan: str = PLAN) -> list[tuple[str, str]]:
    return [(one.shown, one.suggestion) for one in lost_in_text(graph(plan.format(sentence)))]


def test_a_number_the_plan_does_not_have() -> None:
    assert lost("Beløpene er i kroner, jf. delmål 3.4.") == [("delmål 3.4", "")]
    assert lost("Se delmål 1.7. Se også delmål 1.7.") == [("delmål 1.7", "delmål 1.2")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Se delmål 1.2.",
        "Se delmål 3.4 i samfunnsdelen.",
        "Delmål 3.4 er tatt med videre fra kommuneplanens samfunnsdel.",
        "Samfunnsdelens delmål 3.4 ligger til grunn.",
        "Planen støtter FNs bærekraftsmål, delmål 15.1.",
        "FN har bærekraftsmål. Vi har sett på delmål 11.3 om byer og delmål 3.4 om helse.",
        "Forrige plans delmål 1.3 er nådd.",
        "Vi følger særlig mål 7.",
        "Delmål 3 er viktigst.",
    ],
)
def test_what_may_be_of_something_else(sentence: str) -> None:
    assert lost(sentence) == []


def test_goals_that_are_not_all_numbered_in_one_way_are_no_series() -> None:
    plan = PLAN.replace("Delmål 1.2:", "Delmål:")
    assert lost("Se delmål 3.4.", plan) == []


_CHAPTERS = """# Temaplan for friluftsliv 2026–2029

## 1 Innledning

## 2 Mål

### Hovedmål 1: Alle har natur nær seg

### Hovedmål 2: Stiene er ryddet

## 3 Økonomi

{}
"""


def sent(sentence: str, plan: str) -> list[tuple[str, str]]:
    return [(one.shown, one.suggestion) for one in lost_where_sent(graph(plan.format(sentence)))]


def test_a_plain_number_the_reader_is_sent_to() -> None:
    assert sent("Beløpene er i kroner, se hovedmål 6.", _CHAPTERS) == [("hovedmål 6", "")]
    assert sent("Jf. hovedmål 4.", _CHAPTERS) == [("hovedmål 4", "")]
    assert sent("Kostnadene gjelder flere, jf. mål 5.", _CHAPTERS.replace("Hovedmål", "Mål")) == [("mål 5", "")]


def test_a_chapter_the_document_does_not_have() -> None:
    assert sent("Se kapittel 9.", _CHAPTERS) == [("kapittel 9", "")]
    assert sent("Se kapittel 2.", _CHAPTERS) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Se hovedmål 4 i samfunnsdelen.",
        "Vi følger opp samfunnsdelen, jf. hovedmål 4.",
        "Hovedmål 4 er tatt ut.",
        "Se hovedmål 2.",
        "Se kapittel 9 i forskriften.",
        "Rundskrivet er klart, se kapittel 9 i rundskriv H-6.",
        "Se delmål 5.",
    ],
)
def test_plain_numbers_that_may_be_of_something_else(sentence: str) -> None:
    assert sent(sentence, _CHAPTERS) == []
