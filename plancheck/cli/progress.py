"""A line on the terminal while many files are read; nothing where nobody watches."""

from __future__ import annotations

import sys
from time import monotonic
from types import TracebackType

from plancheck.i18n import text

_PATIENCE = 0.7
"""Seconds before anything is shown."""
_PAUSE = 0.1


class Progress:
    """Shows how far the reading has come, and takes the line away again."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.watched = sys.stderr.isatty()
        self.next = monotonic() + _PATIENCE
        self.width = 0

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.width:
            sys.stderr.write("\r" + " " * self.width + "\r")
            sys.stderr.flush()

    def step(self, number: int, total: int) -> None:
        """Called before each file."""
        if self.watched and monotonic() >= self.next:
            self.next = monotonic() + _PAUSE
            line = text("progress", self.lang, number=number, total=total)
            sys.stderr.write("\r" + line.ljust(self.width))
            sys.stderr.flush()
            self.width = max(self.width, len(line))
