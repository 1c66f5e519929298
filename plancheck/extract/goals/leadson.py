"""Lines that lead on from a goal told right above them: to the goals below it, to the way to it, to what it means."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Block
from plancheck.extract.context import RANK
from plancheck.extract.goals.asides import MEANS, leads_aside
from plancheck.extract.goals.asidewords import is_aside
from plancheck.extract.headings.outline import heading_kinds
from plancheck.extract.kinds import SERVED
from plancheck.extract.labels import read_label
from plancheck.pattern import pattern
from plancheck.vocabulary import Vocabulary

_BELOW = frozenset({"delmaal", "strategi", "tiltak"})
TO_REACH = pattern(r"^for å\s+(?:nå|oppnå|innfri|realisere)\s+(?:\w+\s+){0,2}?\w*mål(?!t)\w*\b,?", re.I, begins="for")
"""What a lead-in to the way to a goal begins with: "For å nå målsettingen skal det legges vekt på:"."""
_TRAILS = r"(?:\s+(?:er|blir|vert|i planen|i plana|i strategien|i (?:plan)?perioden|framover|fremover))*$"
_AREAS = pattern(
    r"^(?!.*\b(?:tiltak|aktivitet|handling)).*\b(?:(?:satsings|satsnings|innsats|fokus|prioriterings)-?områd(?:er?|ene|a)"
    rf"|(?:hoved|hovud)?sats(?:n)?ing(?:er|ar|ene|ane)){_TRAILS}",
    re.I,
    needs=("områd", "satsing", "satsning"),
)
"""A lead-in to the areas of the plan, whatever else it speaks of: "For å nå målet har vi tre innsatsområder:"."""
_THEMES = pattern(
    rf"^(?!.*\b(?:tiltak|aktivitet|handling|mål|strategi))"
    rf".*\b(?:tema(?:er|ene|a|ne)?|(?:prioriterte|viktige) områd(?:er?|ene|a)){_TRAILS}",
    re.I,
    needs=("tema", "områd"),
)
"""A lead-in to the themes of the plan, which are neither goals nor areas that it sets."""
_WITH = pattern(
    r"\s+med\s+(?:(?:tilhørende|tilhøyrande|underliggende|underliggjande|egne|eigne|sine)\s+)?"
    r"(?:(?:del)?mål|strategi(?:er|ar)|tiltak)"
    r"(?:\s*(?:/|,|og)\s*(?:(?:del)?mål|strategi(?:er|ar)|tiltak))*$",
    re.I,
    needs=" med ",
)
"""What areas come with: "tre satsinger med tilhørende strategier/tiltak" are areas."""
_OTHERS = pattern(
    r"^(?!.*\b(?:(?:del|hov[eu]d)mål\w*|tiltak\w*|strategi\w*|lokale|(?:våre|planens|kommunens) mål\w*)\b)"
    r"(?!.*\b(?:skal|vil|må) (?:vi|me|kommunen|bydelen)$)(?!.*\b(?:vi|me|kommunen|bydelen) (?:skal|vil|må|ønsker å)$)"
    r".*(?:\bfns?(?: \w+)? (?:\w*mål\w*)|\bfn-mål\w*|b[æe]rekraftsmål\w*|\b(?:(?:inter)?nasjonale|regionale|globale|"
    r"statlige|statlege|fylkeskommunale)(?: \w+)? mål\w*)\b",
    re.I,
    needs=("fn", "ekraftsmål", "nasjonale", "regionale", "statlige", "statlege", "globale", "fylkeskommunale"),
)
"""A lead-in to goals that others have set: "Fire av FNs bærekraftsmål er særlig aktuelle:"."""
_REFORM = pattern(
    r"(?!.*\b(?:vi|me|våre?|vårt|kommunen|planen|plana|lokale|tiltak\w*)\b)"
    r".*\b(?:\w*reform(?:en|a|ens)|stortingsmelding(?:en|a)|regjering(?:en|a)s?|fylkeskommunens?|fylkets?|nabokommunen\w*|"
    r"(?:helse|utdannings|miljø)direktoratets?|nasjonalt)\b",
    re.I,
    needs=("reform", "stortingsmelding", "regjering", "fylke", "nabokommune", "direktorat", "nasjonalt"),
)
"""A lead-in to what the state, the county or a neighbour has set: "Reformen har fem innsatsområder:"."""
_OF_GOAL = pattern(
    r"(?:hov[eu]d|del)?mål(?:et|settinga|settingen)\s+\w+\s.*b[æe]rekraftsmål(?:a|ene)?$", re.I, begins="hov del mål"
)
"""A goal told above that serves those of others: "Delmålet støtter disse bærekraftsmålene:"."""
WAY_TO = pattern(
    r"^(?:(?:slik|hvordan|korleis|hva|kva|dette)\b.*\b(?:opp)?når?|ve[ig]e?n\s+(?:til|mot))\s+"
    r"(?:(?!følg|fylg)\w+\s+){0,2}?(?:hov[eu]d|del)?mål(?:et|a|ene|settinga|settingen)?\b"
    r"|\bmål(?:et|a|ene)?\s+(?:\w+\s+){0,2}?(?:opp)?nå(?:s|st|ast)\s+(?:ved|gjennom|med|slik)\b"
    r"|\b(?:opp)?når?\s+(?:\w+\s+)?(?:hov[eu]d|del)?mål(?:et|a|ene)?\s+(?:ved|gjennom)\b",
    re.I,
    needs="mål",
)
"""A lead-in to the way to a goal told above: "Slik skal vi nå målet:", "Målet nås gjennom:"."""
LISTS_DELMAAL = pattern(
    r"(?!.*(?:\b(?:tiltak|strategi)|\b(?:opp)?når?\s+(?:(?!gjennom|ved|via|med)\w+\s+){0,3}delmål$)).*\s"
    r"(?:ett?|én|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|\d\d?|disse|desse|følg\w+|fylg\w+|flere|fleire|noen|nokre|nokon)"
    r"\s+(?:\w+\s+)?delmål$",
    re.I,
    needs="delmål",
)
"""A lead-in that ends by naming delmål is to them, though they are the way to another goal: "… gjennom to delmål"."""
_WAY = pattern(
    rf"(?:{MEANS} at |for å (?:nå|oppnå|få til|klare|komme dit|kome dit)\b.*|dette skal |det skal |derfor )?"
    r"(?:skal |vil |må )?(?:vi|me|kommunen|bydelen)(?: (?:skal|vil|må))?(?: \w+){0,2}:",
    re.I,
    needs=(":",),
)
"""What the plan's owner is to do for a goal: "Vi skal:", "Det betyr at vi skal:"."""
_LABEL = 60
_MAIN = ("hovedmaal",)
_DELMAAL = ("delmaal",)
_LOWER = frozenset({"delmaal", "tiltak", "strategi"})
_AREA = frozenset({"satsingsomraade"})


