"""What a deadline field says: a date, a start and an end, a recurrence, or only vague words."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date
from functools import lru_cache
from typing import Final

from plancheck.dates import words
from plancheck.dates.find import expressions
from plancheck.dates.scan import Scan
from plancheck.dates.when import Precision, When, with_year
from plancheck.pattern import pattern
from plancheck.record import replace

_MAX_LENGTH: Final = 400
_START_WORDS: Final = words.word_set(
    "oppstart start starter startar startes startet starta påstart påbegynnes påbegynt igangsettes igangsetting "
    "igangsatt begynner begynte begynt byrjar byrja byrje fra frå fom iverksettes"
)
_OPEN_WORDS: Final = words.word_set("utover framover fremover senere seinere seinare videre vidare ff flg → +")
_ONGOING: Final = words.word_set(
    "løpende løpande kontinuerlig kontinuerleg fortløpende fortløpande drift driftstiltak drifta pågående pågåande "
    "pågår permanent rullerende rullerande regelmessig jevnlig jamleg fast videreføres vidareførast videreføring "
    "vidareføring continuous continuously ongoing daglig dagleg årshjul årshjulet årlige årlege"
)
_ONGOING_PHRASES: Final = (
    "til enhver tid",
    "til ein kvar tid",
    "hele tiden",
    "heile tida",
    "hele perioden",
    "heile perioden",
    "hele planperioden",
    "heile planperioden",
    "gjennom planperioden",
    "gjennom hele",
    "gjennom heile",
    "hele året",
    "heile året",
    "alle år",
    "hvert år",
    "gjennom året",
    "hver rullering",
    "per år",
    "pr år",
    "pr . år",
    "per kvartal",
    "pr . kvartal",
    "kvar rullering",
)
_ONGOING_ALONE: Final = frozenset(
    ("i gang", "er i gang", "under arbeid", "igangsatt", "igangsett", "under gjennomføring")
)
_VAGUE_WORDS: Final = words.word_set(
    "snarest snarast straks omgående umiddelbart umiddelbar omgåande asap tbd avklares avklarast uavklart uavklara "
    "ubestemt uviss usikkert ukjent etterhvert planperioden perioden sikt fase omsider fremtiden framtida framtiden "
    "fremtidig framtidig "
    "strakstiltak langsiktig kortsiktig langsiktige kortsiktige mellomlang vurderes vurderast soon tba tidspunkt "
    "fremover framover"
)
_VAGUE_PHRASES: Final = (
    "ved behov",
    "etter behov",
    "så snart",
    "så fort",
    "så raskt",
    "snarest",
    "etter hvert",
    "etter kvart",
    "når ",
    "når økonomi",
    "ved ledig",
    "ikke avklart",
    "ikkje avklart",
    "ikke fastsatt",
    "ikke bestemt",
    "ikkje bestemt",
    "ikkje fastsett",
    "med en gang",
    "med ein gong",
    "neste år",
    "i år",
    "dette året",
    "inneværende",
    "inneverande",
    "neste rullering",
    "as soon as",
    "as needed",
    "avklares",
    "forutsatt",
    "avhengig av",
)
_LATER_ALONE: Final = frozenset(
    (
        "senere", "seinere", "seinare", "kommer", "kjem", "kommer senere", "kommer seinere", "kjem seinare",
        "fastsettes senere", "fastsettes seinere", "blir fastsett seinare", "på et senere tidspunkt",
        "på eit seinare tidspunkt", "åpen", "åpent", "open", "ope",
    )
)  # fmt: skip
"""What says nothing but that the time is not set yet; beside other words it is no deadline."""
_JOINED: Final = pattern(r"(?<=\b20\d\d)ff\b", needs="ff")
"""Written on to the year: "2026ff"."""
_SCHOOL: Final = pattern(
    r"\b(?:før\s+)?(?:sk[ou]le|barnehage)(?P<what>start|slutt)(?:en)?\s+(?:(?:i|på|høsten|hausten|våren|sommeren|sommaren)\s+)*"
    r"(?=20\d\d\b)",
    re.I,
    needs=("start", "slutt"),
)
"""When the school year begins or ends, before the year: "innen skolestart 2026"."""
_SCHOOL_MONTHS: Final = {"start": "august ", "slutt": "juni "}
_EACH_TIME: Final = pattern(r"ved\s+(?:hver|hvert|kvar|kvart)\s+[^\W\d_]", re.I, begins="ved")
"""Whenever something happens: "ved hver ny ansettelse"."""
_EVENT_WORDS: Final = words.word_set("ved før etter når innen innan under til seinast senest i")
_LATEST: Final = frozenset(("senest", "seinast", "innen", "innan", "siste"))
_END_WORDS: Final = words.word_set(
    "ferdig ferdigstilt ferdigstilles ferdigstillast ferdigstilling slutt sluttført sluttføres avsluttet avsluttes "
    "avslutta avsluttast gjennomført gjennomføres gjennomført frist slutten"
)
_REMARKS: Final = words.word_set(
    "evaluering evaluerast evalueres evaluert revidering revideres reviderast revisjon rullering rulleres rullerast "
    "avtale avtalen avtala avtaleperiode kontrakt kontrakten finansiert finansiering midler midlar"
)
"""What happens later, told in a remark after the deadline: "30. juni 2026 (avtalen gjeld til 2030)"."""
_PLANS_OF_YEARS: Final = ("økonomiplan", "handlingsprogram", "handlingsdel", "virksomhetsplan", "verksemdsplan")
_MONTHS_BEFORE_LAST: Final = {
    Precision.YEAR: 11,
    Precision.HALF_YEAR: 5,
    Precision.TERTIAL: 3,
    Precision.QUARTER: 2,
    Precision.MONTH: 0,
}
_SEASON_STARTS: Final = {words.SEASONS[w][1]: words.SEASONS[w][0] for w in ("vår", "sommer", "høst")}
_OWN_WORDS: Final = frozenset.union(
    _START_WORDS,
    _OPEN_WORDS,
    _ONGOING,
    _VAGUE_WORDS,
    _END_WORDS,
    words.PREFIXES,
    words.FILLERS,
    (w for phrase in (*_ONGOING_PHRASES, *_VAGUE_PHRASES) for w in phrase.split()),
    ("behov", "ferdigstillelse", "gjennomføring", "år", "kort", "lang", "ca", "cirka", "minst", "deretter", "så"),
    ("første", "fyrste", "neste", "gang", "gong"),
)


@lru_cache(maxsize=4096)
def read_frist(text: str, *, tail: bool = False) -> When | None:
    """The deadline in the whole content of a field or cell; None where nothing is a date ("", "-", "?").

    Short forms that are dates only in such a field are read ("1.6", "06.2026", "H26", "juni 26"). Several dates
    become one reading: from the one marked as the start to the last one ("Oppstart 2026, ferdig 2028"). With `tail`
    the text is a bracket at the end of an action, where a word that belongs to no date makes it None: it is then
    something else than a deadline.
    """
    stripped = text.strip().strip("*_").strip()
    if not stripped or len(stripped) > _MAX_LENGTH or not any(c.isalnum() for c in stripped):
        return None
    offset = text.index(stripped)
    if len(stripped) == 4 and stripped.isdecimal() and "1900" <= stripped < "2200":
        return When(stripped, end=date(int(stripped), 12, 31), precision=Precision.YEAR, offset=offset, length=4)
    s = Scan(_in_months(_JOINED.sub(" ff", stripped)), lenient=True)
    found = expressions(s)
    dates = [w for w in found if not w.recurring and (w.precision is not Precision.DURATION or len(found) == 1)]
    if tail and _foreign_words(s, found):
        return None
    recurring = _recurs(s, found)
    if dates:
        dates = _without_remarks(s, dates) if len(dates) > 1 else dates
        if len(dates) == 1 and _is_of_plan(s, dates[0]):
            return _wordy(stripped, offset, Precision.VAGUE)
        return replace(_merged(s, dates), text=stripped, offset=offset, length=len(stripped), recurring=recurring)
    if _EACH_TIME.match(stripped):
        return _wordy(stripped, offset, Precision.RECURRING)
    if _is_vague(s) and not any(w.recurring for w in found):
        return _wordy(stripped, offset, Precision.VAGUE)
    if recurring:
        return _wordy(stripped, offset, Precision.RECURRING)
    if not tail and s.words[0] in _EVENT_WORDS and s.size > 1:
        return _wordy(stripped, offset, Precision.VAGUE)
    return None


def _in_months(text: str) -> str:
    """The text with the month in which schools and kindergartens begin, August, or end, June, for those words."""
    return _SCHOOL.sub(lambda match: _SCHOOL_MONTHS[match["what"].lower()], text) if "s" in text else text


def _is_of_plan(s: Scan, when: When) -> bool:
    """Whether some years are the name of the plan that the action is to be put in: "Innarbeides i økonomiplan
    2027–2030"."""
    if when.start is None or when.end is None or when.end.year - when.start.year < 1:
        return False
    return any(word.startswith(_PLANS_OF_YEARS) for word in s.words)


