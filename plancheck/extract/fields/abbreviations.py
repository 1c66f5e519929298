"""Letters in brackets at the end of an action that stand for its own words: "Rask psykisk helsehjelp (RPH)"."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.extract.drafts import Draft
from plancheck.pattern import pattern
from plancheck.vocabulary import normalise

_METHODS = frozenset("IPS BTI ICDP PMTO TIBIR COS MST DUÅ PALS RPH HLR GPS EPC ENØK ROS KVU".split())
"""Methods, courses and analyses that go by such letters; none of them is a unit."""
_LETTERS = pattern(r"[^\W\d_]+")


def restore_letters(drafts: Sequence[Draft]) -> None:
    """Give actions back the letters that were taken for who is to do it.

    They are the action's own where they, two at least, are the initials of the words before them or a method's, and
    where another action has the same words with the letters in them: a list sets the actions, and a table says who does
    them.
    """
    actions = [draft for draft in drafts if draft.kind == "tiltak"]
    owned = [(draft, owner) for draft in actions if (owner := draft.fields.get("ansvar")) and owner.text.isupper()]
    told = {normalise(draft.text) for draft in actions if draft.text[-1:] == ")"} if owned else set()
    for draft, owner in owned:
        if owner.span != draft.span:
            continue
        letters = owner.text
        again = bool(told) and normalise(f"{draft.text} ({letters})") in told
        initials = len(letters) > 1 and _initials(draft.text).endswith(letters)
        if letters in _METHODS or again or initials:
            draft.restore_letters()


def _initials(text: str) -> str:
    """The first letters of the words, and of the parts of those with a hyphen: "FPT" of "for pedagogisk tjeneste"."""
    return "".join([letters[0] for letters in _LETTERS.findall(text)]).upper()
