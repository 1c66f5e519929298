"""What the items of a list are: from the words before it, the heading, the goal it stands under, or the items."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Block
from plancheck.extract.context import LOOSE_KINDS, Lead, Place
from plancheck.extract.fields.labelledtails import labelled_fields
from plancheck.extract.fields.tails import fields_said, read_tail, say_both
from plancheck.extract.goals.goalsentences import SAYS
from plancheck.extract.headings.setaside import is_background, is_today
from plancheck.extract.kinds import WHO_AND_WHEN
from plancheck.extract.labels import clean, number_of, read_label, split_number
from plancheck.extract.lists.countedfrom import counts_as_goals
from plancheck.extract.lists.ledkinds import headed_kinds, led_to, wishes_are_actions
from plancheck.extract.lists.toldlists import calls_actions, follows_up, leads_beside, tells_process, told_for
from plancheck.extract.tables.columns import header_rows, read_columns
from plancheck.pattern import pattern
from plancheck.vocabulary import normalise

_ACTION = pattern(
    r"^(?!(?:de|dette|desse|disse|alle|noe|barne|hele|heile|denne|bedre|betre|flere|fleire|færre|mange|eldre|unge|trygge|gode|"
    r"\w{3,}(?:ene|ane)(?<!åpne)(?<!trene)(?<!tjene)(?<!forene))\b)"
    r"(?:å\s+)?(?:[a-zæøå]{3,}e|gi|ha|få|se|ta|gå|bli|bu|bo|sjå|vere|la|stå|nå|tilby|legge|leggje|(?:ut|opp|inn|an|over|vide?re|gjen)\w{2,}e"
    r"|\w+(?:ing|else|sjon) av)\b",
    re.I,
)
"""No word for what there is, then an infinitive, or "Etablering av"."""
_SORT = pattern(
    r"^(?:[A-D1-4][.):]\s*)?tiltak\w*\s+(?:som|vi|me|kommunen|der|det|med\s+(?:svært\s+)?(?:høy|høg|stor|middels|lav|låg))\b",
    re.I,
)

_OURS = pattern(r"(?:vi|me|kommunen|kommuna|bydelen)\b", re.I, begins="vi me kommun bydel")
_TO_DO = pattern(
    r"\s(?:skal|må|bør)\s+(?!(?:ikk?j?e\s+|alltid\s+)?(?:være|vere|ha|kunne|få|bli|verte|bu|bo|oppleve|kjenne|føle|leve|"
    r"meistre|mestre|trives|trivast|delta|møte|finne)\b)",
    needs=("skal", "må", "bør"),
)
""" "Alle skoler skal lage plan innen 2027" is to be done; "Utslippene skal være halvert innen 2030" is a goal."""
PLURAL = pattern(r"\w{3,}[ea]ne\s(?!som\b)")
""" "Overgangane er gode": no infinitive, though it ends as one."""
_NAMES_PLAN = pattern(r"plan|program|strategi\w*\s+(?:for|mot|om)\b", re.I)
_GOALS = ("maal", "delmaal")
_NAMED = ("tiltak", "strategi")
_TITLED = (("tiltak",), ("strategi",))
_WHO_DOES = (
    "hvem gjør hva", "kven gjer kva", "fra mål til handling", "frå mål til handling", "slik følger vi opp",
    "slik følgjer vi opp", "slik følgjer me opp", "slik fylgjer vi opp", "slik fylgjer me opp",
)  # fmt: skip
_FIRST = 6
"""By so many items a list is judged."""
_FEWEST = 2


def list_kinds(blocks: Sequence[Block], place: Place) -> tuple[str, ...]:
    """What the list's items are: from the lead-in, the heading, or the goal it stands under."""
    lead = place.lead if place.lead is None or not (place.lead.way and place.kinds() == ("strategi",)) else None
    if (lead is not None and lead.kinds == ("historikk",)) or (lead is None and of_today(place)):
        there = lead is None or lead.loose
        return ("tiltak",) if there and _told_both(blocks, place) else ()
    if (place.wished or place.section.own_role == "vedlegg" or _sorts(blocks)) and not _owned(blocks, place):
        return ()
    goal = place.goal()
    goal_kind = place.drafts.items[goal].kind if goal is not None else ""
    if lead is not None:
        if lead.loose and not follows_up(blocks) and (_owned(blocks, place) or _told_in_table(lead, blocks, place)):
            return ("tiltak",)
        if lead.generic and place.head.kinds[:1] == ("strategi",) and not place.loose():
            return ("strategi",)
        kinds = led_to(lead, goal_kind, blocks, place, acts=_actions(blocks))
        return () if (lead.way or lead.loose) and follows_up(blocks) else kinds
    if goal is not None and place.head.item == goal and _only_tells(goal_kind, blocks, place):
        return ()
    kinds = headed_kinds(goal_kind, place)
    if not kinds:
        return _but_process(_inferred(goal_kind, blocks, place), blocks, place)
    if _only_called_so(kinds, place) and _owned(blocks, place):
        return ("tiltak",)
    if kinds[0] in _GOALS and place.head.item is not None and _told_both(_judged(blocks), place):
        return ("tiltak",)
    if not place.head.kinds and _in_background(place) and not _owned(blocks, place):
        return ()
    titled = kinds in _TITLED and (_only_titled(place) or (goal is None and _names_means(place)))
    beside = kinds in _TITLED and leads_beside(blocks, place)
    if (beside or titled) and not (_owned(blocks, place) or (_actions(blocks) and not beside)):
        return ()
    return _but_process(_chosen(kinds, blocks, place), blocks, place)


