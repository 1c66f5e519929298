"""Ids: what an item is called in findings and in the graph, and that it stays called so."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import graph, ids


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            """
# Temaplan

## Hovedmål 1: Trygg

### Delmål 1.1: Flere

- 1.1.1 Ruste opp torget (Teknisk, 2027)
""",
            ["H1", "D1.1", "T1.1.1"],
            id="the author's full number",
        ),
        pytest.param(
            "# Temaplan\n\n## Hovedmål 2: Trygg\n\n1. Flere møteplasser\n2. Bedre veier\n",
            ["H2", "D2.1", "D2.2"],
            id="the parent's number and its own",
        ),
        pytest.param(
            "# Temaplan\n\n## Hovedmål: Trygg by\n\nTiltak:\n\n- Ruste opp torget\n",
            ["trygg-by", "ruste-opp-torget"],
            id="a slug where nothing is numbered",
        ),
        pytest.param(
            "# Temaplan\n\n## Tiltak\n\n- Åpne øvelsesrom på Ævle (Kultur, 2027)\n",
            ["aapne-oevelsesrom-paa-aevle"],
            id="Norwegian letters in a slug",
        ),
        pytest.param(
            """
# Temaplan

## Trygg by {#H7}

### Flere {#flere kind=delmaal}
""",
            ["H7", "flere"],
            id="the author's ids",
        ),
        pytest.param("# Temaplan\n\n## H3 Trygg by\n\n### D3.2 Flere\n", ["H3", "D3.2"], id="the author's codes"),
        pytest.param("# Temaplan\n\n## Delmål A: Flere\n\n## Delmål B: Færre\n", ["DA", "DB"], id="letters"),
        pytest.param("# Temaplan\n\nVisjon: Sammen om Solvik\n", ["V"], id="vision"),
        pytest.param(
            "# Temaplan\n\n## Delmål 1: Flere\n\nTiltak:\n\n- Ruste opp torget\n\n## Delmål 2: Færre\n\nTiltak:\n\n"
            "- Ruste opp torget\n",
            ["D1", "ruste-opp-torget", "D2", "ruste-opp-torget-2"],
            id="equal ones",
        ),
    ],
)
def test_local_ids(text: str, expected: list[str]) -> None:
    """The author's id, else letters and number path, else the words; equal ones are told apart."""
    assert ids(text) == expected


def test_a_slug_is_at_most_forty_characters() -> None:
    """Long texts give short ids."""
    text = """
# Temaplan

## Tiltak

- Utarbeide en helhetlig plan for bruk av alle kommunale bygg (Teknisk, 2027)
"""

    (only,) = ids(text)
    assert len(only) <= 40
    assert only.startswith("utarbeide-en-helhetlig-plan")


def test_the_section_comes_first_where_it_holds_the_series() -> None:
    """Numbers that begin again in each chapter are told apart by the chapter's name."""
    text = """
# Temaplan for Solvik

## Barn og unge

### Hovedgrep 1: Tidlig hjelp

### Hovedgrep 2: Trygge skoler

## Eldre

### Hovedgrep 1: Bo hjemme lenger
"""
    assert ids(text) == ["barn-og-unge/HG1", "barn-og-unge/HG2", "eldre/HG1"]


def test_no_section_where_numbers_run_on() -> None:
    """Numbers that run on through the chapters belong to no one chapter."""
    text = """
# Temaplan for Solvik

## Barn og unge

### Hovedgrep 1: Tidlig hjelp

### Hovedgrep 2: Trygge skoler

## Eldre

### Hovedgrep 3: Bo hjemme lenger
"""
    assert ids(text) == ["HG1", "HG2", "HG3"]


def test_ids_begin_with_the_plan() -> None:
    """The plan's id is the front matter's, else the file's name, else the folder's for README and index."""
    text = "# Temaplan for Solvik\n\n## Delmål 1: Flere\n"
    front = "---\nplan: {id: mestring}\n---\n" + text

    assert "klimaplan#D1" in graph({"klimaplan.md": text}).nodes
    assert "mestring#D1" in graph({"klimaplan.md": front}).nodes
    assert "klima#D1" in graph({"klima/README.md": text}).nodes
    assert "aeldre-og-oeye#D1" in graph({"Ældre og øye.md": text}).nodes


def test_files_of_the_same_name_are_called_by_their_path() -> None:
    """Two plan.md in two folders are two plans."""
    text = "# Temaplan for Solvik\n\n## Delmål 1: Flere\n"

    assert set(graph({"a/plan.md": text, "b/plan.md": text}).plans) == {"a-plan", "b-plan"}


def test_the_same_written_id_is_one_plan_in_one_folder_and_two_in_two() -> None:
    """Files of one folder that give one plan id make one plan; a copy in another folder is a plan of its own."""
    text = "---\nplan: {{id: mestring}}\n---\n# Temaplan for Solvik\n\n## Delmål {0}: {1}\n"
    one, two = text.format(1, "Flere"), text.format(2, "Færre")

    assert set(graph({"a/del1.md": one, "a/del2.md": two}).plans) == {"mestring"}
    assert len(graph({"a/plan.md": one, "arkiv/plan.md": two}).plans) == 2


PLAN = """
# Temaplan for Solvik

## Hovedmål 1: Trygge lokalsamfunn

### Delmål 1.1: Flere møteplasser

Tiltak:

- Ruste opp torget (Teknisk, 2027)
- Åpne hallen (Kultur, 2026)

## Barn og unge

### Hovedgrep 1: Tidlig hjelp
"""
UNRELATED = [
    "Kommunen har 4 000 innbyggere.",
    "Se kapittel 2 for mer om dette.",
    "Arbeidet startet i 2024.",
    "## Bakgrunn\n\nMange flytter hit.",
]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(UNRELATED[:3]), st.integers(0, 5)), max_size=3), st.booleans())
def test_unrelated_text_changes_no_id(extra: list[tuple[str, int]], chapter: bool) -> None:
    """Running text added anywhere, or a chapter of its own in front, leaves every id as it was."""
    blocks = PLAN.strip().split("\n\n")
    heads = [index for index, block in enumerate(blocks) if block.startswith("#")]
    for sentence, where in extra:
        at = heads[where % len(heads)]
        blocks[at] = f"{blocks[at]}\n\n{sentence}" if not blocks[at].startswith("### Delmål") else blocks[at]
    if chapter:
        blocks.insert(1, UNRELATED[3])

    assert ids("\n\n".join(blocks)) == ids(PLAN)


def test_a_line_below_the_title_that_holds_the_whole_plan_is_no_part_of_the_ids() -> None:
    """ "Solvik kommune – forslag" below the title; a chapter of that level beside it is one."""
    text = "# Handlingsprogram 2026–2029\n\n## Solvik kommune – forslag\n\n### Mål\n\n1. Trygg oppvekst\n"

    assert ids(text, "hovedmaal") == ["H1"]


def test_a_title_of_any_level_is_no_part_of_the_ids() -> None:
    """A web page has the site's name as its first heading, and the plan's title one level below."""
    text = "{0} Kulturplan for Solvik 2026–2029\n\n{0}# Mål\n\n1. Trygg oppvekst\n"

    assert ids(text.format("#"), "hovedmaal") == ids(text.format("##"), "hovedmaal") == ["H1"]
