"""The field's words: which forms mean which concept, where in a plan, and in which written language.

The rows live in `rules/vocabulary/*.yaml`, one form a row:
`{form, concept, lang, where: [heading|column|label|leadin|title|text|value], confidence, needs, not}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from plancheck.compiled import load_vocabulary_rows
from plancheck.document import Confidence

_NUMBERING = re.compile(
    r"^(?:(?:kap(?:ittel|\.)?|del|vedlegg|tabell|punkt|pkt\.?)\s*)?(?:\d+(?:\.\d+)*[.):]?|[a-zæøå][.)]|[ivx]+[.)])\s+", re.I
)
_TAIL = re.compile(r"[\s:.…?!,;*–—-]+$")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Word:
    """One row of the vocabulary."""

    form: str
    concept: str
    lang: str
    confidence: Confidence
    needs: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


def normalise(text: str) -> str:
    """Lower case, single blanks, no leading number ("3.1 ", "a) ") and no trailing punctuation."""
    folded = _SPACE.sub(" ", text).strip().lower()
    if folded[:1].isdigit() or (len(folded) > 2 and folded[1:2] in ".)") or folded.startswith(("kap", "del", "ved")):
        folded = _NUMBERING.sub("", folded)
    return _TAIL.sub("", folded)


class Vocabulary:
    """All rows, indexed by where they hold."""

    def __init__(self, rows: Iterable[Mapping[str, Any]]) -> None:
        self._exact: dict[str, dict[str, Word]] = {}
        self._prefixes: list[tuple[str, Word]] = []
        self._forms: dict[str, dict[str, list[str]]] = {}
        self._patterns: dict[tuple[str, str], re.Pattern[str]] = {}
        for row in rows:
            self._add(row)
        self._prefixes.sort(key=lambda pair: -len(pair[0]))

    def _add(self, row: Mapping[str, Any]) -> None:
        form = str(row["form"]).lower()
        word = Word(
            form=form,
            concept=str(row["concept"]),
            lang=str(row.get("lang", "all")),
            confidence=Confidence(row.get("confidence", "probable")),
            needs=tuple(row.get("needs", ())),
            without=tuple(row.get("not", ())),
        )
        where = row.get("where", ())
        for place in (where,) if isinstance(where, str) else where:
            if place == "leadin" and form.endswith("…"):
                self._prefixes.append((form.rstrip("… "), word))
            else:
                self._exact.setdefault(place, {}).setdefault(_TAIL.sub("", form), word)
            self._forms.setdefault(word.concept, {}).setdefault(place, []).append(form.rstrip("… "))

    def match(self, where: str, text: str) -> Word | None:
        """The word whose form is the whole of `text` (normalised) at that place, or None."""
        table = self._exact.get(where)
        return table.get(normalise(text)) if table else None

    def match_normalised(self, where: str, normalised: str) -> Word | None:
        """As `match`, for a text that is normalised already."""
        table = self._exact.get(where)
        return table.get(normalised) if table else None

    def leadin(self, text: str) -> Word | None:
        """The word a line before a list answers to: a whole lead-in, or one that begins it ("for å nå målet …")."""
        folded = normalise(text)
        whole = self._exact.get("leadin", {}).get(folded)
        if whole is not None:
            return whole
        return next((word for prefix, word in self._prefixes if folded.startswith(prefix)), None)

    def forms(self, concept: str, where: str | None = None) -> tuple[str, ...]:
        """Every form of the concept, at one place or at all."""
        places = self._forms.get(concept, {})
        if where is not None:
            return tuple(places.get(where, ()))
        return tuple(dict.fromkeys(form for forms in places.values() for form in forms))

    def pattern(self, concept: str, where: str = "text") -> re.Pattern[str]:
        """A pattern that finds any form of the concept as whole words, whatever the case; longest first."""
        key = (concept, where)
        if key not in self._patterns:
            forms = sorted(self.forms(concept, where), key=len, reverse=True)
            body = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms) or r"(?!)"
            self._patterns[key] = re.compile(rf"(?<![\wæøå])(?:{body})(?![\wæøå])", re.I)
        return self._patterns[key]


@lru_cache(maxsize=8)
def vocabulary(extra: tuple[str, ...] = ()) -> Vocabulary:
    """The built-in vocabulary, with a municipality's own files (`vocabulary:` in the configuration) before it."""
    return Vocabulary([*load_vocabulary_rows(tuple(Path(path) for path in extra))])
