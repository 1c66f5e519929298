"""Goals written out in one chapter, and taken up by number over their actions in another: one goal each, not two."""

from __future__ import annotations

import pytest
from reading import graph, items

FULL = ("Barn skal ha trygg skolevei og gode vaner", "Flere skal gå og sykle til jobb og skole")
TABLE = "\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n| {} | Teknisk | 2027 |\n\n"
LIST = "\n\n- {} (Teknisk, 2027)\n\n"
LISTED = f"Delmål:\n\n1. {FULL[0]}\n2. {FULL[1]}\n\n"
LABELLED = f"Delmål:\n\n- Delmål 1: {FULL[0]}\n- Delmål 2: {FULL[1]}\n\n"
TABLED = f"| Nr | Delmål |\n|---|---|\n| 1 | {FULL[0]} |\n| 2 | {FULL[1]} |\n\n"
HEADED = f"### Delmål 1: {FULL[0]}\n\nTekst.\n\n### Delmål 2: {FULL[1]}\n\nTekst.\n\n"
SHORT = ("Trygg skolevei", "Flere går")


def plan(goals: str, over: str, below: str = TABLE) -> str:
    """A plan with its goals first, and then a heading with a short name over the actions of each."""
    chapters = [over.format(number, name) + below.format(f"Fortau {name}") for number, name in enumerate(SHORT, 1)]
    return (
        "# Trafikksikkerhetsplan 2026–2029\n\n## Hovedmål\n\nIngen skades i trafikken\n\n"
        f"{goals}## Tiltak\n\n" + "".join(chapters)
    )


@pytest.mark.parametrize("below", [TABLE, LIST])
@pytest.mark.parametrize("goals", [LISTED, LABELLED, TABLED, HEADED])
@pytest.mark.parametrize(
    "over", ["### Delmål {}: {}", "### 4.{0} Delmål {0}: {1}", "### Delmål {} – {}", "### Delmål {} ({})",
             "**Delmål {} – {}**", "### D{} {}"],
)  # fmt: skip
def test_a_short_heading_is_the_goal_with_its_number(over: str, goals: str, below: str) -> None:
    text = plan(goals, over, below)

    assert [(goal.text, goal.serves) for goal in items(text, "delmaal")] == [
        (words, ("ingen-skades-i-trafikken",)) for words in FULL
    ]
    assert [action.serves for action in items(text, "tiltak")] == [("D1",), ("D2",)]
    assert not graph(text).duplicates


def test_goals_left_out_keep_no_actions() -> None:
    """Two of three are taken up; the third is a goal without actions, and the others have theirs."""
    text = plan(f"{LISTED}3. Kommunen er et forbilde i trafikken\n\n", "### Delmål {}: {}")

    assert [goal.number for goal in items(text, "delmaal")] == ["1", "2", "3"]
    assert [action.serves for action in items(text, "tiltak")] == [("D1",), ("D2",)]


def test_strategies_are_taken_up_too() -> None:
    goals = f"### Strategier\n\n- Strategi 1: {FULL[0]}\n- Strategi 2: {FULL[1]}\n\n"
    text = plan(goals, "### Strategi {}: {}")

    assert [goal.text for goal in items(text, "strategi")] == list(FULL)


def test_the_hovedmaal_over_them_is_taken_up_with_its_delmaal() -> None:
    text = (
        "# Folkehelseplan for Solvik\n\n## 3 Mål\n\n### Hovedmål 1: Flere er fysisk aktive\n\n"
        "- Delmål 1.1: Alle grender har turstier som er merket\n- Delmål 1.2: Alle elever er i aktivitet hver dag\n\n"
        "### Hovedmål 2: Færre er ensomme\n\n- Delmål 2.1: Ingen elever står alene i friminuttene\n\n"
        "## 4 Tiltak\n\n### 4.1 Hovedmål 1: Aktivitet\n\n#### Delmål 1.1 Turstier" + TABLE.format("Merke stier")
        + "#### Delmål 1.2 Skolen" + TABLE.format("Aktiv pause")
        + "### 4.2 Hovedmål 2: Fellesskap\n\n#### Delmål 2.1 Friminutt" + TABLE.format("Trivselsledere")
    )  # fmt: skip

    assert [goal.text for goal in items(text, "hovedmaal")] == ["Flere er fysisk aktive", "Færre er ensomme"]
    assert [action.serves for action in items(text, "tiltak")] == [("D1.1",), ("D1.2",), ("D2.1",)]
    assert not graph(text).duplicates


