"""A document whose author marked goals is a plan, whatever its title says."""

from pathlib import Path

import plancheck


def _kinds(tmp_path: Path, text: str) -> list[str]:
    (tmp_path / "notat.md").write_text(text, "utf-8")
    (tmp_path / "plancheck.yaml").write_text("lang: nb\n", "utf-8")
    return [node.kind for node in plancheck.build_graph([str(tmp_path)]).nodes.values()]


def test_ids_of_the_author_make_a_plan(tmp_path: Path) -> None:
    """`{#H1}` and `{#D1.1}` are goals even where no word in the document says plan."""
    kinds = _kinds(tmp_path, "# Solvik\n\n## Grønn framtid {#H1}\n\n### Lavere utslipp {#D1.1}\n")

    assert kinds == ["plan", "hovedmaal", "delmaal"]


def test_numbered_goal_headings_make_a_plan(tmp_path: Path) -> None:
    """Two headings "Hovedmål 1: …" and "Delmål 1.1: …" are enough."""
    kinds = _kinds(tmp_path, "# Solvik\n\n## Hovudmål 1: Grøn framtid\n\n### Delmål 1.1: Lågare utslepp\n")

    assert kinds == ["plan", "hovedmaal", "delmaal"]


def test_minutes_with_an_action_table_are_no_plan(tmp_path: Path) -> None:
    """An action table in the minutes of a meeting makes no plan of them."""
    table = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Kjøpe kaffe | Kari | fredag |\n"

    assert _kinds(tmp_path, f"# Referat fra møte\n\nTil stede: alle.\n\n{table}") == []
