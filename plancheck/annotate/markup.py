"""Where the elements of an XML part stand in its bytes, and additions at exact places.

A tree written out again loses namespace prefixes, `mc:Ignorable` and the order of declarations; here every byte that is
not added stays as it was.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from xml.parsers import expat

from plancheck.read.package import Refused
from plancheck.record import NamedTuple

_START_TAG = re.compile(rb"""<[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>""")
_ATTRIBUTE = re.compile(rb"""\s([^\s=]+)\s*=\s*("[^"]*"|'[^']*')""")
_SPACE = " "


class Edit(NamedTuple):
    """Bytes `start` to `end` become `new`; nothing is lost where the two are equal."""

    start: int
    end: int
    new: bytes


class Markup:
    """One XML part as UTF-8 bytes, with the place of each element in document order."""

    def __init__(self, raw: bytes) -> None:
        """Raises Refused where it is no XML."""
        self._raw_head, self._encoding = _encoding(raw)
        try:
            self.data = raw if not self._encoding else raw[len(self._raw_head) :].decode(self._encoding).encode("utf-8")
            self._read()
        except (expat.ExpatError, UnicodeError) as fault:
            raise Refused("skadet") from fault

    def _read(self) -> None:
        self.names: list[str] = []
        """The local name of each element."""
        self.spaces: list[str] = []
        self.prefixes: list[str] = []
        self.parents: list[int] = []
        self.starts: list[int] = []
        self._ends: list[int] = []
        parser = expat.ParserCreate("utf-8", _SPACE)
        parser.namespace_prefixes = True
        open_elements = [-1]

        def start(name: str, attributes: object) -> None:
            del attributes
            parts = name.split(_SPACE)
            self.names.append(parts[1] if len(parts) > 1 else parts[0])
            self.spaces.append(parts[0] if len(parts) > 1 else "")
            self.prefixes.append(parts[2] if len(parts) > 2 else "")
            self.parents.append(open_elements[-1])
            open_elements.append(len(self.starts))
            self.starts.append(parser.CurrentByteIndex)
            self._ends.append(0)

        def end(name: str) -> None:
            del name
            self._ends[open_elements.pop()] = parser.CurrentByteIndex

        parser.StartElementHandler, parser.EndElementHandler = start, end
        parser.Parse(self.data, True)

    def __len__(self) -> int:
        return len(self.starts)

    def inside(self, at: int) -> int:
        """The offset right after the start tag."""
        match = _START_TAG.match(self.data, self.starts[at])
        assert match is not None, "expat found a tag here"
        return match.end()

    def is_empty(self, at: int) -> bool:
        """Whether it is written as one tag: `<w:p/>`."""
        end = self.inside(at)
        return self.data[end - 2 : end] == b"/>"

    def after(self, at: int) -> int:
        """The offset right after the whole element."""
        return self.inside(at) if self.is_empty(at) else self.data.index(b">", self._ends[at]) + 1

    def wrap(self, at: int, offset: int, first: bytes, last: bytes) -> list[Edit]:
        """`first` at `offset` inside the element, and `last` at its end; an empty element is opened for it."""
        if not self.is_empty(at):
            return [Edit(offset, offset, first), Edit(self._ends[at], self._ends[at], last)]
        end = self.inside(at)
        tag = self.data[self.starts[at] : end]
        name = re.split(rb"[\s/>]", tag[1:], maxsplit=1)[0]
        return [Edit(end - 2, end, b">" + first + last + b"</" + name + b">")]

    def append(self, at: int, last: bytes) -> list[Edit]:
        """`last` at the end of the element."""
        return self.wrap(at, self.inside(at), b"", last)

    def attributes(self, at: int) -> dict[str, tuple[int, int]]:
        """The attributes as written, with the place of each value between its quotes."""
        start, end = self.starts[at], self.inside(at)
        return {
            match[1].decode(): (match.start(2) + 1, match.end(2) - 1)
            for match in _ATTRIBUTE.finditer(self.data, start, end)
        }

    def value(self, at: int, name: str) -> str | None:
        """An attribute's value as written."""
        place = self.attributes(at).get(name)
        return None if place is None else self.data[slice(*place)].decode()

    def with_attribute(self, at: int, name: str, value: str) -> Edit:
        """The attribute set to the value, added where it is missing."""
        place = self.attributes(at).get(name)
        if place is not None:
            return Edit(*place, value.encode())
        end = self.inside(at) - (2 if self.is_empty(at) else 1)
        return Edit(end, end, f' {name}="{value}"'.encode())

    def edited(self, edits: Iterable[Edit]) -> bytes:
        """The part with the edits, in its own encoding."""
        made, at = [], 0
        for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
            made += [self.data[at : edit.start], edit.new]
            at = edit.end
        whole = b"".join([*made, self.data[at:]])
        return self._raw_head + whole.decode("utf-8").encode(self._encoding) if self._encoding else whole


def _encoding(raw: bytes) -> tuple[bytes, str]:
    """The byte order mark and the name of a UTF-16 encoding; nothing for UTF-8."""
    if raw.startswith(codecs.BOM_UTF16_LE):
        return codecs.BOM_UTF16_LE, "utf-16-le"
    if raw.startswith(codecs.BOM_UTF16_BE):
        return codecs.BOM_UTF16_BE, "utf-16-be"
    return b"", "utf-16-le" if b"\0" in raw[:4] else ""
