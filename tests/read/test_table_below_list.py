"""A table right below a list item, without a blank line between, as people write it: the list ends there."""

from __future__ import annotations

import pytest
from reading import Item, document, items

TABLE = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Bygge sykkelvei | Teknisk | 2027 |\n"


@pytest.mark.parametrize("marker", ["- ", "* ", "1. ", "10) ", "  - "])
def test_the_table_is_none_of_the_items_words(marker: str) -> None:
    found = document(f"# Plan\n\n{marker}Mål 1: Flere sykler\n{TABLE}").blocks
    assert [(block.kind, block.text) for block in found[1:]] == [("item", "Mål 1: Flere sykler"), ("table", "")]
    assert found[2].span.line == 4


def test_its_actions_serve_the_goal_of_the_item() -> None:
    """Item, table, item, table: each table is of the goal right above it."""
    second = TABLE.replace("sykkelvei", "gangvei")
    text = f"# Plan for sykkel\n\n- Mål 1: Flere sykler\n{TABLE}\n- Mål 2: Færre kjører\n{second}"
    assert items(text, "tiltak") == [
        Item("tiltak", "Bygge sykkelvei", "", ("H1",), ("Teknisk",), "2027-12-31"),
        Item("tiltak", "Bygge gangvei", "", ("H2",), ("Teknisk",), "2027-12-31"),
    ]


@pytest.mark.parametrize(
    "below",
    ["| ikke en tabell\n", "| bare | én rad |\n", "| to | rader |\n| uten | strek |\n", "|", "| a |\n|", "| a |\n-"],
)
def test_lines_that_are_no_table_go_on_with_the_item(below: str) -> None:
    assert [block.kind for block in document(f"# Plan\n\n- Flere sykler\n{below}").blocks] == ["heading", "item"]


def test_a_table_set_in_below_an_item_is_the_items() -> None:
    set_in = "".join(f"  {line}\n" for line in TABLE.splitlines())
    found = document(f"# Plan\n\n- Flere sykler\n{set_in}").blocks
    assert [(block.kind, block.level) for block in found[1:]] == [("item", 0), ("table", 1)]
