"""Bold marks the lead among several responsible (ANS004), in the cell of a table as in a list."""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import findings

_TABLE = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Leie kino | {who} | 2027 |\n| Male scenen | Kultur | 2027 |\n"
_HTML = "<table><tr><th>Tiltak</th><th>Ansvar</th></tr><tr><td>Leie kino</td><td>{who}</td></tr></table>\n"
_LIST = "- Leie kino ({who}, 2027)\n- Male scenen (Kultur, 2027)\n"
_LINES = "- Leie kino\n  - Ansvar: {who}\n  - Frist: 2027\n"


@pytest.mark.parametrize("layout", [_TABLE, _HTML, _LIST, _LINES])
@pytest.mark.parametrize(
    ("who", "found"),
    [("**Kultur**, Skole", 0), ("Skole, **Kultur**", 0), ("Kultur, Skole", 1), ("Kultur", 0)],
)
def test_the_bold_one_leads(layout: str, who: str, found: int, tmp_path: Path) -> None:
    written = who.replace("**K", "<b>K").replace("**", "</b>") if layout == _HTML else who
    text = f"# Temaplan for kultur 2025–2030\n\n## Hovedmål 1: Flere deltar\n\n{layout.format(who=written)}"
    assert findings(tmp_path, text, "ANS004", "ANS003") == ["ANS004"] * found


def test_all_bold_marks_nobody(tmp_path: Path) -> None:
    text = f"# Temaplan for kultur 2025–2030\n\n## Hovedmål 1: Flere deltar\n\n{_TABLE.format(who='**Kultur, Skole**')}"
    assert findings(tmp_path, text, "ANS004") == ["ANS004"]
