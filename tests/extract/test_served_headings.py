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
