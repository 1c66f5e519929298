"""The guides hold: every command in README runs as it stands, and every path a guide names exists."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from tests.read.wordfile import rewritten

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
GUIDES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "benchmarks/README.md", "tests/corpus/README.md")
FENCE = re.compile(r"^```(?P<info>[^\n]*)\n(?P<body>.*?)^```$", re.M | re.S)
INLINE = re.compile(r"`(plancheck [^`]+)`")
LINK = re.compile(r"\]\((?!https?:)(?P<path>[^)#]+)")
PATH = re.compile(r"`(?P<path>\.?[\w-]+(?:/[\w.-]+)*(?:/|\.(?:py|md|yaml|json|toml|cfg)))`")
PAGE_OF_THEIR_OWN = "egne-regler"
OWN_PAGE = """\
---
code: KOM001
name: tiltak-uten-kostnad
category: egne
scope: repo
applies_to: {kind: tiltak}
require: {has: kostnad}
severity: {default: warning}
basis: [{kind: practice, ref: "Egne rutiner"}]
since: "0.1"
texts:
  nb:
    title: Tiltak uten kostnad
    summary: Tiltak skal ha kostnad.
    message: {has: "«{text}» mangler {felt}."}
    help: Før opp kostnaden.
---
## Hva
Alle tiltak skal ha kostnad.
## Hvorfor
Rutinen vår.
## Slik retter du
Før opp kostnaden.
## Gir funn
```plan fil=handlingsdel.md
# Handlingsdel 2026–2029
## Hovedmål 1: Alle har en trygg hverdag
| Tiltak | Ansvar | Frist | Kostnad |
|---|---|---|---|
| Utvide dagtilbudet | Helse | 2027 | <!-- funn: KOM001 --> |
```
## Gir ikke funn
```plan fil=handlingsdel.md
# Handlingsdel 2026–2029
## Hovedmål 1: Alle har en trygg hverdag
| Tiltak | Ansvar | Frist | Kostnad |
|---|---|---|---|
| Utvide dagtilbudet | Helse | 2027 | 3 mill. kroner |
```
"""


class Block(NamedTuple):
    """One fenced block: its language, what else its info string says, and its text."""

    kind: str
    said: frozenset[str]
    file: str
    body: str


class Ran(NamedTuple):
    status: int
    out: str
    err: str


def blocks(text: str) -> Iterator[Block]:
    for match in FENCE.finditer(text):
        kind, *said = match["info"].split() or [""]
        file = next((word.removeprefix("fil=") for word in said if word.startswith("fil=")), "")
        yield Block(kind, frozenset(said), file, match["body"])


def commands(block: Block) -> list[str]:
    """Command lines of a shell block, or those CI would run in a YAML one."""
    if block.kind == "sh":
        return [line for line in block.body.splitlines() if line.strip()]
    loaded = yaml.safe_load(block.body) if block.kind == "yaml" else None
    return list(scripts(loaded))


def scripts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, held in value.items():
            if key in ("run", "script"):
                yield from [held] if isinstance(held, str) else held
            else:
                yield from scripts(held)
    elif isinstance(value, list):
        for held in value:
            yield from scripts(held)


BLOCKS = list(blocks(README))
RUN = [block for block in BLOCKS if "oppsett" not in block.said]


@pytest.fixture(scope="module")
def planmappe(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty repository with a register and a page of its own, as the README's reader would have."""
    folder = tmp_path_factory.mktemp("planmappe")
    subprocess.run(["git", "init", "--quiet", str(folder)], check=True)
    (folder / "register").mkdir()
    (folder / "register" / "enheter.csv").write_text("navn;forkortelse\nHelse og velferd;HV\n", "utf-8")
    own = folder / PAGE_OF_THEIR_OWN
    own.mkdir()
    (own / "tiltak-uten-kostnad.md").write_text(OWN_PAGE, "utf-8")
    return folder


def given(command: str, folder: Path) -> None:
    """The Word plan a command asks for, as the planner has it; away again, with what came of it, for the others."""
    words = command.split()
    plan = next((folder / word for word in words if word.endswith(".docx")), None)
    for old in (*folder.glob("*.docx"), *folder.glob("plan.md")):
        old.unlink()
    if plan is not None:
        plan.write_bytes(rewritten(next(b for b in RUN if b.file == "handlingsdel.md").body))


