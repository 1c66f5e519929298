"""Tables as plans lay them out: which rows are actions, which goal they serve, which tables hold no plan content."""

from __future__ import annotations

import pytest
from reading import Item, graph, items, rows

from plancheck.model import Indikator, Innsatstrinn, Tiltak

HEAD = """
# Handlingsplan for Solvik 2026–2029

## Mål

### Hovedmål 1: Trygge lokalsamfunn

#### Delmål 1.1: Flere møteplasser

#### Delmål 1.2: Bedre veier

### Hovedmål 2: Grønn omstilling

## Tiltak

"""
TORG = Item("tiltak", "Ruste opp torget", "", ("D1.1",), ("Kultur",), "2027-12-31")
GANGVEI = Item("tiltak", "Bygge gangvei", "", ("D1.2",), ("Teknisk",), "2028-12-31")


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(
            """
| Delmål | Tiltak | Ansvar | Frist |
|---|---|---|---|
| 1.1 | Ruste opp torget | Kultur | 2027 |
| 1.2 | Bygge gangvei | Teknisk | 2028 |
""",
            id="numbers only, to the left",
        ),
        pytest.param(
            """
| Tiltak | Ansvar | Frist | Delmål |
|---|---|---|---|
| Ruste opp torget | Kultur | 2027 | 1.1 |
| Bygge gangvei | Teknisk | 2028 | 1.2 |
""",
            id="numbers only, to the right",
        ),
        pytest.param(
            """
| Mål | Tiltak | Ansvarlig enhet | Gjennomføres |
|---|---|---|---|
| Delmål 1.1 | Ruste opp torget | Kultur | 2027 |
| Delmål 1.2 | Bygge gangvei | Teknisk | 2028 |
""",
            id="labels",
        ),
        pytest.param(
            """
| Delmål | Tiltak | Ansvar | Frist |
|---|---|---|---|
| 1.1 Flere møteplasser | Ruste opp torget | Kultur | 2027 |
| 1.2 Bedre veier | Bygge gangvei | Teknisk | 2028 |
""",
            id="numbers and words",
        ),
        pytest.param(
            """
| Delmål | Tiltak | Ansvar | Frist |
|---|---|---|---|
| Flere møteplasser | Ruste opp torget | Kultur | 2027 |
| Bedre veier | Bygge gangvei | Teknisk | 2028 |
""",
            id="words",
        ),
        pytest.param(
            """
| Delmål | Tiltak | Ansvar | Frist |
|---|---|---|---|
| D1.1 | Ruste opp torget | Kultur | 2027 |
| D1.2 | Bygge gangvei | Teknisk | 2028 |
""",
            id="codes",
        ),
        pytest.param(
            """
| Tiltak | Ansvar | Frist |
|---|---|---|
| **Delmål 1.1: Flere møteplasser** | | |
| Ruste opp torget | Kultur | 2027 |
| **Delmål 1.2: Bedre veier** | | |
| Bygge gangvei | Teknisk | 2028 |
""",
            id="rows that head the rows below",
        ),
        pytest.param(
            """
<table>
<tr><th>Delmål</th><th>Tiltak</th><th>Ansvar</th><th>Frist</th></tr>
<tr><td colspan="4">Delmål 1.1: Flere møteplasser</td></tr>
<tr><td></td><td>Ruste opp torget</td><td>Kultur</td><td>2027</td></tr>
<tr><td colspan="4">Delmål 1.2: Bedre veier</td></tr>
<tr><td></td><td>Bygge gangvei</td><td>Teknisk</td><td>2028</td></tr>
</table>
""",
            id="rows across the whole width",
        ),
        pytest.param(
            """
| Tiltak | Ansvar | Frist |
|---|---|---|
| Ruste opp torget (D1.1) | Kultur | 2027 |
| Bygge gangvei (jf. delmål 1.2) | Teknisk | 2028 |
""",
            id="references in the action cell",
        ),
        pytest.param(
            """
### Delmål 1.1: Flere møteplasser

| Tiltak | Ansvar | Frist |
|---|---|---|
| Ruste opp torget | Kultur | 2027 |

### Delmål 1.2: Bedre veier

| Tiltak | Ansvar | Frist |
|---|---|---|
| Bygge gangvei | Teknisk | 2028 |
""",
            id="a table under each goal",
        ),
    ],
)
def test_the_same_actions_in_every_layout(table: str) -> None:
    """However the table says which goal an action serves, the graph is the same."""
    assert items(HEAD + table.lstrip(), "tiltak") == [TORG, GANGVEI]


