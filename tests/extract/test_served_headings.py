"""Headings that name the goal of what stands below them, and chapters that are called as a goal is."""

from __future__ import annotations

import pytest
from reading import items

GOALS = "# Klimaplan 2027–2038\n\n## Mål\n\nHovudmål A: Utsleppa går ned.\nHovudmål B: Kommunen toler uvêr.\n\n"


@pytest.mark.parametrize("heading", ["Delmål under hovudmål {}", "Delmål til hovudmål {}", "Delmål for hovudmål {}"])
@pytest.mark.parametrize("mark", ["", "- "])
def test_delmaal_below_such_a_heading_serve_the_goal_it_names(heading: str, mark: str) -> None:
    """The heading speaks of the hovedmål only to say whose delmål they are."""
    first = f"### {heading.format('A')}\n\n{mark}A1 Bilane slepp ut mindre\n{mark}A2 Bygga brukar mindre energi\n\n"
    second = f"### {heading.format('B')}\n\n{mark}B1 Ingen bygg står i flaum\n{mark}B2 Vegane toler flaum\n"
    told = items(GOALS + first + second, "delmaal")
    assert [(item.text.split()[0], item.serves) for item in told] == [
        ("Bilane", ("HA",)),
        ("Bygga", ("HA",)),
        ("Ingen", ("HB",)),
        ("Vegane", ("HB",)),
    ]


@pytest.mark.parametrize(
    "lines", ["**Delmål 1 – Kunnskap**\n\n**Delmål 2 – Bruk**\n", "- Delmål 1: Kunnskap\n- Delmål 2: Bruk\n"]
)
def test_a_chapter_of_actions_is_called_as_a_goal_of_one_short_word(lines: str) -> None:
    text = (
        f"# Kulturplan 2025–2035\n\n## Hovedmål\n\nKulturminnene er kjent.\n\n## Delmål\n\n{lines}\n## Handlingsdel\n\n"
    )
    told = items(f"{text}### Kunnskap\n\n- Skilting (Kultur, 2027)\n\n### Bruk\n\n- Løype (Kultur, 2028)\n", "tiltak")
    assert [item.serves for item in told] == [("D1",), ("D2",)]


@pytest.mark.parametrize("code", ["", "1.{} ", "A1.{} "])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_actions_with_bold_names_say_who_and_when_after_them(code: str, between: str) -> None:
    """One a paragraph, or, where they have codes, one a line."""
    if between == "\n" and not code:
        return
    first = f"**{code.format(1)}Ladestasjoner ved alle bygg.** Teknisk avdeling, 2028."
    second = f"**{code.format(2)}Anbudskrav om varelevering.** Innkjøp, 2027."
    text = f"# Klimaplan 2027–2038\n\n## Hovedmål\n\nUtslippene går ned.\n\n## Tiltak\n\n{first}{between}{second}\n"
    told = items(text, "tiltak")
    assert [(item.text, item.ansvar) for item in told] == [
        ("Ladestasjoner ved alle bygg", ("Teknisk avdeling",)),
        ("Anbudskrav om varelevering", ("Innkjøp",)),
    ]


@pytest.mark.parametrize("mark", ["### {}", "**{}**"])
@pytest.mark.parametrize("sign", ["- ", "1. "])
def test_names_over_lists_of_goals_below_delmaal_are_themes(mark: str, sign: str) -> None:
    """The goals are in the lists, though some of them say so with verbs of their own."""
    top = "# Hovedplan for vann 2026–2035\n\n## Hovedmål\n\nVannet er sikkert.\n\n## Delmål\n\n"
    first = f"{mark.format('Vann')}\n\n{sign}Lekkasjen er redusert\n{sign}Alle har reservevann\n\n"
    second = f"{mark.format('Avløp')}\n\n{sign}Renseanlegget oppfyller kravene\n{sign}Fremmedvannet er redusert\n"
    told = [item for item in items(top + first + second) if item.kind != "hovedmaal"]
    assert [item.kind for item in told] == ["delmaal"] * 4
    assert [item.text.split()[0] for item in told] == ["Lekkasjen", "Alle", "Renseanlegget", "Fremmedvannet"]


def test_names_over_lists_of_what_is_to_be_done_are_the_delmaal() -> None:
    top = "# Hovedplan for vann 2026–2035\n\n## Hovedmål\n\nVannet er sikkert.\n\n## Delmål\n\n"
    text = f"{top}### Mindre lekkasje\n\n1. Bytte rør\n2. Søke etter hull\n\n### Reservevann\n\n1. Bore ny brønn\n"
    assert [item.text for item in items(text, "delmaal")] == ["Mindre lekkasje", "Reservevann"]
