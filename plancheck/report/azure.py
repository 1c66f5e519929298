"""Issues in an Azure Pipelines log: "##vso[task.logissue type=error;sourcepath=…]message", one line each."""

from __future__ import annotations

from plancheck.finding import Finding, Report, Severity
from plancheck.report.clean import one_line
from plancheck.report.style import Style


def render(report: Report, style: Style) -> str:
    return "".join(_line(finding, style) + "\n" for finding in report.findings)


def _line(finding: Finding, style: Style) -> str:
    """Azure knows errors and warnings only; what is for consideration is a warning that says so by its code."""
    span = finding.span
    known: dict[str, object] = {"type": "error" if finding.severity is Severity.ERROR else "warning"}
    known["sourcepath"] = one_line(style.path_of(span.file))
    if span.line is not None:
        known["linenumber"] = span.line
        known["columnnumber"] = span.column or 1
    known["code"] = finding.code
    properties = "".join(f"{name}={_property(str(value))};" for name, value in known.items())
    place = one_line(span.place) + ": " if span.line is None and span.place else ""
    said = f"{place}{one_line(finding.message)} {one_line(finding.help)}".rstrip()
    return f"##vso[task.logissue {properties}]{_data(said)}"


def _data(value: str) -> str:
    return value.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(";", "%3B").replace("]", "%5D")
