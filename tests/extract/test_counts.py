"""Stated counts against the items that follow; nothing is said where nothing answers."""

from __future__ import annotations

import pytest
from written import outline, written

from plancheck.document import Document, Span
from plancheck.extract.goals.counts import counts
from plancheck.parts import RawItem
from plancheck.read.markdown import read_markdown


def goals(kind: str, count: int, section: int = 0) -> list[RawItem]:
    return [RawItem(kind, f"Mål nummer {i}", str(i), Span("plan.md"), None, section) for i in range(1, count + 1)]


def told(sentence: str, items: list[RawItem], below: str = "") -> list[tuple[str, int, int]]:
    document = written(f"# Samfunnsdel\n\n{sentence}\n\n{below}")
    return [(one.kind, one.stated, one.found) for one in counts(document, outline(document), items)]


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        ("Følgende fire hovedmål legges til grunn.", 4),
        ("Planen har 4 hovedmål.", 4),
        ("Fylgjande fire hovudmål ligg til grunn.", 4),
        ("Det er en avhengighet mellom kommunens 4 hovedmål.", 4),
        ("Planen har fire overordnede hovedmål.", 4),
    ],
)
def test_a_count_of_the_whole_plan(sentence: str, stated: int) -> None:
    assert told(sentence, goals("hovedmaal", 3)) == [("hovedmaal", stated, 3)]


def test_the_list_right_after_is_counted() -> None:
    below = "- Flere synger\n- Flere danser\n- Flere leser\n"

    assert told("Vi har tre satsingsområder:", goals("satsingsomraade", 5), below) == [("satsingsomraade", 3, 3)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tiltaket bidrar til to av fire hovedmål.",
        "Hvert av kapitlene har tre hovedmål.",
        "Planen skal ha minst to hovedmål.",
        "Se hovedmål 3 og hovedmål 4.",
        "Vi legger vekt på fire av FNs bærekraftsmål og tre hovedmål fra planstrategien.",
        "Forrige plan hadde fem hovedmål.",
    ],
)
def test_what_states_no_count(sentence: str) -> None:
    assert told(sentence, goals("hovedmaal", 3)) == []


def test_nothing_to_hold_it_against() -> None:
    assert told("Planen har fire hovedmål.", goals("tiltak", 3)) == []


@pytest.mark.parametrize(
    ("heading", "stated"),
    [("## Våre fire hovedmål", 4), ("## Dei to hovudmåla våre", 2), ("## 2 Tre hovedmål for eldre", 3)],
)
def test_a_heading_that_counts_the_list_below(heading: str, stated: int) -> None:
    below = "1. Eldre bor godt\n2. Eldre er med\n3. Hjelpa er der\n"

    assert told(heading, goals("hovedmaal", 5), below) == [("hovedmaal", stated, 3)]


@pytest.mark.parametrize(
    "heading", ["## 3 Hovedmål", "## 4 hovedmål og tiltak", "## Hovedmål 2", "[3 Hovedmål](#3)", "- 3 Hovedmål"]
)
def test_a_headings_own_number_counts_nothing(heading: str) -> None:
    assert told(heading, goals("hovedmaal", 5)) == []


def test_goals_called_simply_maal() -> None:
    series = [RawItem("maal", f"Mål {i}", str(i), Span("plan.md"), None, 0, series="h0:maal") for i in range(1, 4)]

    assert told("Vi har satt oss fire mål. Under hvert mål står tiltakene.", series) == [("maal", 4, 3)]
    assert told("Vi har sett oss tre mål.", series) == [("maal", 3, 3)]
    assert told("Hvert område har to mål.", series) == []
    assert told("Vi følger to av FNs mål.", series) == []
    assert told("Vi har fire mål.", [*series, *goals("maal", 2)]) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Staten har fem hovedmål for trafikksikkerhet.",
        "Regjeringen har satt fem hovedmål.",
        "Planen bygger på fylkesplanens fem hovedmål.",
        "Nasjonal transportplan har fem hovedmål.",
    ],
)
def test_goals_of_others(sentence: str) -> None:
    assert told(sentence, goals("hovedmaal", 2)) == []


def test_the_plans_own_beside_others() -> None:
    assert told("I tråd med nasjonale føringer har vi tre hovedmål.", goals("hovedmaal", 2)) == [("hovedmaal", 3, 2)]
    assert told("Planen har tre hovedmål, som fylkesplanen.", goals("hovedmaal", 2)) == [("hovedmaal", 3, 2)]


def test_these_three_before_a_colon() -> None:
    assert told("Planen har desse tre hovudmåla:", goals("hovedmaal", 2), "- Trygt\n- Ope\n") == [("hovedmaal", 3, 2)]
    assert told("Vi prioriterer disse to hovedmålene først.", goals("hovedmaal", 3)) == []


def actions(count: int) -> list[RawItem]:
    return [RawItem("tiltak", f"Tiltak nummer {i}", str(i), Span("plan.md"), None, 0) for i in range(1, count + 1)]


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        ("Planen har elleve tiltak.", 11),
        ("Planen peikar ut fire tema og tolv tiltak.", 12),
        ("Handlingsdelen inneholder 13 tiltak fordelt på tre områder.", 13),
        ("Temaplanen har to hovedmål, fem delmål og 13 prioriterte tiltak.", 13),
        ("Denne planen inneheld til saman sytten tiltak for perioden.", 17),
        ("Det er i alt tolv tiltak i planen.", 12),
        ("Til saman har planen tolv tiltak.", 12),
        ("Planen er bygd opp rundt tre hovedmål og tolv tiltak.", 12),
    ],
)
def test_the_actions_of_the_whole_plan(sentence: str, stated: int) -> None:
    assert told(sentence, actions(9)) == [("tiltak", stated, 9)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Planen har fem tiltak for barn.",
        "Planen har elleve nye tiltak.",
        "Av 22 tiltak i planen er 14 gjennomført.",
        "Forrige plan hadde tolv tiltak.",
        "Planen har minst 12 tiltak.",
        "Planen har elleve tiltak under hvert mål.",
        "Planen har fire satsingsområder. Det er gjennomført 12 tiltak.",
        "Kommunen har 12 tiltak mot vold.",
        "Planen har 40 tiltak.",
    ],
)
def test_no_count_of_all_actions(sentence: str) -> None:
    assert told(sentence, actions(9)) == []


def test_goals_below_others_are_counted_for_the_plan() -> None:
    assert told("Planen har tre hovedmål og femten delmål.", goals("delmaal", 14)) == [("delmaal", 15, 14)]


@pytest.mark.parametrize("foot", ["- 3 -", "- side 3 -", "* Side 3"])
def test_the_number_at_the_foot_of_a_page_is_none_of_a_list(foot: str) -> None:
    below = f"- Flere synger\n- Flere danser\n- Flere leser\n\n{foot}\n\n## Bakgrunn\n"
    document = read_markdown(f"# Samfunnsdel\n\nVi har tre satsingsområder:\n\n{below}".encode(), "plan.md")
    assert isinstance(document, Document)
    assert [one.found for one in counts(document, outline(document), goals("satsingsomraade", 5))] == [3]
