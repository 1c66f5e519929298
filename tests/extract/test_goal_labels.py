"""Labels of goals in other words than "Mål:", below headings that are only the theme of the goal."""

from __future__ import annotations

import pytest
from reading import Item, items

TITLE = "# Oppvekstplan for Nesvik kommune 2026–2029\n\n## Mål og tiltak\n\n"
AREA = "### {}\n\n{} {}\n\n**Slik gjør vi det:**\n\n- {} (PPT, 2027)\n\n"
LABELS = [
    "**Mål:**",
    "**Målet vårt:**",
    "**Vårt mål:**",
    "**Målet er:**",
    "**Mål for området:**",
    "**Målet vårt er:**",
    "**Kommunens mål:**",
]


@pytest.mark.parametrize("number", ["{}. ", ""])
@pytest.mark.parametrize("label", LABELS)
def test_the_goal_is_what_the_label_says(label: str, number: str) -> None:
    first = AREA.format(f"{number.format(1)}Tidlig innsats", label, "Barn får hjelp tidlig.", "Innføre felles rutine")
    other = AREA.format(f"{number.format(2)}Trygge miljø", label, "Alle barn er trygge.", "Lage plan mot mobbing")

    assert [item._replace(number="") for item in items(f"{TITLE}{first}{other}")] == [
        Item("hovedmaal", "Barn får hjelp tidlig"),
        Item("tiltak", "Innføre felles rutine", "", ("barn-faar-hjelp-tidlig",), ("PPT",), "2027-12-31"),
        Item("hovedmaal", "Alle barn er trygge"),
        Item("tiltak", "Lage plan mot mobbing", "", ("alle-barn-er-trygge",), ("PPT",), "2027-12-31"),
    ]


@pytest.mark.parametrize("label", ["Mål med planen", "Mål for planarbeidet", "Mål for tiltaket", "Mål for 2027"])
def test_what_the_plan_or_an_action_is_for_is_no_goal(label: str) -> None:
    text = f"# Kulturplan 2026–2029\n\n## Innhold i planen\n\n**{label}:** Gi en felles retning for arbeidet.\n"

    assert items(text) == []


def test_a_numbered_goal_may_be_described_below_its_heading() -> None:
    areas = (AREA.format(f"{at}. {goal}", "**Slik vil vi ha det:**", "Vi møtes på torget.", f"Ruste opp torg {at}")
             for at, goal in enumerate(("Flere deltar", "Alle er med"), 1))  # fmt: skip

    assert [item.text for item in items(f"{TITLE}{''.join(areas)}", "hovedmaal")] == ["Flere deltar", "Alle er med"]
