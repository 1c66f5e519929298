"""What the columns of a table are: header cells to concepts, and from them whether the table holds plan items."""

from __future__ import annotations

import re
from functools import lru_cache

from plancheck.document import Block, Confidence, Row
from plancheck.extract.goals.placedrefs import only_refers
from plancheck.extract.headings.setaside import is_today
from plancheck.extract.kinds import OWNERS, SERVED, TIMES, WHO_AND_WHEN
from plancheck.extract.tables.questioncolumns import TELLS, settle_questions
from plancheck.extract.tables.subcolumns import lower_header, with_responsible
from plancheck.extract.tables.timecolumns import YEAR, last_year, open_year, part_of_year, with_years
from plancheck.pattern import pattern
from plancheck.record import dataclass, field
from plancheck.vocabulary import Vocabulary, Word, normalise

FIELD_COLUMNS = (
    "ansvar", "ansvar_leder", "medansvar", "frist", "oppstart", "ferdig", "kostnad", "finansiering", "status",
    "prioritet", "trinn", "avhenger_av", "maaltall", "grunnlinje", "kilde",
)  # fmt: skip
_PARENS = pattern(r"\s*[(\[][^)\]]*[)\]]\s*", needs=("(", "["))
_PIECES = pattern(r"\s*/\s*|\s+og\s+|\s*,\s*|\s+-\s+|\n")
_BROKEN = pattern(r"(?<=[a-zæøå])[-\u00ad]\n(?=[a-zæøå])")
"""A word broken by hand in a narrow column: "Ansvar-⏎lig"."""
_ELSEWHERE = pattern(
    r"(?:fylket|fylke|(?:hele |heile )?landet|noreg|norge|landsgjennomsnitt\w*|landssnitt\w*"
    r"|(?:kommune|kostra)\W?gruppe.*)$",
    re.I,
)
"""A column of the same number somewhere else: such a table tells how things are."""
_WHOSE = frozenset(
    (
        "våre vår vårt kommunens kommunen sine si planens foreslåtte planlagte konkrete aktuelle nye ny nytt de dei"
    ).split()
)
_SERVES = pattern(
    r"(?:hører|høyrer|knytt(?:et|a)?|bidrar|bidreg|medverkar|medvirker|kobl(?:et|ing)|kopl(?:a|ing)|tilknyt(?:tet|ta|ning)|relatert|svarer|svarar|"
    r"støtter|støttar|følger|følgjer|gjelder|gjeld|tilhører|tilhøyrer|tilhørende|tilhøyrande|oppfyller|lenke|under|for)"
    r"(?:\s+(?:til|under|på|opp|mot|inn))*\s+(?:hvilket\s+|hvilke\s+|kva\s+)?(?=\S)",
    begins="hører høyrer knyt bidr medv kobl kopl tilknyt tilhø relatert svar støtt følg gjeld oppfyll lenke under for",
)
"""Before the goal in a header: "Hører til delmål", "Bidreg til mål"."""
_PAST = pattern(
    r"forrige|førre|tidligere|tidlegare|gjennomførte?\b|gjennomførde|gjennomført|utførte|avsluttede|avslutta|ferdigstilte",
    re.I,
    needs="førre forrige tidl gjennomført gjennomførde utførte avslutt ferdigstilte",
)
"""A column of actions that are done belongs to the history of the plan."""
_IN_MONEY = pattern(r"\(.*\b(?:kr(?:oner)?|1 ?000|tusen|mill\w*|mnok|tkr|beløp)\b.*\)")
"""The header of a budget: "Prosjekt (1000 kr)"."""
_YEARS = pattern(r"\b(?:19|20)\d\d\b(?:\s*[-–]\s*(?:20)?\d\d)?", needs="19 20")
_SUPPORT = frozenset(
    {"ansvar", "ansvar_leder", "medansvar", "frist", "oppstart", "ferdig", "kostnad", "finansiering", "status",
     "prioritet", "indikator", "trinn"}
)  # fmt: skip
_BY_TERM = pattern(r"tertial|kvartal|halvår|20\d\d|\bQ[1-4]\b", re.I)
"""Status told again and again: the last column has what holds."""
_ONE_OF_A_KIND = frozenset({"ansvar", "frist", "kostnad", "status"})
_OWN_ROLES = frozenset({"", "strategidel", "tiltak"})
"""Roles of sections in which a numbered list of goals is the plan's own."""
_OF_TODAY = frozenset({"", "tiltak", "strategi", "maal", "beskrivelse"})
"""What a column on how things are could be taken for: "Dette gjør vi i dag"."""


