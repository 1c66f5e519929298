"""Office files written by hand, part by part."""

from __future__ import annotations

import zipfile
from io import BytesIO

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = """<numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>
<numFmt numFmtId="165" formatCode="mmm\\ yyyy"/><numFmt numFmtId="166" formatCode="0000"/></numFmts>
<fonts><font/><font><b/></font></fonts>
<cellXfs><xf numFmtId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>
<xf numFmtId="166"/><xf numFmtId="9"/><xf numFmtId="4"/></cellXfs>"""
BOLD, DATE, OWN_DATE, MONTH, ZEROS, PERCENT, AMOUNT = range(1, 8)


def package(parts: dict[str, str | bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def cell(reference: str, value: object = None, style: int = 0, formula: str = "") -> str:
    inside = f"<f>{formula}</f>" if formula else ""
    if isinstance(value, str):
        return f'<c r="{reference}" s="{style}" t="inlineStr">{inside}<is><t>{value}</t></is></c>'
    if value is not None:
        inside += f"<v>{value}</v>"
    return f'<c r="{reference}" s="{style}">{inside}</c>'


def row(number: int, *cells: str, hidden: bool = False) -> str:
    mark = ' hidden="1"' if hidden else ""
    return f'<row r="{number}"{mark}>{"".join(cells)}</row>'


def texts(number: int, *values: object, style: int = 0) -> str:
    """A row of texts (or numbers) from column A; None leaves a cell out."""
    cells = [cell(f"{chr(65 + at)}{number}", value, style) for at, value in enumerate(values) if value is not None]
    return row(number, *cells)


def workbook(
    sheets: dict[str, str], *, namespace: str = MAIN, states: dict[str, str] | None = None, **parts: str
) -> bytes:
    """A workbook of sheets, each given as the content of its `worksheet` element."""
    entries = "".join(
        f'<sheet name="{name}" sheetId="{at}" r:id="rId{at}" state="{(states or {}).get(name, "visible")}"/>'
        for at, name in enumerate(sheets, 1)
    )
    relations = "".join(
        f'<Relationship Id="rId{at}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{at}.xml"/>'
        for at in range(1, len(sheets) + 1)
    )
    relations += f'<Relationship Id="s" Type="{RELATIONS}/styles" Target="/xl/styles.xml"/>'
    relations += f'<Relationship Id="t" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>'
    made = {
        "_rels/.rels": "<Relationships>"
        f'<Relationship Id="a" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{namespace}" xmlns:r="{RELATIONS}"><sheets>{entries}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f"<Relationships>{relations}</Relationships>",
        "xl/styles.xml": f'<styleSheet xmlns="{namespace}">{STYLES}</styleSheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{namespace}"><si><t>Delt</t></si><si><r><t>I to </t></r>'
        "<r><t>biter</t></r>"
        "<rPh><t>nei</t></rPh></si></sst>",
    }
    for at, content in enumerate(sheets.values(), 1):
        made[f"xl/worksheets/sheet{at}.xml"] = (
            f'<worksheet xmlns="{namespace}" xmlns:r="{RELATIONS}">{content}</worksheet>'
        )
    return package({**made, **parts})


def spreadsheet(body: str, styles: str = "") -> bytes:
    """An OpenDocument spreadsheet; `body` is the content of `office:spreadsheet`."""
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
        for short in ("office", "table", "text", "style")
    )
    names += ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    names += ' xmlns:xlink="http://www.w3.org/1999/xlink"'
    return package(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": f"<office:document-content {names}>"
            f"<office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>",
        }
    )
