"""Tables of actions below headings that name the area they are of: "Tiltak tema 1: Trygg heime"."""

from __future__ import annotations

import pytest
from reading import items

GOALS = (
    "# Helseplan 2026–2038\n\n## Overordna mål\n\nFolk meistrar eige liv.\n\n"
    "## Tema 1: Trygg heime\n\nDelmål: Fleire eldre kan bu heime.\n\n"
    "## Tema 2: Psykisk helse\n\nDelmål: Ingen skal falle mellom to stolar.\n\n## Handlingsprogram 2026–2029\n\n"
)
TABLE = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| {} | Helse | 2027 |\n\n"


def served(first: str, second: str) -> list[tuple[str, ...]]:
    text = f"{GOALS}### {first}\n\n{TABLE.format('Lage heimeteam')}### {second}\n\n{TABLE.format('Tilby rask hjelp')}"
    return [item.serves for item in items(text, "tiltak")]


@pytest.mark.parametrize(
    "form",
    [
        "Tiltak tema {n}: {name}", "Tiltak – {name}", "Tiltak: {name}", "Tiltak for tema {n}",
        "Tiltak under tema {n} {name}",
        "Tiltak innanfor tema {n} – {name}", "{name} – tiltak", "Prioriterte tiltak for {name}",
        "Tiltak for temaet {name}",
    ],
)  # fmt: skip
def test_the_actions_serve_what_the_area_holds(form: str) -> None:
    heads = [form.format(n=1, name="Trygg heime"), form.format(n=2, name="Psykisk helse")]

    assert served(*heads) == [("fleire-eldre-kan-bu-heime",), ("ingen-skal-falle-mellom-to-stolar",)]


@pytest.mark.parametrize(
    "heads",
    [
        ("Tiltak tema 3", "Tiltak tema 4"),
        ("Tiltak – Oppvekst", "Tiltak – Teknisk"),
        ("Tiltak tema 1: Psykisk helse", "Tiltak tema 2: Trygg heime"),
        ("Tiltak i perioden", "Andre tiltak"),
    ],
)
def test_what_names_no_area_serves_none(heads: tuple[str, str]) -> None:
    assert served(*heads) == [(), ()]
