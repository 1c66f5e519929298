"""SPO004: a delmål that nobody acts on, in a plan that acts on its goals."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.ladder import Ladder
from plancheck.model import Maal
from plancheck.numbers import Numbers


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each delmål without tiltak; "ingen tiltak i perioden" is an answer.

    A goal restated from another plan is reported there, once.
    """
    ladder = graf.once(Ladder)
    empty = {maal.id: maal for maal in graf.alle(Maal, "delmaal") if _is_empty(graf, ladder, maal)}
    for maal in empty.values():
        if not any(edge.target in empty for edge in graf.ut(maal.id, "gjengir")):
            yield Treff(maal.span, "ingen", node=maal.id, plan=maal.plan, text=maal.text, confidence=maal.confidence)


def _is_empty(graf: Plangraf, ladder: Ladder, maal: Maal) -> bool:
    if maal.no_actions or not ladder.acts_for(maal.plan):
        return False
    below = (graf.nodes[node] for node in graf.below(maal.id))
    return not any(node.kind == "tiltak" or (isinstance(node, Maal) and node.no_actions) for node in below)
