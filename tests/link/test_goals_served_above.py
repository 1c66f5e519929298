"""Goals of a theme's plan that running text ties to those of the samfunnsdel."""

from __future__ import annotations

import pytest
from reading import graph, items

ABOVE = """# Kommuneplanens samfunnsdel for Lomvik 2024–2036

## Hovedmål 1: Alle barn har en trygg oppvekst

- Delmål 1.1: Familier får hjelp tidlig
- Delmål 1.2: Skolene er inkluderende

## Hovedmål 2: Lomvik har levende bygder

- Delmål 2.1: Det er trygt å gå og sykle
"""
HEAD = "# Temaplan oppvekst 2027–2032\n\nLomvik kommune. Planen bygger på kommuneplanens samfunnsdel.\n\n"
ROW = "\n\n| Tiltak | Ansvarlig | Frist |\n|---|---|---|\n| {} | Rektorene | 2028 |\n\n"
MEETING, WALK = ROW.format("Arrangere vennskapsuke"), ROW.format("Merke skoleveien")
BOLD = f"**Mål 1: Alle barn har en venn**{MEETING}**Mål 2: Skoleveien er trygg**{WALK}"


def _goals(plan: str) -> dict[str, tuple[str, ...]]:
    found = items({"samfunnsdel.md": ABOVE, "temaplan-oppvekst.md": plan}, "delmaal", "hovedmaal")
    return {goal.text: goal.serves for goal in found[5:]}


def _serves(plan: str) -> list[tuple[str, ...]]:
    goals = _goals(plan)
    assert list(goals) == ["Alle barn har en venn", "Skoleveien er trygg"]
    return [tuple(goal.removeprefix("samfunnsdel#") for goal in serves) for serves in goals.values()]


@pytest.mark.parametrize(
    ("said", "serves"),
    [
        ("Målene her bidrar til delmål 1.2 i samfunnsdelen.", ("D1.2",)),
        ("Måla her støttar delmål 1.1 og 1.2 i samfunnsdelen.", ("D1.1", "D1.2")),
        ("Alle målene i dette kapitlet bygger opp under samfunnsdelens delmål 1.2.", ("D1.2",)),
        ("Målene nedenfor er knyttet til hovedmål 1 i kommuneplanens samfunnsdel.", ("H1",)),
        ("Vi skal nå delmål 1.2 i samfunnsdelen, *Skolene er inkluderende*, ved å samle hjelpen.", ("D1.2",)),
        ("For å nå delmål 1.2 i samfunnsdelen har vi disse målene:", ("D1.2",)),
        ("Slik følger vi opp delmål 1.2 i samfunnsdelen.", ("D1.2",)),
        ("Kapitlet følger opp delmål 1.2 i samfunnsdelen.", ("D1.2",)),
        ("*Følger opp delmål 1.2 i samfunnsdelen.*", ("D1.2",)),
        ("Knyttet til samfunnsdelens delmål 1.2: Skolene er inkluderende", ("D1.2",)),
        ("Samfunnsdelen, delmål 1.2: Skolene er inkluderende", ("D1.2",)),
        ("Kobling til samfunnsdelen: delmål 1.2", ("D1.2",)),
        ("Mål i samfunnsdelen: 1.2", ("D1.2",)),
        ("Dette kapitlet viser hvordan vi følger opp delmål 1.2 i samfunnsdelen.", ("D1.2",)),
        ("Delmål 1.2 i samfunnsdelen blir fulgt opp av målene under.", ("D1.2",)),
        ("Måla her er henta frå delmål 1.2 i samfunnsdelen.", ("D1.2",)),
        ("Delmål 1.2 i samfunnsdelen følges opp i barnehageplanen.", ()),
        ("Dette kapitlet viser hvordan staten følger opp delmål 1.2 i samfunnsdelen.", ()),
        (
            "Målene her støtter delmålet «Skolene er inkluderende» i samfunnsdelen, mens delmål 2.1 ligger fast.",
            ("D1.2",),
        ),
        ("Målene her bidrar ikke til delmål 1.2 i samfunnsdelen.", ()),
        ("Målene her bidrar til delmål 1.2 i kulturplanen.", ()),
        ("Målene i kulturplanen bidrar til delmål 1.2 i samfunnsdelen.", ()),
        ("Målene bidro til delmål 1.2 i forrige samfunnsdel.", ()),
        ("Vi har ikke nådd delmål 1.2 i samfunnsdelen.", ()),
        ("Delmål 1.2 i samfunnsdelen handler om skolene.", ()),
    ],
)
def test_what_a_chapter_says_its_goals_serve(said: str, serves: tuple[str, ...]) -> None:
    """A sentence above the goals of a chapter holds for each of them, and is no goal itself."""
    assert _serves(f"{HEAD}## Mål\n\n### Trygge barn\n\n{said}\n\n{BOLD}") == [serves, serves]


