"""Columns of numbers and codes in a table, and which column each of them numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from plancheck.document import Cell, Row
from plancheck.extract.drafts import Draft
from plancheck.extract.goals.references import tail_refs
from plancheck.extract.kinds import GOALS, SERVED
from plancheck.extract.labels import split_code
from plancheck.extract.tables.columns import Columns
from plancheck.extract.tables.questioncolumns import asks_wish
from plancheck.parts import Ref
from plancheck.pattern import pattern

_CODE = pattern(r"(?:[A-ZÆØÅ]{1,3}[ -]?)?\d{1,3}(?:\.\d{1,3})*[a-z]?[.)]?$|[A-HIVX]{1,4}[.)]?$")
AMOUNT = pattern(
    r"[-–]?[\d \u00a0.,]*\d[\d \u00a0.,]*(?:,-|%|\s*(?:kr\.?|mill\w*\.?|mrd\.?|mnok|tkr|tusen)(?:\s+kr\w*\.?)?)?$",
    re.I,
)
_MAY_CODE = pattern(r"[A-ZÆØÅ]-?\d")
_LONGEST_FRONT = len("ABC-1")
_IN_NUMBERS = "0123456789 \u00a0.,-–"
_BEGIN_UNITS = "%kKmMtT"
"""What may come first after the digits of an amount: "%", "kr", "mill.", "mnok", "tkr"."""
EMPTY_CELLS = frozenset({"", "-", "–", "—", "0", "?", "☐", "□", "○"})
_BETWEEN = pattern(r"\s*[,;/\n]\s*|\s+og\s+")
_UNTOLD = frozenset({"", "beskrivelse", "kommentar"})
_SET = SERVED - {"maal"}
"""What a column beside indicators may hold of goals; "Mål 2030" holds their targets."""
_KIND = pattern(r"(?:del|hov[eu]d)?mål\s+(?:nr\.?\s*)?(?=\S)", re.I, begins="del hov mål")
_IS_FOR = pattern(
    r"(?:(?:måler|målar)|gjeld(?:er)?(?:\s+for)?|(?:hører|høyrer)\s+til|(?:knytt(?:et|a)?|kobl(?:et|a)|kopla)\s+til"
    r"|bidrar\s+til|bidreg\s+til|oppfyller|følgj?er\s+opp|støtt[ae]r|svar[ae]r\s+på)\s*:?",
    re.I,
)
"""A header that says what the row is for, and leaves to the cells to say that it is a goal."""
MEASURED = "maalt"
"""What a column of the goals that indicators measure is, whose header does not say so."""
NOTES = "merknad"
"""What a column of remarks is, of which some name a goal."""
_ITEMS = frozenset({*SERVED, "tiltak"})
_WORDS_OF_GOALS = frozenset({"beskrivelse", "innhold", "tekst", "formulering", "målformulering", "skildring"})
"""Headers of the words of the goals whose numbers stand before."""


def name_numbers(columns: Columns, rows: Sequence[Row]) -> None:
    """Columns of codes whose header does not say so: "Mål | " over "M1 | Nok vann", " | Delmål" over "A | Jorda …"."""
    concepts, last = columns.concepts, len(columns.concepts) - 1
    _amounts(columns, rows)
    if "nummer" in concepts and "tiltak" in concepts:
        _references(columns)
    for index in range(last):
        header, following = columns.headers[index].strip(), columns.headers[index + 1].strip()
        if concepts[index] in _ITEMS and following in ("", header) and concepts[index + 1] in ("", concepts[index]):
            if _codes(rows, index) and not _codes(rows, index + 1):
                concepts[index], concepts[index + 1] = "nummer", concepts[index]
        elif concepts[index : index + 2] == ["tiltak", "beskrivelse"] and concepts.count("tiltak") == 1:
            if _codes(rows, index) and not _codes(rows, index + 1):
                concepts[index], concepts[index + 1] = "nummer", "tiltak"
        elif not concepts[index] and concepts[index + 1] in _ITEMS and _numbers_next(columns, rows, index):
            concepts[index] = "nummer"


def _numbers_next(columns: Columns, rows: Sequence[Row], index: int) -> bool:
    """Whether a column without a header, or of any in front of goals alone, gives what stands beside it its codes:
    "Merke | Mål" over "F1"."""
    if "nummer" in columns.concepts or not columns.headers[index].strip():
        return "nummer" not in columns.concepts and _codes(rows, index)
    if "tiltak" in columns.concepts:
        return False
    said = [row.cells[index].text.strip() for row in rows if index < len(row.cells)]
    return len(said) > 1 and len(set(said)) == len(said) and all(text[:1].isalpha() and is_code(text) for text in said)


def _amounts(columns: Columns, rows: Sequence[Row]) -> None:
    """ "Investering (kr)" over "4 000 000": sums of money, whatever word the header begins with."""
    for index in columns.all("tiltak"):
        if _only_amounts(rows, index):
            columns.concepts[index] = "kostnad" if "kostnad" not in columns.known else ""


def _only_amounts(rows: Sequence[Row], index: int) -> bool:
    told = False
    for row in rows:
        if index < len(row.cells) and (text := row.cells[index].text.strip()):
            if not is_amount(text):
                return False
            told = True
    return told


def only_budget(columns: Columns, rows: Sequence[Row]) -> bool:
    """Whether a table without the word tiltak only says what things cost in which year: "Investering | 2026 | Sum"."""
    main = columns.first("tiltak")
    if main is None or not columns.years or "tiltak" in columns.headers[main].lower():
        return False
    if columns.known - {"tiltak", "kostnad", "aar", "nummer", "finansiering", "beskrivelse"}:
        return False
    said = [row.cells[index].text.strip() for row in rows for index in columns.years if index < len(row.cells)]
    said = [text for text in said if text not in EMPTY_CELLS]
    return bool(said) and all(AMOUNT.match(text) for text in said)


def _references(columns: Columns) -> None:
    """ "Mål nr." beside the actions, with no column of the goals themselves: its cells name goals set elsewhere."""
    for index, concept in enumerate(columns.concepts):
        header = columns.headers[index].lower()
        if concept == "nummer" and "mål" in header:
            kind = "delmaal" if "delmål" in header else "hovedmaal" if "dmål" in header else "maal"
            if kind not in columns.concepts and not (kind == "maal" and columns.known.intersection(SERVED)):
                columns.concepts[index] = kind


def name_goal_codes(
    columns: Columns, rows: Sequence[Row], goals: Callable[[], Collection[str]], *, measured: bool = False
) -> None:
    """A column headed with any words ("Oppfyller") where every cell is the code of a goal set above: "V1", "V1, A2".

    `goals`: gives the numbers and ids of the goals set so far. A plain number may count anything, but below "Gjelder";
    one with a point, too, beside indicators (`measured`).
    """
    if _UNTOLD.isdisjoint(columns.concepts) or columns.known.intersection(_SET if measured else SERVED):
        return
    numbers = {code for code in goals() if code}
    codes = {code for code in numbers if not (code.replace(".", "") if measured else code).isdigit()}
    for index, concept in enumerate(columns.concepts):
        said = [row.cells[index].text for row in rows if index < len(row.cells)] if concept in _UNTOLD else []
        named = [_KIND.sub("", code) for text in said for code in _BETWEEN.split(text.strip()) if code]
        known = numbers if _IS_FOR.fullmatch(columns.headers[index].strip()) or _all_called(said) else codes
        if named and known.issuperset(named):
            columns.concepts[index] = MEASURED if measured else "maal"
            return


def name_goal_texts(columns: Columns, rows: Sequence[Row], goals: Sequence[Draft]) -> None:
    """Where no goal with such a number is set yet, "Mål" over "1", "2" has the numbers of what stands beside: "Hva vi
    vil oppnå", or, in a table of goals alone, "Beskrivelse"."""
    concepts = columns.concepts
    index = next((at for at, concept in enumerate(concepts) if concept in GOALS), None)
    if index is None or index + 1 == len(concepts) or not _codes(rows, index):
        return
    header = columns.headers[index + 1].strip(" :?").lower()
    described = asks_wish(header) or (header in _WORDS_OF_GOALS and "tiltak" not in concepts)
    if not (concepts[index + 1] in GOALS or described) or _codes(rows, index + 1):
        return
    numbers = {row.cells[index].text.strip(" .)") for row in rows if index < len(row.cells)}
    if any(draft.kind in GOALS and (draft.number in numbers or draft.id in numbers) for draft in goals):
        return
    kind = concepts[index + 1] if concepts[index] == "maal" and not described else concepts[index]
    concepts[index], concepts[index + 1] = "nummer", kind


