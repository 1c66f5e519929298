"""Document -> parts: classify, outline, then one extractor per kind of content. Format-blind and pure."""

from __future__ import annotations

from plancheck.document import Block, Document
from plancheck.extract.context import Place
from plancheck.extract.drafts import Drafts
from plancheck.extract.fields.abbreviations import restore_letters
from plancheck.extract.fields.fieldsabove import read_fields_above
from plancheck.extract.fields.itemtimes import read_item_times
from plancheck.extract.fields.latetails import read_code_tails, read_last_years, read_owner_tails
from plancheck.extract.fields.measurebrackets import read_measure_brackets
from plancheck.extract.fields.numbertails import read_number_tails
from plancheck.extract.fields.ownergaps import groups_given
from plancheck.extract.fields.ownerheads import read_owner_heads
from plancheck.extract.fields.ownerleads import read_owner_leads
from plancheck.extract.fields.saidgoals import read_said_goals
from plancheck.extract.fields.sectionfacts import read_section_facts
from plancheck.extract.fields.subjects import read_subjects
from plancheck.extract.fields.timedleads import read_timed_leads
from plancheck.extract.goals.aheadgoals import with_goals_ahead
from plancheck.extract.goals.ambitions import with_ambition
from plancheck.extract.goals.calledactions import call_actions, call_strategies
from plancheck.extract.goals.chaptergoals import name_chapters, serve_chapters, serve_keywords
from plancheck.extract.goals.citedcodes import with_cited_codes
from plancheck.extract.goals.contributions import statements
from plancheck.extract.goals.counts import counts
from plancheck.extract.goals.goalthemes import serve_themes
from plancheck.extract.goals.letteredactions import call_lettered_actions
from plancheck.extract.goals.lonelevel import with_lone_level
from plancheck.extract.goals.middlegoals import with_middle_goals
from plancheck.extract.goals.onlystrategy import lift_indicators
from plancheck.extract.goals.overallgoal import lift_overall
from plancheck.extract.goals.referredgoals import lift_referred
from plancheck.extract.goals.toldactions import call_told_actions
from plancheck.extract.headings.outline import outline
from plancheck.extract.hearing.hearing import hearings
from plancheck.extract.items import read_items
from plancheck.extract.labels import ITEM_ID, read_label
from plancheck.extract.legend import lead_sign, legend
from plancheck.extract.lists.barelists import doubt_bare_goals, doubt_bare_lists
from plancheck.extract.lists.numberedover import with_bullets_below
from plancheck.extract.lists.typedbullets import with_typed_bullets
from plancheck.extract.plan.classify import classify, kind_of_plan
from plancheck.extract.plan.heardplan import announces, carries_plan, heard_plan, may_carry, plan_begins
from plancheck.extract.plan.metadata import read_meta
from plancheck.extract.plan.signs import signs
from plancheck.extract.process.decision import decisions
from plancheck.extract.process.evaluation import evaluations
from plancheck.extract.process.participation import participation
from plancheck.extract.tables.captionedgoals import with_captioned_goals
from plancheck.extract.tables.goalcards import unfolded
from plancheck.extract.tables.keyedtables import read_keyed_tables
from plancheck.extract.tables.measured import settle_targets
from plancheck.extract.tables.sharedthemes import share_themes
from plancheck.extract.tables.tablenotes import with_notes_below
from plancheck.extract.text.boldstops import with_label_colons
from plancheck.extract.text.factlines import with_fact_lines_apart
from plancheck.extract.text.goalruns import with_goals_apart
from plancheck.extract.text.inneractions import with_inner_actions
from plancheck.extract.text.labelruns import with_labels_apart
from plancheck.extract.text.lazylines import with_lazy_labels
from plancheck.extract.text.lineruns import with_lines_apart
from plancheck.extract.text.maalform import maalform
from plancheck.extract.text.starnotes import without_star_notes
from plancheck.extract.text.wrapped import unwrapped
from plancheck.extract.unreadactions import unread_actions
from plancheck.extract.yamlplan import yaml_items
from plancheck.parts import Parts, RawItem, Section
from plancheck.record import replace
from plancheck.vocabulary import Vocabulary, vocabulary

WITHOUT_ITEMS = frozenset(
    {"artikkel", "kunngjoering", "mandat", "saksframlegg", "annet", "planprogram", "planstrategi"}
)
"""Document kinds in which goals and actions are read only where the author marked them."""

_HEARD_THEMSELVES = frozenset({"plan", "handlingsdel", "planprogram", "planstrategi"})
"""Document kinds that are themselves what a hearing in their title is about."""


def _challenges(
    document: Document, sections: tuple[Section, ...], owner: tuple[int, ...], words: Vocabulary
) -> tuple[RawItem, ...]:
    """A planstrategi names challenges; the goals in it are other plans'."""
    drafts, _ = read_items(document, sections, owner, words, only_marked=False)
    return tuple(replace(draft.freeze(), parent=None) for draft in drafts.items if draft.kind == "utfordring")


