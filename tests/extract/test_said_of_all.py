"""A sentence that says who has every action of the table or list below it."""

import pytest
from reading import items


def responsible(sentence: str) -> list[str]:
    """Who has each action of a table without a column for it."""
    text = (
        f"# Handlingsplan for vatn 2026–2029\n\n## Delmål 1: Alle får vatn\n\n## Tiltak\n\n{sentence}\n\n"
        "| Nr. | Tiltak | Delmål | Frist |\n|---|---|---|---|\n| 1 | Bygge basseng | 1 | 2027 |\n"
        "| 2 | Legge røyr | 1 | 2028 |\n"
    )
    return [", ".join(item.ansvar) for item in items(text, "tiltak")]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Teknisk har ansvaret for alle tiltaka i tabellen.", "Teknisk"),
        ("Kultur og Teknisk har ansvaret for tiltakene under.", "Kultur og Teknisk"),
        ("Tabellen viser tiltakene. Teknisk etat er ansvarlig for alle tiltakene.", "Teknisk etat"),
        ("Ansvaret for tiltakene i tabellen ligger hos Teknisk.", "Teknisk"),
    ],
)
def test_one_has_them_all(sentence: str, who: str) -> None:
    """Whichever of the two stands first."""
    assert responsible(sentence) == [who, who]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunedirektøren har ansvar for at alle tiltakene blir fulgt opp.",
        "Vi har ansvar for alle tiltakene.",
        "Teknisk har ansvaret for tiltakene.",
        "Teknisk har ansvaret for alle tiltak i økonomiplanen.",
    ],
)
def test_another_responsibility(sentence: str) -> None:
    """Following up, nobody by name, not said which, or those of another plan."""
    assert responsible(sentence) == ["", ""]
