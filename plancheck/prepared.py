"""What was compiled when the wheel was built, so that a run need not do it again: modules, patterns, constructors.

Each part is found by its key, in one file. It is good for the release of Python that built the wheel only: the file
says which. Any other Python, and a checkout, has none of it and compiles for itself; the answers are the same.
"""

from __future__ import annotations

import marshal
import mmap
import os
import sys
from collections.abc import Mapping
from functools import lru_cache
from types import CodeType

FOLDER = "_compiled"
"""Where in an installed package compiled files lie."""
FILE = "prepared.bin"
_LENGTH = 4
"""Bytes that say how long the index is."""


def pack(parts: Mapping[str, bytes]) -> bytes:
    """The file of these parts."""
    index: dict[str, tuple[int, int]] = {}
    at = 0
    for key, part in parts.items():
        index[key] = at, len(part)
        at += len(part)
    head = marshal.dumps((_interpreter(), index))
    return b"".join((len(head).to_bytes(_LENGTH, "little"), head, *parts.values()))


class Prepared:
    """A file of parts. One that is missing, or for another Python, has none."""

    def __init__(self, path: str) -> None:
        self._content = memoryview(_mapped(path))
        self._start = 0
        self._index: Mapping[str, tuple[int, int]] = {}
        if not self._content:
            return
        end = _LENGTH + int.from_bytes(self._content[:_LENGTH], "little")
        made_by, index = marshal.loads(self._content[_LENGTH:end])
        if made_by == _interpreter():
            self._start = end
            self._index = index

    def __len__(self) -> int:
        return len(self._index)

    def __contains__(self, key: str) -> bool:
        return key in self._index

    def get(self, key: str) -> memoryview | None:
        """The part with that key."""
        found = self._index.get(key)
        if found is None:
            return None
        at, length = found
        return self._content[self._start + at : self._start + at + length]

    def close(self) -> None:
        """Give the file back."""
        self._content.release()
        self._index = {}


def _mapped(path: str) -> mmap.mmap | bytes:
    """The file's content, of which only what is looked at is read; empty without a file."""
    try:
        file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except OSError:
        return b""
    try:
        return mmap.mmap(file, 0, access=mmap.ACCESS_READ)
    finally:
        os.close(file)


@lru_cache(maxsize=1)
def prepared() -> Prepared:
    """What the wheel brought."""
    return Prepared(os.path.join(os.path.dirname(__file__), FOLDER, FILE))


def code_of(source: str) -> CodeType:
    """The code of a piece of Python."""
    found = prepared().get(source)
    code: CodeType = marshal.loads(found) if found is not None else _compile(source)
    return code


def parts_of(sources: list[str]) -> dict[str, bytes]:
    """The parts that `code_of` looks for."""
    return {source: marshal.dumps(_compile(source)) for source in sources}


def _compile(source: str) -> CodeType:
    code: CodeType = compile(source, "<plancheck>", "exec", dont_inherit=True)
    return code


def _interpreter() -> str:
    return f"{sys.implementation.name} {sys.hexversion:x} {sys.byteorder}"
