"""From what was seen to the report, and from the report to the exit status a hook and a gate act on."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from plancheck import baseline
from plancheck.decisions import ListRow, decide
from plancheck.document import Confidence, Document, Problem, Span, Unreadable
from plancheck.extract.goals.namedkind import problems as kind_problems
from plancheck.extract.plan.front import UNREAD
from plancheck.extract.plan.front import problems as front_problems
from plancheck.finding import Decided, FileStatus, Finding, Report, Severity, Treff
from plancheck.graph import Facts, Plangraf
from plancheck.model import Evaluering, Tiltak
from plancheck.read import OFFICE, READERS
from plancheck.record import dataclass, replace
from plancheck.rule import Rule
from plancheck.rulebook import Rulebook
from plancheck.selection import at_gate
from plancheck.settings import Settings
from plancheck.source import Folder
from plancheck.sourcetext import shape
from plancheck.suppress import Suppressed, apply_exemptions
from plancheck.version import __version__

CLEAN, FINDINGS, UNUSABLE, COULD_NOT_CHECK = range(4)
NOT_JUDGED = frozenset({"annet", "artikkel"})
"""Document kinds no rule judges."""
ASKED_FOR_GOALS = frozenset({"plan", "handlingsdel", "tiltaksliste"})
"""Document kinds that give goals or tiltak, or were not understood."""
_STATED_IN_FRONT = frozenset({"PLA001", "PLA002", "PLA003", "PLA013", "PLA018", "MED001", "SPO018", "HOR001", "HOR008"})
"""Rules that miss what front matter often says."""
_MISSING = frozenset(
    {
        "SPO001", "SPO002", "SPO003", "SPO004", "SPO005", "SPO006", "SPO010", "SPO012", "SPO013", "SPO016", "SPO018",
        "ANS001", "FRI001", "HOR001", "HOR007", "HOR008", "HOR010", "MED001", "MED002", "PLA001", "PLA002", "PLA003",
        "PLA007", "PLA013", "PLA018", "DOK008", "DOK012",
    }
)  # fmt: skip
"""Rules that call something missing: never said of a page read by how it looks (there it may just be unread)."""
_ANSWERS = frozenset({"visjon", "hovedmaal", "satsingsomraade", "hovedgrep", "delmaal", "strategi", "tiltak"})


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything one run has read."""

    folder: Folder
    documents: Sequence[Document | Unreadable]
    graf: Plangraf
    problems: tuple[Problem, ...] = ()
    """Rows of registers that could not be used."""
    decisions: tuple[ListRow, ...] = ()
    """What people have decided in lists of findings."""


def exit_status(report: Report, fail_on: str = "error") -> int:
    """0 nothing at or above `fail_on` ("error", "warning", "info", "never"); 1 findings; 3 could not check.

    3 beats 1; a finding whose reading is a guess never makes 1 (contract, section 2 "Exit status").
    """
    if report.crashed or report.nothing_judged:
        return COULD_NOT_CHECK
    if fail_on == "never":
        return CLEAN
    lowest = Severity(fail_on).rank
    counted = (finding for finding in report.findings if finding.confidence is not Confidence.GUESS)
    return FINDINGS if any(finding.severity.rank >= lowest for finding in counted) else CLEAN


