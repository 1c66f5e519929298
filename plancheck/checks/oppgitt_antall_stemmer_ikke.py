"""SPO016: "følgende fire hovedmål", and another number of them follows."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Treff
from plancheck.graph import Facts, Plangraf
from plancheck.numbers import Numbers
from plancheck.parts import StatedCount
from plancheck.wording import shorten


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each stated count that differs from what follows it; silent where nothing was recognised, and where
    two of the kind share a number (SPO008)."""
    doubled = {(node.plan, node.kind) for entry in graf.duplicates if (node := graf.nodes.get(entry.node)) is not None}
    for facts in graf.facts:
        for count in facts.parts.counts:
            if count.found and count.found != count.stated and (facts.plan, count.kind) not in doubled:
                if count.whole and _elsewhere(graf, facts, count):
                    continue
                yield Treff(
                    count.span,
                    _key(count),
                    {
                        "oppgitt": count.words or count.stated,
                        "funnet": count.found,
                        "setning": shorten(count.text),
                        "maal": shorten(count.under),
                    },
                    plan=facts.plan,
                    text=count.text,
                    discriminator=f"{count.kind} {shorten(count.text)} {shorten(count.under)}".rstrip(),
                )


def _key(count: StatedCount) -> str:
    if count.under:
        return "hvert"
    return ("faerre" if count.found < count.stated else "flere") + ("_hele" if count.whole else "")


def _elsewhere(graf: Plangraf, facts: Facts, count: StatedCount) -> bool:
    """Whether other documents hold items of the kind for the plan: its own, or those of a plan that carries it out."""
    plans = {facts.plan, *(plan.id for plan in graf.plans.values() if facts.plan in plan.parents)}
    return any(
        item.kind == count.kind
        for other in graf.facts
        if other is not facts and other.plan in plans
        for item in other.parts.items
    )
