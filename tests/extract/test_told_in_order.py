"""Goals told one after another in running text: "Vi har tre delmål. Det første er at …"."""

from __future__ import annotations

import pytest
from reading import items

PLAN = "# Ungdomsplan for Solvik kommune 2026–2029\n\n## Det vi vil oppnå\n\n{text}\n"
MAIN = "Det overordnede målet for planen er at ungdom trives. "


@pytest.mark.parametrize(
    "text",
    [
        "Vi har delt dette i to delmål. Det første er at ungdom har trygge steder å møtes. "
        "Det andre er at ungdom blir hørt.",
        "Me har delt dette i to delmål. Det fyrste er at ungdom har trygge steder å møtes. "
        "Det siste er at ungdom blir hørt.",
        "Under det har vi to delmål: Det første delmålet er at ungdom har trygge steder å møtes. "
        "Det andre delmålet er at ungdom blir hørt.",
        "Planen har to mål. Det første målet er at ungdom har trygge steder å møtes. "
        "Det andre målet er at ungdom blir hørt.",
    ],
)
def test_each_sentence_tells_one(text: str) -> None:
    """They serve the goal told before them in the same paragraph."""
    found = items(PLAN.format(text=MAIN + text))

    assert [(item.kind, item.text) for item in found] == [
        ("hovedmaal", "ungdom trives"),
        ("delmaal", "ungdom har trygge steder å møtes"),
        ("delmaal", "ungdom blir hørt"),
    ]
    assert all(item.serves for item in found[1:])


@pytest.mark.parametrize(
    "text",
    [
        "Ungdom peker på to ting. Det første er at bussen slutter å gå. Det andre er at klubben er stengt.",
        "Vi har to delmål. Det første er at ungdom blir hørt. Det er et stykke fram.",
        "Samfunnsdelen har to mål. Det første er at ungdom blir hørt. Det andre er at ungdom trives.",
        "Vi har to delmål. Det andre er at ungdom blir hørt. Det første er at ungdom trives.",
    ],
)
def test_other_sentences_in_order_are_no_goals(text: str) -> None:
    """What is not called goals, one alone, another plan's, and what is out of order."""
    assert items(PLAN.format(text=text), "hovedmaal", "delmaal", "maal") == []
