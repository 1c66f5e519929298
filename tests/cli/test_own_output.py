"""What plancheck has written is never read as a plan."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plancheck.ownoutput import is_own
from plancheck.settings import GATES, LANGUAGES

from .conftest import CLEAN, FLAWED, Run

DAY = ("--today", "2026-01-15")


def files(run: Run) -> list[str]:
    return [one["path"] for one in json.loads(run("check", *DAY, "--format", "json").out)["files"]]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("gate", [None, *GATES])
@pytest.mark.parametrize("fmt", ["text", "markdown", "concise"])
@pytest.mark.parametrize("plan", [CLEAN, FLAWED, "Bare tekst.\n"])
def test_a_report_is_known_by_how_it_begins(
    run: Run, mappe: Path, plan: str, fmt: str, gate: str | None, lang: str
) -> None:
    (mappe / "handlingsdel.md").write_text(plan, "utf-8")
    asked = () if gate is None else ("--gate", gate)
    said = run("check", *DAY, "--format", fmt, "--lang", lang, *asked).out
    assert is_own(said.encode())


@pytest.mark.parametrize("plan", [CLEAN, FLAWED, "Tiltak;Ansvar;Frist\nA;B;2027\n", "Høring: 3 uker\n", "2 mål\n"])
def test_a_plan_is_not(plan: str) -> None:
    assert not is_own(plan.encode())


def test_saved_answers_are_left_out(run: Run, feil: Path) -> None:
    Path("svar.txt").write_text(run("check", *DAY).out, "utf-8")
    Path("svar.md").write_text(run("check", *DAY, "--format", "markdown").out, "utf-8")
    run("list", "tiltak", "--format", "csv", "-o", "tiltak.csv")
    assert Path("tiltak.csv").is_file()
    assert files(run) == ["handlingsdel.md"]


def test_the_files_the_answer_goes_to_are_left_out(run: Run, feil: Path) -> None:
    for name in ("a.md", "b.txt"):
        Path(name).write_text(CLEAN, "utf-8")
    answer = run("check", *DAY, "--format", "json", "--format", "text=b.txt", "--write-baseline", "a.md")
    assert [one["path"] for one in json.loads(answer.out)["files"]] == ["handlingsdel.md"]
