"""Contributions told in running text: who is said to serve what."""

from __future__ import annotations

import pytest
from reading import parts

HEAD = "# Samfunnsdel for Solvik\n\n## Hovedgrep 1: Samle tjenestene\n\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Hovedgrepene skal først og fremst bidra til hovedmål 1.", [("hovedgrep", "1")]),
        ("Hovudgrepa bidreg til hovudmål 1 og 3.", [("hovedgrep", "1"), ("hovedgrep", "3")]),
        ("Strategiene støtter delmål 2.1.", [("strategi", "2.1")]),
        ("Satsingsområdene bygger opp under hovedmål 2.", [("satsingsomraade", "2")]),
        ("Satsingsområda byggjer opp under hovudmål 2.", [("satsingsomraade", "2")]),
        ("Våre satsingsområder bidrar til hovedmål 2.", [("satsingsomraade", "2")]),
        ("Dette hovedgrepet bidrar til hovedmål 1.", [("", "1")]),
        ("Dette bidrar til hovedmål 1.", [("", "1")]),
        ("Hovedgrepene bidrar til å nå bærekraftsmål 11.", []),
        ("Innbyggerne bidrar til hovedmål 1.", []),
        ("Hovedmål 1 er viktig.", []),
        ("Hovedgrepene beskrives i kapittel 4.", []),
        ("Vi takker alle som har bidratt til planen.", []),
    ],
)
def test_sentences(sentence: str, expected: list[tuple[str, str]]) -> None:
    """Kind and goal of each contribution; "" is the goal the section is about."""
    found = parts(f"{HEAD}{sentence}\n").statements

    assert [(kind, ref.number) for kind, _, ref in found] == expected


def test_a_goal_told_by_its_words() -> None:
    """A hovedmål may be named by what it is about instead of its number."""
    ((kind, _, ref),) = parts(f"{HEAD}Hovedgrepene bidrar til hovedmålet om trygge lokalsamfunn.\n").statements

    assert (kind, ref.kind, ref.words) == ("hovedgrep", "hovedmaal", "trygge lokalsamfunn")


@pytest.mark.parametrize("heading", ["Innhold", "Risiko og sårbarhet", "FNs bærekraftsmål"])
def test_chapters_where_nothing_is_said(heading: str) -> None:
    """In contents, risk and UN chapters a sentence ties nothing."""
    text = f"# Samfunnsdel for Solvik\n\n## {heading}\n\nHovedgrepene bidrar til hovedmål 1.\n"

    assert parts(text).statements == ()
