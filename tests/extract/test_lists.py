"""Lists of goals and actions: lead-ins, nesting, own numbers, fields and details below an item."""

from __future__ import annotations

import pytest
from reading import Item, graph, items

TOP = "# Temaplan for Solvik\n\n## Hovedmål 1: Trygge lokalsamfunn\n\n"
DELMAAL = "# Temaplan for Solvik\n\n## Delmål 1: Flere møteplasser\n\n"


@pytest.mark.parametrize(
    "lead",
    [
        "Delmål vi vil:",
        "Delmål:",
        "Vi vil:",
        "**Delmål**",
        "Følgende delmål er satt:",
        "For å nå hovedmålet har vi disse delmålene:",
        "Delmåla våre er:",
    ],
)
def test_a_lead_in_says_what_the_list_holds(lead: str) -> None:
    """ "Delmål vi vil:" and its like make the list below a list of delmål under the goal above."""
    text = f"{TOP}{lead}\n\n- skape flere møteplasser\n- styrke frivilligheten\n"

    assert items(text)[1:] == [
        Item("delmaal", "skape flere møteplasser", "", ("H1",)),
        Item("delmaal", "styrke frivilligheten", "", ("H1",)),
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "Tiltak:",
        "Tiltak i perioden:",
        "Følgende tiltak skal gjennomføres:",
        "Desse tiltaka skal gjennomførast:",
        "Dette skal vi gjøre:",
        "#### Tiltak",
        "**Tiltak:**",
    ],
)
def test_a_lead_in_to_actions(lead: str) -> None:
    """The list after "Tiltak:" holds actions that serve the goal above."""
    text = f"{DELMAAL}{lead}\n\n- Ruste opp torget\n- Åpne hallen for alle\n"

    assert items(text, "tiltak") == [
        Item("tiltak", "Ruste opp torget", "", ("D1",)),
        Item("tiltak", "Åpne hallen for alle", "", ("D1",)),
    ]


@pytest.mark.parametrize(
    ("list_text", "expected"),
    [
        pytest.param(
            "1. Ruste opp torget\n2. Åpne hallen\n",
            [("Ruste opp torget", "1"), ("Åpne hallen", "2")],
            id="numbered",
        ),
        pytest.param(
            "a) Ruste opp torget\nb) Åpne hallen\n", [("Ruste opp torget", "a"), ("Åpne hallen", "b")], id="lettered"
        ),
        pytest.param(
            "1.1 Ruste opp torget\n1.2 Åpne hallen\n",
            [("Ruste opp torget", "1.1"), ("Åpne hallen", "1.2")],
            id="lines that count themselves",
        ),
        pytest.param(
            "- 1.1 Ruste opp torget\n- 1.2 Åpne hallen\n",
            [("Ruste opp torget", "1.1"), ("Åpne hallen", "1.2")],
            id="numbers inside bullets",
        ),
        pytest.param(
            "* Ruste opp torget\n+ Åpne hallen\n- Bygge benker\n",
            [("Ruste opp torget", ""), ("Åpne hallen", ""), ("Bygge benker", "")],
            id="mixed markers",
        ),
        pytest.param(
            "- Ruste opp torget\n\n- Åpne hallen\n", [("Ruste opp torget", ""), ("Åpne hallen", "")], id="loose list"
        ),
        pytest.param(
            "- Ruste opp torget med benker,\n  lys og trær\n- Åpne hallen\n",
            [("Ruste opp torget med benker, lys og trær", ""), ("Åpne hallen", "")],
            id="an item over two lines",
        ),
        pytest.param(
            "- Tiltak 1: Ruste opp torget\n- Tiltak 2: Åpne hallen\n",
            [("Ruste opp torget", "1"), ("Åpne hallen", "2")],
            id="labelled items",
        ),
        pytest.param(
            "- T1.1 Ruste opp torget\n- T1.2 Åpne hallen\n",
            [("Ruste opp torget", "1.1"), ("Åpne hallen", "1.2")],
            id="coded items",
        ),
        pytest.param(
            """
- **Ruste opp torget.**
- **Åpne hallen.**
""",
            [("Ruste opp torget", ""), ("Åpne hallen", "")],
            id="bold",
        ),
    ],
)
def test_action_lists_however_they_count(list_text: str, expected: list[tuple[str, str]]) -> None:
    """Numbers, letters, bullets and codes are the items' own, not part of their words."""
    found = items(f"{DELMAAL}Tiltak:\n\n{list_text}", "tiltak")

    assert [(item.text, item.number) for item in found] == expected
    assert {item.serves for item in found} == {("D1",)}


