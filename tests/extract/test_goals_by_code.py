"""Goals set earlier with a code ("M1"), named by it over or after the actions that serve them."""

from __future__ import annotations

import pytest
from reading import items

GOALS = "# Plan for Solvik 2026–2029\n\n## Mål\n\n- M1: Alle barn møter kunst\n- M2: Biblioteket er åpent\n\n"
TABLE = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Ny scene | Kultur | 2026 |\n"


@pytest.mark.parametrize(
    ("line", "served"),
    [
        ("Kurs. Ansvar: Kultur. Frist: 2026. (M1)", 1),
        ("Kurs. Ansvar: Kultur. Når: 2026. (M1, M2)", 2),
        ("Kurs. Frist: 2026. Ansvar: Kultur (M2)", 1),
        ("Kurs (Kultur, 2026) (M1)", 1),
        ("Kurs. Ansvar: Kultur. Frist: 2026. (mål 2)", 1),
    ],
)
def test_after_who_and_when(line: str, served: int) -> None:
    (action,) = items(f"{GOALS}## Tiltak\n\n- {line}\n- Messe (Kultur, 2027)\n", "tiltak")[:1]

    assert (action.text, len(action.serves)) == ("Kurs", served)


@pytest.mark.parametrize("heading", ["Tiltak til M1", "Tiltak for M1", "For M1: Kunst", "Tiltak – M1"])
def test_a_heading_names_it(heading: str) -> None:
    (action,) = items(f"{GOALS}## Handlingsplan\n\n### {heading}\n\n{TABLE}", "tiltak")

    assert len(action.serves) == 1


@pytest.mark.parametrize("heading", ["Tiltak på E6", "Tiltak langs E16", "Tiltak for B3", "Under 18 år"])
def test_a_code_of_something_else_names_none(heading: str) -> None:
    (action,) = items(f"{GOALS}## Handlingsplan\n\n### {heading}\n\n{TABLE}", "tiltak")

    assert not action.serves


def test_a_bracket_that_names_no_goal_stays() -> None:
    (action,) = items(f"{GOALS}## Tiltak\n\n- Kurs i skolen. Ansvar: Kultur. Frist: Ferdig (E16)\n", "tiltak")

    assert not action.serves


@pytest.mark.parametrize("header", ["Relatert til mål", "Tilhøyrer mål", "Svarar på mål"])
def test_columns(header: str) -> None:
    text = f"{GOALS}## Handlingsplan\n\n| {header} | Vi skal | Utførast av | Tidsløp |\n|---|---|---|---|\n"

    assert [(one.text, len(one.serves)) for one in items(f"{text}| M1 | Ny scene | Kultur | 2026 |\n", "tiltak")] == [
        ("Ny scene", 1)
    ]


@pytest.mark.parametrize("heading", ["Ambisjon", "Ønskt utvikling", "Vårt mål", "Kva ønskjer vi å oppnå?"])
def test_headings_of_goals(heading: str) -> None:
    text = f"# Plan for Solvik 2026–2029\n\n## Kunst\n\n### {heading}\n\nAlle møter kunst.\n\n### Tiltak\n\n{TABLE}"

    assert [(one.kind, len(one.serves)) for one in items(text)] == [("hovedmaal", 0), ("tiltak", 1)]


ROMAN = "# Plan for Solvik 2026–2029\n\n## Mål\n\nI. Solvik har trygge jobber\n\nII. Solvik har flere bedrifter\n\n"


def test_roman_numbers_in_a_goal_column() -> None:
    rows = "| I | Kurs | Kultur | 2026 |\n| II | Messe | Kultur | 2026 |\n| Mål I og II | Fond | Kultur | 2027 |\n"
    found = items(f"{ROMAN}## Tiltak\n\n| Mål | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n{rows}")

    assert [one.text for one in found if one.kind == "hovedmaal"] == [
        "Solvik har trygge jobber", "Solvik har flere bedrifter"
    ]  # fmt: skip
    assert [len(one.serves) for one in found if one.kind == "tiltak"] == [1, 1, 2]


def test_actions_called_by_codes_are_what_is_described_beside_them() -> None:
    text = "# Plan for Solvik\n\n## Mål A: Alle møter kunst\n\n## Mål B: Alle er ute\n\n## Tiltak\n\n"
    head = "| Tiltak | Beskrivelse | Ansvar | Frist |\n|---|---|---|---|\n"
    rows = "| A1 | Kunstner på skolen | Kultur | 2026 |\n| B1 | Merke turstier | Teknisk | 2026 |\n"

    assert [one.text for one in items(text + head + rows, "tiltak")] == ["Kunstner på skolen", "Merke turstier"]


def test_actions_by_name_keep_their_description() -> None:
    rows = "| Kunstner | Kunstner på skolen | Kultur | 2026 |\n| Sti | Merke turstier | Teknisk | 2026 |\n"
    text = f"{GOALS}## Tiltak\n\n| Tiltak | Beskrivelse | Ansvar | Frist |\n|---|---|---|---|\n{rows}"

    assert [one.text for one in items(text, "tiltak")] == ["Kunstner", "Sti"]


def test_arrows_before_fields() -> None:
    rows = "- Kartlegge avløp → Ansvar: Plan → Frist: 2026\n- Male skolen → Ansvar: Kultur → Frist: 2027\n"

    assert [one.text for one in items(f"{GOALS}## Tiltak\n\n{rows}", "tiltak")] == ["Kartlegge avløp", "Male skolen"]
