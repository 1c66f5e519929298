"""Bare numbers of goals in brackets at the end of actions: "Ny rutine, 2026 (2)", where the plan shows what they mean.

It says so ("Tallet i parentes viser delmålet"), or nearly every action ends so and each number is a goal's. A number
alone may be a count ("Elbiler (3)"): without either, it is the action's own word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancheck.document import Document
from plancheck.extract.drafts import Draft
from plancheck.extract.fields.tails import read_tail
from plancheck.extract.kinds import SERVED, WHO_AND_WHEN
from plancheck.extract.text.prose import prose_of, sentences
from plancheck.parts import RawField, Ref
from plancheck.pattern import pattern
from plancheck.vocabulary import Vocabulary

_NUMBER = r"(?:\d{1,2}(?:\.\d{1,2})?|[a-h])"
_TAIL = pattern(
    r"[\s,;]*[(\[](?P<lead>(?:jfr?\.?|jamfør|se|ref\.?|til|→)\s*)?(?:nr\.?\s*)?"
    rf"(?P<numbers>{_NUMBER}(?:(?:\s*[,/&+]\s*(?:og\s+)?|\s+og\s+){_NUMBER})*)[)\]]\s*\.?$"
)
_EACH = pattern(rf"\b{_NUMBER}\b")
_TOLD_BY = ("parentes", "klamme", "bak tiltak", "etter tiltak", "bak kvart tiltak", "bak hvert tiltak")
_SAYS = pattern(
    r"(?P<bracket>parentes|klamme)|\b(?:tal(?:l?(?:et|a|ene))?|nummer(?:et)?|numra|numrene|bokstav(?:en?|ane|ene))\b"
    r".{0,25}\b(?:bak|etter)\s+(?:kvart\s+|hvert\s+)?tiltak",
    re.I,
)
_MEANT = pattern(
    r"(?P<hovedmaal>hov[eu]dmål)|(?P<delmaal>delmål)|(?P<strategi>strategi(?:en|ene|ane|er|ar)?\b)"
    r"|(?P<satsingsomraade>sats(?:n)?ingsområd)|(?P<maal>(?<![\w-])mål(?:et|a|ene)?\b)",
    re.I,
)
_OTHER = ("bærekraft", "berekraft", "fns ", "fn-", "fn sine", "priorit", "kostnad", "kroner", "antall", "antal ")
_LAST_SIGNS = frozenset(")].")
_FEWEST = 3
"""So many actions with numbers of goals, and nearly all of the plan's, show what the numbers are."""


def read_number_tails(drafts: Sequence[Draft], document: Document, words: Vocabulary) -> None:
    """Take the bare numbers in brackets at the end of actions, of their deadlines or of who does them, as their goals,
    where the plan says or shows that they are.

    It is asked before and after who and when have left the text: "Kurse lærere (1.2), rektor, 2027".
    """
    actions = [draft for draft in drafts if draft.kind == "tiltak"]
    last = {draft.text[-1:] for draft in actions}
    for field in WHO_AND_WHEN:
        last.update([said.text[-1:] for draft in actions if (said := draft.fields.get(field))])
    if _LAST_SIGNS.isdisjoint(last):
        return
    ended = [(draft, key, end) for draft in actions for key, end in _ends(draft)]
    if not ended:
        return
    told, kind = _told(document)
    if not kind:
        kind = _shown(ended, len(actions), _numbers(drafts)) if not told else ""
        if not kind or prose_of(document).holds("priorit"):
            return
    for draft, field, end in ended:
        if field:
            draft.fields[field] = RawField(end.string[: end.start()], draft.fields[field].span)
        _name(draft, end, kind)
        if not field:
            draft.text = end.string[: end.start()]
            if not draft.fields.keys() >= WHO_AND_WHEN:
                draft.apply_tail(read_tail(draft.text, draft.span, words))


def _ends(draft: Draft) -> Iterator[tuple[str, re.Match[str]]]:
    """The numbers that end the text ("") and the values of an action; none where it names its goal otherwise."""
    if any(ref.provenance != "placement" for ref in draft.refs):
        return
    values = [("", draft.text), *[(key, said.text) for key in WHO_AND_WHEN if (said := draft.fields.get(key))]]
    for field, text in values:
        end = _TAIL.search(text) if text[-1:] in ")]." and len(text) > len("(1).") else None
        if end is not None and end.start():
            yield field, end


def _told(document: Document) -> tuple[bool, str]:
    """Whether a sentence says what stands in the brackets, and which kind of goal that is ("" for something else)."""
    told = False
    prose = prose_of(document)
    for piece in prose.near(*_TOLD_BY):
        for said in sentences(piece):
            if _SAYS.search(said.text) is None or not _counted(said.lower):
                continue
            told = True
            meant = _MEANT.search(said.text)
            if meant is not None and not any(map(said.lower.__contains__, _OTHER)):
                return True, meant.lastgroup or ""
    return told, ""


def _counted(low: str) -> bool:
    return any(word in low for word in ("tal", "num", "bokstav", "mål", "strategi", "område"))


def _numbers(drafts: Sequence[Draft]) -> dict[str, list[str]]:
    """The numbers of the plan's goals of each kind."""
    found: dict[str, list[str]] = {}
    for draft in drafts:
        number = draft.number.strip(".) ")
        if draft.kind in SERVED and number and _EACH.fullmatch(number):
            found.setdefault(draft.kind, []).append(number)
    return found


def _shown(ended: Sequence[tuple[Draft, str, re.Match[str]]], actions: int, known: dict[str, list[str]]) -> str:
    """The kind of goal that the numbers are of: of one level alone, nearly every action ends in one or they are as
    "1.2" is; "" where nothing shows it."""
    named = {number for _, _, end in ended for number in _EACH.findall(end["numbers"])}
    kinds = [kind for kind, numbers in known.items() if len(set(numbers)) == len(numbers) and named <= set(numbers)]
    if len(kinds) != 1:
        return ""
    plain = all("." in number for number in named) or all(end["lead"] for _, _, end in ended)
    many = len(ended) >= _FEWEST and len(named) > 1 and 4 * len(ended) >= 3 * actions
    return kinds[0] if plain or many else ""


def _name(draft: Draft, end: re.Match[str], kind: str) -> None:
    """Give the action the goals in the place of those it only stands beside."""
    draft.refs[:] = [ref for ref in draft.refs if ref.provenance != "placement"]
    text = end[0].strip(" .,;()[]")
    draft.refs.extend([Ref(text, draft.span, kind, number=number) for number in _EACH.findall(end["numbers"])])
