"""Names of plans in running text: what is one, how it is written without what stands around it, and its rank."""

from __future__ import annotations

import re

from plancheck.extract.plan.naming import plan_type
from plancheck.pattern import pattern

RANK = {
    "planstrategi": 0, "planprogram": 6, "kommuneplan": 1, "samfunnsdel": 1, "arealdel": 1, "kommunedelplan": 2,
    "temaplan": 3, "handlingsdel": 4, "tiltaksplan": 5, "oekonomiplan": 5, "aarsbudsjett": 6, "virksomhetsplan": 6,
}  # fmt: skip
YEARS = pattern(r"\s*\(?\s*(?:19|20)\d\d\s*[-–—/]\s*(?:20)?\d\d\s*\)?", begins="19 20")
_STEMS = ("plan", "strategi", "samfunnsdel", "arealdel", "handlingsdel", "melding", "program")
_NOT_A_PLAN = pattern(
    r"^(?:ikke|ikkje|nasjonal|statlig|statleg|fn|regional|lov|plan- og bygningslov|planarbeid|planleggin|"
    r"planprosess|kunnskap|behov|strategiene\b|strategiane\b|medvirk|tiltak|arbeid|innspill|"
    r"tidligere plan(?:er|ar)?$|planene\b|andre plan|"
    r"(?:(?:en|ein|ei)\s+)?(?:erfaring|røynsl|evaluering|lærdom|resultat|gjennomgang|analyse))",
    re.I,
)
_ARTICLE = pattern(
    r"^(?:den|det|dei|de|the|vår|kommunens|kommunen sin|gjeldende|gjeldande|vedtatte?|vedtekne|ny|nye|gamle)\s+(?=\S+)",
    re.I,
    begins="den det dei de the vår kommunens gjeldende gjeldande vedta vedtekne ny gamle kommunen",
)
_GOAL_IN = pattern(
    r"^(?:hovedmål\w*|hovudmål\w*|delmål\w*|mål\w*|kapittel)\s*[\d.]*\s*i\s+",
    re.I,
    begins="hovedmål hovudmål delmål mål kapittel",
)
_TYPE_WORD = pattern(
    r"^(?:temaplanen|kommunedelplanen|planen|fagplanen|sektorplanen|strategien)\s+(?=[«\"A-ZÆØÅ])",
    begins="temaplanen kommunedelplanen planen fagplanen sektorplanen strategien",
)
DEFINITE_ENDING = pattern(r"(?:en|a|et|met)\b")


def names_plan(text: str) -> bool:
    """Whether a word for a plan stands in a text in lower case."""
    return any(map(text.__contains__, _STEMS))


def begins_with_plan(text: str) -> bool:
    """Whether a text in lower case begins with such a word."""
    return text.startswith(_STEMS)


def is_other(words: str) -> bool:
    """Whether words say at once that they name something else than a plan of the municipality: "nasjonale mål"."""
    return _NOT_A_PLAN.match(words.strip()) is not None


def tidy(name: str) -> str | None:
    """The name alone, without article, "målene i" and quotation marks; None where the words name no one plan."""
    name = _ARTICLE.sub("", " ".join(name.split()).strip(" .,;:"))
    name = _GOAL_IN.sub("", name)
    name = _TYPE_WORD.sub("", name).strip(' «»"”')
    if not names_plan(name.lower()) or _NOT_A_PLAN.match(name) or len(name) > 100 or len(name.split()) > 12:
        return None
    bare = name.lower()
    if bare in ("plan", "planer", "planen", "planene", "strategier", "planar", "tidligere planer", "eldre planer"):
        return None
    return name


def stands_over(name: str, own_type: str | None) -> bool:
    """Whether the name is that of a plan of a higher type than this plan's (a temaplan where it is unknown)."""
    named = plan_type(name) or plan_type(DEFINITE_ENDING.sub("", name))
    return named is not None and named.strong and RANK[named.name] < RANK.get(own_type or "temaplan", 3)
