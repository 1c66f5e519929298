"""The gold corpus holds together: known kinds, edges between listed nodes, every text written in the plan itself."""

from __future__ import annotations

import html
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from pdfminer.high_level import extract_text

CORPUS = Path(__file__).resolve().parent
CASES = sorted(path.parent for path in CORPUS.glob("*/gold.json"))
GOAL_KINDS = {"visjon", "hovedmaal", "satsingsomraade", "hovedgrep", "delmaal", "strategi", "tiltak", "indikator"}
KINDS = GOAL_KINDS | {"utfordring", "hoering", "medvirkning", "evaluering", "vedtak", "enhet", "innsatstrinn"}
PLAN_EDGES = {"overordnet", "erstatter", "bygger_paa"}
EDGES = {"bidrar_til", "gjengir", "avhenger_av", "maalt_av", "svarer_paa", "staar_paa"} | PLAN_EDGES


def gold_of(folder: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((folder / "gold.json").read_text("utf-8"))
    return loaded


def folded(text: str) -> str:
    return re.sub(r"[\s*_`\\]+", " ", text).casefold()


def written(path: Path) -> str:
    """The file as text; without tags where it has any, and in the old encoding where it is not UTF-8."""
    if path.suffix in (".docx", ".xlsx", ".ods"):
        return packed(path)
    if path.suffix == ".pdf":
        return extract_text(path).replace("\xad", "")
    if path.suffix == ".csv":
        return path.read_bytes().decode("utf-8", errors="ignore") + path.read_bytes().decode("cp1252", errors="ignore")
    if path.suffix not in (".html", ".htm"):
        return path.read_text("utf-8")
    data = path.read_bytes()
    try:
        page = data.decode("utf-8")
    except UnicodeDecodeError:
        page = data.decode("cp1252")
    return html.unescape(re.sub(r"<[^>]*>", " ", page)).replace("\xad", "")


def packed(path: Path) -> str:
    """The words of an Office file: every part without its tags, a blank after each paragraph, cell and line break."""
    with zipfile.ZipFile(path) as package:
        parts = [package.read(name).decode("utf-8") for name in package.namelist() if name.endswith(".xml")]
    said = re.sub(
        r"</(?:w:p|w:tc|si|c|text:p)>|<(?:w:br|w:tab|text:line-break|text:s|text:tab)\b[^>]*>", " ", " ".join(parts)
    )
    return html.unescape(re.sub(r"<[^>]*>", "", said)).replace("\xad", "")


def test_corpus_is_large_and_in_both_written_languages() -> None:
    languages = [gold_of(folder)["lang"] for folder in CASES]
    assert len(CASES) >= 24
    assert min(languages.count("nb"), languages.count("nn")) >= 12


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_kinds_and_edges_are_known(folder: Path) -> None:
    gold = gold_of(folder)
    keys = [node.get("id") or node["key"] for node in gold["nodes"]]
    assert len(keys) == len(set(keys))
    assert {*gold["kinds"], *(node["kind"] for node in gold["nodes"])} <= KINDS
    assert {edge["kind"] for edge in gold["edges"]} <= EDGES
    plans = {plan["id"] for plan in gold["plans"]}
    for edge in gold["edges"]:
        known = plans if edge["kind"] in PLAN_EDGES else set(keys)
        assert {edge["from"], edge["to"]} <= known


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_every_text_stands_in_the_plan(folder: Path) -> None:
    files = sorted(path for path in (folder / "input").rglob("*") if path.is_file())
    said = folded(" ".join(written(path) for path in files))
    missing = [folded(node["text"]) for node in gold_of(folder)["nodes"] if folded(node["text"]) not in said]
    if any(path.suffix == ".pdf" for path in files):
        letters = said.replace(" ", "")  # lines of cells side by side come mixed, and words are cut to fit narrow ones
        missing = [text for text in missing if not all(word in letters for word in text.split())]
    assert missing == []
