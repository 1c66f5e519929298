"""The package's modules in one file, made when the wheel is built, so that a run need not look for each of them.

Checking one plan loads 250 modules. Python asks the file system eight questions about each, which takes a sixth of the
whole run; here each is found by its name in an index. As with the patterns, what is stored is good for the Python that
built the wheel; any other Python, and a checkout, loads the modules from their own files. So does a run with
PLANCHECK_DEBUG set, whose tracebacks then show the source.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Mapping, Sequence
from importlib.machinery import ModuleSpec
from types import CodeType, ModuleType
from typing import TYPE_CHECKING, cast

from plancheck.patterncode import PACKED, interpreter

if TYPE_CHECKING:
    from importlib.abc import Loader  # not imported: it would take longer than all else here

FILE = "modules.bin"
_LENGTH = 4
"""Bytes that say how long the index is."""

Entry = tuple[bool, int, int]
"""Whether a module is a package, where its code begins, and how long it is."""


def pack(sources: Mapping[str, tuple[bool, bytes]]) -> bytes:
    """The file for modules by name: whether each is a package, and its source."""
    index: dict[str, Entry] = {}
    codes: list[bytes] = []
    at = 0
    for name, (is_package, source) in sources.items():
        path = name.replace(".", "/") + ("/__init__.py" if is_package else ".py")
        codes.append(marshal.dumps(compile(source, path, "exec", dont_inherit=True)))
        index[name] = is_package, at, len(codes[-1])
        at += len(codes[-1])
    head = marshal.dumps((interpreter(), index))
    return b"".join((len(head).to_bytes(_LENGTH, "little"), head, *codes))


def install() -> None:
    """From now on load the package's modules from the file, where there is one for this Python."""
    folder = os.path.dirname(__file__)
    if os.environ.get("PLANCHECK_DEBUG") or sys.flags.optimize:
        return
    try:
        file = os.open(os.path.join(folder, PACKED, FILE), os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except OSError:
        return
    length = int.from_bytes(os.read(file, _LENGTH), "little")
    made_by, index = marshal.loads(os.read(file, length))
    if made_by == interpreter():
        sys.meta_path.insert(0, _Finder(os.path.dirname(folder), file, _LENGTH + length, index))
    else:
        os.close(file)


class _Finder:
    """Finds and loads the modules of the index."""

    def __init__(self, root: str, file: int, start: int, index: Mapping[str, Entry]) -> None:
        self._root = root
        self._file = file
        self._start = start
        self._index = index

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        entry = self._index.get(name)
        if entry is None:
            return None
        folder = os.path.join(self._root, *name.split("."))
        origin = os.path.join(folder, "__init__.py") if entry[0] else f"{folder}.py"
        spec = ModuleSpec(name, cast("Loader", self), origin=origin, loader_state=entry)
        spec.has_location = True
        if entry[0]:
            spec.submodule_search_locations = [folder]
        return spec

    def create_module(self, spec: ModuleSpec) -> None:
        """None: an ordinary module."""

    def exec_module(self, module: ModuleType) -> None:
        spec = module.__spec__
        assert spec is not None
        _, at, length = spec.loader_state
        os.lseek(self._file, self._start + at, os.SEEK_SET)
        code: CodeType = marshal.loads(os.read(self._file, length))
        exec(code, vars(module))
