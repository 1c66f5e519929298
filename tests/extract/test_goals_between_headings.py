"""A hovedmål told in a paragraph between headings of delmål holds for those below it."""

from __future__ import annotations

import pytest
from reading import items


@pytest.mark.parametrize("form", ["**{}**", "{}", "> {}", "**Hovedmål {n}:** {words}"])
@pytest.mark.parametrize("actions", ["Tiltak:\n\n- Kurs (Helse, 2027)\n", "#### Tiltak\n\n- Kurs (Helse, 2027)\n"])
def test_delmaal_serve_the_hovedmaal_told_last(form: str, actions: str):
    def told(number: int, words: str) -> str:
        return form.format(f"Hovedmål {number}: {words}", n=number, words=words)

    text = (
        f"# Plan for oppvekst 2026–2037\n\n## 4 Mål\n\n{told(1, 'Alle er trygge')}\n\n"
        f"### 4.1 Delmål: Barn har en voksen\n\n{actions}\n{told(2, 'Alle mestrer')}\n\n"
        f"### 4.2 Delmål: Fraværet går ned\n\n{actions.replace('Kurs', 'Rutine')}"
    )
    assert [(one.text, one.serves) for one in items(text, "delmaal")] == [
        ("Barn har en voksen", ("H1",)),
        ("Fraværet går ned", ("H2",)),
    ]
    assert [one.text for one in items(text, "hovedmaal")] == ["Alle er trygge", "Alle mestrer"]


def test_bold_lines_of_a_word_file_that_have_text_below_them() -> None:
    text = (
        "# Plan for oppvekst 2026–2037\n\n## 4 Mål\n\n**Hovedmål 1: Alle er trygge**\n\nBarn skal høre til.\n\n"
        "### 4.1 Delmål: Barn har en voksen\n\n- Kurs (Helse, 2027)\n\n**Hovedmål 2: Alle mestrer**\n\n"
        "Barn skal lære.\n\n### 4.2 Delmål: Fraværet går ned\n\n- Rutine (Skole, 2027)\n"
    )
    assert [one.serves for one in items(text, "delmaal")] == [("H1",), ("H2",)]
