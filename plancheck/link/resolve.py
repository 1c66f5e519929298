"""References to nodes: in their own plan, then up the chain, then in the whole root if exactly one item has it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from plancheck.link.entries import Entry
from plancheck.link.findplan import find_plan
from plancheck.link.goalwords import named_by_words
from plancheck.link.items import Items
from plancheck.link.merge import Merged
from plancheck.link.nearnumbers import LETTERS, distance, like_code
from plancheck.link.placed import at_place, by_words, names_plan, plan_by_theme
from plancheck.link.slug import fold
from plancheck.model import Plan
from plancheck.parts import Ref
from plancheck.pattern import pattern
from plancheck.plansystem import may_mean, several_municipalities
from plancheck.record import dataclass, field, replace

_SAME = {
    "": ("delmaal", "hovedmaal", "strategi", "hovedgrep", "satsingsomraade", "tiltak"),
    "maal": ("delmaal", "hovedmaal"),
    "delmaal": ("delmaal",),
    "hovedmaal": ("hovedmaal",),
}
_BY_TELLING = frozenset({"maal", "delmaal", "hovedmaal"})
_HOLDING = frozenset({"satsingsomraade", "hovedmaal", "hovedgrep"})
_OF_OTHERS = frozenset({None, "handlingsdel", "tiltaksplan", "oekonomiplan", "aarsbudsjett", "virksomhetsplan"})
"""Types of plans that follow up the goals of others; an action list has none."""
_MIN_WORDS = 12
_LETTER_BELOW = pattern(r"(?P<above>\d{1,2})\.?(?P<letter>[a-h])")
"""Delmål a of hovedmål 1, as a cell has it: "1a"."""
_BELOW_CHAPTER = pattern(r"(?P<chapter>\d{1,2}(?:\.\d{1,2})*)(?:\.?(?P<own>[a-h])|\.(?P<figure>\d{1,2}))")
_PLAN_WORD = pattern(r"[«»\"]")


@dataclass(slots=True)
class Answer:
    """What a reference means: the entry, or the plan in which it should have been ("" = the name cannot be judged)."""

    entry: Entry | None
    plan: str = ""
    suggestion: str = ""
    several: bool = False
    """More than one item has its number: which is meant cannot be told."""


@dataclass(slots=True)
class Resolver:
    """The items of the root, each within its plan; a plan is indexed when something first refers to it."""

    plans: Mapping[str, Plan]
    _entries: Mapping[str, Sequence[Entry]]
    _items: dict[str, Items] = field(default_factory=dict)
    _near: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, merged: Merged, plans: Mapping[str, Plan]) -> Resolver:
        """For everything merged that has an id."""
        return cls(plans, merged.of_plan)

    def _in(self, plan: str) -> Items:
        items = self._items.get(plan)
        if items is None:
            items = self._items[plan] = Items(self._entries.get(plan, ()))
        return items

    def coded(self, code: str, plan: str) -> Entry | None:
        """The item of a plan that has the code as its id."""
        return self._in(plan).ids.get(code)

    def only(self, kind: str, origin: Entry) -> Answer:
        """The item of a kind that is alone of it in the plan, or, where that has none, in the plan above it."""
        family = (origin.plan, *self.plans[origin.plan].parents)
        found: Sequence[Entry] = next((some for plan in family if (some := self._in(plan).kinds.get(kind))), ())
        return Answer(found[0], found[0].plan) if len(found) == 1 else Answer(None, several=bool(found))

    def resolve(self, ref: Ref, origin: Entry) -> Answer:
        """The item a reference of `origin` means."""
        if ref.plan:
            plan = self._plan(ref.plan, origin.plan)
            if not plan or not (plan == ref.plan or names_plan(ref.plan)):
                return self._placed(ref, origin, plan)
            found = self._in_plan(ref, plan, origin) or self._by_order(ref, plan)
            return Answer(found, plan, "" if found else self._suggestion(ref, plan))
        family = (origin.plan, *self.plans[origin.plan].parents)
        for plan in family:
            found = self._in_plan(ref, plan, origin)
            if found is not None:
                return Answer(found, plan)
        others = self._others(origin.plan)
        anywhere = [found for plan in others if plan not in family and (found := self._in_plan(ref, plan, origin))]
        if len(anywhere) == 1:
            return Answer(anywhere[0], anywhere[0].plan)
        counted = next((found for plan in family if (found := self._by_order(ref, plan)) is not None), None)
        counted = counted or self._in_numbered_chapter(ref, family)
        if counted is not None:
            return Answer(counted, counted.plan)
        if any(
            len(self._in(plan).numbered(kind, ref.number)) > 1
            for plan in family
            for kind in _SAME.get(ref.kind, (ref.kind,))
        ):
            return Answer(None, several=True)
        if ref.words and not ref.number and not ref.id and ref.provenance == "explicit":
            named = by_words(ref, self._around(origin.plan), self._in) or self._by_telling_words(ref, family)
            if named is not None:
                return Answer(named, named.plan)
        plan = self._meant(ref, origin, family)
        return Answer(None, plan, self._suggestion(ref, plan) if plan else "")

    def _placed(self, ref: Ref, origin: Entry, named: str) -> Answer:
        """What is meant by a goal with the name of a place that is no plan of the folder by its title.

        `named`: the plan whose title has that name all the same.
        """
        near = self._around(origin.plan)
        if names_plan(ref.plan):
            plan = plan_by_theme(ref.plan, origin.plan, self.plans, near)
            found = self._in_plan(ref, plan, origin) or self._by_order(ref, plan) if plan else None
            return Answer(found, plan, self._suggestion(ref, plan) if plan and not found else "")
        found, plan = at_place(ref, near, self._in)
        if found is None and named:
            found, plan = self._in_plan(ref, named, origin) or self._by_order(ref, named), named
        if found is not None or plan:
            return Answer(found, plan, "" if found else self._suggestion(ref, plan))
        loose = self.resolve(replace(ref, plan=""), origin).entry
        return Answer(None if loose is None or any(one.path for one in (loose, *loose.line)) else loose)

    def _around(self, own: str) -> tuple[str, ...]:
        """The plans a name may be of: those above, others of the root, and the plan itself."""
        return tuple(dict.fromkeys((*self.plans[own].parents, *self._others(own), own)))

    def _others(self, own: str) -> tuple[str, ...]:
        """The plans of the root that may be meant by what only they have: those of the same municipality."""
        if own not in self._near:
            several = several_municipalities(self.plans.values())
            near = (name for name, plan in self.plans.items() if may_mean(self.plans[own], plan, several))
            self._near[own] = tuple(near)
        return self._near[own]

    def _plan(self, name: str, own: str) -> str:
        if name in self.plans:
            return name
        titles = {other: {fold(plan.title), fold(other)} for other, plan in self.plans.items()}
        plain = _PLAN_WORD.sub("", name).strip()
        parents = [
            other
            for other in self.plans[own].parents
            if self.plans[other].type and _named(plain, self.plans[other].type)
        ]
        return parents[0] if len(parents) == 1 else find_plan(plain, own, self.plans, titles)

    def _has(self, plan: str, ref: Ref) -> bool:
        return any(kind in self._in(plan).kinds for kind in _SAME.get(ref.kind, (ref.kind,)))

    def _meant(self, ref: Ref, origin: Entry, family: Sequence[str]) -> str:
        """The plan the missing item should have been in; "" where a plan outside the folder may hold it."""
        if ref.words and not ref.number and not ref.id:
            return ""
        for plan in family:
            if self._has(plan, ref):
                return plan
        outside = any(not up.id for plan in family for up in self.plans[plan].overordnet)
        return "" if outside or not any(self._any_goal(plan) for plan in family) else origin.plan

    def counts_on(self, own: str, other: str) -> bool:
        """Whether the numbers of a plan's actions may go on from the goals of the other: its own, those of a plan
        above it, or, in a handlingsdel or a list of actions without goals, of any plan."""
        plan = self.plans[own]
        if other == own or other in plan.parents:
            return True
        return plan.type in _OF_OTHERS and not self._any_goal(own)

    def _any_goal(self, plan: str) -> bool:
        goals = ("hovedmaal", "delmaal", "strategi", "hovedgrep", "satsingsomraade")
        return any(kind in self._in(plan).kinds for kind in goals)

    def _in_plan(self, ref: Ref, plan: str, origin: Entry) -> Entry | None:
        kinds = _SAME.get(ref.kind, (ref.kind,))
        if ref.id:
            own = [found for kind in kinds if (found := self._numbered(plan, kind, ref.id, origin)) is not None]
            return own[0] if own else self._in(plan).ids.get(ref.id) or self._by_goal_code(ref, plan, origin)
        if ref.number:
            for kind in kinds:
                found = self._numbered(plan, kind, ref.number, origin)
                if found is not None and _agrees(ref, found):
                    return found
            if ref.kind == "delmaal" and not ref.words and self._in(plan).dotted_delmaal:
                return self._numbered(plan, "hovedmaal", ref.number, origin)
            if "." in ref.number:
                return self._of_chapter(ref, plan) or self._below_chapter(ref, plan)
        return self._worded(plan, kinds, ref.words, origin) if ref.words else None

    def _by_order(self, ref: Ref, plan: str) -> Entry | None:
        """The goal that is called "delmål 2" by its place: all of the plan's stand in one list without numbers."""
        said = ref.number.isdecimal() and not ref.words and (ref.text == ref.number or "mål" in ref.text.lower())
        goals = self._in(plan).kinds.get(ref.kind, ()) if said and ref.kind == "delmaal" else ()
        if any(one.raw.number or one.raw.id for one in goals) or len({one.raw.series for one in goals}) != 1:
            return None
        return goals[int(ref.number) - 1] if 0 < int(ref.number) <= len(goals) else None

    def _in_numbered_chapter(self, ref: Ref, family: Sequence[str]) -> Entry | None:
        """The only goal of the chapter with that number, in a plan whose goals have none."""
        kinds = _SAME.get(ref.kind, ()) if ref.number and ref.kind in _BY_TELLING else ()
        for plan in family if kinds else ():
            found = self._in(plan).within(kinds, ref.number)
            if len(found) == 1:
                return found[0]
        return None

    def _of_chapter(self, ref: Ref, plan: str) -> Entry | None:
        """The goal without a number of its own that is a heading with that number."""
        known = self._in(plan)
        found = [one for kind in _SAME.get(ref.kind, (ref.kind,)) for one in known.chapter(kind, ref.number)]
        return found[0] if len(found) == 1 and _agrees(ref, found[0]) else None

    def _below_chapter(self, ref: Ref, plan: str) -> Entry | None:
        """Strategi b of the area that is chapter 2.1, "2.1b", strategi 2 of it, "2.1.2"; and "1.2", where the chapters
        count their strategies each, 2 of that in chapter 1."""
        below = _BELOW_CHAPTER.fullmatch(ref.number)
        if below is None:
            return None
        known, chapter, own = self._in(plan), below["chapter"], below["own"] or below["figure"]
        areas = [one for kind in _HOLDING for one in known.chapter(kind, chapter)]
        for kind in _SAME.get(ref.kind, (ref.kind,)):
            borne = known.numbered(kind, own)
            held = [one for one in borne if len(areas) == 1 and areas[0] in one.line]
            held = held or [one for one in borne if len(borne) > 1 and _in_chapter(one, chapter)]
            if len(held) == 1 and _agrees(ref, held[0]):
                return held[0]
        return None

    def _by_goal_code(self, ref: Ref, plan: str, origin: Entry) -> Entry | None:
        """The goal that "M1" is short for, "Mål 1", where only one level of goals has that number."""
        number = ref.id[1:] if ref.kind == "maal" and ref.id[0] == "M" else ""
        found = [self._numbered(plan, kind, number, origin) for kind in _SAME["maal"]] if number else []
        named = [one for one in found if one is not None]
        return named[0] if len(named) == 1 else None

    def _numbered(self, plan: str, kind: str, number: str, origin: Entry) -> Entry | None:
        items = self._in(plan)
        candidates = items.numbered(kind, number)
        if not candidates and (letter := _LETTER_BELOW.fullmatch(number)) is not None:
            candidates = items.numbered(kind, f"{letter['above']}.{letter['letter']}")
        if len(candidates) > 1 and (below := self._in_area(candidates, plan, origin)) is not None:
            return below
        if plan == origin.plan and len(candidates) > 1:
            near = [entry for entry in candidates if _under_one(entry, origin)] or [
                entry for entry in candidates if _inside(entry, origin)
            ]
            if len(near) == 1 or (near and "." in number):
                return near[0]
        return candidates[0] if len(candidates) == 1 or (candidates and "." in number) else None

    def _in_area(self, candidates: Sequence[Entry], plan: str, origin: Entry) -> Entry | None:
        """The only one below an area or a hovedmål that another column names for the same action, or that has the
        words of one of another plan that the action stands under."""
        beside = [ref for ref in origin.refs if ref.kind in _HOLDING and ref.provenance == "explicit"]
        if len(beside) == 1 and candidates[0].kind != beside[0].kind:
            holding = self._in_plan(beside[0], plan, origin)
            below = [one for one in candidates if holding is not None and holding in one.line]
        else:
            names = {(one.kind, one.folded) for one in origin.above() if plan != origin.plan and one.kind in _HOLDING}
            below = [one for one in candidates if names and any((up.kind, up.folded) in names for up in one.line)]
        return below[0] if len(below) == 1 else None

    def _worded(self, plan: str, kinds: Iterable[str], words: str, origin: Entry) -> Entry | None:
        wanted = fold(words)
        allowed = set(kinds)
        exact = [entry for entry in self._in(plan).texts.get(wanted, ()) if entry.kind in allowed]
        if exact:
            return next((entry for entry in exact if _inside(entry, origin)), exact[0])
        named = [entry for entry in self._in(plan).names.get(wanted, ()) if entry.kind in allowed]
        if len(named) == 1:
            return named[0]
        if len(wanted) < _MIN_WORDS:
            return None
        near = [
            entry for kind in allowed for entry in self._in(plan).kinds.get(kind, ())
            if entry.folded.startswith(wanted) or (len(entry.folded) >= _MIN_WORDS and wanted.startswith(entry.folded))
            or f" {wanted} " in f" {entry.folded} "
        ]  # fmt: skip
        return near[0] if len(near) == 1 else None

    def _by_telling_words(self, ref: Ref, family: Sequence[str]) -> Entry | None:
        """The goal that a cell names in other words, in the nearest plan that has such goals."""
        kinds = _SAME.get(ref.kind, (ref.kind,)) if ref.kind in _BY_TELLING else ()
        for plan in family:
            goals = [goal for kind in kinds for goal in self._in(plan).kinds.get(kind, ())]
            if goals:
                return named_by_words(ref.words, goals)
        return None

    def _suggestion(self, ref: Ref, plan: str) -> str:
        """The nearest existing number in that plan, as a reader would write it: a hint, never taken for a match."""
        kinds = _SAME.get(ref.kind, (ref.kind,))
        known = [
            entry for kind in kinds for entry in self._in(plan).kinds.get(kind, ()) if entry.number_path or entry.raw.id
        ]
        if not known:
            return ""
        lettered = like_code(ref.id, [entry.raw.number for entry in known])
        if lettered:
            return lettered
        wanted = ref.number or ref.id.lstrip(LETTERS)
        best = min(known, key=lambda entry: (distance(wanted, entry.number_path or entry.local), entry.order))
        return best.local if ref.id else (best.raw.number or best.local)


def _named(name: str, plan_type: str | None) -> bool:
    return bool(plan_type) and str(plan_type) in fold(name).replace("ø", "oe")


def _agrees(ref: Ref, found: Entry) -> bool:
    """A number written with words must name a goal of those words, or at least not one of quite other words."""
    if not ref.words or not found.text:
        return True
    mine, theirs = set(fold(ref.words).split()), set(found.folded.split())
    return len(mine & theirs) * 3 >= min(len(mine), len(theirs))


def _under_one(entry: Entry, origin: Entry) -> bool:
    """Whether the item stands under a goal that the one that refers to it also stands under, or in the same section."""
    above = {id(goal) for goal in origin.above()}
    return id(entry) in above or any(id(goal) in above for goal in entry.above())


def _in_chapter(entry: Entry, number: str) -> bool:
    """Whether the item stands in the chapter with that number."""
    sections, at = entry.assigned.parts.sections, entry.raw.section
    while at and sections[at].number != number:
        at = sections[at].parent or 0
    return bool(at)


def _inside(entry: Entry, origin: Entry) -> bool:
    """Whether the item stands in the same structural section as the one that refers to it."""
    return bool(entry.path) and entry.path[:1] == origin.path[:1]
