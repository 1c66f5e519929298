"""Times that open an action of a list, "2027: Felles plan", or end it after a comma, "Dele ut reflekser, hver høst"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from plancheck.extract.drafts import Draft
from plancheck.extract.fields.whowhen import is_deadline
from plancheck.parts import RawField
from plancheck.pattern import pattern

_FIRST = pattern(
    r"(?P<when>(?:[^\W\d][^\d:.,()–—]{2,24}\s)?20[2-5]\d(?:\s?[-–—/]\s?(?:20)?[2-5]\d)?"
    r"|(?:hver|kvar)t?\s+\w{2,9}|årl[ie]g|(?:fort)?løp[ea]nde|kontinuerl[ie]g)"
    r"(?P<sign>\s*:|\s+[–—-]|)\s+(?=[^\W\d_])",
    re.I,
)
_PART = pattern(r"(?:halvår|kvartal|tertial)\s+20\d\d\s*[:–—-]", re.I, begins="halvår kvartal tertial")
"""What is left of "1. halvår 2027: …" where the list took its number for the action's."""
_LAST = pattern(r",\s+(?P<when>[^,;:()]{4,40}?)\.?$")
_RECURS = pattern(r"\b(?:hver|kvar)", re.I)
_OWN_YEAR = pattern(r"\b20\d\d\b")
_BEGINS = ("hver", "kvar", "årl", "løp", "fortl", "konti", "halvå", "terti")
_SHORT = 5
_NEAR = 28
"""A year that opens an action stands within so many characters; a text without one that begins with none of these words
needs no look."""
_FEWEST = 2


def read_item_times(drafts: Sequence[Draft]) -> None:
    """Take such times as the deadlines of the actions of lists; they leave the text.

    A time that opens an action counts where at least half of its list's actions open so, and without a sign behind it
    all of them, two or more. "Åpent hver onsdag, hver lørdag" says two times, and both are the action's own.
    """
    listed = [draft for draft in drafts if draft.series[:1] == "l" and draft.kind == "tiltak"]
    opened = defaultdict(list)
    for draft in listed:
        if "20" in draft.text[:_NEAR] or draft.text[:_SHORT].lower().startswith(_BEGINS):
            opened[draft.group].append(draft)
    for group, some in opened.items():
        _read_first(some, sum([draft.group == group for draft in listed]))
    for draft in listed:
        if "," in draft.text:
            _read_last(draft)


def _read_first(drafts: Sequence[Draft], count: int) -> None:
    """Take the times that open those actions of a list of `count` that may open so."""
    told = []
    for draft in drafts:
        text = draft.text
        if draft.number and _PART.match(text):
            text = f"{draft.number}. {text}"
            match = _FIRST.match(text, len(draft.number) + 2)
        else:
            match = _FIRST.match(text)
        when = text[: match.end("when")] if match is not None else ""
        if match is not None and "frist" not in draft.fields and is_deadline(when):
            told.append((draft, when, text[match.end() :], bool(match["sign"])))
    signed = sum(sign for *_, sign in told)
    bare = len(told) == count >= _FEWEST
    for draft, when, rest, sign in told:
        if (sign and signed * 2 >= count) or (bare and not sign and rest[:1].isupper()):
            draft.number = "" if when.startswith(f"{draft.number}. ") else draft.number
            draft.text = rest[:1].upper() + rest[1:]
            draft.fields["frist"] = RawField(when, draft.span)


def _read_last(draft: Draft) -> None:
    last = _LAST.search(draft.text)
    said = draft.fields.get("frist")
    if last is None or (said is not None and said.text != last["when"]) or not is_deadline(last["when"]):
        return
    before = draft.text[: last.start()]
    if _RECURS.search(before) or (said is None and _OWN_YEAR.search(last["when"])):
        return  # the year after a name, "Gjennomføre Ungdata, 2027", is the name's
    draft.text = before
    draft.fields["frist"] = RawField(last["when"], draft.span)
