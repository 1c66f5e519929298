"""A table where it stands in the document: made ready, read, and placed below what is above it."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.document import Block, Confidence
from plancheck.extract.context import Place
from plancheck.extract.kinds import OWNERS, TIMES
from plancheck.extract.lists.listkinds import of_today
from plancheck.extract.tables.columns import header_rows, read_columns
from plancheck.extract.tables.followups import tells_of_plan
from plancheck.extract.tables.goalheaders import with_goal_from_header
from plancheck.extract.tables.levelrows import leveled_rows
from plancheck.extract.tables.plaintables import plain_table, read_plain
from plancheck.extract.tables.readytables import headed_actions, headed_goals, joined_bands
from plancheck.extract.tables.sheetnumbers import typed_numbers
from plancheck.extract.tables.shortyears import full_years
from plancheck.extract.tables.tablegoals import TableContext
from plancheck.extract.tables.tables import read_table
from plancheck.extract.tables.timecolumns import only_year


def read_table_block(block: Block, place: Place, position: int, *, mode: str) -> None:
    """Draft what the table at the position holds, where its section is open to items: the commonest kind of table
    straight, others as their layout is."""
    if mode != "open" or block.quote or (place.lead is not None and place.lead.kinds == ("historikk",)):
        return
    plain = plain_table(block, place.words)
    if plain is None:
        block = leveled_rows(typed_numbers(full_years(block, place.document), place), place)
    if plain is None and (place.wished or of_today(place)) and not _assigned(block, place):
        return
    if tells_of_plan(block, place):
        return
    before = len(place.drafts.items)
    context = TableContext(
        place.section, place.role, place.goal(), place.words, f"t{position}", place.section.title, place.responsible()
    )
    read = plain is not None and read_plain(plain, context, place.drafts)
    if not read and not _other_table(block, context, place, position):
        return
    named, guessed = place.refs(), place.document.ceiling is Confidence.GUESS
    for index in range(before, len(place.drafts.items)):
        draft = place.drafts.items[index]
        if draft.kind == "tiltak" and named:
            place.serve(draft, named)
        if guessed:
            draft.confidence = Confidence.GUESS
        place.add_made(index)


def _other_table(block: Block, context: TableContext, place: Place, position: int) -> bool:
    """Read a table of any layout. True where it was understood."""
    context.leadin = place.lead.kinds if place.lead else ()
    context.action = _action_above(place)
    context.year = only_year(place.section.title, *[section.title for section in place.sections[1:2]])
    context.directly = _below_table(position, place.document.blocks)
    block = with_goal_from_header(block, context, place.drafts)
    block = headed_goals(joined_bands(block, place.words), context.leadin)
    if context.leadin == ("tiltak",) or (not context.leadin and place.kinds() == ("tiltak",)):
        block = headed_actions(block, place.words)
    return read_table(block, context, place.drafts)


def _action_above(place: Place) -> int | None:
    last = place.last
    return last if last is not None and place.drafts.items[last].kind == "tiltak" else None


def _assigned(block: Block, place: Place) -> bool:
    """Whether a table has columns both of who and of when."""
    columns = read_columns(header_rows(block)[0], place.words)
    timed = bool(columns.years) or not columns.known.isdisjoint(TIMES)
    return timed and not columns.known.isdisjoint(OWNERS)


def _below_table(position: int, blocks: Sequence[Block]) -> bool:
    """Whether a table stands right below another, but for what stands on every page."""
    above = next((blocks[at] for at in range(position - 1, -1, -1) if not blocks[at].noise), None)
    return above is not None and above.kind == "table"
