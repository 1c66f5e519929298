"""Ambitions and pledges: what the plan hopes for before its goals, as a vision does, or what it calls its goals."""

from __future__ import annotations

from plancheck.document import Document
from plancheck.extract.goals.goalnames import kind_named
from plancheck.extract.kinds import MAIN_GOALS
from plancheck.pattern import pattern
from plancheck.vocabulary import Vocabulary, normalise

_FORMS = (
    "ambisjon", "ambisjonen", "vår ambisjon", "ambisjonen vår", "overordnet ambisjon", "overordna ambisjon",
    "planens ambisjon", "kommunens ambisjon", "ambisjoner", "ambisjonar", "våre ambisjoner", "ambisjonane våre",
)  # fmt: skip
_NUMBERED = pattern(r"(?:Løfte|Lovnad|Ambisjon)\s+\d{1,2}\s*[:.–—-]\s*\S", begins="løfte lovnad ambisjon")
_BEGIN = ("Løfte ", "Lovnad ", "Ambisjon ")
_NAMES = ("løfte", "lovnad", "ambisjon")


def with_ambition(document: Document, words: Vocabulary) -> Vocabulary:
    """The vocabulary with the ambition as a vision where one stands before goals that are called so; else as it is.

    Several ambitions, one for each chapter, are the goals of the plan, and so is one that only has delmål below it.
    """
    headings = [block for block in document.blocks if block.kind == "heading" and not block.noise]
    numbered = [block.text for block in headings if block.text.startswith(_BEGIN)]
    if len(numbered) > 1 and all(map(_NUMBERED.match, numbered)):
        return _with_pledges([block.text for block in headings], words)
    if not any("mbisjon" in block.text for block in headings):
        return words
    kinds = [_kind(block.text, words) for block in headings]
    if kinds.count("ambisjon") != 1 or MAIN_GOALS.isdisjoint(kinds[kinds.index("ambisjon") :]):
        return words
    before = kinds[: kinds.index("ambisjon")]
    return words if MAIN_GOALS.intersection(before) else words.called("visjon", _FORMS, ("heading",))


def _with_pledges(headings: list[str], words: Vocabulary) -> Vocabulary:
    """ "Løfte 1: …", "Løfte 2: …" are the goals of a plan that has no others before them."""
    first = next(at for at, text in enumerate(headings) if text.startswith(_BEGIN))
    kinds = [_kind(text, words) for text in headings]
    if not MAIN_GOALS.isdisjoint(kinds[:first]):
        return words
    lower = not {"maal", "delmaal"}.isdisjoint(kinds[first:])
    return words.called("hovedmaal" if lower else "maal", _NAMES, ("label",))


def _kind(text: str, words: Vocabulary) -> str:
    return "ambisjon" if normalise(text) in _FORMS else kind_named(text, words, heading=True)
