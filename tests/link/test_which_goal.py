"""Which goal an item serves: place, number, column, words and attribute, and what is told when they disagree."""

from __future__ import annotations

import pytest
from reading import Item, edges, graph, items, rows

GOALS = """
# Temaplan for Solvik

## Hovedmål 1: Trygge lokalsamfunn

### Delmål 1.1: Flere møteplasser

Tiltak:

- {first}

### Delmål 1.2: Bedre veier

Tiltak:

- Bygge gangvei

## Hovedmål 2: Grønn omstilling

### Delmål 2.1: Lavere utslipp
"""


def served(first: str) -> tuple[str, ...]:
    """What an action that stands under delmål 1.1 serves."""
    return items(GOALS.format(first=first), "tiltak")[0].serves


@pytest.mark.parametrize(
    ("action", "goals"),
    [
        pytest.param("Ruste opp torget", ("D1.1",), id="place"),
        pytest.param("1.1.1 Ruste opp torget", ("D1.1",), id="number agrees with place"),
        pytest.param("1.2.1 Ruste opp torget", ("D1.2",), id="number replaces place"),
        pytest.param("Ruste opp torget {bidrar-til=D2.1}", ("D2.1",), id="attribute replaces place"),
        pytest.param("1.2.1 Ruste opp torget {bidrar-til=D2.1}", ("D2.1",), id="attribute replaces number"),
        pytest.param("Ruste opp torget {bidrar-til=D1.2,D2.1}", ("D1.2", "D2.1"), id="several in an attribute"),
        pytest.param("Ruste opp torget (jf. delmål 2.1)", ("D1.1", "D2.1"), id="words add"),
        pytest.param("Ruste opp torget (D2.1)", ("D1.1", "D2.1"), id="a code adds"),
        pytest.param("Ruste opp torget, som støtter hovedmål 2", ("D1.1", "H2"), id="words may name a hovedmål"),
        pytest.param("Ruste opp torget (bærekraftsmål 11.7)", ("D1.1",), id="UN goals are none of ours"),
        pytest.param("Ruste opp torget (jf. delmål 9.9)", ("D1.1",), id="an unknown goal leaves the place"),
    ],
)
def test_what_decides(action: str, goals: tuple[str, ...]) -> None:
    """Explicit replaces number and place, number replaces place, and a reference in words adds."""
    assert served(action) == goals


def test_a_goal_column_replaces_the_place() -> None:
    """An action under one heading whose goal column names another goal serves that one, and the conflict is told."""
    text = """
# Temaplan for Solvik

## Delmål 1: Flere møteplasser

| Tiltak | Ansvar | Delmål |
|---|---|---|
| Ruste opp torget | Kultur | 2 |

## Delmål 2: Bedre veier
"""
    graf = graph(text)
    assert [item.serves for item in rows(graf, "tiltak")] == [("D2",)]
    assert [(one.stated, one.placed) for one in graf.conflicts] == [("plan#D2", "plan#D1")]


def test_a_goal_column_replaces_the_goals_set_together_above() -> None:
    """Without the column the actions would serve both of the goals that stand before them."""
    text = (
        "# Handlingsdel\n\n## Område 1: Levende grender\n\n**Delmål**\n\n1.1 Det er ledige boliger\n\n"
        "1.2 Alle har en møteplass\n\n**Strategier**\n\n- Legge til rette\n- Samarbeide\n\n**Tiltak**\n\n"
        "| Tiltak | Delmål | Ansvar |\n|---|---|---|\n| Gratis tomt | 1.1 | Plan |\n| Nytt grendehus | 1.2 | Kultur |\n"
    )

    assert [item.serves for item in items(text, "tiltak")] == [("D1.1",), ("D1.2",)]


