"""How much time and memory one PDF may cost, and the gates every byte of it passes.

pdfminer.six reads whatever it is told to; a hostile file makes it loop, or unpack gigabytes. So the file it reads and
the objects it fetches are ours, and both ask whether there is still time.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from io import BytesIO
from time import process_time
from typing import Any

from pdfminer.pdfdocument import PDFDocument, PDFNoValidXRef
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import PSLiteral

SECONDS = 8.0
MB = 1_000_000
LARGEST = 32 * MB
"""No stream may unpack to more."""
_SMALL = 16_000
"""A stream no larger than this, packed once, is never a bomb."""
_LARGEST_OBJECTS = 4 * MB
_LARGEST_PREDICTED = 4 * MB
_SLOWLY = MB // 4
"""So much may be packed in ways that are unpacked slowly."""
_LARGEST_MAP = MB // 2
MOST_CODES = 70_000
_FLATE = frozenset({"FlateDecode", "Fl"})
_STREAM = re.compile(rb"stream\r?\n")
_RANGES = re.compile(rb"begin(?:bf|cid)range(.*?)end(?:bf|cid)range", re.DOTALL)
_RANGE = re.compile(rb"<([0-9A-Fa-f\s]{1,40})>\s*<([0-9A-Fa-f\s]{1,40})>\s*(?:<[^>]*>|\[[^\]]*\]|\d+)")


class SpentError(Exception):
    """The file takes more time than one file may."""


class Budget:
    """The processor time of one file."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._until = process_time() + seconds

    def check(self) -> None:
        """Raises SpentError when the time is up."""
        if process_time() > self._until:
            raise SpentError


class _Bytes(BytesIO):
    """The file, where every read asks for the time."""

    def __init__(self, data: bytes, budget: Budget) -> None:
        super().__init__(data)
        self._budget = budget

    def read(self, size: int | None = -1, /) -> bytes:
        self._budget.check()
        return super().read(size)


class BoundedDocument(PDFDocument):
    """A PDF whose objects are handed out within bounds. Raises what pdfminer raises, and SpentError."""

    def __init__(self, data: bytes, budget: Budget, *, repair: bool = False) -> None:
        self._data = data
        self._budget = budget
        self._tables: set[int] = set()
        self._bounded: set[int] = set()
        self._repair = repair
        parser = PDFParser(_Bytes(data, budget))
        super().__init__(parser, password="", fallback=True)
        self.repaired = parser.fallback
        """Its own table of objects could not be used."""

    def find_xref(self, parser: PDFParser) -> int:
        """Where the table of objects stands. Raises PDFNoValidXRef, which makes pdfminer look for them one by one."""
        if self._repair:
            raise PDFNoValidXRef
        return super().find_xref(parser)

    def read_xref_from(self, parser: PDFParser, start: int, xrefs: list[Any]) -> None:
        """One table of objects and those before it, each once."""
        self._budget.check()
        if start in self._tables:
            return
        self._tables.add(start)
        head = _STREAM.search(self._data, start, start + 4000)
        if head is not None and not _fits(self._data[head.end() : head.end() + LARGEST], LARGEST):
            raise SpentError
        super().read_xref_from(parser, start, xrefs)

    def getobj(self, objid: int) -> object:
        self._budget.check()
        found = super().getobj(objid)
        if isinstance(found, PDFStream) and objid not in self._bounded:
            self._bounded.add(objid)
            if not self._harmless(found):
                found.rawdata, found.data = None, b""
        return found

    def _harmless(self, stream: PDFStream) -> bool:
        """Whether a stream may be unpacked at all. Pictures never are."""
        raw, kind = stream.rawdata, _name(stream.get("Subtype"))
        if raw is None or kind == "Image":
            return True
        filters = [_name(found) for found, _ in stream.get_filters()]
        predicted = any(isinstance(params, Mapping) and "Predictor" in params for _, params in stream.get_filters())
        limit = LARGEST
        if predicted:
            limit = _LARGEST_PREDICTED
        if _name(stream.get("Type")) == "ObjStm":
            limit = _LARGEST_OBJECTS
        if not filters:
            return len(raw) <= limit
        if any(one not in _FLATE for one in filters):
            return len(raw) <= _SLOWLY and len(filters) < 3 and sum(one in _FLATE for one in filters) < 2
        if len(filters) == 1 and len(raw) <= _SMALL:
            return True
        if self.decipher is not None and stream.objid is not None:
            raw = self.decipher(stream.objid, stream.genno or 0, raw, stream.attrs)
        for _ in filters[1:2]:
            if not _fits(raw, LARGEST // 4):
                return False
            raw = zlib.decompressobj().decompress(raw, LARGEST // 4)
        return len(filters) < 3 and _fits(raw, limit)


def _fits(packed: bytes, limit: int) -> bool:
    """Whether packed data stays below the limit. What cannot be unpacked does."""
    unpacker = zlib.decompressobj()
    size = 0
    data = packed
    while data and size <= limit:
        try:
            size += len(unpacker.decompress(data, 4 * MB))
        except zlib.error:
            return True
        data = unpacker.unconsumed_tail
    return size <= limit


def _name(value: object) -> str:
    found = resolve1(value)
    return str(found.name) if isinstance(found, PSLiteral) else ""


def safe_font(spec: Mapping[str, Any]) -> dict[str, Any]:
    """A font's description without tables that name more codes than a font can have."""
    safe = dict(spec)
    for key in ("ToUnicode", "Encoding"):
        table = resolve1(safe.get(key))
        if isinstance(table, PDFStream) and not _small_map(table):
            del safe[key]
    for key in ("W", "W2"):
        widths = resolve1(safe.get(key))
        if isinstance(widths, list) and any(isinstance(one, int) and abs(one) > MOST_CODES for one in widths):
            del safe[key]
    below = resolve1(safe.get("DescendantFonts"))
    if isinstance(below, list) and below and isinstance(first := resolve1(below[0]), dict):
        safe["DescendantFonts"] = [safe_font({key: first[key] for key in first if key != "DescendantFonts"})]
    return safe


def _small_map(table: PDFStream) -> bool:
    data = table.get_data()
    if len(data) > _LARGEST_MAP:
        return False
    codes = 0
    for ranges in _RANGES.finditer(data):
        for first, last in _RANGE.findall(ranges[1]):
            codes += max(_code(last) - _code(first), 0)
    return codes <= 4 * MOST_CODES


def _code(digits: bytes) -> int:
    return int(b"".join(digits.split()) or b"0", 16)
