"""One thing, one node: copies are mentions, equal numbers may be two things, a parent plan's goal is restated."""

from __future__ import annotations

import pytest
from reading import Item, edges, graph, items, rows

from plancheck.graph import Plangraf


def mentions(graf: Plangraf) -> dict[str, list[str]]:
    """Local id -> the roles of its other places."""
    return {node.local: [one.role for one in node.mentions] for node in graf.nodes.values() if node.mentions}


SUMMARY = """
# Samfunnsdel for Solvik

## Sammendrag

Hovedmål 1: {first}

Hovedmål 2: Grønn omstilling

## Mål

### Hovedmål 1: Trygge lokalsamfunn

Tekst.

### Hovedmål 2: Grønn omstilling

Tekst.
"""


def test_a_summary_mentions_the_goals_of_the_chapter() -> None:
    """A goal in the summary and in its chapter is one node; the node stands in the chapter."""
    graf = graph(SUMMARY.format(first="Trygge lokalsamfunn"))

    assert rows(graf) == [Item("hovedmaal", "Trygge lokalsamfunn", "1"), Item("hovedmaal", "Grønn omstilling", "2")]
    assert mentions(graf) == {"H1": ["sammendrag"], "H2": ["sammendrag"]}
    assert [node.span.line for node in graf.nodes.values() if node.local] == [12, 16]


def test_a_summary_that_words_a_goal_otherwise_still_mentions_it() -> None:
    """Same number, other words in the summary: one goal, and the other wording is kept to be compared."""
    graf = graph(SUMMARY.format(first="Trygge bygder"))

    assert [item.text for item in rows(graf)] == ["Trygge lokalsamfunn", "Grønn omstilling"]
    assert [one.text for one in graf.nodes["plan#H1"].mentions] == ["Trygge bygder"]
    assert list(graf.duplicates) == []


def test_one_number_for_two_goals_is_a_duplicate() -> None:
    """Two hovedmål of one number and different words are two nodes, and that is told."""
    graf = graph("# Temaplan\n\n## Hovedmål 1: Trygge bygder\n\nOrd.\n\n## Hovedmål 1: Grønn omstilling\n\nOrd.\n")

    assert [node.local for node in graf.nodes.values() if node.local] == ["H1", "H1-2"]
    assert [(one.node, one.other, one.label) for one in graf.duplicates] == [("plan#H1-2", "plan#H1", "1")]


def test_one_id_for_two_items_is_a_duplicate() -> None:
    """An id the author gave twice is told."""
    graf = graph("# Temaplan\n\n## Trygge bygder {#H1}\n\nOrd.\n\n## Grønn omstilling {#H1}\n\nOrd.\n")

    assert [one.label for one in graf.duplicates] == ["H1"]


def test_a_letter_before_the_number_is_part_of_it() -> None:
    """A1.1 and B1.1 are two actions with a number each, also where their words are the same."""
    table = "| Nr. | Tiltak | Ansvar |\n|---|---|---|\n| {0}1.1 | Ansette koordinator | NAV |\n| {0}1.2 | {1} | NAV |\n"
    text = "# Handlingsdel\n\n## Delmål A: Flere\n\n{}\n## Delmål B: Færre\n\n{}"
    graf = graph(text.format(table.format("A", "Åpne park"), table.format("B", "Stenge gate")))

    assert list(graf.duplicates) == []
    assert [node.local for node in graf.nodes.values() if node.kind == "tiltak"] == ["A1.1", "A1.2", "B1.1", "B1.2"]


