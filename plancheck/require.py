"""The declarative form of a check, for a municipality's own pages: `has`, `matches`, `path_to`, `in_register`.

    applies_to: {kind: tiltak, where: {plantype: handlingsdel}}
    require: {has: [ansvar, frist]}
    require: {matches: {text: '^[A-ZÆØÅ]'}}
    require: {path_to: hovedmaal}
    require: {in_register: {field: ansvar, register: enheter}}

The message key of a hit is the verb; `{felt}` is the field (or the goal kind) and `{verdi}` what stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from plancheck.document import Confidence, Span
from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.model import GOAL_KINDS, NODE_KINDS, Frist, Navn, Node, Plan
from plancheck.numbers import Numbers
from plancheck.record import NamedTuple

VERBS = ("has", "matches", "path_to", "in_register")
REGISTERS = ("enheter", "planoversikt")
_PLAN_FIELDS = {"plantype": "type", "planstatus": "status", "kommune": "kommune"}
_NAMES = {"planperiode": "period", "tittel": "title", "nummer": "number", "tekst": "text"}


class Subject(NamedTuple):
    """A node or a plan, as the four verbs look at it."""

    thing: Node | Plan
    plan: Plan | None
    id: str
    text: str
    span: Span


Check = Callable[[Plangraf, Numbers], Iterator[Treff]]


def faults(applies_to: Mapping[str, Any], require: Mapping[str, Any]) -> str:
    """What is wrong with a page's `applies_to` and `require`, in words, or ""."""
    if applies_to.get("kind") not in NODE_KINDS:
        return f"«applies_to: kind» må være en av {', '.join(NODE_KINDS)}"
    if len(require) != 1 or next(iter(require)) not in VERBS:
        return f"«require» må ha nøyaktig én av {', '.join(VERBS)}"
    verb, asked = next(iter(require.items()))
    if verb == "path_to" and asked not in GOAL_KINDS:
        return f"«path_to» må være en av {', '.join(sorted(GOAL_KINDS))}"
    if verb == "in_register" and (not isinstance(asked, Mapping) or asked.get("register") not in REGISTERS):
        return f"«in_register» må ha «register» lik en av {', '.join(REGISTERS)}"
    if verb == "matches":
        return _pattern_fault(asked)
    return ""


def _pattern_fault(asked: object) -> str:
    if not isinstance(asked, Mapping):
        return "«matches» må være felt med mønster"
    for field, pattern in asked.items():
        try:
            re.compile(str(pattern))
        except re.error as error:
            return f"mønsteret for «{field}» er ikke gyldig: {error}"
    return ""


def check_for(applies_to: Mapping[str, Any], require: Mapping[str, Any]) -> Check:
    """The check a page describes. `faults` tells beforehand whether it is described right."""
    verb, asked = next(iter(require.items()))
    judge = _JUDGES[verb]

    def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
        for subject in _subjects(graf, applies_to):
            for field, value in judge(graf, subject, asked):
                yield Treff(
                    span=subject.span,
                    key=verb,
                    params={"felt": field, "verdi": value},
                    node=subject.id,
                    plan="" if subject.plan is None else subject.plan.id,
                    text=subject.text,
                    discriminator=field,
                    confidence=getattr(subject.thing, "confidence", Confidence.PROBABLE),
                )

    return check


def _subjects(graf: Plangraf, applies_to: Mapping[str, Any]) -> Iterator[Subject]:
    kind, where = applies_to["kind"], applies_to.get("where") or {}
    if kind == "plan":
        found = (Subject(plan, plan, plan.id, plan.title, plan.span) for plan in graf.plans.values())
    else:
        found = (
            Subject(node, graf.plans.get(node.plan), node.id, node.text, node.span)
            for node in graf.nodes.values()
            if node.kind == kind
        )
    return (subject for subject in found if all(_holds(subject, field, asked) for field, asked in where.items()))


def _holds(subject: Subject, field: str, asked: object) -> bool:
    """Whether the subject has the value, or one of the values, at that field."""
    allowed = {str(item).casefold() for item in (asked if isinstance(asked, list) else [asked])}
    return any(value.casefold() in allowed for value in _values(subject, field))


def _values(subject: Subject, field: str) -> list[str]:
    """What stands in a field, as text; empty where nothing does."""
    if field in _PLAN_FIELDS and subject.plan is not None:
        value: object = getattr(subject.plan, _PLAN_FIELDS[field])
    else:
        value = getattr(subject.thing, _NAMES.get(field, field), None)
    many = value if isinstance(value, tuple | list) and not isinstance(value, Frist) else (value,)
    texts = (item.text if isinstance(item, Frist | Navn) else item for item in many)
    return [str(text) for text in texts if text is not None and text != ""]


def _has(graf: Plangraf, subject: Subject, asked: Any) -> Iterator[tuple[str, str]]:
    for field in asked if isinstance(asked, list) else [asked]:
        if not _values(subject, str(field)) and str(field) not in getattr(subject.thing, "unknown", ()):
            yield str(field), ""


def _matches(graf: Plangraf, subject: Subject, asked: Any) -> Iterator[tuple[str, str]]:
    for field, pattern in asked.items():
        for value in _values(subject, str(field)):
            if not _compiled(str(pattern)).search(value):
                yield str(field), value


def _path_to(graf: Plangraf, subject: Subject, asked: Any) -> Iterator[tuple[str, str]]:
    if not graf.reaches(subject.id, str(asked)):
        yield str(asked), ""


def _in_register(graf: Plangraf, subject: Subject, asked: Any) -> Iterator[tuple[str, str]]:
    field = str(asked.get("field", "ansvar"))
    context = graf.context
    if asked["register"] == "enheter":
        known = set(context.enheter) | {name.casefold() for name in context.enheter.values()}
        present = context.has_enheter
    else:
        known = {name.casefold() for plan in context.planoversikt for name in (plan.id, plan.title)}
        present = context.has_planoversikt
    for value in _values(subject, field) if present else ():
        if value.casefold() not in known:
            yield field, value


_JUDGES = {"has": _has, "matches": _matches, "path_to": _path_to, "in_register": _in_register}


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
