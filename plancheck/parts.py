"""What extraction finds in one document, before anything outside the file is known.

Parts carry raw text, candidate kinds and unresolved references. `plancheck.link` turns the parts of all documents
into one graph; nothing here is changed afterwards.
"""

from __future__ import annotations

from collections.abc import Mapping

from plancheck.document import EMPTY, Confidence, Document, Span
from plancheck.model import Evaluering, Frist, Hoering, Medvirkning, Provenance, Vedtak
from plancheck.record import dataclass, field


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the document under one heading. `index` 0 is the document itself."""

    index: int
    parent: int | None
    level: int
    number: str
    """"3.1" of "3.1 Handlingsdel", else ""."""
    title: str
    """The heading's text without its number."""
    role: str
    """maal tiltak hoering medvirkning prosess sammendrag innhold historikk vedlegg risiko fnmaal utfordring
    kunnskapsgrunnlag evaluering organisering annet, or "" (an ordinary chapter). Inherited by what lies below."""
    own_role: str
    """The role the heading itself gives, before inheritance."""
    span: Span
    first: int
    """Index of the first block below the heading in `Document.blocks`; the heading is block `first - 1`."""
    last: int
    """Index after the last block, subsections included."""


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference to an item as written: "jf. delmål 1.2", "(D9)", a goal column's cell, `bidrar-til=H1`."""

    text: str
    span: Span
    kind: str = ""
    """hovedmaal, delmaal, tiltak … or "" where the wording does not say."""
    number: str = ""
    id: str = ""
    plan: str = ""
    """The plan named with it, as written or as a type word ("samfunnsdelen"), else ""."""
    words: str = ""
    """The goal's own text, where a cell names a goal by its words."""
    provenance: Provenance = "reference"
    edge: str = "bidrar_til"
    confidence: Confidence = Confidence.PROBABLE


@dataclass(frozen=True, slots=True)
class RawField:
    """A field as written; None in the mapping means there is no such field, "" an empty one."""

    text: str
    span: Span


NAMED_AFTER = ":after"
"""What ends the series of a goal told in a column after the actions: of a plan above, if that has its level."""


@dataclass(frozen=True, slots=True)
class RawItem:
    """A goal, action, indicator … as it stands in one place of one document."""

    kind: str
    """A node kind, or "maal" where a plan has one level called simply "Mål"."""
    text: str
    number: str
    """As written: "1.2.3", "1", "a", "M1"; "" where unnumbered."""
    span: Span
    parent: int | None
    """Index (in `Parts.items`) of the nearest item above by placement."""
    section: int
    role: str = ""
    id: str = ""
    """The author's own id (`{#D1.2}` or an id column)."""
    refs: tuple[Ref, ...] = ()
    fields: Mapping[str, RawField] = field(default_factory=dict)
    """ansvar medansvar frist oppstart ferdig kostnad finansiering status prioritet trinn maaltall grunnlinje kilde"""
    attrs: Mapping[str, str] = EMPTY
    series: str = ""
    """Key of the numbered series it stands in (list, table or heading chain)."""
    group: str = ""
    """Key of the action table or list."""
    frist: Frist | None = None
    lead: tuple[str, ...] = ()
    """Bold stretches of the responsibility cell."""
    confidence: Confidence = Confidence.PROBABLE
    repeated: bool = False
    """A goal cell or heading that only repeats an item above it."""
    labelled: bool = False
    """The kind stands in words at the item itself ("Delmål 1.2: …")."""


@dataclass(frozen=True, slots=True)
class Group:
    """An action table or action list: which columns it has, for findings that speak of the whole of it."""

    key: str
    span: Span
    """The header row, or the line before the list."""
    columns: tuple[str, ...]
    """Concepts understood: tiltak ansvar frist delmaal …"""
    kind: str
    """table | list"""
    title: str = ""
    responsible: str = ""
    """A responsible unit given by the heading above or by a sentence in the section."""
    section: int = 0
    unread: tuple[str, ...] = ()
    """Fields that a column may hold whose header is not understood."""


@dataclass(frozen=True, slots=True)
class StatedCount:
    """ "følgende fire hovedmål": how many of a kind the text promises, and how many items follow it."""

    kind: str
    stated: int
    found: int
    span: Span
    text: str
    words: str = ""
    """The number with what it counts, as written: "fire hovedmål"."""
    whole: bool = False
    """Said of the plan as a whole: its other documents count too."""
    under: str = ""
    """The goal the number was found below, where the text says it of each: "Hvert hovedmål har to delmål"."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A trace of something a rule asks for: a contact, a reply channel, the knowledge base, children's part …"""

    concept: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Meta:
    """What the document says of the plan it belongs to. A value is None where nothing is said."""

    id: str | None = None
    title: str | None = None
    title_span: Span | None = None
    type: str | None = None
    status: str | None = None
    statuses: tuple[tuple[str, Span], ...] = ()
    """Every status word found on the title page or in the metadata, with its place (PLA011)."""
    kommune: str | None = None
    period: tuple[str | None, str | None] | None = None
    period_span: Span | None = None
    overordnet: tuple[tuple[str, Span], ...] = ()
    erstatter: tuple[tuple[str, Span], ...] = ()
    bygger_paa: tuple[tuple[str, Span], ...] = ()
    pbl: bool | None = None
    areal: bool | None = None
    about: str | None = None
    """The plan (id or title) a notice, letter or saksframlegg is about."""
    mandate: tuple[str, ...] = ()
    """Parts the mandate demands: strategidel, handlingsplan, tiltaksplan."""
    mandate_span: Span | None = None
    names: tuple[tuple[str, Span], ...] = ()
    """The names the document gives its plan."""
    explicit: frozenset[str] = frozenset()
    """Which of these stand in front matter, YAML or configuration (certain)."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything one document says, before it is linked with the others."""

    document: Document
    kind: str
    """Document kind (contract, section 1)."""
    meta: Meta
    also: str = ""
    """The other kind of a document that is two: a plan on the page that announces its hearing."""
    sections: tuple[Section, ...] = ()
    items: tuple[RawItem, ...] = ()
    groups: tuple[Group, ...] = ()
    hearings: tuple[Hoering, ...] = ()
    """Nodes without ids yet (id, local and plan are "")."""
    medvirkning: tuple[Medvirkning, ...] = ()
    vedtak: tuple[Vedtak, ...] = ()
    evaluering: tuple[Evaluering, ...] = ()
    counts: tuple[StatedCount, ...] = ()
    signs: tuple[Sign, ...] = ()
    legend: Mapping[str, str] = EMPTY
    """Abbreviation -> expansion."""
    lead_sign: str = ""
    """How the document marks the lead among several responsible: "first", "*", or "" where it does not say."""
    statements: tuple[tuple[str, int, Ref], ...] = ()
    """Running-text statements of contribution: (kind of the items that contribute, section index, goal)."""
    unclaimed: tuple[tuple[Span, str], ...] = ()
    """Tables whose header names an action column but whose other columns were not understood, with the header text."""
    unread: tuple[tuple[Span, str], ...] = ()
    """Chapters of actions that hold text of which nothing was read, with their titles."""
    maalform: str = "nb"
