"""Whether plan- og bygningsloven binds the plan: by its type, or by what the document says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancheck.extract.plan.naming import plan_type
from plancheck.extract.text.prose import Prose, sentence_around
from plancheck.model import PLAN_TYPES
from plancheck.pattern import may_hold, pattern

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
    needs=("ikke", "ikkje", "utenfor", "utanfor", "heller enn"),
)
_LEGAL_VERB = pattern(
    r"\b(?:utarbeid\w*|behandl\w*|handsam\w*|vedta\w*|vedtek\w*|vedtas|lages|laga|laget|fremmes|sendes|sendt|legges|"
    r"lagt|hør(?:es|t)|høyr\w*|"
    r"høring|utarbeides|rullert?|rulleres|fastsatt|fastsett\w*|er en plan|er ein plan)\b",
    re.I,
    needs=(
        "utarbeid", "behandl", "handsam", "vedta", "vedtek", "lages", "laga", "laget", "fremmes", "sendes", "sendt",
        "legges", "lagt", "hør", "høyr", "rulle", "fastsatt", "fastsett", "er en plan", "er ein plan",
    ),
)  # fmt: skip
_OWN = pattern(
    r"\b(?:planen|plana|denne planen|temaplanen|kommunedelplanen|planforslaget|planprogrammet|strategien|"
    r"handlingsplanen|forslaget|"
    r"framlegget|dette|[\wæøå-]+planen)\b",
    re.I,
    needs="planen plana planforslaget planprogrammet strategien forslaget framlegget dette",
)
_OTHER = pattern(
    r"\b(?:kommuneplanens?|kommuneplanen sin|samfunnsdelen|arealdelen|reguleringsplan\w*|kommuneplanar|kommuneplaner)"
    r"\b",
    re.I,
)
_PROGRAM_WORD = pattern(r"planprogram\w*", re.I)
_BY_TYPE = {"kommuneplan", "samfunnsdel", "arealdel", "kommunedelplan"}


_LAW_NAME = pattern(r"bygningslov|pbl|§\s*11-1", re.I, needs=("bygningslov", "pbl", "§"))
_LEAD = 80
"""Characters before the law's name in which the words that bind the plan to it begin."""
_REST = 8
"""Characters after it that still belong to its name."""


def _under_law(text: str) -> Iterator[re.Match[str]]:
    """Where the text says something is done under the law: looked for around each place that names the law."""
    end = 0
    for name in _LAW_NAME.finditer(text):
        match = (
            _UNDER_LAW.search(text, max(end, name.start() - _LEAD), name.end() + _REST) if name.start() >= end else None
        )
        if match is not None and match.start() <= name.start() < match.end():
            end = match.end()
            yield match


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
        if not (may_hold(_OWN, piece.lower) or may_hold(_DENIED, piece.lower)):
            continue
        if not (_OWN.search(piece.text) or _DENIED.search(piece.text)):
            continue
        for match in _under_law(piece.text):
            sentence = sentence_around(piece, match.start()).text
            if _DENIED.search(sentence):
                return False
            if _LEGAL_VERB.search(sentence) and _OWN.search(sentence) and not _OTHER.search(sentence):
                return True
        if _DENIED.search(piece.text) and _OWN.search(piece.text):
            return False
    return None
