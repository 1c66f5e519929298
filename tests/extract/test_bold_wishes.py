"""The goal of an area told as a sentence with a bold beginning."""

from __future__ import annotations

import pytest
from reading import items

PLAN = """
# Arbeidsgiverstrategi 2026–2030

{main}## Innsatsområde 1 – Ledelse

{wish}

Det betyr at vi skal:

1. gjennomføre lederprogram (personal, 2026)
2. ha kurs for alle nye ledere (personal, 2028)
"""
MAIN = "## Hovedmål\n\nSolvik er en arbeidsplass folk vil til\n\n"


@pytest.mark.parametrize(
    ("wish", "goal"),
    [
        ("**Vi vil** ha ledere som er tett på", "ha ledere som er tett på"),
        ("**Vi vil** at alle har hel stilling.", "alle har hel stilling"),
        ("**Me vil at** alle har heil stilling", "alle har heil stilling"),
        ("**Solvik kommune skal** ha et lavt sykefravær", "ha et lavt sykefravær"),
    ],
)
def test_the_sentence_is_the_goal_of_its_area(wish: str, goal: str) -> None:
    """It is a delmål below the hovedmål, and the actions of the list serve it."""
    found = items(PLAN.format(main=MAIN, wish=wish))

    assert [(item.kind, item.text) for item in found[2:3]] == [("delmaal", goal)]
    assert "SO1" in found[2].serves
    assert {item.serves for item in found if item.kind == "tiltak"} == {(found[2].serves and _slug(found[2].text),)}


def _slug(text: str) -> str:
    return text.replace(" ", "-").replace("å", "aa").replace("æ", "ae")


def test_it_is_a_hovedmaal_where_the_plan_has_no_other() -> None:
    """The plan's own ladder: with one level of goals only, they are its hovedmål."""
    found = items(PLAN.format(main="", wish="**Vi vil** ha ledere som er tett på"), "hovedmaal")

    assert [item.text for item in found] == ["ha ledere som er tett på"]


@pytest.mark.parametrize(
    "wish",
    [
        "Vi vil ha ledere som er tett på",
        "**Vi vil** ha ledere som er tett på. Det har vi lenge savnet. Mange slutter.",
        "**Bakgrunn** for området er at mange slutter",
        "**Vi vil:** gjøre det slik:",
    ],
)
def test_other_paragraphs_are_no_goal(wish: str) -> None:
    """Running text, several sentences, another bold word and a lead-in set no goal."""
    assert [item.kind for item in items(PLAN.format(main=MAIN, wish=wish), "delmaal", "hovedmaal")] == ["hovedmaal"]
