"""Which other plans a document says its plan stands under, builds on or replaces, and whether pbl binds it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from plancheck.document import Document, Span
from plancheck.extract.naming import plan_type
from plancheck.extract.prose import Piece, Prose, Sentence, place, sentence_around
from plancheck.model import PLAN_TYPES
from plancheck.pattern import pattern

Refs = tuple[tuple[str, Span], ...]

_RANK = {
    "planstrategi": 0, "planprogram": 6, "kommuneplan": 1, "samfunnsdel": 1, "arealdel": 1, "kommunedelplan": 2,
    "temaplan": 3, "handlingsdel": 4, "tiltaksplan": 5, "oekonomiplan": 5, "aarsbudsjett": 6, "virksomhetsplan": 6,
}  # fmt: skip
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
            r"handlingsprogram)\s+til\s+",
            re.I,
        ),
    ),
    (
        "basis",
        pattern(
            r"\b(?:bygger|byggjer|bygger\s+videre|byggjer\s+vidare)\s+på\s+|\b(?:følger|følgjer)"
            r"\s+opp\s+(?:målene\s+i\s+|måla\s+i\s+|mål\s+i\s+)?"
            r"|\b(?:er|blir|vert)\s+(?:for)?ankr(?:et|a)\s+i\s+|\b(?:har|få(?:r|tt))\s+sin\s+forankring\s+i\s+|"
            r"\bkonkretiserer\s+"
            r"(?:målene\s+i\s+|måla\s+i\s+)?|\butdyper\s+|\boperasjonaliserer\s+|\btar\s+utgangspunkt\s+i\s+|"
            r"\btek\s+utgangspunkt\s+i\s+",
            re.I,
        ),
    ),
    (
        "replaces",
        pattern(
            r"\b(?:erstatter|erstattar|avløser|avløyser|(?:skal|vil)\s+(?:erstatte|erstatta|avløse|avløyse)|"
            r"til\s+erstatning\s+for)\s+",
            re.I,
        ),
    ),
)
_GATES = (
    "underordn",
    "underlagt",
    "bygger på",
    "byggjer på",
    "bygger videre på",
    "byggjer vidare på",
    "følger opp",
    "følgjer opp",
    "forankr",
    "konkretiserer",
    "utdyper",
    "operasjonaliserer",
    "utgangspunkt i",
    "erstatt",
    "avløs",
    "avløys",
    "til erstatning",
    "hører under",
    "ligger under",
    "ligg under",
    "høyrer under",
    "inn under",
    "*plan under",
    "*strategi under",
    "er handlingsdel",
    "*del til",
    "er tiltaksdel",
    "*plan til",
    "*program til",
    "overordnet plan er",
    "overordna plan er",
)
"""What must stand in the text before a pattern is tried."""
_SUBJECT = pattern(
    r"^(?:(?:denne|dette|den|det|planen|plana|planforslaget|dokumentet|vår|ny|nye|både|mål|måla|målene|tiltaka|"
    r"tiltakene|arbeidet)\b|[\wæøå«» -]{0,45}?"
    r"(?:planen|plana|strategien|delen|programmet|strategi|plan|del|program)\b|planen\s)",
    re.I,
)
_OBJECT_END = pattern(
    r"[.;:,!?]|\(|\s(?:som|vedtatt|vedteke|vedteken|godkjent|når|fordi|ved|slik|gjennom|men|der|hvor|kor|og\s+(?:tar|"
    r"tek|følger|følgjer|er|skal|har|"
    r"ble|vart|blir|vert|gjelder|gjeld|legger|viser|beskriver|setter|gir|inneholder|ses|må|kan|dei|de|den|det|på|at|"
    r"i|ligger|konkretiserer|"
    r"bygger|byggjer|utdyper|favner))\s|\s(?:skal|er|har|med|innen|gjelder|for\s+å|fra\s+\d{4}|frå\s+\d{4})(?:\s|$)",
    re.I,
)
_YEARS = pattern(r"\s*\(?\s*(?:19|20)\d\d\s*[-–—/]\s*(?:20)?\d\d\s*\)?")
_PLANISH = pattern(
    r"(?:plan\w*|strategi\w*|samfunnsdel\w*|arealdel\w*|handlingsdel\w*|handlingsprogram\w*|melding\w*|program\w*)\b",
    re.I,
)
_NOT_A_PLAN = pattern(
    r"^(?:ikke|ikkje|nasjonal|statlig|statleg|fn|regional|lov|plan- og bygningslov|planarbeid|planleggin|"
    r"planprosess|kunnskap|behov|strategiene\b|strategiane\b|medvirk|tiltak|arbeid|innspill|"
    r"tidligere plan(?:er|ar)?$|planene\b|andre plan)",
    re.I,
)
_LIST_SPLIT = pattern(r"\s+(?:og|samt)\s+|\s*,\s*(?:og\s+)?")
_ARTICLE = pattern(
    r"^(?:den|det|dei|de|vår|kommunens|kommunen sin|gjeldende|gjeldande|vedtatte?|vedtekne|ny|nye|gamle)\s+(?=\S+)",
    re.I,
)
_GOAL_IN = pattern(r"^(?:hovedmål\w*|hovudmål\w*|delmål\w*|mål\w*|kapittel)\s*[\d.]*\s*i\s+", re.I)
_TYPE_WORD = pattern(r"^(?:temaplanen|kommunedelplanen|planen|fagplanen|sektorplanen|strategien)\s+(?=[«\"A-ZÆØÅ])")
_DEFINITE_ENDING = pattern(r"(?:en|a|et|met)\b")
_STEM_ENDING = pattern(r"(?:planen|strategien|programmet|delen)$")
_GOES_ON = pattern(r"\s?[a-zæøå]")


class Kin(NamedTuple):
    overordnet: Refs
    bygger_paa: Refs
    erstatter: Refs


def kin(document: Document, prose: Prose, own_type: str | None, title: str | None) -> Kin:
    """References to other plans in running text whose subject is this plan."""
    found: dict[str, list[tuple[str, Span]]] = {"under": [], "basis": [], "replaces": []}
    for piece in prose.near(*_GATES):
        if piece.kind in ("cell", "header"):
            continue
        for relation, phrase in _PHRASES:
            for match in phrase.finditer(piece.text):
                sentence = sentence_around(piece, match.start())
                if _own_subject(sentence, match, own_type, title, piece):
                    found[relation].extend(_named(document, piece, match.end(), sentence))
    up = _unique(found["under"])
    for ref in found["basis"]:
        named = plan_type(ref[0])
        higher = named is not None and _RANK[named.name] < _RANK.get(own_type or "temaplan", 3)
        if higher and named is not None and (named.name != "planstrategi"):
            up = _unique([*up, ref])
    rest = [ref for ref in found["basis"] if ref not in up]
    return Kin(tuple(up), tuple(_unique(rest)), tuple(_unique(found["replaces"])))


def _unique(refs: list[tuple[str, Span]]) -> list[tuple[str, Span]]:
    seen: dict[str, tuple[str, Span]] = {}
    for text, span in refs:
        seen.setdefault(text.lower(), (text, span))
    return list(seen.values())


_OWN_WORDS = frozenset(
    [
        "denne",
        "den",
        "dette",
        "planen",
        "plana",
        "planforslaget",
        "dokumentet",
        "mål",
        "måla",
        "målene",
        "tiltaka",
        "tiltakene",
        "arbeidet",
    ]
)


def _own_subject(
    sentence: Sentence, match: re.Match[str], own_type: str | None, title: str | None, piece: Piece
) -> bool:
    """True if the sentence is about this plan: "Planen …", "Den …", "Temaplanen …" in a temaplan, or its name."""
    before = piece.text[sentence.start : match.start()].strip()
    low = before.lower()
    if match.group().lower().startswith("overordn"):
        return not before
    if len(before) > 120 or " ikke" in low[-8:] or " ikkje" in low[-9:] or "?" in before:
        return False
    subject = _SUBJECT.match(before)
    if subject is None:
        return False
    first = subject.group().lower()
    if first.split()[0] in _OWN_WORDS:
        return first.split()[0] != "den" or len(before.split()) <= 4 or _names_own(low, own_type, title)
    return _names_own(low, own_type, title)


def _names_own(subject: str, own_type: str | None, title: str | None) -> bool:
    if title and len(title) > 6 and title.lower().split(" 20")[0].strip() in subject:
        return True
    named = plan_type(subject) or plan_type(_DEFINITE_ENDING.sub("", subject))
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
        if merged and not merged[-1].endswith("-") and " for " not in merged[-1] and not _PLANISH.search(part):
            continue
        if merged and (merged[-1].endswith("-") or not (_PLANISH.search(part) and _PLANISH.search(merged[-1]))):
            merged[-1] = rest[
                rest.find(merged[-1]) : rest.find(part, rest.find(merged[-1]) + len(merged[-1])) + len(part)
            ]
        else:
            merged.append(part)
    for name in merged:
        clean = _tidy(name)
        if clean:
            at = start + rest.find(name)
            yield clean, place(document, piece, at, at + len(name))


def _cut(rest: str) -> int:
    """Where the plan's name ends: at a sign or a word that goes on with something else; "(2008-2025)" belongs to it."""
    at = 0
    while (match := _OBJECT_END.search(rest, at)) is not None:
        years = _YEARS.match(rest, match.start())
        if years and match.group().startswith("("):
            return years.end()
        if match.group() == "," and _PLANISH.match(rest[match.end() :].lstrip()):
            at = match.end()
            continue
        if match.group() == "." and _GOES_ON.match(rest[match.end() :]):
            at = match.end()
            continue
        return match.start()
    return len(rest)


