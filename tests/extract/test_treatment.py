"""Decisions told without "vedtatt": what lies ahead in the council, what sent the plan out, what began the work."""

from __future__ import annotations

import pytest
from written import outline, written

from plancheck.extract.plan.classify import classify
from plancheck.extract.plan.metadata import read_meta
from plancheck.extract.process.decision import decisions
from plancheck.model import Vedtak


def read(text: str) -> tuple[Vedtak, ...]:
    document = written(text)
    meta = read_meta(document)
    return decisions(document, outline(document), meta, classify(document, meta))


def plan(sentence: str, title: str = "Kommunedelplan for folkehelse 2026–2037") -> tuple[Vedtak, ...]:
    return read(f"# {title}\n\nBergsund kommune\n\n## Delmål 1: Flere går\n\n## Prosess\n\n{sentence}\n")


def notice(sentence: str) -> tuple[Vedtak, ...]:
    return read(f"# Høyring av kommunedelplan for folkehelse\n\nPlanen er ute til høyring.\n\n{sentence}\n")


@pytest.mark.parametrize(
    "sentence",
    [
        "Saken behandles i kommunestyret 5. mars 2026.",
        "Saka blir handsama i kommunestyret 5. mars 2026.",
        "Saken kommer opp i bystyret torsdag 5. mars 2026.",
        "Saka skal opp i heradsstyret 5. mars 2026.",
        "Planen behandles i kommunestyret 5. mars 2026.",
        "Kommunestyret vedtar planen 5. mars 2026.",
        "Kommunestyret vedtek planen 5. mars 2026.",
        "Kommunestyret gjør vedtak om planen 5. mars 2026.",
        "Fråsegnene blir lagde fram for kommunestyret, som gjer endeleg vedtak 5. mars 2026.",
        "Kommunestyret skal handsame planframlegget 5. mars 2026.",
        "Folkehelseplanen vedtas av kommunestyret 5. mars 2026.",
        "Endelig vedtak i kommunestyret: 5. mars 2026",
        "Sluttbehandling i kommunestyret: 05.03.2026",
        "Slutthandsaming i kommunestyret: 05.03.2026",
        "Kommunestyret skal etter planen behandle saken endelig 5. mars 2026.",
        "Kommunestyret skal etter planen handsame saka endeleg 5. mars 2026.",
        "Kommunestyret får planen til endelig godkjenning 5. mars 2026.",
        "Kommunestyret får planen til endeleg godkjenning 5. mars 2026.",
        "Planen får endelig behandling i kommunestyret 5. mars 2026.",
        "Planen får endeleg handsaming i kommunestyret 5. mars 2026.",
        "Planen skal eigengodkjennast av kommunestyret 5. mars 2026.",
        "Planen skal egengodkjennes av kommunestyret 5. mars 2026.",
        "Endelig vedtak fattes i kommunestyret 05.03.2026.",
        "Endeleg vedtak blir gjort i kommunestyret 05.03.2026.",
        "Sluttbehandling skjer i kommunestyret 5. mars 2026.",
        "Sluttbehandlingen i kommunestyret er 5. mars 2026.",
        "Slutthandsaminga i kommunestyret blir 5. mars 2026.",
        "Planlagt vedtak i kommunestyret 5. mars 2026.",
        "Forventa vedtak i kommunestyret: 5. mars 2026",
        "Endelig behandling: kommunestyret 5. mars 2026",
        "Endeleg handsaming: kommunestyret 5. mars 2026",
        "Kommunestyrets behandling: 5. mars 2026",
    ],
)
@pytest.mark.parametrize("document", ["plan", "notice"])
def test_the_final_treatment_lies_ahead(sentence: str, document: str) -> None:
    (found,) = plan(sentence) if document == "plan" else notice(sentence)

    assert (found.dato, found.slag) == ("2026-03-05", "sluttbehandling")
    assert (found.organ or "").lower().startswith(("kommunestyret", "bystyret", "heradsstyret"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Planen skal opp til endelig behandling 5. mars 2026.",
        "Planen skal opp til endeleg handsaming 5. mars 2026.",
        "Saken går til endelig politisk behandling 5. mars 2026.",
        "Planen blir lagt fram for endelig godkjenning 5. mars 2026.",
        "Planforslaget skal til endelig vedtak 5. mars 2026.",
    ],
)
def test_the_last_treatment_needs_no_body(sentence: str) -> None:
    (found,) = plan(sentence)
    assert (found.dato, found.slag) == ("2026-03-05", "sluttbehandling")


