"""What the tails of texts may hold, asked once for many: the cells of a table's column, the items of a list.

Most texts hold little beside their own words. They are joined and looked through for the signs of each kind of tail;
where a sign is missing, none of them is read for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from plancheck.extract.fields.tailparts import SIGNS
from plancheck.extract.goals.references import may_contribute, may_refer
from plancheck.pattern import pattern, small
from plancheck.record import dataclass

_BETWEEN = "¦"
"""Stands between two texts: no word, no blank, and no sign of a tail."""
_DASH_SIGNS = "–—-|/·"
_DASHES = (" – ", " — ", " - ", " | ", " / ", " · ")
NEXT_SENTENCE = pattern(r"[.!]\s+(?:[A-ZÆØÅ]|20\d\d)")
WITHIN = pattern(
    r"\b(?:innen|innan|i løpet av|før|senest|seinast|fra|frå|til og med|t\.o\.m\.|fram til|frem til|"
    r"årlig|årleg|hvert år|kvart år)\b",
    re.I,
    needs=("innen", "innan", "i løpet av", "før", "senest", "seinast", "fra", "frå", "til og med", "t.o.m.", "fram til",
           "frem til", "årl", "hvert år", "kvart år"),
)  # fmt: skip
"""What stands before a deadline in an action's own words."""
AT_LAST = pattern(
    r"\b(?:(?:i|f[øy]rste g[ao]ng|høsten|hausten|våren|sommeren|sumaren|til \d{1,2}\. [a-zæøå]{3,9})\s+20[2-5]\d"
    r"|(?:minst )?(?:én|ei?n|to|tre|fire|fem|seks|\d) g[ao]ng(?:er|ar)? (?:årl[ie]g|(?:i|per|pr\.?|kvar|hver) \w{2,9})"
    r"|(?:annen|annet|annan|anna)?(?:hver|kvar)t?(?: (?:annen|annet|annan|anna|andre|tredje|fjerde|femte))? \w{2,9})"
    r"(?=\.?\s*(?:$|[(\[]))",
    re.I,
    needs=("i 20", "en 20", "til ", "gang", "gong", "hver", "kvar"),
)
"""A deadline that ends an action's own words: "opprette utstyrsbank i 2027", "halde kurs to gonger i året"."""

AMIDST = pattern(
    r"\b(?:(?:annen|annet|annan|anna)?(?:hver|kvar)t?(?: (?:ann[ae]n?|annet|andre|tredje|fjerde|femte))? "
    r"(?:dag|ve?ke|uke|måned|månad|kvartal|halvår|år|semester|sk[ou]leår|vår|sommer|sommar|sumar|høst|haust|vinter)"
    r"|(?:hver|kvar) (?:man|mån|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dag(?= \w)"
    r"|(?:én|éin|ei?n|to|tre|fire|fem|seks|\d) g[ao]ng(?:er|ar)? (?:i|per|pr\.?|kvar|hver) "
    r"(?:dag(?:en)?|ve?k[ea]|uk[ea]n?|måneden|månaden|året|år|halvåret|halvår|semesteret|kvartalet|kvartal))(?![\wæøå-])",
    re.I,
    needs=("gang", "gong", "hver", "kvar"),
)
"""How often, with more of the action's own words after it: "halde lesestund kvar dag i alle avdelingar"."""
AT_FIRST = pattern(r"(?:(?:halv)?år|måned|månad|uke|veke|dag)l[ie]ge?(?= [^\W\d])", re.I)
"""A recurrence that begins them: "Årlig kurs for ansatte"."""
_LOOSE_SIGNS = (";", "→", ">", "pri", "ansv")
"""Each of `SIGNS` has one of them in it, as each of `_DASHES` has one of `_DASH_SIGNS`: fewer to look for."""
_OF_TIME = (
    "innen ", "innan ", "i løpet av", "før ", "senest ", "seinast ", "fra ", "frå ", "til og med", "t.o.m.", "m til ",
    "i 20", "en 20", "årl", "gang", "gong", "hver", "kvar", "nedl", "nadl", "ukel", "vekel", "dagl",
)  # fmt: skip
"""One of them stands in each text that has a deadline in its own words."""
_TO_DAY = pattern(r"til \d")


@dataclass(slots=True)
class Hints:
    """What may stand in a text; False where none of the texts asked has it."""

    colon: bool
    goal: bool
    """A goal named after the bracket or in the last sentence."""
    bracket: bool
    loose: bool
    """Who and when behind semicolons or arrows or in a line of their own, or a priority."""
    sentence: bool
    reference: bool
    ragged: bool
    """More than one blank between words, or a line break."""
    _folded: str
    _low: str
    _dash: bool | None = None
    _deadline: bool | None = None

    @property
    def dash(self) -> bool:
        """A dash or a stroke between blanks; looked for once an item without a deadline asks."""
        if self._dash is None:
            self._dash = _holds(self._folded, _DASH_SIGNS, _DASHES)
        return self._dash

    @property
    def deadline(self) -> bool:
        """A deadline in the texts' own words; looked for as `dash` is."""
        if self._deadline is None:
            self._deadline = any(map(self._low.__contains__, _OF_TIME)) or _TO_DAY.search(self._low) is not None
        return self._deadline

    @property
    def any_tail(self) -> bool:
        """Whether a text may hold anything beside its own words, or more blanks than one between them."""
        signs = self.colon or self.bracket or self.loose or self.sentence or self.reference or self.ragged
        return signs or self.goal or self.dash or self.deadline


def _holds(text: str, first: Sequence[str], signs: Sequence[str]) -> bool:
    return any(map(text.__contains__, first)) and any(map(text.__contains__, signs))


def hints_of(texts: Iterable[str]) -> Hints:
    """What any of the texts may hold."""
    joined = _BETWEEN.join(texts)
    ragged = "  " in joined or not joined.isprintable()
    folded = " ".join(joined.split()) if ragged else joined
    low = small(folded)
    bracket = ")" in folded or "]" in folded
    sentence = (". " in folded or "! " in folded) and NEXT_SENTENCE.search(folded) is not None
    return Hints(
        ":" in folded,
        (bracket or sentence) and may_contribute(low),
        bracket,
        "\n" in joined or _holds(low, _LOOSE_SIGNS, SIGNS),
        sentence,
        may_refer(folded, low=low),
        ragged,
        folded,
        low,
    )
