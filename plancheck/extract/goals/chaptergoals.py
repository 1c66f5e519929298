"""Goals called by the chapters they stand in: "Levende bygder" in a table is the goal below that heading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from plancheck.document import Row
from plancheck.extract.context import Place
from plancheck.extract.kinds import MAIN_GOALS, SERVED
from plancheck.extract.tables.columns import header_rows
from plancheck.pattern import pattern
from plancheck.vocabulary import normalise

_FEWEST = 2
"""One chapter with a goal may be that of all goals."""
_KEYWORD = pattern(r"\s+\((?P<name>[^()\d]{3,40})\)$", needs="(")
_LEVELS = (MAIN_GOALS, frozenset({"delmaal"}))


def chapter_goals(place: Place) -> Mapping[str, int]:
    """The title of each chapter that holds one goal of the highest level it has, and the index of the goal.

    Empty where fewer than two chapters do; a chapter that is a goal itself, or has the name of another, is left out.
    """
    items = place.drafts.items
    told = [at for at, draft in enumerate(items) if draft.kind in SERVED and not draft.repeated]
    spans = {items[at].span for at in told}
    within = _by_chapter(told, place)
    found: dict[str, int] = {}
    twice: set[str] = set()
    for section in place.sections[1:] if told else ():
        name = normalise(section.title)
        twice.update([name] if name in found else [])
        goal = _only_goal(within.get(section.index, ()), place)
        if goal is not None and section.span not in spans:
            found[name] = goal
    kept = {name: goal for name, goal in found.items() if name and name not in twice}
    return kept if len(set(kept.values())) >= _FEWEST else {}


def _by_chapter(goals: Sequence[int], place: Place) -> Mapping[int, Sequence[int]]:
    """The goals in each chapter and below its subheadings."""
    within: dict[int, list[int]] = defaultdict(list)
    for at in goals:
        section: int | None = place.drafts.items[at].section
        while section:
            within[section].append(at)
            section = place.sections[section].parent
    return within


def _only_goal(within: Sequence[int], place: Place) -> int | None:
    """The one goal of the highest level among them."""
    for kinds in _LEVELS:
        goals = [at for at in within if place.drafts.items[at].kind in kinds]
        if goals:
            return goals[0] if len(goals) == 1 else None
    return None


def _stands_in(inner: int | None, section: int, place: Place) -> bool:
    while inner is not None and inner > section:
        inner = place.sections[inner].parent
    return inner == section


def serve_keywords(place: Place) -> None:
    """Let goals that end in the name of a chapter, "Sykefraværet er under 7 prosent (nærvær)", be what the actions of
    that chapter serve, where nothing else says it; the name leaves the goal's words.

    Two goals or more end so, each in the name of a chapter behind them that holds no goal.
    """
    items = place.drafts.items
    ended = [(at, end) for at, one in enumerate(items) if one.kind in MAIN_GOALS and (end := _KEYWORD.search(one.text))]
    chapters = {normalise(section.title): section.index for section in place.sections[1:]} if ended else {}
    named = [(at, end, chapters[said]) for at, end in ended if (said := normalise(end["name"])) in chapters]
    if len({section for _, _, section in named}) != len(named) or len(named) < _FEWEST:
        return
    goals = {one.section for one in items if one.kind in SERVED}
    for at, end, section in named:
        if section in goals or section <= items[at].section:
            continue
        items[at].text = items[at].text[: end.start()]
        for draft in items[at:]:
            free = draft.kind == "tiltak" and draft.parent is None and all(r.edge != "bidrar_til" for r in draft.refs)
            if free and _stands_in(draft.section, section, place):
                draft.parent = at


def name_chapters(place: Place) -> None:
    """Let a goal cell that has the name of such a chapter stand for its goal."""
    items = place.drafts.items
    named = [draft for draft in items if draft.repeated and draft.kind in SERVED and draft.text and not draft.labelled]
    goals = chapter_goals(place) if named else {}
    for draft in named if goals else ():
        at = goals.get(normalise(draft.text))
        if at is not None and draft is not items[at]:
            goal = items[at]
            draft.kind, draft.text, draft.number, draft.id = goal.kind, goal.text, goal.number, goal.id
            draft.parent = goal.parent


def serve_chapters(place: Place) -> None:
    """Let each action of a table that serves no goal by itself serve that of the chapter which a column, of any header,
    names in every row; a blank cell goes on with the one above."""
    items = place.drafts.items
    free = {
        draft.span: draft
        for draft in items
        if draft.kind == "tiltak" and draft.parent is None and all(ref.edge != "bidrar_til" for ref in draft.refs)
    }
    tables = [block for block in place.document.blocks if block.kind == "table"] if free else []
    goals = chapter_goals(place) if tables else {}
    for table in tables if goals else ():
        _, rows = header_rows(table)
        column = _column(rows, goals)
        goal: int | None = None
        for row in rows if column is not None else ():
            said = normalise(row.cells[column].text) if column is not None and column < len(row.cells) else ""
            goal = goals.get(said, goal)
            for cell in row.cells:
                if cell.span in free:
                    free[cell.span].parent = goal


def _column(rows: Sequence[Row], goals: Mapping[str, int]) -> int | None:
    """The column in which nothing but names of chapters stand, of two or more."""
    width = max([len(row.cells) for row in rows], default=0)
    for column in range(width):
        said = {normalise(row.cells[column].text) for row in rows if column < len(row.cells)} - {""}
        if len(said) > 1 and said <= goals.keys():
            return column
    return None
