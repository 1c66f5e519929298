"""Activities of a chapter on participation told in other words than the known ones: each sentence with a day of its own
("Bokkafé for lånerne ble holdt 14. oktober 2025", "Foreldra møttest til frukostprat 11. september 2025")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancheck.dates import Precision, When, find_dates, with_year
from plancheck.extract.process.gavevoice import FINE, Voice
from plancheck.extract.text.prose import Piece, sentences
from plancheck.pattern import pattern

_NOT = pattern(
    r"\b(?:ikke|ikkje|ingen|skal|bør|må|vil|kan|hvert|kvart|hver|kvar|årlig|årleg|neste|frist\w*|vedt\w+|behandl\w*|handsam\w*|"
    r"høring\w*|høyring\w*|ettersyn|gjennomsyn|oppstart\w*|planprogram\w*|evaluer\w*|kunngj\w+|rapport\w*|send(?:t|e|es|ast)\w*|"
    r"kunnskap\w*|statistikk\w*|kommunestyret?|bystyret?|formannskapet?|kommunedirektør\w*|rådmann\w*|administrasjonen|"
    r"prosjektled\w+|prosjektlei\w+|publiser\w*|lag[td]\s+(?:ut|fr[ae]m)|ferdig\w*|avslutt\w*|"
    r"start\w*)\b|^\W*(?:[\wæøå-]+\s+){0,2}?(?:\w*utkast|\w*forslag|\w*framlegg|arbeidet|[\wæøå-]*(?:planen|plana|strategien))",
    re.I,
)
"""Steps of the process, what is to come, and what the administration does itself."""
_VERB = pattern(
    r"\b[\wæøå]{2,}(?:te|et|a|de|dde|dd|tt|es|est|st|ok|ekk|ikk)\b|\b(?:var|ble|blei|vart|hadde|kom|sto|stod|gav?|såg?|skrev)\b"
)
_AT = pattern(
    r"\b(?:på|under|ved|til)\s+(?P<name>(?:eit?\s+|et\s+|en\s+|ein\s+)?[\wæøå-]{4,40}(?:\s+(?:for|med)\s+[\wæøå-]+)?)\s*$",
    re.I,
)
_OPENING = pattern(r"(?:det\s+var|vi\s+hadde|(?:vi|kommunen)\s+(?:arrangerte|inviterte\s+til|holdt|heldt))\s+", re.I)
_ENDING = pattern(
    r"\s+(?:(?:ble|blei|vart)\s+(?:holdt|halde|halden|haldne|avholdt|arrangert|gjennomført)|(?:den|i|på|var|fra|frå|,|\())*\s*$",
    re.I,
)
_LONGEST = 90


def chapter_voices(piece: Piece) -> Iterator[Voice]:
    """Such sentences of a paragraph or an item of the chapter."""
    if piece.kind not in ("paragraph", "item"):
        return
    for sentence in sentences(piece):
        text = sentence.text
        if "20" not in text or _NOT.search(text):
            continue
        when = _first_day(find_dates(text))
        if when is None:
            continue
        before = text[: when.offset]
        if len(before) < 4 or not _VERB.search(before.lower()) or not text.startswith(when.text, when.offset):
            continue
        plain = _ENDING.sub("", _OPENING.sub("", before.strip()))
        at = _AT.search(plain)
        name = (at["name"] if at else plain).strip(" .,:;–—-(")
        if 3 < len(name) <= _LONGEST:
            yield Voice(name, sentence, when)


def _first_day(whens: Sequence[When]) -> When | None:
    """The day of a sentence, the first of several ("4. mars og 12. mai 2026") with the year of the last; None where one
    of its dates is no day, or no year is said."""
    told = [when for when in whens if when.end or when.precision in FINE]
    years = {when.end.year for when in told if when.year_stated and when.end}
    fine = FINE if len(told) == 1 else (Precision.DAY,)
    if len(years) != 1 or any(when.precision not in fine or when.recurring for when in told):
        return None
    return told[0] if told[0].year_stated else with_year(told[0], years.pop())
