"""Actions told as answers to bold questions: "**Hva?** Bygge vei", "**Hvem?** Teknisk", "**Når?** 2027"."""

from __future__ import annotations

import re

from plancheck.document import Block, Document
from plancheck.extract.kinds import WHO_AND_WHEN
from plancheck.pattern import pattern
from plancheck.record import replace
from plancheck.vocabulary import Vocabulary

_WHAT = pattern(
    r"(?:hva|kva)(?:\s+(?:skal|vil|må|gjør|gjer)\s+(?:vi|me|kommunen|gjøres|gjerast|det)(?:\s+(?:gjøre|gjere|gjennomføre))?)?",
    re.I,
)
_LONGEST = 45
_LABELS = {
    "tiltak": "Hva", "ansvar": "Ansvar", "frist": "Frist", "medansvar": "Medansvar", "kostnad": "Kostnad",
    "kommentar": "Kommentar",
}  # fmt: skip
_WHY = pattern(r"(?:hvorfor|kvifor|hvordan|korleis|hvor|kvar|kor)\b", re.I)


def answered(document: Document, words: Vocabulary) -> Document:
    """The document with such bold questions as labels, where it asks both what and who or when; else the document."""
    asked = {at: found for at, block in enumerate(document.blocks) if (found := _questions(block, words))}
    kinds = {kind for found in asked.values() for kind in found.values()}
    if "tiltak" not in kinds or kinds.isdisjoint(WHO_AND_WHEN):
        return document
    blocks = list(document.blocks)
    for at, found in asked.items():
        blocks[at] = _labelled(blocks[at], found)
    return replace(document, blocks=tuple(blocks))


def _questions(block: Block, words: Vocabulary) -> dict[str, str]:
    """Bold question -> what it asks, of the questions of a paragraph or an item that words follow."""
    if not block.strong or block.kind not in ("paragraph", "item") or not any("?" in strong for strong in block.strong):
        return {}
    found: dict[str, str] = {}
    for strong in block.strong:
        question = strong.strip()
        if question.endswith("?") and len(question) <= _LONGEST and (kind := _asks(question.rstrip("? "), words)):
            found[question] = kind
    return found if any(block.text.startswith(question) and block.text != question for question in found) else {}


def _asks(question: str, words: Vocabulary) -> str:
    if _WHAT.fullmatch(question):
        return "tiltak"
    if _WHY.match(question):
        return "kommentar"
    word = words.match("label", question)
    return word.concept if word is not None and word.concept in _LABELS else ""


def _labelled(block: Block, questions: dict[str, str]) -> Block:
    """The block with a line for each question, the label in its place."""
    text = block.text
    for question, kind in questions.items():
        before, *answers = text.split(question)
        text = before.rstrip(" ")
        for answer in answers:
            gap = "\n" if text and not text.endswith("\n") else ""
            text = f"{text}{gap}{_LABELS[kind]}: {answer.strip(' :–-')}"
    lines = block.lines if len(block.lines) == text.count("\n") + 1 else ()
    return replace(block, text=text, strong=(), lines=lines)
