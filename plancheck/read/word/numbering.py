"""Automatic numbering: the label Word prints in front of a paragraph, counted as Word counts.

ECMA-376 part 1, 17.9: a paragraph names a numbering (num) and a level; numberings that share an abstract definition
share its counters, unless one of them overrides the start.
"""

from __future__ import annotations

import re

from plancheck.read.package import Element
from plancheck.read.word import names as w
from plancheck.read.word.styles import Styles, indent_of
from plancheck.record import NamedTuple, dataclass, field

_LEVELS = 9
_PLACEHOLDER = re.compile(r"%([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_LARGEST_ROMAN = 4000
_STEP = 720
"""The indent of one list level where nothing states it, in twips."""


class Label(NamedTuple):
    """What stands in front of a numbered paragraph."""

    text: str
    """ "Hovedmål 1:", "1.2", "a)"; "-" for any bullet; "" where the level prints nothing."""
    bullet: bool
    level: int
    indent: int


@dataclass(slots=True)
class _Level:
    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    """0 never; n: when level n (from 1) or a higher one is counted; None: after any higher level."""
    style: str = ""
    legal: bool = False
    indent: int | None = None


@dataclass(slots=True)
class _Abstract:
    levels: dict[int, _Level] = field(default_factory=dict)
    linked_style: str = ""
    """The numbering style that holds the real definition."""
    counts: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Num:
    abstract: _Abstract
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, _Level] = field(default_factory=dict)
    used: bool = False


class Numbering:
    """The numbering definitions of one file, and how far each has counted."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._nums: dict[str, _Num] = {}
        if root is None:
            return
        abstracts: dict[str, _Abstract] = {}
        for element in root.iter(w.MAIN + "abstractNum"):
            abstracts[element.get(w.MAIN + "abstractNumId", "")] = _abstract(element)
        for element in root.iter(w.MAIN + "num"):
            named = element.find(w.MAIN + "abstractNumId")
            abstract = None if named is None else abstracts.get(named.get(w.VAL, ""))
            if abstract is not None:
                self._nums[element.get(w.NUM_ID, "")] = _num(element, abstract)
        for num in self._nums.values():
            real = self._nums.get(styles.numbering_of(num.abstract.linked_style)) if num.abstract.linked_style else None
            if real is not None and real.abstract.levels:
                num.abstract = real.abstract

    def __contains__(self, num_id: str) -> bool:
        return num_id in self._nums

    def level_of_style(self, num_id: str, chain: tuple[str, ...]) -> int | None:
        """The level of a numbering that is tied to a paragraph style."""
        levels = self._nums[num_id].abstract.levels
        for style in chain:
            for at, level in levels.items():
                if level.style == style:
                    return at
        return None

    def count(self, num_id: str, level: int) -> Label:
        """Count one paragraph and give its label."""
        num = self._nums[num_id]
        level = min(max(level, 0), _LEVELS - 1)
        counts = num.abstract.counts
        if not num.used:
            num.used = True
            for at in num.starts:
                counts.pop(at, None)
        here = _level(num, level)
        counts[level] = counts[level] + 1 if level in counts else num.starts.get(level, here.start)
        for lower in [at for at in counts if at > level]:
            restart = _level(num, lower).restart
            if restart is None or (restart > 0 and level < restart):
                del counts[lower]
        indent = _STEP * (level + 1) if here.indent is None else here.indent
        if here.form == "bullet":
            return Label("-" if here.text.strip() else "", True, level, indent)
        return Label(_printed(num, level, here).strip(), False, level, indent)


def _level(num: _Num, level: int) -> _Level:
    return num.levels.get(level) or num.abstract.levels.get(level) or _Level(text=f"%{level + 1}.")


def _printed(num: _Num, level: int, here: _Level) -> str:
    def count(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        other = _level(num, at)
        value = num.abstract.counts.get(at, num.starts.get(at, other.start))
        return formatted(value, "decimal" if here.legal else other.form) if at <= level else ""

    return _PLACEHOLDER.sub(count, here.text)


def formatted(value: int, form: str) -> str:
    """A count in one of Word's number formats; those without letters or digits of their own count as decimal."""
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (value - 1) % 26) * min((value - 1) // 26 + 1, 5) if value > 0 else ""
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman"):
        roman = _roman(value)
        return roman.upper() if form == "upperRoman" else roman
    if form == "decimalZero":
        return f"{value:02d}"
    if form == "ordinal":
        return f"{value}."
    return "" if form in ("none", "bullet") else str(value)


def _roman(value: int) -> str:
    if not 0 < value < _LARGEST_ROMAN:
        return str(value)
    text = ""
    for size, letters in _ROMAN:
        text += letters * (value // size)
        value %= size
    return text


def _abstract(element: Element) -> _Abstract:
    found = _Abstract()
    for child in element:
        if child.tag == w.MAIN + "lvl":
            found.levels.setdefault(w.number(child.get(w.LEVEL)), _read_level(child))
        elif child.tag == w.MAIN + "numStyleLink":
            found.linked_style = child.get(w.VAL, "")
    return found


def _num(element: Element, abstract: _Abstract) -> _Num:
    num = _Num(abstract)
    for override in element.iter(w.MAIN + "lvlOverride"):
        at = w.number(override.get(w.LEVEL))
        start, level = override.find(w.MAIN + "startOverride"), override.find(w.MAIN + "lvl")
        if start is not None:
            num.starts[at] = w.number(start.get(w.VAL), 1)
        if level is not None:
            num.levels[at] = _read_level(level)
    return num


def _read_level(element: Element) -> _Level:
    level = _Level(indent=indent_of(element.find(w.PPR)))
    for child in element:
        value = child.get(w.VAL, "")
        name = child.tag.rpartition("}")[2]
        if name == "start":
            level.start = w.number(value, 1)
        elif name == "numFmt":
            level.form = value
        elif name == "AlternateContent":
            inner = next(child.iter(w.MAIN + "numFmt"), None)
            level.form = "decimal" if inner is None else inner.get(w.VAL, "decimal")
        elif name == "lvlText":
            level.text = value
        elif name == "lvlRestart":
            level.restart = w.number(value)
        elif name == "pStyle":
            level.style = value
        elif name == "isLgl":
            level.legal = value not in w.OFF
        elif name == "lvlPicBulletId":
            level.form, level.text = "bullet", "•"
    return level
