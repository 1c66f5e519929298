"""Lists of sentences on how the plan is worked with, and "Kommunen skal:" in an introduction."""

from __future__ import annotations

import pytest
from reading import items, parts

TITLE = "# Kulturplan for Solvik kommune 2026–2029\n\n"
GOALS = "## Hovedmål 1: Alle er med\n\n### Delmål 1.1: Flere synger\n\n- Starte kor (Kultur, 2027)\n\n"
WHOLE = [("hovedmaal", "Alle er med"), ("delmaal", "Flere synger"), ("tiltak", "Starte kor")]
TABLE = "\n| Tiltak | Delmål | Ansvar | Frist |\n|---|---|---|---|\n| Starte danseskole | 1.1 | Kultur | 2027 |\n"
PROCESS = (
    "- Budsjett vedtas i desember hvert år\n- Rapport legges fram i april\n",
    "1. Først kartlegger vi behovet.\n2. Så prioriterer vi tiltakene.\n",
    "- Handlingsdelen blir rullert kvart år\n- Kommunestyret skal få rapport i april\n",
)


def _told(text: str, *kinds: str) -> list[tuple[str, str]]:
    return [(item.kind, item.text) for item in items(TITLE + text, *kinds)]


@pytest.mark.parametrize("chapter", ["Handlingsdel 2026–2029", "Tiltak"])
@pytest.mark.parametrize("listed", PROCESS)
def test_sentences_above_the_table_of_actions_are_none(chapter: str, listed: str) -> None:
    assert _told(f"{GOALS}## {chapter}\n\n{listed}{TABLE}") == [*WHOLE, ("tiltak", "Starte danseskole")]


@pytest.mark.parametrize("listed", PROCESS)
def test_sentences_after_the_table_of_a_goal_are_no_actions_of_it(listed: str) -> None:
    table = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Starte danseskole | Kultur | 2027 |\n\n"
    plan = GOALS.replace("- Starte kor (Kultur, 2027)\n", table)
    assert _told(plan + listed) == [*WHOLE[:2], ("tiltak", "Starte danseskole")]


@pytest.mark.parametrize(
    "listed", ["- Starte orkester\n- Kjøpe piano\n", "- Ny scene (Kultur)\n- Nytt piano (Kultur)\n"]
)
def test_actions_above_a_table_are_read(listed: str) -> None:
    assert len(_told(f"{GOALS}## Tiltak\n\n{listed}{TABLE}", "tiltak")) == 4


@pytest.mark.parametrize("listed", PROCESS)
def test_sentences_on_the_plan_where_the_actions_stand_in_another_chapter(listed: str) -> None:
    goals = GOALS.replace("2027)\n", "2027)\n- Bygge scene (Kultur, 2027)\n")
    read = parts(f"{TITLE}{goals}## Handlingsdel\n\n{listed}")
    assert [item.text for item in read.items if item.kind == "tiltak"] == ["Starte kor", "Bygge scene"]
    assert read.unread == ()


def test_sentences_with_no_table_are_the_actions() -> None:
    told = _told(f"{GOALS}## Tiltak\n\n{PROCESS[1]}", "tiltak")
    assert ("tiltak", "Først kartlegger vi behovet") in told


@pytest.mark.parametrize("lead", ["Kommunen skal:", "Vi vil:"])
@pytest.mark.parametrize("chapter", ["Innledning", "Innleiing", "Bakgrunn for planen"])
def test_what_the_introduction_says_is_to_be_done_is_no_goal(lead: str, chapter: str) -> None:
    listed = f"{lead}\n\n- øke deltakelsen\n- bygge flere arenaer\n\n"
    assert _told(f"## {chapter}\n\n{listed}{GOALS}") == WHOLE


@pytest.mark.parametrize("lead", ["Regionale mål for kultur er:", "Regionale mål for kulturen er:", "Nasjonale mål:"])
def test_the_goals_of_others_in_the_introduction_are_none(lead: str) -> None:
    assert _told(f"## Innledning\n\n{lead}\n\n- økt deltakelse\n- flere arenaer\n\n{GOALS}") == WHOLE


def test_a_plan_with_no_goals_elsewhere_sets_them_there() -> None:
    told = _told("## Innledning\n\nKommunen skal:\n\n- øke deltakelsen\n- bygge arenaer\n")
    assert [text for _, text in told] == ["øke deltakelsen", "bygge arenaer"]


@pytest.mark.parametrize("lead", ["Verdiene våre er:", "Verdiane våre er:", "Vi er:"])
def test_values_after_the_vision_are_no_visions(lead: str) -> None:
    chapter = f"## Visjon og verdier\n\nVisjonen er «Sammen løfter vi Solvik».\n\n{lead}\n\n- åpen\n- modig\n\n"
    assert _told(f"{chapter}{GOALS}") == [("visjon", "Sammen løfter vi Solvik"), *WHOLE]
