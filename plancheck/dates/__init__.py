"""Norwegian dates, periods and recurrences: an own grammar, since no library reads "7. – 15. mars"."""

from plancheck.dates.find import find_dates
from plancheck.dates.frist import read_frist
from plancheck.dates.periods import Periode, read_planperiode
from plancheck.dates.when import Precision, When, format_date, with_year, years_from_weekday

__all__ = [
    "Periode",
    "Precision",
    "When",
    "find_dates",
    "format_date",
    "read_frist",
    "read_planperiode",
    "with_year",
    "years_from_weekday",
]
