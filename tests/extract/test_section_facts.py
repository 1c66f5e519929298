"""Who and when told once for a list: in lines below it, or in a section of its own beside it."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Plan for integrering i Solvik 2026–2029\n\n## Hovedmål: Alle lærer norsk\n\n"
LIST = "### Dette skal vi gjøre\n\n- opprette språkkafé\n- innføre språkmentor\n\n"


def told(text: str) -> list[tuple[tuple[str, ...], str | None]]:
    return [(one.ansvar, one.frist) for one in items(TOP + text, "tiltak")]


@pytest.mark.parametrize(
    "below",
    [
        "**Ansvar:** Voksenopplæringa\n\n**Frist:** 2026\n",
        "Ansvar: Voksenopplæringa. Frist: 2026\n",
        "### Hvem har ansvaret?\n\nVoksenopplæringa\n\n### Når?\n\n2026\n",
        "### Kven er ansvarleg?\n\nVoksenopplæringa har ansvar for tiltaka, som skal vere ferdige i desember 2026.\n",
        "Voksenopplæringa er ansvarlig for tiltakene, som skal være på plass innen utgangen av 2026.\n",
        "### Ansvar\n\nVoksenopplæringa er ansvarlig.\n\n### Frist\n\nInnen 2026\n",
    ],
)
def test_told_below_the_list_it_holds_for_all(below: str) -> None:
    assert told(LIST + below) == [(("Voksenopplæringa",), "2026-12-31")] * 2


def test_each_goal_has_its_own() -> None:
    goal = "## Mål {0}\n\n### Tiltak\n\n- lage {0}\n- bygge {0}\n\n### Kven har ansvaret?\n\n{1}\n\n"

    owners = [who for who, _ in told(goal.format(1, "NAV") + goal.format(2, "Kultur"))]
    assert owners == [("NAV",), ("NAV",), ("Kultur",), ("Kultur",)]


def test_what_an_action_says_itself_stands() -> None:
    text = "### Tiltak\n\n- opprette språkkafé (NAV)\n- innføre språkmentor\n\n### Hvem har ansvaret?\n\nKultur\n"

    assert [who for who, _ in told(text)] == [("NAV",), ("Kultur",)]


def test_a_line_below_the_last_of_several_that_say_it_holds_for_that_one() -> None:
    text = "### Tiltak\n\n- opprette språkkafé (NAV, 2026)\n- innføre språkmentor\n\nAnsvar: Kultur\n"

    assert told(text) == [(("NAV",), "2026-12-31"), (("Kultur",), None)]


@pytest.mark.parametrize(
    "below",
    [
        "### Hvem har ansvaret?\n\nDet er kommunen som har ansvar for språkopplæring. Staten betaler.\n",
        "Kommunedirektøren har ansvar for at tiltakene blir fulgt opp.\n",
        "## Ansvar\n\nKommunedirektøren\n",
    ],
)
def test_other_responsibilities(below: str) -> None:
    """For the field, for following up, for the plan."""
    assert told(LIST + below) == [((), None)] * 2
