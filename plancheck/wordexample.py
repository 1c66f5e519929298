"""Word files for the examples on rule pages, written from a few lines of text a planner can read.

`# Heading`, `**bold paragraph**`, `- item`, `| cell | cell |` rows (a `|---|---|` line marks the row above as header),
and what only Word has: `{++inserted++}`, `{--deleted--}`, `{>>comment<<}`, `[hidden]{skjult}`, `![description](image)`,
`[[text box]]`, and lines `topptekst: …` and `vannmerke: …`.
"""

from __future__ import annotations

import io
import re
import zipfile
from xml.sax.saxutils import escape, quoteattr

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMES = (
    f'xmlns:w="{_W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_INLINE = re.compile(
    r"\{\+\+(?P<ins>.*?)\+\+\}|\{--(?P<del>.*?)--\}|\{>>(?P<comment>.*?)<<\}|\[(?P<hidden>[^\]]*)\]\{skjult\}"
    r"|!\[(?P<alt>[^\]]*)\]\([^)]*\)|\[\[(?P<box>.*?)\]\]|\*\*(?P<bold>.*?)\*\*"
)
_MARGIN = re.compile(r"(topptekst|vannmerke):\s*(.*)")
_RULE = re.compile(r"[|:\-\s]+")
_BY = 'w:id="1" w:author="Planlegger" w:date="2026-01-01T00:00:00Z"'


def docx(text: str) -> bytes:
    """The file as bytes."""
    comments: list[str] = []
    margins: list[str] = []
    body: list[str] = []
    rows: list[str] = []
    for line in [*text.splitlines(), ""]:
        margin = _MARGIN.match(line)
        if line.startswith("|"):
            _row(line, rows, comments)
            continue
        if rows:
            body.append(f"<w:tbl>{''.join(rows)}</w:tbl>")
            rows = []
        if margin:
            margins.append(_margin(margin[1], margin[2]))
        elif line.strip():
            body.append(_paragraph(line, comments))
    return _zipped("".join(body), "".join(comments), "".join(margins))


def _paragraph(line: str, comments: list[str]) -> str:
    level = len(line) - len(line.lstrip("#"))
    properties = f'<w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr>' if level else ""
    return f"<w:p>{properties}{_runs(line.lstrip('#').strip() if level else line, comments)}</w:p>"


def _row(line: str, rows: list[str], comments: list[str]) -> None:
    """Add a table row; a line of dashes marks the row before it as header instead."""
    if _RULE.fullmatch(line):
        rows[-1] = rows[-1].replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>", 1)
        return
    cells = (cell.strip() for cell in line.strip().strip("|").split("|"))
    rows.append("<w:tr>" + "".join(f"<w:tc><w:p>{_runs(cell, comments)}</w:p></w:tc>" for cell in cells) + "</w:tr>")


def _runs(text: str, comments: list[str]) -> str:
    pieces: list[str] = []
    at = 0
    for match in _INLINE.finditer(text):
        pieces += [_run(text[at : match.start()]), _special(match, comments)]
        at = match.end()
    return "".join([*pieces, _run(text[at:])])


def _run(text: str, properties: str = "", tag: str = "t") -> str:
    if not text:
        return ""
    return f'<w:r>{properties}<w:{tag} xml:space="preserve">{escape(text)}</w:{tag}></w:r>'


def _special(match: re.Match[str], comments: list[str]) -> str:
    kind, text = next((name, value) for name, value in match.groupdict().items() if value is not None)
    if kind == "ins":
        return f"<w:ins {_BY}>{_run(text)}</w:ins>"
    if kind == "del":
        return f"<w:del {_BY}>{_run(text, tag='delText')}</w:del>"
    if kind == "comment":
        number = len(comments)
        by = 'w:author="Planlegger"'
        comments.append(f'<w:comment w:id="{number}" {by}><w:p>{_run(text)}</w:p></w:comment>')
        return f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    if kind == "alt":
        name = f"<wp:docPr id='1' name='Bilde' descr={quoteattr(text)}/>"
        return f"<w:r><w:drawing><wp:inline>{name}<a:graphic><pic:pic/></a:graphic></wp:inline></w:drawing></w:r>"
    if kind == "box":
        box = f"<v:textbox><w:txbxContent><w:p>{_run(text)}</w:p></w:txbxContent></v:textbox>"
        return f"<w:r><w:pict><v:shape>{box}</v:shape></w:pict></w:r>"
    return _run(text, "<w:rPr><w:vanish/></w:rPr>" if kind == "hidden" else "<w:rPr><w:b/></w:rPr>")


def _margin(kind: str, text: str) -> str:
    if kind == "topptekst":
        return f"<w:p>{_run(text)}</w:p>"
    return f"<w:p><w:r><w:pict><v:shape><v:textpath string={quoteattr(text)}/></v:shape></w:pict></w:r></w:p>"


def _zipped(body: str, comments: str, margins: str) -> bytes:
    parts = {"comments": comments, "header": margins}
    related = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>' for name in parts if parts[name]
    )
    files = {
        "_rels/.rels": _relations(f'<Relationship Id="d" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'),
        "word/_rels/document.xml.rels": _relations(related),
        "word/document.xml": f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>",
        "word/comments.xml": f"<w:comments {_NAMES}>{comments}</w:comments>",
        "word/header.xml": f"<w:hdr {_NAMES}>{margins}</w:hdr>",
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, content in files.items():
            package.writestr(zipfile.ZipInfo(name), content)
    return made.getvalue()


def _relations(inner: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'
