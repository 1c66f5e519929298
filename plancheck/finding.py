"""What a check yields (`Treff`), what a user reads (`Finding`), and the whole answer (`Report`)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from plancheck.document import EMPTY, Confidence, Span
from plancheck.record import NamedTuple, dataclass, field


class Severity(StrEnum):
    """How much a finding weighs; the report and the exit status compare by `rank`."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for info, 2 for error."""
        return _RANK[self]


_RANK = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}


@dataclass(frozen=True, slots=True)
class Related:
    """A further place a check points at."""

    span: Span
    key: str
    """The label: a key of the `related` texts on the rule page, or the text itself where the page has no such key."""
    node: str = ""
    params: Mapping[str, str] = EMPTY


@dataclass(frozen=True, slots=True)
class Treff:
    """A bare hit of a check: where, about what, and which of the page's messages. Nothing is set on it afterwards."""

    span: Span
    key: str
    """Which of the page's messages."""
    params: Mapping[str, str | int] = EMPTY
    node: str = ""
    plan: str = ""
    text: str = ""
    """The item's own text."""
    related: tuple[Related, ...] = ()
    discriminator: str = ""
    """What tells two hits of one rule at one node apart; never a line or a count."""
    confidence: Confidence = Confidence.PROBABLE
    covers: tuple[str, ...] = ()
    """For a grouped hit: the node ids it speaks for. It disappears when all of them are exempt."""
    law: bool = False
    """The page's law basis binds here and is listed on the finding."""


@dataclass(frozen=True, slots=True)
class RelatedPlace:
    """A further place of a finding, in words."""

    span: Span
    message: str
    node: str = ""


@dataclass(frozen=True, slots=True)
class Basis:
    """What a rule rests on."""

    kind: str
    """source | law | guideline | practice"""
    ref: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a rule found, in words, with its place and what hangs together with it."""

    code: str
    name: str
    severity: Severity
    confidence: Confidence
    title: str
    message: str
    help: str
    lang: str
    span: Span
    node: str = ""
    text: str = ""
    plan: str = ""
    related: tuple[RelatedPlace, ...] = ()
    basis: tuple[Basis, ...] = ()
    fingerprint: str = ""
    rule_page: str = ""
    covers: tuple[str, ...] = ()

    @property
    def file(self) -> str:
        """Path of the file the finding stands in, relative to the root."""
        return self.span.file


@dataclass(frozen=True, slots=True)
class FileStatus:
    """What became of one file, and which kind of document and plan it was taken for."""

    path: str
    status: str
    """checked | skipped | unreadable | unsupported"""
    kind: str | None = None
    plan: str | None = None
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """A rule that said nothing because something it needs is not there."""

    code: str
    reason: str


class Decision(NamedTuple):
    """What a person wrote at one finding in the list of findings."""

    kind: str
    """godtatt | rettes | ikke_aktuelt, or "" where the word is none of them."""
    said: str
    """The word as written."""
    reason: str


@dataclass(frozen=True, slots=True)
class Decided:
    """What the lists given with `--decisions` came to."""

    decisions: Mapping[str, Decision] = field(default_factory=dict)
    """By fingerprint: to be written again in the next list."""
    accepted: tuple[Finding, ...] = ()
    """The findings they exempt."""
    gone: int = 0
    """Rows of the lists whose finding was looked for and not found."""
    told: tuple[tuple[str, Mapping[str, str]], ...] = ()
    """What is to be said of single rows: (text key, params)."""


@dataclass(frozen=True, slots=True)
class Report:
    """The answer of one run: findings sorted by file, place and code, and what was read and left out."""

    version: str
    today: str
    gate: str | None
    lang: str
    findings: tuple[Finding, ...]
    files: tuple[FileStatus, ...]
    plans: int
    nodes: Mapping[str, int]
    at_gate: int | None = None
    """How many of the plans are at the stage the gate judges; None where that was not asked."""
    exempted: int = 0
    baselined: int = 0
    guess: int = 0
    """Findings that stop nothing alone: their reading is a guess."""
    unsaid: int = 0
    """Things that would have been called missing, had the file not been read by how its pages look."""
    skipped: tuple[Skipped, ...] = ()
    crashed: tuple[str, ...] = ()
    """Codes of rules that failed with an error of our own."""
    tracebacks: Mapping[str, str] = EMPTY
    """Their tracebacks, by code: for whoever mends the rule."""
    nothing_judged: str = ""
    """Why exit status 3 is due: "" | "ingen_plan" | "ingen_maal_og_tiltak"."""
    sources: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Source lines by file, for carets."""
    rules: tuple[Mapping[str, object], ...] = ()
    """The rules that ran: code, name, title, summary, help, severity, page (for SARIF)."""
    titles: Mapping[str, str] = EMPTY
    """Plan id -> title, for the plans the findings are about."""
    units: Mapping[str, str] = EMPTY
    """Node id -> who is responsible, for the nodes the findings are about, where somebody is."""
    decided: Decided = field(default_factory=Decided)

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(1 for finding in self.findings if finding.severity is severity)
