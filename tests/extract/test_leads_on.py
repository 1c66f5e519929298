"""A goal told in a sentence below "Hovedmål", with a line after it that leads on to what serves it."""

from __future__ import annotations

import pytest
from reading import items

TITLE = "# Kulturplan for Solvik 2026–2029\n\n"
GOAL = "Alle barn i kommunen møter kunst"
LIST = "- Barn får gode møter\n- Flere får hjelp\n"


@pytest.mark.parametrize("heading", ["Hovedmål", "Hovudmål", "Overordna mål", "Mål", "Målsetting"])
@pytest.mark.parametrize(
    ("lead", "kind"),
    [("Delmål:", "delmaal"), ("**Delmål:**", "delmaal"), ("Strategiar:", "strategi"), ("Tiltak:", "tiltak"),
     ("Det betyr at vi skal:", "strategi"), ("Utfordringer:", "utfordring")],
)  # fmt: skip
def test_the_sentence_before_the_line_is_the_goal(heading: str, lead: str, kind: str) -> None:
    found = items(f"{TITLE}## {heading}\n\n{GOAL}.\n\n{lead}\n\n{LIST}")

    assert [(item.kind, item.text) for item in found][:2] == [
        ("hovedmaal", GOAL),
        (kind, "Barn får gode møter"),
    ]


@pytest.mark.parametrize("lead", ["Dette betyr at:", "Målet innebærer at:", "Målet inneber mellom anna at:"])
def test_what_a_goal_means_is_no_further_goal(lead: str) -> None:
    assert [item.text for item in items(f"{TITLE}## Hovedmål\n\n{GOAL}.\n\n{lead}\n\n{LIST}")] == [GOAL]


def test_words_on_the_goal_may_stand_between() -> None:
    words = "Kulturen skal være åpen. Det krever at vi arbeider sammen.\n\n"

    found = items(f"{TITLE}## Hovedmål\n\n{GOAL}.\n\n{words}Delmål:\n\n{LIST}")

    assert [item.kind for item in found] == ["hovedmaal", "delmaal", "delmaal"]
    assert [len(item.serves) for item in found] == [0, 1, 1]


@pytest.mark.parametrize(
    "said",
    [
        "Hovedmålene er:",
        "Kommunen har disse måla:",
    ],
)
def test_a_line_that_gives_goals_of_the_same_kind_follows_no_goal(said: str) -> None:
    found = items(f"{TITLE}## Hovedmål\n\nKommunen er opptatt av kunst.\n\n{said}\n\n{LIST}")

    assert [item.text for item in found] == ["Barn får gode møter", "Flere får hjelp"]


@pytest.mark.parametrize(
    "intro",
    [
        "Planen har mål på flere områder.",
        "I dette kapitlet står det vi vil oppnå.",
        "Målene bygger på samfunnsdelen.",
        "Her bor det 4000 innbyggere og 12 % er barn.",
    ],
)
def test_words_on_the_plan_are_no_goal(intro: str) -> None:
    found = items(f"{TITLE}## Mål\n\n{intro}\n\nVi skal:\n\n{LIST}")

    assert [item.text for item in found] == ["Barn får gode møter", "Flere får hjelp"]


@pytest.mark.parametrize("heading", ["Hovedmål", "Overordnet mål", "Mål"])
@pytest.mark.parametrize(
    ("lead", "kinds"),
    [
        ("Planen har to satsingsområder:", ["satsingsomraade", "satsingsomraade"]),
        ("Fokusområda er:", ["satsingsomraade", "satsingsomraade"]),
        ("For å nå målet skal vi arbeide innan to satsingsområde:", ["satsingsomraade", "satsingsomraade"]),
        ("Tema i planen:", []),
        ("Planen har to prioriterte områder:", []),
    ],
)
def test_the_goal_told_before_the_areas_of_the_plan(heading: str, lead: str, kinds: list[str]) -> None:
    found = items(f"{TITLE}## {heading}\n\n{GOAL}.\n\n{lead}\n\n- Møteplasser\n- Mat og måltid\n")

    assert [item.kind for item in found] == ["hovedmaal", *kinds]
    assert found[0].text == GOAL


@pytest.mark.parametrize("label", ["**Delmål {}:**", "Delmål {}:", "**Delmål {} –**", "Strategi {}:", "Tiltak {}:"])
@pytest.mark.parametrize("heading", ["Hovedmål", "Hovudmål", "Overordnet mål"])
def test_a_labelled_line_below_takes_the_sentence_for_the_goal(heading: str, label: str) -> None:
    """Though lists of actions follow in the same section."""
    below = "".join(
        f"{label.format(number)} Alle hører til {number}\n\n- Kurs {number} (Skole, 2026)\n\n" for number in "12"
    )
    found = items(f"# Oppvekstplan 2026–2029\n\n## {heading}\n\nAlle barn har det godt.\n\n{below}")

    assert (found[0].kind, found[0].text) == ("hovedmaal", "Alle barn har det godt")
    assert found[1].serves == ("alle-barn-har-det-godt",)
