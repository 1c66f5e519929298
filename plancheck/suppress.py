"""Exemptions: gaps the municipality has accepted, by a comment in the document or by id in the configuration."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from plancheck.document import Block, Confidence, Directive, Document, Span
from plancheck.finding import Finding, Treff
from plancheck.model import Node
from plancheck.nearest import nearest
from plancheck.record import dataclass, field
from plancheck.settings import Exemption

_ALL = "ALL"
_LAST = 10**9


@dataclass(frozen=True, slots=True)
class Suppressed:
    """What is left after exemptions, what they took, and what is to be said of the exemptions themselves."""

    kept: tuple[Finding, ...]
    exempted: tuple[Finding, ...]
    notices: tuple[tuple[str, Treff], ...]
    """(code, hit) for `Rulebook.complete`: DOK010 and DOK011."""


@dataclass(slots=True)
class _Exempt:
    """One exemption, ready to be asked: which codes, and where or what."""

    codes: tuple[str, ...]
    span: Span
    lines: tuple[tuple[int, int], ...] = ()
    item: str = ""
    places: tuple[Span, ...] = ()
    """Where it stands in a format without lines."""
    used: set[str] = field(default_factory=set)

    def code_for(self, finding: Finding) -> str | None:
        """The code, name or prefix of this exemption that names the finding's rule, or None."""
        return next((code for code in self.codes if _names(code, finding)), None)

    def reaches(self, span: Span, node: str) -> bool:
        """Whether a place, or a node, is inside what is exempt."""
        if self.item:
            return bool(node) and self.item in (node, node.rpartition("#")[2])
        if span.file != self.span.file:
            return False
        if span.line is None or self.span.line is None:
            return any(_same_place(span, own) for own in self.places)
        return any(first <= span.line <= last for first, last in self.lines)


def apply_exemptions(
    findings: Sequence[Finding],
    documents: Iterable[Document],
    exemptions: Sequence[Exemption],
    nodes: Mapping[str, Node],
    rules: Mapping[str, str],
    ran: frozenset[str],
    today: date,
) -> Suppressed:
    """Take out what is exempt.

    `rules` is every rule's code -> name; `ran` the codes that were judged (an exemption from another rule is not
    called without effect). A grouped finding goes only when all items it speaks for are exempt.
    """
    notices: list[tuple[str, Treff]] = []
    active = [*_from_documents(documents, rules, notices), *_from_settings(exemptions, today, notices)]
    kept: list[Finding] = []
    exempted: list[Finding] = []
    for finding in findings:
        (exempted if active and _is_exempt(finding, active, nodes) else kept).append(finding)
    for exempt in active:
        unused = [code for code in exempt.codes if code not in exempt.used and _ran(code, rules, ran)]
        if unused:
            notices.append(_notice("DOK010", "uten_virkning", exempt.span, {"koder": ", ".join(unused)}, exempt.item))
    return Suppressed(tuple(kept), tuple(exempted), tuple(notices))


def _is_exempt(finding: Finding, active: Sequence[_Exempt], nodes: Mapping[str, Node]) -> bool:
    named = [(exempt, code) for exempt in active if (code := exempt.code_for(finding)) is not None]
    direct = [(exempt, code) for exempt, code in named if exempt.reaches(finding.span, finding.node)]
    if not direct and finding.node in nodes:
        direct = [(exempt, code) for exempt, code in named if exempt.reaches(nodes[finding.node].span, "")]
    if not direct and finding.plan and not finding.node:
        direct = [(exempt, code) for exempt, code in named if exempt.item == finding.plan]
    if direct:
        for exempt, code in direct:
            exempt.used.add(code)
        return True
    covered = [nodes[node] for node in finding.covers if node in nodes]
    taken = [[pair for pair in named if pair[0].reaches(node.span, node.id)] for node in covered]
    for pairs in taken:
        for exempt, code in pairs:
            exempt.used.add(code)
    return bool(covered) and all(taken)


def _from_documents(
    documents: Iterable[Document], rules: Mapping[str, str], notices: list[tuple[str, Treff]]
) -> Iterator[_Exempt]:
    for document in documents:
        for directive in document.directives:
            known = tuple(code for code in directive.codes if _known(code, rules))
            for code in directive.codes:
                if code not in known:
                    notices.append(_unknown(code, directive.span, rules))
            if not directive.reason.strip():
                codes = ", ".join(directive.codes)
                notices.append(_notice("DOK011", "mangler", directive.span, {"koder": codes}))
            elif known:
                places = (directive.span, *directive.also)
                yield _Exempt(known, directive.span, _lines(document, directive), places=places)


