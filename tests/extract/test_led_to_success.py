""" "For å lykkes må vi:" tells the way to a goal it stands below, and elsewhere only how to work with the plan."""

from __future__ import annotations

import pytest
from reading import items

_PLAN = """# Temaplan for kultur 2026–2029

## Mål

Hovedmål 1: Alle er med

- Delmål 1.1: Barn synger

## Tiltak

| Tiltak | Delmål | Ansvar | Frist |
|---|---|---|---|
| Starte kor | 1.1 | Kultur | 2027 |

"""
_LIST = "- ha god forankring i ledelsen\n- sette av nok tid\n"


@pytest.mark.parametrize("heading", ["Suksesskriterier", "Gjennomføring", "Slik lykkes vi"])
@pytest.mark.parametrize("lead", ["For å lykkes må vi:", "For å lukkast skal vi:"])
def test_advice_on_the_work_is_no_strategy(heading: str, lead: str) -> None:
    read = items(f"{_PLAN}## {heading}\n\n{lead}\n\n{_LIST}")

    assert [one.kind for one in read] == ["hovedmaal", "delmaal", "tiltak"]


def test_the_way_to_the_goal_above_is() -> None:
    read = items(f"# Temaplan\n\n## Hovedmål 1: Alle er med\n\nFor å lykkes må vi:\n\n{_LIST}")

    assert [one.kind for one in read] == ["hovedmaal", "strategi", "strategi"]
