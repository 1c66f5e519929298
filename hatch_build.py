"""Build hook: compiles rule pages, vocabulary, patterns and modules into the wheel, so that an installed plancheck
parses no YAML, compiles no patterns and does not look for its modules one by one.

The compiled files are made in a temporary folder and never touch the checkout; an editable install gets none and
keeps its cache instead.
"""

from __future__ import annotations

import json
import sys
import tempfile
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileRules(BuildHookInterface[Any]):
    """Adds `plancheck/_compiled/*` to the wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before it gathers the files; `version` is "standard" or "editable"."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        sys.dont_write_bytecode = True
        from plancheck import modulecode, patterncode
        from plancheck.compiled import PACKED, PARTS, compile_part

        self._made = tempfile.TemporaryDirectory(prefix="plancheck-build-")
        for part in PARTS:
            compiled = compile_part(part, root / "rules")
            written = json.dumps(compiled, ensure_ascii=False, separators=(",", ":"))
            self._add(f"{PACKED}/{part}.json", written.encode(), build_data)
        self._add(f"{PACKED}/{patterncode.FILE}", patterncode.pack(every_pattern(root)), build_data)
        self._add(f"{PACKED}/{modulecode.FILE}", modulecode.pack(every_module(root)), build_data)

    def _add(self, name: str, content: bytes, build_data: dict[str, Any]) -> None:
        path = Path(self._made.name, Path(name).name)
        path.write_bytes(content)
        build_data["force_include"][str(path)] = f"plancheck/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Called when the wheel is written."""
        if version != "editable":
            self._made.cleanup()


def every_pattern(root: Path) -> list[tuple[str, int]]:
    """The patterns of all modules that can be imported here: some want packages that only a user has."""
    for module in walk_packages([str(root / "plancheck")], "plancheck.", onerror=lambda name: None):
        with suppress(ImportError):
            import_module(module.name)
    from plancheck.pattern import MADE

    return list(dict.fromkeys(MADE))


def every_module(root: Path) -> dict[str, tuple[bool, bytes]]:
    """The modules by name: whether each is a package, and its source."""
    found = {}
    for path in sorted((root / "plancheck").rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        is_package = parts[-1] == "__init__"
        found[".".join(parts[:-1] if is_package else parts)] = (is_package, path.read_bytes())
    return found
