"""Files of things prepared when the wheel is built, each found by its key; good for the Python that built it only.

A wheel is built on the machine it is installed on, or for many: the file says which Python it is for. Any other Python
and a checkout have none, and do the work themselves.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Mapping

FOLDER = "_compiled"
"""Where in an installed package they lie."""
_LENGTH = 4
"""Bytes that say how long the index is."""


def pack(parts: Mapping[str, bytes]) -> bytes:
    """A file of these parts."""
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
        self._file = -1
        self._start = 0
        self._index: Mapping[str, tuple[int, int]] = {}
        try:
            self._file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        except OSError:
            return
        length = int.from_bytes(os.read(self._file, _LENGTH), "little")
        made_by, index = marshal.loads(os.read(self._file, length))
        if made_by == _interpreter():
            self._start = _LENGTH + length
            self._index = index

    def __len__(self) -> int:
        return len(self._index)

    def __contains__(self, key: str) -> bool:
        return key in self._index

    def get(self, key: str) -> bytes | None:
        """The part with that key."""
        found = self._index.get(key)
        if found is None:
            return None
        at, length = found
        os.lseek(self._file, self._start + at, os.SEEK_SET)
        return os.read(self._file, length)

    def close(self) -> None:
        """Give the file back."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1
            self._index = {}


def in_package(name: str) -> Prepared:
    """The file of that name that the wheel brought."""
    return Prepared(os.path.join(os.path.dirname(__file__), FOLDER, name))


def _interpreter() -> str:
    return f"{sys.implementation.name} {sys.hexversion:x} {sys.byteorder}"
