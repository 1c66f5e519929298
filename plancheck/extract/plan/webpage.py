"""Short pages that lead to a plan: where it is, what it is on hearing for, that work on it begins. Not the plan."""

from __future__ import annotations

import re
from itertools import pairwise

from plancheck.extract.text.prose import Prose
from plancheck.pattern import pattern

LONGEST = 2500
"""Characters of a letter or page that only announces a plan or leads to it, at most."""
_OWN_CHAPTERS = 1
"""More chapters than this, and the page is a document of its own."""
_EXPLAINED_CHAPTERS = 2
_NUMBERED_CHAPTERS = 2
_FEWEST_ENTRIES = 4
_PAGED_FORMATS = frozenset({"text", "word", "pdf"})
"""Formats whose contents list is no menu of a web site."""
_FEW_GOALS = 1
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
_EXPLAINS = pattern(
    r"\b(?:hva|kva)\s+er\s+(?:e[ni]n?\s+)?[\wæøå ]*(?:plan|strategi|samfunnsdel|arealdel|program)\w*|"
    r"\balle\s+kommun(?:er|ar)\s+(?:skal|må)\b|"
    r"\bkommuneplan(?:en|a)?\s+(?:er|består|inneh(?:eld|older)|blir|vert|skal|omfatt[ea]r)\b|"
    r"\bkommuneplanen(?:s|\s+sin)\s+(?:samfunnsdel|arealdel)\s+(?:skal|er|fokuser|fastset|styrer|tar|tek|gir|\(kpa\))|"
    r"\b(?:samfunnsdelen|arealdelen|planstrategien|planprogrammet|kommunedelplan(?:er|ar)?|reguleringsplan(?:er|ar)?)\s+"
    r"(?:skal|er\s+e[ni]n?|styrer|gir)\b|\bi\s+kommuneplanen(?:s|\s+sin)\s+samfunnsdel\s+(?:er|fokuser)|"
    r"\b(?:er|blir|vert)\s+under\s+(?:utarbeid\w+|arbeid)\b|\boverordn(?:a|et|ede)\s+styringsdokument",
    re.I,
    needs="hva kva alle kommunepl samfunnsdel arealdel planstrategi planprogram delplan regulering under overordn",
)
"""What a page says that tells what such plans are: a plan tells what it wants."""
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


_ABOUT_PLANS = pattern(
    r"(?:hva|kva)\s+er\s+[^?]*\?\s*$|(?:(?:kommun\w+|våre|alle|gjeldende|gjeldande|overordn\w+|vedtatte|vedtekne)\s+)*"
    r"(?:plan(?:er|ar)|(?:tema|kommunedel|kommune)plan(?:er|ar))"
    r"(?:\s+(?:og|som|på|til|under|for|i|inn[ea]n(?:for)?)\s.*)?$",
    re.I,
)
"""A title of pages that tell of plans in general, or list them."""


def is_about_plans(title: str) -> bool:
    """Whether a page so titled tells what plans are, or which there are."""
    return _ABOUT_PLANS.match(title.strip()) is not None


def bare_notice(prose: Prose, title: str) -> bool:
    """Whether a short page headed "Kunngjøring" lays out a proposal, without a word on which plan it is of."""
    if _BARE_TITLE.fullmatch(title.strip()) is None or len(prose.text) > LONGEST:
        return False
    laid_out = prose.has("*forslaget", "*framlegget", "*utkastet", "dokumenta", "dokumentene")
    return laid_out and not prose.has("*forskrift", "vedtekt", "reglement", "*budsjett", "*gebyr", "lovforslag")


def page_kind(prose: Prose, goals: int) -> str | None:
    """ "kunngjoering" for a page on a hearing, "artikkel" for another page on a plan, else None.

    `goals` is how many headings, labels and columns name goals or actions: what plans are built of.
    """
    text = prose.text
    if goals > _FEW_GOALS or len(text) > LONGEST or len(prose.first(4)) < _FEWEST_PIECES or _is_document(prose):
        return None
    own = _own_chapters(prose)
    leads = _LEADS_TO.search(text) is not None or _TELLS_OF_IT.search(text) is not None
    explains = _EXPLAINS.search(text) is not None
    if goals and not (explains and own <= _OWN_CHAPTERS):
        return None
    if own > (_EXPLAINED_CHAPTERS if explains else _OWN_CHAPTERS) or not (leads or explains):
        return None
    return "kunngjoering" if _HEARD.search(text) else "artikkel"


def _is_document(prose: Prose) -> bool:
    """Whether chapters have numbers, or a list of contents stands before them: no page on a plan has that."""
    numbered = sum(piece.kind == "heading" and piece.text[:1].isdigit() for piece in prose.pieces)
    if numbered >= _NUMBERED_CHAPTERS:
        return True
    document = prose.document
    listed = document.format in _PAGED_FORMATS and sum(block.noise == "contents" for block in document.blocks)
    return listed >= _FEWEST_ENTRIES


def _own_chapters(prose: Prose) -> int:
    """How many chapters have text of their own and tell of something else than the plan's way and where it is."""
    found, title = 0, True
    pieces = list(prose.pieces)
    for piece, below in pairwise(pieces):
        if piece.kind == "heading":
            found += not title and below.kind != "heading" and _PAGE_CHAPTER.search(piece.text) is None
            title = False
    return found
