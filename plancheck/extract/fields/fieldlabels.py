"""Labels of fields in a text: "Ansvar:", "Frist:", wherever they open one."""

from __future__ import annotations

import re
from functools import lru_cache

from plancheck.pattern import pattern
from plancheck.record import NamedTuple
from plancheck.vocabulary import Vocabulary

FIELD_CONCEPTS = (
    "ansvar", "ansvar_leder", "medansvar", "frist", "oppstart", "ferdig", "kostnad", "finansiering", "status",
    "prioritet", "indikator", "trinn", "avhenger_av", "delmaal", "hovedmaal", "maal", "maaltall", "grunnlinje", "kilde",
    "maalgruppe", "kommentar", "beskrivelse", "strategi",
)  # fmt: skip
FIELDS = frozenset(FIELD_CONCEPTS)
GOAL_FIELDS = frozenset({"delmaal", "hovedmaal", "maal", "strategi"})
"""Fields that name a goal; only a plain reference is one ("Mål: Færre ulykker" is a goal of its own)."""
_LAST_WORDS = pattern(r"\n?[ \t]*(?:[\w./-]+[ \t]+){0,4}[\w./-]*[^\W\d_]")
"""Up to five words, read backwards."""
_WORD = pattern(r"[\s(\[/]([^\W\d_]+)")
_NUMBERING = frozenset({"kap", "kapittel", "del", "vedlegg"})
"""Words that a number before a label may begin with."""
_COUNTED = (*_NUMBERING, "tabell", "punkt", "pkt")
_NUMBER_SIGNS = "0123456789.:)-"
_PERIOD = "periode"
"""The plan's own, but beside who does it ("Ansvar: NAV. Periode: 2027", "Periode: 2027. Ansvar: NAV") the action's."""
_WHO_NEXT = pattern(r"[^.:;|]{4,30}(?:[.;,|]|\s[–—-]|\n)\s*ansvar(?:lig|leg)?\s*:", re.I, needs="ansvar")
"""What follows the period of an action: "2026–2027. Ansvar: kulturkontoret"."""


class FieldLabel(NamedTuple):
    """A field label in a text: where it begins, where its value begins, and the field."""

    start: int
    end: int
    concept: str


@lru_cache(maxsize=1024)
def field_labels(text: str, words: Vocabulary) -> tuple[FieldLabel, ...]:
    """The field labels before each colon, the longest that the vocabulary knows."""
    found: list[FieldLabel] = []
    colon = text.find(":")
    while colon >= 0:
        begin = found[-1].end if found else 0
        label = _label_before(text, begin, colon, words)
        if label is not None:
            found.append(label)
        colon = text.find(":", colon + 1)
    return tuple(found)


def _label_before(text: str, begin: int, colon: int, words: Vocabulary) -> FieldLabel | None:
    before = text[max(begin, colon - 60) : colon]
    front = before.rsplit(None, 3)
    last = front[-1] if front else ""
    alone = last.isalpha() and before.endswith(last) and (len(front) > 1 or len(last) == colon)
    if alone and (len(front) == 1 or not _may_be_longer(front, words)):
        return _field_label(text, colon - len(last), begin, colon, words)
    return _longest_before(text, before, begin, colon, words)


def _may_be_longer(front: list[str], words: Vocabulary) -> bool:
    """Whether a label may begin before the last word: a form ends in the last two words, or they hold its number."""
    previous, last = front[-2:]
    if not previous.strip(_NUMBER_SIGNS):
        if len(front) > 2 and front[-3].lower().rstrip(".").endswith(_COUNTED):
            return True
    elif not previous.isalpha():
        word, sign = previous[:-1], previous[-1]
        if len(word) < 2 or not word.isalpha() or word[0] in "ivxIVX" or sign.isalnum():
            return True
    return f"{previous} {last}".lower() in words.last_two_words("label")


def _longest_before(text: str, before: str, begin: int, colon: int, words: Vocabulary) -> FieldLabel | None:
    tail = _LAST_WORDS.match(before[::-1]) if words.may_end("label", before) else None
    if tail is None:
        return None
    first_words = words.first_words("label", FIELDS)
    front = colon - tail.end() - 1
    for match in _WORD.finditer(text[front:colon] if front >= 0 else f" {text[:colon]}"):
        word = match[1].lower()
        if word not in first_words and len(word) > 1 and word not in _NUMBERING:
            continue
        label = _field_label(text, front + match.start(1), begin, colon, words)
        if label is not None:
            return label
    return None


def _field_label(text: str, start: int, begin: int, colon: int, words: Vocabulary) -> FieldLabel | None:
    """The label from `start` to the colon, where it opens a field and the vocabulary knows it."""
    label = text[start:colon]
    of_action = label.lower() == _PERIOD and (begin or _WHO_NEXT.match(text, colon + 1))
    concept = "frist" if of_action else concept_of(label, words)
    return FieldLabel(start, colon + 1, concept) if concept and _opens_field(text, start) else None


@lru_cache(maxsize=1024)
def concept_of(label: str, words: Vocabulary) -> str:
    """The field a label stands for ("Ansvarleg" -> ansvar); "" where it is none."""
    word = words.match("label", label)
    return word.concept if word is not None and word.concept in FIELD_CONCEPTS else ""


def _opens_field(text: str, start: int) -> bool:
    """A label opens a field at the start of a line or sentence, or after a separator, or with a capital."""
    if text[start].isupper():
        return True
    before = text[:start].rstrip(" \t")
    if not before or before[-1] in "\n.;,–—-(|[":
        return True
    return before[-1] == "/" and start > len(before)
