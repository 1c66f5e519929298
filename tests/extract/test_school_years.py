"""The period of a plan that is told in school years."""

from __future__ import annotations

import pytest
from reading import graph


@pytest.mark.parametrize(
    "text",
    [
        "# Kvalitetsplan for skulen 2026/27–2029/30\n\nFossvik kommune\n",
        "# Kvalitetsplan for skulen 2026/2027 – 2029/2030\n\nFossvik kommune\n",
        "# Kvalitetsplan for skulen skuleåra 2026/27–2029/30\n\nFossvik kommune\n",
        "# Kvalitetsplan for skulen\n\nFossvik kommune\n\nPlanperiode: 2026/2027 til 2029/2030\n",
        "---\nplan: {planperiode: 2026/2027-2029/2030}\n---\n# Kvalitetsplan for skulen\n",
    ],
)
def test_from_the_first_year_to_the_last(text: str) -> None:
    """Its first half alone was taken: deadlines in the last years were told to be outside (FRI002)."""
    assert graph({"plan.md": text}).plans["plan"].period == ("2026", "2030")


def test_the_plan_above_in_the_title_is_not_the_plan() -> None:
    """ "Samfunnsdelen ble vedtatt" in a handlingsprogram to the samfunnsdel: PLA013 told so."""
    title = "# Granvik kommune – handlingsprogram 2026–2029 til kommuneplanens samfunnsdel\n\n"
    plan = graph({"plan.md": f"{title}Samfunnsdelen ble vedtatt 15.06.2023.\n"}).plans["plan"]

    assert plan.status != "vedtatt"


@pytest.mark.parametrize("column", ["Veieier", "Vegeier", "Vegholder"])
def test_who_owns_the_road_is_to_build_on_it(column: str) -> None:
    table = f"| Tiltak | {column} | Frist |\n|---|---|---|\n| Fortau i Kirkeveien | Fylkeskommunen | 2027 |\n"
    read = graph({"plan.md": f"# Trafikksikkerhetsplan\n\n## Mål 1 Trygge veier\n\n{table}"})

    assert [node.text for node in read.nodes.values() if node.kind == "enhet"] == ["Fylkeskommunen"]
