"""A zip file with a few parts changed: every other part is copied as it is packed, with its header, in its order."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from itertools import pairwise

from plancheck.read.package import Refused
from plancheck.record import NamedTuple

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_UTF8 = 0x800
_DEFLATE_OPTIONS = 0x6
_OLDEST = 20
"""The zip version that knows deflate."""


class _Entry(NamedTuple):
    """One record of the central directory, with what its local part holds."""

    fields: tuple[bytes | int, ...]
    name: bytes
    extra: bytes
    comment: bytes
    local: bytes


def with_parts(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The zip with these parts in place of those of the same name, new ones last. Raises Refused if it is damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            entries = _entries(data, infos, archive.start_dir)
            ending = archive.comment
    except (zipfile.BadZipFile, struct.error, KeyError) as fault:
        raise Refused("skadet") from fault
    left = dict(parts)
    made = [
        _packed(entry, left.pop(info.filename)) if info.filename in left else entry
        for info, entry in zip(infos, entries, strict=True)
    ]
    pattern = next((entry for info, entry in zip(infos, made, strict=True) if info.filename in parts), made[0])
    made += [_packed(_named(pattern, name), content) for name, content in left.items()]
    return _written(made, ending)


def _entries(data: bytes, infos: list[zipfile.ZipInfo], directory: int) -> list[_Entry]:
    """The records in the order of the directory; each local part with all that stands before the next one."""
    starts = sorted({*(info.header_offset for info in infos), directory})
    stops = dict(pairwise(starts))
    found, at = [], directory
    for info in infos:
        fields = _CENTRAL.unpack_from(data, at)
        name, extra, comment = fields[10], fields[11], fields[12]
        at += _CENTRAL.size
        local = data[info.header_offset : stops[info.header_offset]]
        texts = (data[at : at + name], data[at + name : at + name + extra])
        at += name + extra + comment
        found.append(_Entry(fields, *texts, data[at - comment : at], local))
    return found


def _named(pattern: _Entry, name: str) -> _Entry:
    """A new record like another one."""
    return pattern._replace(name=name.encode("ascii"), extra=b"", comment=b"")


def _packed(entry: _Entry, content: bytes) -> _Entry:
    """The record with another content, with the same date and packed in the same way."""
    fields = list(entry.fields)
    stored = fields[4] == zipfile.ZIP_STORED
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    body = content if stored else packer.compress(content) + packer.flush()
    sums = (zlib.crc32(content), len(body), len(content))
    flags = int(fields[3]) & _UTF8
    fields[2], fields[3] = _OLDEST, flags
    fields[4] = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    fields[7:10] = sums
    head = _LOCAL.pack(b"PK\3\4", _OLDEST, flags, fields[4], fields[5], fields[6], *sums, len(entry.name), 0)
    return _Entry(tuple(fields), entry.name, b"", entry.comment, head + entry.name + body)


def _written(entries: list[_Entry], ending: bytes) -> bytes:
    out = bytearray()
    directory = bytearray()
    for entry in entries:
        fields = list(entry.fields)
        fields[10:13] = len(entry.name), len(entry.extra), len(entry.comment)
        fields[-1] = len(out)
        directory += _CENTRAL.pack(*fields) + entry.name + entry.extra + entry.comment
        out += entry.local
    start, many = len(out), len(entries)
    out += directory
    out += _END.pack(b"PK\5\6", 0, 0, many, many, len(directory), start, len(ending)) + ending
    return bytes(out)
