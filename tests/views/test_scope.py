"""`plancheck graph PATHS`: the plans asked about, and what they lead to."""

from pathlib import Path

import plancheck
from plancheck.views.scope import asked_about


def _folder(tmp_path: Path) -> Path:
    (tmp_path / "samfunnsdel.md").write_text(
        "# Kommuneplanens samfunnsdel 2024–2035\n\n## Hovedmål 1: Trygg by\n", "utf-8"
    )
    (tmp_path / "temaplan.md").write_text(
        "---\nplan: {id: temaplan, type: temaplan, overordnet: [samfunnsdel]}\n---\n# Temaplan for ungdom 2025–2028\n\n"
        "## Delmål 1.1: Unge har et sted å være\n\n- Åpne klubben (Kultur, 2026)\n",
        "utf-8",
    )
    (tmp_path / "annen.md").write_text("# Temaplan for vann 2025–2028\n\n## Hovedmål 1: Rent vann\n", "utf-8")
    (tmp_path / "plancheck.yaml").write_text("lang: nb\n", "utf-8")
    return tmp_path


def test_only_the_plan_asked_about_and_its_goals_above(tmp_path: Path) -> None:
    """The temaplan and the samfunnsdel it serves are drawn, a third plan in the folder is not."""
    graf = asked_about(plancheck.build_graph([str(_folder(tmp_path) / "temaplan.md")]))

    assert set(graf.plans) == {"temaplan", "samfunnsdel"}
    assert not any(node.plan == "annen" for node in graf.nodes.values())


def test_a_whole_folder_is_the_whole_graph(tmp_path: Path) -> None:
    """Asked about everything, nothing is left out."""
    graf = plancheck.build_graph([str(_folder(tmp_path))])

    assert asked_about(graf) is graf
