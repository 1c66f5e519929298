"""DOK008: a plan in which no goals and no tiltak were found, or an action table or chapter that was not understood."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.model import Plan
from plancheck.numbers import Numbers
from plancheck.wording import shorten

_CLAIM = frozenset({"plan", "handlingsdel", "tiltaksliste"})
_CONTENT = frozenset({"hovedmaal", "satsingsomraade", "hovedgrep", "delmaal", "strategi", "tiltak"})
_NEVER = frozenset({"planprogram", "planstrategi"})


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each such plan, one for each such table, and one for each chapter of actions nothing was read of."""
    filled = {plan for plan, kinds in graf.held.items() if not kinds.isdisjoint(_CONTENT)}
    torn = {facts.plan for facts in graf.facts if facts.parts.unclaimed}
    for plan in graf.plans.values():
        if plan.id not in filled and plan.id not in torn and _claims(plan):
            yield Treff(plan.span, "tom", {"plan": plan.title or plan.id}, plan=plan.id, text=plan.title)
    for facts in graf.facts:
        if facts.kind not in _CLAIM:
            continue
        for span, header in facts.parts.unclaimed:
            shown = shorten(" | ".join(header.split("\n")))
            yield Treff(span, "tabell", {"kolonner": shown}, plan=facts.plan, text=shown)
        if facts.plan in filled:
            for span, title in facts.parts.unread:
                yield Treff(span, "kapittel", {"overskrift": shorten(title)}, plan=facts.plan, text=title)


def _claims(plan: Plan) -> bool:
    """A plan, handlingsdel or action list; a plan for land use has provisions, not goals."""
    return plan.type not in _NEVER and not plan.areal and plan.status != "oppstart" and set(plan.kinds) <= _CLAIM
