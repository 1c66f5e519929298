"""Areas named in a list or in running text, and again as the headings of chapters: one area each, with its goals."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Plan for Solvik 2026–2029\n\n## Overordna mål\n\nEldre skal leve trygt.\n\n"
NAMES = ["Klima", "Oppvekst", "Mat"]


def _chapters(*names: str) -> str:
    return "".join(f"\n## {name}\n\n### Mål\n\n- Arbeidet med {name[-3:]} lykkes\n" for name in names)


def _areas(text: str) -> list[str]:
    return [one.text for one in items(TOP + text, "satsingsomraade")]


def _above(text: str) -> list[int]:
    return [len(one.serves) for one in items(TOP + text, "delmaal")]


@pytest.mark.parametrize(
    "told",
    [
        "## Satsingsområde\n\nPlanen har desse satsingsområda:\n\n- Klima\n- Oppvekst\n- Mat\n",
        "## Satsingsområder\n\n- Klima\n- Oppvekst\n- Mat\n",
        "## Satsingsområder\n\n- Klima: vi kutter utslipp\n- Oppvekst: trygge barn\n- Mat: vi lager den selv\n",
        "## Satsingsområder\n\n- Klima – vi kutter utslipp\n- Oppvekst – trygge barn\n- Mat – vi lager den selv\n",
        "## Satsingsområder\n\nVi har valgt tre satsingsområder: klima, oppvekst og mat.\n",
        "## Innledning\n\nPlanen er kort. Satsingsområdene er Klima, Oppvekst og Mat. De er like viktige.\n",
        "Kommunen vil satse på «Klima», «Oppvekst» og «Mat» som satsingsområder.\n",
    ],
)
def test_short_names_are_tied_to_their_chapters(told: str) -> None:
    text = told + _chapters(*NAMES)

    assert _areas(text) == NAMES
    assert _above(text) == [2, 2, 2]


@pytest.mark.parametrize("numbers", [("", ""), ("1. ", "2. "), ("3 ", "4 ")])
def test_longer_names_in_running_text(numbers: tuple[str, str]) -> None:
    told = "## Innledning\n\nVi har valgt to satsingsområder: Levende lokalsamfunn og Mat og måltid.\n"

    assert _areas(told + _chapters(f"{numbers[0]}Levende lokalsamfunn", f"{numbers[1]}Mat og måltid")) == [
        "Levende lokalsamfunn",
        "Mat og måltid",
    ]


@pytest.mark.parametrize(
    "told",
    [
        "## Innledning\n\nVi har valgt tre satsingsområder: klima, oppvekst og næring.\n",
        "## Innledning\n\nVi skriver om klima og oppvekst. Mat kommer til slutt.\n",
        "## Innledning\n\nSatsingsområdene er beskrevet i samfunnsdelen. Klima, oppvekst og mat er viktig.\n",
    ],
    ids=["one without a chapter", "no areas", "named elsewhere"],
)
def test_other_chapters_are_no_areas(told: str) -> None:
    assert _areas(told + _chapters(*NAMES)) == []


def test_a_short_heading_is_no_area_by_chance() -> None:
    told = "## Satsingsområder\n\n- Klima\n- Næring\n"

    assert _above(told + _chapters("Klima", "Oppvekst")) == [1, 1]
