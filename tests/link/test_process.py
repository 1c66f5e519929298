"""Statements of one decision, or of one evaluation, are one node."""

from __future__ import annotations

from pathlib import Path

import pytest

from plancheck.api import build_graph

_FRONT = (
    "---\nplan: {tittel: Temaplan for sang, type: temaplan, status: vedtatt}\n"
    "vedtak: {dato: 2025-12-04, organ: kommunestyret, sak: PS 73/25}\n"
    'evaluering: {tidspunkt: "2028", ansvarlig: havnesjefen}\n---\n# Temaplan for sang\n\n'
)


@pytest.mark.parametrize(
    "text",
    [
        "Vedtatt i kommunestyremøtet 4. desember 2025, PS 73/25.\n\n## Evaluering\n\nPlanen evalueres i 2028 av "
        "havnesjefen.",
        "Vedteken av kommunestyret 4. desember 2025.\n\n## Evaluering\n\nPlanen skal evaluerast i 2028.",
    ],
)
def test_front_matter_and_the_sentence_are_one(tmp_path: Path, text: str) -> None:
    (tmp_path / "plan.md").write_text(f"{_FRONT}{text}\n", encoding="utf-8")
    nodes = [one for one in build_graph([tmp_path]).nodes.values() if one.kind in ("vedtak", "evaluering")]

    assert sorted(one.kind for one in nodes) == ["evaluering", "vedtak"]


def test_another_body_evaluates_apart(tmp_path: Path) -> None:
    text = "## Evaluering\n\nPlanen skal evalueres i 2028 av skogsjefen."
    (tmp_path / "plan.md").write_text(f"{_FRONT}{text}\n", encoding="utf-8")

    assert sum(one.kind == "evaluering" for one in build_graph([tmp_path]).nodes.values()) == 2
