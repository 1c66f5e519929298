"""A list that explains "Hovedmål", "Delmål" and "Tiltak" sets none; one that states them does."""

from __future__ import annotations

import pytest
from reading import items

TITLE = "# Kulturplan for Solvik kommune 2026–2029\n\n"
GOALS = "## Hovedmål 1: Alle er med\n\n### Delmål 1.1: Flere synger\n\n- Starte kor (Kultur, 2027)\n"
WHOLE = [("hovedmaal", "Alle er med"), ("delmaal", "Flere synger"), ("tiltak", "Starte kor")]
LISTS = (
    "- **Hovedmål:** det vi vil oppnå på lang sikt\n- **Delmål:** steg på veien\n- **Tiltak:** det vi gjør\n",
    "1. Hovedmål: hvor vi skal\n2. Delmål: steg på veien\n3. Tiltak: det vi gjør\n",
    "- Hovudmål – det me vil oppnå\n- Delmål – steg på vegen\n- Tiltak – det me gjer\n",
    "- **Planperiode:** tiden planen gjelder\n- **Tiltak:** Konkret arbeid som følger av et delmål\n",
)


def _told(text: str) -> list[tuple[str, str]]:
    return [(item.kind, item.text) for item in items(text)]


@pytest.mark.parametrize("heading", ["Begreper", "Ordforklaringer", "Omgrep", "Slik er planen bygd opp"])
@pytest.mark.parametrize("words", LISTS)
def test_a_glossary_first_or_last_sets_nothing(heading: str, words: str) -> None:
    chapter = f"## {heading}\n\n{words}\n"
    assert _told(f"{TITLE}{chapter}{GOALS}") == WHOLE
    assert _told(f"{TITLE}{GOALS}\n{chapter}") == WHOLE


@pytest.mark.parametrize("words", LISTS[:3])
def test_below_a_line_or_by_its_own_words(words: str) -> None:
    assert _told(f"{TITLE}## Innledning\n\nSlik leser du planen:\n\n{words}\n{GOALS}") == WHOLE
    assert _told(f"{TITLE}## Innledning\n\nPlanen gjelder alle.\n\n{words}\n{GOALS}") == WHOLE


def test_paragraphs_below_such_a_heading() -> None:
    told = "**Hovedmål:** det vi vil oppnå\n\n**Delmål:** steg på veien\n\n**Tiltak:** det vi gjør\n"
    assert _told(f"{TITLE}## Slik er planen bygd opp\n\n{told}\n{GOALS}") == WHOLE


@pytest.mark.parametrize("heading", ["Mål og tiltak", "Sang"])
def test_a_list_that_states_them_is_read(heading: str) -> None:
    listed = "- **Hovedmål:** Alle er med\n- **Delmål:** Flere synger\n- **Tiltak:** Starte kor (Kultur, 2027)\n"
    assert _told(f"{TITLE}## {heading}\n\n{listed}") == WHOLE


def test_sources_below_the_goals_are_no_goals() -> None:
    sources = "\n### Kilder\n\n1. Folkehelseinstituttet (2024). *Folkehelseprofil*.\n2. SSB (2025). *Kommunefakta*.\n"
    assert _told(f"{TITLE}## Mål og tiltak\n\n#{GOALS.replace('###', '####')}{sources}") == WHOLE


@pytest.mark.parametrize(
    "sentence",
    ["Tiltakene 5–8 gjennomføres i tråd med budsjettet.", "Tiltaka 1.1.1–1.1.2 er i gang.", "Delmåla 1–3 gjeld alle."],
)
def test_a_sentence_on_several_is_none_of_them(sentence: str) -> None:
    assert _told(f"{TITLE}{GOALS}\n{sentence}\n") == WHOLE
    assert _told(f"{TITLE}{GOALS}\n## Oppfølging\n\n{sentence}\n") == WHOLE


@pytest.mark.parametrize(
    "text", ["1.1 Delmål: Flere synger", "1.1. Delmål: Flere synger", "- 1.1 Delmål: Flere synger"]
)
def test_a_number_before_the_kind_that_goes_on_from_the_goal_is_its_own(text: str) -> None:
    table = (
        "## Tiltak\n\n| Nr. | Tiltak | Ansvarlig | Frist |\n|---|---|---|---|\n| 1.1.1 | Starte kor | Kultur | 2027 |\n"
    )
    plan = f"{TITLE}## Hovedmål 1: Alle er med\n\n{text}\n\n1.2 Delmål: Flere danser\n\n{table}"
    assert [item.number for item in items(plan, "delmaal")] == ["1.1", "1.2"]
    assert [item.serves for item in items(plan, "tiltak")] == [("D1.1",)]


@pytest.mark.parametrize("label", ["**Slik vil vi ha det:**", "Slik vil me ha det:"])
def test_how_things_will_be_only_describes_the_delmaal(label: str) -> None:
    plan = GOALS.replace("- Starte", f"{label} Dansen er synlig.\n\n**Slik gjør vi det:**\n\n- Starte")
    assert _told(f"{TITLE}{plan}") == WHOLE


@pytest.mark.parametrize("heading", ["Innledning", "Plansystemet", "Leserveiledning", "Om planen"])
def test_explanations_by_their_own_words(heading: str) -> None:
    told = (
        ("Satsingsområde", "tema vi prioriterer"), ("Hovedmål", "langsiktig mål for området"),
        ("Delmål", "konkretiserer hovedmålet"), ("Tiltak", "handlinger som skal gjennomføres"),
    )  # fmt: skip
    listed = "".join(f"- **{kind}:** {words}\n" for kind, words in told)
    below = "".join(f"**{kind}:** {words.capitalize()}.\n\n" for kind, words in told)
    running = "Hovedmål er det vi vil oppnå på lang sikt. Delmål er steg på veien. Tiltak er det vi gjør.\n"
    for text in (listed, below, running):
        assert _told(f"{TITLE}## {heading}\n\n{text}\n{GOALS}") == WHOLE


@pytest.mark.parametrize("line", ["Delmål: se kapittel 4.", "Tiltak: se tabellen under.", "Mål – sjå kapittel 3"])
def test_a_line_on_where_they_stand_is_none(line: str) -> None:
    assert _told(f"{TITLE}{GOALS}\n{line}\n") == WHOLE
    assert _told(f"{TITLE}## Innledning\n\n{line}\n\n{GOALS}") == WHOLE


@pytest.mark.parametrize("title", ["Kilder og litteratur", "Relevante dokumenter", "Kjelder", "Vedlegg"])
@pytest.mark.parametrize("mark", ["### {}", "**{}**", "**{}:**"])
def test_sources_and_attachments_below_goals(title: str, mark: str) -> None:
    listed = "1. Folkehelseinstituttet (2024). Folkehelseprofil.\n2. SSB (2025). Kommunefakta.\n"
    plan = f"{TITLE}## Mål og tiltak\n\n#{GOALS.replace('###', '####')}\n{mark.format(title)}\n\n{listed}"
    assert _told(plan) == WHOLE


@pytest.mark.parametrize("label", ["Ønsket situasjon", "Dette vil vi oppnå"])
def test_the_wanted_state_only_describes_the_delmaal(label: str) -> None:
    assert _told(TITLE + GOALS.replace("- Starte", f"**{label}:** Dansen er synlig.\n\n- Starte")) == WHOLE


def test_below_a_delmaal_without_words_it_is_the_goal() -> None:
    told = _told(
        TITLE + GOALS.replace("Delmål 1.1: Flere synger\n", "Delmål 1.1\n\n**Slik vil vi ha det:** Alle synger.\n")
    )
    assert "Alle synger" in [text for _, text in told]
