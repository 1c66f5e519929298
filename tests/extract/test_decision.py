"""Decisions: body, day and case number, and what was decided."""

from __future__ import annotations

import pytest
from written import outline, written

from plancheck.extract.plan.classify import classify
from plancheck.extract.plan.metadata import read_meta
from plancheck.extract.process.decision import decisions
from plancheck.extract.process.decisionwords import case_number
from plancheck.model import Vedtak


def read(text: str) -> tuple[Vedtak, ...]:
    document = written(text)
    meta = read_meta(document)
    return decisions(document, outline(document), meta, classify(document, meta))


def plan(line: str) -> tuple[Vedtak, ...]:
    return read(f"# Kommunedelplan for oppvekst 2025–2036\n\n{line}\n\n## Hovedmål 1: Trygge barn\n\nTekst.\n")


@pytest.mark.parametrize(
    ("line", "organ", "day", "case"),
    [
        ("Vedtatt av kommunestyret 19.06.2025, sak PS 54/25", "kommunestyret", "2025-06-19", "PS 54/25"),
        ("Vedtatt i kommunestyret 27.02.2025 (K-sak 12/25)", "kommunestyret", "2025-02-27", "K-sak 12/25"),
        ("Vedtatt 19.11.14, sak 54/14", None, "2014-11-19", "54/14"),
        ("Vedteken av kommunestyret 19. juni 2025, sak 061/25", "kommunestyret", "2025-06-19", "061/25"),
        ("Vedtatt av Tindvik bystyre 11. november 2025, sak 102/25.", "bystyret", "2025-11-11", "102/25"),
        ("Vedteke i heradsstyret 3. mars 2024, KS sak 23/024", "heradsstyret", "2024-03-03", "KS sak 23/024"),
        ("Vedtatt av formannskapet 9. desember 2025 i sak FS 77/25.", "formannskapet", "2025-12-09", "FS 77/25"),
        ("Fjordvik kommune, vedteken 8. mai 2025", None, "2025-05-08", None),
        ("Fjordvik kommune – handlingsprogram, vedtatt 8. mai 2025", None, "2025-05-08", None),
        ("Status: Vedteken i kommunestyret 20. mars 2024, sak 17/24.", "kommunestyret", "2024-03-20", "17/24"),
        ("Kommunestyret vedtok planen 15. mai 2025 (sak 33/25).", "Kommunestyret", "2025-05-15", "33/25"),
        ("Planen er vedtatt av kommunestyret 24. april 2025, PS 31/25.", "kommunestyret", "2025-04-24", "PS 31/25"),
    ],
)
def test_a_decision_on_this_plan(line: str, organ: str | None, day: str, case: str | None) -> None:
    (found,) = plan(line)

    assert (found.organ, found.dato, found.sak, found.slag) == (organ, day, case, "vedtak")


@pytest.mark.parametrize(
    "line",
    [
        "Vedtatt av kommunestyret xx.xx.xxxx, sak xx/xx",
        "Vedtatt av kommunestyret:",
        "Planen bygger på planstrategien som kommunestyret vedtok 12. desember 2024 (PS 91/24).",
        "Forrige plan ble vedtatt av kommunestyret 12. mars 2013, sak 4/13.",
        "Tjenester på høye trinn krever vedtak.",
        "Samfunnsdelen ble vedtatt av kommunestyret 1. mars 2023.",
    ],
)
def test_what_is_no_decision_on_this_plan(line: str) -> None:
    assert plan(line) == ()


def test_the_decision_to_send_it_out() -> None:
    (found,) = read(
        "# Kommuneplanens samfunnsdel på høring\n\nFormannskapet vedtok 13. november 2025 (FSK-135/25) å legge "
        "forslaget ut på høring.\n"
    )

    assert (found.slag, found.sak) == ("utlegging", "FSK-135/25")


@pytest.mark.parametrize(
    ("text", "slag"),
    [
        ("Vedtatt lagt ut av formannskapet 4. november 2025, sak FS 88/25.", "utlegging"),
        (
            "| Milepæl | Organ | Dato |\n|---|---|---|\n| Vedtak om oppstart | Formannskapet | 18.11.2025 |",
            "oppstart",
        ),
        ("| Milepæl | Organ | Dato |\n|---|---|---|\n| Vedtak | Kommunestyret | 18.11.2026 |", "sluttbehandling"),
    ],
)
def test_the_step_of_the_treatment(text: str, slag: str) -> None:
    assert [one.slag for one in plan(text)] == [slag]


def test_a_planprogram_is_fixed() -> None:
    (found,) = read(
        "# Planprogram for kommunedelplan for klima\n\nFastsatt av kommunestyret 23. april 2026, sak 14/26\n"
    )

    assert found.slag == "fastsetting"


def test_a_coming_decision_is_the_final_treatment() -> None:
    (found,) = plan("Planen skal sluttbehandles i kommunestyret 18. juni 2026.")

    assert (found.slag, found.dato) == ("sluttbehandling", "2026-06-18")


