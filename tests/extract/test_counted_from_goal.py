"""Lines with the goal's own letter or number in a chapter of goals are its delmål, however they are set."""

from __future__ import annotations

from pathlib import Path

import pytest

import plancheck

PLAN = """# Temaplan for idrett 2026–2029

## Mål

### {goal} Aktive innbyggere

Flere skal være i bevegelse.

{below}

## Handlingsprogram

S = skole, K = kultur og idrett.

- Åpne gymsalen på kveldstid ({first}). S, 2027
- Turgrupper for seniorer ({second}). K i samarbeid med frivilligsentralen, fra 2027
"""


def kinds(folder: Path, text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    (folder / "plan.md").write_text(text, encoding="utf-8")
    nodes = plancheck.build_graph(folder).nodes.values()
    return [
        (one.kind, one.text, tuple(name.text for name in getattr(one, "ansvar", ())))
        for one in nodes
        if one.kind in ("delmaal", "tiltak")
    ]


@pytest.mark.parametrize(
    ("goal", "first", "second"), [("A.", "A1", "A2"), ("A)", "A1", "A2"), ("1.", "1.1", "1.2"), ("2", "2.1", "2.2")]
)
@pytest.mark.parametrize(
    "form", ["{0} {1}\n{2} {3}", "**{0}** {1}\n**{2}** {3}", "- {0} {1}\n- {2} {3}", "- **{0}** {1}\n- **{2}** {3}"]
)
def test_lines_with_the_goals_number_are_delmaal(tmp_path: Path, goal: str, first: str, second: str, form: str) -> None:
    below = form.format(first, "Barn og unge er aktive hver dag", second, "Eldre har tilbud nær der de bor")
    assert kinds(tmp_path, PLAN.format(goal=goal, below=below, first=first, second=second)) == [
        ("delmaal", "Barn og unge er aktive hver dag", ()),
        ("delmaal", "Eldre har tilbud nær der de bor", ()),
        ("tiltak", "Åpne gymsalen på kveldstid", ("skole",)),
        ("tiltak", "Turgrupper for seniorer", ("kultur og idrett",)),
    ]


def test_lines_that_say_who_are_actions(tmp_path: Path) -> None:
    lines = "1.1 Kurse trenere (Kultur, 2027)\n1.2 Åpne hallen (Teknisk, 2028)\n"
    text = f"# Temaplan for idrett 2026–2029\n\n## Mål\n\n### 1. Aktive innbyggere\n\n{lines}"
    assert [kind for kind, *_ in kinds(tmp_path, text)] == ["tiltak", "tiltak"]
