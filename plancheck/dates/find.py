"""Every date expression in running text, ranges as one, and what only looks like a date left out."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from plancheck.dates import words
from plancheck.dates.atoms import STARTERS, atom
from plancheck.dates.recur import DURATION_STARTS, RECURRENCE_STARTS, duration, recurrence
from plancheck.dates.scan import Scan
from plancheck.dates.when import COARSE, DAY, Part, Precision, When, at_edge, before, build, following, share_year
from plancheck.pattern import pattern

_DIGIT: Final = pattern("[0-9]")
_STEMS: Final = (
    *("uar", "mars", "mai", "april", "jun", "jul", "august", "ember", "tober", "mán", "march", "may"),
    *(
        "uke",
        "vek",
        "vahk",
        "måned",
        "månad",
        "dager",
        "dagar",
        " år",
        "\når",
        "\xa0år",
        "års",
        "week",
        "month",
        "year",
    ),
    *("hver", "kvar", "gang", "gong", "årl", "årv", "tår", "adleg", "edlig", "ntli", "every", "skift"),
    *("våren", "sommer", "sommar", "høst", "haust", "vinter", "nyår"),
)
"""Without a digit and without any of these, a text has no date: one cheap look for each saves the scan."""
_TRIGGERS: Final = frozenset(STARTERS) | DURATION_STARTS | RECURRENCE_STARTS
_LAW_SOURCES: Final = words.word_set("meld st prop innst ot")
_URL: Final = pattern(r"(?:https?://|www\.)\S+|\S+@\S+")


def find_dates(text: str) -> list[When]:
    """Every date, range, duration and recurrence in `text`, in order.

    What belongs to a paragraph reference, case number, law, amount, clock or address is left out, and so are vague
    words and "løpende", which mean a time only in a field for it (`read_frist`). `text[offset:offset + length]` is
    the expression's own text.
    """
    return list(_dates(text))


@lru_cache(maxsize=64)
def _dates(text: str) -> tuple[When, ...]:
    """The same; a sentence is asked for what it may tell of a hearing, of a decision, of a meeting."""
    if _DIGIT.search(text) is None:
        low = text.lower()
        if not any(stem in low for stem in _STEMS):
            return ()
    if "@" in text or "://" in text or "www." in text:
        return tuple(expressions(Scan(_URL.sub(lambda m: " " * len(m[0]), text), shown=text)))
    return tuple(expressions(Scan(text)))


def expressions(s: Scan) -> list[When]:
    """The date expressions of a scan, left to right, none inside another."""
    found: list[When] = []
    limit = 0
    compounds = "års" in s.low or "ukers" in s.low or "vekers" in s.low
    for i, word in enumerate(s.words):
        if i < limit or not (
            word in _TRIGGERS
            or word.isdecimal()
            or (compounds and ("års" in word or "ukers" in word or "vekers" in word))
        ):
            continue
        when, after = _expression(s, i, limit)
        if when is not None:
            found.append(when)
        limit = max(limit, after if after > i else 0)
    return found


def _expression(s: Scan, i: int, limit: int) -> tuple[When | None, int]:
    """The expression at token `i` and the index to go on from (`i` itself where nothing was read)."""
    if s.words[i] in RECURRENCE_STARTS or s.words[i].isdecimal():
        after = recurrence(s, i)
        if after is not None:
            return _plain(s, i, after, Part(Precision.RECURRING, None, None)), after
    read = atom(s, i) if s.free_left(i) else None
    if read is None:
        return _duration(s, i)
    begin, mods = _prefix(s, i, limit)
    left, right, j = _range(s, *read, mods)
    if not s.free_right(j):
        return None, i if left.precision is Precision.WEEK else j
    if _is_law(s, i, j) and not s.lenient:
        return None, j
    if not _trusted(s, i, j, (left, right), mods):
        return None, i
    return _when(s, begin, j, (left, right), mods), j


def _duration(s: Scan, i: int) -> tuple[When | None, int]:
    read = duration(s, i)
    if read is None or not s.ends_word(read[1]):
        return None, i
    return _plain(s, i, read[1], read[0]), read[1]


def _plain(s: Scan, i: int, j: int, part: Part) -> When:
    """A duration or recurrence: words that name no day."""
    text = s.text[s.starts[i] : s.ends[j - 1]]
    recurring = part.precision is Precision.RECURRING
    return When(
        text,
        precision=part.precision,
        recurring=recurring,
        year_stated=False,
        days=part.days,
        offset=s.starts[i],
        length=len(text),
    )


def _prefix(s: Scan, i: int, limit: int) -> tuple[int, tuple[str, ...]]:
    """Where the expression's text begins when its prepositions are counted in, and these words."""
    k = begin = i
    while k > limit:
        word = s.words[k - 1]
        if word == "." and s.words[k - 2] == "m" and s.words[k - 6] in ("t", "f") and s.words[k - 4] == "o":
            k = begin = k - 6
        elif word in words.PREFIXES:
            k = begin = k - 1
        elif word in words.FILLERS:
            k -= 1
        else:
            break
    if s.words[begin] == "løpet" and begin > limit and s.words[begin - 1] in ("i", "innen"):
        begin -= 1
    return begin, tuple(s.words[begin:i])


