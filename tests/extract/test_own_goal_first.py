"""Actions that name their own goal are not of the other goals told beside them."""

from __future__ import annotations

import pytest
from reading import items

GOALS = (
    "# Plan for Solvik 2026–2029\n\n## Lagene\n\n### Mål for lagene\n\n"
    "**Mål 1** Vi har mange lag\n\n**Mål 2** Det er lett å hjelpe\n\n"
)
ONE, OTHER = "lagene/H1", "lagene/H2"


@pytest.mark.parametrize("names", [("Mål 1", "Mål 2", "Mål 1 og 2"), ("1", "2", "1, 2")])
def test_a_column_of_goals(names: tuple[str, str, str]) -> None:
    rows = "".join(f"| {name} | Frivilligdag {at} | Kultur | 2026 |\n" for at, name in enumerate(names))
    table = f"### Handlingsprogram\n\n| Mål | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n{rows}"

    assert [one.serves for one in items(GOALS + table, "tiltak")] == [(ONE,), (OTHER,), (ONE, OTHER)]


def test_a_goal_in_brackets() -> None:
    listed = "### Handlingsprogram\n\n- Frivilligdag (mål 1) (Kultur, 2026)\n- Nettside (IKT, 2027)\n"

    assert [one.serves for one in items(GOALS + listed, "tiltak")] == [(ONE,), (ONE, OTHER)]
