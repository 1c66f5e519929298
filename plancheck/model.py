"""The elements of a plan and the edges between them: what the goal graph is made of (contract, section 1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plancheck.document import Confidence, Span
from plancheck.record import NamedTuple, dataclass

NODE_KINDS = (
    "plan", "visjon", "hovedmaal", "satsingsomraade", "hovedgrep", "delmaal", "strategi", "tiltak", "indikator",
    "utfordring", "hoering", "medvirkning", "evaluering", "vedtak", "enhet", "innsatstrinn",
)  # fmt: skip
EDGE_KINDS = (
    "del_av", "bidrar_til", "ansvarlig", "medansvarlig", "maalt_av", "svarer_paa", "staar_paa", "avhenger_av",
    "gjengir", "overordnet", "erstatter", "bygger_paa",
)  # fmt: skip
DOCUMENT_KINDS = (
    "plan", "planprogram", "planstrategi", "handlingsdel", "kunngjoering", "saksframlegg", "mandat", "artikkel",
    "tiltaksliste", "annet",
)  # fmt: skip
PLAN_TYPES = (
    "planstrategi", "planprogram", "kommuneplan", "samfunnsdel", "arealdel", "kommunedelplan", "temaplan",
    "handlingsdel", "tiltaksplan", "oekonomiplan", "aarsbudsjett", "virksomhetsplan",
)  # fmt: skip
STATUSES = (
    "oppstart", "planprogram", "utkast", "hoeringsutkast", "hoering", "ny_hoering", "sluttbehandling", "vedtatt",
    "under_rullering", "opphevet",
)  # fmt: skip
CARRY_OUT = frozenset({"handlingsdel", "tiltaksplan", "oekonomiplan"})
"""Types of plans that say how another plan is carried out."""
AT_HEARING = frozenset({"hoeringsutkast", "hoering", "ny_hoering"})
GOAL_KINDS = frozenset({"visjon", "hovedmaal", "satsingsomraade", "hovedgrep", "delmaal", "strategi"})
"""Kinds a tiltak or another goal may serve."""

if TYPE_CHECKING:
    from typing import Literal

    Provenance = Literal["explicit", "reference", "number", "placement"]
else:
    Provenance = str
PROVENANCES: tuple[Provenance, ...] = ("explicit", "reference", "number", "placement")


class Mention(NamedTuple):
    """Another place where the same item stands: a summary, a contents list, a priority list, a repeated heading."""

    span: Span
    text: str
    role: str
    """"sammendrag", "innhold", "prioritering", "gjentatt"."""


class Frist(NamedTuple):
    """A deadline as written and as read (contract, section 5 "Frist"). Dates are ISO days."""

    text: str
    span: Span
    start: str | None = None
    end: str | None = None
    precision: str = ""
    recurring: bool = False
    vague: bool = False
    impossible: bool = False
    weekday_wrong: str = ""
    """The weekday as written, where it does not fit the date."""
    reversed: bool = False
    unknown: bool = False
    """Something was written that is no deadline we understand."""


class Navn(NamedTuple):
    """A name as written in a responsibility field: the unit, where it stands, and whether it is marked as lead."""

    text: str
    span: Span
    lead: bool = False
    enhet: str = ""
    """The id of the unit's node, once linked."""


@dataclass(frozen=True, slots=True)
class Node:
    """What every node of the graph has: id, kind, the author's number and words, plan, confidence and place."""

    id: str
    local: str
    kind: str
    number: str
    text: str
    plan: str
    confidence: Confidence
    span: Span
    mentions: tuple[Mention, ...] = ()
    unknown: tuple[str, ...] = ()
    role: str = ""
    """The role of the part its source stands in: "" (an ordinary chapter), "sammendrag", "prioritering" …"""


@dataclass(frozen=True, slots=True)
class Maal(Node):
    """visjon, hovedmaal, satsingsomraade, hovedgrep, delmaal, strategi, utfordring."""

    frist: Frist | None = None
    series: str = ""
    """The numbered series the item stands in; numbers are compared inside it."""
    no_actions: bool = False
    """"ingen tiltak i perioden" stands at the goal."""


