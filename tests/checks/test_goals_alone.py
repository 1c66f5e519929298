"""DOK008 of a plan with goals and no tiltak: a piece of information, unless something says where these are."""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import findings

_GOALS = "## Hovedmål 1: Flere deltar\n\n### Delmål 1.1: Alle barn har et tilbud\n"
_PLAN = f"# {{}} for kultur 2026–2029\n\nSolvik kommune\n\n{_GOALS}\n{{}}\n"
_TOLD = "Kulturskolen når få barn i dag."


def _told(folder: Path, title: str, text: str, **others: str) -> list[str]:
    files = {"plan.md": _PLAN.format(title, text), **{f"{name}.md": other for name, other in others.items()}}
    return findings(folder, files, "DOK008")


@pytest.mark.parametrize("title", ["Temaplan", "Kommunedelplan"])
def test_goals_alone_are_named(tmp_path: Path, title: str) -> None:
    """A plan that is to have tiltak, and of which only goals were read."""
    assert _told(tmp_path, title, _TOLD) == ["DOK008"]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Kommuneplanens samfunnsdel", _TOLD),
        ("Planprogram", _TOLD),
        ("Temaplan", "Målene følges opp i handlingsdelen."),
        ("Temaplan", "Tiltakene prioriteres i økonomiplanen hvert år."),
        ("Temaplan", "Planen har ingen egne tiltak."),
        ("Temaplan", "Tiltak:\n\n- Kulturskole på turné (Kultur, 2027)"),
        ("Temaplan", "Strategier:\n\n- Vi møter barna der de er"),
    ],
)
def test_others_are_not_asked(tmp_path: Path, title: str, text: str) -> None:
    """Plans that leave their tiltak elsewhere, that say there are none, or that have some."""
    assert _told(tmp_path, title, text) == []


def test_another_plan_carries_it_out(tmp_path: Path) -> None:
    """A handlingsdel in the folder holds the tiltak."""
    actions = "# Handlingsdel 2026–2029\n\n## Tiltak\n\n- Lage scene (Kultur, 2027)\n"

    assert _told(tmp_path, "Temaplan", _TOLD, handling=actions) == []
