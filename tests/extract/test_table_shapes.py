"""Tables as people make them: no header, a header on the page before, goals side by side, sums, levels, quarters."""

from __future__ import annotations

import pytest
from reading import Item, graph, items, rows

from plancheck.document import Cell, Row, Span
from plancheck.extract.tables.timecolumns import part_of_year, with_years
from plancheck.missing import missing_field
from plancheck.model import Tiltak
from plancheck.plansetting import PlanSetting

HEAD = "# Handlingsplan for Solvik 2026–2029\n\nSolvik kommune\n\n## Mål\n\n"


def row(*texts: str) -> Row:
    return Row(tuple(Cell(text, Span("x")) for text in texts), Span("x"))


def sheet(text: str, name: str = "liste.csv") -> list[Item]:
    return rows(graph({name: text}))


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("Hovedmål | Alle bor godt", "Delmål 1 | Flere får bolig", "Delmål 2 | Flere mestrer boforholdet"),
        ("Hovudmål | Alle bur godt", "Delmål 1 | Fleire får bustad", "Delmål 2 | Fleire meistrar buforholdet"),
    ],
)
def test_pairs_of_label_and_words(first: str, second: str, third: str):
    found = items(f"{HEAD}| {first} |\n|---|---|\n| {second} |\n| {third} |\n")
    texts = [line.partition(" | ")[2] for line in (first, second, third)]
    assert [(one.kind, one.number, one.text) for one in found] == [
        ("hovedmaal", "", texts[0]),
        ("delmaal", "1", texts[1]),
        ("delmaal", "2", texts[2]),
    ]
    assert len(found[1].serves) == len(found[2].serves) == 1


def test_pairs_under_a_header():
    found = items(f"{HEAD}| Mål | Beskrivelse |\n|---|---|\n| Mål 1 | Flere synger |\n| Mål 2 | Flere danser |\n")
    assert [(one.number, one.text) for one in found] == [("1", "Flere synger"), ("2", "Flere danser")]


def test_labels_beside_actions_are_no_pairs():
    table = "| Delmål | Tiltak | Ansvar |\n|---|---|---|\n| Delmål 1 | Starte kor | Kultur |\n"
    found = items(f"{HEAD}### Delmål 1: Flere synger\n\n## Tiltak\n\n{table}")
    assert [(one.kind, one.text) for one in found] == [("delmaal", "Flere synger"), ("tiltak", "Starte kor")]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Hovedmål 1: Møteplasser | Hovedmål 2: Samspill", "Delmål 1.1 Åpne lokaler | Delmål 2.1 Fast dialog"),
        ("Hovudmål 1: Møteplassar | Hovudmål 2: Samspel", "Delmål 1.1 Opne lokale | Delmål 2.1 Fast dialog"),
    ],
)
def test_goals_side_by_side(above: str, below: str):
    found = items(f"{HEAD}| {above} |\n|---|---|\n| {below} |\n")
    assert [(one.kind, one.number, one.serves) for one in found] == [
        ("hovedmaal", "1", ()),
        ("delmaal", "1.1", ("H1",)),
        ("hovedmaal", "2", ()),
        ("delmaal", "2.1", ("H2",)),
    ]


CONTINUED = """
### Delmål 1: Tidlig hjelp

| Nr | Tiltak | Ansvar | Frist |
|---|---|---|---|
| 1 | Demensteam | Helse | 2026 |
{between}
| {first} |
|---|---|---|---|
| 3 | Dagtilbud | Helse | 2028 |
"""


@pytest.mark.parametrize("between", ["", "\nTabellen fortsetter på neste side.\n"])
@pytest.mark.parametrize("first", ["2 | Pårørendeskole | Helse | Årlig", "2 | Tiltak mot uro | Oppvekst | 2027"])
def test_a_table_goes_on_without_its_header(between: str, first: str):
    found = items(HEAD + CONTINUED.format(between=between or "\n<!-- -->\n", first=first), "tiltak")
    assert [one.number for one in found] == ["1", "2", "3"]
    assert found[1].text == first.split(" | ")[1]
    assert all(one.serves == ("D1",) for one in found)


@pytest.mark.parametrize("first", ["År | Folketall | Endring | Kilde", "Risiko | Sannsynlighet | Følge | Nivå"])
def test_another_table_does_not_go_on(first: str):
    found = items(
        HEAD + CONTINUED.format(between="\nTall:\n", first=first).replace("Dagtilbud | Helse | 2028", "4 | 5 | 6"),
        "tiltak",
    )
    assert [one.text for one in found] == ["Demensteam"]


