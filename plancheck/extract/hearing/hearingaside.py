"""What stands in a hearing statement beside the hearing's own dates: an earlier deadline, a hearing among the
municipality's own, a deadline for something else, a last day that a length of weeks does not reach."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from plancheck.dates import When, find_dates
from plancheck.document import Document
from plancheck.extract.hearing import hearingwords as w
from plancheck.extract.text.prose import Piece
from plancheck.model import Hoering
from plancheck.pattern import pattern
from plancheck.record import replace

_UNITS = (
    r"(?:organisasjonen|administrasjonen|virksomhetene|verksemdene|tjenestene|tenestene|enhetene|einingane|avdeling\w+)"
)
_INTERNAL = pattern(
    r"\bintern(?:høring|høyring)\w*|\b(?:interne?|internt|administrativ)\s+(?:høring|høyring)\w*"
    rf"|\b(?:høring|høyring)(?:en|a)?\s+(?:internt|i\s+{_UNITS})\b",
    re.I,
    needs="intern administra organisasjonen virksomhetene verksemdene tjenestene tenestene enhetene einingane avdeling",
)
_OTHER_BODY = pattern(
    r"\b(?:nabokommun\w+(?:\s+(?!plan|har|la)\w+)?|fylkeskommunen|statsforvalt\w+|departementet|direktoratet|regjeringen?|regjeringa|staten)\s+"
    r"(?:har|hadde|sender|sendte|sende|legger|legg|la)\b"
    r"|\b[\wæøå-]*(?:plan|strategi)[\wæøå]*\s+(?:til|i|for|fra|frå)\s+nabokommun\w+"
    r"|\b(?:høring|høyring)s(?:uttale\w*|svar\w*|innspill\w*|innspel\w*)\s+(?:til|på|om)\s+(?:\w+\s+){0,2}?"
    r"(?:regional|statl|nasjonal|fylkes|nabokomm|departement|stortingsm|lov)\w*",
    re.I,
    needs=(
        "nabokomm", "fylkes", "stat", "departement", "direktoratet", "regjering", "regional",
        "nasjonal", "stortingsm", "lov",
    ),
)  # fmt: skip
"""Whose hearing a sentence tells of, where it is not the municipality's own."""
_OTHER_MATTERS = pattern(
    r"(?:andre|øvrige|fleire|flere)\s+(?:aktuelle\s+)?(?:(?:saker|sakar|planer|planar|dokumenter|dokument|forslag)\s+(?:(?:som\s+er|ute)\s+)?"
    r"(?:på|til)\s+(?:høring|høyring|ettersyn|offentl)|(?:høringer|høyringar|høringssaker|høyringssaker|kunngjøringer|kunngjeringar))",
    re.I,
    begins="andre øvrige fleire flere",
)
"""What leads to a list of the municipality's other hearings: "Andre saker på høring:"."""
_COUNCILS_OWN = pattern(
    r"\b(?:råda|rådene|råd[ea]?t|[\wæøå]+råd(?:et|a)?|utval(?:g)?et|utvala|utvalgene|funksjonsnedset\w+)\s+(?:har|får|fekk|fikk)\s+"
    r"(?:\w+\s+){0,2}?(?:\w*frist\b|til\s+(?:og\s+med\s+|den\s+)?\d)|\bforum\s+har\s+frist\b|\bmedlemm\w+\b[^.]{0,90}?\binn[ea]n\b",
    re.I,
    needs=("råd", "utval", "funksjonsnedset", "forum", "medlemm"),
)
"""A day that only the councils have, or some body's members: "Rådene har frist 2. mars 2026"."""
_WORKED_ON = pattern(
    r"\b(?:gjennomgang|gjennomgåing|behandling|handsaming|oppsummering|vurdering|innarbeiding|bearbeiding|"
    r"s[ao]mm?[ae]nstilling|revidering|revisjon|justering|ferdigstilling|sluttføring)\s+(?:av|etter|på|med)\s+"
    rf"(?:(?!frist)\w+\s+){{0,4}}?(?:{w.REPLY}|{w.HEARD})",
    re.I,
    needs="gjennomg behandling handsaming oppsummering vurdering arbeiding stilling revi justering sluttføring",
)
"""What is done with the replies when they have come: "Gjennomgang av merknader etter høringen"."""
_HEARING = pattern(r"høring|høyring|ettersyn|gjennomsyn|frist", re.I)
_FIRST = pattern(
    r"(?:\b(?:opprinnelig|opphavleg|først|fyrst|i\s+utgangspunktet|tidligere|tidlegare|egentlig|eigentleg)\b[^.;]{0,30}"
    r"|frist(?:en)?,?\s+(?:som\s+)?(?:var|ble\s+satt|vart\s+sett)\b[^.;,]{0,25})$",
    re.I,
)
"""What stands before the deadline that was moved."""
_MOVED_TO = pattern(
    r"\b(?:utsatt|utsett|utvidet|utvida|forlenget|forlenga|forlengd|forskjøvet|flyttet|flytta|endret|endra)\b.{0,30}\btil\b"
    r"|\bny\s+(?:\w+)?frist\b",
    re.I,
    needs="utsatt utsett utvid forleng forskjøvet flytt endre endra ny",
)
_TO = pattern(r",?\s+til\s", re.I)
_GOES_ON = pattern(
    r"\W*(?:den|han|ho|denne|fristen)\s+(?:er|ble|blei|vart|har\s+blitt|har\s+vorte)\s+(?:nå\s+|no\s+|senere\s+|seinare\s+)?"
    r"(?:utsatt|utsett|utvidet|utvida|forlenget|forlenga|forlengd|forskjøvet|flyttet|flytta|endret|endra)\s+til\b",
    re.I,
    begins="den han ho denne fristen",
)
_FRIST = pattern(r"frist(?:en)?\b[^.]*\b(?:var|ble|vart)\b", re.I, needs="frist")
_FOR = pattern(
    r"\bfrist(?:en)?\s+(?:for|til)\s+(?!alle\b|eventuelle|evt\b|begge|dette|denne|desse|disse|den\b|det\b|plan|forslag|framlegg|utkast|"
    r"dokument|sak(?:en|a)\b|publikum|innbygg|lag\b|andre|deg\b|oss\b|offentl|skriftl|private|organisasjon|råd|"
    rf"{w.REPLY}|{w.HEARD}|å\s+(?:svar|si\b|sei\b|uttal|gi\b|gje|kom|kome|koma|men|mein|påv|ytre|kommenter|skriv|"
    rf"(?:send|lever|spill|spel)e?\s+(?:inn\s+)?(?:\w+\s+)?{w.REPLY}|sende\s+(?:dem|dei|det|til)\b))",
    re.I,
    needs="frist",
)
_TO_SAY = pattern(
    r"\bfrist(?:en)?\s+(?:for|til)\s+å\s+(?:(?:si|sei|seie|mene|meine)\s+(?:fra|frå|di\b|din\b|hva|kva|si\b|sin\b|noe|"
    rf"noko|mening|meining)|(?:spille|spele)\s+inn\s+{w.REPLY})",
    re.I,
    needs="frist",
)
_ABOUT_DAY = pattern(
    r"\b(?:ca\.?|cirka|omtrent|omkring|om\s+lag|rundt|kring)\s+(?:den\s+)?\d\d?\.?\s*(?:\d|[a-zæøå]{3})",
    re.I,
    needs=("ca", "cirka", "om", "rundt", "kring"),
)
"""A day nobody has fixed."""
_LONGER = 42
"""So many days after the weeks are over may the last day still be that of the same hearing."""


