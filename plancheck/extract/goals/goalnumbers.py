"""Numbers of goals as a cell may have them: "1+2", "1–3", "Nr. 1", "(1)", "1 (primært), 3", "DM 1.1"."""

from __future__ import annotations

import re

from plancheck.extract.labels import is_year
from plancheck.pattern import pattern

_NUMBER = r"\d{1,2}(?:\.\d{1,2})*"
_KIND = r"(?:(?:(?:del|hov[eu]d)?mål\w*|strategi\w*|sats(?:n)?ingsområde\w*)\s+)?"
_RANGE = pattern(rf"(?P<kind>{_KIND})(?P<first>{_NUMBER})\s*(?:[-–—]|til(?: og med)?)\s*(?P<last>{_NUMBER})$", re.I)
_NAMELESS = pattern(r"(?:(?:nr|nummer|no)\.?\s*|#\s*)(?=\d)", re.I)
_ENCLOSED = pattern(rf"[(\[]\s*({_KIND}{_NUMBER})\s*[)\]]$", re.I)
_DEGREE = pattern(
    r"\s*\((?:(?:i )?hov[eu]dsak\w*|prim[æe]rt|sekund[æe]rt|særl[ie]g|mest|delvis|også|og|indirekte|direkte)\)",
    re.I,
)
_SECOND = pattern(rf"({_NUMBER})\s*[(\[]({_NUMBER})[)\]]$")
_APART = pattern(rf"{_NUMBER}(?:\s+{_NUMBER})+$")
_CODE = pattern(r"\b(HM|DM|SO|HG|ST)\s+(?=\d)")
_BLANKS = pattern(r"\s+")
_MOST = 12


def spelled(text: str) -> str:
    """The same numbers with commas between them and nothing else: "1, 2, 3" of "1–3"; other texts as they are."""
    if len(text) > 60 or not any(map(str.isdigit, text)):
        return text
    bare = _CODE.sub(r"\1", _DEGREE.sub("", text)) if "(" in text or " " in text else text
    bare = _NAMELESS.sub("", bare) if "n" in bare.lower() or "#" in bare else bare
    enclosed = _ENCLOSED.match(bare)
    bare = enclosed[1] if enclosed is not None else bare
    if "+" in bare:
        bare = ", ".join(part.strip() for part in bare.split("+"))
    second = _SECOND.match(bare)
    bare = f"{second[1]}, {second[2]}" if second is not None else bare
    span = _RANGE.match(bare)
    if span is not None:
        return ", ".join(_counted(span)) or text
    return ", ".join(_BLANKS.split(bare)) if _APART.match(bare) else bare


def _counted(span: re.Match[str]) -> list[str]:
    """The numbers from the first to the last, the kind before each; [] where they are no row of numbers."""
    front, _, first = span["first"].rpartition(".")
    other, _, last = span["last"].rpartition(".")
    if front != other or is_year(first) or not 0 < int(last) - int(first) <= _MOST:
        return []
    point = "." if front else ""
    return [f"{span['kind']}{front}{point}{number}" for number in range(int(first), int(last) + 1)]
