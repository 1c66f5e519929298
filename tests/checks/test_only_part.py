"""Plans whose only chapter is called what it is: "Handlingsplan 2026–2029" right below the plan's name."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading import parts

from .whole import findings

ROWS = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Åpne biblioteket | Kultur | 2027 |\n\n"
NB = (
    "Vedtatt av kommunestyret 18. desember 2025, sak 91/25.",
    "Det ble holdt to folkemøter i mars 2025.",
    "Planen evalueres i 2029 av kultursjefen.",
)
NN = (
    "Vedteken i kommunestyret 18. desember 2025, sak 91/25.",
    "Medverknad: Det vart halde dialogmøte med laga i mars 2025.",
    "Planen blir evaluert i 2029 av kultursjefen.",
)
AFTER = {"": "", "evaluation": "## Evaluering\n\nKultursjefen rapporterer kvart år.\n\n"}


@pytest.mark.parametrize("told", [NB, NN])
@pytest.mark.parametrize("heading", ["Handlingsplan 2026–2029", "Tiltaksplan for perioden 2026-2029", "Handlingsplan"])
@pytest.mark.parametrize("between", ["", "Solvik kommune\n\n"])
@pytest.mark.parametrize("after", AFTER.values())
def test_what_stands_there_is_told_of_the_plan(
    told: tuple[str, ...], heading: str, between: str, after: str, tmp_path: Path
) -> None:
    years = "" if "20" in heading else " 2026–2029"
    text = f"# Temaplan for kultur i Solvik kommune{years}\n\n{between}## {heading}\n\n{told[0]}\n\n{ROWS}{told[1]}\n\n"
    text += f"{told[2]}\n\n{after}"

    assert findings(tmp_path, text, "PLA002", "MED001", "PLA018", "PLA013") == []
    read = parts(text)
    assert read.meta.period == ("2026", "2029")
    assert [one.sak for one in read.vedtak] == ["91/25"]


@pytest.mark.parametrize("other", ["Mål for kulturen", "Langsiktig strategi", "Om lagene"])
def test_a_part_among_others_is_told_of_itself(other: str, tmp_path: Path) -> None:
    text = f"# Temaplan for kultur\n\n## {other}\n\nKulturen er for alle.\n\n## Handlingsplan 2026–2029\n\n{ROWS}"

    assert findings(tmp_path, text + NB[1], "PLA002", "MED001") == ["MED001", "PLA002"]


def test_actions_there_are_no_participation() -> None:
    text = "# Temaplan for kultur\n\n## Handlingsplan 2026–2029\n\n- Holde folkemøte 14. mars 2026 (Kultur, 2026)\n"

    assert parts(text).medvirkning == ()
    assert [item.kind for item in parts(text).items] == ["tiltak"]
