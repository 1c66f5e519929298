"""Tables of how a plan is made ("Arbeidsplan") and followed up ("Årshjul"): meetings, hearings, reports; no actions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from plancheck.document import Block, Row
from plancheck.extract.context import Place
from plancheck.extract.kinds import SERVED
from plancheck.extract.process.plansteps import are_steps, is_hearing, is_routine
from plancheck.extract.tables.columns import header_rows, read_columns
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


_ABOUT_MAKING = pattern(
    r"\b(?:arbeidsplan|tids(?:plan|løp)|planarbeid|planprosess|framdrift|fremdrift|milep[æe]l|saksgang|utarbeid)", re.I,
    needs=("plan", "drift", "milep", "tids", "saksgang", "utarbeid"),
)  # fmt: skip
"""A heading over how the plan itself is made."""
_MAKING = pattern(
    r"(?:(?:første|fyrste|andre|1\.?|2\.?|ny|intern|ekstern|politisk|administrativ|endelig|endeleg|felles|åpent|ope|digital\w*)"
    r"(?:\s*gangs?|\s*gongs)?\s+)*(?:(?:arbeids|styrings|prosjekt|referanse)gruppe\w*|oppstart\w*|varsel\s+om\s+oppstart|"
    r"folkemøte\w*|(?:innspill|innspel|dialog|medvirknings|medverknads|informasjons|arbeids|verksted)s?\w*(?:møte|samling|verks\w+)\w*|"
    r"verksted\w*|verkstad\w*|workshop\w*|medvirkning\w*|medverknad\w*|høring\w*|høyring\w*|offentl[ie]g\s+ettersyn|"
    r"utlegging\w*|(?:slutt|førstegangs|fyrstegongs)?(?:behandling|handsaming)\b|vedtak\w*|(?:plan)?utkast\w*|planforslag\w*|"
    r"planframlegg\w*|planprogram\w*|merknadsbehandling|kunnskapsgrunnlag\w*|kartlegging\s+av\s+status|ferdig\s+(?:plan|utkast))",
    re.I,
)
"""A step on the way to the plan."""

_ONLY_ABOUT = pattern(
    r"(?:\d+(?:\.\d+)*\.?\s+)?(?:årshjul|implementering|oppfølging|oppfylging|evaluering|rullering)(?:\s+av\s+planen)?"
    r"(?:(?:,\s+|\s+og\s+)(?:årshjul|implementering|oppfølging|oppfylging|evaluering|rapportering|rullering|revisjon)){0,2}"
    r"(?:\s+av\s+(?:kvalitets|tema|handlings)?plan(?:en)?)?\W*",
    re.I,
)
"""A heading on that alone ("Oppfølging og evaluering"): a table there, of other than "Tiltak", is of the routine."""


_MONTHS = (
    r"(?:jan(?:uar)?|feb(?:ruar)?|mars?|apr(?:il)?|mai|juni?|juli?|aug(?:ust)?|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|"
    r"des(?:ember)?|vår(?:en)?|sommer(?:en)?|sommar(?:en)?|høst(?:en)?|haust(?:en)?|vinter(?:en)?|[1-4]\.?\s*(?:kvartal|tertial|halvår))\.?"
)
_ROLE = pattern(
    r"(?:rolle[rn]?|rollar|hvem|kven|aktør(?:er|ar)?|instans(?:er|ar)?|stilling(?:er|ar)?|(?:politisk )?utval(?:g|et)?|"
    r"organ|nivå|funksjon(?:er|ar)?|part(?:er|ar)?|deltak(?:er|ar)[en]?|ansvarl[ie]g|enhet(?:er)?|eining(?:ar)?|navn|namn)",
    re.I,
)
_DUTY = pattern(
    r"(?:(?:hov[eu]d)?(?:oppg[aå]ve(?:r|n|ne)?|ansvar)|ansvarsområde[rt]?|mandat|rolle[rn]?|hva|kva|myndighet|mynde|"
    r"(?:har )?ansvar(?:et)? for|gjør hva|gjer kva)"
    r"(?:(?:/|, | og )(?:oppg[aå]ve[rn]?|ansvar|mandat|rolle[rn]?|mynde))?",
    re.I,
)
"""What stands over the columns of a table on who has which part in the work."""


def tells_of_plan(block: Block, place: Place) -> bool:
    """Whether a table without goals tells how the plan itself is made, reported on, evaluated and revised, or who has
    which part in that."""
    header, rows = header_rows(block)
    if _of_roles(header, place) or _by_phase(header, rows, place) or _asks_reader(header):
        return True
    if _is_wheel(header, rows, place):
        return True
    if not _below(_ABOUT, place) and (place.lead is not None or place.goal() is not None):
        return False
    named, said = _said(header, rows, place)
    return bool(said) and (_follows_up(said, place) or _makes(said, place) or (not named and _is_routine(said, place)))


_PHASE = pattern(r"(?:plan|prosess|arbeids)?(?:fase|prosess|steg)(?:[rn]|ne)?(?:\s+i\s+\w+)?", re.I)
_OF_PLANNING = pattern(
    r"(?:(?:på|ut\s+på|2\.\s*gangs|andre\s*gangs)\s*)?(?:høring|høyring|offentl[ie]g\s+ettersyn|vedtak|planprogram|planforslag|"
    r"planframlegg|planutkast|varsel\s+om\s+oppstart|(?:slutt|politisk\s+)?(?:behandling|handsaming))",
    re.I,
)
_OVER_PHASES = pattern(
    r"(?:plan|prosess|arbeids)fase|prosess(?:en)?\b|planlegging", re.I, needs=("fase", "prosess", "planl")
)


def _by_phase(header: Row, rows: Sequence[Row], place: Place) -> bool:
    """Whether a table sorts its rows by the phases of the planning: one of them is the hearing or the adoption, or the
    heading speaks of the phases: "Planfase | Tiltak | Ansvar" below "Planfaser"."""
    at = next((at for at, cell in enumerate(header.cells) if _PHASE.fullmatch(cell.text.strip())), None)
    if at is None:
        return False
    if place.section.role != "tiltak" and _OVER_PHASES.search(place.section.title):
        return True
    return any(_OF_PLANNING.match(row.cells[at].text.strip()) for row in rows if len(row.cells) > at)


_READER = pattern(r"\b(?:du|jeg|eg)\b", re.I, needs=("du", "jeg", "eg"))


def _asks_reader(header: Row) -> bool:
    """Whether a table tells the reader what to do when something happens: "Hendelse | Hva gjør du?"."""
    return _READER.search("\n".join([cell.text for cell in header.cells])) is not None


_MONTH_HEADER = pattern(r"(?:måned|månad|kvartal|tertial|når|tid(?:spunkt)?|periode)(?:er|ar)?", re.I)
_PART_OF_YEAR = pattern(
    rf"(?:(?:i|innen|medio|primo|ultimo|slutten av|starten av)\s+)?{_MONTHS}(?:\s*(?:[-–/]|og|til)\s*{_MONTHS})?\.?",
    re.I,
)


def _is_wheel(header: Row, rows: Sequence[Row], place: Place) -> bool:
    """Whether a table sorts what is done every year by its months, without any year: "Måned | Aktivitet | Ansvarlig"
    in a chapter on follow-up, or where no column is of actions by name."""
    at = next((at for at, cell in enumerate(header.cells[:2]) if _MONTH_HEADER.fullmatch(cell.text.strip())), None)
    if (
        at is None
        or len(rows) < 2
        or ("tiltak" in {cell.text.strip().lower() for cell in header.cells} and not _below(_ABOUT, place))
    ):
        return False
    return all(at < len(row.cells) and _PART_OF_YEAR.fullmatch(row.cells[at].text.strip()) for row in rows)


def _of_roles(header: Row, place: Place) -> bool:
    """Whether a table has two columns, of roles and their duties, outside goals and chapters of actions."""
    cells = header.cells
    if len(cells) != 2 or _ROLE.fullmatch(cells[0].text.strip()) is None:
        return False
    outside = place.goal() is None and place.lead is None and "tiltak" not in place.section.title.lower()
    return outside and _DUTY.fullmatch(cells[1].text.strip()) is not None


def _said(header: Row, rows: Sequence[Row], place: Place) -> tuple[bool, list[str]]:
    """Whether a table without goals and numbers says "Tiltak" over its rows, and what these are about."""
    columns = read_columns(header, place.words)
    if not columns.known.isdisjoint(SERVED) or "nummer" in columns.known:
        return False, []
    main = columns.first("tiltak") or 0
    named = any("tiltak" in cell.text.lower() for cell in header.cells)
    return named, [row.cells[main].text.strip() for row in rows if len(row.cells) > main]


def _is_routine(said: list[str], place: Place) -> bool:
    """The year's routine in a chapter on follow-up alone, of which one row is that the plan is evaluated or revised."""
    if place.section.role == "tiltak" or _ONLY_ABOUT.fullmatch(place.section.title) is None:
        return False
    return any(_STEP.match(text) and _OF_PLAN.search(text) for text in said)