def _range(s: Scan, left: Part, j: int, mods: tuple[str, ...]) -> tuple[Part, Part | None, int]:
    """Both ends of the range begun by `left` (no second end where there is no range), and what follows."""
    k = _separator(s, left, _past_clock(s, j), mods)
    if k is None:
        return left, None, j
    k, edge = _bound(s, k)
    read = _year_end(s, left, k) or (atom(s, k) if k < s.size else None)
    if read is None or not _pairs(left, read[0]):
        return left, None, j
    right, after = read
    if s.words[j] == "," or (right.year is None and right.precision in COARSE and s.words[after] in ("og", ",")):
        _, last, end = _range(s, right, after, ())  # "juni, juli og august 2026"
        right, after = (last, end) if last is not None else (right, after)
    if right.precision is Precision.YEAR and left.year is None and not edge:  # "juni – 2026", "1/6 - 2026"
        return left._replace(year=right.year, weak=""), None, after
    return left, at_edge(right, edge) if edge else right, after


def _past_clock(s: Scan, j: int) -> int:
    """Passes "kl. 12.00" between a date and the dash of its range."""
    if s.words[j] not in ("kl", "klokka", "klokken"):
        return j
    k = s.after_dot(j + 1) + 1
    return k + 2 if s.words[k] in (".", ":") and s.words[k + 1].isdecimal() else k


def _separator(s: Scan, left: Part, j: int, mods: tuple[str, ...]) -> int | None:
    """The token after what joins two ends of a range."""
    word = s.words[j]
    if word in words.DASHES:
        return j + 2 if s.words[j + 1] in words.DASHES else j + 1
    if word in ("til", "to", "through", "tom", "inntil"):
        return j + 1
    if word in ("fram", "frem") and s.words[j + 1] == "til":
        return j + 2
    if "".join(s.words[j : j + 6]) == "t.o.m.":
        return j + 6
    if word == "/" and left.precision is not DAY and (left.precision is not Precision.SEASON or left.year is None):
        return j + 1
    listed = s.words[j + 1] in words.MONTHS and s.words[j + 2] in (",", "og", "and")
    if word == "," and listed and left.precision is Precision.MONTH and left.year is None:
        return j + 1
    between = "mellom" in mods or "between" in mods
    if word in ("og", "and") and (between or (left.precision in COARSE and left.year is None)):
        return j + 1
    if left.precision is Precision.YEAR and s.year(j) and not s.year(j + 1) and s.year(j - 2) is None:
        return j  # "2015 2030": the dash was lost
    return None


def _bound(s: Scan, k: int) -> tuple[int, str]:
    """Passes "og med", "utgangen av", "den" before the second end; the edge it names."""
    edge = ""
    for _ in range(4):
        word = s.words[k]
        if word in words.EDGES:
            edge = word
        elif word not in words.FILLERS and word not in ("senest", "seinast", "ut"):
            break
        k += 1
    return k, edge