@pytest.mark.parametrize(
    "sentence",
    [
        "Planen skal opp til behandling 5. mars 2026.",
        "Kulturplanen skal opp til endelig behandling 5. mars 2026.",
        "Planen sendes på høring før den går til endelig behandling 5. mars 2026.",
    ],
)
def test_no_last_treatment_of_this_plan(sentence: str) -> None:
    assert plan(sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Planforslaget vert lagt fram for kommunestyret 5. mars 2026.",
        "Etter høyringa blir planen lagd fram for kommunestyret 5. mars 2026.",
        "Etter høringen legges planen fram for kommunestyret 5. mars 2026.",
    ],
)
def test_a_notice_tells_when_the_plan_comes_before_the_council(sentence: str) -> None:
    (found,) = notice(sentence)

    assert (found.dato, found.slag) == ("2026-03-05", "sluttbehandling")
    assert plan(sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Saken behandles i formannskapet 5. februar 2026.",
        "Kommunestyret behandler budsjettet 11. desember 2026.",
        "Kulturplanen behandles i kommunestyret 5. mars 2026.",
        "Forrige plan skal behandles i kommunestyret 5. mars 2026.",
        "Status for planen legges fram for kommunestyret 5. mars 2027.",
        "Planen legges fram for kommunestyret 5. februar 2026 og sendes deretter ut på høring.",
        "Planen blir lagd fram for kommunestyret i mars kvart år.",
        "Rapport om planen blir lagd fram for kommunestyret 5. mars 2027.",
        "Planen skal ikke behandles i kommunestyret 5. mars 2026.",
        "Planlagt oppstart i kommunestyret 5. mars 2026.",
        "Kulturplanen får endelig behandling i kommunestyret 5. mars 2026.",
        "Kommunestyret får rapporten til endelig godkjenning 5. mars 2026.",
        "Endelig behandling: formannskapet 5. mars 2026",
        "Reguleringsplanen skal egengodkjennes av kommunestyret 5. mars 2026.",
        "Kommunestyret gjør vedtak om planstrategien 5. mars 2026.",
        "Kommunestyret gjer vedtak om oppstart 5. mars 2026.",
    ],
)
def test_what_is_no_final_treatment_of_this_plan(sentence: str) -> None:
    assert plan(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "organ", "case"),
    [
        ("Planen ble lagt ut til høring av formannskapet 6. januar 2026, sak 3/26.", "formannskapet", "3/26"),
        ("Planen vart lagd ut på høyring av formannskapet 6. januar 2026, sak 3/26.", "formannskapet", "3/26"),
        ("Formannskapet la planen ut på høring 6. januar 2026.", "Formannskapet", None),
        (
            "Utvalg for oppvekst vedtok 6. januar 2026 i sak 3/26 å sende planen på høring.",
            "Utvalg for oppvekst",
            "3/26",
        ),
        (
            "Utval for helse og omsorg vedtok 6. januar 2026 å leggje planen ut på høyring.",
            "Utval for helse og omsorg",
            None,
        ),
    ],
)
def test_the_body_that_sent_it_out(sentence: str, organ: str, case: str | None) -> None:
    (found,) = plan(sentence)

    assert (found.organ, found.dato, found.sak, found.slag) == (organ, "2026-01-06", case, "utlegging")


def test_a_decision_on_this_after_the_sentence_that_tells_what() -> None:
    (found,) = notice(
        "Bergsund kommune sender planen på høyring. Utval for oppvekst og kultur gjorde vedtak om dette 6. januar 2026 "
        "i sak 3/26."
    )

    assert (found.organ, found.sak, found.slag) == ("Utval for oppvekst og kultur", "3/26", "utlegging")


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunestyret vedtok oppstart av planarbeidet 9. desember 2025 i sak 112/25.",
        "Kommunestyret vedtok 9.12.2025 å starte planarbeidet, sak 112/25.",
        "Formannskapet gjorde vedtak om oppstart av planarbeidet 9. desember 2025, sak 112/25.",
        "Formannskapet fattet vedtak 9. desember 2025 om å starte arbeidet med kommunedelplanen (sak 112/25).",
    ],
)
def test_the_work_begins(sentence: str) -> None:
    (found,) = plan(sentence)

    assert (found.dato, found.sak, found.slag) == ("2025-12-09", "112/25", "oppstart")


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunestyret vedtok oppstart av skolebyggingen 9. desember 2025.",
        "Kommunestyret gjorde vedtak om ny skole 9. desember 2025 i sak 9/25.",
    ],
)
def test_other_decisions_of_the_council(sentence: str) -> None:
    assert plan(sentence) == ()


@pytest.mark.parametrize(
    "line",
    [
        "Høringsutkast, vedtatt lagt ut av formannskapet 3. februar 2026, sak 11/26",
        "Høringsforslag, vedtatt utlagt av formannskapet 3. februar 2026, sak 11/26",
        "Høyringsutkast vedteke lagt ut av formannskapet 3. februar 2026, sak 11/26",
        "Høringsutkast vedtatt av formannskapet 3. februar 2026, sak 11/26",
        "Høyringsframlegget vart vedteke i formannskapet 3. februar 2026, sak 11/26",
    ],
)
def test_a_draft_that_was_decided_to_be_laid_out_was_sent_out(line: str) -> None:
    document = written(f"# Temaplan for kultur 2026–2030\n\nSolvik kommune\n\n{line}\n\n## Hovedmål 1: Alle synger\n")
    meta = read_meta(document)
    (told,) = decisions(document, outline(document), meta, classify(document, meta))
    assert (told.organ, told.dato, told.sak, told.slag) == ("formannskapet", "2026-02-03", "11/26", "utlegging")
