"""Actions counted with letters inside the item of a numbered goal."""

from __future__ import annotations

import pytest
from reading import Item, items

TOP = "# Frivillighetsplan for Solvik\n\n## Mål og tiltak\n\n"
EXPECTED = [
    Item("hovedmaal", "Flere deltar", "1"),
    Item("tiltak", "Opprette en oppslagstavle", "a", ("H1",), ("Kultur",), "2026-12-31"),
    Item("tiltak", "Arrangere en dag", "b", ("H1",), ("Kultur",), "2027-12-31"),
    Item("hovedmaal", "Lag har gode rammer", "2"),
    Item("tiltak", "Gi gratis leie", "a", ("H2",), ("Eiendom",), "2027-12-31"),
]


@pytest.mark.parametrize("mark", ["{}.", "{})"])
@pytest.mark.parametrize("tail", [" ({}, {})", "\n      Ansvar: {} | Frist: {}", "\n      Ansvar: {}\n      Frist: {}"])
@pytest.mark.parametrize("blank", ["\n\n", "\n"])
def test_letters_inside_a_goals_item(mark: str, tail: str, blank: str) -> None:
    """ "a. Opprette …" as a paragraph of the item, or as a line of it, is an action under the goal."""
    a, b = mark.format("a"), mark.format("b")
    lines = [
        "1. **Mål: Flere deltar**",
        f"   {a} Opprette en oppslagstavle{tail.format('Kultur', 2026)}",
        f"   {b} Arrangere en dag{tail.format('Kultur', 2027)}",
        "2. **Mål: Lag har gode rammer**",
        f"   {a} Gi gratis leie{tail.format('Eiendom', 2027)}",
    ]

    assert items(TOP + blank.join(lines) + "\n") == EXPECTED


def test_lettered_details_of_an_action_are_none_of_their_own() -> None:
    """Below an action, letters count its steps."""
    text = f"{TOP}1. **Tiltak: Ruste opp torget**\n\n   a. Grave\n\n   b. Plante\n"

    assert [item.text for item in items(text)] == ["Ruste opp torget"]


def test_what_does_not_count_from_a_is_text() -> None:
    """ "i. …" and a letter in the middle of a line open nothing."""
    text = f"{TOP}1. **Mål: Flere deltar**\n\n   d. Arrangere en dag (Kultur, 2027)\n"

    assert [item.text for item in items(text)] == ["Flere deltar"]


def test_one_lettered_action_alone() -> None:
    """Below a heading that says what is listed one line "a. …" is a list."""
    found = items(
        "# Trafikkplan\n\n## Tiltak – politiet\n\na. Kontroll av bilbelte (Politiet, 2026)\n\n"
        "## Bakgrunn\n\na. Et forbehold som står alene\n",
        "tiltak",
    )

    assert [(item.text, item.ansvar) for item in found] == [("Kontroll av bilbelte", ("Politiet",))]


@pytest.mark.parametrize("mark", ["a)", "a.", "c)"])
@pytest.mark.parametrize("tail", [" (Skole, 2028)", " – Skole – 2028", ". Ansvar: Skole. Frist: 2028"])
def test_the_only_action_of_a_goal_is_lettered(mark: str, tail: str) -> None:
    """It says who does it, or when; a letter counts on from the goal before where it is not the first."""
    found = items(f"# Temaplan for idrett\n\n## Hovedmål 1: Flere trener\n\n{mark} Kurse trenere{tail}\n", "tiltak")
    assert [(item.text, item.ansvar, item.frist) for item in found] == [("Kurse trenere", ("Skole",), "2028-12-31")]


def test_a_lettered_remark_below_a_goal_is_text() -> None:
    """It says nothing of who or when."""
    text = "# Temaplan for idrett\n\n## Hovedmål 1: Flere trener\n\na) Med trening mener vi all bevegelse\n"
    assert items(text, "tiltak") == []


