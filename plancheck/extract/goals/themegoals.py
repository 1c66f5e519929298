"""The goal of a theme told in a sentence, right before what is to be done for it: "Vi vil at alle barn synger.", then
"For å få til dette skal vi:", "Tiltak:" or the table of actions."""

from __future__ import annotations

import re
from itertools import takewhile

from plancheck.document import Block, Span
from plancheck.extract.context import Place
from plancheck.extract.drafts import Draft
from plancheck.extract.fields.sentences import split_sentences
from plancheck.extract.fields.tails import say_both
from plancheck.extract.goals.leadson import TO_REACH
from plancheck.extract.headings.outline import heading_kinds
from plancheck.extract.kinds import AREAS, SERVED, WHO_AND_WHEN
from plancheck.extract.labels import clean
from plancheck.extract.tables.columns import header_rows, read_columns
from plancheck.pattern import lowered, pattern

_SAID = pattern(
    r"(?:(?:målet(?:\s+vårt)?|vårt\s+mål)\s+er\s+(?:at|å)|(?:vi|me|kommunen)\s+(?:vil|ønsker|ønskjer|ynskjer)\s+at)\s+"
    r"(?P<goal>[^.:]{8,260})\.?$",
    re.I,
    begins="målet vårt vi me kommunen",
)
_WORDS = ("målet", "mål er", "vil at", "sker at", "skjer at")
"""One of them stands in each such sentence, which most paragraphs have none of."""
_REACHED = pattern(
    r"(?:dette|det|målet|måla|målene)\s+(?:skal|vil|kan|må)\s+(?:vi|me|kommunen)\s+(?:nå|oppnå|få\s+til)\b",
    re.I,
    begins="dette det målet måla målene",
)
"""What a lead-in to the way to a goal begins with, said of the goal before it: "Dette skal vi nå ved å:"."""
_THEREFORE = pattern(
    r"(?:for\s+å\s+(?:nå|oppnå|få\s+til|klare|få)\s+(?:dette|det)(?:\s+til)?|derfor|difor|"
    r"slik\s+(?:gjør|gjer|vil|skal|jobber|jobbar|arbeider|arbeidar)\s+(?:vi|me|kommunen))\b[^.:]{0,40}:$",
    re.I,
    begins="for derfor difor slik",
)
"""A lead-in to what is to be done for the goal right before it: "For å få til dette skal vi:", "Derfor vil vi:"."""
_OF_PLAN = pattern(r"\b(?:plan(?:en|a|arbeidet)?|strategien|program(?:met)?|tiltak\w*|kapit\w+|arbeidet)\b", re.I)
"""What a sentence is about that tells what the plan is for: "Målet er at planen blir et nyttig verktøy"."""
_DELMAAL = pattern(r"(?:våre\s+)?delmål(?:ene|a)?(?:\s+(?:er|våre))?[ \t]*:[ \t]*(?:\n|$)", re.I, begins="våre delmål")
_OPEN = frozenset({"", "tiltak", "maal"})
_OVER = AREAS | {"strategi"}
_MOST, _LONGEST_LEAD = 4, 60


def goal_of_theme(text: str, span: Span, block: Block, place: Place) -> bool:
    """Draft the goal that such a sentence is, the last of its paragraph; False where none is."""
    if not any(map(lowered(text).__contains__, _WORDS)) or not _may_hold(place):
        return False
    told = split_sentences(" ".join(text.split())) if "." in text[:-1] else [text]
    match = _SAID.match(told[-1].strip()) if len(told) <= _MOST else None
    if match is None or not _leads_to_actions(match["goal"], block, place):
        return False
    _add(match["goal"], span, place)
    return True


def goal_before_lead(text: str, span: Span, place: Place) -> bool:
    """The same in one paragraph with the line that leads on: "Vi vil at alle synger. For å få til dette skal vi:"."""
    if not any(map(lowered(text).__contains__, _WORDS)) or not _may_hold(place):
        return False
    told = split_sentences(" ".join(text.split()))
    match = _SAID.match(told[-2].strip()) if 1 < len(told) <= _MOST else None
    if match is None or not (_THEREFORE.match(told[-1]) or TO_REACH.match(told[-1]) or _REACHED.match(told[-1])):
        return False
    _add(match["goal"], span, place)
    return True


def _may_hold(place: Place) -> bool:
    """Whether the section has no goal yet, in its heading or above in its text."""
    over = place.head.item
    return not place.head.made and (over is None or place.drafts.items[over].kind in _OVER)


def _add(goal: str, span: Span, place: Place) -> None:
    draft = Draft("maal", clean(goal), "", span, None, place.section.index, place.role)
    draft.parent, draft.series = place.drafts.ancestor(place.goal(), "maal"), f"p{place.head.section}:maal"
    index = place.drafts.add(draft)
    place.add_made(index)
    place.last = index
    place.head.labelled.append(index)


def _leads_to_actions(goal: str, block: Block, place: Place) -> bool:
    """Whether what follows the sentence at once takes it for a goal: a line on the way to it, actions or delmål."""
    siblings = place.blocks_of(place.section)
    at = next((at for at, one in enumerate(siblings) if one is block), None)
    after = siblings[at + 1] if at is not None and at + 1 < len(siblings) else None
    text = after.text.strip() if after is not None and after.kind == "paragraph" else ""
    if text.endswith(":") and (TO_REACH.match(text) or _REACHED.match(text) or _THEREFORE.match(text)):
        return True
    if _DELMAAL.match(text):
        return _OF_PLAN.search(goal) is None
    if at is None or place.head.kinds or place.section.role not in _OPEN or _OF_PLAN.search(goal):
        return False
    if after is None:
        return _says_actions(
            next((one.title for one in place.sections if one.parent == place.section.index), ""), place
        )
    if text:
        return len(text) <= _LONGEST_LEAD and text.endswith(":") and _says_actions(text.rstrip(" :"), place)
    if after.kind == "table":
        known = read_columns(header_rows(after)[0], place.words).known
        return "tiltak" in known and not known.isdisjoint(WHO_AND_WHEN) and known.isdisjoint(SERVED)
    items = list(takewhile(lambda one: one.kind == "item", siblings[at + 1 :]))
    listed = [one for one in items if one.level == items[0].level]
    return say_both(listed, place.words) * 2 >= len(listed) > 0


def _says_actions(words: str, place: Place) -> bool:
    return heading_kinds(words, place.words) == ("tiltak",)