def test_front_matter_is_certain() -> None:
    (found,) = read(
        "---\nplan: {tittel: X, type: temaplan}\nvedtak: {organ: kommunestyret, dato: 2025-06-19, sak: PS "
        "54/25}\n---\n# X\n"
    )

    assert (found.organ, found.dato, found.sak, found.confidence) == (
        "kommunestyret",
        "2025-06-19",
        "PS 54/25",
        "certain",
    )


def test_front_matter_and_title_page_are_one_decision() -> None:
    text = (
        "---\nplan: {tittel: X, type: temaplan}\nvedtak: {organ: kommunestyret, dato: 2025-06-19, sak: PS "
        "54/25}\n---\n# X\n\n"
    )

    assert len(read(text + "Vedtatt av kommunestyret 19.06.2025, sak PS 54/25\n")) == 1


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("sak 54/14", "54/14"),
        ("sak nr. 187/18", "187/18"),
        ("PS sak 22/142", "PS sak 22/142"),
        ("K. sak 9/17", "K. sak 9/17"),
        ("sak K-32/12", "K-32/12"),
        ("FSK-135/25", "FSK-135/25"),
        ("KOM-176/20", "KOM-176/20"),
        ("plan- og bygningsloven § 11-14", None),
        ("nå 11/2 år etter", None),
        ("drøftet i AMU, sak AMU 9/25", "AMU 9/25"),
        ("vedteken i sak KST-84/25", "KST-84/25"),
        ("vedtatt av hovedutvalget (HST 19/25)", "HST 19/25"),
    ],
)
def test_case_numbers(text: str, case: str | None) -> None:
    assert case_number(text) == case


@pytest.mark.parametrize(
    ("line", "organ", "case"),
    [
        ("Vedtatt i kommunestyremøtet 4. desember 2025 (K-sak 73/2025)", "kommunestyret", "K-sak 73/2025"),
        ("Planen vart vedteken i heradsstyremøtet 4. desember 2025, PS 73/25.", "heradsstyret", "PS 73/25"),
        ("Planen ble vedtatt i formannskapsmøtet 4. desember 2025, PS 73/25.", "formannskapet", "PS 73/25"),
        ("Endelig vedtak: Kommunestyret 04.12.25, PS 73/25", "Kommunestyret", "PS 73/25"),
        ("Endeleg vedtak: Bystyret 04.12.2025, PS 73/25", "Bystyret", "PS 73/25"),
    ],
)
def test_the_meeting_and_the_final_decision(line: str, organ: str, case: str) -> None:
    assert [(one.organ, one.dato, one.sak) for one in plan(line)] == [(organ, "2025-12-04", case)]


def test_the_text_fills_in_what_front_matter_leaves_out() -> None:
    (found,) = read(
        "---\nplan: {tittel: X, type: temaplan}\nvedtak: {dato: 2025-12-04}\n---\n# Temaplan for sang\n\n"
        "Planen ble vedtatt av kommunestyret 4. desember 2025, PS 73/25.\n"
    )

    assert (found.organ, found.sak, found.confidence) == ("kommunestyret", "PS 73/25", "certain")


@pytest.mark.parametrize(
    ("line", "organ"),
    [
        ("Heradsstyret gjorde 18.06.2025, sak 45/25, slikt vedtak: «Planen vert vedteken.»", "Heradsstyret"),
        ("Kommunestyret fattet 18. juni 2025 i sak 45/25 følgende vedtak: «Planen vedtas.»", "Kommunestyret"),
    ],
)
def test_a_decision_quoted_after_its_day(line: str, organ: str) -> None:
    (found,) = plan(line)
    assert (found.organ, found.dato, found.sak, found.slag) == (organ, "2025-06-18", "45/25", "vedtak")


def test_a_quoted_decision_on_another_plan_is_not_this_plans() -> None:
    assert plan("Kommunestyret fattet 18. juni 2025 i sak 45/25 følgende vedtak: «Sjøbruksplanen vedtas.»") == ()


def test_a_title_page_line_that_says_what_the_plan_is_first() -> None:
    line = "Temaplan vedtatt av kommunestyret 18. desember 2025, sak 101/25"
    (found,) = read(f"# Trafikksikkerhetsplan for Lindvik 2026–2029\n\n{line}\n\n## Bakgrunn\n\nTekst.\n")
    assert (found.dato, found.organ, found.sak) == ("2025-12-18", "kommunestyret", "101/25")


@pytest.mark.parametrize(
    ("row", "slag"),
    [
        ("Vedtak om å sende på høring", "utlegging"),
        ("Vedtak om offentlig ettersyn", "utlegging"),
        ("Vedtak om utlegging av planforslaget", "utlegging"),
        ("Vedtak etter høring", "sluttbehandling"),
    ],
)
def test_a_row_of_the_timetable_that_sends_the_plan_out(row: str, slag: str) -> None:
    told = read(f"# Temaplan for vann\n\nHøringsutkast\n\n| Milepæl | Dato |\n|---|---|\n| {row} | 22.09.2026 |\n")
    assert [one.slag for one in told] == [slag]
