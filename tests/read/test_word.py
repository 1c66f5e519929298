"""Word files as planners and their programs write them: what is printed is what is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from plancheck.document import Block, Document
from plancheck.read.word import read_word

from .wordfile import (
    AND_DOWN,
    DOWN,
    ENGLISH,
    NORWEGIAN,
    cell,
    level,
    numbering,
    outline,
    para,
    row,
    run,
    style,
    table,
    word,
)

DATA = Path(__file__).resolve().parent / "data"


def read(body: str, **parts) -> Document:
    document = read_word(word(body, **parts), "plan.docx")
    assert isinstance(document, Document)
    return document


def texts(document: Document) -> list[str]:
    return [f"{block.label} {block.text}".strip() for block in document.blocks]


def headings(document: Document) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in document.blocks if block.kind == "heading"]


def grid(block: Block) -> list[list[str]]:
    return [[one.text for one in line.cells] for line in (*block.header, *block.rows)]


# Styles


@pytest.mark.parametrize(
    ("styles", "title", "heading"), [(ENGLISH, "Title", "Heading"), (NORWEGIAN, "Tittel", "Overskrift")]
)
def test_headings_by_style(styles, title, heading):
    body = para("Temaplan", title) + para("Mål", f"{heading}1") + para("Delmål 1.1: A", f"{heading}3") + para("Tekst.")
    document = read(body, styles=styles)
    assert headings(document) == [(1, "Temaplan"), (2, "Mål"), (4, "Delmål 1.1: A")]
    assert document.start.place == "Temaplan"
    assert document.blocks[-1].span.place == "Mål › Delmål 1.1: A › avsnitt 1"


def test_styles_the_file_does_not_define_are_known_by_their_id():
    assert headings(read(para("Mål", "Overskrift1") + para("Tiltak", "Heading2"), styles="")) == [
        (1, "Mål"),
        (2, "Tiltak"),
    ]


def test_own_styles_are_what_they_are_based_on():
    own = ENGLISH + style("Maal", "Hovedmål", based="Heading2") + style("Plain", "Min tekst", outline(9), "Heading1")
    document = read(para("A", "Heading1") + para("B", "Maal") + para("C", "Plain"), styles=own)
    assert headings(document) == [(1, "A"), (2, "B")]


def test_outline_level_on_the_paragraph():
    document = read(para("A", "Heading1") + para("B", "", '<w:outlineLvl w:val="1"/>') + para("C."))
    assert headings(document) == [(1, "A"), (2, "B")]


def test_a_circle_of_styles_ends():
    circle = style("A", "a", based="B") + style("B", "b", based="A")
    assert texts(read(para("Tekst", "A"), styles=circle)) == ["Tekst"]


def test_bold_by_style_by_run_and_switched_off():
    styles = (
        ENGLISH
        + style("Fet", "Fet", "<w:rPr><w:b/></w:rPr>")
        + style("Sterk", "Strong", "<w:rPr><w:b/></w:rPr>", kind="character")
    )
    body = (
        para("Alt", "Fet") + para(run("Mål: ", '<w:rStyle w:val="Sterk"/>') + run("trygge barn"))
        + para(run("Ikke", '<w:b w:val="0"/>'), "Fet")
    )  # fmt: skip
    first, second, third = read(body, styles=styles).blocks
    assert (first.bold, second.bold, third.bold) == (True, False, False)
    assert second.strong == ("Mål:",)


def test_large_and_bold_lines_are_headings_where_there_are_no_styles():
    def line(text: str, size: int) -> str:
        return para(run(text, f'<w:b/><w:sz w:val="{size}"/>'))

    body = line("Temaplan for kultur", 56) + para("Her er planen. " * 5) + line("1 Mål", 32) + line("Hovedmål 1: A", 26)
    body += para("Tekst om målet. " * 5) + line("2 Tiltak", 32) + para("Flere ord om tiltakene. " * 5)
    document = read(body)
    assert headings(document) == [(1, "Temaplan for kultur"), (2, "1 Mål"), (3, "Hovedmål 1: A"), (2, "2 Tiltak")]
    assert all(block.bold for block in document.blocks if block.kind == "heading")


def test_a_bold_line_right_before_a_large_one_heads_nothing():
    """The vision in bold between two chapters is their text."""

    def line(text: str, size: int) -> str:
        return para(run(text, f'<w:b/><w:sz w:val="{size}"/>'))

    body = line("Samfunnsdel", 56) + para("Her er planen. " * 5) + line("Visjon", 32)
    body += para(run("Rom for alle", "<w:b/>"))
    document = read(body + line("Mål", 32) + para("Flere ord om målene. " * 5))
    assert [(block.kind, block.text) for block in document.blocks][2:5] == [
        ("heading", "Visjon"), ("paragraph", "Rom for alle"), ("heading", "Mål")
    ]  # fmt: skip


def test_bold_lines_get_their_level_from_their_numbers():
    def line(text: str) -> str:
        return para(run(text, "<w:b/>"))

    plain = para("Vanlig tekst som fyller ut.") * 4
    document = read(line("1 Mål") + plain + line("1.1 Hovedmål") + plain + line("2 Tiltak") + plain)
    assert headings(document) == [(1, "1 Mål"), (2, "1.1 Hovedmål"), (1, "2 Tiltak")]


def test_bold_lines_stay_lines_among_real_headings():
    document = read(para("Mål", "Heading1") + para(run("Uthevet", "<w:b/>")) + para("Tekst."))
    assert [(block.kind, block.bold) for block in document.blocks][1] == ("paragraph", True)


def test_title_from_the_properties_only_without_headings():
    assert headings(read(para("Tekst."), core="Temaplan kultur")) == [(1, "Temaplan kultur")]
    assert headings(read(para("Mål", "Heading1"), core="Temaplan kultur")) == [(1, "Mål")]
    assert headings(read(para("Tekst."), core="Microsoft Word - Dokument1")) == []


# Numbering


def numbered(levels: str, items: list[tuple[int, str]], nums=None, style: str = "") -> list[str]:
    numbers = numbering({1: levels}, nums or {1: (1, "")})
    return texts(read("".join(para(text, style, num=(1, at)) for at, text in items), numbering=numbers))


def test_labels_of_several_levels():
    levels = level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)") + level(2, "lowerRoman", "(%3)")
    items = [(0, "A"), (1, "B"), (1, "C"), (2, "D"), (2, "E"), (0, "F"), (1, "G")]
    assert numbered(levels, items) == ["1. A", "a) B", "b) C", "(i) D", "(ii) E", "2. F", "a) G"]


@pytest.mark.parametrize(
    ("form", "text", "label"),
    [
        ("decimal", "Hovedmål %1:", "Hovedmål 2:"),
        ("upperLetter", "%1.", "B."),
        ("upperRoman", "%1", "II"),
        ("decimalZero", "%1", "02"),
        ("ordinal", "%1", "2."),
        ("bullet", "\uf0b7", "-"),
        ("bullet", "o", "-"),
        ("none", "Tiltak:", "Tiltak:"),
    ],
)
def test_number_formats(form, text, label):
    assert numbered(level(0, form, text), [(0, "A"), (0, "B"), (0, "C")])[1] == f"{label} B"


def test_letters_go_on_after_z():
    labels = numbered(level(0, "lowerLetter", "%1)"), [(0, "x")] * 28)
    assert labels[25:] == ["z) x", "aa) x", "bb) x"]


def test_numbers_of_the_levels_above():
    levels = (
        level(0, "upperRoman", "%1") + level(1, "decimal", "%1.%2", "<w:isLgl/>") + level(2, "decimal", "Delmål %2.%3:")
    )
    assert numbered(levels, [(0, "A"), (1, "B"), (2, "C"), (2, "D"), (1, "E"), (2, "F")]) == [
        "I A", "1.1 B", "Delmål 1.1: C", "Delmål 1.2: D", "1.2 E", "Delmål 2.1: F"
    ]  # fmt: skip


def test_level_that_never_restarts():
    levels = level(0, "decimal", "%1") + level(1, "decimal", "T%2", '<w:lvlRestart w:val="0"/>')
    assert numbered(levels, [(0, "A"), (1, "B"), (0, "C"), (1, "D")]) == ["1 A", "T1 B", "2 C", "T2 D"]


def test_lists_that_share_a_definition_go_on_and_an_override_restarts():
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbers = numbering({1: level(0, "decimal", "%1.")}, {1: (1, ""), 2: (1, ""), 3: (1, again)})
    body = "".join(para("x", num=(of, 0)) for of in (1, 1, 2, 3, 3))
    assert texts(read(body, numbering=numbers)) == ["1. x", "2. x", "3. x", "1. x", "2. x"]


def test_numbered_headings_carry_their_label():
    styles = ENGLISH + style("H1", "heading 1", f'<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>{outline(0)}')
    styles = styles.replace("</w:pPr><w:pPr>", "")
    styles += style(
        "H2", "heading 2", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr>', "H1"
    )
    levels = level(0, "decimal", "%1", '<w:pStyle w:val="H1"/>') + level(
        1, "decimal", "Hovedmål %2:", '<w:pStyle w:val="H2"/>'
    )
    body = para("Mål", "H1") + para("Trygge barn", "H2") + para("Reine fjorder", "H2") + para("Tiltak", "H1")
    document = read(body, styles=styles, numbering=numbering({1: levels}, {1: (1, "")}))
    assert headings(document) == [
        (1, "1 Mål"), (2, "Hovedmål 1: Trygge barn"), (2, "Hovedmål 2: Reine fjorder"), (1, "2 Tiltak")
    ]  # fmt: skip


def test_numbering_through_a_numbering_style():
    styles = ENGLISH + style(
        "Maalliste", "Målliste", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>', kind="numbering"
    )
    abstracts = {
        1: '<w:numStyleLink w:val="Maalliste"/>',
        2: '<w:styleLink w:val="Maalliste"/>' + level(0, "decimal", "Mål %1:"),
    }
    body = para("A", num=(1, 0)) + para("B", num=(1, 0))
    document = read(body, styles=styles, numbering=numbering(abstracts, {1: (1, ""), 2: (2, "")}))
    assert texts(document) == ["Mål 1: A", "Mål 2: B"]


def test_numbering_switched_off_and_numbering_that_does_not_exist():
    numbers = numbering({1: level(0, "decimal", "%1.")}, {1: (1, "")})
    assert texts(read(para("A", num=(0, 0)) + para("B", num=(9, 0)) + para("C", num=(1, 0)), numbering=numbers)) == [
        "A", "B", "1. C"
    ]  # fmt: skip


def test_bullets_of_another_list_stand_under_the_item_they_are_indented_from():
    numbers = numbering(
        {1: level(0, "decimal", "%1.", left=720), 2: level(0, "bullet", "\uf0b7", left=1080)}, {1: (1, ""), 2: (2, "")}
    )
    body = para("A", num=(1, 0)) + para("a", num=(2, 0)) + para("B", num=(1, 0)) + para("Ansvar: NAV", "ListParagraph")
    blocks = read(body + para("Ut av lista."), numbering=numbers).blocks
    assert [(block.kind, block.level) for block in blocks] == [
        ("item", 0), ("item", 1), ("item", 0), ("paragraph", 1), ("paragraph", 0)
    ]  # fmt: skip


@pytest.mark.parametrize(("depth", "levels"), [(1, [0, 1, 1, 0]), (0, [0, 0, 0, 0])])
def test_a_paragraph_between_an_item_and_the_next_depth_of_its_list(depth, levels):
    numbers = numbering({1: level(0, "bullet", "\uf0b7") + level(1, "bullet", "o")}, {1: (1, "")})
    body = para("A", num=(1, 0)) + para("Tiltak:") + para("a", num=(1, depth)) + para("B", num=(1, 0))
    assert [block.level for block in read(body, numbering=numbers).blocks] == levels


# Text in runs


def test_tracked_changes_are_read_as_accepted():
    body = para(
        run("Høring 14. april – ") + '<w:del w:id="1"><w:r><w:delText>9. mai</w:delText></w:r></w:del>'
        '<w:ins w:id="2">' + run("26. mai") + "</w:ins>" + run(" 2026")
        + '<w:moveFrom w:id="3">' + run("flyttet bort") + "</w:moveFrom>"
        + '<w:moveTo w:id="4">' + run(" hit") + "</w:moveTo>"
    )  # fmt: skip
    assert texts(read(body)) == ["Høring 14. april – 26. mai 2026 hit"]


def test_a_deleted_paragraph_mark_joins_two_paragraphs():
    deleted = '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>'
    assert texts(read(para("Flere ", "", deleted) + para("mestrer livet") + para("Ny"))) == [
        "Flere mestrer livet",
        "Ny",
    ]


def test_a_deleted_item_does_not_count():
    gone = '<w:rPr><w:del w:id="1"/></w:rPr>'
    inside = '<w:del w:id="2"><w:r><w:delText>Borte</w:delText></w:r></w:del>'
    numbers = numbering({1: level(0, "decimal", "%1.")}, {1: (1, "")})
    body = para("A", num=(1, 0)) + para(inside, "", gone, num=(1, 0)) + para("B", num=(1, 0))
    assert texts(read(body, numbering=numbers)) == ["1. A", "2. B"]


def test_fields_give_their_result():
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF mål1 </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("hovedmål 1")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    simple = '<w:fldSimple w:instr="DATE">' + run("1. mai") + "</w:fldSimple>"
    lost = run("Feil! Fant ikke referansekilden.")
    assert texts(read(para(run("Se ") + field + run(" og ") + simple + run(". ") + lost))) == [
        "Se hovedmål 1 og 1. mai. Feil! Fant ikke referansekilden."
    ]


def test_a_field_that_never_ends_swallows_nothing():
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>'
    assert texts(read(para(begin) + para("Mål", "Heading1") + para("Tekst."))) == ["Mål", "Tekst."]


def test_links():
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERL</w:instrText></w:r>'
        '<w:r><w:instrText>INK "https://b.example" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("B") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )  # fmt: skip
    body = para(run("Se ") + '<w:hyperlink r:id="L1">' + run("planen") + "</w:hyperlink>" + field)
    body += para('<w:hyperlink w:anchor="kap2">' + run("kapittel 2") + "</w:hyperlink>")
    document = read(body, links=[("L1", "samfunnsdel.docx")])
    assert [(link.text, link.target) for block in document.blocks for link in block.links] == [
        ("planen", "samfunnsdel.docx"), ("B", "https://b.example"), ("kapittel 2", "#kap2")
    ]  # fmt: skip


def test_breaks_tabs_hyphens_signs_and_hidden_text():
    body = para(
        run("Ansvar:") + "<w:r><w:tab/><w:t>Helse</w:t><w:br/>"
        "<w:t>Frist: 2026</w:t><w:noBreakHyphen/><w:t>2027</w:t></w:r>"
        "<w:r><w:t>sam</w:t><w:softHyphen/><w:t>arbeid</w:t></w:r>" + run("skjult", "<w:vanish/>")
        + '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' + run("\u00a0 ja\u00ad")
    )  # fmt: skip
    assert read(body).blocks[0].text == "Ansvar: Helse\nFrist: 2026-2027samarbeid✓ ja"


def test_content_controls_around_text_rows_and_cells():
    inline = "<w:sdt><w:sdtContent>" + run("valgt") + "</w:sdtContent></w:sdt>"
    around = "<w:sdt><w:sdtContent>" + para("Blokk") + "</w:sdtContent></w:sdt>"
    rows = row("Tiltak", "Frist") + "<w:sdt><w:sdtContent>" + row("A", "2026") + "</w:sdtContent></w:sdt>"
    rows += "<w:tr><w:sdt><w:sdtContent>" + cell("B") + "</w:sdtContent></w:sdt>" + cell("2027") + "</w:tr>"
    blocks = read(para(run("Er ") + inline) + around + table(rows)).blocks
    assert [block.text for block in blocks[:2]] == ["Er valgt", "Blokk"]
    assert grid(blocks[2]) == [["Tiltak", "Frist"], ["A", "2026"], ["B", "2027"]]


def test_a_text_box_is_read_once():
    box = "<w:txbxContent>" + para("Visjon: Sammen") + "</w:txbxContent>"
    drawing = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wps:txbx>'
        + box
        + "</wps:txbx></wp:inline>"
        "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        + box
        + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    only_old = (
        "<w:r><w:pict><v:textbox><w:txbxContent>" + para("Gammel") + "</w:txbxContent></v:textbox></w:pict></w:r>"
    )
    assert texts(read(para(run("Før") + drawing) + para(only_old) + para("Etter"))) == [
        "Før",
        "Visjon: Sammen",
        "Gammel",
        "Etter",
    ]


def test_notes_stand_at_the_end():
    notes = (
        '<w:footnote w:id="-1">'
        + para("skille")
        + '</w:footnote><w:footnote w:id="2">'
        + para("Kilde: SSB")
        + "</w:footnote>"
    )
    body = para(run("Tall") + '<w:r><w:footnoteReference w:id="2"/></w:r>') + para("Slutt")
    document = read(body, parts={"footnotes": notes})
    assert texts(document) == ["Tall", "Slutt", "Kilde: SSB"]
    assert document.blocks[-1].span.place == "fotnote 1"


def test_contents_list_is_noise():
    toc = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    body = para(toc + run("1 Mål") + "<w:r><w:tab/></w:r>" + run("3"), "TOC1") + para(run("2 Tiltak 5"))
    body += para('<w:r><w:fldChar w:fldCharType="end"/></w:r>') + para("1 Mål", "Heading1") + para("Tekst 3")
    document = read(body)
    assert [(block.text, block.noise) for block in document.blocks] == [
        ("1 Mål 3", "contents"), ("2 Tiltak 5", "contents"), ("1 Mål", ""), ("Tekst 3", "")
    ]  # fmt: skip


def test_page_where_word_recorded_it():
    broken = para("<w:r><w:lastRenderedPageBreak/><w:t>To</w:t></w:r>")
    assert [block.span.page for block in read(para("En") + broken + para("To")).blocks] == [1, 2, 2]
    assert [block.span.page for block in read(para("En") + para("To")).blocks] == [None, None]


def test_attributes_as_in_markdown():
    block = read(para("Delmål 1: Trygge barn {#D1 bidrar-til=H1}", "Heading1")).blocks[0]
    assert (block.text, block.attrs) == ("Delmål 1: Trygge barn", {"id": "D1", "bidrar_til": "H1"})


def test_places_are_never_equal():
    body = para("Mål", "Heading1") + para("Mål", "Heading1") + table(row("A", "B"), row("1", "2"))
    document = read(body)
    spans = [block.span for block in document.blocks] + [
        one.span for line in document.blocks[-1].rows for one in line.cells
    ]
    assert len(set(spans)) == len(spans)
    assert [span.column for span in spans[:3]] == sorted(span.column for span in spans[:3])
    assert all(span.line is None for span in spans)


def test_strict_open_xml():
    body = para("Mål", "Heading1") + para("A", num=(1, 0))
    document = read_word(
        word(body, strict=True, numbering=numbering({1: level(0, "decimal", "%1.")}, {1: (1, "")})), "plan.docx"
    )
    assert isinstance(document, Document)
    assert texts(document) == ["Mål", "1. A"]


# Tables


def test_cells_merged_down_and_across():
    body = table(
        row("Delmål", "Tiltak", "Ansvar", "Frist", properties="<w:tblHeader/>"),
        row(cell("1.1 Flere mestrer", DOWN), "Team", "Helse", "2026"),
        row(cell("", AND_DOWN), "Dagtilbud", cell("Avklares", '<w:gridSpan w:val="2"/>')),
        row(cell("1.2 Færre faller", DOWN), "Trening", "NAV", "2027"),
    )
    block = read(body).blocks[0]
    assert grid(block) == [
        ["Delmål", "Tiltak", "Ansvar", "Frist"], ["1.1 Flere mestrer", "Team", "Helse", "2026"],
        ["1.1 Flere mestrer", "Dagtilbud", "Avklares", ""], ["1.2 Færre faller", "Trening", "NAV", "2027"],
    ]  # fmt: skip
    assert [line.cells[0].repeated for line in block.rows] == [False, True, False]
    assert block.rows[1].cells[2].colspan == 2
    assert block.rows[2].span.place == "Tabell 1 › rad 3"


def test_a_row_across_the_top_names_the_table():
    across = cell("Hovedmål 1: Trygge barn", '<w:gridSpan w:val="2"/>')
    blocks = read(table(row(across), row("Tiltak", "Frist"), row("A", "2026"))).blocks
    assert [(block.kind, block.text) for block in blocks] == [("paragraph", "Hovedmål 1: Trygge barn"), ("table", "")]
    assert grid(blocks[1]) == [["Tiltak", "Frist"], ["A", "2026"]]


def test_two_header_rows():
    years = cell("Kostnad", '<w:gridSpan w:val="2"/>')
    body = table(
        row(cell("Tiltak", DOWN), years),
        row(cell("", AND_DOWN), "2026", "2027"),
        row("A", "100", "200"),
        row("B", "1", "2"),
    )
    block = read(body).blocks[0]
    assert [one.text for one in block.header[-1].cells] == ["Tiltak", "2026", "2027"]
    assert len(block.rows) == 2


def test_a_header_over_a_number_and_a_text_names_the_text():
    body = table(
        row(cell("Tiltak", '<w:gridSpan w:val="2"/>'), "Frist"), row("1.1", "Team", "2026"), row("1.2", "Hus", "2027")
    )
    assert [one.text for one in read(body).blocks[0].header[0].cells] == ["Nr.", "Tiltak", "Frist"]


def test_deleted_rows_and_automatic_numbers_in_cells():
    numbers = numbering({1: level(0, "decimal", "T%1")}, {1: (1, "")})
    body = table(
        row("Nr", "Tiltak"), row(cell(para("", num=(1, 0))), "A"),
        row(cell(para("", num=(1, 0))), "Borte", properties='<w:del w:id="1"/>'), row(cell(para("", num=(1, 0))), "B"),
    )  # fmt: skip
    assert grid(read(body, numbering=numbers).blocks[0]) == [["Nr", "Tiltak"], ["T1", "A"], ["T2", "B"]]


def test_lists_and_paragraphs_in_a_cell_are_lines():
    numbers = numbering({1: level(0, "bullet", "\uf0b7")}, {1: (1, "")})
    several = cell(para("En", num=(1, 0)) + para("To", num=(1, 0)))
    body = table(
        row("Tiltak", "Ansvar"), row(several, cell(para("Helse") + para("NAV"))), row(cell(para("Tre", num=(1, 0))), "")
    )
    assert grid(read(body, numbering=numbers).blocks[0])[1:] == [["- En\n- To", "Helse\nNAV"], ["Tre", ""]]


def test_a_table_in_a_cell_comes_after():
    inner = table(row("x", "y"), row("1", "2"))
    blocks = read(table(row("Tiltak", "Frist"), row(cell(para("A") + inner + para()), "2026"))).blocks
    assert [grid(block) for block in blocks] == [[["Tiltak", "Frist"], ["A", "2026"]], [["x", "y"], ["1", "2"]]]


def test_a_table_of_one_column_in_a_cell_is_lines_of_the_cell():
    inner = table(row("Aggregat"), row("Samband"))
    document = read(table(row("Tiltak", "Ansvar"), row(cell(para("Skaffe:") + inner), "Teknisk")))
    assert [one.text for one in document.blocks[0].rows[0].cells] == ["Skaffe:\nAggregat\nSamband", "Teknisk"]
    assert len(document.blocks) == 1


def test_a_frame_round_text_is_text():
    frame = table(row(cell(para("Visjon", "Heading1") + para("Sammen"))))
    assert [(block.kind, block.text) for block in read(frame).blocks] == [
        ("heading", "Visjon"),
        ("paragraph", "Sammen"),
    ]


def test_cells_before_and_missing_cells_keep_the_columns():
    body = table(row("A", "B", "C"), row("x", "y", properties='<w:gridBefore w:val="1"/>'), row("1"))
    block = read(body).blocks[0]
    assert grid(block) == [["A", "B", "C"], ["", "x", "y"], ["1", "", ""]]
    assert [one.missing for one in block.rows[1].cells] == [False, True, True]


# Planfakta and comments


def test_planfakta_is_front_matter():
    facts = [
        ["Planfakta", ""], ["Tittel", "Temaplan mestring"], ["Plan-id", "temaplan-mestring"], ["Type", "temaplan"],
        ["Overordnet", "samfunnsdel, helseplan"], ["Høring", "14. april – 9. mai 2025"],
        ["Innspill til", "post@k.example"], ["Vedtak dato", "2025-06-19"], ["Saksnummer", "PS 54/25"],
        ["Evaluering ansvarlig", "rådmannen"], ["Versjon", "3"],
    ]  # fmt: skip
    document = read(para("Temaplan", "Title") + table(*facts) + para("Mål", "Heading1"))
    front = document.front
    assert front == {
        "plan": {
            "tittel": "Temaplan mestring", "id": "temaplan-mestring", "type": "temaplan",
            "overordnet": ["samfunnsdel", "helseplan"],
        },
        "hoering": {"start": "14. april", "slutt": "9. mai 2025", "innspill": "post@k.example"},
        "vedtak": {"dato": "2025-06-19", "sak": "PS 54/25"},
        "evaluering": {"ansvarlig": "rådmannen"},
        "versjon": "3",
    }  # fmt: skip
    assert texts(document) == ["Temaplan", "Mål"]
    assert front["plan"].values_at["type"].place == "Temaplan › Tabell 1 › rad 3"


@pytest.mark.parametrize(
    ("label", "text", "told"),
    [
        ("Vedtak", "Kommunestyret 04.12.2025, sak 101/25", ["kommunestyret", "04.12.2025", "101/25"]),
        ("Vedtatt", "12. juni 2025 i bystyret (PS 54/25)", ["bystyret", "12. juni 2025", "PS 54/25"]),
        ("Vedteken", "Heradsstyret 12. juni 2025", ["heradsstyret", "12. juni 2025"]),
        ("Vedtatt", "2025-06-19", ["2025-06-19"]),
        ("Vedteken av", "Kommunestyret 29.10.2026, sak PS 88/26", ["kommunestyret", "29.10.2026", "PS 88/26"]),
        ("Vedtatt av kommunestyret", "29.10.2026, sak PS 88/26", ["kommunestyret", "29.10.2026", "PS 88/26"]),
        ("Godkjend i heradsstyret", "2026-10-29 (PS 88/26)", ["heradsstyret", "2026-10-29", "PS 88/26"]),
        ("Vedtaksdato", "29. oktober 2026, sak PS 88/26", ["29. oktober 2026", "PS 88/26"]),
        ("Vedteken av", "Fellesnemnda", ["Fellesnemnda"]),
        ("Vedtatt av", "Kommunestyret", ["Kommunestyret"]),
    ],
)
def test_a_decision_told_in_one_row_of_planfakta(label, text, told):
    document = read(para("Planfakta", "Heading1") + table(["Tittel", "A"], [label, text]))
    assert list(document.front["vedtak"].values()) == told


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("fra 2. mars 2026 til 13. april 2026", "2. mars 2026", "13. april 2026"),
        ("frå og med 2. mars til og med 13. april 2026", "2. mars", "13. april 2026"),
        ("2.–27. mars 2026", "2. mars 2026", "27. mars 2026"),
        ("2.3.–13.4.2026", "2.3.2026", "13.4.2026"),
        ("02.03.2026-13.04.2026", "02.03.2026", "13.04.2026"),
        ("2026-03-02 til 2026-04-13", "2026-03-02", "2026-04-13"),
        ("til 13. april 2026", None, "13. april 2026"),
    ],
)
def test_a_hearing_period_in_one_row_of_planfakta_as_people_write_it(text, start, end):
    document = read(para("Planfakta", "Heading1") + table(["Tittel", "A"], ["Høring", text]))
    assert document.front["hoering"] == ({"slutt": end} if start is None else {"start": start, "slutt": end})


def test_planfakta_as_a_heading_above_and_sections_in_the_table():
    rows = [
        row("Tittel", "A"),
        row(cell("Høring", '<w:gridSpan w:val="2"/>')),
        row("Start", "2025-04-14"),
        row("Slutt", "2025-05-09"),
    ]
    document = read(para("Planfakta", "Heading1") + table(*rows))
    assert document.front == {"plan": {"tittel": "A"}, "hoering": {"start": "2025-04-14", "slutt": "2025-05-09"}}
    assert document.blocks == ()


def test_an_ordinary_table_is_no_front_matter():
    assert read(table(row("Tittel", "A"), row("Type", "B"))).front is None


def comment(number: int, text: str, author: str = "Kari") -> str:
    inside = f'<w:p w14:paraId="0000000{number}">{run(text)}</w:p>'
    return f'<w:comment w:id="{number}" w:author="{author}">{inside}</w:comment>'


def marked(number: int, text: str) -> str:
    return (
        f'<w:commentRangeStart w:id="{number}"/>{run(text)}<w:commentRangeEnd w:id="{number}"/>'
        f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    )


def test_accepting_comments_are_directives_and_no_text():
    comments = (
        comment(1, "Godtatt: avklares i økonomiplanen")
        + comment(2, "Husk å sjekke dette")
        + comment(3, "Godtatt: FRI001, ANS001 vi venter")
    )
    rows = table(row("Tiltak", "Frist"), row(cell(para(marked(1, "A"))), ""))
    document = read(rows + para(marked(2, "B")) + para(marked(3, "C")), parts={"comments": comments})
    assert [(one.codes, one.reason, one.span.place) for one in document.directives] == [
        (("ALL",), "avklares i økonomiplanen", "Tabell 1 › rad 1"),
        (("FRI001", "ANS001"), "vi venter", "avsnitt 2"),
    ]
    assert texts(document)[1:] == ["B", "C"]


def test_a_reply_takes_the_codes_of_what_it_answers():
    comments = comment(1, "Tiltaket mangler frist. (FRI001)", "plancheck") + comment(2, "Godtatt: tas i 2027")
    replies = '<w15:commentEx w15:paraId="00000001"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001"/>'
    document = read(para(marked(1, "A")), parts={"comments": comments, "commentsExtended": replies})
    assert [(one.codes, one.reason, one.span.place) for one in document.directives] == [
        (("FRI001",), "tas i 2027", "avsnitt 1")
    ]


def test_a_comment_over_several_paragraphs_stands_at_each():
    body = (
        para(f'<w:commentRangeStart w:id="1"/>{run("A")}')
        + para("B")
        + para(f'{run("C")}<w:commentRangeEnd w:id="1"/>')
        + para("D")
    )
    directive = read(body, parts={"comments": comment(1, "Godtatt: greit")}).directives[0]
    assert [span.place for span in (directive.span, *directive.also)] == ["avsnitt 1", "avsnitt 2", "avsnitt 3"]


# Files other programs made


def test_a_file_libreoffice_saved():
    """Written by LibreOffice 7.4 from an OpenDocument file with tracked changes, a footnote and merged cells."""
    document = read_word((DATA / "libreoffice.docx").read_bytes(), "plan.docx")
    assert isinstance(document, Document)
    assert headings(document) == [(1, "Temaplan for kultur 2026–2029"), (2, "Mål"), (2, "Tiltak")]
    assert texts(document)[1] == "Planen er på høring fra 14. april til 26. mai 2026."
    assert [one for one in texts(document) if "mål " in one] == [
        "Hovedmål 1: Trygge barn", "Delmål 1.1: Flere mestrer livet", "Delmål 1.2: Færre er ensomme",
        "Hovedmål 2: Levende bygder", "Delmål 2.1: Flere møteplasser",
    ]  # fmt: skip
    block = next(block for block in document.blocks if block.kind == "table")
    assert [[one.text for one in line.cells] for line in block.rows] == [
        ["1.1", "Opprette team", "Helse", "2026"], ["1.1", "Utvide dagtilbudet", "Velferd", "2027"],
        ["Levende bygder", "", "", ""], ["2.1", "Kartlegge lokaler", "Kultur\nNAV", "innen 2028"],
    ]  # fmt: skip
    assert document.blocks[-1].text == "Fristen er forlenget."


def test_text_wrapped_as_google_docs_wraps_it():
    """Google Docs puts suggestions and comments in content controls inside and around paragraphs."""

    def control(inside: str) -> str:
        return f'<w:sdt><w:sdtPr><w:tag w:val="goog_rdk_0"/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>'

    numbers = numbering({1: level(0, "bullet", "●"), 2: level(0, "decimal", "%1.")}, {1: (1, ""), 2: (2, "")})
    body = control(para(run("Mål"), "Heading1")) + para(control(run("Trygge ") + control(run("barn"))), num=(1, 0))
    body += control(table(row("Tiltak", "Frist"), row(cell(control(para("Hus"))), "2026"))) + para("En", num=(2, 0))
    document = read(body, numbering=numbers)
    assert texts(document) == ["Mål", "- Trygge barn", "", "1. En"]
    assert grid(document.blocks[2]) == [["Tiltak", "Frist"], ["Hus", "2026"]]


def test_automatic_goal_labels_with_text_below_are_lines_of_their_own():
    levels = level(0, "decimal", "Hovedmål %1:")
    numbers = numbering({1: levels}, {1: (1, "")})
    body = para("Trygge barn", num=(1, 0)) + para("Om målet.") + para("Levende bygder", num=(1, 0)) + para("Om målet.")
    document = read(para("Mål", "Heading1") + body, numbering=numbers)
    assert [(block.kind, block.text) for block in document.blocks][1::2] == [
        ("paragraph", "Hovedmål 1: Trygge barn"), ("paragraph", "Hovedmål 2: Levende bygder")
    ]  # fmt: skip
    listed = read(para("A", num=(1, 0)) + para("B", num=(1, 0)) + para("Tekst."), numbering=numbers)
    assert [block.kind for block in listed.blocks] == ["item", "item", "paragraph"]
    bold = read(para(run("Trygge barn", "<w:b/>"), num=(1, 0)) + para("Om målet."), numbering=numbers)
    assert headings(bold) == [(1, "Hovedmål 1: Trygge barn")]


@pytest.mark.parametrize(
    ("label", "text", "block", "key", "value"),
    [
        ("Gjelder for perioden", "2026–2030", "plan", "planperiode", "2026–2030"),
        ("Tidsrom", "2026–2030", "plan", "planperiode", "2026–2030"),
        ("Gjelder", "Alle ansatte", "plan", "planperiode", None),
        ("Avløser", "Kulturplan 2018–2022", "plan", "erstatter", ["Kulturplan 2018–2022"]),
        ("Førre plan", "Ingen", "plan", "erstatter", None),
        ("Dokumenttype", "Temaplan", "plan", "type", "Temaplan"),
        ("Saksnr.", "47/26", "vedtak", "sak", "47/26"),
        ("Vedtak", "Planlagt i kommunestyret februar 2027", "vedtak", "organ", None),
        ("Neste evaluering", "2029", "evaluering", "tidspunkt", "2029"),
    ],
)
def test_labels_of_planfakta_in_other_words(label: str, text: str, block: str, key: str, value: object) -> None:
    document = read(para("Planfakta", "Heading1") + table(["Tittel", "A"], [label, text]))
    assert document.front is not None
    assert document.front.get(block, {}).get(key) == value
