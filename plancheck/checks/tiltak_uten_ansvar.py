"""ANS001: every tiltak names somebody responsible."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.missing import missing_field
from plancheck.model import Tiltak
from plancheck.numbers import Numbers


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each tiltak nobody answers for; one for a table or list without a place for it."""
    return missing_field(graf, "ansvar", _lacks, _stated)


def _lacks(tiltak: Tiltak) -> bool:
    return not tiltak.ansvar and "ansvar" not in tiltak.unknown and tiltak.status_kode != "utgaar"


def _stated(tiltak: Tiltak) -> bool:
    return bool(tiltak.ansvar) or tiltak.ansvar_text is not None
