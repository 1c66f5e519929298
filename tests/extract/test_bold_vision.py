"""A vision in bold on a line of its own below "Visjon og verdiar"."""

from __future__ import annotations

import pytest
from reading import items

PLAN = "# Samfunnsdel 2025–2037\n\n## {}\n\n**{}**\n\n{}\n\n## Hovudmål\n\nAlle skal leve godt.\n"
VALUES = "Verdiane våre er *open, modig og truverdig*."


@pytest.mark.parametrize("title", ["Visjon", "Visjon og verdiar", "Vår visjon", "Visjon og mål"])
@pytest.mark.parametrize("vision", ["Solvik – saman om dei gode dagane", "Saman skaper vi framtida"])
def test_the_bold_line_is_the_vision(title: str, vision: str) -> None:
    assert [item.text for item in items(PLAN.format(title, vision, VALUES), "visjon")] == [vision]


@pytest.mark.parametrize(
    "line", ["Slik er Solvik i 2037", "Kva vil vi med visjonen", "Våre verdiar", "Om visjonen vår"]
)
def test_a_title_over_the_text_is_none(line: str) -> None:
    assert line not in [
        item.text for item in items(PLAN.format("Visjon og verdiar", line, "Saman er vi gode."), "visjon")
    ]


@pytest.mark.parametrize(
    "said", ["Nullvisjonen ligg til grunn for arbeidet.", "Kommunen slutter seg til den nasjonale nullvisjonen."]
)
def test_what_is_said_of_the_nations_vision_is_none(said: str):
    top = f"# Trafikksikkerhetsplan 2026–2029\n\n## Visjon og mål\n\n{said}\n\n"
    assert items(f"{top}**Hovedmål:** Ingen blir skadd\n", "visjon") == []
    (own,) = items(f"{top}**Visjon:** Alle kommer trygt hjem\n", "visjon")
    assert own.text == "Alle kommer trygt hjem"
