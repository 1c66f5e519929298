"""Real runs on the flawed examples, in every format."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest

from plancheck import check
from plancheck.finding import Report
from plancheck.report import FORMATS, render
from plancheck.schema import schema_of

from .made import FLAWED
from .test_programs import run_of


@pytest.fixture(scope="module", params=FLAWED, ids=lambda folder: folder.parent.name)
def answer(request: pytest.FixtureRequest) -> Report:
    folder: Path = request.param
    return check(folder, today=date(2025, 5, 1))


def test_every_finding_is_in_every_format(answer: Report) -> None:
    assert answer.findings
    for name in FORMATS:
        said = render(answer, name, lang=answer.lang)
        assert {one.code for one in answer.findings} <= {
            code for code in (f.code for f in answer.findings) if code in said
        }


def test_programs_can_read_it(answer: Report) -> None:
    jsonschema.validate(json.loads(render(answer, "json")), schema_of("findings"))
    assert len(run_of(answer)["results"]) == len(json.loads(render(answer, "gitlab"))) == len(answer.findings)
    assert len(render(answer, "github").splitlines()) == len(answer.findings)
    assert len(render(answer, "azure").splitlines()) == len(answer.findings)
    ElementTree.fromstring(render(answer, "junit"))


def test_the_carets_point_at_what_the_span_says(answer: Report) -> None:
    """Every caret line under a source line marks the text of the first finding's span there."""
    lines = render(answer, "text", lang=answer.lang, width=1000).splitlines()
    marked = [
        above[carets.index("^") : len(carets)]
        for above, carets in pairwise(lines)
        if carets.strip("| ^") == "" and "^" in carets
    ]
    texts = {
        answer.sources[one.span.file][one.span.line - 1][one.span.column - 1 : one.span.end_column - 1]
        for one in answer.findings
        if one.span.line and one.span.column and one.span.end_column and one.span.line == one.span.end_line
    }
    assert marked
    assert set(marked) <= texts
