"""Office files are zip packages of XML: opened with bounds, in memory only, and without following anything."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree

from plancheck.document import Unreadable

MB = 1_000_000
MOST_PARTS = 20_000
BIGGEST_PART = 120 * MB
BIGGEST_WHOLE = 400 * MB
"""Unpacked."""

_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class Damaged(Exception):  # noqa: N818 - it carries a message key, and never leaves the readers
    """A package that cannot be used; `key` is the DOK007 message."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class Package:
    """The parts of one office file."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = {info.filename.lstrip("/"): info for info in archive.infolist()}
        self._left = BIGGEST_WHOLE

    def has(self, name: str) -> bool:
        return name in self._names

    def names(self, prefix: str) -> list[str]:
        return sorted(name for name in self._names if name.startswith(prefix))

    def part(self, name: str) -> bytes:
        """The content of a part, read no further than the bounds. Raises Damaged."""
        info = self._names.get(name)
        if info is None:
            raise Damaged("skadet")
        if info.flag_bits & 1:
            raise Damaged("kryptert")
        most = min(BIGGEST_PART, self._left)
        if info.file_size > most:
            raise Damaged("zip")
        try:
            with self._archive.open(info) as stream:
                data = stream.read(most + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            OSError,
            EOFError,
            NotImplementedError,
            RuntimeError,
            ValueError,
        ) as fault:
            raise Damaged("skadet") from fault
        if len(data) > most:
            raise Damaged("zip")
        self._left -= len(data)
        return data

    def xml(self, name: str) -> ElementTree.Element:
        """A part as a tree, its names without namespaces. Entities of its own are refused. Raises Damaged."""
        return parse_xml(self.part(name))

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Relation id -> (last word of its type, target): targets inside the package as part names."""
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        if not self.has(rels):
            return {}
        found: dict[str, tuple[str, str]] = {}
        for relation in self.xml(rels):
            target = relation.get("Target", "")
            if relation.get("TargetMode") != "External":
                inside = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
                target = posixpath.normpath(inside)
            found[relation.get("Id", "")] = (relation.get("Type", "").rsplit("/", 1)[-1], target)
        return found


def open_package(data: bytes, name: str) -> Package | Unreadable:
    """The package in these bytes, or what is wrong with them."""
    if data.startswith(_COMPOUND_FILE):
        return Unreadable(name, "kryptert" if _ENCRYPTED in data else "skadet", {"file": name})
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        infos = archive.infolist()
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError, OverflowError):
        return Unreadable(name, "skadet", {"file": name})
    if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > BIGGEST_WHOLE:
        return Unreadable(name, "zip", {"file": name})
    return Package(archive)


def parse_xml(data: bytes) -> ElementTree.Element:
    """A tree whose element and attribute names have lost their namespaces. Raises Damaged."""
    head = data[:4096]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00<" in head or b"<\x00" in head:
        try:
            data = data.decode("utf-16").encode("utf-8")
        except UnicodeError as fault:
            raise Damaged("skadet") from fault
        data = data.replace(b'encoding="UTF-16"', b'encoding="UTF-8"', 1).replace(b"encoding='UTF-16'", b"", 1)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise Damaged("zip")
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError) as fault:
        raise Damaged("skadet") from fault
    for element in root.iter():
        _strip(element)
    return root


def _strip(element: ElementTree.Element) -> None:
    tag = element.tag
    if isinstance(tag, str) and tag.startswith("{"):
        element.tag = tag[tag.index("}") + 1 :]
    for name in [name for name in element.attrib if name.startswith("{")]:
        element.attrib.setdefault(name[name.index("}") + 1 :], element.attrib.pop(name))


def children(element: ElementTree.Element | None, tag: str) -> Iterator[ElementTree.Element]:
    """The children of one name; none of a missing element."""
    return iter(()) if element is None else (child for child in element if child.tag == tag)
