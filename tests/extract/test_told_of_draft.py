"""What was done with the draft is no status of an adopted plan, and another plan's adoption is not this one's."""

from __future__ import annotations

from pathlib import Path

import pytest

import plancheck

GOALS = """
## Hovedmål 1: Folk er aktive

### Delmål 1.1: Flere går til jobben

- Bygge fortau. Ansvar: Teknisk. Frist: 2027.

## Prosess

{told}

Det ble holdt folkemøte 5. mai 2025.
"""
ADOPTED = "Vedtatt av kommunestyret 13. mars 2025, sak PS 14/25."


def found(folder: Path, text: str, code: str) -> int:
    (folder / "plan.md").write_text(text, encoding="utf-8")
    return sum(one.code == code for one in plancheck.check(folder).findings)


@pytest.mark.parametrize("between", [" ", "\n\n"])
@pytest.mark.parametrize(
    "told",
    [
        "Utkastet var på høring fra 1. november 2024 til 15. desember 2024.",
        "Høringsutkastet ble behandlet 5. november 2024.",
        "Utkast til plan ble behandlet i formannskapet 1. oktober 2024.",
        "Utkastet vart handsama i formannskapet 1. oktober 2024.",
        "Forslag til plan lå ute til offentlig ettersyn fra 1. november til 15. desember 2024.",
        "Planframlegget låg ute til høyring frå 1. november til 15. desember 2024.",
    ],
)
def test_what_was_done_with_the_draft_is_no_status(tmp_path: Path, told: str, between: str) -> None:
    text = f"# Temaplan idrett 2025–2028\n\n{ADOPTED}{between}{told}\n{GOALS.format(told='')}"
    assert found(tmp_path, text, "PLA011") == 0


@pytest.mark.parametrize("status", ["Høringsutkast", "Utkast 5. november 2024", "Utkast til plan"])
def test_a_draft_that_says_it_is_adopted_is_found(tmp_path: Path, status: str) -> None:
    text = f"# Temaplan idrett 2025–2028\n\n{ADOPTED}\n\n{status}\n{GOALS.format(told='')}"
    assert found(tmp_path, text, "PLA011") == 1


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Temaplan idrett", "Kommunestyret vedtok planstrategien 15. juni 2024, sak 50/24."),
        ("Kommunedelplan for oppvekst", "Kommuneplanen sin samfunnsdel vart vedteken 14. desember 2023, sak 90/23."),
        ("Kommunedelplan for oppvekst", "Kommuneplanen ble vedtatt av kommunestyret 14. desember 2023, sak 90/23."),
    ],
)
def test_the_adoption_of_another_plan(tmp_path: Path, title: str, told: str) -> None:
    text = f"---\nplan:\n  status: høring\n---\n\n# {title} 2026–2029\n{GOALS.format(told=told)}"
    assert found(tmp_path, text, "MED004") == 0


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Temaplan idrett", "Kommunestyret vedtok temaplanen 15. juni 2024, sak 50/24."),
        ("Kommunedelplan for oppvekst", "Kommunedelplanen ble vedtatt av kommunestyret 14. desember 2024, sak 90/23."),
        ("Oppvekstplan", "Oppvekstplanen ble vedtatt av kommunestyret 14. desember 2024, sak 90/23."),
    ],
)
def test_its_own_adoption_is_read(tmp_path: Path, title: str, told: str) -> None:
    assert found(tmp_path, f"# {title} 2025–2029\n{GOALS.format(told=told)}", "MED004") == 1
