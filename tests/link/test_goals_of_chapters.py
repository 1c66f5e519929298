"""A goal without a number that is named by the number of its chapter."""

from __future__ import annotations

import pytest
from reading import graph, items

CHAPTERS = "# Samfunnsdel for Lid 2026–2038\n\n## 1 Et levende sentrum\n\n{0}Sentrum er møteplass.\n\n"
CHAPTERS += "## 2 Trygg oppvekst\n\n{1}Alle barn har en venn.\n\n## Handlingsdel\n\n{2}"
TABLE = "| Tiltak | Gjelder mål | Ansvarlig | Når |\n|---|---|---|---|\n| Gågate | 1 | Teknisk | 2027 |\n"
TABLE += "| Leketime | {0} | Skolesjef | 2026 |\n"


@pytest.mark.parametrize("label", ["Mål: ", "**Mål:** ", "Hovedmål: "])
def test_the_number_of_the_chapter_means_its_goal(label: str) -> None:
    found = items(CHAPTERS.format(label, label, TABLE.format(2)), "tiltak")

    assert [item.serves for item in found] == [("sentrum-er-moeteplass",), ("alle-barn-har-en-venn",)]


def test_a_chapter_that_is_not_there_is_told_of() -> None:
    graf = graph(CHAPTERS.format("Mål: ", "Mål: ", TABLE.format(3)))

    assert [one.ref.number for one in graf.unresolved] == ["3"]


def test_goals_with_numbers_of_their_own_are_meant_by_these() -> None:
    found = items(CHAPTERS.format("Mål 1: ", "Mål 3: ", TABLE.format(2)), "tiltak")

    assert [item.serves for item in found] == [("H1",), ()]
