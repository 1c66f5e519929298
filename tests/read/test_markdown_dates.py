"""Lines that begin with a date, which a list in Markdown begins like."""

from __future__ import annotations

import pytest

from plancheck.document import Document
from plancheck.read.markdown import read_markdown


@pytest.mark.parametrize(
    "line",
    [
        "30. august 2026 vedtok utvalget planen",
        "15. januar – 1. mars 2027: Høring",
        "15. – 30. mars 2027: Møter",
        "15. og 16. mars: Verksted",
    ],
)
@pytest.mark.parametrize("before", ["", "- "])
def test_a_date_keeps_its_day(before: str, line: str) -> None:
    document = read_markdown(f"{before}{line}\n".encode(), "plan.md")
    assert isinstance(document, Document)
    assert [block.text for block in document.blocks] == [line]


def test_a_numbered_line_with_a_month_is_still_an_item() -> None:
    document = read_markdown("1. Mars er fristen\n2. Mai–juni: skriving\n".encode(), "plan.md")
    assert isinstance(document, Document)
    assert [(block.kind, block.text) for block in document.blocks] == [
        ("item", "Mars er fristen"),
        ("item", "Mai–juni: skriving"),
    ]
