"""Headings that name no kind themselves and are goals or actions by the chapter they stand in."""

from __future__ import annotations

import re

from plancheck.document import Block
from plancheck.extract.context import RANK, Head, Place, is_loose
from plancheck.extract.fields.labelledtails import labelled_fields
from plancheck.extract.goals.goalsentences import SAYS, SENTENCE
from plancheck.extract.goals.goalthemes import theme_of, themes_told
from plancheck.extract.goals.owncodes import action_label, own_code
from plancheck.extract.goals.runninggoals import is_theme
from plancheck.extract.headings.areaheadings import may_be_area
from plancheck.extract.headings.countedheadings import FEWEST, counted_below, lettered_below, lost_one, tells
from plancheck.extract.headings.ledgoals import over_led
from plancheck.extract.headings.outline import GOAL_ROLES, heading_kinds
from plancheck.extract.headings.setaside import is_background
from plancheck.extract.headings.tabledthemes import is_area
from plancheck.extract.headings.themedgoals import over_sentences
from plancheck.extract.headings.wishheadings import wish
from plancheck.extract.kinds import WHO_AND_WHEN
from plancheck.extract.labels import Label, clean, read_label, split_letter
from plancheck.extract.paragraphs.actionlines import tells_of_plan
from plancheck.parts import Section
from plancheck.pattern import pattern
from plancheck.vocabulary import Vocabulary

_YEARS = pattern(r"\W*20\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?\W*")
"""A heading that is when the actions below it are done, and no action's name."""
_REST = pattern(
    r"(?:andre|øvrige|resterende|attståande|nye|flere|fleire)\s+(?:(?:hov[eu]d|del)?mål\w*|satsing\w*|satsning\w*|tema\w*)",
    re.I,
)
"""A heading over goals that belong to none of those before: "Andre mål"."""
_NAME = pattern(r"\s(?:for|mot)\s", re.I)
_DOTTED = pattern(r"(?P<front>\d{1,2})\.(?P<own>\d{1,2})[.)]?\s+\S")
_FEWEST_SAID = 3
_AREAS_WITH = frozenset({"satsingsomraade", "hovedmaal", "maal", "delmaal", "strategi", "tiltak"})
"""What a chapter of areas may hold besides, by its own name."""
_OF_VISION = pattern(r"\d|\?|^(?:slik|hva|kva|hvordan|korleis|hvorfor|kvifor|om|dette|det)\b|\bvisjon|verdi", re.I)
""" "Slik er Solvik i 2037" over the text that tells of it."""
_BELOW_MAIN = frozenset({"delmaal", "satsingsomraade", "hovedgrep"})
"""What stands below the one hovedmål of a chapter."""
_CARD = 4
"""So soon below its heading the fields of an action stand."""


def member(block: Block, section: Section, place: Place) -> Label | None:
    """A subheading of "Hovedmål", "Satsingsområder", "Hovedgrep" … that is one of them."""
    parent = next((head for head in reversed(place.heads) if head.level < section.level), None)
    if parent is None or section.own_role or _REST.fullmatch(section.title) or is_background(section.title):
        return None
    below = parent.item is not None and not parent.adopted
    if below or (block.kind == "paragraph" and parent.kinds[:1] == ("visjon",)):
        return _below_item(section, parent, place) if below else _bold_vision(section, parent, place)
    if len(parent.kinds) != 1:
        counted = _over_dotted(section, parent, place) or _counted_goal(section, parent, place)
        counted = counted or _area_over_goals(section, parent, place)
        return counted or over_led(section, parent, place) or wish(section, parent, place)
    kind = parent.kinds[0]
    if kind == "tiltak" and (_YEARS.fullmatch(section.title)):
        return None
    if kind == "tiltak":
        alone = card_fields(section, place) & WHO_AND_WHEN and not _over_cards(section, place)
        return action_label(section.title, section.number) if alone else None
    if kind not in (*GOAL_ROLES, "utfordring") or kind == "visjon" or _names_kind(section.title, place.words):
        return None
    if kind in RANK and (_beside_counted(parent, place) or _themes(section, kind, parent, place)):
        return None
    if kind == "strategi" and _names_plan(place.sections[parent.section], place):
        return None
    loose = kind == "strategi" and is_loose(place.sections[parent.section].title)
    if loose and card_fields(section, place) >= WHO_AND_WHEN:
        return Label("tiltak", section.number, clean(section.title))
    code, words, coded = own_code(section, place)
    if code:
        return Label(kind, "" if coded else code, words, coded=coded)
    letter, text = split_letter(block.text)
    number = section.number or letter
    if not number and _stated_otherwise(kind, parent, place):
        return None
    own = number.rsplit(".", 1)[-1] if place.counts_on(section) and not _in_theme(parent, place) else number
    return Label(kind, own, clean(text if letter else section.title))


def _over_cards(section: Section, place: Place) -> bool:
    """Whether the heading is of the plan, or those below it have the fields of actions: then it is what these serve."""
    below = [other for other in place.sections if other.parent == section.index]
    return any(card_fields(other, place) & WHO_AND_WHEN for other in below) or tells_of_plan(section.title)


