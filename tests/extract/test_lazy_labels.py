"""The next goal or kind right below a list, where the writer left out the blank line."""

from __future__ import annotations

import pytest
from reading import items

HEAD = "# Temaplan for folkehelse 2026–2029\n\n## Mål og tiltak\n\nHovedmål: Alle har god helse.\n\n"


def _actions(told: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.text, one.serves) for one in items(HEAD + told, "tiltak")]


def _goals(told: str) -> list[str]:
    return [one.text for one in items(HEAD + told, "delmaal")]


@pytest.mark.parametrize("label", ["Delmål {}: {}", "**Delmål {}: {}**"])
@pytest.mark.parametrize("lead", ["", "Tiltak:\n"])
@pytest.mark.parametrize("mark", ["-", "1."])
def test_the_next_goal(label: str, lead: str, mark: str) -> None:
    """A labelled goal at the margin begins what comes next, and is no more words of the action above it."""
    told = (
        f"{label.format(1, 'Flere er aktive')}\n{lead}{mark} Starte turgruppe (Kultur, 2027)\n"
        f"{label.format(2, 'Færre er ensomme')}\n{lead}{mark} Åpne treffsted (Helse, 2028)\n"
    )

    assert _goals(told) == ["Flere er aktive", "Færre er ensomme"]
    assert _actions(told) == [("Starte turgruppe", ("D1",)), ("Åpne treffsted", ("D2",))]


@pytest.mark.parametrize(
    "below", ["Tiltak:\n- Starte turgruppe (Kultur, 2027)\n", "Tiltak: Starte turgruppe (Kultur, 2027)\n"]
)
def test_the_actions(below: str) -> None:
    """So does "Tiltak:", alone or with the action after it."""
    told = f"Delmål:\n- Flere er aktive\n- Færre er ensomme\n{below}"

    assert _goals(told) == ["Flere er aktive", "Færre er ensomme"]
    assert [text for text, _ in _actions(told)] == ["Starte turgruppe"]


@pytest.mark.parametrize(
    "told",
    [
        "Delmål 1: Flere er aktive\n\nDelmål 2: Færre er ensomme\n\n### Tiltak\n\n"
        "- Starte turgruppe\nDelmål 1: Flere er aktive\n- Åpne treffsted\nDelmål 2: Færre er ensomme\n",
        "Delmål 1: Flere er aktive\n\nDelmål 2: Færre er ensomme\n\n### Tiltak\n\n"
        "- Starte turgruppe\nAnsvar: Kultur\nDelmål: 1\n- Åpne treffsted\nAnsvar: Helse\nDelmål: 2\n",
        "Delmål 1: Flere er aktive\n\n- Starte turgruppe\n  Tiltak 1: se vedlegg\n\n"
        "Delmål 2: Færre er ensomme\n\n- Åpne treffsted\n",
    ],
)
def test_lines_of_the_item_itself(told: str) -> None:
    """What every item says, what is told elsewhere, fields, and lines set in below the item stay with it."""
    first, second = [text for text, _ in _actions(told)]

    assert first.startswith("Starte turgruppe")
    assert second.startswith("Åpne treffsted")
    assert _goals(told) == ["Flere er aktive", "Færre er ensomme"]
