"""Signs set beside the words of a heading, which are no words of it: "+ Mål 1", "▸ Mål 1", "🎯 Mål 1", "Mål 1 ▾"."""

from __future__ import annotations

from plancheck.pattern import pattern

_ARROWS = "+＋▸▾▹▿▴▵►▼▶▲△▽◂◄◀›❯❱❮➤➜→↓↑⌄⌃˅˄✚➕➖⊕⊞⊖⊟\ue000-\uf8ff\u2600-\u27bf\ufe0f\U0001f300-\U0001faff"
_DASHES = "−–—-"
_LEADING = pattern(rf"\s*[{_ARROWS}][{_ARROWS}\s]*(?=[^\W\d_]|\d)")
_TRAILING = pattern(rf"(?<=[\w.!?:)»])\s+[{_ARROWS}][{_ARROWS}\s]*$")
_ONLY = pattern(rf"[\s{_ARROWS}{_DASHES}]+")
_DASHED = pattern(
    rf"\s*[{_DASHES}]\s+(?=(?:hov[eu]dmål|delmål|mål|satsn?ingsområde|tiltak)\s*\d|(?:hov[eu]d|del)mål\b)"
)


def without_signs(text: str, *, last: bool = False, alone: bool = False) -> str:
    """Words without the signs before them, or after them with `last`; "" where signs are all there is, `alone`."""
    if alone and _ONLY.fullmatch(text):
        return ""
    found = (_TRAILING.search if last else _LEADING.match)(text)
    if found is None and not last:
        found = _DASHED.match(text.lower())
    if found is None:
        return text
    return text[: found.start()] if last else text[found.end() :]
