"""Goals told by their number alone: "1.1 …" below a theme or a goal with the number 1, and references to them."""

from __future__ import annotations

import pytest
from reading import graph, items

TITLE = "# Kulturplan 2026–2029\n\n"
ROWS = "| Tiltak | {} | Ansvar |\n|---|---|---|\n| Plasser | 1.1 | Skole |\n| Kart | 1.2, 2.1 | Kultur |\n"
FORMS = {"lines": "{}\n\n", "bold": "**{}**\n\n", "headings": "#### {}\n\n", "bullets": "- {}\n"}
LOWER = [["1.1 Flere unge deltar i laget", "1.2 Alle går tur hver uke"], ["2.1 Lagene er sterke og mange"]]


def plan(first: str, second: str, form: str, column: str = "Mål") -> str:
    one, two = ("".join(FORMS[form].format(line) for line in lines) for lines in LOWER)
    return f"{TITLE}## Mål\n\n### {first}\n\n{one}\n### {second}\n\n{two}\n## Tiltak\n\n{ROWS.format(column)}"


@pytest.mark.parametrize("form", ["lines", "bold"])
@pytest.mark.parametrize("themes", [("1. Folkehelse", "2. Frivillighet"), ("1. Barn og unge", "2. Lag og foreninger")])
def test_below_themes_they_are_the_goals(form: str, themes: tuple[str, str]) -> None:
    found = items(plan(*themes, form))

    assert [(item.number, item.text) for item in found if item.kind == "hovedmaal"] == [
        tuple(line.split(" ", 1)) for lines in LOWER for line in lines
    ]
    assert [item.serves for item in found if item.kind == "tiltak"] == [("H1.1",), ("H1.2", "H2.1")]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "goals",
    [
        ("Mål 1: Folk er friske", "Mål 2: Alle lag har hus"),
        ("1. Folk i Solvik er friske", "2. Alle lag har gode hus"),
        ("Hovudmål 1: Folk er friske", "Hovudmål 2: Laga har hus"),
    ],
)
@pytest.mark.parametrize("column", ["Mål", "Delmål"])
def test_below_goals_they_are_delmaal(form: str, goals: tuple[str, str], column: str) -> None:
    text = plan(*goals, form, column)
    found = items(text)

    assert [(item.kind, item.number, item.serves) for item in found if item.kind != "tiltak"] == [
        ("hovedmaal", "1", ()), ("delmaal", "1.1", ("H1",)), ("delmaal", "1.2", ("H1",)),
        ("hovedmaal", "2", ()), ("delmaal", "2.1", ("H2",)),
    ]  # fmt: skip
    assert [item.serves for item in found if item.kind == "tiltak"] == [("D1.1",), ("D1.2", "D2.1")]
    assert not graph(text).unresolved


@pytest.mark.parametrize("form", ["lines", "bullets"])
def test_what_the_actions_call_strategies_are_strategies(form: str) -> None:
    text = plan("Mål 1: Folk er friske", "Mål 2: Alle lag har hus", form, "Strategi")

    assert [item.number for item in items(text, "strategi")] == ["1.1", "1.2", "2.1"]


@pytest.mark.parametrize(
    "below",
    [
        ("1.1 Hvorfor dette er viktig for oss", "2.1 Hva vi har gjort til nå"),
        ("1.1 Dagens situasjon", "2.1 Utfordringer"),
        ("1.1 Tiltak", "2.1 Tiltak"),
        ("1.1 Kart", "2.1 Hus"),
    ],
)
def test_chapters_below_goals_are_none(below: tuple[str, str]) -> None:
    text = (
        f"{TITLE}## Hovedmål 1: Folk er friske\n\n### {below[0]}\n\nTekst.\n\n"
        f"## Hovedmål 2: Lag har hus\n\n### {below[1]}\n\n- Tiltak: Kurs (Kultur, 2026)\n"
    )

    assert items(text, "delmaal") == []


def test_a_lone_line_is_what_those_before_are() -> None:
    text = (
        f"{TITLE}## Mål 1: Folk er friske\n\n1.1 Lage kart (Kultur, 2026)\n\n1.2 Rydde sti (Teknisk, 2027)\n\n"
        "## Mål 2: Lag har hus\n\n2.1 Bygge hus (Teknisk, 2028)\n"
    )

    assert [(item.kind, item.serves) for item in items(text)][2:] == [
        ("tiltak", ("H1",)), ("hovedmaal", ()), ("tiltak", ("H2",)),
    ]  # fmt: skip
