"""Action tables that name the chapters in which the goals stand."""

from __future__ import annotations

import pytest
from reading import Item, items

THEMES = (
    "# Samfunnsdel for Myrdal 2026–2038\n\n## Levende bygder\n\n**Mål:** Folk i alle aldre velger å bo her.\n\n"
    "## Trygge tjenester\n\n**Mål:** Innbyggerne mestrer hverdagen.\n\n## Handlingsdel 2026–2029\n\n"
)
ROWS = "|---|---|---|---|\n| {0} | Ruste opp grendehuset | Eiendom | 2027 |\n| {1} | Innføre alarm | Helse | 2026 |\n"


def served(header: str, first: str, second: str) -> list[Item]:
    text = f"{THEMES}| {header} | Tiltak | Ansvarlig | Frist |\n{ROWS.format(first, second)}"
    return items(text, "satsingsomraade", "tiltak")


@pytest.mark.parametrize("header", ["Satsing", "Satsingsområde", "Mål", "Hovedmål", "Tema", "Område", "Kapittel"])
def test_the_name_of_a_chapter_is_the_goal_in_it(header: str) -> None:
    """Whatever the column is called, and with no satsingsområde made of the chapters' names."""
    found = served(header, "Levende bygder", "Trygge tjenester")

    assert [(item.kind, item.serves) for item in found] == [
        ("tiltak", ("folk-i-alle-aldre-velger-aa-bo-her",)),
        ("tiltak", ("innbyggerne-mestrer-hverdagen",)),
    ]


def test_a_column_that_names_other_things_too() -> None:
    """Where one row names no chapter, the column is of something else."""
    assert [item.serves for item in served("Sted", "Levende bygder", "Sentrum")] == [(), ()]


def test_a_chapter_with_two_goals_of_a_level() -> None:
    """The plan does not say which of them is meant."""
    more = THEMES.replace("velger å bo her.", "velger å bo her.\n\n**Mål:** Grendene har møteplasser.")
    text = f"{more}| Kapittel | Tiltak | Ansvarlig | Frist |\n{ROWS.format('Levende bygder', 'Trygge tjenester')}"

    assert [item.serves for item in items(text, "tiltak")] == [(), ()]


SUCCESS = (
    "# Arbeidsgiverstrategi for Nes 2026–2030\n\n## {over}\n\n- … vi får søkere til alle stillinger **(rekruttere)**\n"
    "- … sykefraværet er under 7 prosent **({last})**\n\n## Rekruttere\n\n1. Tilby lærlingplass (HR-sjefen, 2026)\n"
    "2. Delta på messe (HR-sjefen, 2027)\n\n## Nærvær\n\n1. Kurse ledere (HR-sjefen, 2027)\n"
    "2. Følge opp sykmeldte (HR-sjefen, løpende)\n"
)


@pytest.mark.parametrize("over", ["Vi lykkes når …", "Vi har lykkes når", "Mål", "Vi er i mål når:"])
def test_a_goal_that_ends_in_the_name_of_the_chapter_of_its_actions(over: str) -> None:
    first, last = "vi-faar-soekere-til-alle-stillinger", "sykefravaeret-er-under-7-prosent"
    found = items(SUCCESS.format(over=over, last="nærvær"), "hovedmaal", "tiltak")

    assert [(item.text, item.serves) for item in found] == [
        ("vi får søkere til alle stillinger", ()),
        ("sykefraværet er under 7 prosent", ()),
        ("Tilby lærlingplass", (first,)),
        ("Delta på messe", (first,)),
        ("Kurse ledere", (last,)),
        ("Følge opp sykmeldte", (last,)),
    ]


def test_one_goal_alone_that_ends_so() -> None:
    """A bracket of the goal's own, where only one is a chapter's name: "(langtid)" names none."""
    found = items(SUCCESS.format(over="Mål", last="langtid"), "hovedmaal", "tiltak")

    assert [item.serves for item in found] == [()] * 6
    assert found[0].text == "vi får søkere til alle stillinger (rekruttere)"


def test_how_success_is_told_beside_goals_is_no_goal() -> None:
    goals = "## Mål\n\n1. Alle har jobb.\n2. Alle trives.\n\n"
    text = f"# Plan for Nes 2026–2030\n\n{goals}## Vi lykkes når\n\n- fraværet synker\n"

    assert [item.text for item in items(text, "hovedmaal")] == ["Alle har jobb", "Alle trives"]
