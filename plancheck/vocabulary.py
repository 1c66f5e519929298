"""The field's words: which forms mean which concept, where in a plan, and in which written language.

The rows live in `rules/vocabulary/*.yaml`, one form a row:
`{form, concept, lang, where: [heading|column|label|leadin|title|text|value], confidence, needs, not}`.
"""

from __future__ import annotations

import marshal
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from plancheck.compiled import load_wordlists
from plancheck.document import Confidence
from plancheck.pattern import pattern, small
from plancheck.record import dataclass
from plancheck.wordlist import SIGNS, lay_out

_NUMBERING = pattern(
    r"^(?:(?:kap(?:ittel|\.)?|del|vedlegg|tabell|punkt|pkt\.?)\s*)?(?:\d+(?:\.\d+)*[.):]?|[a-zæøå][.)]|[ivx]+[.)])\s+(?!%)",
    re.I,
)
_LETTERS = pattern(r"[^\W\d_]+")
_IN_NUMBERS = "0123456789.:)"
_TWO_WORDS = pattern(r"[\W\d_]*([^\W\d_]+)(?:[\W\d_]+([^\W\d_]+))?")


@dataclass(frozen=True, slots=True)
class Word:
    """One row of the vocabulary."""

    form: str
    concept: str
    lang: str
    confidence: Confidence
    needs: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


@lru_cache(maxsize=4096)
def normalise(text: str) -> str:
    """Lower case, single blanks, no leading number ("3.1 ", "a) ") and no trailing punctuation."""
    folded = " ".join(text.split()).lower()
    chapter = folded.startswith(("kap", "del", "ved")) and folded[3:6] != "mål"
    if chapter or folded[:1].isdigit() or (len(folded) > 2 and folded[1:2] in ".)"):
        folded = _NUMBERING.sub("", folded)
    return folded.rstrip(SIGNS)


def begun(texts: Iterable[str]) -> list[str]:
    """The words that a form may begin each text with, in lower case: its first two, or the two after its number."""
    texts = list(texts)
    found: list[str] = []
    for text in texts:
        front = text.split(None, 3)
        numbered = len(front) > 2 and front[0][0].isdigit() and not front[0].strip(_IN_NUMBERS)
        found += front[1:3] if numbered else front[:2]
    if len(found) == 2 * len(texts) and "".join(found).isalpha():
        return small(" ".join(found)).split()  # two plain words each, as most items begin
    found = []
    for text in texts:
        front = text.split(None, 3)
        at = 1 if len(front) > 2 and front[0][:1].isdigit() and not front[0].strip(_IN_NUMBERS) else 0
        if len(front) > at + 1 and front[at].isalpha() and front[at + 1].isalpha():
            found += front[at : at + 2]
        elif (match := _TWO_WORDS.match(text)) is not None:
            found += match.groups("")
    return small(" ".join(found)).split()


def _first_word(form: str) -> str:
    """The first letters of a form, up to what is none; "" without any."""
    front = form.partition(" ")[0]
    if front.isalpha():
        return front
    word = _LETTERS.search(form)
    return word[0] if word else ""