def report_of(seen: Seen, book: Rulebook, settings: Settings) -> Report:
    """Judge what was seen and gather the answer. Raises BaselineError, OSError where the baseline cannot be used."""
    known = frozenset[str]() if settings.baseline is None else baseline.read(settings.baseline.read_text("utf-8"))
    facts = [one for one in seen.graf.facts if one.document.path in seen.folder.reported]
    lang = settings.lang or _lang(facts)
    judged = book.judge(seen.graf, settings, lang)
    found = _told_once([*judged.findings, *book.complete(_mechanical(seen), seen.graf, settings)], seen)
    left = _exempted(found, judged.ran, seen, book, settings)
    notices = book.complete(left.notices, seen.graf, settings)
    everywhere = judged.ran if settings.scope != "file" else frozenset[str]()
    taken = decide((*left.kept, *notices), left.exempted, seen.decisions, everywhere)
    kept = (*taken.kept, *book.complete(taken.notices, seen.graf, settings))
    shown = _shown(seen, settings)
    said = [one for one in kept if one.file in shown and not _is_unsaid(one)]
    new = baseline.split(said, known)
    return Report(
        version=__version__,
        today=settings.today.isoformat(),
        gate=settings.gate,
        lang=lang,
        findings=_ordered(new.kept),
        files=tuple(_files(seen)),
        plans=len({one.plan for one in facts if one.plan in seen.graf.plans}),
        nodes=_counted(seen),
        at_gate=_at_gate(seen.graf, facts, settings.gate),
        exempted=sum(1 for one in (*left.exempted, *taken.decided.accepted) if one.file in shown),
        baselined=len(new.known),
        guess=sum(1 for one in new.kept if one.confidence is Confidence.GUESS),
        unsaid=sum(1 for one in kept if one.file in shown and _is_unsaid(one)),
        skipped=judged.skipped,
        crashed=tuple(sorted(judged.crashed)),
        tracebacks=judged.crashed,
        nothing_judged=_nothing_judged(seen, facts, settings),
        sources={item.path: item.source for item in seen.documents if isinstance(item, Document) and item.source},
        rules=tuple(_about(rule, lang) for rule in book.rules if rule.code in judged.ran),
        titles={name: plan.title for name, plan in seen.graf.plans.items()},
        units=_units(seen.graf, (*new.kept, *taken.decided.accepted)),
        decided=_only(taken.decided, shown),
    )


def _is_unsaid(finding: Finding) -> bool:
    return finding.confidence is Confidence.GUESS and finding.code in _MISSING


def _only(decided: Decided, shown: frozenset[str]) -> Decided:
    """What the lists came to, for the files that are shown."""
    accepted = tuple(one for one in decided.accepted if one.file in shown)
    return replace(decided, accepted=_ordered(accepted)) if decided.decisions else decided


def _units(graf: Plangraf, findings: Sequence[Finding]) -> dict[str, str]:
    """Who is responsible for what the findings are about, by node id."""
    found: dict[str, str] = {}
    for name in {name for one in findings for name in (one.node, *one.covers)}:
        node = graf.nodes.get(name)
        if isinstance(node, Tiltak) and node.ansvar:
            units = (graf.nodes.get(navn.enhet) for navn in node.ansvar)
            named = (navn.text if unit is None else unit.text for navn, unit in zip(node.ansvar, units, strict=True))
            found[name] = "; ".join(dict.fromkeys(named))
        elif isinstance(node, Evaluering) and node.ansvarlig:
            found[name] = node.ansvarlig
    return found


def _at_gate(graf: Plangraf, facts: Sequence[Facts], gate: str | None) -> int | None:
    """How many plans among the facts are at the gate's stage."""
    if gate is None:
        return None
    return sum(1 for name in {one.plan for one in facts} if at_gate(graf.plans.get(name), gate))


def _exempted(
    found: Sequence[Finding], ran: frozenset[str], seen: Seen, book: Rulebook, settings: Settings
) -> Suppressed:
    """What exemptions take away; where only some files were read, nothing is said of those in the configuration."""
    config = settings.config
    left = apply_exemptions(
        found,
        [item for item in seen.documents if isinstance(item, Document)],
        config.exemptions,
        seen.graf.nodes,
        {rule.code: rule.name for rule in book.rules},
        ran,
        settings.today,
    )
    if settings.scope != "file":
        return left
    spans = {entry.span for entry in config.exemptions}
    return replace(left, notices=tuple(notice for notice in left.notices if notice[1].span not in spans))


def _shown(seen: Seen, settings: Settings) -> frozenset[str]:
    """Files whose findings are shown: those PATHS choose, and the configuration and the registers."""
    own = {problem.span.file for problem in seen.problems}
    own.update(entry.span.file for entry in settings.config.exemptions)
    own.update(row.word_at.file for row in seen.decisions)
    return seen.folder.reported | own


def _about(rule: Rule, lang: str) -> Mapping[str, object]:
    """What an output format may want to say of a rule."""
    texts = rule.texts.get(lang) or rule.texts["nb"]
    return {
        "code": rule.code,
        "name": rule.name,
        "title": texts["title"],
        "summary": texts.get("summary", ""),
        "help": texts.get("help", ""),
        "severity": rule.severity["default"],
        "page": f"rules/{rule.page}",
    }


