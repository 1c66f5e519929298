"""Traces rules look for: found where they mean something, not in goals and actions."""

from __future__ import annotations

import pytest
from written import outline, written

from plancheck.extract.plan.metadata import read_meta
from plancheck.extract.plan.signs import signs


def traces(text: str, title: str = "Kommunedelplan for kultur 2026–2037") -> set[str]:
    document = written(f"# {title}\n\nFjordvik kommune\n\nForslag til planprogram\n\n{text}\n")
    return {sign.concept for sign in signs(document, outline(document), read_meta(document), "plan")}


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("## Kontakt\n\nKontaktperson: kultursjefen", "kontakt"),
        ("## Høring\n\nInnspill sendes til post@fjordvik.example.", "innspillskanal"),
        ("| Status | Høring |\n|---|---|\n| Innspill til | post@fjordvik.example |", "innspillskanal"),
        ("| Status | Høyring |\n|---|---|\n| Innspel sendast til | post@fjordvik.example |", "innspillskanal"),
        ("## Høyring\n\nGje innspel i skjemaet på nettsida.", "innspillskanal"),
        ("## Høring\n\nSend merknader til Fjordvik kommune, Postboks 1.", "innspillskanal"),
        ("## Høring\n\nHøringsinstanser: Statsforvalteren", "hoeringsinstanser"),
        ("## Medvirkning\n\nInnbyggerne har vært med i arbeidet med planen.", "medvirkning"),
        ("## Arbeidet\n\nUngdomsrådet har gitt råd om planen.", "barn_og_unge"),
        ("## Medvirkning\n\nElever på skolene har vært med.", "barn_og_unge"),
        ("## Medvirkning\n\nEldrerådet har gitt råd.", "eldreraad"),
        ("## Bakgrunn\n\nKunnskapsgrunnlaget er folkehelseoversikten.", "kunnskapsgrunnlag"),
        ("## Oppfølging\n\nPlanen evalueres i 2029.", "evaluering"),
        ("## Oppfølging\n\nPlanen rulleres hvert fjerde år.", "rullering"),
        ("## Oppfølging\n\nKultursjefen rapporterer hvert år.", "planansvarlig"),
        ("## Oppfølging\n\nPsykisk helse og rus rapporterer hvert år.", "planansvarlig"),
        ("## Oppfølging\n\nSamfunnsdelen følges opp i handlingsdelen.", "handlingsdel_sted"),
        ("## Oppfølging\n\nTiltak hører hjemme i handlingsprogrammet.", "handlingsdel_sted"),
        ("## Oppfølging\n\nPlanen har en egen handlingsdel.", "handlingsdel_sted"),
        ("## Oppfølging\n\nPlanen har ein handlingsdel (eige rekneark).", "handlingsdel_sted"),
        ("## Oppfølging\n\nHandlingsprogrammet for 2026–2029 vedtas hvert år i desember.", "handlingsdel_sted"),
        ("## Oppfølging\n\nHandlingsdelen blir rullert kvart år saman med økonomiplanen.", "handlingsdel_sted"),
        ("## Oppfølging\n\nHandlingsdel: se økonomiplanen 2026–2029.", "handlingsdel_sted"),
        ("## Oppfølging\n\nDet er laga ein eigen handlingsplan for 2026–2029.", "handlingsdel_sted"),
        ("## Oppfølging\n\nPlanen består av denne delen og en handlingsdel.", "handlingsdel_sted"),
        ("## Økonomi\n\nTiltaka skal løysast innan gjeldande økonomiske rammer.", "eksisterende_rammer"),
        ("## Formål\n\nFormålet med planarbeidet er mer sang.", "formaal"),
        ("## Kvifor ny plan?\n\nFleire blir eldre.", "formaal"),
        ("## Bakgrunn\n\nKommunedelplanen skal vise hvordan kommunen møter flere eldre.", "formaal"),
        ("## Slik skal vi arbeide\n\nPlanen blir vedteken i juni 2027.", "prosess_frister"),
        ("## Vegval\n\nTo alternativ skal vurderast.", "alternativer"),
        ("## Framdrift\n\nVedtak i kommunestyret juni 2027.", "prosess_frister"),
        ("## Alternativer\n\nVi vurderer to alternativer.", "alternativer"),
        ("## Behov for utredninger\n\nStøy skal utredes.", "utredningsbehov"),
        ("## Behov for utgreiing\n\n- Folketal", "utredningsbehov"),
        ("## Tema som skal greiast ut\n\n- Bustad", "utredningsbehov"),
        ("## Opplegg\n\nBehovet for bustader må greiast ut.", "utredningsbehov"),
        ("## Opplegg\n\nVi ser på alternative plasseringar av skulen.", "alternativer"),
        ("## Høring\n\nFrist for innsigelse er 1. mars.", "innsigelse"),
    ],
)
def test_a_trace(text: str, concept: str) -> None:
    assert concept in traces(text)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("## Tiltak\n\n- La ungdomsrådet styre 200 000 kroner.", "barn_og_unge"),
        ("## Mål\n\nMål: Alle barn kan delta uavhengig av inntekt.", "barn_og_unge"),
        ("## Bakgrunn\n\nStrategien følger opp kommuneplanens samfunnsdel.", "planansvarlig"),
        ("## Mål\n\n- Legge medvirkning til grunn for bedre tjenester", "medvirkning"),
        ("## Oppfølging\n\nØkonomiplanen vedtas hvert år.", "handlingsdel_sted"),
        ("## Oppfølging\n\nPlanen har ingen handlingsdel.", "handlingsdel_sted"),
        ("## Bakgrunn\n\nFjordvik ligger ved sjøen.", "innspillskanal"),
        ("| Status | Høring |\n|---|---|\n| Kontakt | post@fjordvik.example |", "innspillskanal"),
    ],
)
def test_no_trace(text: str, concept: str) -> None:
    assert concept not in traces(text)


