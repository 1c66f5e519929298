"""Headings that say what the municipality does or wants, over the actions for it: goals without any word for it."""

from __future__ import annotations

import pytest
from reading import items

TITLE = "# Oppvekstplan 2026–2029\n\n"
MAIN = "## Overordnet mål\n\nAlle barn i Solvik har en trygg oppvekst.\n\n"
NB = ("Vi tar vare på naturen", "Vi gir alle et tilbud")
NN = ("Me tek vare på naturen", "Me gir alle eit tilbod")
SHALL = ("Vi skal styrke skolene", "Kommunen skal gi alle barn et tilbud")
BELOW = [
    "Slik gjør vi det:\n\n- Åpne {0}klubb\n- Plante {0}tre\n\n",
    "Slik gjer me det:\n\n- Åpne {0}klubb (Kultur, 2026)\n\n",
    "- Åpne {0}klubb (Kultur, 2026)\n- Plante {0}tre (Teknisk, 2027)\n\n",
    "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Åpne {0}klubb | Kultur | 2026 |\n\n",
]


def plan(first: str, names: tuple[str, str], below: str) -> str:
    return f"{TITLE}{first}## {names[0]}\n\n{below.format('bade')}## {names[1]}\n\n{below.format('ski')}"


@pytest.mark.parametrize("names", [NB, NN, SHALL])
@pytest.mark.parametrize("below", BELOW)
@pytest.mark.parametrize(("first", "kind"), [(MAIN, "delmaal"), ("", "hovedmaal")])
def test_two_or_more_over_actions_are_goals(first: str, kind: str, names: tuple[str, str], below: str) -> None:
    found = items(plan(first, names, below))

    assert [item.text for item in found if item.kind == kind] == list(names)
    acts = [item for item in found if item.kind in ("tiltak", "strategi")]
    assert len({item.serves for item in acts}) == 2
    assert all(len(item.serves) == 1 for item in acts)


@pytest.mark.parametrize(
    "below",
    [
        "Vi er {0}folk.\n\n",
        "- skog\n- mark\n\n",
        "| Tiltak | Mål | Ansvar |\n|---|---|---|\n| Åpne {0}klubb | 1 | Kultur |\n\n",
        "### Delmål: Alle har {0}tøy\n\n- Kurs (Skole, 2026)\n\n",
    ],
)
def test_chapters_of_other_things_are_none(below: str) -> None:
    found = items(plan(MAIN, NB, below))

    assert not {item.text for item in found}.intersection(NB)


def test_what_is_done_with_the_plan_is_none() -> None:
    names = ("Vi følger opp planen", "Vi evaluerer hvert år")

    assert items(plan(MAIN, names, BELOW[2]), "delmaal") == []


def test_a_lone_one_is_none() -> None:
    assert items(plan(MAIN, ("Vi tar vare på naturen", "Natur"), BELOW[2]), "delmaal") == []
