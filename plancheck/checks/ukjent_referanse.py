"""SPO006: a reference to a goal, an action or a heading that does not exist in a plan that is in the folder."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.numbers import Numbers
from plancheck.pattern import pattern
from plancheck.wording import shorten

_KIND_AND_NUMBER = pattern(r"([^\W\d_]{3,})\s+\d+(?:\.\d+)*\.?")


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each reference that leads nowhere, with the nearest that exists where there is one."""
    for entry in graf.unresolved:
        node = graf.nodes.get(entry.node)
        target = graf.plans.get(entry.target_plan)
        elsewhere = target is not None and entry.target_plan != entry.plan
        params = {
            "referanse": shorten(entry.ref.text or entry.ref.id or entry.ref.number or entry.ref.words),
            "forslag": _as_written(entry.ref.text, entry.suggestion),
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
            discriminator=entry.ref.text,
            confidence=entry.ref.confidence,
        )


def _as_written(reference: str, number: str) -> str:
    """The number with the word the reference has before its own: "mål 4" gives "mål 3"."""
    found = _KIND_AND_NUMBER.fullmatch(reference.strip()) if number[:1].isdigit() else None
    return f"{found[1]} {number}" if found else number
