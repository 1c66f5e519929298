"""Numbers of actions and the goals of other plans in the folder."""

from __future__ import annotations

from reading import graph, items

OTHER = "# Samfunnsdel 2024–2036\n\n## Hovedmål 2: Noe annet\n\n### Delmål 2.1: Noe mer\n"
TABLE = "| Nr | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n| {0} | Kunstner på skolen | Kultur | 2026 |\n"


def test_a_plan_with_goals_of_its_own_counts_on_them() -> None:
    """ "2.1" under mål 1 is no action of a hovedmål 2 in a plan that is not named."""
    text = f"# Temaplan kultur 2026–2029\n\n## Mål 1: Alle barn møter kunst\n\n{TABLE.format('2.1')}"
    graf = graph({"a.md": text, "samfunnsdel.md": OTHER})

    assert not graf.conflicts
    assert items({"a.md": text, "samfunnsdel.md": OTHER}, "tiltak")[0].serves == ("H1",)


def test_a_themed_plan_without_goals_is_tied_to_no_other() -> None:
    """An own number is no reference to what happens to have the number in another plan."""
    text = f"# Temaplan kultur 2026–2029\n\n## Tiltak\n\n{TABLE.format('2.1.1')}"

    assert items({"a.md": text, "samfunnsdel.md": OTHER}, "tiltak")[0].serves == ()


def test_a_handlingsdel_counts_on_from_the_plan_of_the_folder() -> None:
    """It has no goals of its own: 2.1.1 is an action of delmål 2.1, whether it names the samfunnsdel or not."""
    text = f"# Handlingsdel 2026–2029\n\n## Tiltak\n\n{TABLE.format('2.1.1')}"

    assert items({"a.md": text, "samfunnsdel.md": OTHER}, "tiltak")[0].serves == ("samfunnsdel#D2.1",)


def test_a_plan_that_names_the_plan_above_counts_on_from_it() -> None:
    """A named plan above is the plan's own."""
    named = "# Temaplan kultur 2026–2029\n\nTemaplanen følger opp samfunnsdelen.\n\n## Tiltak\n\n"

    found = items({"a.md": named + TABLE.format("2.1.1"), "samfunnsdel.md": OTHER}, "tiltak")
    assert found[0].serves == ("samfunnsdel#D2.1",)
