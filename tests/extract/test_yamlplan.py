"""Plans and action lists in YAML."""

from __future__ import annotations

from reading import Item, graph, rows

PLAN = """
plan: {id: klima, tittel: Klimaplan for Solvik, type: temaplan}
hovedmaal:
  - id: H1
    tekst: Grønn omstilling
    delmaal:
      - id: D1.1
        tekst: Lavere utslipp
        tiltak:
          - {id: T1.1.1, tekst: Kjøpe elbiler, ansvar: Teknisk, frist: 2027}
          - {id: T1.1.2, tekst: Bygge ladepunkt, ansvar: [Teknisk, Plan], frist: 2028, bidrar-til: D1.2}
      - id: D1.2
        tekst: Rent vann
"""


def test_a_whole_plan() -> None:
    """Goals and actions nest as the keys do, and `bidrar-til` replaces the place."""
    assert rows(graph({"klima.yaml": PLAN})) == [
        Item("hovedmaal", "Grønn omstilling", "1"),
        Item("delmaal", "Lavere utslipp", "1.1", ("H1",)),
        Item("tiltak", "Kjøpe elbiler", "1.1.1", ("D1.1",), ("Teknisk",), "2027-12-31"),
        Item("tiltak", "Bygge ladepunkt", "1.1.2", ("D1.2",), ("Teknisk", "Plan"), "2028-12-31"),
        Item("delmaal", "Rent vann", "1.2", ("H1",)),
    ]


def test_an_action_list_that_points_at_another_plan() -> None:
    """`tiltak:` alone is an action list, and `bidrar_til` may name a goal of another plan."""
    listed = """
tiltak:
  - {id: T1, tekst: Kjøpe elbiler, ansvar: Teknisk, frist: 2027, bidrar_til: klima#D1.1}
  - Bygge ladepunkt
"""
    found = rows(graph({"klima.yaml": PLAN, "tiltak.yaml": listed}), "tiltak")

    assert found[2:] == [
        Item("tiltak", "Kjøpe elbiler", "1", ("klima#D1.1",), ("Teknisk",), "2027-12-31"),
        Item("tiltak", "Bygge ladepunkt"),
    ]


def test_norwegian_letters_and_nynorsk_keys() -> None:
    """Keys may be written with å and in nynorsk."""
    text = """
plan: {id: p, type: temaplan}
hovudmål:
  - id: H1
    tekst: Trygge bygder
    delmål: [Betre vegar]
"""

    assert rows(graph({"p.yaml": text})) == [
        Item("hovedmaal", "Trygge bygder", "1"),
        Item("delmaal", "Betre vegar", "", ("H1",)),
    ]


def test_a_reference_to_nothing_is_told() -> None:
    """A goal that is not there is an unknown reference."""
    (found,) = graph({"k.yaml": PLAN.replace("bidrar-til: D1.2", "bidrar-til: D9")}).unresolved

    assert (found.node, found.ref.text) == ("klima#T1.1.2", "D9")


def test_everything_an_author_writes_in_yaml_is_certain() -> None:
    """What stands in keys was written out, not recognised."""
    graf = graph({"k.yaml": PLAN})

    assert {str(node.confidence) for node in graf.nodes.values() if node.local} - {"probable"} == {"certain"}
    assert {str(graf.nodes[name].confidence) for name in ("klima#H1", "klima#D1.1", "klima#T1.1.1")} == {"certain"}
