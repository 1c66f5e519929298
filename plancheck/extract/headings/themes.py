"""Chapters named by a theme that other plans use for background ("Levekår", "Økonomi"), with goals and actions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Block
from plancheck.extract.fields.labelledtails import labelled_fields
from plancheck.extract.fields.tails import fields_said
from plancheck.extract.goals.goalsentences import sentences_only
from plancheck.extract.kinds import GOALS, OWNERS, SERVED, TIMES, WHO_AND_WHEN
from plancheck.extract.labels import read_label
from plancheck.extract.tables.columns import header_rows, read_columns, table_kind
from plancheck.parts import Section
from plancheck.pattern import pattern
from plancheck.record import replace
from plancheck.vocabulary import Vocabulary

_FEWEST, _MOST = 2, 6
_THEMES = frozenset("kunnskapsgrunnlag organisering plansystem verdier budsjett medvirkning risiko prosess".split())
"""Roles that a theme's name may give by chance; a chapter of history, of contents or of UN goals is what it says."""
_BY_TABLE = _THEMES - {"medvirkning"}
"""In these a table of who does what by when holds actions; in one on taking part it may tell of the plan's making."""
_IN_CHAPTER = _THEMES | {"evaluering"}
_OF_PLAN = pattern(
    r"plan(?:en|ene|prosess\w*|arbeid\w*|perioden)?\b|prosess|framdrift|fremdrift|milep|mandat|status|kunnskap|"
    r"statistikk|lov|vedtak|tids|møte|formål|føremål|analyse",
    re.I,
)
_DONE = pattern(
    r"(?:er |blei |ble |vart )?(?:delvis |heilt |helt )?(?:gjennomført|gjennomførd|utført|ferdig|avslutta|avsluttet|"
    r"fullført|utgår|utgått|ikk?j?e gjennomført|ja|nei)\b",
    re.I,
)


def themed(
    sections: Sequence[Section], owner: Sequence[int], blocks: Sequence[Block], words: Vocabulary
) -> tuple[Section, ...]:
    """The sections; one whose name only happens to be a background chapter's gets the role of the chapter above it."""
    if not any(section.own_role in _IN_CHAPTER for section in sections):
        return tuple(sections)
    made = list(sections)
    chapters = [0]
    """For each section the one whose name gives it its role."""
    for section in sections[1:]:
        chapters.append(section.index if section.own_role else chapters[section.parent or 0])
    for section in sections[1:]:
        parent = made[section.parent or 0]
        held = range(section.first - 1, section.last) if section.own_role in _IN_CHAPTER else ()
        below = [blocks[at] for at in held if chapters[owner[at]] == section.index]
        if below and _holds_actions(section, parent, below, words):
            made[section.index] = replace(section, role=parent.role, own_role="")
        elif section.own_role == "" and parent is not sections[parent.index]:
            made[section.index] = replace(section, role=parent.role)
    return tuple(made)


def _holds_actions(section: Section, above: Section, blocks: Sequence[Block], words: Vocabulary) -> bool:
    """Whether a chapter holds actions of the plan: it stands among such, or a goal of its own is over them."""
    told = _action_tables(blocks, words)
    if any(not known.isdisjoint(SERVED) for known in told):
        return True
    inside = above.role in ("tiltak", "maal")
    if not inside and section.own_role not in _THEMES:
        return False
    actions = bool(told) or _told_list(blocks, words, fewest=1 if inside else _FEWEST)
    if above.role == "maal" and len(section.title.split()) <= _FEWEST and sentences_only(blocks[1:]):
        return True
    if inside or _states_goal(blocks, words):
        return actions or (inside and _states_goal(blocks, words))
    both = any(known & OWNERS and known & TIMES for known in told)
    return both and section.own_role in _BY_TABLE and _OF_PLAN.search(section.title) is None


def lists_actions(blocks: Sequence[Block], words: Vocabulary) -> bool:
    """Whether a table or a list of actions with who and when stands among the blocks."""
    return bool(_action_tables(blocks, words)) or _told_list(blocks, words, fewest=_FEWEST)


def _action_tables(blocks: Sequence[Block], words: Vocabulary) -> list[set[str]]:
    return [known for block in blocks if block.kind == "table" and (known := _action_columns(block, words))]


def _action_columns(block: Block, words: Vocabulary) -> set[str]:
    """What the columns of a table of actions by that name are, with who or when; nothing for any other table.

    Actions that are done are no table of the plan's own.
    """
    header, rows = header_rows(block)
    columns = read_columns(header, words)
    known = columns.known
    if table_kind(columns, "tiltak") != "tiltak" or known.isdisjoint(OWNERS | TIMES):
        return set()
    main = columns.concepts.index("tiltak")
    done = sum(any(_DONE.match(cell.text.strip()) for cell in row.cells[1:]) for row in rows)
    return known if "tiltak" in columns.headers[main].lower() and done * 2 < len(rows) else set()


def _states_goal(blocks: Sequence[Block], words: Vocabulary) -> bool:
    """Whether a paragraph or a heading is labelled a goal: "Mål: Ingen står utenfor"."""
    return any(
        (label := read_label(line, words)) is not None and label.kind in GOALS and bool(label.text)
        for block in blocks
        if block.kind in ("paragraph", "heading") and "mål" in block.text.lower()
        for line in block.text.split("\n")
    )


def _told_list(blocks: Sequence[Block], words: Vocabulary, *, fewest: int) -> bool:
    """Whether most items of the chapter's lists say both who is to do them and when, in the lines below them too."""
    said: list[set[str]] = []
    for block in blocks:
        if block.kind != "item" or len(said) > _MOST:
            continue
        found = set(fields_said(block, words))
        if said and block.level and labelled_fields(block.text, block.span, words) is not None:
            said[-1] |= found
        else:
            said.append(found)
    told = sum(found >= WHO_AND_WHEN for found in said[:_MOST])
    return len(said) >= fewest and told * 3 >= len(said[:_MOST]) * 2
