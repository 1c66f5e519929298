"""What published plans say of themselves, in their own turns of phrase: the finding does not come."""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import findings, temaplan


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Kulturplanen (KP) tar utgangspunkt i målene i kommuneplanen for Solvik og gjør dem konkrete.", []),
        ("Planen tek utgangspunkt i måla og strategiane i kommuneplanen for Solvik.", []),
        ("### Føringer fra kommuneplanen\n\nKulturskolen skal ha et variert tilbud.", []),
        ("### Høve til kommuneplanen for idrett\n\nHallen blir bygd.", ["PLA003"]),
        ("### Om kommuneplanen\n\nKommunestyret vedtok den i 2022.", ["PLA003"]),
    ],
)
def test_the_plan_above(told: str, found: list[str], tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(told), "PLA003") == found


@pytest.mark.parametrize(
    "title", ["Regional plan for folkehelse i Storfylket 2026–2034", "Regionplan for helse", "Regional bibliotekplan"]
)
def test_a_regional_plan_follows_none_of_a_municipality(title: str, tmp_path: Path) -> None:
    told = temaplan("Fylkeskommunen og kommunene skal følge planen opp.")
    text = told.replace("Temaplan for kultur 2026–2029", title)
    assert findings(tmp_path, text, "PLA003") == []


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Planen er ført i pennen av plankontoret og ei styringsgruppe som besto av bondelaget og skogeierne.", []),
        ("Høringsuttalelser og forhold til andre planer er innarbeidet i planen.", []),
        ("Høyringsfråsegnene er vurderte i eit eige notat.", []),
        ("Arbeidsgruppe:\n\n- Lensmannen\n- Trygg Trafikk", []),
        ("Merknader skal være vurdert før vedtak.", ["MED001"]),
        ("Økonomien er vurdert i budsjettet.", ["MED001"]),
        ("### Høring\n\nInnspillene er vurdert i saksframlegget.", ["MED001"]),
        ("### Høyring\n\nInnspela er vurderte og innarbeidde i planen.", ["MED001"]),
    ],
)
def test_who_took_part(told: str, found: list[str], tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(told), "MED001") == found


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Planprogrammet legges ut. I høringsperioden på minst seks uker er det mulig å komme med merknader.", []),
        ("Planprogrammet blir sendt på høyring i minst 6 veker.", []),
        ("Planprogrammet skal etter loven på høring i minst seks uker.", ["HOR010"]),
        ("Planprogrammet sier at planforslaget skal på høring i minst seks uker.", ["HOR010"]),
    ],
)
def test_a_planprogram_that_promises_its_hearing(told: str, found: list[str], tmp_path: Path) -> None:
    chapters = "## 2. Medvirkning\n\nBarn og unge deltar på verksteder våren 2027.\n\n## 3. Tema\n\nSkoler.\n"
    text = f"# Planprogram for kommunedelplan for oppvekst 2026–2038\n\n## 1. Prosess\n\n{told}\n\n{chapters}"
    assert findings(tmp_path, text, "HOR010") == found


@pytest.mark.parametrize("heading", ["Sammenheng med andre planer", "Forholdet til andre planer", "Andre planer"])
def test_a_sentence_in_a_chapter_on_other_plans(heading: str, tmp_path: Path) -> None:
    said = "Samfunnsdelen i Solvik har som mål at alle er trygge. Temaplanen følger opp dette målet."
    assert findings(tmp_path, temaplan(f"### {heading}\n\n{said}"), "PLA003") == []
    assert findings(tmp_path, temaplan(f"### {heading}\n\nBudsjettet har som mål å spare."), "PLA003") == ["PLA003"]
    assert findings(tmp_path, temaplan(f"### Planoversikt\n\n{said.partition('. ')[0]}."), "PLA003") == ["PLA003"]


@pytest.mark.parametrize("said", ["er hentet fra", "i", "er vedtatt i"])
def test_goals_told_to_be_of_the_samfunnsdel_in_their_own_chapter(said: str, tmp_path: Path) -> None:
    told = f"### Mål og satsingsområder\n\nHovedmålene {said} kommuneplanens samfunnsdel følges opp her."
    assert findings(tmp_path, temaplan(told), "PLA003") == []
    other = told.replace("kommuneplanens samfunnsdel", "budsjettet")
    assert findings(tmp_path, temaplan(other), "PLA003") == ["PLA003"]


def test_the_planprogram_is_no_plan_above(tmp_path: Path) -> None:
    told = "# Kommunedelplan for vann 2026–2037\n\n{}\n\n## Mål\n\nHovedmål: Rent vann til alle.\n"
    assert findings(tmp_path, told.format("Planen bygger på planprogrammet fra 2025."), "PLA003") == ["PLA003"]
    both = "Planen bygger på planprogrammet fra 2025 og følger opp samfunnsdelen."
    assert findings(tmp_path, told.format(both), "PLA003") == []
