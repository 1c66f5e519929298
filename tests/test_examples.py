"""Every example says what plancheck finds in it (`forventet.yaml`): no error or warning more, and none less."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

import plancheck
from plancheck import Finding, Report, Severity

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
FOLDERS = sorted(path.parent.relative_to(EXAMPLES).as_posix() for path in EXAMPLES.glob("*/*/forventet.yaml"))
SOURCES = ("baerum", "levanger", "lindesnes", "seljord")
TOLD = (Severity.ERROR, Severity.WARNING)


def expected(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((EXAMPLES / name / "forventet.yaml").read_text("utf-8"))
    return loaded


def checked(name: str) -> Report:
    asked = expected(name)
    day = asked["today"]
    return plancheck.check(
        EXAMPLES / name, today=day if isinstance(day, date) else date.fromisoformat(day), gate=asked["gate"]
    )


@cache
def report(name: str) -> Report:
    return checked(name)


def told(name: str) -> list[Finding]:
    return [finding for finding in report(name).findings if finding.severity in TOLD]


def shown(finding: Finding) -> str:
    return f"{finding.code} {finding.severity} {finding.file}:{finding.span.line} {finding.text or finding.message}"


def line_of(name: str, finding: Finding) -> str:
    if finding.span.line is None:
        return ""
    return report(name).sources[finding.file][finding.span.line - 1]


def answers(name: str, finding: Finding, wanted: dict[str, str]) -> bool:
    """Whether the finding is the one wanted: code, file, and words in it or on the line it points at."""
    if (finding.code, finding.file) != (wanted["code"], wanted["file"]):
        return False
    return any(wanted["text"] in words for words in (finding.text, finding.message, line_of(name, finding)))


@pytest.mark.parametrize("name", FOLDERS)
def test_what_is_expected_is_what_is_found(name: str) -> None:
    unexpected, missing = told(name), []
    for wanted in expected(name)["findings"]:
        found = next((finding for finding in unexpected if answers(name, finding, wanted)), None)
        if found is None:
            missing.append(wanted)
        else:
            unexpected.remove(found)
    assert (missing, [shown(finding) for finding in unexpected]) == ([], [])


@pytest.mark.parametrize("source", SOURCES)
def test_each_source_document_has_a_clean_and_a_flawed_example(source: str) -> None:
    assert {f"{source}/ren", f"{source}/feil"} <= set(FOLDERS)
    assert told(f"{source}/ren") == []
    assert len(told(f"{source}/feil")) >= 5


@pytest.mark.parametrize("name", FOLDERS)
def test_every_example_is_judged(name: str) -> None:
    answer = report(name)
    assert answer.plans >= 1
    assert answer.nodes["tiltak"] >= 3
    assert answer.crashed == ()


def test_no_run_leaves_anything_behind_for_the_next() -> None:
    forwards = {name: report(name).findings for name in FOLDERS}
    backwards = {name: checked(name).findings for name in reversed(FOLDERS)}
    assert forwards == backwards
