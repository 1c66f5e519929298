"""A plain reading of .gitignore, for folders where git itself cannot be asked."""

from __future__ import annotations

import os
import re

from plancheck.pattern import pattern
from plancheck.record import NamedTuple

_SPECIAL = pattern(r"\*\*/|/\*\*$|\*\*|\*|\?|\[!?[^\]]+\]")
_WORDS = {"**/": "(?:.*/)?", "/**": "/.*", "**": ".*", "*": "[^/]*", "?": "[^/]"}


class Pattern(NamedTuple):
    regex: re.Pattern[str]
    keep: bool
    """A "!" pattern: takes the file back in."""
    folders_only: bool


def read_patterns(folder: str, below: str) -> list[Pattern]:
    """The patterns of the folder's .gitignore; `below` is the folder's name under the root ("" or "a/b/")."""
    try:
        with open(os.path.join(folder, ".gitignore"), encoding="utf-8", errors="replace") as file:
            lines = file.read().splitlines()
    except OSError:
        return []
    return [_pattern(line.rstrip(), below) for line in lines if line.strip() and not line.startswith("#")]


def ignored(name: str, is_folder: bool, patterns: list[Pattern]) -> bool:
    """Whether the last pattern that matches the name (relative to the root) leaves it out."""
    for one in reversed(patterns):
        if (is_folder or not one.folders_only) and one.regex.match(name):
            return not one.keep
    return False


def glob_regex(glob: str) -> str:
    """A glob with "**" as a regular expression for whole "/"-separated names."""
    out, at = [], 0
    for found in _SPECIAL.finditer(glob):
        out.append(re.escape(glob[at : found.start()]))
        token = found.group()
        out.append(_WORDS.get(token) or token.replace("[!", "[^"))
        at = found.end()
    return "".join((*out, re.escape(glob[at:]), r"\Z"))


def _pattern(line: str, below: str) -> Pattern:
    keep = line.startswith("!")
    body = line.removeprefix("!").removeprefix("\\")
    folders_only = body.endswith("/")
    body = body.rstrip("/")
    anchored = "/" in body
    regex = re.escape(below) + ("" if anchored else "(?:.*/)?") + glob_regex(body.lstrip("/"))
    return Pattern(re.compile(regex), keep, folders_only)
