"""Pair the nodes of a gold file with those of a read graph, and compare fields, edges and reach.

Input is plain JSON on both sides (`gold.json`, and what `plancheck graph --format json` prints), so that this
judge shares no code with the reader it judges. The gold format is described in `tests/corpus/README.md`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

Json = dict[str, Any]
Edge = tuple[str, str, str]
ReachRow = tuple[Json, bool, frozenset[str], frozenset[str]]

DATED_KINDS = frozenset({"hoering", "vedtak", "evaluering", "medvirkning"})
EDGE_KINDS = ("bidrar_til", "gjengir", "avhenger_av", "maalt_av", "svarer_paa", "staar_paa")
PLAN_EDGE_KINDS = ("overordnet", "erstatter", "bygger_paa")

_SPACE = re.compile(r"\s+")
_DASH = re.compile(r"[‐‑‒–—−]")
_QUOTE = re.compile(r"[«»“”„\"'’]")
_DIGIT = re.compile(r"\D+")


@dataclass
class Pairing:
    """Which read node answers which gold node, and what was left over on either side."""

    pairs: dict[str, str] = field(default_factory=dict)
    missed: list[Json] = field(default_factory=list)
    near: list[tuple[Json, Json, float]] = field(default_factory=list)
    invented: list[Json] = field(default_factory=list)


def gold_key(node: Json) -> str:
    """The name edges use: the id when the contract fixes it, else a free key."""
    return str(node.get("id") or node["key"])


def normalise(text: str) -> str:
    """Fold case, spaces, dashes, quotes and closing punctuation, which are no part of an item's words."""
    text = _QUOTE.sub("", _DASH.sub("-", text or ""))
    return _SPACE.sub(" ", text).strip().strip(".:;,!- ").casefold()


def plan_names(gold: Json, graph: Json) -> dict[str, str]:
    """Gold plan id -> read plan id; a lone plan is the same plan even where its id came out otherwise."""
    read = [plan["id"] for plan in graph["plans"]]
    wanted = [plan["id"] for plan in gold["plans"]]
    if len(read) == len(wanted) == 1:
        return {wanted[0]: read[0]}
    return {name: name for name in wanted}


def pair_nodes(gold: Json, graph: Json) -> Pairing:
    """Pair every gold node of the listed kinds with at most one read node of the same kind."""
    names = plan_names(gold, graph)
    result = Pairing()
    free: dict[str, list[Json]] = defaultdict(list)
    for node in graph["nodes"]:
        if node["kind"] in gold["kinds"]:
            free[node["kind"]].append(node)
    open_nodes = [node for node in gold["nodes"] if node["kind"] in gold["kinds"]]
    _pair_exactly(open_nodes, free, names, result)
    for node in open_nodes:
        if gold_key(node) not in result.pairs and not node.get("optional"):
            _note_miss(node, free[node["kind"]], result)
    result.invented = [node for nodes in free.values() for node in nodes]
    return result


def _pair_exactly(gold_nodes: list[Json], free: dict[str, list[Json]], names: dict[str, str], result: Pairing) -> None:
    """Take the best candidates first over all gold nodes, so that equal texts find their own number."""
    scored = [
        (score, position, index, node, candidate)
        for position, node in enumerate(gold_nodes)
        for index, candidate in enumerate(free[node["kind"]])
        if (score := _likeness(node, candidate, names)) > 0
    ]
    taken: set[int] = set()
    for _, _, _, node, candidate in sorted(scored, key=lambda row: (-row[0], row[1], row[2])):
        if gold_key(node) in result.pairs or id(candidate) in taken:
            continue
        result.pairs[gold_key(node)] = candidate["id"]
        taken.add(id(candidate))
        free[node["kind"]].remove(candidate)


def _likeness(gold_node: Json, node: Json, names: dict[str, str]) -> float:
    """0 when the two are not the same item; higher when id and number agree too."""
    plan = gold_node.get("plan")
    if plan and gold_node["kind"] not in DATED_KINDS and node.get("plan") != names.get(plan, plan):
        return 0.0
    if gold_node["kind"] in DATED_KINDS:
        return _dated_likeness(gold_node, node)
    texts = [gold_node["text"], *gold_node.get("also", [])]
    if normalise(node["text"]) not in {normalise(text) for text in texts}:
        return 0.0
    local = str(gold_node.get("id", "")).split("#")[-1]
    return 1.0 + 2.0 * (bool(local) and node.get("local") == local) + _same_number(gold_node, node)


