"""Patterns compiled when the wheel is built, so that an installed plancheck need not compile them again.

Compiling patterns is a fifth of checking one plan: `re` translates each to a list of numbers, in Python, and keeps none
of them from run to run. What is stored is found by the whole source of a pattern: a file that is out of step costs
time, and never gives another answer.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]  # what `re` itself makes its patterns with
import marshal
import re
import sys
from collections.abc import Iterable
from typing import Any

from plancheck.prepared import prepared

_BYTES = 4
"""Of one number."""

Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""What a pattern is compiled to: flags, numbers, how many groups, numbers by group name, names by group number."""


def compiled(source: str, flags: int) -> re.Pattern[str]:
    """As `re.compile`."""
    found = prepared().get(key(source, flags))
    return re.compile(source, flags) if found is None else _made(source, marshal.loads(found))


def key(source: str, flags: int) -> str:
    """What a pattern is found by."""
    return f"re {int(flags)} {source}"


def parts_of(patterns: Iterable[tuple[str, int]]) -> dict[str, bytes]:
    """The parts that `compiled` looks for. Holds only what gives the same pattern."""
    codes: dict[str, bytes] = {}
    for source, flags in patterns:
        try:
            code = _code(source, flags)
        except (AttributeError, TypeError):  # a Python to come that keeps all this elsewhere
            break
        if _made(source, code) == re.compile(source, flags):
            codes[key(source, flags)] = marshal.dumps(code)
    return codes


def _made(source: str, code: Code) -> re.Pattern[str]:
    flags, numbers, groups, by_name, names = code
    made: re.Pattern[str] = _sre.compile(source, flags, memoryview(numbers).cast("I").tolist(), groups, by_name, names)
    return made


def _code(source: str, flags: int) -> Code:
    """As `re._compiler.compile` has it just before it makes the pattern."""
    inner: Any = re
    parsed = inner._parser.parse(source, flags)
    numbers = b"".join(int(one).to_bytes(_BYTES, sys.byteorder) for one in inner._compiler._code(parsed, flags))
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in parsed.state.groupdict.items():
        names[number] = name
    return int(flags | parsed.state.flags), numbers, parsed.state.groups - 1, parsed.state.groupdict, tuple(names)
