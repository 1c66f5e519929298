"""What a samfunnsdel says is to be done, without calling it actions."""

from __future__ import annotations

import pytest
from reading import items, parts

PLAN = """
# {title} 2026–2038

## Satsingsområde 1: Bu

### Slik vil vi ha det

Kvamsfjord har levende bygder for alle

### {heading}

- Legge til rette for boliger i alle bygdene
- Bygge nye boliger nær skole og butikk{rest}
"""
SOCIETY = "Kommuneplanens samfunnsdel"


@pytest.mark.parametrize("heading", ["Dette må vi gjøre", "Slik gjør vi det", "Dette skal vi gjøre"])
def test_they_are_strategies_of_its_goals(heading: str) -> None:
    """Who and when belong in the handlingsdel, so nothing is asked of them here."""
    found = items(PLAN.format(title=SOCIETY, heading=heading, rest=""))

    assert [item.kind for item in found[2:]] == ["strategi", "strategi"]
    assert all(item.serves[0].startswith("kvamsfjord-har") for item in found[2:])


@pytest.mark.parametrize(
    ("title", "heading", "rest"),
    [
        (SOCIETY, "Tiltak", ""),
        (SOCIETY, "Dette må vi gjøre", " (Plan, 2027)"),
        ("Temaplan bolig", "Dette må vi gjøre", ""),
    ],
)
def test_actions_stay_actions(title: str, heading: str, rest: str) -> None:
    """Called so, given to somebody, or in another plan, they are the plan's own actions."""
    assert len(items(PLAN.format(title=title, heading=heading, rest=rest), "tiltak")) == 2


@pytest.mark.parametrize(
    "sentence",
    ["Økonomiplanen 2026–2029 er handlingsdel og viser tiltakene.", "I Kvamsfjord er økonomiplanen handlingsdelen."],
)
def test_the_economy_plan_that_is_the_handlingsdel(sentence: str) -> None:
    """The sentence says where the handlingsdel is."""
    text = PLAN.format(title=SOCIETY, heading="Dette må vi gjøre", rest=f"\n\n## Fra plan til handling\n\n{sentence}")

    assert "handlingsdel_sted" in {sign.concept for sign in parts(text).signs}
