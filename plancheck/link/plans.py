"""Which documents make which plan, and how plans stand to each other."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping, Sequence
from fnmatch import fnmatch
from typing import Any

from plancheck.dates import read_planperiode
from plancheck.document import Confidence, Span
from plancheck.link.findplan import about, find_plan, told_of
from plancheck.link.goalsabove import follow_goals
from plancheck.link.slug import fold, slug
from plancheck.model import Plan, PlanRef
from plancheck.parts import Meta, Parts
from plancheck.pattern import pattern
from plancheck.plansetting import PlanSetting
from plancheck.record import dataclass, field, replace

OWN_PLAN = frozenset({"plan", "planprogram", "planstrategi", "handlingsdel", "tiltaksliste"})
"""Document kinds that are (part of) a plan of their own; the others are about one."""
PBL_TYPES = frozenset({"kommuneplan", "samfunnsdel", "arealdel", "kommunedelplan"})
_WHOLE_PATH = 400
"""How long an id made of a path may be: cut shorter, two files deep in one folder would be one plan."""
_GOAL_PLANS = frozenset({"kommuneplan", "samfunnsdel", "kommunedelplan", "temaplan"})


@dataclass(slots=True)
class Assigned:
    """One document with the plan it belongs to."""

    parts: Parts
    plan: str
    package: str
    counted: dict[tuple[int, str], bool] = field(default_factory=dict)
    """(chapter, kind of item) -> whether the numbers of all its items there begin with the chapter's, once asked."""


@dataclass(slots=True)
class Plans:
    """All plans of the root, and the documents of each."""

    plans: dict[str, Plan] = field(default_factory=dict)
    assigned: list[Assigned] = field(default_factory=list)


def plan_id(parts: Parts, settings: Sequence[PlanSetting]) -> str:
    """The plan id: front matter, else configuration, else the file's name (README and index: the folder's)."""
    if parts.meta.id and "id" in parts.meta.explicit:
        return parts.meta.id
    setting = setting_for(parts.document.path, settings)
    if setting is not None:
        return setting.id
    return id_of_file(parts.document.path)


def id_of_file(name: str) -> str:
    """The plan id a file's name gives (README and index: the folder's)."""
    folder, file = posixpath.split(name)
    stem = posixpath.splitext(file)[0]
    if stem.lower() in ("readme", "index") and folder:
        stem = posixpath.basename(folder)
    return slug(stem) or "plan"


def setting_for(path: str, settings: Sequence[PlanSetting]) -> PlanSetting | None:
    """The `plans:` entry that names the file."""
    for setting in settings:
        if any(fnmatch(path, pattern) or path == pattern for pattern in setting.files):
            return setting
    return None


def assign(parts: Sequence[Parts], settings: Sequence[PlanSetting]) -> Plans:
    """Give every document its plan and its hearing package, and build the plans."""
    parts = told_of(parts, OWN_PLAN)
    ids: dict[int, str] = {}
    for index, part in enumerate(parts):
        if part.kind in OWN_PLAN or (part.kind != "annet" and part.meta.id and part.kind == "plan"):
            ids[index] = plan_id(part, settings)
    _separate(parts, ids, settings)
    members: dict[str, list[Parts]] = {}
    for index, name in ids.items():
        members.setdefault(name, []).append(parts[index])
    by_id = {setting.id: setting for setting in settings}
    drafts = {name: _plan(name, files, by_id.get(name)) for name, files in members.items()}
    _follow_links(drafts, members)
    _same_kommune(drafts, parts)
    follow_goals(drafts, members)
    plans = Plans(_related(drafts, members))
    for index, part in enumerate(parts):
        name = ids.get(index) or about(part, plans.plans, parts, ids)
        plans.assigned.append(Assigned(part, name, _package(part, name)))
    return plans


def _same_kommune(plans: dict[str, Plan], parts: Sequence[Parts]) -> None:
    """A plan that names no municipality is of the one that the papers beside it name, where they name one only."""
    named: dict[str, set[str]] = {}
    for part in parts:
        if part.meta.kommune:
            named.setdefault(posixpath.dirname(part.document.path), set()).add(part.meta.kommune)
    for name, plan in plans.items():
        beside = named.get(posixpath.dirname(plan.files[0]), set())
        if plan.kommune is None and len(beside) == 1:
            plans[name] = replace(plan, kommune=next(iter(beside)))


