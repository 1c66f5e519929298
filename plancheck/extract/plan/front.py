"""Front matter: the plan's facts as the author wrote them, keys in any spelling, and what is wrong with them.

Contract section 3: inside `plan hoering vedtak mandat evaluering` an unknown key is DOK009; foreign top-level keys are
left alone unless they are within two letters of ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from plancheck.dates import find_dates, read_planperiode
from plancheck.document import Document, Mapped, Problem, Span
from plancheck.extract.plan.naming import canonical_status, canonical_type, plan_type
from plancheck.model import PLAN_TYPES, STATUSES
from plancheck.nearest import nearest, slips
from plancheck.pattern import pattern
from plancheck.record import NamedTuple

BLOCKS: Mapping[str, tuple[str, ...]] = {
    "plan": (
        "id", "tittel", "type", "kommune", "status", "planperiode", "overordnet", "erstatter", "bygger_paa", "om",
        "pbl", "areal", "dokument", "maalform", "navn", "filer",
    ),
    "hoering": ("start", "slutt", "frist", "innspill", "runde", "gjelder", "instanser", "dager"),
    "vedtak": ("organ", "dato", "sak", "slag"),
    "mandat": ("sak", "dato", "deler", "organ"),
    "evaluering": ("tidspunkt", "ansvarlig"),
}  # fmt: skip
"""The keys a block may hold."""
_ALSO_OURS = (
    "hovedmaal",
    "tiltak",
    "medvirkning",
    "plans",
    "enheter",
    "planer",
    "lang",
    "vedtatt",
    "vedteke",
    "vedteken",
)
_ALIASES = {
    "title": "tittel", "namn": "tittel", "navn": "tittel", "about": "om", "gjeld": "om", "periode": "planperiode",
    "plantype": "type", "overordna": "overordnet", "erstattar": "erstatter", "byggjer_paa": "bygger_paa",
    "end": "slutt",
    "sluttdato": "slutt", "startdato": "start", "innspel": "innspill", "ansvarleg": "ansvarlig", "files": "filer",
    "delar": "deler",
}  # fmt: skip
_FOLD = str.maketrans({"å": "aa", "ø": "oe", "æ": "ae", "-": "_", " ": "_"})
_DATES = {"start", "slutt", "frist", "dato"}
UNREAD = ("yaml", "ulukket", "alias")
"""How the keys of faults begin that leave the front matter unread."""


def fold(key: str) -> str:
    """A key as written ("bygger-på", "Høring") in the contract's spelling ("bygger_paa", "hoering")."""
    return str(key).strip().lower().translate(_FOLD)


class Facts:
    """One block of the front matter with folded keys; `text` and `span` by the contract's key."""

    __slots__ = ("_names", "_raw", "span")

    def __init__(self, raw: Mapped) -> None:
        self._raw = raw
        self._names = {_ALIASES.get(fold(key), fold(key)): key for key in raw}
        self.span = raw.span

    def __contains__(self, key: str) -> bool:
        return key in self._names

    def value(self, key: str) -> object:
        """The value as read, None where the key is missing or empty."""
        return self._raw.get(self._names.get(key, ""))

    def text(self, key: str) -> str | None:
        """The value as text; None where it is missing, empty or a list."""
        value = self.value(key)
        if value is None or isinstance(value, list | dict):
            return None
        return str(value).strip() or None

    def texts(self, key: str) -> tuple[tuple[str, Span], ...]:
        """The values of a list, or of a single value, each with its place."""
        value = self.value(key)
        if isinstance(value, list):
            places = getattr(value, "items_at", ())
            own = self.place(key)
            return tuple((str(v).strip(), places[i] if i < len(places) else own) for i, v in enumerate(value) if v)
        text = self.text(key)
        return ((text, self.place(key)),) if text else ()

    def place(self, key: str) -> Span:
        """Where the value stands."""
        return self._raw.values_at.get(self._names.get(key, ""), self.span)


def block(document: Document, name: str) -> Facts | None:
    """The first mapping under a top-level key (`plan`, `hoering`, …), or None."""
    return next(iter(blocks(document, name)), None)


def blocks(document: Document, name: str) -> list[Facts]:
    """The mappings under a top-level key; a list of hearings or decisions gives several."""
    if document.front is None:
        return []
    found = []
    for key, value in document.front.items():
        if fold(key) == name:
            found += [Facts(v) for v in (value if isinstance(value, list) else [value]) if isinstance(v, Mapped)]
    return found


_YEAR_MONTH = pattern(r"\d{4}-(\d\d)(?:-\d\d)?")


