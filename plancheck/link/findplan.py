"""Which plan of the folder a name, or a whole notice, means."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping, Sequence

from plancheck.extract.plan.zoning import ZONING
from plancheck.link.slug import fold
from plancheck.model import AT_HEARING, CARRY_OUT, Plan
from plancheck.parts import Parts
from plancheck.pattern import pattern
from plancheck.plansystem import may_mean, one_folder, several_municipalities, theme
from plancheck.record import replace

_TYPE_WORDS = (
    ("samfunnsdel", pattern(r"samfunnsdel|samfunnsplan", re.I)),
    ("arealdel", pattern(r"arealdel|arealplan", re.I)),
    ("planstrategi", pattern(r"planstrategi", re.I)),
    ("handlingsdel", pattern(r"handlingsdel|handlingsprogram", re.I)),
    ("oekonomiplan", pattern(r"økonomiplan", re.I)),
    ("kommunedelplan", pattern(r"kommunedelplan", re.I)),
    ("kommuneplan", pattern(r"kommuneplan", re.I)),
)
_GENERIC_NAME = pattern(
    r"^(?:gjeldende |gjeldande |vår |kommunens |kommunen sin )?(?:kommuneplanens? |kommuneplanen sin )?"
    r"(?:samfunnsdel(?:en)?|arealdel(?:en)?|kommuneplan(?:en)?|planstrategi(?:en)?|handlingsdel(?:en)?|samfunnsplan(?:en)?|"
    r"handlingsprogram(?:met)?|økonomiplan(?:en)?|kommunal planstrategi|kommunedelplan(?:en)?)"
    r"(?: (?:for )?(?:19|20)\d\d.*)?(?: for \w+(?: kommune)?)?$",
    re.I,
)
_ID = pattern(r"[a-z0-9]+(?:-[a-z0-9]+)+")
"""An id as front matter and registers write it: it means that plan or none."""
_KIND_AT_END = pattern(r"s?(?:plan|strategi|program)(?:a|en|met)?$")
_OF_ACTIONS = pattern(
    r"(?:(?:ny|rullering\s+av|forslag\s+til|framlegg\s+til)\s+)*handlings(?:del|program)(?:en|met)?\s+(?:til|for)\s",
    re.I,
    needs="handlings",
)
"""A name of the handlingsdel to a plan: never that plan itself."""
_TOLD_OF = frozenset({"kunngjoering", "saksframlegg"})
_YEARS = pattern(r"\b20\d\d\b")


def find_plan(text: str, own: str, plans: Mapping[str, Plan], titles: Mapping[str, set[str]]) -> str:
    """The id of the plan a name means: its id, its title, or the only plan of the type it names; "" else.

    A plan of another municipality is meant by its id only, where that is more than the word for a type.
    """
    if text in plans and (own not in plans or not plans[text].elsewhere(plans[own]) or not _GENERIC_NAME.match(text)):
        return text
    if own in plans:
        several = several_municipalities(plans.values())
        plans = {name: plan for name, plan in plans.items() if may_mean(plans[own], plan, several)}
        titles = {name: titles[name] for name in plans}
    wanted = fold(text)
    exact = [name for name, known in titles.items() if wanted in known and name != own]
    if found := _one(exact, own, plans):
        return found
    if _ID.fullmatch(text):
        return ""
    if not _GENERIC_NAME.match(" ".join(text.split())):
        near = [name for name, known in titles.items() if name != own and any(_near(wanted, title) for title in known)]
        words = wanted.split()
        named = [name for name in near if any(_YEARS.sub("", title).split() == words for title in titles[name])]
        return _one(named or near, own, plans)
    kind = next((name for name, pattern in _TYPE_WORDS if pattern.search(text)), "")
    of_type = [name for name, plan in plans.items() if plan.type == kind and name != own and plan.status != "opphevet"]
    if kind == "kommuneplan" and not of_type:
        of_type = [name for name, plan in plans.items() if plan.type == "samfunnsdel" and name != own]
    return _one(of_type, own, plans)


def _one(names: Sequence[str], own: str, plans: Mapping[str, Plan]) -> str:
    """The one plan among those a name fits; of several the one in the folder of the plan that names it; "" else."""
    if len(names) > 1 and own in plans:
        folder = posixpath.dirname(plans[own].files[0])
        names = [name for name in names if posixpath.dirname(plans[name].files[0]) == folder]
    return names[0] if len(names) == 1 else ""


def _near(wanted: str, title: str) -> bool:
    """One of the two names stands in the other and is long enough to mean something, or some words open the title."""
    opens = " " in wanted and title.startswith(f"{wanted} ")
    return len(title) > 14 and (title in wanted or opens or (len(wanted) > 14 and wanted in title))


def told_of(parts: Sequence[Parts], own: frozenset[str]) -> list[Parts]:
    """The documents, a page that announces a plan and shows it as a mere notice where the plan itself stands beside it.

    `own`: the kinds that are plans.
    """
    return [replace(one, kind=one.also, items=(), groups=()) if _beside(one, parts, own) else one for one in parts]


def _beside(page: Parts, parts: Sequence[Parts], own: frozenset[str]) -> bool:
    folder, name = posixpath.dirname(page.document.path), fold(page.meta.title or "")
    return bool(page.also) and any(
        other.kind in own
        and not other.also
        and posixpath.dirname(other.document.path) == folder
        and (name == fold(other.meta.title or "") or _near(name, fold(other.meta.title or "")))
        for other in parts
    )


def about(part: Parts, plans: Mapping[str, Plan], parts: Sequence[Parts], ids: Mapping[int, str]) -> str:
    """The plan a notice, a letter, a saksframlegg, a mandate or an article is about; "" where none in the folder is."""
    if part.kind == "annet":
        return ""
    plans = _of_its_municipality(part, plans)
    told = part.kind in _TOLD_OF and part.meta.about is None and part.meta.type in CARRY_OUT
    if told or _OF_ACTIONS.match(part.meta.about or ""):
        plans = {name: plan for name, plan in plans.items() if plan.type in CARRY_OUT}
        if len(plans) < 2:
            return next(iter(plans), "")
    for named in (part.meta.id, part.meta.about):
        if named:
            titles = {name: {fold(plan.title), fold(name)} for name, plan in plans.items()}
            found = find_plan(named, "", plans, titles)
            if found:
                return found
    folder = posixpath.dirname(part.document.path)
    beside = {
        ids[index]
        for index, other in enumerate(parts)
        if index in ids and posixpath.dirname(other.document.path) == folder
    }
    real = [name for name in beside if plans[name].type not in CARRY_OUT] or list(beside)
    if len(real) == 1 and (part.meta.about is None or part.kind not in ("artikkel", "kunngjoering")):
        return real[0]
    if part.kind in _TOLD_OF and not part.meta.about:
        heard = [name for name in real if plans[name].status in AT_HEARING]
        return heard[0] if len(heard) == 1 else ""
    alike = [name for name in real if part.kind in _TOLD_OF and _meant(part, plans[name], parts)]
    return alike[0] if len(alike) == 1 else ""


def _of_its_municipality(notice: Parts, plans: Mapping[str, Plan]) -> Mapping[str, Plan]:
    """The plans a notice can be about: those beside it, else none of another municipality; where the root holds the
    plans of several, one that names none is about a plan in its own folder."""
    kommune, folder = notice.meta.kommune, posixpath.dirname(notice.document.path)
    several = several_municipalities(plans.values())

    def may(plan: Plan) -> bool:
        if any(posixpath.dirname(path) == folder for path in plan.files):
            return True
        if kommune and plan.kommune:
            return kommune == plan.kommune
        return not several or any(one_folder(folder, posixpath.dirname(path)) for path in plan.files)

    return {name: plan for name, plan in plans.items() if may(plan)}


def _themes(name: str) -> frozenset[str]:
    """What a name is about, also where theme and kind are one word: "folkehelseplanen" -> folkehelse."""
    return frozenset(_KIND_AT_END.sub("", word) or word for word in theme(name))


def _meant(notice: Parts, plan: Plan, parts: Sequence[Parts]) -> bool:
    """Whether a notice with another name for the plan beside it means that plan after all.

    The two names must be about one theme. Where they state different periods it may be last time's notice: then the
    hearings must end on the same day.
    """
    name = notice.meta.about or ""
    if ZONING.match(name) or not _themes(name) & _themes(plan.title):
        return False
    here, there = _YEARS.findall(name), _YEARS.findall(plan.title)
    if not (here and there and here != there):
        return True
    ends = {hearing.end for part in parts if part.document.path in plan.files for hearing in part.hearings}
    return any(hearing.end in ends for hearing in notice.hearings if hearing.end)
