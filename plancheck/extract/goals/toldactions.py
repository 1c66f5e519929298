"""Lists below "Slik gjør vi det:" in a plan without any other action: what somebody does, or by when, is an action.

Such a lead-in names no kind, and below a goal its items are strategies. Where the plan has no action at all, and most
of these items say in their own words who does them ("Barnevernet etablerer …") or when ("… innan 1. august 2026"),
they are what the plan is to be held to. A samfunnsdel, and a plan that leaves its actions to a handlingsdel, has them
elsewhere.
"""

from __future__ import annotations

import re
from collections import defaultdict

from plancheck.extract.context import Place
from plancheck.extract.drafts import Draft
from plancheck.extract.fields.itemtimes import read_item_times
from plancheck.extract.fields.unitnames import is_rest
from plancheck.extract.goals.calledactions import make_action
from plancheck.extract.goals.goalsentences import SENTENCE
from plancheck.parts import RawField
from plancheck.pattern import pattern

_DOES = pattern(
    r"(?:\d+(?:\.\d+)*\.?\s+)?(?:slik|dette|det|så|hva|kva|hvordan|korleis|her)\b[^.]{0,30}?"
    r"\b(?:gj(?:ør|er|øre|ere)|jobb(?:er|ar)|arbeid(?:er|ar)|få(?:r|tt)?\s+(?:vi|me)\s+(?:det\s+)?til)\b[^.]{0,40}$",
    re.I,
)
"""A line or a heading that tells what is done: "Slik gjer vi det:", "Dette gjør vi", "Slik jobber vi med det"."""
_IS_TO = pattern(
    r"(?:for\s+å\s+(?:nå|oppnå|få\s+til|klare|få)\b[^.]{0,40}?|derfor|difor)\s*,?\s*(?:skal|vil|må)\s+(?:vi|me|kommunen)$",
    re.I,
    begins="for derfor difor",
)
"""A line that leads from a goal to what is to be done for it: "For å få til dette skal vi:". Nothing but when tells
actions from strategies there, and "redusere utslippene med 40 prosent innen 2030" is none."""
_MEASURES = pattern(
    r"\d\s*(?:%|prosent)|^(?:å\s+)?(?:halvere|redusere|auke|øke|doble|ha|være|vere|bli|nå|oppnå)\b", re.I
)
"""A level, which a goal or a strategy is to reach."""
_NOT_SO = pattern(r"plan(?:en|a|arbeid\w*)?\b|strategi|delmål", re.I)
"""What such a line speaks of where it tells how the plan was made, or calls the items something else itself."""
_ELSEWHERE = pattern(r"handlings(?:del|program|plan)|tiltaks(?:del|plan|liste|oversikt)|økonomiplan", re.I)
_ACTS = pattern(
    r"(?P<who>(?:(?:alle|kvar|hver)\s+)?[^\W\d_][\w-]+(?:\s+og\s+[\w-]+|\s+(?!og\b)[\w-]+)??)\s+"
    r"(?:(?P<is>er|har)|(?!(?:får|blir|vert|opplever|opplev|trives|mestrer|meistrar|skal|må|bør|kan|for|under|over|etter|"
    r"eller)\b)[a-zæøå]{2,}(?:er|ar|r)|tek|gir|gjev|held|driv|bruker|hjelp|deltek)\s",
    re.I,
)
"""A sentence that begins with who does it; being, having and wishing is no doing."""
_NOBODY = pattern(r"(?:alle|vi|me|planen?|plana)\b", re.I)
_TOWN = pattern(r"(?:kommun(?:en|a)|[\w-]+ (?:kommune|herad))$", re.I)
_BODY = pattern(
    r"(?:avdeling|etat|enhet|eining|tjeneste|teneste|tenest|seksjon|kontor|sk[ou]le?|barnehage?|sektor|virksomhet|"
    r"verksemd|sjef(?: \w+)?|leder|leiar|koordinator|rådgiver|rådgjevar|direktør|rektor|styrer|styrar|helsestasjon|"
    r"bibliotek|sentral|barnevern|administrasjon|ordfører|ordførar|team|senter|(?<!om)råd|utvalg|utval|lege|sykepleier|"
    r"sjukepleiar|kontakt)(?:en|et|a|ar|er|ene|ane|n|ne|r|e)?$|^(?-i:[A-ZÆØÅ]{2,6})$"
    r"|^(?:teknisk|oppvekst|velferd|helse|kultur|omsorg|plan|byggesak|økonomi|personal|landbruk|miljø|eiendom|eigedom|"
    r"næring|samfunnsutvikling|kommunalteknikk)$",
    re.I,
)
"""Who plainly acts for the municipality, in one word or two."""
_AGAIN = pattern(r"\bårl[ie]ge?\b", re.I, needs="årl")
_FEWEST_TIMED = 2