@pytest.mark.parametrize("goals", [LISTED, LABELLED])
def test_hovedmaal_are_taken_up_in_part(goals: str) -> None:
    """Two of three; the words of all are those written out."""
    full = goals.replace("elmål", "ovedmål").replace("D", "H") + "3. Kommunen er et forbilde\n\n"
    text = plan(full, "### Hovedmål {}: {}").replace("## Hovedmål\n\nIngen skades i trafikken\n\n", "")

    assert [goal.text for goal in items(text, "hovedmaal")][:2] == list(FULL)
    assert [action.serves for action in items(text, "tiltak")] == [("H1",), ("H2",)]


def test_numbers_counted_anew_under_another_goal_are_other_goals() -> None:
    text = (
        "# Plan for Solvik\n\n## Hovedmål 1: Alle er aktive\n\n- Delmål 1: Turstier finnes i alle grender i kommunen\n"
        "- Delmål 2: Alle elever er i aktivitet hver eneste dag\n\n## Hovedmål 2: Ingen er ensomme\n\n"
        "### Delmål 1: Møteplasser" + TABLE.format("Kafé") + "### Delmål 2: Frivillige" + TABLE.format("Kurs")
    )

    assert len(items(text, "delmaal")) == 4


def test_a_goal_with_actions_of_its_own_is_not_taken_up() -> None:
    """Two goals that bear one number by a slip: each has its actions."""
    own = f"### Delmål 1: {FULL[0]}" + TABLE.format("Fartsdump") + f"### Delmål 2: {FULL[1]}" + TABLE.format("Gangvei")
    text = plan(own, "### Delmål {}: {}")

    assert len(items(text, "delmaal")) == 4


@pytest.mark.parametrize("kind", ["Delmål", "Hovedmål"])
def test_a_handlingsdel_names_the_goals_of_its_plan_by_number(kind: str) -> None:
    """In a file of its own: each is the goal above said again, however short its name."""
    above = "# Landbruksplan for Solvik 2026–2034\n\nSolvik kommune\n\n"
    above += "## Hovedmål\n\nLandbruket lever\n\n" if kind == "Delmål" else ""
    above += f"## {kind}\n\n1. Dyrka jord blir tatt vare på av alle\n2. Flere unge velger landbruk som yrke\n"
    here = "# Handlingsdel til landbruksplan for Solvik 2026–2029\n\nSolvik kommune\n\n"
    here += f"## {kind} 1: Beite" + TABLE.format("Beitekart") + f"## {kind} 2: Rekruttering" + TABLE.format("Mentor")
    graf = graph({"plan.md": above, "handlingsdel.md": here})
    restated = {(edge.source.split("#")[1], edge.target) for edge in graf.edges if edge.kind == "gjengir"}

    assert restated == {(f"{kind[0]}1", f"plan#{kind[0]}1"), (f"{kind[0]}2", f"plan#{kind[0]}2")}


def test_a_handlingsdel_with_one_goal_more_than_its_plan_has_its_own() -> None:
    """A number that the plan above has not: then none of them need be that plan's."""
    above = "# Landbruksplan for Solvik 2026–2034\n\nSolvik kommune\n\n## Hovedmål\n\n"
    above += "1. Dyrka jord blir tatt vare på av alle\n2. Flere unge velger landbruk som yrke\n"
    here = "# Handlingsdel til landbruksplan for Solvik 2026–2029\n\nSolvik kommune\n\n"
    here += "".join(f"## Hovedmål {at}: Navn{at}" + TABLE.format(at) for at in (1, 2, 3))

    assert not [edge for edge in graph({"plan.md": above, "handlingsdel.md": here}).edges if edge.kind == "gjengir"]