def test_one_lettered_number_for_two_actions_is_a_duplicate() -> None:
    """The same letter and number twice is told."""
    table = "| Nr. | Tiltak | Ansvar |\n|---|---|---|\n| A1.1 | Åpne torg | NAV |\n| A1.1 | Åpne park | NAV |\n"

    assert [one.label for one in graph(f"# Handlingsdel\n\n{table}").duplicates] == ["A1.1"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "# Temaplan\n\n## Barn\n\n### Delmål 1: Flere\n\n## Eldre\n\n### Delmål 1: Færre\n", id="in two chapters"
        ),
        pytest.param(
            """
# Temaplan

## Hovedmål 1: A-mål

1. Flere

## Hovedmål 2: B-mål

1. Færre
""",
            id="under two goals",
        ),
        pytest.param(
            "# Temaplan\n\n## Delmål 1: Flere\n\nTiltak:\n\n1. Ruste opp torget\n\n## Delmål 2: Færre\n\nTiltak:\n\n"
            "1. Bygge gangvei\n",
            id="actions of two goals",
        ),
    ],
)
def test_numbers_that_begin_again_are_no_duplicates(text: str) -> None:
    """The same number in another series is another item, and nothing is wrong."""
    assert list(graph(text).duplicates) == []


def test_equal_actions_in_one_table_are_two_things() -> None:
    """Two rows of the same words are two actions."""
    text = """
# Temaplan for Solvik

## Tiltak

| Tiltak | Ansvar | Frist |
|---|---|---|
| Ruste opp torget | Kultur | 2027 |
| Ruste opp torget | Teknisk | 2028 |
"""
    assert [(item.text, item.ansvar) for item in items(text)] == [
        ("Ruste opp torget", ("Kultur",)),
        ("Ruste opp torget", ("Teknisk",)),
    ]


def test_a_priority_list_mentions_the_actions() -> None:
    """A list of the most important actions names them; it makes no new ones."""
    text = """
# Temaplan for Solvik

## Delmål 1: Flere møteplasser

Tiltak:

1. Ruste opp torget (Kultur, 2027)
2. Åpne hallen (Kultur, 2026)

## Prioriterte tiltak

1. Åpne hallen
2. Ruste opp torget
"""
    graf = graph(text)
    assert [item.text for item in rows(graf, "tiltak")] == ["Ruste opp torget", "Åpne hallen"]
    assert {tuple(roles) for roles in mentions(graf).values()} == {("prioritering",)}


UPPER = """---
plan: {id: samfunnsdel, type: samfunnsdel}
---
# Samfunnsdel for Solvik

## Hovedmål 1: Trygge lokalsamfunn

### Delmål 1.1: Flere møteplasser
"""
LOWER = """---
plan: {id: handlingsdel, type: handlingsdel, overordnet: samfunnsdel}
---
# Handlingsdel for Solvik

## Delmål 1.1: Flere møteplasser

Tiltak:

- Ruste opp torget (Kultur, 2027)
"""


def test_a_goal_restated_from_the_plan_above_is_a_node_tied_to_it() -> None:
    """The handlingsdel's copy of a delmål leads to the original, and so to its hovedmål."""
    graf = graph({"samfunnsdel.md": UPPER, "handlingsdel.md": LOWER})

    assert edges(graf, "gjengir") == {("handlingsdel#D1.1", "samfunnsdel#D1.1", "reference")}
    assert graf.reaches("handlingsdel#ruste-opp-torget", "hovedmaal") == ["samfunnsdel#H1"]


def test_a_goal_of_other_words_is_not_restated() -> None:
    """The same number with other words is a goal of the plan's own."""
    graf = graph({"samfunnsdel.md": UPPER, "handlingsdel.md": LOWER.replace("Flere møteplasser", "Bedre veier")})

    assert edges(graf, "gjengir") == set()


def test_a_goal_without_words_is_the_one_that_has_them() -> None:
    """ "Delmål 1.1" over a table in the handlingsdel is the samfunnsdel's goal, not a second one."""
    lower = LOWER.replace("## Delmål 1.1: Flere møteplasser", "## Delmål 1.1")
    graf = graph({"samfunnsdel.md": UPPER, "handlingsdel.md": lower})

    assert [item.serves for item in rows(graf, "tiltak")] == [("samfunnsdel#D1.1",)]
    assert [item.text for item in rows(graf, "delmaal")] == ["Flere møteplasser"]