@dataclass(slots=True)
class Columns:
    """Column indexes by concept."""

    concepts: list[str]
    years: dict[int, int] = field(default_factory=dict)
    parts: dict[int, str] = field(default_factory=dict)
    """The parts of a year that columns stand for: "2. kvartal 2026"."""
    headers: tuple[str, ...] = ()

    def first(self, concept: str) -> int | None:
        """Index of the first column of the concept; None where there is none."""
        return self.concepts.index(concept) if concept in self.concepts else None

    def all(self, concept: str) -> list[int]:
        """Indexes of the concept's columns."""
        return [index for index, found in enumerate(self.concepts) if found == concept]

    @property
    def known(self) -> set[str]:
        """The concepts that some column has."""
        return {concept for concept in self.concepts if concept}


def header_rows(block: Block) -> tuple[Row, tuple[Row, ...]]:
    """The effective header and the rows below it: with an empty header the first row serves; several are joined."""
    header, rows = block.header, block.rows
    if not header or not any(cell.text.strip() for cell in header[-1].cells):
        if rows:
            return rows[0], rows[1:]
        return (header[0] if header else Row((), block.span)), rows
    if len(header) > 1:
        return with_responsible(with_years(header[-1], header[:-1]), header[:-1]), rows
    lower = lower_header(header[-1], rows)
    return (_joined(header[-1], lower), rows[1:]) if lower is not None else (header[-1], rows)


def _joined(upper: Row, lower: Row) -> Row:
    """A header that goes on in the row below it as one: what the lower row leaves blank is the upper one's."""
    below = with_responsible(lower, (upper,))
    pairs = zip(upper.cells, below.cells, strict=True)
    return upper._replace(cells=tuple([low if low.text.strip() else up for up, low in pairs]))


def read_columns(header: Row, words: Vocabulary) -> Columns:
    """The concept of each column; "" where the header is not understood."""
    read = columns_of(tuple([cell.text for cell in header.cells]), words)
    return Columns(read.concepts.copy(), read.years.copy(), read.parts.copy(), read.headers)


@lru_cache(maxsize=256)
def columns_of(headers: tuple[str, ...], words: Vocabulary) -> Columns:
    """What a header says of its columns: the tables of a plan have mostly the same."""
    found: list[Word | None] = []
    columns = Columns([], headers=headers)
    for index, text in enumerate(headers):
        year = YEAR.match(text.strip())
        part = (part_of_year(text) or open_year(text)) if year is None else None
        if year:
            columns.years[index] = last_year(year)
        elif part:
            columns.parts[index], columns.years[index] = part
        found.append(column_word(text, words) if year is None and part is None else None)
    known = {word.concept for word in found if word is not None}
    sure = {word.concept for word in found if word is not None and word.confidence is Confidence.CERTAIN}
    columns.concepts = [
        "aar" if index in columns.years else "beskrivelse" if _outdone(word, sure) else _accepted(word, known)
        for index, word in enumerate(found)
    ]
    for index, text in enumerate(headers):
        if columns.concepts[index] in _OF_TODAY and is_today(text.strip()):
            columns.concepts[index] = "kommentar"
        elif columns.concepts[index] == "beskrivelse" and only_refers(text):
            columns.concepts[index] = "maal"  # "Oppfølging av" beside "Ansvar" asks what, not who
    settle_questions(columns.concepts, columns.headers)
    return _settled(columns)


def _outdone(word: Word | None, sure: set[str]) -> bool:
    """A loose header ("Sektor", "Periode") counts for nothing beside a plain one of its kind ("Ansvarlig", "Frist")."""
    if word is None or word.confidence is Confidence.CERTAIN or word.concept not in _ONE_OF_A_KIND:
        return False
    return word.concept in sure or (word.concept == "ansvar" and "ansvar_leder" in sure)


