"""Comments stand where the findings belong, in the plan's words, and many equal ones are one."""

from __future__ import annotations

import pytest

from plancheck.annotate import annotate
from plancheck.document import Confidence, Span
from plancheck.finding import Finding, Severity
from plancheck.read.word import open_word
from plancheck.record import replace
from tests.annotate.marked import TODAY, marked, parts_of, plan, said, without_marks
from tests.read.wordfile import cell, level, numbering, para, row, run, table, word

INSERTED = f'<w:ins w:id="900" w:author="Per">{run("Bygge bru")}</w:ins>'
BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{0}</w:txbxContent>'
    "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}</w:txbxContent>"
    "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def finding(span: Span, code: str = "KOM001", message: str = "Noe er galt.") -> Finding:
    return Finding(code, "noe", Severity.WARNING, Confidence.CERTAIN, "Noe", message, "Rett det.", "nb", span)


def spans(data: bytes) -> dict[str, Span]:
    """The place of every paragraph and cell, by its words."""
    found = {}
    for block in open_word(data, "plan.docx").document.blocks:
        found[block.text] = block.span
        for line in (*block.header, *block.rows):
            found.update({one.text: one.span for one in line.cells})
    return found


def at(data: bytes, words: str) -> list[tuple[str, str]]:
    """Where the comment for a finding at these words stands, and what it says."""
    made = annotate(data, "plan.docx", [finding(spans(data)[words])], ["KOM001"], TODAY)
    return [(one.at, one.text) for one in said(made.data)]


def test_a_finding_is_a_comment_with_severity_first_and_code_last(tmp_path):
    made = marked(plan(("Utvide dagtilbudet", "", "2027"), ("Gi kurs", "Helse", "2027")), tmp_path)
    (comment,) = said(made.data)
    assert comment.author == "plancheck"
    assert comment.at == "Utvide dagtilbudet"
    assert comment.text.splitlines() == [
        "Må rettes: Tiltak uten ansvarlig",
        "Tiltaket «Utvide dagtilbudet» har ingen ansvarlig: feltet er tomt.",
        "Neste steg: Skriv hvilken enhet eller rolle som har ansvaret.",
        "Regel: ANS001",
    ]
    assert (made.new, made.kept, made.resolved) == (1, 0, 0)


def test_forty_rows_are_one_comment_at_the_header(tmp_path):
    made = marked(plan(*((f"Tiltak nummer {n}", "" if n != 3 else "Helse", "2027") for n in range(1, 42))), tmp_path)
    (comment,) = said(made.data)
    assert comment.at == "Tiltak"
    assert "Gjelder 40 av 41 rader: 1–2, 4–41" in comment.text
    assert comment.code == "ANS001"


def test_a_few_rows_are_named_by_their_words(tmp_path):
    rows = [("Gi kurs", "Helse", "2027"), ("Bygge bru", "", "2027"), ("Lage kafé", "", "2028"), ("Male", "", "2028")]
    (comment,) = said(marked(plan(*rows), tmp_path).data)
    assert "Gjelder 3 av 4 rader: 2 «Bygge bru», 3 «Lage kafé», 4 «Male»" in comment.text
    assert comment.at == "Tiltak"


def test_two_rows_have_a_comment_each(tmp_path):
    found = said(marked(plan(("Bygge bru", "", "2027"), ("Lage kafé", "", "2028")), tmp_path).data)
    assert [one.at for one in found] == ["Bygge bru", "Lage kafé"]


@pytest.mark.parametrize(
    ("lang", "first"),
    [
        ("nb", "Må rettes: Tiltak uten ansvarlig"),
        ("nn", "Må rettast: Tiltak utan ansvarleg"),
        ("en", "Must be fixed: Action with nobody responsible"),
    ],
)
def test_the_comment_speaks_the_language_of_the_findings(tmp_path, lang, first):
    from tests.annotate.marked import findings_in

    data = plan(*((f"Tiltak nummer {n}", "", "2027") for n in range(4)))
    found = findings_in(data, tmp_path, select=["ANS001"], lang=lang)
    (comment,) = said(annotate(data, "plan.docx", found, ["ANS001"], TODAY).data)
    assert comment.text.splitlines()[0] == first
    assert comment.code == "ANS001"


