"""When something is done the first time, and times in a sentence after the unit that has it."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Landbruksplan 2026–2030\n\n## Tiltak\n\n- "


@pytest.mark.parametrize(
    "tail",
    [
        ". *Landbruk og miljø, første gang 2027*",
        " (Landbruk og miljø, fyrste gong i 2027)",
        " – Landbruk og miljø, første gong 2027",
        " (Ansvar: Landbruk og miljø. Frist: første gang 2027, deretter annethvert år)",
        " første gang 2027 (Landbruk og miljø)",
    ],
)
def test_the_first_time_is_a_deadline(tail: str) -> None:
    (found,) = items(f"{TOP}Holde drivekurs{tail}\n", "tiltak")

    assert found.text.startswith("Holde drivekurs")
    assert "Landbruk" not in found.text
    assert (found.ansvar, found.frist) == (("Landbruk og miljø",), "2027-12-31")


@pytest.mark.parametrize("label", ["Ansvar", "Ansvarlig", "Ansvarleg"])
@pytest.mark.parametrize(
    ("when", "frist"),
    [
        ("Innen 1. mars 2027", "2027-03-01"),
        ("Ferdig 15. juni 2027.", "2027-06-15"),
        ("1. mars 2027", "2027-03-01"),
        ("I 2. kvartal 2027.", "2027-06-30"),
        ("Oppstart 1. mars 2026, ferdig 1. juni 2027.", "2027-06-01"),
    ],
)
def test_a_day_in_a_sentence_after_the_unit(label: str, when: str, frist: str) -> None:
    (found,) = items(f"{TOP}Lage melkerute. {label}: Avd. for landbruk. {when}\n", "tiltak")

    assert (found.text, found.ansvar, found.frist) == ("Lage melkerute", ("Avd. for landbruk",), frist)
