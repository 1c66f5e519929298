"""Plangraf: the linked goal graph of one root, and the questions checks ask of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from plancheck.document import EMPTY, Document, Span
from plancheck.model import Edge, Node, Plan, Tiltak
from plancheck.parts import Group, Parts, Ref
from plancheck.record import dataclass, field

if TYPE_CHECKING:
    from typing import TypeVar

    N = TypeVar("N", bound=Node)
    T = TypeVar("T")

_PLAN = attrgetter("plan")
_CARRIES = frozenset({"bidrar_til", "gjengir"})
"""Edges that carry a goal upwards."""


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A reference that names something that is not there, in a plan that is in the folder (SPO006)."""

    node: str
    """The item that refers ("" where running text does)."""
    plan: str
    ref: Ref
    target_plan: str
    suggestion: str = ""
    """The nearest existing number or id, as a reader would write it."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Number or explicit reference says another parent than the place in the document (SPO011)."""

    node: str
    stated: str
    """Node id of the parent the number or reference names; "" where the plan has no goal of that number."""
    placed: str
    """Node id of the parent the item stands under."""
    ref: Ref | None = None
    front: str = ""
    """The number of the goal that is not there."""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """One id, or one number in one kind and series, for two different items (SPO008)."""

    node: str
    other: str
    label: str
    """The id or number they share."""


@dataclass(frozen=True, slots=True)
class Registered:
    """A row of a register of plans (`registers: planoversikt`)."""

    id: str
    title: str
    type: str
    status: str
    period: str
    replaced_by: str
    span: Span


@dataclass(frozen=True, slots=True)
class Facts:
    """One document and what was found in it, with the plan it belongs to."""

    parts: Parts
    plan: str
    """Plan id; "" for a document of kind `annet` and for a notice about a plan that is not in the folder."""
    package: str
    """Key of the hearing package: documents of one key are judged together (contract, "The hearing package")."""
    reported: bool = True
    """Among the PATHS the user asked about."""

    @property
    def document(self) -> Document:
        """The document as it was read."""
        return self.parts.document

    @property
    def kind(self) -> str:
        """Document kind (contract, section 1)."""
        return self.parts.kind


@dataclass(frozen=True, slots=True)
class Context:
    """What the user and the folder bring: the day, registers, configured themes, and which paths exist."""

    today: date
    gate: str | None = None
    """The kontrollpunkt of the run: under `hoering` a plan of unknown status or a draft counts as at its hearing."""
    enheter: Mapping[str, str] = EMPTY
    """Name or abbreviation (casefolded) -> the unit's name; empty where no register is configured."""
    has_enheter: bool = False
    planoversikt: tuple[Registered, ...] = ()
    has_planoversikt: bool = False
    themes: tuple[str, ...] = ()
    existing: frozenset[str] = frozenset()
    """Paths (relative to the root) of every file in the root, for links; empty under --scope file."""
    is_file: object = None
    """Callable (path: str) -> bool answering whether a path below the root exists."""


