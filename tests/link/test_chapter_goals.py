"""Goals with one number and one name in two sector chapters: two nodes where each chapter counts its own."""

from __future__ import annotations

import pytest
from reading import edges, graph, ids

_TWO = """
# Samfunnsdel for Tornes 2025–2037

{summary}

## Skole og barnehage

### Hovedgrep

#### {head}Gode overganger

Delmål vi vil:

- følge barna fra barnehage til skole

{more}

## Omsorg

### Hovedgrep

#### {head}Gode overganger

Delmål vi vil:

- møte pasienten hjemme første dag
"""
_SUMMARY = """
## Sammendrag

### Skole og barnehage

| Hovedgrep | Delmål VI VIL |
|---|---|
| 1. Gode overganger | følge barna fra barnehage til skole |

### Omsorg

| Hovedgrep | Delmål VI VIL |
|---|---|
| 1. Gode overganger | møte pasienten hjemme første dag |
"""


@pytest.mark.parametrize("summary", ["", _SUMMARY, _SUMMARY.replace("| 1. Gode", "| Gode")])
@pytest.mark.parametrize("head", ["1. ", "Hovedgrep 1: "])
def test_hovedgrep_of_one_name_in_two_chapters_have_delmaal_of_their_own(head: str, summary: str) -> None:
    text = _TWO.format(head=head, summary=summary, more="")
    assert ids(text, "hovedgrep") == ["skole-og-barnehage/HG1", "omsorg/HG1"]
    assert {edge[:2] for edge in edges(graph(text), "bidrar_til")} == {
        ("plan#foelge-barna-fra-barnehage-til-skole", "plan#skole-og-barnehage/HG1"),
        ("plan#moete-pasienten-hjemme-foerste-dag", "plan#omsorg/HG1"),
    }


def test_a_summary_of_one_chapter_alone_is_of_that_chapter() -> None:
    lone = _SUMMARY.partition("### Omsorg")[0]
    assert ids(_TWO.format(head="1. ", summary=lone, more=""), "hovedgrep") == ["skole-og-barnehage/HG1", "omsorg/HG1"]


def test_tables_of_two_chapters_are_two() -> None:
    assert ids(_SUMMARY.replace("## Sammendrag", "# Samfunnsdel for Tornes"), "hovedgrep") == [
        "skole-og-barnehage/HG1",
        "omsorg/HG1",
    ]


_COUNTED = """
# Temaplan for folkehelse

## Hovudmål

Alle har det godt

## Oppvekst

### Delmål

1. Fleire er aktive
2. {other}

### Tiltak

- Open hall (Kultur, 2026)

## Eldre

### Delmål

1. Fleire er aktive
2. Trygge heimar

### Tiltak

- Gågruppe (Kultur, 2026)
"""


def test_chapters_that_count_other_goals_by_the_same_numbers_have_their_own() -> None:
    assert ids(_COUNTED.format(other="Rause skuleklassar"), "delmaal") == [
        "oppvekst/D1",
        "oppvekst/D2",
        "eldre/D1",
        "eldre/D2",
    ]


def test_chapters_that_name_the_same_goals_have_them_in_common() -> None:
    assert ids(_COUNTED.format(other="Trygge heimar"), "delmaal") == ["oppvekst/D1", "oppvekst/D2"]


def test_a_goal_that_the_chapters_of_two_units_serve_is_one() -> None:
    text = """
# Handlingsprogram

## Barnehage

### Delmål 1: Alle leker sammen

- Lekegrupper (Barnehagene, 2026)

## Skole

### Delmål 1: Alle leker sammen

- Friminuttsverter (Skolene, 2026)
"""
    graf = graph(text)
    assert [node.text for node in graf.nodes.values() if node.kind == "delmaal"] == ["Alle leker sammen"]


def test_a_hovedgrep_that_goes_on_in_another_chapter_is_one() -> None:
    text = """
# Samfunnsdel

## By

### Hovedgrep 1: Kortere veier

- Delmål 1.1: Flere går

## Bygd

### Hovedgrep 1: Kortere veier

- Delmål 1.2: Flere sykler
"""
    graf = graph(text)
    assert [node.text for node in graf.nodes.values() if node.kind == "hovedgrep"] == ["Kortere veier"]