def _year_end(s: Scan, left: Part, k: int) -> tuple[Part, int] | None:
    """The short year that ends "2028–30" and "2026/27"."""
    short = s.short_year(k)
    if left.precision is not Precision.YEAR or left.year is None or short is None:
        return None
    if short % 100 <= left.year % 100 or not s.glued(k) or s.words[k + 1] == "." or s.words[k + 1] in words.MONTHS:
        return None
    return Part(Precision.YEAR, (1, 1), (12, 31), left.year // 100 * 100 + short % 100, weak="year"), k + 1


def _pairs(left: Part, right: Part) -> bool:
    """True if the two can be the ends of one range."""
    if right.precision is Precision.YEAR:
        return True
    if left.precision is Precision.YEAR:
        return right.year is not None
    if left.weeks is not None or right.weeks is not None:
        return left.weeks is not None and right.weeks is not None
    if right.weak in ("abbreviated", "ambiguous", "bare"):
        return False
    return left.precision is DAY or right.precision is not DAY or right.year is not None


def _trusted(s: Scan, i: int, j: int, ends: tuple[Part, Part | None], mods: tuple[str, ...]) -> bool:
    """False for what only looks like a date: amounts, case numbers, laws, section numbers, names."""
    left, right = ends
    if s.lenient:
        return not (left.weak in ("numeric", "bare", "slash") and left.year is None) or _may_follow(s, i)
    if left.precision is Precision.YEAR:
        return left.year is None or _is_year(s, i, j, left, ranged=right is not None)
    if right is None:
        return not left.weak or _in_company(s, i, j, left.weak, mods, ranged=False)
    weak = left.weak or right.weak
    if left.weak in ("bare", "numeric", "slash") and right.year is not None and _of_a_period(s, i, mods):
        return True
    if left.weak == right.weak == "slash" and left.year is not None and right.year is not None:
        return True  # "24/11-25 – 30/1-26": no two cases follow each other so
    if not weak or (right.year is not None and not right.weak and left.weak != "bare"):
        return True
    return right.precision is Precision.YEAR or _in_company(s, i, j, weak, mods, ranged=True)


def _may_follow(s: Scan, i: int) -> bool:
    """True if "1.6" in a field may be a date after the word before it: "innen 1.6", not "delmål 1.6"."""
    previous = s.words[i - 1] if s.words[i - 1] not in (":", ".") else s.words[i - 2]
    known = previous in words.DATE_WORDS or previous in words.PREFIXES or previous in words.FILLERS
    return known or not previous.isalnum() or previous.endswith(("frist", "fristen", "dato", "datoen", "dig"))


def _of_a_period(s: Scan, i: int, mods: tuple[str, ...]) -> bool:
    """True if "9.2-13.3.26" stands where a period is told: after "Høringsperiode", "perioden" or "fra"."""
    previous = s.words[i - 1] if s.words[i - 1] != ":" else s.words[i - 2]
    told = previous.endswith(("periode", "perioden", "høring", "høyring", "tidsrommet"))
    return told or not words.FROM_WORDS.isdisjoint(mods)


def _in_company(s: Scan, i: int, j: int, weak: str, mods: tuple[str, ...], *, ranged: bool) -> bool:
    """True if the words around a weak form say that it is a date."""
    previous = s.words[i - 1] if s.words[i - 1] not in (":", ".") else s.words[i - 2]
    noun = previous.endswith(("frist", "fristen", "dato", "datoen"))
    if weak == "numeric":
        if s.words[i - 1] == ":" and s.words[i - 3] == "for":  # "Frist for innspill: 2.3."
            noun = noun or s.words[i - 4].endswith(("frist", "fristen"))
        chapters = previous in ("fra", "frå", "til", "og") and s.words[i - 2].isdecimal()  # "fra 3.1 til 3.2."
        return noun or (not chapters and (previous in words.DATE_WORDS or bool(mods)))
    if weak == "slash":
        if len(s.words[j - 1]) == 4:
            return previous not in words.NOT_YEAR_BEFORE
        return (noun or previous in words.SLASH_WORDS) and s.words[j] not in ("stilling", "årsverk", "av", "del")
    if weak == "month":
        return ranged or previous in words.MONTH_WORDS or s.words[j - 1] in ("måned", "månad") or noun
    return weak == "season" and (ranged or previous in words.SEASON_WORDS)


def _is_law(s: Scan, i: int, j: int) -> bool:
    """True for dates and years in the names of laws, propositions and reports."""
    if s.words[j] == "nr" and s.words[s.after_dot(j + 1)].isdecimal() and s.words[s.after_dot(j + 1) + 1] != "/":
        return True
    k = i - 1
    if s.words[k] == "(" and any(w in _LAW_SOURCES for w in s.words[max(k - 7, 0) : k]):
        return s.words[k - 1].isdecimal() or len(s.words[k - 1]) == 1
    k = k - 1 if s.words[k] in ("(", "av") else k
    law = s.words[k].endswith(("lov", "loven", "lova", "forskrift", "forskriften", "forskrifta"))
    return law and s.words[i - 1] in ("av", "(")


def _is_year(s: Scan, i: int, j: int, left: Part, *, ranged: bool) -> bool:
    """True if four digits are a year and no amount, number or name."""
    previous = s.words[i - 1] if s.words[i - 1] != "." else s.words[i - 2]
    if previous in words.NOT_YEAR_BEFORE or (previous.isdecimal() and not s.glued(i) and not s.year(i - 1)):
        return False
    after = s.words[j]
    if after in words.NOT_YEAR_AFTER or (after.isdecimal() and s.starts[j] - s.ends[j - 1] == 1 and not s.year(j)):
        return False
    if not ranged and left.year in (1900, 2000, 2100) and after.isalpha():
        return after in words.AFTER_YEAR_FUNCTION
    return s.words[i - 1] != ":" or not s.glued(i) or not s.words[i - 2].isdecimal()


def _when(s: Scan, begin: int, j: int, ends: tuple[Part, Part | None], mods: tuple[str, ...]) -> When:
    """The `When` of what was read, with what its prepositions say about it."""
    left, right = ends
    edge = next((w for w in reversed(mods) if w in words.EDGES), "")
    left = at_edge(left, edge) if edge else left
    text, offset = s.text[s.starts[begin] : s.ends[j - 1]], s.starts[begin]
    if right is not None:
        left, right = share_year(left, right)
        return build(left, right, text=text, offset=offset)
    single = not left.span or left.precision is Precision.SPAN
    opens = single and (not words.FROM_WORDS.isdisjoint(mods) or mods[:1] == ("f",))
    if not words.BEFORE_WORDS.isdisjoint(mods) and not edge:
        opens = s.words[begin - 1] in ("ikke", "ikkje", "not")
        left = left if opens else before(left)
    elif not words.AFTER_WORDS.isdisjoint(mods) and not opens:
        left, opens = following(left), True
    return build(left, None, text=text, offset=offset, opens=opens)
