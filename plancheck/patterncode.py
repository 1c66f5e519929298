"""Patterns compiled when the wheel is built, so that an installed plancheck need not compile them again.

Compiling patterns is a fifth of checking one plan: `re` translates each to a list of numbers, in Python, and keeps none
of them from run to run. The numbers are good for one release of Python only; the file says which, and any other Python
compiles for itself, as a checkout does. What is stored is found by the whole source of a pattern: a file that is out of
step costs time, and never gives another answer.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]  # what `re` itself makes its patterns with
import marshal
import os
import re
import sys
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

PACKED = "_compiled"
"""Folder of compiled files inside an installed package."""
FILE = "patterns.bin"
_BYTES = 4
"""Of one number."""

Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""What a pattern is compiled to: flags, numbers, how many groups, numbers by group name, names by group number."""
Codes = dict[tuple[str, int], Code]


def compiled(source: str, flags: int) -> re.Pattern[str]:
    """As `re.compile`."""
    code = _stored().get((source, int(flags)))
    return re.compile(source, flags) if code is None else _made(source, code)


def pack(patterns: Iterable[tuple[str, int]]) -> bytes:
    """The file for these sources and flags and the Python this runs in. Holds only what gives the same pattern."""
    codes: Codes = {}
    for source, flags in patterns:
        try:
            code = _code(source, flags)
        except (AttributeError, TypeError):  # a Python to come that keeps all this elsewhere
            break
        if _made(source, code) == re.compile(source, flags):
            codes[source, int(flags)] = code
    return marshal.dumps((interpreter(), codes))


def unpack(data: bytes) -> Codes:
    """The codes of a file, where they are for this Python."""
    made_by, codes = marshal.loads(data)
    return codes if made_by == interpreter() else {}


@lru_cache(maxsize=1)
def _stored() -> Codes:
    """What the wheel brought; nothing in a checkout."""
    try:
        with open(os.path.join(os.path.dirname(__file__), PACKED, FILE), "rb") as file:
            return unpack(file.read())
    except OSError:
        return {}


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


def interpreter() -> str:
    """The Python that what is compiled is good for."""
    return f"{sys.implementation.name} {sys.hexversion:x} {sys.byteorder} {_sre.MAGIC} {_sre.CODESIZE}"
