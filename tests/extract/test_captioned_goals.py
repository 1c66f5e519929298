"""Tables of one column whose caption says that they hold goals."""

from __future__ import annotations

import pytest
from reading import graph, items, rows

TOP = "# Temaplan kultur 2026–2029\n\n## 3 Mål\n\n"


def table(*texts: str) -> str:
    return f"| {texts[0]} |\n|---|\n" + "".join(f"| {text} |\n" for text in texts[1:])


@pytest.mark.parametrize("mark", ["**Tabell 3.{} {}**", "Tabell 3.{}: {}", "*Tabell {}. {}*"])
@pytest.mark.parametrize("upper", ["Overordna mål", "Hovedmål", "Overordnet mål"])
def test_goals_below_their_caption(mark: str, upper: str) -> None:
    first = f"{mark.format(1, upper)}\n\n{table('Alle deltar i kulturlivet')}\n"
    found = items(f"{TOP}{first}{mark.format(2, 'Delmål')}\n\n{table('Flere unge spiller', 'Flere leser bøker')}")

    assert [(one.kind, one.text, one.serves) for one in found] == [
        ("hovedmaal", "Alle deltar i kulturlivet", ()),
        ("delmaal", "Flere unge spiller", ("alle-deltar-i-kulturlivet",)),
        ("delmaal", "Flere leser bøker", ("alle-deltar-i-kulturlivet",)),
    ]


def test_a_page_with_captions_in_its_tables() -> None:
    page = "<h1>Temaplan kultur 2026–2029</h1><h2>3 Mål</h2><table><caption>Tabell 1 Overordna mål</caption>"
    found = rows(graph({"plan.html": f"{page}<tr><td>Alle er med i kulturlivet</td></tr></table>"}))

    assert [(one.kind, one.text) for one in found] == [("hovedmaal", "Alle er med i kulturlivet")]


@pytest.mark.parametrize(
    "caption", ["Tabell 2.1 Nasjonale mål", "Tabell 2.1 Mål i samfunnsdelen", "Tabell 2.1 Folketall"]
)
def test_other_tables_hold_no_goals_of_the_plan(caption: str) -> None:
    text = f"# Temaplan kultur 2026–2029\n\n## 2 Rammer\n\n**{caption}**\n\n{table('Alle deltar', 'Alle leser')}"
    assert items(text) == []
