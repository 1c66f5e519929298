"""A small planmappe, and the command line run in this process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from plancheck.cli.edge import run_command_line

CLEAN = """\
# Handlingsdel 2026–2029

## Hovedmål 1: Alle har en trygg hverdag

### Delmål 1.1: Flere mestrer egen hverdag

| Tiltak | Ansvar | Frist |
|---|---|---|
| Opprette et hverdagsmestringsteam | Helse og velferd | 2027 |
| Utvide dagtilbudet | Helse og velferd | 2028 |
"""
FLAWED = CLEAN.replace("| Utvide dagtilbudet | Helse og velferd |", "| Utvide dagtilbudet | |")


class Answer(NamedTuple):
    status: int
    out: str
    err: str


Run = Callable[..., Answer]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run plancheck with these arguments in `tmp_path`."""
    monkeypatch.delenv("PLANCHECK_LANG", raising=False)

    def run_it(*arguments: str) -> Answer:
        capsys.readouterr()
        status = run_command_line([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return Answer(status, said.out, said.err)

    return run_it


@pytest.fixture
def mappe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty planmappe, and the folder we stand in."""
    (tmp_path / ".git").mkdir()  # the top of a repository: nothing above is looked at
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def ren(mappe: Path) -> Path:
    (mappe / "handlingsdel.md").write_text(CLEAN, "utf-8")
    return mappe


@pytest.fixture
def feil(mappe: Path) -> Path:
    (mappe / "handlingsdel.md").write_text(FLAWED, "utf-8")
    return mappe
