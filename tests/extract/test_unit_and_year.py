"""Who and when with nothing but a blank before the year: "(Fysioterapi, Frisklivssentralen 2027)"."""

from __future__ import annotations

import pytest
from reading import items

PLAN = "# Folkehelseplan 2026–2029\n\n## Delmål 1: Flere er aktive\n\n- Lage turkart {}\n- Holde kurs (NAV, 2026)\n"


@pytest.mark.parametrize(
    ("tail", "ansvar"),
    [
        ("(Fysioterapi, Frisklivssentralen 2027)", ("Fysioterapi", "Frisklivssentralen")),
        ("(Kultur og idrett 2027)", ("Kultur og idrett",)),
        ("(Kultur, Teknisk 2026–2027)", ("Kultur", "Teknisk")),
        ("(Helse og mestring, NAV 2027)", ("Helse og mestring", "NAV")),
        ("(Skulane 2027)", ("Skulane",)),
    ],
)
def test_the_year_is_the_deadline(tail: str, ansvar: tuple[str, ...]) -> None:
    action = items(PLAN.format(tail), "tiltak")[0]

    assert (action.text, action.ansvar, action.frist) == ("Lage turkart", ansvar, "2027-12-31")


@pytest.mark.parametrize(
    "tail",
    [
        "(HUNT 2019)",
        "(SSB 2024)",
        "(målt i Ungdata 2025)",
        "(Ungdata 2025, HUNT 2023)",
        "(Moen, Nes 2027)",
        "(Sandvika 2027)",
        "(Temaplan kultur 2027)",
    ],
)
def test_other_years_are_the_actions_own_words(tail: str) -> None:
    action = items(PLAN.format(tail), "tiltak")[0]

    assert (action.text, action.ansvar, action.frist) == (f"Lage turkart {tail}", (), None)