def _only_called_so(kinds: tuple[str, ...], place: Place) -> bool:
    """Whether a loose word says what the items are, or what the whole plan is called: "Strategi for frivillighet"."""
    return (kinds[0] in LOOSE_KINDS and place.loose()) or (kinds == ("strategi",) and _only_titled(place))


def _but_process(kinds: tuple[str, ...], blocks: Sequence[Block], place: Place) -> tuple[str, ...]:
    """The kinds; none for what would be actions and only tells how the plan is worked with, and actions for what the
    plan's table says again below a goal of the chapter "Mål og strategier"."""
    if kinds == ("strategi",) and place.head.kinds != kinds and _all_in_table(blocks, place):
        return ("tiltak",)
    if kinds == ("strategi",) and place.loose() and wishes_are_actions(blocks, place, acts=_actions(blocks)):
        return ("tiltak",)
    if kinds == ("tiltak",) and not _calls_actions(place) and follows_up(blocks):
        return ()
    if kinds != ("tiltak",) or not tells_process(blocks, place) or _actions(blocks) or _owned(blocks, place):
        return kinds
    return ()


def _calls_actions(place: Place) -> bool:
    """Whether a heading above calls what stands below it actions: not where it only may ("Slik følger vi opp")."""
    giver = next((head for head in reversed(place.heads) if head.kinds), None)
    return giver is not None and not place.sections[giver.section].title.lower().startswith(_WHO_DOES)


def of_today(place: Place) -> bool:
    """Whether the heading above says that what stands below it is there already: "Dagens tilbud"."""
    for head in reversed(place.heads[1:]):
        if is_today(place.sections[head.section].title):
            return True
        if head.kinds or head.item is not None:
            break
    return False


def _in_background(place: Place) -> bool:
    """Whether the list stands in such a chapter, below the heading that speaks of its kind."""
    for head in reversed(place.heads):
        if head.kinds:
            return False
        if is_background(place.sections[head.section].title):
            return True
    return False


def _sorts(blocks: Sequence[Block]) -> bool:
    """Whether the list says which sorts of actions there are: "A. Tiltak som må gjøres", "B. Tiltak som bør …"."""
    texts = [block.text for block in blocks if block.kind == "item"]
    return len(texts) > 1 and all(_SORT.match(text) for text in texts)


def _only_titled(place: Place) -> bool:
    """Whether only the title of the plan ("Handlingsplan mot vold", "Strategi for klima") speaks of the kind.

    Where actions or strategies have a chapter of their own further down, or tables, other chapters tell of how things
    are; and one that asks who does what may tell of everybody's roles.
    """
    giver = next((head for head in reversed(place.heads) if head.kinds), None)
    if giver is not None and place.sections[giver.section].title.lower().startswith(_WHO_DOES):
        return True
    if giver is None or giver.section != 1:
        return False
    if giver is place.head and not _NAMES_PLAN.search(place.section.title):
        return False
    own = (other for other in place.sections[2:] if other.own_role in ("tiltak", "maal"))
    if any(other.own_role == "tiltak" or any(map(other.title.lower().__contains__, _NAMED)) for other in own):
        return True
    tables = (block for block in place.document.blocks if block.kind == "table")
    return any({"tiltak", "ansvar"} <= read_columns(header_rows(one)[0], place.words).known for one in tables)


