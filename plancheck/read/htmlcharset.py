"""A web page's bytes as text, by what the page says of its own encoding."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress

from plancheck.document import Unreadable
from plancheck.read.encoding import Decoded, decode

_CHARSET = re.compile(rb"""<meta[^>]{1,200}?charset\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE)


def decode_page(data: bytes, name: str) -> Decoded | Unreadable:
    """The page's text. What it says of its own encoding counts only where it is neither UTF-8 nor marked."""
    said = _CHARSET.search(data[:4096])
    if said is not None and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        charset = said[1].decode("ascii", "replace").lower()
        if charset not in ("utf-8", "utf8", "iso-8859-1", "windows-1252", "us-ascii"):
            with suppress(LookupError, UnicodeError):
                data = (_as_utf8(data) or data.decode(charset)).encode("utf-8")
    return decode(data, name)


def _as_utf8(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return ""
