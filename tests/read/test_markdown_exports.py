"""Markdown that Pandoc, Google Docs and site generators write: it must read as what people see."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancheck.document import Block, Document, Span
from plancheck.read.markdown import read_markdown


def md(text: str) -> Document:
    document = read_markdown(dedent(text).encode(), "plan.md")
    assert isinstance(document, Document)
    return document


def seen(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in md(text).blocks]


def test_signs_before_a_heading_are_no_words_of_it():
    assert seen("# Plan\n\n## ▸ Mål 1: Alle leser\n\n## 🎯 Mål 2: Alle synger\n\n## «Bygda» – liv\n\n## – Vi vil") == [
        ("heading", "Plan"), ("heading", "Mål 1: Alle leser"), ("heading", "Mål 2: Alle synger"),
        ("heading", "«Bygda» – liv"), ("heading", "– Vi vil"),
    ]  # fmt: skip


def test_the_number_at_the_foot_of_a_page_is_no_item():
    blocks = md("- Flere leser\n\n- 3 -\n\n- side 4 -\n\n- 12 turstier\n").blocks
    assert [(block.text, block.noise) for block in blocks] == [
        ("Flere leser", ""), ("3 -", "footer"), ("side 4 -", "footer"), ("12 turstier", ""),
    ]  # fmt: skip


@pytest.mark.parametrize("line", ["---------", "=========", "-------", "------------"])
@pytest.mark.parametrize("sign", [".", ")"])
def test_an_underlined_number_and_title_is_a_heading(sign: str, line: str):
    read = seen(f"1{sign} Innledning\n-------------\n\nKort.\n\n4{sign} Tiltak\n{line}\n\n- Starte kor\n")
    assert read == [
        ("heading", "1 Innledning"),
        ("paragraph", "Kort."),
        ("heading", "4 Tiltak"),
        ("item", "Starte kor"),
    ]


@pytest.mark.parametrize("below", ["---", "----", "-" * 30])
def test_a_rule_under_a_list_makes_no_heading_of_its_last_item(below: str):
    assert seen(f"1. Starte kor\n\n2. Leie dirigent\n{below}\n\nTekst.")[1] == ("item", "Leie dirigent")


def tables(document: Document) -> list[Block]:
    return [block for block in document.blocks if block.kind == "table"]


def grid(table: Block) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in (*table.header, *table.rows)]


def cut(document: Document, span: Span) -> str:
    """What the source holds at a span."""
    assert span.line
    assert span.column
    lines = list(document.source[span.line - 1 : span.end_line])
    lines[-1] = lines[-1][: (span.end_column or 1) - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


class TestGridTables:
    def test_cells_of_several_lines(self):
        document = md("""\
            # Temaplan

            +---------------+--------------+
            | Tiltak        | Ansvar       |
            +===============+==============+
            | Ny ferge til  | **Teknisk    |
            | øyene \\|      | drift**      |
            |               |              |
            | Se [kart](k)  |              |
            +---------------+--------------+
            | -   Male      | 1) NAV       |
            |     vegg      | 2) Helse     |
            | -   Snekre\\   |              |
            |     ute       |              |
            +---------------+--------------+
            """)
        (table,) = tables(document)
        assert len(table.header) == 1
        assert grid(table) == [
            ["Tiltak", "Ansvar"],
            ["Ny ferge til øyene |\nSe kart", "Teknisk drift"],
            ["• Male vegg\n• Snekre\nute", "1) NAV\n2) Helse"],
        ]
        first, second = table.rows[0].cells
        assert (first.span.line, first.span.column, first.span.end_line) == (6, 3, 9)
        assert second.bold
        assert cut(document, first.links[0].span) == "[kart]"
        assert table.rows[1].span.place == "Temaplan › Tabell 1 › rad 2"

    def test_merged_down_and_across(self):
        document = md("""\
            +--------+---------+--------+
            | Mål    | Tiltak           |
            |        +---------+--------+
            |        | Hva     | Hvem   |
            +========+=========+========+
            | Trygg  | Male    | NAV    |
            | vei    +---------+--------+
            |        | Måke    | Drift  |
            +--------+---------+--------+
            | Ferdig i 2026    | HR     |
            +------------------+--------+
            """)
        (table,) = tables(document)
        assert grid(table) == [
            ["Mål", "Tiltak", ""], ["Mål", "Hva", "Hvem"],
            ["Trygg vei", "Male", "NAV"], ["Trygg vei", "Måke", "Drift"], ["Ferdig i 2026", "", "HR"],
        ]  # fmt: skip
        assert [row.cells[0].repeated for row in table.rows] == [False, True, False]
        assert table.rows[2].cells[0].colspan == 2
        assert table.header[0].cells[1].colspan == 2
        assert cut(document, table.rows[1].cells[1].span) == "Måke"

    def test_without_header_in_lists_and_quotes(self):
        document = md("""\
            - punkt

              +---+---+
              | a | b |
              +---+---+
              | c | d |
              +---+---+

            - neste

            > +---+---+
            > | e | f |
            > +===+===+
            > | g | h |
            > +---+---+
            """)
        first, second = tables(document)
        assert (first.level, first.header, grid(first)) == (1, (), [["a", "b"], ["c", "d"]])
        assert (second.quote, grid(second)) == (True, [["e", "f"], ["g", "h"]])
        assert [block.text for block in document.blocks if block.kind == "item"] == ["punkt", "neste"]

    def test_edited_by_hand(self):
        """A wall that has slid still parts the cells, and a forgotten last rule does not lose the row."""
        (table,) = tables(md("+------+------+\n| A    | B    |\n+======+======+\n| en lengre | to |\n| x | y |\n"))
        assert grid(table) == [["A", "B"], ["en lengre x", "to y"]]

    @pytest.mark.parametrize("text", ["+ punkt\n+ to", "+---\n", "+---+\ntekst", "+-- pluss"])
    def test_no_table(self, text):
        assert not tables(md(text))
        assert md(text).blocks


class TestDashedTables:
    def test_simple(self):
        document = md("""\
            # Plan

              Tiltak               Ansvar      Frist
              -------------------- --------- -------
              Ny badeplass         Kultur       2026
              Gang- og sykkelvei   *Teknisk*    2027

              : Tabell 4. Tiltak i *perioden*

            Etter
            """)
        (table,) = tables(document)
        assert grid(table) == [
            ["Tiltak", "Ansvar", "Frist"],
            ["Ny badeplass", "Kultur", "2026"],
            ["Gang- og sykkelvei", "Teknisk", "2027"],
        ]
        assert len(table.header) == 1
        assert cut(document, table.rows[1].cells[2].span) == "2027"
        assert [block.text for block in document.blocks[2:]] == ["Tabell 4. Tiltak i perioden", "Etter"]
        assert document.blocks[2].span.column == 5

    def test_multiline(self):
        document = md("""\
            --------------------------------------
            Tiltak             Ansvarlig
                               enhet         Frist
            ------------------ ----------- -------
            Bygge ny skole på  Oppvekst       2027
            Nes

            Kjøpe buss         Teknisk
                               drift
            --------------------------------------

            Table: Tiltak
            """)
        (table,) = tables(document)
        assert grid(table) == [
            ["Tiltak", "Ansvarlig enhet", "Frist"],
            ["Bygge ny skole på Nes", "Oppvekst", "2027"],
            ["Kjøpe buss", "Teknisk drift", ""],
        ]
        assert cut(document, table.rows[1].cells[1].span) == "Teknisk\n                   drift"
        assert document.blocks[-1].text == "Tiltak"

    def test_without_header(self):
        document = md("--------- ------\nMale      2026\nSnekre    2027\n--------- ------\n\nEtter\n")
        assert grid(tables(document)[0]) == [["Male", "2026"], ["Snekre", "2027"]]
        assert tables(document)[0].header == ()
        assert document.blocks[-1].text == "Etter"

    @pytest.mark.parametrize(
        "text", ["--- ---\n\ntekst", "tekst\n-- --\nmer", "- -\n\n---\n\n--- ---", "---\na\n---\nb"]
    )
    def test_no_table(self, text):
        assert not tables(md(text))


class TestPipeTables:
    def test_without_outer_pipes(self):
        document = md("Tiltak | Ansvar\n:-----:|:---\nMale \\| snekre | NAV\n\nEtter")
        assert grid(tables(document)[0]) == [["Tiltak", "Ansvar"], ["Male | snekre", "NAV"]]

    def test_caption_and_empty_header(self):
        document = md("|   |   |\n|---|---|\n| Male | NAV |\n\n: Tiltak i 2026\n")
        assert tables(document)[0].header == ()
        assert document.blocks[-1].text == "Tiltak i 2026"

    def test_in_a_list_item(self):
        document = md("1. punkt\n\n   | A | B |\n   |---|---|\n   | c | d |\n\n2. neste\n")
        assert [block.kind for block in document.blocks] == ["item", "table", "item"]
        assert document.blocks[1].level == 1


class TestHtml:
    def test_table(self):
        document = md("""\
            <div class="bred">
            <table>
            <colgroup><col style="width: 30%" /></colgroup>
            <thead><tr><th rowspan="2">Delmål</th><th colspan="2">Arbeid</th></tr>
            <tr><th>Tiltak</th><th>Hvem</th></tr></thead>
            <tbody>
            <tr>
              <td rowspan="2"><p>Trygg</p><p>vei</p></td>
              <td><ul><li>Male <em>hus</em></li><li>Måke&nbsp;&amp; strø</li></ul></td>
              <td>Teknisk<br/>drift</td>
            </tr>

            <tr><td>

            **Kjøre** [buss](b.md)

            </td><td>NAV</td></tr>
            </tbody>
            </table>
            </div>
            Kilde: SSB
            """)
        (table,) = tables(document)
        assert grid(table) == [
            ["Delmål", "Arbeid", ""], ["Delmål", "Tiltak", "Hvem"],
            ["Trygg\nvei", "• Male hus\n• Måke & strø", "Teknisk\ndrift"], ["Trygg\nvei", "Kjøre buss", "NAV"],
        ]  # fmt: skip
        assert len(table.header) == 2
        assert table.rows[1].cells[0].repeated
        assert cut(document, table.rows[1].cells[2].span) == "NAV"
        assert [link.target for link in table.rows[1].cells[1].links] == ["b.md"]
        assert document.blocks[-1].text == "Kilde: SSB"

    def test_blocks(self):
        assert seen("""\
            <section>
            ## Mål
            Tekst
            </section>
            <h3 id="x">Del <b>to</b></h3><p>Avsnitt
            over linjer</p>
            <ul><li>en<ol><li>under</li></ol></li><li>to</li></ul>
            <script>

            nei()
            </script>
            <style>b { }</style>
            <details>
            <summary>Vis mer</summary>

            1. inne

            </details>
            """) == [
            ("heading", "Mål"), ("paragraph", "Tekst"), ("heading", "Del to"), ("paragraph", "Avsnitt over linjer"),
            ("item", "en"), ("item", "under"), ("item", "to"), ("heading", "Vis mer"), ("item", "inne"),
        ]  # fmt: skip

    def test_places(self):
        document = md("# Plan\n\n## Mål\n\n  <p>Første</p>\n  <h4>Under</h4>\n\nEtter\n")
        assert [block.span.place for block in document.blocks[2:]] == [
            "Mål › avsnitt 1",
            "Mål › Under",
            "Mål › Under › avsnitt 1",
        ]
        assert cut(document, document.blocks[2].span) == "Første"
        assert document.blocks[3].level == 4

    def test_text_that_only_looks_like_html(self):
        assert seen("<dato>\n\n```\n<table><tr><td>nei</td></tr></table>\n```\n\nEtter `<table>` og <b>fet</b>\n") == [
            ("paragraph", "<dato>"),
            ("code", "<table><tr><td>nei</td></tr></table>"),
            ("paragraph", "Etter <table> og fet"),
        ]

    def test_unclosed(self):
        assert seen("<p>uten slutt\n\n## Mål\n\n<table>\n<tr><td>a</td><td>b</td></tr>\n\nEtter\n")[:2] == [
            ("paragraph", "uten slutt"),
            ("heading", "Mål"),
        ]
        assert seen("<table>\n<tr><td>a</td><td>b</td></tr>\n\nEtter\n")[-1] == ("paragraph", "Etter")

    def test_table_in_item_and_quote(self):
        document = md(
            "- punkt\n\n  <table><tr><td>a</td>\n  <td>b</td></tr></table>\n\n"
            "> <table><tr><td>c</td>\n> <td>d</td></tr></table>\n"
        )
        assert [grid(table) for table in tables(document)] == [[["a", "b"]], [["c", "d"]]]
        assert cut(document, tables(document)[1].rows[0].cells[1].span) == "d"


@pytest.mark.parametrize(
    ("source", "text", "attrs"),
    [
        ("### **3\\. Mål** {#3.-mål}", "3. Mål", {}),
        ("## Mål og tiltak {#mål-og-tiltak}", "Mål og tiltak", {}),
        ("## 2 Mål og tiltak {#mål-og-tiltak-1}", "2 Mål og tiltak", {}),
        ("## Innleiing {#_Toc1234}", "Innleiing", {}),
        ("## Innleiing {#h.gjdgxs .unnumbered}", "Innleiing", {}),
        ("# Forord {-}", "Forord", {}),
        ("# Forord {.unnumbered .unlisted}", "Forord", {}),
        ("## Flere mestrer {#D1.2}", "Flere mestrer", {"id": "D1.2"}),
        ("## Flere mestrer {#T-03}", "Flere mestrer", {"id": "T-03"}),
        ("## H1 Trygg {#h1}", "H1 Trygg", {"id": "h1"}),
        ("## Flere mestrer {#mestring}", "Flere mestrer", {"id": "mestring"}),
        ("## Trygg {#trygg kind=hovedmaal}", "Trygg", {"id": "trygg", "kind": "hovedmaal"}),
        ("## []{#_Toc12 .anchor}Hovedmål 1", "Hovedmål 1", {}),
        ("## **Hoved****mål 1**", "Hovedmål 1", {}),
        ("## *Hovedmål 1*", "Hovedmål 1", {}),
        ("## [**Hovedmål** 1](#a)", "Hovedmål 1", {}),
        ("**Hovedmål** 1\n===", "Hovedmål 1", {}),
        ("## [Hovedmål]{.underline} 1 \\", "Hovedmål 1", {}),
        ("## Hoved\u00admål\u200b&nbsp;1", "Hovedmål 1", {}),
    ],
)
def test_headings(source, text, attrs):
    (block,) = md(source).blocks
    assert (block.kind, block.text, dict(block.attrs)) == ("heading", text, attrs)


def test_anchors_can_still_be_linked_to():
    assert {"3.-mål", "_Toc9", "x"} <= md(
        '## Mål {#3.-mål}\n\n[]{#_Toc9 .anchor}Tekst\n\n<div id="x">\n\na\n\n</div>\n'
    ).anchors


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("[Viktig]{.mark} sak", "Viktig sak"),
        ("[[lenke]{.underline}](http://x.example) her", "lenke her"),
        ("[[lenke](http://x.example)]{.underline}", "lenke"),
        ('[tekst]{custom-style="Brød\ntekst"} mer', "tekst\nmer"),
        ("**[Mål]{.smallcaps}** er", "Mål er"),
        ("**Mål **er **viktig**", "Mål er viktig"),
        ("tekst\\\nmer\\", "tekst\nmer"),
        ("1\\. Bygge \\- og \\#male\\!", "1. Bygge - og #male!"),
        ("a&nbsp;b&shy;c&#8203;d", "a bcd"),
        ("Tall[^1] er [^note]viktig", "Tall er viktig"),
        ("[^1]: Kilde: SSB", "Kilde: SSB"),
        ("Frist\n:   9\\. mai", "Frist: 9. mai"),
        ("“Sitat” og ‘ord’ – slik …", "“Sitat” og ‘ord’ – slik …"),
        ("Feltet [velg]{x} står", "Feltet velg{x} står"),
        ("a <!-- x --> b", "a b"),
        ("Plan 2026--2029 -- et utkast --- kort", "Plan 2026–2029 – et utkast – kort"),
        ("Skriv --flagg og a-b", "Skriv --flagg og a-b"),
        ("{{< note >}}\nTekst\n{{< /note >}}", "Tekst"),
        ("::: {.boks}\nTekst\n:::", "Tekst"),
        ("+++\ntitle = 'x'\n+++\nTekst", "Tekst"),
        ("\\newpage\n\nTekst\n\n[TOC]", "Tekst"),
    ],
)
def test_debris(source, text):
    (block,) = md(source).blocks
    assert block.text.replace("\n", " ").split() == text.replace("\n", " ").split()
    assert len(block.lines) in (0, block.text.count("\n") + 1)


@pytest.mark.parametrize(
    "source", ["&nbsp;", "\\", "&#8203;", "<!-- -->", "<br>", "[]{#_Toc1 .anchor}", "\u200b", "---"]
)
def test_nothing_to_see(source):
    document = md(f"Før\n\n{source}\n\nEtter\n")
    assert [block.text for block in document.blocks] == ["Før", "Etter"]
    assert document.blocks[1].span.place == "avsnitt 2"


def test_bold_runs():
    document = md("**Hoved****mål 1**\n\n<b>Mål</b>\n\n**[Mål]{.mark}**\n\n**A** b\n")
    assert [(block.text, block.bold) for block in document.blocks] == [
        ("Hovedmål 1", True), ("Mål", True), ("Mål", True), ("A b", False),
    ]  # fmt: skip


def test_links_stand_where_they_say_behind_debris():
    document = md("[x]{.mark} og **A****B** se [[her]{.underline}](a.md)\n")
    (link,) = document.blocks[0].links
    assert (link.text, link.span.line, link.span.column) == ("her", 1, 29)


def test_marks_typed_by_hand_are_items():
    document = md("\\- Bygge\n\\- Male\n\n\\* Snekre\n\n\\*ikke\\* punkt\n")
    assert [(block.kind, block.label, block.text) for block in document.blocks] == [
        ("item", "-", "Bygge"), ("item", "-", "Male"), ("item", "*", "Snekre"), ("paragraph", "", "*ikke* punkt"),
    ]  # fmt: skip


def test_an_empty_comment_keeps_lists_apart():
    assert [block.label for block in md("1. a\n1. b\n\n<!-- -->\n\n1. c\n1. d\n").blocks] == ["1.", "2.", "1.", "2."]
    assert [block.label for block in md("1. a\n<!-- -->\n1. b\n").blocks] == ["1.", "2."]


@pytest.mark.parametrize(
    "source",
    [
        '![Bilde av barn](b.png){width="3in"}',
        "[![Bilde](b.png)](c.md)",
        '<img alt="Bilde" src="b.png" />',
        "![](b.png)\n![](c.png)",
    ],
)
def test_pictures_are_no_text(source):
    (block,) = md(source).blocks
    assert (block.kind, block.text, dict(block.attrs)) == ("paragraph", "", {})
    assert any(link.target == "b.png" and link.image for link in block.links)


def test_contents_with_page_numbers():
    document = md("[**1\\. Innleiing\t2**](#1.-innleiing)\n\n[2 Mål [3](#_Toc2)](#_Toc2)\n\n[Delmål 1](#d1)\n")
    assert [block.noise for block in document.blocks] == ["contents", "contents", ""]


def test_definitions_and_notes():
    document = md("Frist\n: 9. mai\nAnsvar:\n: Helse og\n  velferd\n\n[^1]: En\n[^2]: To\n  mer\n")
    assert [block.text for block in document.blocks] == ["Frist: 9. mai", "Ansvar: Helse og\nvelferd", "En", "To\nmer"]
    assert [span.line for span in document.blocks[1].lines] == [3, 5]
    assert cut(document, document.blocks[2].span) == "En"


PIECES = st.lists(
    st.sampled_from(
        [
            "+---+---+\n", "+===+===+\n", "| a | b |\n", "|   +---+\n", "|  x    |\n", "+---+\n", "---- ---\n",
            "--- -----  --\n", "-------\n", "en   to\n", "  Æ  ø\n", "\n", "\n\n", ": tekst\n", "Table: x\n",
            "Ord\n", ":::\n", "::: {.a}\n", "<table>", "<tr>", "<td rowspan=2>", "<td colspan='3'>", "</td>",
            "</tr>", "</table>\n", "<div>\n", "</div>", "<ul><li>", "<p>", "</p>", "<h2>", "</h2>", "<summary>",
            "<script>", "<style>", "<!-- -->", "<!--", "\n\n<!-- -->\n\n", "[x]{.mark}", "[]{#_T .anchor}",
            "{width=1}", "]{", "![", "](", "**", "****", "\\", "\\-", " 1\\. ", "[^1]", "\n[^1]: ", "&nbsp;",
            "\u00ad", "\u200b", "- ", "1. ", "> ", "    ", "\t", "{{< a >}}\n", "+++\n", "# ", "{#3.-a}", "{-}",
            "a", "Å ", "|", "`", "```\n", "\ue000",
        ]
    ),
    max_size=30,
).map("".join)  # fmt: skip


@settings(max_examples=600, deadline=None)
@given(PIECES)
def test_any_export_is_read_and_every_place_exists(text):
    document = read_markdown(text.encode(), "x.md")
    if not isinstance(document, Document):
        return
    spans = [block.span for block in document.blocks]
    spans += [span for block in document.blocks for span in block.lines]
    spans += [link.span for block in document.blocks for link in block.links]
    for block in document.blocks:
        assert len(block.lines) in (0, block.text.count("\n") + 1)
        for row in (*block.header, *block.rows):
            spans += [row.span, *(cell.span for cell in row.cells)]
    for span in spans:
        assert 1 <= span.line <= span.end_line <= len(document.source)
        assert 1 <= span.column <= len(document.source[span.line - 1]) + 1


WORDS = st.lists(st.sampled_from(["mål", "Ås", "2026", "ny", "x\\|y", "og"]), max_size=3).map(" ".join)
ROWS = st.lists(st.tuples(WORDS, WORDS, WORDS).filter(any), min_size=1, max_size=5)


def drawn(rows: list[tuple[str, ...]], rule: str = "-") -> str:
    """A grid table as Pandoc draws it, one word a line."""
    columns = range(len(rows[0]))
    width = 12
    edge = "+" + "+".join(rule * width for _ in columns) + "+\n"
    text = ""
    for row in rows:
        words = [cell.split() for cell in row]
        for line in range(max(1, *map(len, words))):
            cells = [f" {words[at][line] if line < len(words[at]) else '':<{width - 1}}" for at in columns]
            text += "|" + "|".join(cells) + "|\n"
        text += edge
    return text


@settings(max_examples=150, deadline=None)
@given(ROWS, st.sampled_from(["", "  ", "> "]))
def test_grid_cells_stand_where_their_spans_say(rows, prefix):
    text = "+" + "+".join("-" * 12 for _ in range(3)) + "+\n" + drawn([("A", "B", "C")], "=") + drawn(rows)
    document = md("\n".join(prefix + line for line in text.splitlines()))
    (table,) = tables(document)
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        [cell.replace("\\|", "|") for cell in row] for row in rows
    ]
    for row, wanted in zip(table.rows, rows, strict=True):
        for cell, words in zip(row.cells, wanted, strict=True):
            if words:
                place = cut(document, cell.span)
                assert (place.split()[0], place.split()[-1]) == (words.split()[0], words.split()[-1])


@settings(max_examples=150, deadline=None)
@given(ROWS)
def test_simple_table_cells_stand_where_their_spans_say(rows):
    lines = [f"{a or '-':<20} {b:<20} {c:<20}".rstrip() for a, b, c in rows]
    document = md("\n".join([f"{'A':<20} {'B':<20} C", " ".join(["-" * 20] * 3), *lines]))
    (table,) = tables(document)
    for row, (a, b, c) in zip(table.rows, rows, strict=True):
        assert [cut(document, cell.span) for cell in row.cells] == [a or "-", b, c]


@pytest.mark.parametrize(
    "text",
    [
        "+---+\n" + "| a |\n" * 20_000,
        "+-" * 5_000 + "+\n" + "| a " * 5_000 + "|\n",
        "--- ---\n" * 5_000,
        "a  b\n--- ---\n\n" * 3_000,
        "-----\na b\n" * 5_000,
        "<table>\n\n" * 5_000,
        "<table>" * 5_000,
        "<div>" * 10_000,
        "<p>\n" * 5_000,
        "<ul><li>\n\n" * 3_000,
        "[" * 5_000 + "]{.a}" * 5_000,
        "[a]{.b " * 5_000,
        "[^1]: a\n" * 5_000,
        "a\n: b\n" * 5_000,
        ":::\n" * 5_000,
        "**a **" * 3_000,
        "**a** ****" * 3_000,
        "\n<!-- -->\n" * 3_000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_hostile_exports_are_read_to_the_end(text):
    assert isinstance(read_markdown(text.encode(), "x.md"), Document)
