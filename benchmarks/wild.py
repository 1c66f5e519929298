"""Run plancheck on a folder of files nobody labelled, and print every claim it makes.

    python benchmarks/wild.py FOLDER [--together] [--today YYYY-MM-DD] [--no-nodes] [--no-findings] [--json]

Each file is copied out and read alone (`--together`: the folder as one root). Read the claims: a goal that is no
goal, a deadline nobody wrote. Exit status 1 when a run crashed, printed no JSON, or took longer than `--seconds`.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import inprocess

TEXT_SUFFIXES = frozenset({".md", ".markdown", ".txt", ".yaml", ".yml", ".csv", ".html", ".htm"})
SUFFIXES = TEXT_SUFFIXES | {".docx", ".xlsx", ".ods", ".pdf"}


@dataclass(frozen=True)
class Result:
    """What both commands said about one input."""

    name: str
    graph: inprocess.Run
    check: inprocess.Run

    @property
    def trouble(self) -> str:
        """Why this run is no answer, or an empty text."""
        for label, done in (("graph", self.graph), ("check", self.check)):
            if done.status == -1 or done.data is None:
                return f"{label} status {done.status}: {done.err.strip()[-1500:] or done.out[:200]}"
        return ""


def run_one(source: Path, today: str) -> Result:
    """Copy a file or folder to an empty root and run `graph` and `check` there."""
    with tempfile.TemporaryDirectory(prefix="wild-") as scratch:
        root = Path(scratch) / "root"
        if source.is_dir():
            shutil.copytree(source, root, ignore=shutil.ignore_patterns(".git"))
        else:
            root.mkdir()
            shutil.copy(source, root / source.name)
        graph = inprocess.run(["graph", "--format", "json", "."], root)
        check = inprocess.run(["check", "--format", "json", "--today", today, "--fail-on", "never", "."], root)
    return Result(source.name, graph, check)


def place(item: dict[str, Any]) -> str:
    """`file:line` of a node, or of a finding."""
    source = item.get("source") or item
    line = source.get("line") or ((source.get("range") or {}).get("start") or {}).get("line") or "-"
    return f"{source.get('file') or '-'}:{line}"


def field_text(fields: dict[str, Any]) -> str:
    """The stated fields in one short line."""
    parts = []
    for name, value in fields.items():
        if value in (None, [], "", {}):
            continue
        if isinstance(value, dict):
            value = {key: part for key, part in value.items() if part not in (None, False, "")}
        parts.append(f"{name}={value}")
    return "  ".join(parts)


def node_lines(graph: dict[str, Any]) -> Iterator[str]:
    """Each plan and node with what it serves."""
    serves: dict[str, list[str]] = {}
    for edge in graph["edges"]:
        if edge["kind"] in ("bidrar_til", "gjengir"):
            serves.setdefault(edge["from"], []).append(f"{edge['to'].split('#')[-1]} ({edge['provenance']})")
    for plan in graph["plans"]:
        yield f"  plan {plan['id']}: {plan.get('type')} {plan.get('status')} {plan.get('period')} {plan.get('title')!r}"
    for node in graph["nodes"]:
        if node["kind"] == "plan":
            continue
        number = node.get("number") or ""
        up = ", ".join(serves.get(node["id"], []))
        yield f"  {node['kind']:<15} {number:<7}{node['text'][:110]!r}  [{place(node)}]" + (f"  -> {up}" if up else "")
        if fields := field_text(node.get("fields") or {}):
            yield f"  {'':<15} {'':<7}{fields[:200]}"


def finding_lines(report: dict[str, Any]) -> Iterator[str]:
    """Each finding, worst first."""
    order = {"error": 0, "warning": 1, "info": 2}
    for finding in sorted(report["findings"], key=lambda f: order.get(f["severity"], 3)):
        yield f"  {finding['severity']:<8}{finding['code']}  {finding['message']}  [{place(finding)}]"
    for file in report["files"]:
        yield f"  file    {file['path']}: {file['status']}, {file.get('kind')}"


def show(result: Result, args: argparse.Namespace) -> None:
    """Print one input's claims."""
    size = f"graph {result.graph.seconds:.3f} s, check {result.check.seconds:.3f} s, exit {result.check.status}"
    print(f"\n=== {result.name}   {size}")
    if result.trouble:
        print("  CRASH " + result.trouble)
        return
    if not args.no_nodes and result.graph.data is not None:
        print("\n".join(node_lines(result.graph.data)))
    if not args.no_findings and result.check.data is not None:
        print("\n".join(finding_lines(result.check.data)))


def summary(results: list[Result]) -> dict[str, Any]:
    """Totals over all inputs."""
    nodes: Counter[str] = Counter()
    codes: Counter[str] = Counter()
    for result in results:
        if result.trouble or result.graph.data is None or result.check.data is None:
            continue
        nodes.update(node["kind"] for node in result.graph.data["nodes"])
        codes.update(finding["code"] for finding in result.check.data["findings"])
    return {
        "inputs": len(results),
        "crashes": [result.name for result in results if result.trouble],
        "seconds": round(sum(r.graph.seconds + r.check.seconds for r in results), 3),
        "slowest": max(((r.check.seconds, r.name) for r in results), default=None),
        "nodes": dict(sorted(nodes.items())),
        "findings": dict(sorted(codes.items())),
    }


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--together", action="store_true", help="the folder as one root instead of file by file")
    parser.add_argument("--today", default="2026-01-15")
    parser.add_argument("--no-nodes", action="store_true")
    parser.add_argument("--no-findings", action="store_true")
    parser.add_argument("--seconds", type=float, default=10.0, help="a slower run counts as a failure")
    parser.add_argument("--json", action="store_true", help="only the totals, as JSON")
    return parser.parse_args()


def main() -> int:
    """Run all, show all, total."""
    args = arguments()
    sources = [args.folder]
    if args.folder.is_dir() and not args.together:
        sources = sorted(p for p in args.folder.rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file())
    results = []
    for source in sources:
        results.append(run_one(source, args.today))
        if not args.json:
            show(results[-1], args)
    totals = summary(results)
    text = json.dumps(totals, ensure_ascii=False, indent=None if args.json else 1)
    print(text if args.json else "\n--- totals\n" + text)
    slow = any(max(r.graph.seconds, r.check.seconds) > args.seconds for r in results)
    return 1 if totals["crashes"] or slow else 0


if __name__ == "__main__":
    sys.exit(main())
