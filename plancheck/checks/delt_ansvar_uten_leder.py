"""ANS004: several responsible, and none marked as the lead."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.model import Tiltak
from plancheck.numbers import Numbers
from plancheck.wording import shorten


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each tiltak with two or more responsible and no lead."""
    for tiltak in graf.alle(Tiltak):
        if len(tiltak.ansvar) > 1 and not any(navn.lead for navn in tiltak.ansvar):
            yield Treff(
                tiltak.ansvar[0].span,
                "uten_leder",
                {"ansvar": shorten(", ".join(navn.text for navn in tiltak.ansvar)), "antall": len(tiltak.ansvar)},
                node=tiltak.id,
                plan=tiltak.plan,
                text=tiltak.text,
                confidence=tiltak.confidence,
            )
