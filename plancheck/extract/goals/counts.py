"""Numbers a plan states about itself: "følgende fire hovedmål", held against the items that follow."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancheck.document import Block, Document
from plancheck.extract.goals.countedplans import counts_changes, counts_other_plan, counts_upper
from plancheck.extract.goals.eachcounts import SKIPPED, each_counts
from plancheck.extract.goals.owncounts import own_counts
from plancheck.extract.text.prose import Piece, Sections, Sentence, place, prose_of, sentences
from plancheck.parts import Group, RawItem, Section, StatedCount
from plancheck.pattern import pattern
from plancheck.vocabulary import normalise

_NUMBERS = {
    "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "sju": 7, "syv": 7, "åtte": 8, "ni": 9, "ti": 10,
    "elleve": 11, "tolv": 12,
}  # fmt: skip
_KINDS = (
    ("hovedmaal", ("hovedmål", "hovudmål")),
    ("delmaal", ("delmål",)),
    ("satsingsomraade", ("satsingsområde", "satsningsområde", "innsatsområde", "hovedsatsingsområde")),
    ("hovedgrep", ("hovedgrep", "hovudgrep")),
    ("strategi", ("strategier", "strategiar")),
    ("utfordring", ("utfordringer", "utfordringar", "hovedutfordringer", "hovudutfordringar")),
    ("maal", ("mål",)),
)
_STATED = pattern(
    r"(?P<before>(?:^|(?<=[\s(«]))(?:[\wæøå]+\s+){0,2}?)(?P<number>\b(?:1[0-2]|[2-9]|to|tre|fire|fem|seks|sju|syv|"
    r"åtte|ni|ti|elleve|tolv))\s+"
    r"(?:(?:overordne(?:de|t)|overordna|langsiktige|viktige|prioriterte|strategiske|sentrale|store|tverrgående|"
    r"gjennomgående|særlige|felles)\s+)?"
    r"(?P<kind>hovedmål|hovudmål|delmål|(?:hoved)?sat(?:sings|snings)områder?|(?:hoved)?satsingsområda|"
    r"innsatsområder?|innsatsområde|hovedgrep|hovudgrep|strategier|strategiar|"
    r"(?:hoved|hovud)?utfordring(?:er|ar)|mål(?=\W|$))(?:ene|ane|a|et)?\b(?!\s*\d)",
    re.I,
)
_COUNTED = (*_NUMBERS, *map(str, range(2, 13)))
_NOT_ALL = pattern(
    r"\b(?:av|minst|mer enn|meir enn|flere enn|fleire enn|inntil|opptil|per|pr|hver|hvert|kvar|kvart|mellom|eller|"
    r"omtrent|rundt|maks|maksimalt|under|over|nye|andre|første|fyrste|"
    r"siste|disse|desse|øvrige|neste|resten|annet|i)\s*(?:de|dei|disse|desse)?\s*$",
    re.I,
)
_NUMBERED = pattern(r"\W*\d+$")
"""A heading's own number, there or where its words stand again: "3 Hovedmål" counts nothing."""
_EACH = pattern(
    r"\b(?:hver|hvert|kvar|kvart|tidligere|tidlegare|forrige|førre|bærekraftsmål\w*|berekraftsmål\w*)\b", re.I
)
_GOES_ON = pattern(r"[\s,;:–-]+(?:og\s+)?(?:hvert?|kvart?)\s+(?:enkelt\s+)?(?:av\b|hov[eu]dmål|område|har\b)", re.I)
_OTHERS = pattern(
    r"\b(?:staten|statens|stortinget|regjering\w*|fylke[nt]?|fylkets|fylkeskommune\w*|departement\w*|direktorat\w*|nasjonal\w*|"
    r"statl[ie]ge?|regional\w*|fylkesplan\w*|FNs?|KS|EU|verdenssamfunnet|verdssamfunnet|"
    r"\w*reform(?:a|en|er|ar)?|\w*melding(?:a|en)|meld|st\.\s*\d+|leve\s+he(?:i)?le\s+livet|bo\s+trygt\s+hjemme|bu\s+trygt\s+heime|"
    r"nullvisjon\w*|opptrappingsplan\w*|"
    r"(?:overordnet|overordna|forrige|førre)\s+plan|moderplanen)\b",
    re.I,
    needs="stat stortinget regjering fylke departement direktorat nasjonal regional fn ks eu samfunnet plan reform "
    "meld st. livet trygt nullvisjon",
)
"""Whose goals a sentence counts, where they are not the plan's own."""
_OWN_SUBJECT = pattern(
    r"\b(?:planen|plana|strategien|programmet|vi|kommunen|kommuna|\w+(?:planen|plana|strategien|delen))\s+"
    r"(?:har|inneheld|inneholder|set|setter|bygger|byggjer|peker|peikar|er)\b|"
    r"\bhar\s+(?:planen|plana|strategien|vi|kommunen|kommuna)\b",
    re.I,
)
_POINTS_ON = pattern(r"\b(?:disse|desse)\s*$", re.I)
"""Before a number that introduces what follows: "desse tre hovudmåla:"."""
_PLAIN_MAAL = tuple(f"{number} mål" for number in (*_NUMBERS, *range(2, 13)))
"""A plan with one level called simply "mål": the word alone stands everywhere."""
_WHOLE_PLAN = frozenset({"hovedmaal", "satsingsomraade", "maal"})


