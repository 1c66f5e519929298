"""Columns headed with questions: "Hva vil vi oppnå? | Hvordan gjør vi det? | Hvem har ansvaret? | Når?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.extract.kinds import MEANS, OWNERS, TIMES
from plancheck.pattern import pattern

_GOALS = frozenset({"satsingsomraade", "hovedmaal", "hovedgrep", "maal", "delmaal"})
_BAREHOW = pattern(r"^(?:hvordan|korleis)\W*$", re.I)
HOW = pattern(
    r"^(?:hvordan|korleis|slik|dette|det)\b(?!.*\b(?:vet|veit|ser|måle[rs]?|målt)\b).*"
    r"\b(?:gj[øe]r\w*|når|nå|oppnår?|dit|jobb\w*|arbeid\w*|få(?:r)?\b.*\btil)\b",
    re.I,
    begins="hvordan korleis slik dette det",
)
_WHAT = pattern(r"^(?:hva|kva)\b.*\b(?:gj[øe]r\w*|gjennomfør\w*)\b", re.I, begins="hva kva")
_WISH = pattern(
    r"^(?:hva|kva|hvor|kvar|kor|dit|slik)\b(?!.*\b(?:gj[øe]r\w*|gjennomfør\w*|mye|mykje|mange|ofte|lenge|lenger)\b).*"
    r"\b(?:vil|skal|ønsk\w+|ynskj\w+|mål\w*)\b",
    re.I,
    begins="hva kva hvor kvar kor dit slik",
)
_WHO = pattern(r"^(?:hvem|kven)\b.*\b(?:ansvar\w*|gj[øe]r\w*|gjennomfør\w*|utfør\w*)\b", re.I, begins="hvem kven")
_WHEN = pattern(r"^når\b(?!.*\b(?:start\w*|begyn\w*|målet)\b)", re.I, begins="når")


def settle_questions(concepts: list[str], headers: Sequence[str]) -> None:
    """Say in `concepts` what the columns are whose headers ask: what we want, how, who and when.

    The column that asks how holds the actions only where no other one does.
    """
    asked = [header.strip() for header in headers]
    _describe_delmaal(concepts, asked)
    _fill(concepts, asked, _WHO, "ansvar", OWNERS)
    _fill(concepts, asked, _WHEN, "frist", TIMES)
    if not (OWNERS.intersection(concepts) or TIMES.intersection(concepts)):
        _ways(concepts, asked)
        return
    wishes = [index for index, header in enumerate(asked) if concepts[index] in ("", "tiltak") and _WISH.match(header)]
    if any(concept == "tiltak" and index not in wishes for index, concept in enumerate(concepts)):
        return
    goals = bool(wishes) or bool(_GOALS.intersection(concepts))
    main = _actions(concepts, asked, goals=goals)
    if main is None:
        return
    for index in wishes:
        concepts[index] = "maal"
    concepts[main] = "tiltak"


def _describe_delmaal(concepts: list[str], asked: Sequence[str]) -> None:
    """Beside a column of delmål, the one that asks what is wished tells more of them: "Delmål | Hva vil vi oppnå?"."""
    if "delmaal" in concepts and "maal" in concepts:
        index = concepts.index("maal")
        if _WISH.match(asked[index]) and "mål" not in asked[index].lower():
            concepts[index] = "beskrivelse"


def _ways(concepts: list[str], asked: Sequence[str]) -> None:
    """In a table of goals alone, the column that asks how holds strategies: "Mål | Slik når vi målet"."""
    if _GOALS.isdisjoint(concepts) or not MEANS.isdisjoint(concepts):
        return
    open_ones = (index for index, concept in enumerate(concepts) if concept in ("", "beskrivelse"))
    ways = [index for index in open_ones if HOW.match(asked[index])]
    for index in ways[:1]:
        concepts[index] = "strategi"


def _fill(
    concepts: list[str], asked: Sequence[str], question: re.Pattern[str], concept: str, kin: frozenset[str]
) -> None:
    """Give the first column that asks the question the concept, where no column has one of its kin."""
    if kin.isdisjoint(concepts):
        found = [index for index, header in enumerate(asked) if not concepts[index] and question.match(header)]
        for index in found[:1]:
            concepts[index] = concept


def _actions(concepts: Sequence[str], asked: Sequence[str], *, goals: bool) -> int | None:
    """The column that asks what is to be done; else, in a table of goals or of who and when, the one that asks how."""
    open_columns = [(index, header) for index, header in enumerate(asked) if concepts[index] in ("", "beskrivelse")]
    for index, header in open_columns:
        if _WHAT.match(header):
            return index
    both = not OWNERS.isdisjoint(concepts) and not TIMES.isdisjoint(concepts)
    for index, header in open_columns:
        if (goals or both) and HOW.match(header) and not _WISH.match(header):
            return index
        if _BAREHOW.match(header) and (goals or (both and _is_first(index, concepts))):
            return index
    return None


def _is_first(index: int, concepts: Sequence[str]) -> bool:
    """Whether nothing but a number stands left of a column: beside who and when, "Korleis" alone asks what is done."""
    return all(concept == "nummer" for concept in concepts[:index])
