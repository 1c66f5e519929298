"""Goals said twice, in a summary or a list near the front and in chapters: what belongs together, what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plancheck.document import Span
from plancheck.graph import Facts, Plangraf
from plancheck.ladder import bears
from plancheck.model import Maal, Mention, Tiltak
from plancheck.parts import Section
from plancheck.record import dataclass
from plancheck.wording import plain

_ROLE = "sammendrag"
_TOP = {"hovedmaal": ("hovedmål", "hovudmål", "målene våre", "måla våre"), "satsingsomraade": ("satsingsområd",)}
"""Kinds a list is expected to name all of, and how the heading over the list calls them."""
_Family = tuple[str, str, tuple[str, ...]]
_CHAPTER = "h"
_LISTED = ("l", "p")
"""How the name of a series begins inside its file: goals in headings, in a list, in labelled paragraphs."""


def reworded_in_chapters(graf: Plangraf) -> dict[str, Maal]:
    """Id of a goal that only stands in a list -> the goal whose chapter bears its number and other words.

    Only where another goal of the list and its chapter do agree; else the two number different things.
    """
    chapters: dict[tuple[str, str, str], Maal] = {}
    agreeing: set[tuple[str, str]] = set()
    for maal in graf.alle(Maal):
        if maal.number and _stands(maal) == _CHAPTER:
            chapters.setdefault((maal.plan, maal.kind, maal.number), maal)
        if maal.number and maal.mentions and (_stands(maal) == _CHAPTER or bears(graf, maal.id)):
            agreeing.add((maal.plan, maal.kind))
    found: dict[str, Maal] = {}
    for maal in graf.alle(Maal) if agreeing else ():
        chapter = chapters.get((maal.plan, maal.kind, maal.number))
        alone = _stands(maal) in _LISTED and not maal.role and not bears(graf, maal.id)
        if chapter is not None and alone and (maal.plan, maal.kind) in agreeing:
            found[maal.id] = chapter
    return found or {one.id: over for one, over in _lone(graf) if over is not None and bears(graf, over.id)}


def only_in_list(graf: Plangraf) -> dict[str, Maal]:
    """By id the one goal of a list that has no chapter, where every chapter stands in the list."""
    return {one.id: one for one, over in _lone(graf) if over is None}


def _lone(graf: Plangraf) -> Iterator[tuple[Maal, Maal | None]]:
    """The one goal of a list without a chapter, with the one chapter that its sisters leave over.

    Only where the rest of the list and the other chapters agree, and neither is told elsewhere.
    """
    kinds: dict[tuple[str, str], list[Maal]] = {}
    for maal in graf.alle(Maal, *_TOP):
        if not maal.role:
            kinds.setdefault((maal.plan, maal.kind), []).append(maal)
    for goals in kinds.values():
        chapters = [maal for maal in goals if _stands(maal) == _CHAPTER]
        over = [maal for maal in chapters if not maal.mentions]
        listed = [maal for maal in goals if _stands(maal) != _CHAPTER]
        if len(over) > 1 or len(listed) != 1 or len(chapters) < 2 or listed[0].mentions or bears(graf, listed[0].id):
            continue
        place = _place(listed[0].span)
        sisters = ({_place(mention.span) for mention in maal.mentions} for maal in chapters if maal not in over)
        if _stands(listed[0]) in _LISTED and all(place in places for places in sisters):
            yield listed[0], over[0] if over else None


def _place(span: Span) -> tuple[str, str]:
    """The file and the headings a list stands under."""
    return span.file, span.place.rpartition(" › ")[0]


def families(graf: Plangraf) -> Mapping[_Family, list[Maal]]:
    """The goals of one kind under the same parent, without those that `reworded_in_chapters` pairs."""
    listed = graf.once(reworded_in_chapters)
    found: dict[_Family, list[Maal]] = {}
    for maal in graf.alle(Maal):
        if maal.id not in listed:
            parents = tuple(sorted(graf.leads_to["bidrar_til"].get(maal.id, ())))
            found.setdefault((maal.plan, maal.kind, parents), []).append(maal)
    return found


def summaries(maal: Maal) -> list[Mention]:
    """Where the summary says the goal of a chapter."""
    return [] if maal.role == _ROLE else [mention for mention in maal.mentions if mention.role == _ROLE]


def halves(family: Sequence[Maal]) -> tuple[list[Maal], list[Maal]]:
    """The goals that stand in the summary alone, and those that stand in the chapters alone."""
    above = [maal for maal in family if maal.role == _ROLE]
    return above, [maal for maal in family if maal.role == "" and not summaries(maal)]


def in_other_words(graf: Plangraf) -> dict[str, Maal]:
    """Id of a goal that stands in the summary alone -> the goal of the chapters that says it in other words.

    As many on both sides of a family are the same goals; without sisters to go by, one and one under the same parent.
    """
    found: dict[str, Maal] = {}
    for (_, _, parents), family in graf.once(families).items():
        above, below = halves(family)
        known = any(summaries(maal) for maal in family) or (len(above) == 1 and parents)
        if above and len(above) == len(below) and known:
            found.update((summary.id, chapter) for summary, chapter in zip(above, below, strict=True))
    return found


def only_in_summary(graf: Plangraf) -> frozenset[str]:
    """Ids of the goals that the summary names and no chapter does, where it names the others."""
    paired = graf.once(in_other_words)
    found: set[str] = set()
    for family in graf.once(families).values():
        above, _ = halves(family)
        if any(summaries(maal) for maal in family) and not any(maal.id in paired for maal in above):
            found.update(maal.id for maal in above)
    return frozenset(found)


def left_out(graf: Plangraf) -> Iterator[tuple[str, Maal]]:
    """The one goal that a summary, or a list "Våre hovedmål", leaves out where all its sisters stand."""
    of_kind: dict[tuple[str, str], list[Maal]] = {}
    for (plan, kind, _), family in graf.once(families).items():
        if kind in _TOP:
            of_kind.setdefault((plan, kind), []).extend(family)
    paired = {*_ids(graf.once(in_other_words)), *_ids(graf.once(reworded_in_chapters))}
    for (_, kind), goals in of_kind.items():
        chapters = [maal for maal in goals if maal.role == ""]
        missing = [maal for maal in chapters if not summaries(maal)]
        alone = len(missing) == 1 and missing[0].id not in paired
        if alone and len(chapters) > 2 and not any(maal.role == _ROLE for maal in goals):
            yield "ikke_i_sammendraget", missing[0]
            continue
        chapters = [maal for maal in goals if _stands(maal) == _CHAPTER]
        unlisted = [maal for maal in chapters if not any(_in_list(graf, mention, kind) for mention in maal.mentions)]
        alone = len(unlisted) == 1 and not unlisted[0].mentions and unlisted[0].id not in paired
        if alone and len(chapters) == len(goals) > 1:
            yield "ikke_i_listen", unlisted[0]


def _ids(pairs: Mapping[str, Maal]) -> Iterator[str]:
    return (chapter.id for chapter in pairs.values())


def _in_list(graf: Plangraf, mention: Mention, kind: str) -> bool:
    """Whether the mention stands in a list below a heading, or after words with a colon, that name the kind."""
    if mention.role != "gjentatt":
        return False
    over = f"{mention.span.place.rpartition(' › ')[0]}\n{_lead(graf, mention.span)}".casefold()
    return any(word in over for word in _TOP[kind])


def _lead(graf: Plangraf, span: Span) -> str:
    """The words with a colon right over the list that has an item at this place; "" where there are none."""
    document = next((facts.document for facts in graf.facts if facts.document.path == span.file), None)
    if document is None or span.line is None:
        return ""
    over = ""
    for block in document.blocks:
        if block.kind != "item":
            over = block.text if block.kind == "paragraph" and block.text.rstrip().endswith(":") else ""
        elif block.span.line == span.line:
            return over
    return ""


@dataclass(frozen=True, slots=True)
class Renamed:
    """A chapter that bears other words than the goal of the list it is about."""

    maal: Maal
    section: Section
    tiltak: tuple[str, ...]
    """Ids of the tiltak in the chapter: they serve no goal only because of it."""


def renamed_chapters(graf: Plangraf) -> dict[str, Renamed]:
    """Id of a listed goal without a chapter -> the one chapter without a goal, among the chapters of its sisters."""
    found: dict[str, Renamed] = {}
    for facts in graf.facts:
        goals = [maal for maal in graf.alle(Maal, "delmaal", plan=facts.plan) if maal.span.file == facts.document.path]
        with_chapter = [maal for maal in goals if _stands(maal) == _CHAPTER and maal.mentions]
        without = [
            maal for maal in goals if _stands(maal) in _LISTED and not maal.mentions and not bears(graf, maal.id)
        ]
        if len(with_chapter) > 1 and len(without) == 1:
            renamed = _stranger(graf, facts, with_chapter, without[0])
            if renamed is not None:
                found[without[0].id] = renamed
    return found


def _stranger(graf: Plangraf, facts: Facts, sisters: list[Maal], maal: Maal) -> Renamed | None:
    """The one section beside the chapters of the sisters that is no goal and holds tiltak without one."""
    titles = {plain(sister.text) for sister in sisters}
    own = [section for section in facts.parts.sections if section.index and plain(section.title) in titles]
    beside = {(section.parent, section.level) for section in own}
    strangers = [
        section for section in facts.parts.sections
        if len(beside) == 1 and (section.parent, section.level) in beside and section not in own
    ]  # fmt: skip
    if len(strangers) != 1 or len(own) != len(sisters):
        return None
    inside = [one for one in graf.alle(Tiltak, plan=maal.plan) if strangers[0].title in one.span.place.split(" › ")]
    if not inside or any(graf.reaches(one.id, "delmaal") for one in inside):
        return None
    return Renamed(maal, strangers[0], tuple(one.id for one in inside))


def _stands(maal: Maal) -> str:
    return maal.series.removeprefix(f"{maal.span.file}:")[:1]
