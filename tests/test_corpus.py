"""The gold corpus, read in process: goals, actions and their fields are found in bokmål and in nynorsk alike."""

from __future__ import annotations

import importlib
import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import plancheck
from plancheck.views.json import as_data

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = sorted(path.parent for path in (ROOT / "tests" / "corpus").glob("*/gold.json"))
ENOUGH = 0.97
"""The floor, not the aim: a plan added to the corpus may be read worse than those before it, but not much."""


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Every plan of the corpus read once and judged against its gold, nb and nn apart, by the benchmark's own judge."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "benchmarks"))
        judge = importlib.import_module("accuracy")
    found = {"nb": judge.Score(), "nn": judge.Score()}
    for folder in FOLDERS:
        gold = json.loads((folder / "gold.json").read_text("utf-8"))
        copy = tmp_path_factory.mktemp(folder.name) / folder.name
        shutil.copytree(folder / "input", copy)
        read = as_data(plancheck.build_graph(copy, today=date(2026, 1, 15)))
        judge.judge(judge.Case(folder.name, gold, json.loads(json.dumps(read)), "", 0.0), [found[gold["lang"]]])
    return {lang: (judge.total(score.nodes.values()), score) for lang, score in found.items()}


@pytest.mark.parametrize("lang", ["nb", "nn"])
def test_items_are_found_and_none_invented(scores: dict[str, Any], lang: str) -> None:
    """Of all goals, actions, hearings and the rest, hardly any is missed or invented."""
    every, _ = scores[lang]

    assert every.gold > 200
    assert every.scores[2] >= ENOUGH


@pytest.mark.parametrize("lang", ["nb", "nn"])
def test_actions_reach_the_right_main_goals(scores: dict[str, Any], lang: str) -> None:
    """The thread from an action up to its hovedmål is the one a reader would draw."""
    _, score = scores[lang]

    assert score.reach.gold > 80
    assert score.reach.hit >= ENOUGH * score.reach.gold


@pytest.mark.parametrize("lang", ["nb", "nn"])
@pytest.mark.parametrize("field", ["ansvar", "frist"])
def test_responsibility_and_deadline_are_read_right(scores: dict[str, Any], lang: str, field: str) -> None:
    """Who is responsible and by when come out as written."""
    _, score = scores[lang]

    assert score.fields[field].gold > 80
    assert score.fields[field].hit >= ENOUGH * score.fields[field].gold


@pytest.mark.parametrize("lang", ["nb", "nn"])
def test_ids_fixed_by_the_contract_are_those(scores: dict[str, Any], lang: str) -> None:
    """Numbered items and items with the author's own ids are called what the contract says."""
    _, score = scores[lang]

    assert score.ids.hit >= 0.9 * score.ids.gold
