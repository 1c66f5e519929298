"""Who and when told for a whole list: below it, or in a section that asks so ("Hvem har ansvaret?", "Når?")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from plancheck.document import Block, Span
from plancheck.extract.context import Place
from plancheck.extract.drafts import Draft, tells_of_indicator
from plancheck.extract.fields.labelledtails import labelled_fields
from plancheck.extract.fields.sentences import deadline_said, responsible, split_sentences
from plancheck.extract.fields.unitnames import looks_named
from plancheck.extract.fields.whowhen import is_deadline
from plancheck.extract.goals.calledactions import make_action
from plancheck.extract.kinds import WHO_AND_WHEN
from plancheck.parts import RawField, Section
from plancheck.pattern import pattern

_ASKS_WHO = pattern(
    r"(?:kven|hvem)\s+(?:har|er|tar|tek|skal|gjør|gjer)\b[^?]{0,40}\??$"
    r"|ansvar(?:l[ie]ge?)?(?:\s+for\s+(?:tiltak\w*|gjennomføring\w*))?[?:]?$",
    re.I,
    begins="kven hvem ansvar",
)
_ASKS_WHEN = pattern(r"(?:når|frist(?:er|ar)?|tidsfrist|tidspunkt)\b[^?.]{0,40}\??:?$", re.I, begins="når frist tids")
_HAS = pattern(
    r"(?P<name>(?!(?:Vi|Me|De|Dei|Det|Den|Han|Ho|Hun|Ingen|Alle|Kommunen)\b)[A-ZÆØÅ][^.;:]{1,60}?)\s+(?:har|er)\s+"
    r"(?:(?:hoved|hovud)?ansvar(?:et)?|ansvarl(?:ig|eg))\s+for\s+(?:(?:alle|desse|disse)\s+)?tiltak(?:a|ene)"
    r"(?P<rest>,\s(?:[^.]|(?<=\d)\.)*|\s+(?:over|ovenfor|ovanfor)|)$",
    needs=("ansvar",),
)
_FOR_ACTIONS = pattern(
    r"(?:hoved|hovud)?ansvar(?:l[ie]g)?\s+(?:for|av)\s+(?:(?:alle|desse|disse|gjennomføring(?:a|en)?\s+av)\s+)*"
    r"tiltak(?:a|ene)?(?:\s+(?:over|ovenfor|ovanfor))?\s*:\s*(?P<name>[A-ZÆØÅ][^.:;]{1,60})(?:[.;]\s*(?P<rest>.+))?[.]?$",
    re.I,
    begins="ansvar hovedansvar hovudansvar",
)
"""Who, and when, of a list right above: "Ansvarlig for tiltakene: Kultur. Frist: 2027."."""
_OF_THEM = pattern(r"\s+for\s+(?:(?:alle|desse|disse)\s+)*tiltak(?:a|ene)?(?=\s*:)", re.I, needs="tiltak")
_AGAIN = pattern(
    r"\b(?:(?:kvart|hvert|kvar|hver)\s+(?:år|halvår|kvartal|haust|høst|vår|månad|måned)|årl[ie]g|løp[ae]nde|"
    r"kontinuerl[ie]g)\b",
    re.I,
)
_NO_NAME = pattern(r"\d|\b(?:er|har|skal|vil|må|kan|blir|vert|ligger|ligg)\b", re.I)
_LONGEST = 300
_BOTH = ("ansvar", "frist")


def give_below(text: str, span: Span, block: Block, place: Place) -> bool:
    """Give what a line below a list says to the item above it; to all actions of the list, where none of them has said
    it and the line stands below the list and not in its last item. False where the line says nothing of the kind."""
    last = place.drafts.items[place.last] if place.last is not None else None
    if last is not None and not block.level and last.series.startswith("l") and _of_list(text, span, last, place):
        return True
    if last is not None and last.kind == "tiltak" and not block.level and _measures_goal(text, span, last, place):
        return False
    if not block.level and _of_table(text, span, block, place):
        return True
    if last is None or last.kind != "tiltak" or block.level or not last.group.startswith("l"):
        return last is not None and last.take_line(text, span, place.words)
    fields = labelled_fields(text, span, place.words) or _all_given(text, span)
    if not fields:
        return False
    listed = [draft for draft in place.drafts.items if draft.kind == "tiltak" and draft.group == last.group]
    for key, value in fields.items():
        none = len(listed) > 1 and key in _BOTH and all(key not in draft.fields for draft in listed)
        for draft in listed if none else (last,):
            draft.give({key: value})
    return True


def _measures_goal(text: str, span: Span, last: Draft, place: Place) -> bool:
    """Whether "Indikator: Antall elever" below an action that has said all on its own line, or below a list of them,
    tells how the goal above them is measured."""
    if "ndikator" not in text or not tells_of_indicator(labelled_fields(text, span, place.words) or {}):
        return False
    return last.group.startswith("l") or any(value.span == last.span for value in last.fields.values())


def _of_table(text: str, span: Span, block: Block, place: Place) -> bool:
    """Give every action of the table right above what "Ansvar: Kultur" says, where none of them has said it and the
    table has no column of it."""
    drafts = place.drafts
    last = drafts.items[-1] if drafts.items else None
    if last is None or last.kind != "tiltak" or not last.group.startswith("t"):
        return False
    at, blocks = (
        int(last.group[1:]) if last.group[1:].isdecimal() else len(place.document.blocks),
        place.document.blocks,
    )
    if [block] != list(blocks[at + 1 : at + 2]) or any(one.kind == "table" for one in blocks[at + 2 : at + 3]):
        return False  # not right below the table, or above the next one
    fields = labelled_fields(text, span, place.words) or {}
    group = next((one for one in drafts.groups if one.key == last.group), None)
    if group is None or not fields.keys() & WHO_AND_WHEN or not fields.keys().isdisjoint(group.columns):
        return False
    for draft in drafts.items:
        if draft.group == last.group and draft.kind == "tiltak":
            draft.give(fields)
    return True


def _of_list(text: str, span: Span, last: Draft, place: Place) -> bool:
    """Give every item of the list above what "Ansvarlig for tiltakene: Kultur. Frist: 2027" says: they are actions,
    where nothing has called them so before. False where the line says nothing of the kind, or an item has said it."""
    match = _FOR_ACTIONS.match(" ".join(text.split())) if last.kind in ("tiltak", "strategi") else None
    if match is None:
        return False
    fields = {"ansvar": RawField(match["name"].strip(), span)}
    fields |= (labelled_fields(_OF_THEM.sub("", match["rest"]), span, place.words) or {}) if match["rest"] else {}
    listed = [one for one in place.drafts.items if one.series == last.series]
    if any(key in one.fields for one in listed for key in fields):
        return False
    for one in listed:
        if one.kind == "strategi":
            make_action(one, place)
        one.give(fields)
    return True


def read_section_facts(place: Place) -> None:
    """Give actions who and when from a section beside theirs that asks so; what they say themselves stands."""
    for section in place.sections[2:]:
        asked = "ansvar" if _ASKS_WHO.match(section.title) else "frist" if _ASKS_WHEN.match(section.title) else ""
        parent = place.sections[section.parent or 0]
        if asked and parent.index and not place.is_title(parent):
            told = _told(place.blocks_of(section), asked)
            for draft in _above(section, parent, place):
                for key, value in told.items():
                    draft.fields.setdefault(key, value)


def _above(section: Section, parent: Section, place: Place) -> Iterable[Draft]:
    """The actions above the section, in the same chapter."""
    held = {parent.index, *(one.index for one in place.sections if one.parent == parent.index)}
    drafts = place.drafts.items
    return (one for one in drafts if one.kind == "tiltak" and one.section in held and one.section < section.index)


def _told(blocks: Sequence[Block], asked: str) -> dict[str, RawField]:
    """What the one paragraph of such a section says; {} for more, and for other words."""
    if len(blocks) != 1 or blocks[0].kind != "paragraph" or len(blocks[0].text) > _LONGEST:
        return {}
    text, span = " ".join(blocks[0].text.split()).rstrip(" ."), blocks[0].span
    if asked == "frist":
        return {"frist": RawField(text, span)} if is_deadline(text) else deadline_said(text, span)
    if given := _all_given(text, span):
        return dict(given)
    if looks_named(text) and not _NO_NAME.search(text):
        return {"ansvar": RawField(text, span)}
    return responsible(text, span, strict=True)


def _all_given(text: str, span: Span) -> Mapping[str, RawField]:
    """Who and when of "Oppvekst har ansvar for tiltakene, som skal være på plass innen 1. august 2026"."""
    fields: dict[str, RawField] = {}
    for said in split_sentences(" ".join(text.split())):
        match = _HAS.match(said.rstrip(" ."))
        if match is None:
            return {}
        again = _AGAIN.search(match["rest"])
        fields |= {"frist": RawField(again.group(), span)} if again else deadline_said(match["rest"], span)
        fields["ansvar"] = RawField(match["name"].strip(), span)
    return fields
