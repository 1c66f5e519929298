"""Reading a list of findings back after people have decided: sorted, filtered, with columns of their own, saved anew.

Where the columns stand is told by the headings alone, wherever in the file they are.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from plancheck.decisions import GODTATT, IKKE_AKTUELT, RETTES, ListRow
from plancheck.document import Span
from plancheck.finding import Decision
from plancheck.nearest import nearest
from plancheck.ownoutput import LIST_HEADINGS, heading
from plancheck.read import OFFICE_LIMIT
from plancheck.read.csv import cell_name
from plancheck.read.everycell import every_cell
from plancheck.read.package import Refused
from plancheck.read.places import SEPARATOR
from plancheck.read.worksheet import Value, Worksheet
from plancheck.usage import UsageError

WORDS: Mapping[str, str] = {
    **dict.fromkeys(("godtatt", "godtas", "godta", "godteke", "godteken", "godtek", "akseptert"), GODTATT),
    **dict.fromkeys(("accepted", "accept"), GODTATT),
    **dict.fromkeys(("rettes", "rettet", "rettast", "retta", "må rettes", "skal rettes", "må rettast"), RETTES),
    **dict.fromkeys(("skal rettast", "rettes opp", "rettast opp", "to be fixed", "fixed", "fix"), RETTES),
    **dict.fromkeys(("ikke aktuelt", "ikkje aktuelt", "uaktuelt", "not relevant"), IKKE_AKTUELT),
}
"""A word of the decision column, in any language and however it is inflected -> what it means."""
_CHOICES = (
    "godtatt", "godteke", "accepted", "rettes", "rettast", "to be fixed",
    "ikke aktuelt", "ikkje aktuelt", "not relevant",
)  # fmt: skip
"""The words the list itself offers: what somebody most likely meant."""
_BARE = {"".join(word.split()): kind for word, kind in WORDS.items()}


def load(paths: Sequence[Path], root: str) -> tuple[ListRow, ...]:
    """The rows of all lists. Raises UsageError where a file is missing, cannot be read, or is no such list."""
    return tuple(row for path in paths for row in _rows_of(path, root))


def holds_decisions(file: str) -> bool:
    """Whether a file is a list in which somebody has written something."""
    path = Path(file)
    try:
        rows = _rows_of(path, str(path.parent))
    except UsageError:
        return False
    return any(row.decision.said or row.decision.reason for row in rows)


def _rows_of(path: Path, root: str) -> list[ListRow]:
    name = os.path.relpath(path, root).replace(os.sep, "/")
    try:
        sheets = every_cell(_content(path), path.name)
    except Refused as refused:
        key = "decisions_format" if refused.key == "format" else "decisions_damaged"
        raise UsageError(key, path=str(path)) from refused
    found = [_rows(sheet, name) for sheet in sheets]
    if all(rows is None for rows in found):
        raise UsageError("decisions_no_list", path=str(path))
    return [row for rows in found for row in rows or ()]


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > OFFICE_LIMIT:
            raise Refused("for_stor")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UsageError("path_missing", path=str(path)) from error
    except OSError as error:
        raise UsageError("decisions_damaged", path=str(path)) from error


def _rows(sheet: Worksheet, file: str) -> list[ListRow] | None:
    """The rows of one sheet; None where no row of it names the columns of a list."""
    columns: dict[str, int] = {}
    rows: list[ListRow] = []
    for number in sorted(sheet.rows):
        values = sheet.rows[number]
        named = _columns(values)
        if named:
            columns = named
        elif columns and values.get(columns["noekkel"]):
            rows.append(_row(values, columns, Span(file, sheet=sheet.name or None), number))
    return rows if columns else None


def _columns(values: Mapping[int, Value]) -> dict[str, int]:
    """Column -> its number, where a row holds the headings of a list; else nothing."""
    found: dict[str, int] = {}
    for at in sorted(values):
        kind = LIST_HEADINGS.get(heading(values[at].text))
        if kind:
            found.setdefault(kind, at)
    return found if {"beslutning", "noekkel"} <= found.keys() else {}


def _row(values: Mapping[int, Value], columns: Mapping[str, int], span: Span, number: int) -> ListRow:
    texts = {kind: " ".join(values[at].text.split()) for kind, at in columns.items() if at in values}
    said, reason = texts.get("beslutning", ""), texts.get("begrunnelse", "")
    kind = _kind(said)
    if not kind and not reason and _kind(said.partition(":")[0]):
        said, _, reason = (part.strip() for part in said.partition(":"))
        kind = _kind(said)
    place = f"{span.sheet}{SEPARATOR}rad {number}" if span.sheet else f"rad {number}"
    word_at = span._replace(place=place, cell=cell_name(number, columns["beslutning"]))
    reason_at = word_at._replace(cell=cell_name(number, columns.get("begrunnelse", columns["beslutning"])))
    hint = "" if kind or not said else WORDS.get(nearest(said, _CHOICES) or "", "")
    return ListRow(texts["noekkel"], texts.get("regel", ""), Decision(kind, said, reason), hint, word_at, reason_at)


def _kind(said: str) -> str:
    """What a word of the decision column means, whatever its case, blanks and full stops; "" where that is unknown."""
    return _BARE.get("".join(said.casefold().split()).strip(".,;:!"), "")