def name_shared_numbers(columns: Columns, rows: Sequence[Row], goals: Sequence[Draft]) -> None:
    """A column of numbers some of which stand by several actions, each that of a strategy or a delmål set above: "1.2"
    beside two actions is what they serve, and no number of theirs."""
    index = columns.first("nummer")
    if index is None or columns.known.intersection(SERVED):
        return
    said = [row.cells[index].text.strip() for row in rows if index < len(row.cells)]
    said = [number for number in said if number]
    if len(said) == len(set(said)) or not all("." in number.strip(".") for number in said):
        return
    ways = [draft for draft in goals if draft.kind == "strategi" or (draft.kind == "tiltak" and _is_way(draft))]
    for kind, borne in (("strategi", ways), ("delmaal", [draft for draft in goals if draft.kind == "delmaal"])):
        if {_path(draft, goals) for draft in borne}.issuperset(said):
            columns.concepts[index] = kind
            return


def _is_way(draft: Draft) -> bool:
    """Whether what a list sets says neither who nor when: strategies, where a table holds the actions."""
    return draft.series.startswith("l") and not draft.fields and not draft.refs


def _path(draft: Draft, goals: Sequence[Draft]) -> str:
    """The number of a goal, after that of the nearest one above it that has any."""
    above = draft.parent
    while draft.number and "." not in draft.number and above is not None:
        if goals[above].number:
            return f"{goals[above].number}.{draft.number}"
        above = goals[above].parent
    return draft.number


