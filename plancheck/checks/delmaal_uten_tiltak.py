"""SPO004: a delmål that nobody acts on, in a plan that acts on its goals."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.cascades import lost_their_reference, without_actions
from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.numbers import Numbers
from plancheck.unlinked import plans_without_delmaal


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each delmål without tiltak; "ingen tiltak i perioden" is an answer.

    A goal restated from another plan is reported there, once; one that a slip in a number has left without tiltak is
    told with that slip (SPO006, SPO008); where no action at all is linked, SPO001 says so once.
    """
    bare = graf.once(plans_without_delmaal)
    bare |= {ref.id for plan in bare for ref in graf.plans[plan].overordnet}
    empty = graf.once(without_actions)
    told = graf.once(lost_their_reference)
    for maal in empty.values():
        if maal.plan in bare:
            continue
        if maal not in told.get(maal.plan, ()) and not any(
            target in empty for target in graf.leads_to["gjengir"].get(maal.id, ())
        ):
            yield Treff(maal.span, "ingen", node=maal.id, plan=maal.plan, text=maal.text, confidence=maal.confidence)
