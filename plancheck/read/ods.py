"""OpenDocument spreadsheets (LibreOffice, Google): repeated cells and rows, merged cells, what is hidden."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.document import Document, Unreadable
from plancheck.read.package import SHEETS, Element, Package, Refused, children
from plancheck.read.struck import kept_words
from plancheck.read.workbook import workbook_document
from plancheck.read.worksheet import MOST_CELLS, MOST_COLUMNS, Merge, Value, Worksheet
from plancheck.read.xlsxvalue import plain_number
from plancheck.record import NamedTuple

MOST_ROWS = 100_000
_GROUPS = ("table-header-rows", "table-rows", "table-row-group")
_HIDING = ("collapse", "filter")


class _Looks(NamedTuple):
    """Names of the styles that look so."""

    bold: set[str]
    off: set[str]
    struck: set[str]


def read_ods(data: bytes, name: str) -> Document | Unreadable:
    """A spreadsheet as a document."""
    try:
        return workbook_document(ods_sheets(data), name)
    except Refused as refused:
        return refused.unreadable(name)


def ods_sheets(data: bytes) -> list[Worksheet]:
    """The sheets of a spreadsheet as they were saved. Raises Refused where they cannot be read."""
    package = Package(data, ".ods", SHEETS)
    if b"encryption-data" in (package.bytes_of("META-INF/manifest.xml") or b""):
        raise Refused("kryptert")
    root = package.bare_xml("content.xml")
    styles = {style.get("name", ""): style for style in root.iter("style")}
    looks = _Looks(
        bold={name for name, style in styles.items() if _bold(style)},
        off={name for name, style in styles.items() if _not_shown(style)},
        struck={name for name, style in styles.items() if _struck(style)},
    )
    body = root.find("body/spreadsheet")
    return [_sheet(table, looks) for table in children(body, "table")]


def _bold(style: Element) -> bool:
    properties = style.find("text-properties")
    return properties is not None and properties.get("font-weight") in ("bold", "700", "800", "900")


def _struck(style: Element) -> bool:
    properties = style.find("text-properties")
    return properties is not None and (
        properties.get("text-line-through-style", "none") != "none"
        or properties.get("text-line-through-type", "none") != "none"
    )


def _not_shown(style: Element) -> bool:
    properties = style.find("table-properties")
    return properties is not None and properties.get("display") == "false"


def _sheet(table: Element, looks: _Looks) -> Worksheet:
    sheet = Worksheet(table.get("name", ""), hidden=table.get("style-name", "") in looks.off)
    column = 1
    for entry in table.iter("table-column"):
        count = _count(entry, "number-columns-repeated")
        if entry.get("visibility") in _HIDING and column <= MOST_COLUMNS:
            sheet.hidden_columns.update(range(column, min(column + count, MOST_COLUMNS + 1)))
        column += count
    number = 1
    cells_left = MOST_CELLS
    for row in _rows(table):
        count = _count(row, "number-rows-repeated")
        values, merges = _cells(row, number, looks)
        for step in range(count if values and count < 1000 else 1):
            if values:
                sheet.rows[number + step] = dict(values)
            if row.get("visibility") in _HIDING:
                sheet.hidden_rows.add(number + step)
                sheet.filtered = sheet.filtered or row.get("visibility") == "filter"
            cells_left -= len(values)
        sheet.merges += merges
        number += count
        if cells_left < 0 or number > MOST_ROWS:
            break
    return sheet


def _rows(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag == "table-row":
            yield child
        elif child.tag in _GROUPS:
            yield from _rows(child)


def _cells(row: Element, number: int, looks: _Looks) -> tuple[dict[int, Value], list[Merge]]:
    values: dict[int, Value] = {}
    merges: list[Merge] = []
    column = 1
    for cell in row:
        if cell.tag not in ("table-cell", "covered-table-cell"):
            continue
        count = _count(cell, "number-columns-repeated")
        value = _value(cell, looks)
        if value.text or value.unknown:
            for step in range(min(count, MOST_COLUMNS)):
                if column + step <= MOST_COLUMNS and cell.tag == "table-cell":
                    values[column + step] = value
        across, down = _count(cell, "number-columns-spanned"), _count(cell, "number-rows-spanned")
        if across > 1 or down > 1:
            merges.append(Merge(number, column, number + down - 1, column + across - 1))
        column += count
        if column > MOST_COLUMNS:
            break
    return values, merges


def _value(cell: Element, looks: _Looks) -> Value:
    kind = cell.get("value-type", "")
    is_bold = cell.get("style-name", "") in looks.bold
    if kind == "date":
        text = cell.get("date-value", "").removesuffix("T00:00:00")
    elif kind == "boolean":
        text = "ja" if cell.get("boolean-value") == "true" else "nei"
    else:
        text = "\n".join("".join(_words(paragraph)) for paragraph in children(cell, "p"))
        if looks.struck:
            text = _without_struck(cell, looks.struck) or text
        if not text and kind == "float":
            text = _float(cell.get("value", ""))
    link = next((anchor.get("href", "") for anchor in cell.iter("a")), "")
    lost = not text and cell.get("formula") is not None and not cell.get("value")
    return Value("" if text.startswith(("#REF!", "#N/A", "Err:")) else text, is_bold, lost, link)


def _float(text: str) -> str:
    try:
        return plain_number(float(text))
    except ValueError:
        return text


def _without_struck(cell: Element, struck: set[str]) -> str:
    """The text of a cell without the stretches that are struck out and replaced; "" where there are none."""
    own = cell.get("style-name", "") in struck
    parts: list[tuple[str, bool]] = []
    for paragraph in children(cell, "p"):
        parts.append(("\n" + (paragraph.text or ""), own))
        for child in paragraph:
            look = child.get("style-name") if child.tag == "span" else None
            parts.append(("".join(_words_of(child)), own if look is None else look in struck))
            parts.append((child.tail or "", own))
    return kept_words(parts).strip()


def _words(element: Element) -> Iterator[str]:
    """The text of a paragraph: blanks, tabs and line breaks are elements; notes are not text."""
    yield element.text or ""
    for child in element:
        yield from _words_of(child)
        yield child.tail or ""


def _words_of(child: Element) -> Iterator[str]:
    if child.tag == "s":
        yield " " * min(_count(child, "c"), 100)
    elif child.tag == "tab":
        yield " "
    elif child.tag == "line-break":
        yield "\n"
    elif child.tag not in ("annotation", "note"):
        yield from _words(child)


def _count(element: Element, name: str) -> int:
    text = element.get(name, "1")
    return max(int(text), 1) if text.isdecimal() and len(text) < 9 else 1
