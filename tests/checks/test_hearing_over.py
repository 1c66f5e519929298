"""A page that tells of a hearing that has been is no invitation, and needs no address for comments (HOR008)."""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import findings

PAGE = "# Handlingsdel og økonomiplan\n\n{adopted}\n\n## Innbyggermedvirkning\n\n{told}\n"
ADOPTED = "Kommunestyret vedtok handlings- og økonomiplanen 2026–2029 i desember."


@pytest.mark.parametrize("adopted", [ADOPTED, "Handlingsdelen viser hvordan vi følger opp samfunnsdelen."])
@pytest.mark.parametrize(
    "told",
    [
        "Planen lå ute til offentlig ettersyn fra 10. november til 1. desember 2025.",
        "Planen låg ute til offentleg ettersyn frå 10. november til 1. desember 2025.",
        "Planen var på høring fra 10. november til 1. desember 2025.",
        "Forslaget har vært på høring fra 10. november til 1. desember 2025.",
        "Høringen ble avsluttet 1. desember 2025.",
    ],
)
def test_told_as_over(adopted: str, told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, PAGE.format(adopted=adopted, told=told), "HOR008") == []


@pytest.mark.parametrize(
    "told",
    [
        "Planen ligger ute til offentlig ettersyn fra 10. november til 1. desember 2025.",
        "Planen ligg ute til offentleg ettersyn frå 10. november til 1. desember 2025.",
        "Planen var på høring i 2024. Planen ligger ute til nytt offentlig ettersyn til 1. mars 2026.",
    ],
)
def test_told_as_open(told: str, tmp_path: Path) -> None:
    text = f"# Offentlig ettersyn av handlingsdel og økonomiplan\n\n{told}\n"

    assert findings(tmp_path, text, "HOR008") == ["HOR008"]