@pytest.mark.parametrize(
    "details",
    [
        "  - benker og lys\n  - nye trær\n",
        "  Dette er et viktig tiltak for sentrum.\n",
        "  1. prosjektere\n  2. bygge\n",
    ],
    ids=["bullets", "paragraph", "steps"],
)
def test_details_under_an_action_are_no_items(details: str) -> None:
    """What stands below an action, further in, describes it."""
    text = f"{DELMAAL}Tiltak:\n\n- Ruste opp torget\n\n{details}\n- Åpne hallen\n"

    assert [item.text for item in items(text, "tiltak")] == ["Ruste opp torget", "Åpne hallen"]
    assert len(items(text)) == 3


@pytest.mark.parametrize(
    "fields",
    [
        "  - Ansvar: Teknisk\n  - Frist: 2027\n",
        "  Ansvar: Teknisk. Frist: 2027\n",
        "  Ansvarleg: Teknisk\n\n  Frist: innan 2027\n",
        "  - Ansvarlig enhet: Teknisk\n  - Gjennomføres: 2027\n",
    ],
)
def test_field_lines_below_an_action(fields: str) -> None:
    """ "Ansvar: …" and "Frist: …" further in are the action's fields, in bokmål and nynorsk."""
    text = f"{DELMAAL}Tiltak:\n\n- Ruste opp torget\n\n{fields}\n- Åpne hallen\n"

    assert items(text, "tiltak") == [
        Item("tiltak", "Ruste opp torget", "", ("D1",), ("Teknisk",), "2027-12-31"),
        Item("tiltak", "Åpne hallen", "", ("D1",)),
    ]


def test_goals_with_their_actions_nested_below() -> None:
    """ "Tiltak:" inside an item opens the actions of that item."""
    text = """
# Temaplan for Solvik

## Delmål

- Delmål 1: Flere møteplasser
  - Tiltak:
    - Ruste opp torget (Teknisk, 2027)
    - Åpne hallen (Kultur, 2026)
- Delmål 2: Bedre veier
  - Tiltak:
    - Bygge gangvei (Teknisk, 2028)
"""
    assert items(text) == [
        Item("delmaal", "Flere møteplasser", "1"),
        Item("tiltak", "Ruste opp torget", "", ("D1",), ("Teknisk",), "2027-12-31"),
        Item("tiltak", "Åpne hallen", "", ("D1",), ("Kultur",), "2026-12-31"),
        Item("delmaal", "Bedre veier", "2"),
        Item("tiltak", "Bygge gangvei", "", ("D2",), ("Teknisk",), "2028-12-31"),
    ]


def test_a_nested_list_under_maal_og_tiltak_has_a_kind_for_each_depth() -> None:
    """Below "Mål og tiltak" the outer level is goals and the inner one is actions."""
    text = """
# Temaplan for Solvik

## Mål og tiltak

1. Flere møteplasser
   - Ruste opp torget
   - Åpne hallen
2. Bedre veier
   - Bygge gangvei
"""
    assert [(item.kind, item.text, item.serves) for item in items(text)] == [
        ("hovedmaal", "Flere møteplasser", ()),
        ("tiltak", "Ruste opp torget", ("H1",)),
        ("tiltak", "Åpne hallen", ("H1",)),
        ("hovedmaal", "Bedre veier", ()),
        ("tiltak", "Bygge gangvei", ("H2",)),
    ]


def test_a_counted_delmaal_under_a_counted_hovedmaal() -> None:
    """Item 1 under Hovedmål 2 is delmål 1 of that goal, and the chapter's words need not be repeated."""
    text = """
# Samfunnsdel for Solvik

## Hovedmål 1: Trygge lokalsamfunn

1. Flere møteplasser
2. Bedre veier

## Hovedmål 2: Grønn omstilling

1. Lavere utslipp
"""
    assert items(text, "delmaal") == [
        Item("delmaal", "Flere møteplasser", "1", ("H1",)),
        Item("delmaal", "Bedre veier", "2", ("H1",)),
        Item("delmaal", "Lavere utslipp", "1", ("H2",)),
    ]


def test_a_list_inside_a_running_paragraph() -> None:
    """A transcript that runs lead-in and list together still gives each goal."""
    text = """
# Temaplan for Solvik

Planen har følgende hovedmål: 1. Sikre trygge lokalsamfunn 2. Være en grønn kommune 3. Skape flere arbeidsplasser.
"""
    assert items(text) == [
        Item("hovedmaal", "Sikre trygge lokalsamfunn", "1"),
        Item("hovedmaal", "Være en grønn kommune", "2"),
        Item("hovedmaal", "Skape flere arbeidsplasser", "3"),
    ]


