"""What "Vi vil:" sets below a goal are strategies, or actions where the plan calls them so further down."""

from __future__ import annotations

import pytest
from reading import items

TOP = (
    "# Kulturplan for Solvik 2026–2029\n\n## Hovedmål: Alle trives\n\n"
    "### Delmål 1: Alle barn får møte kunst\n\nVi vil:\n\n- fjerne ventelista\n- åpne øvingsrom\n\n"
    "### Delmål 2: Kulturarven er i bruk\n\nVi vil:\n\n- lage en plan for kulturarv\n\n"
)


def read(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.kind, one.text, one.serves) for one in items(TOP + text, "tiltak", "strategi")]


@pytest.mark.parametrize(
    "below",
    [
        "## Prioriterte tiltak\n\n1. Fjerne ventelista\n2. Lage en plan for kulturarv\n",
        "## Tiltak de to første årene\n\n- Lage en plan for kulturarv\n- Fjerne ventelista\n",
    ],
)
def test_a_list_of_actions_that_says_them_again(below: str) -> None:
    assert read(below) == [
        ("tiltak", "fjerne ventelista", ("D1",)),
        ("tiltak", "åpne øvingsrom", ("D1",)),
        ("tiltak", "lage en plan for kulturarv", ("D2",)),
    ]


def test_who_and_when_may_stand_in_the_later_list() -> None:
    below = "## Tiltak\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Fjerne ventelista | Kultur | 2026 |\n"
    below += "| Åpne øvingsrom | Eiendom | 2027 |\n"
    found = {one.text.lower(): (one.ansvar, one.frist, one.serves) for one in items(TOP + below, "tiltak")}

    assert found["fjerne ventelista"] == (("Kultur",), "2026-12-31", ("D1",))
    assert found["åpne øvingsrom"] == (("Eiendom",), "2027-12-31", ("D1",))


@pytest.mark.parametrize(
    "below",
    [
        "",
        "## Tiltak\n\n- Ansette ny kulturskolelærer (delmål 1)\n- Kjøpe nytt flygel (delmål 1)\n",
        "## Tiltak\n\n- Fjerne ventelista (delmål 1)\n- Kjøpe nytt flygel (delmål 1)\n",
    ],
)
def test_without_such_a_list_they_are_strategies(below: str) -> None:
    assert [text for kind, text, _ in read(below) if kind == "strategi"] == [
        "fjerne ventelista",
        "åpne øvingsrom",
        "lage en plan for kulturarv",
    ]


WAYS = """# Samfunnsdel for Solvik 2025–2037

## Hovedmål 1: Et trygt samfunn

### Delmål 1.1: Flere mestrer eget liv

{lead}

- Dreie innsatsen mot forebygging{facts}
- Ta i bruk velferdsteknologi

## Handlingsdel 2025–2028

| Delmål | Tiltak | Ansvar | Frist |
|---|---|---|---|
| 1.1 | Opprette frisklivssentral | Helse | 2027 |
| 1.1 | {second} | Kultur | 2028 |
"""


def ways(lead: str, facts: str = "", second: str = "Innføre aktivitetskort") -> list[str]:
    text = WAYS.format(lead=lead, facts=facts, second=second)
    return [one.text for one in items(text, "strategi")]


@pytest.mark.parametrize("lead", ["Slik vil vi gjøre det:", "Slik gjør vi det:", "Dette handler om:"])
def test_the_way_to_a_goal_beside_the_plans_own_table_of_actions(lead: str) -> None:
    assert ways(lead) == ["Dreie innsatsen mot forebygging", "Ta i bruk velferdsteknologi"]


def test_what_is_called_actions_or_says_who_or_stands_in_the_table_are_actions() -> None:
    assert not ways("Tiltak:")
    assert not ways("Slik vil vi gjøre det:", facts=" (Helse, 2026)")
    assert not ways("Slik vil vi gjøre det:", second="Ta i bruk velferdsteknologi")
