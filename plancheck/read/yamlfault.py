"""The commonest faults in YAML, told from what libyaml says, so that a message can say what to mend and where."""

from __future__ import annotations

import re
from typing import Any

from plancheck.record import NamedTuple

_GLUED = re.compile(r"^\s*(?:- )?[\w-]+:[^\s:/]")
_KEYED = re.compile(r"^\s*(?:- )?[\w -]+:\s+[^\"'\[{|>#\s]")
_START = "cannot start any token"
_TOO_DEEP = "exceeded maximum nesting depth"
"""From libyaml 0.2.6 on, which bounds its own depth where flow collections open."""


class Fault(NamedTuple):
    """A message key ("yaml" where the fault is not a common one), the line it speaks of, and its sign if any."""

    key: str
    line: int
    column: int
    sign: str = ""


def fault_of(error: Any, text: str) -> Fault | None:
    """What is wrong, from PyYAML's error and the text; lines and columns from 0. None where no place is known."""
    mark, opened = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    mark = mark or opened
    if mark is None:
        return None
    said, doing = str(getattr(error, "problem", "")), str(getattr(error, "context", ""))
    lines = text.split("\n")
    line = lines[mark.line] if mark.line < len(lines) else ""
    if _TOO_DEEP in said:
        return Fault("yaml_dypt", mark.line, mark.column)
    if opened is not None and "quoted scalar" in doing:
        return Fault("yaml_hermetegn", opened.line, opened.column)
    if "flow node" in doing and not line.strip():
        return _last_bracket(text)
    if opened is not None and "parsing a flow" in doing:
        return Fault("yaml_klamme", opened.line, opened.column, "[" if "sequence" in doing else "{")
    if "tab character" in said or (_START in said and line[mark.column : mark.column + 1] == "\t"):
        return Fault("yaml_tab", mark.line, mark.column)
    if "mapping values are not allowed" in said:
        return _colon(lines, mark.line, mark.column)
    if _START in said:
        return Fault("yaml_tegn", mark.line, mark.column, line[mark.column : mark.column + 1])
    misplaced = "expected key" in said or "'-' indicator" in said
    key = "yaml_innrykk" if misplaced and not line[: mark.column].strip() else "yaml"
    return Fault(key, mark.line, mark.column)


def _last_bracket(text: str) -> Fault:
    """The text ends inside a bracket: the last one opened."""
    at = max(text.rfind("["), text.rfind("{"), 0)
    before = text[:at]
    return Fault("yaml_klamme", before.count("\n"), at - before.rfind("\n") - 1, text[at : at + 1])


def _colon(lines: list[str], line: int, column: int) -> Fault:
    """A colon where no key may stand: in a value, after a key without a blank above, or under a wrong indent."""
    if _KEYED.match(lines[line][:column]):
        return Fault("yaml_kolon", line, column)
    if line and _GLUED.match(lines[line - 1]):
        return Fault("yaml_mellomrom", line - 1, 0)
    if line and lines[line - 1].strip() and ":" not in lines[line - 1]:
        return Fault("yaml_noekkel", line - 1, 0)
    return Fault("yaml_innrykk", line, column)
