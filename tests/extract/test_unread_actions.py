"""A chapter of actions that nothing was read of is told of, and one that sends the reader elsewhere is not."""

from __future__ import annotations

import pytest
from reading import parts

TOP = "# Temaplan for Solvik\n\n## Hovedmål 1: Alle er friske\n\n"
TALE = (
    "Kommunen styrker lederne i arbeidet med sykefravær, og helse har ansvaret for det. "
    "Skolene lager en rutine for fravær i løpet av høsten 2027."
)


def unread(text: str) -> list[str]:
    return [title for _, title in parts(f"{TOP}{text}\n").unread]


@pytest.mark.parametrize("heading", ["### Tiltak", "## 4. Tiltak", "## Tiltak 2026–2029"])
@pytest.mark.parametrize("text", ["Kulturskole på turné\n\nScene i parken", TALE])
def test_text_that_gave_no_action(heading: str, text: str):
    assert len(unread(f"{heading}\n\n{text}")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Tiltakene står i handlingsdelen, som kommunestyret vedtar hvert år. Der har de frister.",
        "Det er ingen tiltak i perioden. Kommunen arbeider videre med det som er i gang, til planen rulleres.",
        "Se tabellen under.",
        "- Bygge park (Teknisk, 2026)\n- Åpne klubb (Kultur, 2027)",
        "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Bygge park | Teknisk | 2026 |",
        "Kulturskole på turné\n\nScene i parken\n\n#### Tiltak 1: Bygge park\n\nAnsvar: Teknisk",
    ],
)
def test_other_chapters(text: str):
    assert unread(f"### Tiltak\n\n{text}") == []


def test_running_text_is_no_matter_where_the_actions_stand_elsewhere():
    done = "## Handlingsdel\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Bygge park | Teknisk | 2026 |"
    assert unread(f"### Tiltak\n\n{TALE}\n\n{done}") == []


@pytest.mark.parametrize("first", ["Versjon", "Utgåve nr.", "Rev."])
def test_the_history_of_a_plan_of_actions_is_no_table_of_actions_in_unknown_words(first: str):
    rows = "|---|---|---|---|\n| 0.1 | 12.01.2026 | Ny | Plan |\n| 0.9 | 15.03.2026 | Endra | Plan |\n"
    title = "# Tiltaksplan for Solvik\n\n## Dokumenthistorikk\n\n"
    assert parts(f"{title}| {first} | Dato | Endring | Ansvarlig |\n{rows}").unclaimed == ()
    assert len(parts(f"{title}| Ordning | Dato | Endring | Ansvarlig |\n{rows}").unclaimed) == 1
