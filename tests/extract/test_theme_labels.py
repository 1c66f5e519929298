"""Goals that open with their theme, where the theme is a word that elsewhere says what an item is."""

from __future__ import annotations

import pytest
from reading import items

PLAN = "# Folkehelseplan 2026–2029\n\n## Delmål\n\n"
TASKS = (
    "\n## 4 Tiltak\n\n### 4.1 {}\n\n- Starte gågruppe (Kultur, 2026)\n\n### 4.2 Miljø\n\n- Måle luft (Teknisk, 2027)\n"
)


@pytest.mark.parametrize("theme", ["Aktivitet", "Aktiviteter", "Tiltak"])
@pytest.mark.parametrize("mark", ["", "**"])
def test_a_theme_is_no_label_of_an_action(theme: str, mark: str) -> None:
    goals = f"- {mark}{theme}:{mark} Flere barn er ute hver dag\n- {mark}Miljø:{mark} Luften er ren\n"
    found = items(f"{PLAN}{goals}{TASKS.format(theme)}")

    goal, other = f"{theme}: Flere barn er ute hver dag", "Miljø: Luften er ren"
    assert [(item.kind, item.text) for item in found[:2]] == [("delmaal", goal), ("delmaal", other)]
    assert all(item.kind == "tiltak" for item in found[2:])


def test_a_heading_of_that_theme_names_the_goal() -> None:
    goals = "- **Aktivitet:** Flere barn er ute hver dag\n- **Miljø:** Luften er ren\n"
    found = items(f"{PLAN}{goals}{TASKS.format('Aktivitet')}", "tiltak")

    assert [item.serves for item in found] == [
        ("aktivitet-flere-barn-er-ute-hver-dag",),
        ("miljoe-luften-er-ren",),
    ]


@pytest.mark.parametrize(
    "listed",
    [
        "- Delmål: Flere barn er ute\n- Tiltak: Starte gågruppe\n- Ansvar: Kultur\n- Frist: 2026\n",
        "- Delmål 1: Flere barn er ute\n- Tiltak: Starte gågruppe\n",
        "- Flere barn er ute\n- Luften er ren\n- Tiltak: Starte gågruppe\n",
    ],
)
def test_a_label_beside_other_labels_or_plain_goals_says_what_the_item_is(listed: str) -> None:
    found = items(f"{PLAN}{listed}")

    assert [item.text for item in found if item.kind == "tiltak"] == ["Starte gågruppe"]
