"""One date without its range: a day, a list of days, a month, a season, a quarter, a week, a year.

Every reader takes the scan and a token's index and gives the part and the index after it, or None.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from plancheck.dates import words
from plancheck.dates.scan import Scan
from plancheck.dates.when import DAY, MonthDay, Part, Precision

Read = tuple[Part, int] | None
_MAX_DAY = 39  # 31. juni and 32. mai are impossible days; 45. mai is no day at all
_LIST_SIGNS: Final = words.DASHES | {"og", "til", ",", "/", "+", "&", "and", "to"}
_UNIT_PRECISION: Final = {4: Precision.QUARTER, 3: Precision.TERTIAL, 2: Precision.HALF_YEAR}
_LETTER_UNITS: Final = {"q": 4, "kv": 4, "k": 4, "t": 3, "h": 2}


def atom(s: Scan, i: int) -> Read:
    """The date at token `i`."""
    reader = STARTERS.get(s.words[i])
    if reader is not None:
        return reader(s, i)
    return number_date(s, i) if s.words[i].isdecimal() else None


def number_date(s: Scan, i: int) -> Read:
    """A date that begins with a number."""
    if len(s.words[i]) == 4:
        return _iso(s, i) or _year(s, i)
    if len(s.words[i]) > 2:
        return None
    return _numeric(s, i) or _listed(s, i) or _slashed(s, i) or _dashed(s, i)


def _iso(s: Scan, i: int) -> Read:
    """2026-06-30, and 2027-06 where that can be no span of years."""
    year, w = s.year(i), s.words
    if year is None or w[i + 1] != "-" or len(w[i + 2]) != 2 or not s.glued(i + 1) or not s.glued(i + 2):
        return None
    month, day = s.number(i + 2, 2), s.number(i + 4, 2)
    if month is None:
        return None
    if day is not None and w[i + 3] == "-" and len(w[i + 4]) == 2 and s.glued(i + 3) and s.glued(i + 4):
        after = i + 6 if w[i + 5] == "t" and s.glued(i + 5) else i + 5
        return Part(DAY, (month, day), (month, day), year), after
    if month > year % 100 or not 1 <= month <= 12 or (s.glued(i + 3) and w[i + 3] == "-"):
        return None
    return Part(Precision.MONTH, (month, 1), (month, 31), year), i + 3


def _year(s: Scan, i: int) -> Read:
    """2026, also with its quarter or season after it ("2026, 2. kvartal")."""
    year = s.year(i)
    if year is None:
        return None
    j = i + 2 if s.words[i + 1] in (",", "/") or s.words[i + 1] in words.DASHES else i + 1
    if s.lenient or s.words[j + 2] in words.UNITS or s.words[j + 1] in words.UNITS or s.words[j] == "q":
        read = _part_of_year(s, j)
        if read is not None and read[0].year is None and read[0].precision is not DAY:
            return read[0]._replace(year=year, weak=""), read[1]
    return Part(Precision.YEAR, (1, 1), (12, 31), year, weak="year"), i + 1


def _part_of_year(s: Scan, j: int) -> Read:
    return None if s.year(j) is not None else atom(s, j)


def _numeric(s: Scan, i: int) -> Read:
    """13.03.2013, 13.03.13, 9.3 2017, 14.2. (the last only in company of other signs of a date)."""
    w = s.words
    day, month = s.number(i, 2), s.number(i + 2, 2)
    if day is None or month is None or w[i + 1] != "." or day > _MAX_DAY:
        return None
    j = s.after_dot(i + 3)
    both = (month, day)
    year = s.year(j)
    if year is not None and s.ends_word(j + 1) and (day or month):
        return Part(DAY, both, both, year), j + 1
    if not 1 <= month <= 12 or not s.glued(i + 1) or not s.glued(i + 2) or not day:
        return None
    short = s.short_year(j)
    if short is not None and j == i + 4 and s.glued(j) and s.glued(i + 3):
        padded = len(w[i]) == 2 and len(w[i + 2]) == 2
        return Part(DAY, both, both, short, weak="" if padded else "numeric"), j + 1
    if w[j].isdecimal() and s.glued(j):
        return None
    dotted = j == i + 4 or len(w[i + 2]) == 2
    return Part(DAY, both, both, weak="numeric" if dotted or s.lenient else "bare"), j


def _listed(s: Scan, i: int) -> Read:
    """14. april, 7. – 15. mars, 13.og 14. juni, 1.-2. kvartal, 30 June: numbers that share what follows them."""
    numbers: list[int] = []
    weekdays: list[str | None] = [None]
    j = i
    for _ in range(6):
        number = s.number(j, 2)
        if number is None or number > _MAX_DAY:
            return None
        numbers.append(number)
        j = _ordinal_end(s, j + 1)
        read = _ended(s, j, numbers, weekdays)
        if read is not None:
            return read
        if s.words[j] not in _LIST_SIGNS or (s.words[j] == "," and s.words[j - 1] != "."):
            return None
        j, weekday = _weekday_before(s, j + 1)
        weekdays.append(weekday)
    return None


def _ordinal_end(s: Scan, j: int) -> int:
    """The token after what makes a number an ordinal: "14.", "1st", "3rd of", "9.b."."""
    if s.words[j] in words.ORDINAL_SUFFIXES and s.glued(j):
        j += 1
    return j + 1 if s.words[j] in (".", "of") else j


def _weekday_before(s: Scan, j: int) -> tuple[int, str | None]:
    """Passes "mandag den" before a day number."""
    weekday = None
    if s.words[j] in words.WEEKDAYS and s.words[j] != "man":
        weekday, j = s.text[s.starts[j] : s.ends[j]], s.after_dot(j + 1)
    return (j + 1 if s.words[j] == "den" else j), weekday


def _ended(s: Scan, j: int, numbers: list[int], weekdays: list[str | None]) -> Read:
    """The month, the numeric month or the part of a year that ends a list of numbers."""
    word = s.words[j]
    month = words.MONTHS.get(word)
    if month is not None:
        return _days_in_month(s, j, month, numbers, weekdays)
    if word in words.UNITS and not weekdays[-1]:
        return _units(s, j + 1, words.UNITS[word], numbers[0], numbers[-1])
    if len(numbers) > 1 and s.words[j - 1] == "." and s.words[j + 1] == "." and s.glued(j):
        last = _numeric(s, j - 2)
        if last is not None and last[0].year is not None and last[0].first is not None and last[1] > j + 1:
            return _days(last[0].first[0], numbers, weekdays, last[0].year), last[1]
    return None


def _days_in_month(s: Scan, j: int, month: int, numbers: list[int], weekdays: list[str | None]) -> Read:
    dotted = s.words[j - 1] == "."
    after = s.after_dot(j + 1) if s.words[j] in words.ABBREVIATED else j + 1
    if s.words[after] in ("måned", "månad"):
        after += 1
    year, k = s.year_after(after)
    if year is None and s.words[after] == "." and s.year(after + 1) is not None and s.glued(after + 1):
        year, k = s.year(after + 1), after + 2
    if year is None and s.words[after] == "(" and s.words[after + 2] == ")" and s.year(after + 1) is not None:
        year, k = s.year(after + 1), after + 3  # "2. mars (2026)"
    if s.words[j] in words.ABBREVIATED and year is None and not dotted:
        return None
    return _days(month, numbers, weekdays, year), k


def _days(month: int, numbers: list[int], weekdays: list[str | None], year: int | None) -> Part:
    first, last = (month, numbers[0]), (month, numbers[-1])
    weekday_first = weekdays[0] if len(numbers) > 1 else None
    return Part(DAY, first, last, year, len(numbers) > 1, weekdays[-1], weekday_first)


def _units(s: Scan, j: int, parts: int, first: int, last: int) -> Read:
    """Quarters, tertials and half-years by number; `j` is the token after the word."""
    if not 1 <= first <= parts or not 1 <= last <= parts:
        return None
    j = s.after_dot(j) if s.words[j - 1] == "kv" else j
    year, j = s.year_after(j)
    months = 12 // parts
    begin, end = (months * (first - 1) + 1, 1), (months * last, 31)
    return Part(_UNIT_PRECISION[parts], begin, end, year, span=last != first), j


def _slashed(s: Scan, i: int) -> Read:
    """1/6, 01/06/2026, 1/6-26; in a cell also 06/2026."""
    first, second = s.number(i, 2), s.number(i + 2, 2)
    if s.words[i + 1] != "/" or not s.glued(i + 1) or not first:
        return None
    year = s.year(i + 2)
    if s.lenient and year is not None and first <= 12:
        return Part(Precision.MONTH, (first, 1), (first, 31), year), i + 3
    if not second or second > 12 or first > _MAX_DAY or not s.glued(i + 2):
        return None
    both = (second, first)
    joined = s.words[i + 3] == "/" or s.words[i + 3] in words.DASHES or s.year(i + 3) is not None
    k = i + 3 if s.year(i + 3) is not None else i + 4
    year = s.year(k) or (s.short_year(k) if s.glued(k) and s.glued(i + 3) else None)
    if joined and year is not None and s.ends_word(k + 1):
        return Part(DAY, both, both, year, weak="slash"), k + 1
    return Part(DAY, both, both, weak="slash"), i + 3


def _dashed(s: Scan, i: int) -> Read:
    """14-04-2026; in a cell also 06.2026."""
    w, year = s.words, s.year(i + 4)
    if s.lenient and w[i + 1] == "." and s.year(i + 2) and 1 <= int(w[i]) <= 12:
        return Part(Precision.MONTH, (int(w[i]), 1), (int(w[i]), 31), s.year(i + 2)), i + 3
    if year is None or w[i + 1] != "-" or w[i + 3] != "-" or not all(s.glued(k) for k in range(i + 1, i + 5)):
        return None
    month = s.number(i + 2, 2)
    if month is None or int(w[i]) > _MAX_DAY:
        return None
    return Part(DAY, (month, int(w[i])), (month, int(w[i])), year), i + 5


def _month(s: Scan, i: int) -> Read:
    """mars måned 2022, des. 2025, June 30, 2026, juovlamánu 9.b. 2020."""
    word = s.words[i]
    if word == "jul" and s.words[i - 1] in _BEFORE_CHRISTMAS:
        return _season(s, i)
    month = words.MONTHS[word]
    j = s.after_dot(i + 1) if word in words.ABBREVIATED else i + 1
    j = j + 1 if s.words[j] in ("måned", "månad", "månaden", "måneden") else j
    day = s.number(j, 2)
    if day and s.words[j + 1] in (",", ".") and s.year(_day_tail(s, j)) is not None:
        k = _day_tail(s, j)
        return Part(DAY, (month, day), (month, day), s.year(k)), k + 1
    year, k = s.year_after(j)
    weak = "" if year is not None else "month" if word not in words.ABBREVIATED or s.lenient else "abbreviated"
    return Part(Precision.MONTH, (month, 1), (month, 31), year, weak=weak), k


def _day_tail(s: Scan, j: int) -> int:
    """The token after the day in "June 30, 2026" and "juovlamánu 9.b. 2020"."""
    return j + 4 if s.words[j + 2] == "b" and s.words[j + 3] == "." else j + 2


def _season(s: Scan, i: int) -> Read:
    first, last = words.SEASONS[s.words[i]]
    j = i + 2 if s.words[i + 1] in words.DASHES and s.glued(i + 1) and s.words[i + 2] == "/" else i + 1
    year, k = s.year_after(j)
    if year is not None and s.words[k] == "/" and (s.short_year(k + 1) or s.year(k + 1)):
        k += 2  # "årsskiftet 2018/2019", "vinteren 2026/27"
    weak = "" if year is not None else "ambiguous" if s.words[i] in words.AMBIGUOUS_SEASONS else "season"
    return Part(Precision.SEASON, first, last, year, weak=weak), k


def _this_year(s: Scan, i: int) -> Read:
    """[utgangen av] året, [i løpet av] året: a year the text must tell elsewhere."""
    if s.words[i - 1] != "av" or not (s.words[i - 2] in words.EDGES or s.words[i - 2] == "løpet"):
        return None
    return None if s.year(i + 1) is not None else (Part(Precision.YEAR, (1, 1), (12, 31), weak="year"), i + 1)


def _weekday(s: Scan, i: int) -> Read:
    j, weekday = _weekday_before(s, i)
    j = j + 1 if s.words[j] == "," else j
    read = atom(s, j) if s.words[j].isdecimal() or s.words[j] in words.MONTHS else None
    if read is None or read[0].precision is not DAY or weekday is None:
        return None
    part = read[0]
    return (part._replace(weekday_first=weekday) if part.span else part._replace(weekday=weekday)), read[1]


def _week(s: Scan, i: int) -> Read:
    """uke 14 2026, veke 14–16, uke 8 og 9."""
    j = s.after_dot(i + 2) if s.words[i + 1] == "nr" else i + 1
    first = s.number(j, 2)
    if not first:
        return None
    last, j = first, j + 1
    second = s.number(j + 1, 2)
    of_month = s.words[s.after_dot(j + 2)] in words.MONTHS  # "fra uke 45 til 18. desember"
    if second and s.words[j] in _LIST_SIGNS and second <= 53 and s.words[j] != "/" and not of_month:
        last, j = second, j + 2
    year, j = s.year_after(s.after_dot(j) if s.year(j + 1) else j)
    return Part(Precision.WEEK, None, None, year, span=last != first, weeks=(first, last)), j


def _ordinal(s: Scan, i: int) -> Read:
    """første kvartal, andre halvår, siste tertial; "første og andre halvår"."""
    first = last = words.ORDINALS[s.words[i]]
    j = i + 1
    if s.words[j] in _LIST_SIGNS and s.words[j + 1] in words.ORDINALS:
        last, j = words.ORDINALS[s.words[j + 1]], j + 2
    parts = words.UNITS.get(s.words[j])
    if parts is None:
        return None
    read = _units(s, j + 1, parts, first or parts, last or parts)
    half = s.words[j].startswith("halvdel")
    if not half:
        return read
    return _half_of(s, j + 1, first or parts)


def _half_of(s: Scan, j: int, half: int) -> Read:
    """første halvdel av mars, andre halvdel av 2026."""
    read = atom(s, j + 1) if s.words[j] in ("av", "i") else None
    if read is None or read[0].first is None:
        return None
    part, k = read
    if part.precision is Precision.MONTH:
        month = read[0].first[0]
        days: tuple[MonthDay, MonthDay] = ((month, 1), (month, 15)) if half == 1 else ((month, 16), (month, 31))
        return part._replace(precision=Precision.HALF_MONTH, first=days[0], last=days[1], weak=""), k
    if part.precision is not Precision.YEAR:
        return None
    return _units(s, k, 2, half, half) and (Part(Precision.HALF_YEAR, (6 * half - 5, 1), (6 * half, 31), part.year), k)


def _letter(s: Scan, i: int) -> Read:
    """Q2 2026; in a cell also H26 and V-26 (autumn and spring), T1 2026."""
    word, j = s.words[i], i + 2 if s.lenient and s.words[i + 1] == "-" else i + 1
    number = s.number(j, 4)
    if number is None or not s.glued(j) or not s.glued(i + 1):
        return None
    if word in ("v", "h") and s.lenient and number > 2:
        year = s.year(j) or s.short_year(j)
        first, last = words.SEASONS["vår" if word == "v" else "høst"]
        likely = year is not None and 2010 <= year < 2100
        return (Part(Precision.SEASON, first, last, year), j + 1) if likely else None
    if word not in _LETTER_UNITS or (word != "q" and not s.lenient) or number > 4:
        return None
    j = j + 2 if s.words[j + 1] in words.DASHES and s.year(j + 2) is not None else j + 1
    read = _units(s, j, _LETTER_UNITS[word], number, number)
    return read if word == "q" or (read is not None and read[0].year is not None) else None


def _school_year(s: Scan, i: int) -> Read:
    """skoleåret 2026/27, skuleåret 2026–2027, barnehageåret 26/27: from 1 August to 31 July."""
    j = i + 1
    first = s.year(j) or s.short_year(j)
    if first is None or not (s.words[j + 1] == "/" or s.words[j + 1] in words.DASHES):
        return None
    if (s.year(j + 2) or s.short_year(j + 2)) != first + 1 or not s.ends_word(j + 3):
        return None
    return Part(Precision.SPAN, (8, 1), (7, 31), first, span=True, last_year=first + 1), j + 3


_BEFORE_CHRISTMAS: Final = words.word_set("før innen innan til rundt mot etter over")
STARTERS: Final[dict[str, Callable[[Scan, int], Read]]] = {
    **dict.fromkeys(("q", "h", "v", "t", "k"), _letter),
    **dict.fromkeys(words.WEEKDAYS, _weekday),
    **dict.fromkeys(words.SEASONS, _season),
    **dict.fromkeys(words.MONTHS, _month),
    **dict.fromkeys(words.WEEK_WORDS, _week),
    **dict.fromkeys(words.ORDINALS, _ordinal),
    **dict.fromkeys(words.SCHOOL_YEARS, _school_year),
    "året": _this_year,
}
