"""Lists on how the plan is followed up, which are none of its actions."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Temaplan for Solvik 2026–2029\n\n## Mål\n\nDelmål 1: Folk er trygge\n\n## {}\n\n"
REPORTS = (
    "- Tiltaka vert rapporterte i tertialrapporten\n- Måla vert evaluerte kvart år\n- Handlingsdelen vert rullert\n"
)
GIVEN = "- Rapportere på tiltakene (Kommunedirektøren, årlig)\n- Evaluere planen (Kultur, 2028)\n"
ACTIONS = "- Opprette sentral (Kultur, 2027)\n- Evaluere fritidstilbudet (Kultur, 2028)\n"


@pytest.mark.parametrize("heading", ["Slik følger vi opp", "Slik følgjer vi opp", "Oppfølging", "Oppfølging av planen"])
@pytest.mark.parametrize("told", [REPORTS, GIVEN, f"Slik følger vi opp:\n\n{REPORTS}", f"Vi skal:\n\n{GIVEN}"])
def test_reports_and_revisions_are_no_actions(heading: str, told: str) -> None:
    """Who reports on the plan and when it is evaluated, below headings that only may hold actions."""
    assert items(TOP.format(heading) + told, "tiltak") == []


@pytest.mark.parametrize("heading", ["Slik følger vi opp", "Slik følgjer vi opp", "Oppfølging"])
def test_actions_below_such_headings_are(heading: str) -> None:
    """What is done for the goals is an action there too."""
    assert len(items(TOP.format(heading) + ACTIONS, "tiltak")) == 2


def test_a_chapter_of_actions_may_hold_them() -> None:
    """Where the heading calls them actions, they are."""
    assert len(items(TOP.format("Tiltak") + GIVEN, "tiltak")) == 2