def _names_means(place: Place) -> bool:
    """Whether the heading that says what the items are speaks of means ("Virkemidler"), as a chapter of those there are
    already does too."""
    giver = next((head for head in reversed(place.heads) if head.kinds), None)
    title = place.sections[giver.section].title.lower() if giver is not None else ""
    return ("virkemid" in title or "verkemid" in title) and "strategi" not in title


def _chosen(kinds: tuple[str, ...], blocks: Sequence[Block], place: Place) -> tuple[str, ...]:
    """ "Mål og tiltak" over a flat list of actions means tiltak; over a nested one, each kind its depth.

    A list after the vision is of something else: of values, or of what else the heading speaks of.
    """
    if kinds[0] == "visjon" and any(draft.kind == "visjon" for draft in place.drafts.items):
        kinds = kinds[1:]
    if kinds[1:2] == ("delmaal",) and _counts_as_delmaal(blocks, place):
        return kinds[1:]
    if not kinds:
        return ()
    if len(kinds) == 1 or any(block.level > blocks[0].level for block in blocks):
        return kinds
    if kinds[-1] == "tiltak" and (_actions(blocks) or _owned(blocks, place)):
        return ("tiltak",)
    return kinds


def _counts_as_delmaal(blocks: Sequence[Block], place: Place) -> bool:
    """Whether a list "3.1 …", "3.2 …" has the numbers of delmål, as "1.1 …" below a hovedmål told before has."""
    if not all("." in split_number(block.text)[0] for block in blocks if block.level == blocks[0].level):
        return False
    items = place.drafts.items
    return any(
        draft.kind == "delmaal" and "." in draft.number and draft.parent is not None
        and items[draft.parent].kind == "hovedmaal" and items[draft.parent].number == draft.number.rpartition(".")[0]
        for draft in items
    )  # fmt: skip


def _inferred(goal_kind: str, blocks: Sequence[Block], place: Place) -> tuple[str, ...]:
    """A list right under a goal without any word before it."""
    ordered = any(number_of(block.label) or split_number(block.text)[0] for block in blocks[:1])
    top = [block for block in blocks if block.kind == "item" and block.level == blocks[0].level]
    if goal_kind and counts_as_goals(top, place, acts=_actions(top)):
        return ("delmaal",)
    if goal_kind in ("delmaal", "maal", "strategi"):
        if place.section.role == "tiltak" or ordered or _actions(blocks) or _has_tails(top, place):
            return ("tiltak",)
        if _owned(blocks, place) or _stands_in_table(top, place):
            return ("tiltak",)
    elif goal_kind in ("hovedmaal", "hovedgrep", "satsingsomraade"):
        if (_has_tails(top, place) or _owned(blocks, place)) and not _all_states(top, place):
            return ("tiltak",)
        if ordered or (place.section.role == "maal" and goal_kind != "satsingsomraade"):
            return ("delmaal",)
        if place.section.role == "tiltak" and _actions(blocks):
            return ("tiltak",)
    elif _assigned(top, place) or (place.section.role == "tiltak" and _are_actions(blocks, top, place)):
        return ("tiltak",)
    return ()


def _only_tells(goal_kind: str, blocks: Sequence[Block], place: Place) -> bool:
    """Whether a plain list right under a goal's heading holds nothing that stands under it: that has another form."""
    top = [block for block in blocks if block.kind == "item" and block.level == blocks[0].level]
    if any(number_of(block.label) or split_number(block.text)[0] for block in top[:1]) or _actions(blocks):
        return False
    if not _held_beside(goal_kind, place):
        return False
    return not (_has_tails(top, place) or _owned(blocks, place) or _stands_in_table(top, place))


def _held_beside(goal_kind: str, place: Place) -> bool:
    """Whether what stands under the goal has a form of its own in the same chapter: a delmål's actions a table that
    says who or when, a hovedmål's delmål headings with numbers. A plain list beside it only tells of the goal."""
    if goal_kind in ("delmaal", "maal", "strategi"):
        tables = (block for block in place.blocks_of(place.section) if block.kind == "table")
        return any({"tiltak", "ansvar"} <= read_columns(header_rows(one)[0], place.words).known for one in tables)
    if goal_kind not in ("hovedmaal", "hovedgrep"):
        return False
    below = [other.title for other in place.sections if other.parent == place.section.index]
    labels = [read_label(title, place.words) for title in below]
    return bool(labels) and all(one is not None and one.kind == "delmaal" and bool(one.number) for one in labels)


