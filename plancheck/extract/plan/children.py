"""Traces of children's and young people's part in the plan work."""

from __future__ import annotations

import re

from plancheck.extract.text.prose import Piece, sentence_around
from plancheck.pattern import pattern

YOUNG_WORDS = ("barn", "born", "unge", "ungdom", "elev", "skole", "skule", "4h", "speider", "speidar")
_YOUNG = pattern(
    r"\b(?:barn(?:a|as|et)?|born|unge|unges|ungdom\w*|elev\w*|skole\w*|skule\w*|barnehage\w*|4H|speid[ea]r\w*)\b", re.I
)
_JOINS = pattern(
    r"\b(?:medvirk\w*|medverk\w*|innspill|innspel|involver\w*|\w*(?:workshop|verksted|verkstad|idédugnad)\w*|gjestebud|"
    r"gjestebod|dialogmøte\w*|dialogsamling\w*|folkemøte\w*|spørreundersøk\w*|spørjeundersøk\w*|"
    r"gitt råd|gjeve råd|vært med|vore med|delta i (?:plan)?arbeidet|deltatt i|delteke i|(?:plan|styrings|referanse|"
    r"arbeids)gruppa?)\b",
    re.I,
)
_A_GOAL = pattern(r"^\W*(?:hovedmål|hovudmål|delmål|mål|visjon|tiltak|strategi)\b", re.I)
_DID = pattern(
    r"(?:[^.!?]|(?<=\d)\.){0,60}?\b(?:arbeidde|arbeid[ea]t?|arbeidd|jobb(?:a|et|de)|te[ig]+na|tegnet|laga|lagde|laget|skreiv|skrev(?:et)?|"
    r"skrive|svar(?:te|a|t)|fortalde|fortal?te?|stemte|røysta|valde|valgte|prioriter(?:te|t)|diskuter(?:te|t)|drøft(?:a|et)|"
    r"registrer(?:te|t)|kartla|kartlagt|peik[ea]?|pekte?|viste|deltok|delteke|deltatt|møtte|foreslo|foreslått|foreslege|"
    r"bidro|bidrog|bidratt|bidrege|(?:ble|blei|vart|er)\s+(?:spur(?:t|d)e?|hørt|høyr[dt]e?|intervju(?:a|et)))\b",
    re.I,
)
"""What they did, in a chapter on how the plan was made."""
_NOT = pattern(r"\b(?:ikke|ikkje|ingen|skal|bør|må|vil)\b", re.I)


def children(piece: Piece, role: str, titles: str) -> re.Match[str] | None:
    """Children and young people in a sentence on participation, in a chapter on it, or as those who did something in
    a chapter on the plan process. `titles`: of the headings above."""
    if piece.kind in ("header", "heading") or _A_GOAL.match(piece.text):
        return None
    for match in _YOUNG.finditer(piece.text):
        said = sentence_around(piece, match.start()).text
        if role == "medvirkning" or "medv" in titles or _JOINS.search(said):
            return match
        if role == "prosess" and _DID.match(piece.text, match.end()) and not _NOT.search(said):
            return match
    return None
