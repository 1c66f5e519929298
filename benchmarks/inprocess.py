"""Run the plancheck command many times in one process, as a user would call it, and time it."""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Run:
    """What one call printed, how it ended, and how long it took."""

    status: int
    out: str
    err: str
    seconds: float

    @property
    def data(self) -> dict[str, Any] | None:
        """The JSON on standard output, or None when there is none."""
        try:
            loaded = json.loads(self.out)
        except json.JSONDecodeError:
            return None
        return loaded if isinstance(loaded, dict) else None


def command() -> Callable[[], object]:
    """The installed `plancheck` console command; raises LookupError when the package is not installed."""
    for entry in entry_points(group="console_scripts", name="plancheck"):
        loaded: Callable[[], object] = entry.load()
        return loaded
    raise LookupError("plancheck is not installed in this environment")


@contextlib.contextmanager
def _inside(folder: Path, arguments: list[str]) -> Iterator[None]:
    before, argv = Path.cwd(), sys.argv
    os.chdir(folder)
    sys.argv = ["plancheck", *arguments]
    try:
        yield
    finally:
        os.chdir(before)
        sys.argv = argv


def run(arguments: list[str], folder: Path) -> Run:
    """Call the command in `folder`; an uncaught exception is status -1 with its traceback as `err`."""
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
    main, status, trace = command(), 0, ""
    begin = time.perf_counter()
    with _inside(folder, arguments), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            status = int(main() or 0)  # type: ignore[call-overload]
        except SystemExit as stop:
            status = stop.code if isinstance(stop.code, int) else int(stop.code is not None)
        except (ArithmeticError, AttributeError, LookupError, OSError, RuntimeError, TypeError, ValueError):
            status, trace = -1, traceback.format_exc()
    seconds = time.perf_counter() - begin
    return Run(status, _text(out), _text(err) + trace, seconds)


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    raw = stream.buffer
    return raw.getvalue().decode("utf-8", "replace") if isinstance(raw, io.BytesIO) else ""
