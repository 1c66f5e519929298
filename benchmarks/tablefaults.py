"""Mechanical faults in the action tables and labelled action lists of any Markdown plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goldmatch import normalise

TILTAK = frozenset({"tiltak", "nye tiltak", "oppgåve", "oppgave"})
ANSVAR = frozenset({"ansvar", "ansvarlig", "ansvarleg", "ansv", "ansvarleg eining", "ansvarlig enhet"})
FRIST = frozenset({"frist", "når", "tidsfrist", "tidsrom", "frist for gjennomføring"})
GOAL = frozenset({"delmål", "mål"})
NOT_ACTIONS = frozenset({"risiko", "sannsyn", "sannsynlighet", "konsekvens", "resultat", "milepæl", "hending"})
FINISHED = re.compile(r"ferdig|fullført|gjennomført|utgår|avslutt", re.IGNORECASE)
LABELLED = re.compile(
    r"^\s*(?:[-*]|\d+\.|[a-z]\.) (?P<item>.+?)[.–;,] +Ansvar: (?P<who>[^.]+)\. "
    r"Frist: (?P<when>(?:[^.]|(?<=\d)\.(?= ))+)"
)

CELL_FAULTS = (
    (ANSVAR, "", ("ANS001",)),
    (ANSVAR, "?", ("ANS001",)),
    (ANSVAR, "kommunen", ("ANS002",)),
    (FRIST, "", ("FRI001",)),
    (FRIST, "31. juni 2027", ("FRI003",)),
    (FRIST, "snarest", ("FRI005",)),
    (FRIST, "2061", ("FRI002",)),
    (FRIST, "2016", ("FRI002", "FRI004")),
    (GOAL, "9.9", ("SPO006",)),
)


@dataclass(frozen=True)
class TableFault:
    """One file's new text, and what must be said at which item."""

    file: str
    text: str
    item: str
    codes: tuple[str, ...]
    allow: frozenset[str]
    what: str


@dataclass(frozen=True)
class Row:
    """A table row with its line number (from 0) and its cells."""

    line: int
    cells: list[str]


def split_row(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def tables(lines: list[str]) -> Iterator[tuple[list[str], list[Row]]]:
    """Yield header cells and body rows of each pipe table."""
    position = 0
    while position < len(lines) - 1:
        if lines[position].startswith("|") and re.fullmatch(r"[|:\- ]+", lines[position + 1]):
            end = position + 2
            while end < len(lines) and lines[end].startswith("|"):
                end += 1
            body = [Row(number, split_row(lines[number])) for number in range(position + 2, end)]
            yield [normalise(cell) for cell in split_row(lines[position])], body
            position = end
        else:
            position += 1


def column(header: list[str], names: frozenset[str]) -> int | None:
    return next((index for index, cell in enumerate(header) if cell in names), None)


def with_cell(lines: list[str], row: Row, index: int, value: str) -> str:
    cells = [*row.cells]
    cells[index] = value
    return "\n".join([*lines[: row.line], "| " + " | ".join(cells) + " |", *lines[row.line + 1 :]])


def table_faults(name: str, text: str) -> Iterator[TableFault]:
    """Every cell fault in up to two open rows of every action table."""
    lines = text.split("\n")
    for header, body in tables(lines):
        action = column(header, TILTAK)
        if action is None or NOT_ACTIONS & set(header):
            continue
        rows = [row for row in body if len(row.cells) == len(header) and row.cells[action]]
        rows = [row for row in rows if not any(FINISHED.search(cell) for cell in row.cells)]
        for names, value, codes in CELL_FAULTS:
            index = column(header, names)
            filled = [row for row in rows if index is not None and row.cells[index]]
            if index is None or len(filled) < 2 or (names is GOAL and not _by_number(filled, index)):
                continue
            row = filled[len(value) % len(filled)]
            allow = frozenset({"SPO001", "SPO004"} if names is GOAL else {"FRI001", "ANS003"})
            what = f"{header[index]} {row.cells[index]!r} -> {value!r} at {row.cells[action]!r}"
            yield TableFault(name, with_cell(lines, row, index, value), row.cells[action], codes, allow, what)


def _by_number(rows: list[Row], index: int) -> bool:
    return all(re.fullmatch(r"(?:Delmål )?\d+\.\d+", row.cells[index]) for row in rows)


def list_faults(name: str, text: str) -> Iterator[TableFault]:
    """Take the responsible or the deadline out of the first labelled list items."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        found = LABELLED.match(line)
        if not found:
            continue
        for label, code in (("who", "ANS001"), ("when", "FRI001")):
            begin, end = found.span(label)
            key = "Ansvar: " if label == "who" else "Frist: "
            cut = line[: begin - len(key)].rstrip() + line[end:].removeprefix(".")
            new = "\n".join([*lines[:number], cut, *lines[number + 1 :]])
            yield TableFault(name, new, found["item"], (code,), frozenset(), f"no {key.strip()} {found['item']!r}")


def faults(files: dict[str, str]) -> Iterator[TableFault]:
    """All mechanical faults of a plan folder, in a fixed order."""
    for name, text in files.items():
        if name.endswith((".md", ".txt")):
            yield from table_faults(name, text)
            yield from list_faults(name, text)
