"""Contributions told in running text: who is said to serve what."""

from __future__ import annotations

import pytest
from reading import items, parts

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
        ("Alle bidrar til delmål 2.", [("tiltak", "2")]),
        ("Alle innbyggere bidrar til delmål 2.", []),
        ("Alle fysiske tiltak bidrar til delmål 1.", [("tiltak", "1")]),
        ("Desse tiltak støttar delmål 2.", [("tiltak", "2")]),
        ("Fysiske tiltak følgjer opp delmål 1 og 3.", [("tiltak", "1"), ("tiltak", "3")]),
        ("Holdningsskapende tiltak støtter delmål 2.", [("tiltak", "2")]),
        ("Tiltaka er knytte til delmål 2.", [("tiltak", "2")]),
        ("Tiltaka gjeld særleg delmål 2.", [("tiltak", "2")]),
        ("Flere tiltak følger opp delmål 1.", []),
        ("Slike tiltak følger ikke opp delmål 1.", []),
        ("Tiltakene gjelder barn, og delmål 2 gjelder voksne.", []),
        ("Et slikt tiltak bidrar til delmål 1.", []),
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


GOALS = "# Rusplan for Solvik\n\n## Delmål\n\n- D1: Debutalderen øker\n- D2: Hjelpen er samordnet\n\n## Forebygging\n\n"
ACTIONS = "### Tiltak\n\n- Lage mal (HR, 2027)\n- Holde kurs, jf. D2 (HR, 2027)\n"


@pytest.mark.parametrize(
    ("sentence", "serves"),
    [
        ("Delplanen følger opp delmål D1.", ("D1",)),
        ("Delplanen følgjer opp delmål 1 og 2.", ("D1", "D2")),
        ("Kapitlet svarer på delmål 1. Vi har mye å lære.", ("D1",)),
        ("Innsatsen her støtter delmål 1: Debutalderen øker.", ("D1",)),
        ("*Følger opp delmål 1.*", ("D1",)),
        ("*Følgjer opp delmål 1.*", ("D1",)),
        ("Bidrar til delmål 1.", ("D1",)),
        ("Delplanen følger opp delmål 1 i regional plan for folkehelse.", ()),
        ("Innbyggerne støtter delmål 1.", ()),
        ("Følger opp alle som trenger det. Delmål 1 er viktig.", ()),
    ],
)
def test_a_chapter_may_say_what_its_actions_serve(sentence: str, serves: tuple[str, ...]) -> None:
    """The sentence that opens a chapter holds for the actions there that name no goal themselves."""
    first, second = items(f"{GOALS}{sentence}\n\n{ACTIONS}", "tiltak")

    assert (first.serves, second.serves) == (serves, ("D2",))


def test_what_stands_after_an_action_is_said_of_no_chapter() -> None:
    """A sentence without a subject below an action tells of that action at most."""
    first, _ = items(f"{GOALS}{ACTIONS}\nBidrar til delmål 1.\n", "tiltak")

    assert first.serves == ()
