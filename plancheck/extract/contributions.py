"""Running-text statements of contribution: "Hovedgrepene skal først og fremst bidra til hovedmål 1"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancheck.document import Document, Span
from plancheck.extract.outline import CLOSED_ROLES
from plancheck.extract.references import coded_refs, spoken_refs
from plancheck.parts import RawItem, Ref, Section
from plancheck.pattern import pattern

_SAYS = pattern(
    r"bidra[rs]?\b|bidreg|bidrege|støtte[rs]?\b|støttar|bygg(?:e|er|jer|je) opp under|følg(?:e|er|jer|je) opp|"
    r"svar(?:e|er|ar) (?:på|til)|knytt(?:et|a)? til|tjener|tener",
    re.I,
    needs=("bidr", "støtt", " opp", "svare på", "svare til", "svarer", "svarar", "knytt", "tjener", "tener"),
)
_SUBJECT = pattern(
    r"\b(?P<kind>hov[eu]dgrep|delmål|tiltak|strategi|sats(?:n)?ingsområde?)(?P<ending>ene|enes|a|ane|er|ar|et|en|r)?\b"
    r"(?=[^.]*?(?:bidr|støtt|bygg|følg|svar|knytt|tjen|ten))",
    re.I,
)
_THIS = pattern(r"\b(?:dette|det|denne|hovudgrepet|hovedgrepet|delmålet|strategien|målet|satsingsområdet)\b", re.I)
_WORDED = pattern(
    r"hov[eu]dmålet?\s+(?:om|for)\s+(?P<words>[^.;:]{5,120})|hov[eu]dmål(?:et)?\s+«(?P<quoted>[^»]{5,200})»", re.I
)
_SENTENCES = pattern(r"(?<=[.!?])\s+(?=[A-ZÆØÅ«])")
_KIND = {
    "hovedgrep": "hovedgrep",
    "hovudgrep": "hovedgrep",
    "delmål": "delmaal",
    "tiltak": "tiltak",
    "strategi": "strategi",
}
_PLURAL = frozenset({"ene", "enes", "a", "ane", "er", "ar", "r"})

Statement = tuple[str, int, Ref]


def statements(
    document: Document, sections: Sequence[Section], owner: Sequence[int], items: Sequence[RawItem]
) -> tuple[Statement, ...]:
    """(kind that contributes, section index, goal) for each statement; kind "" means the goal the section is about."""
    found: list[Statement] = []
    claimed = {item.span for item in items}
    for position, block in enumerate(document.blocks):
        if (
            block.kind != "paragraph"
            or block.quote
            or block.noise
            or block.span in claimed
            or not _SAYS.search(block.text)
        ):
            continue
        section = sections[owner[position]]
        if section.role in CLOSED_ROLES:
            continue
        for said in _SENTENCES.split(" ".join(block.text.split())):
            found.extend(_statements(said, block.span, section.index))
    return tuple(found)


def _statements(said: str, span: Span, section: int) -> Iterator[Statement]:
    says = _SAYS.search(said)
    if says is None:
        return
    refs = [ref for ref in _goals(said[says.start() :], span) if ref.kind != "tiltak"]
    if not refs:
        return
    subject = _SUBJECT.search(said[: says.start() + 6])
    if subject is not None and (subject["ending"] or "") in _PLURAL:
        kind = _KIND.get(subject["kind"].lower(), "satsingsomraade")
    elif _THIS.search(said[: says.start()]) or (subject is not None and subject["ending"]):
        kind = ""
    else:
        return
    for ref in refs:
        if ref.kind != kind:
            yield kind, section, ref


def _goals(text: str, span: Span) -> Iterator[Ref]:
    numbered = [*spoken_refs(text, span), *coded_refs(text, span)]
    yield from numbered
    if not numbered:
        for match in _WORDED.finditer(text):
            words = (match["words"] or match["quoted"]).strip()
            yield Ref(match[0], span, "hovedmaal", words=words)