def _accepted(word: Word | None, known: set[str]) -> str:
    if word is None or (word.needs and not known.intersection(word.needs)):
        return ""
    return word.concept


@lru_cache(maxsize=512)
def column_word(text: str, words: Vocabulary) -> Word | None:
    """The vocabulary word a header cell answers to: whole, without brackets, or by its first understood piece."""
    folded = normalise(_BROKEN.sub("", text) if "\n" in text else text)
    if not folded or len(folded) > 80:
        return None
    bare = normalise(_YEARS.sub(" ", _PARENS.sub(" ", folded)))
    whole = words.match_normalised("column", folded) or words.match_normalised("column", bare)
    if whole is not None:
        return whole
    for piece in _PIECES.split(bare):
        word = words.match_normalised("column", piece.strip())
        if word is not None:
            return word
    if (served := _served(bare, words)) is not None:
        return served
    tokens = bare.split()
    while len(tokens) > 1 and tokens[0] in _WHOSE:
        tokens.pop(0)
    if len(tokens) > 5 or not tokens:
        return None
    if TELLS.match(bare):
        return words.match_normalised("column", "beskrivelse")
    return words.match_normalised("column", " ".join(tokens)) or words.match_normalised("column", tokens[0])


def _served(header: str, words: Vocabulary) -> Word | None:
    """The kind of goal that a header says the actions serve."""
    lead = _SERVES.match(header)
    word = column_word(header[lead.end() :], words) if lead is not None else None
    return word if word is not None and word.concept in SERVED else None


def _settled(columns: Columns) -> Columns:
    """Two tiltak columns: the one that says "nye" holds the actions, the other is a goal or a description."""
    tiltak = columns.all("tiltak")
    if len(tiltak) > 1:
        keep = next((index for index in tiltak if "nye" in columns.headers[index].lower()), tiltak[0])
        for index in tiltak:
            if index != keep:
                columns.concepts[index] = "maal" if "mål" in columns.headers[index].lower() else "beskrivelse"
    if not tiltak and "strategi" in columns.concepts and WHO_AND_WHEN & columns.known:
        columns.concepts[columns.concepts.index("strategi")] = "tiltak"
    elif not tiltak and "beskrivelse" in columns.concepts and _numbers_actions(columns):
        columns.concepts[columns.concepts.index("beskrivelse")] = "tiltak"
    if tiltak and "tiltak" in columns.headers[tiltak[0]].lower():
        _beside_actions(columns)
    elif tiltak and columns.concepts[0] == "trinn" and not (columns.years or columns.known & TIMES):
        columns.concepts[tiltak[0]] = "beskrivelse"
    if "indikator" in columns.known and not tiltak:
        _beside_indicators(columns)
    _latest_status(columns)
    _between(columns)
    return columns


def _latest_status(columns: Columns) -> None:
    """Of several columns of status one holds: the last, where they are told term by term."""
    status = columns.all("status")
    if len(status) > 1:
        latest = status[-1] if all(map(_BY_TERM.search, (columns.headers[index] for index in status))) else status[0]
        for index in status:
            columns.concepts[index] = "status" if index == latest else "kommentar"


def _between(columns: Columns) -> None:
    """How long an action lasts is no deadline beside when it begins and ends."""
    if "ferdig" in columns.concepts and "oppstart" in columns.concepts:
        for index in columns.all("frist"):
            if columns.headers[index].lower().startswith("varig"):
                columns.concepts[index] = "beskrivelse"


def _numbers_actions(columns: Columns) -> bool:
    """Whether a column is headed "Tiltak nr.": what is described beside it are the actions."""
    return any("tiltak" in columns.headers[index].lower() for index in columns.all("nummer"))


