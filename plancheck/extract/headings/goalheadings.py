"""Headings over actions that name the goal they serve in words: "Tiltak for at alle barn får oppleve kunst"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.extract.context import RANK, Place
from plancheck.extract.drafts import Draft
from plancheck.extract.headings.outline import CLOSED_ROLES, GUARDED_ROLES, heading_kinds
from plancheck.extract.kinds import SERVED
from plancheck.extract.labels import read_label
from plancheck.parts import Section
from plancheck.pattern import lowered, may_hold, pattern

_OVER_ACTIONS = pattern(
    r"^(?:(?:våre?|nye|prioriterte|konkrete)\s+)?(?:tiltaka?(?:ne|ene)?|aktivitet(?:er|ar)|handling(?:er|ar)|innsats(?:en)?)"
    r"\s+(?:for|til|under|innen|innenfor|innan|innanfor|som\s+(?:støtter|støttar|bidrar\s+til|bidreg\s+til|skal\s+bidra\s+til))"
    r"\s+(?:at\s+|å\s+(?:nå|oppnå)\s+)?(?:(?:hov[eu]d|del)?mål(?:et)?\s*(?:om(?:\s+at)?\s+)?|satsingsområdet\s+)?"
    r"[:«»\"“”'–-]*\s*(?P<goal>\S.*)$",
    re.I,
    needs=("tiltak", "aktivitet", "handling", "innsats"),
)
_AREA = r"(?:tema|hovedtema|hovudtema|(?:sats(?:n)?ings|innsats|fokus|prioriterings|mål)?område)"
_FOR_AREA = pattern(
    r"^(?:(?:våre?|nye|prioriterte|konkrete)\s+)?(?:tiltak(?:a|ene)?|aktivitet(?:er|ar)|handling(?:er|ar))"
    r"(?:\s+(?:for|til|under|i|på|innen(?:for)?|innan(?:for)?))?(?:\s*[:–—]|\s-)?\s+"
    rf"(?:{_AREA}(?:et)?(?:\s+(?:nr\.?\s*)?(?P<number>\d{{1,2}}|[A-H]\b)(?!\.?\d))?(?:\s*[:.–—]|\s-)?\s*)?"
    r"(?P<name>(?<=\s)[«\"“]?[^\W\d].*)?$",
    re.I,
    needs=("tiltak", "aktivitet", "handling"),
)
"""The actions of an area by its number, its name, or both: "Tiltak tema 1: Trygg hjemme", "Tiltak – Trygg hjemme"."""
_AREA_FIRST = pattern(
    rf"^(?:{_AREA}\s+(?P<number>\d{{1,2}}|[A-H]\b)(?:\s*[:.–—]|\s-)?\s*)?(?P<name>[^\W\d].*?)"
    r"(?:\s+[–—-]|\s*[:,])\s+(?:(?:våre?|nye|prioriterte|konkrete)\s+)?tiltak$",
    re.I,
    needs="tiltak",
)
"""The same the other way round: "Trygg hjemme – tiltak"."""
_CALLED = pattern(
    r"(?P<name>[^\W\d_][^:.–—]{2,50}?)(?:\s*:|\s+[–—])\s+(?=[A-ZÆØÅ]\S*(?:\s+\S+){2})", needs=(":", "–", "—")
)
_WORD = pattern(r"[^\W_]+")
_SILENT = frozenset(
    (
        "og i på av for til med om at å en ein ei et eit de dei den det som er var være vere bli blir blitt vert ble "
        "har ha hatt skal vil kan må få får vi våre vår vårt sin sine sitt alle hovedmål hovudmål delmål mål "
        "satsingsområde"
    ).split()
)
"""Words that tell no goal from another."""
_MOST = 0.75
_FEWEST = 2
"""So many telling words at least, where the words are not the very same."""


def goal_of_heading(section: Section, place: Place) -> int | None:
    """The goal that a heading over actions names, by its words or most of its telling words in their order.

    None where two goals fit as well, or where the heading stands under another goal that the named one is not below.
    """
    if section.role in CLOSED_ROLES or section.role in GUARDED_ROLES or not place.drafts.items:
        return None
    if not may_hold(_OVER_ACTIONS, lowered(section.title)):
        return None  # no word for actions, which all these headings have
    match = _OVER_ACTIONS.match(section.title)
    found = _meant(match["goal"], place) if match is not None else None
    found = _area(section.title, place) if found is None else found
    if found is None:
        return None
    above = next(
        (head.item for head in reversed(place.heads) if head.level < section.level and head.item is not None), None
    )
    return found if above is None or _below(found, above, place) else None


def _area(title: str, place: Place) -> int | None:
    """The one area, or the one goal of these very words, that a heading over actions names; a number and a name must
    both be its own."""
    match = _FOR_AREA.match(title) or _AREA_FIRST.match(title)
    name = _words(match["name"] or "") if match is not None else []
    number = match["number"] if match is not None else None
    if not (name or number):
        return None
    same = [
        index
        for index, draft in enumerate(place.drafts.items)
        if draft.kind in SERVED
        and (not number or (draft.kind == "satsingsomraade" and draft.number == number))
        and (not name or name in (_words(draft.text), _words(_called(draft.text))))
    ]
    return _only(same, place)


def _called(text: str) -> str:
    """What a goal is called before it is told: "Energi" of "Energi: Energibruken skal ned 25 %"; "" of others."""
    match = _CALLED.match(text)
    return match["name"] if match is not None else ""


def _meant(words: str, place: Place) -> int | None:
    said = _words(words)
    goals = [(index, draft) for index, draft in enumerate(place.drafts.items) if draft.kind in SERVED and draft.text]
    same = [index for index, draft in goals if _words(draft.text) == said]
    if not same:
        telling = _telling(said)
        same = [
            index for index, draft in goals if len(telling) >= _FEWEST and _alike(telling, _telling(_words(draft.text)))
        ]
    return _only(same, place)


def _only(same: Sequence[int], place: Place) -> int | None:
    """The one goal that all of them are; None for several."""
    firsts = {_name(place.drafts.items[index]): index for index in reversed(same)}
    return next(iter(firsts.values())) if len(firsts) == 1 and _told_apart(same, place) else None


def _told_apart(same: Sequence[int], place: Place) -> bool:
    """Whether goals of the same words are one goal said again: in a summary, or under the same goal."""
    items = place.drafts.items
    parents = {items[index].parent for index in same if items[index].role != "sammendrag" and not items[index].repeated}
    return len(parents) <= 1 or all(items[index].kind == "satsingsomraade" for index in same)


def _name(draft: Draft) -> tuple[str, str]:
    return draft.kind, " ".join(_words(draft.text))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def telling(text: str) -> list[str]:
    """The words of a text that tell one goal from another."""
    return _telling(_words(text))


def _telling(words: Sequence[str]) -> list[str]:
    return [word for word in words if word not in _SILENT]


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether most words of both stand in both, in the same order."""
    if len(other) < _FEWEST:
        return False
    row = [0] * (len(other) + 1)
    for word in one:
        last, row = row, [0] * (len(other) + 1)
        for column, theirs in enumerate(other, 1):
            row[column] = last[column - 1] + 1 if word == theirs else max(row[column - 1], last[column])
    return row[-1] >= _MOST * max(len(one), len(other))


