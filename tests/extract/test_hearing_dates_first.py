"""A hearing whose days stand before its name, in a table or a list of what happens when."""

from __future__ import annotations

import pytest
from written import outline, written

from plancheck.extract.hearing.hearing import hearings
from plancheck.extract.plan.classify import classify
from plancheck.extract.plan.metadata import read_meta

PLAN = "# Kommunedelplan for helse 2027–2038\n\nHøringsforslag\n\n## Fremdrift\n\n"
TABLE = "| Når | Hva skjer |\n|---|---|\n"


def told(text: str) -> list[tuple[str | None, str | None, str]]:
    document = written(PLAN + text)
    meta = read_meta(document)
    found = hearings(document, outline(document), meta, classify(document, meta))
    return [(one.start, one.end, one.gjelder) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        f"{TABLE}| 12. januar 2027 | Oppstart |\n| 15. januar – 1. mars 2027 | Høring og offentlig ettersyn |\n",
        f"{TABLE}| 15. januar – 1. mars 2027 | Høring |\n| juni 2027 | Vedtak |\n",
        "- 12. januar 2027: Oppstart i utvalget\n- 15. januar – 1. mars 2027: Høring\n",
        "**15. januar – 1. mars 2027:** Høring og offentlig ettersyn\n",
        "- **15. januar – 1. mars 2027** Høring\n",
    ],
)
def test_the_days_of_a_hearing_may_stand_before_its_name(text: str) -> None:
    assert told(text) == [("2027-01-15", "2027-03-01", "plan")]


def test_a_deadline_may_stand_after_its_day() -> None:
    assert told(f"{TABLE}| 1. mars 2027 | Frist for innspill |\n") == [(None, "2027-03-01", "plan")]


def test_the_hearing_of_the_planprogram_is_told_apart() -> None:
    rows = "| 1. mars – 15. april 2026 | Planprogram på høring |\n| 15. januar – 1. mars 2027 | Høring av forslag |\n"
    assert [(end, of) for _, end, of in told(TABLE + rows)] == [("2026-04-15", "planprogram"), ("2027-03-01", "plan")]


@pytest.mark.parametrize(
    "text",
    [
        f"{TABLE}| 15. januar – 1. mars 2027 | Høringsmøter i bygdene |\n",
        f"{TABLE}| 15.–20. mars 2027 | Gjennomgang av merknader etter høringen |\n",
        f"{TABLE}| Gjennomgang av merknader etter høringen | 15.–20. mars 2027 |\n",
        "- 3. – 20. mars 2027: Gjennomgang av høringssvar\n",
        "- Behandling av innspill: 3.–20. mars 2027\n",
        f"{TABLE}| 12. januar 2027 | Høring |\n",
    ],
)
def test_work_with_the_replies_and_meetings_are_no_hearing(text: str) -> None:
    assert told(text) == []
