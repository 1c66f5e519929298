"""A goal on the sheet or chapter of each year is one goal, also where each has the plan's title again with its year."""

from __future__ import annotations

from reading import items

HEAD = "| Mål | Tiltak | Ansvar |\n|---|---|---|\n"


def test_goals_of_each_year_are_one() -> None:
    text = f"# Kulturplan – tiltak 2026\n\n{HEAD}| Alle deltar | Kor | Skole |\n\n## 2027\n\n"
    text += f"### Kulturplan – tiltak 2027\n\n{HEAD}| Alle deltar | Kino | Kultur |\n\n## 2028\n\n"
    text += f"### Kulturplan – tiltak 2028\n\n{HEAD}| Alle deltar | Dans | Kultur |\n"
    told = items(text)
    assert [item.text for item in told if item.kind == "hovedmaal"] == ["Alle deltar"]
    assert {item.serves for item in told if item.kind == "tiltak"} == {("alle-deltar",)}


def test_other_chapters_below_a_year_stay_apart() -> None:
    text = f"# Kulturplan 2026–2029\n\n## 2027\n\n### Skole\n\n{HEAD}| Alle deltar | Kino | Skole |\n\n"
    text += f"### Bibliotek\n\n{HEAD}| Alle deltar | Bokbuss | Kultur |\n"
    goals = [item.text for item in items(text) if item.kind == "hovedmaal"]
    assert goals == ["Alle deltar", "Alle deltar"]