def counts(
    document: Document, sections: Sequence[Section], items: Sequence[RawItem], groups: Sequence[Group] = ()
) -> tuple[StatedCount, ...]:
    """The stated counts that can be held against items: a list right after, items of the kind in the same section, or
    for hovedmål and satsingsområder the whole plan's."""
    if not items:
        return ()
    prose = prose_of(document)
    stems = [stem for kind, forms in _KINDS if kind != "maal" for stem in forms if prose.holds(stem)]
    if any(item.kind == "maal" for item in items):
        stems += [words for words in _PLAIN_MAAL if prose.holds(words)]
    places = Sections(sections)
    found = [*own_counts(document, places, items, groups), *each_counts(document, places, items)]
    told = {_begin(count) for count in found}
    for piece in prose.near(*stems, tabled=False):
        if not _may_state(piece.lower, stems):
            continue
        if places.role(piece.block) in SKIPPED:
            continue
        for sentence in sentences(piece):
            said = _stated(document, piece, sentence, places, items)
            found.extend(count for count in said if _begin(count) not in told)
    return tuple(found)


def _may_state(text: str, stems: Sequence[str]) -> bool:
    """False where nothing stands before the words for goals, as in "delmål 1.2: flere …": no number of them is told.

    `text` is in lower case.
    """
    return any(text.rfind(stem) > (-1 if " " in stem else 0) for stem in stems)


def _begin(count: StatedCount) -> tuple[str, int | None, int | None, str]:
    """Where a count begins: two readings of one number are one statement."""
    return count.span.file, count.span.line, count.span.column, count.kind


def _stated(
    document: Document, piece: Piece, sentence: Sentence, places: Sections, items: Sequence[RawItem]
) -> Iterator[StatedCount]:
    told = _may_count(sentence.text) and not counts_other_plan(document, sentence.text)
    for match in _STATED.finditer(sentence.text) if told else ():
        before = sentence.text[: match.start("number")]
        after = sentence.text[match.end() :]
        if counts_changes(after) or counts_upper(document, after):
            continue
        if match["number"].isdigit() and match["kind"][0].isupper():
            continue  # "9 Strategier for samhandling" is a chapter
        if _partly(sentence.text, before) or _of_each(sentence.text, match) or _of_others(sentence.text, before):
            continue
        alone = piece.kind == "heading" or not piece.text[sentence.start + match.end() :].strip(" .")
        if alone and _NUMBERED.match(sentence.text[: match.end("number")]):
            continue
        kind = _kind(match["kind"].lower())
        number = match["number"].lower()
        stated = int(number) if number.isdigit() else _NUMBERS[number]
        held = _found(document, piece, sentence, places, items, kind)
        if held > 0:
            start = sentence.start + match.start("number")
            span = place(document, piece, start, sentence.start + match.end())
            words = " ".join(sentence.text[match.start("number") : match.end()].split())
            yield StatedCount(kind, stated, held, span, sentence.core, words)


