"""DOK013: what was meant for the house: hidden text, rows and sheets, links only insiders can open, stamps."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancheck.document import Mark, Span
from plancheck.finding import Related, Treff
from plancheck.graph import Facts, Plangraf
from plancheck.numbers import Numbers
from plancheck.pattern import pattern
from plancheck.wholetext import Opened, whole_text
from plancheck.wording import shorten

_HIDDEN = frozenset({"skjult_tekst", "skjult_ark", "skjulte_rader", "skjulte_kolonner"})
_INSIDE = pattern(
    r"(?:https?://)?[\w.-]*\.sharepoint\.com\b\S*|https?://teams\.(?:microsoft|live)\.com\b\S*"
    r"|https?://[\w.-]*(?:-my\.sharepoint|onedrive\.live)\.com\b\S*|\bfile:/\S+"
    r"|\\\\[\w.$-]+\\[^\s\"»”)]+|(?<![\w/])[A-Z]:\\[^\s\"»”)]+",
    re.IGNORECASE,
)
_HINTS = ("sharepoint", "teams.", "onedrive", "file:", "\\")
"""Nothing is inside the house without one of these, in lower case."""
_PARTS = (".com", "file:", "\\")
"""Nor without one of these, which are soon looked for."""
_EXEMPT_WORDS = ("unntatt", "unatek", "unnatek", "u.")
_EXEMPT_HINTS = ("unntatt", "natek", Opened(("u.",), pattern(r"\s?off")))
_EXEMPT = pattern(
    r"\W*(?:unntatt(?:\s+(?:fra|etter))?\s+offentl[ie][gh]\w*|unn?ateke?n?(?:\s+frå)?\s+offentleg\w*|u\.\s?off\b)"
    r"(?!\w*(?:\s*:?\s*(?:nei\b|ikk[ej]e?\b|inge[nt]\b|vedlegg|-|–|0)"
    r"|\s+(?:er|blir|vert|var|skal|kan|bør|gjelder|gjeld|følger|følgjer|ligger|ligg|og|i)\b))",
    re.IGNORECASE,
    needs=_EXEMPT_WORDS,
)
_IN_TEXT = pattern(
    r"(?:^|[.!?]\s+|\()(?P<stamp>(?:unntatt(?:\s+(?:fra|etter))?\s+offentl[ie][gh]\w*|unn?ateke?n?(?:\s+frå)?\s+offentleg\w*|u\.\s?off\.?)"
    r",?\s+(?:jf\.?|etter)\s+[^.;()]{0,24}?(?:\.\s)?§\s*\d+\w*\b)"
    r"(?!\s+(?:er|gjelder|gjeld|blir|vert|skal|kan)\b)",
    re.IGNORECASE,
    needs=("§",),
)
"""The stamp with its paragraph, as a sentence or in brackets of its own in a text."""
_LONGEST_STAMP = 100
_ADOPTED = pattern(r"\bved(?:tatt|teke[nt])", re.IGNORECASE)
_DRAFT = pattern(r"\b(?:h(?:ør|øyr)ings)?utkast\b|\bh(?:ør|øyr)ings(?:versjon|forslag)\b|\bdraft\b", re.IGNORECASE)


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each kind of hidden content, each link into the house, and each stamp that no longer holds."""
    for facts in graf.facts:
        if facts.kind == "annet":
            continue
        yield from _hidden(facts)
        yield from _links(graf, facts)
        yield from _stamps(graf, facts, adopted=_adopted(graf, facts))


def _adopted(graf: Plangraf, facts: Facts) -> bool:
    plan = graf.plans.get(facts.plan)
    return plan is not None and plan.status == "vedtatt"


def _hidden(facts: Facts) -> Iterator[Treff]:
    texts = [mark for mark in facts.document.marks if mark.kind == "skjult_tekst"]
    if texts:
        further = tuple(Related(mark.span, "skjult", "", {"tekst": shorten(mark.text, 60)}) for mark in texts[1:20])
        yield _treff(facts, texts[0].span, "skjult_tekst", texts[0].text, "skjult_tekst", further)
    for mark in facts.document.marks:
        if mark.kind in _HIDDEN and mark.kind != "skjult_tekst":
            yield _sheet(facts, mark)


def _sheet(facts: Facts, mark: Mark) -> Treff:
    params: dict[str, str | int] = {"ark": mark.span.sheet or "", "foerste": mark.text, "antall": mark.many}
    key = mark.kind if mark.kind == "skjult_ark" or mark.many > 1 else f"{mark.kind}_en"
    return Treff(mark.span, key, params, plan=facts.plan, discriminator=f"{mark.kind} {mark.span.sheet}")


def _links(graf: Plangraf, facts: Facts) -> Iterator[Treff]:
    document = facts.document
    seen: set[str] = set()
    whole = whole_text(graf, document)
    for link in whole.links:
        if _is_inside(link.target):
            seen.add(link.target)
            yield _treff(facts, link.span, "lenke", link.text or link.target, link.target)
    for one in whole.holding(*_HINTS) if any(part in whole.lower for part in _PARTS) else ():
        for match in _INSIDE.finditer(one.text):
            path = match[0].rstrip(".,;:!?")
            if not any(path in target or target in path for target in seen):
                seen.add(path)
                yield _treff(facts, one.span, "sti", path, path)


def _is_inside(target: str) -> bool:
    return any(hint in target.lower() for hint in _HINTS) and _INSIDE.match(target) is not None


def _stamps(graf: Plangraf, facts: Facts, *, adopted: bool) -> Iterator[Treff]:
    for mark in facts.document.marks:
        if mark.kind not in ("topptekst", "vannmerke"):
            continue
        if _EXEMPT.search(mark.text):
            yield _treff(facts, mark.span, "unntatt", mark.text, "unntatt")
        elif adopted and _DRAFT.search(mark.text) and not _ADOPTED.search(mark.text):
            yield _treff(facts, mark.span, "utkast", mark.text, mark.kind)
    for block in (one.block for one in whole_text(graf, facts.document).holding(*_EXEMPT_HINTS)):
        inside = _IN_TEXT.search(block.text) if block.kind in ("paragraph", "item") else None
        if inside is not None:
            yield _treff(facts, block.span, "unntatt", inside["stamp"], "unntatt")
            return
        stamp = block.kind == "paragraph" or (block.kind == "heading" and _is_stamp(block.text))
        if stamp and len(block.text) <= _LONGEST_STAMP and _EXEMPT.match(block.text):
            yield _treff(facts, block.span, "unntatt", block.text, "unntatt")
            return


def _is_stamp(heading: str) -> bool:
    """In capitals, or with its legal basis: a plain "Unntatt offentlighet" heads a chapter about it."""
    return heading.isupper() or "§" in heading or "jf" in heading.lower()


def _treff(
    facts: Facts, span: Span, key: str, text: str, discriminator: str, related: tuple[Related, ...] = ()
) -> Treff:
    shown = shorten(text, 60)
    span = facts.document.place_of(text, span)
    return Treff(span, key, {"tekst": shown}, plan=facts.plan, text=shown, related=related, discriminator=discriminator)
