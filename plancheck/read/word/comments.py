"""Comments that exempt: one that begins "Godtatt:" accepts what plancheck found where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from plancheck.read.package import Element
from plancheck.read.word import names as w
from plancheck.read.word.concerns import concerned
from plancheck.record import NamedTuple

OWN_AUTHOR = "plancheck"
_ACCEPTED = re.compile(r"\s*(?:godtatt|godteken?)(?:\s+avvik)?\b([^:\n]{0,60}):\s*(.*)", re.DOTALL | re.IGNORECASE)
_CODE = re.compile(r"\b[A-ZÆØÅ]{3}\d{3}\b")
_CODES_FIRST = re.compile(r"(?:[\s,;(\[]*\b[A-ZÆØÅ]{3}\d{3}\b[\s,;)\]]*)+[-–:,]?\s*")


class Accepted(NamedTuple):
    codes: tuple[str, ...]
    """Empty: everything found there."""
    reason: str
    parent: str
    """The id of the comment this one answers, "" where it is none."""
    about: str = ""
    """Where it answers plancheck: the line that says what plancheck's comment speaks of beyond its own place."""


def accepted(comments: Element | None, extended: Element | None) -> Mapping[str, Accepted]:
    """The comments that exempt, by id. A reply takes the codes of the comment from plancheck that it answers."""
    found: dict[str, Accepted] = {}
    if comments is None:
        return found
    elements = _by_id(comments)
    parents = _parents(extended, elements)
    for comment_id, comment in elements.items():
        match = _ACCEPTED.match(_text(comment))
        if match is None or comment.get(w.MAIN + "author", "") == OWN_AUTHOR:
            continue
        reason = " ".join(match[2].split())
        codes = tuple(_CODE.findall(match[1]))
        leading = _CODES_FIRST.match(reason)
        if not codes and leading is not None:
            codes, reason = tuple(_CODE.findall(leading[0])), reason[leading.end() :]
        parent = _begins(comment_id, parents)
        answered = _text(elements[parent]) if parent and elements[parent].get(w.MAIN + "author") == OWN_AUTHOR else ""
        own = tuple(_CODE.findall(answered)[-1:])
        about = concerned(answered) if own and codes in ((), own) else ""
        found[comment_id] = Accepted(codes or own, reason, parent, about)
    return found


def _begins(comment_id: str, parents: Mapping[str, str]) -> str:
    """The comment a thread begins with; "" for that comment itself. Some programs let answers answer answers."""
    seen, at = {comment_id}, parents.get(comment_id, "")
    while at and parents.get(at) and at not in seen:
        seen.add(at)
        at = parents[at]
    return at


def own_words(comments: Element | None) -> Mapping[str, tuple[str, str]]:
    """plancheck's comments: id -> the code, and the line that says what it speaks of beyond its own place, or ""."""
    found: dict[str, tuple[str, str]] = {}
    for comment_id, comment in {} if comments is None else _by_id(comments).items():
        text = _text(comment) if comment.get(w.MAIN + "author") == OWN_AUTHOR else ""
        codes = _CODE.findall(text)
        if codes:
            found[comment_id] = (codes[-1], concerned(text))
    return found


def is_annotated(comments: Element | None) -> bool:
    """Whether plancheck has written any of the comments."""
    return comments is not None and any(one.get(w.MAIN + "author") == OWN_AUTHOR for one in comments)


def threads(comments: Element | None, extended: Element | None) -> Iterator[tuple[str, str]]:
    """Id and words of the comments people have begun: not plancheck's own, and no answers."""
    elements = {} if comments is None else _by_id(comments)
    parents = _parents(extended, elements)
    for comment_id, comment in elements.items():
        if comment_id not in parents and comment.get(w.MAIN + "author", "") != OWN_AUTHOR:
            yield comment_id, " ".join(_text(comment).split())


def _by_id(comments: Element) -> dict[str, Element]:
    return {comment.get(w.ID, ""): comment for comment in comments.iter(w.MAIN + "comment")}


def _parents(extended: Element | None, elements: Mapping[str, Element]) -> dict[str, str]:
    """Comment id -> the id of the comment it answers."""
    by_paragraph = {
        key: comment_id
        for comment_id, comment in elements.items()
        for paragraph in comment.iter(w.P)
        if (key := paragraph.get(w.W14 + "paraId"))
    }
    parents: dict[str, str] = {}
    for entry in () if extended is None else extended.iter(w.W15 + "commentEx"):
        child = by_paragraph.get(entry.get(w.W15 + "paraId", ""))
        parent = by_paragraph.get(entry.get(w.W15 + "paraIdParent", ""))
        if child and parent and child != parent:
            parents[child] = parent
    return parents


def _text(comment: Element) -> str:
    return "\n".join("".join(part.text or "" for part in paragraph.iter(w.T)) for paragraph in comment.iter(w.P))