def test_bullets_that_run_on_after_a_label() -> None:
    """Text taken out of a PDF file has the bullets of a list in one paragraph."""
    found = items("# Trafikkplan\n\n## Skolevei\n\nDelmål: • Alle har trygg skolevei • Alle bruker bilbelte\n\n"
                  "Bilen • og • sykkelen står i skuret.\n")  # fmt: skip

    assert [(item.kind, item.text) for item in found] == [
        ("delmaal", "Alle har trygg skolevei"), ("delmaal", "Alle bruker bilbelte"),
    ]  # fmt: skip


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_coded_lines_below_a_heading_are_a_list(gap: str) -> None:
    """A line each or a paragraph each, however the line before ends."""
    goals = gap.join(["A1 Barn vet hva vold er", "A2 Ansatte snakker med barn", "A3 Alle får hjelp"])
    found = items(f"# Plan mot vold\n\n## Mål\n\n{goals}\n\n## Om veiene\n\nE6 Bergveien\nE7 Fossveien\n")

    assert [(item.kind, item.text) for item in found] == [
        ("hovedmaal", "Barn vet hva vold er"), ("hovedmaal", "Ansatte snakker med barn"),
        ("hovedmaal", "Alle får hjelp"),
    ]  # fmt: skip


@pytest.mark.parametrize("line", ["C1. Fast kontakt. Ansvar: NAV. Frist: 2027.", "1. Fast kontakt – ansvar: NAV"])
def test_one_action_alone_that_says_who_has_it(line: str) -> None:
    text = f"# Plan for Solvik\n\n## Mål 1: Folk får hjelp\n\nTiltak:\n\n{line}\n\n## Mål 2: Alle trives\n"

    assert [(one.text, one.ansvar) for one in items(text, "tiltak")] == [("Fast kontakt", ("NAV",))]


def test_lines_that_count_on_from_the_item_stand_below_it() -> None:
    """Pasted from a word processor the lines are indented and have no bullet."""
    listed = "1. Barn vokser opp uten vold\n    1.1 Kurs (skole, årlig)\n    1.2 Opplæring (barnevernet, 2026)\n"
    other = "\n2. Foreldre får støtte\n    2.1 Foreldrekurs (helsestasjonen, årlig)\n"
    found = items(f"# Plan for Solvik 2026–2029\n\n## 4 Mål og tiltak\n\n{listed}{other}")

    assert [(one.kind, one.text, one.serves) for one in found] == [
        ("hovedmaal", "Barn vokser opp uten vold", ()),
        ("tiltak", "Kurs", ("H1",)),
        ("tiltak", "Opplæring", ("H1",)),
        ("hovedmaal", "Foreldre får støtte", ()),
        ("tiltak", "Foreldrekurs", ("H2",)),
    ]


@pytest.mark.parametrize("below", ["2.1 Kurs", "1.2 Kurs", "1.5 millioner kroner"])
def test_lines_with_other_numbers_go_on(below: str) -> None:
    found = items(
        f"# Plan for Solvik\n\n## Mål og tiltak\n\n1. Barn har det trygt i\n    {below} og hjem\n2. Alle er med\n"
    )

    assert [one.kind for one in found] == ["hovedmaal", "hovedmaal"]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_roman_numbers_count_goals(gap: str) -> None:
    goals = gap.join(["I. Diagnosen kommer tidlig", "II. Hverdagen er aktiv", "III. Pårørende får støtte"])
    rows = "".join(f"| Kurs {at} | {number} | NAV | 2027 |\n" for at, number in enumerate(("I", "II", "III")))
    table = f"| Tiltak | Delmål | Ansvar | Frist |\n|---|---|---|---|\n{rows}"
    found = items(
        f"# Demensplan for Solvik\n\n## Hovedmål\n\nAlle har det godt\n\nDelmål:\n\n{goals}\n\n## Tiltak\n\n{table}"
    )

    assert [one.number for one in found if one.kind == "delmaal"] == ["I", "II", "III"]
    assert [one.serves for one in found if one.kind == "tiltak"] == [("DI",), ("DII",), ("DIII",)]


