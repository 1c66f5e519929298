"""A line of its own that only calls what stands below it a goal: "*Dette vil vi oppnå*" over one sentence."""

from __future__ import annotations

import re

from plancheck.document import Block
from plancheck.extract.context import Place
from plancheck.extract.goals.goalsentences import SENTENCE
from plancheck.extract.goals.runninggoals import STATED
from plancheck.extract.labels import read_label, split_code, split_letter
from plancheck.pattern import pattern
from plancheck.record import replace

_LONGEST = 60
_FEWEST = 3
"""So many words at least has a goal."""
_KINDS = frozenset({"maal", "delmaal", "hovedmaal"})
_OF_GOALS = pattern(
    r"\b(?:(?:hov[eu]d|del)?mål(?:a|ene|sett\w+)|(?:to|tre|fire|fem|seks|sju|flere|fleire|følgende|følgjande)\s+(?:\w+\s+)?"
    r"(?:hov[eu]d|del)?mål|planen|plana|strategien|tabell\w*|kapit\w+|nedenfor|nedanfor|samfunnsdel\w*|kommuneplan\w*)\b",
    re.I,
    needs=("mål", "plan", "strategien", "tabell", "kapit", "nedenfor", "nedanfor", "samfunnsdel"),
)
"""A sentence that tells of the goals, of the plan or of what is listed below."""


def goal_below_line(position: int, place: Place) -> Block | None:
    """The two paragraphs as one, "Dette vil vi oppnå: Alle har …", where the first is such a line; else None.

    A quotation or a whole sentence in bold is the goal where the line leads on to it with a colon.
    """
    blocks = place.document.blocks
    line = blocks[position]
    below = blocks[position + 1] if position + 1 < min(len(blocks), place.section.last) else None
    if below is None or below.kind != "paragraph" or _leads_on(position, place):
        return None
    if (below.quote or below.bold) and line.text.rstrip()[-1:] != ":":
        return None
    if below.bold and below.text.rstrip()[-1:] != ".":
        return None  # a name over the words about it
    if not _is_sentence(below):
        return None
    if not 0 < len(line.text) <= _LONGEST or "\n" in line.text or line.level or line.quote or line.text[-1] in ".;,!":
        return None
    label = read_label(f"{line.text.rstrip(' :?')}:", place.words)
    if label is None or label.text or label.kind not in _KINDS or read_label(below.text, place.words) is not None:
        return None
    text = f"{line.text.rstrip(' :?')}: {' '.join(below.text.split())}"
    return replace(below, text=text, strong=(), lines=(), bold=False, quote=False)


def _is_sentence(block: Block) -> bool:
    """Whether a paragraph is one sentence that may be a goal."""
    text = block.text
    if block.level or block.noise or len(text) > STATED or not text[:1].isupper():
        return False
    if block.strong and block.strong[0].rstrip()[-1:] == ":" and text.startswith(block.strong[0]):
        return False  # a name, and what is told of it
    if text.rstrip()[-1:] in ":;," or len(text.split()) < _FEWEST or split_letter(text)[0] or split_code(text)[0]:
        return False
    return len(SENTENCE.split(" ".join(text.split()))) == 1 and _OF_GOALS.search(text) is None


def _leads_on(position: int, place: Place) -> bool:
    """Whether a list comes right after the sentence, which may hold the goals itself."""
    blocks = place.document.blocks
    return position + 2 < len(blocks) and blocks[position + 2].kind == "item"
