"""`{kind=…}`: the field's words in both written languages; a kind that does not exist is told, and stops nothing."""

from __future__ import annotations

from datetime import date

import plancheck

TODAY = date(2026, 1, 15)
PLAN = "# Temaplan for kultur 2026–2029\n## Flere deltar {#H1 kind=%s}\n- Åpne huset (Kultur, 2027)\n"


def test_a_kind_in_either_written_language(tmp_path):
    for written in ("hovedmaal", "hovedmål", "Hovudmål"):
        (tmp_path / "plan.md").write_text(PLAN % written, "utf-8")
        graf = plancheck.build_graph(tmp_path, today=TODAY)
        assert graf.nodes["plan#H1"].kind == "hovedmaal"


def test_a_kind_that_does_not_exist_is_told(tmp_path):
    (tmp_path / "plan.md").write_text(PLAN % '"hovedmol bidrar-"', "utf-8")
    (tmp_path / "to.md").write_text(PLAN % "hovedmol", "utf-8")
    found = [one for one in plancheck.check(tmp_path, today=TODAY).findings if one.code == "DOK009"]
    assert [(one.file, one.span.line) for one in found] == [("plan.md", 2), ("to.md", 2)]
    assert "Mente du «hovedmaal»?" in found[1].message
