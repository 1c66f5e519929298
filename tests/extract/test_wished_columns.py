"""Tables of goals whose second column says what is wished: "Mål | Hva vi vil oppnå", "Nr. | Kva vi ønskjer å oppnå"."""

from __future__ import annotations

import pytest
from reading import items

HEAD = "# Temaplan for kultur 2026–2029\n\n## Mål\n\n**Hovedmål:** Nordvik er en god kulturkommune.\n\n"
ACTIONS = (
    "## Tiltak\n\n| Tiltak | Mål | Ansvar | Frist |\n|---|---|---|---|\n"
    "| Utvide åpningstida | 1 | Biblioteket | 2027 |\n| Lage søknadsportal | 2 | Kultur | 2028 |\n"
)
OPEN, GROWS = "Biblioteket er åpent for alle", "Kulturlivet vokser"


def _table(header: str, *rows: str) -> str:
    lines = [header, "|".join(["---"] * (header.count("|") + 1)), *rows]
    return "".join(f"| {line} |\n" for line in lines) + "\n"


def _goals(table: str, head: str = HEAD, actions: str = ACTIONS) -> list[tuple[str, str]]:
    return [(one.number, one.text) for one in items(head + table + actions, "delmaal")]


@pytest.mark.parametrize("number", ["{}", "Mål {}"])
@pytest.mark.parametrize(
    "header",
    [
        "Mål | Hva vi vil oppnå",
        "Mål | Kva vi ønskjer å oppnå",
        "Mål | Hva vil vi oppnå?",
        "Mål | Dette vil vi",
        "Mål | Hva vi ønsker",
        "Mål | Beskrivelse",
        "Mål | Innhold",
        "Nr. | Hva vi vil oppnå",
        "Nr. | Kva vi skal oppnå",
        "# | Hva vi vil",
        "Mål nr. | Hva vi vil oppnå",
    ],
)
def test_the_goals_and_their_numbers(header: str, number: str) -> None:
    """The header is none of the goals, each of which has its number."""
    rows = (f"{number.format(1)} | {OPEN}", f"{number.format(2)} | {GROWS}")
    if number == "Mål {}" and not header.startswith("Mål |"):
        return
    read = items(HEAD + _table(header, *rows) + ACTIONS)

    assert [(one.number, one.text) for one in read if one.kind == "delmaal"] == [("1", OPEN), ("2", GROWS)]
    assert [one.serves for one in read if one.kind == "tiltak"] == [("D1",), ("D2",)]


def test_beside_actions_of_the_same_table() -> None:
    """The number, the goal and its actions may share a row, or the goal and its actions only."""
    when = "Ansvar | Frist"
    numbered = _table(f"Mål | Hva vi vil oppnå | Tiltak | {when}", f"1 | {OPEN} | Utvide tida | Kultur | 2027")
    asked = _table(f"Hva vi vil oppnå | Hva vi skal gjøre | {when}", f"{OPEN} | Utvide tida | Kultur | 2027")

    assert [(one.kind, one.text, one.serves) for one in items(HEAD + numbered)[1:]][1:] == [
        ("tiltak", "Utvide tida", ("D1",))
    ]
    assert [one.serves for one in items(HEAD + asked, "tiltak")] == [("biblioteket-er-aapent-for-alle",)]


def test_a_named_goal_is_only_described() -> None:
    """Beside the names of goals the column tells more of them."""
    table = _table("Mål | Hva vi vil oppnå", f"Åpent bibliotek | {OPEN}", f"Levende lag | {GROWS}")

    assert _goals(table, actions="") == [("", "Åpent bibliotek"), ("", "Levende lag")]


@pytest.mark.parametrize(
    ("header", "first", "second"),
    [
        ("Mål | Beskrivelse", "Målet handler om tid", "Målet handler om lag"),
        ("Mål | Hva vi vil oppnå", "Åpent hver dag", "Flere lag"),
        ("Mål | Hva vi har oppnådd", "Biblioteket åpnet i 2024", "Fem nye lag"),
        ("Mål | Hva målet betyr", "Åpent hver dag", "Flere lag"),
        ("Gruppe | Hva de ønsker", "Flere turstier", "Bedre veier"),
    ],
)
def test_what_is_told_of_goals_set_above(header: str, first: str, second: str) -> None:
    """Where the goals are set already, such a table sets none, and no actions."""
    listed = f"{HEAD}1. {OPEN}\n2. {GROWS}\n\n"
    read = items(listed + _table(header, f"1 | {first}", f"2 | {second}") + ACTIONS)

    assert [one.text for one in read if one.kind == "delmaal"] == [OPEN, GROWS]
    assert len([one for one in read if one.kind == "tiltak"]) == 2


def test_what_is_to_be_done_is_an_action() -> None:
    """A column that asks what to do, or what it takes, holds actions."""
    listed = f"{HEAD}1. {OPEN}\n2. {GROWS}\n\n"
    for header in ("Mål | Hva vi vil gjøre", "Mål | Hva skal til?"):
        read = items(listed + _table(header, "1 | Utvide tida", "2 | Lage portal"), "tiltak")
        assert [(one.text, one.serves) for one in read] == [("Utvide tida", ("D1",)), ("Lage portal", ("D2",))]
