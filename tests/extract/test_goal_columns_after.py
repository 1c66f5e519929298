"""Goal columns to the right of the actions: goals named with label and words, and goals that stand nowhere else."""

from __future__ import annotations

import pytest
from reading import graph, items

from plancheck.model import Maal

HEAD = "# Trafikkplan 2026–2029\n\n## Hovedmål\n\nIngen blir skadd\n\n## Delmål\n\n{}\n## Tiltak\n\n"
TABLE = "| Tiltak | {} | Ansvar | Frist |\n|---|---|---|---|\n"


@pytest.mark.parametrize("cell", ["Delmål {}: {}", "Delmål {} – {}", "{}. {}", "Mål {}: {}"])
def test_a_goal_named_with_its_label_and_words(cell: str) -> None:
    goals = ("Barn har trygg skolevei", "Alle kan reglene")
    listed = "".join(f"{at}. {goal}\n" for at, goal in enumerate(goals, 1))
    rows = "".join(f"| Gjøre {at} | {cell.format(at, goal)} | NAV | 2027 |\n" for at, goal in enumerate(goals, 1))
    found = items(HEAD.format(listed) + TABLE.format("Delmål") + rows)

    assert [one.text for one in found if one.kind == "delmaal"] == list(goals)
    assert [one.serves for one in found if one.kind == "tiltak"] == [("D1",), ("D2",)]


@pytest.mark.parametrize(("header", "kind"), [("Mål", "hovedmaal"), ("Delmål", "delmaal")])
def test_goals_that_stand_nowhere_else_are_set_there(header: str, kind: str) -> None:
    rows = "| Kjøpe el-bil | Utslippene går ned | NAV | 2026 |\n| Bytte lys | Utslippene går ned | NAV | 2027 |\n"
    last = "| Rydde strand | Naturen er ren | NAV | 2026 |\n"
    found = items(f"# Tiltaksplan for Solvik 2026\n\n{TABLE.format(header)}{rows}{last}")

    assert [one.text for one in found if one.kind == kind] == ["Utslippene går ned", "Naturen er ren"]
    assert [one.serves for one in found if one.kind == "tiltak"] == [
        ("utslippene-gaar-ned",), ("utslippene-gaar-ned",), ("naturen-er-ren",)
    ]  # fmt: skip


def test_a_blank_cell_there_is_no_goal() -> None:
    rows = "| Kjøpe el-bil | Utslippene går ned | NAV | 2026 |\n| Rydde kontor |  | NAV | 2026 |\n"
    last = "| Rydde strand | Naturen er ren | NAV | 2026 |\n"
    found = items(f"# Tiltaksplan for Solvik 2026\n\n{TABLE.format('Mål')}{rows}{last}", "tiltak")

    assert [one.serves for one in found] == [("utslippene-gaar-ned",), (), ("naturen-er-ren",)]


def test_numbers_of_goals_told_elsewhere_set_none() -> None:
    rows = "| Kjøpe el-bil | 1.1 | NAV | 2026 |\n| Rydde strand | 1.2 | NAV | 2026 |\n"

    assert {one.kind for one in items(f"# Tiltaksplan for Solvik 2026\n\n{TABLE.format('Mål')}{rows}")} == {"tiltak"}


@pytest.mark.parametrize("words", ["{}: {}", "{}"])
def test_a_heading_names_a_goal_by_its_letter(words: str) -> None:
    goals = {"a": "Diagnosen kommer tidlig", "b": "Hverdagen er aktiv", "c": "Pårørende får støtte"}
    listed = "".join(f"{letter}) {goal}\n" for letter, goal in goals.items())
    table = "\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Kurs {} | NAV | 2027 |\n\n"
    chapters = "".join(
        f"## Tiltak til delmål {words.format(letter, goal)}{table.format(letter)}" for letter, goal in goals.items()
    )
    found = items(f"# Demensplan\n\n## Hovedmål\n\nAlle har det godt\n\n## Delmål\n\n{listed}\n{chapters}")

    assert [one.serves for one in found if one.kind == "tiltak"] == [("Da",), ("Db",), ("Dc",)]


