"""The year of a hearing's day that is written without one."""

from __future__ import annotations

from written import outline, written

from plancheck.extract.hearing.hearing import hearings
from plancheck.extract.plan.classify import classify
from plancheck.extract.plan.metadata import read_meta
from plancheck.model import Hoering


def plan(sentence: str) -> tuple[Hoering, ...]:
    title = "Temaplan for kultur 2026–2033"
    document = written(f"# {title}\n\nFjordvik kommune\n\n## Delmål 1: Flere synger\n\n## Høring\n\n{sentence}\n")
    meta = read_meta(document)
    return hearings(document, outline(document), meta, classify(document, meta))


def test_the_planprogram_of_a_plan_gives_its_hearing_no_year() -> None:
    told = "Planprogrammet ble fastsatt 20. mars 2025."
    (found,) = plan(f"{told} Planen er på høring til 1. mars.")
    assert found.end is None

    text = f"{told} Planen er på høring i perioden 12. januar – 1. mars 2026."
    assert {found.end for found in plan(f"{text}\n\nSend innspill innen 1. mars.")} == {"2026-03-01"}


def test_a_guessed_year_gives_way_to_the_one_the_same_day_is_written_with() -> None:
    text = "Planen ble vedtatt 20. mars 2025. Den nye planen er på høring i perioden 12. januar – 1. mars 2026."
    assert {found.end for found in plan(f"{text}\n\nSend innspill til planen innen 1. mars.")} == {"2026-03-01"}
