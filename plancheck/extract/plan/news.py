"""Short texts about a plan that is adopted: the announcement of the decision, and the news of it."""

from __future__ import annotations

import re

from plancheck.extract.text.prose import Prose
from plancheck.pattern import pattern

_ADOPTED = pattern(
    r"^(?:kunngj\w+\s*(?:av|om|:|–|-)?\s*)?(?:endel[ie]g\s+)?(?:vedtak|vedtatt|vedteken|vedteke|vedtekne|godkjent|godkjend)\b"
    r"|^kunngj\w+.*\bvedt(?:ak|att|eken|eke)\b"
    r"|\b(?:er|ble|blei|vart|har)\s+(?:nå\s+|no\s+|endel[ie]g\s+)?"
    r"(?:vedtatt|vedteken|vedteke|vedtekne|godkjent|godkjend|vedtatte)\b"
    r"|[^\W\d_]\s(?:vedtatt|vedteken|vedteke)$"
    r"|^(?:ny|nye|nytt)\b.*\b(?:vedtatt|vedteken|vedteke|godkjent|godkjend|på plass)$",
    re.I,
    needs="vedt godkj plass",
)
_ANNOUNCES = pattern(
    r"\bikk(?:e|je)\s+(?:bli\s+)?(?:påklag(?:es|ast|a|et)|klag(?:es|ast)\s+på)|\bikkje\s+klagast\b|"
    r"\b(?:ingen|ikke|ikkje)\s+klage(?:rett|adgang|høve)|\bklagefrist|\bherved\s+kunngj|\bkunngj(?:øres|erast|ørast)\b|"
    r"\bvedtaket\s+(?:blir|vert|er)\s+kunngj",
    re.I,
    needs="klag kunngj",
)
_BY_LAW = pattern(r"§§?\s*(?:11-15|12-12|11-14)\b", needs="11-15 12-12 11-14")
_QUOTE = pattern(
    r"(?:^|[\n.!?»]\s*)[–—-]\s?[A-ZÆØÅ][^\n]{4,300}?[,!?.]?\s(?:sier|seier|forteller|fortel|uttaler|uttalar|mener|meiner|"
    r"kommenterer|understreker|understrekar|smiler|håper|håpar)\s",
    needs="– — -",
)
_BYLINE = pattern(r"^(?:av|tekst|foto|tekst og foto|skrevet av|skrive av|journalist)\s*:\s*\S", re.I | re.M, needs=":")
_STAMP = pattern(r"\b(?:publisert|lagt ut|oppdatert)\b", re.I, needs="publisert lagt oppdatert")
_TELLS = pattern(r"\b(?:vedtok|sa ja|sier ja|seier ja|sa nei|får|enstemmig|samrøystes|klubba|klubbet)\b|!$", re.I)
_SHORT = 2500
_SHORTEST = 1500
_STORY = 5000


def adopted_kind(prose: Prose, title: str, goals: int) -> str | None:
    """ "artikkel" for the news of a plan, "kunngjoering" for the announcement that it is adopted, else None.

    `goals` is how many headings, labels and columns name goals or actions: what plans are built of.
    """
    if len(prose.text) > _STORY or goals > 2 or ("vedt" not in prose.lower and "godkj" not in prose.lower):
        return None
    adopted = _ADOPTED.search(title) is not None
    if _news(prose, title, adopted=adopted) > 2:
        return "artikkel"
    if len(prose.text) > _SHORT or goals > 1:
        return None
    announces = _ANNOUNCES.search(prose.text) is not None
    if adopted and (announces or _BY_LAW.search(prose.text) or _stamped(prose)):
        return "kunngjoering"
    return "kunngjoering" if announces and goals == 0 and len(prose.text) < _SHORTEST else None


def _news(prose: Prose, title: str, *, adopted: bool) -> int:
    """How much the text reads as news: what somebody says, who wrote it, when it was published, a title that tells."""
    score = 2 * (_QUOTE.search(prose.text) is not None)
    score += _BYLINE.search(prose.text) is not None or _bylined(prose)
    score += _stamped(prose)
    return score + (adopted or _TELLS.search(title) is not None)


def _stamped(prose: Prose) -> bool:
    return any(
        _STAMP.search(block.text)
        for block in prose.document.blocks
        if block.kind == "paragraph" and len(block.text) < 120
    )


def _bylined(prose: Prose) -> bool:
    return any(_BYLINE.search(block.text) for block in prose.document.blocks if block.noise == "footer")
