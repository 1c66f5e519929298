"""Below "Slik gjør vi det" lists sorted by who does what they say: actions, and the name above each has them."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Oppvekstplan 2026–2029\n\n## 3 Trygge barn\n\n**Mål:** Alle barn i Sundvik har en venn.\n\n"
MARKS = ("**{}**\n", "**{}:**\n\n", "#### {}\n\n", "{}:\n\n")


def lists(mark: str, names: tuple[str, ...]) -> str:
    return "\n".join(f"{mark.format(name)}- holder vennekurs i {at} uker\n" for at, name in enumerate(names, 4))


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("heading", ["Slik gjør vi det", "Slik gjer vi det", "Slik når vi målet", "Dette gjør vi"])
@pytest.mark.parametrize("names", [("Barnehagene", "Skolen", "PPT"), ("Skuleleiaren", "Helsestasjonen"), ("NAV",)])
def test_units_over_lists(mark: str, heading: str, names: tuple[str, ...]) -> None:
    found = items(f"{TOP}### {heading}\n\n{lists(mark, names)}")

    assert [(item.kind, item.text, item.ansvar) for item in found[1:]] == [
        ("tiltak", f"holder vennekurs i {at} uker", (name,)) for at, name in enumerate(names, 4)
    ]
    assert all(item.serves == ("alle-barn-i-sundvik-har-en-venn",) for item in found[1:])


@pytest.mark.parametrize("mark", MARKS[1::2])
def test_names_with_a_colon_over_actions(mark: str) -> None:
    found = items(f"{TOP}### Tiltak\n\n{lists(mark, ('Barnehagane', 'Kulturskulen'))}", "tiltak")

    assert [item.ansvar for item in found] == [("Barnehagane",), ("Kulturskulen",)]


@pytest.mark.parametrize("names", [("Kultur", "Helse"), ("Språk", "Lek"), ("Barna", "Skolen"), ("Trygghet", "Skolen")])
@pytest.mark.parametrize("mark", MARKS)
def test_themes_over_lists_have_nothing(mark: str, names: tuple[str, ...]) -> None:
    found = items(f"{TOP}### Slik gjør vi det\n\n{lists(mark, names)}")

    assert not any(item.ansvar for item in found)


def test_strategies_named_as_such_are_strategies() -> None:
    found = items(f"{TOP}### Strategier\n\n{lists('#### {}' + chr(10) * 2, ('Barnehagene', 'Skolen'))}", "strategi")

    assert [item.text for item in found][:1] == ["Barnehagene"]


def test_a_field_of_work_alone_is_a_unit_where_the_other_goals_have_units():
    text = (
        "# Plan for mangfold 2026–2029\n\nHovedmål: Alle hører til\n\n## 3. Dette gjør vi\n\n"
        "### a) Flere er i arbeid\n\n**NAV**\n\n- Starte språkpraksis, 2026\n\n**Skolen**\n\n- Tilby fagkurs, 2027\n\n"
        "### b) Flere deltar i lag\n\n**Kultur**\n\n- Opprette guider, 2026\n"
    )
    assert [one.ansvar for one in items(text, "tiltak")] == [("NAV",), ("Skolen",), ("Kultur",)]
    alone = text.replace("**NAV**", "**Arbeid**").replace("**Skolen**", "**Helse**")
    assert [one.ansvar for one in items(alone, "tiltak")] == [(), (), ()]


def test_the_same_below_slik_gjor_vi_det():
    text = (
        "# Plan for mangfold 2026–2029\n\n## Mål 1: Flere er i arbeid\n\n### Slik gjør vi det\n\n"
        "**NAV**\n\n- Starte språkpraksis\n\n**Skolen**\n\n- Tilby fagkurs\n\n"
        "## Mål 2: Flere deltar i lag\n\n### Slik gjør vi det\n\n**Kultur**\n\n- Opprette guider\n"
    )
    assert [(one.text, one.ansvar) for one in items(text, "tiltak")][-1] == ("Opprette guider", ("Kultur",))