def _same_number(gold_node: Json, node: Json) -> float:
    number, read = str(gold_node.get("number") or ""), str(node.get("number") or "")
    return 1.0 if number and (read == number or read.endswith("." + number)) else 0.0


def _dated_likeness(gold_node: Json, node: Json) -> float:
    """Hearings, decisions, evaluations and participation are known by their dates, and then by their words."""
    wanted, got = gold_node.get("fields", {}), node.get("fields", {})
    score = sum(2.0 for key in ("end", "dato", "tidspunkt") if key in wanted and same_value(wanted[key], got.get(key)))
    weak = ("start", "days", "sak", "slag")
    score += sum(1.0 for key in weak if key in wanted and same_value(wanted[key], got.get(key)))
    left, right = normalise(gold_node["text"]), normalise(node["text"])
    if left and right and (left in right or right in left):
        score += 2.0
    return score if score >= 2.0 else 0.0


def _note_miss(node: Json, candidates: list[Json], result: Pairing) -> None:
    """A near text of the same kind is still a miss, but the report says so, since the cause is another."""
    text = normalise(node["text"])
    rated = [(SequenceMatcher(None, text, normalise(other["text"])).ratio(), other) for other in candidates]
    ratio, best = max(rated, key=lambda row: row[0], default=(0.0, node))
    if ratio >= 0.6:
        result.near.append((node, best, ratio))
    result.missed.append(node)


