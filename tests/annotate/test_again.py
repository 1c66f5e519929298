"""A second run: what people wrote stays, what still holds stays as it is, what does not is marked resolved."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from plancheck.annotate import annotate
from tests.annotate.marked import (
    JUDGED,
    TODAY,
    W14,
    answered,
    changed,
    codes_in,
    findings_in,
    marked,
    parts_of,
    plan,
    said,
    settled,
    without_marks,
)  # fmt: skip
from tests.read.wordfile import para, run, zipped

ONE = plan(("Utvide dagtilbudet", "", "2027"), ("Gi kurs", "Helse", "2027"))
TWO = plan(("Utvide dagtilbudet", "", ""), ("Gi kurs", "Helse", "2027"))
MANY = plan(
    ("Gi kurs", "Helse", "2027"), ("Bygge bru", "", "2027"), ("Lage kafé", "", "2028"), ("Male skole", "", "2028")
)
HUNDRED = plan(*((f"Tiltak nummer {n}", "" if n % 2 else "Helse", "2027") for n in range(1, 31)))


def test_nothing_changes_where_nothing_has_changed(tmp_path):
    first = marked(TWO, tmp_path).data
    again = marked(first, tmp_path)
    assert again.data == first
    assert (again.new, again.kept, again.resolved) == (0, 2, 0)


def test_the_same_plan_gives_the_same_copy(tmp_path):
    assert marked(TWO, tmp_path).data == marked(TWO, tmp_path).data


def test_what_is_mended_is_marked_resolved_and_the_rest_stays(tmp_path):
    first = marked(TWO, tmp_path).data
    mended = changed(first, '<w:t xml:space="preserve">Helse</w:t>', "<w:t>Helse</w:t>")
    empty = para() + "</w:tc><w:tc><w:tcPr></w:tcPr>" + para()
    mended = changed(mended, empty, para("Velferd") + empty.removeprefix(para()))
    again = marked(mended, tmp_path)
    assert (again.new, again.kept, again.resolved) == (0, 1, 1)
    (gone,) = settled(again.data)
    by_id = {one.id: one for one in said(again.data)}
    assert by_id[gone].code == "ANS001"
    before, after = parts_of(mended), parts_of(again.data)
    assert before["word/comments.xml"] == after["word/comments.xml"]
    assert before["word/document.xml"] == after["word/document.xml"]
    new_parts = {"word/commentsExtended.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
    assert {name for name in after if before.get(name) != after[name]} == new_parts
    third = marked(again.data, tmp_path)
    assert third.data == again.data


def test_a_comment_without_a_paragraph_id_gets_one_when_it_is_resolved(tmp_path):
    first = marked(ONE, tmp_path).data
    parts = parts_of(first)
    bare = ET.fromstring(parts["word/comments.xml"])
    for element in bare.iter():
        element.attrib.pop(W14 + "paraId", None)
    ET.register_namespace("x", "http://schemas.openxmlformats.org/wordprocessingml/2006/main")
    stripped = zipped({**parts, "word/comments.xml": ET.tostring(bare)})
    assert b"paraId" not in parts_of(stripped)["word/comments.xml"]
    mended = changed(stripped, para() + "</w:tc>", para("Velferd") + "</w:tc>")
    again = marked(mended, tmp_path)
    assert again.resolved == 1
    assert settled(again.data) == [said(first)[0].id]
    assert b'Ignorable="w14"' in parts_of(again.data)["word/comments.xml"]


def test_a_comment_of_a_rule_that_was_not_asked_is_left_alone(tmp_path):
    first = marked(TWO, tmp_path).data
    again = marked(first, tmp_path, judged=["FRI001"])
    assert again.data == first


def test_people_s_comments_and_answers_are_kept_to_the_letter(tmp_path):
    first = answered(marked(TWO, tmp_path).data, {"0": "Dette tar vi i mars", "1": "Uenig"})
    mended = changed(first, para() + "</w:tc>", para("Velferd") + "</w:tc>")
    again = marked(mended, tmp_path).data
    for before, after in zip(said(mended), said(again), strict=False):
        assert before == after
    assert parts_of(again)["word/comments.xml"].startswith(parts_of(mended)["word/comments.xml"][:-13])
    extended = parts_of(again)["word/commentsExtended.xml"]
    assert extended.count(b"paraIdParent=") == 2
    assert len(settled(again)) == 1


def test_a_thread_a_person_has_resolved_is_not_opened_again(tmp_path):
    first = answered(marked(ONE, tmp_path).data, {"0": "Er på saken"}, done="1")
    again = marked(first, tmp_path)
    assert again.data == first


def test_comments_of_people_before_the_first_run_stay(tmp_path):
    talk = f'<w:comment w:id="7" w:author="Per">{para("Sjekk dette")}</w:comment>'
    after = para(f'<w:commentRangeStart w:id="7"/>{run("Slutt")}<w:commentRangeEnd w:id="7"/>')
    data = plan(("Utvide dagtilbudet", "", "2027"), after=after, parts={"comments": talk})
    made = marked(data, tmp_path).data
    assert [(one.id, one.author) for one in said(made)] == [("7", "Per"), ("8", "plancheck")]
    assert talk in parts_of(made)["word/comments.xml"].decode()


# "Godtatt:"


def test_an_answer_accepts_what_its_comment_says_and_no_more(tmp_path):
    first = marked(TWO, tmp_path).data
    ids = {one.code: one.id for one in said(first)}
    assert codes_in(answered(first, {ids["ANS001"]: "Godtatt: avklares i økonomiplanen"}), tmp_path) == ["FRI001"]
    assert codes_in(answered(first, {ids["FRI001"]: "Godtatt: vi venter"}), tmp_path) == ["ANS001"]


def test_an_accepted_finding_is_resolved_and_stays_accepted(tmp_path):
    first = answered(marked(ONE, tmp_path).data, {"0": "Godtatt: vi venter"})
    again = marked(first, tmp_path)
    assert (again.new, again.kept, again.resolved) == (0, 0, 1)
    assert marked(again.data, tmp_path).data == again.data
    assert codes_in(again.data, tmp_path) == []


def test_without_a_reason_nothing_is_accepted(tmp_path):
    first = answered(marked(ONE, tmp_path).data, {"0": "Godtatt:"})
    assert sorted(codes_in(first, tmp_path)) == ["ANS001", "DOK011"]
    again = marked(first, tmp_path)
    assert [one.code for one in said(again.data) if one.author == "plancheck"] == ["ANS001", "DOK011"]


def test_plancheck_accepts_nothing_itself(tmp_path):
    first = answered(marked(ONE, tmp_path).data, {"0": "Godtatt: av meg"}, author="plancheck")
    assert codes_in(first, tmp_path) == ["ANS001"]


def test_an_answer_to_a_comment_for_several_rows_accepts_those_rows(tmp_path):
    first = marked(MANY, tmp_path).data
    accepted = answered(first, {"0": "Godtatt: avklares senere"})
    assert codes_in(accepted, tmp_path) == []
    worse = changed(accepted, ">Helse<", "><")
    (left,) = findings_in(worse, tmp_path, select=JUDGED)
    assert left.text == "Gi kurs"


def test_rows_are_found_again_by_their_words(tmp_path):
    from tests.read.wordfile import row

    accepted = answered(marked(MANY, tmp_path).data, {"0": "Godtatt: avklares senere"})
    first_row = row("Gi kurs", "Helse", "2027")
    moved = changed(accepted, first_row, first_row + row("Rydde park", "", "2027"))
    (left,) = findings_in(moved, tmp_path, select=JUDGED)
    assert left.text == "Rydde park"


def test_rows_told_by_number_count_while_there_are_as_many(tmp_path):
    from tests.read.wordfile import row

    first = marked(HUNDRED, tmp_path).data
    (comment,) = said(first)
    assert "15 av 30 rader: 1, 3, 5" in comment.text
    accepted = answered(first, {comment.id: "Godtatt: avklares senere"})
    assert codes_in(accepted, tmp_path) == []
    more = changed(accepted, row("Tiltak nummer 2", "Helse", "2027"), row("Et", "", "2027") * 2)
    assert len(findings_in(more, tmp_path, select=["ANS001"])) > 10


@pytest.mark.parametrize("words", ["Godtatt: tas i 2028", "godtatt avvik: tas i 2028", "Godteke: tas i 2028"])
def test_the_words_that_accept(tmp_path, words):
    assert codes_in(answered(marked(ONE, tmp_path).data, {"0": words}), tmp_path) == []


def test_an_answer_in_a_text_box_s_comment_accepts_that_box(tmp_path):
    from plancheck.read.word import open_word
    from tests.annotate.test_placement import BOX, finding

    box = para(run("Vert") + BOX.format(para("Gi kurs")))
    data = plan(("Gi kurs i svømming", "Helse", "2027"), after=box)
    spans = {block.text: block.span for block in open_word(data, "plan.docx").document.blocks}
    made = annotate(data, "plan.docx", [finding(spans["Gi kurs"], "ANS001")], JUDGED, TODAY).data
    (directive,) = open_word(answered(made, {"0": "Godtatt: slik skal det være"}), "plan.docx").document.directives
    assert directive.span.place == spans["Gi kurs"].place != spans["Vert"].place
    assert directive.codes == ("ANS001",)


def test_marks_are_all_that_is_added(tmp_path):
    for data in (ONE, TWO, MANY):
        made = parts_of(marked(data, tmp_path).data)
        assert without_marks(made["word/document.xml"]) == parts_of(data)["word/document.xml"].decode()


def test_a_comment_of_one_s_own_beside_plancheck_s_accepts_what_that_says(tmp_path):
    """Who writes a new comment at the header, and not an answer, means the comment that stands there."""
    first = marked(MANY, tmp_path).data
    beside = answered(first, {"0": "Godtatt: avklares senere"})
    alone = {**parts_of(beside), "word/commentsExtended.xml": b"<a/>"}
    assert codes_in(zipped(alone), tmp_path) == []
    worse = changed(zipped(alone), ">2028<", "><")
    assert codes_in(worse, tmp_path) == ["FRI001"]
