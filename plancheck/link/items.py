"""The items of one plan, by their ids, their numbers, their chapters, their words and their kinds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from plancheck.link.callednames import goal_names
from plancheck.link.entries import Entry
from plancheck.link.shortpaths import BELOW, short_paths


class Items:
    """The items of one plan that have an id; each index is made when something first asks it."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = [
            (entry, target) for entry in entries if (target := entry if entry.same_as is None else entry.canonical).id
        ]
        self._numbers: dict[str, dict[str, list[Entry]]] = {}
        self._shortened: dict[str, Mapping[str, Entry]] = {}
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
        the hovedmål 2 of the satsingsområde 2. Where none has it, the only one that it is a shorter path of."""
        found = self._numbers.get(kind)
        if found is None:
            found = self._numbers[kind] = self._by_number(kind)
        return found.get(number) or (self._by_short_path(kind, number) if len(number) > 1 and kind in BELOW else ())

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

    def _by_short_path(self, kind: str, number: str) -> Sequence[Entry]:
        found = self._shortened.get(kind)
        if found is None:
            own = [entry for entry, target in self._of_kind.get(kind, ()) if entry is target]
            found = self._shortened[kind] = short_paths(own, self.kinds.get("hovedmaal", ()))
        return (found[number],) if number in found else ()

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

    def within(self, kinds: Iterable[str], number: str) -> Sequence[Entry]:
        """The upper goals of the kinds that stand in the chapter of that number, where none in the plan has a number of
        its own: "Mål: …" below "1 Et levende sentrum" is mål 1."""
        goals = [goal for kind in kinds for goal in self.kinds.get(kind, ())]
        if any(goal.raw.number or goal.raw.id for goal in goals):
            return ()
        inside = [goal for goal in goals if goal.assigned.parts.sections[goal.raw.section].number == number]
        return [goal for goal in inside if goal.parent not in inside]

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
