"""What the county, the state or a neighbour has set or is to do is none of the plan's own, however it is led to."""

from __future__ import annotations

from pathlib import Path

import pytest

import plancheck

GOALS = """## Mål

Hovedmål: Ingen blir drept

Delmål 1: Skoleveien er trygg

## Handlingsdel

- Bygge fortau (Delmål 1, Teknisk, 2027)
"""


def told(folder: Path, text: str) -> list[tuple[str, str]]:
    (folder / "plan.md").write_text(f"# Trafikksikkerhetsplan 2026–2029\n\n{text}", encoding="utf-8")
    nodes = plancheck.build_graph(folder).nodes.values()
    return [(one.kind, one.text) for one in nodes if one.kind in ("satsingsomraade", "tiltak", "strategi")]


@pytest.mark.parametrize(
    "lead",
    [
        "Fylkeskommunen har i sin strategi følgende innsatsområder:",
        "Fylkeskommunens innsatsområder er:",
        "Fylket har desse satsingsområda:",
        "Nasjonalt er Bu trygt heime-reforma førande. Ho har fire innsatsområde:",
        "Helsedirektoratet har tre satsingsområder:",
    ],
)
def test_the_areas_of_others_are_not_the_plans(tmp_path: Path, lead: str) -> None:
    text = f"## Bakgrunn\n\n{lead}\n\n- Fart\n- Rus\n- Levende lokalsamfunn\n\n{GOALS}"
    assert told(tmp_path, text) == [("tiltak", "Bygge fortau")]


@pytest.mark.parametrize("lead", ["Planen har tre satsingsområder:", "Vi bygger på tre innsatsområder:"])
def test_the_plans_own_areas_are(tmp_path: Path, lead: str) -> None:
    text = f"## Satsing\n\n{lead}\n\n- Fart\n- Rus\n- Lys\n\n{GOALS}"
    assert [kind for kind, _ in told(tmp_path, text)] == ["satsingsomraade"] * 3 + ["tiltak"]


@pytest.mark.parametrize(
    "lead",
    [
        "Vi ventar difor at", "Derfor er vi avhengige av at", "Kommunen forventer at:",
        "Utslippene er ikke bare våre egne, og de fleste kommer fra fylkesveiene. Vi ber om at",
    ],
)  # fmt: skip
@pytest.mark.parametrize("heading", ["### Våre omgivelser\n\n", "### Hva andre må gjøre\n\n", ""])
def test_what_is_hoped_for_from_others_is_no_action(tmp_path: Path, lead: str, heading: str) -> None:
    hoped = "- fylkeskommunen elektrifiserer ferjesambandet\n- staten byggjer ut ladestasjonar\n"
    assert told(tmp_path, f"{GOALS}\n{heading}{lead}\n\n{hoped}") == [("tiltak", "Bygge fortau")]


@pytest.mark.parametrize(
    "decided",
    [
        "vedtok 12. februar 2026 at trafikksikkerhetsplanen fra 2019 skulle fornyes",
        "vedtok 12. februar 2026 at planen fra 2019 skal revideres",
    ],
)
def test_a_decision_to_renew_the_plan_adopts_none(tmp_path: Path, decided: str) -> None:
    text = f"Formannskapet {decided}.\n\n## Medvirkning\n\nFolkemøte på skolen 3. mars 2026.\n\n{GOALS}"
    (tmp_path / "plan.md").write_text(f"# Trafikksikkerhetsplan 2026–2029\n\nHøringsutkast\n\n{text}", "utf-8")
    assert "MED004" not in {one.code for one in plancheck.check(tmp_path).findings}