COUNTED_ON = [
    "1. {one}\n\n    1.1 {a}\n\n    1.2 {b}\n\n2. {two}\n\n    2.1 {c}\n",
    "**1. {one}**\n    1.1 {a}\n    1.2 {b}\n\n**2. {two}**\n    2.1 {c}\n",
    "1 {one}\n1.1 {a}\n1.2 {b}\n2 {two}\n2.1 {c}\n",
    "Mål 1: {one}\n    1.1 {a}\n    1.2 {b}\n\nMål 2: {two}\n    2.1 {c}\n",
    "**Mål 1: {one}**\n1.1. {a}\n1.2. {b}\n\n**Mål 2: {two}**\n2.1. {c}\n",
]


@pytest.mark.parametrize("text", COUNTED_ON, ids=["paragraphs", "bold", "bare", "labelled", "bold label"])
def test_lines_that_count_on_from_a_goal_in_other_hands(text: str) -> None:
    """With lines between, below a bold goal, without full stops, and below "Mål 1: …"."""
    words = {
        "one": "Barn veks opp utan vald",
        "a": "Undervisning i alle barnehagar (skule, årleg)",
        "b": "Opplæring av tilsette (barnevernet, 2026)",
        "two": "Foreldre får støtte",
        "c": "Foreldrekurs (helsestasjonen, 2027)",
    }
    found = items("# Plan for Solvik 2026–2029\n\n## Mål og tiltak\n\n" + text.format(**words))

    assert [(one.kind, one.text, one.serves) for one in found] == [
        ("hovedmaal", "Barn veks opp utan vald", ()),
        ("tiltak", "Undervisning i alle barnehagar", ("H1",)),
        ("tiltak", "Opplæring av tilsette", ("H1",)),
        ("hovedmaal", "Foreldre får støtte", ()),
        ("tiltak", "Foreldrekurs", ("H2",)),
    ]


def test_lines_that_do_not_count_on_stay_with_the_item() -> None:
    """A number of another goal, or out of order, opens no line of its own."""
    text = (
        "# Plan for Solvik\n\n## Tiltak\n\n1. Kurs i kapittel\n\n    2.3 i boka (PPT, 2027)\n\n2. Treff (NAV, 2026)\n"
    )

    assert [one.kind for one in items(text)] == ["tiltak", "tiltak"]


@pytest.mark.parametrize("lead", ["Delmål:", "Delmål", "**Delmål:**"])
@pytest.mark.parametrize("lines", ["A1. Unge leser\nA2. Eldre møtes", "A1 Unge leser\nA2 Eldre møtes"])
def test_coded_lines_right_below_their_name_are_a_list(lead: str, lines: str) -> None:
    rows = "| A1 | Lage hus | Kultur | 2027 |\n| A2 | Male hus | Kultur | 2027 |\n"
    table = f"\n\n## Tiltak\n\n| Delmål | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n{rows}"
    text = f"# Kulturplan for Solvik 2026–2029\n\n## Hovedmål A: Alle er med\n\n{lead}\n{lines}{table}"
    assert [item.text for item in items(text, "delmaal")] == ["Unge leser", "Eldre møtes"]
    assert [item.serves for item in items(text, "tiltak")] == [("A1",), ("A2",)]


@pytest.mark.parametrize("lines", ["1.1 Unge leser\n1.2 Eldre møtes", "a) Unge leser\nb) Eldre møtes"])
def test_numbered_lines_right_below_their_name_are_a_list(lines: str) -> None:
    text = f"# Kulturplan for Solvik 2026–2029\n\n## Hovedmål 1: Alle er med\n\nDelmål:\n{lines}\n"
    assert [item.text for item in items(text, "delmaal")] == ["Unge leser", "Eldre møtes"]


def test_coded_lines_below_other_words_are_no_goals() -> None:
    text = "# Kulturplan for Solvik 2026–2029\n\n## Hovedmål A: Alle er med\n\nBygg i bruk:\nB1 Rådhuset\nB2 Skolen\n"
    assert items(text, "delmaal") == []
