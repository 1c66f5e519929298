"""Where the walker stands in a document: the headings above, the goal that holds, the lead-in before a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from plancheck.document import Block, Document, Span
from plancheck.extract.drafts import Draft, Drafts
from plancheck.extract.fields.namedunits import PLAIN_UNIT, STRONG_UNIT, are_units
from plancheck.extract.fields.standing import Responsible
from plancheck.extract.fields.unitnames import is_name, is_unit
from plancheck.extract.headings.askedheadings import lists_units
from plancheck.extract.headings.outline import heading_kinds
from plancheck.extract.headings.setaside import is_set_aside
from plancheck.parts import Ref, Section
from plancheck.pattern import pattern
from plancheck.record import dataclass, field
from plancheck.vocabulary import Vocabulary, normalise

RANK = {
    "visjon": 0, "satsingsomraade": 1, "hovedmaal": 2, "hovedgrep": 3, "maal": 4, "delmaal": 5, "strategi": 6,
    "tiltak": 7, "indikator": 8, "utfordring": 8, "innsatstrinn": 8,
}  # fmt: skip
_SERVING = frozenset({"hovedmaal", "hovedgrep", "maal", "delmaal", "strategi", "tiltak"})
_PRIORITY = pattern(
    r"^(?:u?prioritert|prioritering)|prioritert(?:e)? (?:tiltak|handlingsplan|liste)", re.I, needs=("prioriter",)
)
_WISHED = pattern(
    r"(?:ønske|ynskje|ønskje|idé|ide|vente)liste|\b(?:u|ikke[- ]|ikkje[- ])prioritert|\binnmeld(?:te|e)?\b|idé?bank"
    r"|(?:langsiktige|framtidige|fremtidige) (?:anlegg|behov|ønske\w*|ynske\w*|prosjekt\w*)"
    r"|\b(?:innspill|innspel|ønske\w*|ynske\w*|krav) til (?:fylke|stat|nye veg|nye vei|bane nor|regjering)",
    re.I,
    needs=("liste", "prioriter", "innmeld", "bank", "sikt", "framtid", "fremtid", " til "),
)
"""Headings over what somebody wants and nobody has been set to do, or what others are asked for."""
_NAMES_KIND = pattern(r"strategi|(?:del|hov[eu]d)mål|hov[eu]dgrep", re.I)
_NAMES_GOAL = pattern(r"^(?:våre? |vårt |kommunens |planens )?mål|mål(?:ene|a|et)?$", re.I, needs="mål")
_HOW = pattern(r"^(?:slik|hvordan|korleis|for å|dette|det|hva|kva)\b", re.I)
_UNIT_LEAD = pattern(r"^(?:tiltak|ansvar(?:lig|leg)?|tiltak for|enhet|eining|avdeling)\s*(?::|[–—-])\s*", re.I)
_LETTER = pattern(r"^\(?(?:[^\W\d_]|[IVX]{2,4})[.):]\s+(?=\w{3})")
"""What a heading is counted by, beside numbers: "a) Tiltak – barnehagane"."""


LOOSE_KINDS = frozenset({"strategi", "delmaal", "maal", "hovedgrep"})
"""Kinds that a lead-in without their name may only be taken for."""


def is_loose(phrase: str) -> bool:
    """Whether a lead-in or heading names no kind of item itself: "Slik gjør vi det", "Vi vil", "Slik når vi målet"."""
    how = _HOW.match(phrase)
    if how is not None and how[0].lower() == "for å":
        return True
    return not _NAMES_KIND.search(phrase) and (how is not None or not _NAMES_GOAL.search(phrase))


@lru_cache(maxsize=256)
def is_wished(title: str) -> bool:
    """Whether a heading opens a list of wishes."""
    return _WISHED.search(title) is not None or is_set_aside(title)


@lru_cache(maxsize=256)
def is_priority(title: str) -> bool:
    """Whether a heading says that what stands below it goes before other items."""
    return _PRIORITY.search(title) is not None


def is_way(phrase: str) -> bool:
    """Whether a lead-in tells how a goal is reached, and does not call it actions: "Slik vil vi gjøre det"."""
    return _HOW.match(phrase) is not None and "tiltak" not in phrase


def _uncounted(section: Section) -> str:
    """The title of a section without the letter it is counted by."""
    counted = section.title[:1] == "(" or section.title[1:2] in ").:IVX"
    return _LETTER.sub("", section.title) if counted else section.title


@dataclass(slots=True)
class Head:
    """An open heading."""

    level: int
    section: int
    kinds: tuple[str, ...] = ()
    item: int | None = None
    """The goal (or action) the heading is, or the one a bare "Tiltak" heading belongs to."""
    adopted: bool = False
    refs: tuple[Ref, ...] = ()
    made: list[int] = field(default_factory=list)
    """Items that stand directly in the section."""
    labelled: list[int] = field(default_factory=list)
    """Goals written as paragraphs in the section ("Mål: …"), the one that holds now last."""
    serves: tuple[Ref, ...] = ()
    """Goals an attribute of the heading names ("## Trygge skular {bidrar-til=D1.2}"): what stands below serves them."""
    opened: int = 0
    """How many items had been read when the heading came."""
    goal_siblings: list[int] = field(default_factory=list)
    """Goal headings one level down since the last heading there that was none."""
    named: bool = False
    """The heading's own words name the goal; a heading beside it does not go on with it."""


