"""One JSON object a line: each finding as in `json`, and last the rest of the report (the line with "summary")."""

from __future__ import annotations

import json

from plancheck.finding import Report
from plancheck.report.json import finding_data, head, tail
from plancheck.report.style import Style


def render(report: Report, style: Style) -> str:
    objects = [*map(finding_data, report.findings), {**head(report), **tail(report)}]
    return "".join(json.dumps(one, ensure_ascii=False, separators=(",", ":")) + "\n" for one in objects)
