"""The YAML between two `---` lines at the top of a Markdown file."""

from __future__ import annotations

import re

from plancheck.document import Mapped, Problem, Span
from plancheck.pattern import pattern
from plancheck.read import load
from plancheck.record import NamedTuple

_OPEN = pattern(r"\s*\n?---[ \t]*\n")
_CLOSE = pattern(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_KEY = pattern(r"\s*(?:#[^\n]*\n\s*)*[\"']?[\w.-]+[\"']?[ \t]*:(?:\s|$)")
_END_OF_YAML = pattern(r"^(?:#{1,6} |[ \t]*$)", re.MULTILINE)


class FrontMatter(NamedTuple):
    front: Mapped | None
    problems: tuple[Problem, ...]
    end: int
    """Where the Markdown begins in the text; 0 where there is no front matter."""


NONE = FrontMatter(None, (), 0)


def split(text: str, file: str) -> FrontMatter:
    """Find and read front matter. A rule (`---`) with ordinary text under it is not front matter."""
    opened = _OPEN.match(text)
    if opened is None or text[: opened.end()].strip() != "---":
        return NONE
    start = opened.end()
    close = _CLOSE.search(text, start)
    if close is not None and not text[start : close.start()].strip():
        return FrontMatter(None, (), close.end())
    if not _KEY.match(text, start):
        return NONE
    problems: list[Problem] = []
    if close is None:
        line = text.count("\n", 0, start)
        params = {"linje": str(line)}
        problems.append(Problem("DOK009", "ulukket", params, Span(file, line, 1, line, 4)))
        stop = _END_OF_YAML.search(text, start)
        inside, end = (text[start : stop.start()], stop.start()) if stop else (text[start:], len(text))
    else:
        inside, end = text[start : close.start()], close.end()
    value, found = load("plancheck.read.yaml:load_yaml")(inside, file, text.count("\n", 0, start))
    front = value if isinstance(value, Mapped) else None
    return FrontMatter(front, (*problems, *found), end)
