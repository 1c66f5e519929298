"""DOK001: something the author meant to fill in later is still there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from plancheck.document import Document, Span
from plancheck.finding import Treff
from plancheck.graph import Facts, Plangraf
from plancheck.numbers import Numbers
from plancheck.pattern import pattern
from plancheck.wholetext import Opened, whole_text
from plancheck.wording import shorten

_HINTS: Mapping[str, tuple[str, ...]] = {
    "x": ("xx", "x.x", "fixme"),
    "_": ("__",),
    "?": ("???",),
    "tbd": ("tbd",),
    "tba": ("tba",),
    "todo": ("todo",),
    "to do:": ("to do:",),
    "ipsum": ("ipsum",),
    "dd.mm": ("dd.mm",),
    "dd-mm": ("dd-mm",),
    "dd/mm": ("dd/mm",),
    "fyll": ("fyll",),
    "t inn": ("sett inn", "set inn"),
    "tekst k": ("tekst k",),
    "mangl": ("mangler t", "manglar t"),
    "klikk": ("klikk her for å", "klikk eller trykk her for å"),
    "kommer": ("kommer her", "her kommer"),
    "kjem": ("kjem her", "her kjem"),
}
"""Hints, by what is soon found to stand nowhere where none of them does."""
_DOTS = ".."
"""Soon looked for among the figures and signs of a text."""
_BRACKET = Opened(
    tuple("[<({«"),
    pattern(
        r" ?(?:x|dato|na[vm]n|årst|saks|beløp|en?het|eining|komm|kjem|sett?(?:es|ast)?\b|skriv|legg|tekst|tall?\b|"
        r"antall?\b|bil|fig|må |skal |bør )"
    ),
)
"""Nothing in this file can match a text without one of these, in lower case."""
_OPEN = pattern(
    r"\bx{1,2}\.\s?(?:x{1,2}|\d{1,2})\.\s?(?:x{2,4}|20x{2}|\d{2,4})\b|\b\d{1,2}\.\s?x{1,2}\.\s?(?:x{2,4}|20x{2}|\d{2,4})\b"
    r"|\bdd[.\-/]mm[.\-/](?:åå(?:åå)?|yy(?:yy)?)\b|\b\d{0,2}x{2,3}/(?:x{2,4}|\d{2,4})\b|\b\d{1,3}/x{2,4}\b"
    r"|(?<![\w.])(?:\.{2,4}|_{2,4})/(?:\.{2,4}|_{2,4}|\d{2})(?!\d)"
    r"|(?<!\w)_{1,4}\.\s?_{1,4}\.\s?(?:20\d\d|_{2,4})(?!\w)|(?<![\w.])\.\.(?:20\d\d|_{2,4})(?!\w)",
    re.IGNORECASE,
)
"""Dates and case numbers not filled in yet: what an open adoption line may hold."""
_BLANK = pattern(
    r"(?<![\w./@:-])(?:xx(?:\.\s?(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember))?"
    r"|(?<!kapittel )(?<!kap\. )(?<!del )(?<!nr\. )(?<!bind )XX(?=\s+kommun|\s+[a-zæøå])|(?<=: )XX(?=[.,;]?\s*$)"
    r"|(?<=[.!?] )XX(?=\s))"
    r"(?![\w/@-]|\.\w)"
)
"""A blank left for a word or a number. "kapittel XX" is twenty."""
_YEAR = r"20(?:xx(?!\w)|\.\.(?!\.)|__)"
_FILL = r"(?:fyll(?:es|ast)?\s+(?:inn|ut)|(?:sett?|skriv|legg)(?:es|ast)?\s+inn)"
_LATER = r"(?:tekst|tall|tal|bilde|bilete|figur|dato|navn|namn)\s+(?:kommer|kjem|mangler|manglar)"
_SLOT = (
    r"(?:antall?|tall?|tekst|dato|navn|namn|årstall|årstal|saksnummer|beløp|enhet|eining|kommunenavn|kommunenamn|"
    r"x+|kommer|kjem)"
)
_OTHER = tuple(
    pattern(form, 0 if "TODO" in form or "XXX" in form else re.IGNORECASE)
    for form in (
        r"\b(?:TODO|TO DO(?=:)|FIXME|TBD|TBA)\b|"
        r"\bSETT? INN (?:TEKST|TALL?|BILDE|BILETE|FIGUR|TABELL|DATO|NAVN|NAMN|KART)\b",
        r"\blorem ipsum\b",
        rf"(?<![\w./]){_YEAR}(?:\s?[-–—/]\s?(?:(?:20)?(?:xx|\.\.(?!\.)|__|\d\d)))?|\b20\d\d\s?[-–—]\s?{_YEAR}",
        rf"[\[<({{«]\s*(?:{_FILL}|{_LATER})\b(?<!(?:es|st) inn)(?<!(?:es|st) ut)[^\])>}}»]{{0,60}}[\])>}}»]",
        rf"[\[<]\s*{_FILL}\b[^\]>]{{0,300}}[\]>]|[({{«]\s*{_FILL}(?:\s+(?:her|seinare|sei?nere|når|etter)\b[^)}}»]{{0,40}})?\s*[)}}»]",
        rf"[\[<]\s*{_SLOT}\b[^\]>]{{0,40}}[\]>]",
        r"^\W*(?:fyll inn\b|fyll(?:es|ast) (?:inn|ut)\b|tekst (?:kommer|kjem)\b|(?:kommer|kjem) her\W*$).{0,40}$",
        r"^\W*(?:mangler|manglar) (?:tekst|tall?)\b.{0,20}$",
        r"(?:^|(?<=[.:]\s))(?:tekst|tall?) (?:kommer|kjem)\b(?:\s+(?:her|senere|seinare|snart))?\s*(?:[.!…]|$)",
        r"^\W*sett? inn (?:tekst|bilde|bilete|figur|tabell|dato|navn|namn|innstilling\w*|logo|kart|her)\b.{0,40}$",
        r"(?<=[.!?] )sett? inn (?:tekst|tall?|bilde|bilete|figur|tabell|kart)(?: her)?(?:\s*[.!…]|\s*$)",
        r"^\W*her (?:kommer|kjem) (?:det )?(?:ei?n? )?(?:tekst|bilde|bilete|figur|tabell)\b.{0,20}$",
        r"(?<![\w/.])(?:XXX+|xxx+)(?![\w/.])",
        r"(?<=[\w.,;:] )\?{3,}(?=\s+\w)",
        r"\((?:må|skal|bør)\s+(?:oppdateres|oppdaterast|fylles|fyllast|skrives|skrivast|suppleres|supplerast)\b[^)]{0,20}\)",
        r"(?<=[.!?] )her (?:kommer|kjem) (?:det )?(?:ei?t?n? )?(?:tekst|bilde|bilete|figur|tabell)\b",
        r"\bklikk (?:eller trykk )?her for å (?:skrive?|legg?je?) inn (?:ei?n? )?(?:tekst|dato)\b",
        r"\b(?:kr\.?|kroner)\s?x{2,}\b|\bx{2,}\s?(?:kr\b|kroner|prosent|%)",
    )
)
_ADOPTION = pattern(
    r"vedt(?:att|ak|ok)|vedtek[en]|godkjen[tdn]|egengodkj|fastsatt|fastsett|sluttbehandl|handsam|behandla|behandlet|adopted|approved",
    re.IGNORECASE,
)


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each block, cell or front matter value. An open adoption line is none until the plan is adopted."""
    for facts in graf.facts:
        if facts.kind == "annet":
            continue
        plan = graf.plans.get(facts.plan)
        adopted = plan is not None and plan.status == "vedtatt"
        for text, context, span in _texts(graf, facts.document):
            found = _placeholder(text, context, adopted=adopted)
            if found:
                yield _treff(facts, text, found, span)


