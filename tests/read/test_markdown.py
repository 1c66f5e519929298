"""Markdown: places, attributes, tables, comments, front matter, and the traps people and machines lay."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancheck.document import Document
from plancheck.read.markdown import read_markdown


def md(text: str) -> Document:
    document = read_markdown(dedent(text).encode(), "plan.md")
    assert isinstance(document, Document)
    return document


def texts(document: Document, kind: str = "") -> list[str]:
    return [block.text for block in document.blocks if not kind or block.kind == kind]


def cut(document: Document, span) -> str:
    """What the source holds at a span of one line."""
    assert span.line == span.end_line
    return document.source[span.line - 1][span.column - 1 : span.end_column - 1]


def only_table(document: Document):
    (table,) = [block for block in document.blocks if block.kind == "table"]
    return table


@pytest.mark.parametrize(
    ("source", "text", "attrs"),
    [
        (
            "## Delmål 1.2: Flere mestrer {#D1.2 bidrar-til=H1}",
            "Delmål 1.2: Flere mestrer",
            {"id": "D1.2", "bidrar_til": "H1"},
        ),
        ('- Pusse opp {#T1 ansvar="Helse, NAV"}', "Pusse opp", {"id": "T1", "ansvar": "Helse, NAV"}),
        (
            "- Pusse opp {#T1 ansvar=Helse og velferd frist=2026}.",
            "Pusse opp.",
            {"id": "T1", "ansvar": "Helse og velferd", "frist": "2026"},
        ),
        ("- Pusse opp {#T1} {kind=tiltak}", "Pusse opp", {"id": "T1", "kind": "tiltak"}),
        ("- Pusse opp {bidrar-til=H1, H2}", "Pusse opp", {"bidrar_til": "H1, H2"}),
        ("- Pusse opp {#T1} (Teknisk, 2027)", "Pusse opp (Teknisk, 2027)", {"id": "T1"}),
        (
            "- Pusse opp {avhenger-av=T2 Årlig-nøkkel=«a b»}",
            "Pusse opp",
            {"avhenger_av": "T2", "aarlig_noekkel": "a b"},
        ),
        ("Avsnitt {.klasse #A}", "Avsnitt", {"id": "A", "class": "klasse"}),
        ("- Fyll inn {dato} her", "Fyll inn {dato} her", {}),
        ("- Fyll inn {sett inn tekst}", "Fyll inn {sett inn tekst}", {}),
        ("- Skriv `{#id}` bak", "Skriv {#id} bak", {}),
        ("- Mengden {x=1} er liten", "Mengden {x=1} er liten", {}),
        ("- Tom {}", "Tom {}", {}),
        ("- **Pusse opp** {#T1}", "Pusse opp", {"id": "T1"}),
        ("- under_strek {#T_1_a}", "under_strek", {"id": "T_1_a"}),
    ],
)
def test_attributes(source, text, attrs):
    (block,) = md(source).blocks
    assert block.text == text
    assert dict(block.attrs) == attrs


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("en *viktig* sak", "en viktig sak"),
        ("**Mål:** Alle", "Mål: Alle"),
        ("**Mål:**Alle", "Mål:Alle"),
        ("***begge*** deler", "begge deler"),
        ("**fet *og kursiv* tekst**", "fet og kursiv tekst"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("fil_navn_her og __fet__", "fil_navn_her og fet"),
        ("A &amp; B &ndash; C", "A & B – C"),
        ("A & B", "A & B"),
        (r"\*ikke kursiv\*", "*ikke kursiv*"),
        ("kode `a*b` her", "kode a*b her"),
        ("[lenke](a.md) og ![bilde](b.png)", "lenke og bilde"),
        ("<b>fet</b> og <dato>", "fet og <dato>"),
        ("mindre enn < 5 %", "mindre enn < 5 %"),
        ("~~utgår~~ nå", "nå"),
        ("fotnote[^1] her", "fotnote her"),
        ("<https://eksempel.no>", "https://eksempel.no"),
        ("a <!-- skjult --> b", "a b"),
        ("kommune\u00adplan og \u200bmål", "kommuneplan og mål"),
        ("hardt\u00a0mellomrom", "hardt mellomrom"),
        ("ma\u030al", "mål"),
    ],
)
def test_inline(source, text):
    (block,) = md(source).blocks
    assert block.text == text


def test_lines_and_breaks():
    document = md("""\
        Første linje
          andre **linje**<br>tredje  \\
        fjerde
        """)
    (block,) = document.blocks
    assert block.text.split("\n") == ["Første linje", "andre linje", "tredje", "fjerde"]
    assert [(span.line, span.column) for span in block.lines] == [(1, 1), (2, 3), (2, 22), (3, 1)]


def test_bold():
    document = md("**Delmål:**\n\n**Mål** er *viktig*\n\n**En**\n**To**\n")
    assert [(block.bold, block.strong) for block in document.blocks] == [
        (True, ("Delmål:",)),
        (False, ("Mål",)),
        (True, ("En", "To")),
    ]


def test_links_know_their_place():
    document = md(
        "Se [ikke](plan b.md)\n> men [denne](p.md#a) og [ø][r].\n\n[r]: mål/æ.md\n\n| a | se [x](y.md) |\n|---|---|\n"
    )
    links = [*document.blocks[0].links, *document.blocks[1].links, *only_table(document).header[0].cells[1].links]
    assert [(link.text, link.target) for link in links] == [("denne", "p.md#a"), ("ø", "mål/æ.md"), ("x", "y.md")]
    assert all(cut(document, link.span).startswith(f"[{link.text}]") for link in links)


def test_table_columns_and_places():
    document = md("""\
        # Temaplan
        ## 3 Handlingsdel
        > | Tiltak | Ansvar |
        > |:--|--:|
        > |Æ \\| Ø  | **Velferd** |
        > | kort |
        > | a | b | ekstra |
        """)
    table = only_table(document)
    assert table.quote
    assert table.span.place == "3 Handlingsdel › Tabell 1"
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Æ | Ø", "Velferd"],
        ["kort", ""],
        ["a", "b", "ekstra"],
    ]
    assert table.rows[1].cells[1].missing
    assert cut(document, table.rows[0].cells[0].span) == "Æ \\| Ø"
    assert cut(document, table.rows[0].cells[1].span) == "**Velferd**"
    assert cut(document, table.rows[2].cells[2].span) == "ekstra"
    assert table.rows[2].cells[0].span.place == "3 Handlingsdel › Tabell 1 › rad 3"
    assert table.header[0].span.place == "3 Handlingsdel › Tabell 1 › overskrift"


def test_table_ends_where_people_see_it_end():
    document = md("""\
        Tiltak i perioden
        | Tiltak | Ansvar |
        |---|---|
        | Pusse opp | Teknisk |
        <!-- plancheck: ignore[FRI001] kommer -->
        | Kjøpe buss | Teknisk | <!-- funn: FRI001 -->
        Kilde: SSB
        """)
    assert [block.kind for block in document.blocks] == ["paragraph", "table", "paragraph"]
    assert [row.cells[0].text for row in only_table(document).rows] == ["Pusse opp", "Kjøpe buss"]
    assert len(only_table(document).rows[1].cells) == 2


def test_table_with_wrong_delimiter_row_is_still_a_table():
    document = md("| Tiltak | Ansvar | Frist |\n|---|---|\n| a | b | c |\n")
    assert [cell.text for cell in only_table(document).rows[0].cells] == ["a", "b", "c"]


def test_table_without_header_texts():
    table = only_table(md("| | |\n|---|---|\n| a | b |\n"))
    assert table.header == ()
    assert len(table.rows) == 1


def test_lists():
    document = md("""\
        1. en
        2. to
           - under
             mer
        4. fire

           avsnitt

        - [x] gjort
        - [ ] igjen
        • kule
        """)
    found = [(block.kind, block.label, block.level, block.text) for block in document.blocks]
    assert found == [
        ("item", "1.", 0, "en"),
        ("item", "2.", 0, "to"),
        ("item", "-", 1, "under\nmer"),
        ("item", "4.", 0, "fire"),
        ("paragraph", "", 1, "avsnitt"),
        ("item", "-", 0, "gjort"),
        ("item", "-", 0, "igjen"),
        ("item", "•", 1, "kule"),
    ]
    assert [block.attrs.get("avkrysset") for block in document.blocks[5:7]] == ["x", ""]


@pytest.mark.parametrize(
    ("source", "labels"),
    [
        ("1. a\n1. b\n1. c", ["1.", "2.", "3."]),
        ("3) a\n4) b", ["3)", "4)"]),
        ("1. a\n2. b\n2. c", ["1.", "2.", "2."]),
        ("1. a\n\n1. **b**\n\n1. c", ["1.", "2.", "3."]),
        ("* a\n* b", ["*", "*"]),
        ("• a\n• b", ["•", "•"]),
    ],
)
def test_labels_as_printed(source, labels):
    assert [block.label for block in md(source).blocks] == labels


def test_series_markdown_does_not_know_stay_lines():
    (block,) = md("a) første\nb) andre\n1.1 tredje\nA: fjerde").blocks
    assert block.text.split("\n") == ["a) første", "b) andre", "1.1 tredje", "A: fjerde"]
    assert [span.line for span in block.lines] == [1, 2, 3, 4]


def test_headings_and_paths():
    document = md("""\
        # Temaplan mestring
        Ingress
        ## 2 Mål
        ### Delmål 2.1
        #### Sub
        ##### Dypest
        - punkt

        Setext
        ===
        Etter
        """)
    places = [block.span.place for block in document.blocks]
    assert places == [
        "Temaplan mestring", "Temaplan mestring › avsnitt 1", "2 Mål", "2 Mål › Delmål 2.1", "2 Mål › Delmål 2.1 › Sub",
        "Delmål 2.1 › Sub › Dypest", "Delmål 2.1 › Sub › Dypest › punkt 1", "Setext", "Setext › avsnitt 1",
    ]  # fmt: skip
    assert document.start == document.blocks[0].span
    assert {"temaplan-mestring", "2-mål"} <= document.anchors


def test_anchors():
    document = md(
        '# Mål & tiltak!\n\n# Mål & tiltak!\n\n<a name="her"></a>Tekst {#egen}\n\n<div id="boks">\nx\n</div>\n'
    )
    assert {"mål--tiltak", "mål--tiltak-1", "her", "egen", "boks"} <= document.anchors


class TestFrontMatter:
    def test_positions(self):
        document = md("---\nplan:\n  id: x\n  kommune: 0301\n---\n# T\n")
        plan = document.front["plan"]
        assert plan == {"id": "x", "kommune": "0301"}
        assert plan.values_at["kommune"][1:6] == (4, 12, 4, 16, "plan › kommune")
        assert document.start.line == 6

    @pytest.mark.parametrize("ending", ["---", "...", "---  "])
    def test_bom_crlf_and_endings(self, ending):
        data = f"---\r\nplan: {{id: å}}\r\n{ending}\r\n# T\r\n".encode("utf-8-sig")
        document = read_markdown(data, "p.md")
        assert document.front == {"plan": {"id": "å"}}
        assert texts(document) == ["T"]

    def test_indented_rule_in_a_block_scalar(self):
        document = md("---\nplan:\n  tekst: |\n    a\n    ---\n    b\n---\nEtter\n")
        assert document.front["plan"]["tekst"] == "a\n---\nb\n"
        assert texts(document) == ["Etter"]

    def test_blank_line_before(self):
        assert md("\n---\nplan: {id: a}\n---\n").front == {"plan": {"id": "a"}}

    def test_unclosed(self):
        document = md("---\nplan: {id: a}\n\n# Overskrift\n")
        assert [(problem.code, problem.key, problem.span.line) for problem in document.problems] == [
            ("DOK009", "ulukket", 1)
        ]
        assert document.front == {"plan": {"id": "a"}}
        assert texts(document) == ["Overskrift"]

    def test_broken(self):
        document = md("---\nplan: {id: a\n---\n# Overskrift\n")
        assert document.front is None
        assert [(problem.key, problem.span.line) for problem in document.problems] == [("yaml_klamme", 2)]
        assert texts(document) == ["Overskrift"]

    @pytest.mark.parametrize("source", ["---\nBare tekst\n---\nMer\n", "---\n\nTekst\n", "--- \n- punkt\n\n---\n"])
    def test_a_rule_is_no_front_matter(self, source):
        document = md(source)
        assert document.front is None
        assert not document.problems
        assert document.blocks

    def test_empty(self):
        assert md("---\n---\nTekst").front is None

    def test_only_front_matter(self):
        document = md("---\nplan: {id: a}\n---\n")
        assert document.blocks == ()
        assert document.start.line == 1


class TestComments:
    def test_directive(self):
        document = md("- a <!-- plancheck: ignore[FRI001, spo] avklares i\n  økonomiplanen -->\n- b\n")
        (directive,) = document.directives
        assert (directive.verb, directive.codes, directive.reason) == (
            "ignore",
            ("FRI001", "SPO"),
            "avklares i økonomiplanen",
        )
        assert (directive.span.line, directive.span.column, directive.own_line) == (1, 5, False)
        assert texts(document) == ["a", "b"]

    @pytest.mark.parametrize("verb", ["ignore", "ignore-table", "ignore-section", "ignore-file"])
    def test_on_a_line_of_its_own_it_does_not_split_a_list(self, verb):
        document = md(f"1. a\n<!-- plancheck: {verb}[ANS001] grunn -->\n2. b\n")
        assert [block.label for block in document.blocks] == ["1.", "2."]
        assert document.directives[0].own_line

    def test_other_comments_are_gone(self):
        document = md("<!--\nskjult\n\n# heller ikke overskrift\n-->\n<!-- funn: SPO001 -->\nSynlig <!-- a --> tekst\n")
        assert texts(document) == ["Synlig tekst"]
        assert document.blocks[0].span.line == 7

    def test_not_in_code(self):
        document = md("```\n<!-- plancheck: ignore[A] x -->\n```\n\nSkriv `<!-- plancheck: ignore[B] x -->` slik\n")
        assert not document.directives
        assert document.blocks[0].text == "<!-- plancheck: ignore[A] x -->"
        assert "ignore[B]" in document.blocks[1].text

    @pytest.mark.parametrize("comment", ["plancheck: ignorer[FRI001] x", "plancheck: ignore FRI001", "plancheck:"])
    def test_not_understood(self, comment):
        document = md(f"- a <!-- {comment} -->\n")
        assert [(problem.code, problem.key) for problem in document.problems] == [("DOK009", "kommentar")]

    def test_unclosed(self):
        document = md("- a <!-- aldri lukket\n- b\n")
        assert texts(document) == ["a", "b"]


def test_html_between():
    document = md("""\
        <details><summary>Tiltak</summary>

        - Pusse opp

        </details>
        <div class="x">
        <p>Første &amp; <b>andre</b></p>
        <script>var a = "<p>nei</p>";</script>
        </div>

        <h2>Overskrift</h2>
        """)
    assert [(block.kind, block.text) for block in document.blocks] == [
        ("heading", "Tiltak"), ("item", "Pusse opp"), ("paragraph", "Første & andre"), ("heading", "Overskrift"),
    ]  # fmt: skip


def test_indented_text_is_no_code():
    document = md("Tiltak:\n\n    - Pusse opp\n    - Kjøpe buss\n\n    avsnitt\n")
    assert [block.kind for block in document.blocks] == ["paragraph", "item", "item", "paragraph"]


def test_definition_lists_and_footnotes_are_text():
    document = md("Ord\n: forklaring\n\n[^1]: https://eksempel.no\n")
    assert texts(document) == ["Ord: forklaring", "https://eksempel.no"]


def test_a_term_with_several_meanings_leads_to_a_list():
    document = md("Delmål\n: 1. Alle er med\n: 2. Alle lærer\nFrist\n: 2027\n\nStrategi\n\n: Vi øver\n: Vi spør\n")
    assert [(block.kind, block.text) for block in document.blocks] == [
        ("paragraph", "Delmål:"), ("item", "1. Alle er med"), ("item", "2. Alle lærer"), ("paragraph", "Frist: 2027"),
        ("paragraph", "Strategi"), ("item", "Vi øver"), ("item", "Vi spør"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        ">" * 10_000 + " a",
        "[" * 10_000,
        "- " * 5_000 + "a",
        "*a **b " * 5_000,
        "![" * 5_000 + "a",
        "`" * 3_000 + "a" + "`" * 2_999,
        "<" * 10_000,
        "<!--" * 5_000,
        "{#a" * 5_000,
        "{a} " * 5_000,
        "&" * 10_000,
        "[a](" * 5_000,
        "|" * 10_000 + "\n" + "|-" * 9_999 + "|\n" + "|a" * 9_000,
        "|a" * 10_000 + "|\n" + "|-" * 10_000 + "|\n" + "|x|\n" * 200,
        "# a\n" * 3_000,
        "1. a\n   " * 3_000,
        "".join("  " * depth + "- a\n" for depth in range(300)),
        "---\n" * 5_000,
        "```\n" * 4_001,
        "a\\\n" * 5_000,
        "_a" * 10_000,
        "**a" * 10_000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_hostile_inputs_are_read_to_the_end(text):
    assert isinstance(read_markdown(text.encode(), "x.md"), Document)


MARKUP = st.text(alphabet="ab Æ#-*+>|`~_[](){}<>!&;:=\\.,\"'\n\t 1\u00a0\u00ad\u2028\x0b/", max_size=120)
PIECES = st.lists(
    st.sampled_from(
        [
            "---\n",
            "plan: ",
            "| a | b |\n",
            "|---|---|\n",
            "<!--",
            "-->",
            "```\n",
            "{#a ",
            "b=c}",
            "<br>",
            "\n\n",
            "# ",
            "- ",
            "1. ",
            "**",
            "[x](y)",
            "plancheck: ignore[",
            "] ",
            "> ",
            "    ",
            "å",
            "<div>\n",
            "&amp;",
            "\\|",
            "\t",
        ]
    ),
    max_size=25,
).map("".join)


@settings(max_examples=300, deadline=None)
@given(st.one_of(MARKUP, PIECES, st.text(max_size=80)))
def test_any_text_is_read_and_every_place_exists(text):
    document = read_markdown(text.encode("utf-8", "replace"), "x.md")
    if not isinstance(document, Document):
        return
    spans = [block.span for block in document.blocks]
    spans += [link.span for block in document.blocks for link in block.links]
    spans += [span for block in document.blocks for span in block.lines]
    for block in document.blocks:
        for row in (*block.header, *block.rows):
            spans += [row.span, *(cell.span for cell in row.cells)]
    for span in spans:
        assert 1 <= span.line <= span.end_line <= len(document.source)
        assert 1 <= span.column <= len(document.source[span.line - 1]) + 1
    for block in document.blocks:
        assert len(block.lines) in (0, block.text.count("\n") + 1)


WORDS = (
    st.text(alphabet="abcæøå 123.", min_size=1, max_size=12)
    .map(str.strip)
    .filter(lambda word: word and word[0] not in "123.")
)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["", "# ", "- ", "1. ", "  - ", "> ", "> - ", "## "]), WORDS),
        min_size=1,
        max_size=12,
    ),
    st.booleans(),
)
def test_texts_stand_where_their_spans_say(lines, blank):
    text = ("\n\n" if blank else "\n").join(prefix + word for prefix, word in lines)
    document = md(text)
    for block in document.blocks:
        places = block.lines or (block.span,)
        for row, span in zip(block.text.split("\n"), places, strict=True):
            assert " ".join(cut(document, span).split()) == row


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.lists(st.sampled_from(["a", "", "Ø å", "x \\| y", "**f**", "2026 "]), min_size=1, max_size=5),
        min_size=1,
        max_size=5,
    )
)
def test_cells_stand_where_their_spans_say(rows):
    text = "| A | B | C |\n|---|---|---|\n" + "\n".join(
        "|" + "|".join(f" {cell}" for cell in row) + "|" for row in rows
    )
    document = md(text)
    table = only_table(document)
    for row, wanted in zip(table.rows, rows, strict=True):
        assert [cut(document, cell.span) for cell in row.cells if not cell.missing] == [cell.strip() for cell in wanted]
        assert len(row.cells) == max(3, len(wanted))


def test_html_table_with_merged_cells():
    document = md("""\
        ## Tiltak

        - punkt

          <table>
          <tr><th>Mål</th><th>Tiltak</th></tr>

          <tr><td rowspan="2">Trygt</td><td>Pusse <b>opp</b></td></tr>
          <tr><td>Kjøpe</td></tr>
          </table>

        ```
        <table><tr><td>nei</td></tr></table>
        ```

        Etter <table> i teksten
        """)
    assert [block.kind for block in document.blocks] == ["heading", "item", "table", "code", "paragraph"]
    table = only_table(document)
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["Trygt", "Pusse opp"], ["Trygt", "Kjøpe"]]
    assert table.rows[1].cells[0].repeated
    assert cut(document, table.rows[1].cells[1].span) == "Kjøpe"
    assert table.span.place == "Tiltak › Tabell 1"
