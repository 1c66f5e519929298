"""Headings over actions that name the goal they serve by its number: "For mål 1: Arbeidsplasser", "Nabolag (mål 2)"."""

from __future__ import annotations

import re

from plancheck.document import Block
from plancheck.extract.context import RANK, Head, Lead, Place, is_loose
from plancheck.extract.goals.planrefs import refs_of_plan
from plancheck.extract.goals.references import spoken_refs
from plancheck.extract.headings.goalplaces import goal_by_place
from plancheck.extract.headings.outline import CLOSED_ROLES, GUARDED_ROLES, heading_kinds
from plancheck.extract.kinds import SERVED
from plancheck.extract.labels import CODES, Label, read_label
from plancheck.parts import Ref, Section
from plancheck.pattern import pattern
from plancheck.vocabulary import normalise

_NUMBER = r"(?:\d+(?:\.\d+)*|[A-H](?:\d{1,2}(?:\.\d+)*)?|(?-i:[IVX]{1,4}))(?![\w.]*\w)"
_GOAL = rf"(?:(?:del|hov[eu]d)?mål|sats(?:n)?ingsområde|strategi)\s+(?:nr\.?\s*)?{_NUMBER}"
_NEXT = r"(?:\s*(?:,|/|&|\bog\b)\s*(?:(?:del|hov[eu]d)?mål\s+)?(?:\d+(?:\.\d+)*|[A-H])(?![\w.]*\w))*"
_LEAD = r"(?:jfr?|se|sjå|til|for|under|svar(?:er|ar)\s+på|knytt(?:et)?\s+til|oppfølging\s+av|bidr(?:ar|eg)\s+til)\.?\s+"
_CODE = r"(?-i:[A-ZÆØÅ][A-ZÆØÅ]?)\d{1,2}(?:\.\d+)*"
_OVER = (
    r"(?:for|til|under|inn[ea]n(?:for)?|knytt(?:et|a|e)?\s+til|"
    r"som\s+(?:støtt(?:er|ar)|bidr(?:ar|eg)\s+til|svar(?:er|ar)\s+på|hører\s+til|høyrer\s+til))"
)
_ACTIONS = "vår nye prioriterte konkrete tiltak aktivitet handling innsats for til under"
"""How a heading over actions that names their goal begins."""
_FOR_GOAL = pattern(
    r"(?P<what>(?:(?:våre?|nye|prioriterte|konkrete)\s+)?(?:tiltak\w*|aktivitet\w*|handling(?:er|ar)|innsats(?:en)?)"
    r"(?:\s+[–—-]|:)?\s+)?"
    rf"(?(what)(?:{_OVER}\s+)?|(?:{_OVER}|oppfølging\s+av)\s+)"
    r"(?:å\s+(?:nå|oppnå)\s+)?"
    rf"(?P<goal>{_GOAL})\s*(?P<name>$|[:(–—]|-\s|(?<=\s)(?-i:[A-ZÆØÅ«\"“]))",
    re.I,
    begins=f"{_ACTIONS} inn knyt som oppfølging",
)
_BRACKETED = pattern(
    rf"(?P<words>\S.*?)(?:\s*[(\[](?:{_LEAD})?(?P<goal>{_GOAL}{_NEXT}|{_CODE})[)\]]"
    rf"|(?:\s+[–—-]|[,:])\s+(?P<after>(?:del|hov[eu]d)mål\s+(?:\d+(?:\.\d+)*|[A-H])))$",
    re.I,
    needs=("mål ", "sområde ", "strategi ", "(", "["),
)
"""A heading whose last words say which goal it is about: "Nabolag (mål 2)", "Nabolag (D2)", "Nabolag – delmål 2"."""
_FOR_CODE = pattern(
    r"(?:(?:(?:våre?|nye|prioriterte|konkrete)\s+)?(?:tiltak\w*|aktivitet\w*|handling(?:er|ar)|innsats(?:en)?)"
    r"(?:\s+(?:for|til|under|inn[ea]n(?:for)?|knytt(?:et)?\s+til)|\s*[:–—-])|(?:for|til|under))"
    r"\s+(?P<code>(?-i:[A-ZÆØÅ])[A-ZÆØÅ]?\d{1,2}(?:\.\d+)*)\s*(?:$|[:(–—]|-\s)",
    re.I,
    begins=_ACTIONS,
)
"""A heading that names a goal by its own code: "Tiltak til M1", "For G2: Biblioteket"."""
_TO = pattern(r"^(?:tiltak\w*\s+)?(?:for|til|under|knytt(?:et)?\s+til)\s+", re.I, begins="tiltak for til under knyt")
_LONGEST_LINE = 90
_FRONT = 3
_SIGNS = "→➜➔⇒▶►▸•>–—-"
"""What a line may open with."""
_OPENING = pattern(rf"[\s{_SIGNS}]+")
_ONLY_GOAL = pattern(
    rf"(?:tiltak\s+)?(?:(?:til|for|under)\s+)?(?P<goal>(?:del|hov[eu]d)?mål\s+(?:nr\.?\s*)?{_NUMBER}|{_CODE})(?P<after>)"
    r"(?:\s*[–—-]\s*(?:tiltak|slik gj[øe]r (?:vi|me) det))?\s*:?",
    re.I,
)
_CLOSES = frozenset(")]")
_OF_AREA = (RANK["hovedmaal"], "satsingsomraade")
"""An area may serve a hovedmål: below "Satsingsområder", "Skole (hovedmål 2)" is one of them."""
_LEVELS = {"maal": ("maal", "hovedmaal", "delmaal")}


