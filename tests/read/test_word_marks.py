"""What a Word file holds beside its text: each mark at the paragraph or cell it is found in."""

from __future__ import annotations

from plancheck.document import Document, Unreadable
from plancheck.extract.plan.metadata import read_meta
from plancheck.read import read
from plancheck.read.word import read_word
from plancheck.wordexample import docx

from .wordfile import cell, para, row, run, table, word


def marks(text: str) -> list[tuple[str, str, str]]:
    document = read_word(docx(text), "plan.docx")
    assert isinstance(document, Document)
    return [(mark.kind, mark.text, mark.span.place) for mark in document.marks]


def test_changes_are_told_where_they_stand_and_the_text_is_read_as_accepted():
    text = "# Plan\nFrist {--9. mai--}{++26. mai++}\n| Tiltak | Ansvar |\n|---|---|\n| Bygge | {++Teknisk++} |"
    assert marks(text) == [
        ("slettet", "9. mai", "Plan › avsnitt 1"),
        ("innsatt", "26. mai", "Plan › avsnitt 1"),
        ("innsatt", "Teknisk", "Plan › Tabell 1 › rad 1"),
    ]
    document = read_word(docx(text), "plan.docx")
    assert isinstance(document, Document)
    assert document.blocks[1].text == "Frist 26. mai"


def test_comments_that_exempt_are_no_left_overs():
    text = "# Plan\nEn.{>>Godtatt: avklart med rådmannen<<}\nTo.{>>Stemmer dette?<<}"
    assert marks(text) == [("kommentar", "Stemmer dette?", "Plan › avsnitt 2")]


def test_hidden_text_is_one_mark_a_paragraph():
    assert marks("# Plan\nEn [to]{skjult} tre [fire]{skjult}") == [("skjult_tekst", "to fire", "Plan › avsnitt 1")]


def test_headers_and_watermarks_stand_in_the_margin():
    assert marks("topptekst: Fagervik kommune\nvannmerke: UTKAST\n# Plan\nTekst.") == [
        ("vannmerke", "UTKAST", "topptekst"),
        ("topptekst", "Fagervik kommune", "topptekst"),
    ]


def test_what_a_screen_reader_cannot_use():
    text = "# Plan\n![](a.png)\n![Kart over kommunen](b.png)\n[[Husk dette]]\n| A | B |\n| c | d |"
    kinds = [kind for kind, _, _ in marks(text)]
    assert kinds == ["bilde_uten_tekst", "tekstboks", "tabell_uten_overskriftsrad"]


def test_a_table_of_names_and_values_needs_no_header_row():
    facts = "# Plan\n| Plantype | Temaplan for kultur |\n| Vedtatt | 12. juni 2025 i kommunestyret |"
    numbered = "# Plan\n| Nr | Tiltak |\n| 1 | Bygge gangvei til skolen |"
    assert marks(facts) == []
    assert [kind for kind, _, _ in marks(numbered)] == ["tabell_uten_overskriftsrad"]


def test_a_clean_file_has_no_marks():
    assert marks("# Plan\n## Mål\n- Åpne kulturskolen (Kultur, 2027)\n| A | B |\n|---|---|\n| c | d |") == []


def test_a_word_file_without_text_is_told(tmp_path):
    (tmp_path / "plan.docx").write_bytes(docx(""))
    found = read(tmp_path / "plan.docx", "plan.docx")
    assert isinstance(found, Unreadable)
    assert found.key == "ingen_tekst"


def test_a_letterhead_is_no_heading():
    assert marks("**SOLVIK KOMMUNE**\n# Plan\n## Mål\nTekst.") == []


# Changes that have no paragraph of their own to stand at


def told(body: str) -> list[tuple[str, str, str]]:
    document = read_word(word(body), "plan.docx")
    assert isinstance(document, Document)
    return [(mark.kind, mark.text, mark.span.place) for mark in document.marks]


def deleted(text: str) -> str:
    return f'<w:del w:id="1" w:author="Kari"><w:r><w:delText>{text}</w:delText></w:r></w:del>'


def inserted(text: str) -> str:
    return f'<w:ins w:id="2" w:author="Kari">{run(text)}</w:ins>'


def changed_cell(runs: str) -> str:
    return cell(f"<w:p>{runs}</w:p>")


def test_a_paragraph_that_is_deleted_is_told_after_the_one_before_it():
    gone = para(deleted("Gammelt mål"), properties='<w:rPr><w:del w:id="3" w:author="Kari"/></w:rPr>')
    body = para("Mål", "Heading2") + para("Vi har mål.") + gone + para("Slutt", "Heading2")
    assert told(body) == [("slettet", "Gammelt mål", "Mål › avsnitt 1")]


def test_a_row_that_is_inserted_or_deleted_is_one_change_with_its_words():
    header = row("Tiltak", "Ansvar", properties="<w:tblHeader/>")
    new = row(
        changed_cell(inserted("Kurs")), changed_cell(inserted("Kultur")), properties='<w:ins w:id="4" w:author="Kari"/>'
    )
    old = row(
        changed_cell(deleted("Leir")), changed_cell(deleted("Skole")), properties='<w:del w:id="5" w:author="Kari"/>'
    )
    changed = row("Tur", changed_cell(deleted("Skole") + inserted("Kultur")))
    body = para("Plan", "Heading1") + table(header, new, old, changed)
    assert told(body) == [
        ("innsatt", "Kurs | Kultur", "Plan › Tabell 1 › rad 1"),
        ("slettet", "Leir | Skole", "Plan › Tabell 1"),
        ("slettet", "Skole", "Plan › Tabell 1 › rad 2"),
        ("innsatt", "Kultur", "Plan › Tabell 1 › rad 2"),
    ]


def test_the_lines_of_a_text_box_are_told_apart():
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{para('En')}{para('To')}</w:txbxContent></v:textbox></w:pict></w:r>"
    assert told(para("Plan", "Heading1") + para(box)) == [("tekstboks", "En To", "Plan")]


def test_the_municipality_of_the_pages_header_is_the_plans_where_the_text_names_none():
    document = read_word(docx("topptekst: Leirdal kommune – Plan mot vold\n# Plan mot vold\nTekst."), "plan.docx")
    assert isinstance(document, Document)
    assert read_meta(document).kommune == "Leirdal"
