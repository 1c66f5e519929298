"""Which step of a plan's treatment a decision is: oppstart, utlegging, fastsetting, vedtak or sluttbehandling."""

from __future__ import annotations

import re

from plancheck.pattern import pattern

SENT_OUT = pattern(
    r"\b(?:legg(?:es?|er|j?[ea]|j?ast)?|(?:ut)?lag[td]|send(?:es?|er|a|ast|t)?|utlegging|utleggelse)"
    r"\b.{0,320}\b(?:høring|høyring|ettersyn|gjennomsyn)",
    re.I | re.S,
)
STARTED = pattern(
    r"\b(?:oppstart|starte|starta|startes|sette i gang|setje i gang|settes i gang|igangsett\w*|igangsatt|mandat)\b",
    re.I,
)
_START_OF = pattern(r"\W*(?:oppstart(?:en)?|igangsetting|igangsetjing)(?:\s+av\s|a\s+av\s)", re.I)
"""First in the sentence, what was decided: "Oppstart av planarbeidet ble vedtatt …"."""
_STARTS = pattern(
    r"(?:[\s,()]|i\s+(?:sitt\s+)?\w*møtet?\b|den\b|\d[\d./]*|(?:i\s+)?(?:PS|[a-zæøå-]*sak)\b|[a-zæøå]+\s\d{4})*"
    r"(?:oppstart|igangsetting|igangsetjing)\b",
    re.I,
    needs="oppstart igangset",
)
"""After "vedtok", past the meeting and the case: it is the start that was decided on."""
_LAID_OUT = pattern(r"\s*(?:(?:lagt|lagd|sendt|send)\s+ut|utlag[td])\b", re.I)
"""After "vedtatt"."""
_DRAFT = pattern(
    r"\b(?:høring|høyring)s(?:utkast|utgav|utgåv|forslag|framlegg|fremlegg|versjon|dokument)\w*"
    r"(?:\s+(?:er|ble|blei|vart|var))?\s*[,:–-]?\s*$",
    re.I,
    needs="høring høyring",
)
"""Before "vedtatt av formannskapet": it is the draft that was decided on, to be heard."""
_BY_OR_IN = pattern(r"\s*(?:i|av)\b")
_BY_LAW = pattern(
    r"(?:i\s+samband\s+med\s[^.;:]{0,60}?\s+og\s+)?(?:med\s+(?:hjemmel|heimel)\s+i|i\s+medhold\s+av|i\s+medhald(?:\s+av)?|i\s+henhold\s+til|i\s+samsvar\s+med|i\s?hht\.?|"
    r"iht\.?)\s[^.;:]{0,120}?(?:§§?[\s\d,–-]+(?:og\s+[\d\s,–-]+)*|lov[ae]n?s?)\s*,?\s*"
    r"(?=har\b|vedtok|godkjen|fastsa?t)",
    re.I,
    begins="med i iht ihht",
)
"""What a notice says of the law before who decided: "I medhald av plan- og bygningslova § 11-15 har …"."""
_DECIDED = pattern(
    r"(?:[A-ZÆØÅ][\wæøå -]{0,60}\s)?har\s[^;:]{0,110}?\b(?:vedtatt|vedteke|godkjent|godkjend)\b"
    r"|(?:vedtok|godkjente|godkjende|fastsatte|fastsette)\b",
    re.I,
    needs="har vedtok godkjente godkjende fastsatte fastsette",
)
"""The body and what it did, where the sentence begins with them once the law is left out."""


_TO_SEND_OUT = pattern(
    r"\b(?:vedtak|behandling|handsaming)\s+(?:(?:om|av|for|til|på|å|ny|offentl[ie]g|sende|senda|legge|leggje|ut|plan\w*|"
    r"forslag\w*|framlegg\w*|utkast\w*)\s+)*(?:(?:høring|høyring)(?!s?innsp|sut)|ettersyn|gjennomsyn|utlegging)"
    r"|\b(?:høring|høyring)svedtak",
    re.I,
    needs=("høring", "høyring", "ettersyn", "gjennomsyn", "utlegging"),
)
"""The decision to send the plan out, in a row of a timetable: "Vedtak om å sende planen på høring"."""


def decides_by_law(text: str) -> bool:
    """Whether a notice's sentence tells who decided after the law it was done by, or that the body "har vedtatt"."""
    law = _BY_LAW.match(text)
    return _DECIDED.match(text, law.end() if law is not None else 0) is not None


def slag_of(text: str, verb: re.Match[str], kind: str, *, coming: bool) -> str:
    """The step a sentence tells of in a document of that kind. `coming`: it lies ahead."""
    after, said = text[verb.end() :], verb["verb"].lower()
    announced = kind in ("kunngjoering", "saksframlegg") and SENT_OUT.search(text)
    if SENT_OUT.search(after) or _LAID_OUT.match(after) or _DRAFT.search(text[: verb.start()]) or announced:
        return "utlegging"
    starts = said == "vedtok" and _STARTS.match(after)
    if kind == "mandat" or starts or _START_OF.match(text) or (STARTED.search(after) and not _BY_OR_IN.match(after)):
        return "oppstart"
    if said.startswith(("fastsat", "fastset")):
        return "fastsetting"
    if "planprogram" in text.lower() and not coming:
        return "fastsetting"
    if coming or "sluttb" in said or "slutth" in said:
        return "sluttbehandling"
    return "fastsetting" if kind == "planprogram" else "vedtak"


def slag_of_row(text: str, kind: str, *, label: bool) -> str:
    """The step of a row's words in a timetable, or of a label of the plan's facts: "Vedtak om oppstart"."""
    folded = text.lower()
    if STARTED.search(folded):
        return "oppstart"
    if _TO_SEND_OUT.search(folded):
        return "utlegging"
    if label:
        return "fastsetting" if kind == "planprogram" else "vedtak"
    return "fastsetting" if "fastset" in folded or "planprogram" in folded else "sluttbehandling"
