"""A number of goals taken from the plan above is that plan's; one broken reference to it is one finding."""

from __future__ import annotations

from pathlib import Path

import pytest

import plancheck

ABOVE = """# Kommuneplanens samfunnsdel for Nordbø 2024–2036

Nordbø kommune

## Hovedmål 1: Folk er trygge

### Delmål 1.1: Barn leker ute

### Delmål 1.2: Eldre bor hjemme
"""
BELOW = """# Temaplan for kyst 2026–2029

Nordbø kommune

{line}

## Hovedmål: Kysten lever

**Delmål A: Havnene er gode**{ref}

**Delmål B: Flere fisker**

**Delmål C: Gjester kommer**

## Tiltak

- Ny kai (Delmål A, Teknisk, 2027)
- Fiskemottak (Delmål B, Næring, 2028)
- Skilt (Delmål C, Næring, 2028)
"""


def codes(folder: Path, line: str, ref: str = "") -> list[str]:
    (folder / "samfunnsdel.md").write_text(ABOVE, encoding="utf-8")
    (folder / "kyst.md").write_text(BELOW.format(line=line, ref=ref), encoding="utf-8")
    found = plancheck.check(folder).findings
    return [one.code for one in found if one.code in ("PLA003", "PLA004", "SPO006", "SPO016")]


@pytest.mark.parametrize(
    "line",
    [
        "Planen følger opp to delmål fra samfunnsdelen: delmål 1.1 og delmål 1.2.",
        "Planen følgjer opp to delmål frå samfunnsdelen.",
        "Planen følger opp 2 av delmålene i kommuneplanens samfunnsdel.",
    ],
)
def test_the_goals_counted_are_those_of_the_plan_above(tmp_path: Path, line: str) -> None:
    assert codes(tmp_path, line) == []


def test_one_broken_reference_is_one_finding(tmp_path: Path) -> None:
    assert codes(tmp_path, "Planen følger opp samfunnsdelen.", " (jf. delmål 4.2 i samfunnsdelen)") == ["SPO006"]


def test_the_plans_own_goals_are_counted(tmp_path: Path) -> None:
    assert codes(tmp_path, "Planen følger opp samfunnsdelen. Planen har to delmål.") == ["SPO016"]


def test_a_heading_that_refers_to_the_plan_above(tmp_path: Path) -> None:
    """What stands in brackets after a goal is judged where the goal is a heading, too."""
    (tmp_path / "samfunnsdel.md").write_text(ABOVE, encoding="utf-8")
    goals = "### Delmål A: Havnene er gode (jf. delmål 1.1 i {})\n\n### Delmål B: Flere fisker (jf. delmål 4.2 i {})"
    goals = goals.format("samfunnsdelen", "samfunnsdelen")
    text = BELOW.format(line="", ref="").replace("**Delmål A: Havnene er gode**", goals)
    (tmp_path / "kyst.md").write_text(text.replace("**Delmål B: Flere fisker**", ""), encoding="utf-8")
    found = [one for one in plancheck.check(tmp_path).findings if one.code == "SPO006"]

    assert [one.text for one in found] == ["Flere fisker"]
