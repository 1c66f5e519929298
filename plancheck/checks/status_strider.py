"""PLA011: a document that calls itself both a draft and adopted."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.cascades import draft_and_adopted
from plancheck.finding import Related, Treff
from plancheck.graph import Plangraf
from plancheck.numbers import Numbers

_KINDS = frozenset({"plan", "handlingsdel", "planprogram", "planstrategi"})


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each such document, at the word for a draft, with the word for adopted beside it."""
    for facts in graf.facts:
        if facts.kind not in _KINDS:
            continue
        both = draft_and_adopted(facts)
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
