"""Starting the program: what is imported, what is written where, whatever the locale."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import FLAWED

HEAVY = ("networkx", "pydantic", "markdown_it", "click", "inspect")
PROBE = """
import json, sys
sys.argv = ["plancheck", *json.loads(sys.argv[1])]
from plancheck.__main__ import main
status = main()
print(json.dumps([name for name in {heavy!r} if name in sys.modules]), file=sys.stderr)
"""


def imported(folder: Path, *arguments: str) -> set[str]:
    command = [sys.executable, "-c", PROBE.format(heavy=HEAVY), json.dumps(arguments)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=True)
    return set(json.loads(done.stderr.splitlines()[-1]))


def plancheck(folder: Path, *arguments: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "plancheck", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False, env={**os.environ, **env})


@pytest.mark.parametrize(
    ("arguments", "allowed"),
    [
        (("--version",), set()),
        (("rule", "ANS001"), {"click", "inspect"}),
        (("completion", "bash"), {"click", "inspect"}),
        (("--help",), {"click", "inspect"}),
        (("check", ".", "--today", "2026-01-15"), set()),
        (("check", ".", "--today=2026-01-15", "-qf", "json"), {"click", "inspect"}),
        (("graph", ".", "--today", "2026-01-15"), {"click", "inspect"}),
    ],
)
def test_a_command_imports_only_what_it_needs(feil: Path, arguments: tuple[str, ...], allowed: set[str]) -> None:
    assert imported(feil, *arguments) <= allowed


def test_importing_plancheck_is_cheap_and_gives_the_api_when_asked() -> None:
    code = "import sys, plancheck; n = len(sys.modules); plancheck.check; print(n < 80, 'plancheck.run' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "True"]


def test_utf8_whatever_the_locale(feil: Path) -> None:
    arguments = ("check", ".", "--today", "2026-01-15", "--lang", "nb")
    plain = plancheck(feil, *arguments, LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert plain.stdout == plancheck(feil, *arguments).stdout
    assert "«" in plain.stdout.decode("utf-8")
    assert plain.returncode == 1


@pytest.mark.skipif(os.name == "nt", reason="a POSIX shell")
def test_a_reader_that_leaves_is_no_fault(feil: Path) -> None:
    (feil / "stor.md").write_text(FLAWED + "| Noe nytt | | |\n" * 3000, "utf-8")
    line = f'"{sys.executable}" -m plancheck check . --format json --today 2026-01-15 | head -n 1'
    done = subprocess.run(["sh", "-c", line], cwd=feil, capture_output=True, text=True, check=False)
    assert done.stdout.startswith("{")
    assert done.stderr == ""


def test_the_hash_seed_changes_nothing(feil: Path) -> None:
    (feil / "samfunnsdel.md").write_text(FLAWED.replace("Handlingsdel", "Kommuneplanens samfunnsdel"), "utf-8")
    for command in (("check", "--format", "json", "--today", "2026-01-15"), ("graph",)):
        first, second = (plancheck(feil, *command, PYTHONHASHSEED=seed).stdout for seed in ("1", "2"))
        assert first == second


def test_version_is_one_line(tmp_path: Path) -> None:
    done = plancheck(tmp_path, "--version")
    assert done.stdout.decode().startswith("plancheck ")
    assert done.stdout.count(b"\n") == 1


def test_no_cache_reads_and_writes_none_and_says_the_same(feil: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A checkout keeps what it made of the rule pages; with --no-cache it makes them anew and keeps nothing."""
    cache = tmp_path_factory.mktemp("cache")
    command = ("check", "--today", "2026-01-15", "--format", "json")
    fresh = plancheck(feil, *command, "--no-cache", XDG_CACHE_HOME=str(cache))
    assert list(cache.iterdir()) == []

    kept = plancheck(feil, *command, XDG_CACHE_HOME=str(cache))
    assert kept.stdout == fresh.stdout
    assert kept.returncode == fresh.returncode == 1
    for path in cache.rglob("*.json"):
        path.write_text("{}", "utf-8")
    assert plancheck(feil, *command, "--no-cache", XDG_CACHE_HOME=str(cache)).stdout == fresh.stdout
    assert all(path.read_text("utf-8") == "{}" for path in cache.rglob("*.json"))
