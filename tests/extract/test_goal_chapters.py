"""Chapters whose headings say less, or something else, than what stands below: "Mål for arbeidet", "Aktivitet og …"."""

from __future__ import annotations

import pytest
from reading import Item, items

TITLE = "# Temaplan for Solvik\n\n"
GOALS = [Item("hovedmaal", "Ingen skal leve med vold"), Item("delmaal", "Ansatte melder vold", "1")]
LABELLED = "Hovedmål: Ingen skal leve med vold.\n\nDelmål 1: Ansatte melder vold.\n"


@pytest.mark.parametrize("heading", ["2. Mål for arbeidet", "2. Mål for planarbeidet", "2. Måla med arbeidet"])
@pytest.mark.parametrize(
    "goals",
    [LABELLED, "Hovedmål\nIngen skal leve med vold.\n\nDelmål 1\nAnsatte melder vold.\n"],
)
def test_labelled_goals_are_the_plans_own(heading: str, goals: str) -> None:
    found = items(f"{TITLE}## {heading}\n\n{goals}")

    assert [item._replace(serves=()) for item in found] == GOALS


def test_beside_a_chapter_of_goals_they_are_the_works() -> None:
    text = f"{TITLE}## Mål for planarbeidet\n\n{LABELLED}\n## Hovedmål\n\nAlle er trygge.\n"

    assert [item.text for item in items(text)] == ["Alle er trygge"]


def test_an_overall_goal_for_the_work_of_a_field_is_the_hovedmaal() -> None:
    """A single level of goals below it is delmål."""
    text = (
        f"{TITLE}## Overordna mål for folkehelsearbeidet\n\n> Alle skal ha like høve til god helse.\n\n"
        "## Innsatsområde 1: Oppvekst\n\n**Slik vil vi ha det:**\n\n- Alle barn er med på noko.\n"
    )

    assert [(item.kind, item.text) for item in items(text)] == [
        ("hovedmaal", "Alle skal ha like høve til god helse"),
        ("satsingsomraade", "Oppvekst"),
        ("delmaal", "Alle barn er med på noko"),
    ]


@pytest.mark.parametrize("area", ["Aktivitet og fellesskap", "Aktivitet for alle", "Innsats mot ensomhet"])
def test_an_area_that_begins_as_a_kind_is_called(area: str) -> None:
    text = f"{TITLE}## Innsatsområder\n\n### 1. Trygge hjem\n\nTekst.\n\n### 2. {area}\n\nTekst.\n"

    assert [item.text for item in items(text, "satsingsomraade")] == ["Trygge hjem", area]


@pytest.mark.parametrize("heading", ["Kvar vil vi?", "Mål", "Visjon og mål"])
def test_a_sentence_that_gives_the_vision(heading: str) -> None:
    said = "Visjonen vår er «Eit ope hus for alle».\n\nHovudmålet er at alle har ein plass å vere.\n"
    text = f"{TITLE}## {heading}\n\n{said}"

    assert [(item.kind, item.text) for item in items(text)] == [
        ("visjon", "Eit ope hus for alle"),
        ("hovedmaal", "alle har ein plass å vere"),
    ]


AREAS = """## Satsingsområde A – Verdiskaping

### Hovedmål

Havøy har et allsidig næringsliv.

### Delmål A1: Flere arbeidsplasser

### Delmål A2: Flere bedrifter

## Satsingsområde B – Oppvekst

### Hovedmål

{second}

### Delmål B1: Flere venner
"""


def test_the_hovedmaal_under_its_own_heading_holds_the_delmaal_beside_it() -> None:
    delmaal = items(TITLE + AREAS.format(second="Alle barn har det trygt."), "delmaal")

    assert [(item.text, item.serves) for item in delmaal] == [
        ("Flere arbeidsplasser", ("havoey-har-et-allsidig-naeringsliv",)),
        ("Flere bedrifter", ("havoey-har-et-allsidig-naeringsliv",)),
        ("Flere venner", ("alle-barn-har-det-trygt",)),
    ]


def test_of_two_hovedmaal_under_one_heading_none_is_chosen() -> None:
    two = "- Alle barn har det trygt.\n- Alle unge blir hørt."

    assert items(TITLE + AREAS.format(second=two), "delmaal")[-1].serves == ("SOB",)


