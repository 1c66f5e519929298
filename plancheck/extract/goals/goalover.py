"""A sentence right above a table or a list that says which goal its actions are for: "Tiltakene i tabellen hører til
delmål 2."."""

from __future__ import annotations

import re

from plancheck.document import Block
from plancheck.extract.context import Lead, Place
from plancheck.extract.drafts import Draft
from plancheck.extract.goals.references import coded_refs, spoken_refs
from plancheck.extract.kinds import SERVED
from plancheck.extract.tables.columns import header_rows, read_columns
from plancheck.parts import Ref
from plancheck.pattern import pattern

_HERE = (
    r"(?:under|her|nedenfor|nedanfor|nedunder|"
    r"i\s+(?:(?:denne|dette)\s+)?(?:tabellen|lista|listen|oversikt(?:en|a)|kapit(?:te)?let|kapitlet))"
)
_ACTIONS = (
    r"(?:(?:alle|desse|disse|dei|de)\s+)?(?:(?:[a-zæøå]{3,}e\s+)?tiltak(?:a|ene)?|alle|desse|disse)"
    rf"(?:\s+(?:sammen|saman|{_HERE}))*"
)
_ARE_FOR = (
    r"(?:(?:skal|vil)\s+(?:(?:bidra|medverke|medvirke)\s+til|støtte(?:\s+opp\s+(?:om|under))?|(?:følge|følgje)\s+opp)|gjelder|gjeld|(?:hører|høyrer|ligger|ligg|står)\s+(?:inn\s+)?(?:til|under)|"
    r"(?:bidrar|bidreg|medverkar|medvirker)\s+til|(?:støtter|støttar)(?:\s+opp\s+(?:om|under))?|(?:følger|følgjer)\s+opp|svar(?:er|ar)\s+(?:på|til)|er\s+(?:knyttet|knytt[ae]?|kobla?|koblet)\s+til)"
)
_OVER = pattern(
    rf"{_ACTIONS}\s+{_ARE_FOR}\s+(?:(?:under|bare|berre)\s+)?(?=(?:(?:del|hov[eu]d)?mål|strategi)|(?-i:[A-Z]{{1,3}}\d))[^.:;]{{3,140}}\.?",
    re.I,
    needs=("tiltak", "alle", "desse", "disse"),
)


_GOAL = r"(?:del|hov[eu]d)mål(?:et|a)?\s+(?:nr\.?\s*)?(?P<number>\d{1,2}(?:\.\d{1,2})*|[A-Ha-h])"
_CAPTION = pattern(r"tabell\s+\d{1,2}(?:[.-]\d{1,2})?\s*[.:–—-]?\s+", re.I, begins="tabell")
_SHORT = pattern(
    rf"(?:(?:(?:her|under|nedenfor|nedanfor)\s+(?:er|finn(?:er|ast|es)?|følg(?:er|jer)|står|kommer|kjem)|"
    rf"tabellen(?:\s+{_HERE})?\s+(?:viser|syner|inneholder|inneheld|gir|gjev|har))\s+)?"
    r"(?:(?:alle\s+)?tiltak(?:a|ene)?\s*(?:[–—:-]\s*)?)?[(\[]?"
    r"(?:(?:jfr?\.?|gjeld(?:er)?|for|til|under|knytt(?:et|a|e)?\s+til|som\s+(?:hører|høyrer)\s+til)\s+)?"
    rf"{_GOAL}[)\]]?[.:]?",
    re.I,
    needs=("delmål", "hovedmål", "hovudmål"),
)
"""A line that only names the goal: "Tiltak for delmål 1", "Jf. delmål 2", "Under følger tiltakene til delmål 1."."""
_LONGEST = 110


def says_goal_over(block: Block, following: Block | None) -> bool:
    """Whether the whole paragraph says so of the table or list that follows."""
    listed = following is not None and following.kind in ("table", "item")
    if not listed or block.kind != "paragraph" or block.quote:
        return False
    short = following is not None and following.kind == "table" and len(block.text) <= _LONGEST
    return _OVER.fullmatch(block.text) is not None or (short and _names_goal(block.text) is not None)


def _names_goal(text: str) -> re.Match[str] | None:
    caption = _CAPTION.match(text)
    return _SHORT.fullmatch(text, caption.end() if caption is not None else 0)


def read_goal_over(position: int, place: Place) -> bool:
    """Let the goals of such a sentence hold for the table or list below it; False where it names none by number."""
    blocks = place.document.blocks
    block = blocks[position]
    following = blocks[position + 1] if position + 1 < len(blocks) else None
    if following is not None and following.kind == "table" and len(block.text) <= _LONGEST and not block.quote:
        goal = _goal_of_table(position, following, place)
        if goal is not None:
            place.lead = Lead(("tiltak",), block.span, (goal,))
            return True
    if not says_goal_over(block, following) or _names_goal(block.text) is not None:
        return False
    refs = (*spoken_refs(block.text, block.span), *coded_refs(block.text, block.span))
    if not refs or any(ref.kind == "tiltak" for ref in refs):
        return False
    place.lead = Lead(("tiltak",), block.span, refs)
    return True


def _goal_of_table(position: int, table: Block, place: Place) -> Ref | None:
    """The goal told before that a short line right above a table of actions names, or (a caption) has the words of."""
    block = place.document.blocks[position]
    caption, named = _CAPTION.match(block.text), _names_goal(block.text)
    words = block.text[caption.end() :] if caption is not None else block.text
    goal = place.drafts.goal_named(words) if named is None else None
    if (named is None and goal is None) or (caption is not None and not _stands_above(position, place)):
        return None
    known = read_columns(header_rows(table)[0], place.words).known
    if "tiltak" not in known or not known.isdisjoint(SERVED):
        return None
    if goal is not None:
        return Ref(goal.text, block.span, goal.kind, words=goal.text)
    refs = list(spoken_refs(named[0], block.span)) if named is not None else []
    told = [one for one in place.drafts.items if refs and one.text and _bears(one, refs[0])]
    return refs[0] if len(refs) == 1 and told else None


def _bears(goal: Draft, ref: Ref) -> bool:
    """Whether the goal is of the kind and has the number."""
    return goal.kind in (ref.kind, "maal") and goal.number == ref.number


def _stands_above(position: int, place: Place) -> bool:
    """Whether captions stand above their tables: the one before this has its own, or there is none before."""
    blocks = place.document.blocks
    if position < 1 or blocks[position - 1].kind != "table":
        return True
    return position > 1 and _CAPTION.match(blocks[position - 2].text) is not None
