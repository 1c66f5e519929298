"""Tables a page draws without the elements for it: `role="row"`, or rows of equally many elements."""

from __future__ import annotations

from plancheck.read.htmltree import Element, Text
from plancheck.read.htmltwigs import HEADINGS, bare_text, elements, measured
from plancheck.read.htmlwords import field_of, named, says_kind

_ROLES = {
    "table": "table", "grid": "table", "treegrid": "table", "rowgroup": "tbody", "row": "tr", "cell": "td",
    "gridcell": "td", "columnheader": "th", "rowheader": "th",
}  # fmt: skip
_DRAWN = frozenset(["div", "section", "span", "ul", "ol", "li", "article", "main", "p"])
_FEWEST = 3
"""So many columns make a table of elements; two side by side are a name and its value."""


def make_tables(root: Element) -> None:
    """Give what is drawn as a table the elements of one."""
    tables = [root, *root.walk()]
    if any(element.get("role") in ("row", "gridcell") for element in tables):
        for element in tables:
            if element.tag in _DRAWN and element.get("role") in _ROLES:
                element.tag = _ROLES[element.get("role")]
    for element in tables:
        if element.tag in _DRAWN and len(element.children) > 1 and not bare_text(element):
            _rows(element) or _cells(element) or _among(element)
        elif element.tag == "table":
            _drop_names(element)
            _band_above(element)


def _drop_names(table: Element) -> None:
    """Take out the column's name where each cell repeats it, as pages do for narrow screens."""
    rows = [row for row in table.walk() if row.tag == "tr"]
    names = (
        [cell.words().rstrip(" :").lower() for cell in rows[0].children if isinstance(cell, Element)] if rows else []
    )
    for row in rows[1:]:
        cells = [cell for cell in row.children if isinstance(cell, Element)]
        if len(cells) != len(names):
            continue
        for cell, name in zip(cells, names, strict=True):
            parts = elements(cell)
            first = parts[0] if parts and parts[0].size < cell.size else None
            if first is not None and name and first.words().rstrip(" :").lower() == name:
                cell.children[:] = [child for child in cell.children if child is not first]


def _band_above(table: Element) -> None:
    """A goal over all columns before the names of the columns stands above the table."""
    rows = [row for row in table.walk() if row.tag == "tr" and row.size]
    cells = [elements(row) for row in rows[:2]]
    if len(cells) < 2 or len(cells[0]) != 1 or len(cells[1]) < 2 or any(cell.tag != "th" for cell in cells[1]):
        return
    band = cells[0][0]
    if not band.get("colspan").isdecimal() or int(band.get("colspan")) < 2 or not says_kind(band.words()):
        return
    for part in (table, *table.walk()):
        part.children[:] = [child for child in part.children if child is not rows[0]]
    table.children.insert(0, measured("caption", {}, band.start, list(band.children)))


def _rows(element: Element) -> bool:
    """A header of names in one element, and below it elements of equally many."""
    parts = elements(element)
    head = elements(parts[0]) if parts and parts[0].tag in _DRAWN else []
    if len(parts) < 2 or not _is_head(head, some=True):
        return False
    rows = [[cell for cell in part.children if isinstance(cell, Element)] for part in parts]
    same = [row for row in rows[1:] if len(row) == len(rows[0])]
    if len(rows[0]) != len(head) or len(same) < len(rows) - 1 or any(part.has("table") for part in parts):
        return False
    element.tag, element.children = "table", list(parts)
    for part, row in zip(parts, rows, strict=True):
        part.tag = "tr"
        for cell in row:
            cell.tag = "th" if part is parts[0] else "td"
    return True


def _among(element: Element) -> bool:
    """The same with the rows among other elements, after a heading say; an element may hold several such tables."""
    heads = [one for one in elements(element) if _is_head_row(one)]
    for head in heads:
        _gather(element.children, head)
    return bool(heads)


def _gather(beside: list[Element | Text], head: Element) -> None:
    """Make a table of the names of columns and the elements of as many parts right below them."""
    at = next((at for at, child in enumerate(beside) if child is head), len(beside))
    rows, end = [head], at + 1
    for child in beside[at + 1 :]:
        if isinstance(child, Element):
            if child.tag != head.tag or len(_parts(child)) != len(_parts(head)) or child.has("table", *HEADINGS):
                break
            rows.append(child)
        end += 1
    if len(rows) < 2:
        return
    for row in rows:
        row.tag = "tr"
        for cell in _parts(row):
            cell.tag = "th" if row is head else "td"
    beside[at:end] = [measured("table", {}, head.start, list(rows))]


def _is_head_row(row: Element) -> bool:
    parts = elements(row) if row.tag in _DRAWN and not bare_text(row) else []
    return len(parts) == len(_parts(row)) and _is_head(parts, some=True)


def _parts(row: Element) -> list[Element]:
    return [cell for cell in row.children if isinstance(cell, Element)]


def _cells(element: Element) -> bool:
    """The same with all cells in one element: as many names as there are columns, then the rows."""
    cells = [child for child in element.children if isinstance(child, Element)]
    width = next((index for index, cell in enumerate(cells) if not _is_name(cell)), len(cells))
    if not _is_head(cells[:width]) or len(cells) == width or len(cells) % width:
        return False
    if any(cell.has("table", "ul", *HEADINGS) or cell.tag not in _DRAWN for cell in cells):
        return False
    rows = [cells[start : start + width] for start in range(0, len(cells), width)]
    for number, row in enumerate(rows):
        for cell in row:
            cell.tag = "td" if number else "th"
    element.tag = "table"
    element.children = [measured("tr", {}, row[0].start, list(row)) for row in rows]
    return True


def _is_name(cell: Element) -> bool:
    return cell.size <= 45 and bool(named(words := cell.words()) or field_of(words))


def _is_head(cells: list[Element], *, some: bool = False) -> bool:
    """Names of columns, an action's and a field's among them; with `some`, other short words may stand beside them."""
    names = sum(map(_is_name, cells))
    return (
        len(cells) >= _FEWEST
        and (names == len(cells) or (some and names * 2 >= len(cells) and all(cell.size <= 30 for cell in cells)))
        and any(named(cell.words()) for cell in cells)
        and any(field_of(cell.words()) in ("ansvar", "frist") for cell in cells)
    )
