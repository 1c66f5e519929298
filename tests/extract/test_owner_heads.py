"""Actions that open with who has them."""

from __future__ import annotations

import pytest
from reading import Item, items

TOP = "# Handlingsdel for Solvik\n\n{}\n\n## Delmål 1: Alle blir sett\n\nTiltak:\n\n"
GUIDES = [
    "Eininga som har ansvaret, står først, med feit skrift.",
    "Ansvarlig enhet står først i hvert tiltak.",
    "Hvem som har ansvaret, er nevnt først.",
]


@pytest.mark.parametrize("guide", GUIDES)
def test_the_plan_says_that_the_responsible_stands_first(guide: str) -> None:
    """Where a reading guide says so, the bold words before the colon are the responsible, whatever they are."""
    text = f"{TOP.format(guide)}- **Helse og meistring:** Utvide tilbodet (2027)\n- **Oppvekst:** Tilby kurs (årlig)\n"

    assert items(text, "tiltak") == [
        Item("tiltak", "Utvide tilbodet", "", ("D1",), ("Helse og meistring",), "2027-12-31"),
        Item("tiltak", "Tilby kurs", "", ("D1",), ("Oppvekst",), "fast"),
    ]


@pytest.mark.parametrize(
    ("lines", "owners"),
    [
        (
            ["**Kultur:** Åpne klubb", "**Oppvekst:** Tilby kurs", "**Kultur:** Lage fond"],
            ["Kultur", "Oppvekst", "Kultur"],
        ),
        (["NAV: Tilby kurs", "Teknisk etat: Ruste opp torget"], ["NAV", "Teknisk etat"]),
        (["**Kultur:** Åpne klubb", "Lage fond (Kultur, 2027)"], ["Kultur", "Kultur"]),
        (["**Kompetanse:** Heve nivået", "**Kultur:** Åpne klubb"], [None, None]),
        (["**Klima:** Kutte utslipp", "**Klima:** Lade biler"], [None, None]),
        (
            ["**Kultur:** Åpne klubb (Oppvekst, 2027)", "**Kultur:** Lage fond (Oppvekst, 2027)"],
            ["Oppvekst", "Oppvekst"],
        ),
        (["Kultur og idrett: åpne klubb", "Lage fond"], [None, None]),
    ],
)
def test_units_that_open_the_actions_of_a_list(lines: list[str], owners: list[str | None]) -> None:
    """Plain units, units that recur, or one that is responsible elsewhere; a theme is none."""
    found = items(TOP.format("") + "".join(f"- {line}\n" for line in lines), "tiltak")

    assert [item.ansvar[0] if item.ansvar else None for item in found] == owners


SORTED = [
    ("Teknisk", "Gang- og sykkelvei Nes–skolen", "2028"),
    ("Skolene", "Sykkelopplæring på sjette trinn", "hvert år"),
    ("FAU", "Hjertesone ved alle skoler", "høsten 2026"),
    ("Helsestasjonen", "Råd om bilstol ved kontrollen", "løpende"),
]


@pytest.mark.parametrize(
    "form",
    ["**{0}:** {1}, {2}", "{0}: {1}, {2}", "**{0}:** {1} ({2})", "{0} – {1}, {2}", "({0}) {1}, {2}", "[{0}] {1}, {2}"],
)
def test_who_first_and_when_last(form: str) -> None:
    """The words between are the action, also where the last of them could be a unit's."""
    lines = "\n".join(f"- {form.format(*one)}" for one in SORTED)
    found = items(f"# Plan for Nes kommune 2026–2030\n\n## Delmål 1: Barn går trygt\n\n{lines}\n", "tiltak")

    assert [(item.text, item.ansvar) for item in found] == [(text, (name,)) for name, text, _ in SORTED]


def test_an_action_before_who_and_when() -> None:
    lines = "- Opprette team – Helse og velferd, 2026\n- Besøksvenn: Røde Kors, 2026\n"
    found = items(f"# Plan for Nes kommune 2026–2030\n\n## Delmål 1: Alle er med\n\n{lines}\n", "tiltak")

    assert [(item.text, item.ansvar) for item in found] == [
        ("Opprette team", ("Helse og velferd",)),
        ("Besøksvenn", ("Røde Kors",)),
    ]
