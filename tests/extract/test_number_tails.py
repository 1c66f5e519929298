"""Bare numbers of goals in brackets at the end of actions, where the plan says or shows what they mean."""

from __future__ import annotations

import pytest
from reading import items

GOALS = "# Folkehelseplan 2026–2029\n\nDelmål:\n\n1. Flere er i bevegelse.\n2. Få er ensomme.\n3. Alle spiser sunt.\n\n"
TOLD = [
    "Tallet i parentes viser hvilket delmål tiltaket hører til.",
    "Talet i parentes viser kva delmål tiltaket høyrer til.",
    "Tallene i parentes er delmålene.",
    "I parentes står nummeret på målet som tiltaket skal bidra til.",
    "Tallet bak tiltaket viser målet.",
]


@pytest.mark.parametrize("told", TOLD)
def test_the_plan_says_what_the_number_is(told: str) -> None:
    found = items(
        f"{GOALS}## Tiltak\n\n{told}\n\n- Turgruppe, 2027 (1)\n- Kafé (Kultur, 2026) (jf. 2)\n- Kurs (1, 3)\n", "tiltak"
    )

    assert [(item.text, item.serves, item.frist) for item in found] == [
        ("Turgruppe", ("D1",), "2027-12-31"), ("Kafé", ("D2",), "2026-12-31"), ("Kurs", ("D1", "D3"), None),
    ]  # fmt: skip
    assert found[1].ansvar == ("Kultur",)


def test_in_a_table_and_behind_the_deadline() -> None:
    table = (
        "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Turgruppe (1) | Kultur | 2027 |\n| Kafé | Kultur | 2026 (2) |\n"
    )
    found = items(f"{GOALS}## Tiltak\n\n{TOLD[0]}\n\n{table}", "tiltak")

    assert [(item.text, item.serves, item.frist) for item in found] == [
        ("Turgruppe", ("D1",), "2027-12-31"), ("Kafé", ("D2",), "2026-12-31"),
    ]  # fmt: skip


def test_every_action_ends_in_the_number_of_a_goal() -> None:
    found = items(
        GOALS
        + "## Tiltak\n\n### Kultur\n\n- Turgruppe (1)\n- Kafé, 2026 (2)\n\n### Skole\n\n- Kantine, innen 2027 (3)\n",
        "tiltak",
    )

    assert [(item.text, item.serves, item.frist) for item in found] == [
        ("Turgruppe", ("D1",), None), ("Kafé", ("D2",), "2026-12-31"),
        ("Kantine", ("D3",), "2027-12-31"),
    ]  # fmt: skip


def test_numbers_after_jf() -> None:
    found = items(GOALS + "## Tiltak\n\n- Turgruppe\n- Kafé, 2026 (jf. 2)\n- Kjøkken (jfr. 1 og 3)\n", "tiltak")

    assert [(item.text, item.serves) for item in found][1:] == [("Kafé", ("D2",)), ("Kjøkken", ("D1", "D3"))]


@pytest.mark.parametrize("names", [("Rektor", "Oppvekstsjef", "Eiendom"), ("Heimen", "Kommunikasjon", "Kultur")])
@pytest.mark.parametrize("year", ["2027", "høsten 2027", "innen 2027"])
def test_who_and_when_behind_the_number(names: tuple[str, ...], year: str) -> None:
    first, second, third = names
    listed = f"- Kafé (2), {first}, {year}\n- Kurs (1), {second}, {year}\n- Kantine (1, 3), {third}, {year}\n"
    found = items(f"{GOALS}## Tiltak\n\n{listed}", "tiltak")

    assert [(item.text, item.serves, item.ansvar, item.frist) for item in found] == [
        ("Kafé", ("D2",), (first,), "2027-12-31"),
        ("Kurs", ("D1",), (second,), "2027-12-31"),
        ("Kantine", ("D1", "D3"), (third,), "2027-12-31"),
    ]


@pytest.mark.parametrize(
    ("before", "actions"),
    [
        ("", ("Kjøpe elbiler (3)", "Bygge turveier (2)", "Holde kurs")),
        ("", ("Kjøpe elbiler (3)", "Bygge turveier (2)", "Ansette helsesykepleiere (4)")),
        ("Tallet i parentes viser prioriteten.", ("Kjøpe elbiler (1)", "Bygge turveier (2)", "Holde kurs (3)")),
        ("Vi har satt en prioritet bak hvert tiltak.", ("Kjøpe elbiler (1)", "Bygge turveier (2)", "Holde kurs (3)")),
        ("Tallet i parentes viser FNs bærekraftsmål.", ("Kjøpe elbiler (3)", "Bygge turveier (2)", "Holde kurs (1)")),
        ("Tallet i parentes er antall årsverk.", ("Kjøpe elbiler (1)", "Bygge turveier (2)", "Holde kurs (1)")),
    ],
)
def test_other_numbers_are_the_actions_own(before: str, actions: tuple[str, ...]) -> None:
    listed = "".join(f"- {action}\n" for action in actions)
    found = items(f"{GOALS}## Tiltak\n\n{before}\n\n### Skole\n\n{listed}", "tiltak")

    assert [item.text for item in found] == list(actions)
    assert not any(one.startswith("D") for item in found for one in item.serves)
