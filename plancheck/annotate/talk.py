"""The comments a Word file already has: whose they are, what they say, which are settled."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from plancheck.read.package import Element
from plancheck.read.word import names as w
from plancheck.read.word.comments import OWN_AUTHOR
from plancheck.record import dataclass

_CODE = re.compile(r"\b[A-ZÆØÅ]{3}\d{3}\b")
_SETTLED = frozenset({"1", "true", "on"})
PARA_ID = w.W14 + "paraId"


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment of plancheck's own that begins a thread."""

    id: str
    text: str
    code: str
    """The code it ends with."""
    last: int
    """Its last paragraph, by its number in the part; -1 where it has none."""
    key: str
    """The paraId of that paragraph, "" where it has none."""
    settled: bool


def own_comments(comments: Element, extended: Element | None) -> Iterator[Comment]:
    """plancheck's comments, without what people answered."""
    numbers = {id(element): at for at, element in enumerate(comments.iter())}
    settled = _settled(extended)
    for comment in comments.iter(w.MAIN + "comment"):
        paragraphs = list(comment.iter(w.P))
        key = paragraphs[-1].get(PARA_ID, "").upper() if paragraphs else ""
        text = " ".join(words(comment).split())
        codes = _CODE.findall(text)
        if comment.get(w.MAIN + "author") == OWN_AUTHOR and codes:
            last = numbers[id(paragraphs[-1])] if paragraphs else -1
            yield Comment(comment.get(w.ID, ""), text, codes[-1], last, key, settled.get(key, False))


def words(comment: Element) -> str:
    """What a comment says, a line for each paragraph."""
    return "\n".join("".join(part.text or "" for part in paragraph.iter(w.T)) for paragraph in comment.iter(w.P))


def peoples(comments: Element | None) -> set[tuple[str, str]]:
    """Author and words of what people have written."""
    found = () if comments is None else comments.iter(w.MAIN + "comment")
    told = ((comment.get(w.MAIN + "author", ""), " ".join(words(comment).split())) for comment in found)
    return {one for one in told if one[0] != OWN_AUTHOR}


def _settled(extended: Element | None) -> Mapping[str, bool]:
    entries = () if extended is None else extended.iter(w.W15 + "commentEx")
    return {entry.get(w.W15 + "paraId", "").upper(): entry.get(w.W15 + "done") in _SETTLED for entry in entries}