def test_a_merged_goal_cell_holds_for_every_row_beside_it() -> None:
    """A goal cell over several rows, and a blank cell below a filled one, hold for those rows."""
    html = """
<table>
<tr><th>Delmål</th><th>Tiltak</th><th>Ansvar</th></tr>
<tr><td rowspan="2">1.1</td><td>Ruste opp torget</td><td>Kultur</td></tr>
<tr><td>Åpne hallen</td><td>Kultur</td></tr>
<tr><td>1.2</td><td>Bygge gangvei</td><td>Teknisk</td></tr>
</table>
"""
    pipes = """
| Delmål | Tiltak | Ansvar |
|---|---|---|
| 1.1 | Ruste opp torget | Kultur |
| | Åpne hallen | Kultur |
| 1.2 | Bygge gangvei | Teknisk |
"""
    for table in (html, pipes):
        assert [(item.text, item.serves) for item in items(HEAD + table.lstrip(), "tiltak")] == [
            ("Ruste opp torget", ("D1.1",)),
            ("Åpne hallen", ("D1.1",)),
            ("Bygge gangvei", ("D1.2",)),
        ]


@pytest.mark.parametrize("cell", ["1.1, 1.2", "1.1 og 1.2", "1.1/1.2", "Delmål 1.1, 1.2", "D1.1, D1.2", "1.1; 1.2"])
@pytest.mark.parametrize("side", ["left", "right"])
def test_a_cell_may_name_several_goals(cell: str, side: str) -> None:
    """An action in two goals' service has an edge to each."""
    order = (cell, "Ruste opp torget") if side == "left" else ("Ruste opp torget", cell)
    names = ("Delmål", "Tiltak") if side == "left" else ("Tiltak", "Delmål")
    text = f"{HEAD}| {names[0]} | {names[1]} | Ansvar |\n|---|---|---|\n| {order[0]} | {order[1]} | Kultur |\n"

    assert items(text, "tiltak") == [Item("tiltak", "Ruste opp torget", "", ("D1.1", "D1.2"), ("Kultur",))]


def test_numbers_ids_and_codes_of_actions() -> None:
    """A number column, a number in front of the words, and a code each give the action its number."""
    text = f"""{HEAD}| Nr. | Tiltak | Ansvar |
|---|---|---|
| 1.1.1 | Ruste opp torget | Kultur |
| T1.1.2 | Åpne hallen | Kultur |
| | 1.2.1 Bygge gangvei | Teknisk |
"""
    assert [(item.text, item.number, item.serves) for item in items(text, "tiltak")] == [
        ("Ruste opp torget", "1.1.1", ("D1.1",)),
        ("Åpne hallen", "1.1.2", ("D1.1",)),
        ("Bygge gangvei", "1.2.1", ("D1.2",)),
    ]


def test_codes_of_the_municipalitys_own_in_goal_columns() -> None:
    """Goals with codes of the author's own are found again where a goal column names them."""
    text = """
# Handlingsplan for Solvik

## Mål

| Kode | Delmål |
|---|---|
| R1 | Flere møteplasser |
| R2 | Bedre veier |

## Tiltak

| Tiltak | Ansvar | Delmål |
|---|---|---|
| Ruste opp torget | Kultur | R1 |
| Bygge gangvei | Teknisk | R2 |
"""
    found = rows(graph(text), "tiltak")
    assert [(item.text, item.serves) for item in found] == [("Ruste opp torget", ("R1",)), ("Bygge gangvei", ("R2",))]


