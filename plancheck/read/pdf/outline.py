"""The bookmarks of a PDF: where they name a line of the text, that line is a heading."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pdfminer.pdftypes import PDFObjRef, resolve1
from pdfminer.utils import decode_text

from plancheck.read.pdf.bounds import BoundedDocument
from plancheck.read.pdf.faults import FAULTS
from plancheck.read.word.entries import Entry

MOST = 5_000
_LONGEST = 300
_FEWEST_FOUND = 0.5
_TITLE = 0
"""The level of a heading that is the only one with a bookmark: it says nothing of the others."""


def bookmarks(document: BoundedDocument) -> list[tuple[int, str]]:
    """(level from 1, title) of each bookmark, in order."""
    found: list[tuple[int, str]] = []
    try:
        root = resolve1(document.catalog.get("Outlines"))
        if isinstance(root, dict):
            _walk(root.get("First"), found)
    except FAULTS:
        return []
    return found


def _walk(first: object, found: list[tuple[int, str]]) -> None:
    waiting: list[tuple[object, int]] = [(first, 1)]
    seen: set[int] = set()
    while waiting and len(found) < MOST:
        reference, level = waiting.pop()
        if isinstance(reference, PDFObjRef):
            if reference.objid in seen:
                continue
            seen.add(reference.objid)
        entry: Any = resolve1(reference)
        if not isinstance(entry, dict):
            continue
        title = resolve1(entry.get("Title"))
        if isinstance(title, bytes):
            found.append((level, decode_text(title)))
        waiting += [(entry.get("Next"), level), (entry.get("First"), level + 1)]


def name_headings(entries: Sequence[Entry], marks: Sequence[tuple[int, str]]) -> None:
    """Make headings of the paragraphs that bookmarks name, if most of the bookmarks name one.

    They are looked for from the end: a list of contents says the same before them.
    """
    pairs: list[tuple[Entry, int]] = []
    at = len(entries)
    for level, title in reversed(marks):
        wanted = _plain(title)
        for index in range(at - 1, -1, -1):
            entry = entries[index]
            if wanted and entry.kind in ("paragraph", "item") and not entry.noise and _names(wanted, entry):
                pairs.append((entry, level))
                at = index
                break
    if len(pairs) < len(marks) * _FEWEST_FOUND:
        return
    for entry, level in pairs:
        entry.words = entry.words._replace(text=" ".join(f"{entry.label} {entry.words.text}".split()))
        entry.kind, entry.level, entry.label = "heading", min(level, 9) if len(pairs) > 1 else _TITLE, ""


def _names(wanted: str, entry: Entry) -> bool:
    text = entry.words.text
    if len(text) > _LONGEST:
        return False
    return wanted in (_plain(text), _plain(entry.label + text))


def _plain(text: str) -> str:
    return "".join(char for char in text.lower() if char.isalnum())
