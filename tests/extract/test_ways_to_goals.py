"""A goal told in a sentence, and the list of what leads to it: "For å nå målsettingen skal det legges vekt på:"."""

from __future__ import annotations

import pytest
from reading import items

PLAN = """
# Trafikksikkerhetsplan

## {title}

Tallet på drepte skal halveres fram mot 2030.

{lead}

- Trygge skoleveier{tail}
- Holdningsarbeid blant ungdom{tail}
"""
GOAL = "Tallet på drepte skal halveres fram mot 2030"


@pytest.mark.parametrize("title", ["Overordnet målsetting", "Overordna målsetting", "Hovedmål", "Mål"])
@pytest.mark.parametrize(
    "lead",
    [
        "For å nå målsettingen skal det legges vekt på:",
        "For å nå målsettinga skal det leggjast vekt på:",
        "For å oppnå målet må kommunen:",
    ],
)
def test_the_sentence_is_the_goal_and_the_list_the_way(title: str, lead: str) -> None:
    """What leads to a goal is no goal beside it."""
    found = items(PLAN.format(title=title, lead=lead, tail=""))

    assert [(item.kind, item.text) for item in found][:1] == [("hovedmaal", GOAL)]
    assert [(item.kind, bool(item.serves)) for item in found[1:]] == [("strategi", True), ("strategi", True)]


def test_actions_serve_the_only_goal_where_they_serve_no_strategy() -> None:
    """What weight is put on is no level of goals; where one action serves a strategy, the others are to say which."""
    text = PLAN.format(title="Hovedmål", lead="For å nå målet skal det legges vekt på:", tail="")
    free = f"{text}\n## Økonomi\n\nRammen er stram.\n\n## Tiltak\n\n- Bygge fortau (Teknisk, 2027)\n"
    served = "\n## Strategi: Trygge skoleveier\n\nTiltak:\n\n- Male overganger (Teknisk, 2027)\n"
    tied = text + served + free.removeprefix(text)

    assert len(items(free, "tiltak")[0].serves) == 1
    assert items(tied, "tiltak")[-1].serves == ()


@pytest.mark.parametrize(
    ("lead", "tail", "kind"),
    [
        ("For å nå målet har vi disse delmålene:", "", "delmaal"),
        ("For å nå målet har vi følgende tiltak:", "", "tiltak"),
        ("For å nå målsettingen skal vi:", " (Teknisk, 2027)", "tiltak"),
    ],
)
def test_a_kind_that_is_named_and_who_and_when_tell_more(lead: str, tail: str, kind: str) -> None:
    """The lead-in may say itself what stands in the list, and who and when make it actions."""
    found = items(PLAN.format(title="Hovedmål", lead=lead, tail=tail))

    assert [item.kind for item in found] == ["hovedmaal", kind, kind]


def test_a_list_below_goals_is_the_goals() -> None:
    """Without words on the way to a goal, the paragraph introduces the list."""
    text = PLAN.format(title="Hovedmål", lead="Kommunen har disse hovedmålene:", tail="")

    assert [item.text for item in items(text, "hovedmaal")] == ["Trygge skoleveier", "Holdningsarbeid blant ungdom"]


THEME = """
# Friluftsplan 2026–2030

## Nærtur

{goal}

{lead}

- merke seks nye nærturer (turlaget, 2026)
- sikre grøntdrag (plan, 2027)
"""


@pytest.mark.parametrize(
    "lead", ["Dette skal vi nå ved å:", "Det vil kommunen oppnå ved å:", "For å nå målet skal vi:"]
)
@pytest.mark.parametrize("goal", ["Målet er at alle har et turområde.", "Målet vårt er at alle har eit turområde"])
def test_the_goal_of_a_theme_told_before_the_way_to_it(goal: str, lead: str) -> None:
    """The sentence sets the goal, and the actions of the list serve it."""
    found = items(THEME.format(goal=goal, lead=lead))

    assert [item.kind for item in found] == ["hovedmaal", "tiltak", "tiltak"]
    assert found[0].text.startswith("alle har e")
    assert all(item.serves for item in found[1:])


@pytest.mark.parametrize(
    ("goal", "lead"),
    [
        ("Målet er at planen blir vedtatt i juni.", "Slik har vi arbeidet:"),
        ("Målet er at alle har et turområde. Det er langt igjen.", "Dette skal vi nå ved å:"),
    ],
)
def test_other_sentences_on_a_goal_set_none(goal: str, lead: str) -> None:
    """Without words on the way to it, or among other sentences."""
    assert items(THEME.format(goal=goal, lead=lead), "hovedmaal", "delmaal") == []


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("Slik skal vi nå målet:", "strategi"),
        ("Slik når vi delmålet:", "strategi"),
        ("Målet nås gjennom:", "strategi"),
        ("Veien til målet:", "strategi"),
        ("Dette er målene vi skal nå:", "hovedmaal"),
        ("Kommunen skal nå disse målene:", "hovedmaal"),
    ],
)
def test_the_way_to_a_goal_is_no_goal(lead: str, kind: str) -> None:
    """The goal that a lead-in speaks of is told above; what the list holds is the way to it."""
    text = f"# Kulturplan for Solvik\n\n## Mål 1: Flere deltar\n\n{lead}\n\n- Åpne øvingsrom i bygdene\n- Mer kultur\n"

    assert [item.kind for item in items(text)][1:] == [kind, kind]
