"""Goals, lists and strategies that stand beside each other instead of under each other, and numbers of chapters."""

from __future__ import annotations

import pytest
from reading import graph, items

TITLE = "# Kommuneplanens samfunnsdel for Solvik 2026–2038\n\n"
MAIN = "## Satsingsområde 1: Oppvekst\n\n### Hovedmål\n\nBarn har en trygg hverdag.\n\n"
LIST = "- Alle barn har en venn.\n- Ungdom får bestemme.\n- Flere fullfører skolen.\n"


@pytest.mark.parametrize("heading", ["Slik vil vi ha det", "Mål", "Delmål", "Slik skal det bli"])
def test_goals_beside_the_hovedmaal_serve_it(heading: str) -> None:
    """ "### Hovedmål" and a heading of goals beside it: the goals serve the hovedmål, not only the satsingsområde."""
    second = MAIN.replace("1: Oppvekst", "2: Miljø").replace("Barn har en trygg hverdag", "Det er lett å leve grønt")
    text = f"{TITLE}{MAIN}### {heading}\n\n{LIST}\n{second}### {heading}\n\n- Flere går.\n- Færre kjører.\n"

    served = {item.serves for item in items(text, "delmaal")}
    assert served == {("barn-har-en-trygg-hverdag",), ("det-er-lett-aa-leve-groent",)}


def test_strategies_after_them_serve_the_hovedmaal() -> None:
    """A third heading beside them goes on under the same hovedmål."""
    text = f"{TITLE}{MAIN}### Mål\n\n{LIST}\n### Slik gjør vi det\n\n- Vi samler alle\n- Vi lytter\n"

    assert {item.serves for item in items(text, "strategi")} == {("barn-har-en-trygg-hverdag",)}


def test_actions_under_a_strategy_beside_the_hovedmaal_serve_both() -> None:
    """ "## Hovedmål" and then "## Strategi 1": the tiltak serve the strategi and the goal above it."""
    text = (
        "# Reiselivsstrategi for Solvik\n\n## Hovedmål\n\nArbeid hele året.\n\n## Strategi 1: Fra sommer til helår\n\n"
        "Tiltak:\n\n- Felles kalender (Næring, 2027)\n"
    )

    assert items(text, "tiltak")[0].serves == ("ST1", "arbeid-hele-aaret")


CHAPTER = (
    "# Rusplan for Solvik 2026–2029\n\n## 2. Mål\n\nHovedmål: Lite skade fra rus.\n\n"
    "Delmål 1: Ungdom venter lenger.\n\n"
    "Delmål 2: Salget følger loven.\n\nDelmål 3: Hjelpen kommer tidlig.\n\n"
)


def test_the_number_of_a_chapter_is_no_goals() -> None:
    """3.1 in chapter 3 is the first action there; delmål 3 has nothing to do with it."""
    text = f"{CHAPTER}## 3. Tiltak for unge\n\n**3.1 Rusfri avslutning** (delmål 1)\nAnsvar: Rektor\nFrist: 2027\n"

    assert items(text, "tiltak")[0].serves == ("D1",)


def test_the_number_of_a_goal_still_ties() -> None:
    """3.1 elsewhere goes on from delmål 3, and so it does in the chapter of that delmål."""
    loose = f"{CHAPTER}## 5. Handling\n\nTiltak:\n\n- 3.1 Rusfri avslutning (Rektor, 2027)\n"
    under = f"{CHAPTER}## 3. Hjelpen kommer tidlig\n\nTiltak:\n\n- 3.1 Rusfri avslutning (Rektor, 2027)\n"

    labelled = "# Plan\n\n## 1 Hovedmål\n\nHovedmål 1: A er trygt\n\nHovedmål 2: B er ute\n\n## 2 Delmål\n\n"
    labelled += "### Delmål 1.1: Alle går\n\n### Delmål 2.1: Flere sykler\n"
    listed = labelled.replace("### Delmål 1.1:", "- 1.1").replace("\n\n### Delmål 2.1:", "\n- 2.1")

    assert items(loose, "tiltak")[0].serves == ("D3",)
    assert [item.serves for item in items(labelled, "delmaal")] == [("H1",), ("H2",)]
    assert [item.serves for item in items(listed, "delmaal")] == [("H1",), ("H2",)]
    assert items(under, "tiltak")[0].serves == ("D3",)


LISTED = "1. Fast bemanning (Barnehage, 2027)\n2. Fagnettverk (Barnehage, hvert halvår)\n"
FOLDER = {
    "samfunnsdel.md": "# Samfunnsdel 2025–2036\n\n## Hovedmål 1: Trygge barn\n\n### Delmål 1.1: Gode barnehager\n",
    "temaplan.md": "",
}


