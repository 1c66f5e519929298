"""A plan that is "vurdert" in a chapter on its evaluation is evaluated then."""

from __future__ import annotations

import pytest
from reading import parts

TEXT = "# Kommuneplanens samfunnsdel 2024–2036\n\n## {chapter}\n\n{said}\n\n## Hovedmål 1: Alle trives\n"


def times(chapter: str, said: str) -> list[str | None]:
    return [one.tidspunkt for one in parts(TEXT.format(chapter=chapter, said=said)).evaluering]


@pytest.mark.parametrize(
    "said",
    [
        "Samfunnsdelen vurderes i forbindelse med planstrategien i 2028.",
        "Planen blir vurdert på nytt i 2028.",
        "Planen skal vurderast i 2028.",
    ],
)
def test_assessed_in_the_chapter_on_evaluation(said: str) -> None:
    assert times("Gjennomføring og evaluering", said) == ["2028"]


@pytest.mark.parametrize(
    ("chapter", "said"),
    [
        ("Gjennomføring og evaluering", "Søknader vurderes fortløpende i 2028."),
        ("Gjennomføring og evaluering", "Planen vurderes av mange."),
        ("Økonomi", "Planen vurderes opp mot budsjettet i 2028."),
    ],
)
def test_other_assessments(chapter: str, said: str) -> None:
    """Of something else, at no time, and in other chapters."""
    assert times(chapter, said) == []
