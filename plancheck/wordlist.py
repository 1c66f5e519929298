"""Vocabulary rows packed for a fast start: forms of one meaning and one set of places stand together.

A packed list is plain JSON: {"kinds": [[concept, lang, confidence, needs, not]], "groups": [[places, exact places,
kind, forms, keys]], "prefixes": [[prefix, kind]]}. `keys` are the forms as they are looked up, or null where they are
the forms themselves. Groups stand in order of precedence. An installed plancheck has the list laid out.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Mapping
from typing import Any

from plancheck.pattern import pattern

SIGNS = " \t\n\r\v\f\x1c\x1d\x1e\x1f\x85\xa0\u2007\u2009\u202f:.…?!,;*–—-"
TAIL = pattern(r"[\s:.…?!,;*–—-]+$")
"""What is taken off the end of a text before it is looked up."""
_OPEN = "… "
LOOKED_UP = frozenset({"heading", "column", "label", "leadin", "value"})
"""Places where a whole text is looked up; the forms of all other places are searched for."""


def pack(rows: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """The rows of vocabulary files as a packed list. Raises KeyError where a row has no form or concept."""
    packer = _Packer()
    for row in rows:
        packer.add(row)
    return packer.packed()


def lay_out(packed: Mapping[str, Any]) -> dict[str, Any]:
    """A packed list as a vocabulary asks it: {"kinds", "prefixes", "exact": {place: {key: kind}}, "forms": {concept:
    [[places, forms]]}}. The first group of a list wins. The forms of each concept are marshalled by themselves: a run
    asks for a fifth of them."""
    exact: dict[str, dict[str, int]] = {place: {} for place in sorted(LOOKED_UP)}
    forms: dict[str, list[list[list[str]]]] = {}
    for _, places, kind, written, keys in reversed(packed["groups"]):
        for place in LOOKED_UP.intersection(places):
            exact[place].update(dict.fromkeys(keys or written, kind))
    for places, _, kind, written, _ in packed["groups"]:
        forms.setdefault(packed["kinds"][kind][0], []).append([places, written])
    apart = {concept: marshal.dumps(groups) for concept, groups in forms.items()}
    return {"kinds": packed["kinds"], "prefixes": packed["prefixes"], "exact": exact, "forms": apart}


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
