"""Lead-ins that name no kind ("Slik gjør vi det:"): what the items carry tells whether they are actions."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Oppvekstplan 2026–2030\n\n## Hovedmål\n\nAlle barn er med.\n\n## Tidlig innsats\n\n"
GOAL = "**Delmål 1:** Familier får hjelp før vanskene vokser.\n\n"
OWNED = "- Innføre BTI i alle skoler (oppvekstsjefen, 2027)\n- Foreldrekurs til nye foreldre (helsestasjonen, årlig)\n"
PLAIN = "- Innføre BTI i alle skoler\n- Foreldrekurs til nye foreldre\n"
LOOSE = [
    "Slik gjør vi det:",
    "**Slik gjør vi det:**",
    "### Slik gjør vi det",
    "Slik gjer vi det:",
    "Slik gjer me det:",
    "Slik når vi målet:",
    "### Slik når vi målene",
    "Vi vil:",
    "Vi skal:",
    "Me vil:",
    "For å få til dette skal vi:",
    "Konkrete grep:",
]


def kinds(text: str) -> list[str]:
    """The kinds of the items below hovedmål and delmål."""
    return [item.kind for item in items(text)[2:]]


@pytest.mark.parametrize("lead", LOOSE)
def test_items_with_owner_and_deadline_are_actions_whatever_the_lead_in(lead: str) -> None:
    """Who is to do it and by when makes a tiltak of it, also where the lead-in does not say so."""
    assert kinds(f"{TOP}{GOAL}{lead}\n\n{OWNED}") == ["tiltak", "tiltak"]


@pytest.mark.parametrize("lead", [*LOOSE, "Strategier:"])
def test_items_without_them_are_not(lead: str) -> None:
    """The same lead-ins over plain items mean how the goal is to be reached."""
    assert "tiltak" not in kinds(f"{TOP}{GOAL}{lead}\n\n{PLAIN}")


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("Strategier:", "strategi"),
        ("Delmål:", "delmaal"),
        ("Slik gjør vi det – strategier:", "strategi"),
        ("Slik gjør vi det – tiltak:", "tiltak"),
    ],
)
def test_a_lead_in_that_names_the_kind_decides(lead: str, kind: str) -> None:
    """The plan's own word stands, whatever the items carry."""
    assert kinds(f"{TOP}{GOAL}{lead}\n\n{OWNED}") == [kind, kind]


def test_a_year_in_a_goals_own_words_makes_no_action() -> None:
    """ "… innen 2030" belongs to the goal."""
    text = f"{TOP}Vi vil:\n\n- halvere utslippene innen 2030\n- ha flere på sykkel innen 2028\n"

    assert [item.kind for item in items(text)] == ["hovedmaal", "delmaal", "delmaal"]


def test_half_the_items_are_enough_and_field_lines_count() -> None:
    """One action without a bracket is still an action; fields may stand on lines below."""
    one_missing = OWNED + "- Lekegrupper i bygdene\n"
    below = "- Innføre BTI\n  - Ansvar: Oppvekst\n- Foreldrekurs\n  - Ansvar: Helse\n  - Frist: 2027\n"

    assert kinds(f"{TOP}{GOAL}Vi skal:\n\n{one_missing}") == ["tiltak"] * 3
    assert kinds(f"{TOP}{GOAL}Vi skal:\n\n{below}") == ["tiltak"] * 2


def test_the_main_goal_in_the_paragraph_after_its_lead_in():
    found = items("# Temaplan for idrett\n\nHovedmålet for planen er:\n\nFlere er i aktivitet hele livet.\n\nMer her.")
    assert [(item.kind, item.text) for item in found if item.kind == "hovedmaal"] == [
        ("hovedmaal", "Flere er i aktivitet hele livet")
    ]


@pytest.mark.parametrize("lead", ["Slik gjør vi det:", "**Slik gjer vi det:**", "Slik gjør vi det"])
def test_what_the_table_of_actions_says_again_is_no_strategies(lead: str):
    listed = f"## Delmål: Barn har en trygg voksen\n\n{lead}\n\n- Innføre Tett på\n- Styrke helsetjenesten\n\n"
    table = "## Handlingsdel\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Innføre Tett på | Skole | 2027 |\n"
    found = items(f"# Plan for oppvekst 2026–2037\n\n{listed}{table}| Styrke helsetjenesten | Helse | 2028 |\n")
    assert [(one.kind, one.text, one.ansvar) for one in found] == [
        ("delmaal", "Barn har en trygg voksen", ()),
        ("tiltak", "Innføre Tett på", ("Skole",)),
        ("tiltak", "Styrke helsetjenesten", ("Helse",)),
    ]