def _stated_otherwise(kind: str, parent: Head, place: Place) -> bool:
    """Whether goals of the kind, or of one that may be it, stand as paragraphs or in lists above: then the headings are
    their themes. The hovedmål above delmål is none of these."""
    told = [place.drafts.items[index] for index in parent.made]
    below = kind in _BELOW_MAIN
    return any(draft.series[:1] != "h" and not (below and draft.kind == "hovedmaal") for draft in told)


def _names_kind(title: str, words: Vocabulary) -> bool:
    """Whether a heading says what stands below it, and is no area's name: "Mål og tiltak"."""
    return bool(heading_kinds(title, words)) and not may_be_area(title)


def _bold_vision(section: Section, parent: Head, place: Place) -> Label | None:
    """The vision as a bold line of its own, first below "Visjon og verdiar"."""
    first = section.first == place.sections[parent.section].first + 1
    if not first or section.number or heading_kinds(section.title, place.words):
        return None
    told = _OF_VISION.search(section.title) or any(draft.kind == "visjon" for draft in place.drafts.items)
    return None if told or len(section.title.split()) < _FEWEST_SAID else Label("visjon", "", clean(section.title))


def _below_item(section: Section, parent: Head, place: Place) -> Label | None:
    """What a heading below an area or a goal is by the number or code it goes on with."""
    if section.number:
        return counted_below(section, parent, place)
    return None if card_fields(section, place) & WHO_AND_WHEN else lettered_below(section, parent, place)


def _in_theme(parent: Head, place: Place) -> bool:
    """Whether the heading above is a theme with a number of its own, and no chapter: "1. Folkehelse" below "Mål"."""
    above = place.sections[parent.section]
    return not heading_kinds(above.title, place.words) and "." not in above.number


def _themes(section: Section, kind: str, parent: Head, place: Place) -> bool:
    """Whether a heading is the theme of goals: one stands below it, or it goes on with one stated above."""
    if kind == "delmaal" and theme_of(section.title) in themes_told(place):
        return True
    if kind in ("maal", "hovedmaal", "delmaal") and over_sentences(section, place):
        return bool(parent.labelled) or kind != "hovedmaal" or not _opens_with_delmaal(section, place)
    if not parent.labelled:
        return _holds_goal(section, kind, place)
    told = kind == "hovedmaal" and [place.drafts.items[index].kind for index in parent.labelled] == [kind]
    return is_theme(section, place) or (told and is_area(section, place)) or _holds_goal(section, kind, place)


def _opens_with_delmaal(section: Section, place: Place) -> bool:
    """Whether what stands first below a heading calls itself a delmål: below no other goal the heading is the goal."""
    label = read_label(place.document.blocks[section.first].text, place.words)
    return label is not None and label.kind == "delmaal" and bool(label.text)


def _beside_counted(parent: Head, place: Place) -> bool:
    """Whether the headings before are goals by word and number ("Hovedmål 1: …", two or more): one without is none."""
    titles = [place.sections[place.drafts.items[index].section].title for index in parent.goal_siblings]
    labels = [read_label(title, place.words) for title in titles]
    return len(labels) > 1 and all(label is not None and label.number and not label.coded for label in labels)


def _names_plan(section: Section, place: Place) -> bool:
    """Whether a heading is the title of a strategy ("Strategi for frivilligheit 2026–2030"): its chapters are none."""
    return _NAME.search(section.title) is not None and place.is_title(section)


def _holds_goal(section: Section, kind: str, place: Place, *, called: bool = False) -> bool:
    """Whether a goal of the kind, or one above it, is labelled below the heading: then the heading is its theme.

    `called`: the label must call it a goal ("Målet vårt: …"), and not only describe it ("Slik vil vi ha det: …").
    """
    sisters = [other for other in place.sections if other.parent == section.parent and not other.own_role]
    if not called and all(_tells_goal_below(other, kind, place) for other in sisters):
        return True
    for block in place.document.blocks[section.first : section.last]:
        label = read_label(block.text, place.words) if block.text else None
        if label is None or not label.text or RANK.get(label.kind, 9) > RANK[kind]:
            continue
        if not called or "mål" in block.text.partition(":")[0].lower():
            return True
    return False


def _tells_goal_below(section: Section, kind: str, place: Place) -> bool:
    """Whether a heading "Dette vil vi oppnå" below this one stands right over one sentence, and nothing else does."""
    for child in place.sections:
        if child.parent != section.index:
            continue
        kinds = heading_kinds(child.title, place.words)
        told = place.blocks_of(child)[:2]
        if len(kinds) == 1 and RANK.get(kinds[0], 9) <= RANK[kind] and [one.kind for one in told] == ["paragraph"]:
            return len(SENTENCE.split(told[0].text)) == 1
    return False


