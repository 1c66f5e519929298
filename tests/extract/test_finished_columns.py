"""Columns of when an action is to be finished, in the words plans have for it, and how long it lasts."""

from __future__ import annotations

import pytest
from reading import items


def _end(header: str, cells: str) -> str | None:
    count = header.count("|") + 1
    table = f"| Tiltak | Ansvar | {header} |\n|{'---|' * (count + 2)}\n| Ny park | Teknisk | {cells} |\n"
    (action,) = items(f"# Parkplan 2026–2032\n\n## Mål 1: Grønne byrom\n\n{table}", "tiltak")
    assert action.ansvar == ("Teknisk",)
    return action.frist


@pytest.mark.parametrize(
    "header",
    [
        "Oppstart | Fullført", "Start | Sluttført", "Oppstart | Fullføres", "Oppstart | Fullførast",
        "Startår | Sluttføring", "Fra | Ferdigstillast", "Oppstart | Fullførd",
    ],
)  # fmt: skip
def test_from_and_finished(header: str) -> None:
    assert _end(header, "2027 | 2030") == "2030-12-31"


@pytest.mark.parametrize("header", ["Fullføres", "Ferdigstillast", "Utføres", "Utførast", "Gjennomføres"])
def test_when_alone(header: str) -> None:
    assert _end(header, "2028") == "2028-12-31"


@pytest.mark.parametrize("header", ["Start | Varighet | Slutt", "Oppstart | Varigheit | Ferdig"])
def test_how_long_between_start_and_end(header: str) -> None:
    assert _end(header, "1.2.2027 | 5 mnd | 30.6.2027") == "2027-06-30"


def test_how_long_beside_a_deadline_or_alone() -> None:
    assert _end("Varighet | Frist", "1 år | 2029") == "2029-12-31"
    assert _end("Varighet", "2027–2028") == "2028-12-31"


def test_finished_yes_or_no_is_no_deadline() -> None:
    assert _end("Frist | Fullført", "2029 | Nei") == "2029-12-31"


@pytest.mark.parametrize("header", ["Faktisk ferdig", "Utført dato", "Ferdigstilt dato"])
def test_when_it_was_done_is_no_deadline(header: str) -> None:
    assert _end(f"Frist | {header}", "2029 | 20.08.2028") == "2029-12-31"
