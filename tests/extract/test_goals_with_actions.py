"""Lists of goals that each have their actions one level down, below a heading that takes up the hovedmål."""

from __future__ import annotations

import pytest
from reading import items

NB = "# Ungdomsplan for Solvik 2026–2029\n\n## Hovedmål\n\nUnge trives i Solvik.\n\n"
NN = "# Ungdomsplan for Solvik 2026–2029\n\n## Hovudmål\n\nUnge trivst i Solvik.\n\n"
GOALS = ["Alle unge har noen å være med", "Unge kommer seg trygt hjem", "Unge blir hørt"]
ACTIONS = ["Åpen klubb", "Innføre ungdomslos", "Bygge gangvei", "Starte kino", "Tilby jobb", "Kurse rådet"]
FACTS = [" (Kultur, 2027)", " (ansvar: Kultur, frist: 2027)", " – Kultur, 2027", ". Ansvar: Kultur. Frist: 2027"]


def _listed(fact: str, most: int, form: str) -> str:
    """The goals with two actions each, the last goal with `most`."""
    left = iter(ACTIONS)
    lines = []
    for at, goal in enumerate(GOALS, 1):
        mark = f"{at}. " if form != "bullets" else "- "
        lines.append(f"{mark}**{goal}**" if form == "bold" else mark + goal)
        lines += [f"   - {next(left)}{fact}" for _ in range(2 if at < len(GOALS) else most)]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize(
    "top",
    [
        NB + "## Delmål\n\n",
        NB + "## Delmål og tiltak\n\n",
        NN + "## Kva skal vi få til?\n\n",
        "# Plan for unge\n\n## Delmål\n\n",
    ],
)
@pytest.mark.parametrize(("most", "form"), [(2, "bold"), (2, "bullets"), (1, "plain")])
def test_actions_with_who_and_when_stand_below_their_goal(top: str, fact: str, most: int, form: str) -> None:
    """The upper items are the delmål, however many actions with both ansvar and frist each of them has."""
    found = items(top + _listed(fact, most, form))
    goals = [item.text for item in found if item.kind == "delmaal"]
    actions = [item for item in found if item.kind == "tiltak"]

    assert goals == GOALS
    assert [item.text for item in actions] == ACTIONS[: 4 + most]
    assert {(item.ansvar, item.frist) for item in actions} == {(("Kultur",), "2027-12-31")}
    assert all(len(item.serves) == 1 for item in actions)
    assert len({item.serves for item in actions}) == len(GOALS)


def test_names_of_fields_are_no_goals() -> None:
    """ "Skole" and "Fritid" only sort the actions below them, in the same place."""
    below = "- Skole\n  - Åpen klubb (Kultur, 2027)\n- Fritid\n  - Starte kino (Kultur, 2028)\n  - Kor (Skole, 2028)\n"
    found = items(f"{NB}## Delmål\n\n{below}")

    assert {"Åpen klubb", "Starte kino", "Kor"} == {item.text for item in found if item.kind == "tiltak"}


def test_details_of_actions_are_no_actions() -> None:
    """Where the upper items say who and when, they are the actions."""
    below = "- Åpen klubb (Kultur, 2027)\n  - gratis mat\n- Starte kino (Kultur, 2028)\n  - hver fredag\n"
    found = items(f"{NB}## Mål\n\n### Mål 1: Unge har noe å gjøre\n\n{below}")

    assert {"Åpen klubb", "Starte kino"} == {item.text for item in found if item.kind == "tiltak"}
