"""Headings as goals: what a planner's headings become, and which chapters only are chapters."""

from __future__ import annotations

import pytest
from reading import Item, items, parts

from plancheck.extract.headings.outline import heading_kinds, heading_number
from plancheck.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            """
# Samfunnsdel

## Hovedmål 1: Trygge lokalsamfunn

### Delmål 1.1: Flere møteplasser

### Delmål 1.2: Færre faller utenfor
""",
            [
                Item("hovedmaal", "Trygge lokalsamfunn", "1"),
                Item("delmaal", "Flere møteplasser", "1.1", ("H1",)),
                Item("delmaal", "Færre faller utenfor", "1.2", ("H1",)),
            ],
            id="labels",
        ),
        pytest.param(
            """
# Samfunnsdel

## Hovudmål 1 – Trygge bygder

### Delmål 1 – Fleire møteplassar

### Delmål 2 – Betre vegar

## Hovudmål 2 – Rein natur

### Delmål 1 – Mindre avfall
""",
            [
                Item("hovedmaal", "Trygge bygder", "1"),
                Item("delmaal", "Fleire møteplassar", "1", ("H1",)),
                Item("delmaal", "Betre vegar", "2", ("H1",)),
                Item("hovedmaal", "Rein natur", "2"),
                Item("delmaal", "Mindre avfall", "1", ("H2",)),
            ],
            id="nynorsk, numbers that begin again",
        ),
        pytest.param(
            "# Temaplan for Solvik\n\n## H1 Trygge lokalsamfunn\n\n### D1.1 Flere møteplasser\n",
            [Item("hovedmaal", "Trygge lokalsamfunn", "1"), Item("delmaal", "Flere møteplasser", "1.1", ("H1",))],
            id="codes",
        ),
        pytest.param(
            """
# Temaplan for Solvik

## 3.1 Hovedmål 1: Trygge lokalsamfunn

### 3.1.1 Delmål 1.1: Flere møteplasser
""",
            [Item("hovedmaal", "Trygge lokalsamfunn", "1"), Item("delmaal", "Flere møteplasser", "1.1", ("H1",))],
            id="chapter number before the label",
        ),
        pytest.param(
            "# Temaplan for Solvik\n\n## Hovedmål 1: Trygge lokalsamfunn\n\n## Delmål 1.1: Flere møteplasser\n",
            [Item("hovedmaal", "Trygge lokalsamfunn", "1"), Item("delmaal", "Flere møteplasser", "1.1", ("H1",))],
            id="hovedmål and delmål on one level",
        ),
        pytest.param(
            """
# Temaplan for Solvik

## Hovedmål 1

Solvik er et trygt sted å vokse opp.

## Hovedmål 2

Alle har et sted å bo.
""",
            [
                Item("hovedmaal", "Solvik er et trygt sted å vokse opp", "1"),
                Item("hovedmaal", "Alle har et sted å bo", "2"),
            ],
            id="the words stand below the heading",
        ),
        pytest.param(
            """
# Temaplan for Solvik

## Hovedmål

### Trygge lokalsamfunn

Mange flytter hit.

### Grønn omstilling

Utslippene øker.
""",
            [Item("hovedmaal", "Trygge lokalsamfunn"), Item("hovedmaal", "Grønn omstilling")],
            id="the chapter says the kind",
        ),
        pytest.param(
            "# Temaplan for Solvik\n\n## Satsingsområde Levende bygder\n\n### Delmål 1: Flere boliger\n",
            [Item("satsingsomraade", "Levende bygder"), Item("delmaal", "Flere boliger", "1", ("levende-bygder",))],
            id="kind and name without a sign between",
        ),
        pytest.param(
            """
# Temaplan for Solvik

## Mål

**Delmål 1.1: Flere møteplasser**

Vi har få møteplasser i dag.

**Delmål 1.2: Bedre veier**

Veiene er dårlige.
""",
            [Item("delmaal", "Flere møteplasser", "1.1"), Item("delmaal", "Bedre veier", "1.2")],
            id="bold lines as headings",
        ),
        pytest.param(
            """
# Temaplan for Solvik

## Tiltak 1: Bygge gangvei langs Storgata

Ansvar: Teknisk

Frist: 2027
""",
            [Item("tiltak", "Bygge gangvei langs Storgata", "1", (), ("Teknisk",), "2027-12-31")],
            id="an action with its fields below",
        ),
        pytest.param(
            """
# Temaplan for Solvik

## Grønn framtid {#H1}

### Lavere utslipp {#D1.1}

### Rent vann {#vann kind=delmaal}
""",
            [
                Item("hovedmaal", "Grønn framtid"),
                Item("delmaal", "Lavere utslipp", "", ("H1",)),
                Item("delmaal", "Rent vann", "", ("H1",)),
            ],
            id="the author's own ids",
        ),
    ],
)
def test_headings_that_are_items(text: str, expected: list[Item]) -> None:
    """A heading that says it is a goal or an action is one, with its own number and words."""
    assert items(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "# Samfunnsdel for Solvik\n\n## 1 Innledning\n\nPlanen gjelder 2026–2036.\n\n## 2 Utvikling\n\nTekst.\n",
            id="chapters",
        ),
        pytest.param(
            """
# Temaplan for Solvik

## Innhold

- Hovedmål 1: Trygge lokalsamfunn
- Delmål 1.1: Flere møteplasser
""",
            id="contents",
        ),
        pytest.param(
            "# Temaplan for Solvik\n\n## Mål for planarbeidet\n\n- Involvere innbyggerne\n- Ha en åpen prosess\n",
            id="goals of the process",
        ),
        pytest.param(
            """
# Temaplan for Solvik

## Tiltak i forrige planperiode

- Bygget gangvei (Teknisk, 2019)
- Ny hall (Kultur, 2020)
""",
            id="history",
        ),
        pytest.param(
            """
# Temaplan for Solvik

## Tiltak som er gjennomførte i førre periode

| Tiltak | Ansvar |
|---|---|
| Ny hall | Kultur |
""",
            id="history in a table, nynorsk",
        ),
        pytest.param(
            """
# Temaplan for Solvik

## FNs bærekraftsmål

- Mål 3: God helse
- Mål 11: Gode byer
""",
            id="UN goals",
        ),
        pytest.param(
            """
# Temaplan for Solvik

## Risiko og sårbarhet

| Hendelse | Sannsynlighet | Konsekvens | Tiltak |
|---|---|---|---|
| Flom | Stor | Stor | Bygge flomvern |
""",
            id="risk",
        ),
    ],
)
def test_chapters_that_hold_no_items(text: str) -> None:
    """Contents lists, earlier actions, goals for the process, UN goals and risk tables give no goal and no action."""
    assert items(text) == []


