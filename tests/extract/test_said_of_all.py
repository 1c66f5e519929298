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
        ("Teknisk har ansvaret for tiltakene.", "Teknisk"),
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
        "Teknisk har ansvaret for alle tiltak i økonomiplanen.",
    ],
)
def test_another_responsibility(sentence: str) -> None:
    """Following up, nobody by name, or those of another plan."""
    assert responsible(sentence) == ["", ""]


def chapter(sentence: str, title: str = "Holdningsskapende tiltak", *, first: bool = True) -> list[str]:
    """Who has the actions of a list in a chapter, and of one in a section of it."""
    text = "- Trafikkuke i {0} hvert år\n- Refleks til alle i {0}\n"
    above, below = (f"{sentence}\n\n", "") if first else ("", f"\n{sentence}\n")
    own = f"{above}{text.format('Nes')}{below}"
    whole = f"# Trafikkplan\n\n## {title}\n\n{own}\n### Langs veien\n\n{text.format('Vik')}\n## Andre tiltak\n\n"
    whole += text.format("Moen")
    return [", ".join(item.ansvar) for item in items(whole, "tiltak")]


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Kommunalsjef oppvekst er ansvarleg for tiltaka i dette kapittelet.", "Kommunalsjef oppvekst"),
        ("Kommunalsjef oppvekst har ansvaret for alle tiltakene i kapitlet.", "Kommunalsjef oppvekst"),
        (
            "Teknisk avdeling har ansvaret for alle de holdningsskapende tiltakene. Det søkes om tilskudd.",
            "Teknisk avdeling",
        ),
        ("Alle tiltak gjennomføres av Kommunalteknikk når annet ikke er nevnt. Tall i kroner.", "Kommunalteknikk"),
        ("Alle tiltaka blir gjennomførte av teknisk avdeling.", "teknisk avdeling"),
        ("Alle tiltaka skal utførast av teknisk avdeling, med mindre anna er nemnt.", "teknisk avdeling"),
    ],
)
def test_one_has_the_chapter(sentence: str, who: str, first: bool) -> None:
    """Before or after the list, for the sections below too, and not for the chapters beside it."""
    assert chapter(sentence, first=first) == [who] * 4 + [""] * 2


@pytest.mark.parametrize(
    "sentence",
    [
        "Alle tiltak gjennomføres av kommunen i samarbeid med fylket.",
        "Alle tiltak skal gjennomføres av frivillige.",
        "Teknisk avdeling har ansvaret for alle de fysiske tiltakene.",
        "Teknisk avdeling har ansvaret for tiltakene i handlingsplanen til fylket.",
        "Kommunalsjefen er ansvarlig for rapportering på tiltakene i dette kapitlet.",
    ],
)
def test_nobody_has_the_chapter(sentence: str) -> None:
    """Nobody by name, another sort of actions, another plan's, or another task."""
    assert chapter(sentence) == [""] * 6
