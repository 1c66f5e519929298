"""What a hearing is about: a plan with its package of documents, or a notice whose plan is not in the folder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from plancheck.dates import find_dates
from plancheck.document import Confidence, Span
from plancheck.graph import Facts, Plangraf
from plancheck.model import AT_HEARING, Hoering
from plancheck.parts import Section
from plancheck.pattern import pattern
from plancheck.plansystem import same_plan
from plancheck.record import dataclass

PBL_TYPES = frozenset({"kommuneplan", "samfunnsdel", "arealdel", "kommunedelplan"})
NOT_HEARD = frozenset(
    {"planstrategi", "handlingsdel", "tiltaksplan", "oekonomiplan", "aarsbudsjett", "virksomhetsplan"}
)
"""Types no law sends on a hearing: planstrategi (pbl § 10-1), the yearly roll (§ 11-4) and budgets."""
MESSENGERS = frozenset({"kunngjoering", "saksframlegg"})
"""Kinds of documents that speak of a plan beside them."""
_PLAN_NAME = pattern(r"\w*plan(?:en|a)?\b|strategi|samfunnsdel|arealdel|planprogram", re.IGNORECASE)
_PLANS = frozenset({"plan", "planprogram", "planstrategi", "handlingsdel"})
_LAST_DAY = ("frist", "innen", "innan", "senest", "seinast", "utgang")
_DAYS = frozenset({"day", "", "duration"})


@dataclass(frozen=True, slots=True)
class Sak:
    """A plan and the documents judged together with it, or a notice alone (`plan` is then "")."""

    plan: str
    title: str
    type: str | None
    status: str | None
    pbl: bool
    kinds: frozenset[str]
    span: Span
    documents: tuple[Facts, ...]
    hearings: tuple[Hoering, ...]

    @property
    def planprogram(self) -> bool:
        return self.type == "planprogram" or (self.type is None and "planprogram" in self.kinds)

    @property
    def subject(self) -> str:
        """What the document's own hearing is of: "planprogram" in a planprogram, else "plan"."""
        return "planprogram" if self.planprogram else "plan"

    @property
    def confidence(self) -> Confidence:
        """How sure it can be that something is missing here."""
        ceilings = (facts.document.ceiling for facts in self.documents)
        return min((Confidence.PROBABLE, *ceilings), key=lambda ceiling: ceiling.rank)

    def at_hearing(self, gate: str | None) -> bool:
        """At the hearing stage; before a hearing (`gate`) a draft and a plan of unknown status are there too."""
        return self.status in AT_HEARING or (gate == "hoering" and self.status in (None, "utkast"))

    def signs(self, *concepts: str) -> bool:
        """Whether a document of the package bears a trace of one of the concepts."""
        return any(sign.concept in concepts for facts in self.documents for sign in facts.parts.signs)


def saker(graf: Plangraf) -> Sequence[Sak]:
    """Every plan with its package, then every notice that stands alone."""
    return graf.once(_saker)


def _saker(graf: Plangraf) -> list[Sak]:
    return list(_gathered(graf))


def _gathered(graf: Plangraf) -> Iterator[Sak]:
    packages: dict[str, list[Facts]] = {}
    keys: dict[str, set[str]] = {}
    for facts in graf.facts:
        packages.setdefault(facts.package, []).append(facts)
        keys.setdefault(facts.plan, set()).add(facts.package)
    hearings: dict[str, list[Hoering]] = {}
    for hearing in graf.alle(Hoering):
        hearings.setdefault(hearing.plan, []).append(hearing)
    for plan in graf.plans.values():
        if _PLANS.isdisjoint(plan.kinds):
            continue
        package = (facts for key in sorted(keys.get(plan.id, ())) for facts in packages[key])
        documents = _judged_together(plan.id, package)
        yield Sak(
            plan.id, plan.title, plan.type, plan.status, plan.pbl, frozenset(plan.kinds), plan.span, documents,
            tuple(hearings.get(plan.id, ())),
        )  # fmt: skip
    for group in packages.values():
        lone = [facts for facts in group if facts.kind in MESSENGERS and facts.plan not in graf.plans]
        if lone:
            yield _alone(lone, hearings)


def _judged_together(plan: str, documents: Iterable[Facts]) -> tuple[Facts, ...]:
    """The plan's own documents, and the notices, letters and case papers beside them that are not another plan's."""
    return tuple(facts for facts in documents if facts.plan == plan or (facts.kind in MESSENGERS and facts.plan == ""))


