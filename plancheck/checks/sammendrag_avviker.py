"""SPO010: the summary and the chapters name other goals, or name them in other words."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.document import Span
from plancheck.finding import Related, Treff
from plancheck.graph import Plangraf
from plancheck.listed import reworded_in_chapters
from plancheck.model import Maal, Mention
from plancheck.numbers import Numbers
from plancheck.wording import same_words, shorten

_ROLE = "sammendrag"
_Family = tuple[str, str, tuple[str, ...]]


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """Compare goal by goal, kind by kind, under the same parent, and only where the summary lists some of them.

    A goal missing on both sides of one family, as many here as there, is one goal in other words.
    """
    listed = graf.once(reworded_in_chapters)
    for name, chapter in listed.items():
        summary = graf.nodes[name]
        yield _reworded(chapter, summary.text, summary.span, name, key="liste_ulik_ordlyd")
    families: dict[_Family, list[Maal]] = {}
    for maal in graf.alle(Maal):
        if maal.id in listed:
            continue
        parents = tuple(sorted(edge.target for edge in graf.ut(maal.id, "bidrar_til")))
        families.setdefault((maal.plan, maal.kind, parents), []).append(maal)
    for family in families.values():
        yield from _compare(family)


def _compare(family: list[Maal]) -> Iterator[Treff]:
    both = [(maal, mention) for maal in family for mention in _summaries(maal)]
    if not both:
        return
    for maal, mention in both:
        if not same_words(maal.text, mention.text):
            yield _reworded(maal, mention.text, mention.span, maal.id)
    above = [maal for maal in family if maal.role == _ROLE]
    below = [maal for maal in family if maal.role == "" and not _summaries(maal)]
    if len(above) == len(below):
        for summary, chapter in zip(above, below, strict=True):
            yield _reworded(chapter, summary.text, summary.span, summary.id)
        return
    for maal in above:
        yield _missing("ikke_i_kapitlene", maal)
    for maal in below:
        yield _missing("ikke_i_sammendraget", maal)


def _summaries(maal: Maal) -> list[Mention]:
    if maal.role == _ROLE:
        return []
    return [mention for mention in maal.mentions if mention.role == _ROLE]


def _reworded(maal: Maal, words: str, span: Span, node: str, key: str = "ulik_ordlyd") -> Treff:
    return Treff(
        span,
        key,
        {"sammendrag": shorten(words), "kapittel": shorten(maal.text)},
        node=node,
        plan=maal.plan,
        text=maal.text,
        related=(Related(maal.span, "kapittel", maal.id),),
        confidence=maal.confidence,
    )


def _missing(key: str, maal: Maal) -> Treff:
    return Treff(maal.span, key, node=maal.id, plan=maal.plan, text=maal.text, confidence=maal.confidence)
