"""A plan that is called "Handlingsplan" has other lists too: only the chapter of its actions makes actions of them."""

from __future__ import annotations

import pytest
from reading import items

TITLE = "# Handlingsplan mot vold 2026–2029\n\nSolvik kommune\n\n"
OWN = "## 4. Tiltak\n\n- Kurs for alle ansatte (Helse, 2026)\n- Fast kontaktperson (NAV, 2027)\n"
FACTS = "- Krisesenteret hadde 7 beboere fra Solvik\n- Barnevernet mottok 23 meldinger\n"


def actions(text: str) -> list[str]:
    return [one.text for one in items(text, "tiltak")]


@pytest.mark.parametrize("chapter", ["2. Omfang", "2. Bakgrunn", "2. Situasjonen i Solvik", "2. Rusbruk blant unge"])
def test_facts_in_another_chapter_are_no_actions(chapter: str):
    assert actions(f"{TITLE}## {chapter}\n\n{FACTS}\n{OWN}") == ["Kurs for alle ansatte", "Fast kontaktperson"]


def test_items_with_owner_or_like_actions_are_so_in_any_chapter():
    done = "- Lage rutine for samtale\n- Invitere krisesenteret til skolen\n"
    assert len(actions(f"{TITLE}## 3. Skolene\n\n{done}\n{OWN}")) == 4
    assert (
        len(actions(f"{TITLE}## 3. Skolene\n\n- Natteravner (FAU, 2026)\n- Foreldremøter (Skolen, 2027)\n\n{OWN}")) == 4
    )


def test_without_a_chapter_of_their_own_the_title_tells():
    assert actions(f"{TITLE}## Skolene\n\n- Natteravner\n- Foreldremøter\n") == ["Natteravner", "Foreldremøter"]


@pytest.mark.parametrize("heading", ["Framdriftsplan for tiltak", "Fremdriftsplan for gjennomføring av tiltak"])
def test_a_timetable_of_the_actions_is_theirs(heading: str):
    table = "| Tiltak | Ansvar | 2026 | 2027 |\n|---|---|---|---|\n| Bygge park | Teknisk | x | |\n"
    assert actions(f"# Temaplan for Solvik\n\n## Mål 1: Flere er ute\n\n### {heading}\n\n{table}") == ["Bygge park"]


@pytest.mark.parametrize("heading", ["Vedlegg: Pågående prosjekter", "Pågåande prosjekt"])
def test_what_goes_on_already_is_no_action(heading: str):
    table = "| Prosjekt | Eier | Slutt |\n|---|---|---|\n| Fiber til øyene | Kraftlaget | 2026 |\n"
    assert actions(f"# Temaplan for Solvik\n\n## {heading}\n\n{table}") == []


@pytest.mark.parametrize(("chapter", "goals"), [("3. Mål for arbeidet", 2), ("3. Mål for planarbeidet", 0)])
def test_a_table_of_goals_for_the_work_sets_the_plans_own(chapter: str, goals: int):
    table = "| Nr | Mål |\n|---|---|\n| 1 | Ansatte oppdager vold tidlig |\n| 2 | Utsatte får rask hjelp |\n"
    text = f"{TITLE}## {chapter}\n\n{table}\n## 4. Tiltak\n\n- Kurs for alle ansatte (mål 1) – 2026\n"
    found = items(text)
    assert len(found) == goals + 1
    assert found[-1].serves == (("H1",) if goals else ())


@pytest.mark.parametrize("chapter", ["Samarbeidspartnere", "Hvem kan du kontakte?", "Hva er vold?", "Nyttige lenker"])
def test_beside_tables_of_actions_the_title_makes_no_actions_of_lists(chapter: str):
    table = "## Forebygging\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Holde kurs | Helse | 2026 |\n"
    assert actions(f"{TITLE}## {chapter}\n\n- Krisesenteret\n- Politiet\n\n{table}") == ["Holde kurs"]


@pytest.mark.parametrize(
    ("lead", "listed"),
    [
        ("Innhold:", ["Mål", "Forebygging"]),
        ("Planen inneholder:", ["Kunnskap", "Mål"]),
        ("I arbeidsgruppa har desse vore med:", ["Helsesjukepleiar", "Lensmannen"]),
        ("Planen bygger på disse prinsippene:", ["helse i alt vi gjør", "føre var"]),
        ("Handlingsplanen skal bidra til:", ["økt samarbeid mellom avdelingene", "bedre rutiner"]),
    ],
)
@pytest.mark.parametrize("more", [OWN, "## Gjennomføring\n\n- Fast kontaktperson (NAV, 2027)\n"])
def test_what_stands_right_below_the_title_is_no_action_where_a_line_says_what_it_is(
    lead: str, listed: list[str], more: str
):
    items_below = "".join(f"- {one}\n" for one in listed)
    assert set(actions(f"{TITLE}{lead}\n\n{items_below}\n{more}")) & set(listed) == set()


def test_an_actions_own_line_right_below_the_title_leads_to_them():
    assert actions(f"{TITLE}For barn og unge:\n\n- Gratis kino\n- Sommeruke\n") == ["Gratis kino", "Sommeruke"]


def test_areas_that_come_with_actions_are_areas():
    lead = "Det er vedtatt to satsinger med tilhørende strategier/tiltak:"
    chapter = f"## To satsinger med tiltak\n\n{lead}\n\n1. Alle er med\n2. Like vilkår\n"
    found = items(f"# Temaplan for idrett 2026–2030\n\n{chapter}")
    assert [one.kind for one in found] == ["satsingsomraade"] * 2


def test_what_one_area_of_another_plan_holds_is_no_area():
    told = "Satsingsområdet «Oppvekst» har blant annet disse punktene:\n\n- Kulturskole for alle\n- Bibliotek i bygda\n"
    assert items(f"# Kulturplan for Solvik\n\n## Føringer fra kommuneplanen\n\n{told}") == []


@pytest.mark.parametrize("said", ["Strategien har to mål:", "Handlingsdelen har to mål:", "Strategiplana har to mål:"])
def test_goals_that_a_strategy_has_are_goals(said: str):
    title = "# Strategi for frivilligheit 2026–2030\n\n## Kva vil vi?\n\n"
    found = items(f"{title}{said}\n\n1. Fleire er med\n2. Alle veit\n")
    assert [one.kind for one in found] == ["hovedmaal"] * 2
