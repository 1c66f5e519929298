"""Where one line of a text goes over into the next: a blank, nothing, or a hyphen taken away."""

from __future__ import annotations

import re
from collections.abc import Sequence

SOFT_HYPHEN = "\u00ad"
_HYPHENS = f"{SOFT_HYPHEN}\u2010\u2011"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)-$")
_FIRST = re.compile(r"[^\W\d_]+")
_OWN_HYPHEN = re.compile(r"(?:\d|[^\W\d_]-[^\W\d_]+-[^\W\d_]+)-$")
""" "10-faktor", "prøv-en-idrett-dag": after a number or in a word of many, the hyphen is the author's."""
_SERIES = frozenset({"og", "eller", "samt", "and", "or"})
""" "sosial- og helsesektoren": the hyphen is the author's."""
_SMALL_WORDS = frozenset(
    ["på", "i", "og", "eller", "for", "til", "av", "med", "som", "ved", "om", "fra", "frå", "å", "der", "så", "mot",
     "over", "under", "mellom", "innen", "blant", "hos", "skal", "har", "kan", "blir", "alle", "seg", "to", "tre",
     "and", "of", "the", "in"]
)  # fmt: skip
"""No end of a cut word, or hardly ever."""
_DATE_CUT = re.compile(r"(?:^|\D)\d{1,2}\.\d{1,2}\.(\d{0,3})$")
_DIGITS = re.compile(r"\d+")
_LEAST_SPACED = 0.25
_LEAST_OF_ALL = 0.05
_FEWEST = 2


class Seams:
    """Joins lines the way the file's own words say."""

    def __init__(self, lines: Sequence[str], ends: Sequence[str] | None = None) -> None:
        """`lines` are texts on one line each; `ends` the ends of those that go on below, where that is known.

        Where it is, every blank of the text is written, also one that had no room on its line (so in tagged files).
        """
        self._known: set[str] = set()
        for line in lines:
            words = _WORD.findall(line.lower())
            first, after = int(line[:1].islower()), len(words) - line[-1:].isalpha()
            self._known.update(words[first:after])
        counted = lines if ends is None else [end for end in ends if not end.rstrip().endswith(("-", SOFT_HYPHEN))]
        spaced = sum(end.endswith(" ") for end in counted)
        self.spaced = spaced >= max(_FEWEST, (_LEAST_OF_ALL if ends is None else _LEAST_SPACED) * len(counted))
        """The file writes the blank at the end of a line: without one a word may go on."""
        self._exact = ends is not None and self.spaced

    def join(self, before: str, after: str, *, alone: bool = False, room: bool = False) -> str:
        """Two lines as one text.

        `alone`: the first is one word that fills its column. `room`: the next word would have found room on it.
        """
        if not before or not after:
            return before + after
        if _is_own(before, after):
            return f"{before[:-1]}- {after.lstrip()}"
        if before.endswith(SOFT_HYPHEN):
            return before[:-1] + after.lstrip()
        if before[-1] == "-" and after[0].isalpha() and _OWN_HYPHEN.search(before):
            return before + after
        if before[-1] == "-" and (last := _LAST.search(before)) and (first := _FIRST.match(after)):
            return self._hyphenated(before, after, last[1], first[0])
        if before[-1] == " " or after[0] == " ":
            return f"{before.rstrip()}\n{after}" if room and not self.spaced else before + after
        if (before[-1] in "–/" and before[-2:-1].strip()) or _is_cut_date(before, after):
            return before + after
        if self._exact:
            return before + after if _goes_on(before, after) else f"{before}\n{after}"
        if alone and self._is_cut(before, after):
            return before + after
        return f"{before}\n{after}" if room else f"{before} {after}"

    def _hyphenated(self, before: str, after: str, last: str, first: str) -> str:
        if first.lower() in _SERIES:
            return f"{before} {after}"
        whole, hyphened = (last + first).lower(), f"{last}-{first}".lower()
        keeps = first[0].isupper() or last.isupper() or (hyphened in self._known and whole not in self._known)
        return before + after if keeps else before[:-1] + after

    def _is_cut(self, before: str, after: str) -> bool:
        """Whether a word was cut to fit a narrow column, without a hyphen."""
        first, last = _FIRST.match(after), _WORD.findall(before)
        if first is None or not last or not before[-1].isalpha() or not after[0].islower():
            return False
        if (last[-1] + first[0]).lower() in self._known:
            return True
        whole_words = last[-1].lower() in self._known or first[0] in _SMALL_WORDS
        return self.spaced and not whole_words


def _is_own(before: str, after: str) -> bool:
    """Whether a hyphen that a font writes with another sign is the author's: "helse‐" above "og omsorg"."""
    first = _FIRST.match(after.lstrip()) if before[-1] in _HYPHENS and before[-2:-1].isalpha() else None
    return first is not None and first[0].lower() in _SERIES


def _is_cut_date(before: str, after: str) -> bool:
    date, digits = _DATE_CUT.search(before), _DIGITS.match(after)
    return date is not None and digits is not None and len(date[1]) + len(digits[0]) == 4


def _goes_on(before: str, after: str) -> bool:
    """Whether a word that is cut without a hyphen goes on, or the line was ended on purpose."""
    if before[-1].isdigit():
        return after[0].isdigit() or after[0] in ".,:%"
    if before[-1].isalpha():
        return after[0].islower() or (before[-1].isupper() and after[:2].isupper()) or not after[0].isalnum()
    return before[-1] in "(«@_"
