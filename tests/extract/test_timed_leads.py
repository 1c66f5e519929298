"""Lists of actions sorted by when they are to be done."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Arbeidsgiverstrategi for Solvik\n\n## Delmål 1: Vi er en god arbeidsplass\n\n"


@pytest.mark.parametrize("lead", ["{}", "{}:", "**{}**", "### {}"])
@pytest.mark.parametrize(
    "words", [("Tiltak i 2026", "Tiltak i 2027–2029"), ("Nye tiltak 2026", "Tiltak som gjennomføres i 2027–2029")]
)
def test_a_line_above_a_list_says_when(lead: str, words: tuple[str, str]) -> None:
    """ "Tiltak i 2026" is a lead-in, and the deadline of what stands below it."""
    first, second = (lead.format(text) for text in words)
    text = f"{TOP}{first}\n\n- Innføre heltid (HR)\n- Lage plan (HR, 2025)\n\n{second}\n\n- Tilby kurs (HR)\n"

    assert [item.frist for item in items(text, "tiltak")] == ["2026-12-31", "2025-12-31", "2029-12-31"]


def test_a_table_below_such_a_heading() -> None:
    """Rows of a table without a column of deadlines take the heading's; a blank cell stays blank."""
    header = "| Tiltak | Ansvar |\n| --- | --- |\n"
    dated = "| Tiltak | Ansvar | Frist |\n| --- | --- | --- |\n"
    first = f"### Tiltak i 2026\n\n{header}| Innføre heltid | HR |\n\n"
    text = f"{TOP}{first}### Tiltak i 2027\n\n{dated}| Tilby kurs | HR | |\n"

    assert [item.frist for item in items(text, "tiltak")] == ["2026-12-31", None]


def test_one_time_alone_within_the_years_of_the_title_is_when() -> None:
    text = "# Idrettsplan 2026–2034\n\n## Delmål 1: Flere er med\n\n### Tiltak i 2026–2027\n\n- Lage bane (Teknisk)\n"

    assert [item.frist for item in items(text, "tiltak")] == ["2027-12-31"]
    assert [item.frist for item in items(text.replace("2034", "2027"), "tiltak")] == [None]


def test_one_time_alone_is_the_plans_period() -> None:
    """A plan that does not sort its actions by time gives no deadline with "Tiltak 2026–2029"."""
    text = f"{TOP}### Tiltak 2026–2029\n\n- Innføre heltid (HR)\n- Tilby kurs (HR)\n"

    assert [item.frist for item in items(text, "tiltak")] == [None, None]


@pytest.mark.parametrize(
    "line", ["Det betyr at", "Vi har tre tiltak i gang.", "Historien om tiltak i 2026 og noen ord til, som er lang"]
)
def test_other_lines_open_no_list_of_actions(line: str) -> None:
    """Only a short line of the kind's own words is a lead-in without a colon."""
    text = f"# Arbeidsgiverstrategi for Solvik\n\n## Bakgrunn\n\n{line}\n\n- ledere snakker om heltid\n- alle er med\n"

    assert items(text) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [("## Tiltak 2026", "## Tiltak 2027"), ("## Tiltak\n\n### 2026", "### 2027"), ("## Tiltak i 2026", "## I 2027")],
)
def test_a_year_in_a_heading_is_when_and_no_reference(first: str, second: str) -> None:
    goal = "# Reiselivsplan for Solvik 2026–2029\n\n## Hovedmål\n\nSolvik er et helårs reisemål.\n\n"
    text = f"{goal}{first}\n\n- Lage strategi. Ansvarlig: Næring\n\n{second}\n\n- Bygge brygge. Ansvarlig: Havna\n"
    found = [item for item in items(text, "tiltak") if item.text != "I 2027"]
    assert [(item.text, item.frist) for item in found][:1] == [("Lage strategi", "2026-12-31")]
    assert all(item.serves == ("solvik-er-et-helaars-reisemaal",) for item in found)


@pytest.mark.parametrize(("heading", "frist"), [("Kvart år", "fast"), ("Løpende tiltak", "fast"), ("Barn", None)])
def test_what_is_done_every_year_beside_what_is_done_once(heading: str, frist: str | None) -> None:
    """A heading that says how often, among those that say when."""
    lists = ("### 2026\n\n- Børs (Kultur)", "### 2027\n\n- Pris (Kultur)", f"### {heading}\n\n- Dag (Kultur)")
    text = "# Frivilligplan\n\n## Mål 1: Alle er med\n\n## Tiltak\n\n" + "\n\n".join(lists)

    assert [item.frist for item in items(text, "tiltak")] == ["2026-12-31", "2027-12-31", frist]