def test_a_goal_heading_repeated_in_the_action_part_is_one_goal() -> None:
    """A goal whose heading stands again above its actions is one node, and the actions serve it."""
    text = """
# Temaplan for Solvik

## Mål

### Delmål 1: Flere møteplasser i sentrum

Tekst.

### Delmål 2: Bedre veier

Tekst.

## Tiltak

### Flere møteplasser i sentrum

- Ruste opp torget (Teknisk, 2027)
"""
    assert items(text) == [
        Item("delmaal", "Flere møteplasser i sentrum", "1"),
        Item("delmaal", "Bedre veier", "2"),
        Item("tiltak", "Ruste opp torget", "", ("D1",), ("Teknisk",), "2027-12-31"),
    ]


@pytest.mark.parametrize("heading", ["Tiltak", "Tiltak 2026–2029"])
def test_a_plain_tiltak_heading_beside_a_goal_belongs_to_that_goal(heading: str) -> None:
    """ "Tiltak" on the same level as the goal before it holds that goal's actions."""
    text = f"""
# Temaplan for Solvik

## Delmål 1: Flere møteplasser

Tekst.

## {heading}

- Ruste opp torget
- Bygge skatepark
"""
    assert [item.serves for item in items(text, "tiltak")] == [("D1",), ("D1",)]


@pytest.mark.parametrize("heading", ["Tiltak under delmål 1.2", "Tiltak til delmål 1.2", "Tiltak for delmål 1.2"])
def test_a_heading_that_names_a_goal_holds_for_the_actions_below(heading: str) -> None:
    """ "Tiltak til delmål 1.2" says which goal the actions below it serve."""
    text = f"""
# Temaplan for Solvik

## Mål

### Hovedmål 1: Trygge lokalsamfunn

#### Delmål 1.1: Flere møteplasser

#### Delmål 1.2: Bedre veier

## {heading}

- Bygge gangvei (Teknisk, 2027)
"""
    assert items(text, "tiltak") == [Item("tiltak", "Bygge gangvei", "", ("D1.2",), ("Teknisk",), "2027-12-31")]


