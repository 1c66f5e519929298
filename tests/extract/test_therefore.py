""" "Vi vil at …" before "For å få til dette skal vi:": the sentence is the goal, the list what is to be done for it."""

from __future__ import annotations

import pytest
from reading import items

PLAN = """# Kulturplan for Solvik 2026–2029
{top}
## {heading}

{goal}

{lead}

- gi alle førsteklassinger en sangbok i 2026
- etablere øvingsrom på Nes innen 2027
- arrangere kulturuke hvert år
"""
PLAIN = PLAN.replace(" i 2026", "").replace(" innen 2027", "").replace(" hvert år", "")
GOALS = [
    "Vi vil at alle barn skal synge hver dag.",
    "Me vil at alle born skal synge kvar dag.",
    "Kommunen ønsker at alle barn skal synge hver dag",
]
LEADS = [
    "For å få til dette skal vi:",
    "For å oppnå dette vil kommunen:",
    "For å få dette til, må vi:",
    "Derfor skal vi:",
    "Difor vil me:",
    "Slik gjør vi det:",
]


def _read(text: str = PLAN, top: str = "", heading: str = "Sang", goal: str = GOALS[0], lead: str = LEADS[0]):
    return items(text.format(top=top, heading=heading, goal=goal, lead=lead))


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("goal", GOALS)
@pytest.mark.parametrize("heading", ["Sang", "Satsing på sang", "Satsingsområde 1: Sang"])
def test_the_wish_is_the_goal_and_dated_points_are_actions(heading: str, goal: str, lead: str) -> None:
    """The plan has no other actions, and half of the points at least say when."""
    found = [item for item in _read(heading=heading, goal=goal, lead=lead) if item.kind != "satsingsomraade"]

    assert [item.kind for item in found] == ["hovedmaal", "tiltak", "tiltak", "tiltak"]
    assert found[0].text.startswith("alle b")
    assert all(item.serves for item in found[1:])


def test_below_a_hovedmaal_the_wish_is_a_delmaal() -> None:
    """The goal over all stands in a chapter of its own."""
    found = _read(top="\n## Hovedmål\n\nSolvik synger.\n")

    assert [item.kind for item in found] == ["hovedmaal", "delmaal", "tiltak", "tiltak", "tiltak"]


@pytest.mark.parametrize("lead", [LEADS[0], "For å nå målet skal vi:"])
@pytest.mark.parametrize("goal", [GOALS[0], "**Mål:** Alle barn synger hver dag."])
def test_points_without_a_time_are_strategies(goal: str, lead: str) -> None:
    """As a samfunnsdel has them, which leaves the actions to its handlingsdel."""
    assert [item.kind for item in _read(PLAIN, goal=goal, lead=lead)][1:] == ["strategi"] * 3


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "- gi alle førsteklassinger en sangbok i 2026\n- etablere øvingsrom på Nes innen 2027\n",
            "- redusere utslippene med 40 prosent innen 2027\n- halvere matsvinnet innen 2028\n",
        ),
        ("- arrangere", "- samle\n- arrangere kor\n- gi rom\n- låne ut instrument\n- arrangere"),
        ("# Kulturplan for Solvik 2026–2029", "# Kulturplan for Solvik 2026–2029\n\nTiltakene står i handlingsdelen."),
    ],
)
def test_levels_few_times_and_actions_elsewhere(old: str, new: str) -> None:
    """What is to be reached by a year, a list with a time here and there, and a plan with a handlingsdel."""
    assert not [item for item in _read(PLAN.replace(old, new)) if item.kind == "tiltak"]


@pytest.mark.parametrize("lead", ["Slik har vi arbeidet:", "Arbeidsgruppa har bestått av:", "Planen bygger på:"])
def test_a_wish_before_other_lists_is_no_goal(lead: str) -> None:
    """A sentence on what the plan is for, before how it was made."""
    assert not [item for item in _read(PLAIN, heading="Arbeidet", lead=lead) if item.kind in ("hovedmaal", "delmaal")]
