"""A sum after who and when hides neither; a sum in the action's own words stays there."""

from __future__ import annotations

import pytest

from plancheck.document import Span
from plancheck.extract.fields.tails import read_tail
from plancheck.extract.labels import clean
from plancheck.vocabulary import vocabulary

SPAN = Span("plan.md", 1, 1, 1, 2)


@pytest.mark.parametrize(
    ("text", "cost"),
    [
        ("Anlegge sti rundt vannet (Teknisk, 2027), kr 200 000", "kr 200 000"),
        ("Anlegge sti rundt vannet (Teknisk, 2027) – 1,1 mill. kroner", "1,1 mill. kroner"),
        ("Anlegge sti rundt vannet (Teknisk, 2027). Ca. 4,2 mill. kr.", "Ca. 4,2 mill. kr."),
        ("Anlegge sti rundt vannet (Teknisk, 2027) 350 000,-", "350 000,-"),
        ("Anlegge sti rundt vannet. Teknisk, 2027. 300 000 kr", "300 000 kr"),
        ("Anlegge sti rundt vannet. Teknisk. 2027. Budsjett 2 mill.", "2 mill."),
    ],
)
def test_a_sum_last_is_the_cost_and_who_and_when_are_read_before_it(text: str, cost: str) -> None:
    tail = read_tail(text, SPAN, vocabulary())
    fields = {key: value.text for key, value in tail.fields.items()}
    assert clean(tail.text) == "Anlegge sti rundt vannet"
    assert fields.pop("kostnad").rstrip(".") == cost.rstrip(".")
    assert fields == {"ansvar": "Teknisk", "frist": "2027"}


@pytest.mark.parametrize("text", ["Selge tomta for 3 mill. kr", "Søke om 500 000 kr", "Kjøpe bil til under 400 000"])
def test_a_sum_in_the_words_stays(text: str) -> None:
    tail = read_tail(text, SPAN, vocabulary())
    assert tail.text == text
    assert "kostnad" not in tail.fields


@pytest.mark.parametrize(
    ("text", "owner"),
    [("Kjøpe lyttebil (1.2). Driftsavdelinga. 0,9 mill.", "Driftsavdelinga"), ("Male skole (1.2). Teknisk", "Teknisk")],
)
def test_a_unit_alone_after_the_goal_is_the_owner(text: str, owner: str) -> None:
    tail = read_tail(text, SPAN, vocabulary())
    assert tail.fields["ansvar"].text == owner
    assert [ref.text for ref in tail.refs]
