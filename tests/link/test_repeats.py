"""An overview that says again which actions the plan has makes no new ones, and hides none that are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

import plancheck

PLAN = """# Temaplan idrett 2025–2028

## Hovedmål 1: Folk er aktive

### Delmål 1.1: Flere går til jobben

- Bygge fortau. Ansvar: Teknisk. Frist: 2027.
- Lage turkart. Ansvar: Kultur. Frist: 2026.

### Delmål 1.2: Flere sykler hele året

- Male benker. Ansvar: Teknisk. Frist: 2027.

"""
BARE = PLAN.replace(" Ansvar: Teknisk. Frist: 2027.", "").replace(" Ansvar: Kultur. Frist: 2026.", "")
RULES = {"ANS001", "FRI001", "SPO001", "SPO002", "SPO004", "SPO008", "SPO011"}


def found(folder: Path, text: str) -> list[tuple[str, str]]:
    (folder / "plan.md").write_text(text, encoding="utf-8")
    return [(one.code, one.text) for one in plancheck.check(folder).findings if one.code in RULES]


def table(*rows: str) -> str:
    first, *rest = rows
    return "\n".join([first, "|" + "---|" * (first.count("|") - 1), *rest]) + "\n"


@pytest.mark.parametrize("heading", ["## Status for tiltakene", "## Handlingsplan", "### Samlet oversikt over tiltak"])
@pytest.mark.parametrize(
    "rows",
    [
        ("| Tiltak | Status |", "| Bygge fortau | I gang |", "| Male benker | Ferdig |"),
        ("| Nr | Tiltak | Status |", "| 1 | Lage turkart | I gang |", "| 2 | Male benker | Ferdig |"),
        ("| Tiltak | Ansvar | Frist |", "| Bygge fortau | Teknisk | 2027 |", "| Male benker | Teknisk | 2027 |"),
        ("| Tiltak | Delmål |", "| Bygge fortau | 1.1 |", "| Male benker | 1.2 |"),
    ],
)
def test_an_overview_of_the_actions_is_silent(tmp_path: Path, heading: str, rows: tuple[str, ...]) -> None:
    assert found(tmp_path, f"{PLAN}{heading}\n\n{table(*rows)}") == []


def test_an_overview_before_the_goals_is_silent(tmp_path: Path) -> None:
    overview = "## Tiltaksliste\n\n" + table("| Tiltak | Status |", "| Bygge fortau | I gang |", "| Male benker | Ny |")
    assert found(tmp_path, PLAN.replace("## Hovedmål 1", overview + "\n## Hovedmål 1")) == []


def test_a_lone_row_and_a_list_are_silent(tmp_path: Path) -> None:
    assert found(tmp_path, f"{PLAN}## Status\n\n" + table("| Tiltak | Status |", "| Bygge fortau | I gang |")) == []
    assert found(tmp_path, f"{PLAN}## Tiltaksoversikt\n\n- Bygge fortau\n- Lage turkart\n- Male benker\n") == []


def test_nynorsk(tmp_path: Path) -> None:
    text = "# Temaplan vatn 2025–2028\n\n## Hovudmål 1: Reint vatn\n\n### Delmål 1.1: Færre lekkasjar\n\n"
    text += "- Byte røyr. Ansvar: Teknisk. Frist: 2027.\n\n## Status for tiltaka\n\n"
    assert found(tmp_path, text + table("| Tiltak | Status |", "| Byte røyr | I gang |")) == []


def test_what_only_the_overview_says_is_kept(tmp_path: Path) -> None:
    rows = ("| Bygge fortau | Teknisk | 2027 |", "| Lage turkart | Kultur | 2026 |", "| Male benker | Teknisk | |")
    text = f"{BARE}## Handlingsplan\n\n" + table("| Tiltak | Ansvar | Frist |", *rows)
    assert found(tmp_path, text) == [("FRI001", "Male benker")]


def test_a_new_action_in_the_overview_is_judged(tmp_path: Path) -> None:
    rows = ("| Bygge fortau | I gang |", "| Male benker | Ny |", "| Rive skolen | Ny |")
    codes = [
        code for code, _ in found(tmp_path, f"{PLAN}## Status\n\n## Tiltak\n\n" + table("| Tiltak | Status |", *rows))
    ]
    assert sorted(codes) == ["ANS001", "FRI001", "SPO001"]


def test_a_row_that_says_another_goal_is_found(tmp_path: Path) -> None:
    rows = ("| Bygge fortau | 1.2 |", "| Lage turkart | 1.1 |", "| Male benker | 1.2 |")
    text = f"{PLAN}## Handlingsplan\n\n" + table("| Tiltak | Delmål |", *rows)
    assert found(tmp_path, text) == [("SPO011", "Bygge fortau")]


def test_one_action_under_two_goals_serves_both(tmp_path: Path) -> None:
    text = PLAN.replace("- Male benker. Ansvar: Teknisk.", "- Bygge fortau. Ansvar: Teknisk.")
    assert found(tmp_path, text) == []


def test_other_words_of_who_and_when_are_another_action(tmp_path: Path) -> None:
    rows = ("| Bygge fortau | Skole | 2025 |", "| Rive huset | Skole | 2025 |", "| Bake brød | Skole | 2025 |")
    text = f"{PLAN}## Tiltak\n\n" + table("| Tiltak | Ansvar | Frist |", *rows)
    assert found(tmp_path, text) == [("SPO001", "Bygge fortau")]


GOALS = """# Temaplan kultur 2026–2029

{lead}

- Flere synger i kor
- {second}

## Hovedmål 1: Flere synger i kor

- Starte barnekor (Kulturkontoret, 2027)

## Hovedmål 2: Alle barn går på kulturskole

- Redusere prisen (Kulturskolen, 2026)
"""


@pytest.mark.parametrize("lead", ["Målene er:", "Planens mål:", "Kort om målene:", "Måla våre er:"])
def test_a_list_that_says_the_main_goals_again_sets_none(tmp_path: Path, lead: str) -> None:
    text = GOALS.format(lead=lead, second="Alle barn går på kulturskole")
    (tmp_path / "plan.md").write_text(text, encoding="utf-8")
    assert {node.kind for node in plancheck.build_graph(tmp_path).nodes.values()}.isdisjoint({"delmaal", "maal"})
    assert not {"SPO003", "SPO004", "SPO010"} & {one.code for one in plancheck.check(tmp_path).findings}


def test_a_list_with_another_goal_in_it_keeps_that_goal(tmp_path: Path) -> None:
    (tmp_path / "plan.md").write_text(GOALS.format(lead="Målene er:", second="Alle eier et piano"), encoding="utf-8")
    assert "Alle eier et piano" in {node.text for node in plancheck.build_graph(tmp_path).nodes.values()}