@dataclass(slots=True)
class Lead:
    """A lead-in ("Delmål vi vil:") that holds for the list or table right after it."""

    kinds: tuple[str, ...]
    span: Span
    refs: tuple[Ref, ...] = ()
    generic: bool = False
    """ "Vi vil:": the kind depends on the goal it stands under."""
    loose: bool = False
    """ "Slik gjør vi det:": no kind is named, so what the items carry tells it."""
    others: bool = False
    """The goals of others: none of the plan's, though an item is called "Mål 3"."""
    way: bool = False
    """ "Slik vil vi gjøre det:": actions, unless those of the plan stand in a table of their own."""


@dataclass(slots=True)
class Place:
    """The walker's position."""

    document: Document
    sections: Sequence[Section]
    words: Vocabulary
    drafts: Drafts
    heads: list[Head] = field(default_factory=lambda: [Head(0, 0)])
    lead: Lead | None = None
    last: int | None = None
    """The item that field lines below it belong to."""
    responsible_for: dict[int, Responsible] = field(default_factory=dict)
    """Section -> whom a sentence there names for all its actions."""
    wishes: list[int] = field(default_factory=list)
    """The items of lists below "Vi vil:", which says no kind."""
    ways: list[int] = field(default_factory=list)
    """The items of lists below "Slik vil vi gjøre det:" and of those that no word names the kind of."""
    by_unit: set[int] = field(default_factory=set)
    """Sections that say their actions are sorted by who is responsible: the headings below are units."""
    served: bool = False
    """An attribute of a heading read so far says what stands below it serves."""
    announced: dict[int, str] = field(default_factory=dict)
    """Paragraphs with a bold name that a lead-in announced as goals -> their kind."""
    told_in_tables: frozenset[str] | None = None
    """What the cells of the document's tables say, once somebody has asked."""

    @property
    def head(self) -> Head:
        """The innermost heading above."""
        return self.heads[-1]

    @property
    def section(self) -> Section:
        """The section that heading opens."""
        return self.sections[self.heads[-1].section]

    @property
    def role(self) -> str:
        """The role items get here: sammendrag, prioritering, or ""."""
        if self.section.role == "sammendrag":
            return "sammendrag"
        for head in self.heads:
            if head.section and is_priority(self.sections[head.section].title):
                return "prioritering"
        return ""

    @property
    def wished(self) -> bool:
        """Whether a heading above opens a list of wishes, such as facilities without priority: no actions by place.

        A goal's own words ("Byggene passer til framtidige behov") open none.
        """
        chapters = (head for head in self.heads[1:] if head.item is None or head.adopted)
        return any(is_wished(self.sections[head.section].title) for head in chapters)

    def enter(self, head: Head) -> None:
        """Go on below a heading: those of its level and below it are left."""
        while self.heads[-1].level >= head.level:
            self.heads.pop()
        self.heads[-1].goal_siblings.clear()
        self.heads.append(head)

    def goal(self) -> int | None:
        """The nearest goal above: a paragraph's, else a heading's."""
        if self.head.labelled:
            return self.head.labelled[-1]
        for head in reversed(self.heads):
            above = self._held(head) if head is not self.head else None
            if above is not None or head.item is not None:
                return head.item if above is None else above
        return None

    def _held(self, head: Head) -> int | None:
        """The goal that the paragraphs of a section above still hold: the lowest one that has no sister there."""
        items = self.drafts.items
        kinds = [items[index].kind for index in head.made if items[index].kind in RANK]
        alone = [index for index in head.labelled if kinds.count(items[index].kind) == 1]
        return alone[-1] if alone else None

    def kinds(self) -> tuple[str, ...]:
        """The kinds the headings above speak of, below the goal that holds."""
        held = self.head.labelled
        goal: str | None = self.drafts.items[held[-1]].kind if held else None
        for head in reversed(self.heads):
            if head.kinds:
                below = head.kinds
                if goal is not None and goal in RANK:
                    below = tuple(kind for kind in below if RANK[kind] > RANK[goal])
                return below
            if head.item is not None and goal is None:
                goal = self.drafts.items[head.item].kind
        return ()

    def loose(self) -> bool:
        """Whether the heading that says what the items are names no kind of item ("Slik gjør vi det")."""
        for head in reversed(self.heads):
            if head.kinds:
                return is_loose(self.sections[head.section].title)
        return False

    def way(self) -> bool:
        """Whether the heading that says what the items are tells how a goal is reached ("Dette må vi gjøre")."""
        title = next((self.sections[head.section].title for head in reversed(self.heads) if head.kinds), "")
        return is_way(title.lower())

    def tabled(self) -> frozenset[str]:
        """The texts of all cells of the document's tables, in small letters and single blanks."""
        if self.told_in_tables is None:
            tables = [block for block in self.document.blocks if block.rows]
            cells = (cell.text for table in tables for row in table.rows for cell in row.cells)
            self.told_in_tables = frozenset(map(normalise, cells))
        return self.told_in_tables

    def refs(self) -> tuple[Ref, ...]:
        """Goals that the lead-in or a heading names for everything below ("Tiltak under delmål 1.2")."""
        led = self.lead.refs if self.lead else ()
        return (*led, *(ref for head in self.heads for ref in head.refs))

    def serve(self, draft: Draft, named: Sequence[Ref]) -> None:
        """Give an action the goals named for all; those that only stand beside it where it names none of its own."""
        own = any(ref.edge == "bidrar_til" for ref in draft.refs) or draft.parent not in (None, self.goal())
        given = [ref for ref in named if ref not in draft.refs and not (own and ref.provenance == "placement")]
        draft.refs.extend(given)
        kinds = [ref.kind for ref in given if ref.provenance == "placement" and ref.kind in RANK]
        above = self.drafts.items[draft.parent].kind if draft.parent is not None else ""
        if kinds and RANK.get(above, RANK["tiltak"]) < min(RANK[kind] for kind in kinds):
            draft.parent = None  # those beside are nearer

    def sorted_by_unit(self, *, here: bool) -> None:
        """Note that the section says its actions stand sorted by who has them, `here` or as its title tells."""
        head, section = self.head, self.section
        self.by_unit.add(head.section)
        below = sum(other.parent == section.index for other in self.sections)
        told = here or "tiltak" in section.title.lower()
        if told and not head.kinds and head.item is None and below > 1 and section.parent:
            head.kinds = ("tiltak",)

    def responsible(self) -> str:
        """The unit a heading in an action chapter names, where the heading is a unit."""
        if self.section.role != "tiltak" and not any(head.section in self.by_unit for head in self.heads):
            return ""
        for head in reversed(self.heads[1:]):
            title = _uncounted(self.sections[head.section])
            bare = _UNIT_LEAD.sub("", title).strip()
            sorted_so = any(
                other.level < head.level and (other.section in self.by_unit or self._lists_units(other.section))
                for other in self.heads
            )
            strong = STRONG_UNIT.search(bare) is not None and len(bare.split()) <= 5
            unit = sorted_so or strong or (" " not in bare and self._stands_among_units(head.section))
            if bare and unit and not heading_kinds(bare, self.words):
                return bare
            if bare and bare != title and (title.lower().startswith("ansvar") or self._names_unit(bare, title)):
                return bare
        return ""

    def _names_unit(self, bare: str, title: str) -> bool:
        """Whether "Tiltak – Oppvekst" names a unit: it reads as one, and a sister ("Tiltak – NAV") plainly is one."""
        if not title.lower().startswith("tiltak") or heading_kinds(bare, self.words) or not is_unit(bare):
            return False
        titles = [_uncounted(other) for other in self.sections]
        sisters = [_UNIT_LEAD.sub("", other).strip() for other in titles if _UNIT_LEAD.match(other)]
        return any((STRONG_UNIT.search(one) and len(one.split()) <= 5) or PLAIN_UNIT.match(one) for one in sisters)

    def _stands_among_units(self, index: int) -> bool:
        """Whether a heading of one word is somebody's, as half of the headings beside it plainly are a unit's; one
        alone is held against those below the sections beside its own."""
        section = self.sections[index]
        if not is_name(_uncounted(section).lower()):
            return False
        level = [other for other in self.sections if other.level == section.level]
        beside = [_uncounted(other) for other in level if other.parent == section.parent]
        if len(beside) == 1 and section.parent:
            above = self.sections[section.parent].parent
            return are_units(
                [_uncounted(other) for other in level if other.parent and self.sections[other.parent].parent == above]
            )
        units = sum(STRONG_UNIT.search(title) is not None for title in beside)
        return units > 0 and len(beside) <= 2 * units

    def _lists_units(self, index: int) -> bool:
        """Whether a section says that it lists units, and the name of one below it is plainly one."""
        if not lists_units(self.sections[index].title):
            return False
        below = [_UNIT_LEAD.sub("", _uncounted(other)).strip() for other in self.sections if other.parent == index]
        units = [title for title in below if is_unit(title) or PLAIN_UNIT.match(title)]
        return len(below) > 1 and (any(map(STRONG_UNIT.search, below)) or len(below) <= 2 * len(units))

    def add_made(self, index: int) -> None:
        """Note that the item of this index was read below the innermost heading."""
        self.heads[-1].made.append(index)
        draft = self.drafts.items[index]
        for head in self.heads if self.served else ():
            if head.serves and (draft.parent is None or draft.parent < head.opened) and draft.kind in _SERVING:
                draft.refs.extend(head.serves)

    def blocks_of(self, section: Section) -> Sequence[Block]:
        """The blocks directly in the section, before any subsection."""
        end = min(
            (
                other.first - 1
                for other in self.sections
                if other.parent == section.index and other.first > section.first
            ),
            default=section.last,
        )
        return self.document.blocks[section.first : end]

    def counts_on(self, section: Section) -> bool:
        """Whether a heading's number only continues the chapter's ("4.2" below "4 Hovedmål")."""
        parent = self.sections[section.parent] if section.parent is not None else None
        return bool(parent and parent.number and section.number.startswith(parent.number + "."))

    def is_title(self, section: Section) -> bool:
        """A heading that opens the document and holds all of it is its title, no chapter."""
        blocks = self.document.blocks
        opens = section.first <= 3 or sum(not block.noise for block in blocks[: section.first]) <= 3
        return section.parent == 0 and opens and section.last >= len(blocks) - 1
