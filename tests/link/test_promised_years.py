"""The deadline of a goal: a year it promises, never how often something is to happen."""

from __future__ import annotations

import pytest
from reading import graph

from plancheck.model import Maal

HEAD = "# Temaplan for oppvekst i Fjordvik 2026–2030\n\n## Hovedmål\n\n- {goal}\n"


@pytest.mark.parametrize(
    ("goal", "end"),
    [
        ("Barn og unge opplever mestring hver dag", None),
        ("Alle møtes på skolen hvert år", None),
        ("Alle barn går til skolen innen 2030", "2030-12-31"),
    ],
)
def test_how_often_is_no_deadline_of_a_goal(goal: str, end: str | None) -> None:
    (read,) = [node for node in graph(HEAD.format(goal=goal)).nodes.values() if isinstance(node, Maal)]
    assert (read.frist.end if read.frist else None) == end