@pytest.mark.parametrize(
    "total", ["Totalt", "Sum", "Sum alle tiltak", "I alt", "Delsum", "Til saman", "Sum hovudmål 1", "Totalsum:"]
)
@pytest.mark.parametrize("column", [0, 1])
def test_sums_are_no_items(total: str, column: int):
    last = ["", "", "", "100", ""]
    last[column] = total
    found = sheet(f"Hovedmål;Tiltak;Ansvar;2026;2027\nGod helse;Gangveg;Teknisk;100;\n{';'.join(last)}\n")
    assert [one.text for one in found] == ["God helse", "Gangveg"]


@pytest.mark.parametrize(
    "text", ["Samlet plan for skolene", "Totalrenovere hallen", "Samla innsats for barn", "Summere"]
)
def test_what_only_begins_like_a_sum_is_an_action(text: str):
    found = sheet(f"Mål;Tiltak;Ansvar;Frist\nGod helse;{text};;\n;Gangveg;Teknisk;2027\n")
    assert [one.text for one in found if one.kind == "tiltak"] == [text, "Gangveg"]


@pytest.mark.parametrize(
    ("goal", "part"), [("Hovedmål: Grønn by", "Delmål: Mindre avfall"), ("Hovudmål: Grøn by", "Delmål: Mindre avfall")]
)
def test_levels_in_the_column_of_actions(goal: str, part: str):
    found = sheet(f"Nr;Tiltak;Ansvar;Frist\n1;{goal};;\n1.1;{part};;\n1.1.1;Byttedag;Teknisk;2026\n")
    assert [(one.kind, one.number, one.serves) for one in found] == [
        ("hovedmaal", "1", ()),
        ("delmaal", "1.1", ("H1",)),
        ("tiltak", "1.1.1", ("D1.1",)),
    ]


@pytest.mark.parametrize("mark", ["x", "X", "☒", "☑", "●", "✓", "✔", "■", "Ja"])
def test_marks_under_years(mark: str):
    found = sheet(f"Tiltak;Ansvar;2026;2027;2028\nGangveg;Teknisk;☐;{mark};☐\n")
    assert found == [Item("tiltak", "Gangveg", "", (), ("Teknisk",), "2027-12-31")]


@pytest.mark.parametrize(
    ("text", "year", "told"),
    [
        ("Q2", 2026, ("2. kvartal 2026", 2026)),
        ("3. kv.", 2026, ("3. kvartal 2026", 2026)),
        ("K1", 2027, ("1. kvartal 2027", 2027)),
        ("2. tertial", 2026, ("2. tertial 2026", 2026)),
        ("1. halvår 2027", 0, ("1. halvår 2027", 2027)),
        ("Q4 2026", 0, ("4. kvartal 2026", 2026)),
        ("haust", 2026, ("haust 2026", 2026)),
        ("Mars", 2026, ("mars 2026", 2026)),
        ("Q2", 0, None),
        ("Mars 1", 2026, None),
        ("Maskiner", 0, None),
        ("Tiltak", 2026, None),
    ],
)
def test_parts_of_a_year(text: str, year: int, told: tuple[str, int] | None):
    assert part_of_year(text, year) == told


def test_quarters_below_a_year():
    upper = row("Tiltak", "2026", "", "2027", "")
    lower = with_years(row("Tiltak", "Q1", "Q2", "Q1", "Q2"), (upper,))
    assert [cell.text for cell in lower.cells] == [
        "Tiltak", "1. kvartal 2026", "2. kvartal 2026", "1. kvartal 2027", "2. kvartal 2027",
    ]  # fmt: skip
    found = sheet("Tiltak;Ansvar;Q1 2026;Q2 2026;Q1 2027\nGangveg;Teknisk;;x;\nBru;Teknisk;;x;x\n")
    assert [one.frist for one in found] == ["2026-06-30", "2027-03-31"]


@pytest.mark.parametrize("header", ["Deltakarar", "Deltakere", "Deltek", "Deltar", "Støtte", "Partnarar"])
def test_those_who_take_part(header: str):
    table = f"| Tiltak | Hovudansvar | {header} | Tidsfrist | Kostnad |\n|---|---|---|---|---|\n"
    graf = graph(f"{HEAD}## Tiltak\n\n{table}| Gangveg | Teknisk | Velforeininga | 2027 | 100 |\n")
    action = next(node for node in graf.nodes.values() if node.kind == "tiltak")
    assert [name.text for name in action.ansvar] == ["Teknisk"]
    assert [name.text for name in action.medansvar] == ["Velforeininga"]


@pytest.mark.parametrize("header", ["Saksnr", "Referat", "Klasse"])
def test_an_odd_column_hides_no_actions(header: str):
    found = sheet(f"Tiltak;Ansvar;Frist;{header}\nGangveg;Teknisk;2027;5\n")
    assert found == [Item("tiltak", "Gangveg", "", (), ("Teknisk",), "2027-12-31")]