def test_what_is_missing_stands_at_the_title(tmp_path):
    data = word(para("Forord") + para("Handlingsdel 2026–2029", "Title") + para("Hovedmål 1: A", "Heading1"))
    start = open_word(data, "plan.docx").document.start
    made = annotate(data, "plan.docx", [finding(start._replace(place="kapittel om evaluering"))], [], TODAY)
    assert [one.at for one in said(made.data)] == ["Handlingsdel 2026–2029"]


def test_a_title_that_only_the_properties_have_is_the_first_paragraph():
    data = word(para() + para("Gi kurs"), core="Handlingsdel 2026")
    start = open_word(data, "plan.docx").document.start
    made = annotate(data, "plan.docx", [finding(start)], [], TODAY)
    assert [one.at for one in said(made.data)] == ["Gi kurs"]


@pytest.mark.parametrize(
    ("body", "words", "around"),
    [
        (para("Gi kurs"), "Gi kurs", "Gi kurs"),
        (para(INSERTED), "Bygge bru", "Bygge bru"),
        (table(["Tiltak", "Ansvar"], ["Gi kurs", "Helse"]), "Helse", "Helse"),
        (table(["Tiltak", "Ansvar"], [cell("<w:p></w:p>" + para("Gi kurs")), "Helse"]), "Gi kurs", "Gi kurs"),
        (
            table(["Mål", "Ansvar"], ["A", cell(table(["Tiltak", "X"], ["Gi kurs", "2"]) + para())]),
            "Gi kurs",
            "Gi kurs",
        ),
        (para(run("Vert") + BOX.format(para("Gi kurs"))), "Gi kurs", "VertGi kursGi kurs"),
        (f"<w:sdt><w:sdtContent>{para('Gi kurs')}</w:sdtContent></w:sdt>", "Gi kurs", "Gi kurs"),
        (para(f"<w:sdt><w:sdtContent>{run('Gi kurs')}</w:sdtContent></w:sdt>"), "Gi kurs", "Gi kurs"),
        (f"<w:p>{run('Gi kurs')}</w:p>", "Gi kurs", "Gi kurs"),
    ],
    ids=["paragraph", "inserted", "cell", "second line", "nested", "box", "control", "inline control", "bare"],
)
@pytest.mark.parametrize("strict", [False, True], ids=["plain", "strict"])
def test_odd_places(body, words, around, strict):
    data = word(para("Plan", "Title") + body, strict=strict)
    ((stands, _),) = at(data, words)
    assert stands == around
    made = annotate(data, "plan.docx", [finding(spans(data)[words])], [], TODAY).data
    assert without_marks(parts_of(made)["word/document.xml"]) == parts_of(data)["word/document.xml"].decode()


def test_an_empty_cell_is_opened_for_the_comment():
    data = word(para("Plan", "Title") + table(["Tiltak", "Ansvar"], ["Gi kurs", cell("<w:p/>")]).replace(para(), ""))
    data_cell = [one.span for one in open_word(data, "plan.docx").document.blocks[1].rows[0].cells][1]
    made = annotate(data, "plan.docx", [finding(data_cell)], [], TODAY).data
    assert [one.at for one in said(made)] == [""]
    after = without_marks(parts_of(made)["word/document.xml"])
    assert after.replace("<w:p></w:p>", "<w:p/>") == parts_of(data)["word/document.xml"].decode()


def test_a_note_stands_where_the_text_refers_to_it():
    body = para("Plan", "Title") + para(run("Se") + '<w:r><w:footnoteReference w:id="5"/></w:r>')
    data = word(body, parts={"footnotes": f'<w:footnote w:id="5">{para("Frist er 1. mai.")}</w:footnote>'})
    ((stands, text),) = at(data, "Frist er 1. mai.")
    assert stands == "Se"
    assert "Gjelder: fotnote 1" in text


def test_a_header_row_is_its_first_cell():
    data = word(para("Plan", "Title") + table(["Tiltak", "Ansvar"], ["Gi kurs", "Helse"]))
    header = open_word(data, "plan.docx").document.blocks[1].header[0].span
    made = annotate(data, "plan.docx", [finding(header)], [], TODAY).data
    (comment,) = said(made)
    assert comment.at == "Tiltak"
    assert "Gjelder" not in comment.text


