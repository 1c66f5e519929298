"""SPO010: the summary and the chapters name other goals, or name them in other words."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.cascades import doubled_goals
from plancheck.document import Span
from plancheck.finding import Related, Treff
from plancheck.graph import Plangraf
from plancheck.listed import (
    Renamed,
    families,
    halves,
    in_other_words,
    left_out,
    only_in_list,
    renamed_chapters,
    reworded_in_chapters,
    summaries,
)
from plancheck.model import Maal
from plancheck.numbers import Numbers
from plancheck.wording import same_words, shorten


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """Compare goal by goal, kind by kind, under the same parent, and only where the summary lists some of them."""
    doubled = graf.once(doubled_goals)
    for name, chapter in (graf.once(reworded_in_chapters)).items():
        summary = graf.nodes[name]
        if chapter.id in doubled and same_words(summary.text, chapter.text):
            continue  # the chapter's number is the slip: SPO008
        yield _reworded(chapter, summary.text, summary.span, name, key="liste_ulik_ordlyd")
    for renamed in graf.once(renamed_chapters).values():
        yield _renamed(renamed)
    paired = graf.once(in_other_words)
    for name, chapter in paired.items():
        if chapter.id not in doubled or not same_words(graf.nodes[name].text, chapter.text):
            yield _reworded(chapter, graf.nodes[name].text, graf.nodes[name].span, name)
    told: set[str] = set()
    for family in graf.once(families).values():
        for hit in _compare(family, paired):
            told.add(hit.node)
            yield hit
    for maal in graf.once(only_in_list).values():
        yield _missing("liste_ikke_i_kapitlene", maal)
    for key, maal in left_out(graf):
        if maal.id not in told:
            yield _missing(key, maal)


def _compare(family: list[Maal], paired: dict[str, Maal]) -> Iterator[Treff]:
    both = [(maal, mention) for maal in family for mention in summaries(maal)]
    for maal, mention in both:
        if not same_words(maal.text, mention.text):
            yield _reworded(maal, mention.text, mention.span, maal.id)
    above, below = halves(family)
    if not both or any(maal.id in paired for maal in above):
        return
    for maal in above:
        yield _missing("ikke_i_kapitlene", maal)
    for maal in below:
        yield _missing("ikke_i_sammendraget", maal)


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


def _renamed(renamed: Renamed) -> Treff:
    maal, section = renamed.maal, renamed.section
    return Treff(
        maal.span,
        "liste_ulik_ordlyd",
        {"sammendrag": shorten(maal.text), "kapittel": shorten(section.title)},
        node=maal.id,
        plan=maal.plan,
        text=maal.text,
        related=(Related(section.span, "kapittel"),),
        confidence=maal.confidence,
    )


def _missing(key: str, maal: Maal) -> Treff:
    return Treff(maal.span, key, node=maal.id, plan=maal.plan, text=maal.text, confidence=maal.confidence)