def _makes(said: list[str], place: Place) -> bool:
    """Half of the rows are steps on the way, in a chapter on that; all are elsewhere, and surely so in a chapter of
    actions. One row alone is where it is the hearing."""
    if place.goal() is not None or place.lead is not None:
        return False
    if len(said) < 2:
        return all(map(is_hearing, said))
    steps = sum(_MAKING.match(text) is not None for text in said)
    if (steps == len(said) and place.section.role != "tiltak") or are_steps(said, _MAKING):
        return True
    return 2 * steps >= len(said) and _below(_ABOUT_MAKING, place)


def _follows_up(said: list[str], place: Place) -> bool:
    """Most rows are of reports and revision, in a chapter about that; all of them elsewhere, and of the plan."""
    steps = sum(_STEP.match(text) is not None or is_routine(text) for text in said)
    if _below(_ABOUT, place):
        return 2 * steps > len(said) or steps == len(said)
    return len(said) > 1 and steps == len(said) and any(map(_OF_PLAN.search, (*said, place.section.title)))


def lists_work(said: list[str], place: Place) -> bool:
    """Whether the items of a list are all of how the plan is made, or in a chapter on that how it is followed up."""
    return are_steps(said, _MAKING) or (all(map(is_routine, said)) and _below(_ABOUT, place))


def _below(heading: re.Pattern[str], place: Place) -> bool:
    return any(_speaks_of(heading, place.sections[head.section].title) for head in place.heads[1:])


@lru_cache(maxsize=256)
def _speaks_of(heading: re.Pattern[str], title: str) -> bool:
    return heading.search(title) is not None
