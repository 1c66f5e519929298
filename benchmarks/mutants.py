"""Seed one fault at a time in plans and see whether the right rule speaks at the right item.

    python benchmarks/mutants.py [--only CODE] [--base NAME] [--verbose] [--no-corpus] [--limit N]

Faults come from `mutants/faults.yaml` (clean plans in `mutants/<base>/`) and, mechanically, from every action table
and labelled list in `tests/corpus`: an emptied responsible or deadline, an impossible, vague or far deadline, an
unspecific responsible, an unknown goal. A mutant's findings are compared with those of the unchanged plan, so a
corpus plan need not be clean. Rows with code `none` are harmless changes that must add nothing.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import inprocess
import tablefaults
import yaml
from goldmatch import normalise

HERE = Path(__file__).resolve().parent
BASES = HERE / "mutants"
CORPUS = HERE.parent / "tests" / "corpus"
TODAY = "2026-01-15"
Finding = dict[str, Any]
Files = dict[str, str]


@dataclass(frozen=True)
class Mutant:
    """A changed plan folder and what must be said about it."""

    base: str
    codes: tuple[str, ...]
    files: Files
    at: tuple[str, ...] = ()
    allow: frozenset[str] = frozenset()
    what: str = ""


@dataclass
class Row:
    """The printed line of one code."""

    seeded: int = 0
    found: int = 0
    wrong_place: int = 0
    errors: int = 0
    warnings: int = 0
    notes: list[str] = field(default_factory=list)


def control_digits(nine: str) -> str:
    """Add the two control digits of a Norwegian identity number; raise ValueError where none fit."""
    first = 11 - sum(int(d) * w for d, w in zip(nine, (3, 7, 6, 1, 8, 9, 4, 5, 2), strict=True)) % 11
    first = 0 if first == 11 else first
    ten = nine + str(first)
    second = 11 - sum(int(d) * w for d, w in zip(ten, (5, 4, 3, 2, 7, 6, 5, 4, 3, 2), strict=True)) % 11
    second = 0 if second == 11 else second
    if first == 10 or second == 10:
        raise ValueError(nine)
    return ten + str(second)


def identity_number(day_and_year: str) -> str:
    """The first valid number for this six-digit date; made here so that none stands in the repository."""
    for individual in range(100, 500):
        try:
            return control_digits(f"{day_and_year}{individual}")
        except ValueError:
            continue
    raise ValueError(day_and_year)


def load(folder: Path) -> Files:
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8", "surrogateescape") for path in paths}


def change(files: Files, fault: dict[str, Any]) -> Files:
    """Apply one fault row; raises ValueError when the plan no longer has the words it changes."""
    result = dict(files)
    for name, old, new in fault.get("edits", []):
        if old == "*from*":
            begin, end = new.split("..")
            head, _, rest = result[name].partition(begin)
            result[name] = head + end + rest.partition(end)[2]
            continue
        if result[name].count(old) != 1:
            raise ValueError(f"{name}: {old!r} occurs {result[name].count(old)} times")
        new = new.replace("{fnr}", identity_number("140271")).replace("{dnr}", identity_number("540271"))
        result[name] = result[name].replace(old, new)
    result.update(fault.get("add", {}))
    for old, new in fault.get("rename", {}).items():
        result[new] = result.pop(old)
    return result


def written_mutants(base: str | None) -> Iterator[Mutant]:
    """The rows of faults.yaml."""
    for fault in yaml.safe_load((BASES / "faults.yaml").read_text("utf-8")):
        if base and base != fault["base"]:
            continue
        files = change(load(BASES / fault["base"]), fault)
        codes = tuple(code for code in str(fault["code"]).split("|") if code != "none")
        edits = [f"{old!r} -> {new!r}"[:110] for _, old, new in fault.get("edits", [])]
        what = " ; ".join(edits) or str(fault.get("add"))
        yield Mutant(fault["base"], codes, files, tuple(fault.get("at", ())), frozenset(fault.get("allow", ())), what)


def corpus_mutants(base: str | None, per_plan: int) -> Iterator[Mutant]:
    """Mechanical faults in the corpus plans."""
    for folder in sorted(CORPUS.glob("*/input")):
        name = folder.parent.name
        if base and base != name:
            continue
        files = load(folder)
        for count, fault in enumerate(tablefaults.faults(files)):
            if count >= per_plan:
                break
            changed = {**files, fault.file: fault.text}
            yield Mutant(name, fault.codes, changed, (fault.file, fault.item), fault.allow, fault.what)


def findings(files: Files, scratch: Path) -> list[Finding] | str:
    """Check a folder with these files; the findings, or what went wrong."""
    folder = Path(tempfile.mkdtemp(dir=scratch))
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", errors="surrogateescape")
    done = inprocess.run(["check", "--format", "json", "--today", TODAY, "--fail-on", "never", "."], folder)
    shutil.rmtree(folder)
    if done.data is None:
        return f"status {done.status}: {done.err.strip()[-300:]}"
    return list(done.data["findings"])


def identity(finding: Finding) -> tuple[str, ...]:
    return (finding["code"], finding["file"] or "", finding.get("node") or "", normalise(finding.get("text") or ""))


def added(before: list[Finding], after: list[Finding]) -> list[Finding]:
    """The findings that the change brought."""
    left = Counter(map(identity, before))
    result = []
    for finding in after:
        if left[identity(finding)] > 0:
            left[identity(finding)] -= 1
        else:
            result.append(finding)
    return result


def title_line(text: str) -> int:
    """The last line of the front matter and title block, where a missing thing is placed."""
    lines = text.split("\n")
    start = next((i for i, line in enumerate(lines[1:], 2) if line.strip() == "---"), 0) if lines[0] == "---" else 0
    return next((i for i, line in enumerate(lines, 1) if i > start and line.startswith("#")), start + 1)


def in_place(finding: Finding, mutant: Mutant) -> bool:
    """Does the finding stand at the item (or title) where the fault was put?"""
    if not mutant.at:
        return True
    if mutant.at[0] not in ("*", finding["file"]):
        return False
    lines = mutant.files.get(finding["file"] or "", "").split("\n")
    start = (finding.get("range") or {}).get("start", {}).get("line")
    if len(mutant.at) == 1:
        return mutant.at[0] == "*" or start is None or start <= title_line("\n".join(lines))
    words = normalise(mutant.at[1])
    here = normalise(lines[start - 1]) if start and start <= len(lines) else ""
    return words in here or words in normalise(finding.get("text") or "")


def judge(mutant: Mutant, before: list[Finding], after: list[Finding] | str, row: Row) -> None:
    """Count one mutant."""
    row.seeded += 1
    label = f"{mutant.base}: {mutant.what}"
    if isinstance(after, str):
        row.notes.append(f"FAILED  {label}: {after}")
        return
    new = added(before, after)
    hits = [finding for finding in new if finding["code"] in mutant.codes]
    if any(in_place(finding, mutant) for finding in hits) or not mutant.codes:
        row.found += 1
    elif hits:
        row.wrong_place += 1
        row.notes.append(f"PLACE   {label}: {[describe(f) for f in hits]}, wanted at {mutant.at}")
    else:
        row.notes.append(f"MISSED  {label}: new {[describe(f) for f in new]}")
    for finding in new:
        if finding["code"] in mutant.codes or finding["code"] in mutant.allow or finding["severity"] == "info":
            continue
        row.errors += finding["severity"] == "error"
        row.warnings += finding["severity"] == "warning"
        row.notes.append(f"{finding['severity'].upper():<8}{label}: {describe(finding)}")


def describe(finding: Finding) -> str:
    line = (finding.get("range") or {}).get("start", {}).get("line")
    return f"{finding['code']} {finding['file']}:{line} {(finding.get('text') or '')[:50]}"


def print_report(rows: dict[str, Row], unclean: list[str], verbose: bool) -> None:
    """The table per code, the totals, and with --verbose every miss."""
    for line in unclean:
        print(line)
    print(f"\n{'code':<16} seeded found  place unrelated errors  warnings")
    for code in sorted(rows):
        row = rows[code]
        flag = "" if row.found == row.seeded and not row.errors else "  <-"
        counts = f"{row.seeded:>6} {row.found:>5} {row.wrong_place:>6} {row.errors:>16} {row.warnings:>9}"
        print(f"{code:<16} {counts}{flag}")
        for note in row.notes if verbose else ():
            print("      " + note)
    faults = [row for code, row in rows.items() if code != "harmless"]
    seeded, found = sum(r.seeded for r in faults), sum(r.found for r in faults)
    errors = sum(r.errors for r in rows.values())
    share = found / max(seeded, 1)
    print(f"faults found at the right item: {found} of {seeded} ({share:.1%}); unrelated errors: {errors}")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--only", action="append", default=[], help="code or prefix; may be repeated")
    parser.add_argument("--base", help="one base or corpus plan")
    parser.add_argument("--verbose", "-v", action="store_true")
    parser.add_argument("--no-corpus", action="store_true", help="only the written faults")
    parser.add_argument("--limit", type=int, default=16, help="mechanical faults per corpus plan")
    parser.add_argument("--min-found", type=float, default=0.0, help="exit 1 when a smaller share is found")
    return parser.parse_args()


def main() -> int:
    """Seed, check, compare, print."""
    args = arguments()
    mutants = list(written_mutants(args.base))
    mutants += [] if args.no_corpus else corpus_mutants(args.base, args.limit)
    rows: dict[str, Row] = defaultdict(Row)
    clean: dict[str, list[Finding]] = {}
    unclean = []
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        scratch = Path(folder)
        for mutant in mutants:
            code = "|".join(mutant.codes) or "harmless"
            if args.only and not any(part in code for part in args.only):
                continue
            if mutant.base not in clean:
                own = (BASES / mutant.base).is_dir()
                source = BASES / mutant.base if own else CORPUS / mutant.base / "input"
                result = findings(load(source), scratch)
                clean[mutant.base] = [] if isinstance(result, str) else result
                loud = [f for f in clean[mutant.base] if f["severity"] != "info"]
                unclean += [f"UNCLEAN {mutant.base}: {result}"] if isinstance(result, str) else []
                unclean += [f"UNCLEAN {mutant.base}: {f['severity']} {describe(f)}" for f in loud if own]
            judge(mutant, clean[mutant.base], findings(mutant.files, scratch), rows[code])
    print_report(rows, unclean, args.verbose)
    seeded = sum(row.seeded for code, row in rows.items() if code != "harmless")
    found = sum(row.found for code, row in rows.items() if code != "harmless")
    return 1 if found < args.min_found * seeded else 0


if __name__ == "__main__":
    sys.exit(main())