@pytest.mark.parametrize("written", ["delmål 1.1", "D1.1", "samfunnsdel#D1.1", "delmål 1.1 i samfunnsdelen"])
def test_references_climb_to_the_plan_above(written: str) -> None:
    """A goal that the plan has not itself is looked for in the plans above it."""
    lower = LOWER.replace("## Delmål 1.1: Flere møteplasser\n\nTiltak:", "## Tiltak").replace(
        "(Kultur, 2027)", f"(jf. {written})"
    )
    graf = graph({"samfunnsdel.md": UPPER, "handlingsdel.md": lower})

    assert [item.serves for item in rows(graf, "tiltak")] == [("samfunnsdel#D1.1",)]
    assert list(graf.unresolved) == []


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        ("# Temaplan\n\n## Mål 1: Flere møteplasser\n", ["hovedmaal"]),
        ("# Temaplan\n\n## Hovedmål 1: Trygge bygder\n\n### Mål 1.1: Flere møteplasser\n", ["hovedmaal", "delmaal"]),
        ("# Temaplan\n\n## Mål 1: Trygge bygder\n\n### Delmål 1.1: Flere møteplasser\n", ["hovedmaal", "delmaal"]),
    ],
)
def test_what_a_level_called_maal_is(plan: str, expected: list[str]) -> None:
    """A single level "Mål" is delmål where the plan has hovedmål, else hovedmål."""
    assert [item.kind for item in items(plan)] == expected


def test_maal_below_a_plan_with_hovedmaal_are_delmaal() -> None:
    """A temaplan's "Mål" are delmål where the plan above it has the hovedmål."""
    lower = "---\nplan: {id: tema, overordnet: samfunnsdel}\n---\n# Temaplan\n\n## Mål 1: Bedre veier\n"

    assert [item.kind for item in items({"samfunnsdel.md": UPPER, "tema.md": lower})][-1] == "delmaal"


CHAPTERS = (
    "# Klimaplan for Solvik\n\n## Mål\n\n- Hovedmål 1: Solvik halverer de direkte utslippene innen 2030\n"
    "- Hovedmål 2: Solvik er rustet for et villere og våtere klima\n\n## Handlingsdel\n\n"
    "### 5.1 Hovedmål 1: Halverte utslipp\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n"
    "| Bygge sykkelvei | Teknisk | 2027 |\n\n"
    "### 5.2 Hovedmål 2: {name}\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Åpne bekken | Teknisk | 2028 |\n"
)


def test_headings_that_take_up_the_goals_by_number_under_short_names() -> None:
    """One node each, with the words of the goal, and no number used twice."""
    text = CHAPTERS.format(name="Klimatilpasning")

    assert [item.text for item in items(text, "hovedmaal")] == [
        "Solvik halverer de direkte utslippene innen 2030",
        "Solvik er rustet for et villere og våtere klima",
    ]
    assert [item.serves for item in items(text, "tiltak")] == [("H1",), ("H2",)]


def test_a_heading_longer_than_the_goal_is_no_short_name() -> None:
    text = CHAPTERS.format(name="Solvik er en kommune med trygge skoler, gode barnehager og et rikt kulturliv for alle")

    assert len(items(text, "hovedmaal")) == 4


def test_the_short_name_of_a_goal_in_a_column() -> None:
    """ "Vertskap" of "Vertskap: Kommunen er rask" is that strategi, no second one."""
    text = (
        "# Næringsplan for Solvik\n\n## Strategier\n\n1. Vertskap: Kommunen er rask og forutsigbar\n"
        "2. Areal: Det finnes ledige tomter\n\n## Handlingsdel\n\n| Strategi | Tiltak | Ansvar | Frist |\n"
        "|---|---|---|---|\n| Vertskap | Besøke bedrifter | Næring | 2027 |\n"
    )

    assert len(items(text, "strategi")) == 2
    assert [item.serves for item in items(text, "tiltak")] == [("ST1",)]


