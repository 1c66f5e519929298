"""A short text that is nothing else of ours and asks for replies on a plan before a day: a notice of its hearing.

Municipalities announce with few words, and seldom with the same: "Planforslaget er utlagt i perioden 2. mars –
13. april 2026", "Innspill til planarbeidet sendes … innen 13. april 2026". What is heard is a plan, or work on one.
"""

from __future__ import annotations

import re

from plancheck.document import Document
from plancheck.extract.plan.webpage import LONGEST
from plancheck.extract.text.prose import Prose
from plancheck.parts import Meta
from plancheck.pattern import pattern

_CALLS = (
    "høring", "høyring", "ettersyn", "innspill", "innspel", "*merknad", "*uttale", "kommentar", "*frist",
)  # fmt: skip
_PLAN = pattern(
    r"\b(?:(?!strand|frem|fram|tids|møte|prosjekt|etasje)[\wæøå-]*plan(?:en|a|ar|er|ane|ene)?|plan(?:arbeid|forslag|framlegg|"
    r"program|utkast|dokument|område|endring|framlegg|strategi)\w*|samfunnsdel\w*|arealdel\w*|"
    r"(?:område|detalj)regulering\w*|reguleringsendring\w*|handlingsprogram\w*)\b",
    re.I,
    needs="plan samfunnsdel arealdel regulering handlingsprogram",
)
"""What is heard is a plan."""
_OTHER = pattern(
    r"forskrift(?!\w*\s+om\s+konsekvens)|vedtekt|\breglement|gebyr|\bsatser|dispensasjon|akvakultur|konsesjon|"
    r"\blov(?:forslag|endring)|navnesak|namnesak|stadnamn|stedsnavn|bevilling|\bløyve|\bstilling(?:en|a)?\b|"
    r"referat|protokoll|\bros-|sårbar[a-z]*analyse",
    re.I,
    needs="forskrift vedtekt reglement gebyr satser dispensasjon akvakultur konsesjon lov navnesak namnesak namn navn "
    "bevilling løyve stilling referat protokoll ros- analyse",
)
"""What else is heard, or dated: such words at the head of a text tell that it is of no plan."""
_HEAD = 200
_RUNNING = 130
"""A first paragraph as long as this is no title."""
_DAY = (
    r"(?:\d\d?\.\s?(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)|"
    r"\d\d?[./]\d\d?\.?\s?-?(?:\d\d)?|\d\d?\s+(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|"
    r"november|desember))"
)
_REPLY = (
    r"(?:innsp[ei]l+|(?:forhånds|førehands)?(?:merknad|uttal)|(?:høring|høyring)s(?:svar|uttal|innsp)|kommentar|"
    r"synspunkt|fråsegn)\w*"
)
_ASKS = pattern(
    rf"\b(?:(?:høring|høyring|merknad|uttale(?:lse)?|innsp[ei]l+|svar)s?)frist\w*\b[^\n]{{0,60}}?\b{_DAY}"
    rf"|\bfrist\w*\s+(?:for|til)\s[^\n]{{0,40}}?{_REPLY}[^\n]{{0,60}}?\b{_DAY}"
    rf"|\b{_REPLY}(?:[^\n]|\n(?!\n)){{0,260}}?\b(?:inn[ea]n|sei?nest|frist(?:en)?)\b[^\n.]{{0,30}}?\b{_DAY}"
    rf"|\b(?:ettersyn|(?:høring|høyring)(?:s?perioden?|en|a)?)\b[^\n.]{{0,60}}?(?:perioden?|tidsrommet|"
    rf"ti[da]e?n?|fr[aå]|fr[ae]m til|til|er)\s+{_DAY}",
    re.I,
    needs="høring høyring ettersyn innsp merknad uttal kommentar synspunkt fråsegn svarfrist",
)
"""A call for replies with the day they must be in."""
_FEEDBACK = pattern(
    rf"\bfrist\w*\s+for\s+(?:å\s+g(?:i|je)\s+)?tilbakemelding\w*[^\n]{{0,60}}?\b{_DAY}", re.I, needs="tilbakemelding"
)
"""The same in a word that is used of much else: only where a hearing is told of."""


def asks_for_replies(prose: Prose, title: str, goals: int) -> bool:
    """Whether a short text calls for replies on a plan; `goals` as in `webpage.page_kind`."""
    if goals or len(prose.text) > LONGEST or not prose.has(*_CALLS) or _OTHER.search(f"{title}\n{prose.text[:_HEAD]}"):
        return False
    asks = _ASKS.search(prose.text) or (prose.has("høring", "høyring", "ettersyn") and _FEEDBACK.search(prose.text))
    return _PLAN.search(prose.text) is not None and bool(asks)


def opens_with_text(document: Document, prose: Prose, meta: Meta) -> bool:
    """Whether a short text begins with running text, and has no title, or a heading further down in its place: the
    body of a page or of a letter, never a plan."""
    if len(prose.text) > LONGEST or meta.explicit or document.front is not None:
        return False
    first = next((block for block in document.blocks if not block.noise), None)
    return first is not None and first.kind == "paragraph" and len(first.text) >= _RUNNING
