"""Which municipality a document belongs to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from plancheck.document import Document
from plancheck.extract.plan.titlepage import MUNICIPALITY, NAME, TitlePage
from plancheck.extract.text.prose import Prose
from plancheck.pattern import pattern

_BEFORE_WORD = pattern(rf"({NAME}) $")
_IN_TITLE = pattern(
    rf"\b(?:for|i)\s+({NAME})(?=\s*[,:–—-]?\s*(?:\(?(?:19|20)\d\d|$|[Ss]amfunnsdel|[Hh]andlingsdel|[Aa]realdel))|"
    rf"^({NAME})\s+(?:mot|fram mot|frem mot)\s+20\d\d"
)
_OF_THE_WHOLE = pattern(r"(?:kommuneplan|samfunnsdel)\w* for (?!perioden|åra|årene)", re.I, needs=" for ")
"""Before a name in the title, a plan that no theme has: "Kommuneplan for Solvik"."""
_COUNCIL_OF = pattern(
    rf"\b(?i:kommunestyret|bystyret|heradsstyret|formannskapet)\s+i\s+({NAME})", needs="styret skapet"
)
_COUNCIL_BY_NAME = pattern(
    rf"\b({NAME})\s+(?i:kommunestyre|bystyre|heradsstyre|formannskap)(?=[\s,.;:]+(?:(?:i|den)\s+)?(?:møte\s+)?\d|,?\s+sak\b)",
    needs="styre skap",
)
""" "Nordvåg formannskap 20. januar 2026": the body with the day or the number of its case."""
_PLAN_ENDS = ("plan", "planen", "plana", "strategi", "strategien", "program", "programmet", "melding", "meldinga")
_DISTINCTIONS = frozenset(
    (
        "Trafikksikker Dysleksivennlig Dysleksivenleg Aldersvennlig Aldersvenleg Demensvennlig Demensvenleg Sunn "
        "Fossilfri Inkluderende Inkluderande Klimavennlig Klimavenleg Fairtrade Miljøvennlig Miljøvenleg MOT Levende "
        "Levande Grønn Grøn Robust Digital Åpen Open Smart"
    ).split()
)
"""What a municipality may be called beside its name: "Trafikksikker kommune" is a distinction."""
_NO_NAME = _DISTINCTIONS.union(
    [
        "Denne",
        "Dette",
        "Den",
        "Det",
        "Vår",
        "Vårt",
        "Våre",
        "Vi",
        "I",
        "En",
        "Ei",
        "Ein",
        "Et",
        "Eit",
        "Hver",
        "Kvar",
        "Alle",
        "Norsk",
        "Norske",
        "Andre",
        "Ny",
        "Egen",
        "Samme",
        "Som",
        "For",
        "Til",
        "Ved",
        "Av",
        "Når",
        "Hele",
        "Heile",
        "Bærekraftig",
        "Berekraftig",
        "Attraktiv",
        "Kommunedelplan",
        "Temaplan",
        "Handlingsdel",
        "Handlingsplan",
        "Planprogram",
        "Planstrategi",
        "Sak",
        "Møte",
        "Om",
        "Og",
        "Fra",
        "Frå",
        "Trygg",
        "Mestring",
        "Samfunnsdel",
        "Kommuneplan",
        "Strategi",
        "Høring",
        "Mange",
        "Flere",
        "Fleire",
        "Ingen",
        "Begge",
        "Hvilken",
        "Korleis",
        "Hvordan",
        "Gjør",
        "Over",
        "Under",
        "Barn",
        "Unge",
        "Helse",
        "Oppvekst",
        "Kultur",
        "Klima",
        "Folkehelse",
        "Frivillighet",
        "Rus",
        "Eldre",
        "Fagplan",
        "Økonomiplan",
        "Klimaplan",
    ]
)


def municipality(page: TitlePage, prose: Prose) -> str | None:
    """The municipality: named on the title page, else the one most often called "X kommune", else the title's "for X"
    where the text speaks of X; then "Kommunestyret i X", and last what the web site calls itself at the foot."""
    for text in (page.title or "", *(line.text for line in page.lines), _front_title(prose.document)):
        for match in MUNICIPALITY.finditer(text):
            if (name := _clean_name(match[1])) is not None:
                return name
    counted: Counter[str] = Counter()
    at = prose.lower.find(" kommune")
    while at >= 0 and counted.total() < 12:
        end = prose.lower[at + 8 : at + 14]
        if not end[:1].isalpha() or end.startswith("styre"):
            before = _BEFORE_WORD.search(prose.text[max(0, at - 40) : at + 1])
            if before and (name := _clean_name(before[1])) is not None:
                counted[name] += 1
        at = prose.lower.find(" kommune", at + 8)
    if counted:
        return counted.most_common(1)[0][0]
    titled = _IN_TITLE.search(page.title or "")
    name = (titled[1] or titled[2]) if titled else None
    if name and (_of_whole(page.title) or prose.lower.count(name.lower()) >= 2) and _clean_name(name):
        return name
    return _of_council(prose) or _of_site(prose.document)


def _front_title(document: Document) -> str:
    """The title in front matter, also where the first heading is the one that is read."""
    if document.front is None:
        return ""
    blocks = (document.front, document.front.get("plan"))
    titles = (block.get(key) for block in blocks if isinstance(block, Mapping) for key in ("title", "tittel"))
    return next((title for title in titles if isinstance(title, str)), "")


def _of_whole(title: str | None) -> bool:
    """Whether the title is that of the plan for the municipality as a whole."""
    return _OF_THE_WHOLE.match(title or "") is not None


def _of_council(prose: Prose) -> str | None:
    """X of "Kommunestyret i X" or "X kommunestyre 3. mars 2026", where the document names one such."""
    if not prose.has("*styret i ", "formannskapet i ", "*styre ", "formannskap "):
        return None
    told = (*_COUNCIL_OF.finditer(prose.text), *_COUNCIL_BY_NAME.finditer(prose.text))
    found = {_clean_name(match[1]) for match in told} - {None}
    return found.pop() if len(found) == 1 else None


_LOGO = 80
"""A site's name, with the words beside it in its header, is no longer."""


def _of_site(document: Document) -> str | None:
    """X of "X kommune" in the page's `<title>` or footer, in the header or footer of a Word file's pages, or opening a
    line of the web page's header, where they name one."""
    texts = [mark.text for mark in document.marks if mark.kind in ("nettsted", "topptekst")]
    texts += [block.text for block in document.blocks if block.noise == "footer"]
    found = {_clean_name(match[1]) for text in texts for match in MUNICIPALITY.finditer(text)} - {None}
    if not found:
        heads = (block.text for block in document.blocks if block.noise == "navigation" and len(block.text) < _LOGO)
        found = {_clean_name(match[1]) for text in heads if (match := MUNICIPALITY.match(text))} - {None}
    return found.pop() if len(found) == 1 else None


def _clean_name(name: str) -> str | None:
    """The name without a sentence's first word ("For Solvika" -> "Solvika"); None where no name is left."""
    words = [word.capitalize() if word.isupper() and len(word) > 3 else word for word in name.split()]
    while words and (words[0].capitalize() in _NO_NAME or words[0] == "og" or _names_a_plan(words)):
        words.pop(0)
    return " ".join(words) or None


def _names_a_plan(words: Sequence[str]) -> bool:
    """Whether another name follows the name of a plan: "Digitaliseringsstrategi Vassbygd"."""
    return len(words) > 1 and words[0].lower().endswith(_PLAN_ENDS)
