"""Excel and OpenDocument lists: what people see, where it stands, and files that mean harm."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancheck.document import Document, Unreadable
from plancheck.read.ods import read_ods
from plancheck.read.xlsx import read_xlsx
from plancheck.read.xlsxvalue import kind_of, shown

from .workbooks import (
    BOLD,
    DATE,
    MONTH,
    OWN_DATE,
    PERCENT,
    RELATIONS,
    STRICT,
    ZEROS,
    cell,
    package,
    row,
    spreadsheet,
    texts,
    workbook,
)


def excel(data: bytes) -> Document:
    document = read_xlsx(data, "liste.xlsx")
    assert isinstance(document, Document)
    return document


def ods(body: str, styles: str = "") -> Document:
    document = read_ods(spreadsheet(body, styles), "liste.ods")
    assert isinstance(document, Document)
    return document


def tables(document: Document) -> list[list[list[str]]]:
    return [
        [[cell.text for cell in row.cells] for row in (*block.header, *block.rows)]
        for block in document.blocks
        if block.kind == "table"
    ]


LIST = (
    '<cols><col min="6" max="6" hidden="1"/></cols><sheetData>'
    + row(1, cell("A1", "Handlingsplan 2026–2029", BOLD))
    + row(2, cell("A2", "Sist oppdatert"), cell("B2", 46054, DATE))
    + texts(4, "Mål", "Tiltak", "Ansvar", "Kostnad", None, "Skjult", style=BOLD)
    + row(5, cell("D5", 2026), cell("E5", 2027))
    + row(
        6,
        cell("A6", "Flere er aktive"),
        cell("B6", "Pusse opp\nhallen"),
        '<c r="C6" t="s"><v>1</v></c>',
        cell("D6", 1000.5),
    )
    + row(7, cell("B7", "Kjøpe buss"), cell("C7", "NAV", 0), cell("D7", None, 0, "D6*2"), cell("F7", "x"))
    + row(8, cell("B8", "Strøket"), hidden=True)
    + row(9, cell("A9", "Hovedmål 2", BOLD))
    + row(10, cell("B10", "Ansette"), '<c r="C10" t="s"><v>0</v></c>', '<c r="D10" t="e"><v>#REF!</v></c>')
    + row(13, cell("A13", "Kilde: kommunen"))
    + "</sheetData><mergeCells>"
    + "".join(f'<mergeCell ref="{ref}"/>' for ref in ("A1:E1", "D4:E4", "A4:A5", "B4:B5", "C4:C5", "A6:A8", "A9:E9"))
    + '</mergeCells><hyperlinks><hyperlink ref="B10" r:id="h"/></hyperlinks>'
)


def action_list() -> bytes:
    link = f'<Relationship Id="h" Type="{RELATIONS}/hyperlink" Target="https://eksempel.no/a" TargetMode="External"/>'
    rels = {"xl/worksheets/_rels/sheet1.xml.rels": f"<Relationships>{link}</Relationships>"}
    sheets = {"Tiltak": LIST, "Lister": f"<sheetData>{texts(1, 'hemmelig')}</sheetData>"}
    return workbook(sheets, states={"Lister": "veryHidden"}, **rels)


def test_action_list():
    document = excel(action_list())
    assert [(block.kind, block.text) for block in document.blocks if block.kind != "table"] == [
        ("heading", "Handlingsplan 2026–2029"),
        ("paragraph", "Sist oppdatert: 2026-02-01"),
        ("paragraph", "Kilde: kommunen"),
    ]
    assert tables(document) == [
        [
            ["Mål", "Tiltak", "Ansvar", "Kostnad", ""],
            ["Mål", "Tiltak", "Ansvar", "2026", "2027"],
            ["Flere er aktive", "Pusse opp\nhallen", "I to biter", "1000.5", ""],
            ["Flere er aktive", "Kjøpe buss", "NAV", "", ""],
            ["Hovedmål 2", "", "", "", ""],
            ["", "Ansette", "Delt", "", ""],
        ]
    ]


def test_places_and_marks():
    document = excel(action_list())
    table = next(block for block in document.blocks if block.kind == "table")
    kjope = table.rows[1].cells
    assert (kjope[1].span.sheet, kjope[1].span.cell, kjope[1].span.place) == ("Tiltak", "B7", "Tiltak › rad 7")
    assert kjope[1].span.line is None
    assert [cell.repeated for cell in kjope] == [True, False, False, False, False]
    assert kjope[3].attrs == {"ukjent": "formel"}
    assert (table.rows[2].cells[0].colspan, table.rows[2].cells[0].bold) == (5, True)
    assert [link.target for link in table.rows[3].cells[1].links] == ["https://eksempel.no/a"]
    assert len(table.header) == 2


def test_hidden_things_are_told():
    found = {(mark.kind, mark.span.sheet, mark.text, mark.many) for mark in excel(action_list()).marks}
    assert found == {
        ("skjulte_rader", "Tiltak", "8", 1),
        ("skjulte_kolonner", "Tiltak", "F", 1),
        ("skjult_ark", "Lister", "Lister", 1),
    }


@pytest.mark.parametrize(
    ("name", "rows", "told"),
    [
        ("Ark2", ["Ikke startet", "I gang", "Ferdig"], False),
        ("Lister", ["Ikke startet", "Høy", "I gang", "Lav"], False),
        ("Ark2", ["Ikke startet", "Vi har ikke råd til dette i år, men sier det ikke høyt"], True),
        ("Ark2", ["Lønn", "540 000"], True),
    ],
)
def test_hidden_choices_are_nothing_internal(name: str, rows: list[str], told: bool):
    own = "".join(texts(number, text) for number, text in enumerate(rows, 1))
    sheets = {"Tiltak": LIST, name: f"<sheetData>{own}</sheetData>"}
    found = excel(workbook(sheets, states={name: "hidden"}))
    assert any(mark.kind == "skjult_ark" for mark in found.marks) == told


def test_a_filter_hides_nothing():
    content = (
        "<sheetData>"
        + texts(1, "Tiltak", "Ansvar")
        + texts(2, "A", "B")
        + row(3, cell("A3", "C"), cell("B3", "D"), hidden=True)
        + '</sheetData><autoFilter ref="A1:B3"/>'
    )
    document = excel(workbook({"Ark1": content}))
    assert tables(document) == [[["Tiltak", "Ansvar"], ["A", "B"], ["C", "D"]]]
    assert not document.problems
    assert document.blocks[0].rows[0].span.place == "rad 2"


def test_strict_and_several_sheets():
    content = f"<sheetData>{texts(1, 'Tiltak', 'Ansvar')}{texts(2, 'A', 'B')}</sheetData>"
    document = excel(workbook({"2026": content, "2027": content}, namespace=STRICT))
    assert [block.text for block in document.blocks if block.kind == "heading"] == ["2026", "2027"]
    assert len(tables(document)) == 2


def test_two_tables_in_one_sheet():
    content = (
        "<sheetData>"
        + texts(1, "Tiltak", "Ansvar", style=BOLD)
        + texts(2, "A", "B")
        + row(4, cell("A4", "Ferdige tiltak", BOLD))
        + texts(5, "Tiltak", "Status", style=BOLD)
        + texts(6, "C", "Ferdig")
        + "</sheetData>"
    )
    document = excel(workbook({"Ark1": content}))
    assert [block.kind for block in document.blocks] == ["table", "heading", "table"]
    assert tables(document)[1] == [["Tiltak", "Status"], ["C", "Ferdig"]]


@pytest.mark.parametrize(
    ("stored", "style", "text"),
    [
        ("46054", DATE, "2026-02-01"),
        ("46054.5", OWN_DATE, "2026-02-01"),
        ("46174", MONTH, "juni 2026"),
        ("301", ZEROS, "0301"),
        ("0.25", PERCENT, "25 %"),
        ("0.30000000000000004", 0, "0.3"),
        ("1E6", 0, "1000000"),
        ("2026", 0, "2026"),
        ("59", DATE, "1900-02-28"),
        ("1e300", DATE, None),
    ],
)
def test_numbers_as_shown(stored, style, text):
    number = row(2, f'<c r="A2" s="{style}"><v>{stored}</v></c>', cell("B2", 1))
    content = f"<sheetData>{texts(1, 'Aa', 'Bb')}{number}</sheetData>"
    found = tables(excel(workbook({"Ark1": content})))[0][1][0]
    assert found == text or (text is None and found)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("General", ""), ("0.00", ""), ("#,##0", ""), ('"kr" #,##0', ""), ("dd.mm.yyyy", "date"),
        ("[$-414]d\\. mmmm yyyy", "date"),
        ("mmm yy", "month"), ("yyyy", "year"), ("hh:mm", "time"), ("[h]:mm", "time"), ("0.0%", "percent"),
        ("0000", "0000"),
        ("[Red]#,##0;[Blue]-#,##0", ""), ('0 "dager"', ""), ("@", ""), ("åååå", "year"),
    ],
)  # fmt: skip
def test_number_formats(code, kind):
    assert kind_of(170, code) == kind


def test_dates_from_1904():
    assert shown("0", "date", True) == "1904-01-01"


ODS = (
    '<table:table table:name="Tiltak">'
    '<table:table-column table:number-columns-repeated="3"/><table:table-column table:visibility="collapse"/>'
    "<table:table-header-rows><table:table-row>{th}Mål</text:p></table:table-cell>{th}Tiltak</text:p></table:table-cell>"
    "{th}Frist</text:p></table:table-cell>{th}Skjult</text:p></table:table-cell></table:table-row></table:table-header-rows>"
    '<table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>Trygt</text:p></table:table-cell>'
    '<table:table-cell office:value-type="string"><text:p>Pusse<text:s text:c="2"/>opp</text:p><text:p>hallen</text:p>'
    "<office:annotation><text:p>merknad</text:p></office:annotation></table:table-cell>"
    '<table:table-cell office:value-type="date" office:date-value="2026-12-31T00:00:00">'
    "<text:p>31.12.26</text:p></table:table-cell>"
    "</table:table-row>"
    "<table:table-row><table:covered-table-cell><text:p>Trygt</text:p></table:covered-table-cell>"
    '<table:table-cell><text:p><text:a xlink:href="https://eksempel.no">Kjøpe</text:a> buss</text:p></table:table-cell>'
    '<table:table-cell table:formula="of:=[.C2]"/></table:table-row>'
    '<table:table-row table:visibility="collapse"><table:table-cell><text:p>borte</text:p></table:table-cell>'
    "</table:table-row>"
    '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/>'
    "</table:table-row>"
    "</table:table>"
).replace("{th}", '<table:table-cell table:style-name="b"><text:p>')
BOLD_STYLE = '<style:style style:name="b"><style:text-properties fo:font-weight="bold"/></style:style>'


def test_opendocument():
    document = ods(ODS, BOLD_STYLE)
    assert tables(document) == [
        [["Mål", "Tiltak", "Frist"], ["Trygt", "Pusse opp\nhallen", "2026-12-31"], ["Trygt", "Kjøpe buss", ""]]
    ]
    table = document.blocks[-1]
    assert table.header[0].cells[0].bold
    last = table.rows[1].cells
    assert last[0].repeated
    assert last[1].span.cell == "B3"
    assert [link.target for link in last[1].links] == ["https://eksempel.no"]
    assert last[2].attrs == {"ukjent": "formel"}
    assert {mark.kind for mark in document.marks} == {"skjulte_rader", "skjulte_kolonner"}


BIG = "<sheetData>" + "a" * 50
HARMFUL = {
    "not a zip": (b"hei hei", "skadet"),
    "cut short": (action_list()[:1500], "skadet"),
    "no workbook": (package({"a.txt": "x"}), "skadet"),
    "broken xml": (workbook({"A": "<sheetData>"}), "skadet"),
    "no way to the sheets": (workbook({"A": ""}, **{"xl/_rels/workbook.xml.rels": "<Relationships>"}), "skadet"),
    "external entity": (
        workbook(
            {"A": ""},
            **{"xl/sharedStrings.xml": '<!DOCTYPE s [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst>&a;</sst>'},
        ),
        "zip",
    ),
    "entity bomb": (
        workbook({"A": ""}, **{"xl/styles.xml": '<!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><s>&b;</s>'}),
        "zip",
    ),
    "password": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "kryptert"),
    "old format": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"Workbook", "format"),
    "utf-16 with a doctype": (
        workbook({"A": ""}, **{"xl/styles.xml": '<!DOCTYPE s [<!ENTITY a "b">]><s/>'.encode("utf-16")}),
        "zip",
    ),
}


@pytest.mark.parametrize("name", HARMFUL)
def test_harmful_files(name):
    data, key = HARMFUL[name]
    result = read_xlsx(data, "x.xlsx")
    assert isinstance(result, Unreadable)
    assert result.key == key


def test_zip_bomb():
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * 130_000_000)
    result = read_xlsx(stream.getvalue(), "x.xlsx")
    assert isinstance(result, Unreadable)
    assert result.key == "zip"


def test_a_size_that_lies():
    data = bytearray(action_list())
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    result = read_xlsx(bytes(data), "x.xlsx")
    assert isinstance(result, Document | Unreadable)


@pytest.mark.parametrize(
    "content",
    [
        '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
        '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        "<sheetData>" + "".join(texts(n, "a", "b", "c") for n in range(1, 20_000)) + "</sheetData>",
        '<sheetData><row r="x"><c r="?"><v>1</v></c><c><v>2</v></c></row><row><c t="s"><v>99</v></c></row></sheetData>',
        '<cols><col min="1" max="999999999" hidden="1"/></cols><sheetData>' + texts(1, "a", "b") + "</sheetData>",
        "<sheetData>"
        + texts(1, "a", "b")
        + "</sheetData><mergeCells>"
        + '<mergeCell ref="A1:B900000"/>' * 2_000
        + "</mergeCells>",
    ],
    ids=["far corner", "many rows", "bad references", "all columns hidden", "huge merges"],
)
def test_odd_sheets_are_read_to_the_end(content):
    assert isinstance(read_xlsx(workbook({"A": content}), "x.xlsx"), Document)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 3000), st.integers(0, 255))
def test_any_damage_is_told(at, byte):
    data = bytearray(action_list())
    data[at % len(data)] = byte
    assert isinstance(read_xlsx(bytes(data), "x.xlsx"), Document | Unreadable)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.lists(st.sampled_from(["", "a", "Tiltak", "2026", "lang tekst her"]), min_size=1, max_size=5),
        min_size=1,
        max_size=8,
    )
)
def test_no_text_is_lost(rows):
    content = (
        "<sheetData>"
        + "".join(texts(at, *(value or None for value in values)) for at, values in enumerate(rows, 1))
        + "</sheetData>"
    )
    document = excel(workbook({"Ark1": content}))
    found = " ".join(text for text, _ in document.walk_text())
    wanted = {value for values in rows for value in values}
    assert all(value in found for value in wanted)
