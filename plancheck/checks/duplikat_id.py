"""SPO008: one id, or one number in one kind and series, for two different items."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plancheck.cascades import left_by_doubling
from plancheck.document import Span
from plancheck.finding import Related, Treff
from plancheck.graph import Plangraf, Unresolved
from plancheck.listed import reworded_in_chapters
from plancheck.numbers import Numbers
from plancheck.wording import shorten

_SHOWN = 5


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit at the later of two items that share an id or a number, with the other as a related place."""
    left = graf.once(left_by_doubling)
    reworded = graf.once(reworded_in_chapters)  # a goal of the list and its chapter in other words: SPO010
    for entry in graf.duplicates:
        node, other = graf.nodes.get(entry.node), graf.nodes.get(entry.other)
        if node is None or other is None or reworded.get(other.id) is node or reworded.get(node.id) is other:
            continue
        number = entry.label == node.number or entry.label == other.number
        yield Treff(
            node.span,
            "nummer" if number else "id",
            {"merke": entry.label, "annen": shorten(other.text)},
            node=node.id,
            plan=node.plan,
            text=node.text,
            related=(
                Related(other.span, "annen", other.id, {"annen": shorten(other.text)}),
                *_lost(graf, left, node.id),
            ),
            discriminator=entry.label,
            confidence=node.confidence,
        )


def _lost(graf: Plangraf, left: Mapping[tuple[str, str], str], node: str) -> Iterator[Related]:
    """The references that still name the number the item ought to have."""
    meant: dict[Span, Unresolved] = {}
    for entry in graf.unresolved:
        if left.get((entry.target_plan, entry.ref.number)) == node:
            meant.setdefault(entry.ref.span, entry)
    for entry in list(meant.values())[:_SHOWN]:
        yield Related(entry.ref.span, "henvisning", entry.node, {"nummer": entry.ref.number})