class Vocabulary:
    """Every form by where it holds, of lists laid out; a `Word` is made when it is first met."""

    def __init__(self, lists: Iterable[Mapping[str, Any]]) -> None:
        self._exact: dict[str, dict[str, int]] = {}
        self._kinds: list[Sequence[Any]] = []
        self._words: dict[tuple[str, int], Word] = {}
        self._prefixes: dict[str, list[tuple[str, int]]] = {}
        self._forms: dict[tuple[str, str | None], tuple[str, ...]] = {}
        self._last_words: dict[str, frozenset[str]] = {}
        self._last_two_words: dict[str, frozenset[str]] = {}
        self._first_words: dict[tuple[str, frozenset[str]], frozenset[str]] = {}
        self._patterns: dict[tuple[str, str], re.Pattern[str]] = {}
        self._lists = list(lists)
        self._called: dict[tuple[str, ...], Vocabulary] = {}
        for own in reversed(self._lists):
            self._lay(own)
        for pairs in self._prefixes.values():
            pairs.sort(key=lambda pair: -len(pair[0]))

    def _lay(self, own: Mapping[str, Any]) -> None:
        """Lay a list over those before it. The tables of the first are used as they are."""
        start = len(self._kinds)
        self._kinds += own["kinds"]
        for place, table in own["exact"].items():
            if start:
                table = {**self._exact[place], **{form: start + kind for form, kind in table.items()}}
            self._exact[place] = table
        for prefix, kind in own["prefixes"]:
            self._prefixes.setdefault(prefix.split(" ", 1)[0], []).append((prefix, start + kind))

    def _word(self, form: str, kind: int) -> Word:
        found = self._words.get((form, kind))
        if found is None:
            concept, lang, confidence, needs, without = self._kinds[kind]
            found = Word(form, concept, lang, Confidence(confidence), tuple(needs), tuple(without))
            self._words[form, kind] = found
        return found

    def called(self, concept: str, forms: Sequence[str], places: Sequence[str]) -> Vocabulary:
        """This vocabulary, but for some forms that mean another concept at these places; made once for each."""
        asked = concept, *forms, *places
        made = self._called.get(asked)
        if made is None:
            kind = [concept, "all", Confidence.PROBABLE.value, [], []]
            group = [list(places), list(places), 0, list(forms), None]
            own = lay_out({"kinds": [kind], "groups": [group], "prefixes": []})
            made = self._called[asked] = Vocabulary([own, *self._lists])
        return made

    def match(self, where: str, text: str) -> Word | None:
        """The word whose form is the whole of `text` (normalised) at that place, or None."""
        return self.match_normalised(where, normalise(text))

    def match_normalised(self, where: str, normalised: str) -> Word | None:
        """As `match`, for a text that is normalised already."""
        kind = self._exact[where].get(normalised)
        return None if kind is None else self._word(normalised, kind)

    def may_end(self, where: str, text: str) -> bool:
        """False where no end of `text` that begins a word is a form at that place."""
        ends = self._last_words.get(where)
        if ends is None:
            ends = self._last_words[where] = frozenset(form.rpartition(" ")[2] for form in self._exact[where])
        token = text.rstrip(SIGNS).rsplit(None, 1)[-1:]
        return bool(token) and (token[0].lower() in ends or any(sign in token[0] for sign in "([/"))

    def last_two_words(self, where: str) -> frozenset[str]:
        """The two words that each form of several words at that place ends in."""
        found = self._last_two_words.get(where)
        if found is None:
            forms = (form.rsplit(" ", 2) for form in self._exact[where] if " " in form)
            found = self._last_two_words[where] = frozenset(" ".join(form[-2:]) for form in forms)
        return found

    def may_begin(self, where: str, concepts: frozenset[str], text: str) -> bool:
        """False where no form of these concepts at that place can begin `text`, after a number or letter of its own."""
        return self.may_begin_any(where, concepts, (text,))

    def may_begin_any(self, where: str, concepts: frozenset[str], texts: Iterable[str]) -> bool:
        """As `may_begin`, for any of the texts."""
        return not self.first_words(where, concepts).isdisjoint(begun(texts))

    def first_words(self, where: str, concepts: frozenset[str]) -> frozenset[str]:
        """The words that the forms of these concepts at that place begin with."""
        first = self._first_words.get((where, concepts))
        if first is None:
            table = self._exact[where]
            forms = (form for form, kind in table.items() if self._kinds[kind][0] in concepts)
            first = self._first_words[where, concepts] = frozenset(filter(None, map(_first_word, forms)))
        return first

    def leadin(self, text: str) -> Word | None:
        """The word a line before a list answers to: a whole lead-in, or one that begins it ("for å nå målet …")."""
        folded = normalise(text)
        whole = self.match_normalised("leadin", folded)
        if whole is not None:
            return whole
        pairs = self._prefixes.get(folded.split(" ", 1)[0], ())
        return next((self._word(prefix, kind) for prefix, kind in pairs if folded.startswith(prefix)), None)

    def forms(self, concept: str, where: str | None = None) -> tuple[str, ...]:
        """Every form of the concept, at one place or at all."""
        found = self._forms.get((concept, where))
        if found is None:
            stored = [own["forms"][concept] for own in reversed(self._lists) if concept in own["forms"]]
            groups = [group for one in stored for group in marshal.loads(one)]
            found = tuple(
                dict.fromkeys(f for places, forms in groups if where is None or where in places for f in forms)
            )
            self._forms[concept, where] = found
        return found

    def pattern(self, concept: str, where: str = "text") -> re.Pattern[str]:
        """A pattern that finds any form of the concept as whole words, whatever the case; longest first."""
        key = (concept, where)
        if key not in self._patterns:
            forms = sorted(self.forms(concept, where), key=len, reverse=True)
            body = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms) or r"(?!)"
            self._patterns[key] = re.compile(rf"(?<![\wæøå])(?:{body})(?![\wæøå])", re.I)
        return self._patterns[key]


def vocabulary(extra: tuple[str, ...] = ()) -> Vocabulary:
    """The built-in vocabulary, with a municipality's own files (`vocabulary:` in the configuration) before it."""
    return _vocabulary(extra)


@lru_cache(maxsize=8)
def _vocabulary(extra: tuple[str, ...]) -> Vocabulary:
    return Vocabulary(load_wordlists(extra))
