"""The years a plan holds for: front matter, a label, the title page, a sentence, or the horizon in its title."""

from __future__ import annotations

import re

from plancheck.dates import read_planperiode
from plancheck.dates.periods import SCHOOL_YEARS
from plancheck.document import Span
from plancheck.extract.plan.front import Facts, fold
from plancheck.extract.plan.naming import plan_type
from plancheck.extract.plan.onlypart import is_part
from plancheck.extract.plan.parentwords import TITLE_OF
from plancheck.extract.plan.subject import NOT_THIS, speaks_of
from plancheck.extract.plan.titlepage import TitlePage
from plancheck.extract.text.prose import Prose, place, sentence_around
from plancheck.pattern import pattern

_RANGE = pattern(
    rf"{SCHOOL_YEARS}|"
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
    "gjelder skole",
    "gjeld skule",
)
_PERIOD = pattern(
    r"\b(?:planperiode\w*\s*(?:er|:|på|fra|frå)?\s*|(?:planen|plana|strategien|[\wæøå-]+planen|handlingsdelen|"
    r"samfunnsdelen|handlingsprogrammet|"
    r"kommuneplanen)\s+(?:\w+\s+)?(?:gjelder|gjeld|omfatter|omfattar|har en planperiode|dekker|dekkjer|strekker seg|"
    r"strekkjer seg)\s+"
    rf"(?:\w+\s+){{0,3}}?)\(?(?P<range>{SCHOOL_YEARS}|"
    r"(?:19|20)\d\d\s*(?:[-–—/]|til|t\.o\.m\.)\s*(?:20)?\d\d)",
    re.I,
)
_COUNTED = {"to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "åtte": 8, "ti": 10, "tolv": 12}
_LASTS = pattern(
    r"\b(?P<plan>(?:denne\s+)?[\wæøå-]*(?:planen|plana|strategien|programmet|samfunnsdelen|handlingsdelen))(?:s)?\s+"
    r"(?:skal\s+|vil\s+|er\s+|har\s+)?(?:en\s+|ei\s+|ein\s+|et\s+|eit\s+)?"
    r"(?:gjelder?|gjeld[ea]?|varer|varar|vare|løper|gyldig|(?:virketid|verknadstid|varighei?t|tidsperspektiv|tidshorisont)"
    r"(?:\s+er)?)\b|"
    r"\b(?:tidshorisonten|tidsperspektivet|virketiden|virketida|verknadstida)\s+er\b",
    re.I,
    needs="gjeld vare varar løper gyldig virketid verknadstid varighet varigheit tidsperspektiv tidshorisont",
)
"""How long the plan holds; the years follow."""
_DAY = r"(?:\d\d?\.\s?(?:\d\d?\.|[a-zæøå]{3,9})\s?)?"
_UNTIL = (
    r"(?:\s|,)*(?:(?:fram\s+|frem\s+|inn)?til(?:\s+og\s+med)?|ut|tom\.?|mot)\s+(?:utgangen\s+av\s+)?"
    rf"{_DAY}(?P<@>20\d\d)\b"
)
_COUNT = r"(?P<count>to|tre|fire|fem|seks|åtte|ti|tolv|\d\d?)\s+år\b"
_LINK = (
    r"(?:[\s,(:]+(?:for|i|åra|årene|perioden|tida|tiden|tidsrommet|over|på|en|ein|et|eit|heile|hele|planperioden|to|tre|fire|"
    r"fem|seks|åtte|ti|tolv|år))*?[\s,(:]+"
)
_YEARS_TOLD = pattern(
    rf"{_LINK}(?:{_COUNT}[\s,(]*(?:fra|frå)\s+(?:og\s+med\s+)?{_DAY}(?P<first>20\d\d)\b|"
    rf"\b(?:fra|frå)\s+(?:og\s+med\s+)?{_DAY}(?P<from>20\d\d){_UNTIL.replace('@', 'to')}|"
    rf"\b(?P<begin>20\d\d)\s*[-–—]\s*(?P<end>(?:20)?\d\d)\b)|"
    rf"(?:\s+(?:på|over)\s+\w+\s+år)?{_UNTIL.replace('@', 'last')}|\s+(?P<only>20\d\d)\b(?!\s*[-–—\d])",
    re.I,
    needs="20",
)
_LASTING = (
    "gjelder", "gjeld", "skal gjelde", "varer", "varar", "løper", "gyldig", "virketid", "verknadstid", "varighet",
    "varigheit", "tidsperspektiv", "tidshorisont",
)  # fmt: skip
_FOREIGN = (
    "erstatt", "avløs", "avløys", "bygger", "byggjer", "følger", "følgjer", "oppfølging av", "tidligere", "tidlegare",
    "forrige", "førre", "underordn", "forankr", "overordn", "konkretiser", "operasjonaliser", "utdyp", "i tråd med",
    "i samsvar med", "tall fra", "tal frå", "skoleår", "skuleår",
)  # fmt: skip
_FOLLOW_UP = pattern(
    r"^(?:plan|program|strategi) for (?:\w+ og )?(?:oppfølging|oppfylging) av (?!.*(?:plan|strategi))",
    needs=("oppfølging", "oppfylging"),
)
"""A plan whose own subject is to follow something up: "Plan for oppfølging av beredskapen 2025–2028"."""
_SCHOOL_YEARS = pattern(r"\bsk[ou]leår(?:a|ene|et)?\s*$", needs="leår")
_KOMMUNEPLAN = frozenset({"kommuneplan", "samfunnsdel", "arealdel"})


def plan_period(
    facts: Facts | None, page: TitlePage, prose: Prose, kind: str | None
) -> tuple[tuple[str | None, str | None] | None, Span | None]:
    """((first day, last day), where it stands), from front matter, else the title page, else running text; or Nones."""
    if (given := _in_front(facts, prose)) is not None:
        return given
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
    if (told := _told(prose, page.title, kind)) is not None:
        return told
    if page.title and (towards := _TOWARDS.search(page.title)):
        return (None, towards[1]), page.title_span
    if (
        page.title
        and kind in ("tiltaksplan", "virksomhetsplan", "aarsbudsjett")
        and (year := _ONE_YEAR.search(page.title))
    ):
        return (year[1], year[1]), page.title_span
    return None, None


def _told(prose: Prose, title: str | None, kind: str | None) -> tuple[tuple[str | None, str | None], Span] | None:
    """A sentence on how long this plan holds, in other words: "Planen gjelder i fire år fra 2025"."""
    for piece in prose.near(*_LASTING):
        for match in _LASTS.finditer(piece.text) if piece.kind in ("paragraph", "item") else ():
            sentence = sentence_around(piece, match.start())
            after = piece.text[match.end() : sentence.start + len(sentence.text)]
            years = _years(_YEARS_TOLD.match(after))
            own = match["plan"] is None or speaks_of(match["plan"], title, kind)
            if years is not None and own and not NOT_THIS.search(sentence.text) and not _foreign(sentence.text):
                return years, place(prose.document, piece, match.start(), match.end())
    return None


def _years(match: re.Match[str] | None) -> tuple[str | None, str | None] | None:
    """The first and the last year that the words give, where they are in order."""
    if match is None:
        return None
    if match["count"]:
        count = _COUNTED.get(match["count"].lower()) or int(match["count"])
        return match["first"], str(int(match["first"]) + count - 1)
    first = match["from"] or match["begin"]
    last = match["to"] or match["end"] or match["last"] or match["only"]
    last = f"20{last[-2:]}"
    return (first, last) if first is None or first <= last else None


def _foreign(text: str) -> bool:
    low = text.lower()
    return any(word in low for word in _FOREIGN)


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
    before = _FOLLOW_UP.sub("", before)
    if "/" in match[0]:
        before = _SCHOOL_YEARS.sub("", before)
    return any(word in before for word in _FOREIGN)


def _of_other_plan(before: str, kind: str | None) -> bool:
    """True where the words before the years name a plan of another type: "samfunnsdelen 2022–2034" in a temaplan.

    "Tiltaksplan 2026–2029" below a temaplan's title is its own part."""
    named = plan_type(before)
    if kind is None or named is None or not named.strong or named.name == kind:
        return False
    if kind == "temaplan" and is_part(before):
        return False
    return not {named.name, kind} <= _KOMMUNEPLAN


def _in_front(facts: Facts | None, prose: Prose) -> tuple[tuple[str | None, str | None], Span | None] | None:
    """The period the front matter gives, under `plan:` or as a key beside it, as other tools write it."""
    if facts is not None and (given := _front_period(facts)):
        return given, facts.place("planperiode")
    front = prose.document.front
    for key, value in front.items() if front is not None else ():
        if fold(key) == "planperiode" and isinstance(value, (str, int)):
            read = read_planperiode(str(value))
            if front is not None and read is not None:
                return (read.start, read.end), front.values_at.get(key, front.span)
    return None


def _front_period(facts: Facts) -> tuple[str | None, str | None] | None:
    value = facts.value("planperiode")
    if isinstance(value, list) and value:
        return str(value[0]), str(value[-1])
    if isinstance(value, dict):
        begin, end = (value.get(key) for key in ("start", "slutt"))
        return (str(begin) if begin else None), (str(end) if end else None)
    read = read_planperiode(str(value)) if value else None
    return (read.start, read.end) if read else None
