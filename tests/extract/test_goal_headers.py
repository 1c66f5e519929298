"""Goals in the header of the action column, in a quotation over actions, and below "Tre ting vi skal lykkes med"."""

from __future__ import annotations

import pytest
from reading import Item, edges, graph, items

TOP = "# Handlingsplan for folkehelse 2026–2029\n\n"
THEMES = ("Rørsle", "Mat")
GOALS = ("Flere barn går til skolen", "Alle elever får lunsj")


def plan(form: str, table: str) -> list[Item]:
    """Two areas, each with a goal as `form` and the table of its actions."""
    text = TOP
    for number, goal in enumerate(GOALS, 1):
        said = form.format(goal, number)
        text += f"### {THEMES[number - 1]}\n\n{table.format(said, number)}\n"
    return items(text)


HEADED = (
    "| {0} | Hvem | Når |\n|---|---|---|\n| Merke {1} skoleveier | Teknisk | 2026 |\n| Starte buss {1} | NAV | 2027 |\n"
)
QUOTED = "> {0}\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Merke {1} skoleveier | Teknisk | 2026 |\n"


@pytest.mark.parametrize("table", [HEADED, QUOTED])
@pytest.mark.parametrize("form", ["Mål: {0}", "**Mål:** {0}", "Mål {1}: {0}", "Delmål 1.{1}: {0}", "Hovedmål {1}: {0}"])
def test_the_goal_of_the_actions_below(form: str, table: str) -> None:
    found = plan(form, table)
    actions = [item for item in found if item.kind == "tiltak"]

    assert tuple(item.text for item in found if item.kind != "tiltak") == GOALS
    assert len({item.serves for item in actions}) == len(GOALS)
    assert all(len(item.serves) == 1 for item in actions)


@pytest.mark.parametrize("lead", ["Samfunnsdelen sier:", "I forrige plan sto det:"])
def test_a_quotation_that_says_where_it_is_from(lead: str) -> None:
    table = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Buss | NAV | 2027 |\n"
    text = f"{TOP}### Rørsle\n\n{lead}\n\n> Mål: Alle går mer.\n\n{table}"

    assert "hovedmaal" not in [item.kind for item in items(text)]


@pytest.mark.parametrize("header", ["Mål", "Mål 2026", "Måltall: antall"])
def test_headers_that_tell_no_goal(header: str) -> None:
    found = items(
        f"{TOP}### Tiltak\n\n| {header} | Hvem | Når |\n|---|---|---|\n| Merke skoleveier | Teknisk | 2026 |\n"
    )

    assert header not in [item.text for item in found]


@pytest.mark.parametrize(
    "title",
    ["Tre ting vi skal lykkes med", "To ting vi vil oppnå", "Desse tre tinga vil vi nå", "Tre ting me skal få til"],
)
def test_so_many_things_to_succeed_in(title: str) -> None:
    goals = "1. **Flere starter bedrift.** I dag flytter mange.\n2. Flere gjester.\n"
    text = f"# Næringsplan 2026–2029\n\n## {title}\n\n{goals}"
    kinds = [item.kind for item in items(text)]

    assert kinds == (["hovedmaal"] * 2 if "tinga" not in title else [])


ABOVE = "# Kommuneplanens samfunnsdel 2024–2036\n\nSolvik kommune\n\n"
ABOVE += "**Hovedmål 1.** Solvik er trygg.\n\n**Hovedmål 2.** Alle er med.\n"
HERE = "# Temaplan for ungdom 2025–2028\n\nSolvik kommune\n\n{0}\n\n## Møteplasser{1}\n\n{2}\n\n"
HERE += "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Åpne klubb | Kultur | 2026 |\n"


@pytest.mark.parametrize(
    ("said", "title", "line"),
    [
        ("Temaplanen bygger på samfunnsdelen.", " (jf. hovedmål 2 i samfunnsdelen)", ""),
        ("Temaplanen bygger på samfunnsdelen.", "", "Jf. hovedmål 2 i samfunnsdelen."),
        ("Temaplanen følger opp hovedmål 2 i samfunnsdelen.", "", ""),
    ],
)
def test_actions_serve_the_goal_of_the_plan_above(said: str, title: str, line: str) -> None:
    """Named in the heading, in a line below it, or for the whole of a plan without goals."""
    graf = graph({"samfunnsdel.md": ABOVE, "temaplan.md": HERE.format(said, title, line)})

    assert ("temaplan#aapne-klubb", "samfunnsdel#H2") in [(one, two) for one, two, _ in edges(graf, "bidrar_til")]
