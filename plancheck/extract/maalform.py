"""Bokmål or nynorsk, by the small words that only one of them has."""

from __future__ import annotations

import re

from plancheck.document import Document

_NN = re.compile(
    r"\b(?:ikkje|eit|ein|dei|frå|kva|korleis|kven|vere|vera|skule|skular|tenester|tenesta|saman|meir|fleire|noko|nokon|"
    r"høyring|medverknad|hovudmål|ansvarleg|innan|blir|vart|desse|kommunen si|heile|gjennom føre|utanfor|berre|mellom anna|"
    r"tilbod|barnehagar|innbyggjar\w*|eigne|vegen|sjølv|arbeidet med å|utvikle|auka|auke)\b",
    re.I,
)
_NB = re.compile(
    r"\b(?:ikke|et|en|de|fra|hva|hvordan|hvem|være|skole|skoler|tjenester|tjenesten|sammen|mer|flere|noe|noen|høring|"
    r"medvirkning|hovedmål|ansvarlig|innen|ble|disse|hele|utenfor|bare|tilbud|barnehager|innbygger\w*|egne|selv|økt|øke)\b",
    re.I,
)


def maalform(document: Document) -> str:
    """"nn" where nynorsk words outnumber bokmål ones, else "nb"."""
    nn = nb = 0
    for text, _ in document.walk_text():
        nn += len(_NN.findall(text))
        nb += len(_NB.findall(text))
    return "nn" if nn > nb else "nb"
