"""Abbreviations explained in a sentence: "Landbrukskontoret er forkorta LK, og kommunestyret KS"."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.extract.text.prose import Prose, sentences
from plancheck.pattern import pattern

_NAME = r"(?P<name>[\wæøå][\wæøå -]{3,60}?)"
_SHORT = r"[«\"]?(?P<short>[A-ZÆØÅ]{2,6})\b[»\"]?"
_CALLED = pattern(
    rf"{_NAME}(?:\s+(?:er|blir|vert))?\s+(?:her\s+)?forkort(?:a|et|es|ast)\s+(?:til\s+|som\s+|med\s+)?{_SHORT}"
    r"(?P<more>[^.;]*)",
    needs="forkort",
)
_AND_CALLED = pattern(rf"(?:,|\bog|\bsamt)\s+(?:og\s+)?{_NAME}\s+(?:til\s+|som\s+)?{_SHORT}")
_TURNED = pattern(r".*\b(?:er|blir|vert)\s+", needs=("er ", "blir", "vert"))
"""What stands before the name in "I tabellen er landbrukskontoret forkorta LK"."""


def told_abbreviations(prose: Prose) -> Iterator[tuple[str, str]]:
    """(letters, name) of each that a sentence of the document explains."""
    if not prose.has("forkort"):
        return
    for piece in prose.near("forkort"):
        for sentence in sentences(piece):
            yield from _told(sentence.text)


def _told(text: str) -> Iterator[tuple[str, str]]:
    """What a sentence explains, where the letters stand in the name, in their order, and begin as it does."""
    match = _CALLED.search(text)
    if match is None:
        return
    for one in (match, *_AND_CALLED.finditer(match["more"])):
        name, short = _TURNED.sub("", one["name"].strip()), one["short"]
        rest = iter(name.lower())
        if name[:1].lower() == short[0].lower() and all(letter in rest for letter in short.lower()):
            yield short, name
