"""Whole plans checked as a user checks them, and which of the asked findings come out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import plancheck

TODAY = date(2026, 1, 15)


def findings(folder: Path, files: str | Mapping[str, str], *codes: str) -> list[str]:
    """The codes (of those asked, or all) that `plancheck check` finds in one text or in several files by name."""
    for name, text in ({"plan.md": files} if isinstance(files, str) else files).items():
        (folder / name).write_text(text, encoding="utf-8")
    report = plancheck.check(folder, today=TODAY)
    assert not report.crashed, report.tracebacks
    return [one.code for one in report.findings if not codes or one.code in codes]


def temaplan(told: str, *, head: str = "Vedtatt av kommunestyret 12. mai 2025, sak PS 30/25.") -> str:
    """A temaplan that has a goal, an action and the paragraphs told in its first chapter."""
    return f"""# Temaplan for kultur 2026–2029

{head}

## Om planen

{told}

## Hovedmål 1: Flere deltar i kulturlivet

### Delmål 1.1: Alle har et tilbud

| Tiltak | Ansvar | Frist |
|---|---|---|
| Åpne biblioteket på søndager | Kultur | 2027 |
"""
