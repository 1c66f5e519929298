"""What a heading may say of a goal: its words, with the code or number before them."""

from __future__ import annotations

from plancheck.link.slug import fold
from plancheck.parts import Section
from plancheck.pattern import pattern

_CODE = r"[A-ZÆØÅ]{1,2}(?:[.-]?\d{1,2}){0,3}|\d{1,2}(?:\.\d{1,2}){0,2}"
_CODED = pattern(rf"(?P<code>{_CODE})(?:[.:)]|\s[–—-])?\s+(?P<words>\S.*)")
_ONLY_CODE = pattern(r"(?P<code>[A-ZÆØÅ]{1,2}[.-]?\d{1,2}(?:\.\d{1,2})?)[.:]?")


def readings(section: Section) -> tuple[tuple[str, str], ...]:
    """(code, folded words) of a heading: as the outline counts it, and where its words begin with a code, without it;
    ("A1", "") where it is a code of letter and number alone."""
    only = _ONLY_CODE.fullmatch(section.title)
    if only is not None:
        return ((plain_code(only["code"]), ""),)
    whole = (section.number, fold(section.title))
    told = _CODED.fullmatch(section.title)
    return (whole,) if told is None else (whole, (plain_code(told["code"]), fold(told["words"])))


def plain_code(code: str) -> str:
    """A code of letter and number as it is compared: "A.1" and "A-1" are "A1"."""
    return code.replace(".", "").replace("-", "") if code[:1].isalpha() else code
