"""Satsingsområder named in a list or in running text, each of which a chapter of the plan is then headed with."""

from __future__ import annotations

import re

from plancheck.document import Block
from plancheck.extract.context import Place
from plancheck.extract.drafts import Draft
from plancheck.extract.goals.borrowed import BORROWED
from plancheck.extract.labels import Label
from plancheck.parts import Section
from plancheck.pattern import lowered, pattern
from plancheck.vocabulary import normalise

_AREA = r"(?:satsings|satsnings|innsats|fokus|prioriterings)-?områd(?:er?|ene|a)"
_NAMED = pattern(
    rf"\b{_AREA}(?:\s+(?:våre|i\s+(?:planen|plana|strategien|perioden|planperioden)|for\s+(?:planen|plana|arbeidet)|er|som\s+er|nemlig|nemleg))*"
    r"(?:\s*[:–—]\s*|(?<=\ser)\s+|,\s+)(?P<names>[^.:]{6,300})(?:\.|$)"
    rf"|\b(?:har|valgt|vald|valt|prioriterer|sats(?:er|ar|e|a)\s+på)\s+(?P<before>[^.:]{{6,300}}?)\s+som\s+(?:\w+\s+){{0,2}}?{_AREA}(?:\.|$)",
    re.I,
    needs="område områda",
)
_BETWEEN = pattern(r"(?:[\s,;/«»\"“”()&]|\d+[.)]?|\b(?:og|samt|henholdsvis|disse|desse)\b)*", re.I)
"""What may stand between the names in a sentence."""
_NAMED_SO = frozenset({"satsingsomraade", "hovedmaal", "maal"})
_FEWEST = 2
_SHORTEST = 3
_SIGN = pattern(r"\s*(?::|\s[–—-])\s")


def read_named_areas(block: Block, place: Place) -> None:
    """Draft the areas that a sentence names, where every name in it is the heading of a chapter: "Vi har valgt to
    satsingsområder: Levende lokalsamfunn og Grønn omstilling."."""
    if "sområd" not in lowered(block.text) or place.section.role == BORROWED:
        return
    match = _NAMED.search(" ".join(block.text.split()))
    if match is None or any(draft.kind == "satsingsomraade" for draft in place.drafts.items):
        return
    for section in _chapters(match["names"] or match["before"], place):
        draft = Draft("satsingsomraade", section.title, "", block.span, None, place.section.index, place.role)
        draft.series = f"p{place.head.section}:satsingsomraade"
        place.add_made(place.drafts.add(draft))


def _chapters(said: str, place: Place) -> list[Section]:
    """The sections whose titles the words name, in their order; [] where they name anything else, or one alone."""
    rest, found = normalise(said), []
    later = [one for one in place.sections if one.index > place.section.index and not one.own_role]
    for section in sorted(later, key=lambda one: -len(one.title)):
        title = normalise(section.title)
        at = rest.find(title) if len(title) >= _SHORTEST else -1
        if at >= 0 and not rest[at - 1 : at].isalpha() and not rest[at + len(title) : at + len(title) + 1].isalpha():
            found.append((said.lower().find(title), section))
            rest = f"{rest[:at]},{rest[at + len(title) :]}"
    whole = _BETWEEN.fullmatch(rest) is not None and len(found) >= _FEWEST
    levels = {(section.level, section.parent) for _, section in found}
    return [section for _, section in sorted(found, key=lambda one: one[0])] if whole and len(levels) == 1 else []


def is_listed_area(draft: Draft, section: Section, place: Place) -> bool:
    """Whether every area named beside this one heads a chapter beside this one, so that a short name is none by
    chance: "Klima" among "Klima" and "Oppvekst"."""
    if draft.kind != "satsingsomraade":
        return False
    areas = {normalise(one.text) for one in place.drafts.items if one.kind == draft.kind and one.series == draft.series}
    heads = {normalise(other.title) for other in place.sections if other.parent == section.parent}
    return len(areas) >= _FEWEST and areas <= heads


def described_area(section: Section, place: Place) -> Draft | None:
    """The area or hovedmål listed with some words on it ("Klima: vi kutter utslipp") that the heading names alone,
    where the headings beside name the others of the list so; an area's text is then its name."""
    if not any(draft.kind in _NAMED_SO for draft in place.drafts.items):
        return None
    title = normalise(section.title)
    for draft in place.drafts.items:
        if draft.kind in _NAMED_SO and normalise(_name(draft)) == title and _name(draft) != draft.text:
            beside = [one for one in place.drafts.items if one.kind == draft.kind and one.series == draft.series]
            heads = {normalise(other.title) for other in place.sections if other.parent == section.parent}
            if len(beside) >= _FEWEST and {normalise(_name(one)) for one in beside} <= heads:
                draft.text = _name(draft) if draft.kind == "satsingsomraade" else draft.text
                return draft
    return None


def _name(draft: Draft) -> str:
    match = _SIGN.search(draft.text)
    return draft.text[: match.start()].strip() if match is not None else draft.text


def lettered_area(label: Label | None, section: Section, place: Place) -> Label | None:
    """ "I1 Transport" below "Innsatsområde": I for the area, and no indicator."""
    if label is None or not label.coded or label.kind != "indikator":
        return label
    above = next((head for head in reversed(place.heads) if head.level < section.level), None)
    areas = above is not None and above.kinds[:1] == ("satsingsomraade",)
    return Label("satsingsomraade", f"I{label.number}", label.text) if areas else label