def internal(text: str) -> bool:
    """Whether the only hearing told of is one among the municipality's own: "på intern høring fra 1. til 14. mai"."""
    match = _INTERNAL.search(text)
    return match is not None and _HEARING.search(text[: match.start()] + text[match.end() :]) is None


def of_others(text: str) -> bool:
    """Whether the hearing or the day is another body's, the councils' own, or one among the municipality's own."""
    return bool(_OTHER_BODY.search(text) or _COUNCILS_OWN.search(text)) or internal(text)


def worked_on(text: str) -> bool:
    """Whether the text tells only of work with the replies, and of no hearing or deadline before it."""
    match = _WORKED_ON.search(text)
    return match is not None and not (
        _HEARING.search(text, 0, match.start()) or w.INVITES.search(text[: match.start()])
    )


def for_other(text: str) -> bool:
    """Whether the deadline is for something that is no reply: "Frist for å melde inn anlegg"."""
    return _FOR.search(text) is not None


def to_say(text: str) -> bool:
    """Whether the deadline is for replies, in words: "Siste frist for å si din mening"."""
    return _TO_SAY.search(text) is not None


def goes_on(text: str, before: str) -> bool:
    """Whether a sentence moves the deadline of the one before: "Fristen var først 1. mai. Den er forlenget til …"."""
    return _GOES_ON.match(text) is not None and _FRIST.search(before) is not None


