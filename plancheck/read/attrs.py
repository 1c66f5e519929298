"""`{#D1.2 bidrar-til=H1 ansvar="Helse, NAV"}`: what an author may hang on a heading, item, paragraph or cell."""

from __future__ import annotations

import re
from collections.abc import Mapping

from plancheck.document import EMPTY
from plancheck.pattern import pattern

_GROUP = pattern(r"[ \t]*\{:?[ \t]*([#.]?[^{}\n]*?)[ \t]*\}")
_PART = pattern(
    r"""\#(?P<id>[^\s"'={}]+)
      | \.(?P<class>[A-Za-zÆØÅæøå_][\w-]*)
      | (?P<key>[A-Za-zÆØÅæøå_][\w-]*)\s*=\s*
        (?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|[“”„«](?P<norwegian>[^“”»]*)[“”»]|(?P<plain>[^\s"'“”«»{}]*))
      | (?P<word>[^\s=\#"'{}][^\s="'{}]*)
    """,
    re.VERBOSE,
)
_BLANK = pattern(r"\s+")
_TRAILING = pattern(r"[\s.,;:!?*_)\]|]*(?:\{[^{}\n]*\}[\s.,;:!?*_)\]|]*)*$")
_ASCII = str.maketrans({"-": "_", "å": "aa", "ø": "oe", "æ": "ae"})
_ITEM_ID = pattern(r"[A-Za-zÆØÅæøå]{1,4}[-_.]?\d+(?:[-_.]\d+)*[a-zæøå]?$")
_WORD = pattern(r"[A-Za-zÆØÅæøå]\w*$")
_FOLDED = pattern(r"[\W_]+")
_LOOKS = frozenset(
    ["class", "style", "width", "height", "align", "lang", "dir", "custom_style", "alt", "target", "rel"]
)
"""What only says how a text looks."""
MOST_GROUPS = 200
"""A text with more braces than this is no plan text, and is left alone."""
_SPACE_BEFORE_STOP = pattern(r"[ \t]+(?=[.,;:!?](?:\s|$))")


def take(raw: str) -> tuple[str, dict[str, str]]:
    """Cut the attribute groups out of a text: the text without them, and what they say.

    A group that starts with an id counts anywhere; other groups only where nothing but punctuation or further groups
    follow on the line. What is not written as attributes (`{fyll inn}`) stays in the text.
    """
    found: dict[str, str] = {}
    if raw.count("{") > MOST_GROUPS:
        return raw, found
    pieces: list[str] = []
    at = 0
    for match in _GROUP.finditer(raw):
        inside = match[1]
        if not (inside.startswith("#") or _ends_line(raw, match.end())) or _in_code(raw, match.start()):
            continue
        attrs = parse(inside)
        if not attrs:
            continue
        for key, value in attrs.items():
            found.setdefault(key, value)
        pieces.append(raw[at : match.start()])
        at = match.end()
    if not found:
        return raw, found
    pieces.append(raw[at:])
    return _SPACE_BEFORE_STOP.sub("", "".join(pieces)).rstrip(), found


def meant(attrs: Mapping[str, str], heading: str = "") -> Mapping[str, str]:
    """The attributes an author meant: not those that only dress a text, not the anchor a tool gave a heading."""
    if not attrs.keys() - _LOOKS:
        return EMPTY
    if heading and not attrs.keys() - _LOOKS - {"id"} and not _is_own_id(attrs["id"], heading):
        return EMPTY
    return attrs


def _is_own_id(name: str, heading: str) -> bool:
    """An id somebody chose (`D1.2`, `T-03`, `mestring`), not one made of the heading (`3.-mål`)."""
    slug, words = _FOLDED.sub("", name.lower()), _FOLDED.sub("", heading.lower())
    if name.islower() and slug and (slug == words or slug == words.lstrip("0123456789")):
        return False
    if _ITEM_ID.match(name):
        return True
    made = words.lstrip("0123456789").startswith(slug.rstrip("0123456789")) or name.startswith("_")
    return _WORD.match(name) is not None and not made


def parse(inside: str) -> dict[str, str]:
    """The attributes in a group, or nothing where it is not one. Words after an unquoted value belong to that value."""
    if inside == "-":
        return {"class": "unnumbered"}
    attrs: dict[str, str] = {}
    last = ""
    at = 0
    while at < len(inside):
        if blank := _BLANK.match(inside, at):
            at = blank.end()
            continue
        part = _PART.match(inside, at)
        if part is None:
            return {}
        at = part.end()
        kind = part.lastgroup
        if kind == "id":
            attrs.setdefault("id", part["id"])
            last = ""
        elif kind == "class":
            attrs.setdefault("class", part["class"])
            last = ""
        elif kind == "word":
            if not last:
                return {}
            attrs[last] = f"{attrs[last]} {part['word']}".strip()
        else:
            last = part["key"].lower().translate(_ASCII)
            attrs[last] = part[kind or "plain"].strip()
    return attrs


def _ends_line(raw: str, at: int) -> bool:
    end = raw.find("\n", at)
    rest = raw[at:] if end < 0 else raw[at:end]
    return not rest or _TRAILING.match(rest) is not None


def _in_code(raw: str, at: int) -> bool:
    line = raw.rfind("\n", 0, at) + 1
    return raw.count("`", line, at) % 2 == 1
