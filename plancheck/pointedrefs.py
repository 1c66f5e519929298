"""Goals, actions and chapters that the text sends its reader to by a plain number: "sjå mål 7", "se kapittel 9".

A plain number alone may be of anything; after "se" or "jf." it is of this document, unless another is named beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancheck.graph import Facts, Plangraf
from plancheck.model import Maal, Tiltak
from plancheck.pattern import pattern
from plancheck.runningrefs import OF_UN, Lost, numbers_of_family, of_this, running
from plancheck.wholetext import Opened

_POINTED = pattern(
    r"\b(?:se|sjå|jfr?\.?|jamfør)\s+(?:også\s+|òg\s+)?(?P<shown>(?P<word>hov[eu]dmål|delmål|mål|tiltak)\s+(?P<number>\d{1,2}))"
    r"(?![\w.]*\d|\w|\s*(?:og|–|-|,)\s*\d)",
    re.I,
    needs=("mål ", "tiltak "),
)
_TOGETHER = pattern(
    r"\b(?:heng\w*\s+sam[ea]n\s+med|heng\w*\s+sammen\s+med|sam(?:men|an)heng\s+med)\s+"
    r"(?P<shown>(?P<word>delmål|tiltak)\s+(?P<number>\d{1,2}))(?![\w.]*\d|\w|\s*(?:og|–|-|,)\s*\d)",
    re.I,
    needs=("heng",),
)
"""A plain number is one of this plan's only where the text sends the reader there: "sjå mål 7"."""
_HOVEDMAAL = pattern(
    r"(?<![\wæøå])(?P<shown>hov[eu]dmål(?:et)?\s+(?P<number>\d{1,2}))(?![\w.]*\d|\w|\s*(?:og|–|-|,|til)\s*\d|\s+(?:i|fra|frå|under)\s)",
    re.I,
    needs=("hovedmål", "hovudmål"),
)
_WHAT_IS_BELOW = pattern(r"\b(?:tiltak|delmål)(?:et|ene|a)?\s+(?:under|til)\s+$", re.I)
"""Only the plan's own goals have what stands below them: "Tiltakene under hovedmål 5 er ikke kostnadsberegnet"."""
_TOP = frozenset({"kommuneplan", "samfunnsdel"})
"""Types that have no plan above them in the municipality."""
_CHAPTER = pattern(
    r"\b(?:se|sjå|jfr?\.?|jamfør)\s+(?:også\s+|òg\s+)?(?P<shown>(?:kapittel|kapitlet|kapittelet|kap\.)\s+(?P<number>\d{1,2}(?:\.\d{1,2})?))"
    r"(?![\w.]*\d|\w|\s*(?:og|–|-|,)\s*\d)",
    re.I,
    needs=("kapit", "kap."),
)
_OTHER_PLAN = pattern(
    r"samfunnsdel|kommuneplan|(?:kommunedel|tema)planen?\s+for|regional|nasjonal|fylke|strategien|veileder|rettleiar|rapport(?:en|ar)?\b|lov\b|"
    r"forskrift|melding|NOU|regjering|staten",
    re.I,
)
_NEAR = 80
_FEWEST_CHAPTERS = 3
_FEWEST = 2
_NUMBER = pattern(r"\s+\d")
_POINTS = Opened(("mål", "tiltak"), _NUMBER)
_NAMES_CHAPTER = Opened(("kapit", "kap."), pattern(r"(?:tel|let|telet)?\s+\d"))


def lost_where_sent(graf: Plangraf) -> Iterator[Lost]:
    """Every such reference that leads nowhere, once for each document and number."""
    for facts in graf.facts:
        if facts.plan in graf.plans and facts.kind in ("plan", "handlingsdel"):
            yield from _pointed(graf, facts)
            yield from _named(graf, facts)
            yield from _chapters(graf, facts)


