"""HOR003: a hearing that ends before it starts."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.hoeringspakke import saker
from plancheck.numbers import Numbers


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each hearing written the wrong way round. An impossible date is FRI003."""
    for sak in saker(graf):
        for hearing in sak.hearings:
            start, end = hearing.start, hearing.end
            if hearing.reversed or (start is not None and end is not None and end < start):
                known = start is not None and end is not None
                yield Treff(
                    hearing.span,
                    "datoer" if known else "tekst",
                    {"start": start or "", "slutt": end or "", "tekst": hearing.text},
                    node=hearing.id,
                    plan=sak.plan,
                    text=hearing.text,
                    confidence=hearing.confidence,
                )