@pytest.mark.parametrize(
    ("action", "conflicts"),
    [
        ("Ruste opp torget", []),
        ("1.1.1 Ruste opp torget", []),
        ("Ruste opp torget {bidrar-til=D1.1}", []),
        ("Ruste opp torget {bidrar-til=H1}", []),
        ("Ruste opp torget (jf. delmål 2.1)", []),
        ("1.2.1 Ruste opp torget", [("plan#D1.2", "plan#D1.1")]),
        ("Ruste opp torget {bidrar-til=D2.1}", [("plan#D2.1", "plan#D1.1")]),
    ],
)
def test_number_or_attribute_against_place_is_a_conflict(action: str, conflicts: list[tuple[str, str]]) -> None:
    """A number or attribute that says another goal than the heading above is told; a reference that adds is not."""
    assert [(one.stated, one.placed) for one in graph(GOALS.format(first=action)).conflicts] == conflicts


@pytest.mark.parametrize(
    ("action", "missing", "nearest"),
    [
        ("Ruste opp torget (D1.3)", "D1.3", "D1.2"),
        ("Ruste opp torget (jf. delmål 1.7)", "delmål 1.7", "1.2"),
    ],
)
def test_a_reference_to_a_goal_that_is_not_there(action: str, missing: str, nearest: str) -> None:
    """A goal that does not exist is told, with an existing one to look at; nothing is matched by likeness."""
    (found,) = graph(GOALS.format(first=action)).unresolved

    assert (found.ref.text, found.suggestion, found.target_plan) == (missing, nearest, "plan")


def test_an_unknown_attribute_does_not_fall_back_on_the_place() -> None:
    """Where the author wrote which goal and it does not exist, no other goal is believed."""
    assert served("Ruste opp torget {bidrar-til=D9}") == ()


def test_provenance_tells_how_an_edge_is_known() -> None:
    """Every edge says whether it was written out, told in words, numbered or placed."""
    found = edges(graph(GOALS.format(first="Ruste opp torget (jf. delmål 2.1)")), "bidrar_til")

    assert ("plan#ruste-opp-torget", "plan#D1.1", "placement") in found
    assert ("plan#ruste-opp-torget", "plan#D2.1", "reference") in found
    assert ("plan#D1.1", "plan#H1", "number") in found


def test_an_action_under_a_strategi_serves_the_delmaal_too() -> None:
    """Where a strategi stands between, an action serves both it and the delmål above."""
    text = """
# Temaplan for Solvik

## Delmål 1: Flere møteplasser

### Strategi 1: Bruke det vi har

Tiltak:

- Åpne hallen for alle
"""
    assert items(text, "tiltak") == [Item("tiltak", "Åpne hallen for alle", "", ("D1", "ST1.1"))]


def test_delmaal_under_a_satsingsomraade_serve_it() -> None:
    """Satsingsområder are goals to serve; sector chapters that are not called so are only structure."""
    text = """
# Temaplan for Solvik

## Satsingsområde 1: Levende bygder

### Delmål 1.1: Flere boliger

## Barn og unge

### Delmål 2.1: Flere lærlinger
"""
    assert [(item.text, item.serves) for item in items(text, "delmaal")] == [
        ("Flere boliger", ("SO1",)),
        ("Flere lærlinger", ()),
    ]


def test_an_ambiguous_number_is_neither_linked_nor_told() -> None:
    """Delmål 1 in two chapters, and "delmål 1" said from a third: nobody can know, so nothing is claimed."""
    text = """
# Temaplan for Solvik

## Barn og unge

### Delmål 1: Flere lærlinger

## Eldre

### Delmål 1: Flere boliger

## Andre tiltak

### Tiltak

- Ruste opp torget (jf. delmål 1)
"""
    graf = graph(text)
    assert [item.serves for item in rows(graf, "tiltak")] == [()]
    assert list(graf.unresolved) == []


