"""Facts of the plan in a box below its own heading, and an adoption told in one paragraph of labels."""

from __future__ import annotations

import pytest
from written import outline, written

from plancheck.extract.plan.classify import classify
from plancheck.extract.plan.metadata import read_meta
from plancheck.extract.process.decision import decisions

_GOALS = "## Hovedmål 1: Flere leser\n\nTekst.\n"


def status(below: str) -> str | None:
    return read_meta(written(f"# Temaplan for bibliotek 2027–2030\n\n{below}\n\n{_GOALS}")).status


@pytest.mark.parametrize("heading", ["Fakta om høringen", "Om høyringa", "Høringsfakta", "Fakta om planen", "Fakta"])
@pytest.mark.parametrize(
    "box",
    [
        "- Status: På høring\n- Høringsfrist: 22. januar 2027",
        "| Status | På høyring |\n|---|---|\n| Saksnummer | 2024/2210 |",
        "Status: På høring\nKontakt: Planavdelingen",
    ],
)
def test_the_status_in_a_box(heading: str, box: str) -> None:
    assert status(f"## {heading}\n\n{box}") == "hoering"


@pytest.mark.parametrize(
    "below",
    [
        "## Fakta om høringen\n\n- Høringsfrist: 22. januar 2027",
        "## Planoversikt\n\n| Plan | Status |\n|---|---|\n| Idrettsplan | Vedtatt |",
        "## Forrige rullering\n\n- Status: Vedtatt",
    ],
)
def test_no_status_of_this_plan(below: str) -> None:
    assert status(below) is None


@pytest.mark.parametrize(
    "line",
    [
        "Status: Vedtatt. Vedtatt av: Kommunestyret. Vedtaksdato: 18.06.2026. Saksnummer: 47/26.",
        "Status: Vedteken. Vedteken av: Kommunestyret. Vedtaksdato: 18. juni 2026. Saksnummer: 47/26.",
        "Kommunestyret 18.06.2026 – sak 47/26 – vedtatt.",
        "Granvik kommune. Kommunestyret 18. juni 2026 – sak 47/26 – vedteken.",
    ],
)
def test_an_adoption_in_one_line_of_pieces(line: str) -> None:
    document = written(f"# Temaplan for bibliotek 2027–2030\n\n{line}\n\n## Bakgrunn\n\nTekst.\n\n{_GOALS}")
    meta = read_meta(document)
    (found,) = decisions(document, outline(document), meta, classify(document, meta))

    assert (found.organ, found.dato, found.sak) == ("Kommunestyret", "2026-06-18", "47/26")
