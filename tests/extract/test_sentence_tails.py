"""Who and when in sentences of their own after an action: "Lesekurs (1.1). Rektor. Høsten 2026."."""

from __future__ import annotations

import pytest
from reading import Item, items

GOALS = "1. Elevene lærer mer\n\n## Elevene lærer mer\n\nDelmål:\n- 1.1 Færre strever\n- 1.2 Alle leser\n\n"
TOP = f"# Plan for skolen 2026–2029\n\n## Hovedmål\n\n{GOALS}"


def actions(*lines: str) -> list[Item]:
    return items(TOP + "Tiltak:\n" + "".join(f"- {line}\n" for line in lines), "tiltak")


def delmaal(one: Item) -> list[str]:
    """The delmål it serves, without the hovedmål whose chapter it stands in."""
    return [goal for goal in one.serves if goal.startswith("D")]


@pytest.mark.parametrize("owner", ["Rektor", "Skolefaglig ansvarlig", "Helse og mestring"])
@pytest.mark.parametrize(("when", "last"), [("Høsten 2026", "2026-12-31"), ("2027", "2027-12-31")])
@pytest.mark.parametrize("between", [". ", ", "])
def test_a_unit_and_a_time_after_the_bracket_are_its_fields(owner: str, when: str, last: str, between: str):
    found = actions(f"Lesekurs på 3. trinn (1.2). {owner}{between}{when}.", "Nye bøker (1.1, 1.2). Rektor. 2028.")
    first, second = found
    assert (first.text, first.ansvar, delmaal(first)) == ("Lesekurs på 3. trinn", (owner,), ["D1.2"])
    assert first.frist is not None
    assert "2026-11-30" <= first.frist <= last
    assert (second.text, second.ansvar, delmaal(second)) == ("Nye bøker", ("Rektor",), ["D1.1", "D1.2"])


@pytest.mark.parametrize("dash", [" – Rektor – 2027", " – Rektor, 2027"])
def test_numbers_of_goals_before_a_dash_are_its_goals(dash: str):
    (one,) = actions(f"Lesekurs på 3. trinn (1.2){dash}")
    assert (one.text, delmaal(one), one.frist) == ("Lesekurs på 3. trinn", ["D1.2"], "2027-12-31")


def test_all_in_one_bracket_with_semicolons():
    (one,) = actions("Lesekurs (delmål 1.1; rektor; høsten 2026)")
    assert (one.text, one.ansvar, delmaal(one)) == ("Lesekurs", ("rektor",), ["D1.1"])


def test_a_sentence_before_the_time_that_is_no_unit_stays():
    (one,) = actions("Bygge ny skole. Ferdigstille uteområdet. 2027.")
    assert (one.text, one.ansvar) == ("Bygge ny skole. Ferdigstille uteområdet", ())