def mention(section: Section, place: Place) -> Label | Head | None:
    """What a heading is that names a goal by number: the goal again, in its very words, or what stands over actions
    that serve it; None for other headings."""
    if section.role in CLOSED_ROLES or section.role in GUARDED_ROLES:
        return None
    elsewhere = _of_plan(section)
    if elsewhere:
        return Head(section.level, section.index, (), None, named=True, refs=elsewhere)
    if section.title.endswith("?") and (asked := _asked(section, place)) is not None:
        return asked
    goal = goal_by_place(section, place)
    if goal is not None:
        return Head(section.level, section.index, (), goal, adopted=True, named=True)
    over = _FOR_GOAL.match(section.title)
    refs = tuple(spoken_refs(over["goal"], section.span)) if over is not None else ()
    if over is not None and (not over["what"] or over["name"] or _named(refs, place) is not None):
        return _head(refs, section, place)
    coded = _by_code(section, place)
    if coded is not None:
        return coded
    match = _BRACKETED.match(section.title) if _may_end_in_goal(section.title) else None
    refs = _said(match, section, place) if match is not None else ()
    if match is None or not refs:
        return None
    goal = _named(refs, place)
    draft = place.drafts.items[goal] if goal is not None else None
    if draft is not None and normalise(draft.text) == normalise(match["words"]):
        return Label(draft.kind, draft.number, draft.text)
    if (section.role != "tiltak" or match["after"]) and not _themes(section, refs, place):
        return None
    return _head(refs, section, place)


def _asked(section: Section, place: Place) -> Head | None:
    """The heading over what is done for a goal told before: "Mål 1: Hva gjør vi?"."""
    label = read_label(section.title, place.words)
    if label is None or not label.number or label.kind not in SERVED or not heading_kinds(label.text, place.words):
        return None
    ref = Ref(section.title, section.span, label.kind, label.number)
    return _head((ref,), section, place) if _named((ref,), place) is not None else None


def _may_end_in_goal(title: str) -> bool:
    """False where the last words name no goal: they stand in no brackets and are not "mål 2"."""
    if title[-1:] in _CLOSES:
        return True
    return title[-1:].isdigit() and title.rsplit(None, 1)[0][-3:].lower() == "mål"


def _of_plan(section: Section) -> tuple[Ref, ...]:
    """The goals of another plan that are all the heading names: "Delmål 1.1 i samfunnsdelen", "Mål 2 (temaplanen)"."""
    words = _TO.sub("", section.title)
    return refs_of_plan(words, section.span) if "mål" in words.lower() or "strategi" in words.lower() else ()


def _said(match: re.Match[str], section: Section, place: Place) -> tuple[Ref, ...]:
    """The goals that the words match names; a code only where it is that of a goal told before."""
    said = match["goal"] or match["after"]
    refs = tuple(spoken_refs(said, section.span))
    letters = said.rstrip("0123456789.")
    for draft in place.drafts.items if not refs else ():
        own = said in (draft.id, draft.number) or f"{letters}{draft.number}" == said
        if draft.kind in SERVED and own and (said in (draft.id, draft.number) or CODES.get(letters) == draft.kind):
            return (Ref(said, section.span, draft.kind, draft.number, draft.id),)
    return refs


