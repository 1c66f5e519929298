"""An adoption line that is still to be filled in beside the days of the hearing, and the month of a revised version."""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import findings, temaplan

_CODES = ("HOR009", "PLA013", "PLA011", "DOK001")


@pytest.mark.parametrize(
    "open_line",
    [
        "Vedtatt av kommunestyret xx.xx.xxxx, sak xx/xx",
        "Vedteken av kommunestyret xx.xx.2026",
        "Vedtatt i kommunestyret __.__.2026, sak __/26",
        "Vedtatt av kommunestyret: dd.mm.åååå",
        "Vedtatt av kommunestyret ../..-2026",
    ],
)
@pytest.mark.parametrize(
    "dated",
    [
        "Høringsperiode: 1. desember 2025 – 6. februar 2026",
        "**Høyringsperiode:** 1. desember 2025 – 6. februar 2026",
        "Dato: 1. desember 2025\n\nHøringsfrist 6. februar 2026",
    ],
)
def test_the_day_of_the_hearing_is_not_that_of_the_adoption(open_line: str, dated: str, tmp_path: Path) -> None:
    told = temaplan("Innspill sendes til post@fjellvik.kommune.no.", head=f"{open_line}\n\n{dated}")
    assert findings(tmp_path, told, *_CODES) == []


def test_an_adoption_in_pieces_beside_a_period_is_read(tmp_path: Path) -> None:
    head = "Vedtatt av kommunestyret\n\n30. januar 2026\n\nHøringsperiode: 1. desember 2025 – 6. februar 2026"
    assert "HOR009" in findings(tmp_path, temaplan("Om planen.", head=head))


@pytest.mark.parametrize(
    "line",
    [
        "Revidert etter høring, november 2025",
        "Endra etter høyringa (november 2025)",
        "Versjon etter høring – november 2025",
        "Oppdatert etter offentlig ettersyn i november 2025",
        "Framlegg til høyring, august 2025",
        "Høringsutkast august 2025",
        "Til høring, juni 2025",
        "Planforslag til høring og offentlig ettersyn, juni 2025",
        "Sendt på høyring juni 2025",
        "Kommunens høringsuttalelse til regional plan ble sendt 15. november 2025, med frist 1. desember 2025.",
    ],
)
def test_the_month_of_the_revised_version_is_no_deadline(line: str, tmp_path: Path) -> None:
    told = temaplan("Planen var på høring fra 25. august 2025 til 10. oktober 2025.", head=line)
    assert findings(tmp_path, told, "HOR004", "HOR009") == []
