"""Tables of how a plan is followed up ("Årshjul", "Oppfølging av planen"): reporting and revision, no actions."""

from __future__ import annotations

import re

from plancheck.document import Block
from plancheck.extract.context import Place
from plancheck.extract.tables.columns import GOAL_COLUMNS, header_rows, read_columns
from plancheck.pattern import pattern

_ABOUT = pattern(
    r"\b(?:årshjul|oppfølging|oppfylging|gjennomføring|rapportering|evaluering|rullering|revisjon)", re.I,
    needs=("hjul", "følging", "fylging", "føring", "rapportering", "evaluering", "rullering", "revisjon"),
)  # fmt: skip
"""A heading over how the plan is followed up."""
_STEP = pattern(
    r"(?:(?:samlet|samla|intern|ekstern|politisk|administrativ|årlig|årleg|kort|ny|første|fyrste|endelig|endeleg)\s+)?"
    r"(?:(?:mid[tv]veis|under[vw]eis|slutt|års|tertial|halvårs|kvartals|status|måned[sl]*|avvik[s]*)?-?"
    r"(?:rapport\w*|evaluer\w*)|ruller\w*|revider\w*|revisjon\w*|(?:års|tertial)(?:melding|beretning)\w*|statusmøte\w*|"
    r"(?:oppfølging|oppfylging|oppdatering|gjennomgang|behandling|handsaming)\s+(?:av|i)\s+(?:\w+\s+)?"
    r"(?:plan\w*|handlings\w*|tiltaks\w*|kommunestyre\w*|formannskap\w*|utval\w*)|"
    r"(?:sak|melding|orientering|status)\s+til\s+(?:\w*utval\w*|kommunestyre\w*|formannskap\w*|politi\w*)|"
    r"(?:innspill|innspel)\s+til\s+(?:budsjett|økonomiplan|handlings)\w*|(?:budsjett|økonomiplan)\w*)\b",
    re.I,
)
"""What is done with a plan over the years, not for its goals."""
_OF_PLAN = pattern(
    r"\b(?:års(?:melding|rapport|beretning)|tertialrapport|planen|planens|planperiode|handlings(?:plan|del))", re.I,
    needs=("års", "tertial", "plan", "handlings"),
)  # fmt: skip


def follows_up(block: Block, place: Place) -> bool:
    """Whether a table without goals says when the plan is reported on, evaluated and revised: most of its rows in a
    chapter about that, all of them elsewhere."""
    title = place.section.title
    about = any(_ABOUT.search(place.sections[head.section].title) for head in place.heads[1:])
    if not about and (place.goal() is not None or place.lead is not None):
        return False
    header, rows = header_rows(block)
    columns = read_columns(header, place.words)
    if not columns.known.isdisjoint(GOAL_COLUMNS) or "nummer" in columns.known or not rows:
        return False
    main = columns.first("tiltak")
    said = [row.cells[main or 0].text.strip() for row in rows if len(row.cells) > (main or 0)]
    steps = [text for text in said if _STEP.match(text)]
    if about:
        return 2 * len(steps) > len(said) or (len(steps) == len(said) and bool(said))
    return len(said) > 1 and len(steps) == len(said) and any(map(_OF_PLAN.search, (*said, title)))
