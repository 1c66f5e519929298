"""Excel workbooks: shared and inline texts, dates by style, merged cells, hidden rows, columns and sheets."""

from __future__ import annotations

import re

from plancheck.document import Document, Unreadable
from plancheck.read.package import SHEETS, Element, Package, Refused, children
from plancheck.read.struck import kept_words
from plancheck.read.workbook import workbook_document
from plancheck.read.worksheet import MOST_CELLS, MOST_COLUMNS, Merge, Value, Worksheet
from plancheck.read.xlsxvalue import Kind, kind_of, shown
from plancheck.record import NamedTuple

MOST_SHEETS = 200
_REFERENCE = re.compile(r"([A-Za-z]{1,3})(\d{1,7})$")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class _Style(NamedTuple):
    kind: Kind = ""
    bold: bool = False
    struck: bool = False


class _Text(NamedTuple):
    shown: str
    struck: str
    """The same in a cell whose own font is struck out."""


class _Book(NamedTuple):
    strings: list[_Text]
    styles: list[_Style]
    epoch_1904: bool


def read_xlsx(data: bytes, name: str) -> Document | Unreadable:
    """A workbook as a document: one table (or more) a sheet."""
    try:
        return workbook_document(xlsx_sheets(data), name)
    except Refused as refused:
        return refused.unreadable(name)


def xlsx_sheets(data: bytes) -> list[Worksheet]:
    """The sheets of a workbook as they were saved. Raises Refused where they cannot be read."""
    package = Package(data, ".xlsx", SHEETS)
    main = package.related("", "officeDocument") or "xl/workbook.xml"
    book = package.bare_xml(main)
    relations = package.relations(main)
    entries = list(children(book.find("sheets"), "sheet"))[:MOST_SHEETS]
    if entries and not relations:
        raise Refused("skadet")
    properties = book.find("workbookPr")
    shared = _Book(
        strings=_strings(package, package.related(main, "sharedStrings")),
        styles=_styles(package, package.related(main, "styles")),
        epoch_1904=properties is not None and properties.get("date1904") in ("1", "true"),
    )
    sheets: list[Worksheet] = []
    for entry in entries:
        relation = relations.get(entry.get("id", ""))
        sheet = Worksheet(entry.get("name", ""), hidden=entry.get("state", "visible") != "visible")
        if relation is not None:
            if relation.target not in package:
                raise Refused("skadet")  # a sheet the workbook lists is gone: what is left is not the list
            _fill(sheet, package, relation.target, shared)
        sheets.append(sheet)
    return sheets


def _strings(package: Package, part: str) -> list[_Text]:
    return [_text(item) for item in children(package.bare_xml(part), "si")] if part in package else []


def _text(item: Element) -> _Text:
    """A text with its stretches put together; furigana left out, and what is struck out and replaced."""
    plain = _unescape("".join([run.text or "" for run in children(item, "t")]))
    stretches = list(children(item, "r"))
    if not stretches:
        return _Text(plain, plain)
    said = ["".join([run.text or "" for run in children(stretch, "t")]) for stretch in stretches]
    looks = [stretch.find("rPr") for stretch in stretches]
    return _Text(*[
        _unescape(plain + kept_words([
            (text, own if look is None else _is_on(look.find("strike"))) for text, look in zip(said, looks, strict=True)
        ]))
        for own in (False, True)
    ])  # fmt: skip


def _unescape(text: str) -> str:
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


def _styles(package: Package, part: str) -> list[_Style]:
    if part not in package:
        return []
    root = package.bare_xml(part)
    codes = {
        entry.get("numFmtId", ""): entry.get("formatCode", "") for entry in children(root.find("numFmts"), "numFmt")
    }
    fonts = [(_is_on(font.find("b")), _is_on(font.find("strike"))) for font in children(root.find("fonts"), "font")]
    styles: list[_Style] = []
    for entry in children(root.find("cellXfs"), "xf"):
        number, font = entry.get("numFmtId", "0"), _number(entry.get("fontId"))
        kind = kind_of(_number(number), codes.get(number, ""))
        styles.append(_Style(kind, *fonts[font]) if 0 <= font < len(fonts) else _Style(kind))
    return styles


def _is_on(element: Element | None) -> bool:
    return element is not None and element.get("val", "1") not in ("0", "false")


def _fill(sheet: Worksheet, package: Package, part: str, book: _Book) -> None:
    root = package.bare_xml(part)
    sheet.filtered = root.find("autoFilter") is not None
    for column in children(root.find("cols"), "col"):
        if column.get("hidden") in ("1", "true"):
            first, last = _number(column.get("min")), _number(column.get("max"))
            sheet.hidden_columns.update(range(first, min(last, MOST_COLUMNS) + 1))
    cells_left = MOST_CELLS
    number = 0
    for row in children(root.find("sheetData"), "row"):
        number = _number(row.get("r")) or number + 1
        values = _row(row, book)
        if values:
            sheet.rows[number] = values
        if row.get("hidden") in ("1", "true"):
            sheet.hidden_rows.add(number)
        cells_left -= len(values)
        if cells_left < 0:
            break
    for merged in children(root.find("mergeCells"), "mergeCell"):
        first_cell, _, last_cell = merged.get("ref", "").partition(":")
        start, end = _place(first_cell), _place(last_cell)
        if start and end:
            sheet.merges.append(Merge(start[0], start[1], end[0], end[1]))
    _links(sheet, root, package, part)


def _row(row: Element, book: _Book) -> dict[int, Value]:
    values: dict[int, Value] = {}
    column = 0
    for cell in children(row, "c"):
        place = _place(cell.get("r", ""))
        column = place[1] if place else column + 1
        value = _value(cell, book)
        if column <= MOST_COLUMNS and (value.text or value.unknown):
            values[column] = value
    return values


def _value(cell: Element, book: _Book) -> Value:
    index = _number(cell.get("s"))
    style = book.styles[index] if index < len(book.styles) else _Style()
    kind = cell.get("t", "n")
    stored = cell.findtext("v") or ""
    if kind == "s":
        at = _number(stored) if stored else -1
        text = book.strings[at][style.struck] if 0 <= at < len(book.strings) else ""
    elif kind == "inlineStr":
        inline = cell.find("is")
        text = _text(inline)[style.struck] if inline is not None else ""
    elif kind == "b":
        text = {"1": "ja", "0": "nei"}.get(stored, stored)
    elif kind == "e":
        return Value("", style.bold, unknown=True)
    elif kind == "d":
        text = stored.removesuffix("T00:00:00")
    elif kind == "str":
        text = _unescape(stored)
    else:
        text = shown(stored, style.kind, book.epoch_1904) if stored else ""
    lost = not stored and kind != "inlineStr" and cell.find("f") is not None
    return Value(text, style.bold, unknown=lost)


def _links(sheet: Worksheet, root: Element, package: Package, part: str) -> None:
    entries = list(children(root.find("hyperlinks"), "hyperlink"))
    relations = package.relations(part) if entries else {}
    for entry in entries:
        place = _place(entry.get("ref", "").partition(":")[0])
        relation = relations.get(entry.get("id", ""))
        if place and relation and relation.target and (value := sheet.rows.get(place[0], {}).get(place[1])):
            sheet.rows[place[0]][place[1]] = value._replace(link=relation.target)


def _place(reference: str) -> tuple[int, int] | None:
    """Row and column of "B7"."""
    match = _REFERENCE.match(reference.replace("$", ""))
    if match is None:
        return None
    column = 0
    for letter in match[1].upper():
        column = column * 26 + ord(letter) - 64
    return int(match[2]), column


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 10 else 0