def _wordy(text: str, offset: int, precision: Precision) -> When:
    recurring = precision is Precision.RECURRING
    return When(
        text,
        precision=precision,
        recurring=recurring,
        vague=not recurring,
        year_stated=False,
        offset=offset,
        length=len(text),
    )


def _recurs(s: Scan, found: list[When]) -> bool:
    if any(w.recurring for w in found) or not _ONGOING.isdisjoint(s.words):
        return True
    low = " ".join(s.words[: s.size])
    return low in _ONGOING_ALONE or any(phrase in low for phrase in _ONGOING_PHRASES)


def _is_vague(s: Scan) -> bool:
    if not _VAGUE_WORDS.isdisjoint(s.words):
        return not any(phrase in " ".join(s.words) for phrase in _ONGOING_PHRASES)
    low = " ".join(s.words)
    return low.strip(" .…") in _LATER_ALONE or any(phrase in low for phrase in _VAGUE_PHRASES)


def _merged(s: Scan, dates: list[When]) -> When:
    """One reading of all dates in a cell."""
    if len(dates) == 1:
        return _opened(s, dates[0])
    if len(dates) == 2:
        year, part = sorted(dates, key=lambda w: w.precision is not Precision.YEAR)
        if year.precision is Precision.YEAR and year.end and not (year.start or part.year_stated):
            dated = with_year(part, year.end.year)  # "2026 (1. halvår)"
            return replace(dated, year_stated=True, month_day_start=None, month_day_end=None)
        if year.precision is Precision.YEAR and _is_latest(s, part, year):
            return part
    before = [None, *dates]
    starts = [w for w, last in zip(dates, before, strict=False) if (w.start and not w.end) or _marks_start(s, w, last)]
    ends = [w for w in dates if w not in starts]
    if not ends:
        return _opened(s, dates[0])
    if starts == [dates[-1]] and _goes_on(s, dates):
        return replace(dates[-1], start=min(day for day in map(_first_day, dates) if day is not None), end=None)
    last = max(ends, key=lambda w: w.end.toordinal() if w.end else 0)
    begin = min((day for day in map(_first_day, starts or _listed(s, dates)) if day is not None), default=last.start)
    years = 0 if begin is None or last.end is None else last.end.year - begin.year
    spans = last.precision is Precision.YEAR and years > 0
    backwards = begin is not None and last.end is not None and last.end < begin
    return replace(
        last,
        start=begin,
        days=(last.end - begin).days if begin and last.end else last.days,
        precision=Precision.SPAN if spans else last.precision,
        impossible=any(w.impossible for w in dates),
        weekday_wrong=any(w.weekday_wrong for w in dates),
        reversed=backwards or any(w.reversed for w in dates),
    )