def _themes(section: Section, refs: tuple[Ref, ...], place: Place) -> bool:
    """Whether a heading is the theme of goals told before, and neither an item nor a chapter of items of its own."""
    goals = [_named((ref,), place) for ref in refs]
    if not goals or heading_kinds(section.title, place.words) or read_label(section.title, place.words) is not None:
        return False
    above = next((head for head in reversed(place.heads) if head.level < section.level), None)
    loose = above is not None and above.kinds[:1] != ("satsingsomraade",)
    if above is None or not above.kinds or (loose and is_loose(place.sections[above.section].title)):
        return None not in goals
    lowest = max(RANK[place.drafts.items[goal].kind] if goal is not None else 0 for goal in goals)
    return None not in goals and lowest >= RANK.get(above.kinds[0], 9) and (lowest, above.kinds[0]) != _OF_AREA


def _by_code(section: Section, place: Place) -> Head | None:
    """The heading over the actions of the one goal that bears the code it names; None where no goal does."""
    match = _FOR_CODE.match(section.title)
    if match is None:
        return None
    goals = (
        index
        for index, draft in enumerate(place.drafts.items)
        if draft.kind in SERVED and (draft.id or draft.number) == match["code"]
    )
    goal = next(goals, None)
    return Head(section.level, section.index, (), goal, adopted=True, named=True) if goal is not None else None


def read_mention_line(block: Block, place: Place, below: Block | None) -> bool:
    """Whether a paragraph is the line above the actions of a goal told before: "**Trygt miljø (delmål 1):**", or right
    above a list or a table (`below`) "→ Delmål 1"; what stands below it in the section stands under that goal."""
    text = _bare(block.text.strip())
    if len(text) > _LONGEST_LINE:
        return False
    listed = below is not None and below.kind in ("item", "table")
    goal = _only_named(text, place) if listed and "\n" not in text else None
    if goal is None and text.endswith(":") and read_label(text, place.words) is None:
        match = _BRACKETED.match(text[:-1]) if text.endswith("):") else None
        goal = _named(_said(match, place.section, place), place) if match is not None else _in_its_words(text, place)
    if goal is None:
        return False
    items, held = place.drafts.items, place.head.labelled
    while held and RANK[items[held[-1]].kind] >= RANK[items[goal].kind]:
        held.pop()
    held.append(goal)
    place.lead = Lead(("tiltak",), block.span) if listed and _over_means(items[goal].kind, place) else None
    place.last = None
    return True


def _bare(line: str) -> str:
    """A line without the signs it opens with and the marks of bold words."""
    opening = _OPENING.match(line) if line[:1] in _SIGNS else None
    return line[opening.end() if opening is not None else 0 :].replace("*", "")


def _only_named(text: str, place: Place) -> int | None:
    """The goal told before in another section that a line names by its number and nothing else: "Til delmål 1:"."""
    match = _ONLY_GOAL.fullmatch(text)
    goal = _named(_said(match, place.section, place), place) if match is not None else None
    own = goal is not None and place.drafts.items[goal].section == place.section.index
    return None if own else goal


def _over_means(kind: str, place: Place) -> bool:
    """Whether what stands below a line that names a goal of the kind can only be actions: below a delmål, where no
    heading above says that it is something else."""
    kinds = place.kinds()[:1]
    return kind == "delmaal" and (kinds in ((), ("tiltak",)) or (kinds == ("strategi",) and place.loose()))


def _in_its_words(text: str, place: Place) -> int | None:
    """The goal told before in another section whose very words a line is: "Ingen blir holdt utenfor:"."""
    words, front = normalise(text), text[:_FRONT].lower()
    found = (
        index
        for index, draft in enumerate(place.drafts.items)
        if draft.text[:_FRONT].lower() == front and draft.kind in SERVED and draft.section != place.section.index
        and normalise(draft.text) == words
    )  # fmt: skip
    return next(found, None)


def _head(refs: tuple[Ref, ...], section: Section, place: Place) -> Head:
    """The heading, open over the first of the goals it names; the others stay references of what stands below."""
    named = _named(refs[:1], place)
    head = Head(section.level, section.index, (), named, adopted=named is not None, named=True)
    head.refs = refs if named is None else refs[1:]
    return head


def _named(refs: tuple[Ref, ...], place: Place) -> int | None:
    """The one goal drafted so far that bears the number; None where there are several, or none."""
    if len(refs) != 1:
        return None
    kinds, number, name = _LEVELS.get(refs[0].kind, (refs[0].kind,)), refs[0].number, refs[0].id
    found = {
        (draft.kind, normalise(draft.text)): index
        for index, draft in reversed(list(enumerate(place.drafts.items)))
        if draft.kind in kinds and draft.number == number and (not name or draft.id == name) and draft.text
    }
    return next(iter(found.values())) if len(found) == 1 else None
