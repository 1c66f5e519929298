"""The two hooks, run by the real pre-commit on a real git repository.

The hooks are taken from `.pre-commit-hooks.yaml` as they are, but run with the plancheck of this environment, so that
the test needs no network.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
BIN = Path(sys.executable).parent

MENDED = """\
# Handlingsdel 2026–2029

## Hovedmål 1: Alle har en trygg hverdag

### Delmål 1.1: Flere mestrer egen hverdag

| Tiltak | Ansvar | Frist |
|---|---|---|
| Opprette et hverdagsmestringsteam | Helse og velferd | 2027 |
"""
BROKEN = MENDED.replace("| Helse og velferd |", "| |")

pytestmark = pytest.mark.skipif(
    shutil.which("git") is None or not (BIN / "pre-commit").exists(), reason="needs git and pre-commit"
)


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    own = {
        "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder.parent),
        "PRE_COMMIT_HOME": str(folder.parent / "pre-commit"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_AUTHOR_NAME": "Kari Planlegger",
        "GIT_AUTHOR_EMAIL": "kari@example.no",
        "GIT_COMMITTER_NAME": "Kari Planlegger",
        "GIT_COMMITTER_EMAIL": "kari@example.no",
    }
    return subprocess.run(
        command, cwd=folder, env={**clean, **own}, capture_output=True, text=True, encoding="utf-8", check=False
    )


def planmappe(tmp_path: Path, hook: str) -> Path:
    folder = tmp_path / "planmappe"
    folder.mkdir()
    local = {**HOOKS[hook], "language": "system"}
    config = {"repos": [{"repo": "local", "hooks": [local]}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")
    assert run(folder, "git", "init", "-q").returncode == 0
    installed = run(folder, str(BIN / "pre-commit"), "install")
    assert installed.returncode == 0, installed.stderr
    return folder


@pytest.mark.parametrize("hook", sorted(HOOKS))
def test_a_broken_plan_is_stopped_and_a_mended_one_goes_through(tmp_path: Path, hook: str) -> None:
    folder = planmappe(tmp_path, hook)
    plan = folder / "handlingsdel.md"
    plan.write_text(BROKEN, "utf-8")
    run(folder, "git", "add", ".")
    stopped = run(folder, "git", "commit", "-m", "Handlingsdel")
    assert stopped.returncode == 1
    assert "ANS001" in stopped.stdout + stopped.stderr
    plan.write_text(MENDED, "utf-8")
    run(folder, "git", "add", ".")
    through = run(folder, "git", "commit", "-m", "Handlingsdel")
    assert through.returncode == 0, through.stdout + through.stderr


def test_a_commit_without_plan_files_runs_no_hook(tmp_path: Path) -> None:
    folder = planmappe(tmp_path, "plancheck")
    (folder / "kart.png").write_bytes(b"\x89PNG")
    run(folder, "git", "add", "kart.png")
    assert run(folder, "git", "commit", "-m", "Kart").returncode == 0


def test_the_file_hook_reads_only_the_changed_files(tmp_path: Path) -> None:
    folder = planmappe(tmp_path, "plancheck-file")
    (folder / "annen.md").write_text(BROKEN, "utf-8")
    (folder / "notat.md").write_text("# Referat\n\nKaffe klokka ti.\n", "utf-8")
    run(folder, "git", "add", "notat.md", ".pre-commit-config.yaml")
    through = run(folder, "git", "commit", "-m", "Referat")
    assert through.returncode == 0, through.stdout + through.stderr
