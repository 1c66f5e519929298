"""From a file's bytes to a `Document`: one reader a format, chosen by the file's suffix, loaded only when needed.

Readers give blocks with places and never interpret them. What a reader cannot make sense of without giving up the file
is a `Problem` (rule DOK009); a file that cannot be read at all is an `Unreadable` (rule DOK007). Message keys in use:

- DOK007: `for_stor` (size, limit), `tom`, `ingen_tekst`, `binaer`, `format` (suffix, til), `ikke_tilgang`, `feil`
  (feil); `skadet`, `kryptert`, `makro` and `zip` come from the office readers. All carry `file`.
- DOK009: `yaml` and the `yaml_…` of yamlfault, `dobbel_noekkel` (noekkel, linje, foerste_linje), `alias`, `ulukket`,
  `tegnsett` (tegnsett),
  `kommentar` (verb). These carry `linje`.
"""

from __future__ import annotations

import os
import posixpath
from collections.abc import Callable
from importlib import import_module
from typing import Any, cast

from plancheck.document import Document, Unreadable

Reader = Callable[[bytes, str], Document | Unreadable]

MB = 1_000_000
TEXT_LIMIT = 20 * MB
OFFICE_LIMIT = 100 * MB
"""Word, Excel and PDF files hold pictures."""

READERS: dict[str, str] = {
    ".md": "plancheck.read.markdown:read_markdown",
    ".markdown": "plancheck.read.markdown:read_markdown",
    ".xlsx": "plancheck.read.xlsx:read_xlsx",
    ".ods": "plancheck.read.ods:read_ods",
    ".docx": "plancheck.read.word:read_word",
    ".html": "plancheck.read.html:read_html",
    ".htm": "plancheck.read.html:read_html",
    ".pdf": "plancheck.read.pdf:read_pdf",
    ".csv": "plancheck.read.csv:read_csv",
    ".txt": "plancheck.read.text:read_text",
    ".yaml": "plancheck.read.yaml:read_yaml",
    ".yml": "plancheck.read.yaml:read_yaml",
}
"""Suffix -> "module:function". A module is imported when the first file of its kind is read."""

OFFICE = frozenset({".docx", ".xlsx", ".ods", ".pdf"})

SAVE_AS = {
    ".doc": ".docx",
    ".docm": ".docx",
    ".dot": ".docx",
    ".dotx": ".docx",
    ".odt": ".docx",
    ".rtf": ".docx",
    ".pages": ".docx",
    ".wpd": ".docx",
    ".ppt": ".pdf",
    ".pptx": ".pdf",
    ".odp": ".pdf",
    ".xls": ".xlsx",
    ".xlsm": ".xlsx",
    ".xlsb": ".xlsx",
    ".numbers": ".xlsx",
    ".tsv": ".csv",
}
"""Formats plancheck does not read, and the one to save them as."""


def read(path: str | os.PathLike[str], name: str, *, text: bytes | None = None) -> Document | Unreadable:
    """Read one file. Never raises: whatever goes wrong is an `Unreadable` that says so.

    `name` is the path to show (relative to the root, with "/") and decides the format. `text` is the content where it
    does not come from `path` (standard input).
    """
    suffix = posixpath.splitext(name)[1].lower()
    target = READERS.get(suffix)
    if target is None:
        params = {"file": name, "suffix": suffix, "til": SAVE_AS.get(suffix, ".md")}
        return Unreadable(name, "format", params)
    limit = OFFICE_LIMIT if suffix in OFFICE else TEXT_LIMIT
    data = _content(path, name, limit) if text is None else text
    if isinstance(data, Unreadable):
        return data
    if len(data) > limit:
        return _too_big(name, len(data), limit)
    if not data.strip(b" \t\r\n\x0b\x0c"):
        return Unreadable(name, "tom", {"file": name})
    try:
        found = reader(target)(data, name)
    except Exception as fault:  # noqa: BLE001 - a bug in a reader costs that file, never the others
        return Unreadable(name, "feil", {"file": name, "feil": f"{type(fault).__name__}: {str(fault)[:200]}"})
    empty = isinstance(found, Document) and suffix in OFFICE and not found.blocks and found.front is None
    if empty:
        found = Unreadable(name, "ingen_tekst", {"file": name})
    return named_as_it_is(found, data, suffix) if isinstance(found, Unreadable) else found


def named_as_it_is(unreadable: Unreadable, data: bytes, suffix: str) -> Unreadable:
    """What cannot be read because its name says another format than it has, with the name it should have."""
    if unreadable.key not in ("skadet", "format", "binaer", "ingen_tekst"):
        return unreadable
    real: str = load("plancheck.read.nature:nature")(data) or unreadable.params.get("suffix", "")
    if not real or real == suffix:
        return unreadable
    key = "feil_endelse" if real in READERS else "feil_format"
    return Unreadable(unreadable.path, key, {
        "file": unreadable.path, "er": real, "suffix": suffix, "til": SAVE_AS.get(real, real)
    })  # fmt: skip


def reader(target: str) -> Reader:
    """The function named "module:function"."""
    return cast(Reader, load(target))


def load(target: str) -> Any:
    """What is named "module:name", from a module that is imported only now."""
    module, _, name = target.partition(":")
    return getattr(import_module(module), name)


def _content(path: str | os.PathLike[str], name: str, limit: int) -> bytes | Unreadable:
    try:
        size = os.stat(path).st_size
        if size > limit:
            return _too_big(name, size, limit)
        with open(path, "rb") as file:
            return file.read()
    except OSError as fault:
        return Unreadable(name, "ikke_tilgang", {"file": name, "feil": fault.strerror or type(fault).__name__})


def _too_big(name: str, size: int, limit: int) -> Unreadable:
    return Unreadable(name, "for_stor", {"file": name, "size": str(size // MB), "limit": str(limit // MB)})
