"""Exemptions out of a list of findings: a row marked «godtatt» with a reason exempts the finding of its fingerprint."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from plancheck.document import Confidence, Span
from plancheck.finding import Decided, Decision, Finding, Treff
from plancheck.record import NamedTuple, dataclass

GODTATT, RETTES, IKKE_AKTUELT = "godtatt", "rettes", "ikke_aktuelt"
_Told = tuple[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row of a list: which finding, what was decided, and where the decision and its reason stand."""

    fingerprint: str
    code: str
    decision: Decision
    hint: str
    """What a word that nobody knows most likely means, or ""."""
    word_at: Span
    reason_at: Span


class Taken(NamedTuple):
    """What is left after the lists, and what is to be said of them."""

    kept: tuple[Finding, ...]
    decided: Decided
    notices: tuple[tuple[str, Treff], ...] = ()
    """(code, hit) for `Rulebook.complete`: DOK011."""


def decide(kept: Sequence[Finding], others: Sequence[Finding], rows: Sequence[ListRow], ran: Collection[str]) -> Taken:
    """Take out what the rows of the lists accept.

    `kept` is what other exemptions left and `others` what they took; `ran` names the rules that were judged over
    everything, so that only their findings can be said to be gone. A finding that one row accepts and another wants
    mended stays.
    """
    if not rows:
        return Taken(tuple(kept), Decided())
    by_finding: dict[str, list[ListRow]] = {}
    for row in rows:
        by_finding.setdefault(row.fingerprint, []).append(row)
    current = {finding.fingerprint for finding in kept}
    decisions = {name: _decision(found) for name, found in by_finding.items()}
    accepted = {name for name in current & decisions.keys() if _accepts(decisions[name])}
    open_rows = [found for name, found in by_finding.items() if name in current]
    known = current.union(finding.fingerprint for finding in others)
    decided = Decided(
        decisions=decisions,
        accepted=tuple(finding for finding in kept if finding.fingerprint in accepted),
        gone=sum(1 for name, found in by_finding.items() if name not in known and found[0].code in ran),
        told=tuple(told for found in open_rows for told in _told(found)),
    )
    notices = tuple(_without_reason(found) for found in open_rows if _lacks_reason(_decision(found)))
    return Taken(tuple(finding for finding in kept if finding.fingerprint not in accepted), decided, notices)


def _decision(rows: Sequence[ListRow]) -> Decision:
    """What the rows of one finding say together: what is to be mended is not accepted."""
    written = [row.decision for row in rows if row.decision.said] or [rows[0].decision]
    against = [decision for decision in written if decision.kind != GODTATT]
    chosen = (against or [decision for decision in written if decision.reason] or written)[0]
    reason = chosen.reason or next((row.decision.reason for row in rows if row.decision.reason), "")
    return chosen._replace(reason=reason)


def _accepts(decision: Decision) -> bool:
    return decision.kind == GODTATT and bool(decision.reason)


def _lacks_reason(decision: Decision) -> bool:
    return decision.kind == GODTATT and not decision.reason


def _without_reason(rows: Sequence[ListRow]) -> tuple[str, Treff]:
    row = next(row for row in rows if row.decision.kind == GODTATT)
    params = {"koder": row.code or row.fingerprint}
    discriminator = f"mangler_i_liste {row.fingerprint}"
    return "DOK011", Treff(
        row.reason_at, "mangler_i_liste", params, discriminator=discriminator, confidence=Confidence.CERTAIN
    )


def _told(rows: Sequence[ListRow]) -> Iterator[_Told]:
    """Words nobody knows, and rows of one finding that disagree."""
    for row in rows:
        if row.decision.said and not row.decision.kind:
            params = {"word": row.decision.said, "place": _place(row), "hint": row.hint}
            yield "decision_unknown_near" if row.hint else "decision_unknown", params
    accepting = [row for row in rows if row.decision.kind == GODTATT]
    against = [row for row in rows if row.decision.kind not in ("", GODTATT)]
    if accepting and against:
        yield "decision_both", {"place": _place(accepting[0]), "other": _place(against[0])}


def _place(row: ListRow) -> str:
    """ "funn.xlsx, Funn J7": the file, the sheet and the cell."""
    sheet = f"{row.word_at.sheet} " if row.word_at.sheet else ""
    return f"{row.word_at.file}, {sheet}{row.word_at.cell}"
