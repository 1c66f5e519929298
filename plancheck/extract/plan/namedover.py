"""Plans of a higher type that a sentence names as standing over this one: "Samfunnsdelen ligger til grunn",
"Kunnskapsgrunnlaget, ungdata og samfunnsdelen ligger til grunn", "Til grunn for planen ligger samfunnsdelen"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancheck.document import Document, Span
from plancheck.extract.plan.plannames import stands_over, tidy
from plancheck.extract.text.prose import Prose, place, sentences
from plancheck.pattern import pattern

_ABOVE = pattern(
    r"(?P<name>(?:[\wæøå«»–—/-]+\s+){0,6}?[\wæøå«»()–—/-]+)\s+(?:er|ligger|ligg|legger|legg|gir|gjev|set|setter|utgjør)\s+"
    r"(?:den\s+|det\s+)?(?:overordnet|overordna|overordnede|overliggende|til grunn|grunnlag|rammer|rammene|rammene|"
    r"føringer|føringar|retning)\b",
    re.I,
)
"""A sentence that begins with the plan above: "Kommuneplanens samfunnsdel 2023–2034 er overordnet"."""
_GROUND = r"(?:til\s+grunn|som\s+(?:et\s+|eit\s+)?grunnlag)"
_LIST_FIRST = pattern(
    rf"(?P<names>[^.:;!?]{{3,200}}?)\s+(?:(?:ligger|ligg|har\s+ligget|har\s+lege|legges|leggast|skal\s+ligge)\s+{_GROUND}|"
    rf"(?:er|blir|vert|har\s+vært|har\s+vore)\s+(?:lagt\s+{_GROUND}|grunnlaget?\s+for\s+(?:denne\s+)?(?:planen|plana|arbeidet)))\b",
    re.I,
    needs=("grunn",),
)
_GROUND_FIRST = pattern(
    r"(?:til\s+grunn|som\s+grunnlag)(?:\s+for\s+(?P<what>[^.,:;]{3,60}?))?\s+"
    r"(?:ligger|ligg|har\s+vi\s+lagt|er\s+det\s+lagt|har\s+(?:kommunen|arbeidsgruppa|arbeidsgruppen)\s+lagt)\s*:?\s+"
    r"(?P<names>[^.:;!?]{3,200})",
    re.I,
    begins="til som",
)
_OWN_WORK = pattern(
    r"\b(?:denne|dette|plan(?:en|a|arbeid\w*|forslag\w*)?|temaplan\w*|kommunedelplan\w*|strategi(?:en)?|arbeidet|"
    r"dokumentet|måla|målene|tiltaka|tiltakene|handlings(?:delen|programmet|planen))\b",
    re.I,
)
_BEFORE = (
    r"(?:(?:både|også|òg|gjeldende|gjeldande|vedtatt|vedteken|ny|den|vår|kommunens|kommunen\s+sin|"
    r"mål(?:a|ene)\s+i)\s+)*"
)
_HIGHER = r"(?:kommuneplan(?:ens?|en\s+sin)?\s+)?(?:samfunnsdel|kommuneplan|samfunnsplan|kommunedelplan)(?:en)?"
_YEARS = r"(?:\s+\(?\d{4}\s*[-–—/]\s*\d{2,4}\)?)?"
_NAME = pattern(rf"{_BEFORE}(?P<name>{_HIGHER}{_YEARS})", re.I)
"""One plan among the grounds a sentence lists, and no more than its name."""
_LAST_NAME = pattern(
    rf"{_BEFORE}(?P<name>{_HIGHER}\s+for\s+[\wæøå-]+(?:(?:,\s|\sog\s|,\s+og\s)(?!{_HIGHER})[\wæøå-]+){{0,3}}{_YEARS})",
    re.I,
)
"""The last of them, with a subject that may be a list itself: "kommunedelplan for helse, omsorg og velferd"."""
_SPLIT = pattern(r"\s*,\s*(?:og\s+|samt\s+)?|\s+(?:og|samt)\s+")
_DENIED = pattern(r"\b(?:ikke|ikkje|verken|verka|korkje)\b", re.I)
_GATES = ("overordnet", "overordna", "til grunn", "grunnlag", "ramme", "føring", "retning")
_WORDS = (
    "overordnet", "overordna", "overordnede", "overliggende", "grunn", "grunnlag", "grunnlaget", "rammer", "rammene",
    "føringer", "føringar", "retning",
)  # fmt: skip


def named_over(document: Document, prose: Prose, own_type: str | None) -> Iterator[tuple[str, Span]]:
    """Plans of a higher type than `own_type` that a sentence says stand over this one, each with its place."""
    if not any(_says_over(word) for word in prose.words if word.startswith(_WORDS)):
        return
    for piece in prose.near(*_GATES):
        for sentence in sentences(piece) if piece.kind in ("paragraph", "item") else ():
            for name, at in _names(sentence.text):
                if stands_over(name, own_type):
                    start = sentence.start + at
                    yield name, place(document, piece, start, start + len(name))


def _says_over(word: str) -> bool:
    """Whether a word in lower case may say that a plan stands over another: "retning" does, "retninga" does not."""
    return any(word.startswith(form) and not word[len(form) :][:1].isalpha() for form in _WORDS)


def _names(sentence: str) -> Iterator[tuple[str, int]]:
    """The plans a sentence puts over its own, with where each stands in it: those of a list, or one that opens it."""
    listed = _LIST_FIRST.match(sentence) or _own_ground(sentence)
    if listed is not None:
        found = [] if _DENIED.search(listed.group()) else list(_listed(listed["names"], listed.start("names")))
        if found:
            yield from found
            return
    opening = _ABOVE.match(sentence)
    name = tidy(opening["name"]) if opening and not _DENIED.search(opening["name"]) else None
    if opening and name:
        yield name, max(0, opening["name"].find(name))


def _listed(names: str, offset: int) -> Iterator[tuple[str, int]]:
    starts = [0, *(sign.end() for sign in _SPLIT.finditer(names))]
    ends = [*(sign.start() for sign in _SPLIT.finditer(names)), len(names)]
    for start, end in zip(starts, ends, strict=True):
        found = _NAME.fullmatch(names[start:end].strip())
        last = None if found else _LAST_NAME.fullmatch(names[start:].strip())
        if match := found or last:
            yield match["name"], offset + start + match.start("name")
        if last:
            return


def _own_ground(sentence: str) -> re.Match[str] | None:
    """ "Til grunn ligger …", or "Til grunn for planen ligger …": not what lies under a budget or a prognosis."""
    match = _GROUND_FIRST.match(sentence)
    return match if match and (match["what"] is None or _OWN_WORK.search(match["what"])) else None