def test_equal_rules_at_one_place_are_one_comment():
    data = word(para("Plan", "Title") + para("Gi kurs"))
    place = spans(data)["Gi kurs"]
    both = [finding(place, message="Det ene."), finding(place, message="Det andre."), finding(place, "KOM002")]
    found = said(annotate(data, "plan.docx", both, [], TODAY).data)
    assert [(one.code, one.text.count("Det ")) for one in found] == [("KOM001", 2), ("KOM002", 0)]


def test_an_identity_number_never_gets_into_a_comment():
    data = word(para("Plan", "Title") + para("Kontakt"))
    number = "01019000083"
    from plancheck.foedselsnummer import is_valid

    assert is_valid(number)
    made = annotate(data, "plan.docx", [finding(spans(data)["Kontakt"], message=f"Står {number} her")], [], TODAY)
    assert number not in parts_of(made.data)["word/comments.xml"].decode()


def test_a_table_in_a_table_row_keeps_its_own_comment(tmp_path):
    rows = table(row("Tiltak", "Ansvar", "Frist"), row("Gi kurs", "", "2027"), row("Male", "Helse", "2027"))
    data = plan(("Lage plan", "Helse", "2027"), after=para("Delmål 1.2: Flere leker", "Heading2") + rows)
    assert [one.at for one in said(marked(data, tmp_path).data)] == ["Gi kurs"]


def listed(many: int, made: str) -> tuple[bytes, list[Finding]]:
    """A plan with so many items or paragraphs, and a finding at each."""
    text = [f"Gjøre nummer {number}" for number in range(many)]
    body = "".join(para(words, num=(1, 0) if made == "punkt" else None) for words in text)
    data = word(para("Plan", "Title") + body, numbering=numbering({1: level(0, "bullet", "•")}, {1: (1, "")}))
    return data, [
        Finding(
            "KOM001", "noe", Severity.INFO, Confidence.CERTAIN, "Noe", f"«{one}» er galt.", "", "nb", span, text=one
        )
        for one, span in spans(data).items()
        if one in text
    ]


@pytest.mark.parametrize(
    ("made", "many", "comments"), [("punkt", 2, 2), ("punkt", 3, 1), ("avsnitt", 7, 7), ("avsnitt", 8, 1)]
)
def test_many_items_of_a_list_are_one_comment_at_the_first(made, many, comments):
    data, findings = listed(many, made)
    found = said(annotate(data, "plan.docx", findings, [], TODAY).data)
    assert len(found) == comments
    assert found[0].at == "Gjøre nummer 0"
    assert (f"Gjelder {many} av {many} " in found[0].text) == (comments == 1)


def test_two_findings_in_one_row_are_one_row():
    rows = [["Tiltak", "Ansvar"], *([f"Gjøre {number}", "xx"] for number in range(4))]
    data = word(para("Plan", "Title") + table(*rows))
    cells = [one.span for line in open_word(data, "plan.docx").document.blocks[1].rows for one in line.cells]
    (comment,) = said(annotate(data, "plan.docx", [finding(span) for span in cells], [], TODAY).data)
    assert "Gjelder 4 av 4 rader: 1–4" in comment.text


@pytest.mark.parametrize(
    ("messages", "line"),
    [
        (["«delmål 1.9» finnes ikke."] * 3, "«delmål 1.9» finnes ikke."),
        ([f"«Tur {n}» har frist «på sikt»." for n in (1, 2, 3)], "For eksempel: «Tur 1» har frist «på sikt»."),
        ([f"«Tur {n}» har frist 2035." for n in (1, 2, 3)], "For eksempel: «Tur 1» har frist 2035."),
        ([f"«Tur {n}» har ingen frist." for n in (1, 2, 3)], None),
    ],
)
def test_one_comment_for_many_rows_says_what_the_rows_and_the_title_do_not(messages, line):
    data = word(table(["Tiltak", "Frist"], *([f"Tur {n}", ""] for n in (1, 2, 3))))
    known = spans(data)
    rows = [f"Tur {n}" for n in (1, 2, 3)]
    found = [replace(finding(known[name], message=told), text=name) for name, told in zip(rows, messages, strict=True)]
    (comment,) = said(annotate(data, "plan.docx", found, ["KOM001"], TODAY).data)
    lines = comment.text.splitlines()
    assert lines[1:-3] == ([line] if line else [])
    assert lines[-3] == "Gjelder 3 av 3 rader: 1 «Tur 1», 2 «Tur 2», 3 «Tur 3»"
