"""A goal whose heading only numbers it: its words are the heading right below."""

from __future__ import annotations

import pytest
from reading import items

TITLE = "# Temaplan for Solvik 2026–2029\n\n"
LIST = "- Bygge park (Teknisk, 2027)\n"


@pytest.mark.parametrize("label", ["Hovedmål 1", "Hovudmål 1", "Hovedmål 1:"])
def test_the_heading_right_below_sets_the_words(label: str):
    found = items(f"{TITLE}## {label}\n\n### Alle er friske\n\n#### Tiltak\n\n{LIST}")
    assert [(one.kind, one.text) for one in found] == [("hovedmaal", "Alle er friske"), ("tiltak", "Bygge park")]


def test_each_goal_has_its_own():
    text = (
        f"{TITLE}## Hovedmål 1\n\n### Alle er friske\n\n### Tiltak\n\n{LIST}\n## Hovedmål 2\n\n### Flere er med i lag\n"
    )
    assert [one.text for one in items(text, "hovedmaal")] == ["Alle er friske", "Flere er med i lag"]


@pytest.mark.parametrize(
    "below",
    [
        "### Bakgrunn for planen vår\n\n### Tiltak\n\n",
        "### Hva vil vi oppnå?\n\n### Tiltak\n\n",
        "### Alle er friske\n\n### Alle er glade og trygge\n\n### Tiltak\n\n",
        "### Tiltak\n\n",
    ],
)
def test_other_headings_are_not_its_words_and_no_code_word_is_either(below: str):
    (goal,) = items(f"{TITLE}## Hovedmål 1\n\n{below}{LIST}", "hovedmaal")
    assert goal.text == "Hovedmål 1"


def test_in_nynorsk_the_number_is_called_so():
    about = "Kommunen ønskjer at innbyggjarane ikkje vert sjuke.\n\n"
    text = f"{TITLE}{about}## Hovudmål 1\n\n### Tiltak\n\n{LIST}"
    assert [one.text for one in items(text, "hovedmaal")] == ["Hovudmål 1"]


@pytest.mark.parametrize(
    ("below", "text"),
    [
        ("Beskrivelse: Kunstår for alle", "Kunstår for alle"),
        ("Kunstår for alle", "Kunstår for alle"),
    ],
)
def test_the_words_of_an_action_that_is_only_numbered(below: str, text: str) -> None:
    """They stand in the first paragraph, with or without a label."""
    found = items(
        f"# Kulturplan\n\n## Mål 1: Alle møter kunst\n\n### Tiltak 1.2\n\n{below}\n\nAnsvar: Kultur\n", "tiltak"
    )

    assert [(item.text, item.ansvar) for item in found] == [(text, ("Kultur",))]


def test_a_word_for_a_kind_is_no_goals_words() -> None:
    """ "Tiltak" below "Delmål 1.1" opens a list."""
    assert "Tiltak" not in [
        item.text for item in items("# Kulturplan\n\n## Delmål 1.1\n\nTiltak\n\n- Kor (Kultur, 2026)\n")
    ]
