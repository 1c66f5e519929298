"""Legends of abbreviations in every form plans give them."""

from __future__ import annotations

import pytest
from written import outline, written

from plancheck.extract.legend import legend


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "## Forkortelser\n\n- HO = Helse og omsorg\n- SUK: Samfunnsutvikling og kultur\n",
            {"HO": "Helse og omsorg", "SUK": "Samfunnsutvikling og kultur"},
        ),
        ("## Forkortingar\n\n| Forkorting | Tyding |\n|---|---|\n| HT | Heimetenesta |\n", {"HT": "Heimetenesta"}),
        (
            "| Forkortelse | Forklaring |\n|---|---|\n| PPT | Pedagogisk-psykologisk tjeneste |\n",
            {"PPT": "Pedagogisk-psykologisk tjeneste"},
        ),
        (
            "Forkortelser:\n\n| PPT | Pedagogisk-psykologisk tjeneste |\n|---|---|\n| HO | Helse og omsorg |\n",
            {"PPT": "Pedagogisk-psykologisk tjeneste", "HO": "Helse og omsorg"},
        ),
        (
            "Brukte forkortingar: HT = Heimetenesta, RH = Rehabiliteringseininga.\n",
            {"HT": "Heimetenesta", "RH": "Rehabiliteringseininga"},
        ),
        (
            "KNM = kultur, næring og miljø, TEK = teknisk, som drifter veier.\n",
            {"KNM": "kultur, næring og miljø", "TEK": "teknisk"},
        ),
        (
            "| PBM | Plan, bygg og miljø |\n|---|---|\n| KO | Kommuneoverlegen |\n",
            {"PBM": "Plan, bygg og miljø", "KO": "Kommuneoverlegen"},
        ),
        ("| PBM | Plan, bygg og miljø |\n|---|---|\n| Mål | Flere på tur |\n", {}),
        ("| PBM | Lage plan for vann |\n|---|---|\n| KO | Starte kurs |\n", {}),
        ("| ROS | Flom | Høy |\n|---|---|---|\n| KO | Skred | Låg |\n", {}),
        ("O = oppvekst, H = helse, T = teknisk\n", {"O": "oppvekst", "H": "helse", "T": "teknisk"}),
        ("Her er T = antall trinn i skolen.\n", {}),
        ("Ansvaret ligger hos Helse og mestring (HM) i kommunen.\n", {"HM": "Helse og mestring"}),
        ("## Tiltak\n\nTiltak: det kommunen skal gjøre\n", {}),
        ("Vedtatt i kommunestyret (PS 19/25).\n", {}),
        ("Vi samarbeider med Statens vegvesen (NRK).\n", {}),
        (
            "Plankontoret er forkorta PK, og heradsstyret HS. Alle hjelper.\n",
            {"PK": "Plankontoret", "HS": "heradsstyret"},
        ),
        ("I tabellen er plankontoret forkortet til PK.\n", {"PK": "plankontoret"}),
        ("Plankontoret forkortes PK.\n", {"PK": "Plankontoret"}),
        ("Ordet er forkortet PK.\n", {}),
        ("Ventetiden er forkortet. PK har gjort det.\n", {}),
    ],
)
def test_abbreviations(text: str, expected: dict[str, str]) -> None:
    document = written(f"# Temaplan\n\n{text}")

    assert dict(legend(document, outline(document))) == expected