@dataclass(slots=True)
class Plangraf:
    """Adjacency by plain dictionaries; built once by `plancheck.link`, never changed by a check."""

    plans: Mapping[str, Plan]
    nodes: Mapping[str, Node]
    edges: Sequence[Edge]
    facts: Sequence[Facts]
    context: Context
    groups: Mapping[str, Group] = field(default_factory=dict)
    unresolved: Sequence[Unresolved] = ()
    conflicts: Sequence[Conflict] = ()
    duplicates: Sequence[Duplicate] = ()
    between: Set[str] = frozenset()
    """Nodes whose reference to a goal names a number that several goals bear."""
    held: dict[str, set[str]] = field(default_factory=dict)
    """Plan -> the kinds of its nodes."""
    of_kind: defaultdict[str, list[Edge]] = field(default_factory=lambda: defaultdict(list))
    """Edge kind -> the edges, in source order."""
    leads_to: Mapping[str, Mapping[str, Sequence[str]]] = field(default_factory=dict)
    """Edge kind -> node -> the ids its edges lead to, in source order."""
    up: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Node -> the ids right above it, over bidrar_til and gjengir. What serves the same reaches the same."""
    down: dict[str, list[str]] = field(default_factory=dict)
    """Node -> the ids right below it."""
    _classes: defaultdict[type, list[Node]] = field(default_factory=lambda: defaultdict(list))
    _of_plan: defaultdict[tuple[type, str], list[Node]] = field(default_factory=lambda: defaultdict(list))
    _ends: dict[tuple[str, bool], dict[str, list[Edge]]] = field(default_factory=dict)
    """(edge kind, whether by source) -> node -> its edges; made when first asked for."""
    _above: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    _below: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _once: dict[Callable[[Plangraf], Any], Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        classes, of_plan, held, of_kind = self._classes, self._of_plan, self.held, self.of_kind
        for kind, same in groupby(self.nodes.values(), type):
            classes[kind] += same
        for kind, nodes in classes.items():
            for plan, same in groupby(nodes, _PLAN):
                of_plan[kind, plan] += same
        for (kind, plan), nodes in of_plan.items():
            held.setdefault(plan, set()).update(("tiltak",) if kind is Tiltak else [node.kind for node in nodes])
        for edge in self.edges:
            of_kind[edge[2]].append(edge)
        self.leads_to = _Asked(self._targets_of)
        carrying = of_kind["bidrar_til"]
        if of_kind["gjengir"]:
            carrying = [edge for edge in self.edges if edge[2] in _CARRIES]
        up, down = self.up, self.down
        for source, target, *_ in carrying:
            up[source] = (*up[source], target) if source in up else (target,)
            if target in down:
                down[target].append(source)
            else:
                down[target] = [source]

    def alle(self, kind: type[N], *kinds: str, plan: str | None = None) -> Iterator[N]:
        """All nodes of a model class, in source order; with `kinds`, only those node kinds; with `plan`, only its."""
        found: Sequence[Any] = self._classes.get(kind, ()) if plan is None else self._of_plan.get((kind, plan), ())
        return (node for node in found if node.kind in kinds) if kinds else iter(found)

    def ut(self, node: str, *kinds: str) -> Iterator[Edge]:
        """Edges from the node, of the given edge kinds (all where none is given)."""
        return self._at(node, kinds, by_source=True)

    def inn(self, node: str, *kinds: str) -> Iterator[Edge]:
        """Edges to the node."""
        return self._at(node, kinds, by_source=False)

    def oppover(self, node: str) -> dict[str, tuple[str, ...]]:
        """Every goal reached upwards over bidrar_til and gjengir: node id -> the path to it (both ends included)."""
        return _paths(node, self.up)

    def nedover(self, node: str) -> dict[str, tuple[str, ...]]:
        """Everything that hangs on the node over bidrar_til and gjengir: node id -> the path to it."""
        return _paths(node, self.down)

    def above(self, node: str) -> tuple[str, ...]:
        """The ids of `oppover`, nearest first. What serves the same goals reaches the same."""
        served = self.up.get(node, ())
        found = self._above.get(served)
        if found is None:
            found = self._above[served] = _reached(served, self.up)
        return tuple([other for other in found if other != node]) if node in found else found

    def below(self, node: str) -> Sequence[str]:
        """The ids of `nedover`, nearest first."""
        if node not in self._below:
            found = _reached(self.down.get(node, ()), self.down)
            self._below[node] = tuple([other for other in found if other != node]) if node in found else found
        return self._below[node]

    def reaches(self, node: str, *kinds: str) -> list[str]:
        """Ids of the goals of these kinds reached upwards from the node."""
        return [other for other in self.above(node) if self.nodes[other].kind in kinds]

    def once(self, make: Callable[[Plangraf], T]) -> T:
        """What `make` says of this graph, asked once: several rules build on it."""
        if make not in self._once:
            self._once[make] = make(self)
        found: T = self._once[make]
        return found

    def family(self, plan: str) -> tuple[str, ...]:
        """The plan and the plans above it in the folder, nearest first."""
        return (plan, *self.plans[plan].parents) if plan in self.plans else (plan,)

    def documents(self, plan: str) -> list[Facts]:
        """The documents of the plan."""
        return self.once(_documents).get(plan, [])

    def package(self, plan: str) -> list[Facts]:
        """The documents judged together with the plan at a hearing: itself, notice, letter, saksframlegg."""
        keys = {facts.package for facts in self.documents(plan)}
        return [facts for facts in self.facts if facts.package in keys]

    def _targets_of(self, kind: str) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for source, target, *_ in self.of_kind[kind]:
            if source in found:
                found[source].append(target)
            else:
                found[source] = [target]
        return found

    def _at(self, node: str, kinds: Sequence[str], *, by_source: bool) -> Iterator[Edge]:
        """The node's edges in source order: from the index of the one kind asked for, else out of all."""
        one = kinds[0] if len(kinds) == 1 else ""
        index = self._ends.get((one, by_source))
        if index is None:
            index = self._ends[one, by_source] = {}
            for edge in self.of_kind[one] if one else self.edges:
                index.setdefault(edge.source if by_source else edge.target, []).append(edge)
        found = index.get(node, ())
        return (edge for edge in found if edge.kind in kinds) if len(kinds) > 1 else iter(found)


class _Asked(dict[str, Any]):
    """A mapping whose values are made when they are first asked for."""

    def __init__(self, make: Callable[[str], Any]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: str) -> Any:
        found = self[key] = self._make(key)
        return found


def _documents(graf: Plangraf) -> dict[str, list[Facts]]:
    found: dict[str, list[Facts]] = {}
    for facts in graf.facts:
        found.setdefault(facts.plan, []).append(facts)
    return found


def _paths(start: str, links: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """All that is reached from the start, nearest first, each with the shortest way to it."""
    found: dict[str, tuple[str, ...]] = {start: (start,)}
    queue = [start]
    for node in queue:
        for other in links.get(node, ()):
            if other not in found:
                found[other] = (*found[node], other)
                queue.append(other)
    del found[start]
    return found


def _reached(first: Sequence[str], links: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """These and all that is reached from them, nearest first."""
    found = dict.fromkeys(first)
    queue = list(found)
    for node in queue:
        for other in links.get(node, ()):
            if other not in found:
                found[other] = None
                queue.append(other)
    return tuple(queue)