def _below(index: int, above: int, place: Place) -> bool:
    items = place.drafts.items
    current: int | None = index
    while current is not None and current != above:
        current = items[current].parent
    return current == above and RANK[items[index].kind] < RANK["tiltak"]


_CHAPTER = pattern(
    r"^(?:om|bakgrunn|status|utfordring\w*|hva|kva|hvorfor|kvifor|hvordan|korleis|slik|dette|det|innledning|innleiing|"
    r"beskrivelse|skildring|grunngi\w*|begrunnelse|vurdering\w*|situasjon\w*|dagens|mål|tema)\b",
    re.I,
)
_FEWEST_SAID = 3
_LONGEST_SAID = 200


def goal_below(section: Section, place: Place) -> str:
    """The words of a goal that is only numbered ("Hovedmål 1"), where the heading right below it sets them.

    "" where several headings below could, or the one there is opens a chapter of its own.
    """
    below = [other for other in place.sections if other.parent == section.index]
    open_ones = [other for other in below if not other.own_role and not heading_kinds(other.title, place.words)]
    if not below or open_ones != below[:1] or below[0].first != section.first + 1 or below[0].number:
        return ""
    title = below[0].title
    if title.endswith((":", "?")) or len(title.split()) < _FEWEST_SAID or len(title) > _LONGEST_SAID:
        return ""
    if _CHAPTER.match(title) or read_label(title, place.words) is not None:
        return ""
    return title
