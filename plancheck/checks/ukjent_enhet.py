"""ANS003: a responsible unit that the municipality's register of units does not have."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Related, Treff
from plancheck.graph import Plangraf
from plancheck.model import Enhet, Navn, Tiltak
from plancheck.nearest import nearest
from plancheck.numbers import Numbers
from plancheck.vocabulary import vocabulary
from plancheck.wording import shorten

_SHOWN = 10


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each name in a plan, at its first place; unspecific words are ANS002."""
    if not graf.context.has_enheter:
        return
    words = vocabulary()
    found: dict[tuple[str, str], list[tuple[Tiltak, Navn]]] = {}
    for tiltak in graf.alle(Tiltak):
        for navn in tiltak.ansvar:
            unspecific = words.match("value", navn.text)
            if not _registered(graf, navn) and (unspecific is None or unspecific.concept != "enhet_uspesifikk"):
                found.setdefault((tiltak.plan, navn.text.casefold()), []).append((tiltak, navn))
    names = sorted(set(graf.context.enheter.values()))
    for places in found.values():
        yield _treff(places, nearest(places[0][1].text, names))


def _registered(graf: Plangraf, navn: Navn) -> bool:
    unit = graf.nodes.get(navn.enhet)
    if isinstance(unit, Enhet) and unit.registered:
        return True
    known = graf.context.enheter
    return navn.text.strip().casefold() in known or (unit is not None and unit.text.casefold() in known)


def _treff(places: list[tuple[Tiltak, Navn]], guess: str | None) -> Treff:
    tiltak, navn = places[0]
    return Treff(
        navn.span,
        "ukjent" if guess is None else "ukjent_forslag",
        {"enhet": shorten(navn.text), "forslag": guess or "", "antall": len(places)},
        node=tiltak.id,
        plan=tiltak.plan,
        text=tiltak.text,
        related=tuple(Related(name.span, "ogsaa", other.id) for other, name in places[1 : _SHOWN + 1]),
        discriminator=navn.text.casefold(),
        confidence=tiltak.confidence,
        covers=tuple(other.id for other, _ in places),
    )
