"""Actions told in one place, and who and when in a table of their numbers in another."""

from __future__ import annotations

from itertools import product

import pytest
from reading import items

WORDS = (("ha meirope bibliotek", "arrangere to debattar"), ("levere bokpakkar", "starte lesegruppe"))
UNITS = (("Biblioteksjefen", "Eigedom"), ("Barnebibliotekaren", "Sogelaget"))
GOALS = ("Biblioteket skal vere ein open møteplass", "Biblioteket skal skape leselyst")
TOLD = {
    "paragraphs": "**Vi skal**\n\n{0}.1 {1}\n\n{0}.2 {2}\n\n",
    "list": "**Vi skal**\n\n- {0}.1 {1}\n- {0}.2 {2}\n\n",
    "lead": "Vi skal:\n\n- {0}.1 {1}\n- {0}.2 {2}\n\n",
    "actions": "**Tiltak**\n\n- {0}.1 {1}\n- {0}.2 {2}\n\n",
    "labelled": "- Tiltak {0}.1: {1}\n- Tiltak {0}.2: {2}\n\n",
    "headings": "#### Tiltak {0}.1: {1}\n\nTekst.\n\n#### Tiltak {0}.2: {2}\n\nTekst.\n\n",
    "way": "**Slik gjer vi det**\n\n- {0}.1 {1}\n- {0}.2 {2}\n\n",
    "bare": "{0}.1 {1}\n\n{0}.2 {2}\n\n",
}
TABLES = {
    "point": ("| Punkt | Når | Kven | Pengar |\n|---|---|---|---|\n", "| {0} | {1} | {2} | 400 000 kr |\n"),
    "number": ("| Nr. | Frist | Ansvar |\n|---|---|---|\n", "| {0} | {1} | {2} |\n"),
    "action": ("| Tiltak | Ansvar | Frist |\n|---|---|---|\n", "| {0} | {2} | {1} |\n"),
    "named": ("| Tiltak | Ansvar | Frist |\n|---|---|---|\n", "| Tiltak {0} | {2} | {1} |\n"),
    "blank": ("| | Ansvar | Frist |\n|---|---|---|\n", "| {0} | {2} | {1} |\n"),
}


def plan(told: str, table: tuple[str, str], chapter: str = "Dette vil vi") -> str:
    """A plan with two goals, two actions below each, and the table after them."""
    text = f"# Bibliotekplan for Solvik 2026–2030\n\n## {chapter}\n\n"
    for at, (goal, words) in enumerate(zip(GOALS, WORDS, strict=True), 1):
        text += f"### {at}. {goal}\n\n{TOLD[told].format(at, *words)}"
    header, row = table
    rows = (row.format(f"{one}.{two}", 2026 + one, UNITS[one - 1][two - 1]) for one, two in product((1, 2), (1, 2)))
    return f"{text}## Slik gjer vi det\n\n{header}{''.join(rows)}"


@pytest.mark.parametrize("chapter", ["Dette vil vi", "Hovudmål"])
@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("told", TOLD)
def test_the_row_with_its_number_says_who_and_when(told: str, table: str, chapter: str) -> None:
    found = items(plan(told, TABLES[table], chapter))

    assert {item.kind for item in found} == {"hovedmaal", "tiltak"}
    assert [
        (item.text, item.serves, item.ansvar, item.frist) for item in found if item.kind == "tiltak"
    ] == [
        (WORDS[one][two], (f"H{one + 1}",), (UNITS[one][two],), f"{2027 + one}-12-31")
        for one, two in product((0, 1), (0, 1))
    ]  # fmt: skip


def test_a_table_with_the_words_again_makes_no_second_actions() -> None:
    header = "| Nr | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n"
    rows = [
        f"| {one + 1}.{two + 1} | {WORDS[one][two].capitalize()} | Kultur | 2027 |\n"
        for one in (0, 1)
        for two in (0, 1)
    ]
    text = plan("list", (header + "".join(rows), ""))

    assert [item.kind for item in items(text) if item.kind != "hovedmaal"] == ["tiltak"] * 4


def test_what_an_action_says_itself_stands() -> None:
    text = (
        "# Plan for Solvik\n\n## Hovedmål\n\nAlle er ute\n\n## Tiltak\n\n1. Bygge sti (Kultur, 2026)\n2. Rydde strand\n"
        "\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n| 1 | Teknisk | 2029 |\n| 2 | Teknisk | 2028 |\n"
    )

    assert [(item.ansvar, item.frist) for item in items(text, "tiltak")] == [
        (("Kultur",), "2026-12-31"),
        (("Teknisk",), "2028-12-31"),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "| Nr | Milepæl | Ansvar | Frist |\n|---|---|---|---|\n"
        "| 1.1 | Vedtak om oppstart | Plan | 2026 |\n| 1.2 | Ferdig utkast | Plan | 2027 |\n",
        "| Nr | Vurdering | Ansvar |\n|---|---|---|\n| 1.1 | Godt i gang | Plan |\n| 1.2 | Ikke begynt på | Plan |\n",
    ],
)
def test_rows_with_words_of_their_own_are_other_things(table: str) -> None:
    """A number in a table of other things is no action's."""
    text = plan("list", ("", "")) + table

    assert all(not item.ansvar for item in items(text))


def test_strategies_that_are_called_so_stay_strategies() -> None:
    """Who answers for a strategy makes no action of it."""
    text = (
        "# Plan for Solvik\n\n## Hovedmål\n\nAlle er ute\n\n## Strategier\n\n- Strategi 1: Bygge stier\n"
        "- Strategi 2: Rydde strender\n\n"
        "| Nr | Ansvar | Frist |\n|---|---|---|\n| 1 | Teknisk | 2029 |\n| 2 | Plan | 2028 |\n"
    )

    assert [item.kind for item in items(text)] == ["hovedmaal", "strategi", "strategi"]
