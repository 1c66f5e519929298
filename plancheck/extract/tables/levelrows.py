"""Rows numbered in levels: "1 | Alle møter kunst | | " over "1.1 | Kunstner på skolen | Kultur | 2026"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Block, Row
from plancheck.extract.context import Place
from plancheck.extract.goals.goalsentences import SAYS
from plancheck.extract.labels import read_label, split_number
from plancheck.extract.lists.typedlists import begins_as_action
from plancheck.pattern import pattern
from plancheck.record import replace
from plancheck.vocabulary import normalise

_NUMBER = pattern(r"(?P<upper>\d{1,2})(?P<lower>\.\d{1,2})?[.)]?")
_PATH = pattern(r"\d{1,2}(?:\.\d{1,2}){0,2}")
_OF_ALL = pattern(r"(?:alle|flere|fleire|færre|ingen)\s+\w", re.I, begins="alle fl færre ingen")
"""How a short goal begins that no theme does: "Alle deltar", "Færre ulykker"."""
_LEVELS = 2
"""So many parts the number of a goal has at most; an action below two levels of goals has one more."""
_ACTIONS = frozenset({"tiltak", "tiltak/mål", "mål/tiltak", "mål / tiltak", "mål og tiltak", "delmål/tiltak"})
_BELOW = frozenset({"maal", "delmaal", "strategi"})


def leveled_rows(block: Block, place: Place) -> Block:
    """A table of actions with such rows as goals ("Mål 1: …") or, where they only name a theme, as bands.

    They are either only where each of them is blank beside its words, actions numbered from it stand below, and none
    begins as an action does.
    """
    counted = bool(block.rows and block.rows[0].cells) and block.rows[0].cells[0].text.strip()[:1].isdecimal()
    main = _main(block) if counted else None
    if main is None or not any(_blank_beside(row, main) for row in block.rows):
        return block
    if any(_depth(row, main) > _LEVELS for row in block.rows) and (three := _in_three(block, main, place)) is not block:
        return three
    numbers = [_number(row, main) for row in block.rows]
    uppers = [at for at, (upper, lower) in enumerate(numbers) if upper and not lower]
    if not uppers or not all(_is_upper(at, numbers, block.rows, main) for at in uppers):
        return block
    texts = [_words(block.rows[at], main) for at in uppers]
    if any(begins_as_action(text) or read_label(text, place.words) is not None for text in texts):
        return block
    goals = _are_goals(texts, [numbers[at][0] for at in uppers], block, main, place)
    rows = list(block.rows)
    for at, text in zip(uppers, texts, strict=True):
        rows[at] = _as_head(rows[at], main, f"Mål {numbers[at][0]}: {text}" if goals else text)
    return replace(block, rows=tuple(rows))


def _in_three(block: Block, main: int, place: Place) -> Block:
    """A table numbered in three levels, with the upper two as hovedmål and delmål or as bands; else as it is.

    "1 | Gode liv", "1.1 | Alle har bolig", "1.1.1 | Bygge hus | Eiendom | 2027": the actions have the longest numbers,
    and what is above them is blank beside its words and leads to a row numbered from it.
    """
    rows = list(block.rows)
    depths = [_depth(row, main) for row in rows]
    uppers = [at for at, depth in enumerate(depths) if 0 < depth <= _LEVELS]
    if not uppers or not all(_leads(at, depths, rows, main) for at in uppers):
        return block
    texts = {at: _words(rows[at], main) for at in uppers}
    if any(begins_as_action(text) or read_label(text, place.words) is not None for text in texts.values()):
        return block
    lower = [at for at in uppers if depths[at] == _LEVELS]
    goals = _are_goals([texts[at] for at in lower], [_code(rows[at], main) for at in lower], block, main, place)
    for at, text in texts.items():
        name = "Delmål" if depths[at] == _LEVELS else "Hovedmål"
        rows[at] = _as_head(rows[at], main, f"{name} {_code(rows[at], main)}: {text}" if goals else text)
    return replace(block, rows=tuple(rows))


def _code(row: Row, main: int) -> str:
    """ "1.1.1" of a row so numbered; "" of one without a number."""
    text = row.cells[0].text.strip() if row.cells else ""
    code = (text if main else split_number(text)[0]).rstrip(".)")
    return code if _PATH.fullmatch(code) else ""


def _blank_beside(row: Row, main: int) -> bool:
    beside = row.cells[main + 1 :]
    if beside and beside[0].text.strip() and not beside[0].repeated:
        return False
    return all(not cell.text.strip() or cell.repeated for cell in beside)


def _depth(row: Row, main: int) -> int:
    code = _code(row, main)
    return code.count(".") + 1 if code else 0


def _leads(at: int, depths: Sequence[int], rows: Sequence[Row], main: int) -> bool:
    """Whether a row is blank beside its words, and the one below it is numbered from it, one level down."""
    blank = _blank_beside(rows[at], main)
    below = at + 1 < len(rows) and depths[at + 1] == depths[at] + 1
    return blank and below and _code(rows[at + 1], main).startswith(f"{_code(rows[at], main)}.")


def _main(block: Block) -> int | None:
    """The column of the actions, the first or the one after their numbers."""
    if len(block.header) != 1 or len(block.rows) < 2:
        return None
    heads = [normalise(cell.text) for cell in block.header[0].cells[:2]]
    return next((at for at, head in enumerate(heads) if head in _ACTIONS), None)


def _number(row: Row, main: int) -> tuple[str, str]:
    """("1", ".2") of a row numbered 1.2; ("", "") of one without a number."""
    text = row.cells[0].text.strip() if row.cells else ""
    match = _NUMBER.fullmatch(text if main else split_number(text)[0])
    return (match["upper"], match["lower"] or "") if match is not None else ("", "")


def _words(row: Row, main: int) -> str:
    text = " ".join(row.cells[main].text.split()) if main < len(row.cells) else ""
    return text if main else split_number(text)[1]


def _is_upper(at: int, numbers: Sequence[tuple[str, str]], rows: Sequence[Row], main: int) -> bool:
    blank = _blank_beside(rows[at], main)
    below = numbers[at + 1] if at + 1 < len(numbers) else ("", "")
    filled = at + 1 < len(rows) and any(cell.text.strip() for cell in rows[at + 1].cells[main + 1 :])
    return blank and filled and below[0] == numbers[at][0] and bool(below[1]) and bool(_words(rows[at], main))


def _are_goals(texts: Sequence[str], numbers: Sequence[str], block: Block, main: int, place: Place) -> bool:
    """Whether the rows set goals: the header says so, or they say something of somebody, and no goal above has them."""
    goal = place.goal()
    if goal is not None and place.drafts.items[goal].kind in _BELOW:
        return False
    known = place.drafts.goal_codes()
    for text, number in zip(texts, numbers, strict=True):
        same = place.drafts.goal_named(text)
        if same is None and number in known:
            return False
    return "mål" in block.header[0].cells[main].text.lower() or all(map(_says_goal, texts))


def _says_goal(text: str) -> bool:
    return SAYS.search(text) is not None or _OF_ALL.match(text) is not None


def _as_head(row: Row, main: int, text: str) -> Row:
    cells = [cell._replace(text="") if at < main else cell for at, cell in enumerate(row.cells)]
    cells[main] = cells[main]._replace(text=text, bold=True)
    return row._replace(cells=tuple(cells))
