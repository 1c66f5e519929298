"""FRI005: "snarest", "ved behov", "på sikt": words that look like a deadline and are none."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.model import Tiltak
from plancheck.numbers import Numbers
from plancheck.wording import shorten

_DONE = frozenset({"ferdig", "utgaar"})


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each vague deadline; recurring ones (løpende, årlig) are fine."""
    for tiltak in graf.alle(Tiltak):
        frist = tiltak.frist
        if frist is None or not frist.vague or frist.recurring or frist.end or tiltak.status_kode in _DONE:
            continue
        yield Treff(
            frist.span,
            "vag",
            {"frist": shorten(frist.text)},
            node=tiltak.id,
            plan=tiltak.plan,
            text=tiltak.text,
            confidence=tiltak.confidence,
        )
