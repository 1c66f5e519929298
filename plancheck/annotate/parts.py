"""The parts of a Word file that comments need: found by their relationship, made with content type where missing."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from contextlib import suppress
from xml.sax.saxutils import quoteattr

from plancheck.annotate.markup import Edit, Markup
from plancheck.annotate.zipcopy import with_parts
from plancheck.read.package import Element, Package, Refused

_TYPES = "[Content_Types].xml"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class Parts:
    """The parts of one file, with what is changed in them so far."""

    def __init__(self, data: bytes, main: str) -> None:
        """Raises Refused as Package does."""
        self.package = Package(data, ".docx")
        self.main = main
        self._data = data
        self._names = {name.lstrip("/").lower(): name for name in self.package.names()}
        self._changed: dict[str, bytes] = {}
        self._read: dict[str, bytes] = {}

    def raw(self, part: str) -> bytes:
        """A part's bytes as they are now. Raises Refused where there is none."""
        name = self._names.get(part.lower(), part)
        if name in self._changed:
            return self._changed[name]
        if name not in self._read:
            found = self.package.bytes_of(part)
            if found is None:
                raise Refused("skadet")
            self._read[name] = found
        return self._read[name]

    def texts(self) -> Iterator[bytes]:
        """The XML parts beside the main one, as they are now, those that can be unpacked."""
        folder = posixpath.dirname(self.main).lower()
        for name in list(self._names.values()):
            if posixpath.dirname(name.lower()) == folder and name.lower().endswith(".xml"):
                with suppress(Refused):
                    yield self.raw(name)

    def change(self, part: str, content: bytes) -> None:
        """Give a part another content, or make it."""
        self._changed[self._names.setdefault(part.lower(), part)] = content

    def file(self) -> bytes:
        """The file with the changes."""
        return with_parts(self._data, self._changed)

    @property
    def signed(self) -> bool:
        """Whether somebody has signed the file."""
        related = self.package.related("", "origin")
        return bool(related) or any(name.startswith("_xmlsignatures/") for name in self._names)

    def related(self, kind: str) -> tuple[str, Element | None]:
        """Name and root of the part of a kind that the main part points at; ("", None) where there is none.

        Raises Refused where it is damaged.
        """
        name = self.package.related(self.main, kind)
        return (name, self.package.xml(name)) if name and name in self.package else ("", None)

    def make(self, kind: str, relationship: str, content_type: str, content: str) -> str:
        """Make a part beside the main one, and tell content types and relationships of it; its name."""
        folder = posixpath.dirname(self.main)
        name, number = posixpath.join(folder, f"{kind}.xml"), 0
        while name.lower() in self._names:
            number += 1
            name = posixpath.join(folder, f"{kind}{number}.xml")
        self.change(name, (_HEAD + content).encode())
        self._declare(name, content_type)
        self._relate(name, relationship)
        return name

    def _declare(self, name: str, content_type: str) -> None:
        markup = Markup(self.raw(_TYPES))
        tag = _prefixed(markup, "Override")
        made = f'<{tag} PartName={quoteattr("/" + name)} ContentType="{content_type}"/>'
        self.change(_TYPES, markup.edited(markup.append(0, made.encode())))

    def _relate(self, name: str, relationship: str) -> None:
        folder, base = posixpath.split(self.main)
        part = posixpath.join(folder, "_rels", f"{base}.rels")
        if part.lower() not in self._names:
            self.change(part, f'{_HEAD}<Relationships xmlns="{_RELATIONSHIPS}"></Relationships>'.encode())
        markup = Markup(self.raw(part))
        taken = {markup.value(at, "Id") for at in range(1, len(markup))}
        key = next(key for key in (f"rIdPlancheck{number}" for number in range(1, len(taken) + 3)) if key not in taken)
        target = posixpath.relpath(name, folder or ".")
        made = f'<{_prefixed(markup, "Relationship")} Id="{key}" Type="{relationship}" Target={quoteattr(target)}/>'
        self.change(part, markup.edited(markup.append(0, made.encode())))


def _prefixed(markup: Markup, name: str) -> str:
    """A name in the namespace of the part's root, as the root writes it."""
    return f"{markup.prefixes[0]}:{name}" if markup.prefixes[0] else name


def declared(markup: Markup, spaces: dict[str, str], compatible: str) -> tuple[dict[str, str], list[Edit]]:
    """The prefixes by which the root of a part knows namespaces ({wanted prefix: namespace}), and the edits that
    make it know those it does not; older programs may leave them out (`mc:Ignorable`)."""
    written = markup.attributes(0)
    bound = {
        name.removeprefix("xmlns:"): markup.value(0, name) for name in written if name.startswith("xmlns:")
    }  # fmt: skip
    found: dict[str, str] = {}
    added = ""
    for wanted, space in {**spaces, "mc": compatible}.items():
        known = next((prefix for prefix, uri in bound.items() if uri == space), None)
        prefix = known or next(name for name in (wanted, *(f"{wanted}{n}" for n in range(9))) if name not in bound)
        added += "" if known else f' xmlns:{prefix}="{space}"'
        found[wanted] = prefix
    edits = []
    ignorable = f"{found['mc']}:Ignorable"
    listed = (markup.value(0, ignorable) or "").split()
    missing = [found[wanted] for wanted in spaces if found[wanted] not in listed]
    if missing and ignorable in written:
        edits.append(markup.with_attribute(0, ignorable, " ".join([*listed, *missing])))
    elif missing:
        added += f' {ignorable}="{" ".join(missing)}"'
    if added:
        end = markup.inside(0) - (2 if markup.is_empty(0) else 1)
        edits.append(Edit(end, end, added.encode()))
    return found, edits
