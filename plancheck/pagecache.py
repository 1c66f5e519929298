"""The built-in pages and vocabulary, compiled: as JSON in a wheel, for any Python, or in a checkout's cache.

The cache is in the user's cache folder, keyed by the names, sizes and times of the pages. It is written atomically,
safe to delete, and done without where it cannot be written.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from zlib import crc32

from plancheck.compiled import NO_CACHE
from plancheck.prepared import FOLDER
from plancheck.version import __version__
from plancheck.wordlist import pack

PARTS = ("vocabulary", "rules")


def rules_folder() -> Path:
    """The folder of rule pages: inside the installed package, else beside it in a checkout."""
    here = Path(__file__).resolve().parent
    inside = here / "rules"
    return inside if inside.is_dir() else here.parent / "rules"


def wordlists(paths: Iterable[str | Path]) -> list[Mapping[str, Any]]:
    """A municipality's own vocabulary files, packed."""
    return [pack(_yaml(Path(path)) or []) for path in paths]


def read_part(part: str) -> Any:
    """One part: the wheel's, else the checkout's, from the cache where its pages are still the same.

    Raises PageError where a page cannot be used.
    """
    folder = rules_folder()
    packed = Path(__file__).resolve().parent / FOLDER / f"{part}.json"
    if folder.parent == packed.parent.parent and packed.is_file():
        return json.loads(packed.read_text("utf-8"))
    signature = _signature(part, folder)
    path = _cache_file(part, folder)
    cached = not os.environ.get(NO_CACHE)
    found = _read_cache(path, signature) if cached else None
    if found is None:
        found = compile_part(part, folder)
        if cached:
            _write_cache(path, signature, found)
    return found


def compile_part(part: str, folder: Path) -> Any:
    """Read one part from its source files. Raises PageError where a page cannot be used."""
    if part == "vocabulary":
        return pack(row for path in _sources(part, folder) for row in _yaml(path) or [])
    from plancheck.rulepage import read_page

    pages = [read_page(path) for path in _sources(part, folder) if path.suffix == ".md"]
    rules = [{**_plain(page.meta), "page": page.name} for page in pages]
    hjemler = _yaml(folder / "hjemler.yaml")
    return {
        "rules": sorted(rules, key=lambda rule: str(rule["code"])),
        "hjemler": _plain([*hjemler.get("facts", []), *hjemler.get("practice", [])] if hjemler else []),
        "profiles": {path.stem: _plain(_yaml(path)) for path in sorted((folder / "profiles").glob("*.yaml"))},
    }


def _sources(part: str, folder: Path) -> list[Path]:
    if part == "vocabulary":
        return sorted((folder / "vocabulary").glob("*.yaml"))
    pages = [path for path in folder.glob("*.md") if path.name != "README.md"]
    return sorted([*pages, *folder.glob("*.yaml"), *(folder / "profiles").glob("*.yaml")])


def _yaml(path: Path) -> Any:
    import yaml

    if not path.is_file():
        return None
    return yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def _plain(value: Any) -> Any:
    """The value with only what JSON has: dates and other scalars as text."""
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)


def _signature(part: str, folder: Path) -> str:
    """Changes whenever a source file of the part, or the code that compiles it, does."""
    here = os.path.dirname(os.path.abspath(__file__))
    code = [os.path.join(here, name) for name in ("pagecache.py", "rulepage.py", "wordlist.py")]
    folders = [os.path.join(folder, "vocabulary")] if part == "vocabulary" else [str(folder), f"{folder}/profiles"]
    names = sorted([*code, *(entry for below in folders for entry in _entries(below))])
    states = ((os.path.basename(name), os.stat(name)) for name in names)
    told = (f"{name}:{state.st_size}:{state.st_mtime_ns}" for name, state in states)
    return " ".join([__version__, str(folder), *told])


def _entries(folder: str) -> list[str]:
    if not os.path.isdir(folder):
        return []
    return [entry.path for entry in os.scandir(folder) if entry.name.endswith((".md", ".yaml"))]


def cache_folder() -> Path:
    """Where compiled files and other caches of this user live."""
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or os.path.expanduser("~/.cache")
    return Path(base) / "plancheck"


def _cache_file(part: str, folder: Path) -> Path:
    return cache_folder() / f"{part}-{crc32(str(folder).encode()):08x}.json"


def _read_cache(path: Path, signature: str) -> Any:
    try:
        head, _, body = path.read_text("utf-8").partition("\n")
        return json.loads(body) if head == signature else None
    except (OSError, ValueError):
        return None


def _write_cache(path: Path, signature: str, value: Any) -> None:
    text = signature + "\n" + json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        own = path.with_suffix(f".{os.getpid()}")
        own.write_text(text, "utf-8")
        os.replace(own, path)
    except OSError:
        return
