"""Tables whose header asks: what we want, how, who has it, and when."""

from __future__ import annotations

import pytest
from reading import Item, items, parts

TOP = "# Helseplan for Solvik kommune\n\n## Handlingsdel\n\n"
UNDER = "# Helseplan for Solvik kommune\n\n## Mål 1: Flere eldre deltar\n\n"
ROW = "| --- | --- | --- | --- |\n| Flere eldre deltar | Åpne et seniorsenter | Helse | 2026 |\n"


@pytest.mark.parametrize(
    "header",
    [
        "| Hva vil vi oppnå? | Hvordan gjør vi det? | Hvem har ansvaret? | Når? |",
        "| Kva vil vi oppnå? | Korleis gjer vi det? | Kven? | Når? |",
        "| Hva vil vi? | Slik gjør vi det | Hvem gjør det? | Når skal det være ferdig? |",
        "| Hvor skal vi? | Hva skal vi gjøre for å komme dit? | Hvem er ansvarlig? | Tid |",
        "| Mål | Hvordan? | Hvem? | Når? |",
        "| Mål | Korleis skal vi nå målet? | Kven? | Når? |",
        "| Slik vil vi ha det | Slik gjer vi det | Ansvar | Frist |",
    ],
)
def test_the_column_that_asks_how_holds_the_actions(header: str) -> None:
    """Beside goals, with who and when: "Hvordan gjør vi det?" is the column of actions."""
    assert items(f"{TOP}{header}\n{ROW}") == [
        Item("hovedmaal", "Flere eldre deltar"),
        Item("tiltak", "Åpne et seniorsenter", "", ("flere-eldre-deltar",), ("Helse",), "2026-12-31"),
    ]


@pytest.mark.parametrize(
    "header",
    [
        "| Tiltak | Hvordan? | Hvem? | Når? |",
        "| Hva? | Hvordan? | Hvem? | Når? |",
        "| Hva skal vi gjøre? | Hvordan gjør vi det? | Hvem? | Når? |",
    ],
)
def test_beside_actions_how_only_tells_of_them(header: str) -> None:
    """Where another column names the actions, the one that asks how describes them."""
    assert [item.text for item in items(f"{TOP}{header}\n{ROW}")] == ["Flere eldre deltar"]


@pytest.mark.parametrize(
    "header", ["Hvordan | Ansvar | Tidsrom", "Korleis? | Kven? | Når?", "Korleis | Ansvar | Frist", "Hva | Hvem | Når"]
)
def test_how_alone_first_beside_who_and_when_is_the_action(header: str) -> None:
    """Under a goal, no column says what is done but the first, which asks how: its rows are the goal's actions."""
    found = items(f"{UNDER}| {header} |\n| --- | --- | --- |\n| Åpne et seniorsenter | Helse | 2026 |\n", "tiltak")

    assert found == [Item("tiltak", "Åpne et seniorsenter", "", ("H1",), ("Helse",), "2026-12-31")]


@pytest.mark.parametrize(
    "header",
    ["Fase | Hvordan | Ansvar | Tidsrom", "Målgruppe | Korleis | Ansvar | Når", "Hvordan | Kilde | År | Merknad"],
)
def test_how_alone_beside_what_it_is_of_is_no_action(header: str) -> None:
    """How a phase is run, or a group is met, is no action of the goal above."""
    row = "| Oppstart | Åpent møte | Helse | 2026 |\n"
    assert not items(f"{UNDER}| {header} |\n| --- | --- | --- | --- |\n{row}", "tiltak")


@pytest.mark.parametrize(
    "header", ["| Mål | Hvordan måler vi det? | Kilde | År |", "| Mål | Hvordan går det? | A | B |"]
)
def test_how_it_is_measured_is_no_action(header: str) -> None:
    """A question about measures or status opens no column of actions."""
    assert not items(f"{TOP}{header}\n{ROW}", "tiltak")


@pytest.mark.parametrize(("second", "told"), [("| | Gågruppe | Kultur | 2027 |\n", ["Veien å gå"]), ("", [])])
def test_an_unknown_column_that_goes_on_below_one_goal_is_told_of(second: str, told: list[str]) -> None:
    """Several rows below one goal with who and when each, and a column in unknown words: the table is named."""
    row = ROW.replace("Åpne et seniorsenter", "Seniorsenter")
    found = parts(f"{TOP.replace('Handlingsdel', 'Mål')}| Delmål | Veien å gå | Ansvar | Frist |\n{row}{second}")

    assert [text for _, text in found.unclaimed] == told


@pytest.mark.parametrize("header", ["Slik når vi målet", "Korleis skal vi nå målet?", "Strategi"])
def test_how_in_a_table_of_goals_alone_is_strategies(header: str) -> None:
    """Without who and when nothing is an action; lines that begin alike are one strategy each."""
    table = f"| Mål | {header} |\n|---|---|\n| Flere eldre deltar | Vi støtter lagene<br>Vi henter folk hjemme |\n"

    assert [(item.kind, item.text) for item in items(f"{TOP}{table}")] == [
        ("hovedmaal", "Flere eldre deltar"),
        ("strategi", "Vi støtter lagene"),
        ("strategi", "Vi henter folk hjemme"),
    ]


def test_levels_of_help_are_no_actions() -> None:
    rows = "| 0 | Uro blir avklart | Den som er urolig |\n| 1 | Oppfølging i egen tjeneste | Egen tjeneste |\n"
    table = f"| Nivå | Hva | Hvem |\n|---|---|---|\n{rows}"
    found = items(f"# Temaplan for Solvik 2026–2029\n\n## Samarbeid\n\n{table}\n## Mål 1: Alle trives\n")

    assert [(one.kind, one.text) for one in found if one.kind != "hovedmaal"] == [
        ("innsatstrinn", "Uro blir avklart"),
        ("innsatstrinn", "Oppfølging i egen tjeneste"),
    ]


def test_actions_may_have_a_level() -> None:
    found = items("# Plan\n\n## Tiltak\n\n| Nivå | Hva | Hvem | Når |\n|---|---|---|---|\n| 1 | Kurs | NAV | 2026 |\n")

    assert [(one.kind, one.text) for one in found] == [("tiltak", "Kurs")]