def run(command: str, folder: Path) -> Ran:
    """Run one line of plancheck as a shell would."""
    program, *arguments = shlex.split(command, comments=True)
    assert program == "plancheck", command
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PLANCHECK")}
    done = subprocess.run(
        [sys.executable, "-m", "plancheck", *arguments],
        cwd=folder, env=clean, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    return Ran(done.returncode, done.stdout, done.stderr)


def write(block: Block, folder: Path) -> None:
    path = folder / block.file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(block.body, "utf-8")


def assert_excerpt(excerpt: str, output: str) -> None:
    """Each piece between lines of "…" stands in the output, in that order, line by line."""
    rest = "\n" + output
    for piece in re.split(r"^…\n", excerpt, flags=re.M):
        assert "\n" + piece.rstrip("\n") + "\n" in rest, f"not in the output:\n{piece}\n---\n{rest}"
        rest = "\n" + rest.partition("\n" + piece.rstrip("\n") + "\n")[2]


def test_every_command_runs_and_prints_what_is_shown(planmappe: Path) -> None:
    """The README from top to bottom in one folder, as a reader would follow it."""
    last, ran = Ran(0, "", ""), 0
    for block in RUN:
        if block.file:
            write(block, planmappe)
        if block.kind == "text":
            assert_excerpt(block.body, last.out)
        asked = next((int(word[7:]) for word in block.said if word.startswith("status=")), 0)
        for command in commands(block):
            if command.startswith("pip install"):
                assert command == 'pip install --quiet "$PLANCHECK"'
                continue
            given(command, planmappe)
            last = run(command, planmappe)
            expected = {asked} if block.kind == "sh" else {0, 1}  # a build answers for the plan, whichever way
            assert last.status in expected, (command, last)
            assert last.out or last.err or last.status == 0
            ran += 1
    assert ran >= 12
    assert (planmappe / "funn.json").stat().st_size > 100
    assert (planmappe / "funn.xml").read_text("utf-8").startswith("<?xml")


@pytest.mark.parametrize("command", sorted(set(INLINE.findall(FENCE.sub("", README)))))
def test_commands_inside_sentences_run(planmappe: Path, command: str) -> None:
    (planmappe / "handlingsdel.md").write_text(next(b for b in RUN if b.file == "handlingsdel.md").body, "utf-8")
    allowed = {0, 1} if command.startswith("plancheck check") else {0}
    assert run(command, planmappe).status in allowed, command


def test_every_fence_is_one_the_tests_know() -> None:
    assert {block.kind for block in BLOCKS} <= {"sh", "text", "markdown", "yaml"}
    assert all(block.file for block in BLOCKS if block.kind in ("markdown", "yaml"))
    assert all("utdrag" in block.said for block in BLOCKS if block.kind == "text")


def test_the_first_setup_line_shows_findings() -> None:
    first, second = (block.body.strip() for block in BLOCKS if "oppsett" in block.said)
    made, installed, checked = first.split(" && ")
    assert (made, installed) == ("python3 -m venv .venv", ".venv/bin/pip install --quiet .")
    answer = run(checked.removeprefix(".venv/bin/"), ROOT)
    assert answer.status == 0
    assert "Tiltak utan ansvarleg" in answer.out
    assert second.startswith("python3 -m venv .venv && .venv/bin/pip install --quiet --editable '.[dev]' && ")


def test_the_build_ends_with_the_tests_of_the_second_setup_line() -> None:
    _, second = (block.body.strip() for block in BLOCKS if "oppsett" in block.said)
    script = (ROOT / ".ci" / "run").read_text("utf-8").strip().splitlines()
    assert script[-1] == second.split(" && ")[-1].replace(".venv/", ".venv-ci/")
    assert "set -euo pipefail" in script
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_the_hooks_named_exist() -> None:
    (shown,) = (yaml.safe_load(block.body) for block in BLOCKS if block.file == ".pre-commit-config.yaml")
    hooks = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    assert {hook["id"] for repo in shown["repos"] for hook in repo["hooks"]} <= hooks
    assert all(f"`{hook}`" in README for hook in hooks)


@pytest.mark.parametrize("guide", GUIDES)
def test_every_path_a_guide_names_exists(guide: str) -> None:
    text = (ROOT / guide).read_text("utf-8")
    named = {match["path"] for match in LINK.finditer(text)} | {match["path"] for match in PATH.finditer(text)}
    theirs = {block.file for block in blocks(text)} | {"plancheck.yaml", "gold.json", "forventet.yaml", "input/"}
    beside = (ROOT, (ROOT / guide).parent)
    assert {p for p in named - theirs if not any((folder / p).exists() for folder in beside)} == set()


def test_the_readme_can_be_read_in_ten_minutes() -> None:
    assert len(README.splitlines()) <= 190
    assert max(map(len, README.splitlines())) <= 150
