"""How well does `plancheck graph` read plans? Precision, recall and F1 against the gold corpus.

    python benchmarks/accuracy.py [FOLDER] [--only NAME] [--verbose] [--json]

FOLDER holds `<name>/input/` and `<name>/gold.json`; default `tests/corpus`. Each plan is copied out of this
repository first, since the root of a checked folder would else be the repository itself. Exit status 1 when the
command fails on a plan, else 0: this is a measuring tool, the limits are `--min-f1` and `--min-reach`.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import goldmatch as gm
import inprocess

CORPUS = Path(__file__).resolve().parent.parent / "tests" / "corpus"
PLAN_FIELDS = ("id", "title", "type", "status", "kommune", "period")


@dataclass
class Tally:
    """True positives, gold count, read count."""

    hit: int = 0
    gold: int = 0
    read: int = 0

    def add(self, hit: int, gold: int, read: int) -> None:
        self.hit, self.gold, self.read = self.hit + hit, self.gold + gold, self.read + read

    @property
    def scores(self) -> tuple[float, float, float]:
        precision = self.hit / self.read if self.read else 1.0
        recall = self.hit / self.gold if self.gold else 1.0
        total = precision + recall
        return precision, recall, (2 * precision * recall / total if total else 0.0)


@dataclass
class Score:
    """Everything measured over some plans."""

    nodes: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    edges: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    fields: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    reach: Tally = field(default_factory=Tally)
    ids: Tally = field(default_factory=Tally)


@dataclass
class Case:
    """One corpus plan with its gold and what was read (or the error)."""

    name: str
    gold: gm.Json
    graph: gm.Json | None
    error: str
    seconds: float


def read_graph(source: Path) -> tuple[gm.Json | None, str]:
    """Run the command on a copy of the folder; (graph, "") or (None, what went wrong)."""
    with tempfile.TemporaryDirectory(prefix="gold-") as scratch:
        folder = Path(scratch) / source.parent.name
        shutil.copytree(source, folder)
        done = inprocess.run(["graph", "--format", "json", "."], folder)
    if done.data is None:
        return None, f"exit {done.status}: {done.err.strip()[-600:] or done.out[:200]}"
    return done.data, ""


def run_case(folder: Path) -> Case:
    """Read one corpus plan."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    begin = time.perf_counter()
    graph, error = read_graph(folder / "input")
    return Case(folder.name, gold, graph, error, time.perf_counter() - begin)


def where(node: gm.Json) -> str:
    """File and line of a read node."""
    source = node.get("source") or {}
    return f"{source.get('file', '?')}:{source.get('line', '?')}"


def score_nodes(case: Case, graph: gm.Json, pairing: gm.Pairing, scores: list[Score]) -> list[str]:
    """Count nodes per kind; return the lines a person reads."""
    optional = {gm.gold_key(n) for n in case.gold["nodes"] if n.get("optional")}
    kind_of = {gm.gold_key(n): n["kind"] for n in case.gold["nodes"]}
    hits = Counter(kind_of[key] for key in pairing.pairs if key not in optional)
    missed = Counter(n["kind"] for n in pairing.missed)
    invented = Counter(n["kind"] for n in pairing.invented)
    for kind in {*hits, *missed, *invented}:
        for score in scores:
            score.nodes[kind].add(hits[kind], hits[kind] + missed[kind], hits[kind] + invented[kind])
    near = {gm.gold_key(node): (other, ratio) for node, other, ratio in pairing.near}
    lines = []
    for node in pairing.missed:
        other = near.get(gm.gold_key(node))
        hint = f"   near {other[1]:.2f}: {other[0]['text']!r} {where(other[0])}" if other else ""
        lines.append(f"  missed   {node['kind']:<16} {gm.gold_key(node)}: {node['text']!r}{hint}")
    lines += [f"  invented {n['kind']:<16} {n['id']}: {n['text']!r} {where(n)}" for n in pairing.invented]
    return lines


