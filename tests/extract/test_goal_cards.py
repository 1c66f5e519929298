"""Two-column tables that are the card of their section, and chapters that are no goals of their own."""

from __future__ import annotations

import pytest
from reading import Item, items

TOP = "# Temaplan for frivillighet i Solvik 2026–2030\n\n## Innsatsområde 1 – Rekruttering\n\n"
ACTIONS = "\n| Tiltak | Ansvarlig enhet | Når |\n|---|---|---|\n| Holde lagsdag på torget | Kultur | 2027 |\n"
GOAL = "Flere unge engasjerer seg i frivillig arbeid"


def html(rows: str) -> str:
    return (
        "<html><body><main><h1>Temaplan for frivillighet i Solvik 2026–2030</h1><h2>Innsatsområde 1 – Rekruttering</h2>"
        f"<table>{rows}</table><table><tr><th>Tiltak</th><th>Ansvar</th><th>Når</th></tr>"
        "<tr><td>Holde lagsdag på torget</td><td>Kultur</td><td>2027</td></tr></table></main></body></html>"
    )


def test_a_card_states_the_goal_and_the_strategies_of_its_section() -> None:
    card = f"| Mål | {GOAL} |\n|---|---|\n| Strategier | Vi vil gi unge tillit.<br>Vi vil hjelpe nye lag i gang. |\n"
    found = items(TOP + card + ACTIONS, "hovedmaal", "strategi", "tiltak")
    goal = "flere-unge-engasjerer-seg-i-frivillig"
    assert found == [
        Item("hovedmaal", GOAL, "", ("SO1",)),
        Item("strategi", "Vi vil gi unge tillit", "", (goal,)),
        Item("strategi", "Vi vil hjelpe nye lag i gang", "", (goal,)),
        Item("tiltak", "Holde lagsdag på torget", "", (goal,), ("Kultur",), "2027-12-31"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        f"<tr><td>Mål</td><td>{GOAL}</td></tr>",
        f"<tr><th>Mål:</th><td>{GOAL}</td></tr><tr><th>Strategi</th><td>Vi vil gi unge tillit.</td></tr>",
        f"<tr><td>Utfordring</td><td>Mange lag mangler folk.</td></tr><tr><td>Mål</td><td>{GOAL}</td></tr>",
    ],
)
def test_a_card_of_a_web_page(rows: str) -> None:
    found = [item.text for item in items({"plan.html": html(rows)}, "hovedmaal", "tiltak")]
    assert found == [GOAL, "Holde lagsdag på torget"]


@pytest.mark.parametrize("label", ["Strategiar", "Strategier", "Mål", "Tiltak", "Ansvar"])
def test_a_label_alone_is_no_goal(label: str) -> None:
    card = f"| Mål | {GOAL} |\n|---|---|\n| {label} | Vi vil gi unge tillit til å lede. |\n"
    assert label not in [item.text for item in items(TOP + card + ACTIONS)]


def test_a_table_with_a_header_is_no_card() -> None:
    rows = f"| {GOAL} | Holde lagsdag på torget |\n| Lagene samarbeider | Starte forum |\n"
    text = f"{TOP}| Mål | Tiltak |\n|---|---|\n{rows}"
    assert [item.text for item in items(text, "tiltak")] == ["Holde lagsdag på torget", "Starte forum"]


def test_headings_over_labelled_delmaal_below_a_goal_in_bold_are_themes() -> None:
    text = (
        "# Landbruksplan for Vidalen kommune 2026–2032\n\n## 3 Hovedmål\n\n**Vidalen skal ha et levende landbruk.**\n\n"
        "### 3.1 Økt matproduksjon\n\n**Delmål:** Bøndene dyrker mer mat.\n\n"
        "### 3.2 Unge bønder\n\n**Delmål:** Unge tar over gårdene.\n"
    )
    goal = "vidalen-skal-ha-et-levende-landbruk"
    assert items(text) == [
        Item("hovedmaal", "Vidalen skal ha et levende landbruk"),
        Item("delmaal", "Bøndene dyrker mer mat", "", (goal,)),
        Item("delmaal", "Unge tar over gårdene", "", (goal,)),
    ]


def test_chapters_of_a_strategy_are_no_strategies() -> None:
    text = "# Strategi for frivillighet 2026–2030\n\n## Fakta om frivilligheten\n\nKommunen har 118 lag.\n"
    assert items(text) == []