def test_numbered_headings_below_goals_and_actions_are_the_goals() -> None:
    below = "### 1. Flere deltar\n\n- Lage portal (Kultur, 2026)\n\n### 2. Flere leder\n\n- Holde kurs (Kultur, 2027)\n"
    text = f"# Plan for Solvik\n\n## Hovedmål\n\nMange er med i lag.\n\n## Delmål og tiltak\n\n{below}"
    assert [(item.text, item.serves) for item in items(text, "tiltak")] == [
        ("Lage portal", ("D1",)), ("Holde kurs", ("D2",)),
    ]  # fmt: skip
    assert [item.text for item in items(text, "delmaal")] == ["Flere deltar", "Flere leder"]


@pytest.mark.parametrize(
    "heading", ["Hva skal vi gjøre for å nå mål 1?", "Kva skal vi gjere for å nå mål 1?", "Slik gjør vi for å nå mål 1"]
)
def test_a_heading_that_asks_what_is_done_for_a_goal(heading: str) -> None:
    goals = "## Hva vil vi oppnå?\n\nPlanen har to mål:\n\n1. Flere deltar\n2. Flere leder\n\n"
    text = f"# Plan for Solvik\n\n{goals}## {heading}\n\n- Holde kurs – ansvar: Kultur – frist: 2029\n"
    assert [item.serves for item in items(text, "tiltak")] == [("H1",)]


WISHES = """### Vi skal {first}

- Bygge hus

### Vi vil ha noe å gjøre

| Tiltak | Frist |
|---|---|
| Kurs | 2027 |
"""


def test_headings_that_say_what_we_want_are_goals_where_each_has_its_actions() -> None:
    text = f"{TITLE}## Dette vil vi få til\n\n{WISHES.format(first='ha et sted å være')}"

    assert [item.text for item in items(text, "hovedmaal")] == ["Vi skal ha et sted å være", "Vi vil ha noe å gjøre"]


def test_one_such_heading_or_a_lead_is_no_goal() -> None:
    assert not items(f"{TITLE}## Dette vil vi få til\n\n{WISHES.format(first='gjøre:')}", "hovedmaal")


@pytest.mark.parametrize(
    "heading", ["Kortsiktige mål i planperioden", "Delmål for planperioden", "Delmål i kulturplanen"]
)
def test_a_heading_that_says_when_or_whose_the_goals_are(heading: str) -> None:
    text = f"{TITLE}## Langsiktig mål\n\nFlere er trygge.\n\n## {heading}\n\n- Alle skoler er trygge\n- Flere sykler\n"

    assert [(item.kind, item.text) for item in items(text)] == [
        ("hovedmaal", "Flere er trygge"),
        ("delmaal", "Alle skoler er trygge"),
        ("delmaal", "Flere sykler"),
    ]


COUNTED = """## 4 Delmål og tiltak

### 4.1 {first}

- Bygge hus (Plan, 2027)

### 4.2 {second}

- Kjøpe hus (Plan, 2028)
"""
MAIN = "## 3 Hovedmål\n\nAlle har en god bolig.\n\n"


def test_headings_that_count_on_from_the_chapter_are_its_goals_where_they_say_something() -> None:
    text = TITLE + MAIN + COUNTED.format(first="Boligmarkedet er variert", second="Eldre kan flytte sentralt")

    assert [(item.text, item.number) for item in items(text, "delmaal")] == [
        ("Boligmarkedet er variert", "1"),
        ("Eldre kan flytte sentralt", "2"),
    ]


def test_themes_that_count_on_from_the_chapter_are_no_goals() -> None:
    assert not items(TITLE + MAIN + COUNTED.format(first="Unge boligsøkere", second="Eldre og omsorg"), "delmaal")


