"""What stands in two places and is one item: entries seen so far, by id, by number and by words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from plancheck.link.entries import COPYING, Entry
from plancheck.link.slug import fold
from plancheck.pattern import pattern
from plancheck.record import dataclass, field

_NAMED = pattern(r"([^:–—.]{3,40}?)(?::| [–—-])\s+\S", needs=(":", "–", "—", "-"))
_MANY = 50
_PRICE = frozenset({"kostnad", "finansiering", "frist"})
Twin = tuple[Entry, Entry, str]
"""(item, the other item, the id or number they share)"""


@dataclass(slots=True)
class _Known:
    """The entries of one kind in one plan."""

    numbers: dict[str, list[Entry]] = field(default_factory=dict)
    texts: dict[str, list[Entry]] = field(default_factory=dict)
    counted: set[tuple[str, str]] = field(default_factory=set)
    """(number, series) of those whose number has no points."""
    loose: set[str] = field(default_factory=set)
    """The numbers of those that say another again, or have no words: whatever bears the number may be the same."""

    def add(self, entry: Entry) -> None:
        raw, texts, folded = entry.raw, self.texts, entry.folded
        number = raw.number
        if number:
            self._number(entry, number)
        if not raw.text:
            return
        if folded not in texts:
            texts[folded] = [entry]
            return
        alike = texts[folded]
        if len(alike) > _MANY and _rows_of_one_table(entry, alike[-1]):
            alike[-1] = entry  # a table of the same words over and over
        else:
            alike.append(entry)

    def _number(self, entry: Entry, number: str) -> None:
        if "." not in number:
            self.counted.add((number, entry.raw.series))
            if entry.copied or not entry.text:
                self.loose.add(number)
        if number in self.numbers:
            self.numbers[number].append(entry)
        else:
            self.numbers[number] = [entry]

    def adds_new(self, entry: Entry) -> bool:
        """Add an action without an id of its own that can be none of these, and goes against none, as most do; False
        where it may."""
        raw = entry.raw
        number = raw.number
        if raw.text and entry.folded in self.texts:
            return False
        borne = bool(number) and number in self.numbers
        if borne and (not _counted_anew(entry) or number in self.loose or (number, raw.series) in self.counted):
            return False
        self.add(entry)
        return True


def are_all_new(actions: Sequence[Entry]) -> bool:
    """Whether none of a plan's actions can be another one of them, or go against it: no words and no number of a list
    stand twice."""
    if [action for action in actions if action.copied or action.raw.id or not action.raw.text]:
        return False
    if len({action.folded for action in actions}) < len(actions):
        return False
    raws = [action.raw for action in actions]
    numbers = [(raw.number, "" if "." in raw.number else raw.series) for raw in raws if raw.number]
    return len(set(numbers)) == len(numbers)


class Copies:
    """Entries of one plan seen so far, in which those that say one of them again are found."""

    def __init__(self, chapters: Mapping[int, str]) -> None:
        self.chapters = chapters
        """Order of a goal that several chapters count on their own -> its chapter."""
        self.twins: list[Twin] = []
        """What shares an id or a number and is not one item."""
        self.ids: dict[str, Entry] = {}
        self.of: dict[str, _Known] = {}
        """By kind."""
        self.names: dict[tuple[str, str], list[Entry]] = {}
        """Goals by their short name: "Vertskap" of "Vertskap: Kommunen er rask og forutsigbar"."""
        self.taken: set[int] = set()
        """Orders of the copies whose item has been read."""

    def adds_new(self, entry: Entry) -> bool:
        """Add an action that can be no other of its plan, as most are; False where it may be one."""
        return entry.kind == "tiltak" and not entry.raw.id and self._own(entry).adds_new(entry)

    def _own(self, entry: Entry) -> _Known:
        found = self.of.get(entry.kind)
        if found is None:
            found = self.of[entry.kind] = _Known()
        return found

    def add(self, entry: Entry) -> None:
        raw = entry.raw
        if raw.id:
            self.ids.setdefault(raw.id, entry)
        self._own(entry).add(entry)
        name = _NAMED.match(raw.text) if raw.text and entry.kind != "tiltak" else None
        if name is not None:
            self.names.setdefault((entry.kind, fold(name[1])), []).append(entry)

    def match(self, entry: Entry) -> Entry | None:
        """The entry that this one says again."""
        raw = entry.raw
        if entry.order in self.chapters:
            return self._in_chapter(entry)
        if raw.id:
            other = self.ids.get(raw.id)
            if other is not None:
                if _may_be_same(entry, other):
                    return other
                self.twins.append((entry, other, raw.id))
                return None
        if raw.number:
            found = self._by_number(entry)
            if found is not None:
                return found
        return (self._by_text(entry) or self._by_name(entry)) if raw.text else None

    def _in_chapter(self, entry: Entry) -> Entry | None:
        chapters = self.chapters
        same = self._own(entry).texts.get(entry.folded, ())
        chapter = chapters[entry.order]
        return next((one for one in same if chapters.get(one.order) == chapter), None)

    def _by_number(self, entry: Entry) -> Entry | None:
        candidates = self._own(entry).numbers.get(entry.raw.number)
        if not candidates:
            return None
        if entry.raw.id:
            candidates = [other for other in candidates if not _codes_differ(entry, other)]
        alone = len(candidates) == 1
        if _counted_anew(entry):
            candidates = [other for other in candidates if _may_meet(entry, other)]
        reworded: list[Entry] = []
        for other in candidates:
            if not _same_scope(entry, other) and not (alone and entry.text and entry.folded == other.folded):
                continue
            if entry.folded == other.folded or not entry.text or not other.text:
                if not _rows_of_one_table(entry, other):
                    return other
            elif (entry.copied or other.copied) and not (
                _cells_of_two_goals(entry, other) or self._told_already(entry, other, candidates)
            ):
                reworded.append(other)
        if reworded and (nearest := self._nearest(entry, reworded)) is not None:
            return nearest
        for other in candidates if entry.text and (entry.raw.repeated or not entry.copied) else ():
            if _clash(entry, other) or _cells_of_two_goals(entry, other):
                self.twins.append((entry, other, entry.raw.number))
                break
        return None

    def _told_already(self, entry: Entry, other: Entry, candidates: Sequence[Entry]) -> bool:
        """Whether the goal that a summary lists has been read in the summary's own words, and this one with the same
        number has quite other words: a slip in its number."""
        own = any(one.folded == other.folded and not one.copied for one in candidates)
        apart = set(entry.folded.split()).isdisjoint(other.folded.split())
        return own and apart and not entry.copied and other.order in self.taken and entry.kind == "hovedmaal"

    def _nearest(self, entry: Entry, others: Sequence[Entry]) -> Entry | None:
        """The one of the copies under the same number that has most words in common with the item.

        Where the number is counted from 1 in several tables, one for each chapter, "1. Mestring i eget hjem" is not
        "1. Tidlig innsats" of another table: one that has few words in common must be the only one whose item is
        still to come.
        """
        mine = set(entry.folded.split())
        counted = [(len(mine & set(other.folded.split())), other) for other in others]
        shared, nearest = max(counted, key=lambda found: found[0])
        tables = {one.raw.series for one in (entry, *others) if one.copied and one.raw.series.startswith("t")}
        if len(tables) < 2 or shared * 2 >= min(len(mine), len(nearest.folded.split())):
            return nearest
        free = [other for other in others if other.copied and other.order not in self.taken]
        return free[0] if len(free) == 1 and not entry.copied else None

    def _by_text(self, entry: Entry) -> Entry | None:
        alike = self._own(entry).texts.get(entry.folded)
        if not alike:
            return None
        candidates = [
            other for other in alike
            if not _numbers_differ(entry, other)
            and not (entry.raw.id and other.raw.id and entry.raw.id != other.raw.id)
            and not _rows_of_one_table(entry, other)
        ]  # fmt: skip
        same_parent = [other for other in candidates if _same_parent(entry, other)]
        if same_parent:
            return same_parent[-1]
        loose = [
            other for other in candidates
            if entry.copied != other.copied
            or _told_first(entry, other)
            or _only_priced(entry)
            or (entry.copied and _path_tail(other) == _path_tail(entry))
        ]  # fmt: skip
        if not loose:
            loose = [other for other in candidates if _list_and_heading(entry, other)]
        near = [other for other in loose if _path_tail(other) == _path_tail(entry)]
        if len(near) == 1:
            return near[0]
        return loose[0] if len({id(other.canonical) for other in loose}) == 1 else None

    def _by_name(self, entry: Entry) -> Entry | None:
        """The one goal whose short name a cell of goals gives."""
        if not self.names or entry.raw.number or not entry.raw.series.startswith("t"):
            return None
        named = {id(one.canonical): one for one in self.names.get((entry.kind, entry.folded), ())}
        return next(iter(named.values())) if len(named) == 1 else None


def _counted_anew(entry: Entry) -> bool:
    """An action with a number that each list begins with: most of those that bear it have nothing to do with it."""
    return entry.kind == "tiltak" and bool(entry.text) and not entry.copied and "." not in entry.raw.number


def _may_meet(entry: Entry, other: Entry) -> bool:
    """Whether an action with its number can be the same as such a one, or go against it: one of its words, of its
    list, without words, or said again."""
    return other.folded == entry.folded or other.raw.series == entry.raw.series or other.copied or not other.text


def _codes_differ(entry: Entry, other: Entry) -> bool:
    """ "A1.1" and "B1.1": the letters before the number are part of it."""
    mine, theirs, number = entry.raw.id, other.raw.id, entry.raw.number
    return bool(mine and theirs) and mine != theirs and mine.endswith(number) and theirs.endswith(number)


def _numbers_differ(entry: Entry, other: Entry) -> bool:
    """Two numbers tell two items apart, but a list of priorities counts on its own."""
    if "prioritering" in (entry.raw.role, other.raw.role):
        return False
    return bool(entry.raw.number and other.raw.number and entry.raw.number != other.raw.number)


def _list_and_heading(entry: Entry, other: Entry) -> bool:
    """A goal listed in one place ("Satsingsområdene våre er: …") and a heading of its own in another."""
    return entry.kind != "tiltak" and {entry.raw.series[:1], other.raw.series[:1]} in ({"h", "l"}, {"h", "p"})


def _told_first(entry: Entry, other: Entry) -> bool:
    """Whether one stands in the summary and the other in a cell of the chapters, which may repeat a goal as well."""
    return entry.kind != "tiltak" and (entry.raw.role in COPYING) != (other.raw.role in COPYING)


def _only_priced(entry: Entry) -> bool:
    """An action of which only the costs are told, under no goal: a row of an overview of what the actions cost."""
    raw = entry.raw
    alone = entry.kind == "tiltak" and raw.parent is None and not raw.refs
    return alone and "kostnad" in raw.fields and _PRICE.issuperset(raw.fields)


def _may_be_same(entry: Entry, other: Entry) -> bool:
    return (
        entry.kind == other.kind
        and (entry.folded == other.folded or not entry.text or not other.text or entry.copied or other.copied)
        and not (_rows_of_one_table(entry, other) or _cells_of_two_goals(entry, other))
    )


def _rows_of_one_table(entry: Entry, other: Entry) -> bool:
    """Two rows or items of one list are two things, however alike; a goal cell that is repeated is one."""
    return (
        entry.kind == "tiltak"
        and bool(entry.raw.group)
        and entry.raw.group == other.raw.group
        and entry.assigned is other.assigned
    )


def _cells_of_two_goals(entry: Entry, other: Entry) -> bool:
    """Two goal cells of one table with one number and quite other words: a slip in the numbers, not a shorter copy."""
    if not entry.text or not other.text or entry.raw.series != other.raw.series or entry.assigned is not other.assigned:
        return False
    if not (entry.raw.repeated and other.raw.repeated) or not _same_scope(entry, other):
        return False
    mine, theirs = set(entry.folded.split()), set(other.folded.split())
    return len(mine & theirs) * 2 < min(len(mine), len(theirs))


def _same_scope(entry: Entry, other: Entry) -> bool:
    if entry.path == other.path or entry.copied != other.copied:
        parent, theirs = entry.parent, other.parent
        if parent is theirs or parent is None or theirs is None or "." in entry.raw.number or entry.kind == "hovedmaal":
            return True
        return _alike(parent, theirs)
    return False


def _alike(parent: Entry, theirs: Entry) -> bool:
    if parent.text and parent.folded == theirs.folded:
        return True
    return parent.raw.number == theirs.raw.number and bool(parent.raw.number or parent.folded == theirs.folded)


def _clash(entry: Entry, other: Entry) -> bool:
    """Same number, kind and series, and other words (SPO008)."""
    if entry.folded == other.folded and not _rows_of_one_table(entry, other):
        return False
    if not entry.text or not other.text or entry.copied or other.copied or entry.path != other.path:
        return False
    same_series = entry.raw.series == other.raw.series and entry.assigned is other.assigned
    if same_series and (entry.parent is other.parent or entry.kind != "tiltak"):
        return True
    if "." in entry.raw.number and entry.kind in ("delmaal", "tiltak"):
        return True
    return entry.kind == "hovedmaal" and entry.raw.labelled and other.raw.labelled


def _same_parent(entry: Entry, other: Entry) -> bool:
    beside = entry.path == other.path or _in_years(entry, other)
    if not beside and (entry.copied == other.copied or _path_tail(entry) != _path_tail(other)):
        return False
    if entry.parent is None and other.parent is None:
        return beside
    if entry.parent is None or other.parent is None:
        return entry.kind not in ("tiltak", "indikator")
    return entry.parent is other.parent or _alike(entry.parent, other.parent)


def _in_years(entry: Entry, other: Entry) -> bool:
    """Whether a goal cell and the other stand in one chapter but for the year: the sheets "2026" and "2027"."""
    if entry.kind == "tiltak" or not entry.raw.repeated:
        return False
    mine, theirs = ([part for part in one.path if not _is_year(part)] for one in (entry, other))
    return mine == theirs


def _is_year(part: str) -> bool:
    return part[:2] == "20" and part.replace("-", "").isdecimal()


def _path_tail(entry: Entry) -> str:
    return entry.path[-1] if entry.path else (entry.parent.folded if entry.parent else "")
