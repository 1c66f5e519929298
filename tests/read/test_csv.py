"""CSV: delimiters, quoting, titles above the header, places."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancheck.document import Document, Unreadable
from plancheck.read.csv import cell_name, read_csv

LISTE = (
    "Handlingsplan 2026–2029{0}{0}{0}{0}{0}\n"
    "Sist oppdatert{0}01.02.2026{0}{0}{0}{0}\n"
    "{0}{0}{0}{0}{0}\n"
    "Mål{0}Tiltak{0}{0}Ansvar{0}2026{0}2027\n"
    'Flere er aktive{0}"Pusse opp\nhallen; ""ny"", stor"{0}{0}Teknisk{0}100{0}200\n'
    "{0}Kjøpe buss{0}{0}{0}{0}x\n"
    "\n"
    "Kilde: kommunen{0}{0}{0}{0}{0}\n"
)


def csv(data: str | bytes) -> Document:
    document = read_csv(data.encode() if isinstance(data, str) else data, "liste.csv")
    assert isinstance(document, Document)
    return document


def grid(block) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in (*block.header, *block.rows)]


@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_list(sign, encoding):
    document = csv(LISTE.format(sign).encode(encoding))
    assert [block.kind for block in document.blocks] == ["heading", "paragraph", "table", "paragraph"]
    assert document.blocks[0].text == "Handlingsplan 2026–2029"
    table = document.blocks[2]
    assert grid(table) == [
        ["Mål", "Tiltak", "Ansvar", "2026", "2027"],
        ["Flere er aktive", 'Pusse opp\nhallen; "ny", stor', "Teknisk", "100", "200"],
        ["", "Kjøpe buss", "", "", "x"],
    ]
    assert [cell.span.cell for cell in table.rows[1].cells] == ["A6", "B6", "D6", "E6", "F6"]
    ansvar = table.rows[0].cells[2].span
    assert (ansvar.line, ansvar.place) == (6, "rad 5")
    assert document.source[ansvar.line - 1][ansvar.column - 1 : ansvar.end_column - 1] == "Teknisk"


def test_separator_line_of_excel():
    document = csv("sep=;\nTiltak;Ansvar\nKjøpe, leie og pusse opp;Teknisk\n")
    assert grid(document.blocks[0])[1] == ["Kjøpe, leie og pusse opp", "Teknisk"]


def test_two_header_rows():
    document = csv("Tiltak;Ansvar;Kostnad;\n;;2026;2027\nPusse opp;Teknisk;1;2\n")
    (table,) = document.blocks
    assert [cell.text for cell in table.header[-1].cells] == ["Tiltak", "Ansvar", "2026", "2027"]
    assert len(table.header) == 2
    assert len(table.rows) == 1


def test_a_row_without_goal_is_no_second_header():
    document = csv("Mål;Tiltak;Ansvar\n;Pusse opp;Teknisk\nTrygt;Kjøpe;Plan\n")
    assert len(document.blocks[0].header) == 1


def test_repeated_header_is_left_out():
    document = csv("Tiltak;Ansvar\nA;B\n\nTiltak;Ansvar\nC;D\n")
    assert grid(document.blocks[0]) == [["Tiltak", "Ansvar"], ["A", "B"], ["C", "D"]]


def test_notes_only():
    document = csv("Dette er en merknad.\nEn overskrift\n")
    assert [(block.kind, block.text) for block in document.blocks] == [
        ("paragraph", "Dette er en merknad."),
        ("heading", "En overskrift"),
    ]


@pytest.mark.parametrize(("column", "name"), [(1, "A1"), (26, "Z1"), (27, "AA1"), (702, "ZZ1"), (703, "AAA1")])
def test_cell_names(column, name):
    assert cell_name(1, column) == name


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=80), st.text(alphabet='aB1;,\n"\t Å', max_size=120)))
def test_any_text_is_read(text):
    document = read_csv(text.encode("utf-8", "replace"), "x.csv")
    if isinstance(document, Document):
        for block in document.blocks:
            for row in (*block.header, *block.rows):
                assert len(row.cells) == len(block.header[-1].cells)
                for cell in row.cells:
                    assert 1 <= cell.span.line <= len(document.source)
                    assert 1 <= cell.span.column <= len(document.source[cell.span.line - 1]) + 2


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.lists(st.text(alphabet='ab;"\n,Å', max_size=6).map(str.strip), min_size=3, max_size=3),
        min_size=1,
        max_size=5,
    )
)
def test_quoted_cells_come_back(rows):
    head = "Aa;Bb;Cc\n"
    body = "".join(";".join('"' + cell.replace('"', '""') + '"' for cell in row) + "\n" for row in rows)
    document = csv(head + body)
    kept = [[" ".join(cell.split()) for cell in row] for row in rows if any(row)]
    table = document.blocks[0]
    found = [[" ".join(cell.text.split()) for cell in row.cells] for row in table.rows]
    assert found == kept or len(document.blocks) > 1


@pytest.mark.parametrize("text", ['"' * 300_000, '";' * 100_000, "a;" * 100_000, ";\n" * 100_000, '"a;\n' * 50_000])
def test_hostile_inputs_are_read_to_the_end(text):
    assert isinstance(read_csv(text.encode(), "x.csv"), (Document, Unreadable))
