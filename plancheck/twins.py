"""The same tiltak in two plans in force, and which of the plans is newer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from plancheck.document import Span
from plancheck.finding import Related, Treff
from plancheck.graph import Plangraf
from plancheck.model import Plan, Tiltak, Vedtak
from plancheck.record import NamedTuple
from plancheck.wording import plain, shorten

_SHORTEST = 12
"""Texts shorter than this ("Kurs") are too common to be the same tiltak in two plans."""


class Twins(NamedTuple):
    """One tiltak as two plans have it. `newer` stands in the newer plan, where `known` says which that is."""

    newer: Tiltak
    older: Tiltak
    known: bool


def twins(graf: Plangraf) -> Sequence[Twins]:
    """Pairs of tiltak that are the same in two plans: an edge `gjengir`, or equal words.

    Plans that are repealed, a plan beside the one it replaces, and plans of two municipalities are left out.
    """
    return graf.once(_twins)


def _twins(graf: Plangraf) -> list[Twins]:
    return list(_found(graf))


def _found(graf: Plangraf) -> Iterator[Twins]:
    days = {plan.id: _day(graf, plan) for plan in graf.plans.values()} if len(graf.plans) > 1 else {}
    for one, other in _pairs(graf) if days else ():
        first, second = graf.plans.get(one.plan), graf.plans.get(other.plan)
        if first is None or second is None or not _both_in_force(first, second):
            continue
        early, late = days[first.id], days[second.id]
        known = bool(early and late) and early != late
        yield Twins(one, other, known) if known and early > late else Twins(other, one, known)


def disagreement(graf: Plangraf, pair: Twins, key: str, here: tuple[str, Span], there: tuple[str, Span]) -> Treff:
    """The hit in the newer plan on what the two say, `here` in the newer and `there` in the older: words and place."""
    newer, older = pair.newer, pair.older
    params = {
        "her": shorten(here[0]),
        "der": shorten(there[0]),
        "plan": graf.plans[older.plan].title,
        "denne": graf.plans[newer.plan].title,
    }
    return Treff(
        here[1],
        "nyere" if pair.known else key,
        params,
        node=newer.id,
        plan=newer.plan,
        text=newer.text,
        related=(Related(there[1], "annen", older.id),),
        discriminator=older.id,
        confidence=min((newer.confidence, older.confidence), key=lambda confidence: confidence.rank),
    )


def _pairs(graf: Plangraf) -> Iterator[tuple[Tiltak, Tiltak]]:
    paired: set[tuple[str, str]] = set()
    for edge in graf.of_kind["gjengir"]:
        original, copy = graf.nodes.get(edge.target), graf.nodes.get(edge.source)
        if isinstance(original, Tiltak) and isinstance(copy, Tiltak) and original.plan != copy.plan:
            paired.add((original.id, copy.id))
            yield original, copy
    for items in _of_equal_words(graf):
        for one, other in combinations(items, 2):
            if one.plan != other.plan and (one.id, other.id) not in paired and (other.id, one.id) not in paired:
                yield one, other


def _of_equal_words(graf: Plangraf) -> Iterator[list[Tiltak]]:
    """The tiltak of equal words. What is not even equal without its signs, which is known of each, is not compared."""
    every = list(graf.alle(Tiltak))
    words = [tiltak.folded or plain(tiltak.text) for tiltak in every]
    times = Counter(words)
    folded: dict[str, list[Tiltak]] = {}
    for tiltak, said in zip(every, words, strict=True) if len(times) < len(words) else ():
        if times[said] > 1:
            folded.setdefault(said, []).append(tiltak)
    for alike in folded.values():
        same: dict[str, list[Tiltak]] = {}
        for tiltak in alike:
            same.setdefault(plain(tiltak.text), []).append(tiltak)
        yield from (items for written, items in same.items() if len(written) >= _SHORTEST)


def _both_in_force(one: Plan, other: Plan) -> bool:
    if "opphevet" in (one.status, other.status) or one.elsewhere(other):
        return False
    replaced = {ref.id for plan in (one, other) for ref in plan.erstatter}
    return one.id not in replaced and other.id not in replaced


def _day(graf: Plangraf, plan: Plan) -> str:
    """The day the plan was adopted, else the start of its period, as ISO text; "" where neither is known."""
    adopted = [vedtak.dato for vedtak in graf.alle(Vedtak, plan=plan.id) if vedtak.slag == "vedtak" and vedtak.dato]
    return max(adopted) if adopted else (plan.period[0] if plan.period else None) or ""
