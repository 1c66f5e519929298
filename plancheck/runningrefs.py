"""References in running text to a numbered goal or action of the plan that it does not have: "jf. delmål 3.4".

Certain only where the plan numbers all of that kind in one way ("1.1", "1.2", "2.1"), the text gives a number of the
same form, and no other plan is named beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from plancheck.document import Span
from plancheck.graph import Facts, Plangraf
from plancheck.model import GOAL_KINDS, Maal, Tiltak
from plancheck.pattern import pattern
from plancheck.record import NamedTuple
from plancheck.wholetext import Opened, Text, whole_text

_KINDS = {"delmål": "delmaal", "tiltak": "tiltak", "hovedgrep": "hovedgrep", "hovudgrep": "hovedgrep"}
_REFERENCE = pattern(
    r"(?<![\wæøå])(?P<shown>(?P<word>delmål|tiltak|hov[eu]dgrep)(?:et|a)?\s+(?P<number>\d{1,2}(?:\.\d{1,2}){1,2}))"
    r"(?![\w.]*\d|\w)",
    re.I,
    needs=("delmål", "tiltak", "grep"),
)
_NUMBERED = Opened(("delmål", "tiltak", "dgrep"), pattern(r"(?:et|a)?\s+\d"))
_OF_OTHER_AFTER = pattern(
    r"\s*\)?,?\s*(?:i|fra|frå|til|hos|under|av)\s+(?!(?:denne|dette|planen|plana|perioden|planperioden|dag|år|\d))|"
    r"[^.!?\n]{0,60}?\b(?:i|fra|frå|av)\s+(?:den\s+|dei\s+)?(?:kommuneplan|samfunnsdel|fylkes|regional|kommunedelplan|nasjonal)",
    re.I,
)
_OF_OTHER_BEFORE = pattern(
    r"\b(?:\w*plan(?:en)?|strategi(?:en)?|program(?:met)?)\s+(?:for|om|mot)\s+[^.,;:!?]{3,60},\s*(?:se\s+|sjå\s+|jf\.?\s+)?$|"
    r"(?:\w*(?:planens?|planas?|strategiens?|programmets?|samfunnsdelens?|handlingsdelens?|regionale?|statens|fylkets)|s)"
    r"(?:\s+s(?:in|itt|ine|i))?\s+$",
    re.I,
)
_NOT_NOW = pattern(
    r"\b(?:forrige|førre|tidligere|tidlegare|gamle|gjeldende|gjeldande|utgår|utgått|"
    r"strøket|stroke|flyttet|flytta|erstatt\w*)\b",
    re.I,
)
OF_UN = pattern(
    r"\bFNs?\b|\bFN-|bærekraftsmål|berekraftsmål|\bSDG\b|agenda 2030", re.I, needs=("fn", "kraftsmål", "sdg", "agenda")
)
SENT = pattern(r"\b(?:se|sjå|jfr?\.?|jamfør)\s+(?:også\s+|òg\s+)?$", re.I)
"""Words before a reference that send the reader there."""
_DOTTED = pattern(r"[\d.]+")
_CLOSED = frozenset({"innhold", "historikk", "planoversikt", "fnmaal", "litteratur"})


class Lost(NamedTuple):
    """A reference that leads nowhere, with the number that may have been meant ("" where none is near)."""

    plan: str
    shown: str
    suggestion: str
    span: Span


def lost_in_text(graf: Plangraf) -> Iterator[Lost]:
    """Every such reference, once for each plan and number."""
    for facts in graf.facts:
        if facts.plan not in graf.plans or facts.kind not in ("plan", "handlingsdel"):
            continue
        texts = list(running(graf, facts, _NUMBERED, cells=True))
        if not texts:
            continue
        series = {word: numbers for word, kind in _KINDS.items() if (numbers := _series(graf, facts.plan, kind))}
        if series:
            yield from _in_document(graf, facts, texts, series)


def _series(graf: Plangraf, plan: str, kind: str) -> frozenset[str]:
    """The numbers of all of the kind in the plan, where they are two or more and of one form; else none."""
    nodes = graf.alle(Tiltak, plan=plan) if kind == "tiltak" else graf.alle(Maal, kind, plan=plan)
    numbers = [_full(node) for node in nodes]
    dotted = {number.count(".") for number in numbers}
    whole = len(numbers) > 1 and len(dotted) == 1 and dotted != {0}
    return frozenset(numbers) if whole and all(_DOTTED.fullmatch(number) for number in numbers) else frozenset()


def _in_document(
    graf: Plangraf, facts: Facts, texts: Iterable[Text], series: Mapping[str, frozenset[str]]
) -> Iterator[Lost]:
    known = numbers_of_family(graf, facts.plan)
    told: set[str] = set()
    for text, span, _, row in texts:
        for match in _REFERENCE.finditer(text) if not OF_UN.search(text) else ():
            if row is not None and not SENT.search(text, 0, match.start()):
                continue  # a cell says what it is; "se tiltak 4.1.1" sends the reader on
            word, number = match["word"].lower(), match["number"]
            own = series.get(word, frozenset())
            same_form = any(other.count(".") == number.count(".") for other in own)
            if not same_form or number in known or match["shown"].lower() in told or not of_this(text, match):
                continue
            told.add(match["shown"].lower())
            near = _nearest(number, own)
            at = facts.document.place_of(match["shown"], span)
            yield Lost(facts.plan, match["shown"], f"{word} {near}" if near else "", at)


def numbers_of_family(graf: Plangraf, plan: str) -> frozenset[str]:
    """The numbers of every goal and action of the plan and the plans above it."""
    family = graf.family(plan)
    goals = (node.number for other in family for node in graf.alle(Maal, *GOAL_KINDS, plan=other))
    actions = (
        number for other in family for node in graf.alle(Tiltak, plan=other) for number in (node.number, _full(node))
    )
    return frozenset((*goals, *actions))


def _full(node: Maal | Tiltak) -> str:
    """The number with those above it: the second tiltak below delmål 1.2 is 1.2.2, also where it bears a 2 alone."""
    local = node.id.partition("#")[2]
    path = local.lstrip("T") if isinstance(node, Tiltak) and local.startswith("T") else ""
    return path if node.number and path.endswith(f".{node.number}") and _DOTTED.fullmatch(path) else node.number


def running(graf: Plangraf, facts: Facts, hint: Opened, *, cells: bool = False) -> Iterator[Text]:
    """The running text that holds the hint; with `cells` the cells of tables too."""
    found = whole_text(graf, facts.document).below_headings(hint)
    closed = {
        id(block)
        for one in (facts.parts.sections if found else ())
        if one.role in _CLOSED and one.index
        for block in facts.document.blocks[one.first : one.last]
    }
    for one in found:
        kinds = ("paragraph", "item", "table") if cells else ("paragraph", "item")
        if one.block.kind in kinds and not one.block.noise and id(one.block) not in closed:
            yield one


def of_this(text: str, match: re.Match[str]) -> bool:
    """Whether nothing beside the reference says that it is to another plan, or to what the plan no longer has."""
    around = text[max(0, match.start() - 100) : match.end() + 60]
    if not text[: match.start("shown")].strip(" *_-–•") and text[match.end() : match.end() + 1] in (":", "."):
        return False  # a label of its own
    if _NOT_NOW.search(around) or _OF_OTHER_AFTER.match(text, match.end()):
        return False
    return _OF_OTHER_BEFORE.search(text[: match.start()]) is None


def _nearest(number: str, own: frozenset[str]) -> str:
    """The number of the same parent that is nearest; "" where the parent has none."""
    parent, _, last = number.rpartition(".")
    sisters = [other for other in own if other.rpartition(".")[0] == parent]
    return min(sisters, key=lambda other: (abs(int(other.rpartition(".")[2]) - int(last)), other), default="")
