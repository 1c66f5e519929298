"""Goals that a handlingsdel quotes from the samfunnsdel above what it does for them."""

from __future__ import annotations

import pytest
from reading import edges, graph, items

WORDS = ("Solvik har trygge lokalsamfunn", "Alle barn får en god start i livet")
BELOW = {
    "delmål": "**Delmål {0}.1 Flere bor sentralt {0}**\n\n- Regulere {0} (Plan, 2027)\n\n",
    "table": "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Regulere {0} | Plan | 2027 |\n\n",
    "list": "Tiltak:\n\n- Regulere {0} (Plan, 2027)\n\n",
}


def plan(said: str, below: str) -> str:
    """A handlingsprogram of two areas, each with a goal quoted as `said`."""
    text = "# Handlingsprogram for Solvik 2026–2029\n\n"
    for number, words in enumerate(WORDS, 1):
        text += f"## Satsingsområde {number} – Område {number}\n\n{said.format(words)}\n\n{BELOW[below].format(number)}"
    return text


@pytest.mark.parametrize("below", BELOW)
@pytest.mark.parametrize(
    "said",
    [
        "Mål fra samfunnsdelen: {}",
        "Mål frå samfunnsdelen: {}",
        "**Mål fra samfunnsdelen:** {}",
        "*Mål i kommuneplanens samfunnsdel: {}*",
        "Hovedmål fra samfunnsdelen 2024–2036: {}",
        "Overordnet mål fra kommuneplanen: {}",
        "Samfunnsdelens mål: {}",
        "Samfunnsdelen sitt mål er: {}",
        "**Mål fra samfunnsdelen**\n\n{}",
        "#### Mål fra samfunnsdelen\n\n{}",
    ],
)
def test_the_goal_is_the_hovedmaal_of_what_stands_below(said: str, below: str) -> None:
    found = items(plan(said, below))

    assert tuple(item.text for item in found if item.kind == "hovedmaal") == WORDS
    served = [item.serves for item in found if item.kind == ("delmaal" if below == "delmål" else "tiltak")]
    assert served == [("solvik-har-trygge-lokalsamfunn",), ("alle-barn-faar-en-god-start-i-livet",)]


def test_the_samfunnsdel_in_the_folder_has_the_goal() -> None:
    """Quoted, the goal is the one of the plan above said again."""
    above = f"# Kommuneplanens samfunnsdel 2024–2036\n\nSolvik kommune\n\n## Hovedmål\n\n1. {WORDS[0]}\n2. {WORDS[1]}\n"
    here = plan("Mål fra samfunnsdelen: {}", "list") + "Handlingsprogrammet følger opp kommuneplanens samfunnsdel.\n"
    restated = edges(graph({"samfunnsdel.md": above, "handlingsprogram.md": here}), "gjengir")

    assert len(restated) == len(WORDS)


@pytest.mark.parametrize(
    "after",
    ["Det har vi tatt med oss.\n\n", "Hovedmål: Flere er ute\n\n### Delmål 1: Flere går\n\n- Stier (Kultur, 2027)\n"],
)
def test_what_only_tells_of_the_samfunnsdel_is_no_goal(after: str) -> None:
    """With nothing of the plan below it, or the plan's own hovedmål, the line is background."""
    text = f"# Friluftsplan for Solvik\n\n## Mål\n\nMål fra samfunnsdelen: {WORDS[0]}\n\n{after}"

    assert WORDS[0] not in [item.text for item in items(text)]


def test_goals_counted_on_in_one_line_are_as_many() -> None:
    rows = "| Kurs | 1.1 | NAV | 2026 |\n| Hus | 1.2 | NAV | 2027 |\n"
    table = f"| Tiltak | Mål | Ansvar | Frist |\n|---|---|---|---|\n{rows}"
    said = "Mål i samfunnsdelen: 1.1 Flere flytter hit. 1.2 Bygdene har 2.000 møteplasser."
    found = items(f"# Handlingsprogram 2026–2029\n\n## Satsingsområde 1: Bygder\n\n{said}\n\n{table}")

    assert [one.text for one in found if one.kind == "hovedmaal"] == [
        "Flere flytter hit",
        "Bygdene har 2.000 møteplasser",
    ]
    assert [one.serves for one in found if one.kind == "tiltak"] == [("H1.1",), ("H1.2",)]
