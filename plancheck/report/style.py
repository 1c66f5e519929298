"""How an answer is to look."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from plancheck.document import Span
from plancheck.report.clean import one_line


class Style(NamedTuple):
    lang: str = "nb"
    color: bool = False
    width: int = 100
    quiet: bool = False
    """Only what must be fixed is listed."""
    path_of: Callable[[str], str] = str
    """From a path below the root to one the reader can open."""
    status: int | None = None
    """The exit status of the run, where there is a process that ends with one."""

    def where(self, span: Span) -> str:
        """ "handlingsdel.md:12:3": as much of it as the source has."""
        known = (span.line, span.column if span.line else None)
        return ":".join((one_line(self.path_of(span.file)), *(str(number) for number in known if number)))