def test_a_number_means_the_goal_of_its_own_chapter() -> None:
    """Where numbers begin again in each chapter, "delmål 1" said inside one means the one there."""
    text = """
# Temaplan for Solvik

## Barn og unge

### Delmål 1: Flere lærlinger

## Eldre

### Delmål 1: Flere boliger

| Tiltak | Ansvar | Delmål |
|---|---|---|
| Bygge omsorgsboliger | Helse | 1 |
"""
    assert [item.serves for item in items(text, "tiltak")] == [("eldre/D1",)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Hovedgrepene skal først og fremst bidra til hovedmål 1.", {("HG1", "H1"), ("HG2", "H1")}),
        ("Hovudgrepa skal fyrst og fremst bidra til hovudmål 1.", {("HG1", "H1"), ("HG2", "H1")}),
        (
            "Hovedgrepene bygger opp under hovedmål 1 og 2.",
            {("HG1", "H1"), ("HG2", "H1"), ("HG1", "H2"), ("HG2", "H2")},
        ),
        ("Hovedgrepene skal bidra til bærekraftsmål 11.", set()),
        ("Hovedgrepene beskrives under.", set()),
    ],
)
def test_contributions_told_in_running_text(sentence: str, expected: set[tuple[str, str]]) -> None:
    """ "Hovedgrepene skal bidra til hovedmål 1" is an edge from each of them."""
    text = f"""
# Samfunnsdel for Solvik

## Mål

### Hovedmål 1: Trygge lokalsamfunn

### Hovedmål 2: Grønn omstilling

## Hovedgrep

{sentence}

### Hovedgrep 1: Samle tjenestene

### Hovedgrep 2: Bygge tett
"""
    found = edges(graph(text), "bidrar_til")

    assert {(source.split("#")[1], target.split("#")[1]) for source, target, _ in found} == expected
    assert {provenance for _, _, provenance in found} <= {"reference"}


def test_an_action_that_waits_for_another() -> None:
    """ "Etter at tiltak 1 er ferdig" is a dependency, not a goal."""
    text = """
# Temaplan for Solvik

## Delmål 1: Flere møteplasser

Tiltak:

1. Kjøpe tomta
2. Bygge hallen etter at tiltak 1 er ferdig
"""
    assert edges(graph(text), "avhenger_av") == {("plan#T1.2", "plan#T1.1", "reference")}


def test_an_indicator_measures_the_goal_it_stands_under() -> None:
    """An indicator is no goal to serve: the edge runs from the goal to it."""
    text = "# Temaplan for Solvik\n\n## Delmål 1: Færre ulykker\n\nIndikator: Antall ulykker\n"

    assert edges(graph(text), "maalt_av") == {("plan#D1", "plan#antall-ulykker", "placement")}
    assert edges(graph(text), "bidrar_til") == set()


def test_goals_in_a_circle_are_kept_for_the_rule_that_tells_of_them() -> None:
    """Two delmål that serve each other are two edges, and looking upwards ends."""
    text = "# Temaplan for Solvik\n\n## A {#D1 bidrar-til=D2}\n\n## B {#D2 bidrar-til=D1}\n\n## Hovedmål 1: C\n"
    graf = graph(text)

    assert {("plan#D1", "plan#D2", "explicit"), ("plan#D2", "plan#D1", "explicit")} <= edges(graf, "bidrar_til")
    assert "plan#D2" in graf.oppover("plan#D1")


@pytest.mark.parametrize(
    "heading",
    [
        "Tiltak for delmål 1", "Tiltak knyttet til delmål 1", "Tiltak som støtter delmål 1", "Oppfølging av delmål 1",
        "Tiltak for å nå delmål 1",
    ],
)  # fmt: skip
def test_a_heading_over_actions_names_the_one_goal_they_serve(heading: str) -> None:
    """They serve the delmål, and not the hovedmål besides."""
    goals = "Hovedmål: Alle er med\n\n## Delmål\n\n- Delmål 1: Flere synger\n- Delmål 2: Flere spiller\n\n"
    table = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Lage kor | Kultur | 2027 |\n"
    found = items(f"# Kulturplan 2026–2030\n\n{goals}## Tiltak\n\n### {heading}\n\n{table}", "tiltak")
    assert [item.serves for item in found] == [("D1",)]
