"""A plain heading beside headings that are goals by word and number, and text after the contents list."""

from __future__ import annotations

import pytest
from reading import items, parts

TITLE = "# Kulturplan for Solvik kommune 2026–2029\n\n"
FIRST = "### Hovedmål 1: Alle er med\n\n- **Delmål:** Barn synger\n  - Starte kor (Kultur, 2027)\n\n"
SECOND = "### Hovedmål 2: Kunst overalt\n\n- **Delmål:** Bilder i bygg\n  - Henge bilder (Kultur, 2027)\n\n"
THEME = "### Natur og klima\n\n- **Delmål:** Utslippene er halvert\n  - Kjøpe elbil (Kultur, 2027)\n"


@pytest.mark.parametrize("chapter", ["Mål", "Hovedmål", "Mål og tiltak"])
def test_a_theme_after_counted_goals_is_no_goal(chapter: str) -> None:
    read = items(f"{TITLE}## {chapter}\n\n{FIRST}{SECOND}{THEME}", "hovedmaal", "delmaal", "maal")
    assert [item.text for item in read] == [
        "Alle er med", "Barn synger", "Kunst overalt", "Bilder i bygg", "Utslippene er halvert"
    ]  # fmt: skip
    assert read[-1].serves == ()


def test_subheadings_that_are_the_goals_still_are() -> None:
    read = items(f"{TITLE}## Hovedmål\n\n### Alle er med\n\nTekst.\n\n### Kunst overalt\n\nTekst.\n", "hovedmaal")
    assert [item.text for item in read] == ["Alle er med", "Kunst overalt"]


@pytest.mark.parametrize("title", ["Andre tiltak", "Øvrige tiltak", "Felles tiltak", "Tiltak på tvers"])
@pytest.mark.parametrize("place", ["between", "last"])
def test_other_actions_serve_no_goal_of_those_before(title: str, place: str) -> None:
    first = "### Hovedmål 1. Alle er med\n\n1. Bygge scene (Kultur, 2027)\n\n"
    second = "### Hovedmål 2. Kunst overalt\n\n1. Henge bilder (Kultur, 2027)\n\n"
    other = f"### {title}\n\n1. Male bygget (Kultur, 2027)\n\n"
    text = first + other + second if place == "between" else first + second + other
    told = {item.text: item.serves for item in items(f"{TITLE}## Mål og tiltak\n\n{text}", "tiltak")}
    assert told == {"Bygge scene": ("H1",), "Male bygget": (), "Henge bilder": ("H2",)}


@pytest.mark.parametrize("title", ["Tiltak", "Andre tiltak"])
def test_actions_beside_a_goal_that_has_none_before_are_its_own(title: str) -> None:
    text = f"### Hovedmål 1. Alle er med\n\nAlle skal med.\n\n### {title}\n\n1. Male bygget (Kultur, 2027)\n"
    assert [item.serves for item in items(f"{TITLE}## Mål og tiltak\n\n{text}", "tiltak")] == [("H1",)]


@pytest.mark.parametrize("list_title", ["Innhold", "Innhald"])
def test_a_paragraph_after_the_contents_list_is_text(list_title: str) -> None:
    listed = f"## {list_title}\n\n- [Innledning](#innledning)\n- [Mål](#mål)\n\n"
    told = "Solvik kommune. Vedtatt av kommunestyret 11. desember 2025, sak 104/25.\n\n"
    read = parts(f"{TITLE}{listed}{told}## Innledning\n\nTekst.\n\n## Mål\n\n{FIRST}")
    assert [(one.organ, one.dato, one.sak) for one in read.vedtak] == [("kommunestyret", "2025-12-11", "104/25")]


def test_a_contents_list_of_paragraphs_is_none() -> None:
    listed = "## Innhold\n\n1. Innledning 3\n\nVedlegg 1\n\n"
    read = parts(f"{TITLE}{listed}## Innledning\n\nTekst.\n")
    assert [section.last for section in read.sections if section.role == "innhold"] == [4]