def _mechanical(seen: Seen) -> Iterator[tuple[str, Treff]]:
    """What no check can see: files that could not be read, faults in metadata, and bad rows of registers."""
    for document in seen.documents:
        if isinstance(document, Unreadable):
            yield "DOK007", Treff(_start_of(document.path), document.key, document.params)
    own = (document for document in seen.documents if isinstance(document, Document))
    read = (
        problem for one in own for problem in (*one.problems, *front_problems(one), *_kind_problems(seen.graf, one))
    )
    for problem in (*read, *seen.problems):
        yield problem.code, Treff(problem.span, problem.key, problem.params)


def _kind_problems(graf: Plangraf, document: Document) -> Iterator[Problem]:
    """Kinds that do not exist; a text in which the word stands nowhere names none."""
    if document.source and b"kind" not in shape(graf, document):
        return iter(())
    return kind_problems(document)


def _told_once(found: Sequence[Finding], seen: Seen) -> list[Finding]:
    """The findings without those that only say what unreadable front matter may hold: that is told at its fault."""
    unread = {
        problem.span.file
        for document in seen.documents
        if isinstance(document, Document)
        for problem in document.problems
        if problem.code == "DOK009" and problem.key.startswith(UNREAD)
    }
    return [one for one in found if not (one.code in _STATED_IN_FRONT and one.file in unread)]


def _start_of(path: str) -> Span:
    """The top of a file; an office document, and what is not read at all, has no lines."""
    suffix = posixpath.splitext(path)[1].lower()
    return Span(path) if suffix in OFFICE or suffix not in READERS else Span(path, 1, 1, 1, 1)


def _ordered(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Sorted by file, place and code, equal ones once: the order never depends on how they were found."""
    distinct = {(f.code, f.fingerprint, f.span, f.message): f for f in findings}
    return tuple(sorted(distinct.values(), key=_place))


def _place(finding: Finding) -> tuple[object, ...]:
    span = finding.span
    return (span.file, span.line or 0, span.column or 0, span.place, finding.code, finding.node, finding.message)


def _files(seen: Seen) -> Iterator[FileStatus]:
    facts = {one.document.path: one for one in seen.graf.facts}
    found: list[FileStatus] = []
    for document in seen.documents:
        if document.path not in seen.folder.reported:
            continue
        if isinstance(document, Unreadable):
            status = "unsupported" if document.key == "format" else "unreadable"
            found.append(FileStatus(document.path, status))
        elif document.path in facts:
            found.append(_read_file(facts[document.path]))
    found += [FileStatus(name, "unsupported") for name in seen.folder.unsupported]
    found += [FileStatus(name, "skipped") for name in seen.folder.skipped]
    yield from sorted(found, key=lambda file: file.path)


def _read_file(facts: Facts) -> FileStatus:
    status = "skipped" if facts.kind == "annet" else "checked"
    return FileStatus(facts.document.path, status, facts.kind, facts.plan or None, facts.parts.meta.about)


def _counted(seen: Seen) -> dict[str, int]:
    """Nodes of each kind that stand in the files reported on, in the order of the kinds' names."""
    reported, nodes = seen.folder.reported, seen.graf.nodes.values()
    if reported and all(one.reported for one in seen.graf.facts):
        counts = Counter([node.kind for node in nodes])
    else:
        counts = Counter([node.kind for node in nodes if node.span.file in reported])
    return {kind: number for kind, number in sorted(counts.items()) if kind != "plan"}


def _nothing_judged(seen: Seen, facts: Sequence[Facts], settings: Settings) -> str:
    """Why the run could not check anything: "ingen_plan", "ingen_maal_og_tiltak", or "" where it could."""
    judged = [one for one in facts if one.kind not in NOT_JUDGED]
    if not judged:
        unread = any(isinstance(item, Unreadable) and item.path in seen.folder.reported for item in seen.documents)
        return "" if settings.scope == "file" and not unread else "ingen_plan"
    asked = {one.plan for one in judged if one.kind in ASKED_FOR_GOALS}
    plans = {plan for plan, kinds in seen.graf.held.items() if not kinds.isdisjoint(_ANSWERS)}
    return "ingen_maal_og_tiltak" if asked and not asked & plans else ""


def _lang(facts: Sequence[Facts]) -> str:
    """The written language most of the documents use."""
    counts = Counter(one.parts.maalform for one in facts if one.kind not in NOT_JUDGED)
    return min(counts, key=lambda lang: (-counts[lang], lang)) if counts else "nb"
