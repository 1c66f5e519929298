"""What a Word file holds beside its text: each mark at the paragraph or cell it is found in."""

from __future__ import annotations

from plancheck.document import Document, Unreadable
from plancheck.read import read
from plancheck.read.word import read_word
from plancheck.wordexample import docx


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
