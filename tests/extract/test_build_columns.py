"""Tables of what is to be built name the actions ("Anlegg", "Strekning"); a list of what stands there does not."""

from __future__ import annotations

import pytest
from reading import Item, graph, items

HEAD = "# Kommunedelplan for idrett 2026–2030\n\n## Mål\n\n### Delmål 1: Alle er aktive\n\n"
RULE = "|---|---|---|---|---|\n"
ROWS = f"{RULE}| 1 | Ballbinge | Dalen grendelag | 2027 | 600 000 |\n| 2 | Turveg | Kultur | 2028 | 9 000 |\n"
KNOWN = [
    "Anlegg", "Anlegg/prosjekt", "Anleggsnavn", "Anleggsnamn", "Strekning", "Veg/strekning", "Prosjekt", "Objekt",
    "Bygg", "Bane", "Parsell",
]  # fmt: skip


@pytest.mark.parametrize("name", KNOWN)
@pytest.mark.parametrize("when", ["Byggeår", "Byggjeår", "År"])
def test_what_is_to_be_built_is_the_action(name: str, when: str) -> None:
    text = (
        f"{HEAD}## Handlingsprogram\n\n### Ordinære anlegg\n\n| Prioritet | {name} | Eier | {when} | Kostnad |\n{ROWS}"
    )

    found = items(text, "tiltak")
    assert [(one.text, one.ansvar, one.frist) for one in found] == [
        ("Ballbinge", ("Dalen grendelag",), "2027-12-31"),
        ("Turveg", ("Kultur",), "2028-12-31"),
    ]


@pytest.mark.parametrize("who", ["Søker", "Søkjar", "Søker/eier"])
@pytest.mark.parametrize("when", ["Søknad", "Søknadsår", "Søkes"])
def test_who_applies_for_grants_builds_it(who: str, when: str) -> None:
    found = items(
        f"{HEAD}## Handlingsprogram\n\n### Ordinære anlegg\n\n| Pri | Anlegg | {who} | {when} | Kostnad |\n{ROWS}",
        "tiltak",
    )
    assert [(one.text, one.ansvar, one.frist) for one in found] == [
        ("Ballbinge", ("Dalen grendelag",), "2027-12-31"),
        ("Turveg", ("Kultur",), "2028-12-31"),
    ]


def test_an_action_beside_its_place() -> None:
    """Where the table has actions by their name, the stretch of road says where."""
    table = "| Strekning | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n| Fv. 12 | Gangveg | Teknisk | 2027 |\n"
    text = f"{HEAD}## Tiltak\n\n{table}"

    assert items(text, "tiltak") == [Item("tiltak", "Gangveg", "", ("D1",), ("Teknisk",), "2027-12-31")]


@pytest.mark.parametrize(
    ("chapter", "table"),
    [
        ("Status", "| Anlegg | Byggeår | Kapasitet |\n|---|---|---|\n| Moen renseanlegg | 2019 | 1 800 |\n"),
        (
            "Eksisterende anlegg",
            "| Anlegg | Eier | Byggeår | Kostnad |\n|---|---|---|---|\n| Hall | Moen IL | 2018 | 9 |\n",
        ),
        (
            "Tiltak",
            "| Anlegg | Eier | Byggeår |\n|---|---|---|\n| Hall | Moen IL | 1987 |\n| Bane | Moen IL | 2018 |\n",
        ),
        ("Tiltak", "| Anlegg | Eier | Byggeår | Tilstand |\n|---|---|---|---|\n| Hall | Moen IL | 2018 | God |\n"),
        ("Våre anlegg", "| Anlegg | Eier | Byggeår |\n|---|---|---|\n| Hall | Moen IL | 2018 |\n"),
        ("Tiltak", "| Anlegg | Besøk |\n|---|---|\n| Hall | 12 000 |\n"),
    ],
)
def test_a_list_of_what_stands_there_holds_no_actions(chapter: str, table: str) -> None:
    graf = graph(f"{HEAD}## {chapter}\n\n{table}")

    assert items(f"{HEAD}## {chapter}\n\n{table}", "tiltak") == []
    assert [facts.parts.unclaimed for facts in graf.facts] == [()]


def test_an_action_table_in_unknown_words_is_told_of() -> None:
    text = f"{HEAD}## Tiltak\n\n| Krumspring | Ansvar | Frist |\n|---|---|---|\n| Kor | Kultur | 2027 |\n"

    (facts,) = graph(text).facts
    assert [header for _, header in facts.parts.unclaimed] == ["Krumspring, Ansvar, Frist"]


def test_a_table_of_reports_outside_the_actions_is_not_told_of() -> None:
    text = f"{HEAD}## Bakgrunn\n\n| Krumspring | Ansvar | Frist |\n|---|---|---|\n| Kor | Kultur | 2027 |\n"

    assert [facts.parts.unclaimed for facts in graph(text).facts] == [()]