def _follow_links(plans: dict[str, Plan], members: Mapping[str, Sequence[Parts]]) -> None:
    """A handlingsdel that names no plan above, and links to just one goal plan in the folder, carries that one out."""
    owner = {path: name for name, plan in plans.items() for path in plan.files}
    for name, plan in plans.items():
        if plan.overordnet or plan.type not in ("handlingsdel", "tiltaksplan"):
            continue
        found: dict[str, PlanRef] = {}
        for part in members[name]:
            folder = posixpath.dirname(part.document.path)
            for link in (link for block in part.document.blocks for link in block.links):
                target = posixpath.normpath(posixpath.join(folder, link.target.split("#")[0]))
                other = owner.get(target) if link.target else None
                if other is not None and other != name and plans[other].type in _GOAL_PLANS:
                    found.setdefault(other, PlanRef(link.text or other, link.span, other, "reference"))
        if len(found) == 1:
            plans[name] = replace(plan, overordnet=tuple(found.values()))


def _separate(parts: Sequence[Parts], ids: dict[int, str], settings: Sequence[PlanSetting]) -> None:
    """Equal ids that nobody wrote get the path; equal ids that somebody wrote are one plan."""
    seen: dict[str, list[int]] = {}
    for index, name in ids.items():
        seen.setdefault(name, []).append(index)
    for name, indexes in seen.items():
        chosen = [index for index in indexes if _chosen(parts[index], parts[indexes[0]], settings)]
        for index in indexes:
            if len(indexes) > 1 and index not in chosen:
                path = parts[index].document.path
                ids[index] = slug(posixpath.splitext(path)[0], _WHOLE_PATH) or name
    taken: dict[str, int] = {}
    for index, name in ids.items():
        if name == parts[index].meta.id or setting_for(parts[index].document.path, settings) is not None:
            continue
        if name in taken:
            ids[index] = slug(parts[index].document.path, _WHOLE_PATH)
        taken[ids[index]] = index


def _chosen(part: Parts, first: Parts, settings: Sequence[PlanSetting]) -> bool:
    """Whether somebody gave the document that id; in another folder it is another plan's (last year's, a copy's)."""
    if setting_for(part.document.path, settings) is not None:
        return True
    beside = posixpath.dirname(part.document.path) == posixpath.dirname(first.document.path)
    return "id" in part.meta.explicit and beside


def _value(meta: Meta, setting: PlanSetting | None, name: str, key: str) -> tuple[Any, bool]:
    """(value, whether somebody wrote it out): front matter, else configuration, else what was recognised."""
    own = getattr(meta, name)
    if name in meta.explicit and own is not None:
        return own, True
    if setting is not None and key in setting.values:
        return setting.values[key], True
    return own, False


def _plan(name: str, files: Sequence[Parts], setting: PlanSetting | None) -> Plan:
    first = [part for part in files if setting is not None and setting.files[:1] == (part.document.path,)]
    main = next((part for part in files if part.meta.explicit), first[0] if first else files[0])
    best = sorted(files, key=lambda part: part is not main)

    def pick(attribute: str, key: str) -> tuple[Any, bool]:
        for part in best:
            value, explicit = _value(part.meta, setting, attribute, key)
            if value is not None and value != ():
                return value, explicit
        return None, False

    title, _ = pick("title", "tittel")
    kind, type_sure = pick("type", "type")
    status, status_sure = pick("status", "status")
    kommune, _ = pick("kommune", "kommune")
    period, _ = pick("period", "planperiode")
    declared, _ = pick("pbl", "pbl")
    areal, _ = pick("areal", "areal")
    span = next((part.meta.title_span for part in best if part.meta.title_span), best[0].document.start)
    if not span.file:
        span = Span(best[0].document.path, 1, 1)
    return Plan(
        id=name,
        title=str(title or posixpath.basename(best[0].document.path)),
        type=kind if isinstance(kind, str) else None,
        status=status if isinstance(status, str) else None,
        kommune=None if kommune is None else str(kommune),
        period=_period(period),
        files=tuple(part.document.path for part in files),
        span=span,
        pbl=bool(declared) if declared is not None else kind in PBL_TYPES,
        areal=bool(areal) or kind == "arealdel",
        kinds=tuple(dict.fromkeys(part.kind for part in files)),
        maalform=_maalform(files),
        type_confidence=Confidence.CERTAIN if type_sure else Confidence.PROBABLE,
        status_confidence=Confidence.CERTAIN if status_sure else Confidence.PROBABLE,
        overordnet=_refs(files, setting, "overordnet", span) or _from_title(str(title or ""), span),
        erstatter=_refs(files, setting, "erstatter", span),
        bygger_paa=_refs(files, setting, "bygger_paa", span),
    )


