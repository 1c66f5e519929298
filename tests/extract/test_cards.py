"""Actions one by one, each with its fields below its name: in a table of two columns, or a bold line and bullets."""

from __future__ import annotations

import pytest
from reading import Item, items

HEAD = "# Temaplan for Solvik 2026–2029\n\n## Mål\n\n### Delmål 1: Flere møtes\n\n### Delmål 2: Ingen er alene\n\n"
CHAPTER = f"{HEAD}## Tiltak\n\n"
KAFE = Item("tiltak", "Kafé", "1", ("D1",), ("Kultur",), "2027-12-31")
KOR = Item("tiltak", "Kor", "2", ("D2",), ("Helse",), "2028-12-31")


def card(first: str, goal: str, owner: str, when: str) -> str:
    lines = (f"Delmål | {goal}", f"Ansvarlig | {owner}", "Samarbeid med | Frivilligsentralen", f"Frist | {when}")
    return f"| {first} |\n|---|---|\n" + "".join(f"| {line} |\n" for line in lines) + "\n"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Tiltak 1 | Kafé", "Tiltak 2 | Kor"),
        ("Tiltak 1: | Kafé", "Tiltak 2: | Kor"),
        ("Tiltak nr. 1 | Kafé", "Tiltak nr. 2 | Kor"),
        ("Tiltak 1: Kafé | ", "Tiltak 2: Kor | "),
    ],
)
def test_tables_of_one_numbered_action_each(one: str, two: str) -> None:
    text = CHAPTER + card(one, "1", "Kultur", "2027") + card(two, "2", "Helse", "2028")

    assert items(text, "tiltak") == [KAFE, KOR]


def test_a_card_without_a_number() -> None:
    (found,) = items(CHAPTER + card("Tiltak | Dagtilbud", "2", "Helse", "2028"), "tiltak")

    assert (found.text, found.serves, found.ansvar) == ("Dagtilbud", ("D2",), ("Helse",))


def test_cards_one_after_another_in_one_table() -> None:
    rows = card("Tiltak 2 | Kor", "2", "Helse", "2028").replace("|---|---|\n", "")
    text = CHAPTER + card("Tiltak 1 | Kafé", "1", "Kultur", "2027").rstrip() + "\n" + rows

    assert items(text, "tiltak") == [KAFE, KOR]


def test_a_card_below_the_heading_of_its_action_is_that_action() -> None:
    found = items(f"{CHAPTER}### Tiltak 1: Kafé\n\n" + card("Tiltak 1 | Kafé", "1", "Kultur", "2027"), "tiltak")

    assert found == [KAFE]


GOALS = f"{HEAD}## Tiltakene\n\n### Delmål 1\n\n"
FIELDS = "\n- {who}: Kultur\n- Samarbeid: Korpset\n- {when}: 2027\n\n"


@pytest.mark.parametrize(
    "name", ["**1.1 Kafé**\n", "**1.1 Kafé**\nVi åpner kafé.\n", "**1.1 Kafé**\n\nVi åpner kafé.\n"]
)
@pytest.mark.parametrize(("who", "when"), [("Ansvarlig", "Når"), ("Ansvarleg", "Frist")])
def test_a_bold_name_and_its_fields(name: str, who: str, when: str) -> None:
    text = GOALS + name + FIELDS.format(who=who, when=when) + "**1.2 Kor**\n\n- Ansvarlig: Helse\n- Når: 2028\n"

    assert items(text)[2:] == [
        Item("tiltak", "Kafé", "1.1", ("D1",), ("Kultur",), "2027-12-31"),
        Item("tiltak", "Kor", "1.2", ("D1",), ("Helse",), "2028-12-31"),
    ]


@pytest.mark.parametrize("name", ["**Kafé**\n", "**Kafé**\nVi åpner kafé.\n", "**Kafé**\n\nVi åpner kafé.\n"])
@pytest.mark.parametrize("above", ["Delmål 1", "Tiltak til delmål 1"])
def test_a_bold_name_without_a_number(name: str, above: str) -> None:
    text = f"{HEAD}## Tiltakene\n\n### {above}\n\n" + name + FIELDS.format(who="Ansvarlig", when="Når")

    assert items(text)[2:] == [Item("tiltak", "Kafé", "", ("D1",), ("Kultur",), "2027-12-31")]


def test_a_bold_item_and_its_fields_at_the_same_depth() -> None:
    text = f"{GOALS}- **1.1 Kafé**\n- Ansvarlig: Kultur\n- Når: 2027\n- **1.2 Kor**\n- Ansvarlig: Helse\n- Når: 2028\n"

    assert [(one.text, one.ansvar, one.frist) for one in items(text, "tiltak")] == [
        ("Kafé", ("Kultur",), "2027-12-31"),
        ("Kor", ("Helse",), "2028-12-31"),
    ]


def test_fields_without_an_action_are_no_action() -> None:
    assert items(f"{CHAPTER}- Ansvarlig: Kultur\n- Når: 2027\n", "tiltak") == []


def test_codes_that_goals_have_elsewhere_are_an_actions_in_its_chapter() -> None:
    """ "H1" beside "F1" counts holdningsskapende tiltak where who has it stands below."""
    text = (
        "# Trafikkplan\n\n## Fysiske tiltak\n\n**F1 Gangvei**\nAnsvar: Teknisk\nFerdig: 2028\n\n"
        "## Holdningsskapende tiltak\n\n**H1 Trafikkuke**\nAnsvar: Skolene\nFerdig: 2027\n"
    )

    assert [(item.kind, item.text, item.ansvar) for item in items(text)] == [
        ("tiltak", "Gangvei", ("Teknisk",)),
        ("tiltak", "Trafikkuke", ("Skolene",)),
    ]
