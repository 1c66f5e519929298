"""What the state and the county want stands in a plan before its own goals: labelled, it is still none of them."""

from __future__ import annotations

import pytest
from reading import items

OWN = (
    "## Mål og tiltak\n\n### Mål 1: Solvik halverer utslippene\n\n"
    "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Bygge sykkelvei | Teknisk | 2027 |\n"
)
LISTS = (
    "- Mål: Norge er et lavutslippssamfunn i 2050\n- Mål: Utslippene går ned 55 prosent\n",
    "- Hovedmål: Norge er et lavutslippssamfunn i 2050\n- Delmål: Utslippene går ned 55 prosent\n",
    "- Norge er et lavutslippssamfunn i 2050\n- Utslippene går ned 55 prosent\n",
)


def goals(told: str) -> list[str]:
    """The goals of a plan that tells so before its own."""
    return [one.text for one in items(f"# Klimaplan for Solvik 2026–2029\n\n{told}\n{OWN}") if one.kind != "tiltak"]


@pytest.mark.parametrize("listed", LISTS)
@pytest.mark.parametrize(
    "over",
    [
        "## Nasjonale føringer\n\n",
        "## Bakgrunn\n\n### Nasjonale føringar\n\n",
        "## Statlige og regionale føringer\n\n",
        "## Nasjonale og regionale forventninger til klimaarbeidet\n\n",
        "## Bakgrunn\n\nPlanen bygger på flere dokumenter.\n\nNasjonale føringer:\n\n",
        "## Bakgrunn\n\nRegionale føringar for klima:\n\n",
    ],
)
def test_the_goals_of_others_are_none_of_the_plans(over: str, listed: str) -> None:
    assert goals(over + listed) == ["Solvik halverer utslippene"]


@pytest.mark.parametrize("title", ["Nasjonale mål og våre tiltak", "Kommunale føringer", "Regionalt samarbeid"])
def test_other_chapters_keep_their_labelled_goals(title: str) -> None:
    assert len(goals(f"## {title}\n\n- Hovedmål: Solvik er et lavutslippssamfunn\n")) == 2


def test_what_the_plan_takes_up_is_its_own() -> None:
    """A goal of the county that the plan says again as its own stays."""
    told = "## Regionale føringer\n\n- Mål: Solvik halverer utslippene\n"
    assert goals(told) == ["Solvik halverer utslippene"]
