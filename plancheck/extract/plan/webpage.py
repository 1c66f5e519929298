"""Short pages that lead to a plan: where it is, what it is on hearing for, that work on it begins. Not the plan."""

from __future__ import annotations

import re

from plancheck.extract.text.prose import Prose
from plancheck.pattern import pattern

_LONGEST = 2500
_OWN_CHAPTERS = 1
"""More chapters than this, and the page is a document of its own."""
_FEWEST_PIECES = 2

_BARE_TITLE = pattern(
    r"(?:ny\s+)?(?:høring|høyring|kunngjøring|kunngjering|offentl[ie]g\s+(?:ettersyn|gjennomsyn))"
    r"(?:\s+(?:og|av)\s+(?:ny\s+)?(?:offentl[ie]g\s+)?(?:høring|høyring|ettersyn|gjennomsyn))?[.!]?"
    r"|(?:vil\s+du\s+)?(?:si\s+din\s+mening|sei(?:e)?\s+di\s+meining)[.!?]*",
    re.I,
)
"""A title that announces a hearing and says no more."""
_LEADS_TO = pattern(
    r"\((?:pdf|docx?|word)\b|\.pdf\b|\blast(?:e|a)?\s+ned\b|\bfinn(?:er)?\s+du\s+(?:her|under|nedenfor|nedanfor)\b|"
    r"\bher\s+(?:finn(?:er)?\s+du|kan\s+du\s+les[ea])|"
    r"\ble?s\s+(?:mer|meir|hele|heile|plan\w*|(?:høring|høyring)s\w+)\b|"
    r"\b(?:sjå|se)\s+(?:vedt\w+\s+)?(?:plan\w*|dokument\w*)|\baktuelle\s+dokument|\bvedl(?:agt|agde|agte)\b|"
    r"\bunder\s+vedlegg|\bi\s+(?:artikkelen|saka?\s+under)\b|\b(?:elektronisk|digitalt|eget|eige)\s+skjema|"
    r"\bligger\s+(?:også\s+)?tilgjengelig|\bdokument\w*\s+(?:finn\w+|er\s+lag[dt]\w*|i\s+saka?)\b",
    re.I,
)
"""Words that lead the reader on to the document itself."""
_TELLS_OF_IT = pattern(
    r"\b(?:har\s+v(?:ært|ore)|var|l(?:å|a|åg)|vart|ble)\s+(?:ute?\s+|lag[dt]\s+ut\s+|sendt?\s+(?:ut\s+)?)?"
    r"(?:på|til)\s+(?:høring|høyring|offentl[ie]g)|"
    r"\b(?:skal|vil)\s+(?:(?:nå|no|i\s+20\d\d)\s+)?(?:revider[ea]?|ruller[ea]?|lage|laga|utarbeid[ea]?|avløys[ea]?|avløse)\b|"
    r"\bå\s+(?:legg?j?[ea]|send[ea])\b[^.]{0,160}\b(?:på|til)\s+(?:\w+\s+)?(?:høring|høyring|offentl[ie]g\s+(?:etter|gjennom)syn)|"
    r"\bk(?:om|ommet|ome)\s+(?:det\s+)?inn?\s+\w+\s+(?:skriftl[ie]ge\s+)?(?:innsp|uttal|merknad|høring|høyring)",
    re.I,
    needs="høring høyring ettersyn gjennomsyn offentl skal vil kom",
)
"""What is said of a plan by those who work with it, and not in it."""
_HEARD = pattern(
    r"\b(?:høring|høyring)sfrist|\bfrist\w*\s+for\s+(?:å\s+\w+\s+(?:med\s+)?)?(?:innsp|uttal|merknad|tilbakemeld)|"
    r"\b(?:leg(?:g|gj)?(?:es|ast|er|e|a)?|lag[dt]|ligge?r?|l(?:å|åg)|send(?:es|ast|er|e|a|t)?|er|var|v(?:ært|ore))\b"
    r"[^.]{0,160}\b(?:på|til)\s+(?:\w+\s+)?(?:høring|høyring|offentl[ie]g\s+(?:ettersyn|gjennomsyn|høyring|høring))|"
    r"\binnsp[ei]l+\b[^\n]{0,200}\b(?:innen|innan|frist)\b",
    re.I,
    needs="høring høyring frist ettersyn gjennomsyn innsp",
)
_PAGE_CHAPTER = pattern(
    r"dokument|vedlegg|kontakt|innsp[ei]l|uttal|merknad|høring|høyring|ettersyn|frist|videre|vidare|korleis|hvordan|"
    r"send|les\b|lenk|spørsmål|publisert|prosess|framdrift|fremdrift|bakgrunn|vedtak|kort\b|mening|meining|om\s+planen",
    re.I,
)
"""Chapters that such a page has, too."""


def bare_notice(prose: Prose, title: str) -> bool:
    """Whether a short page headed "Kunngjøring" lays out a proposal, without a word on which plan it is of."""
    if _BARE_TITLE.fullmatch(title.strip()) is None or len(prose.text) > _LONGEST:
        return False
    laid_out = prose.has("*forslaget", "*framlegget", "*utkastet", "dokumenta", "dokumentene")
    return laid_out and not prose.has("*forskrift", "vedtekt", "reglement", "*budsjett", "*gebyr", "lovforslag")


def page_kind(prose: Prose, goals: int) -> str | None:
    """ "kunngjoering" for a page on a hearing, "artikkel" for another page that leads to a plan, else None.

    `goals` is how many headings, labels and columns name goals or actions: what plans are built of.
    """
    text = prose.text
    if goals or len(text) > _LONGEST or _own_chapters(prose) > _OWN_CHAPTERS or len(prose.first(4)) < _FEWEST_PIECES:
        return None
    if _LEADS_TO.search(text) is None and _TELLS_OF_IT.search(text) is None:
        return None
    return "kunngjoering" if _HEARD.search(text) else "artikkel"


def _own_chapters(prose: Prose) -> int:
    """How many chapters tell of something else than the plan's way and where it is; the title is the first heading."""
    headings = [piece.text for piece in prose.pieces if piece.kind == "heading"][1:]
    return sum(_PAGE_CHAPTER.search(text) is None for text in headings)