def _all_called(cells: Sequence[str]) -> bool:
    """Whether each cell calls what it names a goal: "Delmål 1"."""
    return all(_KIND.match(text.strip()) for text in cells if text.strip())


def name_notes(columns: Columns, rows: Sequence[Row]) -> None:
    """A column of remarks of which some cells name a goal and say nothing more, "jf. delmål 1", where the table has no
    column of goals."""
    if columns.known.intersection(SERVED):
        return
    for index, concept in enumerate(columns.concepts):
        cells = [row.cells[index] for row in rows if index < len(row.cells)] if concept in _UNTOLD else []
        if any(noted_goals(cell) for cell in cells):
            columns.concepts[index] = NOTES


def noted_goals(cell: Cell) -> list[Ref]:
    """The goals that are all a remark says; [] for other remarks."""
    refs = tail_refs(cell.text, cell.span) if "mål" in cell.text.lower() else []
    return [ref for ref in refs if ref.kind in GOALS]


def is_amount(text: str) -> bool:
    """Whether a text is a number, perhaps with its unit, and nothing else."""
    return text.strip(_IN_NUMBERS).lstrip()[:1] in _BEGIN_UNITS and AMOUNT.match(text) is not None


def is_code(text: str) -> bool:
    """Whether a text is a number or a code and nothing else."""
    return _CODE.match(text) is not None


def _codes(rows: Sequence[Row], index: int) -> bool:
    """Whether the column holds numbers and codes only."""
    texts = [row.cells[index].text.strip() for row in rows if index < len(row.cells)]
    said = [text for text in texts if text]
    return bool(said) and all(_CODE.match(text) for text in said)


def numbered(columns: Columns, main: int, goals: Sequence[int], rows: Sequence[Row]) -> dict[int, int]:
    """Column -> the column of its numbers. `main`: the items' column, beyond the last in a table of goals.

    `goals`: the goal columns to the left of the main one.
    """
    found: dict[int, int] = {}
    for index, concept in enumerate(columns.concepts):
        if concept == "nummer":
            target = _target(index, columns, main, goals, rows)
            if target is not None and not (target == main > index + 1 and _counts_next(rows, index, main)):
                found.setdefault(target, index)
    return found


def _target(index: int, columns: Columns, main: int, goals: Sequence[int], rows: Sequence[Row]) -> int | None:
    header = columns.headers[index].lower()
    after = next((goal for goal in goals if goal > index), None)
    if "tiltak" in header and main < len(columns.concepts):
        return main
    if "mål" in header and "tiltak" not in header and goals:
        return goals[-1] if after is None else after
    if main == len(columns.concepts) or columns.concepts[main] == "indikator":
        return after if after is not None else goals[0] if goals and main == len(columns.concepts) else None
    if after == index + 1 and (not header.strip() or _go_together(rows, index, after)):
        return after
    return main


def _counts_next(rows: Sequence[Row], index: int, main: int) -> bool:
    """Whether the numbers are those of what stands right after them: each of its own words there, some of them in more
    rows than one ("1 | Flom | Øvelse", "1 | Flom | Varsling")."""
    said = [(row.cells[index].text.strip(), row.cells[index + 1].text.strip()) for row in rows if main < len(row.cells)]
    said = [(number, words) for number, words in said if number]
    numbers, words = {number for number, _ in said}, {words for _, words in said}
    return len(set(said)) == len(numbers) == len(words) < len(said) and "" not in words and len(words) > 1


def _go_together(rows: Sequence[Row], index: int, goal: int) -> bool:
    """Whether a number stands in just the rows where a goal is set, and some rows go on with the goal above."""
    known = [row.cells for row in rows if len(row.cells) > max(index, goal)]
    said = [(bool(cells[index].text.strip()), bool(cells[goal].text.strip())) for cells in known]
    return all(one == other for one, other in said) and (False, False) in said


def coded(rows: Sequence[Row], main: int) -> bool:
    """Whether the items carry codes of the author's own ("AT1 Nytt renseanlegg"): at least two, and half of them."""
    texts = [row.cells[main].text for row in rows if main < len(row.cells)]
    if not _MAY_CODE.search("¦".join([text.lstrip()[:_LONGEST_FRONT] for text in texts])):
        return False
    texts = [" ".join(text.split()) for text in texts]
    codes = [split_code(text)[0] for text in texts if text]
    return len({code for code in codes if code}) > 1 and sum(map(bool, codes)) * 2 >= len(codes)
