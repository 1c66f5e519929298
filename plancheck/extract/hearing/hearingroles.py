"""Which of a hearing sentence's dates is the start, which the deadline, and which belongs to something else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.dates import Precision, When
from plancheck.extract.hearing import hearingwords as w
from plancheck.extract.hearing.hearingaside import in_force
from plancheck.pattern import pattern
from plancheck.record import replace

COARSE = frozenset(
    {Precision.MONTH, Precision.SEASON, Precision.QUARTER, Precision.HALF_YEAR, Precision.TERTIAL, Precision.HALF_MONTH}
)
"""Precisions that tell no day."""
DATED = COARSE | {Precision.DAY, Precision.WEEK}

_TWO_DAYS = pattern(r"(?:den\s+)?\d\d?\.?(?:\s+[a-zæøå]+(?:\s+\d{4})?)?\s+(?:og|&)\s+\d", needs=("og", "&"))
""" "4. og 5. november" is two days, no period."""

_OWN_DAY = pattern(r"frist(?:en)?\s+(?:(?:er|var|på|den)\s+)*$", re.I, needs="frist")
"""What stands before the deadline that is moved."""

_BEGAN = pattern(
    r"\b(?:høring|høyring)(?:en|a|sperioden)\s+(?:\w+\s+){0,2}?(?:start(?:er|ar|et|a)|begynner|begynte|byrja[r]?|t(?:ok|ek|ar)\s+til|"
    r"åpnet|opna)\s+(?:den\s+)?$|\b(?:planen|plana|planforslaget|planframlegget|forslaget|framlegget|utkastet|den|det)\s+"
    r"(?:er|ble|blei|vart)\s+(?:lagt|lagd|sendt|send)(?:\s+ut)?(?:\s+på\s+(?:høring|høyring))?\s+(?:den\s+)?$",
    re.I,
)
"""What stands before the first day, where the deadline stands first: "…, og høringen startet 9. februar 2026"."""

_LIKELY = pattern(
    r"\b(?:trul[ei]g|trolig|sannsynl[ei]g(?:vis)?|kanskje|ei?n\s+g[ao]ng)\b",
    re.I,
    needs="trul troli sannsynl kanskje gang gong",
)
"""What nobody has fixed: "blir truleg lagt ut ein gong på hausten"."""


_OUT_ON = pattern(
    rf"\b(?:på|til)\s+(?:(?:ny|begrenset|avgrensa|offentl[ie]g)\s+)?{w.HEARD}(?:\s+og\s+{w.HEARD})?\s+(?:(?:i|mot|ved)\s+)?$",
    re.I,
    needs=("høring", "høyring", "ettersyn", "gjennomsyn"),
)
"""What stands before the month a plan is sent out in, where the length of the hearing follows."""

_ANNOUNCED = pattern(
    r"\b(?:annonser|kunngj[øe]r|varsl)(?:es|ast|a)\s+(?:i\s+)?$", re.I, needs=("annonser", "kunngj", "varsl")
)
"""What stands before the month a hearing will be told of in."""

_THEN = pattern(
    r"\b(?:deretter|etterpå|dernest|senere|seinare|så)\b",
    re.I,
    needs=("deretter", "etterpå", "dernest", "sen", "sein", "så"),
)
"""Between a month and the hearing: what comes first is not the hearing's."""


def moved(text: str, whens: Sequence[When], at: int) -> tuple[When, When] | None:
    """Old and new deadline of "utsatt fra 1. mars til 15. mars", or of "fristen 1. mars forlenges til 15. mars"."""
    after = [when for when in whens if when.offset >= at and when.precision in DATED]
    if len(after) == 1 and (after[0].start or after[0].month_day_start) and (after[0].end or after[0].month_day_end):
        both = after[0]
        old = replace(
            both,
            start=None,
            end=both.start,
            month_day_start=None,
            month_day_end=both.month_day_start,
            days=None,
            weekday=both.weekday_start,
        )
        return old, replace(both, start=None, month_day_start=None, days=None)
    if len(after) == 2 and after[0].text.lower().startswith(("fra", "frå")):
        opening = after[0]
        old = replace(
            opening,
            end=opening.end or opening.start,
            start=None,
            month_day_end=opening.month_day_end or opening.month_day_start,
            month_day_start=None,
        )
        return old, after[1]
    named = [when for when in whens if when.offset < at and when.precision is Precision.DAY and not when.start]
    if len(after) == 1 and len(named) == 1 and _OWN_DAY.search(text[: named[0].offset]):
        return named[0], after[0]
    return None


