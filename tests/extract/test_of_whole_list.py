"""A line below a list that says who and when for the actions: they are actions, whatever the heading calls them."""

from __future__ import annotations

import pytest
from reading import items

GOAL = "# Kulturplan 2026–2029\n\n## Musikk\n\n### Slik vil vi ha det\n\n- Alle barn får spille et instrument\n\n"


@pytest.mark.parametrize(
    ("line", "units", "end"),
    [
        ("Ansvarlig for tiltakene: Kulturskolen. Frist: 2027.", ("Kulturskolen",), "2027-12-31"),
        ("Ansvarleg for tiltaka: Skule. Frist: hausten 2026.", ("Skule",), "2026-12-31"),
        ("Ansvar for gjennomføring av tiltakene: Kultur", ("Kultur",), None),
    ],
)
@pytest.mark.parametrize("head", ["Slik gjør vi det", "Tiltak"])
def test_the_whole_list_is_of_actions(head: str, line: str, units: tuple[str, ...], end: str | None) -> None:
    told = items(f"{GOAL}### {head}\n\n- Gratis prøvetimer\n- Utlån av fioler\n\n{line}\n", "tiltak", "strategi")
    goal = ("alle-barn-faar-spille-et-instrument",)
    assert [item[:2] + item[3:] for item in told] == [
        ("tiltak", "Gratis prøvetimer", goal, units, end),
        ("tiltak", "Utlån av fioler", goal, units, end),
    ]


def test_a_line_on_something_else_leaves_strategies() -> None:
    text = f"{GOAL}### Slik gjør vi det\n\n- Vi satser på unge\n- Vi låner ut mer\n\n"
    text += "Ansvarlig for planen: Kultur. Frist: 2027.\n"
    assert [item.kind for item in items(text, "tiltak", "strategi")] == ["strategi", "strategi"]


def test_short_goals_in_rows_told_by_number() -> None:
    table = "| Nr | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n| 1 | Alle leser | | |\n"
    table += "| 1.1 | Bokbuss | Skole | 2026 |\n| 2 | Færre faller fra | | |\n| 2.1 | Mentorer | Skole | 2027 |\n"
    told = items(f"# Leseplan 2026–2029\n\n## Handlingsplan\n\n{table}")
    assert [(item.kind, item.text, item.serves) for item in told] == [
        ("hovedmaal", "Alle leser", ()), ("tiltak", "Bokbuss", ("H1",)),
        ("hovedmaal", "Færre faller fra", ()), ("tiltak", "Mentorer", ("H2",)),
    ]  # fmt: skip


def test_themes_in_rows_told_by_number_are_no_goals() -> None:
    table = "| Nr | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n| 1 | Skole | | |\n| 1.1 | Bokbuss | Skole | 2026 |\n"
    assert [item.kind for item in items(f"# Leseplan 2026–2029\n\n## Handlingsplan\n\n{table}")] == ["tiltak"]
