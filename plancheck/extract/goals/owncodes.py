"""Goals counted in the author's own way: "A Trygge veier", "B …"; "E1: Overvann", "E2: …"."""

from __future__ import annotations

from plancheck.extract.context import RANK, Place
from plancheck.extract.drafts import Draft, Drafts
from plancheck.extract.labels import Label, clean, split_code
from plancheck.parts import Section
from plancheck.pattern import pattern
from plancheck.vocabulary import normalise

_LETTERED = pattern(r"(?P<letter>[A-H])\s(?:[–—-]\s)?(?P<words>[A-ZÆØÅ]\S.+)")
"""A letter and a name with nothing between but perhaps a dash."""


def own_code(section: Section, place: Place) -> tuple[str, str, bool]:
    """(the letter or code a heading carries, its words, whether it is a code); ("", the title, False) for none.

    A heading beside it carries another one, and headings with bare letters count from A.
    """
    sisters = [other.title for other in place.sections if other.parent == section.parent]
    code, words = split_code(section.title)
    if code and len({split_code(title)[0] for title in sisters} - {""}) > 1:
        return code, clean(words), True
    match = _LETTERED.match(section.title)
    letters = [found["letter"] for title in sisters if (found := _LETTERED.match(title))] if match else []
    if match is not None and len(letters) > 1 and letters == list("ABCDEFGH"[: len(letters)]):
        return match["letter"], clean(match["words"]), False
    return "", section.title, False


def action_label(title: str, number: str) -> Label:
    """The label of an action by its name, which its own code may open: "V1.1 Bygge vannkilde"."""
    code, words = split_code(title) if not number else ("", title)
    return Label("tiltak", number, clean(words), coded=bool(code))


def goal_coded(title: str, place: Place) -> Draft | None:
    """The goal whose own code opens the title ("E1 Overvann"), where all the words after it are among the goal's."""
    code, words = split_code(title)
    if not code:
        return None
    said = set(normalise(words).split())
    for draft in place.drafts.items:
        if draft.id == code and RANK[draft.kind] < RANK["tiltak"] and said <= set(normalise(draft.text).split()):
            return draft
    return None


def lettered_goal(words: str, drafts: Drafts) -> tuple[str, str]:
    """("A", "Trygge veier") from "A Trygge veier", where that goal has been set with its letter; ("", words) else."""
    match = _LETTERED.match(words)
    goal = drafts.goal_named(match["words"]) if match is not None else None
    return (goal.number, goal.text) if match and goal is not None and goal.number == match["letter"] else ("", words)
