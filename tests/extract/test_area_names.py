"""Areas whose names are also those of a kind of item or of a chapter."""

from __future__ import annotations

import pytest
from reading import Item, items

GOALS = "**Mål:** Flere går ut\n\n"
OTHER = "**Mål:** Ingen sitter alene\n\n"
DONE = (
    "## 4 Handlingsplan\n\n### 4.1 {0}\n\n- Lage løype (Park, 2027)\n\n### 4.2 Naboskap\n\n- Åpne kafé (Helse, 2028)\n"
)
TITLE = "# Temaplan for gode dager 2026–2029\n\n"
EXPECTED = {"Lage løype": "Flere går ut", "Åpne kafé": "Ingen sitter alene"}
NAMES = ("Aktivitet", "Aktiviteter", "Innsats", "Oppfølging", "Tiltak og tjenester", "Fritid")


def _areas(found: list[Item]) -> list[str]:
    return [item.text for item in found if item.kind == "satsingsomraade"]


def _served(found: list[Item], kind: str) -> dict[str, tuple[str, ...]]:
    return {item.text: item.serves for item in found if item.kind == kind}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("over", ["Satsingsområder", "Innsatsområda"])
def test_an_area_beside_other_areas(name: str, over: str) -> None:
    """Its goal is of the same level as its sister's, and actions below its name serve that goal."""
    areas = f"## 3 {over}\n\n### 3.1 {name}\n\n{GOALS}### 3.2 Naboskap\n\n{OTHER}"
    found = items(TITLE + areas + DONE.format(name))

    assert _areas(found) == [name, "Naboskap"]
    assert [item.text for item in found if item.kind == "hovedmaal"] == list(EXPECTED.values())
    served = _served(found, "tiltak")
    assert served["Lage løype"]
    assert set(served["Lage løype"]).isdisjoint(served["Åpne kafé"])
    assert served.keys() == EXPECTED.keys()


@pytest.mark.parametrize("name", NAMES)
def test_an_area_called_an_area(name: str) -> None:
    areas = f"## Satsingsområde: {name}\n\n{GOALS}## Satsingsområde: Naboskap\n\n{OTHER}"
    assert _areas(items(TITLE + areas + DONE.format(name))) == [name, "Naboskap"]


@pytest.mark.parametrize("name", ["Tiltak", "Tiltak og ansvar", "Aktiviteter", "Innsats"])
def test_a_heading_over_actions_beside_areas_is_none(name: str) -> None:
    """Without a goal of its own it says what stands below it."""
    text = f"## Satsingsområder\n\n### Skole\n\n{GOALS}### Naboskap\n\n{OTHER}### {name}\n\n- Lage løype (Park, 2027)\n"
    found = items(TITLE + text)

    assert _areas(found) == ["Skole", "Naboskap"]
    assert [item.text for item in found if item.kind == "tiltak"] == ["Lage løype"]


def test_actions_called_so_below_one_area_are_actions() -> None:
    text = f"## Satsingsområde: Skole\n\n{GOALS}### Aktiviteter\n\n- Lage løype (Park, 2027)\n"
    found = items(TITLE + text)

    assert _areas(found) == ["Skole"]
    assert [item.text for item in found if item.kind == "tiltak"] == ["Lage løype"]


@pytest.mark.parametrize("sign", [" –", ":"])
@pytest.mark.parametrize("mark", ["-", "1."])
def test_chapters_called_as_hovedmaal_listed_with_words_on_them(sign: str, mark: str) -> None:
    """ "Trygghet – Alle er trygge" in a list, and the chapter "Trygghet": its delmål serve that hovedmål."""
    listed = (
        f"{mark} **Trygghet**{sign} Alle i Solvik er trygge\n{mark} **Vekst**{sign} Solvik har flere arbeidsplasser\n"
    )
    chapters = "## Trygghet\n\nDelmål:\n\n1. Barn har en voksen\n\n## Vekst\n\nDelmål:\n\n1. Det kommer nye bedrifter\n"
    found = items(f"# Kommuneplan for Solvik\n\n## Våre hovedmål\n\n{listed}\n{chapters}")

    assert [one.kind for one in found] == ["hovedmaal", "delmaal", "hovedmaal", "delmaal"]
    assert [one.serves != () for one in found if one.kind == "delmaal"] == [True, True]


def test_a_chapter_called_as_one_of_the_hovedmaal_alone_is_no_goal() -> None:
    listed = "- **Trygghet** – Alle i Solvik er trygge\n- **Vekst** – Solvik har flere arbeidsplasser\n"
    found = items(
        f"# Kommuneplan for Solvik\n\n## Våre hovedmål\n\n{listed}\n## Trygghet\n\nDelmål:\n\n- Noen er med\n"
    )

    assert [one.serves for one in found if one.kind == "delmaal"] == [()]
