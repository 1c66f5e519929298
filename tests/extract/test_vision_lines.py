"""Sentences below "Visjon og mål": what leads to the goals or tells where the vision stands is no vision."""

from __future__ import annotations

import pytest
from reading import items

PLAN = "# Hamneplan 2026–2029\n\n## {}\n\n{}\n\n### Mål 1: Hamna er open\n\n- Ny kai – ansvar: Hamn, frist: 2027\n"


def visions(line: str, title: str = "Visjon og mål") -> list[str]:
    return [item.text for item in items(PLAN.format(title, line), "visjon")]


@pytest.mark.parametrize("title", ["Visjon og mål", "Visjon for havna og mål"])
@pytest.mark.parametrize(
    "line",
    [
        "Hamna har desse måla i planperioden.",
        "Havna har følgende mål i perioden.",
        "Det er satt tre mål for arbeidet.",
        "Målene under gjelder for hele perioden.",
        "Vi har satt oss fire hovedmål.",
        "Visjonen for planen er henta frå samfunnsdelen. Det er sett tre mål for arbeidet.",
        "Visjonen er vedtatt i kommuneplanens samfunnsdel.",
        "Visjonen vår er den samme som i samfunnsdelen.",
    ],
)
def test_a_sentence_on_goals_or_on_the_vision_is_none(line: str, title: str) -> None:
    assert visions(line, title) == []


@pytest.mark.parametrize(
    ("line", "vision"),
    [
        ("Sammen om havet", "Sammen om havet"),
        ("Havna har plass til alle.", "Havna har plass til alle"),
        ("Ett mål for alle.", "Ett mål for alle"),
        ("Visjonen vår er ei hamn for alle.", "ei hamn for alle"),
        ("Visjon for hamn og sjø: Saman om havet", "Saman om havet"),
        ("Visjon for havnearbeidet 2026–2038: Sammen om havet", "Sammen om havet"),
        ("Visjonen for planperioden: Sammen om havet", "Sammen om havet"),
        ("Visjonen er hentet fra samfunnsdelen: «Sammen om havet».", "Sammen om havet"),
    ],
)
def test_a_vision_stays(line: str, vision: str) -> None:
    assert visions(line) == [vision]


LINES = ["Visjon: Ut i bygda – heile året", "**Visjon:** Ut i bygda – heile året", "- Visjon: Ut i bygda – heile året"]


@pytest.mark.parametrize("line", LINES)
def test_what_stands_after_a_dash_is_the_visions_own(line: str) -> None:
    """A vision has nobody responsible and no deadline."""
    assert visions(line) == ["Ut i bygda – heile året"]


@pytest.mark.parametrize(
    ("line", "vision"),
    [
        ("Nullvisjonen er en visjon om at ingen skal bli drept.", "ingen skal bli drept"),
        ("Nullvisjonen er ein visjon om ei framtid utan drepne.", "ei framtid utan drepne"),
    ],
)
def test_that_it_is_a_vision_is_no_part_of_it(line: str, vision: str) -> None:
    assert visions(line) == [vision]
