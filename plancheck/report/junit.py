"""JUnit XML: a suite for each file, a case for each rule that spoke of it (one clean case where none did)."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree

from plancheck.finding import Finding, Report, Severity
from plancheck.report.clean import one_line, safe
from plancheck.report.style import Style
from plancheck.report.verdict import verdict


def render(report: Report, style: Style) -> str:
    """What must or should be fixed is a failure; what is for consideration is output of a case that passed."""
    root = ElementTree.Element("testsuites", name="plancheck")
    by_file: dict[str, list[Finding]] = {file.path: [] for file in report.files if file.status == "checked"}
    for finding in report.findings:
        by_file.setdefault(finding.file, []).append(finding)
    for path in sorted(by_file):
        _suite(root, one_line(style.path_of(path)), by_file[path], style)
    _run(root, report, style)
    _count(root, list(root))
    ElementTree.indent(root)
    body = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def _suite(root: ElementTree.Element, name: str, findings: Sequence[Finding], style: Style) -> None:
    suite = ElementTree.SubElement(root, "testsuite", name=name)
    rules: dict[str, list[Finding]] = {}
    for finding in findings:
        rules.setdefault(finding.code, []).append(finding)
    for code in sorted(rules):
        _case(suite, name, rules[code], style)
    if not rules:
        ElementTree.SubElement(suite, "testcase", classname=name, name="plancheck", time="0")
    _count(suite, [suite])


def _case(suite: ElementTree.Element, name: str, findings: Sequence[Finding], style: Style) -> None:
    first = findings[0]
    case = ElementTree.SubElement(
        suite, "testcase", classname=name, name=f"{first.code} {one_line(first.title)}", file=name, time="0"
    )
    if first.span.line is not None:
        case.set("line", str(first.span.line))
    failed = [one for one in findings if one.severity is not Severity.INFO]
    if failed:
        gravest = max(failed, key=lambda one: one.severity.rank)
        failure = ElementTree.SubElement(case, "failure", type=gravest.severity, message=one_line(failed[0].message))
        failure.text = _told(failed, style)
    passed = [one for one in findings if one.severity is Severity.INFO]
    if passed:
        ElementTree.SubElement(case, "system-out").text = _told(passed, style)


def _told(findings: Sequence[Finding], style: Style) -> str:
    return "\n".join(
        f"{style.where(one.span)} ({one_line(one.span.place)}): {one_line(one.message)} {one_line(one.help)}".rstrip()
        for one in findings
    )


def _run(root: ElementTree.Element, report: Report, style: Style) -> None:
    """The rules as a whole: those that could not say anything are skipped, those that failed are errors."""
    suite = ElementTree.SubElement(root, "testsuite", name="plancheck")
    case = ElementTree.SubElement(suite, "testcase", classname="plancheck", name="plancheck", time="0")
    if report.nothing_judged:
        ElementTree.SubElement(case, "error", type=report.nothing_judged, message=verdict(report, style.lang))
    for code in report.crashed:
        crashed = ElementTree.SubElement(suite, "testcase", classname="plancheck", name=code, time="0")
        ElementTree.SubElement(crashed, "error", type="crashed", message=verdict(report, style.lang))
    for rule in report.skipped:
        skipped = ElementTree.SubElement(suite, "testcase", classname="plancheck", name=rule.code, time="0")
        ElementTree.SubElement(skipped, "skipped", message=safe(rule.reason))
    _count(suite, [suite])


def _count(element: ElementTree.Element, suites: Sequence[ElementTree.Element]) -> None:
    """Set the totals CI servers show."""
    cases = [case for suite in suites for case in suite.iter("testcase")]
    element.set("tests", str(len(cases)))
    for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        element.set(name, str(sum(1 for case in cases if case.find(tag) is not None)))
