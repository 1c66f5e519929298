"""A plan's own ladder of goals: which kinds it and the plans above it have, and where goals run in a circle."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from plancheck.graph import Plangraf
from plancheck.model import GOAL_KINDS, Maal, Node, Tiltak
from plancheck.record import NamedTuple

_NOTHING = frozenset[str]()
ACTION_PLANS = frozenset({"handlingsdel", "tiltaksplan"})
"""Plan types that are all actions: they answer for the goals of the plan above them."""


class Ladder:
    """What kinds of node each plan holds, and the plans above it."""

    def __init__(self, graf: Plangraf) -> None:
        self._graf = graf
        self._family: dict[str, frozenset[str]] = {}

    def own(self, plan: str, *kinds: str) -> bool:
        """Whether the plan itself holds one of the kinds."""
        return not self._graf.held.get(plan, _NOTHING).isdisjoint(kinds)

    def has(self, plan: str, *kinds: str) -> bool:
        """Whether the plan or a plan above it holds one of the kinds."""
        if plan not in self._family:
            self._family[plan] = _NOTHING.union(*(self._graf.held.get(one, ()) for one in self._graf.family(plan)))
        return not self._family[plan].isdisjoint(kinds)

    def acts_for(self, plan: str) -> bool:
        """Whether the plan, or a handlingsdel or tiltaksplan that points at it, carries tiltak."""
        below = (other for other in self._graf.plans.values() if any(up.id == plan for up in other.overordnet))
        return self.own(plan, "tiltak") or any(
            other.type in ACTION_PLANS and self.own(other.id, "tiltak") for other in below
        )


def bears(graf: Plangraf, node: str) -> bool:
    """Whether anything but the node itself hangs on it."""
    return any(other != node for other in graf.down.get(node, ()))


STRUCTURE = ("satsingsomraade", "hovedgrep")


def only_hovedmaal(graf: Plangraf, plan: str) -> bool:
    """Whether the plan has a single hovedmål: what its satsingsområder and hovedgrep hold can serve no other."""
    return sum(1 for _ in graf.alle(Maal, "hovedmaal", plan=plan)) == 1


def for_all_goals(graf: Plangraf, area: str) -> bool:
    """Whether a goal is a satsingsområde whose actions are set out for all its goals together.

    It has goals and actions right below it, and none of these goals has actions of its own.
    """
    if graf.nodes[area].kind != "satsingsomraade":
        return False
    kinds = {edge.source: graf.nodes[edge.source].kind for edge in graf.inn(area, "bidrar_til")}
    goals = [node for node, kind in kinds.items() if kind in ("hovedmaal", "delmaal")]
    below = (graf.nodes[node].kind for goal in goals for node in graf.below(goal))
    return bool(goals) and "tiltak" in kinds.values() and "tiltak" not in below


def goals_above(graf: Plangraf, node: str) -> Sequence[Node]:
    """The goals the node reaches, nearest first; what reaches the same nodes is answered once."""
    known, reached = graf.once(_goals), graf.above(node)
    goals = known.get(reached)
    if goals is None:
        several = (graf.nodes[other] for other in reached)
        goals = known[reached] = tuple([one for one in several if one.kind in GOAL_KINDS])
    return goals


class Alike(NamedTuple):
    """Tiltak of one plan that reach the same goals: what holds of one by its goals holds of all."""

    plan: str
    goals: Sequence[Node]
    """The goals they reach, nearest first."""
    actions: list[Tiltak]


def alike(graf: Plangraf) -> Sequence[Alike]:
    """All tiltak, those with the same goals together."""
    return graf.once(_alike)


def _alike(graf: Plangraf) -> list[Alike]:
    found: dict[tuple[str, tuple[str, ...]], list[Tiltak]] = {}
    up = graf.up
    for tiltak in graf.alle(Tiltak):
        key = tiltak.plan, up.get(tiltak.id, ())
        if key in found:
            found[key].append(tiltak)
        else:
            found[key] = [tiltak]
    return [Alike(plan, goals_above(graf, actions[0].id), actions) for (plan, _), actions in found.items()]


def _goals(graf: Plangraf) -> dict[Sequence[str], tuple[Node, ...]]:
    return {}


def broken(graf: Plangraf) -> frozenset[str]:
    """Nodes whose reference to a goal leads nowhere: SPO006 speaks of them, and of nothing that follows from it.

    So does SPO008 of a number that two goals of the plan bear, which leaves open what the references to it mean.
    """
    lost = frozenset(entry.node for entry in graf.unresolved if entry.node and entry.ref.edge == "bidrar_til")
    if not graf.between or not graf.duplicates:
        return lost
    doubled = {graf.nodes[entry.node].plan for entry in graf.duplicates if entry.node in graf.nodes}
    between = (graf.nodes[node] for node in graf.between if node in graf.nodes)
    return lost.union(node.id for node in between if doubled.intersection(graf.family(node.plan)))


def circles(graf: Plangraf) -> list[tuple[str, ...]]:
    """Goals that serve each other in a circle, each circle once, beginning with the goal that stands first."""
    links: dict[str, list[str]] = {goal.id: [] for goal in graf.alle(Maal, *GOAL_KINDS)}
    for goal, above in links.items():
        above += [target for target in graf.leads_to["bidrar_til"].get(goal, ()) if target in graf.nodes]
    found: list[tuple[str, ...]] = []
    seen: set[str] = set()
    for start in links:
        circle = () if start in seen else _circle_through(start, links)
        if circle:
            found.append(circle)
            seen.update(circle)
    return found


def _circle_through(start: str, links: Mapping[str, list[str]]) -> tuple[str, ...]:
    """The shortest way from `start` back to itself, or nothing."""
    came: dict[str, str] = {}
    queue = [start]
    for node in queue:
        for other in links.get(node, ()):
            if other == start:
                return _path(start, node, came)
            if other not in came:
                came[other] = node
                queue.append(other)
    return ()


def _path(start: str, end: str, came: Mapping[str, str]) -> tuple[str, ...]:
    path = [end]
    while path[-1] != start:
        path.append(came[path[-1]])
    return tuple(reversed(path))
