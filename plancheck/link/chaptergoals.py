"""Goals that two chapters count on their own: "1. Tidlig innsats" of Oppvekst and "1. Tidlig innsats" of Helse are two.

A goal said again in another place has its number and its words too. Two are told apart by what stands beside them or
below: the other numbers of the two chapters name other goals, or each of the two has delmål of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from plancheck.link.entries import COPYING, Entry

_GOALS = frozenset({"hovedmaal", "delmaal", "satsingsomraade", "hovedgrep", "strategi"})
_BELOW = frozenset({"delmaal", "strategi"})
_Key = tuple[str, str, str, str]


def goals_of_chapters(entries: Sequence[Entry]) -> Mapping[int, str]:
    """Order of a goal with a number and words that several chapters bear on their own -> its chapter.

    What says such a goal again in a part with the title of the chapter, as in a summary, has its chapter as well.
    """
    borne: dict[_Key, list[Entry]] = {}
    for entry in entries:
        if entry.path and entry.raw.number and entry.kind in _GOALS and "." not in entry.raw.number:
            borne.setdefault((entry.plan, entry.kind, entry.raw.number, entry.folded), []).append(entry)
    found: dict[int, str] = {}
    for key, same in borne.items():
        if len(same) > 1 and key[3]:
            chapters = {one.path: one.path[-1] for one in same if one.raw.role not in COPYING}
            if len(set(chapters.values())) > 1 and _apart(key, list(chapters), entries):
                names = set(chapters.values())
                said = (*same, *(one for one in entries if _says_again(one, key)))
                found.update({one.order: one.path[-1] for one in said if one.path[-1] in names})
    return found


def _says_again(entry: Entry, key: _Key) -> bool:
    """Whether an entry says the goal again without its number, as a cell of a summary does."""
    return (entry.plan, entry.kind, entry.raw.number, entry.folded) == (*key[:2], "", key[3]) and bool(entry.path)


def _apart(key: _Key, chapters: Sequence[tuple[str, ...]], entries: Sequence[Entry]) -> bool:
    """Whether each chapter that has the goal counts its own: no two of them can have it in common."""
    if any(part.isdecimal() for path in chapters for part in path):
        return False
    beside = {path: _counted(key, path, entries) for path in chapters}
    below: dict[tuple[str, ...], dict[str, str]] = {path: {} for path in chapters}
    for entry in entries:
        goal = entry.parent
        if goal is not None and entry.kind in _BELOW and goal.path in below and _is(goal, key) and entry.text:
            below[goal.path][entry.folded] = entry.raw.number
    pairs = [(mine, theirs) for at, mine in enumerate(chapters) for theirs in chapters[at + 1 :]]
    return all(
        _count_apart(beside[mine], beside[theirs]) or _hold_apart(below[mine], below[theirs]) for mine, theirs in pairs
    )


def _is(entry: Entry, key: _Key) -> bool:
    return (entry.plan, entry.kind, entry.raw.number, entry.folded) == key


def _counted(key: _Key, path: tuple[str, ...], entries: Iterable[Entry]) -> Mapping[str, str]:
    """Number -> words of the goals of a kind that a chapter has."""
    plan, kind = key[:2]
    return {
        one.raw.number: one.folded
        for one in entries
        if one.path == path and one.kind == kind and one.plan == plan and one.raw.number and one.text
    }


def _count_apart(mine: Mapping[str, str], theirs: Mapping[str, str]) -> bool:
    """Whether both chapters count from 1, and most numbers they share name quite other goals."""
    if "1" not in mine or "1" not in theirs:
        return False
    shared = mine.keys() & theirs.keys()
    other = [number for number in shared if set(mine[number].split()).isdisjoint(theirs[number].split())]
    moved = set(mine.values()) & set(theirs.values())
    return bool(other) and len(other) * 2 >= len(shared) and len(moved) == len(shared) - len(other)


def _hold_apart(mine: Mapping[str, str], theirs: Mapping[str, str]) -> bool:
    """Whether both goals have delmål below them, none in common, and those of one do not go on from the other's."""
    if not mine or not theirs or mine.keys() & theirs.keys():
        return False
    numbers, others = set(mine.values()) - {""}, set(theirs.values()) - {""}
    return bool(numbers & others) or not (numbers or others)
