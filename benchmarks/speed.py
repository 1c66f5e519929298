"""CPU time and memory of whole processes, as ratios: one check beside Python's own start and markdown-it-py alone.

    python benchmarks/speed.py                  # builds and installs the checkout in an environment of its own first
    python benchmarks/speed.py --bin FOLDER     # times the plancheck in FOLDER (an environment's bin), byte-compiled

Each figure is the least user+system time of several runs, since noise only adds. Exit status 1 when a figure is missed.
Milliseconds depend on the machine; the ratios to `python -c pass`, taken between the other runs, hardly do.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import corpus

ROOT = Path(__file__).resolve().parent.parent
TODAY = ("--today", "2026-01-15", "--fail-on", "never", "--format", "json")
PARSE = """\
import sys
from pathlib import Path
from markdown_it import MarkdownIt
parser = MarkdownIt("commonmark").enable("table")
for path in sorted(Path(sys.argv[1]).rglob("*.md")):
    parser.parse(path.read_text("utf-8"))
"""


@dataclass(frozen=True)
class Cost:
    """What one process used: CPU seconds and peak memory in MB."""

    seconds: float
    megabytes: float


@dataclass(frozen=True)
class Figure:
    """One line of the answer: what was measured, in what unit, and the limit it is held to."""

    name: str
    value: float
    limit: float
    unit: str
    beside: str = ""

    @property
    def reached(self) -> bool:
        """Whether the value is within the limit."""
        return self.value <= self.limit

    def __str__(self) -> str:
        verdict = "ok" if self.reached else "MISSED"
        return f"{self.name:52} {self.value:8.2f} {self.unit:3} of {self.limit:g}  {verdict:6} {self.beside}".rstrip()


def install(folder: Path) -> Path:
    """A new environment with the checkout installed from its wheel; gives its bin folder."""
    venv.create(folder, with_pip=True)
    bin_folder = folder / ("Scripts" if os.name == "nt" else "bin")
    python = bin_folder / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--compile", str(ROOT)], check=True)
    return bin_folder


def run(command: Sequence[str | Path], folder: Path) -> Cost:
    """Run one command with its output thrown away. Raises RuntimeError where it could not do its work."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PLANCHECK"))}
    process = subprocess.Popen(command, cwd=folder, env=clean, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr is not None
    said = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(map(str, command))}: {process.returncode}: {said.decode(errors='replace')}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def least(costs: Sequence[Cost]) -> Cost:
    """The least time and the largest memory of several runs."""
    return Cost(min(cost.seconds for cost in costs), max(cost.megabytes for cost in costs))


def measure(bin_folder: Path, folders: dict[str, Path], runs: int) -> dict[str, Cost]:
    """Every command `runs` times, in turn, so that a busy minute hits them alike; long ones a third as often."""
    python, plancheck = bin_folder / "python", bin_folder / "plancheck"
    here = folders["one"]
    commands: dict[str, tuple[Sequence[str | Path], Path]] = {
        "pass": ((python, "-c", "pass"), here),
        "version": ((plancheck, "--version"), here),
        "markdown": ((python, "-c", PARSE, "."), folders["many"]),
        **{name: ((plancheck, "check", ".", *TODAY), folder) for name, folder in folders.items()},
    }
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for turn in range(runs):
        for name, (command, folder) in commands.items():
            if turn % 3 == 0 or name in ("pass", "version", "one", "one-front"):
                costs[name].append(run(command, folder))
    return {name: least(several) for name, several in costs.items()}


def figures(cost: dict[str, Cost]) -> list[Figure]:
    """The figures of the promise, from what was measured."""
    time = {name: used.seconds for name, used in cost.items()}
    beside = {name: f"({seconds * 1000:.0f} ms, {seconds / time['pass']:.0f} x pass)" for name, seconds in time.items()}
    return [
        Figure("--version / python -c pass", time["version"] / time["pass"], 2, "x", beside["version"]),
        Figure("one plan of 22 KB", time["one"] * 1000, 150, "ms", beside["one"]),
        Figure("the same with front matter and config", time["one-front"] * 1000, 250, "ms", beside["one-front"]),
        Figure("300 plans of 21 KB / markdown-it-py alone", time["many"] / time["markdown"], 1.5, "x", beside["many"]),
        Figure("10,000 items in 100 files", time["items-10000"], 1.5, "s", beside["items-10000"]),
        Figure("growth from 1,000 to 10,000 items", time["items-10000"] / time["items-1000"], 8, "x"),
        Figure(
            "peak memory, 10,000 items",
            cost["items-10000"].megabytes,
            120,
            "MB",
            f"(300 plans: {cost['many'].megabytes:.0f} MB)",
        ),
    ]


def main() -> int:
    """Make the corpora, measure, print; gives the exit status."""
    parser = argparse.ArgumentParser(description="Time plancheck as whole processes.")
    parser.add_argument("--bin", type=Path, help="an environment's bin folder; without it one is made")
    parser.add_argument("--runs", type=int, default=9)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="plancheck-speed-") as made:
        folders = corpus.write(Path(made, "corpus"))
        bin_folder = options.bin.absolute() if options.bin else install(Path(made, "env"))
        result = figures(measure(bin_folder, folders, options.runs))
    for figure in result:
        print(figure)
    return 0 if all(figure.reached for figure in result) else 1


if __name__ == "__main__":
    sys.exit(main())
