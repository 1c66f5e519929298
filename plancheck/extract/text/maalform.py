"""Bokmål or nynorsk, by the small words that only one of them has."""

from __future__ import annotations

from plancheck.document import Document
from plancheck.extract.text.prose import prose_of
from plancheck.pattern import small
from plancheck.record import replace

_NN = frozenset(
    (
        "ikkje eit ein dei frå kva korleis kven vere vera skular tenester tenesta saman meir fleire noko nokon høyring "
        "medverknad hovudmål ansvarleg innan vart desse heile utanfor berre tilbod barnehagar eigne sjølv auka auke "
        "kvar kommunen si barnehagane skulane innbyggjarar innbyggjarane gjere skal verte vidare førebygging"
    ).split()
) - {"kommunen", "si", "skal"}
_NB = frozenset(
    (
        "ikke et en de fra hva hvordan hvem være skoler tjenester tjenesten sammen mer flere noe noen høring "
        "medvirkning hovedmål ansvarlig innen ble disse hele utenfor bare tilbud barnehager egne selv økt øke hver "
        "barnehagene skolene innbyggere innbyggerne gjøre videre forebygging"
    ).split()
)
_EITHER = _NN | _NB
_ENOUGH = 30_000


def maalform(document: Document) -> str:
    """ "nn" where nynorsk words outnumber bokmål ones, else "nb"; the first part of a long document is enough.

    What a web site prints on all its pages, often in the other language, does not count.
    """
    prose = prose_of(document)
    plain = len(prose.text) <= _ENOUGH and not any(block.noise or block.kind == "code" for block in document.blocks)
    if plain and (_NN.isdisjoint(prose.tokens) or _NB.isdisjoint(prose.tokens)):
        return "nb" if _NN.isdisjoint(prose.tokens) else "nn"
    words = list(filter(_EITHER.__contains__, prose.spoken if plain else _own_words(document)))
    return "nn" if sum(map(_NN.__contains__, words)) > sum(map(_NB.__contains__, words)) else "nb"


def _own_words(document: Document) -> list[str]:
    """The words of the first part of a document, in lower case."""
    seen = 0
    texts: list[str] = []
    own = replace(document, blocks=tuple([block for block in document.blocks if not block.noise]))
    for text, _ in own.walk_text():
        texts.append(text)
        seen += len(text)
        if seen > _ENOUGH:
            break
    return small("\n".join(texts)).split()
