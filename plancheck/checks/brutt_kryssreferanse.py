"""DOK012: a reference inside the document that leads nowhere: Word's own error text, "se tabell 4", "vedlegg 2"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from plancheck import innholdsliste, vedlegg
from plancheck.document import Document, Span
from plancheck.finding import Treff
from plancheck.graph import Facts, Plangraf
from plancheck.nearest import nearest
from plancheck.numbers import Numbers
from plancheck.pattern import pattern
from plancheck.wholetext import Opened, Text, WholeText, whole_text
from plancheck.wording import shorten

_ERROR = pattern(
    r"(?:Feil|Error)!\s+(?:Fant\s+ikke|Finner\s+ikke|Fann\s+ikkje|Bokmerke\w*|Ugyldig|Reference\s+source|Bookmark"
    r"|Hyperlink\s+reference|Ingen\s+referansekilde|Stilen|Not\s+a\s+valid)[^.!?\n]{0,60}[.!]?",
    re.IGNORECASE,
)
"""What Word prints for a field whose target is gone, in Norwegian and English."""
_CAPTION = pattern(
    r"([Tt]abell|TABELL|[Ff]igur|FIGUR)\s+(\d{1,2}(?:[.-]\d{1,2})?)\b(?=\s*[:.–—-]|\s+[A-ZÆØÅ]|\s*$)",
    begins="tabell figur",
)
_REFERENCE = pattern(
    r"\b(tabell(?:en)?|figur(?:en)?)\s+(\d{1,2}(?:[.-]\d{1,2})?)(?![\d.]*\d|\w)",
    re.IGNORECASE,
    needs=("tabell ", "tabellen ", "figur ", "figuren "),
)
_NAMED = Opened(("tabell", "figur"), pattern(r"(?:en)?\s+\d"))
_POINTS = pattern(r"\b(?:se|sjå|jfr?\.?|vist\s+i|vises\s+i|går\s+fram\s+av|fremgår\s+av)(?:\s+også)?\s+$", re.I)
_ELSEWHERE = pattern(
    r"\s*\)?,?\s*(?:i|til|fra|frå|hos)\s+(?!(?:denne|dette|planen|plandokument\w*|kapittel|kap\b|del\b))\w", re.I
)
"""What follows a reference into another document: "tabell 4 i kunnskapsgrunnlaget"."""
_OF_ANOTHER = pattern(
    r"(?:\b(?:\w*forskrift\w*|\w*lov(?:en|a|as|ens)?|\w*rapport\w*|\w*direktiv\w*|\w*rettleiar\w*|\w*veileder\w*"
    r"|(?!planens\b|dokumentets\b|planutkastets\b)\w{3,}s)(?:\s+s(?:in|itt))?,?)\s+$",
    re.IGNORECASE,
)
"""What stands before an attachment of something else: "forskriften vedlegg 2", "rapportens vedlegg 7"."""
_QUOTED = ("ssb", "nou ", "fhi", "statistikkbanken", "statbank")


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each reference, once for each target; and for what a contents list and the headings disagree on."""
    for facts in graf.facts:
        if facts.kind == "annet":
            continue
        whole = whole_text(graf, facts.document)
        yield from _errors(facts, whole)
        yield from _captions(facts, list(whole.holding(_NAMED)))
        if vedlegg.WORD in whole.lower:
            yield from _attachments(facts, graf.context.existing)
        yield from _contents(facts)


def _errors(facts: Facts, whole: WholeText) -> Iterator[Treff]:
    for one in whole.holding("eil!", "error!") if "!" in whole.lower else ():
        for match in _ERROR.finditer(one.text):
            yield _treff(facts, one.span, "feil", {"tekst": shorten(match[0])}, f"{shorten(one.text, 40)}")


