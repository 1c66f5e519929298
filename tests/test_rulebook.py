"""The rule book itself: pages and checks answer to each other, and the texts hold in three languages."""

from __future__ import annotations

import re
import string
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from plancheck.compiled import builtin
from plancheck.document import Confidence, Span
from plancheck.finding import Severity, Treff
from plancheck.graph import Context, Plangraf
from plancheck.hjemler import facts
from plancheck.model import Plan, Tiltak
from plancheck.numbers import Numbers
from plancheck.pagecache import rules_folder
from plancheck.pageerror import PageError
from plancheck.rule import numbers_for
from plancheck.rulebook import UnknownRuleError, load_rulebook
from plancheck.rulepage import HEADINGS, parse_page, read_page
from plancheck.settings import Configuration, PathRule, Settings

BOOK = load_rulebook()
PAGES = {path.name: read_page(path) for path in sorted(rules_folder().glob("*.md")) if path.name != "README.md"}
CHECKS = Path(__file__).parent.parent / "plancheck" / "checks"
CATEGORIES = {
    "SPO": "sporbarhet",
    "ANS": "ansvar",
    "FRI": "frister",
    "HOR": "hoering",
    "MED": "medvirkning",
    "PLA": "plansystem",
    "OKO": "oekonomi",
    "MAL": "maalkvalitet",
    "TRA": "innsatstrapp",
    "DOK": "dokument",
}
LAW = re.compile(r"§|lovbrudd|lovbrot|lovstridig|ulovlig|ulovleg|illegal", re.I)


def by_rule(rule):
    return rule.code


def test_every_check_has_a_page_and_every_page_a_check():
    files = {path.stem for path in CHECKS.glob("*.py") if path.stem != "__init__"}
    named = {rule.check for rule in BOOK.rules if rule.check}
    assert files == named


def test_codes_and_names_are_used_once():
    assert len({rule.code for rule in BOOK.rules}) == len(BOOK.rules)
    assert len({rule.name for rule in BOOK.rules}) == len(BOOK.rules)


@pytest.mark.parametrize("rule", BOOK.rules, ids=by_rule)
def test_file_name_check_and_page_agree(rule):
    assert rule.page == f"{rule.name}.md"
    assert rule.made_by or rule.check == rule.name.replace("-", "_")
    assert CATEGORIES[rule.code[:3]] == rule.category


@pytest.mark.parametrize("page", PAGES.values(), ids=lambda page: page.name)
def test_headings_in_order_and_examples_both_ways(page):
    assert tuple(title for title, _ in page.sections) == HEADINGS
    gives = [example for example in page.examples if example.heading == "Gir funn"]
    gives_not = [example for example in page.examples if example.heading == "Gir ikke funn"]
    assert gives
    assert gives_not
    assert all(any(mark.code == page.meta["code"] for mark in example.expected) for example in gives)
    assert not any(example.expected for example in gives_not)


