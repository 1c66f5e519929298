"""Lines of one paragraph that each open with a bold code or name are each something of their own."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Digitaliseringsstrategi 2026–2029\n\n## Strategiske mål\n\n"


def test_coded_goals_on_lines_of_their_own_are_each_a_goal() -> None:
    """Without a blank line between them Markdown has them as one paragraph; the planner meant three goals."""
    lines = "**SM1 Enklere kommune** – Folk møter en enklere kommune.\n**SM2 Smartere arbeid** – Tiden brukes godt.\n"
    told = items(f"{TOP}{lines}**SM3 Trygg drift** – Personvernet er ivaretatt.\n")
    assert [(item.kind, item.text.split(" – ")[0]) for item in told] == [
        ("hovedmaal", "Enklere kommune"),
        ("hovedmaal", "Smartere arbeid"),
        ("hovedmaal", "Trygg drift"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "**Folk** møter en kommune\n**Som** er enklere enn i dag.\n",
        "**Mål 1:** Folk møter en enklere kommune.\nDe ansatte bruker tiden på **det som betyr noe**.\n",
    ],
)
def test_bold_words_in_a_sentence_open_no_lines_of_their_own(lines: str) -> None:
    assert len(items(f"{TOP}{lines}")) <= 1
