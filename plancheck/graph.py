"""Plangraf: the linked goal graph of one root, and the questions checks ask of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeVar

from plancheck.document import EMPTY, Document, Span
from plancheck.model import Edge, Node, Plan
from plancheck.parts import Group, Parts, Ref
from plancheck.record import dataclass, field

N = TypeVar("N", bound=Node)


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
    """Node id of the parent the number or reference names."""
    placed: str
    """Node id of the parent the item stands under."""
    ref: Ref | None = None


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
    _out: dict[str, list[Edge]] = field(default_factory=dict)
    _in: dict[str, list[Edge]] = field(default_factory=dict)
    _kinds: dict[type, list[Node]] = field(default_factory=dict)
    _above: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for edge in self.edges:
            self._out.setdefault(edge.source, []).append(edge)
            self._in.setdefault(edge.target, []).append(edge)
        for node in self.nodes.values():
            self._kinds.setdefault(type(node), []).append(node)

    def alle(self, kind: type[N], *kinds: str, plan: str | None = None) -> Iterator[N]:
        """All nodes of a model class, in source order; with `kinds`, only those node kinds; with `plan`, only its."""
        for node in self._kinds.get(kind, ()):
            if (not kinds or node.kind in kinds) and (plan is None or node.plan == plan):
                yield node  # type: ignore[misc]  # the list holds only this class

    def ut(self, node: str, *kinds: str) -> Iterator[Edge]:
        """Edges from the node, of the given edge kinds (all where none is given)."""
        return (edge for edge in self._out.get(node, ()) if not kinds or edge.kind in kinds)

    def inn(self, node: str, *kinds: str) -> Iterator[Edge]:
        """Edges to the node."""
        return (edge for edge in self._in.get(node, ()) if not kinds or edge.kind in kinds)

    def oppover(self, node: str) -> dict[str, tuple[str, ...]]:
        """Every goal reached upwards over bidrar_til and gjengir: node id -> the path to it (both ends included)."""
        if node not in self._above:
            self._above[node] = self._reach(node, self._out, forward=True)
        return self._above[node]

    def nedover(self, node: str) -> dict[str, tuple[str, ...]]:
        """Everything that hangs on the node over bidrar_til and gjengir: node id -> the path to it."""
        return self._reach(node, self._in, forward=False)

    def reaches(self, node: str, *kinds: str) -> list[str]:
        """Ids of the goals of these kinds reached upwards from the node."""
        return [other for other in self.oppover(node) if self.nodes[other].kind in kinds]

    def family(self, plan: str) -> tuple[str, ...]:
        """The plan and the plans above it in the folder, nearest first."""
        return (plan, *self.plans[plan].parents) if plan in self.plans else (plan,)

    def documents(self, plan: str) -> list[Facts]:
        """The documents of the plan."""
        return [facts for facts in self.facts if facts.plan == plan]

    def package(self, plan: str) -> list[Facts]:
        """The documents judged together with the plan at a hearing: itself, notice, letter, saksframlegg."""
        keys = {facts.package for facts in self.facts if facts.plan == plan}
        return [facts for facts in self.facts if facts.package in keys]

    def _reach(
        self, start: str, adjacency: Mapping[str, Iterable[Edge]], *, forward: bool
    ) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        queue: list[tuple[str, tuple[str, ...]]] = [(start, (start,))]
        for node, path in queue:
            for edge in adjacency.get(node, ()):
                other = edge.target if forward else edge.source
                if edge.kind in ("bidrar_til", "gjengir") and other not in found and other != start:
                    found[other] = (*path, other)
                    queue.append((other, found[other]))
        return found