def _partly(text: str, before: str) -> bool:
    """ "to av", "disse to": some of them; "desse tre hovudmåla:" before a colon is all that follow."""
    if _POINTS_ON.search(before) and text.rstrip().endswith(":"):
        return False
    return _NOT_ALL.search(before) is not None


def _of_each(text: str, match: re.Match[str]) -> bool:
    """Whether the number is one of each, or of times past; "tre hovudmål, og kvart av dei har …" is of them all."""
    each = _EACH.search(text)
    return each is not None and not (each.start() >= match.end() and _GOES_ON.match(text, match.end()))


def _of_others(text: str, before: str) -> bool:
    """Whether the state's or the county's goals are counted: named in the sentence, and the plan not named after."""
    other = _OTHERS.search(text)
    return other is not None and not _OWN_SUBJECT.search(before, other.end() if other.end() < len(before) else 0)


def _may_count(text: str) -> bool:
    """Whether a word before the last one is, or ends as, a number from two to twelve."""
    return any(word.endswith(_COUNTED) for word in text.lower().split()[:-1])


def _kind(word: str) -> str:
    return next(kind for kind, forms in _KINDS if any(word.startswith(form[:8]) for form in forms))


def _found(
    document: Document, piece: Piece, sentence: Sentence, places: Sections, items: Sequence[RawItem], kind: str
) -> int:
    """How many items answer the statement: the list it introduces, else those of its section, else the plan's."""
    if piece.kind == "heading":
        return _below(document, piece, places, items, kind)
    last = sentence.start + len(sentence.text) >= len(piece.text.rstrip())
    if last and sentence.text.rstrip().endswith(":"):
        listed = _list_after(document.blocks, piece.block)
        if listed:
            return listed
    section = places.of(piece.block)
    if section is not None and section.index > 0:
        inside = [item for item in items if item.kind == kind and _within(places.sections, item.section, section.index)]
        if inside:
            return _distinct(inside)
    return _of_plan(items, kind)


def _below(document: Document, piece: Piece, places: Sections, items: Sequence[RawItem], kind: str) -> int:
    """What a heading that counts ("Våre tre hovedmål") has below it: the list right after, else the items there."""
    listed = _list_after(document.blocks, piece.block)
    section = places.of(piece.block)
    if listed or section is None:
        return listed
    inside = [item for item in items if item.kind == kind and _within(places.sections, item.section, section.index)]
    return _distinct(inside) if inside and section.level > 1 else _of_plan(items, kind)


def _of_plan(items: Sequence[RawItem], kind: str) -> int:
    """Those of the whole plan; goals called simply "mål" only where they are one series."""
    own = [item for item in items if item.kind == kind]
    one_series = kind != "maal" or (len({item.series for item in own}) == 1 and all(item.number for item in own))
    return _distinct(own) if kind in _WHOLE_PLAN and one_series else 0


def _list_after(blocks: Sequence[Block], at: int) -> int:
    """How many items the list right after block `at` has at its top level."""
    count = 0
    level: int | None = None
    for block in blocks[at + 1 :]:
        if block.noise == "footer" or (block.kind == "paragraph" and block.level > 0):
            continue
        if block.kind != "item":
            break
        level = block.level if level is None else level
        count += block.level == level
    return count


def _within(sections: Sequence[Section], index: int, ancestor: int) -> bool:
    current: int | None = index
    while current is not None:
        if current == ancestor:
            return True
        current = sections[current].parent if current < len(sections) else None
    return False


def _distinct(items: Sequence[RawItem]) -> int:
    """How many different ones: by number where all are numbered alike, else by text; repeats do not count."""
    texts = {normalise(item.text) for item in items if item.text}
    numbers = {item.number for item in items if item.number}
    if numbers and all(item.number for item in items):
        return min(len(numbers), len(texts)) if texts else len(numbers)
    return len(texts)
