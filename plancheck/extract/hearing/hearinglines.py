"""The deadline of a notice that stands in a line of its own, after the lines that say where replies go.

"Innspill til planen sendes til:" / "Fjordvik kommune, Postboks 3" / "eller på e-post innen 21. januar 2026".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancheck.dates import Precision, When, find_dates
from plancheck.extract.hearing import hearingwords as w
from plancheck.extract.text.prose import Piece, Prose
from plancheck.pattern import pattern
from plancheck.vocabulary import normalise, vocabulary

_GOES_ON = pattern(
    r"\W*(?:eller\b|(?:på\s+|per\s+|pr\.?\s+)?e-?post\b|\S+@\S+|[^\n]{0,60}\d{4}\s[A-ZÆØÅ]|inn[ea]n\b|sei?nest\b|"
    r"sei?nast\b|frist(?:en)?\s*:)",
    re.I,
)
"""How a line begins that goes on telling where replies go, or by when."""
_UNTIL_DAY = pattern(
    r"\b(?:inn[ea]n|sei?nest|sei?nast|frist(?:en)?)\b[^\n.]{0,30}?\d", re.I, needs="inn sein sen frist"
)
SO_IT_RUNS = pattern(
    r"\W*(?:det|dette)\s+(?:skjer|vil\s+skje|gjeld|gjelder)\s+i\s+(?:perioden|tidsrommet)\b", re.I, begins="det"
)
"""After the sentence that lays a plan out: "Det skjer i perioden 3. mai – 14. juni 2026"."""
_SENDS = pattern(
    r"\b(?:send(?:es|ast|e|a|t)?|lever(?:es|ast|e)|rett(?:es|ast)|meld(?:es|ast))\b", re.I, needs="send lever rett meld"
)
_LABELS = frozenset({
    "høring", "høyring", "høring og offentlig ettersyn", "høyring og offentleg ettersyn", "offentlig ettersyn",
    "offentleg ettersyn", "på høring", "på høyring", "ute på høring", "ute på høyring",
})  # fmt: skip
_BACK = 6
"""So many lines may stand between what asks for replies and the deadline."""
_LONGEST = 200


def lines_gone_on(prose: Prose) -> Iterator[tuple[Piece, str, When]]:
    """Each such line with the words that ask for replies and its day."""
    asked: Piece | None = None
    for piece in prose.pieces:
        if piece.kind not in ("paragraph", "item", "heading"):
            continue
        if asks_for(piece.text):
            asked = None if _UNTIL_DAY.search(piece.text) else piece
            continue
        if asked is None or piece.block - asked.block > _BACK or len(piece.text) > _LONGEST:
            continue
        if _GOES_ON.match(piece.text) and _UNTIL_DAY.search(piece.text) and (when := _day(piece.text)) is not None:
            yield piece, asked.text, when
            asked = None


def asks_for(text: str) -> bool:
    """Whether the text asks for replies to be sent."""
    return w.INVITES.search(text) is not None and _SENDS.search(text) is not None


def _day(text: str) -> When | None:
    """The one day the line gives."""
    whens = [when for when in find_dates(text) if when.precision is Precision.DAY]
    return whens[0] if len(whens) == 1 and not whens[0].start else None


def hearing_label(text: str) -> bool:
    """Whether a heading, a label or a column names a hearing or its deadline and says no more."""
    folded = normalise(text)
    if len(folded) > 60:
        return False
    words = vocabulary()
    for place_name in ("label", "column"):
        word = words.match_normalised(place_name, folded)
        if word is not None and word.concept in ("hoeringsfrist", "hoeringsperiode"):
            return True
    return bool(w.DEADLINE.fullmatch(folded)) or folded in _LABELS
