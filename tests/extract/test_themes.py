"""Chapters named by a theme that other plans use for background: what they hold decides."""

from __future__ import annotations

import pytest
from reading import items

TITLE = "# Plan for Solvik 2026–2029\n\n"
ROWS = "| Fritidskort | Kultur | 2026 |\n| Utstyrsbod | Kultur | 2027 |\n"
TABLE = f"| Tiltak | Ansvar | Frist |\n|---|---|---|\n{ROWS}"
ACTIONS = ["Fritidskort", "Utstyrsbod"]
THEMES = ["Levekår", "Medvirkning", "Medverknad og samskaping", "Økonomi", "Organisering", "Risiko og sårbarhet",
          "Demografi", "Forankring", "Verdier"]  # fmt: skip


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_with_its_goal_and_actions_is_read(theme: str) -> None:
    text = f"{TITLE}## Mål og tiltak\n\n### {theme}\n\nMål: Ingen barn står utenfor\n\n{TABLE}"

    found = items(text)

    assert [item.text for item in found] == ["Ingen barn står utenfor", *ACTIONS]
    assert [len(item.serves) for item in found] == [0, 1, 1]


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_with_a_table_of_goals_and_actions_is_read(theme: str) -> None:
    rows = "| Ingen står utenfor | Fritidskort | Kultur | 2026 |\n"
    text = f"{TITLE}## Handlingsplan\n\n### {theme}\n\n| Mål | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n{rows}"

    assert [item.text for item in items(text)] == ["Ingen står utenfor", "Fritidskort"]


@pytest.mark.parametrize(
    "heading",
    ["Tiltak som er nye", "Tiltak som er i gang", "Tiltak som er planlagde", "Veien videre", "Vegen vidare",
     "Ressurser", "Økonomiske konsekvenser", "Risikoreduserende tiltak", "Tiltak: Barn og unge", "Levekår",
     "Tiltak fra forrige plan som videreføres", "Tidlegare tiltak som blir førte vidare"],
)  # fmt: skip
def test_a_table_of_who_does_what_by_when_is_one_of_actions(heading: str) -> None:
    assert [item.text for item in items(f"{TITLE}## {heading}\n\n{TABLE}", "tiltak")] == ACTIONS


@pytest.mark.parametrize(
    "chapter",
    [
        "## Medvirkning\n\n| Aktivitet | Målgruppe | Tid |\n|---|---|---|\n| Verksted | Ungdom | mars 2025 |\n",
        "## Medvirkning\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Folkemøte | Plan | mars 2025 |\n",
        "## Planprosess\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Oppstart | Formannskapet | mars 2025 |\n",
        "## ROS\n\n| Hendelse | Konsekvens | Risikoreduserende tiltak |\n|---|---|---|\n| Flom | Høy | Sandsekker |\n",
        f"## Tiltak som er gjennomført\n\n{TABLE}",
        f"## Tiltak som ikke videreføres\n\n{TABLE}",
        f"## Tiltak frå førre periode\n\n{TABLE}",
        f"## Evaluering\n\n{TABLE}",
        "## Levekår\n\n| Tiltak | Ansvar | Status |\n|---|---|---|\n| Fritidskort | Kultur | Gjennomført |\n",
        "## Levekår\n\n- Flere bor alene\n- Mange unge er uten arbeid\n",
        "## Økonomi\n\n| Tiltak | 2026 | 2027 |\n|---|---:|---:|\n| Fritidskort | 100 | 100 |\n",
        "## Tiltak som ikkje er prioriterte\n\n- Fritidskort for alle\n- Utstyrsbod i bygda\n",
    ],
)
def test_background_stays_background(chapter: str) -> None:
    assert [item.text for item in items(f"{TITLE}{chapter}\n## Mål 1: Ingen barn står utenfor\n\n{TABLE}")] == [
        "Ingen barn står utenfor", *ACTIONS
    ]  # fmt: skip


def test_an_action_with_facts_below_it_is_no_theme() -> None:
    text = f"{TITLE}## Tiltak: Ny gangveg til skolen\n\n| Ansvar | Frist |\n|---|---|\n| Teknisk | 2027 |\n"

    assert [item.text for item in items(text, "tiltak")] == ["Ny gangveg til skolen"]


@pytest.mark.parametrize("heading", ["Spor 1 Vi kjenner risikoen", "Redusere risiko for flom", "Bedre ROS-analyser"])
def test_who_and_when_in_the_lines_below_an_action_tell_it(heading: str) -> None:
    below = "   - Ansvar: {}\n   - Frist: 2027\n"
    listed = f"1. Kartlegge bekker\n{below.format('Teknisk')}2. Måle ras\n{below.format('Plan')}"
    found = items(f"# Plan for klimatilpasning 2026–2029\n\n## Tiltak\n\n### {heading}\n\n{listed}")

    assert [(one.kind, one.text, one.ansvar) for one in found] == [
        ("tiltak", "Kartlegge bekker", ("Teknisk",)),
        ("tiltak", "Måle ras", ("Plan",)),
    ]
