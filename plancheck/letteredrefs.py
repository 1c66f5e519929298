"""References in running text by a code with a letter ("Tiltak T9", "jf. delmål D4", "delmål E") that the plan lacks,
and references to a numbered goal of a plan that the text names by its type ("delmål 2.4 i kommunedelplanen").

Certain only where all of that kind in the plan have codes of one form, counted from the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancheck.graph import Facts, Plangraf
from plancheck.model import GOAL_KINDS, Maal, Tiltak
from plancheck.pattern import pattern
from plancheck.runningrefs import OF_UN, Lost, of_this, running
from plancheck.wholetext import Opened, whole_text

_WORDS = {
    "tiltak": ("tiltak",),
    "delmål": ("delmaal",),
    "mål": ("hovedmaal", "delmaal"),
    "hovedmål": ("hovedmaal",),
    "hovudmål": ("hovedmaal",),
}
_CODE = r"(?P<number>[A-ZÆØÅ]{1,2}-?\d{1,2}(?:\.\d{1,2})*|[A-J])(?![\w.]*\w|\s*[–-]\s*\w)"
_LETTERED = pattern(
    rf"(?<![\wæøå])(?P<shown>(?P<word>[Tt]iltak|(?:[Dd]el|[Hh]ov[eu]d)?[Mm]ål)(?:et)?\s+{_CODE})",
    needs=("iltak", "ål"),
)
_SENT = pattern(rf"\b(?:[Ss]e|[Ss]jå|[Jj]fr?\.?|[Jj]amfør)\s+(?:også\s+|òg\s+)?(?P<shown>(?P<word>){_CODE})")
_NAMING = ("tiltak", "mål", " jf", " se ", " sjå ")
_CODED = Opened(_NAMING, pattern(r"(?:et)?[.r]?\s*(?:også\s+|òg\s+)?[a-zæøå]{1,2}-?\d"))
_LETTER = Opened(_NAMING, pattern(r"(?:et)?[.r]?\s*(?:også\s+|òg\s+)?[a-zæøå]{1,2}-?[\d\W]"))
"""For plans with goals or actions that have a letter for a number: others count nothing by letters alone."""
_FORM = pattern(r"([A-ZÆØÅ]{1,2}-?)(\d[\d.]*)")
_IN_PLAN = pattern(
    r"(?<![\wæøå])(?P<shown>(?P<word>delmål|hov[eu]dmål)(?:et)?\s+(?P<number>\d{1,2}(?:\.\d{1,2})*)\s+i\s+"
    r"(?P<plan>(?:kommuneplan(?:ens|en\s+sin|a\s+si)\s+)?samfunnsdel(?:en|a)?|kommunedelplan(?:en|a)))"
    r"(?![\wæøå]|\s+(?:for|20\d\d|\(?20))",
    re.I,
    needs=("samfunnsdel", "kommunedelplan"),
)
_NUMBERED = Opened(("mål",), pattern(r"(?:et)?\s+\d[\d.]*\s+i\s+(?:kommune|samfunns)"))
_FEWEST = 2


def lost_codes(graf: Plangraf) -> Iterator[Lost]:
    """Every such reference that leads nowhere, once for each document and code."""
    for facts in graf.facts:
        if facts.plan in graf.plans and facts.kind in ("plan", "handlingsdel"):
            yield from _coded(graf, facts)
            yield from _of_plan_above(graf, facts)


def _coded(graf: Plangraf, facts: Facts) -> Iterator[Lost]:
    told: set[str] = set()
    by_letters = facts.plan in graf.once(_by_letters)
    if not by_letters and not whole_text(graf, facts.document).codes:
        return
    for text, span, _, _ in running(graf, facts, _LETTER if by_letters else _CODED):
        for match in (*_LETTERED.finditer(text), *_SENT.finditer(text)) if not OF_UN.search(text) else ():
            code = match["number"]
            if code in told or code in graf.once(_codes) or not _counted(graf, facts.plan, match["word"].lower(), code):
                continue
            if of_this(text, match):
                told.add(code)
                yield Lost(facts.plan, match["shown"], "", facts.document.place_of(match["shown"], span))


def _by_letters(graf: Plangraf) -> frozenset[str]:
    """The plans in which something has a letter for a number."""
    numbered = (*graf.alle(Maal), *graf.alle(Tiltak))
    return frozenset([node.plan for node in numbered if len(node.number) == 1 and node.number.isalpha()])


def _codes(graf: Plangraf) -> frozenset[str]:
    """The codes of every goal and action of the folder, as their authors or their places give them."""
    return frozenset(code for node in graf.nodes.values() if node.kind in _CODED_KINDS for code in _code(node))


_CODED_KINDS = frozenset({*GOAL_KINDS, "tiltak", "indikator"})


def _code(node: object) -> tuple[str, ...]:
    if not isinstance(node, Maal | Tiltak):
        return ()
    local = node.id.partition("#")[2]
    return (local, node.number.upper()) if node.number else (local,)


def _counted(graf: Plangraf, plan: str, word: str, code: str) -> bool:
    """Whether the plan counts what the word means in codes of that form, from the first and without a gap."""
    kinds = _WORDS.get(word, ("tiltak", "delmaal", "hovedmaal"))
    form = _FORM.fullmatch(code)
    for kind in kinds:
        nodes = graf.alle(Tiltak, plan=plan) if kind == "tiltak" else graf.alle(Maal, kind, plan=plan)
        codes = [_code(node) for node in nodes]
        if len(codes) < _FEWEST or (not word and form is None):
            continue
        if form is None:
            own = {number for _, *rest in codes for number in rest}
            if len(own) == len(codes) and own == {chr(ord("A") + step) for step in range(len(own))}:
                return True
        elif all((own_form := _FORM.fullmatch(local)) and own_form[1] == form[1] for local, *_ in codes):
            depth = {local.count(".") for local, *_ in codes}
            return depth == {code.count(".")}
    return False


def _of_plan_above(graf: Plangraf, facts: Facts) -> Iterator[Lost]:
    """ "Delmål 2.4 i kommunedelplanen", where the only plan of that type above this one is in the folder."""
    for text, span, _, _ in running(graf, facts, _NUMBERED):
        for match in _IN_PLAN.finditer(text):
            kind = "samfunnsdel" if "samfunnsdel" in match["plan"].lower() else "kommunedelplan"
            above = [graf.plans[name] for name in graf.family(facts.plan) if name != facts.plan]
            of_type = [plan for plan in above if plan.type == kind]
            if len(of_type) != 1 or sum(plan.type == kind for plan in graf.plans.values()) != 1:
                continue
            goal = "delmaal" if match["word"].lower() == "delmål" else "hovedmaal"
            numbers = [node.number for node in graf.alle(Maal, goal, plan=of_type[0].id)]
            form = {number.count(".") for number in numbers if number}
            if len(numbers) < _FEWEST or not all(numbers) or match["number"] in numbers:
                continue
            if form == {match["number"].count(".")}:
                yield Lost(facts.plan, match["shown"], "", facts.document.place_of(match["shown"], span))
