"""Actions told in paragraphs, one a line, each with who and when: "Kartlegge tomme hus. Ansvar: Plan. Frist: 2026."."""

from __future__ import annotations

import re

from plancheck.document import Span
from plancheck.extract.context import Place
from plancheck.extract.fields.sentences import read_sentences, split_sentences
from plancheck.extract.fields.tails import read_tail
from plancheck.extract.kinds import WHO_AND_WHEN
from plancheck.extract.labels import Label, clean, split_code, split_letter, split_number
from plancheck.extract.lists.listkinds import begins_as_action
from plancheck.pattern import pattern

_TELLS_WHO = pattern(r"\S\W+(?:hoved|hovud)?ansv(?:ar\w*|\.)?\s*:", re.I, needs="ansv")
_SUBNUMBER = pattern(r"(?P<number>\d{1,2}(?:\.\d{1,2})*[a-z])[.):]?\s+(?=\S)")
_THE_PLAN = pattern(
    r"(?:(?:om )?(?:(?:denne )?\w*plan(?:en|a)|\w*strategien|handlings(?:delen|programmet))|evaluering\w*|"
    r"rapportering\w*|rullering\w*)\b",
    re.I,
)
"""What is told of the plan itself, as who evaluates it and when, is no action."""
_SAYS_WHO = pattern(
    r"[.;]\s+(?:[A-ZÆØÅ][^.;:]{1,70}?\s(?:har|får|tar|tek|er)\s+(?:hoved|hovud)?ansvar(?:et|l(?:ig|eg))?\s*(?:[.,;]|og\b|for\s+"
    r"(?:dette|tiltaket|arbeidet|gjennomf)|i\ssam|$)|[Aa]nsvar(?:et|l(?:ig|eg))\s+(?:er|ligg(?:er)?)\s)",
    needs="ansvar",
)
_IN_SENTENCES = pattern(
    r"[^.!?:]{8,200}[.!]\s+[A-ZÆØÅ][^.!?:]{2,60}\.\s+[A-ZÆØÅ\d](?:[^.!?:]|(?<=\d)\.){2,40}\.?\s*", needs=". "
)
_PART = pattern(r";\s+(?=[A-ZÆØÅ])")
_TO_DO = pattern(r"\b(?:skal|vil|må|bør)\s+(?:[\wæøå-]+\s+){0,4}?[a-zæøå]{3,}\b", re.I)
"""What is to be done, in a sentence: "Kommunen skal i perioden bygge …"."""
_FEWEST, _LONGEST = 2, 220


def tells_who(text: str) -> bool:
    """Whether a line says something before it says who is responsible."""
    return _TELLS_WHO.search(text) is not None


def says_who(text: str) -> bool:
    """Whether a sentence after the first says who is responsible for it: "Kultur har ansvaret"."""
    return "ansvar" in text and _SAYS_WHO.search(text) is not None


def tells_of_plan(text: str) -> bool:
    """Whether a line speaks of the plan itself: "Planen evalueres", "Rullering av handlingsdelen"."""
    return _THE_PLAN.match(text) is not None


def action_said(text: str, span: Span, place: Place) -> Label | None:
    """The action that a line below a goal, or in a chapter of actions, is: some words, then labels of who and when.

    Below a goal it may be sentences: what is to be done, who has the responsibility, and when it is to be ready. None
    right below an action that has not been given to anybody yet: then the line tells of that one.
    """
    spoken = not tells_who(text) and says_who(text) and place.goal() is not None and _TO_DO.search(text) is not None
    if not (spoken or tells_who(text) or _ends_in_both(text, place)) or not _may_stand(place):
        return None
    number, words, coded = _front(_PART.sub(". ", text) if spoken else text)
    if spoken and not read_sentences(words, span)[1].keys() >= WHO_AND_WHEN:
        return None
    tail = read_tail(words, span, place.words)
    own = clean(tail.text)
    if not tail.fields.keys() >= WHO_AND_WHEN or len(own.split()) < (1 if number else _FEWEST):
        return None
    if len(own) > _LONGEST or len(split_sentences(own)) > 1 or tells_of_plan(own):
        return None
    return Label("tiltak", number, words, coded)


def _ends_in_both(text: str, place: Place) -> bool:
    """Whether a line in a chapter of actions begins as one and has who and when as sentences of their own behind it:
    "Lære opp hygienekontakter. Avdelingsleder. Innen 1. mars 2027."."""
    in_chapter = place.section.role == "tiltak" and _IN_SENTENCES.fullmatch(text) is not None
    return in_chapter and begins_as_action(split_number(text)[1])


def _front(text: str) -> tuple[str, str, bool]:
    """("1a", "Kartlegge …", False) of "1a Kartlegge …", ("A1", …, True) of the code in "A1. Kartlegge …"; ("", text,
    False) where neither number, letter nor code leads."""
    match = _SUBNUMBER.match(text)
    if match is not None:
        return match["number"], text[match.end() :], False
    for split in (split_number, split_code, split_letter):
        number, words = split(text)
        if number:
            return number, words, split is split_code
    return "", text, False


def _may_stand(place: Place) -> bool:
    items = place.drafts.items
    if place.head.item is not None and items[place.head.item].kind == "tiltak":
        return False
    above = items[place.last] if place.last is not None else None
    if above is not None and above.kind == "tiltak" and not above.fields.keys() >= WHO_AND_WHEN:
        return False
    return place.goal() is not None or place.section.role == "tiltak" or "tiltak" in place.kinds()
