"""`plancheck.findings/1`: the report for programs (contract, section 2)."""

from __future__ import annotations

import json
from json.encoder import encode_basestring
from typing import Any

from plancheck.document import Span
from plancheck.finding import Finding, RelatedPlace, Report, Severity
from plancheck.report.style import Style

SCHEMA = "plancheck.findings/1"


def render(report: Report, style: Style) -> str:
    return _written(as_data(report), "\n") + "\n"


def _written(value: Any, line: str) -> str:
    """What `json.dumps` with `indent=2` gives, which is slow: it puts lines together sign by sign. `line`: the line
    break and the indentation where the value stands."""
    if isinstance(value, str):
        return encode_basestring(value)
    if value is None:
        return "null"
    if type(value) is int:
        return str(value)
    inner = line + "  "
    if isinstance(value, dict):
        pairs = [f"{encode_basestring(key)}: {_written(one, inner)}" for key, one in value.items()]
        return f"{{{inner}{f',{inner}'.join(pairs)}{line}}}" if pairs else "{}"
    if isinstance(value, list):
        items = [_written(one, inner) for one in value]
        return f"[{inner}{f',{inner}'.join(items)}{line}]" if items else "[]"
    return json.dumps(value)


def as_data(report: Report) -> dict[str, Any]:
    """The whole report, keys in the order of the contract."""
    return {**head(report), "findings": [finding_data(one) for one in report.findings], **tail(report)}


def head(report: Report) -> dict[str, Any]:
    """What the report is, and for which day and gate."""
    return {"schema": SCHEMA, "version": report.version, "today": report.today, "gate": report.gate}


def tail(report: Report) -> dict[str, Any]:
    """What was read, and the summary. `crashed` and `not_checked` are there only where exit status 3 is due."""
    trouble: dict[str, Any] = {"crashed": list(report.crashed), "not_checked": report.nothing_judged}
    return {
        "files": [
            {"path": file.path, "status": file.status, "kind": file.kind, "plan": file.plan, "about": file.about}
            for file in report.files
        ],
        "summary": {
            "errors": report.count(Severity.ERROR),
            "warnings": report.count(Severity.WARNING),
            "infos": report.count(Severity.INFO),
            "plans": report.plans,
            "nodes": dict(report.nodes),
            "left_out": {
                "exempted": report.exempted,
                "baselined": report.baselined,
                "guess": report.guess + report.unsaid,
            },
            "skipped": [{"code": rule.code, "reason": rule.reason} for rule in report.skipped],
            **{key: value for key, value in trouble.items() if value},
        },
    }


def finding_data(finding: Finding) -> dict[str, Any]:
    """One finding."""
    span = finding.span
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "title": finding.title,
        "message": finding.message,
        "help": finding.help,
        "lang": finding.lang,
        "file": finding.file,
        "range": _range(span),
        "place": span.place,
        "page": span.page,
        "sheet": span.sheet,
        "cell": span.cell,
        "node": finding.node or None,
        "text": finding.text or None,
        "plan": finding.plan or None,
        "related": [_related(place) for place in finding.related],
        "basis": [{"kind": basis.kind, "ref": basis.ref} for basis in finding.basis],
        "fix": None,
        "fingerprint": finding.fingerprint,
        "rule_page": finding.rule_page,
    }


def _related(place: RelatedPlace) -> dict[str, Any]:
    return {
        "file": place.span.file,
        "range": _range(place.span),
        "place": place.span.place,
        "node": place.node or None,
        "message": place.message,
    }


def _range(span: Span) -> dict[str, dict[str, int]] | None:
    """Start and end, or None where the format has no lines."""
    if span.line is None:
        return None
    column = span.column or 1
    return {
        "start": {"line": span.line, "column": column},
        "end": {"line": span.end_line or span.line, "column": span.end_column or column},
    }