def _leaves(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        for part in value.values():
            yield from _leaves(part)
    elif isinstance(value, list):
        for part in value:
            yield from _leaves(part)
    elif value is not None:
        yield value


def same_value(wanted: object, got: object) -> bool:
    """Loose equality for dates, cases and numbers: `2028-06` agrees with `2028-06-30`, `8,4 mill. kr` with itself."""
    if wanted is None or isinstance(wanted, bool):
        return got is wanted
    alternatives = [part.strip() for part in str(wanted).split("//")]
    leaves = [str(leaf) for leaf in _leaves(got)]
    return any(_agree(option, leaf) for option in alternatives for leaf in leaves)


def _agree(option: str, leaf: str) -> bool:
    if normalise(option) == normalise(leaf):
        return True
    if re.fullmatch(r"\d{4}(-\d\d){0,2}", option) and re.match(r"\d{4}", leaf):
        return leaf.startswith(option) or (len(leaf) >= 7 and option.startswith(leaf))
    digits = _DIGIT.sub("", option)
    return bool(digits) and digits == _DIGIT.sub("", leaf.removesuffix(".0"))


def same_frist(wanted: object, got: object) -> bool:
    """Compare a deadline: nothing stated, stated but vague, an end, a recurrence."""
    if wanted is None and isinstance(got, dict):
        return not (got.get("end") or got.get("recurring") or got.get("text"))
    if wanted is None:
        return got is None
    if not isinstance(got, dict) or not isinstance(wanted, dict):
        return False
    keys = ("end", "start") if "start" in wanted else ("end",)
    return bool(got.get("recurring")) == wanted["recurring"] and all(got.get(key) == wanted[key] for key in keys)


def same_names(wanted: Iterable[str], got: object) -> bool:
    """Units compare as a set; the reader gives plain names."""
    names = got if isinstance(got, list) else []
    return sorted(map(normalise, wanted)) == sorted(normalise(str(name)) for name in names)


def compare_field(name: str, wanted: object, got: object) -> bool:
    """Is the read value right? `any` in gold means the field is not judged and never comes here."""
    if name in ("ansvar", "medansvar", "grupper") and isinstance(wanted, list):
        return same_names(wanted, got)
    if name == "frist":
        return same_frist(wanted, got)
    return same_value(wanted, got)


def field_rows(gold: Json, graph: Json, pairing: Pairing) -> Iterator[tuple[str, bool, Json, object, object]]:
    """Yield (field, right, gold node, wanted, got) for every judged field of every paired node."""
    read = {node["id"]: node for node in graph["nodes"]}
    for node in gold["nodes"]:
        if gold_key(node) not in pairing.pairs:
            continue
        got = read[pairing.pairs[gold_key(node)]].get("fields", {})
        for name, wanted in node.get("fields", {}).items():
            if wanted != "any":
                label = name if node["kind"] == "tiltak" else f"{node['kind']}.{name}"
                yield label, compare_field(name, wanted, got.get(name)), node, wanted, got.get(name)


def edge_sets(gold: Json, graph: Json, pairing: Pairing) -> tuple[dict[Edge, Json], set[Edge], set[Edge]]:
    """Gold edges in read ids (an unpaired end keeps its gold name), tolerated edges, and the read edges in scope."""
    wanted: dict[Edge, Json] = {}
    tolerated: set[Edge] = set()
    for edge in gold["edges"]:
        ends = (pairing.pairs.get(edge["from"], "?" + edge["from"]), pairing.pairs.get(edge["to"], "?" + edge["to"]))
        key = (_plan_or(edge, "from", ends[0]), _plan_or(edge, "to", ends[1]), edge["kind"])
        if edge.get("optional"):
            tolerated.add(key)
        else:
            wanted[key] = edge
    kind_of = {node["id"]: node["kind"] for node in graph["nodes"]}
    kinds = {*gold["kinds"]}
    read = {
        (edge["from"], edge["to"], edge["kind"])
        for edge in graph["edges"]
        if edge["kind"] in EDGE_KINDS and kind_of.get(edge["from"]) in kinds and kind_of.get(edge["to"]) in kinds
    }
    plan_kinds = {kind for _, _, kind in wanted if kind in PLAN_EDGE_KINDS}
    read |= {(e["from"], e["to"], e["kind"]) for e in graph["edges"] if e["kind"] in plan_kinds}
    return wanted, tolerated, read


def _plan_or(edge: Json, end: str, paired: str) -> str:
    return str(edge[end]) if edge["kind"] in PLAN_EDGE_KINDS else paired


def reach(edges: Iterable[Edge], goals: set[str], start: str) -> frozenset[str]:
    """The hovedmål reached from `start` upwards; a restated goal stands for its original."""
    up: dict[str, set[str]] = defaultdict(set)
    same: dict[str, str] = {}
    for source, target, kind in edges:
        if kind in ("bidrar_til", "gjengir"):
            up[source].add(target)
        if kind == "gjengir":
            same[source] = target
    seen, todo = {start}, [start]
    while todo:
        for target in up[todo.pop()] - seen:
            seen.add(target)
            todo.append(target)
    return frozenset(same.get(node, node) for node in seen if node in goals)


def reach_rows(gold: Json, graph: Json, pairing: Pairing) -> Iterator[ReachRow]:
    """Yield (tiltak, right, wanted hovedmål, read hovedmål) for every gold tiltak that has a goal to reach."""
    gold_goals = {gold_key(node) for node in gold["nodes"] if node["kind"] == "hovedmaal"}
    gold_edges = [(e["from"], e["to"], e["kind"]) for e in gold["edges"] if not e.get("optional")]
    loose_edges = [(e["from"], e["to"], e["kind"]) for e in gold["edges"]]
    read_goals = {node["id"] for node in graph["nodes"] if node["kind"] == "hovedmaal"}
    read_edges = [(e["from"], e["to"], e["kind"]) for e in graph["edges"]]
    for node in gold["nodes"]:
        if node["kind"] != "tiltak" or node.get("optional"):
            continue
        key = gold_key(node)
        wanted = frozenset(pairing.pairs.get(goal, "?" + goal) for goal in reach(gold_edges, gold_goals, key))
        loose = frozenset(pairing.pairs.get(goal, "?" + goal) for goal in reach(loose_edges, gold_goals, key))
        got = frozenset({"(tiltak not read)"})
        if key in pairing.pairs:
            got = reach(read_edges, read_goals, pairing.pairs[key])
        yield node, got in (wanted, loose), wanted, got
