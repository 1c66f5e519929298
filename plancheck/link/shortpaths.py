"""Shorter ways to write the number of what stands below a goal of an area: strategi 1 of hovedmål 2 in area 2 is "2.1",
and strategi 1 of area A is "A1"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from plancheck.link.entries import Entry

BELOW = frozenset({"delmaal", "strategi"})
_THROUGH_GOAL = 3
"""Numbers in the path of what stands below a goal of an area."""


def short_paths(entries: Iterable[Entry], mains: Iterable[Entry]) -> Mapping[str, Entry]:
    """Shorter path -> the only one of these that it may mean. `mains`: the hovedmål of their plan."""
    areas = [main.parent.canonical.order for main in mains if main.parent is not None]
    one_each = len(areas) == len(set(areas))
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        for path in _shorter(entry, one_each=one_each):
            found.setdefault(path, []).append(entry)
    return {path: same[0] for path, same in found.items() if len(same) == 1}


def _shorter(entry: Entry, *, one_each: bool) -> Iterator[str]:
    """The path without the number of the goal, where each area has one goal, else without that of the area; and each
    that begins with a letter without the dot after it."""
    path, parts = entry.number_path, entry.number_path.split(".")
    if len(parts) == _THROUGH_GOAL and len(entry.line) >= _THROUGH_GOAL - 1 and "." not in entry.raw.number:
        path = ".".join(parts[::2] if one_each else parts[1:])
        yield path
    for one in {entry.number_path, path}:
        if one[:1].isalpha() and "." in one:
            yield one.replace(".", "", 1)
