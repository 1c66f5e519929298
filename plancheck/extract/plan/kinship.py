"""Which other plans a document says its plan stands under, builds on or replaces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancheck.document import Document, Span
from plancheck.extract.plan import parentwords
from plancheck.extract.plan.namedover import named_over
from plancheck.extract.plan.naming import plan_type
from plancheck.extract.plan.plannames import (
    DEFINITE_ENDING,
    RANK,
    YEARS,
    begins_with_plan,
    is_other,
    names_plan,
    stands_over,
    tidy,
)
from plancheck.extract.text.prose import Piece, Prose, Sentence, place, sentence_around, sentences
from plancheck.pattern import may_hold, pattern
from plancheck.record import NamedTuple

Refs = tuple[tuple[str, Span], ...]

_ALSO = r"(?:\s+(?:også|òg|samtidig|dessuten|i\s+tillegg|vidare|videre))?"
_GOALS = (
    r"(?:(?:\s+(?:flere|fleire|noen|nokre|to|tre|fire|fem|\d)(?:\s+av)?)?\s+(?:(?:hov[eu]d|del)?mål(?:et|ene|a)?|satsingsområde(?:t|ne|a)?|"
    r"føring(?:ene|ane))(?:\s+og\s+(?:strategi|satsing|føring)\w*)?(?:\s+\d[\d.]*(?:(?:\s*,\s*|\s+og\s+)\d[\d.]*)*)?"
    r"(?:\s+«[^»]{3,80}»|\s+(?:for|om)\s+\w+(?:\s+og)?(?:\s+\w+)?)?\s+(?:i|fra|frå))"
)
_GOALS_OF = rf"{_GOALS}?"
"""Which goals of the plan above it are meant: "følger opp delmål 1.2 og 1.3 i samfunnsdelen"."""
_PHRASES = (
    (
        "under",
        pattern(
            r"\b(?:er|blir|vert|ligger|ligg|hører|høyrer)\s+(?:direkte\s+)?(?:underordnet|underordna|underlagt|"
            r"inn under|under)\s+"
            r"|\ber\s+(?:utarbeidet\s+som\s+|utarbeidd\s+som\s+)?(?:en|ein|ei)\s+(?:tematisk\s+)?(?:temaplan|fagplan|"
            r"sektorplan|delplan|"
            r"handlingsplan|kommunedelplan|strategi|handlingsdel|tiltaksplan)\s+(?:under|til)\s+"
            r"|\boverordn(?:et|a)\s+plan\s+er\s+|\ber\s+(?:handlingsdelen|handlingsdel|tiltaksdelen|"
            r"handlingsprogrammet|"
            r"handlingsprogram)\s+til\s+"
            rf"|{parentwords.SAID_FIRST}",
            re.I,
            needs="under overordn temaplan fagplan sektorplan delplan handlings strategi tiltaks",
        ),
    ),
    (
        "basis",
        pattern(
            rf"\b(?:bygg(?:j?er|er\s+videre|jer\s+vidare){_ALSO}\s+på|f[øy]lgj?er{_ALSO}\s+opp{_GOALS_OF}|"
            rf"(?:skal|vil){_ALSO}\s+følgj?e\s+opp{_GOALS_OF}|"
            r"(?:bidrar|bidreg|medverkar|medvirker|(?:skal|vil)\s+(?:bidra|bidrege|medverke|medvirke))\s+til"
            rf"(?:\s+å\s+nå)?{_GOALS}|"
            rf"er\s+(?:(?:en|ein|ei)\s+)?(?:del\s+av\s+)?(?:oppfølging|konkretisering)(?:en|a)?\s+av{_GOALS_OF}|"
            r"(?:er|blir|vert)\s+(?:(?!ikk)\w+\s+){0,2}?i\s+(?:samsvar|tråd)\s+med|"
            r"follows\s+up|builds\s+on|is\s+(?:based\s+on|anchored\s+in)|implements|"
            r"(?:er|blir|vert)\s+(?:for)?ankr(?:et|a)\s+i|(?:har|få(?:r|tt))\s+sin\s+forankring\s+i|"
            rf"konkretiserer{_GOALS_OF}|utdyper|operasjonaliserer|t(?:ar|ek)\s+utgangspunkt\s+i{_GOALS_OF})\s+",
            re.I,
            needs="bygg følg fylg bidr medv ankr konkretiser utdyper operasjonaliser utgangspunkt samsvar tråd follow "
            "build based anchor implement",
        ),
    ),
    (
        "replaces",
        pattern(
            r"\b(?:erstatter|erstattar|avløser|avløyser|(?:skal|vil)\s+(?:erstatte|erstatta|avløse|avløyse)|"
            r"til\s+erstatning\s+for|(?:tar|tek)\s+over\s+for|(?:kommer|kjem|trer)\s+(?:inn\s+)?(?:i\s+ste(?:det|den)|istedenfor|i\s+staden)(?:\s+for)?)\s+",
            re.I,
            needs=("erstat", "avløs", "avløys", " over for", "i sted", "isted", "i staden"),
        ),
    ),
    ("higher", parentwords.HIGHER),
)
_GATES = (
    *parentwords.GATES,
    "underordn",
    "underlagt",
    "bygger på",
    "byggjer på",
    "bygger videre på",
    "byggjer vidare på",
    "følger opp",
    "følgjer opp",
    "skal følge opp",
    "skal følgje opp",
    "vil følge opp",
    "vil følgje opp",
    "bidrar til",
    "bidreg til",
    "skal bidra til",
    "skal bidrege til",
    "medverkar til",
    "medvirker til",
    "fylgjer opp",
    "følger også",
    "følgjer også",
    "følgjer òg",
    "bygger også",
    "byggjer også",
    "byggjer òg",
    "forankr",
    "*oppfølging",
    "konkretiser",
    "follows up",
    "builds on",
    "is based on",
    "is anchored in",
    "implements",
    "utdyper",
    "operasjonaliserer",
    "utgangspunkt i",
    "i samsvar med",
    "i tråd med",
    "erstatt",
    "avløs",
    "avløys",
    "til erstatning",
    "tar over for",
    "tek over for",
    "i stedet for",
    "i staden for",
    "hører under",
    "ligger under",
    "ligg under",
    "høyrer under",
    "inn under",
    "*plan under",
    "*strategi under",
    "er handlingsdel",
    "*del til",
    "*delen til",
    "er tiltaksdel",
    "*plan til",
    "*program til",
    "*programmet til",
    "overordnet plan er",
    "overordna plan er",
)
"""What must stand in the text before a pattern is tried."""
_SUBJECT = pattern(
    r"^(?:(?:denne|dette|den|det|han|ho|this|the|planen|plana|planforslaget|dokumentet|vår|ny|nye|både|mål|måla|målene|tiltaka|"
    r"tiltakene|arbeidet)\b|[\wæøå«» -]{0,45}?"
    r"(?:planen|plana|strategien|delen|programmet|strategi|plan|del|program)\b|planen\s)",
    re.I,
)
_OBJECT_END = pattern(
    r"[.;:,!?]|\(|\s(?:som|vedtatt|vedteke|vedteken|godkjent|når|fordi|ved|slik|gjennom|men|der|hvor|kor|og\s+(?:tar|"
    r"tek|følger|følgjer|er|skal|har|"
    r"ble|vart|blir|vert|gjelder|gjeld|legger|viser|beskriver|setter|gir|inneholder|ses|må|kan|dei|de|den|det|på|at|"
    r"i|ligger|konkretiserer|"
    r"bygger|byggjer|utdyper|favner))\s|(?<=delen)\som\s|\s(?:skal|er|har|med|innen|gjelder|for\s+å|fra\s+\d{4}|frå\s+\d{4})(?:\s|$)",
    re.I,
)
_REPLACING = ("erstatt", "avløs", "avløys", "skal erstatt", "skal avløs", "skal avløys", "vil erstatt", "vil avløs")
_LIST_SPLIT = pattern(r"\s+(?:og|samt)\s+|\s*,\s*(?:og\s+)?")
_STEM_ENDING = pattern(r"(?:planen|strategien|programmet|delen)$")
_SHORT_NAME = pattern(r"\s\([\wÆØÅæøå-]{2,12}\)$")
"""What the plan is called for short: "Den strategiske næringsplanen (SNP)"."""
_GOES_ON = pattern(r"\s?[a-zæøå]")


_PART_OF = pattern(
    r"\b(?:er|utgjør|utgjer)\s+(?P<name>[\wæøå-]+(?:\s+[\wæøå-]+){0,2}?)(?:s|\s+sin|\s+sitt)\s+"
    r"(?:handlingsdel|handlingsprogram|tiltaksdel)\b",
    re.I,
)
"""A handlingsdel that says whose it is: "Handlingsprogrammet er samfunnsdelen sin handlingsdel"."""


class Kin(NamedTuple):
    """The plans this one stands under, builds on and replaces."""

    overordnet: Refs
    bygger_paa: Refs
    erstatter: Refs


def kin(document: Document, prose: Prose, own_type: str | None, title: str | None) -> Kin:
    """References to other plans in running text whose subject is this plan."""
    found: dict[str, list[tuple[str, Span]]] = {"under": [], "basis": [], "replaces": [], "higher": []}
    for piece in prose.near(*_GATES, tabled=False):
        for sentence in sentences(piece) if names_plan(piece.lower) else ():
            for relation, match in _phrases(sentence) if names_plan(sentence.lower) else ():
                if names_plan(piece.lower[match.end() : sentence.start + len(sentence.text)]) and (
                    _own_subject(sentence, match, own_type, title, piece) or _actions_for(sentence, match, piece)
                ):
                    refs = _named(document, piece, match.end(), sentence)
                    found[relation].extend(ref for ref in refs if relation != "higher" or _above(ref, match, own_type))
    found["under"] += found["higher"]
    found["under"] += [*named_over(document, prose, own_type), *_owner(document, prose, own_type, title)]
    up = _unique(found["under"])
    for ref in found["basis"]:
        above = plan_type(ref[0])
        higher = above is not None and RANK[above.name] < RANK.get(own_type or "temaplan", 3)
        if higher and above is not None and (above.name != "planstrategi"):
            up = _unique([*up, ref])
    rest = [ref for ref in found["basis"] if ref not in up]
    return Kin(tuple(up), tuple(_unique(rest)), tuple(_unique(found["replaces"])))


def _phrases(sentence: Sentence) -> Iterator[tuple[str, re.Match[str]]]:
    """What in a sentence may say how this plan stands to another, found in the text of its piece."""
    end = sentence.start + len(sentence.text)
    low = sentence.lower
    for relation, phrase in _PHRASES:
        for match in phrase.finditer(sentence.piece.text, sentence.start, end) if may_hold(phrase, low) else ():
            yield relation, match


def _owner(document: Document, prose: Prose, own_type: str | None, title: str | None) -> Iterator[tuple[str, Span]]:
    """The plan whose handlingsdel this is."""
    for piece in prose.near("*handlingsdel", "*handlingsprogram", "tiltaksdel", tabled=False):
        match = _PART_OF.search(piece.text) if piece.kind == "paragraph" else None
        name = tidy(match["name"]) if match else None
        if match and name and _own_subject(sentence_around(piece, match.start()), match, own_type, title, piece):
            yield name, place(document, piece, match.start("name"), match.end("name"))


def _actions_for(sentence: Sentence, match: re.Match[str], piece: Piece) -> bool:
    """True for "Her står tiltakene for å nå målene i …": the actions are this plan's."""
    before = piece.text[sentence.start : match.start()].lower()
    return match.group().lower().startswith("nå ") and "tiltak" in before


