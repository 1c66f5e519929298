"""PLA011: a document that calls itself both a draft and adopted."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.cascades import DRAFTS, draft_and_adopted
from plancheck.document import Confidence, Span
from plancheck.finding import Related, Treff
from plancheck.graph import Facts, Plangraf
from plancheck.numbers import Numbers

_KINDS = frozenset({"plan", "handlingsdel", "planprogram", "planstrategi"})


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each such document, at the word for a draft, with the word for adopted beside it."""
    for facts in graf.facts:
        if facts.kind not in _KINDS:
            continue
        both = draft_and_adopted(facts) or _decided(facts, graf.context.today.isoformat())
        if both is None:
            continue
        draft, adopted = both
        title = facts.parts.meta.title or facts.document.path
        yield Treff(
            draft[1],
            "utkast" if draft[0] in ("utkast", "hoeringsutkast") else "hoering",
            {"plan": title},
            plan=facts.plan,
            text=title,
            related=(Related(adopted, "vedtatt"),),
        )


def _decided(facts: Facts, today: str) -> tuple[tuple[str, Span], Span] | None:
    """The word for a draft and the decision that the author wrote beside it, with a case number and a day gone by."""
    draft = next((one for one in facts.parts.meta.statuses if one[0] in DRAFTS), None)
    told = (one for one in facts.parts.vedtak if one.confidence is Confidence.CERTAIN and one.slag == "vedtak")
    day = next((one.span for one in told if one.sak and one.dato and one.dato < today), None)
    return (draft, day) if draft is not None and day is not None else None