@pytest.mark.parametrize(
    ("said", "serves"),
    [
        ("Målet bidrar til delmål 2.1 i samfunnsdelen.", ("D2.1",)),
        ("Målet støttar delmålet «Det er trygt å gå og sykle» i samfunnsdelen.", ("det-er-trygt",)),
        ("Målet svarer på samfunnsdelens hovedmål «Lomvik har levende bygder».", ("H2",)),
        ("Dette målet er hentet fra delmål 2.1 i samfunnsdelen.", ("D2.1",)),
        ("Målet konkretiserer delmål 2.1 i samfunnsdelen.", ("D2.1",)),
        ("(Delmål 2.1 i samfunnsdelen)", ("D2.1",)),
        ("Samfunnsdelen: delmål 2.1", ("D2.1",)),
        ("Delmål i samfunnsdelen: Det er trygt å gå og sykle", ("D2.1",)),
        ("*Samfunnsdelen: Det er trygt å gå og sykle*", ("D2.1",)),
        ("Målet støttar ikkje delmål 2.1 i samfunnsdelen.", ()),
        ("Kulturplanen har et mål som bidrar til delmål 2.1 i samfunnsdelen.", ()),
        ("Målet bidrar til delmålet «Folk leser mer» i bibliotekplanen.", ()),
    ],
)
def test_what_is_said_below_a_goal(said: str, serves: tuple[str, ...]) -> None:
    """By number, by its words in quotes, or on a line of its own."""
    goals = f"## Mål 1: Alle barn har en venn{MEETING}## Mål 2: Skoleveien er trygg\n\n{said}{WALK}"
    expected = tuple("D2.1" if one == "det-er-trygt" else one for one in serves)

    assert _serves(HEAD + goals) == [(), expected]


@pytest.mark.parametrize(
    ("said", "serves"),
    [
        ("Temaplan oppvekst gjelder alle barn. Den følger opp hovedmål 1 i samfunnsdelen: *Alle barn*.", ("H1",)),
        ("Temaplanen gjeld til 2032. Han skal følgje opp hovudmål 1 i samfunnsdelen.", ("H1",)),
        ("Oppvekstplanen følger opp hovedmålet «Alle barn har en trygg oppvekst» i samfunnsdelen.", ("H1",)),
        ("Planen skal bidra til å nå hovedmålet om levende bygder i samfunnsdelen.", ("H2",)),
        ("Denne planen er en oppfølging av hovedmål 1 i samfunnsdelen.", ("H1",)),
        ("Planen er forankret i hovedmål 1 i samfunnsdelen.", ("H1",)),
        ("Kulturplanen gjelder til 2029. Den følger opp hovedmål 1 i samfunnsdelen.", ()),
        ("Planen erstatter kulturplanen, som følger opp hovedmål 1 i samfunnsdelen.", ()),
        ("Planen fra 2018 følger opp hovedmål 1 i samfunnsdelen.", ()),
        ("Planen følger ikke opp hovedmål 1 i samfunnsdelen.", ()),
        ("Planen skulle følge opp hovedmål 1 i samfunnsdelen.", ()),
    ],
)
def test_what_the_plan_follows_up(said: str, serves: tuple[str, ...]) -> None:
    """The one goal that the plan says it follows up is that of its goals; also where a pronoun goes on about it."""
    assert _serves(f"{HEAD}## Om planen\n\n{said}\n\n## Mål\n\n{BOLD}") == [serves, serves]


def test_the_nearest_word_wins() -> None:
    """Goals tied by their chapter are not tied once more by what holds for the whole plan."""
    said = "Temaplanen skal følge opp hovedmål 1 i samfunnsdelen."
    chapter = "Målene her bidrar til delmål 2.1 i samfunnsdelen."

    assert _serves(f"{HEAD}{said}\n\n## Trygge barn\n\n{chapter}\n\n{BOLD}") == [("D2.1",), ("D2.1",)]


def test_a_plan_above_is_told_once() -> None:
    """However often a plan says what it follows up, there is one edge to the plan above."""
    said = "Planen skal følge opp hovedmål 1 i kommuneplanens samfunnsdel. Planen følger opp samfunnsdelen 2024–2036."
    found = graph({"samfunnsdel.md": ABOVE, "temaplan-oppvekst.md": f"# Temaplan oppvekst\n\n{said}\n\n{BOLD}"})

    assert [edge.target for edge in found.edges if edge.kind == "overordnet"] == ["samfunnsdel"]