def _alone(group: Sequence[Facts], hearings: Mapping[str, Sequence[Hoering]]) -> Sak:
    """The notices, letters and case papers about one plan that is not in the folder; the first speaks for them."""
    facts = group[0]
    meta = facts.parts.meta
    own: tuple[Hoering, ...] = ()
    for one in group:
        told = [hearing for hearing in hearings.get(one.plan, ()) if hearing.span.file == one.document.path]
        own = (*own, *(told or one.parts.hearings))
    kinds = frozenset(one.kind for one in group)
    pbl = meta.type in PBL_TYPES if meta.pbl is None else meta.pbl
    title = meta.title or ""
    return Sak("", title, meta.type, meta.status, pbl, kinds, facts.document.start, tuple(group), own)


def plan_in_heading(sak: Sak, hearing: Hoering) -> str:
    """The plan named in the heading over the hearing, where a notice tells of several plans; "" elsewhere."""
    facts = next((one for one in sak.documents if one.document.path == hearing.span.file), None)
    if facts is None or facts.kind not in MESSENGERS:
        return ""
    sections = facts.parts.sections
    named = {section.index: section.title for section in sections if section.index and _PLAN_NAME.search(section.title)}
    if len(named) < 2:
        return ""
    current = section_over(sections, hearing.span)
    while current is not None and current.index not in named:
        current = sections[current.parent] if current.parent is not None else None
    name = named[current.index] if current is not None else ""
    return next((other for other in named.values() if name and same_plan(name, other)), "")


def section_over(sections: Sequence[Section], span: Span) -> Section | None:
    """The innermost section at a place, by its line or its number in the document, else by the heading it names."""
    if span.line is not None:
        above = [one for one in sections if one.index and one.span.line is not None and one.span.line <= span.line]
    elif span.column is not None and span.cell is None:
        above = [one for one in sections if one.index and (one.span.column or 0) <= span.column]
    else:
        above = [one for one in sections if one.index and span.place.startswith(one.title)]
    return above[-1] if above else None


def is_exact(hearing: Hoering) -> bool:
    """Whether the hearing is told by days ("til 9. mai", "i seks uker"), not by month or season."""
    return hearing.precision in _DAYS


def has_deadline(hearing: Hoering) -> bool:
    """Whether a reader knows the last day: "til 9. mai" and "innen utgangen av mai" say it, "i mai" does not."""
    if hearing.end is None and hearing.month_day is None and any(w.impossible for w in find_dates(hearing.text)):
        return True  # "30. februar" is told, and FRI003
    if hearing.end is None and hearing.month_day is None:
        return hearing.start is not None and hearing.days is not None
    words = hearing.text.casefold()
    return is_exact(hearing) or any(word in words for word in _LAST_DAY)


_FIELD = pattern(r"^(?:høring|høyring|merknad|innspill|innspel|uttale)s?(?:frist|periode)\w*\s*[:|–-]", re.IGNORECASE)
_LIES_OUT = pattern(
    r"\b(?:er|ligger|ligg|vert|blir)\s+(?:nå\s+|no\s+)?(?:lagt\s+|sendt\s+)?(?:ut\s+|ute\s+)?(?:på|til)\s+"
    r"(?:\w+\s+)?(?:høring|høyring|offentl[ie]g\s+(?:ettersyn|gjennomsyn))\b",
    re.IGNORECASE,
)


def states_own_deadline(sak: Sak, hearing: Hoering) -> bool:
    """Whether the title page gives the hearing as a fact of its own: "Høringsfrist: 20. februar 2026"."""
    if not _FIELD.search(hearing.text):
        return False
    facts = next((one for one in sak.documents if one.document.path == hearing.span.file), None)
    section = section_over(facts.parts.sections, hearing.span) if facts is not None else None
    return facts is not None and (section is None or section.level <= 1)


def lies_out(hearing: Hoering) -> bool:
    """Whether the words say that the plan is out now: "Framlegget ligg ute til offentleg ettersyn"."""
    return _LIES_OUT.search(hearing.text) is not None


def period(hearing: Hoering) -> str:
    """The hearing's days as a message param (ISO, "/" between), or its words where a day is not known."""
    if hearing.end is None:
        return hearing.text
    return f"{hearing.start}/{hearing.end}" if hearing.start else hearing.end
