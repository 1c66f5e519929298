"""A goal column that only has numbers, where the numbers are those of the plan above."""

from __future__ import annotations

import pytest
from reading import graph, items

PARENT = """
# Kommuneplanens samfunnsdel 2024–2036

## 1 Oppvekst

Mål 1.1 Alle barn mestrer og trives

Mål 1.2 Flere unge fullfører videregående
"""
BELOW = """
# Handlingsdel 2026–2029

Handlingsdelen følger opp kommuneplanens samfunnsdel 2024–2036.

| {column} | Tiltak | Ansvar | Frist |
|---|---|---|---|
| 1.1 | Ny skolegård på Nes | Eiendom | 2027 |
| 1.2 | Karriereveileder | Skolesjef | 2027 |
"""


@pytest.mark.parametrize("column", ["Mål", "Mål i samfunnsdelen", "Delmål"])
@pytest.mark.parametrize("names", [("a.md", "b.md"), ("b.md", "a.md")])
def test_the_only_level_of_the_plan_above_is_meant(column: str, names: tuple[str, str]) -> None:
    """No goal is invented beside "Mål 1.1" of the samfunnsdel, whichever file is read first."""
    found = items({names[0]: PARENT, names[1]: BELOW.format(column=column)})
    parent = names[0].removesuffix(".md")

    assert [item.kind for item in found].count("hovedmaal") == 2
    assert not [item for item in found if item.kind == "delmaal"]
    actions = [item for item in found if item.kind == "tiltak"]
    assert [item.serves for item in actions] == [(f"{parent}#oppvekst/H1.1",), (f"{parent}#oppvekst/H1.2",)]


def test_delmaal_of_the_plan_above_are_meant_before_its_hovedmaal() -> None:
    """Where the plan above has both levels, 1.1 is the delmål that bears it."""
    parent = "# Samfunnsdel 2024–2036\n\n## Hovedmål 1: Trygg oppvekst\n\n### Delmål 1.1: Alle barn trives\n"
    below = BELOW.format(column="Mål").replace("kommuneplanens samfunnsdel", "samfunnsdelen")

    found = items({"samfunnsdel.md": parent, "handlingsdel.md": below}, "tiltak")
    assert found[0].serves == ("samfunnsdel#D1.1",)


def test_a_number_no_goal_bears_is_told() -> None:
    """1.3 names nothing in the plan above: an unresolved reference, and no goal of that name."""
    graf = graph({"samfunnsdel.md": PARENT, "handlingsdel.md": BELOW.format(column="Mål").replace("| 1.2", "| 1.3")})

    assert [unresolved.ref.number for unresolved in graf.unresolved] == ["1.3"]
    assert "handlingsdel#D1.3" not in graf.nodes


def test_delmaal_numbered_below_the_hovedmaal_above_stay_its_own() -> None:
    """ "1.1" in a column "Delmål" is a delmål of the handlingsdel where the plan above counts its goals 1, 2."""
    parent = "# Samfunnsdel 2024–2036\n\n## Hovedmål 1: Trygg oppvekst\n"
    below = BELOW.format(column="Delmål").replace("kommuneplanens samfunnsdel", "samfunnsdelen")

    found = items({"samfunnsdel.md": parent, "handlingsdel.md": below})
    assert [item.serves for item in found if item.kind == "delmaal"] == [("samfunnsdel#H1",)] * 2
