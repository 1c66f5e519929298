"""A chapter called after both areas and goals, whose subheadings are the areas: "Satsingsområder og mål"."""

from __future__ import annotations

import pytest
from reading import items


def _plan(title: str, goal: str = "**Hovedmål:** ") -> str:
    areas = (("Gode liv", "Alle er trygge", "Barn trives"), ("Levende bygder", "Flere flytter hit", "Det finnes hus"))
    told = "".join(
        f"### 3.{at} {area}\n\n{goal}{main}\n\nDelmål:\n\n- {at}.1 {lower}\n\n"
        for at, (area, main, lower) in enumerate(areas, 1)
    )
    return f"# Kommuneplanens samfunnsdel 2026–2038\n\n## 3 {title}\n\nPlanen har to områder.\n\n{told}"


@pytest.mark.parametrize("title", ["Satsingsområder og mål", "Mål og satsingsområder", "Satsingsområde og hovudmål"])
@pytest.mark.parametrize("goal", ["**Hovedmål:** ", "Mål: "])
def test_the_subheadings_are_the_areas(title: str, goal: str) -> None:
    read = items(_plan(title, goal))

    assert [(one.number, one.text) for one in read if one.kind == "satsingsomraade"] == [
        ("1", "Gode liv"), ("2", "Levende bygder"),
    ]  # fmt: skip
    assert [one.serves for one in read if one.kind == "hovedmaal"] == [("SO1",), ("SO2",)]


def test_subheadings_without_a_goal_below_are_no_areas() -> None:
    assert "satsingsomraade" not in {one.kind for one in items(_plan("Satsingsområder og mål", ""))}
    assert "satsingsomraade" not in {one.kind for one in items(_plan("Mål og tiltak"))}


@pytest.mark.parametrize(
    "title",
    [
        "Innsatsområder og delmål",
        "Satsingsområde med delmål",
        "Satsingsområder, delmål og tiltak",
        "Mål for innsatsområda",
    ],
)
@pytest.mark.parametrize("label", ["Delmål {n} ", "Delmål {n}: "])
def test_the_subheadings_over_delmaal_are_the_areas(title: str, label: str) -> None:
    """Where the hovedmål stands before them: each of the areas holds its delmål."""
    told = "".join(
        f"### 5.{at} {area}\n\n" + "".join(f"- {label.format(n=f'{at}.{n}')}{goal}\n" for n, goal in goals) + "\n"
        for at, area, goals in (
            (1, "Oppvekst", ((1, "Flere barn mestrer"), (2, "Ingen barn er fattige"))),
            (2, "Nærmiljø", ((1, "Alle har grønne møteplasser"),)),
        )
    )
    read = items(f"# Folkehelseplan 2026–2029\n\n## Hovedmål\n\nAlle har god helse.\n\n## {title}\n\n{told}")

    assert [one.text for one in read if one.kind == "satsingsomraade"] == ["Oppvekst", "Nærmiljø"]
    assert [one.serves[0] for one in read if one.kind == "delmaal"] == ["SO5.1", "SO5.1", "SO5.2"]
