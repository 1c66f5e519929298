"""Who and when, said in a few words without labels: "Teknisk, 2027", "ansvar Kultur, frist 2027", "NAV – løpende"."""

from __future__ import annotations

import re
from functools import lru_cache

from plancheck.dates import read_frist
from plancheck.emptyvalues import EMPTY_VALUES
from plancheck.extract.fields.unitnames import is_name, is_rest, is_role, is_unit
from plancheck.extract.kinds import WHO_AND_WHEN
from plancheck.parts import Ref
from plancheck.pattern import pattern
from plancheck.record import NamedTuple

_MONEY = pattern(
    r"(?:kr\.?\s*)?\d[\d .,]*(?:,-)?\s*(?:kr(?:oner)?\b|mill\.?(?:ioner|ionar)?|mnok|tusen|mrd\.?|nok)"
    r"(?:\s*kr(?:oner)?\b)?|kr\.?\s*\d[\d .]*",
    re.I,
)
_TOGETHER = pattern(
    r"^(?:(?:i )?sam(?:arbeid|råd) med|sammen med|saman med|i lag med)\s+(?P<with>\S.*)$", re.I, begins="i sam"
)
_WITH = pattern(r"\s+(?:(?:i )?sam(?:arbeid|råd) med|sammen med|saman med|i lag med)\s+(?=\S)", re.I)
_SCHOOL_YEAR = pattern(
    r"(?:(?:fra|frå|i|innen|innan|hele|heile) )?sk[ou]leåret (?P<years>20\d\d.*)$", re.I, needs="leåret"
)
_LISTED = pattern(r"\s+(?:[–—|/]|--?)\s+(?P<last>(?:(?!\s[–—|/-]+\s)[^\n]|(?<=\d)\s[–—-]\s(?=\d))+)$")
"""What stands after the last dash; a dash between two numbers ("2025 – 2028") is none."""
_DASHED_TIME = pattern(r"(?P<who>.*\D)\s+–\s+(?P<when>(?:[^–]|(?<=\d)–(?=\d))+?)[ .)]*$")
"""Not the two years of a period: "2026 – 2027"."""
_LIST_COMMA = pattern(r"\s*[;,]\s+")
_BARE_LABEL = pattern(
    r"^(?:ansvarl[ie]g(?=:?\s+(?-i:[A-ZÆØÅ]))|ansvar|ansv\.?|frist|tidsfrist|ferdig|tid|[af](?=:)|i regi av)"
    r"\s*:?\s+(?=\S)",
    re.I,
    begins="ansv frist tid ferdig a: f: i",
)
_OWN_WORDS = pattern(
    r"\d|^(?:fase|etappe|trinn|steg|byggje?trinn|byggje?steg|byggetrinn|del|pilot|runde|versjon|delprosjekt)\b"
    r"|[^\W\d_]{3}plan(?:en|ar|er)?$|(?:prosjekt|program)(?:et|met)?$",
    re.I,
)
"""A piece after a dash that goes on with the action's own words: "fase 2", "Kommunedelplan"."""
_IN_ONE_WORD = pattern(r"[A-ZÆØÅ][\wæøå-]+$")
_CLOSED = pattern(r"(?P<who>[^()]+?)\s*\((?P<when>[^()]{4,40})\)\.?$", needs=("(",))
_ROUTE = pattern(r"\S\s+[A-ZÆØÅ][\wæøå-]+$")