def score_ids(case: Case, pairing: gm.Pairing, graph: gm.Json, scores: list[Score]) -> list[str]:
    """Ids the contract fixes (numbered or given by the author), for paired nodes."""
    local = {node["id"]: node["local"] for node in graph["nodes"]}
    lines = []
    for node in case.gold["nodes"]:
        key = gm.gold_key(node)
        if "id" not in node or key not in pairing.pairs:
            continue
        right = local[pairing.pairs[key]] == key.split("#", 1)[1]
        for score in scores:
            score.ids.add(int(right), 1, 1)
        if not right:
            lines.append(f"  id       {key}: read as {pairing.pairs[key]}")
    return lines


def score_fields(case: Case, graph: gm.Json, pairing: gm.Pairing, scores: list[Score]) -> list[str]:
    """Fields of paired nodes and of plans."""
    lines = []
    for label, right, node, wanted, got in gm.field_rows(case.gold, graph, pairing):
        for score in scores:
            score.fields[label].add(int(right), 1, 1)
        if not right:
            lines.append(f"  field    {label:<16} {node['text'][:60]!r}: wanted {wanted!r}, got {got!r}")
    read = {plan["id"]: plan for plan in graph["plans"]}
    names = gm.plan_names(case.gold, graph)
    for plan in case.gold["plans"]:
        got_plan = read.get(names[plan["id"]], {})
        for name in (name for name in PLAN_FIELDS if name in plan):
            right = _same_plan_field(plan[name], got_plan.get(name))
            for score in scores:
                score.fields["plan." + name].add(int(right), 1, 1)
            if not right:
                got_value = got_plan.get(name)
                lines.append(f"  field    plan.{name:<11} {plan['id']}: wanted {plan[name]!r}, got {got_value!r}")
    return lines


def _same_plan_field(wanted: object, got: object) -> bool:
    if isinstance(wanted, dict):
        return isinstance(got, dict) and all(gm.same_value(value, got.get(key)) for key, value in wanted.items())
    return gm.normalise(str(wanted)) == gm.normalise(str(got))


def score_edges(case: Case, graph: gm.Json, pairing: gm.Pairing, scores: list[Score]) -> list[str]:
    """Edges in scope, per kind."""
    wanted, tolerated, read = gm.edge_sets(case.gold, graph, pairing)
    invented = read - wanted.keys() - tolerated
    lines = []
    for kind in {edge[2] for edge in wanted} | {edge[2] for edge in invented}:
        gold = {edge for edge in wanted if edge[2] == kind}
        extra = {edge for edge in invented if edge[2] == kind}
        for score in scores:
            score.edges[kind].add(len(gold & read), len(gold), len(gold & read) + len(extra))
    lines += [f"  edge missed   {e[2]}: {wanted[e]['from']} -> {wanted[e]['to']}" for e in sorted(wanted.keys() - read)]
    lines += [f"  edge invented {e[2]}: {e[0]} -> {e[1]}" for e in sorted(invented)]
    return lines


def score_reach(case: Case, graph: gm.Json, pairing: gm.Pairing, scores: list[Score]) -> list[str]:
    """Does each tiltak reach exactly the right hovedmål?"""
    lines = []
    for node, right, wanted, got in gm.reach_rows(case.gold, graph, pairing):
        for score in scores:
            score.reach.add(int(right), 1, 1)
        if not right:
            lines.append(f"  reach    {node['text'][:60]!r}: wanted {sorted(wanted)}, got {sorted(got)}")
    return lines


def judge(case: Case, scores: list[Score]) -> list[str]:
    """Add one plan to the scores; return what went wrong in it."""
    graph = case.graph if case.graph is not None else {"plans": [], "nodes": [], "edges": []}
    pairing = gm.pair_nodes(case.gold, graph)
    lines = [f"  FAILED {case.error}"] if case.error else []
    for part in (score_nodes, score_edges, score_reach, score_fields):
        lines += part(case, graph, pairing, scores)
    return lines + score_ids(case, pairing, graph, scores)


