"""Goals listed with their code in brackets last: "Kommunen har god oversikt (K)", and what names them so."""

from __future__ import annotations

import pytest
from reading import items

HEAD = "# Kulturminneplan 2026–2034\n\nHovedmål: Kulturminnene tas vare på.\n\nDelmål:\n\n"
TABLE = (
    "\n## Tiltak\n\n| Tiltak | Delmål | Ansvar | Frist |\n|---|---|---|---|\n"
    "| Rydde i registeret | {0} | Plan | 2027 |\n"
    "| Pusse opp smia | {0}, {1} | Kultur | 2028 |\n"
)


@pytest.mark.parametrize("codes", [("K", "B"), ("A", "B"), ("KUL1", "KUL2"), ("Ø", "Å")])
@pytest.mark.parametrize("mark", ["- {}", "1. {}", "- {}."])
def test_the_code_is_the_goals_and_no_word_of_it(codes: tuple[str, str], mark: str) -> None:
    lines = [f"Kommunen har god oversikt ({codes[0]})", f"Bygningene er i bruk ({codes[1]})"]
    found = items(HEAD + "".join(f"{mark.format(line)}\n" for line in lines) + TABLE.format(*codes))

    assert [item.text for item in found if item.kind == "delmaal"] == [
        "Kommunen har god oversikt",
        "Bygningene er i bruk",
    ]
    named = [code if len(code) > 1 else f"D{code}".replace("Ø", "oe").replace("Å", "aa") for code in codes]
    assert [len(item.serves) for item in found if item.kind == "tiltak"] == [1, 2]
    if codes[0].isascii():
        assert [item.serves for item in found if item.kind == "tiltak"] == [(named[0],), tuple(sorted(named))]


def test_an_action_ends_with_the_code() -> None:
    text = "## Tiltak\n\n- Lage kart (B). Ansvar: Plan. Frist: 2027.\n- Lage bok. Ansvar: Plan. Frist: 2027. (K)\n"

    found = items(f"{HEAD}- Kommunen har god oversikt (K)\n- Bygningene er i bruk (B)\n\n{text}", "tiltak")
    assert [(item.text, item.serves[0], item.frist) for item in found] == [
        ("Lage kart", "DB", "2027-12-31"), ("Lage bok", "DK", "2027-12-31"),
    ]  # fmt: skip
    assert "DK" not in found[0].serves


@pytest.mark.parametrize(
    "goals",
    [
        ("Flere får hjelp til å bo (BPA)", "Flere får hjelp til jobb (IPS)"),
        ("Kommunen har oversikt (K)", "Bygningene er i bruk"),
        ("Kommunen har oversikt (K)", "Bygningene er i bruk (K)"),
        ("Kommunen har oversikt (H1)", "Bygningene er i bruk (H2)"),
    ],
)
def test_other_brackets_are_no_codes(goals: tuple[str, str]) -> None:
    found = items(HEAD + "".join(f"- {goal}\n" for goal in goals), "delmaal")

    assert [item.number for item in found] == ["", ""]


def test_a_mark_in_a_goal_column_is_no_code() -> None:
    goals = "- Kommunen har god oversikt (K)\n- Bygningene er i bruk (B)\n"

    assert items(HEAD + goals + TABLE.format("X", "x"), "delmaal")[0].text == "Kommunen har god oversikt"
    assert len(items(HEAD + goals + TABLE.format("X", "x"), "delmaal")) == 2