def test_goals_and_actions_in_one_table() -> None:
    """Columns of hovedmål and delmål give the goals too, each under the one to its left."""
    text = """
# Handlingsplan for Solvik

| Hovedmål | Delmål | Tiltak | Ansvar |
|---|---|---|---|
| Trygge lokalsamfunn | Flere møteplasser | Ruste opp torget | Kultur |
| | Bedre veier | Bygge gangvei | Teknisk |
| Grønn omstilling | Lavere utslipp | Kjøpe elbiler | Teknisk |
"""
    assert items(text) == [
        Item("hovedmaal", "Trygge lokalsamfunn"),
        Item("delmaal", "Flere møteplasser", "", ("trygge-lokalsamfunn",)),
        Item("tiltak", "Ruste opp torget", "", ("flere-moeteplasser",), ("Kultur",)),
        Item("delmaal", "Bedre veier", "", ("trygge-lokalsamfunn",)),
        Item("tiltak", "Bygge gangvei", "", ("bedre-veier",), ("Teknisk",)),
        Item("hovedmaal", "Grønn omstilling"),
        Item("delmaal", "Lavere utslipp", "", ("groenn-omstilling",)),
        Item("tiltak", "Kjøpe elbiler", "", ("lavere-utslipp",), ("Teknisk",)),
    ]


@pytest.mark.parametrize(
    "card",
    [
        pytest.param(
            """
| Tiltak | Ruste opp torget |
|---|---|
| Delmål | 1.1 |
| Ansvar | Kultur |
| Frist | 2027 |
""",
            id="a card",
        ),
        pytest.param(
            """
### Tiltak 1: Ruste opp torget

| Felt | Innhold |
|---|---|
| Delmål | 1.1 |
| Ansvar | Kultur |
| Frist | 2027 |
""",
            id="fields after the action's heading",
        ),
        pytest.param(
            """
### Tiltak 1: Ruste opp torget

| | |
|---|---|
| Ansvarleg | Kultur |
| Frist | innan 2027 |
| Bidreg til delmål | 1.1 |
""",
            id="fields after the heading, nynorsk",
        ),
    ],
)
def test_one_action_down_the_page(card: str) -> None:
    """A table of labels and values is one action with its fields."""
    (found,) = items(HEAD + card.lstrip(), "tiltak")

    assert found._replace(number="") == TORG


def test_a_header_row_inside_the_table() -> None:
    """A Word table that opens with the goal across its width has its header in the second row."""
    text = """
# Handlingsplan for Solvik

## Tiltak

| Delmål 1: Flere møteplasser | | |
|---|---|---|
| Tiltak | Ansvar | Frist |
| Ruste opp torget | Kultur | 2027 |
| Åpne hallen | Kultur | 2026 |
"""
    assert items(text) == [
        Item("delmaal", "Flere møteplasser", "1"),
        Item("tiltak", "Ruste opp torget", "", ("D1",), ("Kultur",), "2027-12-31"),
        Item("tiltak", "Åpne hallen", "", ("D1",), ("Kultur",), "2026-12-31"),
    ]


def test_header_rows_repeated_on_each_page_and_sums_are_no_actions() -> None:
    """A header that a page break repeats, a total and an empty row are left out."""
    text = f"""{HEAD}| Tiltak | Ansvar | Kostnad |
|---|---|---|
| Ruste opp torget | Kultur | 200 000 |
| Tiltak | Ansvar | Kostnad |
| Bygge gangvei | Teknisk | 400 000 |
| | | |
| Sum | | 600 000 |
"""
    assert [item.text for item in items(text, "tiltak")] == ["Ruste opp torget", "Bygge gangvei"]


