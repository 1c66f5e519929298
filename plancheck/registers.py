"""The registers a municipality keeps beside its plans: units and plans, as CSV or YAML (contract, section 4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from plancheck.document import EMPTY, Problem, Span
from plancheck.graph import Registered
from plancheck.nearest import slips
from plancheck.record import dataclass
from plancheck.usage import UsageError

if TYPE_CHECKING:
    from pathlib import Path

_COLUMNS = {
    "enheter": {
        "navn": ("navn", "namn", "enhet", "eining", "enhetsnavn", "einingsnamn", "name"),
        "forkortelse": ("forkortelse", "forkorting", "forkortning", "kortnavn", "kortnamn"),
        "type": ("type", "enhetstype"),
        "overordnet": ("overordnet", "overordna", "overordnet enhet", "overordna eining"),
    },
    "planoversikt": {
        "id": ("id", "plan id", "planid"),
        "tittel": ("tittel", "navn", "namn", "plan", "plannavn", "plannamn", "title"),
        "type": ("type", "plantype"),
        "status": ("status",),
        "planperiode": ("planperiode", "periode", "period"),
        "erstattet_av": ("erstattet av", "erstatta av", "avløst av", "avløyst av"),
    },
}
_NEEDED = {"enheter": ("navn",), "planoversikt": ("id", "tittel")}
"""One of these columns must be there, and filled in every row."""
_SHORTEST = 4
"""A shorter header is one slip from too much."""
_TOP_KEY = {"enheter": "enheter", "planoversikt": "planer"}
_YAML = frozenset({".yaml", ".yml"})


@dataclass(frozen=True, slots=True)
class Registers:
    """What the registers say, and which rows could not be used."""

    enheter: Mapping[str, str] = EMPTY
    """Name or abbreviation (casefolded) -> the unit's name."""
    has_enheter: bool = False
    planoversikt: tuple[Registered, ...] = ()
    has_planoversikt: bool = False
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Row:
    values: Mapping[str, str]
    span: Span


def load(paths: Mapping[str, Path], root: str) -> Registers:
    """Read the configured registers. Raises UsageError where a file is missing or is no register at all."""
    problems: list[Problem] = []
    units = _rows("enheter", paths["enheter"], root, problems) if "enheter" in paths else []
    plans = _rows("planoversikt", paths["planoversikt"], root, problems) if "planoversikt" in paths else []
    return Registers(
        enheter=_unit_names(units),
        has_enheter="enheter" in paths,
        planoversikt=tuple(_registered(row) for row in plans),
        has_planoversikt="planoversikt" in paths,
        problems=tuple(problems),
    )


def _unit_names(rows: Sequence[_Row]) -> dict[str, str]:
    names: dict[str, str] = {}
    for row in rows:
        name = row.values["navn"]
        for form in (name, row.values.get("forkortelse", "")):
            if form:
                names.setdefault(form.casefold(), name)
    return names


def _registered(row: _Row) -> Registered:
    values = row.values
    return Registered(
        id=values.get("id", ""),
        title=values.get("tittel", ""),
        type=values.get("type", ""),
        status=values.get("status", ""),
        period=values.get("planperiode", ""),
        replaced_by=values.get("erstattet_av", ""),
        span=row.span,
    )


def _rows(kind: str, path: Path, root: str, problems: list[Problem]) -> list[_Row]:
    """The usable rows of one register; the others become problems."""
    name = _name(path, root)
    if not path.is_file():
        raise UsageError("register_missing", register=kind, path=name)
    rows = _yaml_rows(kind, path, name) if path.suffix.lower() in _YAML else _csv_rows(kind, path, name, problems)
    good: list[_Row] = []
    seen: dict[str, int] = {}
    key = _NEEDED[kind][0]
    for row in rows:
        first = row.values.get(key, "").casefold()
        if not any(row.values.get(column) for column in _NEEDED[kind]):
            params = {"felt": " / ".join(_NEEDED[kind]), "fil": name}
            problems.append(Problem("DOK009", "register_mangler", params, row.span))
        elif first and first in seen:
            params = {"verdi": row.values[key], "linje": str(seen[first]), "fil": name}
            problems.append(Problem("DOK009", "register_dobbel", params, row.span))
        else:
            seen[first] = row.span.line or 0
            good.append(row)
    return good


