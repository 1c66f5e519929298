"""Lists of what a plan puts its weight on: "For å nå hovedmålet satser vi på:" over names."""

from __future__ import annotations

import pytest
from reading import items

HEAD = "# Temaplan for folkehelse 2026–2029\n\n## Mål\n\nHovedmålet er at alle i Nordvik har god helse.\n\n"
MAIN = ("alle-i-nordvik-har-god-helse",)
SORTED = (
    "## Tiltak\n\n| Tiltak | Satsingsområde | Ansvar | Frist |\n|---|---|---|---|\n"
    "| Starte turgruppe | Livskvalitet | Kultur | 2027 |\n| Åpne treffsted | Fellesskap | Helse | 2028 |\n"
)
ROW = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| {} | Kultur | 2027 |\n\n"
CHAPTERS = f"## Livskvalitet\n\n{ROW.format('Starte turgruppe')}## Fellesskap\n\n{ROW.format('Åpne treffsted')}"
PLAIN = f"## Tiltak\n\n{ROW.format('Starte turgruppe')}"


@pytest.mark.parametrize("listed", ["1. Livskvalitet\n2. Fellesskap\n\n", "- Livskvalitet\n- Fellesskap\n\n"])
@pytest.mark.parametrize("actions", [SORTED, CHAPTERS])
@pytest.mark.parametrize(
    "lead",
    [
        "For å nå hovedmålet satser vi på:",
        "For å nå hovudmålet satsar kommunen særleg på:",
        "Vi satser på:",
        "Kommunen skal satse på to områder:",
    ],
)
def test_names_of_areas(lead: str, actions: str, listed: str) -> None:
    """Where the plan sorts its actions by them, by a column or by chapters, they are its areas."""
    read = items(f"{HEAD}{lead}\n\n{listed}{actions}")
    areas = [one for one in read if one.kind == "satsingsomraade"]

    assert [(one.text, one.serves) for one in areas] == [("Livskvalitet", MAIN), ("Fellesskap", MAIN)]
    assert {one.kind for one in read} == {"hovedmaal", "satsingsomraade", "tiltak"}
    assert len({one.serves for one in read if one.kind == "tiltak"}) == 2


def test_names_of_nothing_else() -> None:
    """Names that the plan does not come back to are the way to the goal, and no delmål that lack actions."""
    read = items(f"{HEAD}Vi vil satse på:\n\n- Tidlig innsats\n- Frivillighet\n\n{PLAIN}")

    assert [(one.kind, one.text) for one in read][1:3] == [("strategi", "Tidlig innsats"), ("strategi", "Frivillighet")]
    assert [one.serves for one in read if one.kind == "tiltak"] == [MAIN]


def test_what_says_more_than_a_name() -> None:
    """Goals below such a line stay goals, and what stands in a chapter of actions stays actions."""
    goals = items(f"{HEAD}Vi satser på:\n\n- Alle barn kan svømme\n- Ingen er ensomme\n\n{SORTED}")
    actions = items(f"{HEAD}## Tiltak\n\nVi satser på:\n\n- Turgruppe\n- Treffsted\n")

    assert [one.text for one in goals if one.kind == "delmaal"] == ["Alle barn kan svømme", "Ingen er ensomme"]
    assert [one.kind for one in actions] == ["hovedmaal", "tiltak", "tiltak"]


@pytest.mark.parametrize("sign", ["1. **{}** – Mer av det", "- {}"])
def test_areas_that_head_the_chapters_of_actions(sign: str) -> None:
    names = "".join(f"{sign.format(name)}\n" for name in ("Reiseliv", "Havbruk"))
    chapters = "".join(
        f"### {name}\n\n- Lage plan for {name.lower()}. Ansvar: Plan. Frist: 2028\n\n"
        for name in ("Reiseliv", "Havbruk")
    )
    top = (
        "# Næringsplan for Solvik 2026–2030\n\n## Mål\n\nHovedmål: Solvik har flere jobber.\n\n## Hva satser vi på?\n\n"
    )
    found = items(f"{top}Vi satser på to områder:\n\n{names}\n## Tiltak\n\n{chapters}")

    assert [(one.kind, one.text) for one in found if one.kind == "satsingsomraade"] == [
        ("satsingsomraade", "Reiseliv"), ("satsingsomraade", "Havbruk"),
    ]  # fmt: skip
    assert [len(one.serves) for one in found if one.kind == "tiltak"] == [2, 2]