def _is_latest(s: Scan, day: When, year: When) -> bool:
    """Whether a day of the same year is said to be the last: "før fyringssesongen 2026, senest 1. oktober 2026"."""
    same = day.end is not None and year.end is not None and day.end.year == year.end.year
    return same and s.words[bisect_left(s.starts, day.offset)] in _LATEST


def _without_remarks(s: Scan, dates: list[When]) -> list[When]:
    """`dates` without those of a remark on what happens after the deadline that comes first."""
    if _REMARKS.isdisjoint(s.words) or _marks_start(s, dates[0], None):
        return dates
    before = [None, *dates]
    heads = (
        s.words[_after(s, last) : bisect_left(s.starts, w.offset)] if last else []
        for w, last in zip(dates, before, strict=False)
    )
    return [w for w, head in zip(dates, heads, strict=True) if _REMARKS.isdisjoint(head)]


def _goes_on(s: Scan, dates: list[When]) -> bool:
    """Whether what comes last in a list begins last and has no end: "2027, 2028–"."""
    begins = _first_day(dates[-1])
    if begins is None or not all(w.end is not None and w.end < begins for w in dates[:-1]):
        return False
    return bool(_listed(s, dates))


def _listed(s: Scan, dates: list[When]) -> list[When]:
    """`dates` if nothing but signs and "og" stands between them ("2026, 2027 og 2028"), else none."""
    first, last = _after(s, dates[0]), bisect_left(s.starts, dates[-1].offset)
    covered = {k for w in dates for k in range(bisect_left(s.starts, w.offset), _after(s, w))}
    between = (s.words[k] for k in range(first, last) if k not in covered)
    return dates if all(not w.isalnum() or w == "og" for w in between) else []