def call_told_actions(place: Place, *, society: bool = False) -> None:
    """Make the items of such lists actions, with who does them; `society`: the plan is a samfunnsdel."""
    drafts = place.drafts.items
    if society or any(draft.kind == "tiltak" and "ansvar" in draft.fields for draft in drafts):
        return
    lists = [(some, how) for some in _lists(drafts).values() if (how := _tells_what_is_done(some[0], place))]
    found = [draft for some, _ in lists for draft in some]
    others = sum(draft.kind == "tiltak" for draft in drafts) - sum(draft.kind == "tiltak" for draft in found)
    if not found or others or _left_elsewhere(place):
        return
    timed = sum(_is_timed(draft, how) for some, how in lists for draft in some)
    acted = sum(_is_acted(draft, how) for some, how in lists for draft in some)
    if timed < _FEWEST_TIMED or (timed + acted) * 2 < len(found):
        return
    for draft in found:
        _give(draft)
        make_action(draft, place)
    read_item_times(found)


def _is_timed(draft: Draft, how: str) -> bool:
    """Whether an item says when, and is no level to be reached by then below a line that leads from a goal."""
    return "frist" in draft.fields and (how == "does" or not _MEASURES.search(draft.text))


def _is_acted(draft: Draft, how: str) -> bool:
    """Whether an item without a time says who does it."""
    return how == "does" and "frist" not in draft.fields and _actor(draft.text, doing=True) != ""


def _give(draft: Draft) -> None:
    """Take who does it, and that it is done every year, from the sentence that the action is."""
    who = _actor(draft.text, doing=False)
    if who:
        draft.fields.setdefault("ansvar", RawField(who, draft.span))
    again = _AGAIN.search(draft.text) if "frist" not in draft.fields else None
    if again is not None:
        draft.fields["frist"] = RawField(again[0], draft.span)


def _lists(drafts: list[Draft]) -> dict[str, list[Draft]]:
    """The strategies, delmål and actions of lists, by their list, but for those that something stands below."""
    above = {draft.parent for draft in drafts}
    lists: dict[str, list[Draft]] = defaultdict(list)
    for index, draft in enumerate(drafts):
        told = draft.kind in ("strategi", "delmaal", "tiltak") and not draft.labelled and draft.series.startswith("l")
        if told and draft.parent is not None and index not in above and draft.series.count(".") == 2:
            lists[draft.series].append(draft)
    return lists


def _tells_what_is_done(first: Draft, place: Place) -> str:
    """How the line or heading right above the list does: "does" or "is to"; "" where it does not."""
    position = int(first.series.split(".")[1])
    above = place.document.blocks[position - 1] if position else None
    text = above.text.strip().rstrip(" :") if above is not None and above.kind in ("heading", "paragraph") else ""
    if _NOT_SO.search(text):
        return ""
    return "does" if _DOES.fullmatch(text) else "is to" if _IS_TO.fullmatch(SENTENCE.split(text)[-1]) else ""


def _left_elsewhere(place: Place) -> bool:
    """Whether the text speaks of another document that holds the actions; its own title may call it so."""
    return any(_ELSEWHERE.search(block.text) for block in place.document.blocks[1:] if len(block.text) > 11)


def _actor(text: str, *, doing: bool) -> str:
    """The unit, role or several of them that the sentence begins with; "" where it does not begin so.

    `doing`: only a unit that does something; else one that is or has it too, and the municipality as such.
    """
    match = _ACTS.match(text)
    if match is None or (match["is"] and doing) or _NOBODY.fullmatch(match["who"]):
        return ""
    who = match["who"]
    if _TOWN.fullmatch(who):
        return "" if doing or match["is"] else who
    return who if all(_BODY.search(name) or is_rest(name) for name in who.split(" og ")) else ""
