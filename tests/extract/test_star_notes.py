"""Footnotes typed with stars: no part of a name, and no action of their own."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Kulturplan 2026–2029\n\n## Hovedmål 1: Flere deltar\n\n### Tiltak\n\n"
LIST = "- Åpne scene* (Kultur, 2026)\n- Bygge museum (Drift, 2028)*\n"
HEADER = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n"
TABLE = f"{HEADER}| Åpne scene* | Kultur | 2026 |\n| Bygge museum \\* | Drift | 2028 |\n"


@pytest.mark.parametrize("actions", [LIST, TABLE])
@pytest.mark.parametrize(
    "note", ["* Krever statlig finansiering", "\\* Krev pengar frå staten", "*Forutsetter tilskudd"]
)
def test_a_note_is_no_item_and_its_star_no_part_of_a_name(actions: str, note: str) -> None:
    found = items(f"{TOP}{actions}\n{note}\n\n## Hovedmål 2: Alle får øve\n")

    assert [(one.kind, one.text, one.ansvar) for one in found] == [
        ("hovedmaal", "Flere deltar", ()),
        ("tiltak", "Åpne scene", ("Kultur",)),
        ("tiltak", "Bygge museum", ("Drift",)),
        ("hovedmaal", "Alle får øve", ()),
    ]


def test_a_list_with_stars_is_a_list() -> None:
    found = items(f"{TOP}* Åpne scene (Kultur, 2026)\n* Bygge museum (Kultur, 2028)\n", "tiltak")

    assert [one.text for one in found] == ["Åpne scene", "Bygge museum"]


def test_what_the_star_at_a_name_says_is_no_goal() -> None:
    table = f"{HEADER}| Holde kurs | Kultur*, Skole | 2026 |\n\n* = hovedansvar\n"

    assert [one.text for one in items(TOP + table)] == ["Flere deltar", "Holde kurs"]
