"""A goal said again as a sentence of an action: "Lage skjemaer. Innbyggerne møter én kommune. Kultur har ansvaret."."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.extract.drafts import Draft
from plancheck.extract.fields.sentences import split_sentences
from plancheck.extract.kinds import SERVED
from plancheck.parts import Ref
from plancheck.vocabulary import normalise

_FEWEST_WORDS = 3


def read_said_goals(drafts: Sequence[Draft]) -> None:
    """Take the sentences of actions that are a goal's very words, of three or more, as what the action serves."""
    asked = [draft for draft in drafts if draft.kind == "tiltak" and ". " in draft.text]
    if not asked:
        return
    goals = {normalise(draft.text): draft for draft in drafts if draft.kind in SERVED and draft.text}
    for draft in asked:
        told = split_sentences(draft.text)
        said = [one for one in told[1:] if len(one.split()) >= _FEWEST_WORDS and normalise(one) in goals]
        if not said:
            continue
        draft.text = ". ".join(one for one in told if one not in said).rstrip(". ")
        draft.refs[:] = [ref for ref in draft.refs if ref.provenance != "placement"]
        for one in said:
            goal = goals[normalise(one)]
            draft.refs.append(Ref(goal.text, draft.span, goal.kind, words=goal.text, provenance="reference"))
