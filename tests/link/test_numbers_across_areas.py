"""Delmål sorted under areas whose numbers go on from hovedmål told in the chapter before."""

from __future__ import annotations

import pytest
from reading import graph, items

GOALS = {
    "lines": "Hovedmål 1: Utslippene er halvert\n\nHovedmål 2: Vi er rustet\n\n",
    "headings": "### Hovedmål 1: Utslippene er halvert\n\nTekst.\n\n### Hovedmål 2: Vi er rustet\n\nTekst.\n\n",
    "numbered": "1. Utslippene er halvert\n2. Vi er rustet\n\n",
    "codes": "**H1** Utslippene er halvert\n\n**H2** Vi er rustet\n\n",
}
AREAS = {
    "chapter": ("## 4 Satsingsområder\n\n", "### 4.{0} {1}\n\n"),
    "plain": ("## Innsatsområder\n\n", "### {1}\n\n"),
    "labelled": ("", "## Satsingsområde {0}: {1}\n\n"),
    "lettered": ("## Satsingsområder\n\n", "### {2}. {1}\n\n"),
    "bold": ("## Satsingsområder\n\n", "**{1}**\n\n"),
}
DELMAAL = {
    "bold": "**Delmål {0}:** {1}\n\n",
    "heading": "#### Delmål {0}: {1}\n\n",
    "list": "Delmål:\n\n- {0} {1}\n\nTiltak:\n\n",
    "code": "**D{0}** {1}\n\n",
}
SORTED = (
    ("Transport", "1.1", "Alle kjøretøy er utslippsfrie"),
    ("Sjøfart", "1.2", "Skip bruker landstrøm"),
    ("Tilpasning", "2.1", "Nye bygg tåler nedbør"),
)


def plan(goals: str, areas: str, delmaal: str, numbers: tuple[str, ...] = ("1.1", "1.2", "2.1")) -> str:
    """A plan with two hovedmål, three areas and a delmål in each."""
    chapter, area = AREAS[areas]
    text = f"# Klimaplan for Solvik 2025–2035\n\n## 3 Hovedmål\n\n{GOALS[goals]}{chapter}"
    for at, (number, (name, _, words)) in enumerate(zip(numbers, SORTED, strict=True)):
        text += area.format(at + 1, name, "ABC"[at]) + DELMAAL[delmaal].format(number, words)
        text += f"- Handling {at} (Eiendom, 2027)\n\n"
    return text


@pytest.mark.parametrize("delmaal", DELMAAL)
@pytest.mark.parametrize("areas", AREAS)
@pytest.mark.parametrize("goals", GOALS)
def test_the_number_says_the_hovedmaal_and_the_place_the_area(goals: str, areas: str, delmaal: str) -> None:
    if (areas, delmaal) == ("bold", "heading"):
        pytest.skip("a heading below a bold line does not stand in it")
    text = plan(goals, areas, delmaal)
    found = items(text)
    area = {item.text: item.number for item in found if item.kind == "satsingsomraade"}

    assert list(area) == ["Transport", "Sjøfart", "Tilpasning"]
    assert [item.serves[0] for item in found if item.kind == "delmaal"] == ["H1", "H1", "H2"]
    assert all(len(item.serves) == 2 for item in found if item.kind == "delmaal")
    assert not graph(text).conflicts


def test_one_number_among_many_that_strays_is_a_slip() -> None:
    """Numbers that go on from the areas' own, but for one: that one is told."""
    text = "# Klimaplan for Solvik\n\n## Hovedmål\n\n" + GOALS["numbered"]
    for area, numbers in (("1", ("1.1", "1.2", "1.3")), ("2", ("2.1", "1.4", "2.3"))):
        text += f"## Satsingsområde {area}: Område {area}\n\n"
        text += "".join(f"### Delmål {number}: Ting nummer {number}\n\n" for number in numbers)

    assert len(graph(text).conflicts) == 1


def test_hovedmaal_with_delmaal_of_their_own_take_no_others() -> None:
    """The areas count for themselves where the hovedmål have their delmål."""
    text = (
        "# Plan for Solvik\n\n## Hovedmål 1: Alle er med\n\n### Delmål 1.1: Flere deltar\n\n"
        "## Satsingsområde 1: Klima\n\n### Delmål 1.2: Utslippene går ned\n\n"
    )

    assert ("H1",) not in [item.serves for item in items(text, "delmaal") if "1.2" in item.number]


ABOVE = (
    "# Kommuneplanens samfunnsdel 2024–2036\n\nSolvik kommune\n\n## Hovedmål\n\n"
    "1. Utslippene er halvert\n2. Vi er rustet\n3. Alle er med\n"
)


@pytest.mark.parametrize(
    ("numbers", "served"),
    [
        (("1.1", "1.2", "2.1"), ["samfunnsdel#H1", "samfunnsdel#H1", "samfunnsdel#H2"]),
        (("1.1", "2.1", "3.1"), []),
    ],
)
def test_numbers_may_go_on_from_the_plan_above(numbers: tuple[str, ...], served: list[str]) -> None:
    """But not where they only count the plan's own areas."""
    text = "# Temaplan for klima 2026–2030\n\nSolvik kommune\n\n"
    text += "Planen følger opp kommuneplanens samfunnsdel 2024–2036.\n\n## Satsingsområder\n\n"
    for number, (name, _, words) in zip(numbers, SORTED, strict=True):
        text += f"### {name}\n\n**Delmål {number}:** {words}\n\n- Handling {number} (Eiendom, 2027)\n\n"
    graf = graph({"samfunnsdel.md": ABOVE, "klimaplan.md": text})

    assert sorted(edge.target for edge in graf.edges if edge.target.startswith("samfunnsdel#H")) == served
