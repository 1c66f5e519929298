"""A plain command line is read as click reads it; what is not plain is left to click."""

from __future__ import annotations

from typing import Any

import click
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancheck.cli import checkcommand
from plancheck.cli.options import CHECK, plain
from plancheck.usage import UsageError

WORDS = [
    *(name for option in CHECK for name in option.names),
    "--fail_on", "--gate=høring", "--today=2026-01-15", "--select=SPO,HOR00", "--quiet=ja", "--help", "-qf",
    "--", "-", "", "plan.md", "hoering", "Sluttbehandling", "never", "json", "text=ut.txt", "nn", "2026-01-15",
    "2026-13-45", "repo", "file", "always", "FRI005", "-x", "--gat", "--unknown",
]  # fmt: skip


def clicked(arguments: list[str]) -> dict[str, Any] | None:
    """What click makes of the same arguments; None where it refuses them or shows its help."""
    try:
        return checkcommand.check.make_context("check", list(arguments)).params
    except (click.ClickException, click.exceptions.Exit, UsageError):
        return None


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=7))
def test_what_is_plain_is_read_as_click_reads_it(arguments: list[str]) -> None:
    read = plain(arguments)
    if read is not None:
        assert read == clicked(arguments)


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["."],
        ["plan.md", "--gate", "hoering", "--today", "2026-01-15"],
        ["--fail_on=never", "-f", "json", "-f", "sarif=ut.sarif", "mappe", "-q"],
        ["-", "--stdin-filename", "plan.md", "--select", "SPO", "--select", "HOR001,HOR002"],
    ],
)
def test_usual_command_lines_are_plain(arguments: list[str]) -> None:
    assert plain(arguments) is not None
    assert plain(arguments) == clicked(arguments)


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["-h"], ["--gate"], ["--gate", "--quiet"], ["--today", "i morgen"], ["-qf", "json"], ["--", "-x"]],
)
def test_help_faults_and_letters_run_together_are_left_to_click(arguments: list[str]) -> None:
    assert plain(arguments) is None
