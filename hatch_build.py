"""Build hook: compiles rule pages, vocabulary, patterns and modules into the wheel, so that an installed plancheck
parses no YAML, compiles no patterns and does not look for its modules one by one.

The compiled files are made in a temporary folder and never touch the checkout; an editable install gets none and
keeps its cache instead.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NOT_PLAIN = frozenset({"register.enheter", "register.planer", "themes"})
"""What only a folder with a configuration has."""
PLAIN: dict[str, Any] = {"ensure_ascii": False, "separators": (",", ":")}


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
        from plancheck.compiled import parts_of
        from plancheck.pagecache import PARTS, compile_part
        from plancheck.prepared import FILE, pack

        self._made = tempfile.TemporaryDirectory(prefix="plancheck-build-")
        written = {part: json.dumps(compile_part(part, root / "rules"), **PLAIN) for part in PARTS}
        for part, content in written.items():
            self._add(f"{part}.json", content.encode(), build_data)
        read = {part: json.loads(content) for part, content in written.items()}
        self._add(FILE, pack({**prepared_parts(root, read["rules"]["rules"]), **parts_of(read)}), build_data)

    def _add(self, name: str, content: bytes, build_data: dict[str, Any]) -> None:
        from plancheck.prepared import FOLDER

        path = Path(self._made.name, name)
        path.write_bytes(content)
        build_data["force_include"][str(path)] = f"plancheck/{FOLDER}/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Called when the wheel is written."""
        if version != "editable":
            self._made.cleanup()


def loaded_together(rules: Sequence[Mapping[str, Any]]) -> dict[str, list[str]]:
    """What is loaded at once for every command, and for the check of a folder with a Markdown plan and no registers."""
    checks = [rule["check"] for rule in rules if rule.get("check") and not NOT_PLAIN & set(rule.get("needs") or ())]
    plain = ["plancheck.cli.check", "plancheck.read.markdown", *(f"plancheck.checks.{name}" for name in checks)]
    return {"cli": ["plancheck.cli.edge"], "check": plain}


def prepared_parts(root: Path, rules: Sequence[Mapping[str, Any]]) -> dict[str, bytes]:
    """All that is compiled once for all runs, of the modules that can be imported here: some want a user's packages."""
    for module in walk_packages([str(root / "plancheck")], "plancheck.", onerror=lambda name: None):
        with suppress(ImportError):
            import_module(module.name)
    from plancheck import modulebuild, patterncode, prepared
    from plancheck.pattern import MADE
    from plancheck.record import DEFINED, constructor_source

    paths = sorted((root / "plancheck").rglob("*.py"))
    sources = {".".join(path.relative_to(root).with_suffix("").parts): path.read_bytes() for path in paths}
    constructors = prepared.parts_of([constructor_source(cls) for cls in DEFINED])
    modules = {**modulebuild.parts_of(sources), **modulebuild.groups_of(loaded_together(rules), sources, str(root))}
    return {**modules, **patterncode.parts_of(MADE), **constructors}
