"""What a body decided on: this plan, another one, or that it be sent out."""

from __future__ import annotations

import pytest
from written import outline, written

from plancheck.extract.plan.classify import classify
from plancheck.extract.plan.metadata import read_meta
from plancheck.extract.plan.subject import speaks_of
from plancheck.extract.process.decision import decisions


def slag(line: str, title: str = "Kommunedelplan for friluftsliv 2026–2029") -> list[str | None]:
    document = written(
        f"# {title}\n\n## Prosess\n\n{line}\n\n## Hovedmål 1: Flere ut på tur\n\nTekst.\n\n## Slutt\n\nS.\n"
    )
    meta = read_meta(document)
    return [one.slag for one in decisions(document, outline(document), meta, classify(document, meta))]


@pytest.mark.parametrize(
    "line",
    [
        "Kommunestyret vedtok samfunnsdelen 12. november 2026.",
        "Kommunestyret vedtok kommuneplanens samfunnsdel 12. november 2026, sak 90/26.",
        "Kommunestyret vedtok energiplanen 12. november 2026, og den er lagt til grunn.",
        "Bystyret vedtok ny arealdel 12. november 2026, sak 90/26.",
        "Heradsstyret godkjende planstrategien 12. november 2026.",
        "Kommunestyret vedtok kommunedelplanen for vannforsyning 12. november 2026.",
        "Den 12. november 2026 vedtok kommunestyret samfunnsdelen, som planen bygger på.",
        "Kommunestyret vedtok 12. november 2026 å kjøpe turhytta, som planen omtaler.",
        "Kommunestyret vedtok midler til planen 12. november 2026.",
        "Fylkestinget vedtok regional friluftslivsplan 8. desember 2026.",
        "Regional plan for friluftsliv ble vedtatt av fylkestinget 8. desember 2026.",
        "Stortinget vedtok ny friluftslov 8. desember 2026.",
        "Regjeringa vedtok ny friluftslivstrategi 8. desember 2026.",
    ],
)
def test_another_plan_or_body(line: str) -> None:
    assert slag(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Formannskapet vedtok høringsutkastet 20. oktober 2026, sak 88/26.",
        "Formannskapet vedtok høyringsframlegget 20. oktober 2026, sak 88/26.",
        "Kommunestyret godkjente høringsforslaget 20. oktober 2026.",
        "Utvalg for kultur vedtok planforslaget til høring 20. oktober 2026 i sak 88/26.",
        "Formannskapet godkjende planen 20. oktober 2026 for offentleg ettersyn.",
        "Formannskapet vedtok utlegging av planforslaget 20. oktober 2026.",
        "Formannskapet vedtok førstegangsbehandling av planen 20. oktober 2026.",
        "Planforslaget ble vedtatt til høring av formannskapet 20. oktober 2026 (sak 88/26).",
        "Formannskapet godkjente utkastet 20. oktober 2026 og sendte det på høring.",
        "Formannskapet vedtok i møte 20.10.2026 sak 88/26, å sende planen, som er laget av tre lag, på høring.",
    ],
)
def test_sent_out_to_be_heard(line: str) -> None:
    assert slag(line) == ["utlegging"]


@pytest.mark.parametrize(
    "line",
    [
        "Kommunestyret vedtok planen 12. november 2026, sak 90/26.",
        "Kommunestyret godkjende kommunedelplanen for friluftsliv 12. november 2026.",
        "Kommunestyret vedtok i sak 90/26 den 12. november 2026 kommunedelplanen.",
        "Den 12. november 2026 vedtok kommunestyret planen enstemmig.",
        "Kommunestyret vedtok forslaget til kommunedelplan for friluftsliv 12. november 2026.",
        "Kommunestyret vedtok planforslaget slik det lå ute til høring 12. november 2026.",
        "Kommunestyret vedtok rulleringen av planen 12. november 2026.",
        "Kommunestyret vedtok høringsforslaget med endringer 12. november 2026.",
    ],
)
def test_this_plan(line: str) -> None:
    assert slag(line) == ["vedtak"]


def test_a_county_plan_is_adopted_by_its_own_council() -> None:
    assert slag("Fylkestinget vedtok planen 8. desember 2026.", "Regional plan for friluftsliv 2026–2029") == ["vedtak"]


