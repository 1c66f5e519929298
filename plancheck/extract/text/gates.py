"""What a text is asked for before it is searched: the words of a literal, and how a word must begin.

Most literals stand nowhere in a plan. That is soon known from its different words, a tenth of the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from plancheck.pattern import pattern
from plancheck.record import NamedTuple

HEAD, LONG_HEAD = 4, 7
"""So many letters of words are known, to tell at once that none begins as a needle does."""
_ALNUM = pattern(r"\w+")


class Gate(NamedTuple):
    """What must stand in a text for a needle to do so."""

    literal: str
    head: str
    """How a word must begin, "" where the literal may begin inside one."""
    whole: frozenset[str]
    """The words of the literal with blanks around them."""
    parts: tuple[str, ...]
    """The others that have a letter: each stands in a word, with a line break where it must begin or end it."""


class Group:
    """Needles that are asked for together, by how a word must begin for each."""

    __slots__ = ("_anywhere", "_by_head")

    def __init__(self, needles: Sequence[str]) -> None:
        self._anywhere: list[Gate] = []
        self._by_head: dict[str, list[Gate]] = {}
        for gate in map(gate_of, needles):
            if gate.head:
                self._by_head.setdefault(gate.head, []).append(gate)
            else:
                self._anywhere.append(gate)

    def possible(self, heads: set[str]) -> list[Gate]:
        """Those that may stand in a text whose words begin so."""
        found = self._anywhere
        for head in self._by_head.keys() & heads:
            found = found + self._by_head[head]
        return found


@lru_cache(maxsize=512)
def group_of(needles: tuple[str, ...]) -> Group:
    """The needles as a group; made once."""
    return Group(needles)


@lru_cache(maxsize=2048)
def gate_of(needle: str) -> Gate:
    """The gate of a literal in lower case, "*" before one that may stand inside a word."""
    literal = needle.removeprefix("*")
    whole, parts = _words_of(literal)
    first = _ALNUM.match(needle)
    if first is None or (first.end() < HEAD and first.end() == len(needle)):
        return Gate(literal, "", whole, parts)
    word = first.group()
    return Gate(literal, word[: LONG_HEAD if len(word) >= LONG_HEAD else HEAD], whole, parts)


def _words_of(literal: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The whole words of a literal, and the rest of them with a letter, the longest first."""
    words = [f"\n{word}\n" for word in literal.split()]
    if words and not literal[0].isspace():
        words[0] = words[0][1:]
    if words and not literal[-1].isspace():
        words[-1] = words[-1][:-1]
    whole = [word for word in words if word[0] == "\n" == word[-1]]
    parts = sorted([word for word in words if word not in whole and word.islower()], key=len, reverse=True)
    return frozenset(word[1:-1] for word in whole), tuple(parts)
