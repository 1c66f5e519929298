"""The package's modules as `modulecode` loads them, made when the wheel is built.

Modules that are loaded together stand in one part, each after those it imports: read as one, what they have in common
is read once. Types and notes are left out, but where pydantic asks after them.
"""

from __future__ import annotations

import ast
import marshal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from types import CodeType

from plancheck.baremodule import bare
from plancheck.modulecode import PACKAGE, group_key

_ORDER = """\
import sys
sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True
from importlib import import_module
for group in sys.argv[2:]:
    before = set(sys.modules)
    for name in group.split():
        import_module(name)
    print(*(name for name in sys.modules if name not in before))
"""
"""Python lists a module when all of it has run, and so after those it imports."""

_ASKED = b"from pydantic"
Sources = Mapping[str, bytes]
"""Sources of modules by name; a package's name ends in ".__init__"."""


def parts_of(sources: Sources) -> dict[str, bytes]:
    """The parts that modules are loaded from one by one."""
    return {name: marshal.dumps(_code(name, source)) for name, source in sources.items()}


def groups_of(wanted: Mapping[str, Sequence[str]], sources: Sources, root: str) -> dict[str, bytes]:
    """The parts that modules are loaded from together: by the group's name the modules it is wanted for, and what they
    import that no group before it holds. They are imported from the folder `root`, by a Python of their own.

    Raises subprocess.CalledProcessError where one cannot be imported.
    """
    command = [sys.executable, "-c", _ORDER, root, *(" ".join(names) for names in wanted.values())]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    return {group_key(group): _group(line.split(), sources) for group, line in zip(wanted, lines, strict=True)}


def _group(names: Sequence[str], sources: Sources) -> bytes:
    """The modules among the names that are ours, as (name, whether it is a package, code)."""
    stored = [(name, found) for name in names for found in (name, name + PACKAGE) if found in sources]
    return marshal.dumps(tuple((name, found != name, _code(found, sources[found])) for name, found in stored))


def _code(name: str, source: bytes) -> CodeType:
    tree = ast.parse(source) if _ASKED in source else bare(source)
    code: CodeType = compile(tree, name.replace(".", "/") + ".py", "exec", dont_inherit=True)
    return code
