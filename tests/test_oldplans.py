"""A plan that no longer is in force, referred to by its name in running text (PLA005)."""

from __future__ import annotations

import pytest
import reading

from plancheck.checks import viser_til_opphevet_plan
from plancheck.numbers import Numbers

_OLD = "# Temaplan for frivillighet 2014–2022\n\nSandvika kommune\n\nStatus: Opphevet\n"


def told(sentence: str, old: str = _OLD, front: str = "") -> list[str]:
    new = f"# Temaplan for kultur 2026–2033\n\nSandvika kommune\n\n{front}\n\n## Bakgrunn\n\n{sentence}\n"
    graph = reading.graph({"kultur.md": new, "gammel.md": old})
    return [treff.key for treff in viser_til_opphevet_plan.check(graph, Numbers())]


@pytest.mark.parametrize(
    "sentence",
    [
        "Øvingslokale er omtala, jf. temaplan for frivillighet 2014–2022.",
        "Vi viser til temaplan for frivillighet 2014–2022.",
        "I henhold til temaplan for frivillighet 2014–2022 skal alle lag ha lokaler.",
        "Planen støtter opp om «Temaplan for frivillighet 2014–2022».",
        "Måla er henta frå temaplan for frivillighet 2014–2022.",
        "Temaplan for frivillighet 2014–2022 ligg til grunn for prioriteringane.",
        "Tiltakene skal følge opp mål 3 i temaplan for frivillighet 2014–2022.",
        "Tiltak på veg er samordnet med temaplan for frivillighet 2014–2022.",
        "Planen må leses sammen med temaplan for frivillighet 2014–2022.",
        "Planen må lesast i lag med temaplan for frivillighet 2014–2022.",
        "Denne planen supplerer temaplan for frivillighet 2014–2022.",
        "Retningslinjene kommer i tillegg til temaplan for frivillighet 2014–2022.",
    ],
)
def test_a_repealed_plan_is_referred_to(sentence: str) -> None:
    assert told(sentence) in (["viser_opphevet"], ["opphevet"])


@pytest.mark.parametrize(
    "sentence",
    [
        "Temaplan for frivillighet 2014–2022 er evaluert.",
        "Vi viser til temaplan for frivillighet 2014–2022, som nå er opphevet.",
        "Tidligere temaplan for frivillighet 2014–2022 hadde tre mål.",
        "Jf. temaplan for frivillighet 2014–2022 ble tre hus pusset opp.",
        "Planen er i samsvar med temaplan for frivillighet 2022–2030.",
        "Planen ble i sin tid lest sammen med temaplan for frivillighet 2014–2022.",
    ],
)
def test_a_repealed_plan_is_told_of(sentence: str) -> None:
    assert told(sentence) == []


def test_another_municipality_and_the_own_forerunner_are_not_meant() -> None:
    sentence = "Vi viser til temaplan for frivillighet 2014–2022."
    assert told(sentence, _OLD.replace("Sandvika", "Fjellvang")) == []
    assert told(sentence, front="Erstatter temaplan for frivillighet 2014–2022.") == []