def _above(ref: tuple[str, Span], match: re.Match[str], own_type: str | None) -> bool:
    """Whether a plan named in words that other plans are named with too is of a higher type than this one."""
    if not stands_over(ref[0], own_type):
        return False
    named = plan_type(ref[0])
    return "heng med" not in match.group().lower() or (named is not None and RANK[named.name] <= 1)


def _unique(refs: list[tuple[str, Span]]) -> list[tuple[str, Span]]:
    seen: dict[str, tuple[str, Span]] = {}
    for text, span in refs:
        seen.setdefault(text.lower(), (text, span))
    return list(seen.values())


_OF_ITS_OWN = pattern(r"(?:handlings|tiltaks)(?:delen|programmet)\b", re.I, begins="handlings tiltaks")
""" "Handlingsdelen til kommunedelplan for helse": the action part itself says so, and not the plan that has one."""
_ACTION_PARTS = frozenset({"handlingsdel", "tiltaksplan"})
_OWN_WORDS = frozenset({
    "denne", "den", "han", "ho", "this", "the", "dette", "planen", "plana", "planforslaget", "dokumentet", "mål",
    "måla", "målene", "tiltaka", "tiltakene", "arbeidet",
})  # fmt: skip


def _own_subject(
    sentence: Sentence, match: re.Match[str], own_type: str | None, title: str | None, piece: Piece
) -> bool:
    """True if the sentence is about this plan: "Planen …", "Den …", "Temaplanen …" in a temaplan, or its name."""
    before = _SHORT_NAME.sub("", piece.text[sentence.start : match.start()].strip())
    low = before.lower()
    if match.group().lower().startswith("overordn") or parentwords.IS_SAID_FIRST.match(match.group()):
        if _OF_ITS_OWN.match(match.group()) and own_type not in _ACTION_PARTS:
            return False
        return not before and (match.group()[0] in "oO" or piece.kind == "paragraph")
    if not before and match.group()[0].isupper() and match.group().lower().startswith(_REPLACING):
        return True  # a line of the title page: "Erstatter kulturplan 2014–2022"
    if len(before) > 120 or " ikke" in low[-8:] or " ikkje" in low[-9:] or "?" in before:
        return False
    subject = _SUBJECT.match(before)
    if subject is None:
        return False
    first = subject.group().lower()
    if first == "programmet":
        return own_type in _ACTION_PARTS
    if first.split()[0] in _OWN_WORDS:
        return (
            first.split()[0] not in ("den", "han", "ho", "this", "the")
            or len(before.split()) <= 4
            or _names_own(low, own_type, title)
        )
    return _names_own(low, own_type, title)


