"""Columns that stand for a stretch of time: a year, and the quarters, months and halves of one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from plancheck.document import Row
from plancheck.extract.fields.whowhen import is_deadline
from plancheck.pattern import pattern

YEAR = pattern(
    r"(?:(?:kort|mellomlang|mellomlangt|lang)\s+sikt\s*)?\(?(?:år\s*)?(?P<first>20\d\d)(?:\s*[-–/]\s*(?P<last>20\d\d|\d\d))?\)?"
    r"(?:\s*\([^)]*\))?$",
    re.I,
    needs="20",
)
_OPEN_YEAR = pattern(
    r"(?:(?P<from>fra(?: og med)?|frå(?: og med)?|f\.?\s?o\.?\s?m\.?|etter)\s+)?(?:år\s*)?(?P<year>20\d\d)"
    r"(?P<open>\s*(?:[-–—→+]|-+>|ff\.?|(?:og|eller)\s+"
    r"(?:utover|framover|fremover|senere|seinere|seinare|vidare|videre|etter\w*(?:\s+år)?)))?$",
    re.I,
    needs="20",
)
_PART = pattern(
    r"(?:(?:q|k|kv\.?|kvartal)\s*(?P<q>[1-4])|(?P<kvartal>[1-4])\.?\s*(?:q|kv\.?|kvartal)"
    r"|t\s*(?P<t>[1-3])|(?P<tertial>[1-3])\.?\s*(?:t|tert\.?|tertial)"
    r"|h\s*(?P<h>[12])|(?P<half>[12])\.?\s*(?:h|halvår)|(?P<season>vår|vår(?:en|a)|høst(?:en)?|haust(?:en)?)"
    r"|(?P<month>jan|feb|mars?|apr|mai|juni?|juli?|aug|sep|okt|nov|des)\w*\.?)(?:\s*[-–/]?\s*(?P<year>20\d\d))?$",
    re.I,
)
_MONTHS = {
    "jan": "januar", "feb": "februar", "mar": "mars", "apr": "april", "mai": "mai", "jun": "juni", "jul": "juli",
    "aug": "august", "sep": "september", "okt": "oktober", "nov": "november", "des": "desember",
}  # fmt: skip
_LONGEST = 24
_ANY_YEAR = pattern(r"\b(?:19|20)\d\d\b", needs=("19", "20"))
_SPAN = pattern(r"\b(?:19|20)\d\d\s*[-–—/]\s*\d\d", needs=("19", "20"))
_CROSS = pattern(r"(?:x+|[✓✔√☑☒●•■◼█▪◆→]+|->|ja)$", re.I)
_BLANK = frozenset({"", "-", "–", "—", "☐", "□", "○"})
_WHEN = frozenset({"frist", "oppstart", "ferdig", "aar"})


def last_year(match: re.Match[str]) -> int:
    """The year a year column stands for: its last ("2027–2028" is 2028)."""
    last = match["last"] or match["first"]
    return int(last if len(last) == 4 else match["first"][:2] + last)


def open_year(text: str) -> tuple[str, int] | None:
    """("2028–", 2028) for a column "2028-", "2028 og senere" or "Fra 2028", ("etter 2028", 2028) for what comes after;
    None for other headers."""
    match = _OPEN_YEAR.match(text.strip()) if len(text) <= _LONGEST and "20" in text else None
    if match is None or not (match["from"] or match["open"]):
        return None
    year = match["year"]
    after = match["from"] and match["from"].lower() == "etter" and not match["open"]
    return (f"etter {year}" if after else f"{year}–"), int(year)


def part_of_year(text: str, year: int = 0) -> tuple[str, int] | None:
    """("2. kvartal 2026", 2026) for "Q2" under 2026 or "2. kv. 2026"; None for other headers."""
    match = _PART.match(text.strip()) if len(text) <= _LONGEST and (year or "20" in text) else None
    if match is None or not (match["year"] or year):
        return None
    known = int(match["year"] or year)
    quarter, third, half = match["q"] or match["kvartal"], match["t"] or match["tertial"], match["h"] or match["half"]
    if quarter:
        name = f"{quarter}. kvartal"
    elif third:
        name = f"{third}. tertial"
    elif half:
        name = f"{half}. halvår"
    elif match["season"]:
        name = match["season"].lower()
    else:
        name = _MONTHS[match["month"].lower()[:3]]
    return f"{name} {known}", known


def with_years(header: Row, above: tuple[Row, ...]) -> Row:
    """The header with the year above written into each part of it: "Q2" below 2026 is "2. kvartal 2026"."""
    upper = above[-1].cells if above else ()
    cells = list(header.cells)
    year = 0
    for index, cell in enumerate(upper[: len(cells)]):
        if cell.text.strip():
            match = YEAR.match(cell.text.strip())
            year = last_year(match) if match is not None and not match["last"] else 0
        part = part_of_year(cells[index].text, year) if year else None
        if part is not None:
            cells[index] = cells[index]._replace(text=part[0])
    return header._replace(cells=tuple(cells))


def only_year(*titles: str) -> int:
    """The year of the first title that names one and no more: "Handlingsplan 2026"; else 0."""
    return next((year for title in titles if (year := _year_named(title)) is not None), 0)


@lru_cache(maxsize=64)
def _year_named(title: str) -> int | None:
    """The one year that a title names, 0 for more; None where it names none."""
    years = {found[0] for found in _ANY_YEAR.finditer(title)}
    if not years:
        return None
    return int(years.pop()) if len(years) == 1 and not _SPAN.search(title) else 0


def crossed_parts(headers: Sequence[str], rows: Sequence[Row], year: int) -> dict[int, tuple[str, int]]:
    """Columns "Q1", "Q2" … with crosses below, in a plan of one year: the index of each and the part it stands for."""
    found = {at: part for at, text in enumerate(headers) if year and (part := part_of_year(text, year)) is not None}
    said = [row.cells[at].text.strip() for row in rows for at in found if at < len(row.cells)]
    crosses = [text for text in said if text not in _BLANK]
    return found if len(found) > 1 and crosses and all(_CROSS.match(text) for text in crosses) else {}


def timed_priority(concepts: Sequence[str], rows: Sequence[Row]) -> int | None:
    """The index of the column "Prioritet" whose every cell says when, one at least with its years: "Kort sikt
    (2026–2027)", "Årlig"; None where another column does, or a cell has a priority ("Høy", "1")."""
    if "prioritet" not in concepts or not _WHEN.isdisjoint(concepts):
        return None
    index = concepts.index("prioritet")
    said = {row.cells[index].text.strip() for row in rows if index < len(row.cells)} - _BLANK
    dated = any(_ANY_YEAR.search(text) for text in said)
    return index if dated and all(map(is_deadline, said)) else None
