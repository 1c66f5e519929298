"""Strategic and long-term goals: the plan's hovedmål, or a level between those and the delmål."""

from __future__ import annotations

import pytest
from reading import ids, items

TITLE = "# Kulturplan 2026–2029\n\n"
MAIN = "## Hovedmål\n\nSolvik har et kulturliv for alle.\n\n"
HEADINGS = (
    "## {one} 1: Flere unge deltar\n\n### Delmål 1.1: Alle får plass\n\n- Tiltak: Plasser (Skole, 2026)\n\n"
    "## {one} 2: Lagene er sterke\n\n### Delmål 2.1: Lagene har lokaler\n\n- Tiltak: Kartlegge hus (Kultur, 2026)\n"
)
LISTS = (
    "## {many}\n\n1. Flere unge deltar\n2. Lagene er sterke\n\n## Delmål\n\n1.1 Alle får plass\n\n"
    "2.1 Lagene har lokaler\n\n## Tiltak\n\n| Tiltak | Delmål |\n|---|---|\n| Plasser | 1.1 |\n| Kartlegge | 2.1 |\n"
)
NAMES = [("Strategisk mål", "Strategiske mål"), ("Langsiktig mål", "Langsiktige mål")]


@pytest.mark.parametrize(("one", "many"), NAMES)
@pytest.mark.parametrize("main", [MAIN, MAIN.replace("Hovedmål", "Overordnet mål"), MAIN.replace("Hoved", "Hovud")])
@pytest.mark.parametrize("goals", [HEADINGS, LISTS])
def test_they_stand_between_hovedmaal_and_delmaal(goals: str, main: str, one: str, many: str) -> None:
    found = items(TITLE + main + goals.format(one=one, many=many))

    assert [item.text for item in found if item.kind == "hovedmaal"] == ["Solvik har et kulturliv for alle"]
    assert {item.text: item.serves for item in found if item.number} == {
        "Flere unge deltar": ("solvik-har-et-kulturliv-for-alle",),
        "Lagene er sterke": ("solvik-har-et-kulturliv-for-alle",),
        "Alle får plass": ("D1",),
        "Lagene har lokaler": ("D2",),
    }
    assert {item.serves for item in found if item.kind == "tiltak"} == {("D1.1",), ("D2.1",)}


@pytest.mark.parametrize(("one", "many"), NAMES)
@pytest.mark.parametrize("goals", [HEADINGS, LISTS])
@pytest.mark.parametrize("before", ["", "## Visjon\n\nKultur for alle.\n\n", "Hovedmålene står under.\n\n"])
def test_without_hovedmaal_above_they_are_the_hovedmaal(goals: str, before: str, one: str, many: str) -> None:
    """Also where hovedmål of chapters come after them."""
    text = TITLE + before + goals.format(one=one, many=many)

    assert ids(text, "hovedmaal") == ["H1", "H2"]
    assert {item.serves for item in items(text, "delmaal")} == {("H1",), ("H2",)}
    assert ids(f"{text}\n\n## Hovedmål for helse\n\nAlle har det godt.\n", "hovedmaal")[:2] == ["H1", "H2"]