def roles(text: str, whens: Sequence[When], cue: str) -> tuple[When | None, When | None, When | None]:
    """(start, end, duration): which of the sentence's dates is what."""
    start = end = length = None
    whens = in_force(text, whens) if cue == "frist" else whens
    named = w.DEADLINE.search(text) or (w.PLAIN_DEADLINE.search(text) if cue != "innspill" else None)
    for when in whens:
        before = text[: when.offset]
        words = when.text.lower()
        if when.precision is Precision.WEEK and _told_by_day(when, whens):
            continue
        if _TWO_DAYS.match(words) or (cue == "periode" and w.ABOUT.match(words)):
            continue
        if when.precision in COARSE and not w.UNTIL.match(words) and _of_the_work(text, when, cue, whens):
            continue
        season = when.precision is Precision.SEASON and words.startswith("til ")
        if cue == "periode" and (season or (when.precision in COARSE and _LIKELY.search(before))):
            continue  # "sendes på høring til sommeren" is when it begins, and may be
        if when.precision is Precision.DURATION:
            length = length or (when if not _law_duration(text, when) else None)
        elif when.precision not in DATED or _belongs_elsewhere(before, named.end() if named else -1):
            continue
        elif (when.start or when.month_day_start or _is_week_range(when)) and (
            when.end or when.month_day_end or when.weeks or when.impossible
        ):
            end = when if end is None or (end.precision in COARSE and when.precision is Precision.DAY) else end
        elif (
            w.FROM.match(words)
            or (words.startswith("til ") and w.TOOK.search(before[-12:]))
            or (cue == "periode" and w.STARTS.search(before[-40:]) and not w.UNTIL.match(words))
            or (end is not None and when.precision is Precision.DAY and _BEGAN.search(before[-90:]))
            or (when.end is None and when.month_day_end is None and not when.impossible)
            or (w.SENT.search(before) and when.precision is Precision.DAY and not w.UNTIL.match(words))
        ):
            start = start or when
        elif end is None and (
            w.STOPS.search(before[-60:]) or _ends(when, cue, named is not None and named.end() <= when.offset + 2)
        ):
            if _named_later(named, when, whens):
                continue
            end = when
    return start, end, length


def _of_the_work(text: str, when: When, cue: str, whens: Sequence[When]) -> bool:
    """True for the month of a step of the plan work, "November–februar: medvirkning og innspill", for one of what is
    done before the hearing, "legges fram i november, og skal deretter på høring", and for one that a hearing of some
    weeks begins in: "på høring i slutten av mars, med seks ukers frist"."""
    if cue == "innspill":
        return True
    if _ANNOUNCED.search(text[: when.offset]):
        return True
    past = when.offset + when.length
    if _OUT_ON.search(text[: when.offset]):
        return any(other.precision is Precision.DURATION and other.offset >= past for other in whens)
    heard = w.PERIOD.search(text, past) if cue == "periode" else None
    return heard is not None and _THEN.search(text[past : heard.start()]) is not None


def _told_by_day(when: When, whens: Sequence[When]) -> bool:
    """True for "uke 9" in "uke 9, senest 27. februar 2026": the day after it says the same, and better."""
    if _is_week_range(when) or w.FROM.match(when.text.lower()):
        return False
    close = when.offset + len(when.text) + 12
    return any(
        when.offset < other.offset <= close and other.precision is Precision.DAY and not other.start for other in whens
    )


def _named_later(named: re.Match[str] | None, when: When, whens: Sequence[When]) -> bool:
    """True for a date before the deadline's name where another comes after it: "I brevet 5. januar stod det at
    fristen var 16. februar"."""
    if named is None or when.offset > named.start():
        return False
    return any(other.offset > named.start() and other.precision in DATED for other in whens)


def _is_week_range(when: When) -> bool:
    return when.weeks is not None and when.weeks[0] != when.weeks[1]


def _law_duration(text: str, when: When) -> bool:
    return w.LAW.search(text[max(0, when.offset - 40) : when.offset + 4]) is not None


def _ends(when: When, cue: str, after_label: bool) -> bool:
    """True if a single date is the last day: after a deadline's name, or after "innen", "til", "senest"."""
    words = when.text.lower()
    if after_label or w.UNTIL.match(words):
        return True
    if cue == "frist":
        return not w.FROM.match(words)
    return cue == "periode" and when.precision in COARSE


def _belongs_elsewhere(before: str, named: int) -> bool:
    """True for the day of a decision, of a meeting or of a stamp that stands in the same sentence."""
    near = before[-70:].lower()
    cut = max(
        near.rfind(word)
        for word in (
            "vedtok",
            "vedtak",
            "vedtatt",
            "vedteke",
            "vedteken",
            "behandlet",
            "handsama",
            "møte",
            "publisert",
            "oppdatert",
            "kunngjort",
            "datert",
        )
    )
    if cut < 0:
        return False
    passed = near[cut:]
    told = any(
        word in passed
        for word in ("høring", "høyring", "ettersyn", "frist", "innspill", "innspel", "merknad", "uttale")
    )
    return not (told or len(before) >= named >= len(before) - len(passed))