def test_the_same_below_goals_of_a_chapter_of_goals_and_strategies():
    listed = "### Mål 1: Vi blir\n\nSlik vil vi gjøre det:\n\n- Lage heltidsplan\n- Gi stipend\n\n"
    head = "| Mål | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n"
    table = f"## Handlingsplan\n\n{head}| 1 | Lage heltidsplan | HR | 2027 |\n| 1 | Gi stipend | HR | 2028 |\n"
    text = f"# Plan for rekruttering 2026–2029\n\n## Mål og strategier\n\n{listed}{table}"
    assert [(one.kind, one.text) for one in items(text)] == [
        ("hovedmaal", "Vi blir"),
        ("tiltak", "Lage heltidsplan"),
        ("tiltak", "Gi stipend"),
    ]
    assert {one.kind for one in items(text.replace("| Gi stipend | HR", "| Noe annet | HR"))} == {
        "hovedmaal",
        "strategi",
        "tiltak",
    }


_GENERAL = ["Vi skal:", "**Vi skal**", "Kommunen skal:", "Me skal:"]


@pytest.mark.parametrize("lead", _GENERAL)
def test_what_we_are_to_do_in_a_chapter_of_actions_is_actions(lead: str) -> None:
    """ "Vi skal:" over infinitives below "Tiltak" sets no goals."""
    top = "# Oppvekstplan 2026–2030\n\n## Mål\n\nHovedmål 1: Alle barn er med.\n\n## Tiltak\n\n"
    told = items(f"{top}### Alle barn er med\n\n{lead}\n\n{PLAIN}")
    assert [item.kind for item in told] == ["hovedmaal", "tiltak", "tiltak"]


@pytest.mark.parametrize("lead", _GENERAL)
@pytest.mark.parametrize("owner", ["*Ansvarlig: Helsestasjonen*", "Ansvar: Helsestasjonen. Frist: 2028."])
def test_what_we_are_to_do_has_an_owner_right_below(lead: str, owner: str) -> None:
    """A line that says who is responsible makes actions of the list it stands under, in a plan without other ones."""
    text = f"# Oppvekstplan 2026–2030\n\n## Mål\n\nHovedmål 1: Alle er med.\n\n## Slik når vi målene\n\n{lead}\n\n"
    told = [item for item in items(f"{text}- Innføre BTI\n- Holde kurs\n\n{owner}\n") if item.kind == "tiltak"]
    assert [item.ansvar for item in told] == [("Helsestasjonen",)] * 2


def test_a_plan_with_a_chapter_of_actions_keeps_its_strategies() -> None:
    """There the line below the strategies tells who follows them up."""
    text = "# Oppvekstplan 2026–2030\n\n## Mål\n\nHovedmål 1: Alle er med.\n\n## Strategier\n\nVi skal:\n\n"
    told = items(
        f"{text}{PLAIN}\nAnsvarlig: Helsestasjonen\n\n## Tiltak\n\n- Kurs (Skole, 2027)\n- Leir (Skole, 2028)\n"
    )
    assert [item.kind for item in told if item.kind != "hovedmaal"] == ["strategi"] * 2 + ["tiltak"] * 2


@pytest.mark.parametrize(
    "lead",
    [
        "**Slik vil vi ha det i 2038**",
        "Slik vil vi ha det i 2038:",
        "#### Slik vil vi ha det",
        "#### Dette vil vi oppnå",
        "**Dette vil vi oppnå i 2038**",
    ],
)
def test_what_a_goal_consists_of_is_below_it(lead: str) -> None:
    """A bold line or a heading under "Mål 1" says what the goal consists of, as a lead-in with a colon does."""
    text = "# Kommuneplanens samfunnsdel 2026–2038\n\n## Mål for samfunnet\n\n" + "".join(
        f"### Mål {n}: {goal}\n\n{lead}\n\n- {first}\n- {second}\n\n**Slik gjer vi det**\n\n- {way}\n\n"
        for n, goal, first, second, way in (
            (1, "Eid er ein god stad å leve", "Alle har nokon å vere saman med", "Helsa er god", "Førebyggje tidleg"),
            (2, "Eid har eit rikt næringsliv", "Det er fleire arbeidsplassar", "Landbruket lever", "Regulere areal"),
        )
    )
    found = items(text)

    assert [item.kind for item in found] == ["hovedmaal", "delmaal", "delmaal", "strategi"] * 2
    assert [item.serves for item in found[:4]] == [(), ("H1",), ("H1",), ("H1",)]


def test_below_a_hovedmaal_they_are_delmaal_and_below_a_theme_goals() -> None:
    below = "#### Slik vil vi ha det\n\n- Alle har nokon å vere saman med\n- Helsa er god\n\n"
    text = f"# Plan\n\n## Mål\n\n### Hovudmål 1: Eid er god\n\n{below}### Hovudmål 2: Eid er rik\n\n{below}"
    assert {item.kind for item in items(text)} == {"hovedmaal", "delmaal"}

    theme = f"# Temaplan for helse\n\n## Trivsel\n\n{below[1:]}## Tiltak\n\n- Starte kor (Kultur, 2027)\n"
    assert [item.kind for item in items(theme, "hovedmaal", "delmaal", "strategi")] == ["hovedmaal", "hovedmaal"]
