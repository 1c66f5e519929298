"""The 17 goals of the United Nations by their names, and the chapters of a plan that tell of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from plancheck.document import Block
from plancheck.extract.headings.themes import lists_actions
from plancheck.parts import Section
from plancheck.pattern import pattern
from plancheck.record import NamedTuple, replace
from plancheck.vocabulary import Vocabulary

_NAMES = (
    r"(?:utrydd[ea]|avskaff[ea]) (?:all )?fattigdom",
    r"(?:utrydd[ea]|avskaff[ea]) (?:sult|svolt)",
    r"god helse(?: og livskvalitet)?",
    r"(?:inkluder[ea]nde,? (?:rettferdig og )?)?god utdanning",
    r"likestilling(?: mellom kjønn(?:ene|a))?",
    r"(?:rent vann|reint vatn)(?: og gode sanitær(?:forhold|tilhøve))?",
    r"rei?n energi(?: (?:til|for) alle)?",
    r"anstendig arbeid(?: og økonomisk vekst)?",
    r"(?:industri, )?innovasjon og infrastruktur",
    r"mindre (?:ulikhet|ulikskap)",
    r"b[æe]rekraftige (?:byer|byar) og (?:(?:lokal)?samfunn|bygder)",
    r"(?:ansvarlig|ansvarleg) forbruk og produksjon",
    r"(?:stoppe|stanse|stansa) klimaendring(?:er|ar|ene|ane)",
    r"livet i havet|liv under (?:vann|vatn)",
    r"livet på land(?:jorda)?",
    r"fred(?:,| og) rettferd(?:ighet)?(?:,? og velfunger[ea]nde institusjon[ea]r)?",
    r"samarbeid for å nå mål(?:a|ene)?",
)
_LONG = (
    r"utrydde alle former",
    r"utrydde sult, oppnå",
    r"sikre god helse og",
    r"sikre inkluderende",
    r"oppnå likestilling",
    r"sikre bærekraftig vannforvaltning",
    r"sikre tilgang til pålitelig",
    r"fremme varig, inkluderende",
    r"bygge (?:solid|robust) infrastruktur",
    r"redusere ulikhet i og mellom",
    r"gjøre byer og",
    r"sikre bærekraftige forbruks",
    r"handle (?:umiddelbart|straks)",
    r"bevare og bruke hav",
    r"beskytte, gjenopprette og",
    r"fremme fredelige",
    r"styrke (?:virkemidlene|gjennomføringsmidlene|det globale partnerskapet)",
)
"""What they are called in bokmål and nynorsk, by their short names and by how their sentences begin (fn.no)."""
_NAMED = pattern(
    rf"(?:{'|'.join(f'({names})' for names in _NAMES)})(?=\W*$|\s*[.,:;(–—\n]|\s-)",
    re.I,
    begins="utrydd avskaff god inkluder likest rent rein ren anst industri innov mindre bære bere ansvarl stopp stans "
    "liv fred samarb",
)
_SENTENCE = pattern(
    rf"(?:{'|'.join(f'({words})' for words in _LONG)})",
    re.I,
    begins="utrydde sikre oppnå fremme bygge redusere gjøre handle bevare beskytte styrke",
)
_COUNTED = pattern(
    r"(?:(?:fns?[- ])?(?:b[æe]rekraftsmål|hov[eu]dmål|delmål|mål)(?:et)?(?:\s+nr\.?)?\s*)?"
    r"(\d{1,2})(?:\.\w{1,2})?(?!\d|\s*(?:%|prosent))[.:)]?[\s:–—|-]*(.*)",
    re.I,
)
OF_WORLD_GOALS = pattern(
    r"\bfns?\b|b[æe]rekraftsmål|agenda\s2030|\bsdg", re.I, needs=("fn", "kraftsmål", "agenda", "sdg")
)
_GUIDES = pattern(
    r"føring(?:er|ar)|nasjonale|regionale|global|\bfns?\b|b[æe]rekraft|agenda\s2030|\brammer\b|retningslinj",
    re.I,
    needs=("føring", "nasjonale", "regionale", "global", "fn", "rekraft", "agenda", "rammer", "retningslinj"),
)
"""Chapters of what guides a plan from outside."""
_OF_ACTION = pattern(r"tiltak|handling|oppfølging|oppfylging|strategi|innsats", re.I)
_OWN_PART = pattern(r"^\W*(?:tiltak|strategi|delmål|hov[eu]dmål|mål\b)|\bansvarl?|\bfrist\b|\b20[2-4]\d\b", re.I)
"""What the plan's own part begins with or says: "Delmål 1", "Ansvar", a year."""


class Told(NamedTuple):
    """One line that may be a goal of the UN."""

    number: int
    """0 where it has none."""
    official: bool
    """Its words are the official ones, of that number where it has one."""


@lru_cache(maxsize=256)
def guides(title: str) -> bool:
    """Whether a chapter is of what guides the plan from outside: "Nasjonale føringer", "Bærekraft"."""
    return _GUIDES.search(title) is not None and _OF_ACTION.search(title) is None


def read_line(text: str, label: str = "") -> Told | None:
    """One line; None where it has neither a number nor an official name."""
    counted = _COUNTED.match(f"{label} {text}" if label[:1].isdigit() else text)
    number, name = (int(counted[1]), counted[2]) if counted is not None else (0, text)
    name = name.lstrip(" «\"“”'")
    known = _NAMED.match(name) or _SENTENCE.match(name)
    if counted is None and known is None:
        return None
    return Told(number, known is not None and number in (0, known.lastindex))


def world_chapters(sections: Sequence[Section], blocks: Sequence[Block], words: Vocabulary) -> tuple[Section, ...]:
    """The sections; one headed by a goal of the UN, below words on them and without actions, is a chapter on it."""
    found = [one.index for one in sections[2:] if _of_world(one, sections, blocks)]
    told = [block for at in found for block in blocks[sections[at].first : sections[at].last]]
    if not found or any(map(_acts, told)) or lists_actions(told, words):
        return tuple(sections)
    inside = {at for one in found for at in range(sections[one].first - 1, sections[one].last)}
    return tuple(
        replace(one, role="fnmaal", own_role="fnmaal") if one.index and one.first - 1 in inside else one
        for one in sections
    )


def _acts(block: Block) -> bool:
    """Whether a block below such a heading is of what the plan itself is to reach or do."""
    return block.kind == "table" or _OWN_PART.search(block.text) is not None


def _of_world(section: Section, sections: Sequence[Section], blocks: Sequence[Block]) -> bool:
    """Whether a heading is a goal of the UN by its official name and number, below words on these goals."""
    if "ål" not in section.title[:20] and not section.number.isdecimal():
        return False
    told = read_line(f"{section.number} {section.title}" if section.number.isdecimal() else section.title)
    if told is None or not told.official or not told.number or not section.parent:
        return False
    above = sections[section.parent]
    first = next(one for one in sections if one.parent == above.index)
    said = blocks[above.first : first.first - 1]
    return (section.parent > 1 and guides(above.title)) or any(OF_WORLD_GOALS.search(block.text) for block in said)
