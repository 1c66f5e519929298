"""Where an indicator stands and what it shall reach, in a bracket last in it: "(84 i 2025, mål 60 i 2030)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.extract.drafts import Draft
from plancheck.parts import RawField
from plancheck.pattern import pattern

_BRACKET = pattern(r"\s*[(\[]([^()\[\]]{1,90})(?P<end>[)\]]?)\s*[.;,]?\s*$", needs="( [")
_SPLIT = pattern(r"\s*(?:[;/]|,(?=\s)|\s[–—-]\s|\sog(?=\smål))\s*")
_AMOUNT = (
    r"(?:(?:ca\.?|om lag|minst|under|over|maks)\s)?[<>≤≥+-]?\s?\d[\d .,]*(?:\s?%)?"
    r"(?:\s?(?!(?:i|per|innen)\s)[a-zæøå][\w³²]*){0,2}"
)
_YEAR = r"(?:19|20)\d\d(?:[/-]\d\d(?:\d\d)?)?"
_TARGET = pattern(
    rf"mål(?:et|tall?|tallet|setting|sum)?(?:\s(?:er|for|i|innen|til))?\s?"
    rf"(?:(?:{_YEAR}\s?[:=]?|:)\s?(?P<told>{_AMOUNT}(?:\s(?:i|innen)\s{_YEAR})?|null)|(?P<value>(?:{_AMOUNT}|null)(?:\s(?:i|innen)\s{_YEAR}))"
    rf"|(?P<bare>\d+(?:[.,]\d+)?(?:\s?%|\sprosent)?))",
    begins="mål",
)
_WAS = r"(?:nullpunkt(?:et)?|grunnlinj[ea]|utgangspunkt(?:et)?|startpunkt|baseline|status|i dag|nå|no|per)"
_BASELINE = pattern(
    rf"(?:(?:{_WAS}\s)?(?:i\s)?{_YEAR}\s?[:=]\s?(?P<told>{_AMOUNT})"
    rf"|(?:{_WAS}\s?:?\s)?(?P<value>{_AMOUNT}\s(?:i|per)\s{_YEAR})|{_WAS}(?:\s{_YEAR})?\s?:?\s(?P<bare>{_AMOUNT}))",
    re.I,
)
_READ = (("maaltall", _TARGET), ("grunnlinje", _BASELINE))


def read_measure_brackets(items: Sequence[Draft]) -> None:
    """Give each indicator what the bracket last in its words says of where it stands and of its target."""
    for draft in items:
        if draft.kind != "indikator" or "grunnlinje" in draft.fields:
            continue
        bracket = _BRACKET.search(draft.text)
        if bracket is None or not bracket.start():
            continue
        cut = not bracket["end"] and "maaltall" in draft.fields  # its last part, "mål 2030: 0", is taken already
        said = _told(bracket[1]) if bracket["end"] or cut else {}
        if not said or ("maaltall" in said and "maaltall" in draft.fields):
            continue
        draft.text = draft.text[: bracket.start()]
        draft.fields.update({name: RawField(value, draft.span) for name, value in said.items()})


def _told(text: str) -> dict[str, str]:
    """What the parts of a bracket tell; nothing where one of them tells something else, or two the same."""
    said: dict[str, str] = {}
    for part in _SPLIT.split(text.strip()):
        name, value = next(
            (
                (name, match["told"] or match["value"] or match["bare"])
                for name, form in _READ
                if (match := form.fullmatch(part.strip())) is not None
            ),
            ("", ""),
        )
        if not name or name in said:
            return {}
        said[name] = value.strip()
    return said
