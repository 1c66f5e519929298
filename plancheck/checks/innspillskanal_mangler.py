"""HOR008: a hearing, and nowhere in its package to send comments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancheck.cascades import in_two_minds
from plancheck.finding import Treff
from plancheck.graph import Facts, Plangraf
from plancheck.hoeringspakke import Sak, saker, states_own_deadline
from plancheck.model import Hoering
from plancheck.numbers import Numbers
from plancheck.pattern import pattern

_REACHED = pattern(
    r"[\w.+-]+@[\w-]+\.\w|[\w.+-]+\s?[(\[](?:at|krøllalfa|alfakrøll)[)\]]\s?[\w-]+\.\w|"
    r"\b(?:registrer|lever|send|gis|gi|gje|skriv)\w*\s[^.!?\n]{0,40}?\b(?:på|via|gjennom)\s+(?:[\w-]+\.)+no\b|\b(?:bruk|nytt|fyll)\w*\s[^.!?]{0,40}skjema|"
    r"\b(?:innspill|innspel|svar|merknad|uttale|kommentar|send)\w*\s[^!?\n]{0,80}?"
    r"(?:https?://|\bwww\.|\w\.\w{2,7}/\w|skjema|portal|\bmin\sside\b)|"
    r"\b(?:høring|høyring|frist|innspill|innspel|svar|adresse)\w*\b[^!?]{0,200}?,\s*(?!20[123]\d)\d{4}\s+(?-i:[A-ZÆØÅ])",
    re.I,
)
"""An e-mail address, a form, a page to answer on, or a postal address beside the words of a hearing."""
_BEEN = pattern(r"\b(?:lå|låg|var|har (?:vært|vore|ligget|lege)|(?:ble|blei|vart|er) (?:avslutt|lukk)\w+)\b", re.I)
"""A hearing that is over: "Planen lå ute til offentlig ettersyn"."""
_ASKS = pattern(r"innsp[ei]l|svar|merknad|uttale|kommentar|skjema", re.I)


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each open hearing without a form, an e-mail address or a postal address to send comments to."""
    gate, today = graf.context.gate, graf.context.today.isoformat()
    for sak in saker(graf):
        own = [hearing for hearing in sak.hearings if not hearing.superseded]
        if not own or _has_channel(sak) or not _open(sak, gate, today) or in_two_minds(sak.documents):
            continue
        first = own[0]
        yield Treff(
            sak.span,
            "bare_frist" if sak.status == "utkast" and not sak.at_hearing(gate) else "mangler",
            {"plan": sak.title or first.text},
            plan=sak.plan,
            text=sak.title or first.text,
            confidence=sak.confidence,
        )


def _open(sak: Sak, gate: str | None, today: str) -> bool:
    """At the hearing stage, or with a deadline still to come; a month in the far future is no invitation yet."""
    if not sak.plan:  # a case paper alone need not say where to send comments
        return "kunngjoering" in sak.kinds and not all(_is_over(hearing, today) for hearing in sak.hearings)
    if sak.at_hearing(gate):
        return True
    if sak.status not in (None, "planprogram", "utkast"):
        return False
    own = [hearing for hearing in sak.hearings if hearing.gjelder == sak.subject and hearing.precision == "day"]
    if sak.status == "utkast":  # what a draft says of a hearing to come is a timetable
        own = [one for one in own if (one.start and one.start <= today) or states_own_deadline(sak, one)]
    return any(hearing.end is not None and hearing.end >= today for hearing in own)


def _is_over(hearing: Hoering, today: str) -> bool:
    """Whether a hearing that has ended is told of as what has been."""
    return hearing.end is not None and hearing.end < today and _BEEN.search(hearing.text) is not None


def _has_channel(sak: Sak) -> bool:
    if sak.signs("innspillskanal") or any(hearing.innspill for hearing in sak.hearings):
        return True
    for facts in sak.documents:
        if any(hearing.innspill for hearing in facts.parts.hearings):
            return True
        if any(sign.concept == "kontakt" and "@" in sign.text for sign in facts.parts.signs):
            return True
    return any(_in_text(facts) for facts in sak.documents)


def _in_text(facts: Facts) -> bool:
    """Whether the text anywhere gives an address or a form; asked only of a hearing where no other trace was found."""
    if any(_REACHED.search(text) for text, _ in facts.document.walk_text()):
        return True
    links = (link for link in facts.document.walk_links() if link.target and not link.image)
    return any(link.target.startswith("mailto:") or _ASKS.search(link.text) for link in links)
