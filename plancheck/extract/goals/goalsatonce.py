"""Sentences that say that actions serve several goals at once: "Tiltakene her støtter begge målene"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancheck.document import Span
from plancheck.extract.kinds import GOALS
from plancheck.parts import RawItem, Ref
from plancheck.pattern import pattern
from plancheck.vocabulary import normalise

_COUNTS = {"to": 2, "tre": 3, "fire": 4, "fem": 5}
_EVERY = pattern(
    r"(?:(?:alle|samtlige|disse|desse|dei|de)\s+)?(?:tiltak(?:a|ene|ane)?|alle)(?:\s+(?:her|under|nedenfor|nedanfor|"
    r"i\s+\w+\s+\w+|i\s+\w+))?\s+(?:skal\s+)?(?:bidra[rs]?|bidreg|bidrege|medverk(?:e|ar)|medvirker?|støtt(?:e|er|ar)|"
    r"svar(?:er|ar)\s+på|følg(?:er|jer)\s+opp)\s+(?:opp\s+(?:om|under)\s+)?(?:til\s+)?(?:å\s+(?:nå|oppnå)\s+)?"
    r"(?P<all>begge|alle)\s+(?:(?:de|dei)\s+)?(?:(?P<count>to|tre|fire|fem)\s+)?(?P<level>del|hoved|hovud)?"
    r"mål(?:a|ene)(?:\s+i\s+planen)?\s*\.?",
    re.I,
    needs=("begge", "alle"),
)
_LEVELS = {"del": ("delmaal",), "hoved": ("hovedmaal", "maal"), "hovud": ("hovedmaal", "maal")}


def goals_at_once(said: str, span: Span, items: Sequence[RawItem]) -> Iterator[Ref]:
    """The goals that a sentence means with "begge hovedmålene" or "alle målene", where the plan has so many."""
    match = _EVERY.fullmatch(said)
    if match is None:
        return
    told = [item for item in items if item.kind in GOALS and item.text]
    kinds = _LEVELS.get((match["level"] or "").lower()) or _upper(told)
    goals = {normalise(item.text): item for item in reversed(told) if item.kind in kinds}
    wanted = 2 if match["all"].lower() == "begge" else _COUNTS.get((match["count"] or "").lower(), len(goals))
    if len(goals) == wanted > 1:
        yield from (Ref(goal.text, span, goal.kind, goal.number, words=goal.text) for goal in reversed(goals.values()))


def _upper(goals: Sequence[RawItem]) -> tuple[str, ...]:
    """The upper level of the goals."""
    kinds = {goal.kind for goal in goals}
    return ("hovedmaal", "maal") if kinds & {"hovedmaal", "maal"} else ("delmaal",)
