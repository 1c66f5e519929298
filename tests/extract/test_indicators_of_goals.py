"""Whom indicators measure that are told after a goal's only strategi, its actions between them."""

from __future__ import annotations

import pytest
from reading import items

_TOP = "# Temaplan for kultur 2026–2029\n\n## Mål\n\n**Hovedmål:** Nordeid er en god kulturkommune.\n\n"
_ACTIONS = (
    "**Tiltak**\n\n| Tiltak | Ansvarlig | Frist |\n|---|---|---|\n| Utvide åpningstida | Biblioteket | 2027 |\n\n"
)
_TABLE = "**Indikatorer**\n\n| Indikator | 2025 | Mål 2029 |\n|---|---|---|\n| Antall besøk | 31 000 | 40 000 |\n"
_LIST = "**Indikatorer:**\n\n- Antall besøk\n"


def _measured(text: str) -> list[tuple[str, ...]]:
    return [one.serves for one in items(_TOP + text, "indikator")]


@pytest.mark.parametrize(
    "told", [_TABLE, _LIST, "Indikator: Antall besøk\n", _TABLE.replace("Indikatorer", "Indikatorar")]
)
@pytest.mark.parametrize(
    "strategi",
    [
        "**Strategier**\n\n- Vi har åpent når folk har fri\n\n",
        "**Strategi:** Vi har åpent når folk har fri\n\n",
        "**Strategiar:**\n\n- Vi har ope når folk har fri\n\n",
    ],
)
def test_the_goal_of_the_only_strategi(strategi: str, told: str) -> None:
    assert _measured(f"### Mål 1 Biblioteket er åpent\n\n{strategi}{_ACTIONS}{told}") == [("D1",)]


def test_actions_still_serve_both() -> None:
    text = f"### Mål 1 Biblioteket er åpent\n\n**Strategi:** Vi har åpent når folk har fri\n\n{_ACTIONS}{_TABLE}"
    assert [one.serves for one in items(_TOP + text, "tiltak")] == [("D1", "vi-har-aapent-naar-folk-har-fri")]


def test_those_of_a_strategi_that_is_a_heading_or_holds_them_are_its() -> None:
    headed = "### Mål 1 Biblioteket er åpent\n\n#### Strategi 1: Vi har åpent når folk har fri\n\n" + _LIST
    assert _measured(headed) == [("ST1.1",)]

    inside = (
        "### Mål 1 Biblioteket er åpent\n\n- Strategi 1: Vi har åpent når folk har fri\n  - Indikator: Antall besøk\n"
    )
    assert _measured(inside) == [("ST1.1",)]


def test_each_of_several_has_its_own() -> None:
    both = "".join(
        f"**Strategi {n}:** {way}\n\n**Indikator:** {sign}\n\n"
        for n, way, sign in ((1, "Vi har åpent når folk har fri", "Antall besøk"), (2, "Vi låner ut ski", "Antall lån"))
    )
    assert _measured(f"### Mål 1 Biblioteket er åpent\n\n{both}") == [("ST1.1",), ("ST1.2",)]