def _placeholder(text: str, context: str, *, adopted: bool) -> str:
    for form in _OTHER:
        match = form.search(text)
        if match:
            return match.group().strip()
    match = _OPEN.search(text) or _BLANK.search(text)
    if match is None or (not adopted and _ADOPTION.search(context)):
        return ""
    return match.group().strip()


def _texts(graf: Plangraf, document: Document) -> Iterator[tuple[str, str, Span]]:
    """Running text with a hint in it, each with what stands around it (a cell's whole row), and its place.

    A sheet that says how a workbook is filled in shows people the blanks.
    """
    whole = whole_text(graf, document)
    lower = whole.lower
    hints = [hint for part, several in _HINTS.items() if part in lower for hint in several]
    if _DOTS in whole.figures:
        hints.append(_DOTS)
    for text, span, block, row in whole.holding(*hints, _BRACKET):
        if block.kind == "code" or (block.noise == "navigation" and document.format == "spreadsheet"):
            continue
        yield text, text if row is None else " ".join([cell.text for cell in row.cells]), span
    yield from _front(document.front, "") if document.front is not None else ()


def _front(values: object, key: str) -> Iterator[tuple[str, str, Span]]:
    if not isinstance(values, dict):
        return
    places = getattr(values, "values_at", {})
    for name, value in values.items():
        if isinstance(value, str) and name in places:
            yield value, f"{key} {name} {value}", places[name]
        elif isinstance(value, dict):
            yield from _front(value, str(name))


def _treff(facts: Facts, text: str, found: str, span: Span) -> Treff:
    return Treff(
        facts.document.place_of(found, span),
        "dato" if _OPEN.fullmatch(found) else "tekst",
        {"funnet": shorten(found, 40)},
        plan=facts.plan,
        text=shorten(text),
        discriminator=shorten(text),
    )