def _are_actions(blocks: Sequence[Block], top: Sequence[Block], place: Place) -> bool:
    """Whether a list without a goal above, in a chapter of actions, is of them: the heading names the goal they are
    for ("Tiltak til delmål 2"), they say who or when, or they begin as actions do."""
    told = bool(place.head.refs) or _has_tails(top, place)
    return told or _actions(blocks) or _owned(blocks, place)


def _stands_in_table(items: Sequence[Block], place: Place) -> bool:
    """Whether a table says all the items again, as the actions' own table says those listed below their goals."""
    told = place.tabled()
    return bool(told) and all(normalise(clean(split_number(item.text)[1])) in told for item in items)


def _told_in_table(lead: Lead, blocks: Sequence[Block], place: Place) -> bool:
    """Whether what "Slik gjør vi det:" leads to is told again in the table of the actions: it is no strategies then."""
    return lead.kinds == ("strategi",) and _all_in_table(blocks, place)


def _all_in_table(blocks: Sequence[Block], place: Place) -> bool:
    """Whether a table says all the items again."""
    return _stands_in_table([block for block in blocks if block.kind == "item"], place)


def _actions(blocks: Sequence[Block]) -> bool:
    """Whether most items begin as actions do: an infinitive, or "Etablering av …"."""
    top = [block.text for block in blocks if block.kind == "item" and block.level == blocks[0].level]
    begun = sum(begins_as_action(split_number(text)[1]) for text in top)
    return begun * 5 >= len(top) * 3


def begins_as_action(words: str) -> bool:
    """Whether the words begin with an infinitive, or as "Etablering av …" does."""
    return _ACTION.match(words) is not None


def _owned(blocks: Sequence[Block], place: Place) -> bool:
    """Whether half of the items or more say who or when beside their own words, as actions do.

    A year in the item's own words ("Utslippene er halvert innen 2030") is no such thing.
    """
    said: list[bool] = []
    for block in blocks:
        if block.kind == "item" and block.level == blocks[0].level:
            tail = read_tail(block.text, block.span, place.words)
            said.append(
                "ansvar" in tail.fields or ("frist" in tail.fields and len(tail.text) < len(block.text.strip()))
            )
        elif said and not said[-1]:
            below = labelled_fields(block.text, block.span, place.words)
            said[-1] = below is not None and not WHO_AND_WHEN.isdisjoint(below)
    return sum(said) * 2 >= len(said) > 0


def _assigned(blocks: Sequence[Block], place: Place) -> bool:
    """Whether the items of a list without any goal above are told who is to do them and when, most of them both, or for
    which goal and one of these; the paragraph right above may call them actions."""
    if len(blocks) < _FEWEST or place.section.index == 0:
        return False
    called = calls_actions(blocks[0], place) and (_has_tails(blocks, place) or _actions(blocks))
    return called or _told_both(blocks, place) or told_for(blocks[:_FIRST], place)


def _told_both(blocks: Sequence[Block], place: Place) -> bool:
    """Whether most items say both who is to do them and when: whatever the chapter is called, they are actions."""
    first = blocks[:_FIRST]
    return say_both(first, place.words) * 3 >= len(first) * 2


def _judged(blocks: Sequence[Block]) -> Sequence[Block]:
    """The items by which a list among goals is told to be of actions: the upper ones, each of which may be a goal with
    its actions below; those below where the upper ones are names of one word, such as "Skole" and "Barnehage"."""
    top = [block for block in blocks if block.kind == "item" and block.level == blocks[0].level]
    if any(" " in split_number(block.text)[1].strip(" :") for block in top):
        return top
    return [block for block in blocks if block.level > blocks[0].level] or top


def _all_states(items: Sequence[Block], place: Place) -> bool:
    """Whether every item says of somebody or something how it is to be, and none who does it: goals, though their words
    may hold a year or "hver dag"."""
    for item in items:
        words = split_number(item.text)[1]
        if not SAYS.search(words) or _OURS.match(words) or _TO_DO.search(words):
            return False
        if begins_as_action(words) and not PLURAL.match(words):
            return False
        if "ansvar" in fields_said(item, place.words):
            return False
    return True


def _has_tails(blocks: Sequence[Block], place: Place) -> bool:
    first = blocks[:_FIRST]
    told = sum(not WHO_AND_WHEN.isdisjoint(fields_said(block, place.words)) for block in first)
    return told * 2 >= len(first) > 0