def test_a_year_with_a_full_stop_is_no_name_of_the_plan() -> None:
    assert not speaks_of("Kommunestyret samfunnsdelen 12. november 2026.", "Kommunedelplan for kultur 2026–2029")
    assert speaks_of("Kommunestyret kulturplanen.", "Kommunedelplan for kultur 2026–2029")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Planen følgjer opp planprogrammet som vart fastsett av formannskapet 3. februar 2026 (sak 14/26).", True),
        ("Planen følger samfunnsdelen 2023–2035 og planprogrammet som formannskapet fastsatte 3. februar 2026.", True),
        ("Planen bygger på planprogrammet, som ble vedtatt av kommunestyret 3. februar 2026 (sak 14/26).", True),
        ("Planen bygger på planprogrammet for samfunnsdelen som ble fastsatt av kommunestyret 3. mai 2023.", False),
        ("Det gamle planprogrammet som ble fastsatt av kommunestyret 3. februar 2016, er fulgt.", False),
    ],
)
def test_a_clause_on_the_planprogram(line: str, told: bool) -> None:
    assert slag(line) == ["fastsetting"] * told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Kommunestyret gjør endelig vedtak 17. desember 2026.", True),
        ("Etter høyringa gjer kommunestyret endeleg vedtak 17. desember 2026.", True),
        ("Etter høringen behandler kommunestyret saken 17. desember 2026.", True),
        ("Innspela blir vurderte, og kommunestyret handsamar saka 17. desember 2026.", True),
        ("Kommunestyret gjør endelig vedtak om samfunnsdelen 17. desember 2026.", False),
        ("Etter høringen behandler kommunestyret budsjettet 17. desember 2026.", False),
    ],
)
def test_the_last_treatment_lies_ahead(line: str, told: bool) -> None:
    assert slag(line) == ["sluttbehandling"] * told


def test_two_decisions_of_one_sentence_keep_their_days_and_cases() -> None:
    line = (
        "Formannskapet vedtok oppstart 3. februar 2026 (sak 3/26) og å sende planen på høring 20. oktober 2026 (sak "
        "44/26)."
    )
    document = written(f"# Temaplan for friluftsliv 2026–2029\n\n## Prosess\n\n{line}\n\n## Slutt\n\nS.\n")
    meta = read_meta(document)
    told = decisions(document, outline(document), meta, classify(document, meta))
    assert [(one.slag, one.dato, one.sak) for one in told] == [
        ("oppstart", "2026-02-03", "3/26"),
        ("utlegging", "2026-10-20", "44/26"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Kommunestyret vedtok den førre planen 12. mai 2020, sak 30/20.",
        "Kommunestyret vedtok 12. mai 2020 den tidligere friluftsplanen.",
        "Kommunestyret vedtok 12. mai 2026 også planen for legetjenesten, sak 30/26.",
        "Kommunestyret vedtok i samme møte 12. mai 2026 planen for legetjenesten.",
    ],
)
def test_the_plan_before_and_one_beside_are_others(line: str) -> None:
    assert slag(line) == []


def test_the_plan_before_may_be_named_behind_the_adoption() -> None:
    told = "Kommunestyret vedtok planen 12. mai 2026, sak 30/26, og opphevet samtidig den forrige planen."
    document = written(f"# Temaplan for friluftsliv 2026–2029\n\n## Prosess\n\n{told}\n")
    assert read_meta(document).status == "vedtatt"


@pytest.mark.parametrize(
    ("line", "step"),
    [
        ("Mandatet for planen ble vedtatt av formannskapet 3. februar 2026, sak 3/26.", []),
        ("Måla i planen vart vedtekne av kommunestyret 3. februar 2024.", []),
        ("Kommunestyret vedtok i budsjettmøtet 10. desember 2026 å sette av midler til planen.", []),
        ("Kommunestyret gjorde 3. februar 2026 vedtak om at planen skal rulleres.", []),
        ("Planen følger opp vedtak i kommunestyret 12. mai 2025.", []),
        ("Oppstart av planen ble vedtatt av formannskapet 3. februar 2026, sak 3/26.", ["oppstart"]),
        ("Planen gjelder etter vedtak i kommunestyret 3. februar 2026.", ["vedtak"]),
        ("Forslaget til plan ble vedtatt av kommunestyret 3. februar 2026.", ["vedtak"]),
        ("Kommunedelplan for friluftsliv ble vedtatt av kommunestyret 3. februar 2026.", ["vedtak"]),
    ],
)
def test_what_concerns_the_plan_is_not_the_plan(line: str, step: list[str]) -> None:
    assert slag(line) == step
    document = written(f"# Kommunedelplan for friluftsliv 2026–2029\n\n## Prosess\n\n{line}\n")
    assert read_meta(document).status == ("vedtatt" if step == ["vedtak"] and "ble" in line else None)
