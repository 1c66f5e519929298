"""Goals called by other words, shown by the codes that the actions name."""

from __future__ import annotations

import pytest
from reading import items

AIMS = (
    "| {mark} | {aim} |\n|---|---|\n| F1 | Etterslepet på veiene er halvert |\n| F2 | Ingen barn må gå i veibanen |\n\n"
)
WORK = "| Vei | Arbeid | Utføres av | Ferdigstilt | {aim} |\n|---|---|---|---|---|\n"
ROWS = "| Kv 20 | Legge asfalt | Veiseksjonen | 2026 | F1 |\n| Kv 7 | Bygge fortau | Prosjektavdelingen | 2027 | F2 |\n"


def read(aim: str, mark: str = "Merke", over: str = "Formålet med arbeidet") -> list[tuple[str, str, tuple[str, ...]]]:
    table = AIMS.format(mark=mark, aim=aim)
    text = (
        f"# Plan for kommunale veier i Nes 2026–2029\n\n## {over}\n\n{table}## Arbeider\n\n{WORK.format(aim=aim)}{ROWS}"
    )
    return [(item.kind, item.text, item.serves) for item in items(text)]


@pytest.mark.parametrize("aim", ["Formål", "Føremål", "Hensikt", "Dette vil vi oppnå", "Ønsket retning"])
@pytest.mark.parametrize("mark", ["Merke", "Kode", "Bokstav"])
def test_a_column_of_codes_names_what_is_aimed_at(aim: str, mark: str) -> None:
    assert read(aim, mark) == [
        ("hovedmaal", "Etterslepet på veiene er halvert", ()),
        ("hovedmaal", "Ingen barn må gå i veibanen", ()),
        ("tiltak", "Legge asfalt", ("F1",)),
        ("tiltak", "Bygge fortau", ("F2",)),
    ]


@pytest.mark.parametrize("aim", ["Hendelse", "Utfordring", "Sone", "Delstrekning"])
def test_other_things_with_codes_are_no_goals(aim: str) -> None:
    assert [one for one in read(aim, over="Oversikt") if one[0] == "hovedmaal"] == []


@pytest.mark.parametrize("heading", ["Retningen vår", "Det vi ønsker oss", "Hit vil vi i 2030"])
def test_a_chapter_of_letters_that_lists_name_in_brackets(heading: str) -> None:
    text = (
        f"# Bibliotekplan for Nes 2026–2028\n\n## {heading}\n\nA. Alle barn er bibliotekbrukere.\n\n"
        "B. Biblioteket er bygdas møteplass.\n\n## Vi tar tak i\n\n- Dele ut lånekort (A) – barnebibliotekaren\n"
        "- Bytte reoler (B) – vaktmestertjenesten\n\n## Senere\n\n- Starte språkkafé (B) – biblioteksjefen\n"
    )

    assert [(item.text, item.ansvar, item.serves) for item in items(text, "tiltak")] == [
        ("Dele ut lånekort", ("barnebibliotekaren",), ("HA",)),
        ("Bytte reoler", ("vaktmestertjenesten",), ("HB",)),
        ("Starte språkkafé", ("biblioteksjefen",), ("HB",)),
    ]
