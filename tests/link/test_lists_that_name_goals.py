"""One list of actions after the last goal, each action naming its own goal: its place adds none."""

from __future__ import annotations

import pytest
from reading import edges, graph

_TXT = """Temaplan for vann 2026–2033

Mål
Overordnet mål: Trygt vann
Delmål 1: Vannet er godkjent
Delmål 2: Lekkasjen er lav

Tiltak
- Kjøpe lyttebil (delmål 2). Ansvar: Drift.
- Bore brønn (delmål 1). Ansvar: Drift.
"""
_LINES = """# Temaplan for vatn 2026–2033

## Mål

Overordna mål: Trygt vatn

Delmål 1: Vatnet er godkjent

Delmål 2: Lekkasjen er låg

Delmål 3: Folk sparer vatn

Tiltak:

- Kjøpe lyttebil (delmål 2). Ansvar: Drift.
- Bore brønn (delmål 1). Ansvar: Drift.
"""
_HEADINGS = """# Temaplan for vann 2026–2033

## Hovedmål: Trygt vann

### Delmål 1: Vannet er godkjent

### Delmål 2: Lekkasjen er lav

#### Tiltak

- Kjøpe lyttebil (delmål 2)
- Bore brønn (delmål 1)
"""


@pytest.mark.parametrize(
    "files", [{"plan.txt": _TXT}, {"plan.md": _LINES}, {"plan.md": _HEADINGS}], ids=["txt", "lines", "headings"]
)
def test_each_serves_the_goal_it_names(files: dict[str, str]) -> None:
    found = {(source, target) for source, target, _ in edges(graph(files), "bidrar_til")}
    assert {pair for pair in found if "lyttebil" in pair[0] or "broenn" in pair[0]} == {
        ("plan#kjoepe-lyttebil", "plan#D2"),
        ("plan#bore-broenn", "plan#D1"),
    }


def test_a_reference_adds_to_the_place_of_a_list_of_its_own() -> None:
    plan = _HEADINGS.replace("(delmål 2)", "(jf. delmål 1)").replace("- Bore brønn (delmål 1)", "- Bore brønn")
    found = edges(graph({"plan.md": plan}), "bidrar_til")
    assert {("plan#kjoepe-lyttebil", "plan#D2", "placement"), ("plan#kjoepe-lyttebil", "plan#D1", "reference")} <= found
    assert ("plan#bore-broenn", "plan#D2", "placement") in found
