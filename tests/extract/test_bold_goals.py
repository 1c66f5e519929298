"""Goals set in bold, with what they follow up in a bracket after the bold words."""

from __future__ import annotations

import pytest
from reading import items

ABOVE = "# Kommuneplanens samfunnsdel 2024–2036\n\n### Hovedmål 2: Fossheim har allsidig næringsliv\n\nDelmål:\n\n"
ABOVE += "- 2.1 Landbruket er lønnsomt\n- 2.2 Flere starter bedrift\n"
PLAN = "# Temaplan for landbruk 2026–2033\n\nPlanen følger opp kommuneplanens samfunnsdel 2024–2036.\n\n## 3 Mål\n\n"


def serves(line: str) -> list[tuple[str, tuple[str, ...]]]:
    """The delmål of a plan with this line in its chapter of goals, and what each serves."""
    files = {"samfunnsdel.md": ABOVE, "temaplan.md": f"{PLAN}{line}\n"}
    return [(item.text, item.serves) for item in items(files, "delmaal", "maal") if "2." not in item.number]


@pytest.mark.parametrize("sign", ["Mål A: ", "Mål 1: ", "Delmål 1: "])
@pytest.mark.parametrize(
    "bracket",
    [
        "(følger opp delmål 2.1 i samfunnsdelen)",
        "(følgjer opp delmål 2.1 i samfunnsdelen).",
        "(jf. delmål 2.1 i samfunnsdelen)",
        "(delmål 2.1 i samfunnsdelen)",
        "(bidrar til delmål 2.1\ni samfunnsdelen)",
    ],
)
def test_the_bracket_after_the_bold_words_says_what_the_goal_serves(sign: str, bracket: str) -> None:
    assert serves(f"**{sign}Flere unge overtar gårdsbruk** {bracket}") == [
        ("Flere unge overtar gårdsbruk", ("samfunnsdel#D2.1",))
    ]


@pytest.mark.parametrize("rest", ["(gjelder hele kommunen)", "(Delmålet er nytt)", "I dag tar få over gård."])
def test_what_else_stands_after_the_bold_words_tells_of_the_goal(rest: str) -> None:
    assert serves(f"**Mål A: Flere unge overtar gårdsbruk** {rest}") == [("Flere unge overtar gårdsbruk", ())]


@pytest.mark.parametrize(("sign", "kept"), [(" –", " –"), (":", ":"), (".", ".")])
def test_bold_names_right_below_the_heading_are_each_a_goal(sign: str, kept: str) -> None:
    """Not the first of them alone."""
    named = [
        f"**Trygghet**{sign} Barn har trygge voksne. Det gjelder alle.",
        f"**Mestring**{sign} Barn lærer hver dag.",
    ]
    told = items(f"# Oppvekstplan 2026–2033\n\n## Mål\n\n{chr(10).join([*named[:1], '', *named[1:]])}\n", "hovedmaal")
    assert [item.text for item in told] == [
        f"Trygghet{kept} Barn har trygge voksne",
        f"Mestring{kept} Barn lærer hver dag",
    ]


@pytest.mark.parametrize(
    "paragraphs",
    [
        "**Bakgrunn.** Vi har fått flere barn.\n\n**Status.** Barna er trygge.\n",
        "**Trygghet** – Barn har trygge voksne.\n\nMålet gjelder alle.\n\n**Merk** – planen er ny.\n",
    ],
)
def test_bold_words_over_what_tells_of_the_goals_are_none(paragraphs: str) -> None:
    told = items(f"# Oppvekstplan 2026–2033\n\n## Mål\n\n{paragraphs}", "hovedmaal")
    assert all("Status" not in item.text and "Merk" not in item.text for item in told)


@pytest.mark.parametrize(
    ("item", "goal"),
    [
        ("1. **Flere lever et aktivt liv.** Folk skal kunne gå tur der de bor.", "Flere lever et aktivt liv"),
        ("- **Delmål 1: Trygge barnehager.** Barna møter kvalifiserte voksne.", "Trygge barnehager"),
        ("- **Skole.** Elevene lærer å lese før de fyller sju.", "Skole. Elevene lærer å lese før de fyller sju"),
        ("- **Flere lever et aktivt liv** der de bor", "Flere lever et aktivt liv der de bor"),
    ],
)
def test_a_bold_sentence_of_a_list_is_the_goal(item: str, goal: str) -> None:
    """What follows explains it, as in a paragraph; a bold name alone says too little."""
    text = f"# Temaplan for oppvekst\n\n## Mål\n\nVi har to mål:\n\n{item}\n{item[:2]} Færre er ensomme\n"

    assert items(text, "hovedmaal", "delmaal", "maal")[0].text == goal
