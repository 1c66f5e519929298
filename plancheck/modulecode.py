"""The package's modules in one file, made when the wheel is built, so that a run need not look for each of them.

Checking one plan loads 250 modules. Python asks the file system eight questions about each, which takes a sixth of the
whole run; here each is found by its name in an index. A run with PLANCHECK_DEBUG set loads the modules from their own
files, and its tracebacks show their lines.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Mapping, Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import TYPE_CHECKING, cast

from plancheck.prepared import Prepared, prepared

if TYPE_CHECKING:
    from importlib.abc import Loader  # not imported: it would take longer than all else here

_PACKAGE = ".__init__"


def parts_of(sources: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts that the modules are loaded from, for their sources by name; a package's name ends in ".__init__"."""
    return {
        name: marshal.dumps(compile(source, name.replace(".", "/") + ".py", "exec", dont_inherit=True))
        for name, source in sources.items()
    }


def install() -> None:
    """From now on load the package's modules from what the wheel brought, where that is for this Python."""
    if len(prepared()) and not os.environ.get("PLANCHECK_DEBUG") and not sys.flags.optimize:
        sys.meta_path.insert(0, _Finder(prepared(), os.path.dirname(os.path.dirname(__file__))))


class _Finder:
    """Finds and loads modules whose code is prepared."""

    def __init__(self, parts: Prepared, root: str) -> None:
        self._parts = parts
        self._root = root

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        stored = name if name in self._parts else name + _PACKAGE
        if stored not in self._parts:
            return None
        origin = os.path.join(self._root, *stored.split(".")) + ".py"
        spec = ModuleSpec(name, cast("Loader", self), origin=origin, loader_state=stored)
        spec.has_location = True
        if stored != name:
            spec.submodule_search_locations = [os.path.dirname(origin)]
        return spec

    def create_module(self, spec: ModuleSpec) -> None:
        """None: an ordinary module."""

    def exec_module(self, module: ModuleType) -> None:
        spec = module.__spec__
        code = None if spec is None else self._parts.get(spec.loader_state)
        if code is None:
            raise ImportError(module.__name__)
        exec(marshal.loads(code), vars(module))
