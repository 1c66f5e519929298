"""What a workbook of several sheets is called, what its sheets stand under, and which of them only explain."""

from __future__ import annotations

import pytest

from plancheck.document import Block, Document
from plancheck.extract import extract
from plancheck.extract.plan.metadata import read_meta
from plancheck.read.csv import read_csv
from plancheck.read.workbook import is_notes
from plancheck.read.xlsx import read_xlsx

from .workbooks import texts, workbook


def book(**sheets: list[tuple[object, ...]]) -> Document:
    """A workbook; a row `()` is blank."""
    content = {
        name.replace("_", " "): f"<sheetData>{''.join(texts(at, *row) for at, row in enumerate(rows, 1) if row)}"
        "</sheetData>"
        for name, rows in sheets.items()
    }
    document = read_xlsx(workbook(content), "liste.xlsx")
    assert isinstance(document, Document)
    return document


def headings(document: Document) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in document.blocks if block.kind == "heading" and not block.noise]


def paragraphs(document: Document) -> list[str]:
    return [block.text for block in document.blocks if block.kind == "paragraph" and not block.noise]


def noisy(document: Document) -> list[Block]:
    return [block for block in document.blocks if block.noise]


ACTIONS: list[tuple[object, ...]] = [("Tiltak", "Ansvar", "Frist"), ("Ny bru", "Teknisk", "2027")]


@pytest.mark.parametrize(
    ("title", "owner", "told"),
    [
        ("Tiltaksplan helse 2026–2029", "Solvik kommune", "Sist oppdatert: 08.01.2026"),
        ("Handlingsplan mot vald 2026–2029", "Solvik herad", "x = året tiltaket blir gjennomført"),
    ],
)
def test_the_first_sheet_gives_the_title_and_period(title: str, owner: str, told: str):
    document = book(Plan=[(title,), (owner,), (told,), (), *ACTIONS], Økonomi=ACTIONS)
    assert headings(document) == [(1, title), (2, "Økonomi")]
    assert paragraphs(document) == [owner, told]
    meta = read_meta(document)
    assert (meta.title, meta.period) == (title, ("2026", "2029"))


def test_the_owner_may_stand_over_the_title():
    document = book(Plan=[("Solvik kommune",), ("Handlingsdel 2026–2029",), (), *ACTIONS])
    assert headings(document) == [(1, "Handlingsdel 2026–2029")]
    assert paragraphs(document) == ["Solvik kommune"]


def test_the_name_of_a_plan_and_its_owner_is_the_title():
    document = book(Plan=[("Digitaliseringsplan Solvik kommune",), ("Periode:", "2026–2029"), (), *ACTIONS])
    assert headings(document) == [(1, "Digitaliseringsplan Solvik kommune")]


def test_a_front_page_lists_the_sheets():
    front = [("Oppfølging av samfunnsdelen",), ("Periode: 2025–2028",), ("Mål 1 Levekår",), ("Natur",)]
    sheets = {"Mål_1_Levekår": [("Mål 1: Ingen barn er fattige",), *ACTIONS], "Natur": ACTIONS}
    document = book(Forside=front, **sheets)
    assert headings(document) == [(1, front[0][0]), (2, "Mål 1: Ingen barn er fattige"), (2, "Natur")]
    assert [block.text for block in noisy(document)] == ["Mål 1 Levekår", "Natur"]
    assert read_meta(document).period == ("2025", "2028")


def test_the_title_of_a_list_of_sheets_is_no_chapter():
    front = [("Strategi for sentrum 2026–2032",), (), ("Innhold",), ("Mål 1",)]
    document = book(Forside=front, Mål_1=[("Mål 1: Byen lever",), *ACTIONS])
    assert headings(document) == [(1, front[0][0]), (2, "Mål 1: Byen lever")]


def test_what_heads_the_rows_stays_a_heading():
    document = book(Plan=[("Tiltaksplan 2026",), ("Delmål 1.1: Trygge vegar",), *ACTIONS])
    assert headings(document) == [(1, "Tiltaksplan 2026"), (1, "Delmål 1.1: Trygge vegar")]
    document = book(Plan=[("Tiltaksplan 2026",), ("Solvik kommune",), (), ("Oppvekst",), *ACTIONS])
    assert headings(document) == [(1, "Tiltaksplan 2026"), (1, "Oppvekst")]


def test_sheets_that_are_parts_of_their_own_keep_their_names():
    document = book(Oppvekst=ACTIONS, Helse=ACTIONS)
    assert headings(document) == [(1, "Oppvekst"), (1, "Helse")]
    assert read_meta(document).title is None


@pytest.mark.parametrize("name", ["Merknader", "Forklaring", "Lister", "Rettleiing", "Lister 2", "VEILEDNING"])
def test_sheets_that_explain_are_no_part_of_the_plan(name: str):
    assert is_notes(name)
    document = book(**{name: [("Mål: det vi vil",), ("Tiltak: det vi gjør",)], "Plan": ACTIONS})
    assert headings(document) == [(1, "Plan")]
    assert {block.noise for block in noisy(document)} == {"navigation"}


