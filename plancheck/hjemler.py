"""Legal facts by key (`rules/hjemler.yaml`): what the law says, where, since when, and the number in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from plancheck.record import dataclass

_DAYS = {"days": 1, "weeks": 7}


@dataclass(frozen=True, slots=True)
class Hjemmel:
    """One legal fact, read at its source (the paragraph as cited, "pbl § 11-14 første ledd")."""

    key: str
    paragraph: str
    fact: str
    number: int | str | None
    unit: str | None
    binds: tuple[str, ...]
    valid_from: str | None
    source: str
    cites: Mapping[str, str]
    """What a message writes, by language."""

    def cite(self, lang: str) -> str:
        """The paragraph as a message in `lang` writes it."""
        return self.cites.get(lang) or self.cites.get("nb") or self.paragraph

    def in_unit(self, unit: str | None) -> int:
        """The number, in days where `unit` asks for days. Raises ValueError where the fact has no such number."""
        if not isinstance(self.number, int):
            raise ValueError(f"{self.key} har ikke noe tall")
        if unit == "days":
            if self.unit not in _DAYS:
                raise ValueError(f"{self.key} er ikke oppgitt i dager eller uker")
            return self.number * _DAYS[self.unit]
        return self.number


def facts(rows: list[Mapping[str, Any]]) -> dict[str, Hjemmel]:
    """The facts by key, from the rows of `rules/hjemler.yaml`. Raises KeyError where a row has no key."""
    return {
        str(row["key"]): Hjemmel(
            key=str(row["key"]),
            paragraph=str(row.get("paragraph", "")),
            fact=str(row.get("fact", "")),
            number=row.get("number"),
            unit=row.get("unit"),
            binds=tuple(row.get("binds") or ()),
            valid_from=None if row.get("valid_from") is None else str(row["valid_from"]),
            source=str(row.get("source", "")),
            cites=row.get("cite") or {},
        )
        for row in rows
    }