def _tidy(name: str) -> str | None:
    name = _ARTICLE.sub("", " ".join(name.split()).strip(" .,;:"))
    name = _GOAL_IN.sub("", name)
    name = _TYPE_WORD.sub("", name).strip(' «»"”')
    if not _PLANISH.search(name) or _NOT_A_PLAN.match(name) or len(name) > 100 or len(name.split()) > 12:
        return None
    bare = name.lower()
    if bare in ("plan", "planer", "planen", "planene", "strategier", "planar", "tidligere planer", "eldre planer"):
        return None
    return name


_PBL = ("plan- og bygningslov", "plan og bygningslov", "pbl", "§ 11-")
_UNDER_LAW = pattern(
    r"\b(?:etter|i henhold til|i medhold av|i samsvar med|i tråd med|jf\.?|jamfør|med (?:hjemmel|heimel) i|følger|"
    r"følgjer)\s+(?:reglene i\s+|"
    r"reglane i\s+|krava i\s+|kravene i\s+)?(?:plan[- ]+og bygningslov(?:en|a|ens)?|pbl\.?)|§\s*11-1[2345]",
    re.I,
)
_DENIED = pattern(
    r"\b(?:ikke|ikkje|utenfor|utanfor|heller enn)\b[^.]{0,60}(?:plan- og bygningslov|pbl|kommunedelplan)|"
    r"(?:bygningslov\w*|pbl)[^.]{0,30}"
    r"\b(?:gjelder ikke|gjeld ikkje|stiller ikke|stiller ikkje|krever ikke)",
    re.I,
)
_LEGAL_VERB = pattern(
    r"\b(?:utarbeid\w*|behandl\w*|handsam\w*|vedta\w*|vedtek\w*|vedtas|lages|laga|laget|fremmes|sendes|sendt|legges|"
    r"lagt|hør(?:es|t)|høyr\w*|"
    r"høring|utarbeides|rullert?|rulleres|fastsatt|fastsett\w*|er en plan|er ein plan)\b",
    re.I,
)
_OWN = pattern(
    r"\b(?:planen|plana|denne planen|temaplanen|kommunedelplanen|planforslaget|planprogrammet|strategien|"
    r"handlingsplanen|forslaget|"
    r"framlegget|dette|[\wæøå-]+planen)\b",
    re.I,
)
_OTHER = pattern(
    r"\b(?:kommuneplanens?|kommuneplanen sin|samfunnsdelen|arealdelen|reguleringsplan\w*|kommuneplanar|kommuneplaner)"
    r"\b",
    re.I,
)
_PROGRAM_WORD = pattern(r"planprogram\w*", re.I)
_BY_TYPE = {"kommuneplan", "samfunnsdel", "arealdel", "kommunedelplan"}


def legal_base(prose: Prose, own_type: str | None, title: str | None, lines: tuple[str, ...] = ()) -> bool | None:
    """True where the plan is bound by pbl, by its type or by its own words; False where it says it is not."""
    if own_type in _BY_TYPE:
        return True
    if own_type == "planprogram":
        targets = [plan_type(_PROGRAM_WORD.sub("", text)) for text in (title or "", *lines[:4]) if len(text) < 120]
        if any(target is not None and target.name in _BY_TYPE for target in targets):
            return True
    if own_type is not None and own_type not in ("temaplan", "planprogram") and own_type in PLAN_TYPES:
        return None
    for piece in prose.near(*_PBL):
        for match in _UNDER_LAW.finditer(piece.text):
            sentence = sentence_around(piece, match.start()).text
            if _DENIED.search(sentence):
                return False
            if _LEGAL_VERB.search(sentence) and _OWN.search(sentence) and not _OTHER.search(sentence):
                return True
        if _DENIED.search(piece.text) and _OWN.search(piece.text):
            return False
    return None
