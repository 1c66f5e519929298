"""Below "Hovedmål" a sentence tells the goal; the list after it is what its own lead-in says: principles, groups."""

from __future__ import annotations

import pytest
from reading import items

TITLE = "# Helseplan for Solvik kommune 2026–2029\n\n"
GOAL = "Alle har god helse"
NEXT = "\n## Delmål 1: Flere er aktive\n\n### Tiltak\n\n- Turløype (Kultur, 2026)\n"
WHOLE = [("hovedmaal", GOAL), ("delmaal", "Flere er aktive"), ("tiltak", "Turløype")]


def _told(text: str) -> list[tuple[str, str]]:
    return [(item.kind, item.text) for item in items(f"{TITLE}{text}{NEXT}")]


@pytest.mark.parametrize("heading", ["## Hovedmål", "## Overordna mål", "**Hovedmål**"])
@pytest.mark.parametrize(
    "lead",
    ["Arbeidet bygger på tre prinsipper:", "Målgruppen er alle innbyggere, særlig:", "Målgruppa er:", "Planen gjelder:",
     "Verdiene våre er:", "Målet følges opp i disse planene:", "Målet støtter disse bærekraftsmålene:",
     "Det viktigste framover:", "Arbeidet er organisert slik:"],
)  # fmt: skip
def test_the_sentence_is_the_goal_and_the_list_is_none(heading: str, lead: str) -> None:
    assert _told(f"{heading}\n\n{GOAL}.\n\n{lead}\n\n- Utjevning\n- Barn og unge\n") == WHOLE


@pytest.mark.parametrize("lead", ["Arbeidet bygger på tre prinsipper:", "Målgruppen er særlig:", "Planen omfatter:"])
def test_below_maal_the_lead_in_says_it(lead: str) -> None:
    assert _told(f"## Mål\n\n{GOAL}.\n\n{lead}\n\n- Utjevning\n- Barn og unge\n") == WHOLE


@pytest.mark.parametrize("goal", [f"## Hovedmål: {GOAL}", f"## Mål\n\nHovedmål: {GOAL}"])
def test_below_a_labelled_goal_too(goal: str) -> None:
    assert _told(f"{goal}\n\nMålgruppen er særlig:\n\n- Barn og unge\n- Eldre\n") == WHOLE


def test_the_goal_and_the_lead_in_may_share_a_paragraph() -> None:
    assert _told(f"## Hovedmål\n\n{GOAL}. Arbeidet bygger på tre prinsipper:\n\n- Utjevning\n- Respekt\n") == WHOLE


@pytest.mark.parametrize(
    "title", ["Prinsipper", "Våre prinsipp", "Målgruppe", "FNs bærekraftsmål", "Dette bygger vi på"]
)
@pytest.mark.parametrize("mark", ["### {}", "**{}**"])
def test_a_subheading_of_them_is_no_goal(title: str, mark: str) -> None:
    assert _told(f"## Hovedmål\n\n{GOAL}.\n\n{mark.format(title)}\n\n- Åpenhet\n- Respekt\n") == WHOLE


@pytest.mark.parametrize("head", ["Prinsipp | Hva det betyr", "Bærekraftsmål | Slik bidrar vi", "Målgruppe | Hvorfor"])
def test_a_table_of_them_holds_no_goal(head: str) -> None:
    table = f"| {head} |\n|---|---|\n| 3 God helse | Flere er i bevegelse |\n| Barn | Folk er med |\n"

    assert _told(f"## Hovedmål\n\n{GOAL}.\n\n{table}") == WHOLE


@pytest.mark.parametrize("column", ["Delmål", "Mål"])
def test_a_table_of_areas_serves_the_goal_told_above_it(column: str) -> None:
    table = f"| Satsingsområde | {column} |\n|---|---|\n| Mat og måltid | Flere spiser sunt |\n"

    found = _told(f"## Hovedmål\n\n{GOAL}.\n\n{table}")

    assert {("hovedmaal", GOAL), ("satsingsomraade", "Mat og måltid"), ("delmaal", "Flere spiser sunt")} <= set(found)


@pytest.mark.parametrize(
    ("words", "goal"),
    [("Ingen faller utenfor.", f"{GOAL}. Ingen faller utenfor"), ("Dette gjelder hele livet.", GOAL)],
)
def test_a_goal_may_be_two_sentences_or_one_and_a_word_on_it(words: str, goal: str) -> None:
    assert _told(f"## Hovedmål\n\n{GOAL}. {words}\n")[0] == ("hovedmaal", goal)


@pytest.mark.parametrize(
    ("intro", "lead"),
    [
        ("Kommunen er opptatt av helse.", "Ut fra verdiene har vi disse hovedmålene:"),
        ("Vi har valgt å satse på helse.", "Hovedmålene er:"),
        (GOAL + ".", "Det viktigste framover:"),
    ],
)
def test_goals_in_sentences_stay_goals(intro: str, lead: str) -> None:
    found = _told(f"## Hovedmål\n\n{intro}\n\n{lead}\n\n- Flere innbyggere er aktive hver dag\n- Barn får god mat\n")

    assert found[:2] == [("hovedmaal", "Flere innbyggere er aktive hver dag"), ("hovedmaal", "Barn får god mat")]


def test_a_list_of_values_before_the_goal() -> None:
    assert _told(f"## Hovedmål\n\nTil grunn ligger disse verdiene:\n\n- Åpen\n- Modig\n\n{GOAL}.\n") == WHOLE


@pytest.mark.parametrize("subject", ["Målet", "Hovedmålet"])
def test_a_goal_told_supports_goals_of_others(subject: str) -> None:
    lead = f"{subject} støtter disse bærekraftsmålene:"

    assert _told(f"## Hovedmål\n\n{GOAL}.\n\n{lead}\n\n1. Utrydde fattigdom\n2. God helse\n") == WHOLE


@pytest.mark.parametrize(
    ("heading", "lead", "kind"),
    [
        ("Hovedmål og delmål", "", "delmaal"),
        ("Hovedmål og delmål", "Delmål:\n\n", "delmaal"),
        ("Hovudmål og satsingsområde", "", "satsingsomraade"),
        ("Overordna mål og satsingsområde", "Planen har to satsingsområde:\n\n", "satsingsomraade"),
        ("Mål og satsingsområder", "Planen har to satsingsområder:\n\n", "satsingsomraade"),
    ],
)
def test_the_goal_in_a_chapter_on_it_and_what_serves_it(heading: str, lead: str, kind: str) -> None:
    found = _told(f"## {heading}\n\n{GOAL}.\n\n{lead}- Mat\n- Bevegelse\n")

    assert found[:3] == [("hovedmaal", GOAL), (kind, "Mat"), (kind, "Bevegelse")]


def test_words_on_such_a_chapter_are_no_goal() -> None:
    found = _told("## Hovedmål og delmål\n\nPlanen har ett hovedmål.\n\n- Alle er med\n- Alle får hjelp\n")

    assert ("hovedmaal", "Planen har ett hovedmål") not in found