@pytest.mark.parametrize(
    ("cells", "frist"),
    [
        ("x | | |", "2026-12-31"),
        ("| x | |", "2027-12-31"),
        ("x | x | x |", "2028-12-31"),
        ("500 000 | 250 000 | |", "2027-12-31"),
        ("| 1,5 mill. | |", "2027-12-31"),
        ("| | ✓ |", "2028-12-31"),
        ("0 | 0 | 100 |", "2028-12-31"),
        ("drift | drift | drift |", "fast"),
        ("D | D/I | |", "2027-12-31"),
        ("Oppstart | Bygging | Ferdig |", "2028-12-31"),
        ("inv. | nei | - |", "2026-12-31"),
        ("| Ikke aktuelt | |", None),
        ("| | |", None),
    ],
)
def test_year_columns_are_deadlines(cells: str, frist: str | None) -> None:
    """The last year with an amount or a cross is the deadline; "drift" in the years is a recurring action."""
    text = f"""
{HEAD}| Tiltak | Ansvar | 2026 | 2027 | 2028 |
|---|---|---|---|---|
| Ruste opp torget | Kultur | {cells}
"""

    assert [item.frist for item in items(text, "tiltak")] == [frist]


def test_amounts_in_year_columns_are_the_cost() -> None:
    """Amounts under years are kept as the action's cost, year by year."""
    text = f"{HEAD}| Tiltak | Ansvar | 2026 | 2027 |\n|---|---|---|---|\n| Ruste opp torget | Kultur | 500 | 250 |\n"

    (found,) = graph(text).alle(Tiltak)
    assert found.kostnad == "2026: 500; 2027: 250"


def test_start_and_finish_columns() -> None:
    """Oppstart and Ferdig give the first and the last day."""
    text = f"""
{HEAD}| Tiltak | Ansvar | Oppstart | Ferdig |
|---|---|---|---|
| Ruste opp torget | Kultur | 2026 | 2028 |
"""

    (found,) = graph(text).alle(Tiltak)
    assert found.frist is not None
    assert (found.frist.start, found.frist.end) == ("2026-01-01", "2028-12-31")


def test_other_columns_of_an_action() -> None:
    """Cost, financing, status, partners and the step of the ladder are fields of the action."""
    text = f"""{HEAD}| Tiltak | Ansvar | Samarbeidspartnere | Kostnad | Finansiering | Status | Trinn |
|---|---|---|---|---|---|---|
| Ruste opp torget | Kultur | Frivilligsentralen | 200 000 | Drift | Påbegynt | 2 |
"""
    (found,) = graph(text).alle(Tiltak)
    assert [name.text for name in found.medansvar] == ["Frivilligsentralen"]
    assert (found.kostnad, found.finansiering, found.status, found.status_kode, found.trinn) == (
        "200 000", "Drift", "Påbegynt", "i_gang", "2",
    )  # fmt: skip


@pytest.mark.parametrize("empty", ["", "-", "–", "?"])
def test_an_empty_field_is_known_from_a_missing_one(empty: str) -> None:
    """A cell with nothing in it is a field nobody filled in; a table without the column has no such field."""
    with_column = f"{HEAD}| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Ruste opp torget | {empty} | 2027 |\n"
    without = f"{HEAD}| Tiltak | Frist |\n|---|---|\n| Ruste opp torget | 2027 |\n"

    (found,), (bare,) = graph(with_column).alle(Tiltak), graph(without).alle(Tiltak)
    assert (found.ansvar, found.ansvar_text) == ((), empty)
    assert (bare.ansvar, bare.ansvar_text) == ((), None)


def test_several_actions_in_one_cell() -> None:
    """A cell that holds a bulleted list gives one action for each point."""
    html = """
<table>
<tr><th>Delmål</th><th>Tiltak</th><th>Ansvar</th></tr>
<tr><td>1.1</td><td><ul><li>Ruste opp torget</li><li>Åpne hallen</li></ul></td><td>Kultur</td></tr>
</table>
"""
    assert items(HEAD + html.lstrip(), "tiltak") == [
        Item("tiltak", "Ruste opp torget", "", ("D1.1",), ("Kultur",)),
        Item("tiltak", "Åpne hallen", "", ("D1.1",), ("Kultur",)),
    ]


