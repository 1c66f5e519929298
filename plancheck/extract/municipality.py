"""Which municipality a document belongs to."""

from __future__ import annotations

from collections import Counter

from plancheck.extract.prose import Prose
from plancheck.extract.titlepage import MUNICIPALITY, NAME, TitlePage
from plancheck.pattern import pattern

_BEFORE_WORD = pattern(rf"({NAME}) $")
_IN_TITLE = pattern(
    rf"\b(?:for|i)\s+({NAME})(?=\s*[,–—-]?\s*(?:\(?(?:19|20)\d\d|$))|^({NAME})\s+(?:mot|fram mot|frem mot)\s+20\d\d"
)
_NO_NAME = frozenset(
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
    where the text speaks of X."""
    for text in (page.title or "", *(line.text for line in page.lines)):
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
    return name if name and prose.lower.count(name.lower()) >= 2 and _clean_name(name) else None


def _clean_name(name: str) -> str | None:
    """The name without a sentence's first word ("For Solvika" -> "Solvika"); None where no name is left."""
    words = [word.capitalize() if word.isupper() and len(word) > 3 else word for word in name.split()]
    while words and (words[0].capitalize() in _NO_NAME or words[0] == "og"):
        words.pop(0)
    return " ".join(words) or None