def placeholders(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def shape(texts):
    """Message keys with their placeholders, for comparing languages."""
    if isinstance(texts, str):
        return placeholders(texts)
    return {key: placeholders(text) for key, text in texts.items()}


@pytest.mark.parametrize("rule", BOOK.rules, ids=by_rule)
def test_three_languages_say_the_same(rule):
    assert set(rule.texts) == {"nb", "nn", "en"}
    first = rule.texts["nb"]
    for texts in rule.texts.values():
        assert set(texts) == set(first)
        assert shape(texts["message"]) == shape(first["message"])
        assert shape(texts["help"]) == shape(first["help"])
        assert shape(texts.get("related", {})) == shape(first.get("related", {}))
        assert not texts["title"].endswith(".")
        assert texts["summary"].endswith(".")


@pytest.mark.parametrize("rule", BOOK.rules, ids=by_rule)
def test_every_message_has_a_next_step(rule):
    for texts in rule.texts.values():
        helps = texts["help"]
        if isinstance(helps, dict) and "default" not in helps:
            assert set(helps) >= set(texts["message"])


@pytest.mark.parametrize("rule", BOOK.rules, ids=by_rule)
def test_law_is_named_only_where_the_page_builds_on_it(rule):
    if any(entry["kind"] == "law" for entry in rule.basis):
        return
    for texts in rule.texts.values():
        said = [texts["title"], texts["summary"], texts["message"], texts["help"]]
        words = [word for part in said for word in (part.values() if isinstance(part, dict) else [part])]
        assert not [word for word in words if LAW.search(word)]


@pytest.mark.parametrize("rule", BOOK.rules, ids=by_rule)
def test_basis_and_numbers_point_at_facts_that_exist(rule):
    assert rule.basis
    for entry in rule.basis:
        assert entry["kind"] in ("source", "law", "guideline", "practice")
        assert entry.get("ref") or entry["hjemmel"] in BOOK.hjemler
    numbers_for(rule, BOOK.hjemler, {})
    assert set(rule.variants) <= set(rule.texts["nb"]["message"])


def test_compiled_pages_are_the_pages():
    assert {meta["page"] for meta in builtin("rules")["rules"]} == set(PAGES)
    for meta in builtin("rules")["rules"]:
        assert meta["texts"] == PAGES[meta["page"]].meta["texts"]


PAGE = """---
code: KOM001
name: tiltak-uten-kostnad
category: oekonomi
applies_to: {kind: tiltak}
require: {has: kostnad}
severity: warning
texts:
  nb: {title: Tiltak uten kostnad, message: "Tiltaket «{text}» mangler {felt}.", help: Skriv den.}
---
## Hva
"""


def test_a_page_tells_the_line_and_the_nearest_key():
    with pytest.raises(PageError, match=r"egen\.md:8: ukjent nøkkel «tekts»; mente du «texts»"):
        parse_page(PAGE.replace("texts:", "tekts:"), "egen.md")
    with pytest.raises(PageError, match=r"egen\.md:7: ugyldig verdi «warnin»; mente du «warning»"):
        parse_page(PAGE.replace("severity: warning", "severity: warnin"), "egen.md")
    with pytest.raises(PageError, match=r"egen\.md:9: mangler «message» på nb"):
        parse_page(PAGE.replace("message:", "help2:").replace("help2:", "summary:"), "egen.md")
    with pytest.raises(PageError, match="må begynne med"):
        parse_page("# Bare tekst", "egen.md")


def test_examples_join_consecutive_fences_and_take_markers_out():
    text = PAGE + (
        "```plan fil=a.md today=2026-01-01 gate=høring\n- x <!-- funn: KOM001 -->\n```\n\n"
        "```plan fil=b.csv\nnavn # funn: KOM001\n```\nog så\n```plan\n- y\n```\n"
    )
    first, second = parse_page(text, "egen.md").examples
    assert first.files == (("a.md", "- x\n"), ("b.csv", "navn\n"))
    assert [(mark.file, mark.line) for mark in first.expected] == [("a.md", 1), ("b.csv", 1)]
    assert (first.today, first.gate) == ("2026-01-01", "høring")
    assert second.files == (("plan.md", "- y\n"),)


def plan(**fields):
    filled = {"type": "temaplan", "status": None, "kommune": None, "period": None, **fields}
    return Plan(id="p", title="Plan", files=("p.md",), span=Span("p.md", 1), **filled)


def tiltak(name, **fields):
    node = {"local": name, "kind": "tiltak", "number": "", "text": f"Tiltak {name}", "plan": "p"}
    node |= {"confidence": Confidence.CERTAIN, "span": Span("p.md", 3, 1, 3, 9)}
    return Tiltak(id=f"p#{name}", **{**node, **fields})


def graph(*nodes, the_plan=None, **context):
    found = {node.id: node for node in nodes}
    return Plangraf({"p": the_plan or plan()}, found, (), (), Context(date(2026, 1, 1), **context))


def settings(config=None, **options):
    return Settings(today=date(2026, 1, 1), config=config or Configuration(), **options)


def found(graf, **options):
    return {finding.code: finding for finding in BOOK.judge(graf, settings(**options)).findings}


def test_severity_goes_from_page_to_command_line():
    graf = graph(tiltak("a"), the_plan=plan(type="temaplan", status="utkast"))
    assert found(graf, select=("ANS001",))["ANS001"].severity is Severity.WARNING
    handlingsdel = graph(tiltak("a"), the_plan=plan(type="handlingsdel", status="utkast"))
    assert found(handlingsdel, select=("ANS001",))["ANS001"].severity is Severity.ERROR
    assert found(graf, select=("ANS001",), gate="hoering")["ANS001"].severity is Severity.ERROR
    config = Configuration(severity={"ANS": Severity.INFO})
    assert found(graf, select=("ANS001",), gate="hoering", config=config)["ANS001"].severity is Severity.INFO
    closer = Configuration(severity={"ANS": Severity.INFO, "ANS001": Severity.WARNING})
    assert found(graf, select=("ANS001",), config=closer)["ANS001"].severity is Severity.WARNING
    assert found(graf, select=("ANS001",), config=config, error=("ANS001",))["ANS001"].severity is Severity.ERROR


@pytest.mark.parametrize(
    ("status", "gate", "touched"),
    [
        (None, "hoering", True),
        ("utkast", "hoering", True),
        ("ny_hoering", "vedtak", True),
        ("sluttbehandling", "hoering", False),
        ("sluttbehandling", "vedtak", True),
        ("vedtatt", "hoering", False),
        ("vedtatt", "kunngjoering", True),
        ("utkast", "kunngjoering", False),
        ("vedtatt", "rullering", False),
    ],
)
def test_gates_touch_only_plans_at_their_stage(status, gate, touched):
    graf = graph(tiltak("a"), the_plan=plan(status=status))
    severity = found(graf, select=("ANS001",), gate=gate)["ANS001"].severity
    assert severity is (Severity.ERROR if touched else Severity.WARNING)


def test_configured_gates_and_paths():
    graf = graph(tiltak("a"), the_plan=plan(status="utkast"))
    config = Configuration(gates={"hoering": {"FRI001": Severity.ERROR}})
    assert found(graf, config=config, gate="hoering")["FRI001"].severity is Severity.ERROR
    assert found(graf, config=config)["FRI001"].severity is Severity.WARNING
    ignored = Configuration(paths=(PathRule("p.md", ignore=("FRI",)),))
    assert "FRI001" not in found(graf, config=ignored)
    elsewhere = Configuration(paths=(PathRule("utkast/**", ignore=("FRI",)),))
    assert "FRI001" in found(graf, config=elsewhere)


def test_the_closer_selector_wins():
    graf = graph(tiltak("a"))
    assert "ANS001" not in found(graf, select=("FRI",))
    assert "FRI001" not in found(graf, select=("FRI",), ignore=("FRI001",))
    assert "FRI001" in found(graf, select=("FRI001",), ignore=("FRI",))
    assert "FRI001" not in found(graf, config=Configuration(ignore=("tiltak-uten-frist",)))
    assert "FRI001" in found(graf, select=("FRI001",), config=Configuration(ignore=("FRI001",)))
    assert "FRI001" in found(graf, config=Configuration(select=("FRI",)))
    assert "ANS001" not in found(graf, config=Configuration(select=("FRI",)))


def test_an_unknown_code_names_the_nearest():
    with pytest.raises(UnknownRuleError, match="mente du «tiltak-uten-frist»"):
        BOOK.judge(graph(), settings(select=("tiltak-utan-frist",)))
    with pytest.raises(UnknownRuleError) as unknown:
        BOOK.find("SP001")
    assert unknown.value.guess == "SPO001"


def test_a_rule_without_what_it_needs_is_skipped_and_says_why():
    judged = BOOK.judge(graph(tiltak("a")), settings(select=("ANS003", "SPO003")))
    assert {entry.code: entry.reason for entry in judged.skipped} == {
        "ANS003": "registeret «enheter» er ikke satt opp",
        "SPO003": "ingen delmål er lest",
    }
    assert judged.ran == frozenset()


def test_a_crash_is_told_by_code_and_stops_no_other(monkeypatch):
    def boom(graf, numbers):
        raise RuntimeError("feil i regelen")
        yield Treff(Span("p.md", 1), "tom")

    monkeypatch.setattr("plancheck.checks.tiltak_uten_frist.check", boom)
    judged = BOOK.judge(graph(tiltak("a")), settings(select=("FRI001", "ANS001")))
    assert list(judged.crashed) == ["FRI001"]
    assert "feil i regelen" in judged.crashed["FRI001"]
    assert [finding.code for finding in judged.findings] == ["ANS001"]


def test_a_finding_is_complete_in_the_plans_language():
    graf = graph(tiltak("a", text="Byggje ny brygge " + "ved fjorden " * 12), the_plan=plan(maalform="nn"))
    finding = found(graf, select=("ANS001",))["ANS001"]
    assert finding.lang == "nn"
    assert finding.title == "Tiltak utan ansvarleg"
    assert finding.message.startswith("Tiltaket «Byggje ny brygge ved fjorden")
    assert "…»" in finding.message
    assert finding.help == "Skriv kva eining eller rolle som har ansvaret."
    assert finding.rule_page == "rules/tiltak-uten-ansvar.md"
    assert finding.confidence is Confidence.CERTAIN
    assert found(graf, select=("ANS001",), lang="en")["ANS001"].title == "Action with nobody responsible"


def test_a_fingerprint_does_not_know_the_line():
    before = found(graph(tiltak("a")), select=("ANS001",))["ANS001"]
    moved = found(graph(tiltak("a", span=Span("p.md", 99, 1, 99, 5))), select=("ANS001",))["ANS001"]
    assert moved.fingerprint == before.fingerprint
    other = found(graph(tiltak("b")), select=("ANS001",))["ANS001"]
    assert other.fingerprint != before.fingerprint


def test_rules_give_the_same_twice_and_in_any_order():
    graf = graph(*(tiltak(name) for name in "abc"))
    once = BOOK.judge(graf, settings()).findings
    turned = replace(BOOK, rules=BOOK.rules[::-1]).judge(graf, settings()).findings
    assert len(once) > 3
    assert BOOK.judge(graf, settings()).findings == once
    assert sorted(turned, key=repr) == sorted(once, key=repr)


def test_a_limit_changes_the_number_that_is_no_law():
    hjemler = facts([{"key": "lov", "paragraph": "pbl § 1", "number": 6, "unit": "weeks"}])
    rule = BOOK.rules[0]
    numbers = {"lov_dager": {"hjemmel": "lov", "unit": "days"}, "dager": {"default": 14, "temaplan": 21}}
    changed = replace(rule, numbers=numbers)
    plain = numbers_for(changed, hjemler, {})
    assert (plain.of("lov_dager"), plain.of("dager"), plain.of("dager", "temaplan")) == (42, 14, 21)
    limited = numbers_for(changed, hjemler, {"temaplan": 30, "default": 10})
    assert (limited.of("lov_dager"), limited.of("dager"), limited.of("dager", "temaplan")) == (42, 10, 30)


def own_page(tmp_path, require, applies="{kind: tiltak}"):
    text = PAGE.replace("require: {has: kostnad}", f"require: {require}")
    (tmp_path / "egen.md").write_text(text.replace("applies_to: {kind: tiltak}", f"applies_to: {applies}"), "utf-8")
    return load_rulebook((tmp_path,)).find("KOM001")


@pytest.mark.parametrize(
    ("require", "applies", "nodes"),
    [
        ("{has: kostnad}", "{kind: tiltak}", ["p#a"]),
        ("{has: [kostnad]}", "{kind: tiltak, where: {status_kode: [ferdig, i_gang]}}", []),
        ("{matches: {kostnad: '^[0-9 ]+$'}}", "{kind: tiltak}", ["p#b"]),
        ("{path_to: hovedmaal}", "{kind: tiltak}", ["p#a", "p#b"]),
        ("{in_register: {field: kostnad, register: enheter}}", "{kind: tiltak}", ["p#b"]),
        ("{has: kommune}", "{kind: plan}", ["p"]),
    ],
)
def test_a_municipalitys_own_page(tmp_path, require, applies, nodes):
    rule = own_page(tmp_path, require, applies)
    graf = graph(tiltak("a"), tiltak("b", kostnad="mye"), has_enheter=True, enheter={"teknisk": "Teknisk"})
    assert [treff.node for treff in rule.runner()(graf, Numbers())] == nodes


def test_an_own_page_speaks_its_own_words_in_every_language(tmp_path):
    own_page(tmp_path, "{has: kostnad}")
    judged = load_rulebook((tmp_path,)).judge(graph(tiltak("a")), settings(select=("KOM001",), lang="nn"))
    assert [finding.message for finding in judged.findings] == ["Tiltaket «Tiltak a» mangler kostnad."]


@pytest.mark.parametrize(
    ("require", "applies", "said"),
    [
        ("{hass: kostnad}", "{kind: tiltak}", "«require» må ha"),
        ("{path_to: tiltak}", "{kind: tiltak}", "«path_to»"),
        ("{has: kostnad}", "{kind: tiltakk}", "«applies_to: kind»"),
        ("{matches: {text: '('}}", "{kind: tiltak}", "mønsteret"),
    ],
)
def test_an_own_page_that_cannot_be_used(tmp_path, require, applies, said):
    with pytest.raises(PageError, match=said):
        own_page(tmp_path, require, applies)


def test_an_own_page_may_use_a_check_from_an_installed_package(tmp_path, monkeypatch):
    def check(graf, numbers):
        return (Treff(node.span, "default", {"text": node.text}, node=node.id) for node in graf.alle(Tiltak))

    offered = SimpleNamespace(load=lambda: check)
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group, name: [offered] if name == "var" else [])
    (tmp_path / "egen.md").write_text(PAGE.replace("require: {has: kostnad}", "check: var"), "utf-8")
    rule = load_rulebook((tmp_path,)).find("KOM001")
    assert [treff.node for treff in rule.runner()(graph(tiltak("a")), Numbers())] == ["p#a"]
    (tmp_path / "egen.md").write_text(PAGE.replace("require: {has: kostnad}", "check: annen"), "utf-8")
    with pytest.raises(PageError, match="ingen installert pakke"):
        load_rulebook((tmp_path,))


def test_an_own_page_may_not_take_a_built_in_code(tmp_path):
    (tmp_path / "egen.md").write_text(PAGE.replace("KOM001", "SPO001"), "utf-8")
    with pytest.raises(PageError, match="brukt av SPO001"):
        load_rulebook((tmp_path,))
