"""Tables of how a plan is made are no actions, whatever their chapter is called."""

from __future__ import annotations

import pytest
from written import written

from plancheck.extract import extract

CHAPTERS = ["Arbeidsplan", "Tidsplan", "Gjennomføring av planarbeidet", "Bakgrunn", "Organisering", "Milepælar"]
WORK = (
    "| Aktivitet | Ansvar | Frist |\n|---|---|---|\n| Arbeidsgruppe | Kultursjef | mars 2025 |\n"
    "| {meeting} | Kultursjef | april 2025 |\n| Politisk behandling | Kommunedirektør | juni 2025 |\n"
)
REST = (
    "## Mål og tiltak\n\nHovedmål: Alle opplever kunst.\n\n### Delmål 1: Flere synger\n\n"
    "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Starte kor | Kultur | 2027 |\n"
)


def actions(text: str) -> list[str]:
    return [item.text for item in extract(written(text)).items if item.kind == "tiltak"]


@pytest.mark.parametrize("meeting", ["Folkemøte", "Innspillsmøter med lagene", "Medverknad i skulane"])
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_steps_of_the_plan_work_are_no_actions(chapter: str, meeting: str) -> None:
    plan = f"# Temaplan for kultur 2026–2030\n\n## {chapter}\n\n{WORK.format(meeting=meeting)}\n{REST}"
    assert actions(plan) == ["Starte kor"]


def test_meetings_in_a_chapter_of_actions_are_actions() -> None:
    plan = (
        "# Temaplan for kultur 2026–2030\n\n## Tiltak\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n"
        "| Folkemøte om kulturhus | Kultur | 2027 |\n| Verksted for unge | Kultur | 2026 |\n"
    )
    assert actions(plan) == ["Folkemøte om kulturhus", "Verksted for unge"]


BELOW = (
    "\n\n## Hovedmål 1: Bygdene lever\n\n### Delmål 1.1: Flere møteplasser\n\n"
    "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Rydde torget | Teknisk | 2028 |\n\n## Rapportering\n\n"
)


@pytest.mark.parametrize(
    "steps",
    [
        "Framdrift:\n\n- Første gangs behandling: 8. september 2026\n- Høring: 2.–30. november 2026\n- Vedtak: 2027",
        "- Oppstart i januar 2026\n- Høyring frå 2. til 30. november 2026\n- Handsaming i kommunestyret mars 2027",
        "- 8. september 2026: Førstegangsbehandling\n- 2.–30. november 2026: Høring\n- Mars 2027: Endelig vedtak",
        "1. Utkastet sendes på høring (november 2026)\n2. Frist for innspill (desember)\n3. Planen vedtas i bystyret",
        "| Hva | Når |\n|---|---|\n| Høringsfrist | 30. november 2026 |\n| Behandling i bystyret | mars 2027 |",
        "| Aktivitet | Ansvar | Frist |\n|---|---|---|\n| Verksted | Plan | mai 2026 |\n| Vedtak | Plan | 2027 |",
    ],
)
def test_the_way_to_adoption_is_no_action_below_the_title_of_a_plan_of_actions(steps: str) -> None:
    assert actions(f"# Handlingsdel 2027–2030\n\nLillevik kommune\n\n{steps}{BELOW}Kort om dette.") == ["Rydde torget"]


@pytest.mark.parametrize(
    "use",
    [
        "| Hva | Når | Hvem |\n|---|---|---|\n| Årlig status | Hvert år | Plan |\n| Evaluering | 2029 | Plan |",
        "| Kva | Når | Kven |\n|---|---|---|\n| Status for tiltaka | Kvart år | Plan |\n| Evaluering | 2029 | Plan |",
        "- Årlig status: mai hvert år, plansjef\n- Evaluering: 2029, plansjef",
    ],
)
def test_what_is_done_with_the_plan_afterwards_is_no_action(use: str) -> None:
    assert actions(f"# Handlingsdel 2027–2030\n\nLillevik kommune{BELOW}{use}\n") == ["Rydde torget"]


def test_a_hearing_or_a_decision_on_something_else_is_an_action() -> None:
    listed = "- Høring av ny parkeringsforskrift: 2027, Teknisk\n- Vedtak om ny skolestruktur: 2028, Skole"
    rows = "| Hva | Når | Hvem |\n|---|---|---|\n"
    rows += "| Høring av ny forskrift | 2027 | Plan |\n| Oppstart av kor | 2027 | Kultur |"
    title = "# Handlingsdel 2027–2030\n\n"
    assert actions(title + listed) == ["Høring av ny parkeringsforskrift", "Vedtak om ny skolestruktur"]
    assert actions(title + rows) == ["Høring av ny forskrift", "Oppstart av kor"]


@pytest.mark.parametrize(
    "row",
    [
        "Høring og offentlig ettersyn, jf. pbl. § 11-14 | 12.10.2026–01.12.2026",
        "Offentleg gjennomsyn | 12. oktober – 1. desember 2026",
        "Ny høringsfrist | 1. desember 2026",
    ],
)
def test_a_table_of_the_hearing_alone_holds_no_action(row: str) -> None:
    plan = f"# Temaplan for kultur 2026–2030\n\n## Innledning\n\n| Hva | Når |\n|---|---|\n| {row} |\n\n{REST}"
    assert actions(plan) == ["Starte kor"]


def test_a_table_of_one_action_holds_it() -> None:
    table = "| Hva | Når |\n|---|---|\n| Høring av ungdom hvert år | 2027 |\n"
    plan = f"# Temaplan for kultur 2026–2030\n\n## Tiltak\n\n{table}"
    assert actions(plan) == ["Høring av ungdom hvert år"]