def _beside_actions(columns: Columns) -> None:
    """In a table of actions by their name with who and when, no further column makes it a table of something else."""
    known = columns.known
    timed = bool(known & {"frist", "oppstart", "ferdig"}) or bool(columns.years)
    for index, concept in enumerate(columns.concepts):
        if concept == "milepael" and not timed:
            columns.concepts[index] = "frist"
        elif concept == "risiko" and timed and not known.isdisjoint(OWNERS) and _only_events(columns):
            columns.concepts[index] = "beskrivelse"
        elif concept not in ("prosess", "befolkning", "planoversikt") or known.isdisjoint(OWNERS):
            continue
        elif timed or (concept == "prosess" and not _MEETINGS.match(columns.headers[index])):
            taking_part = columns.headers[index].lower().startswith(("delta", "deltek"))
            columns.concepts[index] = "medansvar" if taking_part else "beskrivelse"


def _only_events(columns: Columns) -> bool:
    """Whether the one column on risk tells what an action is for: "Uønsket hendelse" with no likelihood or score."""
    risks = columns.all("risiko")
    return len(risks) == 1 and _EVENT.search(columns.headers[risks[0]]) is not None


_EVENT = pattern(r"hendelse|hending|farekilde|farekjelde", re.I)
_MEETINGS = pattern(r"møte|referat|sak|agenda|dagsorden|(?:politisk )?(?:behandling|handsaming)", re.I)
"""Columns of a table on what was said or decided, whose "Tiltak" are without a time."""


def _beside_indicators(columns: Columns) -> None:
    """Beside an indicator, its status is where it stands, what is to be by a time its target; so are two years."""
    for index, concept in enumerate(columns.concepts):
        stands = concept == "status" or (concept == "resultatmaal" and "maaltall" in columns.known)
        stands = stands or (concept == "nummer" and columns.headers[index].strip().lower() == "no" and index > 0)
        if stands and "grunnlinje" not in columns.known:
            columns.concepts[index] = "grunnlinje"
        elif concept == "frist" and columns.headers[index].lower().startswith(("innen ", "innan ")):
            columns.concepts[index] = "maaltall"
    first, *others = sorted(columns.years, key=lambda index: columns.years[index]) or [0]
    if others and columns.years[first] < columns.years[others[-1]]:
        for index, concept in ((first, "grunnlinje"), (others[-1], "maaltall")):
            if concept not in columns.known:
                columns.concepts[index] = concept


_ASKS = frozenset({"Hva", "hva", "Kva", "kva"})
"""Headers that ask for an action only where the other columns say so: "Hva | Svar" may be the facts of the plan."""


def table_kind(columns: Columns, role: str) -> str:
    """ "tiltak" (an action table), "maal" (a table of goals), "indikator", "felt" handled by the caller, or ""."""
    known = columns.known
    if "risiko" in known or "prosess" in known or "befolkning" in known or "planoversikt" in known:
        return ""
    if "milepael" in known and "tiltak" not in known:
        return ""
    main = columns.first("tiltak")
    if main is not None and _PAST.search(columns.headers[main]) and "vider" not in columns.headers[main].lower():
        return ""
    if "trinn" in known and "tiltak" not in known and not known.intersection(SERVED):
        return "trinn"
    if main is not None and columns.years and not known.intersection(_SUPPORT | SERVED):
        header = columns.headers[main].lower()
        return "tiltak" if "tiltak" in header or (role == "tiltak" and not _IN_MONEY.search(header)) else ""
    if "tiltak" in known:
        goals = known.intersection(SERVED)
        if known.intersection(_SUPPORT) or columns.years or goals or "nummer" in known or role in ("tiltak", "maal"):
            return "tiltak"
        few = len(columns.concepts) <= 2 and columns.headers[columns.concepts.index("tiltak")].strip(" ?:") not in _ASKS
        return "tiltak" if few and role != "annet" else ""
    if "indikator" in known:
        compared = "maaltall" not in known and any(_ELSEWHERE.match(text.strip()) for text in columns.headers)
        return "" if compared else "indikator"
    goals = known.intersection(SERVED)
    if goals:
        several = sum(concept in SERVED for concept in columns.concepts) > 1
        several = several or (columns.concepts[:2] == ["nummer", "maal"] and role in _OWN_ROLES)
        return "maal" if several or role in ("maal", "sammendrag") or goals & {"hovedmaal", "delmaal"} else ""
    return ""
