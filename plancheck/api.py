"""The public API: check plans and build their goal graph from Python."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from plancheck import run
from plancheck.asked import Asked, settings_for
from plancheck.finding import Report
from plancheck.graph import Plangraf
from plancheck.usage import UsageError

Paths = str | os.PathLike[str] | Sequence[str | os.PathLike[str]]


def check(
    paths: Paths,
    *,
    today: date | str | None = None,
    gate: str | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    lang: str | None = None,
    config: str | os.PathLike[str] | None = None,
    scope: str = "repo",
    rules: Sequence[str | os.PathLike[str]] = (),
) -> Report:
    """Check plans; what `plancheck check` does.

    `paths` is a file, a folder, or several; `today` the day deadlines are held against, a date or "2026-01-15"
    (default: the clock's); `gate` a kontrollpunkt ("hoering", "vedtak", "kunngjoering", "rullering"); `select` and
    `ignore` codes, names or prefixes; `lang` "nb", "nn" or "en" (default: each plan's own); `config` a configuration
    file (default: the nearest at or above the paths); `scope` "repo" or "file"; `rules` folders of rule pages beside
    the built-in ones.
    Unreadable files are findings in the report. Raises UsageError where an argument, a path or the configuration
    cannot be used.
    """
    asked = Asked(
        today=_day(today),
        gate=gate,
        select=tuple(select),
        ignore=tuple(ignore),
        lang=lang,
        config=None if config is None else Path(config),
        scope=scope,
        rules=tuple(Path(folder) for folder in rules),
    )
    listed = _listed(paths)
    return run.run(listed, settings_for(listed, asked))


def build_graph(
    paths: Paths,
    *,
    today: date | str | None = None,
    config: str | os.PathLike[str] | None = None,
    scope: str = "repo",
) -> Plangraf:
    """Read plans and link their goals and actions; what `plancheck graph` shows. Raises UsageError as `check` does."""
    asked = Asked(today=_day(today), config=None if config is None else Path(config), scope=scope)
    listed = _listed(paths)
    return run.graph(listed, settings_for(listed, asked))


def _listed(paths: Paths) -> tuple[str, ...]:
    if isinstance(paths, str | os.PathLike):
        return (os.fspath(paths),)
    return tuple(os.fspath(path) for path in paths)


def _day(today: date | str | None) -> date | None:
    """The day as a plain date, which the deadlines of plans are. Raises UsageError for a text that is none."""
    if isinstance(today, str):
        try:
            return date.fromisoformat(today.strip())
        except ValueError as error:
            raise UsageError("bad_day", name="today", value=today) from error
    return today.date() if isinstance(today, datetime) else today
