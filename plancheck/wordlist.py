"""Vocabulary rows packed for a fast start: forms of one meaning and one set of places stand together.

A packed list is plain JSON: {"kinds": [[concept, lang, confidence, needs, not]], "groups": [[places, exact places,
kind, forms, keys]], "prefixes": [[prefix, kind]]}. `keys` are the forms as they are looked up, or null where they are
the forms themselves. Groups stand in order of precedence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from plancheck.pattern import pattern

SIGNS = " \t\n\r\v\f\x1c\x1d\x1e\x1f\x85\xa0\u2007\u2009\u202f:.…?!,;*–—-"
TAIL = pattern(r"[\s:.…?!,;*–—-]+$")
"""What is taken off the end of a text before it is looked up."""
_OPEN = "… "


def pack(rows: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """The rows of vocabulary files as a packed list. Raises KeyError where a row has no form or concept."""
    packer = _Packer()
    for row in rows:
        packer.add(row)
    return packer.packed()


class _Packer:
    def __init__(self) -> None:
        self.kinds: dict[str, tuple[int, list[Any]]] = {}
        self.first: dict[tuple[object, ...], list[Any]] = {}
        self.late: list[list[Any]] = []
        self.taken: dict[tuple[str, str], int] = {}
        self.prefixes: list[tuple[str, int]] = []

    def add(self, row: Mapping[str, Any]) -> None:
        written = str(row["form"]).lower()
        where = row.get("where", ())
        places = [where] if isinstance(where, str) else list(where)
        kind = self._kind(row)
        form, key = written.rstrip(_OPEN), TAIL.sub("", written)
        opens = written.endswith("…") and "leadin" in places
        exact = [place for place in places if not (opens and place == "leadin")]
        if opens:
            self.prefixes.append((form, kind))
        beaten = any(self.taken.setdefault((place, key), kind) != kind for place in exact)
        if beaten:
            self.late.append([places, exact, kind, [form], [key]])
            return
        group = self.first.setdefault((tuple(places), tuple(exact), kind, form == key), [places, exact, kind, [], []])
        group[3].append(form)
        group[4].append(key)

    def _kind(self, row: Mapping[str, Any]) -> int:
        lang, confidence = str(row.get("lang", "all")), str(row.get("confidence", "probable"))
        kind = [str(row["concept"]), lang, confidence, list(row.get("needs", ())), list(row.get("not", ()))]
        return self.kinds.setdefault(repr(kind), (len(self.kinds), kind))[0]

    def packed(self) -> dict[str, Any]:
        groups = [*self.first.values(), *self.late]
        return {
            "kinds": [kind for _, kind in self.kinds.values()],
            "groups": [[*group[:4], None if group[3] == group[4] else group[4]] for group in groups],
            "prefixes": self.prefixes,
        }
