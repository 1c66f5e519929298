"""The package's modules in one file, made when the wheel is built, so that a run need not look for each of them.

Checking one plan loads 330 modules. Python asks the file system eight questions about each, and then itself some more,
which takes a quarter of the whole run; here each is found by its name in an index, and those that every check needs are
read and loaded together. A run with PLANCHECK_DEBUG set loads the modules from their own files, and its tracebacks show
their lines.
"""

from __future__ import annotations

import builtins
import marshal
import os
import sys
from importlib.machinery import ModuleSpec
from types import ModuleType

from plancheck.prepared import Prepared, prepared

TYPE_CHECKING = False  # known to type checkers by its name; importing typing would cost as much as all else here
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from types import CodeType

PACKAGE = ".__init__"
"""How the name a package's own module is stored by ends."""


def group_key(group: str) -> str:
    """What the part of a group of modules is found by."""
    return f"modules {group}"


def install() -> None:
    """From now on load the package's modules from what the wheel brought, where that is for this Python."""
    if len(prepared()) and not os.environ.get("PLANCHECK_DEBUG") and not sys.flags.optimize:
        sys.meta_path.insert(0, _Finder(prepared(), os.path.dirname(os.path.dirname(__file__))))


def load_group(group: str) -> None:
    """Load at once the modules that `modulebuild` put in a group, without asking the import system for each.

    Does nothing where modules are loaded from their own files: each is then loaded when it is imported.
    """
    for finder in sys.meta_path[:1]:
        if isinstance(finder, _Finder):
            finder.load_group(group)


def _loaded_first(usual: Callable[..., ModuleType]) -> Callable[..., ModuleType]:
    """`__import__` that takes a module of `from a.module import name` as it is where it is loaded. The usual one asks
    each first whether it is a package, and to find that most are none takes it longer than all the rest."""
    loaded = sys.modules

    def taken(
        name: str,
        globals: Mapping[str, object] | None = None,
        locals: Mapping[str, object] | None = None,
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        if fromlist and name in loaded:
            return loaded[name]
        return usual(name, globals, locals, fromlist or (), level)

    return taken


class _Finder:
    """Finds and loads modules whose code is prepared."""

    def __init__(self, parts: Prepared, root: str) -> None:
        self._parts = parts
        self._root = root

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        stored = name if name in self._parts else name + PACKAGE
        return self._spec(name, stored) if stored in self._parts else None

    def _spec(self, name: str, stored: str) -> ModuleSpec:
        origin = f"{self._root}{os.sep}{stored.replace('.', os.sep)}.py"
        spec = ModuleSpec(name, self, origin=origin, loader_state=stored)  # type: ignore[arg-type]
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

    def load_group(self, group: str) -> None:
        """As the function of that name."""
        part = self._parts.get(group_key(group))
        if part is None:
            return
        new = [one for one in marshal.loads(part) if one[0] not in sys.modules]
        for name, is_package, _ in new:
            sys.modules[name] = self._module(name, is_package)
        usual = builtins.__import__
        builtins.__import__ = _loaded_first(usual)  # a group has some 2,000 imports of what is loaded
        try:
            for name, _, code in new:
                self._run(sys.modules[name], code)
        finally:
            builtins.__import__ = usual

    def _run(self, module: ModuleType, code: CodeType) -> None:
        exec(code, vars(module))
        package, _, own = module.__name__.rpartition(".")
        if package:
            setattr(sys.modules[package], own, module)

    def _module(self, name: str, is_package: bool) -> ModuleType:
        """An empty module with what the import system tells each of itself."""
        spec = self._spec(name, name + PACKAGE if is_package else name)
        module = ModuleType(name)
        module.__spec__, module.__loader__, module.__file__ = spec, spec.loader, spec.origin
        module.__package__ = name if is_package else name.rpartition(".")[0]
        if spec.submodule_search_locations is not None:
            module.__path__ = spec.submodule_search_locations
        return module
