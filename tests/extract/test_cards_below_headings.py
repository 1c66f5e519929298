"""Actions as headings over their fields, below headings that only name what they are for."""

from __future__ import annotations

import pytest
from reading import items

HEAD = "# Handlingsdel til samfunnsdelen 2026–2029\n\n"


def actions(text: str) -> list[tuple[str, str, str]]:
    return [(one.text, ", ".join(one.ansvar), (one.frist or "")[:4]) for one in items(f"{HEAD}{text}", "tiltak")]


FIELDS = [
    "Ansvar: Kultur\nFrist: 2027\n",
    "**Ansvar:** Kultur\n\n**Frist:** 2027\n",
    "- Ansvarleg: Kultur\n- Frist: 2027\n",
    "| Ansvar | Kultur |\n|---|---|\n| Frist | 2027 |\n",
    "Gruppa går hver uke.\n\nAnsvar: Kultur. Frist: 2027\n",
]


@pytest.mark.parametrize("fields", FIELDS)
def test_each_card_is_an_action(fields: str) -> None:
    """Also where it is the only one below its heading."""
    read = actions(
        f"## Flere er aktive\n\n### Starte turgruppe\n\n{fields}\n## Færre er aleine\n\n### Åpne kafé\n\n{fields}"
    )

    assert read == [("Starte turgruppe", "Kultur", "2027"), ("Åpne kafé", "Kultur", "2027")]


def test_a_card_without_a_deadline_beside_a_whole_one() -> None:
    """It is an action all the same, and the deadline is missed (FRI001)."""
    read = actions(
        "## Flere er aktive\n\n### Starte turgruppe\n\nAnsvar: Kultur\nFrist: 2027\n\n### Merke stier\n\nAnsvar: Park\n"
    )

    assert read == [("Starte turgruppe", "Kultur", "2027"), ("Merke stier", "Park", "")]


def test_the_heading_over_cards_is_no_action() -> None:
    """Whoever is responsible for all of it."""
    read = actions(
        "## Færre er aleine\n\nAnsvar: Helsesjefen\nFrist: 2029\n\n### Åpne kafé\n\nAnsvar: Kultur\nFrist: 2027\n"
    )

    assert [text for text, *_ in read] == ["Åpne kafé"]


@pytest.mark.parametrize("title", ["Om handlingsdelen", "Rapportering", "Rullering av handlingsdelen"])
def test_what_is_of_the_plan_is_no_action(title: str) -> None:
    for text in (f"## {title}\n\n", f"## Oppfølging\n\n### {title}\n\n"):
        assert not actions(f"{text}Ansvar: Kommunedirektøren\nFrist: Juni\n")
