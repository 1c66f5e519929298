"""Word plans to annotate, what stands in the copies, and people who answer in them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import plancheck
from plancheck.annotate import Annotated, annotate
from plancheck.finding import Finding
from tests.read.wordfile import KIND, NAMESPACES, WORD_TYPE, para, row, table, word, zipped

TODAY = date(2026, 1, 15)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT_W = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_MARKS = re.compile(
    r"<(?P<p>[\w.]+:|)(?:commentRangeStart|commentRangeEnd)(?: xmlns:w=\"[^\"]*\")? [\w.]+:id=\"\d+\"/>"
    r"|<(?P<q>[\w.]+:|)r(?: xmlns:w=\"[^\"]*\")?><[\w.]*:?commentReference [\w.]+:id=\"\d+\"/></(?P=q)r>"
)


class Said(NamedTuple):
    """A comment in a copy."""

    id: str
    author: str
    text: str
    at: str
    """The words its range stands around."""

    @property
    def code(self) -> str:
        return self.text.split()[-1]


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def without_marks(document: bytes) -> str:
    """The main part without the marks of comments."""
    return _MARKS.sub("", document.decode("utf-8"))


def said(data: bytes) -> list[Said]:
    """The comments of a file, in the order of the part."""
    parts = parts_of(data)
    main, space = ET.fromstring(parts["word/document.xml"]), W
    if main.tag.startswith(STRICT_W):
        space = STRICT_W
    around: dict[str, str] = {}
    open_ids: list[str] = []
    for element in main.iter():
        if element.tag == space + "commentRangeStart":
            open_ids.append(element.get(space + "id", ""))
            around[open_ids[-1]] = ""
        elif element.tag == space + "commentRangeEnd":
            open_ids.remove(element.get(space + "id", ""))
        elif element.tag == space + "t":
            for one in open_ids:
                around[one] += element.text or ""
    assert open_ids == []
    name = next((name for name in parts if re.fullmatch(r"word/comments\d*\.xml", name)), None)
    found = [] if name is None else ET.fromstring(parts[name]).findall(space + "comment")
    return [
        Said(
            one.get(space + "id", ""),
            one.get(space + "author", ""),
            "\n".join("".join(t.text or "" for t in p.iter(space + "t")) for p in one.iter(space + "p")),
            around.get(one.get(space + "id", ""), "(none)"),
        )
        for one in found
    ]


def settled(data: bytes) -> list[str]:
    """The ids of the comments that are marked resolved."""
    parts = parts_of(data)
    if "word/commentsExtended.xml" not in parts:
        return []
    done = {
        one.get(W15 + "paraId")
        for one in ET.fromstring(parts["word/commentsExtended.xml"])
        if one.get(W15 + "done") == "1"
    }
    comments = ET.fromstring(parts["word/comments.xml"])
    return [one.get(W + "id", "") for one in comments if list(one.iter(W + "p"))[-1].get(W14 + "paraId") in done]


def findings_in(data: bytes, folder: Path, **asked: object) -> list[Finding]:
    """What `plancheck check` says of the file."""
    path = folder / "plan.docx"
    path.write_bytes(data)
    report = plancheck.check(path, today=TODAY, **asked)
    return [one for one in report.findings if one.file == "plan.docx"]


def codes_in(data: bytes, folder: Path) -> list[str]:
    return [one.code for one in findings_in(data, folder, select=JUDGED)]


JUDGED = ("ANS001", "FRI001", "SPO004", "DOK010", "DOK011")


def marked(data: bytes, folder: Path, judged: Sequence[str] = JUDGED) -> Annotated:
    """The copy with the findings of a few rules."""
    return annotate(data, "plan.docx", findings_in(data, folder, select=judged), judged, TODAY)


def plan(*rows: Sequence[str], before: str = "", after: str = "", **made: object) -> bytes:
    """A handlingsdel with one table of actions."""
    head = para("Handlingsdel 2026–2029", "Title") + before
    goals = para("Hovedmål 1: Trygge barn", "Heading1") + para("Delmål 1.1: Flere mestrer", "Heading2")
    actions = table(row("Tiltak", "Ansvar", "Frist", properties="<w:tblHeader/>"), *(row(*one) for one in rows))
    return word(head + goals + actions + para() + after, **made)  # type: ignore[arg-type]


def answered(data: bytes, answers: Mapping[str, str], author: str = "Kari", *, done: str = "0") -> bytes:
    """The file after somebody has answered comments, as Word writes it: {comment id: words}."""
    parts = {name: content.decode() for name, content in parts_of(data).items()}
    comments = ET.fromstring(parts["word/comments.xml"])
    keys = {one.get(W + "id", ""): list(one.iter(W + "p"))[-1].get(W14 + "paraId") for one in comments}
    entries = ""
    number = max(map(int, keys)) + 1
    for comment, words in answers.items():
        key = f"{0x11110000 + number:08X}"
        entries += f'<w15:commentEx w15:paraId="{keys[comment]}" w15:done="{done}"/>'
        entries += f'<w15:commentEx w15:paraId="{key}" w15:paraIdParent="{keys[comment]}" w15:done="{done}"/>'
        made = (
            f'<w:comment w:id="{number}" w:author="{author}" w:date="2026-01-16T08:00:00Z"><w:p w14:paraId="{key}">'
            f"<w:r><w:t>{words}</w:t></w:r></w:p></w:comment>"
        )
        parts["word/comments.xml"] = parts["word/comments.xml"].replace("</w:comments>", made + "</w:comments>")
        main = parts["word/document.xml"]
        start, end = f'<w:commentRangeStart w:id="{comment}"/>', f'<w:commentRangeEnd w:id="{comment}"/>'
        sign = f'<w:r><w:commentReference w:id="{comment}"/></w:r>'
        main = main.replace(start, start + start.replace(f'"{comment}"', f'"{number}"'))
        after = f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>'
        parts["word/document.xml"] = main.replace(end + sign, end + sign + after)
        number += 1
    extended = parts.get("word/commentsExtended.xml")
    if extended is None:
        extended = f"<w15:commentsEx {NAMESPACES}></w15:commentsEx>"
        types = f'<Override PartName="/word/commentsExtended.xml" ContentType="{WORD_TYPE}.commentsExtended+xml"/>'
        link = f'<Relationship Id="rIdEx" Type="{KIND}/commentsExtended" Target="commentsExtended.xml"/>'
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace("</Types>", types + "</Types>")
        rels = "word/_rels/document.xml.rels"
        parts[rels] = parts[rels].replace("</Relationships>", link + "</Relationships>")
    parts["word/commentsExtended.xml"] = extended.replace("</w15:commentsEx>", entries + "</w15:commentsEx>")
    return zipped(parts)


def changed(data: bytes, old: str, new: str) -> bytes:
    """The file after somebody has changed its text."""
    parts = parts_of(data)
    main = parts["word/document.xml"].decode()
    assert old in main
    return zipped({**parts, "word/document.xml": main.replace(old, new, 1)})