def total(tallies: Iterable[Tally]) -> Tally:
    """Micro sum."""
    result = Tally()
    for tally in tallies:
        result.add(tally.hit, tally.gold, tally.read)
    return result


def table(title: str, rows: dict[str, Tally]) -> list[str]:
    """One block of the printed report."""
    lines = [f"{title:<28} gold  read   hit  precision recall    F1"]
    for name, tally in [*sorted(rows.items()), ("= all", total(rows.values()))]:
        precision, recall, f1 = tally.scores
        numbers = f"{tally.gold:>5} {tally.read:>5} {tally.hit:>5}"
        lines.append(f"  {name:<26} {numbers}     {precision:6.3f} {recall:6.3f} {f1:6.3f}")
    return lines


def rate(name: str, tally: Tally) -> str:
    share = tally.hit / tally.gold if tally.gold else 1.0
    return f"  {name:<26} {tally.hit:>5} of {tally.gold:<5} {share:7.1%}"


def print_score(name: str, score: Score) -> None:
    """The report for one language, or for all."""
    print(f"\n=== {name} ===")
    print("\n".join([*table("nodes", score.nodes), *table("edges", score.edges)]))
    print("right")
    print(rate("tiltak reaches hovedmål", score.reach))
    print(rate("ids fixed by the contract", score.ids))
    for label in sorted(score.fields):
        print(rate(label, score.fields[label]))


def as_json(scores: dict[str, Score], failures: dict[str, list[str]]) -> str:
    """The same figures for a script."""

    def tallies(rows: dict[str, Tally]) -> dict[str, Any]:
        return {name: [row.hit, row.gold, row.read, round(row.scores[2], 4)] for name, row in sorted(rows.items())}

    figures = {
        name: {
            "nodes": tallies({**score.nodes, "all": total(score.nodes.values())}),
            "edges": tallies({**score.edges, "all": total(score.edges.values())}),
            "fields": tallies(score.fields),
            "reach": [score.reach.hit, score.reach.gold],
            "ids": [score.ids.hit, score.ids.gold],
        }
        for name, score in scores.items()
    }
    report = {"columns": ["hit", "gold", "read", "f1"], "scores": figures, "plans": failures}
    return json.dumps(report, ensure_ascii=False)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--only", action="append", default=[], help="part of a plan's name; may be repeated")
    parser.add_argument("--verbose", "-v", action="store_true", help="list each miss, invention and wrong field")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--min-f1", type=float, default=0.0, help="exit 1 when node F1 is lower")
    parser.add_argument("--min-reach", type=float, default=0.0, help="exit 1 when fewer tiltak reach right")
    return parser.parse_args()


def main() -> int:
    """Measure, print, and say by the exit status whether the limits were met."""
    args = arguments()
    folders = [path.parent for path in sorted(args.folder.glob("*/gold.json"))]
    folders = [path for path in folders if not args.only or any(part in path.name for part in args.only)]
    cases = [run_case(folder) for folder in folders]
    scores = {"nb": Score(), "nn": Score(), "all": Score()}
    wrong = {case.name: judge(case, [scores[case.gold["lang"]], scores["all"]]) for case in cases}
    if args.json:
        print(as_json(scores, wrong))
    else:
        for case in cases:
            if args.verbose:
                print("\n".join([f"{case.name} ({case.seconds:.2f} s)", *wrong[case.name]]))
            else:
                print(f"{case.name:<36} {len(wrong[case.name]):>3} wrong  {case.seconds:5.2f} s")
        for name, score in scores.items():
            print_score(name, score)
    result = scores["all"]
    low = total(result.nodes.values()).scores[2] < args.min_f1
    few = result.reach.hit < args.min_reach * result.reach.gold
    return 1 if low or few or any(case.error for case in cases) else 0


if __name__ == "__main__":
    raise SystemExit(main())
