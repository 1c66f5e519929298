"""SPO006: a reference to a goal, an action or a heading that does not exist in a plan that is in the folder."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancheck.cascades import left_by_doubling, lost_their_reference, may_mean, may_mean_delmaal
from plancheck.document import Confidence, Span
from plancheck.finding import Related, Treff
from plancheck.graph import Plangraf, Unresolved
from plancheck.letteredrefs import lost_codes
from plancheck.model import Maal
from plancheck.numbers import Numbers
from plancheck.pattern import pattern
from plancheck.pointedrefs import lost_where_sent
from plancheck.runningrefs import lost_in_text
from plancheck.wording import shorten

_WORD = {"delmaal": "delmål", "maal": "mål", "strategi": "strategi", "tiltak": "tiltak"}
_BARE = pattern(r"(?:\d+(?:\.\d+)*|[a-zæøå])\.?", re.IGNORECASE)
_KIND_AND_NUMBER = pattern(r"([^\W\d_]{3,})\s+\d+(?:\.\d+)*\.?")


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each reference as written that leads nowhere, with the nearest that exists where there is one."""
    told_by_doubling = graf.once(left_by_doubling)
    told: set[tuple[Span, str]] = set()
    for entry in graf.unresolved:
        written = (entry.ref.span, entry.ref.text)
        if (entry.target_plan, entry.ref.number) in told_by_doubling or written in told:
            continue
        told.add(written)
        node = graf.nodes.get(entry.node)
        target = graf.plans.get(entry.target_plan)
        elsewhere = target is not None and entry.target_plan != entry.plan
        shown = entry.ref.text or entry.ref.id or entry.ref.number or entry.ref.words
        params = {
            "referanse": shorten(_named(shown, entry.ref.kind)),
            "forslag": _as_written(_named(shown, entry.ref.kind), _nearest(graf, entry)),
            "plan": target.title if target is not None and elsewhere else "",
        }
        key = ("i_plan" if elsewhere else "ukjent") + ("_forslag" if entry.suggestion else "")
        yield Treff(
            entry.ref.span,
            key,
            params,
            node=entry.node,
            plan=entry.plan,
            text=node.text if node else "",
            related=tuple(_left_empty(graf, entry)),
            discriminator=entry.ref.text,
            confidence=_sure(graf, entry),
        )

    yield from _in_text(graf)


def _in_text(graf: Plangraf) -> Iterator[Treff]:
    """References that the running text makes; where actions make broken ones too, those tell of the number."""
    told = {(entry.plan, name) for entry in graf.unresolved for name in (entry.ref.number, entry.ref.id)}
    for lost in (*lost_in_text(graf), *lost_where_sent(graf), *lost_codes(graf)):
        if any((lost.plan, word) in told for word in lost.shown.split()):
            continue
        params = {"referanse": lost.shown, "forslag": lost.suggestion, "plan": ""}
        key = "ukjent_forslag" if lost.suggestion else "ukjent"
        yield Treff(lost.span, key, params, plan=lost.plan, text=lost.shown, discriminator=lost.shown)


def _sure(graf: Plangraf, entry: Unresolved) -> Confidence:
    """No surer than the reading of the plan that is said to lack something."""
    known = [entry.ref.confidence, *(facts.document.ceiling for facts in graf.documents(entry.target_plan))]
    return min(known, key=lambda confidence: confidence.rank)


def _left_empty(graf: Plangraf, entry: Unresolved) -> Iterator[Related]:
    """The delmål that have no tiltak, one of which the reference may have meant."""
    for maal in _may_have_meant(graf, entry):
        yield Related(maal.span, "uten_tiltak", maal.id, {"maal": shorten(maal.text)})


def _may_have_meant(graf: Plangraf, entry: Unresolved) -> list[Maal]:
    """The delmål without tiltak that a tiltak's broken reference may be a slip for."""
    if not may_mean_delmaal(graf, entry):
        return []
    return [maal for maal in graf.once(lost_their_reference).get(entry.target_plan, ()) if may_mean(graf, entry, maal)]


def _nearest(graf: Plangraf, entry: Unresolved) -> str:
    """The suggestion: the one goal beside it that has lost its tiltak, else the nearest number.

    A code is answered with a code: "D3" for "D4".
    """
    empty = _may_have_meant(graf, entry)
    beside = [one for one in empty if one.number.rpartition(".")[0] == entry.ref.number.rpartition(".")[0]]
    if entry.suggestion and len(empty) == 1 and beside:
        number = empty[0].number
        return empty[0].local if entry.ref.id and number[:1].isdigit() else number or entry.suggestion
    return entry.suggestion


def _named(reference: str, kind: str) -> str:
    """A bare "2" in a column of delmål is "delmål 2"."""
    return f"{_WORD[kind]} {reference}" if kind in _WORD and _BARE.fullmatch(reference) else reference


def _as_written(reference: str, number: str) -> str:
    """The number with the word the reference has before its own: "mål 4" gives "mål 3"."""
    found = _KIND_AND_NUMBER.fullmatch(reference.strip()) if number[:1].isdigit() else None
    return f"{found[1]} {number}" if found else number
