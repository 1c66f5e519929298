"""Word files written by hand, and Markdown plans rewritten as Word files with styles, numbering and tables."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from plancheck.document import Block, Cell, Document, Mapped
from plancheck.read.markdown import read_markdown

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
)
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


STRICT = {
    MAIN: "http://purl.oclc.org/ooxml/wordprocessingml/main",
    KIND: "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
_CORE = f'<Relationship Id="r2" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'


def style(style_id: str, name: str, inside: str = "", based: str = "", kind: str = "paragraph") -> str:
    on = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:type="{kind}" w:styleId="{style_id}"><w:name w:val="{name}"/>{on}{inside}</w:style>'


def outline(level: int) -> str:
    return f'<w:pPr><w:outlineLvl w:val="{level}"/></w:pPr>'


ENGLISH = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    + style("Title", "Title", based="Normal")
    + "".join(style(f"Heading{n}", f"heading {n}", outline(n - 1), "Normal") for n in range(1, 7))
    + style("ListParagraph", "List Paragraph", '<w:pPr><w:ind w:left="720"/></w:pPr>', "Normal")
    + style("TOC1", "toc 1")
)
NORWEGIAN = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    + style("Tittel", "Title", based="Normal")
    + "".join(style(f"Overskrift{n}", f"heading {n}", outline(n - 1), "Normal") for n in range(1, 7))
    + style("Listeavsnitt", "List Paragraph", '<w:pPr><w:ind w:left="720"/></w:pPr>', "Normal")
    + style("INNH1", "toc 1")
)


def run(text: str, properties: str = "") -> str:
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def para(content: str = "", style: str = "", properties: str = "", *, num: tuple[int, int] | None = None) -> str:
    """A paragraph of text, or of XML where the content begins with "<"."""
    inside = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num is not None:
        inside += f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>'
    inside += properties
    return f"<w:p><w:pPr>{inside}</w:pPr>{content if content.startswith('<') or not content else run(content)}</w:p>"


def cell(content: str, properties: str = "") -> str:
    body = content if content.startswith(("<w:p>", "<w:tbl>", "<w:sdt>")) else para(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{body}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    made = "".join(one if one.startswith("<w:tc>") else cell(one) for one in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{made}</w:tr>"


def table(*rows: str | Sequence[str]) -> str:
    return "<w:tbl>" + "".join(one if isinstance(one, str) else row(*one) for one in rows) + "</w:tbl>"


DOWN, AND_DOWN = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def level(at: int, form: str, text: str, extra: str = "", left: int | None = None) -> str:
    indent = 720 * (at + 1) if left is None else left
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{extra}'
        f'<w:lvlText w:val="{escape(text)}"/><w:pPr><w:ind w:left="{indent}" w:hanging="360"/></w:pPr></w:lvl>'
    )


def numbering(abstracts: Mapping[int, str], nums: Mapping[int, tuple[int, str]]) -> str:
    """`abstracts`: id -> levels; `nums`: numId -> (abstract, overrides)."""
    made = "".join(
        f'<w:abstractNum w:abstractNumId="{key}">{inside}</w:abstractNum>' for key, inside in abstracts.items()
    )
    return made + "".join(
        f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{extra}</w:num>' for key, (of, extra) in nums.items()
    )


def word(
    body: str,
    *,
    styles: str = ENGLISH,
    numbering: str = "",
    parts: Mapping[str, str] | None = None,
    links: Sequence[tuple[str, str]] = (),
    core: str = "",
    strict: bool = False,
) -> bytes:
    """The bytes of a .docx file; `parts`: kind ("comments", "footnotes") -> what stands inside its root."""
    written: dict[str, str] = {"styles": f"<w:styles {NAMESPACES}>{styles}</w:styles>"}
    if numbering:
        written["numbering"] = f"<w:numbering {NAMESPACES}>{numbering}</w:numbering>"
    for kind, inside in (parts or {}).items():
        root = "w15:commentsEx" if kind == "commentsExtended" else f"w:{kind}"
        written[kind] = f"<{root} {NAMESPACES}>{inside}</{root}>"
    relations = "".join(
        f'<Relationship Id="rId{kind}" Type="{KIND}/{kind}" Target="{kind}.xml"/>' for kind in written
    ) + "".join(
        f'<Relationship Id="{key}" Type="{KIND}/hyperlink" Target={quoteattr(target)} TargetMode="External"/>'
        for key, target in links
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    space = f"{PACKAGE}/relationships"
    files = {
        "[Content_Types].xml": _content_types(written, core),
        "_rels/.rels": f'<Relationships xmlns="{space}"><Relationship Id="r1" Type="{KIND}/officeDocument" '
        f'Target="word/document.xml"/>{_CORE if core else ""}</Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{space}">{relations}</Relationships>',
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}<w:sectPr/></w:body></w:document>",
        **{f"word/{kind}.xml": text for kind, text in written.items()},
    }
    if core:
        files["docProps/core.xml"] = (
            f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{core}</dc:title></cp:coreProperties>'
        )
    if strict:
        for old, new in STRICT.items():
            files = {name: text.replace(old, new) for name, text in files.items()}
    return zipped({name: head + text for name, text in files.items()})


def _content_types(written: Mapping[str, str], core: str) -> str:
    made = (
        "".join(f'<Override PartName="/word/{kind}.xml" ContentType="{WORD_TYPE}.{kind}+xml"/>' for kind in written)
        + f'<Override PartName="/word/document.xml" ContentType="{WORD_TYPE}.document.main+xml"/>'
    )
    if core:
        kind = "application/vnd.openxmlformats-package.core-properties+xml"
        made += f'<Override PartName="/docProps/core.xml" ContentType="{kind}"/>'
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="{rels}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{made}</Types>'
    )


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return stream.getvalue()


# A Markdown plan as a planner would have written it in Word


def rewritten(markdown: str, *, styles: str = ENGLISH) -> bytes:
    """The Word twin of a Markdown plan: styles, automatic numbering, tables, a Planfakta table for front matter."""
    document = read_markdown(markdown.encode(), "x.md")
    assert isinstance(document, Document)
    return _Twin(document, styles).file()


class _Twin:
    def __init__(self, document: Document, styles: str) -> None:
        self._document = document
        self._styles = styles
        self._heading, self._title = ("Overskrift", "Tittel") if styles is NORWEGIAN else ("Heading", "Title")
        self._nums: dict[int, tuple[int, str]] = {}
        self._abstracts: dict[int, str] = {}
        self._links: list[tuple[str, str]] = []
        self._body: list[str] = []
        self._comments: list[str] = []
        self._last: dict[int, tuple[int, str, bool]] = {}
        """List depth -> numId, sign and whether it counts, of the list that is open there."""

    def file(self) -> bytes:
        document = self._document
        blocks = list(document.blocks)
        if document.front and blocks and blocks[0].kind == "heading":
            self._block(blocks.pop(0), None)
        if document.front and (facts := self._facts(document.front)):
            self._body.append(para("Planfakta", f"{self._heading}1"))
            self._body.append(table(*facts))
        for block, before in zip(blocks, [None, *blocks], strict=False):
            self._block(block, before)
        parts = {"comments": "".join(self._comments)} if self._comments else None
        return word("".join(self._body), styles=self._styles, links=self._links, parts=parts,
                    numbering=numbering(self._abstracts, self._nums))  # fmt: skip

    def _facts(self, front: Mapped) -> list[list[str]]:
        rows = []
        for name, held in front.items():
            if not isinstance(held, Mapped):
                continue
            for key, value in held.items():
                text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
                rows.append([key.capitalize() if name == "plan" else f"{name} {key}", text])
        return rows

    def _block(self, block: Block, before: Block | None) -> None:
        if block.kind == "heading":
            named = self._title if block.level == 1 else f"{self._heading}{block.level - 1}"
            self._body.append(para(self._runs(block, block.text), named))
        elif block.kind == "item":
            num = self._num(block, before)
            self._body.append(para(self._runs(block, block.text), num=(num, block.level)))
        elif block.kind == "table":
            rows = [row(*(self._cell(one) for one in line.cells), properties="<w:tblHeader/>") for line in block.header]
            rows += [row(*(self._cell(one) for one in line.cells)) for line in block.rows]
            self._body.append(table(*rows) + para())
        else:
            indent = f'<w:ind w:left="{720 * block.level}"/>' if block.level else ""
            quote = "Quote" if block.quote else ""
            self._body.append(para(self._runs(block, block.text), quote, indent))

    def _cell(self, one: Cell) -> str:
        lines = (one.text + _written(one.attrs)).split("\n")
        return cell("".join(para(_lines(line, "<w:b/>") if one.bold else self._linked(line, one)) for line in lines))

    def _runs(self, block: Block, text: str) -> str:
        text += _written(block.attrs)
        if block.bold:
            return _lines(text, "<w:b/>")
        if not block.strong:
            return self._linked(text, block)
        made, rest = "", text
        for strong in block.strong:
            before, found, after = rest.partition(strong)
            if found:
                made += (_lines(before) if before else "") + _lines(strong, "<w:b/>")
                rest = after
        return made + (_lines(rest) if rest else "")

    def _linked(self, text: str, holder: Block | Cell) -> str:
        made = ""
        for link in holder.links:
            before, found, after = text.partition(link.text or "\0")
            if found:
                self._links.append((f"l{len(self._links)}", link.target))
                made += _lines(before) + f'<w:hyperlink r:id="{self._links[-1][0]}">{run(link.text)}</w:hyperlink>'
                text = after
        return made + _lines(text)

    def _num(self, block: Block, before: Block | None) -> int:
        """The numbering of an item: the running one, or a new one where the list begins or the label jumps."""
        key = len(self._nums) + 1
        starts = before is None or (before.kind != "item" and not (before.kind == "paragraph" and before.level))
        if starts:
            self._last = {}
        digits = block.label.rstrip(".)")
        last = self._last.get(block.level)
        if last is not None and last[1:] == (block.label[-1:], digits.isdigit()):
            return last[0]
        sign = block.label[-1:] if digits.isdigit() else "•"
        form = "decimal" if digits.isdigit() else "bullet"
        levels = "".join(level(at, form, f"%{at + 1}{sign}" if digits.isdigit() else "\uf0b7") for at in range(9))
        self._abstracts[key] = levels
        start = f'<w:lvlOverride w:ilvl="{block.level}"><w:startOverride w:val="{digits}"/></w:lvlOverride>'
        self._nums[key] = (key, start if digits.isdigit() else "")
        for at in range(block.level, 9):
            self._last[at] = (key, block.label[-1:], digits.isdigit())
        return key


def _written(attrs: Mapping[str, str]) -> str:
    if not attrs:
        return ""
    parts = [f"#{attrs['id']}"] if "id" in attrs else []
    return " {" + " ".join([*parts, *(f'{key}="{value}"' for key, value in attrs.items() if key != "id")]) + "}"


def _lines(text: str, properties: str = "") -> str:
    made = ""
    for number, line in enumerate(text.split("\n")):
        made += ("<w:r><w:br/></w:r>" if number else "") + (run(line, properties) if line else "")
    return made
