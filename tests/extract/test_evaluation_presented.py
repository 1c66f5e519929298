"""Who puts an evaluation before the council, told in the second half of a sentence on how the plan is kept."""

from __future__ import annotations

import pytest
from reading import graph

from plancheck.model import Evaluering


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Planen blir gjennomgått kvart år, og havnesjefen legg fram ei evaluering hausten 2029.", "havnesjefen"),
        ("Vi rapporterer årlig, og plansjefen skal legge fram en sluttevaluering høsten 2029.", "plansjefen"),
        ("Planen blir rullert, og Kultur og oppvekst lagar ei evaluering i 2029.", "Kultur og oppvekst"),
        ("Planen blir rullert kvart år, og det blir laga ei evaluering i 2029.", None),
        ("Planen rulleres hvert år, og vi lager en evaluering i 2029.", None),
    ],
)
def test_who_presents_it(told: str, who: str | None) -> None:
    graf = graph(f"# Temaplan for havn 2026–2029\n\n## Mål\n\nHovedmål: Havna er trygg\n\n## Evaluering\n\n{told}\n")
    assert [one.ansvarlig for one in graf.alle(Evaluering)] == [who]
