"""A goal's own code in brackets after an action: "Varmepumper i skolene (A1)", where the plan has a goal A1."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.extract.columns import GOAL_COLUMNS
from plancheck.extract.drafts import Draft
from plancheck.parts import Ref
from plancheck.pattern import pattern

_CODE = r"[A-ZÆØÅ]{1,2}\d{1,2}(?:\.\d+)*"
_TAIL = pattern(rf"\s*\((?:jf\.?|jfr\.?|se|til)?\s*(?P<codes>{_CODE}(?:(?:\s*[,/]\s*|\s+og\s+){_CODE})*)\)?$")
_EACH = pattern(_CODE)


def read_code_tails(drafts: Sequence[Draft]) -> None:
    """Take the codes at the end of actions as references, if each of them is a goal's in the document.

    Other codes in brackets (a plot, a road, a standard) are the action's own words.
    """
    codes = {draft.id or draft.number for draft in drafts if draft.kind in GOAL_COLUMNS}
    codes = {code for code in codes if code[:1].isalpha() and code[-1:].isdecimal()}
    for draft in drafts if codes else ():
        tail = _TAIL.search(draft.text) if draft.kind == "tiltak" and "(" in draft.text else None
        named = _EACH.findall(tail["codes"]) if tail is not None else []
        if tail is not None and tail.start() and codes.issuperset(named):
            draft.text = draft.text[: tail.start()]
            draft.refs.extend(Ref(code, draft.span, id=code) for code in named)
