"""Actions without a goal, told once where a whole table, list or plan has none (SPO001, SPO002, SPO004)."""

from __future__ import annotations

import reading

from plancheck.checks import delmaal_uten_tiltak, tiltak_uten_delmaal, tiltak_uten_hovedmaal
from plancheck.numbers import Numbers

_GOALS = (
    "# Temaplan for kultur\n\n## Mål\n\n### Hovedmål 1: Flere spiller\n\n- Delmål 1.1: Flere lærere\n"
    "- Delmål 1.2: Flere fioliner\n\n### Hovedmål 2: Huset er åpent\n\n- Delmål 2.1: Rampe på plass\n\n"
)
_MAIN = "# Temaplan for kultur\n\n## Mål\n\n### Hovedmål 1: Flere spiller\n\n### Hovedmål 2: Huset er åpent\n\n"
_ONE = "# Temaplan for kultur\n\n## Mål\n\nHovedmål: Flere spiller, og huset er åpent for alle\n\n"


def table(title: str, *actions: str, goals: tuple[str, ...] = ()) -> str:
    head = "| Tiltak | Delmål |\n|---|---|\n" if goals else "| Tiltak | Kostnad |\n|---|---|\n"
    rows = "".join(f"| {text} | {goal} |\n" for text, goal in zip(actions, goals or ("1 mill.",) * 9, strict=False))
    return f"## {title}\n\n{head}{rows}\n"


def told(text: str) -> list[tuple[str, str, int]]:
    """(rule, key, how many it speaks for) of each finding."""
    graph = reading.graph(text)
    checks = (("SPO001", tiltak_uten_delmaal), ("SPO002", tiltak_uten_hovedmaal), ("SPO004", delmaal_uten_tiltak))
    return [(code, hit.key, len(hit.covers)) for code, rule in checks for hit in rule.check(graph, Numbers())]


_LINKED = table("Tiltak", "Ansette lærer", "Kjøpe fioliner", "Bygge rampe", goals=("1.1", "1.2", "2.1"))


def test_a_whole_plan_is_told_once() -> None:
    tiltak = table("Tiltak nå", "Ansette lærer", "Kjøpe fioliner") + table("Tiltak senere", "Bygge rampe", "Male huset")
    assert told(_GOALS + tiltak) == [("SPO001", "plan", 4)]
    assert told(_MAIN + tiltak) == [("SPO002", "plan", 4)]


def test_a_single_goal_is_served_by_all() -> None:
    tiltak = table("Tiltak nå", "Ansette lærer", "Kjøpe fioliner") + table("Tiltak senere", "Bygge rampe", "Male huset")
    assert told(_ONE + tiltak) == []


def test_a_whole_table_beside_one_that_is_linked() -> None:
    assert told(_GOALS + _LINKED + table("Andre tiltak", "Male huset", "Kjøpe noter")) == [("SPO001", "tabell", 2)]


def test_an_empty_cell_is_told_for_itself() -> None:
    tiltak = table("Tiltak", "Ansette lærer", "Kjøpe fioliner", "Bygge rampe", "Male", goals=("1.1", "1.2", "2.1", ""))
    assert told(_GOALS + tiltak) == [("SPO001", "ingen", 0)]


def test_goals_without_actions_are_told_where_others_have_some() -> None:
    tiltak = table("Tiltak", "Ansette lærer", "Bygge rampe", goals=("1.1", "2.1"))
    assert told(_GOALS + tiltak) == [("SPO004", "ingen", 0)]


_SPORT = _GOALS.replace("Temaplan for kultur", "Kommunedelplan for idrett og friluftsliv")
_PRIORITY = """## Ordinære anlegg

| Pri | Anlegg | Eier | Kostnad | Spillemidler | Byggestart |
|---|---|---|---|---|---|
| 1 | Bane på Moen | Moen IL | 6 mill. | 2 mill. | 2027 |
| 2 | Rulleskiløype | Skilaget | 4 mill. | 1 mill. | 2028 |

"""


def test_a_programme_of_facilities_belongs_to_the_plan_as_a_whole() -> None:
    assert told(_SPORT + _LINKED + _PRIORITY) == [("SPO001", "anlegg", 2)]
    assert told(_GOALS + _LINKED + _PRIORITY) == [("SPO001", "anlegg", 2)]
    nynorsk = _PRIORITY.replace("Spillemidler", "Spelemidlar").replace("Eier", "Tiltakshavar")
    assert told(_SPORT + _LINKED + nynorsk) == [("SPO001", "anlegg", 2)]
    assert told(_SPORT + _LINKED + _PRIORITY.replace("Spillemidler", "Merknad")) == [("SPO001", "anlegg", 2)]
    unsorted = "## Uprioritert liste\n\n- Klatrehall (Klatreklubben, 2033)\n- Skytebane (Skytterlaget, 2034)\n"
    assert told(_SPORT + _LINKED + unsorted) == [("SPO001", "anlegg", 2)]
    assert told(_GOALS + _LINKED + unsorted) == [("SPO001", "liste", 2)]


def test_goals_that_only_facilities_could_serve_have_no_actions() -> None:
    more = _PRIORITY.replace("Ordinære", "Større").replace("Bane", "Hall").replace("Rulleskiløype", "Klatrevegg")
    assert [key for key in told(_SPORT + _PRIORITY + more) if key[0] == "SPO001"] == [("SPO001", "anlegg", 2)] * 2
    assert told(_SPORT + _PRIORITY + more).count(("SPO004", "ingen", 0)) == 3


def test_the_other_actions_of_the_plan_are_told_once_beside_its_facilities() -> None:
    tiltak = table("Tiltak nå", "Åpne hallen", "Lage turkart") + table("Tiltak senere", "Holde kurs", "Låne ut utstyr")
    assert told(_SPORT + tiltak + _PRIORITY) == [("SPO001", "anlegg", 2), ("SPO001", "plan", 4)]


def test_other_things_in_order_of_priority_serve_their_goal() -> None:
    roads = _PRIORITY.replace("Anlegg", "Strekning").replace("anlegg", "strekninger").replace("Spillemidler", "Merknad")
    assert told(_GOALS + _LINKED + roads) == [("SPO001", "tabell", 2)]