@pytest.mark.parametrize("words", ["delmål f.eks. for barn", "mål e-helse", "tiltak for barn"])
def test_a_letter_that_opens_a_word_is_no_goal(words: str) -> None:
    text = f"# Temaplan 2026\n\n## Mål\n\na) Barn leker\nb) Alle er der\n\n## Tiltak\n\n- Lage {words} (NAV, 2026)\n"

    assert [one.serves for one in items(text, "tiltak")] == [()]


@pytest.mark.parametrize("columns", ["Delmål | Tiltak", "Tiltak | Delmål"])
def test_tables_of_years_name_the_goals_set_before(columns: str) -> None:
    """Equal words are one goal, where the table does not say of which goal above it is."""
    rows = "| God helse for alle | Flere går og sykler |\n|  | Færre røyker |\n"
    goals = f"## Mål\n\n| Hovedmål | Delmål |\n|---|---|\n{rows}\n"
    years = ""
    for year, goal, action in ((2026, "Flere går og sykler", "Sykkeldag"), (2027, "Færre røyker", "Røykekurs")):
        cells = f"{goal} | {action}" if columns.startswith("Delmål") else f"{action} | {goal}"
        years += f"## {year}\n\n| {columns} | Ansvar |\n|---|---|---|\n| {cells} | NAV |\n\n"
    found = items(f"# Folkehelseplan 2026–2029\n\n{goals}{years}")

    assert [one.text for one in found if one.kind == "delmaal"] == ["Flere går og sykler", "Færre røyker"]
    assert [one.serves for one in found if one.kind == "tiltak"] == [("flere-gaar-og-sykler",), ("faerre-roeyker",)]


_LAST = "| Tiltak | Ansvar | Frist | Delmål |\n|---|---|---|---|\n"
_TWO = (
    "# Handlingsdel 2027–2030\n\nHandlingsdel til kommuneplanens samfunnsdel 2024–2036\n\n"
    f"## Hovedmål 1: Levende tettsteder\n\n{_LAST}| Ruste opp torget | Teknisk | 2028 | 1.1 Flere møtes i sentrum |\n"
    "| Regulere tomter | Plan | 2027 | {} Alle finner bolig |\n\n"
    f"## Hovedmål 2: Flere arbeidsplasser\n\n{_LAST}| Klargjøre felt B | Teknisk | 2028 | 2.1 Ledige arealer |\n"
    "| Lage kart på nett | Plan | 2027 | 2.1 Ledige arealer |\n"
)


def test_delmaal_told_last_in_the_tables_below_their_hovedmaal() -> None:
    found = items(_TWO.format("1.2"))

    assert [(one.number, one.serves) for one in found if one.kind == "delmaal"] == [
        ("1.1", ("H1",)), ("1.2", ("H1",)), ("2.1", ("H2",)),
    ]  # fmt: skip
    assert [one.serves for one in found if one.kind == "tiltak"] == [("D1.1",), ("D1.2",), ("D2.1",), ("D2.1",)]


def test_delmaal_told_last_name_those_of_the_plan_above() -> None:
    """A number the plan above has not is a broken reference, and sets no delmål here."""
    above = "# Kommuneplanens samfunnsdel 2024–2036\n\n## Mål\n\n" + "\n".join(
        f"### Hovedmål {at}: {goal}\n\n- Delmål {at}.1: {first}\n- Delmål {at}.2: {second}\n"
        for at, goal, first, second in (
            (1, "Levende tettsteder", "Flere møtes i sentrum", "Alle finner bolig"),
            (2, "Flere arbeidsplasser", "Ledige arealer", "Flere gründere"),
        )
    )
    read = graph({"handlingsdel.md": _TWO.format("1.7"), "samfunnsdel.md": above})

    assert [one.ref.number for one in read.unresolved] == ["1.7"]
    assert [one.text for one in read.alle(Maal, "delmaal", plan="handlingsdel")] == []
