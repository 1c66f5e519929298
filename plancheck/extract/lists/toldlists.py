"""Lists that tell of how the plan is worked with, or what the municipality is to do, beside its goals and actions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Block
from plancheck.extract.context import Place
from plancheck.extract.fields.tails import read_tail
from plancheck.extract.headings.themes import lists_actions
from plancheck.extract.kinds import GOALS, WHO_AND_WHEN
from plancheck.extract.labels import read_label
from plancheck.extract.tables.followups import lists_work
from plancheck.pattern import pattern

_SENTENCE = pattern(r"\S+\s+(?:\S+\s+){0,4}?(?:(?:\w{3,}(?:[ea]s|ast)|vi|me|skal|må|er|blir|vert)\b)", re.I)
_OF_PLAN = pattern(
    r"(?:(?:års)?budsjett|økonomiplan|(?:års)?rapport|tiltak|handlings(?:del|program|plan)|planen?\b|plana\b|status|prioritering"
    r"|kommunestyret|formannskapet|kommunedirektør|rådmann|administrasjon|først|deretter|til slutt|så|vi|me)\w*\s",
    re.I,
)
"""What the work with a plan is told of."""
_BESIDE = pattern(
    r"\b(?:inneholder|inneheld|består|bestod|besto|bestått|(?:bygger|byggjer|tuftet|tufta)\s[^:]*på|vært\s+med|vore\s+med|"
    r"deltatt|delteke|deltok|medlem\w*|representant\w*|(?:arbeids|prosjekt|styrings|referanse|plan)grupp\w+|prinsipp\w*|"
    r"verdi(?:er|ar|ene|ane)|målgrupp\w+|(?:om|be)grep\w*|definisjon\w*|lov(?:er|ar|verk|ene|ane)|dokument\w*|kapit\w+|"
    r"vedlegg|kilder|kjelder|instans\w+|"
    r"forkort\w+|utfordring\w*|årsak\w*|funn\w*|behandle[st]\w*|handsam\w*|rapport\w*|"
    r"(?:\w*(?:planen|plana|programmet)|dokumentet)\s+(?:skal|vil))\b[^:]*:$",
    re.I,
)
"""A line before a list of what is beside the actions: what the plan holds, who made it, what it goes by."""
_WORKED_ON = pattern(
    r"\b(?:\w*rapporter\w*|\w*rapport(?:en|ar|er)?|evaluer\w*|ruller\w*|revider\w*|revisjon\w*|oppdater\w*|status\w*|måloppn\w+|"
    r"gjennomg\w+|årshjul\w*|målt?e?s?|føl(?:ge?|gje?)\w*\s+opp|fulgt\s+opp|følgd\w*\s+opp|oppfølging\w*|"
    r"leg(?:ge?s?|gja?st?|gje|ger|ges)\s+fra?m|behand\w+|handsam\w+|priorit\w+|legges\s+inn|leggast\s+inn)",
    re.I,
)
_THE_PLAN = pattern(
    r"\b(?:(?:tema|kommune|del)?planen?s?\b|plana\b|planarbeid\w*|handlings(?:del|program|plan)\w*|tiltak(?:ene|a|s\w+)\b|(?:del|hoved|hovud)?mål(?:ene|a|oppn\w+)\b|"
    r"indikator\w*|års(?:rapport|melding|beretning|budsjett|hjul)\w*|(?:tertial|kvartals|status)\w*|økonomiplan\w*|budsjett\w*|"
    r"kommunestyret|formannskapet|utvalg\w*|utval\w*|politisk\w*)",
    re.I,
)
"""A plan is reported on, evaluated and revised; with nothing of the plan beside them such words may be an action."""
_CALLS = pattern(
    r"^(?!.*\b(?:forrige|førre|tidligere|tidlegare|staten|fylke\w*|gjennomført|ikke|ikkje)\b)(?:"
    r"(?:her|under|nedenfor|nedanfor|lista|listen|oversikten|oversikta|punktene|punkta)\b[^.:]{0,40}?\btiltak(?:a|ene)?\b"
    r"|(?:disse|desse|følgende|følgjande)\s+tiltak(?:a|ene)?\b|tiltak(?:a|ene)\s+(?:er|står)\s)",
    re.I,
    needs="tiltak",
)
_FEWEST = 2
_INTRODUCES = frozenset({"innledning", "forord"})


def tells_process(blocks: Sequence[Block], place: Place) -> bool:
    """Whether a list without a lead-in is of sentences ("Budsjett vedtas i desember hvert år"), in a section that has
    its actions in a table or a list with who and when; of the plan, the budget or reports, wherever such stand."""
    if not all(_SENTENCE.match(block.text) for block in blocks):
        return False
    own = {block.span for block in blocks}
    around = place.document.blocks[place.section.first : place.section.last]
    if lists_actions([block for block in around if block.span not in own], place.words):
        return True
    told = sum(draft.fields.keys() >= WHO_AND_WHEN for draft in place.drafts.items if draft.kind == "tiltak")
    return told >= _FEWEST and all(tells_of_work(block.text) for block in blocks)


def tells_of_way(blocks: Sequence[Block], place: Place) -> bool:
    """Whether a list outside goals, led to by no word for them, tells how the plan comes to adoption ("Høring: 5.–25.
    november 2026", "Vedtak: februar 2027"), or in a chapter on that what is done with it afterwards."""
    if place.lead is not None or len(blocks) < _FEWEST or place.goal() is not None:
        return False
    said = [block.text for block in blocks if block.kind == "item" and block.level <= blocks[0].level]
    return len(said) >= _FEWEST and lists_work(said, place)


def follows_up(blocks: Sequence[Block]) -> bool:
    """Whether most items of a list tell how the plan is reported on, evaluated and revised."""
    said = [block.text for block in blocks if block.kind == "item" and block.level <= blocks[0].level]
    told = sum(_WORKED_ON.search(text) is not None and _THE_PLAN.search(text) is not None for text in said)
    return 3 * told >= 2 * len(said) > 0


def leads_beside(blocks: Sequence[Block], place: Place) -> bool:
    """Whether the paragraph right before the list leads to what is no action: "I arbeidsgruppa har disse vært med:"."""
    before = _above(blocks[0], place)
    return before is not None and _BESIDE.search(before.text.rstrip()) is not None


def calls_actions(first: Block, place: Place) -> bool:
    """Whether the paragraph right before a list says that it holds actions: "Her er tiltakene fram til 2029."."""
    before = _above(first, place)
    return before is not None and "tiltak" in before.text.lower() and _CALLS.search(before.text) is not None


def told_for(items: Sequence[Block], place: Place) -> bool:
    """Whether most items end with the goal they are for and who or when: "Kartleggje areal (delmål 1, 2027)"."""
    tails = [read_tail(item.text, item.span, place.words) for item in items if "mål" in item.text]
    told = sum(bool(tail.refs) and not WHO_AND_WHEN.isdisjoint(tail.fields) for tail in tails)
    return told * 3 >= len(items) * 2


def _above(first: Block, place: Place) -> Block | None:
    """The paragraph of the section right before a block."""
    above = place.blocks_of(place.section)
    at = next((at for at, block in enumerate(above) if block.span == first.span), 0)
    before = above[at - 1] if at else None
    return before if before is not None and before.kind == "paragraph" else None


def tells_of_work(text: str) -> bool:
    """Whether a line is a sentence on the work with the plan: "Budsjettet vert vedteke i desember kvart år"."""
    return _OF_PLAN.match(text) is not None and _SENTENCE.match(text) is not None


def only_introduces(place: Place) -> bool:
    """Whether "Kommunen skal:" stands in the introduction of a plan that sets its goals under headings of theirs."""
    if place.section.role not in _INTRODUCES or place.kinds():
        return False
    after = place.sections[place.section.index + 1 :]
    return any(_sets_goals(other.title, other.role, place) for other in after)


def _sets_goals(title: str, role: str, place: Place) -> bool:
    label = read_label(title, place.words)
    return role in GOALS or (label is not None and label.kind in GOALS and bool(label.number))