def _names_own(subject: str, own_type: str | None, title: str | None) -> bool:
    if title and len(title) > 6 and title.lower().split(" 20")[0].strip() in subject:
        return True
    named = plan_type(subject) or plan_type(DEFINITE_ENDING.sub("", subject))
    if named is None or own_type is None:
        return False
    if named.name == own_type and (named.strong or own_type == "temaplan"):
        last = subject.split()[-1]
        stem = _STEM_ENDING.sub("", last)
        return named.strong or not stem or (title is not None and stem.rstrip("s-") in title.lower())
    return False


def _named(document: Document, piece: Piece, start: int, sentence: Sentence) -> Iterator[tuple[str, Span]]:
    """The plans named after the phrase, one by one: "kommuneplanens samfunnsdel 2022–2034 og planstrategien"."""
    stop = sentence.start + len(sentence.text)
    rest = piece.text[start:stop]
    end = _cut(rest)
    chunk = rest[:end]
    parts = _LIST_SPLIT.split(chunk)
    merged: list[str] = []
    for part in parts:
        if merged and not merged[-1].endswith("-") and " for " not in merged[-1] and not names_plan(part.lower()):
            continue
        if merged and (merged[-1].endswith("-") or not _apart(merged[-1], part)):
            merged[-1] = rest[
                rest.find(merged[-1]) : rest.find(part, rest.find(merged[-1]) + len(merged[-1])) + len(part)
            ]
        else:
            merged.append(part)
    for name in merged:
        clean = tidy(name)
        if clean:
            at = start + rest.find(name)
            yield clean, place(document, piece, at, at + len(name))


def _apart(before: str, part: str) -> bool:
    """Whether two parts of a list are two names: both of plans, or the first of what is none ("nasjonale mål")."""
    return names_plan(part.lower()) and (names_plan(before.lower()) or is_other(before))


def _cut(rest: str) -> int:
    """Where the plan's name ends: at a sign or a word that goes on with something else; "(2008-2025)" belongs to it."""
    at = 0
    while (match := _OBJECT_END.search(rest, at)) is not None:
        years = YEARS.match(rest, match.start())
        if years and match.group().startswith("("):
            return years.end()
        if match.group() == "," and begins_with_plan(rest[match.end() :].lstrip().lower()):
            at = match.end()
            continue
        if match.group() == "." and _GOES_ON.match(rest[match.end() :]):
            at = match.end()
            continue
        return match.start()
    return len(rest)
