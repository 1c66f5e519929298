"""FRI005: "snarest", "ved behov", "på sikt": words that look like a deadline and are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancheck.deadlines import deadlines
from plancheck.emptyvalues import not_set_yet
from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.numbers import Numbers
from plancheck.pattern import pattern
from plancheck.wording import shorten

_SHORTEST = 4
_EXPLAINS = pattern(
    r"\s+20\d\d\b|[\s»”\"*_)]*(?:=|:|\(|[–-]|betyr|tyder|inneb\w+|er\b|vil\s+si|mein\w+|men(?:es|er)\b|skal\b)[^.;]{0,60}?"
    r"(?:\b20\d\d\b|\b(?:\d|ett|eitt|to|tre|fire|fem)(?:\s*[–-]\s*\d)?\s+(?:år|måned\w*|månad\w*|uker|veker)\b|perioden\b)",
    re.I,
)
"""After the words, in a sentence that says what they mean: "Kort sikt betyr 2026–2027"."""


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each vague deadline; recurring ones (løpende, årlig) are fine, and "avklares" is none (FRI001)."""
    for due in deadlines(graf):
        frist = due.frist
        if not frist.vague or frist.recurring or frist.end or due.avsluttet:
            continue
        if not_set_yet(frist.text) or _explained(graf, due.plan, frist.text):
            continue
        for tiltak in due.actions:
            yield Treff(
                (tiltak.frist or frist).span,
                "vag",
                {"frist": shorten(frist.text)},
                node=tiltak.id,
                plan=tiltak.plan,
                text=tiltak.text,
                confidence=tiltak.confidence,
            )


def _explained(graf: Plangraf, plan: str, words: str) -> bool:
    """Whether the plan says somewhere which years the words stand for."""
    said = words.casefold().strip(" .*()").removeprefix("på ").removeprefix("i ")
    if len(said) < _SHORTEST:
        return False
    return any(_EXPLAINS.match(text, at) for text, at in _told(graf, plan, said))


def _told(graf: Plangraf, plan: str, said: str) -> Iterator[tuple[str, int]]:
    """Where the words stand in running text, or first in a row of two cells: the text and the place after them."""
    for facts in graf.documents(plan):
        for block in facts.document.blocks:
            texts = [block.text]
            texts += [" : ".join(cell.text for cell in row.cells) for row in block.rows if len(row.cells) == 2]
            for text in texts:
                at = text.casefold().find(said)
                while at >= 0:
                    yield text, at + len(said)
                    at = text.casefold().find(said, at + 1)
