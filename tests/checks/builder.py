"""Small graphs made by hand, so that a check is tested without any reading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import count
from typing import Any

from plancheck.document import Block, Confidence, Document, Link, Span
from plancheck.finding import Treff
from plancheck.graph import Context, Facts, Plangraf, Registered
from plancheck.model import Edge, Evaluering, Hoering, Maal, Medvirkning, Node, Plan, PlanRef, Tiltak, Vedtak
from plancheck.numbers import Numbers
from plancheck.parts import Meta, Parts, Section, Sign

TODAY = date(2026, 3, 1)
_PBL = ("kommuneplan", "samfunnsdel", "arealdel", "kommunedelplan")
_LINE = count(1)


def span(file: str = "plan.md", line: int | None = None) -> Span:
    return Span(file, line or next(_LINE), 1, None, None, "")


def plan(name: str = "plan", kind: str | None = "temaplan", **given: Any) -> Plan:
    values: dict[str, Any] = {
        "title": given.pop("title", name.capitalize()),
        "status": None,
        "kommune": None,
        "period": ("2026", "2029"),
        "files": (f"{name}.md",),
        "span": span(f"{name}.md", 1),
        "pbl": kind in _PBL,
        "kinds": ("plan",),
    }
    return Plan(name, type=kind, **{**values, **given})


def ref(text: str, name: str = "") -> PlanRef:
    return PlanRef(text, span(), name)


def node(cls: type[Node], kind: str, name: str = "plan", text: str = "", **given: Any) -> Any:
    local = f"{kind}-{next(_LINE)}"
    place = given.pop("span", None) or span(given.pop("file", f"{name}.md"))
    sure = given.pop("confidence", Confidence.PROBABLE)
    return cls(f"{name}#{local}", local, kind, "", text or kind, name, sure, place, **given)


def hoering(start: str | None = None, end: str | None = None, name: str = "plan", **given: Any) -> Hoering:
    if start and end and "days" not in given:
        given["days"] = (date.fromisoformat(end) - date.fromisoformat(start)).days
    made: Hoering = node(Hoering, "hoering", name, start=start, end=end, **given)
    return made


def vedtak(dato: str | None, name: str = "plan", **given: Any) -> Vedtak:
    made: Vedtak = node(Vedtak, "vedtak", name, dato=dato, **given)
    return made


def medvirkning(dato: str | None = None, name: str = "plan", **given: Any) -> Medvirkning:
    made: Medvirkning = node(Medvirkning, "medvirkning", name, dato=dato, **given)
    return made


def evaluering(tidspunkt: str | None, ansvarlig: str | None = None, name: str = "plan") -> Evaluering:
    made: Evaluering = node(Evaluering, "evaluering", name, tidspunkt=tidspunkt, ansvarlig=ansvarlig)
    return made


def maal(kind: str, name: str = "plan", text: str = "") -> Maal:
    made: Maal = node(Maal, kind, name, text)
    return made


def tiltak(name: str = "plan", text: str = "") -> Tiltak:
    made: Tiltak = node(Tiltak, "tiltak", name, text)
    return made


def document(path: str = "plan.md", lines: str = "", blocks: Sequence[Block] = (), **given: Any) -> Document:
    read = tuple(lines.split("\n")) if lines else ()
    spans = (Span(path, at, 1, at, len(line) + 1) for at, line in enumerate(read, 1))
    made = blocks or tuple(Block("paragraph", at, line) for at, line in zip(spans, read, strict=True) if line)
    return Document(path, given.pop("format", "markdown"), tuple(made), source=read, start=Span(path, 1, 1), **given)


def facts(
    name: str = "plan", path: str = "", kind: str = "plan", package: str = "", doc: Document | None = None, **given: Any
) -> Facts:
    path = path or f"{name}.md"
    meta = given.pop("meta", None) or Meta(**given.pop("said", {}))
    signs = tuple(Sign(concept, concept, span(path)) for concept in given.pop("signs", ()))
    return Facts(Parts(doc or document(path), kind, meta, signs=signs, **given), name, package or name)


def section(title: str, index: int = 1, filled: bool = True, **given: Any) -> Section:
    role = given.get("role", "")
    return Section(index, 0, 2, "", title, role, given.get("own_role", role), span(), 1, 2 if filled else 1)


def graf(
    plans: Iterable[Plan] = (), nodes: Iterable[Node] = (), told: Iterable[Facts] | None = None, **given: Any
) -> Plangraf:
    plans = list(plans)
    edges: Sequence[Edge] = given.pop("edges", ())
    today = given.pop("today", TODAY)
    if told is None:
        told = [facts(one.id, kind=one.kinds[0]) for one in plans]
    by_id = {one.id: one for one in nodes}
    return Plangraf({one.id: one for one in plans}, by_id, edges, list(told), Context(today, **given))


def registered(name: str, title: str, kind: str = "temaplan", status: str = "vedtatt", **given: str) -> Registered:
    period, after = given.get("period", ""), given.get("replaced_by", "")
    return Registered(name, title, kind, status, period, after, span("planer.csv"))


def run(check: Any, graph: Plangraf, **values: int) -> list[Treff]:
    return list(check(graph, Numbers(values)))


def keys(check: Any, graph: Plangraf, **values: int) -> list[str]:
    return [treff.key for treff in run(check, graph, **values)]


def link(target: str, text: str = "lenke", *, image: bool = False) -> Link:
    return Link(text, target, span(), image)
