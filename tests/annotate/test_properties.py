"""For any small document: the marks are all that is added, and the text reads as before."""

from __future__ import annotations

import io
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from plancheck.annotate import annotate
from plancheck.document import Span
from plancheck.read.word import open_word
from tests.annotate.marked import TODAY, parts_of, said, without_marks
from tests.annotate.test_placement import BOX, finding
from tests.read.wordfile import MAIN, cell, para, row, run, table, word, zipped

WORDS = st.text(alphabet="aæØ é<>&\"'1.–«»", min_size=1, max_size=8)
PARAGRAPHS = st.one_of(
    st.builds(para, WORDS.map(run)),
    st.sampled_from(["<w:p/>", '<w:p w:rsidR="00A1"/>', "<w:p></w:p>", "<w:p >\n</w:p>", "<w:p><w:pPr/></w:p>"]),
    WORDS.map(lambda text: f"<w:p ><!-- > --><w:pPr><w:jc w:val='left'/></w:pPr  >{run(text)}</w:p >"),
    WORDS.map(lambda text: para(f'<w:ins w:id="1" w:author="x>y">{run(text)}</w:ins>')),
    WORDS.map(lambda text: para(f'<w:del w:id="1" w:author="x">{run(text)}</w:del>')),
    WORDS.map(lambda text: para(run(text) + BOX.format(para(run(text + "2"))))),
    WORDS.map(lambda text: f"<w:sdt><w:sdtContent>{para(run(text))}</w:sdtContent></w:sdt>"),
    WORDS.map(lambda text: para(run(text), "Heading1")),
)
CELLS = st.lists(PARAGRAPHS.filter(lambda one: one.startswith("<w:p")), min_size=1, max_size=2).map(
    lambda inside: cell("".join(inside)) if inside[0].startswith("<w:p>") else f"<w:tc>{''.join(inside)}</w:tc>"
)
TABLES = st.lists(st.lists(CELLS, min_size=2, max_size=2), min_size=1, max_size=4).map(
    lambda rows: table(*(row(*one) for one in rows))
)
BODIES = st.lists(st.one_of(PARAGRAPHS, TABLES), min_size=1, max_size=5).map("".join)
PACKING = st.sampled_from(["plain", "strict", "prefix", "default", "utf-16", "bom", "no comments"])


def packed(body: str, how: str) -> bytes:
    """The document as odd programs write it."""
    talk = {} if how == "no comments" else {"comments": f'<w:comment w:id="3" w:author="Per">{para("Hm")}</w:comment>'}
    data = word(para("Plan", "Title") + body, parts=talk, strict=how == "strict")
    parts = parts_of(data)
    main = parts["word/document.xml"].decode()
    if how == "prefix":
        main = main.replace("<w:", "<ns0:").replace("</w:", "</ns0:").replace(" w:", " ns0:").replace(":w=", ":ns0=")
    if how == "default":
        main = main.replace("<w:", "<").replace("</w:", "</").replace("xmlns:w=", f'xmlns="{MAIN}" xmlns:w=')
    if how == "utf-16":
        return zipped({**parts, "word/document.xml": main.replace("UTF-8", "UTF-16").encode("utf-16")})
    return zipped({**parts, "word/document.xml": ("\ufeff" if how == "bom" else "") + main})


def places(data: bytes) -> list[Span]:
    found = []
    for block in open_word(data, "plan.docx").document.blocks:
        found.append(block.span)
        for line in (*block.header, *block.rows):
            found += [line.span, *(one.span for one in line.cells)]
    return found


def canonical(document: str) -> str:
    out = io.StringIO()
    ET.canonicalize(xml_data=document.removeprefix("\ufeff"), out=out, with_comments=True)
    return out.getvalue()


@settings(max_examples=120, deadline=None)
@given(BODIES, PACKING, st.data())
def test_taking_the_marks_away_gives_the_text_back(body, how, data):
    plan = packed(body, how)
    spans = places(plan)
    chosen = data.draw(st.lists(st.sampled_from(spans), min_size=1, max_size=4))
    findings = [finding(span, f"KOM00{at}") for at, span in enumerate(chosen)]
    made = annotate(plan, "plan.docx", findings, [], TODAY).data
    before, after = parts_of(plan)["word/document.xml"], parts_of(made)["word/document.xml"]
    if how == "utf-16":
        assert after.startswith(b"\xff\xfe")
        before, after = (text.decode("utf-16").replace("UTF-16", "UTF-8").encode() for text in (before, after))
    if "<w:p/>" not in body and "00A1" not in body:
        assert without_marks(after) == before.decode()
    assert canonical(without_marks(after)) == canonical(before.decode())
    assert open_word(made, "plan.docx").document.blocks == open_word(plan, "plan.docx").document.blocks
    assert {one.code for one in said(made) if one.author == "plancheck"} == {one.code for one in findings}
    assert annotate(made, "plan.docx", findings, [], TODAY).data == made
