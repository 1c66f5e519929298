"""The year's actions beside their plan: a list of actions, and no plan of its own."""

from __future__ import annotations

import pytest
from written import written

from plancheck.extract.plan.classify import classify
from plancheck.extract.plan.metadata import read_meta

TABLE = (
    "\n\nHandlingsplanen følger opp næringsplanen for Solvik kommune.\n\n| Tiltak | Mål | Ansvarlig | Ferdig |\n"
    "|---|---|---|---|\n| Etablere førstelinje | 1.1 | Næringssjef | 1.4.2026 |\n"
    "| Bedriftsuke | 2.1 | Oppvekst | uke 11 |\n"
)
LISTS = (
    "\n\n## Delmål 1.1\n\n- Etablere førstelinje (Næringssjef, 2026)\n- Bedriftsuke (Oppvekst, 2026)\n\n"
    "## Delmål 2.1\n\n- Jobbmesse (Kommunikasjon, 2026)\n\n## Delmål 3.1\n\n- Etablererkurs (Næringshagen, 2026)\n"
)
TITLES = [
    "Handlingsplan 2026 til strategisk næringsplan",
    "Handlingsplan 2026–2029 til strategisk næringsplan",
    "Handlingsplan til strategisk næringsplan",
    "Strategisk næringsplan – handlingsplan 2026",
    "Årleg handlingsplan 2026 for næringsplanen",
    "Handlingsplan 2026",
]


def kind(title: str, below: str) -> str:
    document = written(f"# {title}{below}")
    return classify(document, read_meta(document))


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("below", [TABLE, LISTS], ids=["table", "lists"])
def test_a_part_that_names_its_plan_or_its_year_is_a_list_of_actions(title: str, below: str) -> None:
    assert kind(title, below) == "tiltaksliste"


@pytest.mark.parametrize(
    ("title", "below"),
    [
        ("Handlingsplan mot vold 2026–2029", TABLE),
        ("Strategisk næringsplan for Solvik 2026–2030", LISTS),
        (TITLES[0], f"{TABLE}\n## Bakgrunn\n\n{'Kommunen har mange bedrifter som vokser. ' * 20}"),
    ],
)
def test_a_plan_of_its_own_is_none(title: str, below: str) -> None:
    """It is on something itself, or tells more than its actions."""
    assert kind(title, below) == "plan"
