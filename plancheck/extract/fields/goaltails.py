"""Where a field's value ends: at the bracket it stands in, and before the goal named last in it."""

from __future__ import annotations

import re

from plancheck.document import NOWHERE, Span
from plancheck.extract.fields.unitnames import is_unit
from plancheck.extract.fields.whowhen import Said, bracket_said, is_deadline
from plancheck.extract.goals.references import contributes, goals_said, tail_refs
from plancheck.extract.kinds import WHO_AND_WHEN
from plancheck.parts import Ref
from plancheck.pattern import pattern

_GOAL = r"(?=(?:(?:jfr?\.?|støtt(?:er|ar)|bidr(?:ar|eg) til)\s+)?(?:del|hov[eu]d)?mål\s+(?:[A-Z]{0,3}\d|(?-i:[A-H])\b))"
_LAST_GOAL = pattern(rf"(?:\s*[,;]\s*|\s+[–—-]\s+|\.\s+){_GOAL}", re.I, needs=("mål",))
_DASHED_GOAL = pattern(rf"\s+[–—|/·-]\s+{_GOAL}", re.I, needs=("mål",))
_BEFORE_GOAL = (",", ";", " –", " —", " -", ". ")

_IN_BRACKET = pattern(r"[.,;]?\s*[(\[](?P<goals>[^()\[\]]{1,60})[)\]]\s*\.?\s*$")


_PIECES = pattern(r"\s*[,;|]\s+|\s+[–—/·-]\s+|;")
_OWNERS = pattern(r"^[^–—:/|·]+$")
"""After a dash or a colon the goal's own name stands: "delmål 2 – Kultur"."""
_NUMBER_FIRST = pattern(r"(?P<number>[A-ZÆØÅ]{0,3}\d{1,2}(?:\.\d{1,2})?)[,;]\s+(?P<rest>\D.*)$")


def goals_told(content: str) -> Said | None:
    """The goals that a bracket names, with what else it says; None where it names none, or something else too."""
    refs = tail_refs(content, NOWHERE)
    both = _goal_and_more(content) if refs or "mål " in content.lower() else None
    return both if both is not None or not refs else Said(refs=tuple(refs))


def _goal_and_more(content: str) -> Said | None:
    """The goals and the rest of a bracket that names both: "delmål 1, 2027", "2026; mål 2", "delmål 2 – Helse, 2028";
    None where no piece of it is a time or a unit behind a comma, or one is not understood."""
    goals: list[str] = []
    rest: list[str] = []
    for piece in _PIECES.split(content):
        counted_on = bool(goals) and not rest and piece.isdecimal() and len(piece) < len("100")
        (goals if counted_on or tail_refs(piece, NOWHERE) else rest).append(piece)
    if not goals or not (any(map(is_deadline, rest)) or (rest and _OWNERS.search(content) and all(map(is_unit, rest)))):
        return None
    said, refs = bracket_said(rest), tail_refs(", ".join(goals), NOWHERE)
    return Said(said.fields, tuple(refs)) if said is not None and refs else None


def number_and_more(content: str) -> tuple[str, Said] | None:
    """("1.1", who and when) of a bracket "1.1, Kultur, 2028"; None for others."""
    match = _NUMBER_FIRST.match(content)
    said = bracket_said(_PIECES.split(match["rest"])) if match is not None else None
    if match is None or said is None or not {key for key, _ in said.fields} >= WHO_AND_WHEN:
        return None
    return match["number"], said


def bracket_end(value: str) -> int:
    """Where the bracket closes that opened before the value; -1 where none does."""
    depth = 0
    for position, sign in enumerate(value):
        depth += (sign in "([") - (sign in ")]")
        if depth < 0:
            return position
    return -1


def goal_after_dash(text: str, span: Span) -> tuple[str, list[Ref]]:
    """("Lage bok – Kultur – 2028", the goal) from "Lage bok – Kultur – 2028 – delmål 2"; (text, []) for other texts."""
    match = _DASHED_GOAL.search(text)
    refs = tail_refs(text[match.end() :].rstrip(" ."), span) if match is not None and match.start() else []
    return (text[: match.start()], refs) if match is not None and refs else (text, [])


def goal_last(text: str, span: Span) -> tuple[str, list[Ref]]:
    """("2027", the goal) from "2027, jf. delmål 2", "2027. (M1)" and "2027. Bidrar til mål 2"; (text, []) where no goal
    is named last."""
    match = _IN_BRACKET.search(text) if text.rstrip(" .").endswith((")", "]")) else None
    refs = tail_refs(match["goals"], span) if match is not None else []
    if match is not None and refs:
        return text[: match.start()].rstrip(), refs
    own, stop, said = text.rpartition(". ")
    refs = [ref for ref in goals_said(said, span) if ref.kind != "tiltak"] if stop and contributes(said) else []
    if refs:
        return own, refs
    match = _LAST_GOAL.search(text) if any(map(text.__contains__, _BEFORE_GOAL)) else None
    refs = tail_refs(text[match.end() :].rstrip(" .)"), span) if match is not None else []
    return (text[: match.start()].rstrip(), refs) if match is not None and refs else (text, [])
