"""Actions sorted by the year in which they are to be done, each with its goal's words."""

from __future__ import annotations

import pytest
from reading import items

GOALS = (
    "# Plan for Bjerkedal 2026–2029\n\n## Mål\n\n### Innbyggerne møter én kommune\n\n### Ansatte har gode verktøy\n\n"
)


@pytest.mark.parametrize(
    ("first", "second", "frist"),
    [
        ("I 2026 skal vi", "Hvert år skal vi", "fast"),
        ("I 2026 skal vi", "I 2027–2028 vil vi", "2028-12-31"),
        ("Dette skjer i 2026", "Dette skjer i 2027", "2027-12-31"),
        ("I 2026 skal me", "Kvart år skal me", "fast"),
    ],
)
@pytest.mark.parametrize("sign", ["### {0}", "**{0}**", "### {0}:"])
def test_the_heading_says_when(sign: str, first: str, second: str, frist: str) -> None:
    text = f"{GOALS}## Slik går vi fram\n\n{sign.format(first)}\n\n- Lage skjema (IKT)\n- Rydde arkiv (Kultur)\n\n"
    text += f"{sign.format(second)}\n\n- Holde kurs (IKT)\n- Dele ut bøker (Kultur, 2029)\n"

    assert [(item.text, item.frist) for item in items(text, "tiltak")] == [
        ("Lage skjema", "2026-12-31"),
        ("Rydde arkiv", "2026-12-31"),
        ("Holde kurs", frist),
        ("Dele ut bøker", "2029-12-31"),
    ]


def test_one_such_heading_alone() -> None:
    text = f"{GOALS}## Slik går vi fram\n\n### I 2026 skal vi\n\n- Lage skjema (IKT)\n"

    assert [item.frist for item in items(text, "tiltak")] == ["2026-12-31"]


@pytest.mark.parametrize("form", ["*{0}.*", "{0}.", "**{0}.**"])
def test_a_goal_said_again_in_the_action(form: str) -> None:
    """It is what the action serves, and none of its words."""
    told = form.format("Ansatte har gode verktøy")
    text = f"{GOALS}## Tiltak\n\n- Lage skjema. {told} IKT-avdelingen leder arbeidet.\n- Rydde arkiv. {told}\n"

    assert [(item.text, item.serves) for item in items(text, "tiltak")] == [
        ("Lage skjema", ("ansatte-har-gode-verktoey",)),
        ("Rydde arkiv", ("ansatte-har-gode-verktoey",)),
    ]


@pytest.mark.parametrize("title", ["2024", "I 2024 vedtok vi", "Hvert år", "Milepæler i 2026"])
def test_other_headings_with_a_time(title: str) -> None:
    text = f"{GOALS}## Bakgrunn\n\n### {title}\n\n- Folketallet økte\n- Skolen ble bygd\n"

    assert items(text, "tiltak") == []


@pytest.mark.parametrize(
    ("first", "second", "frister"),
    [
        ("Ferdig før sommaren 2026", "Kvart år", ["2026-06-30", "fast"]),
        ("Ferdig innen 30. juni 2026", "Ferdig innen utgangen av 2027", ["2026-06-30", "2027-12-31"]),
        ("Skal gjøres i 2026", "Skal gjøres i løpet av høsten 2027", ["2026-12-31", "2027-12-31"]),
        ("Året 2026", "Året 2027", ["2026-12-31", "2027-12-31"]),
        ("2026", "Første halvår 2027", ["2026-12-31", "2027-06-30"]),
    ],
)
def test_a_time_in_any_words_of_dates(first: str, second: str, frister: list[str]) -> None:
    """One item below each of them is enough, where it says who has it."""
    text = f"{GOALS}## Slik går det for seg\n\n### {first}\n\n- Lage skjema (IKT)\n\n"
    text += f"### {second}\n\n- Holde kurs (Kultur)\n"

    assert [(item.text, item.frist) for item in items(text, "tiltak")] == [
        ("Lage skjema", frister[0]),
        ("Holde kurs", frister[1]),
    ]


def test_one_deadline_over_a_chapter_of_actions() -> None:
    """A day is no period of the plan: it holds though the plan has no other such heading."""
    text = f"{GOALS}## Tiltak\n\n### Ferdig innen 30. juni 2026\n\n- Lage skjema (IKT)\n- Rydde arkiv (Kultur)\n"

    assert [item.frist for item in items(text, "tiltak")] == ["2026-06-30", "2026-06-30"]


@pytest.mark.parametrize("title", ["Høsten 2025", "2025", "Året 2025"])
def test_a_time_over_what_has_happened(title: str) -> None:
    text = f"{GOALS}## Veien hit\n\n### {title}\n\n- Oppstart av arbeidet\n- Folkemøte på Bjerke\n"

    assert items(text, "tiltak") == []
    assert (
        items(text.replace("arbeidet", "arbeidet (formannskapet)").replace("Bjerke", "Bjerke (45 deltakere)"), "tiltak")
        == []
    )
