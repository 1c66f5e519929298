"""The years a plan holds for: front matter, a label, the title page, a sentence, or the horizon in its title."""

from __future__ import annotations

import re

from plancheck.dates import read_planperiode
from plancheck.document import Span
from plancheck.extract.front import Facts
from plancheck.extract.naming import plan_type
from plancheck.extract.parentwords import TITLE_OF
from plancheck.extract.prose import Prose, place, sentence_around
from plancheck.extract.subject import NOT_THIS, speaks_of
from plancheck.extract.titlepage import TitlePage
from plancheck.pattern import pattern

_RANGE = pattern(
    r"(?<!\d)\(?(?:19|20)\d\d\s*(?:--?|[–—/]|til|t\.o\.m\.)\s*(?:20)?\d\d(?!\d|[.-]\d)\)?|(?<!\d)(?:19|20)\d\d (?:19|"
    r"20)"
    r"\d\d(?!\d)"
)
_TOWARDS = pattern(r"\b(?:fram |frem )?mot (20\d\d)\b")
_ONE_YEAR = pattern(r"\b(20\d\d)\b")
_PERIOD_WORDS = (
    "planperiode",
    "for perioden",
    "i perioden",
    "gjelder fra",
    "gjeld frå",
    "gjelder for",
    "gjelder til",
    "gjelder i",
    "gjeld for",
    "gjeld i",
    "gjeld til",
)
_PERIOD = pattern(
    r"\b(?:planperiode\w*\s*(?:er|:|på|fra|frå)?\s*|(?:planen|plana|strategien|[\wæøå-]+planen|handlingsdelen|"
    r"samfunnsdelen|handlingsprogrammet|"
    r"kommuneplanen)\s+(?:\w+\s+)?(?:gjelder|gjeld|omfatter|omfattar|har en planperiode|dekker|dekkjer|strekker seg|"
    r"strekkjer seg)\s+"
    r"(?:\w+\s+){0,3}?)\(?(?P<range>(?:19|20)\d\d\s*(?:[-–—/]|til|t\.o\.m\.)\s*(?:20)?\d\d)",
    re.I,
)
_FOREIGN = (
    "erstatt", "avløs", "avløys", "bygger", "byggjer", "følger", "følgjer", "oppfølging av", "tidligere", "tidlegare",
    "forrige", "førre", "underordn", "forankr", "overordn", "konkretiser", "operasjonaliser", "utdyp", "i tråd med",
    "i samsvar med", "tall fra", "tal frå", "skoleår", "skuleår",
)  # fmt: skip
_KOMMUNEPLAN = frozenset({"kommuneplan", "samfunnsdel", "arealdel"})


def plan_period(
    facts: Facts | None, page: TitlePage, prose: Prose, kind: str | None
) -> tuple[tuple[str | None, str | None] | None, Span | None]:
    """((first day, last day), where it stands), from front matter, else the title page, else running text; or Nones."""
    if facts is not None and (given := _front_period(facts)):
        return given, facts.place("planperiode")
    for line in page.facts.get("planperiode", ()):
        if (read := read_planperiode(line.text)) is not None:
            return (read.start, read.end), line.span
    titles = _titles(facts, page)
    for text, span in (*titles, *((line.text, line.span) for line in page.lines[:10])):
        match = _RANGE.search(text)
        if (
            match
            and not _foreign_range(text, match)
            and (any(span is place for _, place in titles) or not _of_other_plan(text[: match.start()], kind))
            and (read := read_planperiode(match.group().strip("()").replace("--", "–"))) is not None
        ):
            return (read.start, read.end), span
    for piece in prose.near(*_PERIOD_WORDS):
        for match in _PERIOD.finditer(piece.text):
            read = read_planperiode(match["range"])
            sentence = sentence_around(piece, match.start()).text
            own = match.group().lower().startswith("planperiode") or speaks_of(match.group(), page.title, kind)
            if read is not None and own and not NOT_THIS.search(sentence) and piece.kind in ("paragraph", "item"):
                return (read.start, read.end), place(prose.document, piece, match.start(), match.end())
    if page.title and (towards := _TOWARDS.search(page.title)):
        return (None, towards[1]), page.title_span
    if (
        page.title
        and kind in ("tiltaksplan", "virksomhetsplan", "aarsbudsjett")
        and (year := _ONE_YEAR.search(page.title))
    ):
        return (year[1], year[1]), page.title_span
    return None, None


def _titles(facts: Facts | None, page: TitlePage) -> list[tuple[str, Span | None]]:
    """The title on the page and the one in the front matter, each from its own action part on."""
    found: list[tuple[str, Span | None]] = [(_own_part(page.title or ""), page.title_span)]
    given = facts.text("tittel") if facts is not None else None
    return [*found, (_own_part(given), facts.place("tittel"))] if facts is not None and given else found


def _own_part(title: str) -> str:
    """The title from its own action part on: "Kommunedelplan for idrett 2024–2035 – Handlingsprogram 2026–2029"."""
    match = TITLE_OF.match(title)
    return title[match.start("years") :] if match is not None else title


def _foreign_range(text: str, match: re.Match[str]) -> bool:
    """True where the years belong to another plan or to something else ("Erstatter Pleieplan 2015–2025")."""
    before = text[: match.start()].lower().replace("oppfølgingspl", "").replace("oppfølgingsprogram", "")
    return any(word in before for word in _FOREIGN)


def _of_other_plan(before: str, kind: str | None) -> bool:
    """True where the words before the years name a plan of another type: "samfunnsdelen 2022–2034" in a temaplan."""
    named = plan_type(before)
    if kind is None or named is None or not named.strong or named.name == kind:
        return False
    return not {named.name, kind} <= _KOMMUNEPLAN


def _front_period(facts: Facts) -> tuple[str | None, str | None] | None:
    value = facts.value("planperiode")
    if isinstance(value, list) and value:
        return str(value[0]), str(value[-1])
    if isinstance(value, dict):
        begin, end = (value.get(key) for key in ("start", "slutt"))
        return (str(begin) if begin else None), (str(end) if end else None)
    read = read_planperiode(str(value)) if value else None
    return (read.start, read.end) if read else None