_FUNDED = pattern(
    r"(?:(?:innenfor|innafor|innanfor|innan|i|over|på|av)\s+)?(?:(?:dagens|eigne|egne|gjeldende|gjeldande|vedtatt|vedteke)\s+)?"
    r"(?:(?:budsjett|drifts|økonomiske?\s+|økonomisk\s+)?ramm(?:a|en|er|e|ene)|driftsbudsjett(?:et)?|økonomiplan(?:en|a)?)$"
    r"|(?:uten|utan|ingen|inga)\s+(?:ekstra\s+|økte\s+|auka\s+)?kostnad(?:er|ar)?$"
    r"|(?:i\s+)?(?:(?:drifts|investerings|års)?budsjett(?:et)?|økonomiplan(?:en|a)?|handlingsplan(?:en|a)?)\s+(?:for\s+)?20\d\d(?:\s?[-–]\s?(?:20)?\d\d)?$"
    r"|(?:søkes|søkjast|blir søkt|vert søkt)(?:\s+(?:om\s+\w+|i|for|\w*midler|\w*midlar|20\d\d))*$",
    re.I,
    needs=("ramm", "budsjett", "økonomi", "kostnad", "handlingsplan", "søk"),
)
"""Where the money is from, in words: "innenfor rammen"."""
_WHO_AND_BUDGET = frozenset({"ansvar", "finansiering"})
_UNIT_YEAR = pattern(r"(?P<name>[A-ZÆØÅ][^\d,;]{1,40}?)\s+(?P<when>20\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?)$")
NOTED = pattern(
    r"(?:plan|program|strategi|rapport|undersøk|undersøking|prosjekt|konferanse|dag|uke|veke|melding|måned|månad|år|data|test|"
    r"valg|val)\w*$",
    re.I,
)
"""What a year belongs to, other than a unit's work: "Kommuneplan 2026", "Ungdata 2025"."""
_A_PLAN = pattern(r"[^\W\d_]{3,}(?:plan|strategi|program)(?:en|a|met)?\b", re.I)
_SOURCES = frozenset("HUNT SSB FHI KOSTRA NOU GSI FHUS NKVS ROS HMS FN NS TEK IPLOS KPR SAMDATA NVDB".split())
"""Figures, surveys and standards in capitals, with the year they are of."""


_OCCASION = pattern(
    r"(?:ved|når|etter|før|straks|så snart|i forbindelse med|i samband med|ifm\.?|hver gang|kvar gong)\s+[a-zæøå]",
    re.I,
    begins="ved når etter før straks så i ifm hver kvar",
)
"""When something is done that no calendar tells ("når barnet fyller 4 år"): a time only after a unit."""


_UNITS_TOO = frozenset({"Drift"})
"""Words for "all the time" that are a unit's name with a capital, beside a time or alone."""


_FIELDS = frozenset("kommunikasjon beredskap integrering idrett fritid friluftsliv".split())
"""Fields of work that a unit is called by, where a date stands beside them."""


class Said(NamedTuple):
    """What a bracket says, wherever it stands."""

    fields: tuple[tuple[str, str], ...] = ()
    refs: tuple[Ref, ...] = ()


def parts_said(parts: list[str]) -> Said | None:
    """The deadlines, units and sums that the pieces of a bracket are; None where one of them is something else."""
    if len(parts) > 1:
        parts = [_BARE_LABEL.sub("", part) for part in parts if part not in EMPTY_VALUES]
    together = [part for part in parts if _TOGETHER.match(part)] if len(parts) > 1 else []
    led = len(parts) > 1 and is_unit(parts[0])
    dates = [p for p in parts if p not in together and (is_deadline(p) or (led and _OCCASION.match(p) is not None))]
    if len(dates) > 1 or len(parts) == 1:
        dates = [part for part in dates if part not in _UNITS_TOO]
    money = [part for part in parts if _MONEY.fullmatch(part)]
    funded = [part for part in parts if len(parts) > 1 and _FUNDED.match(part)]
    units = [part for part in parts if part not in (*dates, *money, *together, *funded)]
    first, *others = units or [""]
    one = is_unit(first) or first in _UNITS_TOO or (bool(funded) and is_name(first))
    plain = (one or _are_two(first)) and all(is_unit(part) or is_role(part) or _goes_on(part) for part in others)
    if not dates and not (plain and not money and len(units) <= 3):
        return Said((("kostnad", ", ".join(money)),)) if money and not units else None
    named = [is_name(_WITH.split(part, maxsplit=1)[0]) or (bool(dates) and part in _FIELDS) for part in units]
    named[1:] = [known or _goes_on(part) for known, part in zip(named[1:], others, strict=True)] if one else named[1:]
    if (together and not units) or not all(named):
        return None
    said = (("frist", dates), ("ansvar", [*units, *together]), ("kostnad", money), ("finansiering", funded))
    return Said(tuple([(key, ", ".join(values)) for key, values in said if values]))