@pytest.mark.parametrize(
    ("heading", "kinds"),
    [
        ("Mål og tiltak", ("maal", "tiltak")),
        ("Hovedmål", ("hovedmaal",)),
        ("Hovudmål", ("hovedmaal",)),
        ("Satsingsområder", ("satsingsomraade",)),
        ("Satsingsområde", ("satsingsomraade",)),
        ("Tiltak 2026–2029", ("tiltak",)),
        ("Tiltak innen kultur", ("tiltak",)),
        ("Delmål og strategier", ("delmaal", "strategi")),
        ("Befolkning", ()),
        ("Slik har vi arbeidet med planen i kommunen", ()),
        ("til delmål 1.2", ()),
    ],
)
def test_kinds_a_heading_speaks_of(heading: str, kinds: tuple[str, ...]) -> None:
    """A chapter heading made of kind words says what the lists and tables below it hold."""
    assert heading_kinds(heading, vocabulary()) == kinds


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("3.1 Handlingsdel", ("3.1", "Handlingsdel")),
        ("Kapittel 2 Mål", ("2", "Mål")),
        ("4. Tiltak", ("4", "Tiltak")),
        ("2026 blir et godt år", ("", "2026 blir et godt år")),
        ("Tiltak", ("", "Tiltak")),
    ],
)
def test_chapter_numbers(heading: str, expected: tuple[str, str]) -> None:
    """The chapter's number is told apart from its title, and a year is no chapter number."""
    assert heading_number(heading) == expected


def test_sections_form_a_tree_and_bold_lines_stand_below_real_headings() -> None:
    """Each heading opens a section below the nearest higher one; a bold line is a heading of the lowest level."""
    found = parts("""
# Temaplan for Solvik

Ord.

## 1 Mål

**Barn og unge**

Tekst.

## 2 Tiltak

Tekst.
""").sections

    assert [(one.title, one.number, one.parent) for one in found[1:]] == [
        ("Temaplan for Solvik", "", 0),
        ("Mål", "1", 1),
        ("Barn og unge", "", 2),
        ("Tiltak", "2", 1),
    ]


@pytest.mark.parametrize(
    "title",
    ["Delmål 1: Kommunen har oversikt over risiko og sårbarhet", "3.1 Hovedmål 2 – God framdrift i byggesakene"],
)
def test_a_labelled_goal_is_no_chapter_of_what_it_speaks_of(title: str) -> None:
    """Every plan for emergencies has a goal about risk."""
    text = f"# Beredskapsplan for Solvik\n\n## 3 Mål og tiltak\n\n### {title}\n\n- Revidere analysen (ansvar: Plan)\n"

    assert [item.kind for item in items(text)] == ["delmaal" if "Delmål" in title else "hovedmaal", "tiltak"]


def test_each_section_of_actions_has_its_own_goal() -> None:
    """ "Mål: …" below "Organisatoriske tiltak" is no word more about the goal of "Fysiske tiltak"."""
    table = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n"
    text = (
        "# Trafikkplan for Solvik\n\n# 4 Tiltak\n\n## 4.1 Om tiltakene\n\nTekst.\n\n## 4.2 Fysiske tiltak\n\n"
        f"Mål: Veier er trygge\n\n{table}| Bygge fortau | Teknisk | 2027 |\n\n## 4.3 Organisatoriske tiltak\n\n"
        f"Mål: Kommunen er god\n\n{table}| Lage rutiner | Oppvekst | 2027 |\n"
    )

    assert [item.serves for item in items(text, "tiltak")] == [("veier-er-trygge",), ("kommunen-er-god",)]


def test_a_theme_that_holds_a_labelled_goal_is_no_goal() -> None:
    text = (
        "# Samfunnsdel for Solvik\n\n## 3 Mål\n\n### 3.1 Gode liv\n\n**Hovedmål 1: Alle har et aktivt liv**\n\n"
        "Delmål:\n\n1.1 Eldre deltar i samfunnet\n"
    )

    assert [item.text for item in items(text)] == ["Alle har et aktivt liv", "Eldre deltar i samfunnet"]


@pytest.mark.parametrize(
    "title",
    [
        "Oppfølging av helhetlig ROS-analyse – tiltaksliste",
        "Helhetlig ROS-analyse – tiltaksliste",
        "Vi kjenner risikoen",
    ],
)
def test_what_follows_up_a_risk_is_no_chapter_on_risks(title: str) -> None:
    table = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Øve kriseledelsen | Beredskap | 2026 |\n"
    found = items(f"# {title}\n\nSolvik kommune\n\n{table}")
    assert [item.text for item in found if item.kind == "tiltak"] == ["Øve kriseledelsen"]
