"""What a plan says it holds in all: "Planen har to hovedmål, fem delmål og 13 tiltak", "Det er elleve tiltak i planen".

Believed only where the plan itself is the subject and nothing narrows the number ("fem tiltak for barn", "11 nye").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancheck.document import Confidence, Document
from plancheck.extract.goals.countedplans import counts_other_plan
from plancheck.extract.goals.numberwords import NUMBERS, value_of
from plancheck.extract.text.prose import Sections, Sentence, place, prose_of, sentences
from plancheck.parts import Group, RawItem, StatedCount
from plancheck.pattern import pattern
from plancheck.record import NamedTuple
from plancheck.vocabulary import normalise

_KINDS = (
    ("tiltak", ("tiltak",)), ("hovedmaal", ("hovedmål", "hovudmål")), ("delmaal", ("delmål",)), ("maal", ("mål",)),
)  # fmt: skip
_PLAN = (
    r"(?:denne\s+|den\s+|her\s+)?(?:[\wæøå-]*planen|[\wæøå-]*plana|handlingsdelen|handlingsprogrammet|tiltaksdelen|tiltakslista|"
    r"tiltakslisten|[\wæøå-]*strategien|programmet|dokumentet)(?:\s+(?:vår|sin|for\s+[\wæøå-]+(?:\s+og\s+[\wæøå-]+)?))?"
)
_NUMBER = rf"(?:{'|'.join(sorted(NUMBERS, key=len, reverse=True))}|[2-9]|[1-9]\d)"
_HOLDS = (
    r"(?:har|inneholder|inneheld|består\s+av|omfatter|omfattar|foreslår|rommer|rommar|samler|samlar|"
    r"lister\s+opp|listar\s+opp|peker\s+ut|peikar\s+ut|setter\s+opp|set\s+opp|prioriterer|"
    r"er\s+(?:bygd|bygget|bygt)\s+opp\s+(?:rundt|kring|omkring|av|om)|er\s+(?:delt\s+inn|inndelt)\s+i)"
)
_HAS = pattern(
    rf"^(?:{_PLAN}\s+{_HOLDS}(?:\s+(?:følgende|fylgjande|følgjande))?|(?:kommunen|kommuna|vi)\s+(?:har\s+(?:satt|sett)|setter|set)\s+(?:seg|oss)|(?:til\s+sammen|til\s+saman|totalt|i\s+alt|samlet|samla)\s+{_HOLDS}\s+{_PLAN})\b",
    re.I,
)
_IN_PLAN = pattern(
    rf"^(?:det\s+er|her\s+er)\s+(?:nå\s+|no\s+)?(?:i\s+alt\s+|totalt\s+|til\s+sammen\s+|til\s+saman\s+)?"
    rf"(?P<number>{_NUMBER})\s+tiltak\s+i\s+{_PLAN}\s*(?:[.:,]|$)",
    re.I,
)
_COUNT = pattern(
    rf"(?<![\wæøå.,–-])(?P<number>{_NUMBER})\s+(?:(?:overordne(?:de|t)|overordna|konkrete|prioriterte|ulike|langsiktige)\s+)?"
    r"(?P<kind>tiltak|hovedmål|hovudmål|delmål|mål)(?=\s*(?:[.:;,)(]|$)|\s+(?:og|med|fordelt|fordelte|i\s+alt|"
    r"(?:i|for)\s+(?:planperioden|perioden|arbeidet|plan(?:en|a)|20\d\d))\b)",
    re.I,
)
_NARROWED = pattern(
    r"\b(?:av|minst|mer\s+enn|meir\s+enn|flere\s+enn|fleire\s+enn|inntil|opptil|rundt|omtrent|om\s+lag|cirka|ca\.?|nesten|"
    r"over|under|per|pr|andre|nye|de|dei|disse|desse|første|siste|blant)\s*$",
    re.I,
)
_SOME = pattern(
    r"\b(?:hver|hvert|kvar|kvart|ikke|ikkje|tidligere|tidlegare|forrige|førre|skal\s+ha|bør\s+ha|bærekraftsmål\w*|"
    r"berekraftsmål\w*|for\s+hvert?|for\s+kvart?)\b",
    re.I,
)
_SKIPPED = frozenset({"innhold", "historikk", "planoversikt", "fnmaal", "prosess", "hoering"})
_COPIES = frozenset({"sammendrag", "prioritering", "innhold"})
_FARTHEST = 2
"""A number more than twice the items read, or less than half, says more of the reading than of the plan."""


class _Held(NamedTuple):
    """What a document holds a stated number against."""

    items: Sequence[RawItem]
    places: Sections
    tables: frozenset[str]
    """The keys of its tables."""


def own_counts(
    document: Document, places: Sections, items: Sequence[RawItem], groups: Sequence[Group]
) -> Iterator[StatedCount]:
    """The numbers of goals and actions that the plan says it has, with how many were read."""
    prose = prose_of(document)
    stems = [form for kind, forms in _KINDS for form in forms if any(item.kind == kind for item in items)]
    if not stems:
        return
    tables = frozenset(group.key for group in groups if group.kind == "table")
    held = _Held(items, places, tables)
    for piece in prose.near(*[f"*{stem}" for stem in stems], tabled=False):
        if piece.kind not in ("paragraph", "item") or places.role(piece.block) in _SKIPPED:
            continue
        for sentence in sentences(piece):
            if sentence.text.endswith(":") and _listed_next(document, piece.block):
                continue
            for match in _numbers(sentence):
                found = None if counts_other_plan(document, sentence.text) else _found(held, piece.block, match)
                if found is not None:
                    start, end = sentence.start + match.start("number"), sentence.start + match.end()
                    words = f"{match['number']} {match.groupdict().get('kind', 'tiltak')}"
                    span = place(document, piece, start, end)
                    stated = value_of(match["number"])
                    yield StatedCount(_kind(match), stated, found, span, sentence.core, words, whole=True)


def _listed_next(document: Document, block: int) -> bool:
    """Whether a list follows: that one is counted (`counts`), not the goals of the plan."""
    return any(after.kind == "item" for after in document.blocks[block + 1 : block + 2])


def _numbers(sentence: Sentence) -> Iterator[re.Match[str]]:
    """Each number of a kind in a sentence that says what the plan holds."""
    text = sentence.text
    stated = _IN_PLAN.match(text)
    subject = _HAS.match(text) if stated is None else None
    if (stated is None and subject is None) or _SOME.search(text):
        return
    if stated is not None:
        yield stated
    elif subject is not None:
        counted = _COUNT.finditer(text, subject.end())
        yield from (match for match in counted if not _NARROWED.search(text[subject.end() : match.start("number")]))


def _kind(match: re.Match[str]) -> str:
    word = match.groupdict().get("kind", "tiltak").lower()
    return next(kind for kind, forms in _KINDS if word in forms)


def _found(held: _Held, block: int, match: re.Match[str]) -> int | None:
    """How many of the kind were read, in the plan or in the section that says so; None where that cannot be judged."""
    kind, stated = _kind(match), value_of(match["number"])
    told = [item for item in held.items if item.kind == kind and item.role not in _COPIES]
    own = [item for item in told if not item.repeated] or _in_cells(told)
    section = held.places.of(block)
    inside = [item for item in own if section is not None and section.index > 0 and item.section == section.index]
    known = [count for some in (own, inside) if some for count in _distinct(some)]
    if not known or not _clear(held.items, kind, held.tables):
        return None
    if stated in known:
        return stated
    return known[0] if known[0] <= _FARTHEST * stated and stated <= _FARTHEST * known[0] else None


def _in_cells(told: Sequence[RawItem]) -> Sequence[RawItem]:
    """The goals of a plan that has them in a column of its tables only; none where the words of one may be cut short.

    A cell that says the goal again bears its number or its words.
    """
    named = {item.number or normalise(item.text) for item in told}
    words = {normalise(item.text) for item in told if item.text}
    return told if len(named) == len(words) else ()


def _clear(items: Sequence[RawItem], kind: str, tables: frozenset[str]) -> bool:
    """Whether the items of a kind were read from tables, numbers or words for it: none is left to a guess."""
    own = [item for item in items if item.kind == kind and not item.repeated]
    return all(
        item.confidence is not Confidence.GUESS and (item.labelled or item.number or item.id or item.group in tables)
        for item in own
    )


def _distinct(items: Sequence[RawItem]) -> tuple[int, ...]:
    """How many different ones; an action below two goals is two, or one."""
    texts = [normalise(item.text) for item in items]
    if items[0].kind != "tiltak":
        return (len(set(texts)),)
    return len({(text, item.parent) for text, item in zip(texts, items, strict=True)}), len(set(texts))
