"""The items of one plan, by their ids, their numbers, their chapters, their words and their kinds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from plancheck.link.callednames import goal_names
from plancheck.link.entries import Entry

_BELOW = frozenset({"delmaal", "strategi"})
_THROUGH_GOAL = 3
"""Numbers of what stands below a goal of an area."""


class Items:
    """The items of one plan that have an id; each index is made when something first asks it."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = [
            (entry, target) for entry in entries if (target := entry if entry.same_as is None else entry.canonical).id
        ]
        self._numbers: dict[str, dict[str, list[Entry]]] = {}
        self._shortened: dict[str, dict[str, list[Entry]]] = {}
        self._chapters: dict[str, dict[str, list[Entry]]] = {}

    @cached_property
    def _of_kind(self) -> dict[str, list[tuple[Entry, Entry]]]:
        found: dict[str, list[tuple[Entry, Entry]]] = {}
        for pair in self._entries:
            found.setdefault(pair[0].kind, []).append(pair)
        return found

    @cached_property
    def ids(self) -> dict[str, Entry]:
        found: dict[str, Entry] = {}
        for entry, target in self._entries:
            if entry.raw.id:
                found.setdefault(entry.raw.id, target)
            if entry is target:
                found.setdefault(entry.local, entry)
                found.setdefault(entry.local.rsplit("/", 1)[-1], entry)
        return found

    def numbered(self, kind: str, number: str) -> Sequence[Entry]:
        """Those of a kind with that number, as written or as a path; where all delmål have two numbers, "2.2" is never
        the hovedmål 2 of the satsingsområde 2. Where none has it, the only one with that path but for a part."""
        found = self._numbers.get(kind)
        if found is None:
            found = self._numbers[kind] = self._by_number(kind)
        return found.get(number) or (self._by_part(kind, number) if len(number) > 1 and kind in _BELOW else ())

    def _by_number(self, kind: str) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        for entry, target in self._of_kind.get(kind, ()):
            number = entry.raw.number
            if number:
                known = found.setdefault(number, [])
                if target not in known:
                    known.append(target)
            path = "" if kind == "hovedmaal" and self.dotted_delmaal else entry.number_path
            if entry is target and path and path != number:
                found.setdefault(path, []).append(entry)
        return found

    def _by_part(self, kind: str, number: str) -> Sequence[Entry]:
        """Strategi 1 of hovedmål 2 in area 2 is 2.1 as well, and delmål 1 of area A is A1."""
        found = self._shortened.get(kind)
        if found is None:
            found = self._shortened[kind] = {}
            for entry, target in self._of_kind.get(kind, ()):
                path = entry.number_path if entry is target else ""
                if "." in path:
                    found.setdefault(self._without_part(entry), []).append(entry)
        same = found.get(number, ())
        return same if len(same) == 1 else ()

    def _without_part(self, entry: Entry) -> str:
        """The path of an item without the dot after the letter of an area, or the number of one of the two above it:
        of the goal where each area has one goal, else of the area."""
        path = entry.number_path
        if path[0].isalpha():
            return path.replace(".", "", 1)
        parts = path.split(".")
        if len(parts) != _THROUGH_GOAL or len(entry.line) < _THROUGH_GOAL - 1 or "." in entry.raw.number:
            return path
        return ".".join(parts[::2] if self._one_goal_each else parts[1:])

    @cached_property
    def _one_goal_each(self) -> bool:
        """Whether no area has several hovedmål."""
        areas = [one.parent.order for one in self.kinds.get("hovedmaal", ()) if one.parent is not None]
        return len(areas) == len(set(areas))

    def chapter(self, kind: str, number: str) -> Sequence[Entry]:
        """Those of a kind that are headings with that number: "4.1 Delmål: Flere er ute"; an area that is number 1 in
        chapter 3 is 3.1 as well."""
        found = self._chapters.get(kind)
        if found is None:
            found = self._chapters[kind] = self._by_chapter(kind)
        return found.get(number, ())

    def _by_chapter(self, kind: str) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        for entry, target in self._of_kind.get(kind, ()):
            if entry is not target:
                continue
            section, own = entry.assigned.parts.sections[entry.raw.section], entry.raw.number
            free = not own or (kind == "satsingsomraade" and section.number.endswith(f".{own}"))
            if section.number and free and section.span == entry.span:
                found.setdefault(section.number, []).append(entry)
        return found

    @cached_property
    def dotted_delmaal(self) -> bool:
        """Whether all delmål bear the number of their hovedmål: then a "2" among them is hovedmål 2."""
        own = [entry.raw.number for entry, target in self._of_kind.get("delmaal", ()) if entry is target]
        return bool(own) and all("." in number for number in own)

    @cached_property
    def texts(self) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        for entry, target in self._entries:
            if entry is target and entry.text:
                found.setdefault(entry.folded, []).append(entry)
        return found

    @cached_property
    def names(self) -> dict[str, list[Entry]]:
        """The goals by the names they go by, as `goal_names` finds them."""
        return goal_names([entry for entry, target in self._entries if entry is target])

    @cached_property
    def kinds(self) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        for entry, target in self._entries:
            if entry is target:
                found.setdefault(entry.kind, []).append(entry)
        return found
