"""FRI001: every tiltak has a deadline or a period."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.emptyvalues import is_empty, not_set_yet
from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.missing import missing_field
from plancheck.model import Tiltak
from plancheck.numbers import Numbers


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each tiltak without a deadline; one for a table or list without a place for it.

    Recurring is a deadline, vague words are FRI005, an impossible date FRI003; what is done needs none.
    """
    return missing_field(graf, "frist", _lacks, _stated)


def _lacks(tiltak: Tiltak) -> bool:
    if tiltak.frist is not None and tiltak.frist.vague and not_set_yet(tiltak.frist.text):
        return not tiltak.avsluttet
    if tiltak.frist is not None or "frist" in tiltak.unknown or tiltak.avsluttet:
        return False
    written = tiltak.frist_text or ""
    return not any(sign.isalnum() for sign in written) or is_empty(written)


def _stated(tiltak: Tiltak) -> bool:
    return tiltak.frist is not None or tiltak.frist_text is not None
