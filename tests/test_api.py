"""The public API: what a script may rely on."""

from __future__ import annotations

import inspect
from datetime import date, datetime
from pathlib import Path

import pytest

import plancheck

PLAN = """\
# Handlingsdel 2026–2029

## Hovedmål 1: Alle har en trygg hverdag

### Delmål 1.1: Flere mestrer egen hverdag

| Tiltak | Ansvar | Frist |
|---|---|---|
| Utvide dagtilbudet | | 2028 |
"""
DAY = date(2026, 1, 15)


@pytest.fixture
def mappe(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "handlingsdel.md").write_text(PLAN, "utf-8")
    return tmp_path


def test_every_public_name_exists_and_is_documented() -> None:
    assert plancheck.__all__ == sorted(plancheck.__all__)
    for name in plancheck.__all__:
        value = getattr(plancheck, name)
        assert name == "__version__" or inspect.getdoc(value), name
    assert set(plancheck.__all__) <= set(dir(plancheck))
    with pytest.raises(AttributeError):
        plancheck.chek  # noqa: B018
    space: dict[str, object] = {}
    exec("from plancheck import *", space)
    assert set(plancheck.__all__) <= set(space)


def test_every_parameter_and_answer_is_typed() -> None:
    for function in (plancheck.check, plancheck.build_graph):
        signature = inspect.signature(function)
        assert signature.return_annotation is not inspect.Signature.empty
        assert all(p.annotation is not inspect.Parameter.empty for p in signature.parameters.values())
    assert (Path(plancheck.__file__).parent / "py.typed").exists()


def test_check_gives_a_report(mappe: Path) -> None:
    report = plancheck.check(mappe, today=DAY)
    found = next(finding for finding in report.findings if finding.code == "ANS001")
    assert isinstance(report, plancheck.Report)
    assert isinstance(found, plancheck.Finding)
    assert found.severity is plancheck.Severity.ERROR
    assert (found.file, found.span.line) == ("handlingsdel.md", 9)
    assert report.today == "2026-01-15"
    assert report.nodes["tiltak"] == 1


def test_options_are_those_of_the_command_line(mappe: Path) -> None:
    path = str(mappe / "handlingsdel.md")
    assert not any(f.code.startswith("ANS") for f in plancheck.check([path], today=DAY, ignore=["ANS"]).findings)
    assert {f.code for f in plancheck.check([path], today=DAY, select=["ANS001"]).findings} == {"ANS001"}
    english = plancheck.check(path, today=DAY, lang="en", gate="høring", scope="file")
    assert (english.gate, english.lang) == ("hoering", "en")


def test_the_graph_is_given_as_it_is_judged(mappe: Path) -> None:
    graph = plancheck.build_graph(mappe)
    assert isinstance(graph, plancheck.Plangraf)
    tiltak = next(node for node in graph.nodes.values() if node.kind == "tiltak")
    assert [graph.nodes[node].kind for node in graph.oppover(tiltak.id)] == ["delmaal", "hovedmaal"]


@pytest.mark.parametrize(
    "wrong",
    [{"gate": "horing"}, {"lang": "no"}, {"scope": "fil"}, {"select": ["SPO999"]}, {"config": "borte.yaml"}],
)
def test_what_cannot_be_used_is_raised(mappe: Path, wrong: dict[str, object]) -> None:
    with pytest.raises(plancheck.UsageError) as raised:
        plancheck.check(mappe, today=DAY, **wrong)  # type: ignore[arg-type]  # wrong on purpose
    assert str(raised.value)


def test_a_missing_path_is_raised(mappe: Path) -> None:
    with pytest.raises(plancheck.UsageError, match="Finner ikke"):
        plancheck.check(mappe / "borte.md")


@pytest.mark.parametrize("today", ["2026-01-15", " 2026-01-15 ", "20260115", datetime(2026, 1, 15, 9, 30)])
def test_today_may_be_a_written_day_or_a_moment(mappe: Path, today: str | datetime) -> None:
    """What is written as on the command line, or has a time of day, is the day itself."""
    assert plancheck.check(mappe, today=today).today == "2026-01-15"
    assert plancheck.build_graph(mappe, today=today).context.today == DAY


@pytest.mark.parametrize("today", ["15. januar", "", "2026-13-01"])
def test_a_today_that_is_no_day_is_a_usage_error(mappe: Path, today: str) -> None:
    with pytest.raises(plancheck.UsageError, match="today er ikke en dato"):
        plancheck.check(mappe, today=today)
    with pytest.raises(plancheck.UsageError, match="ÅÅÅÅ-MM-DD"):
        plancheck.build_graph(mappe, today=today)