def _are_two(text: str) -> bool:
    """Whether a unit and another, a role or the rest of its name are joined: "Landbrukskontoret og Bondelaget",
    "Helse og mestring"."""
    first, joined, second = text.partition(" og ")
    if not joined or not is_unit(first):
        return False
    return is_unit(second) or is_role(second.lower()) or (first[0].isupper() and is_rest(second))


def _goes_on(part: str) -> bool:
    """Whether a piece goes on with a unit's name of several fields: as "idrett og fritid" with "Kultur"."""
    return " og " in part and all(map(is_rest, part.split(" og ")))


def bracket_said(parts: list[str]) -> Said | None:
    """As `parts_said`, with "ansvar Kultur" for "Kultur", and who and when with nothing but "/" or a blank between
    them: "Kultur og idrett 2026", "Fysioterapi, Frisklivssentralen 2027"."""
    bare = [_BARE_LABEL.sub("", part) for part in parts]
    said = parts_said(bare)
    if said is not None or not bare:
        return said
    if len(bare) > 1 or "/" not in bare[0]:
        *before, last = bare
        pair = _UNIT_YEAR.match(last)
        if pair is None or pair["name"] in _SOURCES or NOTED.search(pair["name"]) or _A_PLAN.match(last):
            return None
        named = any(is_unit(name) or _are_two(name) for name in (*before, pair["name"]))
        return parts_said([*before, pair["name"], pair["when"]]) if named else None
    return parts_said([part.strip() for part in bare[0].split("/") if part.strip()])


def after_dash(text: str) -> tuple[str, tuple[tuple[str, str], ...]] | None:
    """(the words before the last dash, the fields after it): "Opprette team – Helse og velferd, 2026".

    Both who and when (or in which year's budget) must be there, else None: a phase, a number or a plan after the dash
    is the action's own, and so is the end of a road ("Sykkelveg Moen – Nes, 2027").
    """
    match = _LISTED.search(text)
    fields = _dash_fields(match["last"]) if match is not None and match.start() else None
    if match is None or fields is None:
        return None
    own = text[: match.start()].rstrip(" \t,;")
    who = dict(fields)["ansvar"]
    if _ROUTE.search(own) and _IN_ONE_WORD.match(who) and not is_unit(who) and not is_name(who.lower()):
        return None
    return own, fields


@lru_cache(maxsize=1024)
def _dash_fields(last: str) -> tuple[tuple[str, str], ...] | None:
    """The fields that the words after a dash are; None where they are not both who and when."""
    parts = [part.strip() for part in _LIST_COMMA.split(last.rstrip(" .")) if part.strip()]
    bare = [_BARE_LABEL.sub("", part) for part in parts]
    if not 1 < len(parts) <= 5 or len(last) > 110:
        return None
    known = [part for part in bare if is_deadline(part) or _TOGETHER.match(part) or _FUNDED.match(part)]
    if any(_OWN_WORDS.search(part) for part in bare if part not in known):
        return None
    said = parts_said(bare)
    keys = {key for key, _ in said.fields} if said is not None else set()
    return said.fields if said is not None and (keys >= WHO_AND_WHEN or keys >= _WHO_AND_BUDGET) else None


@lru_cache(maxsize=1024)
def unit_then_time(text: str) -> tuple[str, str]:
    """("Kultur, NAV", "2026") of "Kultur, NAV, 2026" and "Kultur, NAV (2026)"; (text, "") where no time ends it."""
    closed = _CLOSED.match(text)
    if closed is not None and is_deadline(closed["when"]):
        return closed["who"], closed["when"]
    *before, last = _LIST_COMMA.split(text.rstrip(" .)"))
    if not before and " – " in text and (apart := _DASHED_TIME.match(text)) is not None:
        before, last = [apart["who"]], apart["when"]
    elif not before and "/" in text:
        *before, last = text.rstrip(" .)").rsplit("/", 1)
    if not before or last.strip() in _UNITS_TOO or not is_deadline(last.strip()):
        return text, ""
    return text[: text.rindex(last)].rstrip(" \t,;/–"), last.strip()


def is_deadline(text: str) -> bool:
    """Whether the whole text is a deadline and nothing else."""
    if read_frist(text, tail=True) is not None:
        return True
    school = _SCHOOL_YEAR.match(text)
    return school is not None and read_frist(school["years"], tail=True) is not None