def _from_settings(exemptions: Sequence[Exemption], today: date, notices: list[tuple[str, Treff]]) -> Iterator[_Exempt]:
    for entry in exemptions:
        if not entry.reason.strip():
            notices.append(_notice("DOK011", "mangler", entry.span, {"koder": entry.rule}, entry.item))
        elif entry.expires is not None and entry.expires < today:
            params = {"koder": entry.rule, "dato": entry.expires.isoformat()}
            notices.append(_notice("DOK010", "utloept", entry.span, params, entry.item))
        else:
            yield _Exempt((entry.rule,), entry.span, item=entry.item)


def _same_place(span: Span, own: Span) -> bool:
    """Whether a finding without a line is at a comment: the same row or paragraph, or what is missing at that title."""
    return bool(own.place and span.place == own.place) or (own.column is not None and span.column == own.column)


def _unknown(code: str, span: Span, rules: Mapping[str, str]) -> tuple[str, Treff]:
    guess = nearest(code, (*rules, *rules.values()))
    if guess is None:
        return _notice("DOK010", "ukjent_kode", span, {"kode": code})
    return _notice("DOK010", "ukjent_kode_forslag", span, {"kode": code, "forslag": guess})


def _notice(rule: str, key: str, span: Span, params: Mapping[str, str], item: str = "") -> tuple[str, Treff]:
    what = f"{key} {params.get('koder', params.get('kode', ''))} {item}".strip()
    key = f"{key}_alle" if params.get("koder") == _ALL else key
    return rule, Treff(span, key, params, discriminator=what, confidence=Confidence.CERTAIN)


def _known(code: str, rules: Mapping[str, str]) -> bool:
    return any(_selects(code, rule, name) for rule, name in rules.items())


def _ran(code: str, rules: Mapping[str, str], ran: frozenset[str]) -> bool:
    return any(rule in ran and _selects(code, rule, name) for rule, name in rules.items())


def _names(code: str, finding: Finding) -> bool:
    return _selects(code, finding.code, finding.name)


def _selects(code: str, rule: str, name: str) -> bool:
    wanted = code.strip().upper()
    return wanted == _ALL or code.strip().casefold() == name or (len(wanted) >= 3 and rule.startswith(wanted))


def _lines(document: Document, directive: Directive) -> tuple[tuple[int, int], ...]:
    """The stretches of lines a directive exempts (first and last, both included)."""
    line = directive.span.line
    if line is None:
        return ()
    if directive.verb == "ignore-file":
        return ((1, _LAST),)
    blocks = [block for block in document.blocks if block.span.line is not None]
    at = bisect_right([block.span.line or 0 for block in blocks], line) - 1
    if directive.verb == "ignore-section":
        return (_section(blocks, at),)
    if directive.verb == "ignore-table":
        return _table(blocks, at, line)
    if at < 0:
        return ((line, line),)
    block = blocks[at]
    return _item(block, line) if block.kind == "table" else (_stretch(block.span),)


def _item(table: Block, line: int) -> tuple[tuple[int, int], ...]:
    """The row the line is in; after the table, its last row and the header (what is said of the whole table)."""
    rows = [_stretch(row.span) for row in (*table.header, *table.rows)]
    inside = tuple(row for row in rows if row[0] <= line <= row[1])
    if inside or not rows:
        return inside
    return (rows[-1], *(_stretch(row.span) for row in table.header))


def _table(blocks: Sequence[Block], at: int, line: int) -> tuple[tuple[int, int], ...]:
    """The table the line is in or right after; else the one right below."""
    if at >= 0 and blocks[at].kind == "table":
        return (_stretch(blocks[at].span),)
    if at + 1 < len(blocks) and blocks[at + 1].kind == "table":
        return (_stretch(blocks[at + 1].span),)
    return ((line, line),)


def _section(blocks: Sequence[Block], at: int) -> tuple[int, int]:
    """From the nearest heading at or above to the line before the next heading of its level or higher."""
    start = next((index for index in range(at, -1, -1) if blocks[index].kind == "heading"), None)
    if start is None:
        stop = next((block for block in blocks if block.kind == "heading"), None)
        return 1, _LAST if stop is None else (stop.span.line or 1) - 1
    level = blocks[start].level
    after = next((block for block in blocks[start + 1 :] if block.kind == "heading" and block.level <= level), None)
    return blocks[start].span.line or 1, _LAST if after is None else (after.span.line or 1) - 1


def _stretch(span: Span) -> tuple[int, int]:
    first = span.line or 1
    last = span.end_line or first
    return first, last - 1 if last > first and span.end_column == 1 else last
