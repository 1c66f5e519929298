"""What stands in bold over or before a description, in one cell or list item: that is the item's text."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.extract.labels import split_number

_DOTS = ("- ", "– ", "• ", "* ")
_SIGNS = " \t:.–—-"
_ENDS = ".!"
_SURE = 12
"""So many letters of a goal tell where it begins after its label."""
_SENTENCE = 3
"""Fewer words without a label are a name."""


def titled(text: str, whole: str, strong: Sequence[str]) -> str:
    """The title of an action whose own words are `text`, without the description below it; `text` for other actions.

    `whole`: what the cell or item holds, `strong`: what of it is bold. One dot below a line describes it too.
    """
    if "\n" not in whole:
        return text
    first, *below = [" ".join(line.split()) for line in whole.split("\n") if line.strip()] or [""]
    if not below or below[0][:1].islower():
        return text
    bold = [" ".join(stretch.split()).strip(_SIGNS) for stretch in strong]
    in_bold = bold[:1] == [first.strip(_SIGNS)] and not any(line.strip(_SIGNS) in bold for line in below)
    dotted = len(below) == 1 and below[0].startswith(_DOTS) and not first.startswith(_DOTS)
    said = " ".join(text.split())
    for own in (first, split_number(first)[1], first.partition(":")[2].strip()) if in_bold or dotted else ():
        if own and said.startswith(own) and len(said) > len(own):
            return own
    return text


def bold_sentence(text: str, whole: str, strong: Sequence[str]) -> str:
    """The goal whose own words are `text`, without what is told of it after the bold sentence it is:
    "**Flere er aktive.** I dag er …"; `text` for other goals, and where the bold words are only a name: "**Skole.** …".

    `whole`: what the item holds, `strong`: what of it is bold.
    """
    head = strong[0].strip()
    told = whole[len(head) :].lstrip()
    if head[-1:] not in _ENDS or not whole.startswith(head) or not told[:1].isupper():
        return text
    at = head.find(text[:_SURE])
    own = head[at:].rstrip(_ENDS) if at >= 0 else ""
    named = at > 0 or len(own.split()) >= _SENTENCE
    return own if own and named and text.startswith(own) else text


def bold_name(text: str, whole: str, strong: Sequence[str]) -> str:
    """The action whose own words are `text`, without what describes it after its bold name: "**Ny kai.** Vi bygger …";
    `text` for other actions. `whole`: what the item holds, `strong`: what of it is bold."""
    head = strong[0].strip()
    own, told = head.rstrip(_ENDS), whole[len(head) :].lstrip()
    if head[-1:] not in _ENDS or not whole.startswith(head) or not told[:1].isupper():
        return text
    return own if len(own.split()) > 1 and text.startswith(own) else text