def test_the_ladder_of_services() -> None:
    """A table of steps gives the steps, with whether each needs a decision, and actions stand on them."""
    text = """
# Temaplan mestring for Solvik

## Innsatstrapp

| Trinn | Innhold | Krever vedtak |
|---|---|---|
| 1 | Åpne tilbud | Nei |
| 2 | Lavterskeltilbud | Nei |
| 3 | Tjenester etter vedtak | Ja |

## Tiltak

| Tiltak | Ansvar | Trinn |
|---|---|---|
| Starte frisklivsgruppe | Helse | 2 |
"""
    graf = graph(text)
    steps = [(step.nummer, step.text, step.krever_vedtak) for step in graf.alle(Innsatstrinn)]
    assert steps == [(1, "Åpne tilbud", False), (2, "Lavterskeltilbud", False), (3, "Tjenester etter vedtak", True)]
    (action,) = graf.alle(Tiltak)
    assert [graf.nodes[edge.target].text for edge in graf.ut(action.id, "staar_paa")] == ["Lavterskeltilbud"]


def test_indicators_in_a_table() -> None:
    """A table of indicators gives each with its target, baseline and source, tied to the goal it measures."""
    text = f"""{HEAD}## Indikatorer

| Delmål | Indikator | Utgangspunkt | Måltall | Kilde |
|---|---|---|---|---|
| 1.1 | Antall møteplasser | 4 | 8 | Egne tall |
| 1.2 | Kilometer gangvei | 12 | 20 | Vegkart |
"""
    graf = graph(text)
    assert rows(graf, "indikator") == [
        Item("indikator", "Antall møteplasser", "", ("D1.1",)),
        Item("indikator", "Kilometer gangvei", "", ("D1.2",)),
    ]
    assert [(one.grunnlinje, one.maaltall, one.kilde) for one in graf.alle(Indikator)] == [
        ("4", "8", "Egne tall"), ("12", "20", "Vegkart"),
    ]  # fmt: skip


@pytest.mark.parametrize("heading", ["Bakgrunn", "Tiltak og virkemidler", "Vedlegg"])
@pytest.mark.parametrize(
    "table",
    [
        pytest.param("| År | Folketall |\n|---|---|\n| 2020 | 4 100 |\n| 2025 | 4 050 |\n", id="population"),
        pytest.param(
            """
| Hendelse | Sannsynlighet | Konsekvens | Tiltak |
|---|---|---|---|
| Flom | Stor | Stor | Flomvern |
""",
            id="risk",
        ),
        pytest.param(
            """
| Møte | Dato | Deltakere |
|---|---|---|
| Folkemøte | 3. mars 2025 | 40 |
""",
            id="meetings",
        ),
        pytest.param(
            "| Tjeneste | 2026 | 2027 |\n|---|---|---|\n| Skole | 100 | 110 |\n| Helse | 200 | 210 |\n", id="budget"
        ),
        pytest.param(
            "| Plan | Vedtatt | Status |\n|---|---|---|\n| Klimaplan | 2021 | Gjeldende |\n", id="overview of plans"
        ),
        pytest.param(
            """
| Gjennomførte tiltak i forrige periode | Ansvar |
|---|---|
| Ny hall | Kultur |
""",
            id="history column",
        ),
        pytest.param("| Forkortelse | Forklaring |\n|---|---|\n| NAV | Arbeids- og velferd |\n", id="legend"),
        pytest.param("| A | B |\n|---|---|\n| 1 | 2 |\n", id="anything"),
    ],
)
def test_tables_that_hold_no_plan_content(heading: str, table: str) -> None:
    """Population, risk, meetings, budgets, overviews and history give no goal and no action."""
    assert items(f"# Temaplan for Solvik\n\n## {heading}\n\n{table}") == []