@pytest.mark.parametrize("period", ["", " i 2026–2029", " fram mot 2030", " i perioden 2026-2029"])
def test_a_period_after_a_heading_changes_nothing(period: str) -> None:
    """The chapter of actions serves the goal of the chapter, also with one strategy typed by hand between."""
    text = (
        "# Handlingsdel for Solvik\n\n## 1. Oppvekst\n\n### Slik vil vi ha det\n\nBarn er trygge.\n\n"
        "### Slik gjer vi det\n\n• Vi skal gje hjelp tidleg.\n\n"
        f"### Dette skal vi gjere{period}\n\n- Byggje barnehage (Eigedom, 2028)\n"
    )

    assert [(one.kind, one.text) for one in items(text)] == [
        ("hovedmaal", "Barn er trygge"),
        ("strategi", "Vi skal gje hjelp tidleg"),
        ("tiltak", "Byggje barnehage"),
    ]
    assert items(text, "tiltak")[0].serves == ("barn-er-trygge",)


@pytest.mark.parametrize("heading", ["Hovedmål", "Mål"])
def test_a_sentence_over_actions_that_say_so_themselves_is_the_goal(heading: str) -> None:
    """The list below it holds "Tiltak: …" and no goals."""
    found = items(
        f"# Temaplan for beredskap 2026–2029\n\n## {heading}\n\nAlle er trygge.\n\n- Tiltak: Øve (Rådmannen, 2027)\n"
    )
    assert [(item.kind, item.text) for item in found] == [("hovedmaal", "Alle er trygge"), ("tiltak", "Øve")]


@pytest.mark.parametrize("sentence", ["Utslippene skal ned 55 prosent.", "Fraværet er under 7 % innen 2028."])
def test_a_share_to_be_reached_over_its_actions_is_the_goal(sentence: str) -> None:
    table = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Bytte biler | Teknisk | 2027 |\n"
    (goal, action) = items(f"# Klimaplan 2026–2030\n\n## Hovedmål\n\n{sentence}\n\n{table}")
    assert (goal.kind, goal.text, bool(action.serves)) == ("hovedmaal", sentence.rstrip("."), True)


def test_a_share_as_it_is_tells_how_things_are() -> None:
    table = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Bytte biler | Teknisk | 2027 |\n"
    found = items(f"# Klimaplan 2026–2030\n\n## Hovedmål\n\nFraværet er 7 prosent.\n\n{table}")
    assert [item.kind for item in found] == ["tiltak"]


@pytest.mark.parametrize("line", ["**{}**", "#### {}"])
@pytest.mark.parametrize("kind", ["Dette vil vi oppnå", "Slik vil vi ha det"])
def test_headings_over_a_goal_with_a_heading_of_its_own_are_themes(line: str, kind: str) -> None:
    """Below "Hvor vil vi?" the headings would be goals themselves: then two for each, of which one has no action."""
    chapter = (
        "### 4.{} {}\n\n"
        + line.format(kind)
        + "\n\n{}.\n\n"
        + line.format("Slik gjør vi det")
        + "\n\n- {} ({})\n- Kurs ({})\n\n"
    )
    text = chapter.format(
        1, "Trygge voksne", "Barn møter voksne som ser dem", "Lage team", "Helse, 2027", "Skole, 2026"
    )
    text += chapter.format(2, "Læring", "Flere fullfører skolen", "Lage plan", "Skole, 2027", "Skole, 2028")
    found = items(f"# Oppvekstplan 2026–2029\n\n## 4 Hvor vil vi?\n\n**Overordnet mål:** Alle er trygge.\n\n{text}")

    goals = [item.text for item in found if item.kind == "delmaal"]
    assert goals == ["Barn møter voksne som ser dem", "Flere fullfører skolen"]
    assert all(len(item.serves) == 1 for item in found if item.kind == "tiltak")


def test_headings_that_something_tells_of_are_goals_themselves() -> None:
    below = "Mange barn bor i Solvik. Skolene er fulle.\n\nTiltak:\n\n- Kurs (Skole, 2026)\n- Team (Helse, 2027)"
    text = "".join(f"### {title}\n\n{below}\n\n" for title in ("Alle barn er trygge", "Flere fullfører skolen"))
    found = items(f"# Oppvekstplan 2026–2029\n\n## Hvor vil vi?\n\n{text}")
    assert [item.text for item in found if item.kind == "hovedmaal"] == [
        "Alle barn er trygge",
        "Flere fullfører skolen",
    ]
