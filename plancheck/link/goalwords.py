"""A goal named by its own telling words in another order or form: "Utslippsfrie kjøretøy" for "Alle kjøretøy i kommunen
er utslippsfrie i 2030"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import takewhile

from plancheck.link.entries import Entry
from plancheck.link.slug import fold

_SHORTEST = 4
"""So many letters a telling word has, and so many two forms of one word begin alike with."""
_ENDING = 2
"""So many letters of the shorter form may be its ending."""
_LONGER = 4
"""So many letters more the longer form may have."""
_LONE = 6
"""So many letters a word has that names a goal by itself."""
_MOST = 8
"""So many telling words a name may have."""
_EMPTY = frozenset(
    (
        "alle eller ikke ikkje over under skal vert blir være vere gjennom fleire flere mange andre denne dette desse "
        "disse hver kvar hele heile innen innan etter frem fram både samt også uten utan kommune kommunen kommuna "
        "kommunens deres"
    ).split()
)


def named_by_words(words: str, goals: Iterable[Entry]) -> Entry | None:
    """The only goal that has every telling word of such a name, in some form; None where none or several have.

    One word alone must be long.
    """
    wanted = _telling(words)
    if not 0 < len(wanted) <= _MOST or (len(wanted) == 1 and len(wanted[0]) < _LONE):
        return None
    found = [goal for goal in goals if goal.text and _holds(_telling(goal.folded), wanted)]
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=1024)
def _telling(text: str) -> tuple[str, ...]:
    return tuple(
        [word for word in fold(text).split() if len(word) >= _SHORTEST and word not in _EMPTY and not word.isdecimal()]
    )


def _holds(goal: Sequence[str], wanted: Sequence[str]) -> bool:
    return all(any(_is_form(word, other) for other in goal) for word in wanted)


def _is_form(one: str, other: str) -> bool:
    """Whether two words are forms of one: they begin alike, but for an ending of the shorter."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > _LONGER:
        return False
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(short, long, strict=False)))
    return same >= max(_SHORTEST, len(short) - _ENDING)
