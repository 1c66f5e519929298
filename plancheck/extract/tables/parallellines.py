"""Cells with a line for each of the several actions beside them: three actions, three units, three deadlines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Cell
from plancheck.extract.fields.tails import read_tail
from plancheck.extract.goals.goalsentences import SAYS
from plancheck.extract.kinds import WHO_AND_WHEN
from plancheck.extract.lists.listkinds import begins_as_action
from plancheck.pattern import pattern
from plancheck.vocabulary import Vocabulary

_BULLET = pattern(r"\n\s*[-–•*]\s+")
_DOT = pattern(r"^\s*[-–•*]\s+")
_GOES_ON = pattern(
    r"(?!løp|årl|kontin|inn[ea]n|fr[aå]\b|hver|kvar|vår|høst|haust|ferdig|snarest|hele|heile)[a-zæøå(&+]"
)
"""A line that goes on with the one above it, in small letters; words for time stand so too."""

_COUNTED = pattern(
    r"\s*(?:(?:(?:[Dd]el|[Hh]ov[eu]d)?[Mm]ål)\s+)?"
    r"(?:(?P<front>(?:(?:DM|HM|[DMHST])\s?)?(?:\d{1,2}\.)*)(?P<last>\d{1,2})[.:)]?|"
    r"(?P<stem>\d{1,2}\.?)?(?P<letter>[a-j])(?(stem)[.:)]?|[.:)]))\s+\S"
)
"""A goal with its number, its code or its letter at the beginning of a line."""

_OPEN_END = pattern(
    r"\s(?:og|eller|i|på|for|med|til|av|om|som|at|å|er|har|kan|skal|vil|enn|hos|ved|den|det|dei|de)$", re.I
)
"""A line that the next one goes on from, whatever that begins with."""


def several(cell: Cell) -> list[Cell]:
    """A cell that holds a bulleted list of actions gives one each; other cells are one action."""
    text = cell.text
    if "\n" not in text and "•" not in text:
        return [cell]
    if text.lstrip()[:1] in "•" or len(_BULLET.findall("\n" + text)) >= 2:
        parts = [part.strip(" \n•–*-") for part in _BULLET.split("\n" + text.replace("•", "\n• "))]
        return [cell._replace(text=part) for part in parts if part] or [cell]
    return [cell]


def counted_lines(text: str) -> list[str]:
    """The goals of a cell that are counted on, a number each at the beginning of a line; [] of any other cell."""
    found: list[str] = []
    front, last = "", 0
    for line in text.split("\n"):
        match = _COUNTED.match(line)
        own = ("", 0) if match is None else _count(match)
        if match is not None and (not found or own == (front, last + 1)):
            front, last = own
            found.append(line.strip())
        elif not found:
            return []
        else:
            found[-1] = f"{found[-1]} {line.strip()}".strip()
    return found


def _count(match: re.Match[str]) -> tuple[str, int]:
    """What a goal's number goes on from, and how far it has come: ("1.", 2) of 1.2, ("1", 2) of 1b."""
    if match["letter"]:
        return match["stem"] or "", ord(match["letter"]) - ord("a") + 1
    return match["front"], int(match["last"])


def alike_lines(text: str, concept: str) -> list[str]:
    """The lines of a cell of goals that are a goal each: of strategies where all begin alike ("Vi støtter …"), of
    delmål all; [] where one may be the title of those below it, or the end of the one above."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if concept == "strategi":
        return lines if len({line.split(" ", 1)[0] for line in lines}) == 1 else []
    if concept not in ("delmaal", "maal") or not all(line[0].isupper() and " " in line for line in lines):
        return []
    ends = {line[-1] in ".!" for line in lines}
    titled = len(lines) > 1 and not SAYS.search(lines[0]) and all(SAYS.search(line) for line in lines[1:])
    whole = all(line[-1].isalnum() and not _OPEN_END.search(line) for line in lines) or ends == {True}
    return lines if whole and not titled else []


def line_of(cells: Sequence[Cell], columns: Sequence[int], position: int, count: int) -> Sequence[Cell]:
    """The cells of the action that is number `position` of `count` in its row: of a cell in `columns` with as many
    lines only its own, other cells whole."""
    found = list(cells)
    for index in columns:
        lines = _lines(cells[index].text) if index < len(cells) and "\n" in cells[index].text else []
        if len(lines) == count:
            found[index] = cells[index]._replace(text=lines[position])
    return found


def parted(cell: Cell, cells: Sequence[Cell], columns: Sequence[int], words: Vocabulary) -> list[Cell]:
    """A cell of actions without dots, a line each; else the cell itself.

    They are actions where all the cells in `columns` that have more lines than one have as many ("Bygge park⏎Åpne
    klubb" beside "Teknisk⏎Kultur" and "2026⏎2027"), where each line says who and when in its bracket, and where each
    begins as actions do and none ends a sentence.
    """
    lines = _lines(cell.text)
    counts = [len(_lines(cells[index].text)) for index in columns if index < len(cells) and "\n" in cells[index].text]
    if len(lines) < 2 or any(count != len(lines) for count in counts) or not all(line[:1].isupper() for line in lines):
        return [cell]
    beside = bool(counts) and (len(counts) > 1 or all(" " in line for line in lines))
    shared = not counts and all(" " in line and line[-1] not in ".:" and begins_as_action(line) for line in lines)
    if not (beside or shared or all(line.endswith(")") and _says_both(line, cell, words) for line in lines)):
        return [cell]
    return [cell._replace(text=line) for line in lines]


def _says_both(line: str, cell: Cell, words: Vocabulary) -> bool:
    return read_tail(line, cell.span, words).fields.keys() >= WHO_AND_WHEN


def _lines(text: str) -> list[str]:
    """The lines of a cell, without their dots; none where one may be another's end: "Teknisk⏎drift"."""
    raw = [line for line in text.split("\n") if line.strip()]
    lines = [_DOT.sub("", line).strip() for line in raw]
    dotted = all(_DOT.match(line) for line in raw)
    return lines if dotted or not any(_GOES_ON.match(line) for line in lines[1:]) else []
