"""A text as the tokens the date grammar reads: numbers, words and single signs, with where they stand."""

from __future__ import annotations

from typing import Final

from plancheck.dates import words
from plancheck.pattern import pattern

_TOKEN: Final = pattern(r"[0-9]+|[^\W\d_]+|[^\w\s]|_")
_MARGIN: Final = 12  # empty tokens after the end (and, as negative indexes, before the start): no bounds checks


class Scan:
    """The tokens of one text; `lenient` where the whole text is meant as a date (a cell of a frist column).

    `shown` is the text as written, equally long, where `text` has parts blanked out.
    """

    __slots__ = ("ends", "lenient", "low", "size", "starts", "text", "words")

    def __init__(self, text: str, *, lenient: bool = False, shown: str | None = None) -> None:
        low = text.lower()
        if len(low) != len(text):  # a few letters change length in lower case; offsets must not move
            low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        matches = list(_TOKEN.finditer(low))
        self.text = text if shown is None else shown
        self.low = low
        self.lenient = lenient
        self.size = len(matches)
        self.words = [m[0] for m in matches] + [""] * _MARGIN
        self.starts = [m.start() for m in matches] + [len(text) + 1] * _MARGIN
        self.ends = [m.end() for m in matches] + [-1] * _MARGIN

    def glued(self, i: int) -> bool:
        """True if nothing stands between token `i` and the one before it."""
        return self.starts[i] == self.ends[i - 1]

    def number(self, i: int, digits: int) -> int | None:
        """Token `i` as a number of at most `digits` digits."""
        word = self.words[i]
        return int(word) if word.isdecimal() and len(word) <= digits else None

    def year(self, i: int) -> int | None:
        """Token `i` as a year written with four digits."""
        word = self.words[i]
        return int(word) if len(word) == 4 and word.isdecimal() and "1900" <= word < "2200" else None

    def short_year(self, i: int) -> int | None:
        """Token `i` as a year of this century written with two digits."""
        word = self.words[i]
        return 2000 + int(word) if len(word) == 2 and word.isdecimal() else None

    def after_dot(self, i: int) -> int:
        """`i`, or the token after a dot at `i`."""
        return i + 1 if self.words[i] == "." else i

    def year_after(self, i: int) -> tuple[int | None, int]:
        """The year written at `i` after a day, month or quarter (a comma may stand before it), and what follows."""
        j = i + 1 if self.words[i] == "," else i
        for k in (j + 1, j) if self.words[j] in ("i", "/", "år", "of", "for") else (j,):
            year = self.year(k)
            if year is not None and self.ends_word(k + 1):
                return year, k + 1
        return self._short_year_after(i) if self.lenient else (None, i)

    def _short_year_after(self, i: int) -> tuple[int | None, int]:
        j = i + 1 if self.words[i] in ("'", "’", ".", "/") or self.words[i] in words.DASHES else i
        year = self.short_year(j)
        free = not (self.glued(j + 1) and self.words[j + 1] in (".", "/"))
        if year is None or not free or self.words[j + 1] in words.MONTHS or not self.ends_word(j + 1):
            return None, i
        return year, j + 1

    def ends_word(self, i: int) -> bool:
        """True if no letter is glued to the token before `i`."""
        return not (self.glued(i) and self.words[i][:1].isalpha())

    def free_left(self, i: int) -> bool:
        """True if a date may begin at `i`: it is no piece of a number, a reference, a law's id or a name."""
        sign = self.words[i - 1]
        if sign == "§" or self.words[i - 2] == "§":
            return False
        if not self.glued(i):
            return sign != "/" or not self.words[i - 2].isdecimal()
        if sign.isalnum() or sign in "_@#+&=%\\":
            return False
        if sign in words.DASHES:
            return not (self.glued(i - 1) and self.words[i - 2].isalnum())
        if sign in ".,/:" and not (sign == "/" and self.words[i].isalpha()):
            return not (self.glued(i - 1) and (self.words[i - 2].isdecimal() or sign == "/"))
        return True

    def free_right(self, i: int) -> bool:
        """True if a date may end before `i`: no letters, no digits and no compound ("2030-målene") go on."""
        sign = self.words[i]
        if not self.glued(i):
            return True
        if sign[:1].isalnum() or sign in "%_@\\":
            return False
        follows = self.words[i + 1] if self.glued(i + 1) else ""
        if sign in words.DASHES:
            return not follows[:1].isalnum()
        return sign not in ".,/:" or not follows[:1].isdecimal()
