"""Words struck out where others stand in their place: "~~Høringsfrist 24. november~~ Høringsfrist 1. desember".

They are left out as a deletion is. A text struck out whole is left as it is: nothing stands in its place, and an action
that is done is often marked so; so is one with no more beside it than its number or that it is done.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.pattern import pattern

_MARKED = pattern(
    r"~~(?=[^\s~])[^~]*[^\s~]~~|<(?P<tag>s|del|strike)\b[^<>]*>.*?</(?P=tag)\s*>", re.I | re.S, needs="~~ </"
)
_TAG = pattern(r"<[^<>]*>", needs="<")
_LETTER = pattern(r"[^\W\d_]")
_WORD = pattern(r"\w")
_YEAR = pattern(r"20\d\d")
_DONE = pattern(
    r"\W*(?:utg(?:år|ått)|utført|utførd|utgjeng\w*|gjennomført|fullført|ferdig\w*|avslut\w+|dropp\w+|flytt\w+|utsatt|utsett|"
    r"slett\w+|strøk\w+|fjern\w+|levert|ok|ivaretatt|ivareteke|se|sjå|jf)\b.*",
    re.I | re.S,
)
"""What stands beside an action struck out that tells what became of it."""


def replaced(parts: Sequence[tuple[str, bool]]) -> bool:
    """Whether other words stand in the place of those struck out. `parts`: the text in order, and whether it is."""
    kept = "".join([text for text, out in parts if not out])
    struck = "".join([text for text, out in parts if out])
    if _WORD.search(kept) is None or _WORD.search(struck) is None:
        return False
    if _DONE.fullmatch(kept) and not (_YEAR.search(kept) and _YEAR.search(struck)):
        return False
    last = max(number for number, (_, out) in enumerate(parts) if out)
    after = "".join([text for text, _ in parts[last + 1 :]])
    return bool(_LETTER.search(kept) or _WORD.search(after) or not _LETTER.search(struck))


def kept_words(parts: Sequence[tuple[str, bool]]) -> str:
    """The text of such parts, without what is struck out and replaced."""
    leaves_out = replaced(parts)
    return "".join([text for text, out in parts if not (out and leaves_out)])


def without_struck(raw: str) -> str:
    """A stretch of Markdown with blanks for what is struck out and replaced, the length kept."""
    found = list(_MARKED.finditer(raw)) if "`" not in raw else []
    if not found:
        return raw
    parts: list[tuple[str, bool]] = []
    at = 0
    for match in found:
        parts += [(_TAG.sub("", raw[at : match.start()]), False), (_TAG.sub("", match.group()), True)]
        at = match.end()
    parts.append((_TAG.sub("", raw[at:]), False))
    if not replaced(parts):
        return raw
    return _MARKED.sub(lambda match: "".join("\n" if sign == "\n" else " " for sign in match.group()), raw)
