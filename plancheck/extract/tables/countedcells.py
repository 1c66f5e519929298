"""Cells that count what they hold, one after another or a line each: "1. Leie lokale 2. Kjøpe noter"."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.document import Cell
from plancheck.extract.tables.parallellines import counted_lines
from plancheck.pattern import pattern

_FRONT = pattern(r"\s*(?:(?P<figure>\d{1,2})|[a-h])(?P<sign>[.)])\s+")
_NEXT = pattern(r"\s(?P<figure>\d{1,2})(?P<sign>[.)])\s+(?=[A-ZÆØÅ])")
_REFERS = frozenset("punkt pkt. kapittel kap. nr. nr delmål hovedmål hovudmål mål tiltak strategi fase §".split())
"""Before a number that is none of the count: "Følge opp delmål 2."."""
_LONGEST_FRONT = len("12.")
_FRONT_SIGNS = (".", ")")
_FEWEST = 2
"""So many words at least has an action that is counted in the middle of a line: "1. Trinn 2. Trinn" are none."""


def counted_actions(cell: Cell) -> list[Cell]:
    """The actions of a cell that counts them, with their numbers but without letters; [] of other cells."""
    if not may_be_counted(cell.text):
        return []
    parts = _counted(cell.text, _FEWEST)
    return [cell._replace(text=part if part[:1].isdecimal() else part[2:].strip()) for part in parts]


def may_be_counted(text: str) -> bool:
    """Whether a text begins as one that is counted on: "1. …", "a) …"."""
    if text[:1].isdecimal():
        front = text.split(None, 1)[0]
        return len(front) <= _LONGEST_FRONT and front.endswith(_FRONT_SIGNS)
    return text[1:2] == ")"


def counted_beside(cells: Sequence[Cell], columns: Sequence[int], position: int, count: int) -> Sequence[Cell]:
    """The cells of action number `position` of `count`: of a cell in `columns` that counts as many only its own."""
    found = list(cells)
    for index in columns:
        parts = _counted(cells[index].text, 1) if index < len(cells) else []
        if len(parts) == count:
            found[index] = cells[index]._replace(text=_FRONT.sub("", parts[position], count=1))
    return found


def _counted(text: str, fewest: int) -> list[str]:
    first = _FRONT.match(text)
    if first is None:
        return []
    lines = counted_lines(text) if "\n" in text else []
    if len(lines) > 1:
        return lines
    if first["figure"] != "1":
        return []
    parts, begin, last = list[str](), 0, 1
    for match in _NEXT.finditer(text):
        if match["figure"] == str(last + 1) and match["sign"] == first["sign"]:
            part = text[begin : match.start()].strip()
            if part.rpartition(" ")[2].lower() in _REFERS:
                return []
            parts.append(part)
            begin, last = match.start(), last + 1
    parts.append(text[begin:].strip())
    return parts if len(parts) > 1 and all(len(part.split()) > fewest for part in parts) else []