def folder(heading: str, lead: str = "") -> dict[str, str]:
    """A temaplan below the samfunnsdel with one chapter of actions."""
    front = "---\nplan: {id: temaplan, type: temaplan, overordnet: [samfunnsdel]}\n---\n# Temaplan oppvekst\n\n"
    return {**FOLDER, "temaplan.md": f"{front}## {heading}\n\n{lead}{LISTED}"}


@pytest.mark.parametrize("lead", ["", "Her står det vi gjør.\n\n", "Tiltak:\n\n"])
def test_a_list_of_actions_right_below_a_heading(lead: str) -> None:
    """Who and when beside each item makes actions of a list below a heading that is no goal."""
    assert [item.text for item in items(folder("1 Trygge barnehager", lead), "tiltak")] == [
        "Fast bemanning",
        "Fagnettverk",
    ]


def test_what_a_heading_is_said_to_serve_holds_for_what_stands_below() -> None:
    """ "{bidrar-til=…}" on a chapter's heading is an explicit goal of its actions; an unknown one is told."""
    known = items(folder("1 Trygge barnehager {bidrar-til=samfunnsdel#D1.1}"), "tiltak")
    unknown = graph(folder("1 Trygge barnehager {bidrar-til=samfunnsdel#D7.1}"))

    assert [item.serves for item in known] == [("samfunnsdel#D1.1",), ("samfunnsdel#D1.1",)]
    assert {one.ref.id for one in unknown.unresolved} == {"D7.1"}


def test_meetings_and_sources_are_no_actions() -> None:
    """A list with dates but no one to do it stays a list."""
    text = (
        "# Temaplan\n\n## Kilder\n\n- Rapport om barn (2024)\n- Undersøkelse (Fjordforskning, 2023)\n- Notat (2022)\n"
    )

    assert not items(text)


def restated(words: str) -> set[str]:
    """What the delmål of a handlingsdel restates, its words given."""
    files = {
        "samfunnsdel.md": (
            "# Samfunnsdel 2025–2036\n\n## Hovedmål 2: Folk vil bo her\n\n"
            "### Delmål 2.1: Det finnes ferdige næringstomter\n\n### Delmål 2.2: Unge får seg bolig\n"
        ),
        "handlingsdel.md": (
            "---\nplan: {id: handlingsdel, type: handlingsdel, overordnet: [samfunnsdel]}\n---\n"
            "# Handlingsdel 2026–2029\n\n"
            f"## Delmål 2.1: {words}\n\nTiltak:\n\n- Regulere (Plan, 2027)\n"
        ),
    }
    return {edge.target for edge in graph(files).edges if edge.kind == "gjengir"}


def test_a_goal_restated_in_other_words_keeps_its_number() -> None:
    """The number ties it to the goal above where half of its words are left; a number alone does not."""
    assert restated("Det finnes mange ledige næringstomter") == {"samfunnsdel#D2.1"}
    assert restated("Flere bruker buss og sykkel") == set()
    assert restated("Unge får seg bolig") == set()


@pytest.mark.parametrize("between", ["", "### Strategier\n\n- Bygge boliger\n- Støtte lagene\n\n"])
def test_actions_serve_the_few_goals_of_the_section_also_past_the_strategies(between: str) -> None:
    """Hovedmål, delmål, strategier and tiltak beside each other: the tiltak reach the delmål."""
    text = f"{TITLE}{MAIN}### Delmål\n\n- Flere flytter hit\n- Skolene består\n\n{between}"
    text += "### Tiltak\n\n- Regulere tomter (Plan, 2027)\n"

    assert {"flere-flytter-hit", "skolene-bestaar"} <= set(items(text, "tiltak")[0].serves)


TWO_GOALS = """
# Handlingsdel for Solvik 2026–2029

## Satsingsområde A: Levende tettsteder

Mål A1: Sentrum er en møteplass
{between}
Mål A2: Det bygges boliger

| Tiltak | Bidrar til | Ansvar |
|---|---|---|
| Oppgradere torget | A1 | Teknisk |
"""


def test_goals_set_together_above_a_table_that_names_them() -> None:
    """The last of them is no place of the rows; where the first has actions of its own, it is."""
    between = "\nTiltak:\n\n- Rydde parken (Teknisk, 2027)\n"

    assert not graph(TWO_GOALS.format(between="")).conflicts
    assert len(graph(TWO_GOALS.format(between=between)).conflicts) == 1
