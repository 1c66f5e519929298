"""Hovedmål that are each for a theme ("Hovedmål vann: …"), and the delmål told apart from them."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Hovedplan for vann og avløp i Solvik 2027–2038\n\n## Mål\n\n"
WATER, SEWER = "Alle abonnenter har trygt drikkevann", "Avløpet skader ikke miljøet"
FIRST, SECOND = "Lekkasjen er under 20 prosent", "Renseanleggene oppfyller kravene"
BELOW = {
    "leads": f"## Delmål\n\n**Delmål vann:**\n\n- {FIRST}\n\n**Delmål avløp:**\n\n- {SECOND}\n",
    "headings": f"## Delmål\n\n### Vann\n\n- {FIRST}\n\n### Avløp\n\n- {SECOND}\n",
    "codes": f"## Delmål\n\n- V1 {FIRST}\n- A1 {SECOND}\n",
    "table": f"| Nr. | Delmål |\n|---|---|\n| V1 | {FIRST} |\n| A1 | {SECOND} |\n",
}


@pytest.mark.parametrize("label", ["**Hovedmål {}:** ", "Hovudmål {}: ", "Hovedmål – {}: ", "- Hovedmål {}: "])
@pytest.mark.parametrize("below", list(BELOW))
def test_each_delmaal_serves_the_goal_of_its_theme(label: str, below: str) -> None:
    goals = "\n\n".join(f"{label.format(theme)}{goal}." for theme, goal in (("vann", WATER), ("avløp", SEWER)))
    main, other, first, second = items(f"{TOP}{goals}\n\n{BELOW[below]}")

    assert [(one.kind, one.text) for one in (main, other)] == [("hovedmaal", WATER), ("hovedmaal", SEWER)]
    assert [(one.kind, one.text) for one in (first, second)] == [("delmaal", FIRST), ("delmaal", SECOND)]
    assert [one.serves[0][:4] for one in (first, second)] == ["alle", "avlo"]


def test_bold_themes_of_goals_are_goals() -> None:
    found = items(f"{TOP}**Vann:** {WATER}.\n\n**Avløp:** {SEWER}.\n")

    assert [(one.kind, one.text) for one in found] == [
        ("hovedmaal", f"Vann: {WATER}"), ("hovedmaal", f"Avløp: {SEWER}"),
    ]  # fmt: skip


def test_codes_of_other_letters_tell_no_theme() -> None:
    found = items(
        f"{TOP}Hovedmål vann: {WATER}.\n\nHovedmål avløp: {SEWER}.\n\n## Delmål\n\n- E1 {FIRST}\n- E2 {SECOND}\n"
    )

    assert [one.serves for one in found if one.kind == "delmaal"] == [(), ()]


@pytest.mark.parametrize("label", ["Hovedmål nådd", "Delmål oppnådd"])
def test_what_is_said_of_a_goal_is_no_theme(label: str) -> None:
    assert [one for one in items(f"{TOP}{label}: Nei, ikke ennå.\n") if one.text == "Nei, ikke ennå"] == []
