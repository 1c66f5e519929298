"""A decision told in a second sentence or clause, and the status it gives."""

from __future__ import annotations

import pytest
from reading import parts

TEXT = "# {title}\n\n{said}\n\n## Mål\n\n1. Flere trives i bygda\n2. Færre flytter\n"


def told(said: str, title: str = "Ungdomsplan for Solvik 2026–2029") -> tuple[str | None, list[tuple[str | None, str]]]:
    found = parts(TEXT.format(title=title, said=said))
    return found.meta.status, [(one.dato, one.slag) for one in found.vedtak]


@pytest.mark.parametrize(
    ("title", "said"),
    [
        (
            "Handlingsprogram 2026–2029",
            "Handlingsprogrammet følger opp samfunnsdelen. Det ble vedtatt av kommunestyret 22. januar 2026, sak 3/26.",
        ),
        (
            "Ungdomsplan for Solvik 2026–2029",
            "Ungdomsplanen er laget av ungdom og vedtatt av kommunestyret 22. januar 2026, sak 3/26.",
        ),
        (
            "Temaplan: Leve heile livet 2026–2029",
            "Temaplanen er utarbeidd av ei arbeidsgruppe og vedteken av kommunestyret 22. januar 2026, sak 3/26.",
        ),
        (
            "Temaplan: Leve hele livet 2026–2029",
            "Solvik kommunestyre vedtok temaplanen 22. januar 2026, sak 3/26. Planen skal gi bedre hverdager.",
        ),
        (
            "Temaplan: Leve hele livet 2026–2029",
            "Nordre Solvik kommunestyre vedtok temaplanen 22. januar 2026, sak 3/26.",
        ),
        (
            "Ungdomsplan for Solvik 2026–2029",
            "Solvik kommune vedtok planen i kommunestyret 22. januar 2026, sak 3/26.",
        ),
        (
            "Kommuneplanens handlingsdel 2026–2029",
            "Kommuneplanens handlingsdel ble vedtatt av kommunestyret 22. januar 2026, sak 3/26.",
        ),
        (
            "Boligpolitisk plan 2026–2034",
            "Boligpolitisk plan er en temaplan som ble vedtatt av kommunestyret 22. januar 2026, sak 3/26.",
        ),
        (
            "Bustadplan for Solvik 2026–2034",
            "Bustadplanen er ein langsiktig plan for bustad og nærmiljø, som kommunestyret vedtok 22. januar 2026.",
        ),
    ],
)
def test_the_plan_is_adopted(title: str, said: str) -> None:
    assert told(said, title) == ("vedtatt", [("2026-01-22", "vedtak")])


@pytest.mark.parametrize(
    "said",
    [
        "Ungdomsplanen bygger på samfunnsdelen, som er laget av alle og vedtatt av kommunestyret 22. januar 2024.",
        "Samfunnsdelen er laget av alle og vedtatt av kommunestyret 22. januar 2024, sak 3/24.",
        "Ungdomsplanen er viktig. Det ble vedtatt å lage den 22. januar 2024.",
        "Ungdomsplanen er en oppfølging av en plan som ble vedtatt av kommunestyret 22. januar 2026.",
        "Ungdomsplanen er en plan for samfunnsdelen som ble vedtatt av kommunestyret 22. januar 2026.",
        "Samfunnsdelen er en langsiktig plan som ble vedtatt av kommunestyret 22. januar 2026.",
    ],
)
def test_another_plans_adoption_is_not_this_ones(said: str) -> None:
    assert told(said)[0] is None


def test_sent_out_in_the_sentence_after_the_plan_is_named() -> None:
    said = "Planen er en temaplan. Formannskapet vedtok 6. januar 2026 (sak 2/26) å legge den ut på høring."

    assert told(said) == (None, [("2026-01-06", "utlegging")])


def test_sending_out_something_else_is_no_decision_on_this_plan() -> None:
    said = "Kommunen har laget en forskrift. Formannskapet vedtok 6. januar 2026 (sak 2/26) å legge den ut på høring."

    assert told(said) == (None, [])


@pytest.mark.parametrize(("year", "status"), [("2021", None), ("2025", "vedtatt")])
def test_an_adoption_years_before_the_plan_begins_is_of_the_one_before(year: str, status: str | None) -> None:
    said = f"Siden ungdomsplan for Solvik ble vedtatt i {year}, har det kommet to nye klubber."
    assert told(said)[0] == status


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("Solvik kommune. Vedtatt av kommunestyret 22. januar 2026, sak xx/xx.", "vedtatt"),
        ("Solvik kommune, vedteken av kommunestyret 22. januar 2026, sak .../26.", "vedtatt"),
        ("Solvik kommune. Vedtatt av kommunestyret xx.xx.2026, sak xx/xx.", None),
        ("Solvik kommune. Høringsutkast. Vedtatt av kommunestyret xx.xx.2026, sak xx/xx.", "hoeringsutkast"),
    ],
)
def test_an_adoption_with_its_day_after_the_municipality_counts_though_its_case_is_open(
    said: str, status: str | None
) -> None:
    assert told(said)[0] == status
