"""Whom indicators measure that are told after a goal's only strategi, its actions between them."""

from __future__ import annotations

import pytest
from reading import edges, graph, items

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


_BELOW = "### Delmål 1.1 Alle får plass\n\n"


@pytest.mark.parametrize(
    "told",
    [
        "- Flere plasser (Kultur, 2030)\n\n**Indikator:** Barn på venteliste\n",
        "- Flere plasser (Kultur, 2030)\n- Flere lærere (Kultur, 2029)\n\nIndikator: Barn på venteliste\n",
        "Tiltak: Flere plasser (Kultur, 2030)\n\nIndikator: Barn på venteliste\n",
        "Indikator: Barn på venteliste. Måltall: 0. Kilde: GSI\n\n- Flere plasser (Kultur, 2030)\n",
    ],
)
def test_an_indicator_beside_the_actions_is_the_goals(told: str) -> None:
    """Below a list of actions, or with its target and source, it was taken into the action or the goal, and lost."""
    graf = graph({"plan.md": f"# Temaplan for kultur\n\n## Hovedmål 1 Kultur for alle\n\n{_BELOW}{told}"})

    assert edges(graf, "maalt_av") == {("plan#D1.1", "plan#barn-paa-venteliste", "placement")}


def test_an_indicator_in_the_card_of_an_action_is_the_actions() -> None:
    card = "**Tiltak 1.1.1 Flere plasser**\n\nAnsvar: Kultur\n\nFrist: 2030\n\nIndikator: Antall plasser\n"
    graf = graph({"plan.md": f"# Temaplan for kultur\n\n## Hovedmål 1 Kultur for alle\n\n{_BELOW}{card}"})

    assert edges(graf, "maalt_av") == set()
