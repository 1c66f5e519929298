"""Goals whose code goes on from the letter of their area ("A1 …" below A), and headings over actions that name one."""

from __future__ import annotations

import pytest
from reading import items

ROWS = "| Nr | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n| {} | {} | Teknisk | 2027 |\n\n"
HEAD = "# Handlingsdel 2026–2029\n\n"


def plan(area: str, goal: str, second: str, *, codes: bool = True) -> str:
    text = HEAD
    for letter, names in (("A", (goal, second)), ("B", (second,))):
        text += f"## {area} {letter}: Levande bygder {letter}\n\n"
        for at, name in enumerate(names):
            code = f"{letter}{at + 1}"
            text += f"### {code} {name}\n\n" + ROWS.format(f"{code}.1" if codes else "", f"Lage park {code}")
    return text


@pytest.mark.parametrize(("area", "kind"), [("Satsingsområde", "hovedmaal"), ("Hovudmål", "delmaal")])
@pytest.mark.parametrize("codes", [True, False])
def test_codes_that_go_on_from_the_area_are_its_goals(area: str, kind: str, codes: bool) -> None:
    found = items(plan(area, "Folk er trygge", "Bussen går ofte", codes=codes))

    goals = [item for item in found if item.text in ("Folk er trygge", "Bussen går ofte")]
    assert {goal.kind for goal in goals} == {kind}
    assert [item.serves for item in found if item.kind == "tiltak"] == [("A1",), ("A2",), ("B1",)]


def test_short_names_over_their_codes_are_goals() -> None:
    assert [item.text for item in items(plan("Satsingsområde", "Tryggleik", "Buss"), "hovedmaal")] == [
        "Tryggleik", "Buss", "Buss",
    ]  # fmt: skip


@pytest.mark.parametrize("names", [("Bakgrunn", "Tiltak"), ("Hus", "Hei")])
def test_chapters_and_themes_are_none(names: tuple[str, str]) -> None:
    assert items(plan("Satsingsområde", *names, codes=False), "hovedmaal", "delmaal") == []


def test_actions_with_their_fields_below_are_actions() -> None:
    fields = "\n\n- Ansvar: Teknisk\n- Frist: 2027\n\n"
    text = f"{HEAD}## Satsingsområde A: Bygder\n\n### A1 Byggje ein lang gangveg{fields}### A2 Lage ein park{fields}"

    assert [item.kind for item in items(text)] == ["satsingsomraade", "tiltak", "tiltak"]


SOCIETY = (
    "# Samfunnsdel 2024–2036\n\n## Mål\n\n| | Mål |\n|---|---|\n| A1 | Alle har nokon |\n| A2 | Unge flyttar heim |\n"
)


@pytest.mark.parametrize(
    "form", ["Til mål {}", "Til mål {} {}", "For mål {}: {}", "Tiltak til mål {} {}", "Under mål {} – {}"]
)
def test_a_heading_names_the_goal_of_the_plan_above(form: str) -> None:
    text = "---\nplan: {id: handlingsdel, type: handlingsdel, overordnet: [samfunnsdel]}\n---\n" + HEAD
    for code, goal in (("A1", "Alle har nokon"), ("A2", "Unge flyttar heim")):
        text += f"## {form.format(code, goal)}\n\n" + ROWS.format("", f"Opne kafé {code}")

    found = items({"handlingsdel.md": text, "samfunnsdel.md": SOCIETY}, "tiltak")
    assert [item.serves for item in found] == [("samfunnsdel#A1",), ("samfunnsdel#A2",)]


def test_the_letter_i_below_innsatsomraader_is_theirs() -> None:
    """ "I1 Transport" is an area there; elsewhere I counts indicators."""
    body = (
        "### I1 Transport (HM1)\n\n**Delmål:** Flere sykler\n\n### I2 Bygg (HM1)\n\n**Delmål:** Byggene bruker mindre\n"
    )
    text = "# Klimaplan for Solvik\n\n## Hovedmål\n\nHM1: Solvik kutter utslipp\n\n## {}\n\n" + body

    assert [(one.number, one.text, one.serves) for one in items(text.format("Innsatsområder"), "satsingsomraade")] == [
        ("I1", "Transport", ("HM1",)), ("I2", "Bygg", ("HM1",)),
    ]  # fmt: skip
    assert len(items(text.format("Indikatorer"), "indikator")) == 2
