"""What is struck out and replaced is left out, whatever the file; what is struck out whole stays."""

from __future__ import annotations

import re

import pytest

from plancheck.document import Document
from plancheck.read.html import read_html
from plancheck.read.markdown import read_markdown
from plancheck.read.ods import read_ods
from plancheck.read.word import read_word
from plancheck.read.xlsx import read_xlsx

from .wordfile import para, run, table, word
from .workbooks import MAIN, cell, row, spreadsheet, texts, workbook

_CASES = [
    ("~~Høringsfrist 24. november 2026~~ Høringsfrist 1. desember 2026", "Høringsfrist 1. desember 2026"),
    ("Høyringsfrist ~~24. november 2026~~ 1. desember 2026", "Høyringsfrist 1. desember 2026"),
    ("~~2026~~ 2027", "2027"),
    ("2027 ~~2026~~", "2027"),
    ("~~2026~~ utsatt til 2027", "utsatt til 2027"),
    ("~~Kjøpe buss~~", "Kjøpe buss"),
    ("1.2 ~~Kjøpe buss~~", "1.2 Kjøpe buss"),
    ("~~Kjøpe buss~~ (utført 2025)", "Kjøpe buss (utført 2025)"),
    ("~~Kjøpe buss~~ Utgår", "Kjøpe buss Utgår"),
]
_STRUCK = re.compile("~~(.*?)~~")


def _md(text: str, name: str) -> Document:
    document = read_markdown(text.encode(), name)
    assert isinstance(document, Document)
    return document


@pytest.mark.parametrize(("said", "text"), _CASES)
def test_in_markdown(said: str, text: str) -> None:
    document = _md(f"{said}\n\n| Tiltak | Frist |\n|---|---|\n| Rydde sti | {said} |\n", "plan.md")
    assert (document.blocks[0].text, document.blocks[1].rows[0].cells[1].text) == (text, text)


@pytest.mark.parametrize("tag", ["s", "del", "strike"])
@pytest.mark.parametrize(("said", "text"), _CASES)
def test_in_html(said: str, text: str, tag: str) -> None:
    said = _STRUCK.sub(rf"<{tag}>\1</{tag}>", said)
    assert _md(said, "plan.md").blocks[0].text == text
    page = (
        f"<body><p>{said}</p><table><tr><th>Tiltak</th><th>Frist</th></tr><tr><td>Sti</td><td>{said}</td></tr></table>"
    )
    document = read_html(page.encode(), "plan.html")
    assert isinstance(document, Document)
    assert (document.blocks[0].text, document.blocks[1].rows[0].cells[1].text) == (text, text)


@pytest.mark.parametrize("look", ["<w:strike/>", '<w:dstrike w:val="1"/>'])
@pytest.mark.parametrize(("said", "text"), _CASES)
def test_in_word(said: str, text: str, look: str) -> None:
    parts = _STRUCK.split(said)
    runs = "".join(run(part, look if at % 2 else "") for at, part in enumerate(parts) if part)
    document = read_word(
        word(para(runs) + table(("Tiltak", "Frist"), ("Sti", para(runs).replace("<w:pPr></w:pPr>", "")))), "plan.docx"
    )
    assert isinstance(document, Document)
    assert (document.blocks[0].text, document.blocks[1].rows[0].cells[1].text) == (text, text)


def test_a_line_struck_out_above_the_new_one() -> None:
    document = _md("~~Høringsfrist 24. november 2026~~\nHøringsfrist 1. desember 2026\n", "plan.md")
    assert [(block.text, block.span.line) for block in document.blocks] == [("Høringsfrist 1. desember 2026", 1)]


def test_not_struck() -> None:
    look = '<w:strike w:val="0"/>'
    document = read_word(word(para(run("Frist 2026 ", look) + run("eller 2027"))), "plan.docx")
    assert isinstance(document, Document)
    assert document.blocks[0].text == "Frist 2026 eller 2027"
    assert _md("Kode `~~a~~` og b", "plan.md").blocks[0].text == "Kode ~~a~~ og b"


@pytest.mark.parametrize(("said", "text"), _CASES)
def test_in_excel(said: str, text: str) -> None:
    stretches = "".join(
        f"<r><rPr>{'<strike/>' if at % 2 else '<b/>'}</rPr><t>{part}</t></r>"
        for at, part in enumerate(_STRUCK.split(said))
        if part
    )
    rich = f'<c r="A2" t="inlineStr"><is>{stretches}</is></c>{cell("B2", "Kultur")}'
    found = read_xlsx(workbook({"a": f"<sheetData>{texts(1, 'Tiltak', 'Ansvar')}{row(2, rich)}</sheetData>"}), "a.xlsx")
    assert isinstance(found, Document)
    assert found.blocks[-1].rows[0].cells[0].text == text


def test_a_cell_struck_out_with_new_words_in_it() -> None:
    styles = '<fonts><font/><font><strike val="true"/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs>'
    rich = '<c r="A2" s="1" t="inlineStr"><is><r><t>2026</t></r><r><rPr><b/></rPr><t> 2027</t></r></is></c>'
    sheet = f"<sheetData>{texts(1, 'Frist', 'Tiltak')}{row(2, rich, cell('B2', 'Kjøpe buss', 1))}</sheetData>"
    parts = {"xl/styles.xml": f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>'}
    found = read_xlsx(workbook({"a": sheet}, **parts), "a.xlsx")
    assert isinstance(found, Document)
    assert [one.text for one in found.blocks[-1].rows[0].cells] == ["2027", "Kjøpe buss"]


@pytest.mark.parametrize(("said", "text"), _CASES)
def test_in_opendocument(said: str, text: str) -> None:
    words = _STRUCK.sub(r'<text:span text:style-name="T1">\1</text:span>', said)
    rows = "".join(
        f"<table:table-row>{''.join(f'<table:table-cell><text:p>{one}</text:p></table:table-cell>' for one in cells)}"
        "</table:table-row>"
        for cells in (("Tiltak", "Ansvar"), (words, "Kultur"))
    )
    look = '<style:style style:name="T1"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    found = read_ods(spreadsheet(f'<table:table table:name="a">{rows}</table:table>', look), "a.ods")
    assert isinstance(found, Document)
    assert found.blocks[-1].rows[0].cells[0].text == text
