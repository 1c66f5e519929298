"""What a heading may say of a goal: its words, with the code or number before them."""

from __future__ import annotations

import re

from plancheck.link.slug import fold
from plancheck.pattern import pattern

_CODE = r"[A-ZÆØÅ]{1,2}(?:[.-]?\d{1,2}){0,3}|\d{1,2}(?:\.\d{1,2}){0,2}"
_CODED = pattern(rf"(?P<code>{_CODE})(?:[.:)]|\s[–—-])?\s+(?P<words>\S.*)")
_FOR = pattern(
    r"(?:tiltak(?:a|ene)?|aktivitet(?:er|ar)|oppfølging|oppfylging)"
    r"(?:\s*[:–—-]\s+|\s+(?:for|til|under|av)\s+(?:(?:å\s+(?:nå|oppnå)\s+)?(?:(?:del|hov[eu]d)?målet\s+)?)?)(?=\S)",
    re.I,
    begins="tiltak aktivitet oppfølging oppfylging",
)
_ONLY_CODE = pattern(r"(?P<code>[A-ZÆØÅ]{1,2}[.-]?\d{1,2}(?:\.\d{1,2})?)[.:]?")


def readings(title: str, number: str = "") -> tuple[tuple[str, str], ...]:
    """(code, folded words) of a heading: as the outline counts it with `number`, and where its words begin with a code
    ("A1 Flere er ute") or say that the actions for it follow ("Tiltak for A1 Flere er ute"), without that; ("A1", "")
    where it is a code of letter and number alone."""
    only = _ONLY_CODE.fullmatch(title)
    if only is not None:
        return ((plain_code(only["code"]), ""),)
    found = [(number, fold(title))]
    for text in (title, title[match.end() :] if (match := _FOR.match(title)) else ""):
        if text is not title and text:
            found.append(("", fold(text)))
        told = _CODED.fullmatch(text)
        if told is not None:
            found.append((plain_code(told["code"]), fold(told["words"])))
    return tuple(found)


def said_again(title: str, number: str, words: str) -> tuple[str, str] | None:
    """(code as written, words as written) of a heading that is itself the goal of folded `words`; None where it only
    names it: by a code alone, or "Tiltak for …"."""
    if fold(title) == words:
        return number, title
    told = _CODED.fullmatch(title)
    return (told["code"], told["words"]) if told is not None and fold(told["words"]) == words else None


def plain_code(code: str) -> str:
    """A code of letter and number as it is compared: "A.1" and "A-1" are "A1"."""
    return code.replace(".", "").replace("-", "") if code[:1].isalpha() else code