@pytest.mark.parametrize("name", ["Tiltak", "Handlingsplan", "Mål", "Oppvekst", "Merkevare"])
def test_other_sheets_do_not(name: str):
    assert not is_notes(name)


def test_the_title_row_of_a_csv_file():
    text = "Helhetlig ROS – oppfølgingsplan 2026–2029;;\nSolvik kommune;;\n;;\nTiltak;Ansvar;Frist\nØvelse;Stab;2027\n"
    document = read_csv(text.encode(), "liste.csv")
    assert isinstance(document, Document)
    assert headings(document) == [(1, "Helhetlig ROS – oppfølgingsplan 2026–2029")]
    assert read_meta(document).period == ("2026", "2029")


GOALS: list[tuple[object, ...]] = [
    ("Nr", "Mål", "Tanken bak"),
    ("1", "Flere i jobb", "…"),
    ("2", "Levende sentrum", "…"),
]
SERVING: list[tuple[object, ...]] = [("Tiltak", "Mål", "Ansvar"), ("Ny bru", "1", "Teknisk"), ("Torg", "2", "Kultur")]


@pytest.mark.parametrize("name", ["Mål", "Hovudmål", "Måla våre"])
def test_a_title_over_the_goals_leaves_the_sheet_its_name(name: str):
    """The name alone says what the table below lists."""
    document = book(**{name.replace(" ", "_"): [("Næringsplan 2026–2029",), (), *GOALS], "Tiltak": SERVING})

    assert headings(document) == [(1, "Næringsplan 2026–2029"), (2, name), (2, "Tiltak")]
    assert [item.kind for item in extract(document).items][:2] == ["maal", "maal"]


def test_a_title_over_other_tables_leaves_no_name():
    assert headings(book(Plan=[("Næringsplan 2026–2029",), (), *ACTIONS], Tiltak=ACTIONS))[1:] == [(2, "Tiltak")]


def test_adoption_below_a_goal_on_the_cover_sheet_stands_with_the_title():
    rows = ["Kulturplan 2026–2029", "Lund kommune", "Hovedmål: Alle synger", "Vedtatt av kommunestyret 27.11.2025"]
    sheet = "".join(texts(at, text) for at, text in enumerate(rows, 1))
    document = read_xlsx(workbook({"Om planen": f"<sheetData>{sheet}</sheetData>"}), "a.xlsx")
    assert isinstance(document, Document)
    assert [block.text for block in document.blocks] == [rows[0], rows[1], rows[3], rows[2]]


@pytest.mark.parametrize("gap", [0, 1])
def test_lines_told_of_a_table_are_no_rows_of_it(gap):
    rows = [(1, "Kulturplan 2026"), (3, None, "Mål", "Tiltak", "Frist"), (4, None, "Alle synger", "Kor", "2026"),
            (5 + gap, None, "* Krever midler"), (6 + gap, None, "Kilde: Korlaget")]  # fmt: skip
    sheet = "".join(texts(at, *values) for at, *values in rows)
    document = read_xlsx(workbook({"Tiltak": f"<sheetData>{sheet}</sheetData>"}), "a.xlsx")
    assert isinstance(document, Document)
    assert [len(block.rows) for block in document.blocks if block.kind == "table"] == [1]
    assert [block.text for block in document.blocks][-2:] == ["* Krever midler", "Kilde: Korlaget"]


def test_notes_below_a_blank_row_are_no_rows_and_a_legend_is_no_chapter():
    rows = [("Tegnforklaring",), (), *ACTIONS, (), ("Gjelder hele kommunen",), ("Kultur rapporterer om høsten",)]
    document = book(Tiltak=[("Kulturplan 2026",), *rows])
    assert headings(document) == [(1, "Kulturplan 2026")]
    assert [len(block.rows) for block in document.blocks if block.kind == "table"] == [1]


def test_a_first_sheet_that_explains_may_name_the_plan():
    first = [
        ("Hovedplan vei 2027–2030",),
        ("Vedtatt av kommunestyret 19.06.2026, sak 5/26",),
        (),
        ("Fyll inn status:",),
    ]
    document = book(Lesemeg=first, Mål=[("Mål i hovedplan vei",), (), *GOALS], Drift=ACTIONS)
    assert headings(document)[:2] == [(1, "Hovedplan vei 2027–2030"), (2, "Mål")]
    assert paragraphs(document) == ["Vedtatt av kommunestyret 19.06.2026, sak 5/26"]


def test_a_title_of_goals_is_over_no_other_sheet():
    document = book(Mål=[("Mål i hovedplan vei",), (), *GOALS], Drift=SERVING)
    assert headings(document) == [(1, "Mål"), (2, "Mål i hovedplan vei"), (1, "Drift")]
    assert [item.kind for item in extract(document).items] == ["maal", "maal", "tiltak", "tiltak"]