def _csv_rows(kind: str, path: Path, name: str, problems: list[Problem]) -> Iterator[_Row]:
    import csv

    lines = _decode(path, name).splitlines()
    start = next((number for number, line in enumerate(lines) if line.strip(" ;,\t")), None)
    if start is None:
        raise UsageError("register_empty", path=name)
    delimiter = max(";\t,", key=lines[start].count)
    reader = csv.reader(lines[start:], delimiter=delimiter)
    header = next(reader)
    columns = _columns(kind, header)
    misspelt: dict[int, str] = {}
    for at, (column, written) in _misspelt(kind, header, columns).items():
        misspelt[at] = column
        params = {"key": header[at].strip(), "nearest": written, "fil": name}
        span = Span(name, start + 1, 1, start + 1, len(lines[start]) + 1, "rad 1")
        problems.append(Problem("DOK009", "register_kolonne", params, span))
    columns |= misspelt
    if not set(columns.values()) & set(_NEEDED[kind]):
        known = ", ".join(cell.strip() for cell in header if cell.strip())
        raise UsageError("register_columns", path=name, needed=_NEEDED[kind][0], columns=known)
    for cells in reader:
        filled = {column: _clean(cells[at]) for at, column in columns.items() if at < len(cells)}
        line = start + reader.line_num
        if any(cell.strip() for cell in cells):
            yield _Row(filled, Span(name, line, 1, line, len(lines[line - 1]) + 1, f"rad {line}"))


def _columns(kind: str, header: Sequence[str]) -> dict[int, str]:
    """Column number -> our name for it; columns we do not know are the municipality's own and left alone."""
    forms = {form: column for column, names in _COLUMNS[kind].items() for form in names}
    return {at: forms[form] for at, cell in enumerate(header) if (form := _header_form(cell)) in forms}


def _misspelt(kind: str, header: Sequence[str], columns: Mapping[int, str]) -> dict[int, tuple[str, str]]:
    """Column number -> the column of ours that is not there, and how it is written, where the header is one slip from
    that; of a column that must be there, a shorter header too."""
    missing = [column for column in _COLUMNS[kind] if column not in columns.values()]
    needed = _NEEDED[kind] if set(_NEEDED[kind]) <= set(missing) else ()
    found: dict[int, tuple[str, str]] = {}
    for at, cell in enumerate(header):
        form = _header_form(cell)
        fits = [column for column in missing if len(form) >= _SHORTEST - (column in needed)]
        for column in fits if at not in columns else ():
            forms = (column.replace("_", " "), *_COLUMNS[kind][column])
            near = next((name for name in forms if len(name) >= _SHORTEST and slips(form, name) == 1), "")
            if near:
                found[at] = column, near.replace(" ", "_")
                missing.remove(column)
                break
    return found


def _yaml_rows(kind: str, path: Path, name: str) -> Iterator[_Row]:
    from plancheck.read.yaml import load_yaml

    value, problems = load_yaml(_decode(path, name), name)
    top = _TOP_KEY[kind]
    entries = value.get(top) if isinstance(value, dict) else None
    if problems and entries is None:
        raise UsageError("register_yaml", path=name, line=problems[0].span.line or 1)
    if not isinstance(entries, list):
        raise UsageError("register_top_key", path=name, key=top)
    forms = {form: column for column, names in _COLUMNS[kind].items() for form in names}
    for number, entry in enumerate(entries):
        span = entries.items_at[number] if hasattr(entries, "items_at") else Span(name)
        fields = entry if isinstance(entry, dict) else {_NEEDED[kind][0]: entry}
        values = {forms[form]: _clean(value) for key, value in fields.items() if (form := _header_form(key)) in forms}
        yield _Row(values, span)


def _decode(path: Path, name: str) -> str:
    """The file's text: UTF-8 with or without BOM, else Windows-1252."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UsageError("register_unreadable", path=name) from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _clean(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())


def _header_form(cell: str) -> str:
    return " ".join(cell.replace("_", " ").replace("-", " ").casefold().split())


def _name(path: Path, root: str) -> str:
    full, start = str(path), root + "/"
    return full[len(start) :] if full.startswith(start) else full


def kind_of(path: Path) -> str:
    """Which register a file looks like, by its column names or top key; "" where it is none."""
    try:
        text = _decode(path, path.name)
    except UsageError:
        return ""
    if path.suffix.lower() in _YAML:
        return next((kind for kind, key in _TOP_KEY.items() if text.startswith(f"{key}:") or f"\n{key}:" in text), "")
    first = next((line for line in text.splitlines() if line.strip()), "")
    cells = {_header_form(cell.strip('"')) for cell in first.replace("\t", ";").replace(",", ";").split(";")}
    for kind in ("planoversikt", "enheter"):
        known = [names for names in _COLUMNS[kind].values() if cells.intersection(names)]
        if len(known) >= min(2, len(cells)) and cells.intersection(_COLUMNS[kind][_NEEDED[kind][0]]):
            return kind
    return ""