def leads_on(siblings: Sequence[Block], kinds: tuple[str, ...], words: Vocabulary) -> bool:
    """Whether what follows a sentence in its section takes it for a goal told.

    `siblings`: the blocks after the sentence. `kinds`: what the heading above speaks of; below "Hovedmål" some words
    on the goal may stand before the line that leads on, below "Mål" none.
    """
    for at, block in enumerate(siblings):
        if block.kind != "paragraph":
            told = _is_of_actions if kinds == _DELMAAL else _serves
            tabled = block.kind == "table" and kinds in (_MAIN, ("maal",), _DELMAAL) and told(block, words)
            return tabled or _is_lower(block, kinds, words)
        text = block.text.strip()
        if text.endswith(":") and (
            _is_lead(text, kinds, words) or leads_aside(text, siblings[at + 1 :], words, told=kinds == _MAIN)
        ):
            return True
        lower = _is_lower(block, kinds, words)
        if lower or kinds != _MAIN:
            return lower
    return False


def _is_lower(block: Block, kinds: tuple[str, ...], words: Vocabulary) -> bool:
    """Whether an item of a list, or a line, says itself that it is no goal of that heading: "Delmål 1: Flere deltar"
    below "Hovedmål", "Tiltak: Øve hvert år" below any goals."""
    if block.kind not in ("item", "paragraph") or kinds not in (_MAIN, ("maal",), _DELMAAL):
        return False
    label = read_label(block.text, words)
    return label is not None and bool(label.text) and label.kind in (_BELOW if kinds == _MAIN else _BELOW - {"delmaal"})


def _serves(table: Block, words: Vocabulary) -> bool:
    """Whether the columns of a table are of what serves a hovedmål, and none of them of hovedmål: "Nr | Delmål"; or
    it is of something else, as principles are."""
    heads, named = _columns(table, words)
    if "hovedmaal" in named:
        return False
    if named & _AREA or (heads and is_aside(heads[0])):
        return True
    return not named.isdisjoint(_LOWER) and "maal" not in named


def _columns(table: Block, words: Vocabulary) -> tuple[list[str], set[str]]:
    """The headers of a table, and what they are known as."""
    heads = [cell.text for row in table.header for cell in row.cells]
    return heads, {word.concept for text in heads if (word := words.match("column", text))}


def _is_of_actions(table: Block, words: Vocabulary) -> bool:
    """Whether a table holds actions and names no goals: those below "Delmål" and one sentence serve what that says."""
    _, named = _columns(table, words)
    return "tiltak" in named and named.isdisjoint(SERVED)


def areas_led_to(phrase: str) -> str:
    """What a list below a lead-in to areas or themes holds, "historikk" for no item of the plan; "" below others."""
    phrase = _WITH.sub("", phrase)
    if _REFORM.match(phrase):
        return "historikk"
    return "satsingsomraade" if _AREAS.match(phrase) else "historikk" if _THEMES.match(phrase) else ""


def others_goals(phrase: str) -> bool:
    """Whether a lead-in is to goals that are not the plan's own, however they are labelled below it."""
    return any(one.match(phrase) for one in (_OTHERS, _OF_GOAL, _REFORM))


def _is_lead(text: str, kinds: tuple[str, ...], words: Vocabulary) -> bool:
    if TO_REACH.match(text) or _WAY.fullmatch(text):
        return True
    listed = text.rstrip(" :")
    if kinds[:1] in (("hovedmaal",), ("maal",)) and (
        areas_led_to(listed) or others_goals(listed) or LISTS_DELMAAL.match(listed)
    ):
        return True
    spoken = heading_kinds(text.rstrip(" :").removesuffix(" er"), words) if len(text) <= _LABEL else ()
    return bool(spoken and kinds) and RANK[spoken[0]] > RANK[kinds[0]]
