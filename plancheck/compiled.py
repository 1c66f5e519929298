"""Built-in pages and vocabulary, compiled once: read here as rows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def rules_folder() -> Path:
    """The folder of rule pages: inside the installed package, else beside it in a checkout."""
    inside = Path(__file__).resolve().parent / "rules"
    return inside if inside.is_dir() else Path(__file__).resolve().parent.parent / "rules"


def load_vocabulary_rows(extra: tuple[Path, ...] = ()) -> list[dict[str, Any]]:
    """The rows of every vocabulary file, a municipality's own first."""
    files = [*extra, *sorted((rules_folder() / "vocabulary").glob("*.yaml"))]
    return [row for path in files for row in yaml.load(path.read_text("utf-8"), Loader=_LOADER) or []]
