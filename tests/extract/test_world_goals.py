"""Goals of the United Nations that a plan tells of are none of its own, whatever they are called; its own stay."""

from __future__ import annotations

import pytest
from reading import items

OWN = (
    "## Gjennomføring\n\n### Mål 1: Flere går til skolen\n\n"
    "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Gågruppe | Skole | 2027 |\n"
)
WHOLE = [("hovedmaal", "Flere går til skolen"), ("tiltak", "Gågruppe")]
LEAD = "Arbeidet bygger på FNs bærekraftsmål. Disse betyr mest for oss:\n\n"
LIST = "- Mål 5: Likestilling mellom kjønnene\n- Mål 10: Mindre ulikhet\n- Mål 16: Fred og rettferdighet\n\n"


def _told(text: str, title: str = "Trafikkplan 2026–2029") -> list[tuple[str, str]]:
    return [(item.kind, item.text) for item in items(f"# {title}\n\n{text}")]


@pytest.mark.parametrize("head", ["Statlige og nasjonale føringer", "Bakgrunn", "Mål", "Rammer"])
@pytest.mark.parametrize(
    "told",
    [
        LIST,
        LIST.replace("- ", "").replace("\n", "\n\n"),
        "| Mål | Navn |\n|---|---|\n| Mål 7 | Ren energi til alle |\n| Mål 13 | Stoppe klimaendringene |\n\n",
        "- Mål 6: Reint vatn og gode sanitærforhold\n- Mål 14: Livet i havet\n- Mål 15: Livet på land\n\n",
        "- Mål 9 – Industri, innovasjon og infrastruktur: veier\n- Mål 12 – Ansvarlig forbruk og produksjon\n\n",
        "- Mål 4: Sikre inkluderende, rettferdig og god utdanning\n- Mål 8: Fremme varig, inkluderende vekst\n\n",
        "- Hovedmål 1: Utrydde fattigdom\n- Hovedmål 2: Utrydde svolt\n\n",
        "- Delmål 3.6: Halvere tallet på drepte i trafikken\n- Delmål 11.2: Trygge transportsystem for alle\n\n",
        "- Mål 17: Samarbeid for å nå målene\n\n",
    ],
    ids=["list", "lines", "table", "nn", "with words", "long", "hovedmål", "delmål", "one"],
)  # fmt: skip
def test_goals_of_the_un_are_no_goals_of_the_plan(head: str, told: str) -> None:
    assert _told(f"## {head}\n\n{LEAD}{told}{OWN}") == WHOLE


@pytest.mark.parametrize(
    "lead",
    [
        "Berekraftsmåla til FN ligg til grunn for planarbeidet. Desse er viktigast:\n\n",
        "Noreg har slutta seg til Agenda 2030. Planen byggjer særleg på desse måla:\n\n",
        "Planen støtter FNs bærekraftsmål.\n\n",
        "",
    ],
)
def test_the_words_above_may_be_many_or_none(lead: str) -> None:
    assert _told(f"## Bakgrunn\n\n{lead}{LIST}{OWN}") == WHOLE


def test_headings_of_the_un_without_actions_are_chapters_on_them() -> None:
    told = "### Mål 3: God helse og livskvalitet\n\nGange gir helse.\n\n"
    told += "### Mål 11: Bærekraftige byer og lokalsamfunn\n\nTrygge veier.\n\n"
    assert _told(f"## Nasjonale føringer\n\n{told}{OWN}") == WHOLE


@pytest.mark.parametrize(
    "text",
    [
        "## Hovedmål\n\nFNs bærekraftsmål ligger til grunn. Kommunen har disse målene:\n\n"
        "- Mål 1: Ingen blir drept\n- Mål 2: Flere går\n- Mål 3: God helse\n",
        "## Hovedmål\n\n- Mål 1: Ingen blir drept\n- Mål 2: Flere går\n- Mål 3: God helse\n",
        "## Føringer\n\nStaten krever en plan.\n\n"
        "## Mål\n\n- Mål 1: Ingen blir drept\n- Mål 2: Flere går\n- Mål 3: God helse\n",
    ],
    ids=["said", "by chance", "after"],
)  # fmt: skip
def test_own_goals_beside_words_on_the_un_stay(text: str) -> None:
    assert [goal for _, goal in _told(text)] == ["Ingen blir drept", "Flere går", "God helse"]


def test_goals_of_the_un_that_a_plan_acts_for_are_its_goals() -> None:
    text = (
        "## Mål og tiltak\n\nPlanen følger FNs bærekraftsmål.\n\n### Mål 3: God helse og livskvalitet\n\n"
        "Tiltak:\n\n- Gågruppe (Skole, 2027)\n\n### Mål 11: Bærekraftige byer og lokalsamfunn\n\n"
        "Tiltak:\n\n- Gang- og sykkelvei (Teknisk, 2028)\n"
    )
    assert [kind for kind, _ in _told(text)].count("tiltak") == 2
    assert ("hovedmaal", "God helse og livskvalitet") in _told(text)