def _marked_goals(document: Document, words: Vocabulary) -> bool:
    """Whether the author marked goals or actions: `{#H1}`, or two headings such as "Hovedmål 1: …"."""
    labelled = 0
    for block in document.blocks:
        if ITEM_ID.match(block.attrs.get("id", "")) or (block.rows and _marked_cell(block)):
            return True
        if block.kind == "heading":
            label = read_label(block.text, words)
            labelled += label is not None and bool(label.number) and label.kind in ("hovedmaal", "delmaal")
    return labelled > 1


def _marked_cell(block: Block) -> bool:
    return any(ITEM_ID.match(cell.attrs.get("id", "")) for row in block.rows for cell in row.cells if cell.attrs)


def _read(
    document: Document, sections: tuple[Section, ...], owner: tuple[int, ...], words: Vocabulary, kind: str,
    *, society: bool = False,
) -> tuple[Drafts, Place]:  # fmt: skip
    """The goals and actions as a document of the kind holds them; `society`: it is a samfunnsdel."""
    drafts, place = read_items(document, sections, owner, words, only_marked=kind in WITHOUT_ITEMS)
    if document.format == "yaml":
        yaml_items(document, drafts)
    read_measure_brackets(drafts.items)
    read_said_goals(drafts.items)
    read_code_tails(drafts.items, words)
    read_number_tails(drafts.items, document, words)
    restore_letters(drafts.items)
    texts = [draft.text for draft in drafts.items]
    read_owner_tails(drafts.items, words)
    read_last_years(drafts.items)
    if texts != [draft.text for draft in drafts.items]:
        read_code_tails(drafts.items, words)
        read_number_tails(drafts.items, document, words)
    read_item_times(drafts.items)
    read_owner_heads(drafts.items, document)
    read_owner_leads(drafts.items, document)
    read_fields_above(drafts.items, document, words)
    read_timed_leads(drafts.items, document)
    read_section_facts(place)
    call_actions(place)
    call_strategies(place, society=society)
    call_told_actions(place, society=society)
    call_lettered_actions(place)
    lift_referred(place)
    lift_overall(place)
    lift_indicators(drafts.items)
    read_keyed_tables(place)
    serve_themes(place)
    serve_keywords(place)
    name_chapters(place)
    serve_chapters(place)
    share_themes(drafts, document)
    doubt_bare_lists(drafts)
    doubt_bare_goals(drafts.items, place.wishes)
    return drafts, place


def _unfolded(document: Document, words: Vocabulary) -> Document:
    """The document with its broken lines joined, its notes set aside, and tables that are lists or cards as such."""
    lines_own = with_fact_lines_apart(with_inner_actions(with_lazy_labels(document)))
    apart = with_labels_apart(
        with_lines_apart(with_label_colons(with_notes_below(without_star_notes(unwrapped(lines_own))), words))
    )
    return unfolded(with_captioned_goals(with_goals_apart(apart), words), words)


def extract(document: Document, extra_words: tuple[str, ...] = (), *, configured: bool = False) -> Parts:
    """Everything one document says.

    `extra_words`: paths of a municipality's own vocabulary files. `configured`: the configuration names the file as
    (part of) a plan.
    """
    words = vocabulary(extra_words)
    document = with_goals_ahead(with_bullets_below(with_typed_bullets(_unfolded(document, words))), words)
    words = with_cited_codes(document, words)
    words = with_ambition(document, with_lone_level(document, with_middle_goals(document, words)))
    meta = read_meta(document)
    kind = classify(document, meta)
    if kind == "annet" and (configured or _marked_goals(document, words)):
        kind = "plan"
    sections, owner = outline(document, words)
    also, notice = announces(meta, kind), 0
    if may_carry(document, kind):
        drafted = _read(document, sections, owner, words, kind_of_plan(meta))[0].items
        if carries_plan(document, drafted, sections):
            kind, also, notice = kind_of_plan(meta), kind, plan_begins(drafted, sections)
    meta = heard_plan(meta) if kind in _HEARD_THEMSELVES else meta
    drafts, place = _read(document, sections, owner, words, kind, society=meta.type == "samfunnsdel")
    settle_targets(drafts, meta)
    groups = groups_given(place)
    read_subjects(drafts.items, groups)
    items = tuple(draft.freeze() for draft in drafts.items)
    if kind == "planstrategi" and not items:
        items = _challenges(document, sections, owner, words)
    return Parts(
        document=document,
        kind=kind,
        meta=meta,
        also=also,
        sections=sections,
        items=items,
        groups=groups,
        hearings=hearings(document, sections, meta, kind, notice),
        medvirkning=participation(document, sections, kind),
        vedtak=decisions(document, sections, meta, kind),
        evaluering=evaluations(document, sections, meta, kind),
        counts=counts(document, sections, items, groups),
        signs=signs(document, sections, meta, kind),
        legend=legend(document, sections),
        lead_sign=lead_sign(document),
        statements=statements(document, sections, owner, items),
        unclaimed=tuple(drafts.unclaimed),
        unread=() if kind in WITHOUT_ITEMS else unread_actions(document, sections, items, words),
        maalform=maalform(document),
    )