def _counted_goal(section: Section, parent: Head, place: Place) -> Label | None:
    """Below "Delmål og tiltak", "1.1 Biblioteket er åpent" where all the headings count on from the hovedmål read."""
    if parent.kinds[:1] not in (("delmaal",), ("maal",)) or not section.number:
        return None
    if "." not in section.number or place.counts_on(section):
        return _one_of_few(section, parent.kinds, place)
    upper = {draft.number for draft in place.drafts.items if RANK.get(draft.kind, 9) < RANK[parent.kinds[0]]}
    sisters = [other for other in place.sections if other.parent == section.parent]
    if not all(other.number.rpartition(".")[0] in upper - {""} for other in sisters):
        return None
    return Label("delmaal", section.number, clean(section.title))


def _area_over_goals(section: Section, parent: Head, place: Place) -> Label | None:
    """Below "Satsingsområder og mål", in either order, "Gode liv" each over a hovedmål, a delmål or "Mål"."""
    if "satsingsomraade" not in parent.kinds or not _AREAS_WITH.issuperset(parent.kinds):
        return None
    sisters = [other for other in place.sections if other.parent == section.parent]
    if len(sisters) < 2 or any(other.own_role or heading_kinds(other.title, place.words) for other in sisters):
        return None
    if any(read_label(other.title, place.words) is not None for other in sisters):
        return None
    if not all(
        _holds_goal(other, "delmaal", place, called=True) or _tells_goal_below(other, "maal", place)
        for other in sisters
    ):
        return None
    own = section.number.rsplit(".", 1)[-1] if place.counts_on(section) else section.number
    return Label("satsingsomraade", own, clean(section.title))


def _over_dotted(section: Section, parent: Head, place: Place) -> Label | None:
    """Below "Mål og delmål", "1. Flere er aktive" over "1.1 Alle …", where the lines below all the headings count on
    from theirs (or, where those have no number, from their place) and most headings say something of a goal."""
    if parent.kinds not in (("maal", "delmaal"), ("hovedmaal", "delmaal")) or "." in section.number:
        return None
    sisters = [other for other in place.sections if other.parent == section.parent]
    counts = [str(at + 1) for at in range(len(sisters))]
    numbers = [other.number for other in sisters]
    if len(sisters) < 2 or (any(numbers) and numbers != counts):
        return None
    if any(other.own_role or tells(other.title) or heading_kinds(other.title, place.words) for other in sisters):
        return None
    said = sum(SAYS.search(other.title) is not None or len(other.title.split()) >= FEWEST for other in sisters)
    if said * 2 < len(sisters):
        return None
    if not all(_dotted_below(other, count, place) for other, count in zip(sisters, counts, strict=True)):
        return None
    return Label(parent.kinds[0], counts[sisters.index(section)], clean(section.title))


def _dotted_below(section: Section, number: str, place: Place) -> bool:
    """Whether the lines counted below a heading are "1.1 …", "1.2 …" of its number, one at least."""
    own = [block for block in place.blocks_of(section) if block.kind in ("paragraph", "item") and not block.quote]
    marks = [mark for block in own for line in block.text.split("\n") if (mark := _DOTTED.match(line)) is not None]
    return bool(marks) and [(mark["front"], int(mark["own"])) for mark in marks] == [
        (number, at + 1) for at in range(len(marks))
    ]


def _one_of_few(section: Section, kinds: tuple[str, ...], place: Place) -> Label | None:
    """Below "Mål og tiltak", "1. Flere deltar" where all headings count from 1 and hold a list or a table.

    Where they count on from the chapter ("4.1 Alle kan bo trygt" below "4 Mål og tiltak"), those of any chapter would:
    most of them must say something of the goal.
    """
    sisters = [other for other in place.sections if other.parent == section.parent]
    counted = [other.number.rsplit(".", 1)[-1] for other in sisters] == [str(at + 1) for at in range(len(sisters))]
    counted = counted or lost_one([other.number for other in sisters], sisters, place)
    if kinds[1:] != ("tiltak",) or len(sisters) < 2 or not counted or any(other.own_role for other in sisters):
        return None
    held = [place.document.blocks[other.first : other.last] for other in sisters]
    if not all(any(block.kind in ("item", "table") for block in blocks) for blocks in held):
        return None
    if _holds_goal(section, kinds[0], place, called=True):
        return None
    said = sum(SAYS.search(other.title) is not None for other in sisters)
    if place.counts_on(section) and (said * 2 < len(sisters) or _holds_goal(section, kinds[0], place)):
        return None
    return Label(kinds[0], section.number.rsplit(".", 1)[-1], clean(section.title))


def card_fields(section: Section, place: Place) -> frozenset[str]:
    """The fields right below the heading, as the card of an action has them: "Ansvar: Kultur", "Frist: 2027".

    What stands one level down in a list is said of the list's own item.
    """
    own = place.document.blocks[section.first : min(section.last, section.first + _CARD)]
    inner = {other.span for other in place.sections if other.parent == section.index}
    found: set[str] = set()
    for at, block in enumerate(own):
        if block.kind in ("heading", "table") or block.span in inner:
            break
        if block.kind == "item" and any(other.level > block.level for other in own[at + 1 : at + 2]):
            break
        for text in (block.text, *(block.text.split("\n") if "\n" in block.text else ())):
            found.update(labelled_fields(text, block.span, place.words) or ())
    return frozenset(found)
