"""Goals of the samfunnsdel that a handlingsdel quotes above what it does for them: "Mål fra samfunnsdelen: …"."""

from __future__ import annotations

import re

from plancheck.extract.context import RANK, Place
from plancheck.extract.goals.servedabove import GOAL_KINDS, labels_goal_above
from plancheck.extract.labels import Label, clean, read_label, split_number
from plancheck.extract.paragraphs.paragraphs import add_labelled
from plancheck.pattern import pattern

_ABOVE = r"(?:kommuneplanen(?:s|\s+sin)?\s+)?(?:samfunnsdel(?:en)?|kommuneplanen|samfunnsplanen)"
_MAIN = r"(?:hov[eu]dmål|(?:(?:overordn|langsiktig)\w*\s+)?mål)(?:et|a|ene)?"
_QUOTED = pattern(
    rf"(?:(?:(?:felles|våre|vårt|aktuelle|aktuelt|relevante?)\s+)?{_MAIN}\s+(?:(?:henta?t?|teke|tatt)\s+)?(?:fra|frå|i)\s+"
    rf"{_ABOVE}|{_ABOVE}(?:s|\s+sitt?|\s+sine)\s+{_MAIN})"
    r"(?:,?\s+\(?20\d\d\s?[-–/]\s?(?:20)?\d\d\)?)?(?:\s+er)?\s*:\s*(?P<goal>\S.{7,300})$",
    re.I | re.S,
    needs=("samfunnsdel", "kommuneplan", "samfunnsplan"),
)
_NEXT = pattern(r"[.;,]\s+(?=\d+(?:\.\d+)+\s+[A-ZÆØÅ])")
_HANDLINGSDEL = pattern(
    r"handlings(?:del|program)|økonomiplan|årsbudsjett|virksomhetsplan|verksemdsplan",
    re.I,
    needs=("handlings", "plan", "budsjett"),
)
_WORDS = ("samfunnsdel", "kommuneplan", "samfunnsplan")
_HEAD = 80


def read_quoted_goal(position: int, place: Place) -> bool:
    """Read the paragraph at the position as a hovedmål where it quotes one of the samfunnsdel above goals or actions.

    On the first page of another plan, or with nothing below it, it only tells what the samfunnsdel says: False.
    """
    block = place.document.blocks[position]
    head = block.text[:_HEAD].lower() if ":" in block.text[:_HEAD] else ""
    if "mål" not in head or not any(map(head.__contains__, _WORDS)):
        return False
    if not _is_handlingsdel(place) and _below_goal(place) and labels_goal_above(block.text):
        return True
    match = _QUOTED.fullmatch(" ".join(block.text.split()))
    if match is None or not (_is_handlingsdel(place) or place.section.index > 1) or not _holds(position, place):
        return False
    for goal in _each(match["goal"]):
        number, words = split_number(goal)
        add_labelled(Label("hovedmaal", number, clean(words)), words, block.span, block, place)
    return True


def _below_goal(place: Place) -> bool:
    """Whether the heading above is a goal of the plan itself: the line tells which goal of the plan above it serves."""
    item = place.head.item
    return item is not None and place.drafts.items[item].kind in GOAL_KINDS


def _each(said: str) -> list[str]:
    """The goals of a line that counts them on: "1.1 Flere bor her. 1.2 Bygdene har møteplasser."."""
    front, _, first = split_number(said)[0].rpartition(".")
    parts = _NEXT.split(said) if front else [said]
    counted = [f"{front}.{int(first) + at}" for at in range(len(parts))] if front and first.isdecimal() else []
    return parts if counted == [split_number(part)[0] for part in parts] else [said]


def _is_handlingsdel(place: Place) -> bool:
    return len(place.sections) > 1 and _HANDLINGSDEL.search(place.sections[1].title) is not None


def _holds(position: int, place: Place) -> bool:
    """Whether a table, or a labelled delmål or action, stands below the line in its section before another goal that
    is none of delmål."""
    for block in place.document.blocks[position + 1 : place.section.last]:
        if block.kind == "table":
            return True
        label = read_label(block.text, place.words) if block.text else None
        if label is not None and label.kind in RANK:
            return RANK[label.kind] > RANK["maal"]
    return False
