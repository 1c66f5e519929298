"""Plans with goals alone: whether something says where their tiltak are."""

from __future__ import annotations

import re

from plancheck.graph import Plangraf
from plancheck.model import CARRY_OUT, Plan, Tiltak
from plancheck.pattern import pattern

_ELSEWHERE = pattern(
    r"\b(?:handlings|tiltaks)(?:del|plan|program|liste|oversikt|bank|katalog)\w*|\b(?:virksomhets|verksemds|års)plan\w*|"
    r"\b(?:temaplan|delplan|fagplan)(?:er|ar|ene|ane)\b|\b(?:ingen|inga|ikke|ikkje|uten|utan|egne?|eigne?|eigen)\s+(?:\w+\s+){0,2}?tiltak|"
    r"\btiltak\w*\b[^.]{0,120}?\b(?:økonomiplan|budsjett|vedlegg|kapit|tabell|dokument|portal|nettside)|"
    r"\b(?:økonomiplan|budsjett|vedlegg)\w*\b[^.]{0,120}?\btiltak",
    re.I,
    needs=("handlings", "tiltak", "plan"),
)
"""Another place for the tiltak, or that there are none."""
_LISTS = "tiltaksliste"


def actions_told_elsewhere(plan: Plan, graf: Plangraf) -> bool:
    """Whether the plan's text sends its reader elsewhere for tiltak or says there are none, or another plan of the
    folder carries it out."""
    for other in graf.plans.values():
        if other.id != plan.id and (other.type in CARRY_OUT or _LISTS in other.kinds or plan.id in other.parents):
            return True
    served = (edge.target for tiltak in graf.alle(Tiltak) for edge in graf.ut(tiltak.id, "bidrar_til"))
    if any(goal in graf.nodes and graf.nodes[goal].plan == plan.id for goal in served):
        return True
    own = plan.title.casefold()
    return any(_sends(block.text, own) for facts in graf.documents(plan.id) for block in facts.document.blocks)


def _sends(text: str, title: str) -> bool:
    """Whether a text speaks of such a place by another word than the plan's own title has."""
    return any(found[0].casefold() not in title for found in _ELSEWHERE.finditer(text))
