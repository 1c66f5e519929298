"""Build hook: compiles the rule pages and the vocabulary into the wheel, so that an installed plancheck parses no YAML.

The compiled files are made in a temporary folder and never touch the checkout; an editable install gets none and
keeps its cache instead.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileRules(BuildHookInterface[Any]):
    """Adds `plancheck/_compiled/*.json` to the wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before it gathers the files; `version` is "standard" or "editable"."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from plancheck.compiled import PACKED, PARTS, compile_part

        self._made = tempfile.TemporaryDirectory(prefix="plancheck-build-")
        for part in PARTS:
            path = Path(self._made.name, f"{part}.json")
            compiled = compile_part(part, root / "rules")
            path.write_text(json.dumps(compiled, ensure_ascii=False, separators=(",", ":")), "utf-8")
            build_data["force_include"][str(path)] = f"plancheck/{PACKED}/{part}.json"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Called when the wheel is written."""
        if version != "editable":
            self._made.cleanup()