@dataclass(frozen=True, slots=True)
class Tiltak(Node):
    """An action: who, when, at what cost, and how far it has come."""

    ansvar: tuple[Navn, ...] = ()
    medansvar: tuple[Navn, ...] = ()
    ansvar_text: str | None = None
    """The responsibility field as written ("-", "", "Helse"); None where there is no field at all."""
    frist: Frist | None = None
    frist_text: str | None = None
    kostnad: str | None = None
    finansiering: str | None = None
    status: str | None = None
    status_kode: str | None = None
    """ikke_startet | i_gang | ferdig | utgaar"""
    trinn: str | None = None
    series: str = ""
    group: str = ""
    """The table or list the tiltak stands in: one finding speaks for a table that has no such column at all."""
    period: tuple[str, str] | None = None
    """The narrowest period stated for the part the tiltak stands in (ISO days)."""
    empty: tuple[tuple[str, Span], ...] = ()
    """The cells of a spreadsheet that hold nothing, by field: where what is missing is to be filled in."""
    folded: str = ""
    """Its words as two wordings are compared; "" where they were never folded."""

    @property
    def avsluttet(self) -> bool:
        """Whether its status says that nothing is left to do: done, or given up."""
        return self.status_kode in ("ferdig", "utgaar")


@dataclass(frozen=True, slots=True)
class Indikator(Node):
    """What a goal is measured by: target, baseline and source."""

    maaltall: str | None = None
    grunnlinje: str | None = None
    kilde: str | None = None


@dataclass(frozen=True, slots=True)
class Hoering(Node):
    """A hearing period; days = end minus start, or the stated duration."""

    start: str | None = None
    end: str | None = None
    days: int | None = None
    runde: int = 1
    gjelder: str = "plan"
    """plan | planprogram | tilleggsutredning | mindre_endring"""
    year_stated: bool = True
    month_day: tuple[int, int] | None = None
    """Day and month of the deadline where the year is unknown: (month, day)."""
    start_month_day: tuple[int, int] | None = None
    reversed: bool = False
    precision: str = "day"
    superseded: bool = False
    """An earlier deadline that the text itself says was moved."""
    instanser: tuple[str, ...] = ()
    innspill: str | None = None


@dataclass(frozen=True, slots=True)
class Medvirkning(Node):
    """A participation activity: when and with whom."""

    dato: str | None = None
    date_text: str | None = None
    """The date as written; None where none is given."""
    grupper: tuple[str, ...] = ()
    gjelder: str = "plan"


@dataclass(frozen=True, slots=True)
class Vedtak(Node):
    """A decision on the plan: by whom, when, in which case."""

    organ: str | None = None
    dato: str | None = None
    sak: str | None = None
    slag: str = "vedtak"
    """oppstart | utlegging | fastsetting | vedtak | sluttbehandling"""


@dataclass(frozen=True, slots=True)
class Evaluering(Node):
    """When the plan is evaluated, and by whom."""

    tidspunkt: str | None = None
    ansvarlig: str | None = None


@dataclass(frozen=True, slots=True)
class Enhet(Node):
    """A unit somebody is responsible in; `registered` where the register lists it."""

    forkortelse: str | None = None
    overordnet: str | None = None
    registered: bool = False


@dataclass(frozen=True, slots=True)
class Innsatstrinn(Node):
    """A rung of the ladder of services, and whether it takes a decision."""

    nummer: int | None = None
    krever_vedtak: bool | None = None


class Edge(NamedTuple):
    """How one node hangs on another, how the author said so, and how sure that is."""

    source: str
    target: str
    kind: str
    provenance: Provenance
    confidence: Confidence
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class PlanRef:
    """A plan named as parent, as replaced, or as ground: by id or by title."""

    text: str
    span: Span
    id: str = ""
    """The plan's id where one in the folder answers to the name."""
    provenance: Provenance = "explicit"


@dataclass(frozen=True, slots=True)
class Plan:
    """One plan: one or several documents. Facts the author wrote in front matter or configuration are `certain`."""

    id: str
    title: str
    type: str | None
    status: str | None
    kommune: str | None
    period: tuple[str | None, str | None] | None
    """(start, end) as written: "2026" or an ISO day."""
    files: tuple[str, ...]
    span: Span
    """The title, or the front matter: where something missing is placed."""
    pbl: bool = False
    """Bound by plan- og bygningsloven: kommuneplan, samfunnsdel, arealdel, kommunedelplan, or declared so."""
    areal: bool = False
    """A plan for land use (arealdel, areal-kommunedelplan)."""
    overordnet: tuple[PlanRef, ...] = ()
    erstatter: tuple[PlanRef, ...] = ()
    bygger_paa: tuple[PlanRef, ...] = ()
    parents: tuple[str, ...] = ()
    """Ids of the plans in the folder above this one, nearest first."""
    kinds: tuple[str, ...] = ()
    """Document kinds of its files."""
    maalform: str = "nb"
    type_confidence: Confidence = Confidence.PROBABLE
    status_confidence: Confidence = Confidence.PROBABLE

    def elsewhere(self, other: Plan) -> bool:
        """Whether both plans name their municipality, and they are two."""
        return bool(self.kommune and other.kommune) and self.kommune != other.kommune