def moves(text: str) -> bool:
    """Whether the sentence gives a deadline that was moved, and the new one."""
    return w.PLAIN_DEADLINE.search(text) is not None and _MOVED_TO.search(text) is not None


def in_force(text: str, whens: Sequence[When]) -> Sequence[When]:
    """The dates without the deadline before it was moved: "opprinnelig 1. mai 2026, men er utvidet til …"."""
    return [when for when in whens if not _was_first(text, when, whens)] if len(whens) > 1 else whens


def _was_first(text: str, when: When, whens: Sequence[When]) -> bool:
    before, after = text[: when.offset], text[when.offset + when.length :]
    if not any(other.offset > when.offset for other in whens) or _FIRST.search(before[-70:]) is None:
        return False
    return _MOVED_TO.search(after) is not None or (w.MOVED.search(before) is not None and _TO.match(after) is not None)


def written_first(found: list[Hoering]) -> list[Hoering]:
    """The hearings without those whose last day was reckoned from weeks, where a later one is written: "på høring i
    seks uker fra 26. oktober. Fristen er 15. desember" is one hearing, until the day that is written."""
    alone = [one for one in found if one.end and not one.start and one.precision == "day" and not one.superseded]
    for one in [one for one in found if alone and one.start and one.end and one.year_stated]:
        later = [other for other in alone if _same_round(one, other) and 0 < _days(one.end, other.end) <= _LONGER]
        if later and _reckoned(one):
            found = [
                replace(other, start=one.start, days=_days(one.start, other.end)) if other in later else other
                for other in found
                if other is not one
            ]
    return found


def exact_first(found: list[Hoering]) -> list[Hoering]:
    """The hearings without a day that is only about right, where another tells the day: "Høringsfrist settes til ca.
    20. august" beside "innen 27. august 2026"."""
    about = [one for one in found if _ABOUT_DAY.search(one.text)]
    sure = [one for one in found if one not in about and one.precision == "day" and (one.end or one.month_day)]
    return [one for one in found if one not in about or not any(_same_round(one, other) for other in sure)]


def _same_round(one: Hoering, other: Hoering) -> bool:
    return (one.gjelder, one.runde) == (other.gjelder, other.runde)


def _days(first: str | None, last: str | None) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days if first and last else 0


def _reckoned(one: Hoering) -> bool:
    """Whether no date of the statement is its last day, and a length is told."""
    whens = find_dates(one.text)
    written = any(when.end is not None and when.end.isoformat() == one.end for when in whens)
    return not written and any(when.days is not None and when.end is None for when in whens)


def below_others(document: Document, piece: Piece) -> bool:
    """Whether an item, a line or a row stands right below "Andre saker på høring:", as heading or lead-in."""
    if piece.kind not in ("item", "cell", "paragraph"):
        return False
    at = piece.block - 1
    while at > 0 and document.blocks[at].kind == "item":
        at -= 1
    return at >= 0 and _OTHER_MATTERS.match(document.blocks[at].text) is not None
