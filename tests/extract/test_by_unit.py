"""Actions grouped below headings that are those who act, and a deadline that is the item's last sentence."""

from __future__ import annotations

import pytest
from reading import Item, items

TOP = "# Trafikksikkerhetsplan for Solvik 2026–2029\n\n## 1 Om planen\n\nTekst.\n\n"
LISTS = (
    "### 2.1 Barnehagene\n\n- Ta trafikkopplæring inn i årsplanen. Innen utgangen av 2026\n\n"
    "### 2.2 Biblioteket og kulturhuset\n\n- Alle ansatte skal kjøre rolig. 2027\n"
)


@pytest.mark.parametrize(
    "sorted_by",
    [
        "Tiltakene under er samlet etter hvem som har ansvaret for dem.",
        "Tiltaka er gruppert etter ansvarleg eining.",
        "Tiltakene nedenfor er fordelt på ansvarlig virksomhet.",
        "Tiltakene er satt opp under den enheten som har ansvaret.",
    ],
)
@pytest.mark.parametrize("chapter", ["Holdningsskapende tiltak", "Tiltak for trygg skolevei"])
def test_a_chapter_sorted_by_who_acts(chapter: str, sorted_by: str) -> None:
    """Plain items below the headings are actions, and the heading is who has them."""
    assert items(f"{TOP}## 2 {chapter}\n\n{sorted_by}\n\n{LISTS}", "tiltak") == [
        Item("tiltak", "Ta trafikkopplæring inn i årsplanen", "", (), ("Barnehagene",), "2026-12-31"),
        Item("tiltak", "Alle ansatte skal kjøre rolig", "", (), ("Biblioteket og kulturhuset",), "2027-12-31"),
    ]


def test_without_the_sentence_only_headings_that_are_units() -> None:
    text = f"{TOP}## 2 Haldningsskapande tiltak\n\n{LISTS}\n### 2.3 Kommunen som arbeidsgiver\n\n- Lage kjøreregler\n"

    assert [item.ansvar for item in items(text, "tiltak")] == [("Barnehagene",), (), ("Kommunen som arbeidsgiver",)]


@pytest.mark.parametrize("chapter", ["Avbøtende tiltak", "Risikoreduserende tiltak", "Rammer"])
def test_other_chapters_list_no_actions(chapter: str) -> None:
    assert items(f"{TOP}## 2 {chapter}\n\n{LISTS.replace('Innen utgangen av 2026', '')}", "tiltak") == []


@pytest.mark.parametrize(
    ("text", "words", "frist"),
    [
        ("Lage retningslinjer for reiser. 2026", "Lage retningslinjer for reiser", "2026-12-31"),
        ("Lage retningslinjer for reiser. 2026–2028.", "Lage retningslinjer for reiser", "2028-12-31"),
        ("Åpne senteret i sept. 2026", "Åpne senteret i sept. 2026", None),
        ("Bygge 40 boliger. 2026 boliger er målet", "Bygge 40 boliger. 2026 boliger er målet", None),
    ],
)
def test_a_year_as_the_last_sentence(text: str, words: str, frist: str | None) -> None:
    (found,) = items(f"{TOP}## Tiltak\n\n- {text}\n", "tiltak")

    assert (found.text, found.frist) == (words, frist)


@pytest.mark.parametrize("header", ["Kommunens rolle", "Kommunen si rolle"])
def test_the_municipalitys_role_is_no_unit(header: str) -> None:
    table = f"| Pri. | Tiltak | {header} |\n|---|---|---|\n| 1 | Gangveg | Pådriver, ferdig reguleringsplan |\n"

    assert items(f"{TOP}## Tiltak\n\n{table}", "tiltak") == [Item("tiltak", "Gangveg")]


@pytest.mark.parametrize("chapter", ["Tiltak for einingane", "Tiltak hos kvar eining", "Tiltak i avdelingene"])
def test_a_chapter_that_says_it_lists_units(chapter: str) -> None:
    """All headings below are units where one of them plainly is."""
    text = f"## 2 {chapter}\n\n### Skulane\n\n- Øve på sykkel. Kvart år\n\n### Teknisk\n\n- Setje opp lys. Innan 2028\n"

    assert [item.ansvar for item in items(TOP + text, "tiltak")] == [("Skulane",), ("Teknisk",)]


