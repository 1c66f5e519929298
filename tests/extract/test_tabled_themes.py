"""Below "Hovedmål" a sentence is the goal, and headings over tables of goals are only themes."""

from __future__ import annotations

import pytest
from reading import items

TABLE = "| {} | Tiltak | Ansvar |\n|---|---|---|\n| {} | {} | NAV |\n\n"
PLAN = "# Temaplan for Solvik 2026–2029\n\n# Hovedmål\n\n{}\n\n## Bolig\n\nMange venter.\n\n{}## Arbeid\n\n{}"


@pytest.mark.parametrize("stop", ["", "."])
def test_the_sentence_is_the_goal(stop: str) -> None:
    bolig, arbeid = TABLE.format("Mål", "Alle har bolig", "Bygge"), TABLE.format("Mål", "Flere jobber", "Lære opp")
    found = items(PLAN.format(f"Alle i Solvik kan leve et selvstendig liv{stop}", bolig, arbeid))

    assert [(one.kind, one.text, one.serves) for one in found] == [
        ("hovedmaal", "Alle i Solvik kan leve et selvstendig liv", ()),
        ("delmaal", "Alle har bolig", ("alle-i-solvik-kan-leve-et-selvstendig",)),
        ("tiltak", "Bygge", ("alle-har-bolig",)),
        ("delmaal", "Flere jobber", ("alle-i-solvik-kan-leve-et-selvstendig",)),
        ("tiltak", "Lære opp", ("flere-jobber",)),
    ]


@pytest.mark.parametrize("intro", ["Planen har to hovedmål.", "Målene gjelder alle som bor her."])
def test_headings_over_delmaal_are_the_goals(intro: str) -> None:
    bolig, arbeid = TABLE.format("Delmål", "Alle har bolig", "Bygge"), TABLE.format("Delmål", "Flere jobber", "Kurs")
    found = items(PLAN.format(intro, bolig, arbeid), "hovedmaal")

    assert [one.text for one in found] == ["Bolig", "Arbeid"]
