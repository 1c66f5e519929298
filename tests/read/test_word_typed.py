"""Lists and tables that people type by hand in Word, with signs, soft line breaks and tabs."""

from __future__ import annotations

import pytest

from plancheck.document import Block, Document
from plancheck.read.word import read_word

from .wordfile import ENGLISH, para, run, word

TOP = para("Temaplan for Solvik", "Heading1") + para("Beholde", "Heading2")


def blocks(*texts: str, style: str = "", top: str = TOP) -> list[Block]:
    document = read_word(word(top + "".join(_para(text, style) for text in texts), styles=ENGLISH), "plan.docx")
    assert isinstance(document, Document)
    return list(document.blocks[2:])


def _para(text: str, style: str) -> str:
    """A paragraph with tabs and soft line breaks where the text has them; bold where it begins with "**"."""
    inside = "".join(
        {"\t": "<w:r><w:tab/></w:r>", "\n": "<w:r><w:br/></w:r>"}.get(part, "")
        or run(part, "<w:b/>" if text.startswith("**") else "")
        for part in _parts(text.removeprefix("**"))
    )
    return para(inside, style)


def _parts(text: str) -> list[str]:
    return [part for part in text.replace("\t", "\f\t\f").replace("\n", "\f\n\f").split("\f") if part]


def kinds(found: list[Block]) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in found]


@pytest.mark.parametrize("mark", ["- ", "–\t", "•\t", "• ", "▪ ", "* ", "➢\t"])
def test_typed_signs_make_a_list(mark: str):
    assert kinds(blocks("Tiltak:", f"{mark}Starte kor (Kultur, 2026)", f"{mark}Leie ut sykler")) == [
        ("paragraph", "Tiltak:"),
        ("item", "Starte kor (Kultur, 2026)"),
        ("item", "Leie ut sykler"),
    ]


@pytest.mark.parametrize(("lead", "text"), [("Tiltak:", "- Starte kor."), ("", "- Starte kor (Kultur, 2026)")])
def test_one_dash_below_a_lead_in_is_a_list(lead: str, text: str):
    """Below a heading alone a sentence may be what somebody says."""
    assert blocks(*filter(None, (lead, text)))[-1].kind == "item"


def test_typed_signs_further_in_stand_below_the_one_before():
    far = '<w:ind w:left="720"/>'
    top = TOP + para("• Flere synger") + para("Tiltak:") + para("• Starte kor", "", far) + para("• Flere danser")
    assert [(block.text, block.level) for block in blocks(top=top)] == [
        ("Flere synger", 0),
        ("Tiltak:", 1),
        ("Starte kor", 1),
        ("Flere danser", 0),
    ]


def test_typed_signs_below_soft_line_breaks():
    assert kinds(blocks("Tiltak:\n- Starte kor\n- Leie ut sykler")) == [
        ("paragraph", "Tiltak:"),
        ("item", "Starte kor"),
        ("item", "Leie ut sykler"),
    ]


@pytest.mark.parametrize(
    "said",
    [
        ("– Vi er stolte av planen.",),
        ("– Vi er stolte av planen, sier ordføreren.", "– Den kom i rett tid."),
        ("2 - 4 personer per avdeling",),
        ("-5 grader i snitt",),
    ],
)
def test_what_somebody_says_is_no_list(said: tuple[str, ...]):
    assert kinds(blocks(*said)) == [("paragraph", text) for text in said]


def test_lines_with_tabs_below_names_are_a_table():
    (block,) = blocks("**Tiltak\tAnsvar\tFrist", "Starte kor\tKultur\t2026", "Leie ut sykler\t\tTeknisk\t1. mars 2027")
    assert block.kind == "table"
    assert [[cell.text for cell in line.cells] for line in (*block.header, *block.rows)] == [
        ["Tiltak", "Ansvar", "Frist"],
        ["Starte kor", "Kultur", "2026"],
        ["Leie ut sykler", "Teknisk", "1. mars 2027"],
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("1\tInnledning\t3", "2\tMål\t5"),
        ("Innledning\t3", "Mål\t5"),
        ("Kommune:\tSolvik", "Periode:\t2026–2029"),
        ("Starte kor\tKultur\t2026", "Leie ut sykler\tTeknisk\t2027"),
        ("Side\tKapittel\tTall", "a\tb\t3", "c\td\t5"),
    ],
)
def test_other_lines_with_tabs_are_none(lines: tuple[str, ...]):
    assert [block.kind for block in blocks(*lines)] == ["paragraph"] * len(lines)


def test_list_paragraphs_without_numbers_below_a_lead_in():
    found = blocks("Tiltak:", top=TOP) + blocks("Starte kor", "Leie ut sykler", style="ListParagraph")
    assert [block.kind for block in found] == ["paragraph", "paragraph", "paragraph"]
    below = TOP + para("Tiltak:")
    assert kinds(blocks("Starte kor", "Leie ut sykler", style="ListParagraph", top=below)) == [
        ("paragraph", "Tiltak:"),
        ("item", "Starte kor"),
        ("item", "Leie ut sykler"),
    ]


def test_fields_set_in_below_an_action_are_no_items():
    below = TOP + para("Tiltak 1:")
    found = blocks("Ansvar: Kultur", "Frist: 2026", style="ListParagraph", top=below)
    assert [block.kind for block in found] == ["paragraph"] * 3


def test_lines_with_tabs_that_end_in_a_year_are_parted_by_strokes():
    found = kinds(blocks("Starte kor\tKultur\t2026", "Leie ut sykler\tTeknisk\t2027"))
    assert found == [("paragraph", "Starte kor | Kultur | 2026"), ("paragraph", "Leie ut sykler | Teknisk | 2027")]
