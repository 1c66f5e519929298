"""A heading "Delmål transport" or "Delmål for bygg" over the one sentence that the delmål is, and its actions."""

from __future__ import annotations

import pytest
from reading import Item, items

MAIN = "# Klimaplan for Solvik 2026–2029\n\n## Hovedmål\n\nSolvik halverer utslippene.\n\n"
TABLE = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| {0} | Teknisk | 2027 |\n\n"
LIST = "Tiltak:\n\n- {0} (Teknisk, 2027)\n\n"
GOALS = (("Flere reiser med buss og sykkel", "Bygge sykkelvei"), ("Byggene bruker mindre strøm", "Etterisolere skolen"))


@pytest.mark.parametrize("actions", [TABLE, LIST])
@pytest.mark.parametrize(
    "titles",
    [
        ("## Delmål transport", "## Delmål bygg"),
        ("### Delmål for transport", "### Delmål for bygg og anlegg"),
        ("**Delmål transport**", "**Delmål bygg**"),
        ("## Transport\n\n### Delmål", "## Bygg\n\n### Delmål"),
    ],
)
def test_the_sentence_below_is_the_delmaal(titles: tuple[str, str], actions: str) -> None:
    """Its actions serve it, and not the hovedmål above."""
    told = "".join(
        f"{title}\n\n{goal}.\n\n{actions.format(action)}" for title, (goal, action) in zip(titles, GOALS, strict=True)
    )
    goals = ("flere-reiser-med-buss-og-sykkel", "byggene-bruker-mindre-stroem")
    assert items(MAIN + told, "tiltak") == [
        Item("tiltak", action, "", (goal,), ("Teknisk",), "2027-12-31")
        for (_, action), goal in zip(GOALS, goals, strict=True)
    ]
    assert [one.text for one in items(MAIN + told, "delmaal")] == [goal for goal, _ in GOALS]


@pytest.mark.parametrize("below", ["Delmålene følger hovedmålet.", "Vi har valgt to delmål.", "Se tabellen under."])
def test_a_sentence_on_the_delmaal_is_none(below: str) -> None:
    assert not items(f"{MAIN}## Delmål for transport\n\n{below}\n\n{TABLE.format('Bygge sykkelvei')}", "delmaal")
