"""What Excel shows for a stored number: dates, percentages, padded numbers."""

from __future__ import annotations

import re
from datetime import date, timedelta

_BUILT_IN_DATES = frozenset([14, 15, 16, 17, 22, *range(27, 37), *range(50, 59)])
_BUILT_IN_TIMES = frozenset([18, 19, 20, 21, 45, 46, 47])
_MONTH_AND_YEAR = 17
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_ZEROS = re.compile(r"0{2,}")
_MONTHS = (
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
    "november", "desember",
)  # fmt: skip

Kind = str
"""How a number format shows a number: "" as it is, "date", "month", "year", "time", "percent", or zeros ("0000")."""


def kind_of(format_id: int, code: str) -> Kind:
    """The kind of a number format, from its id and (for custom ones) its code."""
    if format_id == _MONTH_AND_YEAR:
        return "month"
    if format_id in _BUILT_IN_DATES:
        return "date"
    if format_id in _BUILT_IN_TIMES:
        return "time"
    if format_id in (9, 10):
        return "percent"
    bare = _QUOTED.sub("", code.split(";")[0]).strip().lower()
    if not bare or bare == "general":
        return ""
    if _ZEROS.fullmatch(bare):
        return bare
    if "%" in bare:
        return "percent"
    if not set(bare) & set("dymhså"):
        return ""
    if "#" in bare or "0" in bare.replace(".000", "").replace(".00", "").replace(".0", ""):
        return ""
    if "d" in bare:
        return "date"
    if "y" in bare or "å" in bare:
        return "month" if "m" in bare else "year"
    return "time" if set(bare) & set("hs") else "month"


def shown(text: str, kind: Kind, epoch_1904: bool) -> str:
    """What the cell shows for a stored number."""
    try:
        number = float(text)
    except ValueError:
        return text
    if kind in ("date", "month", "year"):
        return _date(number, kind, epoch_1904)
    if kind == "time":
        minutes = round(number % 1 * 1440)
        return f"{minutes // 60 % 24:02}:{minutes % 60:02}"
    if kind == "percent":
        return f"{plain_number(number * 100)} %"
    if kind.startswith("0") and number == int(number):
        return str(int(number)).zfill(len(kind))
    return plain_number(number) if "." in text or "E" in text.upper() else text


def plain_number(number: float) -> str:
    """Without the noise of binary fractions, and without a useless ".0"."""
    text = f"{number:.15g}"
    return text if "e" not in text else f"{number:.6f}".rstrip("0").rstrip(".")


def _date(number: float, kind: Kind, epoch_1904: bool) -> str:
    if not 0 <= number < 2_958_466:
        return plain_number(number)
    days = int(number)
    if epoch_1904:
        day = date(1904, 1, 1) + timedelta(days=days)
    else:
        day = date(1899, 12, 31 if days < 60 else 30) + timedelta(days=days)
    if kind == "year":
        return str(day.year)
    if kind == "month":
        return f"{_MONTHS[day.month - 1]} {day.year}"
    return day.isoformat()