@pytest.mark.parametrize("chapter", ["Tiltak", "Tiltak for barn og unge"])
def test_in_other_chapters_the_headings_are_themes(chapter: str) -> None:
    text = f"## 2 {chapter}\n\n### Fritid\n\n- Øve på sykkel. Kvart år\n\n### Teknisk\n\n- Setje opp lys. Innan 2028\n"

    assert [item.ansvar for item in items(TOP + text, "tiltak")] == [(), ()]


@pytest.mark.parametrize(
    ("names", "ansvar"),
    [
        (("Teknisk", "Oppvekst"), [("Teknisk",), ("Oppvekst",)]),
        (("Helsestasjonen", "Kultur"), [("Helsestasjonen",), ("Kultur",)]),
        (("Kultur", "Helse"), [(), ()]),
        (("Teknisk", "Barn og unge"), [("Teknisk",), ()]),
    ],
)
def test_whose_actions_the_heading_says(names: tuple[str, str], ansvar: list[tuple[str, ...]]) -> None:
    """ "Tiltak – Oppvekst" is a unit's where a sister plainly is one; "Tiltak – Kultur" may be a theme."""
    lists = (f"### Tiltak – {name}\n\n- Øve {at}\n- Teste {at}\n\n" for at, name in enumerate(names))
    text = f"{TOP}## Delmål 1: Færre ulykker\n\n{''.join(lists)}"

    assert [item.ansvar for item in items(text, "tiltak")][::2] == ansvar


@pytest.mark.parametrize(
    ("beside", "heading", "ansvar"),
    [
        ("NAV", "Voksenopplæringen", [("NAV",), ("Voksenopplæringen",)]),
        ("Helsestasjonen", "Biblioteket", [("Helsestasjonen",), ("Biblioteket",)]),
        ("NAV", "Idrett", [("NAV",), ()]),
        ("Kunsten", "Parken", [(), ()]),
    ],
)
def test_a_heading_among_those_of_units(beside: str, heading: str, ansvar: list[tuple[str, ...]]) -> None:
    """One word in its definite form is somebody's where a heading beside it plainly is a unit."""
    text = f"{TOP}## 2 Tiltak\n\n### {beside}\n\n- Øve på sykkel\n\n### {heading}\n\n- Teste lys\n"

    assert [item.ansvar for item in items(text, "tiltak")] == ansvar


@pytest.mark.parametrize(
    "marks", [("a) ", "b) ", "c) "), ("A. ", "B. ", "C. "), ("(a) ", "(b) ", "(c) "), ("I. ", "II. ", "III. ")]
)
@pytest.mark.parametrize("lead", ["", "Tiltak – "])
def test_headings_counted_by_letters(marks: tuple[str, ...], lead: str) -> None:
    units = ("Barnehagane", "Kulturskulen", "Teknisk eining")
    lists = "".join(
        f"### {mark}{lead}{unit}\n\n- Halde kurs om {unit}\n\n" for mark, unit in zip(marks, units, strict=True)
    )

    assert [item.ansvar for item in items(f"{TOP}## 2 Tiltak\n\n{lists}", "tiltak")] == [(unit,) for unit in units]


@pytest.mark.parametrize("said", ["sorterte", "grupperte", "fordelte", "førte opp", "delte inn"])
def test_sorted_in_the_plural(said: str) -> None:
    lists = "### a) Tiltak – helse og omsorg\n\n- Halde kurs\n\n### b) Tiltak – heimen\n\n- Lage kart\n"
    told = f"Tiltaka er {said} etter kven som har ansvaret."

    assert [item.ansvar for item in items(f"{TOP}## 2 Tiltak\n\n{told}\n\n{lists}", "tiltak")] == [
        ("helse og omsorg",), ("heimen",),
    ]  # fmt: skip
