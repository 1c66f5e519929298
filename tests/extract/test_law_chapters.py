"""Chapters of laws and guides after the actions: a list of sources, none of it an action."""

from __future__ import annotations

import pytest
from reading import items

HEAD = (
    "# Handlingsplan mot vald i Solvik 2025–2028\n\n## 3 Hovudmål\n\nIngen skal leve med vald.\n\n"
    "## 4 Innsatsområde\n\n### 4.1 Førebygging\n\nDelmål: Innbyggjarane veit kva vald er\n\n"
)
LED = "Tiltak:\n\n1. Informasjonskampanje\n   - Ansvar: Kultur\n   - Tidsfrist: 2027\n\n"
CHAPTER = "#### Tiltak\n\n- Informasjonskampanje (Kultur, 2027)\n\n"
LAWS = "- Krisesenterlova\n- Barnevernslova § 13-2\n"


@pytest.mark.parametrize(
    "title",
    [
        "5 Lover og rettleiarar", "Lover og veiledere", "Lovgrunnlag", "Aktuelle lover", "Lovverk",
        "Lover og forskrifter", "Aktuelt lovverk", "Relevante lover og veiledere", "Sentrale lover og retningslinjer",
        "Lov og rettleiing",
        "Lover, forskrifter og nasjonale veiledere", "Rettleiarar", "Føringar og lovverk",
    ],
)  # fmt: skip
@pytest.mark.parametrize(("actions", "level"), [(LED, "##"), (CHAPTER, "#####"), (CHAPTER, "##")])
def test_a_list_of_laws_holds_no_action(title: str, actions: str, level: str) -> None:
    text = f"{HEAD}{actions}{level} {title}\n\n{LAWS}"

    assert [(item.text, item.ansvar) for item in items(text, "tiltak")] == [("Informasjonskampanje", ("Kultur",))]


def test_a_chapter_named_so_with_actions_keeps_them() -> None:
    text = f"{HEAD}#### Tiltak\n\n##### Lover og rutiner\n\n- Lære opp tilsette (Skule, 2027)\n"
    table = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Lære opp tilsette | Skule | 2027 |\n"

    assert [item.ansvar for item in items(text, "tiltak")] == [("Skule",)]
    assert [item.ansvar for item in items(f"{HEAD}#### Tiltak\n\n##### Lovverk\n\n{table}", "tiltak")] == [("Skule",)]
    assert items(f"{HEAD}#### Tiltak\n\n##### Leiar\n\n- Lære opp\n", "tiltak")[0].ansvar == ("Leiar",)
