"""Areas named in small letters, and goals that are headings counted on from the area they stand in."""

from __future__ import annotations

import pytest
from reading import Item, graph, items, rows

TITLE = "# Klimaplan for Nesvik kommune 2026–2029\n\n"
WHO = ("Teknisk",)


@pytest.mark.parametrize("word", ["Innsatsområde", "Satsingsområde", "Fokusområde"])
def test_an_area_may_be_named_in_small_letters(word: str) -> None:
    areas = (
        f"### 3.{at} {word} {name}\n\nDelmål {at}: {goal}\n\n- Kjøpe buss {at} (Teknisk, 2027)\n\n"
        for at, (name, goal) in enumerate((("transport", "Flere går"), ("bygg og energi", "Bygg bruker mindre")), 1)
    )

    assert items(f"{TITLE}## 3 Mål\n\n{''.join(areas)}") == [
        Item("satsingsomraade", "transport"),
        Item("delmaal", "Flere går", "1", ("transport",)),
        Item("tiltak", "Kjøpe buss 1", "", ("D1",), WHO, "2027-12-31"),
        Item("satsingsomraade", "bygg og energi"),
        Item("delmaal", "Bygg bruker mindre", "2", ("bygg-og-energi",)),
        Item("tiltak", "Kjøpe buss 2", "", ("D2",), WHO, "2027-12-31"),
    ]


@pytest.mark.parametrize("title", ["Satsingsområde for kommunen", "Innsatsområde i planen", "Satsingsområde og mål"])
def test_a_chapter_on_areas_is_none(title: str) -> None:
    areas = items(f"{TITLE}## {title}\n\n- Transport\n- Bygg\n", "satsingsomraade")

    assert [one.text for one in areas] == ["Transport", "Bygg"]


def _plan(area: str, goal: str, titles: tuple[str, str] = ("Alle kan gå og sykle", "Bygg bruker mindre strøm")) -> str:
    parts = [TITLE, "## 4 Satsingsområder\n\n"]
    for at, (name, title) in enumerate(zip(("Transport", "Bygg"), titles, strict=True), 1):
        parts.append(
            f"### {area.format(at)}{name}\n\n#### {goal.format(at)} {title}\n\n- Kjøpe buss {at} (Teknisk, 2027)\n\n"
        )
    return "".join(parts)


@pytest.mark.parametrize(("area", "goal"), [("Satsingsområde {}: ", "{}.1"), ("4.{} ", "4.{}.1")])
def test_headings_that_count_on_from_the_area_are_its_goals(area: str, goal: str) -> None:
    graf = graph(_plan(area, goal))

    assert rows(graf, "hovedmaal", "tiltak") == [
        Item("hovedmaal", "Alle kan gå og sykle", "1.1", ("SO1",)),
        Item("tiltak", "Kjøpe buss 1", "", ("H1.1",), WHO, "2027-12-31"),
        Item("hovedmaal", "Bygg bruker mindre strøm", "2.1", ("SO2",)),
        Item("tiltak", "Kjøpe buss 2", "", ("H2.1",), WHO, "2027-12-31"),
    ]


@pytest.mark.parametrize(
    "titles", [("Gange og sykkel", "Strøm"), ("Dagens situasjon", "Alle har lys"), ("Tiltak", "Tiltak")]
)
def test_themes_and_chapters_below_an_area_are_no_goals(titles: tuple[str, str]) -> None:
    found = items(_plan("4.{} ", "4.{}.1", titles))

    assert [one.kind for one in found] == ["satsingsomraade", "tiltak"] * 2
    assert [one.serves for one in found if one.kind == "tiltak"] == [("SO1",), ("SO2",)]