@pytest.mark.parametrize(
    ("before", "list_text"),
    [
        ("## Bakgrunn\n\nDette kjennetegner oss:", "- Vi er 4 000 innbyggere\n- Mange pendler\n"),
        ("## Mål\n\nI forrige periode ble disse tiltakene gjennomført:", "- Bygget gangvei\n- Rustet opp torget\n"),
        ("## Medvirkning\n\nDisse har vært med:", "- Ungdomsrådet\n- Eldrerådet\n"),
        ("## Kunnskapsgrunnlag\n\nDisse kildene er brukt:", "1. Folkehelseoversikten\n2. Ungdata\n"),
        ("## Vedlegg", "- Kart\n- Tabeller\n"),
        ("## Føringer\n\nFire av FNs bærekraftsmål er viktige:", "- Mål 1: Utrydde fattigdom\n- Mål 3: God helse\n"),
        ("## Mål\n\nDesse berekraftsmåla er viktige:", "- Mål 1: Utrydde fattigdom\n- Mål 3: God helse\n"),
        ("## Mål\n\nStortinget har slutta seg til tre nasjonale mål:", "- Alle artar lever\n- Skogen er rik\n"),
        ("## Nasjonale mål for natur\n\nStaten har desse måla:", "- Alle artar lever\n- Skogen er rik\n"),
        ("## Tiltak\n\nTiltakene er delt i tre:", "- Tiltak som må gjøres\n- Tiltak vi venter med\n"),
        ("## Om planen\n\nTiltakene er sortert:", "A. Tiltak med høy prioritet\n\nB. Tiltak med lav prioritet\n"),
    ],
)
def test_lists_that_are_no_goals_and_no_actions(before: str, list_text: str) -> None:
    """Facts, sources, participants and what is done already are no items."""
    assert items(f"# Temaplan for Solvik\n\n{before}\n\n{list_text}") == []


@pytest.mark.parametrize(
    "before",
    [
        "## Mål\n\nPlanen har disse delmålene, som støtter FNs bærekraftsmål:",
        "## Mål\n\nFor å bidra til FNs bærekraftsmål skal kommunen:",
        "## Nasjonale og lokale mål\n\nMålene våre er:",
    ],
)
def test_goals_beside_those_of_others(before: str) -> None:
    """The plan's own goals are read where those of others are named beside them."""
    assert len(items(f"# Temaplan for Solvik\n\n{before}\n\n- Alle artar lever\n- Skogen er rik\n")) == 2


def test_a_bare_list_of_actions_right_under_a_goal() -> None:
    """Items that begin as actions do, or end with unit and year, need no lead-in under a delmål."""
    text = f"{DELMAAL}Vi har få møteplasser.\n\n- Ruste opp torget (Teknisk, 2027)\n- Nytt bibliotek (Kultur, 2028)\n"

    assert items(text, "tiltak") == [
        Item("tiltak", "Ruste opp torget", "", ("D1",), ("Teknisk",), "2027-12-31"),
        Item("tiltak", "Nytt bibliotek", "", ("D1",), ("Kultur",), "2028-12-31"),
    ]


@pytest.mark.parametrize("lead", ["Indikatorer:", "Indikatorar:", "### Indikatorer", "Indikatorer for målet:"])
def test_indicators_in_a_list_measure_the_goal_above(lead: str) -> None:
    """The list after "Indikatorer:" holds indicators of the goal above it."""
    text = f"{DELMAAL}{lead}\n\n- Antall besøk på biblioteket\n- Andel som er med i lag\n"

    assert items(text, "indikator") == [
        Item("indikator", "Antall besøk på biblioteket", "", ("D1",)),
        Item("indikator", "Andel som er med i lag", "", ("D1",)),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Indikator: Antall besøk",
        "**Indikator:** Antall besøk",
        "- Indikator: Antall besøk",
        "Indikator 1: Antall besøk",
    ],
)
def test_one_indicator_on_a_line_below_a_goal(line: str) -> None:
    """ "Indikator: …" below a goal is an indicator of that goal, not lost among its fields."""
    (found,) = items(f"{DELMAAL}{line}\n", "indikator")

    assert (found.text, found.serves) == ("Antall besøk", ("D1",))


def test_a_list_without_deadlines_is_one_group_with_the_columns_it_has() -> None:
    """Findings can speak once of a list where no item has a deadline."""
    text = f"{DELMAAL}Tiltak:\n\n- Ruste opp torget (Teknisk)\n- Åpne hallen (Kultur)\n"

    (group,) = graph(text).groups.values()
    assert (group.kind, set(group.columns)) == ("list", {"tiltak", "ansvar"})


def test_a_paragraph_of_sentences_inside_an_item_tells_of_it() -> None:
    text = f"{DELMAAL}Tiltak:\n\n1. Ruste opp torget\n\n   Teknisk har ansvaret. Ferdig innen 2027.\n"

    [item] = items(text, "tiltak")
    assert (item.text, item.ansvar, item.frist) == ("Ruste opp torget", ("Teknisk",), "2027-12-31")


