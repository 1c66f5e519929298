"""Goals that answer a bold question on the same line: "**Hvor vil vi?** Flere bor trygt hjemme."."""

from __future__ import annotations

import pytest
from reading import Item, items

AREA = "### 4.{} {}\n\n**{}** Bussen er full.\n\n**{}** {}.\n\n**{}**\n\n- {} (Teknisk, 2027)\n\n"


@pytest.mark.parametrize(
    ("now", "goal", "way"),
    [
        ("Hvor er vi?", "Hvor vil vi?", "Hvordan kommer vi dit?"),
        ("Hva er situasjonen?", "Hva vil vi oppnå?", "Hva skal vi gjøre?"),
        ("Kvar er vi?", "Kvar vil vi?", "Korleis kjem vi dit?"),
    ],
)
def test_the_answer_is_the_goal(now: str, goal: str, way: str) -> None:
    first = AREA.format(1, "Reise", now, goal, "Flere tar buss", way, "Kjøpe busser")
    other = AREA.format(2, "Bo", now, goal, "Flere bor trygt hjemme", way, "Bygge heis")

    assert items(f"# Plan for Solvik 2026–2029\n\n## 4. Satsingsområder\n\n{first}{other}") == [
        Item("satsingsomraade", "Reise", "1"),
        Item("hovedmaal", "Flere tar buss", "", ("SO1",)),
        Item("tiltak", "Kjøpe busser", "", ("flere-tar-buss",), ("Teknisk",), "2027-12-31"),
        Item("satsingsomraade", "Bo", "2"),
        Item("hovedmaal", "Flere bor trygt hjemme", "", ("SO2",)),
        Item("tiltak", "Bygge heis", "", ("flere-bor-trygt-hjemme",), ("Teknisk",), "2027-12-31"),
    ]
