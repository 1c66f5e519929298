"""Annotations on a GitHub pull request: "::error file=…,line=…::message", one line each."""

from __future__ import annotations

from plancheck.finding import Finding, Report, Severity
from plancheck.report.clean import one_line
from plancheck.report.style import Style

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report, style: Style) -> str:
    return "".join(_line(finding, style) + "\n" for finding in report.findings)


def _line(finding: Finding, style: Style) -> str:
    span = finding.span
    known: dict[str, object] = {"file": one_line(style.path_of(span.file))}
    if span.line is not None:
        known["line"] = span.line
        same = span.end_line in (None, span.line)
        if not same:
            known["endLine"] = span.end_line
        elif span.column is not None:  # GitHub takes columns only inside one line
            known["col"] = span.column
            known["endColumn"] = span.end_column or span.column
    known["title"] = f"{one_line(finding.title)} ({finding.code})"
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in known.items())
    return f"::{_COMMAND[finding.severity]} {properties}::{_data(_message(finding))}"


def _message(finding: Finding) -> str:
    """The place in words too where there is no line to point at; the next step on a line of its own."""
    place = one_line(finding.span.place) if finding.span.line is None else ""
    lines = (place, one_line(finding.message), one_line(finding.help))
    return "\n".join(line for line in lines if line)


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
