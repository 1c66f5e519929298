"""SPO003 and SPO018 in a handlingsdel and the plan that it carries out, or one outside the folder."""

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


def test_a_delmaal_without_hovedmaal_is_told_where_it_is_set(tmp_path: Path) -> None:
    """SPO003 once for each, in the kommunedelplan, not again in the list of actions that has them in a column."""
    (tmp_path / "samfunnsdel.md").write_text("# Samfunnsdel 2024–2036\n\n## Hovedmål 1: Gode liv\n", "utf-8")
    (tmp_path / "helse.md").write_text(
        "# Kommunedelplan for helse 2025–2036\n\nPlanen bygger på samfunnsdelen.\n\n## Mål 1: Flere mestrer hverdagen"
        "\n\n## Mål 2: Alle møter nok fagfolk\n",
        "utf-8",
    )
    rows = "Flere mestrer hverdagen;Trygghetsalarm;Hjemmetjenesten;2027\nAlle møter nok fagfolk;Årsturnus;Sykehjem;2026"
    listed = f"Mål;Tiltak;Ansvar;Frist\n{rows}\n"
    (tmp_path / "handlingsdel-helse.csv").write_text(listed, "utf-8")

    found = plancheck.check([str(tmp_path)], select=["SPO003"]).findings
    assert [(one.span.file, one.text) for one in found] == [
        ("helse.md", "Flere mestrer hverdagen"), ("helse.md", "Alle møter nok fagfolk"),
    ]  # fmt: skip