def test_items_that_say_who_and_when_are_actions() -> None:
    """Right below a hovedmål too, where delmål else would stand."""
    text = "# Handlingsprogram for Solvik\n\n## Mål\n\n### Hovedmål 1: Trygg oppvekst\n\n- Bygge klubb (Kultur, 2027)\n"

    assert [(item.kind, item.serves) for item in items(text)] == [("hovedmaal", ()), ("tiltak", ("H1",))]


@pytest.mark.parametrize(
    "heading",
    [
        "Uprioritert liste, langsiktige anlegg",
        "Uprioriterte anlegg",
        "Ønskeliste",
        "Ynskjeliste",
        "Innmeldte anlegg",
        "Innmelde anlegg",
        "Ikkje prioriterte prosjekt",
        "Langsiktige behov",
        "Fylkesveger – innspill til fylkeskommunen",
    ],
)
def test_wishes_are_no_actions(heading: str) -> None:
    """What nobody has been set to do is no action; what has both who and when is one."""
    top = "# Idrettsplan for Solvik\n\n## Tiltak\n\n- Bygge hall (Kultur, 2027)\n- Rydde sti (Teknisk, 2026)\n\n"
    wishes = f"### {heading}\n\n- Bygge svømmehall\n\n| Anlegg | Eier |\n| --- | --- |\n| Sti | Idrettslag |\n"
    table = "\n| Tiltak | Ansvar | Frist |\n| --- | --- | --- |\n| Bygge bane | Kultur | 2029 |\n"

    assert [item.text for item in items(top + wishes + table, "tiltak")] == ["Bygge hall", "Rydde sti", "Bygge bane"]


@pytest.mark.parametrize(
    ("lead", "read"),
    [
        ("Nasjonale mål:", False),
        ("Statlige tiltak:", False),
        ("Nasjonale mål og tiltak:", False),
        ("Gjennomførte tiltak:", False),
        ("Tidlegare tiltak:", False),
        ("Gjennomførte tiltak 2021–2024:", False),
        ("Tidligere tiltak som videreføres:", True),
        ("Kommunale mål:", True),
        ("Kommunens tiltak:", True),
        ("Tiltak", True),
        ("Delmål", True),
    ],
)
def test_a_list_of_what_is_done_or_of_others_is_not_the_plans(lead: str, read: bool) -> None:
    """Lead-ins to actions that are done, or to the goals of the state, open nothing of the plan's own."""
    text = f"# Temaplan for Solvik\n\n## Bakgrunn\n\nTekst.\n\n{lead}\n\n- Flere møteplasser\n- Trygge veier\n"

    assert bool(items(text)) is read


@pytest.mark.parametrize("chapter", ["4. ORGANISERING", "5. EVALUERING", "6. TILTAK"])
def test_a_chapter_in_capitals_ends_the_list_in_plain_text(chapter: str) -> None:
    """A counted chapter title below a list is no action of it."""
    text = f"Temaplan for Solvik\n\n3. MÅL\n\nDelmål 3.3: Vi deler\n\nTiltak:\n- Holde øvelse\n\n{chapter}\n\nTekst.\n"

    assert [item.text for item in items({"plan.txt": text}, "tiltak")] == ["Holde øvelse"]


def test_we_shall_below_a_heading_of_strategies() -> None:
    """ "Vi skal:" between the heading and the list changes nothing."""
    text = (
        "# Samfunnsdel for Solvik\n\n## Hovedmål 1: Gode liv\n\n**Strategier**\n\nVi skal:\n\n- styrke møteplassene\n"
    )

    assert [item.kind for item in items(text)] == ["hovedmaal", "strategi"]


def test_a_bold_number_after_a_counted_list_is_a_chapter() -> None:
    goals = "Delmål:\n\n1) Flere synger.\n\n2) Flere danser.\n\n"
    text = f"# Kulturplan for Solvik\n\n**1. Mål for planen**\n\n{goals}**3. Oppfølging av kulturlivet**\n\nVi ser.\n"
    assert [item.text for item in items(text, "delmaal")] == ["Flere synger", "Flere danser"]


def test_a_goal_that_speaks_of_needs_to_come_opens_no_list_of_wishes() -> None:
    """ "Framtidige behov" are wishes as a chapter's title, not in a goal's own words."""
    head = "# Eiendomsplan for Solvik\n\n## Hovedmål: Gode bygg\n\n### Delmål 1: Byggene er tilpasset {}\n\n"
    way = "Slik skal vi nå målet:\n\n- Samlokalisere tjenester\n- Selge tomme bygg\n"

    found = items(head.format("framtidige behov") + way, "strategi")

    assert [(item.text, item.serves) for item in found] == [
        ("Samlokalisere tjenester", ("D1",)),
        ("Selge tomme bygg", ("D1",)),
    ]
