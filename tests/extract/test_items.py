"""Goals in running text and labelled paragraphs, and what holds for any Markdown at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import Item, document, graph, items, parts

from plancheck.extract.drafts import PARENT_KINDS
from plancheck.extract.text.maalform import maalform


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Visjonen vår er: «Sammen om Solvik»\n", [Item("visjon", "Sammen om Solvik")], id="vision"),
        pytest.param(
            """
## Visjon

> Saman om Fjordvik
""",
            [Item("visjon", "Saman om Fjordvik")],
            id="vision as a quote",
        ),
        pytest.param(
            "Hovedmålet for planen er at alle barn har et trygt sted å vokse opp.\n",
            [Item("hovedmaal", "alle barn har et trygt sted å vokse opp")],
            id="main goal in a sentence",
        ),
        pytest.param(
            "## Hovedmål\n\nAlle barn i Solvik har et trygt sted å vokse opp.\n",
            [Item("hovedmaal", "Alle barn i Solvik har et trygt sted å vokse opp")],
            id="main goal below its heading",
        ),
        pytest.param(
            "## Oppvekst\n\nMål: Flere fullfører skolen\n\nTiltak: Starte leksehjelp (Oppvekst, 2027)\n",
            [
                Item("hovedmaal", "Flere fullfører skolen"),
                Item("tiltak", "Starte leksehjelp", "", ("flere-fullfoerer-skolen",), ("Oppvekst",), "2027-12-31"),
            ],
            id="labelled paragraphs",
        ),
        pytest.param(
            "## Mål\n\nDelmål 1.1: Flere møteplasser\nDelmål 1.2: Bedre veier\n",
            [Item("delmaal", "Flere møteplasser", "1.1"), Item("delmaal", "Bedre veier", "1.2")],
            id="labelled lines of one paragraph",
        ),
        pytest.param(
            "## Tiltak\n\n**Tiltak 1: Ruste opp torget**\n\nTorget er slitt.\n\nAnsvar: Teknisk\n\nFrist: 2027\n",
            [Item("tiltak", "Ruste opp torget", "1", (), ("Teknisk",), "2027-12-31")],
            id="a card in paragraphs",
        ),
    ],
)
def test_items_in_running_text(text: str, expected: list[Item]) -> None:
    """Goals and actions need neither heading nor list."""
    assert items(f"# Temaplan for Solvik\n\n{text}") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Målet om flere boliger ble nådd i 2023.\n",
        "Kommunen har mange tiltak for barn og unge.\n",
        "> Hovedmål 1 i forrige plan var å bygge flere boliger.\n",
        "```\n## Hovedmål 1: Eksempel\n```\n",
        "Vi har sett på tre alternativer: ett, to og tre.\n",
    ],
)
def test_text_that_only_speaks_of_goals(text: str) -> None:
    """Talk about goals and actions, quotations and code give none."""
    assert items(f"# Temaplan for Solvik\n\n## Bakgrunn\n\n{text}") == []


@pytest.mark.parametrize("kind", ["Kunngjøring av høring av temaplan", "Saksframlegg", "Planprogram for temaplan"])
def test_papers_about_a_plan_hold_no_goals_of_their_own(kind: str) -> None:
    """Goals a notice, a case paper or a planprogram tells of are the plan's, not new ones."""
    text = f"# {kind} for Solvik\n\nSaksnummer: 25/100\n\n## Hovedmål 1: Trygge bygder\n\n- Delmål 1.1: Flere hus\n"

    assert items(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kommunen har ikke noen egne tilbud til de eldre, og det er et problem.", "nb"),
        ("Kommunen har ikkje nokon eigne tilbod til dei eldre, og det er eit problem.", "nn"),
        ("", "nb"),
    ],
)
def test_written_language(text: str, expected: str) -> None:
    """The small words tell bokmål from nynorsk."""
    assert maalform(document(f"# Plan\n\n{text}\n")) == expected


_WORDS = st.sampled_from(
    (
        "Hovedmål 1: Trygg;Delmål 1.1: Flere;Tiltak:;Mål;Tiltak;1.1 Flere;Ruste opp (Teknisk, 2027);Ansvar: NAV;"
        "Frist: 31.2.2027;jf. delmål 1.1;D9;–;a) Bygge;Visjon;Indikator: Antall;**Fet**;{#T1 bidrar-til=D1};Vi vil:;"
        "Innhold;Høring;æøå ÆØÅ;|;2026;1. Flere 2. Færre;#;<b>;&amp"
    ).split(";")
)
_INLINE = st.lists(_WORDS | st.text(alphabet="abcæøå 12.,:()[]{}#*_|-–\t", max_size=12), max_size=3).map(" ".join)
_BLOCK = st.one_of(
    st.tuples(st.integers(1, 6), _INLINE).map(lambda pair: f"{'#' * pair[0]} {pair[1]}"),
    st.lists(st.tuples(st.sampled_from(["- ", "1. ", "  - ", "    * ", "2) "]), _INLINE).map("".join), min_size=1).map(
        "\n".join
    ),
    st.lists(st.lists(_INLINE, min_size=2, max_size=4), min_size=1, max_size=4).map(
        lambda rows: "\n".join(
            f"| {' | '.join(cell.replace('|', '/') for cell in row)} |"
            for row in [rows[0], ["---"] * len(rows[0]), *rows[1:]]
        )
    ),
    _INLINE,
    _INLINE.map(lambda text: f"> {text}"),
)
_PLANS = st.lists(_BLOCK, max_size=12).map(lambda blocks: "# Temaplan for Solvik\n\n" + "\n\n".join(blocks) + "\n")


@settings(max_examples=150, deadline=None)
@given(_PLANS)
def test_any_markdown_is_read_and_items_point_backwards(text: str) -> None:
    """No Markdown stops the reading; an item stands under an earlier one of a kind it may stand under."""
    found = parts(text)

    for index, item in enumerate(found.items):
        assert item.parent is None or item.parent < index
        if item.parent is not None and not item.attrs:
            assert found.items[item.parent].kind in PARENT_KINDS[item.kind]


@settings(max_examples=100, deadline=None)
@given(_PLANS)
def test_every_item_stands_where_it_says(text: str) -> None:
    """The first word of an item is found on the line its place names, and every edge has both its ends."""
    lines = text.split("\n")
    graf = graph(text)

    for found in parts(text).items:
        words = [word for word in found.text.split() if word.isalpha() and word.isascii()]
        assert 1 <= found.span.line <= len(lines)
        if words:
            last = found.span.end_line or found.span.line
            assert words[0] in " ".join(lines[found.span.line - 1 : last + 5])
    assert all(edge.source in graf.nodes and edge.target in graf.nodes for edge in graf.edges)
    assert all(name == node.id for name, node in graf.nodes.items())