@pytest.mark.parametrize("heading", ["Planprosess", "Framdriftsplan", "Milepæler"])
def test_the_timetable_of_the_planning_holds_no_actions(heading: str) -> None:
    """Activities with dates in a chapter on the process are no actions of the plan."""
    table = "| Aktivitet | Dato |\n|---|---|\n| Oppstart | 1.2.2025 |\n| Høring | 1.6.2025 |\n"

    assert items(f"# Temaplan for Solvik\n\n## {heading}\n\n{table}") == []


def test_a_number_points_below_the_only_main_goal() -> None:
    """An action 1.1.1 in a chapter that stands beside the only hovedmål serves delmål 1.1, not the hovedmål alone."""
    text = HEAD.replace("### Hovedmål 2: Grønn omstilling\n\n", "")
    table = "| Nr. | Tiltak | Ansvar |\n|---|---|---|\n| 1.1.1 | Ruste opp torget | Kultur |\n"

    assert [item.serves for item in items(text + table, "tiltak")] == [("D1.1",)]


def test_the_columns_understood_are_known_for_the_whole_table() -> None:
    """Findings can speak once of a table that has no deadline column at all."""
    text = f"{HEAD}| Tiltak | Ansvar |\n|---|---|\n| Ruste opp torget | Kultur |\n| Bygge gangvei | Teknisk |\n"

    (group,) = graph(text).groups.values()
    assert (group.kind, group.columns) == ("table", ("tiltak", "ansvar"))


def test_nynorsk_headers() -> None:
    """Nynorsk headers are read like bokmål ones."""
    text = """
# Handlingsplan for Fjordvik

## Tiltak

| Hovudmål | Delmål | Tiltak | Ansvarleg | Tidsfrist | Samarbeidspartnarar |
|---|---|---|---|---|---|
| Trygge bygder | Fleire møteplassar | Ruste opp torget | Kultur | innan 2027 | Ungdomslaget |
"""
    graf = graph(text)
    assert rows(graf)[2] == Item("tiltak", "Ruste opp torget", "", ("fleire-moeteplassar",), ("Kultur",), "2027-12-31")
    assert [name.text for name in next(graf.alle(Tiltak)).medansvar] == ["Ungdomslaget"]


def test_a_row_longer_than_the_header() -> None:
    """A row may hold more cells than the header; what stands beyond it is no action, and nothing breaks."""
    table = "|  | Tiltak |\n|---|---|\n|  |  | Tiltak |\n|  | Ruste opp torget |\n"

    assert [item.text for item in items(HEAD + table, "tiltak")] == ["Ruste opp torget"]


def test_themes_beside_goals_are_no_areas_of_the_plan() -> None:
    """A column "Tema" sorts the goals; only a plan that has satsingsområder means them."""
    text = "# Klimaplan for Solvik\n\n## Mål\n\n| Tema | Delmål |\n|---|---|\n| Transport | Utslippene er halvert |\n"

    assert [(item.kind, item.text) for item in items(text)] == [("delmaal", "Utslippene er halvert")]


@pytest.mark.parametrize(
    ("action", "cell", "due"),
    [
        ("Holde kurs to ganger i året", "", None),
        ("Årlig kurs", "", None),
        ("Rive huset innen 2027", "", "2027-12-31"),
        ("Møte lagene hver høst", "2028", "2028-12-31"),
    ],
)
def test_a_blank_deadline_beside_the_actions_own_words(action: str, cell: str, due: str | None) -> None:
    table = f"| Tiltak | Ansvar | Frist |\n|---|---|---|\n| {action} | Teknisk | {cell} |\n"

    assert [item.frist for item in items(f"# Handlingsdel\n\n## Tiltak\n\n{table}")] == [due]
