"""Fonts of a PDF: from codes to characters with their widths, each looked up once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, cast

from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdftypes import PDFObjRef, resolve1

from plancheck.read.pdf.bounds import safe_font
from plancheck.read.pdf.faults import FAULTS

UNKNOWN = "\ufffd"
_BOLD = re.compile(r"bold|black|heavy|demi|\bbd\b|[-,]bd\b", re.IGNORECASE)
_HEAVY_WEIGHT = 600
_FORCE_BOLD = 1 << 18
_SIGNS = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf076": "❖", "\uf0d8": "➢", "\uf0fc": "✓", "\uf0a8": "☐", "\uf06f": "☐",
    "\uf0e0": "→", "\uf0e8": "→", "\uf0fe": "☒", "\uf0fd": "☒", "\uf052": "☑", "\uf053": "☒", "\uf0a3": "☐",
    "\uf0be": "-", "\uf02d": "-",
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st", "\u00a0": " ", "\u0000": "",
    "\t": " ", "\n": " ", "\r": " ", "\u2011": "-", "\u2010": "-",
}  # fmt: skip
"""Signs of Symbol and Wingdings, ligatures, and blanks that are none."""


class Face:
    """One font."""

    def __init__(self, font: PDFFont) -> None:
        self._font = font
        self._known: dict[int, tuple[str, float]] = {}
        descriptor = cast(Mapping[str, Any], getattr(font, "descriptor", {}) or {})
        self.bold = _is_bold(str(getattr(font, "fontname", "")), descriptor)
        self.upright = not font.is_vertical()
        self.spaced = not font.is_multibyte()
        """Word spacing applies to its blanks."""

    def decode(self, data: bytes) -> Iterable[int]:
        return self._font.decode(data)

    def char(self, code: int) -> tuple[str, float]:
        """The character of a code and its width, in units of the font's size."""
        found = self._known.get(code)
        if found is None:
            found = self._known[code] = self._text(code), self._width(code)
        return found

    def _text(self, code: int) -> str:
        try:
            text = str(self._font.to_unichr(code))
        except (PDFUnicodeNotDefined, *FAULTS):
            return UNKNOWN
        return _SIGNS.get(text, text)

    def _width(self, code: int) -> float:
        try:
            return float(self._font.char_width(code))
        except FAULTS:
            return 0.5


class Faces:
    """The fonts of one file, each made when text is first set in it."""

    def __init__(self) -> None:
        self._manager = PDFResourceManager(caching=False)
        self._known: dict[int, Face | None] = {}

    def face(self, spec: object) -> Face | None:
        """The font of a description (or a reference to one); None where it cannot be used."""
        objid = spec.objid if isinstance(spec, PDFObjRef) else None
        if objid is not None and objid in self._known:
            return self._known[objid]
        try:
            found = resolve1(spec)
            face = Face(self._manager.get_font(None, safe_font(found))) if isinstance(found, dict) else None
        except FAULTS:
            face = None
        if objid is not None:
            self._known[objid] = face
        return face


def _is_bold(name: str, descriptor: Mapping[str, Any]) -> bool:
    if _BOLD.search(name):
        return True
    weight, flags = resolve1(descriptor.get("FontWeight")), resolve1(descriptor.get("Flags"))
    if isinstance(weight, int | float) and weight >= _HEAVY_WEIGHT:
        return True
    return isinstance(flags, int) and bool(flags & _FORCE_BOLD)
