"""Columns headed with questions: "Hva vil vi oppnå? | Hvordan gjør vi det? | Hvem har ansvaret? | Når?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.extract.kinds import MEANS, OWNERS, TIMES
from plancheck.pattern import pattern

_GOALS = frozenset({"satsingsomraade", "hovedmaal", "hovedgrep", "maal", "delmaal"})
_BOTH = 2
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
_REACHED = pattern(
    r"\b(?:oppnå|innfri|få\s+til|ønsk\w+|ynskj\w+|mål\w*|(?:vil|skal)\s+(?:(?:vi|me)\s+)?(?:nå|ha))\b",
    re.I,
    needs=("oppnå", "innfri", "få", "ønsk", "ynskj", "mål", "nå", " ha"),
)
"""What is wished is a goal, and nothing to do: "Hva vi vil oppnå"."""
_TAKES = pattern(r"\bskal\s+til\b|\bbidra", re.I, needs=("skal", "bidra"))
"""What it takes to reach it: "Hva skal til for å nå målet?"."""
_OF_OTHERS = pattern(r"\b(?:de|dei|innbygg\w+|barna?|unge|eldre|brukar\w+|bruker\w+|andre)\b", re.I)
"""Whose wish it is, where it is not the plan's: "Hva de unge ønsker"."""
TELLS = pattern(
    r"(?:hva|kva)\s+(?!.*\b(?:gj[øe]r\w*|skal|vil|må|bør)\b).*"
    r"\b(?:mener|meiner|betyr|tyder|inneb[eæ]r\w*|oppnådd|oppnått|gjort|forstår|legger|legg|vet|veit)\b",
    re.I,
    begins="hva kva",
)
"""What things are or mean, or what has been done: "Hva målet innebærer", "Kva vi meiner", "Hva vi har oppnådd"."""
_WHO = pattern(r"^(?:hvem|kven)\b.*\b(?:ansvar\w*|gj[øe]r\w*|gjennomfør\w*|utfør\w*)\b", re.I, begins="hvem kven")
_WHEN = pattern(r"^når\b(?!.*\b(?:start\w*|begyn\w*|målet)\b)", re.I, begins="når")


def settle_questions(concepts: list[str], headers: Sequence[str]) -> None:
    """Say in `concepts` what the columns are whose headers ask: what we want, how, who and when.

    The column that asks how holds the actions only where no other one does.
    """
    asked = [header.strip() for header in headers]
    _describe_goals(concepts, asked)
    _fill(concepts, asked, _WHO, "ansvar", OWNERS)
    _fill(concepts, asked, _WHEN, "frist", TIMES)
    if not (OWNERS.intersection(concepts) or TIMES.intersection(concepts)):
        _wished(concepts, asked)
        _ways(concepts, asked)
        return
    wishes = [index for index, header in enumerate(asked) if concepts[index] in ("", "tiltak") and _WISH.match(header)]
    if any(concept == "tiltak" and index not in wishes for index, concept in enumerate(concepts)):
        _wished(concepts, asked)
        return
    goals = bool(wishes) or bool(_GOALS.intersection(concepts))
    main = _actions(concepts, asked, goals=goals)
    if main is None:
        return
    for index in wishes:
        concepts[index] = "maal"
    concepts[main] = "tiltak"


def _wished(concepts: list[str], asked: Sequence[str]) -> None:
    """The column that asks what is to be reached holds goals, though its first word may ask for actions; what is wished
    without more only where no other column is of goals."""
    for index, header in enumerate(asked):
        wished = concepts[index] == "tiltak" and _WISH.match(header) and not _TAKES.search(header)
        if wished and _OF_OTHERS.search(header):
            concepts[index] = "beskrivelse"
        elif wished and (_REACHED.search(header) or _GOALS.isdisjoint(concepts)):
            concepts[index] = "maal"
    _describe_goals(concepts, asked)


def _describe_goals(concepts: list[str], asked: Sequence[str]) -> None:
    """Beside a column of delmål, or of goals, the one that asks what is wished tells more of them: "Delmål | Hva vil vi
    oppnå?"."""
    named = [index for index, concept in enumerate(concepts) if concept in ("maal", "delmaal")]
    if len(named) != _BOTH or not any("mål" in asked[index].lower() for index in named):
        return
    for index in named:
        if asks_wish(asked[index]):
            concepts[index] = "beskrivelse"


def asks_wish(header: str) -> bool:
    """Whether a header that does not speak of goals asks what is wished: "Hva vil vi oppnå?"."""
    return _WISH.match(header) is not None and "mål" not in header.lower()


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
