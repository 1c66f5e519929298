"""What a plan says in a sentence, or in the configuration, where others have a chapter or a front matter for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import findings, temaplan


def _samfunnsdel(told: str) -> str:
    return f"""# Kommuneplanens samfunnsdel 2026–2038

{told}

## Hovedmål 1: Flere trener

- Delmål 1.1: Hallen er åpen
"""


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("Handlingsdelen inngår i økonomiplanen 2026–2027.", ["PLA009"]),
        ("Handlingsdelen inngår i budsjettet 2026–2027.", ["PLA009"]),
        ("Handlingsdelen 2026–2028 er et eget dokument.", ["PLA009"]),
        ("Handlingsdelen, som er et eget dokument, gjelder for to år.", ["PLA009"]),
        ("Handlingsdelen gjelder for 2026–2027 og er et eget dokument.", ["PLA009"]),
        ("Handlingsdelen 2026–2029 er et eget dokument.", []),
        ("## Handlingsdel\n\nHandlingsdelen gjelder for 2026–2027.", ["PLA009"]),
        ("Handlingsdelen inngår i økonomiplanen 2026–2029.", []),
        ("Midlene settes av i budsjettet 2026–2027.", ["PLA007"]),
    ],
)
def test_where_the_handlingsdel_is_and_for_which_years(told: str, codes: list[str], tmp_path: Path) -> None:
    assert findings(tmp_path, _samfunnsdel(told), "PLA007", "PLA009") == codes


def test_a_parent_named_in_the_configuration(tmp_path: Path) -> None:
    config = (
        "plans:\n  - {id: kultur, files: [kultur.md], type: temaplan, overordnet: [tiltak]}\n"
        "  - {id: tiltak, files: [tiltak.md], type: tiltaksplan}\n"
    )
    files = {
        "plancheck.yaml": config,
        "kultur.md": temaplan("Planen gjelder kultur."),
        "tiltak.md": "# Tiltaksplan for kultur 2026–2028\n\n- Bygge scene (Kultur, 2027)\n",
    }
    assert findings(tmp_path, files, "PLA006") == ["PLA006"]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Vedtak i kommunestyret: 26.02.2026.", True),
        ("Vedtak i kommunestyret: 26.03.2026.", False),
        ("Vedtak i kommunestyret om oppstart: 26.02.2026.", False),
    ],
)
def test_a_decision_before_the_hearing_is_over(told: str, found: bool, tmp_path: Path) -> None:
    text = temaplan(f"Høringsfristen er 2. mars 2026. {told}", head="Status: På høring.")
    assert findings(tmp_path, text, "HOR009") == ["HOR009"] * found


@pytest.mark.parametrize(
    "told",
    [
        "Planen er skrevet av en administrativ arbeidsgruppe.",
        "Eldrerådet ble opprettet i 2019.",
        "Kunnskapsgrunnlaget er brukerundersøkelsen 2023.",
    ],
)
def test_nobody_took_part(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(told), "MED001") == ["MED001"]


def test_actions_numbered_below_their_goals(tmp_path: Path) -> None:
    text = temaplan("Se også tiltak {number}.").replace(
        "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Åpne biblioteket på søndager | Kultur | 2027 |",
        "1. Åpne biblioteket på søndager (Kultur, 2027)\n2. Bygge scene (Kultur, 2028)",
    )
    assert findings(tmp_path, text.replace("{number}", "9.9.1"), "SPO006") == ["SPO006"]
    assert findings(tmp_path, text.replace("{number}", "1.1.2"), "SPO006") == []
