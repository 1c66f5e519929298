"""The only goals of a plan under another name than "Mål", and the same name beside other goals."""

from __future__ import annotations

import pytest
from reading import items

TITLE = "# Kvalitetsplan 2026–2029\n\n"
GOALS = "**{0} 1:** Alle hører til.\n\n- Kurs (Skole, 2026)\n\n**{0} 2:** Alle lærer.\n\n- Leseplan (Skole, 2027)\n"
NAMES = ["Utviklingsmål", "Innsatsmål", "Tenestemål", "Styringsmål", "Resultatmål"]
ALONE = ["Kompetansemål", "Kvalitetsmål", "Forbedringsmål", "Folkehelsemål", "Klimamål", "Miljømål"]


@pytest.mark.parametrize("name", [*NAMES, *ALONE])
@pytest.mark.parametrize(
    "form", [GOALS, GOALS.replace("**{0} 1:** ", "## {0} 1: ").replace("**{0} 2:** ", "## {0} 2: ")]
)
def test_alone_they_are_hovedmaal(form: str, name: str) -> None:
    found = items(TITLE + form.format(name))

    assert [(item.kind, item.serves) for item in found] == [
        ("hovedmaal", ()), ("tiltak", ("H1",)), ("hovedmaal", ()), ("tiltak", ("H2",)),
    ]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("main", ["## Hovedmål\n\nAlle har det godt.\n\n", "## Mål 1: Alle har det godt\n\n"])
def test_below_other_goals_they_are_delmaal(main: str, name: str) -> None:
    found = items(TITLE + main + GOALS.format(name))

    assert [item.kind for item in found if item.kind != "tiltak"] == ["hovedmaal", "delmaal", "delmaal"]


def test_below_the_hovedmaal_of_the_plan_above_they_are_delmaal() -> None:
    above = (
        "---\nplan: {id: del, type: samfunnsdel}\n---\n# Samfunnsdel 2024–2036\n\n## Hovedmål 1: Alle har det godt\n"
    )
    own = f"---\nplan: {{id: kval, overordnet: [del]}}\n---\n{TITLE}{GOALS.format('Utviklingsmål')}"

    assert [item.kind for item in items({"del.md": above, "kval.md": own}, "hovedmaal", "delmaal")] == [
        "hovedmaal", "delmaal", "delmaal",
    ]  # fmt: skip