def _after(s: Scan, when: When) -> int:
    """The index of the token after `when`."""
    return bisect_left(s.starts, when.offset + when.length)


def _marks_start(s: Scan, when: When, previous: When | None) -> bool:
    """True if the words around a date say that something begins then."""
    j = _after(s, when)
    rest = [*(w for w in s.words[j : j + 4] if w not in ("(", ",", "og", ":")), ""]
    if rest[0] in _END_WORDS and s.words[j] not in (",", "og"):
        return False
    head = s.words[_after(s, previous) if previous else 0 : bisect_left(s.starts, when.offset)]
    if (not _START_WORDS.isdisjoint(head) or head[-2:] == ["i", "gang"]) and _END_WORDS.isdisjoint(head):
        return True
    if rest[0] in _START_WORDS - {"fra", "frå", "fom"} or rest[0] in _OPEN_WORDS or rest[:3] == ["f", ".", "f"]:
        return True
    return j < s.size and s.words[j] in words.DASHES and (j + 1 == s.size or s.words[j + 1] == ">")


def _opened(s: Scan, when: When) -> When:
    """`when`, as a start where the cell says that it is one ("2026 (oppstart)")."""
    if when.start or not (when.end or when.month_day_end) or not _marks_start(s, when, None):
        return when
    return replace(when, start=_first_day(when), end=None, month_day_start=when.month_day_end, month_day_end=None)


def _first_day(when: When) -> date | None:
    """The start of `when`, or the first day of the year, quarter or month it names."""
    if when.start is not None or when.end is None:
        return when.start
    if when.precision is Precision.SEASON:
        first = _SEASON_STARTS.get((when.end.month, when.end.day))
        return date(when.end.year, *first) if first else None
    months = _MONTHS_BEFORE_LAST.get(when.precision)
    if months is None:
        return when.end
    return date(when.end.year, max(when.end.month - months, 1), 1)


def _foreign_words(s: Scan, found: list[When]) -> bool:
    """True if a word, or a bare number, stands outside the dates and the words that go with them."""
    covered = {k for w in found for k in range(bisect_left(s.starts, w.offset), _after(s, w))}
    if any(w.isalnum() and w not in _OWN_WORDS for k, w in enumerate(s.words) if k not in covered and w):
        return True
    numbers = all(not w.isalpha() for w in s.words if w)
    return numbers and not any(w.year_stated and not w.recurring for w in found)
