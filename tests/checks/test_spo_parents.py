"""SPO018 and a handlingsdel that carries out a plan outside the folder."""

from pathlib import Path

import plancheck


def _codes(tmp_path: Path, title: str) -> set[str]:
    text = f"# {title}\n\n## Delmål 1: Alle barn har en venn\n\n- Lage vennebenk (Oppvekst, 2026)\n"
    (tmp_path / "plan.md").write_text(text, "utf-8")
    (tmp_path / "plancheck.yaml").write_text("lang: nb\n", "utf-8")
    return {finding.code for finding in plancheck.check([str(tmp_path)], select=["SPO018"]).findings}


def test_the_parent_named_in_the_title_may_hold_the_hovedmaal(tmp_path: Path) -> None:
    """A handlingsdel that repeats delmål of a kommunedelplan outside the folder is believed."""
    assert _codes(tmp_path, "Handlingsdel 2026–2029 til kommunedelplan for oppvekst") == set()


def test_a_handlingsdel_of_no_plan_is_asked(tmp_path: Path) -> None:
    """Where no plan above is named, the missing hovedmål is said."""
    assert _codes(tmp_path, "Handlingsdel 2026–2029") == {"SPO018"}
