"""A start is no deadline, and a case number may say whose decision it is."""

from __future__ import annotations

from pathlib import Path

import pytest

import plancheck
from plancheck.dates import read_frist

PLAN = """---
plan:
  status: vedtatt
---

# Temaplan idrett 2025–2028

{line}

## Hovedmål 1: Folk er aktive

### Delmål 1.1: Flere går til jobben

- Bygge fortau. Ansvar: Teknisk. Frist: 2027.
"""


@pytest.mark.parametrize("text", ["byrja 2025", "Byrja hausten 2025", "startet 2025", "begynte 2025"])
def test_a_start_has_no_end(text: str) -> None:
    when = read_frist(text)
    assert when is not None
    assert when.start is not None
    assert when.end is None


def test_a_start_with_an_end_keeps_it() -> None:
    when = read_frist("byrja 2025, ferdig 2027")
    assert when is not None
    assert when.end is not None
    assert when.end.year == 2027


@pytest.mark.parametrize(
    ("line", "hits"), [("Vedtatt i K-sak 14/25, 13.03.2025", 0), ("Vedtatt i PS 14/25, 13.03.2025", 1)]
)
def test_a_council_case_says_who(tmp_path: Path, line: str, hits: int) -> None:
    (tmp_path / "plan.md").write_text(PLAN.format(line=line), encoding="utf-8")
    assert sum(one.code == "PLA013" for one in plancheck.check(tmp_path).findings) == hits
