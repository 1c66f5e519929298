"""How an answer is to look."""

from __future__ import annotations

from collections.abc import Callable

from plancheck.document import Span
from plancheck.i18n import text
from plancheck.record import NamedTuple
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
        """ "handlingsdel.md:12:3", "plan.docx, side 4": as much of it as the source has."""
        path = one_line(self.path_of(span.file))
        if span.line is None:
            return f"{path}, {text('on_page', self.lang, n=span.page)}" if span.page else path
        return ":".join((path, *(str(number) for number in (span.line, span.column) if number)))
