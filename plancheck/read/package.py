"""The zip package of a Word file or spreadsheet: opened within bounds, its XML without declarations of any kind.

Nothing is unpacked to disk, so names inside the zip cannot point anywhere; links are never followed, macros never run.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

from plancheck.document import Unreadable
from plancheck.record import NamedTuple

Element = ET.Element

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How old Office files begin, and those that are locked with a password."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ZIP = b"PK"
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument"
_OTHER = ((b"{\\rtf", ".rtf"), (b"%PDF-", ".pdf"))
_OLD_SUFFIX = {".docx": ".doc"}

MB = 1_000_000
MOST_PARTS = 20_000
STEEPEST = 400
"""A part that unpacks to more than this many times its size is a bomb, unless it is small."""


class Bounds(NamedTuple):
    """How much may be unpacked, in bytes, and parsed."""

    part: int
    whole: int
    small: int
    """A part up to this size may be packed as tightly as it likes."""
    tags: int


TEXTS = Bounds(part=40 * MB, whole=100 * MB, small=4 * MB, tags=1_500_000)
SHEETS = Bounds(part=120 * MB, whole=400 * MB, small=120 * MB, tags=10_000_000)
"""Sheets are large, and rows of empty cells pack very tightly."""

_STRICT = (
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships",
     b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main",
     b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/math",
     b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
)  # fmt: skip
"""Namespaces of Strict Open XML, and what the rest of the world calls them."""
_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


class Refused(Exception):  # noqa: N818 - carries the answer, is no error of the program
    """The package cannot be read; `key` says why in the words of rule DOK007."""

    def __init__(self, key: str, params: Mapping[str, str] | None = None) -> None:
        super().__init__(key)
        self.key = key
        self.params = params or {}

    def unreadable(self, name: str) -> Unreadable:
        return Unreadable(name, self.key, {"file": name, **self.params})


class Relation(NamedTuple):
    kind: str
    """The last word of its type: "styles", "hyperlink", "footnotes"."""
    target: str
    external: bool


class Package:
    """The parts of one Office file."""

    def __init__(self, data: bytes, suffix: str, bounds: Bounds = TEXTS) -> None:
        """Raises Refused where the data is no package of this suffix, or not safe to open."""
        _look_at_head(data, suffix)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            infos = self._zip.infolist()
        except _FAULTS as fault:
            raise Refused("skadet") from fault
        if len(infos) > MOST_PARTS:
            raise Refused("zip")
        self._infos = {info.filename.lstrip("/").lower(): info for info in infos}
        self._bounds = bounds
        self._left = bounds.whole
        self._relations: dict[str, dict[str, Relation]] = {}
        if suffix == ".docx" and (self.bytes_of("mimetype") or b"").startswith(_OPEN_DOCUMENT):
            raise Refused("format", {"suffix": ".odt", "til": suffix})

    def __contains__(self, part: str) -> bool:
        return part.lower() in self._infos

    def names(self) -> Iterator[str]:
        """The names of all parts, as written."""
        return (info.filename for info in self._infos.values())

    def bytes_of(self, part: str) -> bytes | None:
        """The content of a part; None where there is none. Raises Refused where it is too big, locked or damaged."""
        info = self._infos.get(part.lower())
        if info is None:
            return None
        if info.flag_bits & 1:
            raise Refused("kryptert")
        steep = max(self._bounds.small, STEEPEST * info.compress_size)
        limit = min(self._bounds.part, self._left, steep)
        if info.file_size > limit:
            raise _too_big(info.file_size, limit, steep)
        try:
            with self._zip.open(info) as stream:
                data = stream.read(limit + 1)
        except _FAULTS as fault:
            raise Refused("skadet") from fault
        if len(data) > limit:
            raise _too_big(len(data), limit, steep)
        self._left -= len(data)
        return data

    def xml(self, part: str) -> Element | None:
        """The root of a part; None where there is none. Raises Refused where it declares a DTD or is no XML."""
        data = self.bytes_of(part)
        if data is None:
            return None
        if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:4]:
            data = _from_utf16(data)
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data or data.count(b"<") > self._bounds.tags:
            raise Refused("zip")
        if b"purl.oclc.org" in data[:20_000]:
            for strict, plain in _STRICT:
                data = data.replace(strict, plain)
        try:
            return ET.fromstring(data, ET.XMLParser(encoding="utf-8"))
        except ET.ParseError as fault:
            raise Refused("skadet") from fault

    def bare_xml(self, part: str) -> Element:
        """The root of a part that must be there, its names without namespaces. Raises Refused as `xml` does."""
        root = self.xml(part)
        if root is None:
            raise Refused("skadet")
        for element in root.iter():
            _strip(element)
        return root

    def optional(self, part: str) -> Element | None:
        """The same, but a part that is no XML counts as missing: the text can be read without it."""
        try:
            return self.xml(part) if part else None
        except Refused as refused:
            if refused.key == "skadet":
                return None
            raise

    def relations(self, part: str) -> Mapping[str, Relation]:
        """What a part ("" for the package) points at, by relationship id; internal targets as part names."""
        if part not in self._relations:
            folder, _, base = part.rpartition("/")
            root = self.optional(posixpath.join(folder, "_rels", f"{base}.rels"))
            found: dict[str, Relation] = {}
            for relation in () if root is None else root:
                external = relation.get("TargetMode") == "External"
                target = relation.get("Target", "")
                if not external:
                    target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                kind = relation.get("Type", "").rpartition("/")[2]
                found[relation.get("Id", "")] = Relation(kind, target, external)
            self._relations[part] = found
        return self._relations[part]

    def related(self, part: str, kind: str) -> str:
        """The first part of a kind that a part points at, "" where there is none."""
        return next((one.target for one in self.relations(part).values() if one.kind == kind and not one.external), "")


def _look_at_head(data: bytes, suffix: str) -> None:
    """Refuse what is not a zip at all, by what it is."""
    if data.startswith(OLE):
        if _ENCRYPTED in data:
            raise Refused("kryptert")
        raise Refused("format", {"suffix": _OLD_SUFFIX.get(suffix, ".xls"), "til": suffix})
    if data.startswith(_ZIP):
        return
    for mark, other in _OTHER:
        if data.startswith(mark):
            raise Refused("format", {"suffix": other, "til": suffix}) if other == ".rtf" else Refused("skadet")
    raise Refused("skadet")


def _too_big(size: int, limit: int, steep: int) -> Refused:
    """A part beyond its bounds: for how tightly it was packed, else for its sheer size."""
    if size > steep:
        return Refused("zip")
    return Refused("for_stor", {"size": str(size // MB), "limit": str(limit // MB)})


def _from_utf16(data: bytes) -> bytes:
    try:
        return data.decode("utf-16").encode("utf-8")
    except UnicodeDecodeError as fault:
        raise Refused("skadet") from fault


def _strip(element: Element) -> None:
    if element.tag.startswith("{"):
        element.tag = element.tag[element.tag.index("}") + 1 :]
    for name in [name for name in element.attrib if name.startswith("{")]:
        element.attrib.setdefault(name[name.index("}") + 1 :], element.attrib.pop(name))


def children(element: Element | None, tag: str) -> Iterator[Element]:
    """The children of one name; none of a missing element."""
    return iter(()) if element is None else (child for child in element if child.tag == tag)
