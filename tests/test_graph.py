"""Questions of the graph: what an item reaches upwards, and what hangs on it, against networkx on any graph at all."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from plancheck.document import Confidence, Span
from plancheck.graph import Context, Plangraf
from plancheck.model import Edge, Maal

SPAN = Span("plan.md", 1, 1, 1, 2)
NAMES = [f"plan#{number}" for number in range(9)]
KINDS = ("tiltak", "delmaal", "hovedmaal")
FOLLOWED = ("bidrar_til", "gjengir")

Pair = tuple[str, str]
links = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES), st.sampled_from((*FOLLOWED, "avhenger_av", "maalt_av"))),
    max_size=25,
)
upwards = links.map(lambda found: [(min(a, b), max(a, b), kind) for a, b, kind in found if a != b])


def graph_of(found: list[tuple[str, str, str]]) -> Plangraf:
    """A graph of nine nodes, three of each kind, with these edges."""
    nodes = {
        name: Maal(name, name, KINDS[index % 3], "", name, "plan", Confidence.PROBABLE, SPAN)
        for index, name in enumerate(NAMES)
    }
    edges = [Edge(source, target, kind, "placement", Confidence.PROBABLE) for source, target, kind in found]
    return Plangraf(plans={}, nodes=nodes, edges=edges, facts=(), context=Context(date(2026, 1, 1)))


def drawn(found: list[tuple[str, str, str]]) -> nx.DiGraph:
    """The same edges for networkx, only those that carry a goal upwards."""
    made = nx.DiGraph()
    made.add_nodes_from(NAMES)
    made.add_edges_from((source, target) for source, target, kind in found if kind in FOLLOWED)
    return made


@settings(max_examples=80, deadline=None)
@given(links | upwards)
def test_upwards_and_downwards_are_reachability(found: list[tuple[str, str, str]]) -> None:
    """`oppover` gives all that is reached over bidrar_til and gjengir, `nedover` all that reaches; circles end."""
    graf, judge = graph_of(found), drawn(found)

    for name in NAMES:
        assert set(graf.oppover(name)) == nx.descendants(judge, name)
        assert set(graf.nedover(name)) == nx.ancestors(judge, name)


@settings(max_examples=80, deadline=None)
@given(links)
def test_paths_are_shortest_and_real(found: list[tuple[str, str, str]]) -> None:
    """The path shown to a user leads over real edges, and no shorter one exists."""
    graf, judge = graph_of(found), drawn(found)

    for name in NAMES:
        for other, path in graf.oppover(name).items():
            assert (path[0], path[-1]) == (name, other)
            assert all(judge.has_edge(*step) for step in pairwise(path))
            assert len(path) - 1 == nx.shortest_path_length(judge, name, other)


@settings(max_examples=50, deadline=None)
@given(links)
def test_reaches_gives_only_goals_of_the_kinds_asked_for(found: list[tuple[str, str, str]]) -> None:
    """`reaches(tiltak, "hovedmaal")` answers whether an action serves a main goal, however far up."""
    graf, judge = graph_of(found), drawn(found)

    for name in NAMES:
        wanted = {other for other in nx.descendants(judge, name) if graf.nodes[other].kind == "hovedmaal"}
        assert set(graf.reaches(name, "hovedmaal")) == wanted


@settings(max_examples=30, deadline=None)
@given(links)
def test_edges_in_and_out_are_the_edges_given(found: list[tuple[str, str, str]]) -> None:
    """Every edge is found from both its ends, and a filter by kind leaves out the others."""
    graf = graph_of(found)

    assert sorted(edge for name in NAMES for edge in graf.ut(name)) == sorted(graf.edges)
    assert sorted(edge for name in NAMES for edge in graf.inn(name)) == sorted(graf.edges)
    assert all(edge.kind == "maalt_av" for name in NAMES for edge in graf.ut(name, "maalt_av"))


def test_an_unknown_node_reaches_nothing() -> None:
    """A name that is not in the graph has nothing above and nothing below it."""
    graf = graph_of([])

    assert graf.oppover("plan#X") == {}
    assert graf.nedover("plan#X") == {}
    assert list(graf.ut("plan#X")) == []


def test_nodes_come_in_source_order_by_kind_and_plan() -> None:
    """`alle` gives the nodes as they stand in the plan, and only those asked for."""
    graf = graph_of([])

    assert [node.id for node in graf.alle(Maal)] == NAMES
    assert [node.id for node in graf.alle(Maal, "delmaal")] == ["plan#1", "plan#4", "plan#7"]
    assert list(graf.alle(Maal, plan="another")) == []