def _captions(facts: Facts, naming: Sequence[Text]) -> Iterator[Treff]:
    """References to tables and figures; where nothing has a caption, tables are counted instead.

    `naming`: the texts that give the number of one.
    """
    known: dict[str, set[str]] = {"tabell": set(), "figur": set()}
    for one in naming:
        match = _CAPTION.match(one.text)
        if match:
            known[match[1].lower()].add(match[2].replace("-", "."))
    tables = sum(block.kind == "table" for block in facts.document.blocks)
    told: set[tuple[str, str]] = set()
    for text, span in _running(facts.document, [(one.text, one.span) for one in naming]):
        for match in _REFERENCE.finditer(text):
            word, number = match[1].lower().removesuffix("en"), match[2].replace("-", ".")
            if (word, number) in told or number in known[word] or not _ours(text, match):
                continue
            pointed = _POINTS.search(text[: match.start()]) is not None
            uncounted = word == "tabell" and pointed and number.isdigit() and int(number) > tables
            if known[word] or uncounted:
                told.add((word, number))
                yield _treff(facts, span, word, {"nummer": match[2], "tekst": match[0]}, f"{word} {number}")


def _ours(text: str, match: re.Match[str]) -> bool:
    """Not a caption, not of another document, not out of a statistics bank."""
    before = text[: match.start()].lower()
    if not before.strip() and _CAPTION.match(text):
        return False
    return _ELSEWHERE.match(text, match.end()) is None and not any(word in before[-40:] for word in _QUOTED)


def _running(document: Document, texts: Iterable[tuple[str, Span]]) -> list[tuple[str, Span]]:
    """Those of the texts that are running text: not contents lists, lists of tables, and code."""
    noisy = {id(block.span) for block in document.blocks if block.noise or block.kind == "code"}
    return [(text, span) for text, span in texts if id(span) not in noisy]


def _attachments(facts: Facts, existing: frozenset[str]) -> Iterator[Treff]:
    """Attachments the text points at, where others are at hand: then a missing number is a slip. Where none is, only
    what it sends the reader to: "se vedlegg 4"."""
    at_hand = vedlegg.numbers_at_hand(facts, existing)
    told: set[str] = set()
    for text, span in _running(facts.document, facts.document.walk_text()):
        for match in vedlegg.mentions(text):
            if match[1] in at_hand or match[1] in told or _ELSEWHERE.match(text, match.end()):
                continue
            if not at_hand and not _POINTS.search(text[: match.start()]):
                continue
            if _OF_ANOTHER.search(text, 0, match.start()):
                continue
            told.add(match[1])
            yield _treff(facts, span, "vedlegg", {"nummer": match[1], "tekst": match[0]}, f"vedlegg {match[1]}")


def _contents(facts: Facts) -> Iterator[Treff]:
    """What stands in the contents list and not among the headings, and the other way round."""
    found = innholdsliste.compare(facts)
    unlisted = {heading.text: heading for heading in found.unlisted}
    word = "_word" if facts.document.format == "word" else ""
    for entry, heading in found.renamed:
        yield _renamed(facts, entry, heading.text, word)
    for entry in found.unknown:
        near = nearest(entry.text, list(unlisted))
        if near is None:
            yield _treff(facts, entry.span, f"innhold{word}", {"tekst": shorten(entry.text)}, entry.text)
        else:
            yield _renamed(facts, entry, near, word)
            del unlisted[near]
    for heading in unlisted.values():
        yield _treff(facts, heading.span, f"overskrift{word}", {"tekst": shorten(heading.text)}, heading.text)


def _renamed(facts: Facts, entry: innholdsliste.Line, heading: str, word: str) -> Treff:
    params = {"tekst": shorten(entry.text), "overskrift": shorten(heading)}
    return _treff(facts, entry.span, f"innhold_ulik{word}", params, entry.text)


def _treff(facts: Facts, span: Span, key: str, params: dict[str, str], discriminator: str) -> Treff:
    at = facts.document.place_of(params["tekst"], span)
    return Treff(at, key, params, plan=facts.plan, text=params["tekst"], discriminator=discriminator)
