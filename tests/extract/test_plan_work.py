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
