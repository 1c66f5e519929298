"""Deadlines in notices: a line that begins with a date, a page of many hearings, a main and a further hearing."""

from __future__ import annotations

from pathlib import Path

import pytest
from written import outline, written

from plancheck.api import check
from plancheck.extract.hearing.hearing import hearings
from plancheck.extract.plan.classify import classify
from plancheck.extract.plan.metadata import read_meta
from plancheck.extract.text.stops import split
from plancheck.model import Hoering


def read(text: str) -> tuple[Hoering, ...]:
    document = written(text)
    meta = read_meta(document)
    return hearings(document, outline(document), meta, classify(document, meta))


def ends(text: str) -> list[str | None]:
    return [one.end for one in read(text) if not one.superseded]


@pytest.mark.parametrize("name", ["side.md", "side.txt"])
def test_a_line_that_begins_with_a_date_is_no_list(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(
        "Kom med innspel til planprogrammet\n\nPlanprogrammet for helse ligg på høyring til 19. oktober 2026.\n\n"
        "30. august 2026 gjorde utvalet i Fjordvik vedtak om å sende planprogrammet på høyring.\n",
        encoding="utf-8",
    )
    assert "HOR004" not in {one.code for one in check([str(tmp_path)]).findings}


def test_a_numbered_line_is_still_a_list() -> None:
    kinds = [block.kind for block in written("1. mat\n2. drikke\n\n- 1. mai-feiring\n").blocks]
    assert kinds == ["item", "item", "item"]


def test_a_page_that_lists_hearings_has_a_deadline_for_each(tmp_path: Path) -> None:
    (tmp_path / "side.txt").write_text(
        "Høringer og kunngjøringer\n\nTemaplan for idrett\n\nForslag til temaplan for idrett i Fjordvik er på høring. "
        "Høringsfrist er 15. april 2026.\n\nDetaljregulering for Bryggen\n\nForslag til detaljregulering for Bryggen "
        "er lagt ut på høring. Høringsfrist er 30. april 2026.\n",
        encoding="utf-8",
    )
    assert "HOR004" not in {one.code for one in check([str(tmp_path)]).findings}


def test_a_further_hearing_is_a_round_of_its_own() -> None:
    found = read(
        "Kommuneplanen på høring i Fjordvik\n\nHovedhøringen av kommuneplanforslaget var fram til 1. juli 2026. "
        "Planutvalget legger justert planforslag ut på tilleggshøring. Høringsfristen er 4. desember 2026.\n"
    )
    assert {(one.end, one.runde) for one in found} == {("2026-07-01", 1), ("2026-12-04", 2)}


def test_the_month_a_hearing_is_announced_in_is_no_deadline() -> None:
    told = "Frist for uttalelse: 6. mai 2026.\n\nHøring av planstrategien i Fjordvik annonseres i mai/juni.\n"
    assert ends(f"Høring – forslag til planprogram for samfunnsdelen\n\n{told}") == ["2026-05-06"]


@pytest.mark.parametrize(
    ("said", "end"),
    [
        ("Planen utarbeides av Skisse AS, og frist for eventuelle uttalelser er 22. desember 2026.", "2026-12-22"),
        (
            "I henhold til plan- og bygningsloven § 12-10 legger Statens vegvesen forslag til detaljregulering for ny "
            "bru ut til offentlig ettersyn og høring fram til 31. august 2026.",
            "2026-08-31",
        ),
        ("Høringsperiode er fra 11. Mars - 22.April 2026.", "2026-04-22"),
    ],
)
def test_deadlines_in_words_of_the_notice(said: str, end: str) -> None:
    assert ends(f"Detaljregulering for Bryggeveien – offentlig ettersyn\n\n{said}\n") == [end]


def test_a_date_in_capitals_ends_no_sentence() -> None:
    assert len(split("Perioden er 11. Mars - 22. April 2026. Velkommen.")) == 2
    assert len(split("Lag 11. Mars er en måned.")) == 2
