"""Below "Hovedmål" a sentence is the goal: headings there are its areas, and lists of delmål stand below it."""

from __future__ import annotations

import pytest
from reading import items

GOAL = "Alle i Solvik kan oppleve og skape kultur"
PLAN = "# Kulturplan for Solvik 2026–2029\n\n## Hovedmål\n\n{}.\n\n{}"
TABLE = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| {} | Kultur | 2027 |\n\n"


@pytest.mark.parametrize("label", ["Delmål: ", "Mål: ", "**Delmål:** "])
def test_headings_over_labelled_goals_are_areas(label: str) -> None:
    reise, lokaler = TABLE.format("Lage kart"), TABLE.format("Bygge rampe")
    body = f"### Transport\n\n{label}Flere reiser hit\n\n{reise}### Lokaler\n\n{label}Alle kommer inn\n\n{lokaler}"
    found = items(PLAN.format(GOAL, body))

    assert [(one.kind, one.text, one.serves) for one in found] == [
        ("hovedmaal", GOAL, ()),
        ("delmaal", "Flere reiser hit", ("alle-i-solvik-kan-oppleve-og-skape",)),
        ("tiltak", "Lage kart", ("flere-reiser-hit",)),
        ("delmaal", "Alle kommer inn", ("alle-i-solvik-kan-oppleve-og-skape",)),
        ("tiltak", "Bygge rampe", ("alle-kommer-inn",)),
    ]


def test_headings_over_actions_only_are_areas() -> None:
    body = f"### Transport\n\n{TABLE.format('Lage kart')}### Lokaler\n\n{TABLE.format('Bygge rampe')}"
    found = items(PLAN.format(GOAL, body))

    assert [(one.kind, one.serves) for one in found] == [
        ("hovedmaal", ()),
        ("tiltak", ("alle-i-solvik-kan-oppleve-og-skape",)),
        ("tiltak", ("alle-i-solvik-kan-oppleve-og-skape",)),
    ]


@pytest.mark.parametrize("delmaal", ["- Delmål 1: Alle barn har en venn", "Delmål: Alle barn har en venn"])
def test_headings_over_delmaal_are_the_goals_where_no_sentence_is(delmaal: str) -> None:
    body = f"### Trygg oppvekst\n\n{delmaal}\n\n### Gode skoler\n\n{delmaal.replace('barn', 'elever')}\n"
    found = items(PLAN.format("Kommunen har valgt disse hovedmålene", body), "hovedmaal")

    assert [one.text for one in found] == ["Trygg oppvekst", "Gode skoler"]


@pytest.mark.parametrize("intro", ["Vi vil satse innenfor disse områdene", "Kommunen har to hovedmål", "Se under"])
def test_after_a_sentence_that_leads_to_them_the_headings_are_the_goals(intro: str) -> None:
    body = f"### Trygg skolevei\n\n{TABLE.format('Lage kart')}### Gode lokaler\n\n{TABLE.format('Bygge rampe')}"
    found = items(PLAN.format(intro, body), "hovedmaal")

    assert [one.text for one in found] == ["Trygg skolevei", "Gode lokaler"]


def test_a_heading_in_a_sentence_is_a_goal_itself() -> None:
    body = f"### Alle kommer trygt til skolen\n\n{TABLE.format('Lage kart')}"
    found = items(PLAN.format("Alle skal med i Solvik", body), "hovedmaal")

    assert [one.text for one in found] == ["Alle kommer trygt til skolen"]


@pytest.mark.parametrize(
    ("lead", "bullets"),
    [
        ("", ("Delmål 1: Flere deltar", "Delmål 2: Flere skaper")),
        ("", ("Delmål: Flere deltar", "Delmål: Flere skaper")),
        ("Dette skal vi oppnå gjennom to delmål:", ("Flere deltar", "Flere skaper")),
        ("Hovedmålet er delt inn i to delmål:", ("Flere deltar", "Flere skaper")),
        ("Målet nås gjennom disse delmål:", ("Flere deltar", "Flere skaper")),
        ("Hovudmålet skal vi nå ved hjelp av følgjande delmål:", ("Flere deltar", "Flere skaper")),
    ],
)
def test_a_list_below_the_goal_holds_its_delmaal(lead: str, bullets: tuple[str, str]) -> None:
    found = items(PLAN.format(GOAL, f"{lead}\n\n- {bullets[0]}\n- {bullets[1]}\n"))

    assert [(one.kind, one.text) for one in found] == [
        ("hovedmaal", GOAL),
        ("delmaal", "Flere deltar"),
        ("delmaal", "Flere skaper"),
    ]
    assert all(one.serves == ("alle-i-solvik-kan-oppleve-og-skape",) for one in found[1:])


@pytest.mark.parametrize("lead", ["Slik skal vi nå delmålet:", "Slik når vi disse delmålene:"])
def test_the_way_to_delmaal_is_no_list_of_them(lead: str) -> None:
    found = items(PLAN.format(GOAL, f"Delmål: Flere deltar\n\n{lead}\n\n- Støtte lag\n- Åpne hus\n"), "delmaal")

    assert [one.text for one in found] == ["Flere deltar"]
