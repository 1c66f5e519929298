"""A heading "Mål 1 Oppvekst" over "Hovedmål: …" is the goal's theme and gives it its number."""

from __future__ import annotations

import pytest
from reading import items

HEAD = "# Samfunnsdel 2025–2037\n\n"


@pytest.mark.parametrize("heading", ["Mål {} {}", "Mål {}: {}", "Hovudmål {}: {}", "Hovedmål {} – {}"])
@pytest.mark.parametrize("goal", ["Hovedmål: {}", "**Hovedmål: {}**", "**Hovudmål:** {}", "### Hovedmål: {}"])
def test_the_goal_told_below_has_the_number_of_its_heading(heading: str, goal: str) -> None:
    text = HEAD
    for number, name, words in (("1", "Oppvekst", "Barn er trygge i Solvik"), ("2", "Klima", "Utslippene er halvert")):
        text += f"## {heading.format(number, name)}\n\n{goal.format(words)}\n\nDelmål:\n\n"
        text += f"{number}.1 Alle har noe å gjøre {number}\n{number}.2 Alle er med {number}\n\n"

    assert [(item.kind, item.number, item.serves) for item in items(text)] == [
        ("hovedmaal", "1", ()), ("delmaal", "1.1", ("H1",)), ("delmaal", "1.2", ("H1",)),
        ("hovedmaal", "2", ()), ("delmaal", "2.1", ("H2",)), ("delmaal", "2.2", ("H2",)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "below", ["Mål: Barn er trygge", "Delmål: Barn er trygge", "Hovedmål 3: Barn er trygge", "Tekst."]
)
def test_a_heading_with_its_number_is_the_goal_else(below: str) -> None:
    found = items(f"{HEAD}## Mål 1: Folk lever godt\n\n{below}\n")

    assert (found[0].text, found[0].number) == ("Folk lever godt", "1")


def test_lines_with_numbers_of_delmaal_are_no_hovedmaal() -> None:
    text = (
        "## Hovudmål og delmål\n\n**Hovudmål 1 Trygge born**\n\n1.1 Møteplassar\n1.2 Skular\n\n**Natur og klima**\n\n"
    )
    found = items(f"{HEAD}{text}3.1 Matjorda er verna\n3.2 Utsleppa er halverte\n")

    assert [item.number for item in found if item.kind == "hovedmaal"] == ["1"]
    assert [item.serves for item in found if item.kind == "delmaal"] == [("H1",), ("H1",), (), ()]


def test_lines_with_numbers_are_hovedmaal_where_they_are_the_first() -> None:
    found = items(
        f"{HEAD}## Hovudmål og delmål\n\n**Natur og klima**\n\n3.1 Matjorda er verna\n3.2 Utsleppa er halverte\n"
    )

    assert "delmaal" not in {item.kind for item in found}
