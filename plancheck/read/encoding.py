"""From bytes to text: byte order mark, else UTF-8, else Windows-1252.

Guessing libraries were measured and are worse on short Norwegian texts (they take Windows-1252 for cp852 or Big5).
"""

from __future__ import annotations

import codecs
import unicodedata

from plancheck.document import Problem, Span, Unreadable
from plancheck.pattern import pattern
from plancheck.record import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SHOWN = {"cp1252": "Windows-1252"}
_BROKEN_UTF8 = pattern(r"Ã[\x80-¿˜™šœžŸ†‡…‰Š‹ŒŽ‘’“”•–—]|â€")
"""What æ, ø, å and dashes in UTF-8 look like when they are read as Windows-1252."""
_BLANKS = "\u00a0\u202f\u2007\u2028\u2029\x85"
SPACES = str.maketrans(dict.fromkeys(_BLANKS, " "))
_LEADING = pattern("(?m)^[\u200b\u2060\ufeff\u00ad]+")
_UNSEEN = "\u00ad\u200b-\u200f\u2060\ufeff\x00-\x08\x0b\x0c\x0e-\x1f"
INVISIBLE = pattern(f"[{_UNSEEN}]")
"""Soft hyphens, zero-width and control characters: they stay in the source (columns), never in a block's text."""
_SEEN_OTHERWISE = pattern(f"[{_UNSEEN}{_BLANKS}]")
"""Blanks of other widths and what is invisible: most texts hold none, and are asked once."""

_PLAIN = bytes(range(0x20, 0x7F)) + b"\t\n\r"
"""Nothing is asked of these letters: the others of a text are few, and found by byte."""
_MAY_JOIN = pattern("[^\x80-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u25a0-\u27bf]")
"""All but letters, dashes, quotation marks, arrows and bullets that are one character with anything before them."""


class Decoded(NamedTuple):
    text: str
    """Lines end with "\\n"; each character stands in its own column of the source."""
    problem: Problem | None
    odd: bool
    """Texts taken from it must pass through `tidy`."""


def decode(data: bytes, name: str) -> Decoded | Unreadable:
    """The text of a file. NUL bytes outside UTF-16 and UTF-32 make it unreadable ("binaer")."""
    text, encoding, sure = _decode(data)
    if "\0" in text:
        return Unreadable(name, "binaer", {"file": name})
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    problem = None
    if not sure:
        index = text.find("\ufffd")
        line = text.count("\n", 0, index) + 1
        column = index - text.rfind("\n", 0, index)
        span = Span(name, line, column, line, column + 1)
        shown = _SHOWN.get(encoding, encoding.upper())
        problem = Problem("DOK009", "tegnsett", {"tegnsett": shown, "linje": str(line)}, span)
    odd = False
    rare = (data if sure and encoding == "utf-8" else text.encode()).translate(None, _PLAIN).decode()
    if not rare.isprintable() and _SEEN_OTHERWISE.search(text):
        text = text.translate(SPACES)
        odd = INVISIBLE.search(text) is not None
        if odd:
            text = _LEADING.sub(lambda match: " " * len(match[0]), text)
    apart = _MAY_JOIN.search(rare) is not None and not unicodedata.is_normalized("NFC", text)
    return Decoded(text, problem, odd or apart)


def tidy(text: str) -> str:
    """Text as people see it: without invisible characters, and with å as one character."""
    return unicodedata.normalize("NFC", INVISIBLE.sub("", text))


def _decode(data: bytes) -> tuple[str, str, bool]:
    """Text, encoding, and whether every byte made sense."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], encoding)
    try:
        return data.decode("utf-8"), "utf-8", True
    except UnicodeDecodeError:
        pass
    text, encoding, sure = _lenient(data, "cp1252")
    if _BROKEN_UTF8.search(text):
        return _lenient(data, "utf-8")
    return text, encoding, sure


def _lenient(data: bytes, encoding: str) -> tuple[str, str, bool]:
    text = data.decode(encoding, "replace")
    return text, encoding, "\ufffd" not in text
