"""Read small plans in memory the way `plancheck graph` reads files, and tell what came out in short rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from plancheck.document import Document
from plancheck.extract import extract
from plancheck.graph import Context, Plangraf
from plancheck.link import link
from plancheck.model import Indikator, Innsatstrinn, Maal, Node, Tiltak
from plancheck.parts import Parts
from plancheck.plansetting import PlanSetting
from plancheck.read import read

TODAY = date(2026, 1, 15)


class Item(NamedTuple):
    """One goal, action or indicator as a user sees it in the graph."""

    kind: str
    text: str
    number: str = ""
    serves: tuple[str, ...] = ()
    """Local ids of the goals it serves or measures; whole ids for goals of other plans."""
    ansvar: tuple[str, ...] = ()
    frist: str | None = None
    """The last day; "fast" where it only recurs, "uviss" where no day can be read."""


def document(text: str, name: str = "plan.md") -> Document:
    """The document a text is; the test fails where it cannot be read."""
    found = read(Path(name), name, text=text.encode())
    assert isinstance(found, Document), found
    return found


def parts(text: str, name: str = "plan.md") -> Parts:
    """What extraction finds in a text."""
    return extract(document(text, name))


def graph(
    files: str | Mapping[str, str], *, units: Mapping[str, str] | None = None, plans: Sequence[PlanSetting] = ()
) -> Plangraf:
    """The graph of one text, or of several files by name; `units` is a register of units."""
    named = {"plan.md": files} if isinstance(files, str) else files
    register = {name.casefold(): full for name, full in (units or {}).items()}
    context = Context(today=TODAY, enheter=register, has_enheter=bool(register))
    return link([parts(text, name) for name, text in named.items()], plans, context, frozenset())


def items(files: str | Mapping[str, str], *kinds: str) -> list[Item]:
    """Every goal, action, indicator and step (of these kinds) in source order."""
    return rows(graph(files), *kinds)


def rows(graf: Plangraf, *kinds: str) -> list[Item]:
    """`items` of a graph already made."""
    plain = (Maal, Tiltak, Indikator, Innsatstrinn)
    nodes = [node for node in graf.nodes.values() if isinstance(node, plain) and (not kinds or node.kind in kinds)]
    return [_row(node, graf) for node in nodes]


def edges(graf: Plangraf, kind: str) -> set[tuple[str, str, str]]:
    """(from, to, provenance) of every edge of a kind."""
    return {(edge.source, edge.target, edge.provenance) for edge in graf.edges if edge.kind == kind}


def ids(files: str | Mapping[str, str], *kinds: str) -> list[str]:
    """Local ids in source order."""
    graf = graph(files)
    plain = (Maal, Tiltak, Indikator, Innsatstrinn)
    return [node.local for node in graf.nodes.values() if isinstance(node, plain) and (not kinds or node.kind in kinds)]


def _row(node: Node, graf: Plangraf) -> Item:
    serves = [edge.target for edge in graf.ut(node.id, "bidrar_til")]
    serves += [edge.source for edge in graf.inn(node.id, "maalt_av")]
    near = tuple(sorted(_short(goal, node, graf) for goal in dict.fromkeys(serves)))
    if not isinstance(node, Tiltak):
        return Item(node.kind, node.text, node.number, near)
    return Item(node.kind, node.text, node.number, near, tuple(name.text for name in node.ansvar), _end(node))


def _short(goal: str, node: Node, graf: Plangraf) -> str:
    other = graf.nodes[goal]
    return other.local if other.plan == node.plan else goal


def _end(node: Tiltak) -> str | None:
    if node.frist is None:
        return None
    return node.frist.end or ("fast" if node.frist.recurring else "uviss")
