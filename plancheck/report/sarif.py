"""SARIF 2.1.0 (OASIS): the report for code scanning and for tools that gather findings."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from plancheck.document import Span
from plancheck.finding import Finding, RelatedPlace, Report, Severity
from plancheck.i18n import text
from plancheck.report.style import Style
from plancheck.report.verdict import verdict

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_FINGERPRINT = "plancheck/v1"
_LANGUAGE = {"nb": "nb-NO", "nn": "nn-NO", "en": "en"}


def render(report: Report, style: Style) -> str:
    rules = _rules(report, style.lang)
    index = {str(rule["id"]): at for at, rule in enumerate(rules)}
    driver = {"name": "plancheck", "semanticVersion": report.version, "version": report.version, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "language": _LANGUAGE[style.lang],
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report, style)],
        "artifacts": [{"location": {"uri": _uri(file.path, style)}} for file in report.files],
        "results": [_result(finding, index[finding.code], style) for finding in report.findings],
        "properties": {"today": report.today, "gate": report.gate},
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rules(report: Report, lang: str) -> list[dict[str, Any]]:
    """The rules that ran, and those that spoke without a check of their own (an unreadable file)."""
    known = {str(rule["code"]): _rule(rule, lang) for rule in report.rules}
    for finding in report.findings:
        if finding.code not in known:
            own = {"code": finding.code, "name": finding.name, "title": finding.title, "summary": finding.title}
            known[finding.code] = _rule({**own, "severity": finding.severity, "page": finding.rule_page}, lang)
    return [known[code] for code in sorted(known)]


def _rule(rule: Mapping[str, object], lang: str) -> dict[str, Any]:
    summary = str(rule.get("summary") or rule["title"])
    steps = _help(rule.get("help"))
    more = text("more_on_rule", lang, code=rule["code"])
    told = "\n".join((summary, *steps, more))
    return {
        "id": rule["code"],
        "name": rule["name"],
        "shortDescription": {"text": rule["title"]},
        "fullDescription": {"text": summary},
        "help": {"text": told, "markdown": _bullets(summary, steps, more, str(rule["code"]))},
        "defaultConfiguration": {"level": _LEVEL[Severity(str(rule["severity"]))]},
        "properties": {"page": rule["page"]},
    }


def _bullets(summary: str, steps: list[str], more: str, code: str) -> str:
    command = f"plancheck rule {code}"
    return "\n".join((summary, "", *(f"- {step}" for step in steps), "", more.replace(command, f"`{command}`")))


def _help(texts: object) -> list[str]:
    """The rule's next steps, those left out that only make sense with the finding's own words."""
    every = list(texts.values()) if isinstance(texts, Mapping) else [texts]
    return [step for step in dict.fromkeys(map(str, filter(None, every))) if "{" not in step]


def _result(finding: Finding, index: int, style: Style) -> dict[str, Any]:
    message = "\n".join(part for part in (finding.message, finding.help) if part)
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVEL[finding.severity],
        "message": {"text": message},
        "locations": [_location(finding.span, style, finding.node)],
        "partialFingerprints": {_FINGERPRINT: finding.fingerprint},
        "properties": {
            "confidence": finding.confidence,
            "place": finding.span.place,
            "plan": finding.plan or None,
            "title": finding.title,
        },
    }
    if finding.related:
        result["relatedLocations"] = [_related(place, at, style) for at, place in enumerate(finding.related, 1)]
    return result


def _related(place: RelatedPlace, number: int, style: Style) -> dict[str, Any]:
    return {"id": number, **_location(place.span, style, place.node), "message": {"text": place.message}}


def _location(span: Span, style: Style, node: str) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(span.file, style)}}
    if span.line is not None:
        physical["region"] = _region(span)
    location: dict[str, Any] = {"physicalLocation": physical}
    if node:
        location["logicalLocations"] = [{"fullyQualifiedName": node}]
    if span.place:
        location["message"] = {"text": span.place}
    return location


def _region(span: Span) -> dict[str, Any]:
    """Lines and columns from 1, the end exclusive: as SARIF counts (section 3.30)."""
    known = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line if span.end_column else None,
        "endColumn": span.end_column if span.column else None,
    }
    return {name: value for name, value in known.items() if value is not None}


def _uri(path: str, style: Style) -> str:
    return quote(style.path_of(path), safe="/", errors="backslashreplace")


def _invocation(report: Report, style: Style) -> dict[str, Any]:
    """`executionSuccessful` is false only where something could not be checked (exit status 3)."""
    trouble = bool(report.crashed or report.nothing_judged)
    notes = [
        {"level": "error", "message": {"text": text("rule_crashed", style.lang, codes=code)},
         "associatedRule": {"id": code}}
        for code in report.crashed
    ]  # fmt: skip
    if report.nothing_judged:
        notes.append({"level": "error", "message": {"text": text(f"next_{report.nothing_judged}", style.lang)}})
    notes += [
        {"level": "note", "message": {"text": f"{rule.code}: {rule.reason}"}, "associatedRule": {"id": rule.code}}
        for rule in report.skipped
    ]
    status = {} if style.status is None else {"exitCode": style.status}
    return {
        "executionSuccessful": not trouble,
        **status,
        "exitCodeDescription": verdict(report, style.lang),
        "toolExecutionNotifications": notes,
    }
