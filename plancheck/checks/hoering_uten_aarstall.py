"""HOR007: a hearing deadline of day and month, and no year anywhere in the document."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Related, Treff
from plancheck.graph import Plangraf
from plancheck.hoeringspakke import Sak, saker
from plancheck.model import Hoering
from plancheck.numbers import Numbers


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each deadline without a known year; other places that say the same stand as related."""
    for sak in saker(graf):
        seen: dict[tuple[str, tuple[int, int]], Hoering] = {}
        for hearing in sak.hearings:
            if hearing.month_day is None or hearing.end is not None or hearing.superseded:
                continue
            key = (hearing.span.file, hearing.month_day)
            if key not in seen and not _told_elsewhere(sak, hearing):
                seen[key] = hearing
        for hearing in seen.values():
            yield Treff(
                hearing.span,
                "ukjent",
                {"tekst": hearing.text},
                node=hearing.id,
                plan=sak.plan,
                text=hearing.text,
                related=tuple(Related(mention.span, "ogsaa") for mention in hearing.mentions),
                confidence=hearing.confidence,
            )


def _told_elsewhere(sak: Sak, hearing: Hoering) -> bool:
    """Whether the same document gives the same day with its year."""
    assert hearing.month_day is not None
    month, day = hearing.month_day
    tail = f"-{month:02d}-{day:02d}"
    return any(
        other.end is not None and other.end.endswith(tail) and other.span.file == hearing.span.file
        for other in sak.hearings
    )