def test_an_area_named_again_below_a_goal_of_its_own() -> None:
    """The table's mention of the area stands under the area's goal; the area does not."""
    text = (
        "# Samfunnsdel for Solvik\n\n## Satsingsområde: Folk\n\nHovedmål: Alle lever gode liv\n\n### Strategier\n\n"
        "| Satsingsområde | Strategi |\n|---|---|\n| Folk | Gi unge ansvar |\n"
    )
    graf = graph(text)

    assert ("plan#folk", "plan#alle-lever-gode-liv", "placement") not in edges(graf, "bidrar_til")
    assert ("plan#alle-lever-gode-liv", "plan#folk", "placement") in edges(graf, "bidrar_til")


PRICED = """# Rusplan for Solvik 2026–2029

## Mål 1: Unge velger et rusfritt liv

| Nr | Tiltak | Ansvar | Frist |
|---|---|---|---|
| 1 | Åpne klubb | Kultur | 2026 |
| 2 | Ansette losen | Helse | 2027 |

## {heading}

| Tiltak | 2026 | 2027 |
|---|---|---|
| Åpne klubb | 20 | 40 |
| {second} | | 380 |
"""


def test_what_actions_cost_is_told_of_the_actions_above() -> None:
    text = PRICED.format(heading="Nye tiltak – kostnader per år", second="Ansette losen")

    assert [(item.text, item.frist) for item in items(text, "tiltak")] == [
        ("Åpne klubb", "2026-12-31"),
        ("Ansette losen", "2027-12-31"),
    ]


def test_an_action_known_only_by_its_price_is_one() -> None:
    text = PRICED.format(heading="Tiltak i økonomiplanen", second="Bygge lokale")

    assert [item.text for item in items(text, "tiltak")] == ["Åpne klubb", "Ansette losen", "Bygge lokale"]


@pytest.mark.parametrize(
    "goals", ["| Hovedmål | Delmål |\n|---|---|\n| God helse | Flere går |\n| | Færre er alene |\n", ""]
)
def test_a_goal_that_the_tables_of_several_years_name_is_one(goals: str) -> None:
    """A sheet of goals, then one sheet a year whose goal column has the words again."""
    text = f"# Folkehelseplan for Solvik 2026–2029\n\n## Mål\n\n{goals}\n"
    for year, actions in {2026: ("Kjøpe sykler", "Åpne kafé"), 2027: ("Bygge sti", "Starte kor")}.items():
        head = f"## {year}\n\n| Delmål | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n"
        rows = zip(("Flere går", "Færre er alene"), actions, strict=True)
        text += head + "".join(f"| {goal} | {action} | Helse | {year} |\n" for goal, action in rows) + "\n"

    assert [item.text for item in items(text, "delmaal")] == ["Flere går", "Færre er alene"]
    assert [item.serves for item in items(text, "tiltak")] == [("flere-gaar",), ("faerre-er-alene",)] * 2


@pytest.mark.parametrize("chapter", ["Sammendrag", "Innledning"])
def test_what_an_overview_lists_beside_the_goals_serves_none_of_them_by_that(chapter: str) -> None:
    """ "De viktigste tiltakene er:" below the plan's goals says again what stands under one of them."""
    goals = ("Eldre deltar", "Boliger passer for alle", "Helsehjelpen er trygg")
    acts = ("Starte seniorkafé", "Lage boligkart", "Innføre velferdsteknologi")
    listed = "".join(f"- {one}\n" for one in goals) + "\nDe viktigste tiltakene er:\n\n"
    listed += "".join(f"- {one}\n" for one in reversed(acts))
    chapters = "".join(
        f"## Hovedmål {number}: {goal}\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n| {act} | Helse | 2027 |\n\n"
        for number, (goal, act) in enumerate(zip(goals, acts, strict=True), 1)
    )
    text = f"# Temaplan for eldre i Solvik\n\n## {chapter}\n\nPlanen har tre hovedmål:\n\n{listed}\n{chapters}"

    assert [(one.text, one.serves) for one in items(text, "tiltak")] == [
        ("Starte seniorkafé", ("H1",)),
        ("Lage boligkart", ("H2",)),
        ("Innføre velferdsteknologi", ("H3",)),
    ]
