"""Exemptions: what a comment or an entry in the configuration takes out, and what is said of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from plancheck import baseline
from plancheck.document import Block, Cell, Confidence, Directive, Document, Row, Span
from plancheck.finding import Finding, Severity
from plancheck.model import Tiltak
from plancheck.settings import Exemption
from plancheck.suppress import apply_exemptions

RULES = {"FRI001": "tiltak-uten-frist", "FRI005": "vag-frist", "ANS001": "tiltak-uten-ansvar"}
RAN = frozenset(RULES)


def at(line, end=None):
    return Span("p.md", line, 1, end or line, 20)


def row(line):
    return Row((Cell("x", at(line)),), at(line))


DOCUMENT = Document(
    "p.md",
    "markdown",
    blocks=(
        Block("heading", at(1), "Plan", level=1),
        Block("item", at(2), "Første tiltak"),
        Block("item", at(3, 4), "Andre tiltak\nover to linjer"),
        Block("heading", at(6), "Tabellen", level=2),
        Block("table", Span("p.md", 7, 1, 11, 1), header=(row(7),), rows=(row(9), row(10))),
        Block("heading", at(13), "Siste", level=2),
        Block("item", at(14), "Tredje tiltak"),
    ),
)


def finding(code="FRI001", line=2, node="p#a", **fields):
    filled = {"covers": (), "plan": "p", **fields}
    return Finding(
        code, RULES[code], Severity.WARNING, Confidence.PROBABLE, "t", "m", "h", "nb", at(line), node,
        fingerprint=f"{code}{line}{node}", **filled,
    )  # fmt: skip


def directive(line, verb="ignore", codes=("FRI001",), reason="avklart", own_line=False):
    return Directive(verb, codes, reason, at(line), own_line)


def tiltak(name, line):
    return Tiltak(f"p#{name}", name, "tiltak", "", name, "p", Confidence.CERTAIN, at(line))


NODES = {f"p#{name}": tiltak(name, line) for name, line in (("a", 2), ("b", 3), ("c", 9), ("d", 10), ("e", 14))}


def apply(findings, *directives, exemptions=(), ran=RAN):
    document = replace(DOCUMENT, directives=directives)
    return apply_exemptions(findings, [document], exemptions, NODES, RULES, ran, date(2026, 1, 1))


def lines(found):
    return [one.span.line for one in found.exempted]


EVERYWHERE = [finding(line=line, node=node) for line, node in ((1, ""), (2, "p#a"), (3, "p#b"), (7, ""))]
EVERYWHERE += [finding(line=line, node=node) for line, node in ((9, "p#c"), (10, "p#d"), (14, "p#e"))]


@pytest.mark.parametrize(
    ("comment", "gone"),
    [
        (directive(2), [2]),
        (directive(4), [3]),
        (directive(5, own_line=True), [3]),
        (directive(9), [9]),
        (directive(12, own_line=True), [7, 10]),
        (directive(9, "ignore-table"), [7, 9, 10]),
        (directive(12, "ignore-table", own_line=True), [7, 9, 10]),
        (directive(6, "ignore-table"), [7, 9, 10]),
        (directive(8, "ignore-section"), [7, 9, 10]),
        (directive(14, "ignore-section"), [14]),
        (directive(2, "ignore-section"), [1, 2, 3, 7, 9, 10, 14]),
        (directive(14, "ignore-file"), [1, 2, 3, 7, 9, 10, 14]),
        (directive(2, codes=("FRI",)), [2]),
        (directive(2, codes=("TILTAK-UTEN-FRIST",)), [2]),
        (directive(2, codes=("ALL",)), [2]),
    ],
)
def test_how_far_a_comment_reaches(comment, gone):
    left = apply(EVERYWHERE, comment)
    assert lines(left) == gone
    assert left.notices == ()
    assert len(left.kept) + len(left.exempted) == len(EVERYWHERE)


def test_other_rules_on_the_line_stay():
    left = apply([finding(), finding("ANS001")], directive(2))
    assert [one.code for one in left.kept] == ["ANS001"]


def said(left):
    return [(code, treff.key, dict(treff.params)) for code, treff in left.notices]


def test_no_reason_exempts_nothing():
    left = apply([finding()], directive(2, reason=" "))
    assert left.exempted == ()
    assert said(left) == [("DOK011", "mangler", {"koder": "FRI001"})]


def test_without_effect_only_for_rules_that_ran():
    assert said(apply([], directive(2))) == [("DOK010", "uten_virkning", {"koder": "FRI001"})]
    assert said(apply([], directive(2), ran=frozenset({"ANS001"}))) == []
    both = directive(2, codes=("FRI001", "ANS001"))
    assert said(apply([finding()], both)) == [("DOK010", "uten_virkning", {"koder": "ANS001"})]


def test_an_exemption_from_everything_is_told_without_codes():
    everything = directive(2, codes=("ALL",))
    assert said(apply([], everything)) == [("DOK010", "uten_virkning_alle", {"koder": "ALL"})]
    bare = directive(2, codes=("ALL",), reason="")
    assert said(apply([finding()], bare)) == [("DOK011", "mangler_alle", {"koder": "ALL"})]


def test_an_unknown_code_names_the_nearest():
    left = apply([finding()], directive(2, codes=("FRI0O1",)))
    assert said(left) == [("DOK010", "ukjent_kode_forslag", {"kode": "FRI0O1", "forslag": "FRI001"})]
    assert said(apply([], directive(2, codes=("XYZ",)))) == [("DOK010", "ukjent_kode", {"kode": "XYZ"})]
    assert len(left.kept) == 1


def entry(item="a", rule="FRI001", reason="avklart", expires=None):
    return Exemption(rule, item, reason, expires, Span("plancheck.yaml", 4))


@pytest.mark.parametrize("item", ["a", "p#a"])
def test_the_configuration_exempts_by_id(item):
    left = apply([finding(), finding(line=3, node="p#b")], exemptions=[entry(item)])
    assert lines(left) == [2]
    assert left.notices == ()


def test_the_configuration_exempts_a_finding_about_the_whole_plan():
    assert lines(apply([finding(line=1, node="")], exemptions=[entry("p")])) == [1]
    assert lines(apply([finding(line=1, node="p")], exemptions=[entry("p")])) == [1]


def test_an_expired_exemption_says_so_and_exempts_nothing():
    left = apply([finding()], exemptions=[entry(expires=date(2025, 12, 31))])
    assert left.exempted == ()
    assert said(left) == [("DOK010", "utloept", {"koder": "FRI001", "dato": "2025-12-31"})]
    assert lines(apply([finding()], exemptions=[entry(expires=date(2026, 1, 1))])) == [2]


def test_a_grouped_finding_goes_only_when_all_its_rows_are_exempt():
    grouped = finding(line=7, node="", covers=("p#c", "p#d"))
    half = apply([grouped], directive(9))
    assert half.exempted == ()
    assert half.notices == ()
    assert lines(apply([grouped], directive(9), directive(10))) == [7]
    assert lines(apply([grouped], directive(9), exemptions=[entry("d")])) == [7]


def test_a_finding_about_an_item_follows_the_items_place():
    elsewhere = finding(line=14, node="p#a")
    assert lines(apply([elsewhere], directive(2))) == [14]


def test_the_baseline_knows_by_fingerprint_and_never_grows():
    known = [finding(), finding("ANS001")]
    text = baseline.write([*known, known[0]])
    assert text == baseline.write(reversed(known))
    split = baseline.split([*known, finding(line=14, node="p#e")], baseline.read(text))
    assert [one.span.line for one in split.kept] == [14]
    assert len(split.known) == 2


@pytest.mark.parametrize(
    "text", ["", "[]", '{"schema": "annet"}', '{"schema": "plancheck.baseline/1", "findings": [1]}']
)
def test_what_is_no_baseline(text):
    with pytest.raises(baseline.BaselineError):
        baseline.read(text)
