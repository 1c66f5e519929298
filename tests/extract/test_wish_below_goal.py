"""What stands below "Slik vil vi ha det" under a goal's own heading: a sentence describes it, a list sets delmål."""

from __future__ import annotations

import pytest
from reading import items

TEXT = """# Skoleplan for Solvik kommune 2026–2029

## {above}

{wish}

{said}

{title}

| Tiltak | Ansvar | Frist |
|---|---|---|
| Lesekurs | Rektor | 2027 |
"""
SIGNS = [("**{0}**", "**Tiltak**"), ("### {0}", "### Tiltak"), ("{0}:", "Tiltak:")]
WISHES = ["Slik vil vi ha det", "Dette vil vi oppnå", "Ønsket situasjon"]


def read(above: str, wish: tuple[str, str], words: str, said: str) -> list[tuple[str, str]]:
    """Kind and text of all goals and actions."""
    text = TEXT.format(above=above, wish=wish[0].format(words), said=said, title=wish[1])
    return [(item.kind, item.text) for item in items(text)]


@pytest.mark.parametrize("wish", SIGNS)
@pytest.mark.parametrize("words", WISHES)
def test_one_sentence_describes_the_goal_above(wish: tuple[str, str], words: str) -> None:
    assert read("Mål 1: Alle leser", wish, words, "Alle elever leser godt etter fjerde trinn.") == [
        ("hovedmaal", "Alle leser"),
        ("tiltak", "Lesekurs"),
    ]


@pytest.mark.parametrize("wish", SIGNS[:2])
def test_below_an_area_the_sentence_is_the_goal(wish: tuple[str, str]) -> None:
    found = read("Satsingsområde 1: Lesing", wish, WISHES[0], "Alle elever leser godt etter fjerde trinn.")

    assert found == [
        ("satsingsomraade", "Lesing"),
        ("hovedmaal", "Alle elever leser godt etter fjerde trinn"),
        ("tiltak", "Lesekurs"),
    ]


@pytest.mark.parametrize("wish", SIGNS)
@pytest.mark.parametrize("words", WISHES[:2])
def test_the_actions_serve_the_few_delmaal_listed(wish: tuple[str, str], words: str) -> None:
    text = TEXT.format(
        above="Mål 1: Alle leser",
        wish=wish[0].format(words),
        said="- Alle leser godt\n- De leser daglig",
        title=wish[1],
    )
    (kurs,) = items(text, "tiltak")

    assert {"alle-leser-godt", "de-leser-daglig"} <= set(kurs.serves)