_TITLE_PARENT = pattern(
    r"^(?:handlingsdel|handlingsprogram|handlingsplan|tiltaksplan|tiltaksdel|tiltaksliste|årsplan)\w*[\s\d–—/-]*"
    r"(?:\s(?:til|for)\s+(?P<parent>.*plan.*|.*del.*|.*strategi.*)"
    r"|(?<=[\s–—:-])(?P<beside>(?:kommunedelplan|kommuneplan|samfunnsdel|samfunnsplan|temaplan|fagplan|delplan)\w*\b.*))$",
    re.I,
    begins="handlings tiltaks årsplan",
)
_PERIOD = pattern(r"\s*\(?\b(?:19|20)\d\d\s*[-–—]\s*(?:20)?\d\d\)?\s*$")


def _from_title(title: str, span: Span) -> tuple[PlanRef, ...]:
    """The plan above: "Handlingsdel 2026–2029 til kommuneplanens samfunnsdel", "Tiltaksliste – temaplan for idrett"."""
    match = _TITLE_PARENT.match(" ".join(title.split()))
    name = _PERIOD.sub("", match["parent"] or match["beside"]) if match else ""
    return (PlanRef(name, span, provenance="reference"),) if name else ()


def _maalform(files: Sequence[Parts]) -> str:
    return max(files, key=lambda part: len(part.document.blocks)).maalform


def _period(value: Any) -> tuple[str | None, str | None] | None:
    if isinstance(value, tuple) and len(value) == 2:
        return value
    if isinstance(value, (str, int)):
        read = read_planperiode(str(value))
        return None if read is None else (read.start, read.end)
    return None


def _refs(files: Sequence[Parts], setting: PlanSetting | None, name: str, span: Span) -> tuple[PlanRef, ...]:
    found: list[PlanRef] = []
    for part in files:
        explicit = name in part.meta.explicit
        for text, place in getattr(part.meta, name):
            found.append(PlanRef(text, place, provenance="explicit" if explicit else "reference"))
    written = setting.values.get(name, ()) if setting is not None else ()
    if not any(ref.provenance == "explicit" for ref in found) and written:
        names = [written] if isinstance(written, str) else list(written) if isinstance(written, (list, tuple)) else []
        found = [*(PlanRef(str(text), span) for text in names), *found]
    unique = {fold(ref.text): ref for ref in reversed(found)}
    return tuple(sorted(unique.values(), key=found.index))


def _related(plans: dict[str, Plan], members: Mapping[str, Sequence[Parts]]) -> dict[str, Plan]:
    """Resolve what plans say of each other, and each plan's chain upwards."""
    titles = {name: {fold(plan.title), fold(name)} | _names(members[name]) for name, plan in plans.items()}
    linked = {
        name: replace(
            plan,
            overordnet=tuple(_resolved(ref, name, plans, titles) for ref in plan.overordnet),
            erstatter=tuple(_resolved(ref, name, plans, titles) for ref in plan.erstatter),
            bygger_paa=tuple(_resolved(ref, name, plans, titles) for ref in plan.bygger_paa),
        )
        for name, plan in plans.items()
    }
    return {name: replace(plan, parents=_chain(name, linked)) for name, plan in linked.items()}


def _names(files: Sequence[Parts]) -> set[str]:
    return {fold(text) for part in files for text, _ in part.meta.names}


def _resolved(ref: PlanRef, own: str, plans: Mapping[str, Plan], titles: Mapping[str, set[str]]) -> PlanRef:
    if ref.id:
        return ref
    return replace(ref, id=find_plan(ref.text, own, plans, titles))


def _chain(start: str, plans: Mapping[str, Plan]) -> tuple[str, ...]:
    found: list[str] = []
    queue = [start]
    for name in queue:
        for ref in plans[name].overordnet:
            if ref.id and ref.id in plans and ref.id != start and ref.id not in found:
                found.append(ref.id)
                queue.append(ref.id)
    return tuple(found)


def _package(part: Parts, plan: str) -> str:
    """The key of what is judged together: one plan's documents, or the notice, letter and case paper of one folder
    that name the same plan where that plan itself is not there."""
    path, named = part.document.path, slug(part.meta.about or "")
    if not plan and part.kind in ("kunngjoering", "saksframlegg") and "-" in named:
        return f"om:{path.rpartition('/')[0]}/{named}"
    return f"plan:{plan}" if plan else f"fil:{path}"