def _pointed(graf: Plangraf, facts: Facts) -> Iterator[Lost]:
    """ "Sjå mål 7", "jf. tiltak 42": numbers without points, where the plan has such a series of its own."""
    told: set[str] = set()
    for text, span, _, _ in running(graf, facts, _POINTS):
        for match in (*_POINTED.finditer(text), *_TOGETHER.finditer(text)):
            own = _plain(graf, facts.plan, match["word"].lower())
            held = match["number"] in own or match["number"] in numbers_of_family(graf, facts.plan)
            if held or len(own) < _FEWEST or match["shown"].lower() in told:
                continue
            if _elsewhere(text, match) or not of_this(text, match):
                continue
            told.add(match["shown"].lower())
            yield Lost(facts.plan, match["shown"], "", facts.document.place_of(match["shown"], span))


def _named(graf: Plangraf, facts: Facts) -> Iterator[Lost]:
    """ "Hovedmål 4 er det viktigste" where the hovedmål are counted from 1 and end before that; only where every plan
    above, whose goal it might be, is in the folder."""
    plan = graf.plans[facts.plan]
    alone = plan.type in _TOP or (bool(plan.overordnet) and all(ref.id for ref in plan.overordnet))
    own = _plain(graf, facts.plan, "hovedmål")
    if len(own) < _FEWEST or own != {str(number) for number in range(1, len(own) + 1)}:
        return
    told: set[str] = set()
    for text, span, _, _ in running(graf, facts, _POINTS):
        for match in _HOVEDMAAL.finditer(text) if not (_OTHER_PLAN.search(text) or OF_UN.search(text)) else ():
            number = match["number"]
            if number in own or number in numbers_of_family(graf, facts.plan) or number in told:
                continue
            mine = alone or _WHAT_IS_BELOW.search(text, 0, match.start())
            if mine and of_this(text, match) and not _POINTED.search(text):
                told.add(number)
                yield Lost(facts.plan, match["shown"], "", facts.document.place_of(match["shown"], span))


def _elsewhere(text: str, match: re.Match[str]) -> bool:
    """Whether other plans, or the UN's goals, are spoken of beside the reference."""
    return (
        OF_UN.search(text) is not None
        or _OTHER_PLAN.search(text, max(0, match.start() - _NEAR), match.end() + _NEAR) is not None
    )


def _plain(graf: Plangraf, plan: str, word: str) -> frozenset[str]:
    """The numbers of the plan's goals or actions that the word may mean, where all have one and none has points."""
    if word == "tiltak":
        numbers = [node.number for node in graf.alle(Tiltak, plan=plan)]
    else:
        kinds = {"delmål": ("delmaal",), "mål": ("hovedmaal", "delmaal")}.get(word, ("hovedmaal",))
        numbers = [node.number for node in graf.alle(Maal, *kinds, plan=plan)]
    return frozenset(numbers) if all(number.isdecimal() for number in numbers) else frozenset()


def _chapters(graf: Plangraf, facts: Facts) -> Iterator[Lost]:
    """ "Se kapittel 9" in a document whose chapters are numbered from 1 and end before that."""
    numbers = {section.number.rstrip(".") for section in facts.parts.sections if section.number}
    tops = sorted(int(number) for number in numbers if number.isdecimal())
    if len(tops) < _FEWEST_CHAPTERS or tops != list(range(1, len(tops) + 1)):
        return
    told: set[str] = set()
    for text, span, _, _ in running(graf, facts, _NAMES_CHAPTER):
        for match in _CHAPTER.finditer(text):
            number = match["number"]
            held = number in numbers or not _counted_out(number, numbers)
            if held or number in told or _elsewhere(text, match) or not of_this(text, match):
                continue
            told.add(number)
            yield Lost(facts.plan, match["shown"], "", facts.document.place_of(match["shown"], span))


def _counted_out(number: str, numbers: set[str]) -> bool:
    """Whether the chapter, or the chapter it would stand in, is numbered and has no such number."""
    top, _, inner = number.partition(".")
    return top not in numbers or (bool(inner) and any(other.startswith(f"{top}.") for other in numbers))
