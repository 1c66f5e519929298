"""The operators of a page's content with what they work on, cut out by one pattern (ISO 32000-1, 7.2 and 7.8)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_TOKEN = re.compile(
    rb"(?:[\0\t\n\f\r ]+|%[^\r\n]*)*"
    rb"(?:([+-]?(?:\d+\.?\d*|\.\d+))(?=[\0\t\n\f\r \[\]()<>/%+-]|$)"
    rb"|\(([^()\\\r]*)\)"
    rb"|<([0-9A-Fa-f\0\t\n\f\r ]*)>"
    rb"|/([^\0\t\n\f\r \[\]()<>/%{}]*)"
    rb"|(\[|\]|<<|>>|\(|[{})>])"
    rb"|([^\0\t\n\f\r \[\]()<>/%{}]+))"
)
_IN_STRING = re.compile(rb"[()\\\r]")
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_OCTAL = re.compile(rb"[0-7]{1,3}")
_IMAGE_ENDS = re.compile(rb"[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)")
_HASH = re.compile(r"#([0-9A-Fa-f]{2})")
MOST_OPERANDS = 5_000


class Name(str):
    """A PDF name, without its slash."""

    __slots__ = ()


def operators(data: bytes) -> Iterator[tuple[bytes, list[Any]]]:
    """Each operator with its operands: floats, bytes, names, lists and dicts. What makes no sense is passed over."""
    stack: list[Any] = []
    open_at: list[tuple[int, bytes]] = []
    scan = _TOKEN.match
    at, end = 0, len(data)
    while at < end:
        found = scan(data, at)
        if found is None:
            at += 1
            continue
        at = found.end()
        kind = found.lastindex
        if kind == 1:
            stack.append(float(found[1]))
        elif kind == 2:
            stack.append(found[2])
        elif kind == 3:
            stack.append(_from_hex(found[3]))
        elif kind == 4:
            stack.append(_named(found[4]))
        elif kind == 5:
            at = _structure(found[5], data, at, stack, open_at)
        elif open_at:
            stack.append(None)
        else:
            word = found[6]
            yield word, stack
            stack = []
            if word == b"ID":
                ends = _IMAGE_ENDS.search(data, at)
                at = ends.end() if ends is not None else end
        if len(stack) > MOST_OPERANDS:
            stack, open_at = [], []


def _structure(sign: bytes, data: bytes, at: int, stack: list[Any], open_at: list[tuple[int, bytes]]) -> int:
    """Open or close an array or dictionary, or read a string with brackets in it. Where to go on."""
    if sign == b"(":
        text, at = _string(data, at)
        stack.append(text)
    elif sign in (b"[", b"<<"):
        open_at.append((len(stack), sign))
    elif sign in (b"]", b">>") and open_at:
        start, opened = open_at.pop()
        inside = stack[start:]
        del stack[start:]
        if opened == b"[":
            stack.append(inside)
        else:
            stack.append({str(key): value for key, value in zip(inside[::2], inside[1::2], strict=False)})
    return at


def _string(data: bytes, at: int) -> tuple[bytes, int]:
    """A string from after its bracket, and where it ends."""
    parts: list[bytes] = []
    depth = 1
    while depth:
        found = _IN_STRING.search(data, at)
        if found is None:
            return b"".join(parts), len(data)
        sign = found[0]
        parts.append(data[at : found.start()])
        at = found.end()
        if sign == b"\\":
            piece, at = _escape(data, at)
            parts.append(piece)
            continue
        if sign == b"\r":
            at += data[at : at + 1] == b"\n"
            sign = b"\n"
        depth += (sign == b"(") - (sign == b")")
        if depth:
            parts.append(sign)
    return b"".join(parts), at


def _escape(data: bytes, at: int) -> tuple[bytes, int]:
    octal = _OCTAL.match(data, at)
    if octal is not None:
        return bytes([int(octal[0], 8) & 255]), octal.end()
    sign = data[at : at + 1]
    if sign == b"\r":
        return b"", at + 1 + (data[at + 1 : at + 2] == b"\n")
    if sign == b"\n":
        return b"", at + 1
    return _ESCAPED.get(sign, sign), at + 1


def _from_hex(digits: bytes) -> bytes:
    digits = b"".join(digits.replace(b"\0", b"").split())
    return bytes.fromhex((digits + b"0" * (len(digits) & 1)).decode("ascii"))


def _named(raw: bytes) -> Name:
    text = raw.decode("latin-1")
    if "#" in text:
        text = _HASH.sub(lambda match: chr(int(match[1], 16)), text)
    return Name(text)
