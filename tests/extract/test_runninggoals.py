"""Goals stated as running text, and what only speaks of goals."""

from __future__ import annotations

import pytest
from reading import graph, items

TOP = "# Folkehelseplan for Solvik 2026–2030\n\n## 3 Mål\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Overordna mål for planen er «Eit godt liv for alle». Tiltaka er samla i tre tema.",
        "Planen er laga i lag. Hovudmålet for planen er: Eit godt liv for alle.",
        "**Overordna mål**  \nEit godt liv for alle.",
        "Hovudmål\nEit godt liv for alle",
    ],
)
def test_the_plans_one_goal(text: str) -> None:
    """Among other sentences, or below a label alone on its line."""
    assert [(item.kind, item.text) for item in items(TOP + text)] == [("hovedmaal", "Eit godt liv for alle")]


@pytest.mark.parametrize(
    "text", ["Miljøplanen har ett hovedmål og tre delmål.", "Planen er delt i fire satsingsområder og ti tiltak."]
)
def test_a_sentence_that_counts_goals_is_none(text: str) -> None:
    assert items(TOP + text) == []


def test_a_label_over_running_text_is_no_goal() -> None:
    text = "Mål\nMåla i planen er laga i lag med innbyggjarane. Dei gjeld heile kommunen."

    assert [item.text for item in items(TOP + text)] == []


def test_a_vision_after_its_name() -> None:
    """The vision is what follows, not who joins it."""
    text = (
        "## Visjon og mål\n\nSolvik slutter seg til nullvisjonen: Ingen skal bli drept eller hardt skadd i trafikken."
    )

    nodes = graph(f"# Trafikksikkerhetsplan for Solvik 2026–2029\n\n{text}").nodes.values()

    assert [node.text for node in nodes if node.kind == "visjon"] == [
        "Ingen skal bli drept eller hardt skadd i trafikken"
    ]


@pytest.mark.parametrize("plan", ["Planen har eitt hovudmål", "Planen har ett hovedmål", "Vi har ett overordnet mål"])
def test_the_goal_after_the_sentence_that_counts_it(plan: str) -> None:
    text = f"# Plan for Solvik\n\n## Mål\n\n{plan}: Folk får rett hjelp til rett tid.\n"
    assert [item.text for item in items(text, "hovedmaal")] == ["Folk får rett hjelp til rett tid"]


@pytest.mark.parametrize("told", ["Hovudmålet er delt i tre delmål.", "Hovedmålet er brutt ned i tre delmål."])
def test_a_sentence_on_how_a_goal_is_parted_is_none(told: str) -> None:
    assert items(f"# Plan for Solvik\n\n## Om planen\n\n{told}\n", "hovedmaal") == []


def test_a_sentence_that_counts_challenges_is_none() -> None:
    said = "Gjennomgangen peker på tre hovedutfordringer: for få boliger, for lite hjelp og for dårlig samordning."
    text = f"# Boligplan for Solvik 2026–2029\n\n## Hovedutfordringer\n\n{said}\n\n## Mål 1: Alle har en bolig\n"

    assert [one.kind for one in items(text)] == ["hovedmaal"]


@pytest.mark.parametrize(
    ("heading", "text", "kind"),
    [
        ("Overordnede mål for Solvik kommune", "Samfunnsdelen trekker opp de langsiktige mål for kommunen.", None),
        ("Overordna mål", "Kommuneplanen sin samfunnsdel viser måla for bygda.", None),
        ("Overordnede mål for Solvik kommune", "Samfunnet i Solvik er åpent og trygt.", "hovedmaal"),
        ("Utfordringer", "Klimaplan for Solvik 2026–2030", None),
        ("Utfordringer", "Det er få møteplasser for unge", "utfordring"),
    ],
)
def test_what_another_plan_does_is_no_goal(heading: str, text: str, kind: str | None) -> None:
    found = items(f"# Temaplan for Solvik\n\n## {heading}\n\n{text}\n\n## Delmål\n\n1. Flere er med\n2. Flere er ute\n")
    assert [one.kind for one in found if one.kind != "delmaal"] == ([kind] if kind else [])


@pytest.mark.parametrize("said", ["Nullvisjonen ligger fast.", "Alle skal komme trygt hjem."])
@pytest.mark.parametrize(
    "goals",
    [
        "**Hovedmål: Ingen blir drept i Solvik**\n\nDelmål:\n\n1. Barn har trygg skolevei\n",
        "**Hovedmål:** Ingen blir drept i Solvik.\n\n**Delmål 1:** Barn har trygg skolevei.\n",
        "### 2.1 Hovedmål\n\nIngen blir drept i Solvik.\n\n### 2.2 Delmål\n\n- Barn har trygg skolevei\n",
    ],
)
def test_what_is_said_before_a_hovedmaal_is_no_goal(said: str, goals: str) -> None:
    """Below "Mål" a sentence is a goal only where the goal itself does not follow."""
    found = items(f"# Trafikksikkerhetsplan for Solvik 2026–2029\n\n## 2 Mål\n\n{said}\n\n{goals}")

    assert [(one.kind, one.text) for one in found] == [
        ("hovedmaal", "Ingen blir drept i Solvik"),
        ("delmaal", "Barn har trygg skolevei"),
    ]
