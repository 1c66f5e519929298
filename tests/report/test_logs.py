"""Formats for logs, merge requests and CI servers: lines, tables and escapes."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from markdown_it import MarkdownIt

from plancheck import baseline
from plancheck.document import Span
from plancheck.finding import Severity
from plancheck.report import FORMATS, render
from plancheck.report.markdown import LIMIT

from .made import EXAMPLES, FLAWED, FULL, finding, info, report, warning

EVIL = "a | b, 100 %: x;y]]\r\nny linje \x1b[31m\u202e<b>@ola</b> `kode` ::error::\x00"


def evil() -> object:
    span = Span("rar, mappe/a:b%.md", 2, 1, 2, 4, EVIL)
    return finding(text=EVIL, message=f"Tiltaket «{EVIL}».", help=EVIL, title=EVIL, span=span)


# concise, grouped ---------------------------------------------------------------------------------------------------


def test_concise_is_one_line_a_finding_and_the_verdict() -> None:
    assert render(FULL, "concise") == (
        "handlingsdel.md:5:3: ANS001 Tiltaket «Åpne møteplass på Øya» har ingen ansvarlig: feltet er tomt.\n"
        "handlingsdel.md:1:3: HOR004 Fristen er 2. mai 2026 her.\n"
        "vedlegg/plan nr 1.docx, side 7: SPO013 3 Tiltak › Tabell 2 › rad 4: Etter 1.1 kommer 1.3.\n"
        "1 må rettes, 1 bør rettes, 1 til vurdering\n"
    )


def test_concise_says_a_place_without_lines_once() -> None:
    at_title = finding(span=Span("plan.docx", place="Kulturplan"), message="«Kulturplan» har ikke noe hovedmål.")
    assert "plan.docx: ANS001 «Kulturplan» har ikke noe hovedmål.\n" in render(report(at_title), "concise")


def test_grouped_gathers_by_plan_and_chapter() -> None:
    said = render(FULL, "grouped")
    assert "\nhandlingsdel: 1 må rettes, 1 bør rettes, 1 til vurdering\n  Handlingsdel\n" in said
    assert "\n    handlingsdel.md:5:3: må rettes: Tiltaket «Åpne" in said
    assert "\n  3 Tiltak\n    vedlegg/plan nr 1.docx, side 7 (Tabell 2 › rad 4): til vurdering: " in said
    assert "\nUten plan: 1 bør rettes\n" in render(report(warning(plan="")), "grouped")


def test_quiet_keeps_only_errors_in_lists_for_people() -> None:
    for name in ("concise", "grouped", "markdown"):
        assert "HOR004" not in render(FULL, name, quiet=True)
        assert "ANS001" in render(FULL, name, quiet=True)


# github, azure ------------------------------------------------------------------------------------------------------


def test_github_annotations() -> None:
    first, second, third = render(FULL, "github").splitlines()
    assert first == (
        "::error file=handlingsdel.md,line=5,col=3,endColumn=24,title=Tiltak uten ansvarlig (ANS001)::"
        "Tiltaket «Åpne møteplass på Øya» har ingen ansvarlig: feltet er tomt.%0A"
        "Skriv hvilken enhet eller rolle som har ansvaret."
    )
    assert second.startswith("::warning file=handlingsdel.md,line=1,")
    assert third.startswith("::notice file=vedlegg/plan nr 1.docx,title=")
    assert third.partition("::notice ")[2].partition("::")[2].startswith("3 Tiltak › Tabell 2 › rad 4%0A")


def test_github_gives_no_columns_to_a_range_of_several_lines() -> None:
    span = Span("a.md", 2, 5, 4, 2)
    assert render(report(finding(span=span)), "github").startswith("::error file=a.md,line=2,endLine=4,title=")


def test_github_escapes_what_would_end_a_command_or_a_property() -> None:
    (line,) = render(report(evil()), "github").splitlines()  # type: ignore[arg-type]
    properties, _, message = line.removeprefix("::error ").partition("::")
    assert properties.startswith("file=rar%2C mappe/a%3Ab%25.md,line=2,")
    assert len(properties.split(",")) == 5
    assert "100 %25" in message
    assert not re.search(r"[\x00-\x1f\u202e]", line)


def test_azure_issues() -> None:
    first, _, third = render(FULL, "azure").splitlines()
    assert first == (
        "##vso[task.logissue type=error;sourcepath=handlingsdel.md;linenumber=5;columnnumber=3;code=ANS001;]"
        "Tiltaket «Åpne møteplass på Øya» har ingen ansvarlig: feltet er tomt. "
        "Skriv hvilken enhet eller rolle som har ansvaret."
    )
    assert third.startswith("##vso[task.logissue type=warning;sourcepath=vedlegg/plan nr 1.docx;code=SPO013;]3 Tiltak")


def test_azure_escapes_what_would_end_a_property() -> None:
    made = finding(span=Span("a;b]c%.md", 1, 1, 1, 2), message="100 %\nny")
    (line,) = render(report(made), "azure").splitlines()
    assert "sourcepath=a%3Bb%5Dc%AZP25.md;" in line
    assert "]100 %AZP25 ny " in line


# gitlab -------------------------------------------------------------------------------------------------------------


def test_gitlab_code_quality() -> None:
    issues = json.loads(render(FULL, "gitlab"))
    assert [issue["severity"] for issue in issues] == ["major", "minor", "info"]
    assert issues[0]["location"] == {"path": "handlingsdel.md", "lines": {"begin": 5}}
    assert issues[2]["location"]["lines"]["begin"] == 1
    assert issues[0]["check_name"] == "ANS001 tiltak-uten-ansvar"
    assert set(issues[0]) == {"description", "check_name", "fingerprint", "severity", "location"}


def test_gitlab_blocks_under_a_gate_and_tells_every_issue_apart() -> None:
    same = [replace(finding(), message=f"nr. {n}") for n in range(3)]
    issues = json.loads(render(report(*same, gate="hoering"), "gitlab"))
    assert {issue["severity"] for issue in issues} == {"blocker"}
    assert len({issue["fingerprint"] for issue in issues}) == 3
    assert issues[0]["fingerprint"] == finding().fingerprint


# junit --------------------------------------------------------------------------------------------------------------


def test_junit_has_a_suite_a_file_and_a_case_a_rule() -> None:
    root = ElementTree.fromstring(render(FULL, "junit"))
    assert root.attrib == {"name": "plancheck", "tests": "5", "failures": "2", "errors": "0", "skipped": "1"}
    suites = {suite.get("name"): suite for suite in root}
    assert list(suites) == ["handlingsdel.md", "vedlegg/plan nr 1.docx", "plancheck"]
    cases = {case.get("name"): case for case in suites["handlingsdel.md"]}
    failure = cases["ANS001 Tiltak uten ansvarlig"].find("failure")
    assert failure is not None
    assert failure.get("type") == "error"
    assert "handlingsdel.md:5:3" in (failure.text or "")
    assert suites["vedlegg/plan nr 1.docx"].find("testcase/system-out") is not None
    assert suites["plancheck"].find("testcase/skipped") is not None


def test_junit_of_a_clean_plan_has_passed_and_of_a_failed_run_has_not() -> None:
    clean = ElementTree.fromstring(render(report(), "junit"))
    assert (clean.get("tests"), clean.get("failures"), clean.get("errors")) == ("2", "0", "0")
    failed = ElementTree.fromstring(render(report(nothing_judged="ingen_plan", crashed=("SPO001",)), "junit"))
    assert failed.get("errors") == "2"


def test_junit_is_xml_whatever_the_plan_holds() -> None:
    root = ElementTree.fromstring(render(report(evil()), "junit"))  # type: ignore[arg-type]
    assert "100 %" in "".join(root.itertext())


# markdown -----------------------------------------------------------------------------------------------------------


def cells(said: str) -> list[list[str]]:
    """The rows of the table as a reader of Markdown sees them, markup of its own making apart."""
    tokens = MarkdownIt("commonmark").enable("table").parse(said)
    rows: list[list[str]] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline" and rows and token.level == 4:
            rows[-1].append("".join(part.content for part in token.children or [] if part.type != "html_inline"))
    return [row for row in rows if row]


def test_markdown_is_a_table_with_the_gravest_first() -> None:
    said = render(replace(FULL, findings=FULL.findings[::-1], gate="hoering"), "markdown")
    assert said.startswith("## plancheck: Klar for høring: nei, 1 må rettes, ")
    rows = cells(said)
    assert rows[0] == ["Alvorlighet", "Funn", "Sted", "Neste steg", "Regel"]
    assert [row[0] for row in rows[1:]] == ["må rettes", "bør rettes", "til vurdering"]
    assert rows[1][2].startswith("handlingsdel.md:5:3")
    assert "\n- Lest: 1 fil, 1 plan: 2 delmål, 3 tiltak\n" in said


def test_markdown_shows_markup_in_a_plan_as_the_text_it_is() -> None:
    said = render(report(evil()), "markdown")  # type: ignore[arg-type]
    (_, row) = cells(said)
    assert len(row) == 5
    assert "a | b, 100 %: x;y]] ny linje \ufffd[31m\ufffd<b>@ola</b> `kode` ::error::\ufffd" in row[1]
    assert "@ola" not in said


def test_markdown_stays_small_enough_for_a_comment_and_says_what_it_left_out() -> None:
    many = [replace(finding(), message=f"{n} " + "mangler " * 40) for n in range(400)]
    said = render(report(*many), "markdown")
    assert len(said) < LIMIT + 2000
    shown = len(cells(said)) - 1
    assert f"{400 - shown} funn til er ikke tatt med her" in said


# all formats --------------------------------------------------------------------------------------------------------


NUMBER = "15088512313"


@pytest.mark.parametrize("name", FORMATS)
def test_no_identity_number_gets_out_of_any_field(name: str) -> None:
    word = f"Gi {NUMBER} tilbud"
    span = Span(f"plan-{NUMBER}.md", 1, 1, 1, 8, f"Kapittel {NUMBER}", sheet=NUMBER, cell=NUMBER)
    related = (replace(warning().related[0], span=span, message=word, node=f"p#{NUMBER}"),)
    made = finding(
        text=word, message=word, help=word, title=word, span=span, node=f"p#{NUMBER}", plan=NUMBER, related=related
    )
    said = render(report(made, replace(made, message="andre"), sources={span.file: (word,)}), name)
    assert NUMBER not in said


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in ("json", "jsonl", "sarif", "gitlab")])
def test_nothing_from_a_plan_moves_or_hides_what_is_shown(name: str) -> None:
    said = render(report(evil(), sources={"rar, mappe/a:b%.md": ("x", EVIL)}), name)  # type: ignore[arg-type]
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", said)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_every_format_is_the_same_each_time_and_ends_its_last_line(name: str, lang: str) -> None:
    said = render(FULL, name, lang=lang)
    assert said == render(FULL, name, lang=lang)
    assert said.endswith("\n")
    assert "\r" not in said


def test_formats_for_logs_say_nothing_when_there_is_nothing() -> None:
    assert render(report(), "github") == render(report(), "azure") == ""
    assert json.loads(render(report(), "gitlab")) == []


def test_every_severity_has_a_place_in_every_format() -> None:
    for severity in Severity:
        for name in FORMATS:
            assert "ANS001" in render(report(finding(severity=severity)), name)


def test_an_unknown_format_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        render(FULL, "pdf")


def test_there_are_examples_to_try() -> None:
    assert len(FLAWED) == len(list(EXAMPLES.glob("*/feil"))) >= 4
    assert info().span.line is None


def test_no_identity_number_is_stored_in_a_baseline() -> None:
    made = finding(message=f"Gi {NUMBER} tilbud", node=f"plan#gi-{NUMBER}")
    said = baseline.write([made])
    assert NUMBER not in said
    assert made.fingerprint in said
