"""Headings and lines over actions that mean a goal told before by its place, its opening words or all its words."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Temaplan for Høgelia kommune 2026–2029\n\n"
ACTIONS = "- Friplasser på skolen (Kultur, 2026)\n- Kurs for alle (NAV, 2027)\n"


def served(text: str) -> list[tuple[str, ...]]:
    """What each action of the plan serves."""
    return [item.serves for item in items(TOP + text, "tiltak")]


@pytest.mark.parametrize("goals", ["", "Innbyggerne i Høgelia skal kunne delta.\n\n"])
@pytest.mark.parametrize(
    "title",
    ["Til 4.{0} {1}", "Tiltak til 4.{0} {1}", "Tiltak til mål 4.{0}", "Oppfølging av kapittel 4.{0}", "For 4.{0}: {1}"],
)
def test_the_number_of_the_chapter_of_a_goal(title: str, goals: str) -> None:
    names = ["Alle skal være med", "Ta vare på arven"]
    text = "## 4 Hvor vil vi?\n\n" + "".join(f"### 4.{at} {name}\n\n{goals}" for at, name in enumerate(names, 1))
    text += "## 5 Handlingsdel\n\n"
    text += "".join(f"### {title.format(at, name)}\n\n{ACTIONS}\n" for at, name in enumerate(names, 1))
    first, _, second, _ = served(text)

    assert len(first) == len(second) == 1
    assert first != second


def test_a_chapter_with_another_title_is_not_meant() -> None:
    goals = "### 4.1 Alle skal være med\n\n### 4.2 Ta vare på arven\n\n"
    text = f"## 4 Mål\n\n{goals}## 5 Handlingsdel\n\n### Til 4.1 Noe helt annet\n\n{ACTIONS}"

    assert served(text) == [(), ()]


@pytest.mark.parametrize(("one", "two"), [("første", "andre"), ("fyrste", "andre")])
def test_the_first_and_the_second_goal(one: str, two: str) -> None:
    text = f"## Mål\n\n1. Alle er trygge\n2. Alle er med\n\n## Tiltak\n\n### For å nå det {one} målet\n\n{ACTIONS}\n"
    text += f"### For å nå det {two} målet\n\n{ACTIONS}"

    assert served(text) == [("H1",), ("H1",), ("H2",), ("H2",)]


GROUPS = (
    "## Hovedmål\n\nAlle har noen.\n\n### Delmål\n\n- Elever trives på skolen\n- Unge mellom 16 og 25 fullfører\n\n"
)


@pytest.mark.parametrize("lead", ["Tiltak:\n\n", "", "### Tiltak\n\n"])
def test_chapters_headed_as_goals_open(lead: str) -> None:
    text = f"{GROUPS}## Elever\n\n{lead}{ACTIONS}\n## Unge mellom 16 og 25\n\n{lead}{ACTIONS}"

    assert served(text) == [("elever-trives-paa-skolen",)] * 2 + [("unge-mellom-16-og-25-fullfoerer",)] * 2


def test_chapters_so_headed_without_actions_are_background() -> None:
    text = (
        f"{GROUPS}## Elever\n\n- Mange trives ikke\n- Noen slutter\n\n## Unge mellom 16 og 25\n\n- Få jobber\n- En ny\n"
    )

    assert served(text) == []


@pytest.mark.parametrize("line", ["*{0}:*", "{0}:", "**{0}:**"])
def test_a_line_in_the_very_words_of_a_goal(line: str) -> None:
    text = f"{GROUPS}## Handlinger\n\n{line.format('Elever trives på skolen')}\n\n{ACTIONS}\n"
    text += f"{line.format('Unge mellom 16 og 25 fullfører')}\n\n{ACTIONS}"

    assert served(text) == [("elever-trives-paa-skolen",)] * 2 + [("unge-mellom-16-og-25-fullfoerer",)] * 2


def test_chapters_headed_with_the_names_of_goals() -> None:
    """The name is bold before the goal's sentence, and a table stands below each heading."""
    goals = "## Mål\n\n- **Flere med.** Alle finner en aktivitet.\n- **Gode hus.** Lagene har steder å være.\n\n"
    table = "| Vi skal | Hvem | Ferdig |\n|---|---|---|\n| lage en oversikt | Kultur | 2026 |\n"
    first, second = served(f"{goals}## Flere med\n\n{table}\n## Gode hus\n\n{table.replace('oversikt', 'plan')}")

    assert first[0].startswith("flere-med")
    assert second[0].startswith("gode-hus")
