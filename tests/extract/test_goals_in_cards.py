"""A goal named in an action's card: "Mål: Flere sykler" is what the action serves, or what it is to lead to."""

from __future__ import annotations

import pytest
from reading import items

HEAD = (
    "# Klimaplan for Solvik 2026–2029\n\n## Hovedmål\n\nUtslippene er halvert\n\n### Delmål\n\n"
    "- Flere sykler\n- Flere kjører elektrisk\n\n## {chapter}\n\n### Sykkelkart\n"
)
FACTS = "Mål: {goal}\nAnsvar: Kultur\nFrist: 2028\n"


def _bullets(text: str) -> str:
    return "".join(f"- **{line.replace(':', ':**')}\n" for line in text.splitlines())


@pytest.mark.parametrize("chapter", ["Tiltak", "Tiltakskort"])
@pytest.mark.parametrize("as_list", [False, True])
def test_the_card_names_the_goal_it_serves(chapter: str, as_list: bool) -> None:
    facts = FACTS.format(goal="Flere sykler")
    found = items(HEAD.format(chapter=chapter) + (_bullets(facts) if as_list else facts), "delmaal", "tiltak")

    assert [one.kind for one in found] == ["delmaal", "delmaal", "tiltak"]
    assert (found[-1].ansvar, found[-1].frist, found[-1].serves) == (("Kultur",), "2028-12-31", ("flere-sykler",))


@pytest.mark.parametrize("label", ["Mål", "Ønsket resultat", "Ønsket situasjon"])
def test_what_a_card_is_to_lead_to_is_no_goal_of_the_plan(label: str) -> None:
    top = "# Klimaplan for Solvik 2026–2029\n\n## Hovedmål\n\nUtslippene er halvert\n\n### Delmål 1 Grønn transport\n\n"
    facts = FACTS.format(goal="Flere bruker sykkelveien").replace("Mål:", f"{label}:")
    found = items(f"{top}#### Tiltak 1.1 Sykkelkart\n\n{facts}", "delmaal", "tiltak")

    assert [(one.kind, one.ansvar, one.serves) for one in found[1:]] == [("tiltak", ("Kultur",), ("D1",))]


def test_a_goal_below_an_area_is_a_goal() -> None:
    found = items("# Plan for Solvik 2026–2029\n\n## Satsingsområde 1: Data\n\n**Ønsket resultat:** Alle får svar\n")

    assert [one.kind for one in found] == ["satsingsomraade", "hovedmaal"]