def test_a_pbl_plan_says_so() -> None:
    assert "pbl" in traces("Tekst.")
    assert "pbl" not in traces("Tekst.", title="Temaplan for kultur")


@pytest.mark.parametrize(
    "text",
    [
        "Planen er lagd i lag med bondelaget og saueavlslaget.",
        "Planen er laget sammen med eldrerådet, pårørende og ansatte.",
        "Den ble laget av et utvalg med seks bedrifter.",
        "Det har vore to grendemøte, eitt i nord og eitt i sør.",
        "Bedriftene har svart på en undersøkelse, og vi har hatt to frokostmøter.",
        "Vi har snakka med 84 born i barnehagane.",
        "Arbeidsgruppa har hatt sju møter.",
        "Det er gjennomført tre temamøter med brukere og pårørende.",
        "Tillitsvalgte har deltatt i prosjektgruppa.",
        "Vi fikk 112 innspill til planen.",
        "> Fra folkemøtet på Øya 12. februar",
        "| Milepæl | Når |\n|---|---|\n| Folkemøte | september 2024 |",
        "We consulted the parents and held two public meetings.",
    ],
)
def test_somebody_was_met_or_asked(text: str) -> None:
    assert "medvirkning_spor" in traces(f"## Om planen\n\n{text}")


@pytest.mark.parametrize(
    "text",
    [
        "## Tiltak\n\n- Lage et kart sammen med historielaget",
        "## Om planen\n\nI Ungdata 2024 svarte 31 prosent at de hadde vært beruset.",
        "## Om planen\n\nBarnevernet hadde 74 undersøkelser i fjor.",
        "## Om planen\n\nInnbyggerne har ikke fått gi innspill til planen.",
        "## Om planen\n\nMange eldre er mye alene.",
    ],
)
def test_nobody_was_met_or_asked(text: str) -> None:
    assert "medvirkning_spor" not in traces(text)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Målene er hentet fra kommuneplanens samfunnsdel.", True),
        ("Arbeidet heng saman med samfunnsdelen 2022–2034.", True),
        ("Planen er ikke en del av kommuneplanen.", False),
        ("Kommuneplanen ble vedtatt i 2023.", False),
        ("Planen bygger på kunnskap fra skolene.", False),
    ],
)
def test_a_plan_above_is_named(text: str, named: bool) -> None:
    assert ("overordnet_nevnt" in traces(f"## Om planen\n\n{text}", "Temaplan for kultur")) is named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Planen gjer samfunnsdelen konkret på feltet.", True),
        ("Denne planen gjør kommuneplanens samfunnsdel mer konkret.", True),
        ("Temaplanen har sitt utspring i samfunnsdelen.", True),
        ("Planen utdjupar kommuneplanen sin samfunnsdel.", True),
        ("Planen er heimla i kommuneplanen.", True),
        ("Temaplanen supplerer kommunedelplan for skog.", True),
        ("Overordnet føring er samfunnsdelen.", True),
        ("Planen støttar opp om måla i samfunnsdelen.", True),
        ("Samfunnsdelen peker ut sang, som denne planen tar videre.", True),
        ("Kommunedelplan for skog peikar ut sti, som denne planen tek vidare.", True),
        ("Temaplanen supplerer ikke kommunedelplan for skog.", False),
        ("Kommunedelplan for skog er på høring.", False),
    ],
)
def test_what_the_plan_builds_on_in_other_words(text: str, named: bool) -> None:
    assert ("overordnet_nevnt" in traces(f"## Om planen\n\n{text}", "Temaplan for kultur")) is named


def test_a_line_below_a_title_of_actions_names_the_plan_above() -> None:
    """The title "Handlingsplan …" makes no action of what stands right below it."""
    assert "overordnet_nevnt" in traces("Bygger på kommuneplanens samfunnsdel 2022–2034.", "Handlingsplan for rus")


@pytest.mark.parametrize(
    ("text", "took_part"),
    [
        ("## Prosess\n\nPolitiet, Røde Kors og bondelaget deltok.", True),
        ("## Arbeidet\n\nSogelaget, museet og grunneigarar har vore med på synfaringar.", True),
        ("## Kunnskapsgrunnlag\n\nTre av fire ungdommer deltok i fritidsaktiviteter.", False),
        ("## Status\n\nBarnehagane har vore med på realfagsatsinga.", False),
    ],
)
def test_who_came(text: str, took_part: bool) -> None:
    assert ("medvirkning_spor" in traces(text)) is took_part


@pytest.mark.parametrize(
    "text",
    [
        "## Høring\n\nHøringsinstanser er fylkeskommunen, ungdomsrådet og eldrerådet.",
        "## Høyring\n\nPlanprogrammet er sendt til Statsforvaltaren, ungdomsrådet og eldrerådet.",
        "## Høring\n\nPlanen er sendt til:\n\n- Ungdomsrådet\n- Eldrerådet",
    ],
)
def test_those_a_plan_is_sent_to_have_not_taken_part(text: str) -> None:
    found = traces(text)
    assert found >= {"ungdomsraad_hoert", "eldreraad_hoert"}
    assert not found & {"ungdomsraad", "eldreraad", "barn_og_unge", "medvirkning"}


def test_councils_elsewhere_count() -> None:
    text = "## Høring\n\nHøringsinstanser er ungdomsrådet.\n\n## Arbeidet\n\nUngdomsrådet har gitt råd om planen."
    assert {"ungdomsraad", "barn_og_unge"} <= traces(text)
    assert "ungdomsraad" in traces("## Arbeidet\n\nVi har sendt spørreskjema til ungdomsrådet.")