def problems(document: Document) -> tuple[Problem, ...]:
    """Unknown keys, keys that look like a misspelling of ours, and dates that are none: DOK009 each."""
    if document.front is None:
        return ()
    found: list[Problem] = []
    for key, value in document.front.items():
        name = fold(key)
        if name in BLOCKS:
            found.extend(_inside(name, value, document.front, key))
        elif (near := _misspelt(name)) is not None:
            found.append(_unknown(key, near, "", document.front.keys_at.get(key, document.front.span)))
    return tuple(found)


def _inside(name: str, value: object, front: Mapped, key: str) -> Iterator[Problem]:
    for part in value if isinstance(value, list) else [value]:
        if not isinstance(part, Mapped):
            if part not in (None, "") and not (name == "plan" and isinstance(part, str)):
                params = {"key": key, "known": ", ".join(BLOCKS[name])}
                yield Problem("DOK009", "ikke_noekler", params, front.values_at.get(key, front.span))
            continue
        for inner, held in part.items():
            folded = _ALIASES.get(fold(inner), fold(inner))
            if folded not in BLOCKS[name]:
                near = min(BLOCKS[name], key=lambda known: (slips(folded, known), known))
                yield _unknown(str(inner), near, name, part.keys_at.get(inner, part.span))
            elif (fault := _fault(name, folded, held)) is not None:
                params = {"key": str(inner), "value": str(held), "nearest": fault.nearest}
                yield Problem("DOK009", fault.key, params, part.values_at.get(inner, part.span))


class _Fault(NamedTuple):
    """What is wrong with a value: the message key, and the valid value that is most like it."""

    key: str
    nearest: str = ""


def _fault(name: str, key: str, held: object) -> _Fault | None:
    """What is wrong with one value of a block; an empty value says nothing and is no fault."""
    if held is None or held == "":
        return None
    if key in _DATES:
        return None if is_date(held) else _Fault("ugyldig_dato")
    if name == "evaluering" and key == "tidspunkt" and (month := _YEAR_MONTH.fullmatch(str(held).strip())):
        return None if 1 <= int(month[1]) <= 12 else _Fault("ugyldig_dato")
    if name != "plan" or not isinstance(held, (str, int)):
        return None
    written = str(held)
    if key == "type":
        if (meant := _type_meant(written)) or not canonical_type(written):
            return _Fault("ukjent_verdi", meant) if meant else _unknown_value(written, PLAN_TYPES)
        return None
    if key == "status":
        return None if canonical_status(written) else _unknown_value(written, STATUSES)
    return _period_fault(written) if key == "planperiode" else None


def _type_meant(written: str) -> str:
    """The type that a value is a slip from, "" where it is none: any word on "plan" reads as a plan for a theme."""
    folded = fold(written.strip())
    if folded in PLAN_TYPES or (named := plan_type(written)) is None or named.strong:
        return ""
    forms = (folded, folded.removesuffix("plan"))
    return next(
        (known for known in PLAN_TYPES if len(known) > 7 and any(slips(form, known) == 1 for form in forms)), ""
    )


def _unknown_value(written: str, known: Iterable[str]) -> _Fault:
    near = nearest(written, known)
    return _Fault("ukjent_verdi", near) if near else _Fault("ukjent_verdi_fjern")


def _period_fault(written: str) -> _Fault | None:
    period = read_planperiode(written)
    if period is None:
        return _Fault("ugyldig_periode")
    return _Fault("periode_baklengs") if period.start and period.end and period.end < period.start else None


def _unknown(key: str, near: str, where: str, span: Span) -> Problem:
    return Problem("DOK009", "ukjent_noekkel", {"key": str(key), "nearest": near, "where": where}, span)


def is_date(value: object) -> bool:
    """True for an ISO day, also one YAML has made a date of, and for a date with another form the grammar will read."""
    if isinstance(value, date):
        return True
    text = str(value).strip()
    if len(text) == 10 and text[4:5] == "-":
        return iso_day(text) is not None
    if "x" in text.lower() or not text:
        return bool(text)  # a blank to be filled in is DOK001
    return any(not when.impossible and (when.start or when.end or when.month_day_end) for when in find_dates(text))


def iso_day(value: object) -> str | None:
    """An ISO day out of a date or of text in ISO form, else None."""
    if isinstance(value, date):
        return value.isoformat()[:10]
    try:
        return date.fromisoformat(str(value).strip()[:10]).isoformat()
    except ValueError:
        return None


def _misspelt(name: str) -> str | None:
    """Which of our top-level keys a foreign one is probably meant to be."""
    if name in _ALSO_OURS or len(name) < 3:
        return None
    for ours in BLOCKS:
        if abs(len(name) - len(ours)) > 2:
            continue
        gap = slips(name, ours)
        if gap == 1 or (gap == 2 and (sorted(name) == sorted(ours) or (len(ours) > 5 and name[0] == ours[0]))):
            return ours
    return None
