"""Actions as a name on a line and a line for each field below it, without bold words: "A1. Kafé", "Ansvar: Kultur"."""

from __future__ import annotations

import pytest
from reading import Item, items, parts

TOP = "# Plan mot vold 2026–2029\n\n### Innsatsområde A – Forebygging\n\n**Mål:** Færre blir utsatt for vold\n\n"
FIRST = "Kurs for alle vakter\nAnsvarlig: Skoleeier\nTidsramme: 2027\n\n"


def actions(text: str) -> list[Item]:
    return items(TOP + text, "tiltak")


@pytest.mark.parametrize("name", ["A1. {}", "A1 {}", "A1. *{}*", "*{}*", "{}", "1.1 {}"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_name_over_its_fields_is_an_action(name: str, gap: str):
    if gap == "\n\n" and name in ("*{}*", "{}"):
        pytest.skip("a line without a number or a code may be of anything")
    (one,) = actions(f"{name.format('Kurs for alle vakter')}{gap}Ansvarlig: Skoleeier{gap}Tidsramme: 2027\n")
    assert one.text == "Kurs for alle vakter"
    assert (one.ansvar, one.frist) == (("Skoleeier",), "2027-12-31")


def test_its_own_code_is_its_id():
    found = parts(TOP + "A1. " + FIRST + "A2. " + FIRST.replace("vakter", "lag")).items
    assert [one.id for one in found if one.kind == "tiltak"] == ["A1", "A2"]


@pytest.mark.parametrize("name", ["A{}. ", "", "1.{} "])
@pytest.mark.parametrize("below", ["Ansvarlig: NAV", "Tidsramme: 2028", "Ansvarlig:\nTidsramme: 2028"])
def test_one_that_lacks_a_field_is_an_action_beside_a_whole_one(name: str, below: str):
    gap = "\n\n- " if name.startswith("1") else "\n"
    text = name.format(1) + FIRST + name.format(2) + f"Kampanje på ti språk\n{below}\n"
    found = actions(text.replace("\nAns", f"{gap}Ans").replace("\nTids", "\n- Tids" if gap != "\n" else "\nTids"))
    assert [one.text for one in found] == ["Kurs for alle vakter", "Kampanje på ti språk"]


@pytest.mark.parametrize(
    "told",
    [
        "Planen er revidert.\nAnsvarlig: Kultur\nTidsramme: 2027\n",
        "Om arbeidet\nAnsvarlig: Kultur\n",
        "Kontakt\nKari Vik\nAnsvarlig: Kultur\nTidsramme: 2027\nTelefon er lagt ut på nettsiden\n",
    ],
)
def test_other_paragraphs_with_fields_are_none(told: str):
    assert actions(told) == []