def test_what_is_missing_is_placed_at_its_empty_cell():
    graf = graph({"liste.csv": "Tiltak;Ansvar;Frist\nGangveg;;2027\nBru;Teknisk;\n"})
    cells = [{name: span.cell for name, span in node.empty} for node in graf.alle(Tiltak)]
    assert cells == [{"ansvar": "B2"}, {"frist": "C3"}]
    assert [
        treff.span.cell for treff in missing_field(graf, "frist", lambda one: one.frist is None, lambda one: True)
    ] == ["C3"]


def test_each_row_names_its_goal_itself():
    graf = graph(
        {
            "liste.csv": "Delmål;Tiltak;Ansvar;Frist\n1.1;A;X;2027\n2.2;Gangveg;X;2027\n2.2;Bru;X;2027\n",
            "plan.md": f"{HEAD}### Hovedmål 1: Alle\n\n#### Delmål 1.1: Trygge veger\n",
        },
        plans=[PlanSetting("p", ("*",))],
    )
    assert [entry.ref.span.cell for entry in graf.unresolved] == ["A3", "A4"]


def test_meetings_are_still_none():
    assert sheet("Møte;Dato;Deltakere\nFolkemøte;2026;40\n") == []


@pytest.mark.parametrize(
    "header",
    [
        "Indikator;Nå;Målsatt 2035",
        "Indikator;Status 2024;Ønsket 2034",
        "Indikator;I dag;Innen 2030",
        "Indikator;Basisår 2023;Mål 2034",
        "Indikator;2024;2030",
        "Indikator;No;Målsett 2035",
        "Indikator;Resultat 2024;Måltal 2030",
    ],
)
def test_where_an_indicator_stands_and_is_to_stand(header: str):
    text = "".join(f"| {line.replace(';', ' | ')} |\n" for line in (header, "---;---;---", "Lesere;20 %;40 %"))
    graf = graph(f"{HEAD}### Delmål 1: Flere leser\n\n{text}")
    found = next(node for node in graf.nodes.values() if node.kind == "indikator")
    assert (found.grunnlinje, found.maaltall) == ("20 %", "40 %")


def test_actions_below_goals_set_side_by_side() -> None:
    """Each column is a goal's; what stands below it serves that goal."""
    text = (
        "# Folkehelseplan for Solvik 2026–2029\n\n## Mål og tiltak\n\n"
        "| Mål 1: Alle er friske | Mål 2: Alle er glade |\n"
        "|---|---|\n| - Åpne treningsrom (Kultur, 2027)<br>- Lage turkart | - Starte kor (Kulturskolen, 2027) |\n"
    )

    assert [(item.text, item.serves, item.ansvar) for item in items(text, "tiltak")] == [
        ("Åpne treningsrom", ("H1",), ("Kultur",)),
        ("Lage turkart", ("H1",), ()),
        ("Starte kor", ("H2",), ("Kulturskolen",)),
    ]


@pytest.mark.parametrize("again", ["", "Tiltak"])
def test_years_in_a_row_below_the_header(again: str) -> None:
    """Word and web pages often keep the second row of a header among the rows."""
    table = (
        "| Tiltak | Ansvar | Gjennomføring | | |\n|---|---|---|---|---|\n"
        f"| {again} | | 2026 | 2027 | 2028 |\n| Bygge park | Teknisk | X | X | |\n| Åpne klubb | Kultur | | | X |\n"
    )

    assert [(item.text, item.frist) for item in items(f"# Handlingsplan\n\n## Tiltak\n\n{table}")] == [
        ("Bygge park", "2027-12-31"),
        ("Åpne klubb", "2028-12-31"),
    ]


@pytest.mark.parametrize("asked", ["Hva", "Kva"])
def test_the_facts_of_a_plan_are_no_actions(asked: str) -> None:
    facts = f"## Planfakta\n\n| {asked} | Svar |\n|---|---|\n| Kommune | Solvik |\n| Høring | seks uker fra 2. mars |\n"
    assert items(f"# Temaplan kultur 2026–2029\n\n{facts}") == []


@pytest.mark.parametrize("who", ["Virksomhet", "Ansvarlig", "Enhet"])
def test_a_header_that_could_be_a_row_is_the_header(who: str) -> None:
    """ "Når" may be a deadline and "Virksomhet" a unit: beside each other they name their columns."""
    table = f"| Hva skal vi gjøre | {who} | Når |\n|---|---|---|\n| Lage rutine | Boligkontoret | 2027 |\n"
    found = items(f"# Boligplan 2026–2029\n\n## Delmål og tiltak\n\n### Delmål 1: Flere eier sin bolig\n\n{table}")
    assert [(item.text, item.ansvar) for item in found if item.kind == "tiltak"] == [
        ("Lage rutine", ("Boligkontoret",))
    ]
