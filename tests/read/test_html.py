"""Web pages as municipalities publish them: accordions, tabs, merged cells, and everything around the text."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancheck.document import Document
from plancheck.read.html import read_html


def page(text: str | bytes) -> Document:
    document = read_html(dedent(text).encode() if isinstance(text, str) else text, "side.html")
    assert isinstance(document, Document)
    return document


def outline(document: Document) -> list[tuple]:
    return [(block.kind, block.level, block.label, block.text) for block in document.blocks if not block.noise]


def grid(document: Document) -> list[list[str]]:
    (table,) = [block for block in document.blocks if block.kind == "table"]
    return [[cell.text for cell in row.cells] for row in (*table.header, *table.rows)]


def test_text_and_places():
    document = page("""\
        <title>Plan - Granvang kommune</title>
        <h1>Temaplan &laquo;mestring&raquo;</h1>
        <p>Vi <b>skal</b>
           gj&oslash;re&nbsp;noe.<br>Se <a href="p.pdf">hele
           planen</a><sup><a href="#f">2</a></sup> p&aring; 50 m<sup>2</sup>.
        <p>Nytt &shy;av&shy;snitt
        """)
    assert outline(document) == [
        ("heading", 1, "", "Temaplan «mestring»"),
        ("paragraph", 0, "", "Vi skal gjøre noe.\nSe hele planen på 50 m2."),
        ("paragraph", 0, "", "Nytt avsnitt"),
    ]
    first = document.blocks[1]
    assert (first.span.line, first.span.column, first.strong) == (3, 4, ("skal",))
    assert [(span.line, span.end_line) for span in first.lines] == [(3, 4), (4, 5)]
    (link,) = first.links
    assert (link.text, link.target, link.span.line) == ("hele planen", "p.pdf", 4)
    assert document.source[3][link.span.column - 1 :].startswith("hele")


def test_title_stands_in_for_a_missing_heading():
    document = page("<title>Temaplan mestring | Granvang kommune</title><p>Tekst")
    assert outline(document)[0] == ("heading", 1, "", "Temaplan mestring")


def test_lists():
    document = page("""\
        <ul><li>en<ul><li>under</ul><li><p>to</p><p>mer</p></ul>
        <ol start=3><li>tre<li value=7>sju<li>åtte</ol>
        <ol type=a><li>første</ol>
        <ul><li><h3>Kort</h3><p>tekst</p></ul>
        """)
    assert outline(document) == [
        ("item", 0, "-", "en"),
        ("item", 1, "-", "under"),
        ("item", 0, "-", "to"),
        ("paragraph", 1, "", "mer"),
        ("item", 0, "3.", "tre"),
        ("item", 0, "7.", "sju"),
        ("item", 0, "8.", "åtte"),
        ("item", 0, "a.", "første"),
        ("heading", 3, "", "Kort"),
        ("paragraph", 1, "", "tekst"),
    ]


def test_lists_of_one_item_each_count_nothing():
    """The editor of a web page made a new list for each line: every one begins with 1, which nobody has written."""
    document = page("<ol><li>Flere deltar</ol><p>Sang.</p><ol><li>Flere leser</ol><ol start=3><li>Flere går</ol>")
    assert [block.label for block in document.blocks if block.kind == "item"] == ["-", "-", "3."]


def test_merged_cells():
    document = page("""\
        <table><caption>Tiltak i perioden</caption>
        <thead><tr><th rowspan=2>Mål<th rowspan=2>Tiltak<th colspan=2>Kostnad<tr><th>2026<th>2027</thead>
        <tr><td rowspan=3>Trygg<td>Pusse opp<br>hallen<td>1<td>2
        <tr><td><p>Kjøpe</p><p>buss</p><td>3
        <tr><td colspan=3><b>Delmål 2</b>
        <tr><td>a<td>b<td>c<td>d
        </table>""")
    assert document.blocks[0].text == "Tiltak i perioden"
    assert grid(document) == [
        ["Mål", "Tiltak", "Kostnad", ""],
        ["Mål", "Tiltak", "2026", "2027"],
        ["Trygg", "Pusse opp\nhallen", "1", "2"],
        ["Trygg", "Kjøpe\nbuss", "3", ""],
        ["Trygg", "Delmål 2", "", ""],
        ["a", "b", "c", "d"],
    ]
    table = document.blocks[1]
    assert [row.cells[0].repeated for row in table.rows] == [False, True, True, False]
    assert (table.rows[2].cells[1].colspan, table.rows[2].cells[1].bold) == (3, True)
    assert table.rows[1].cells[3].missing
    assert table.rows[1].cells[1].span.place == "Tabell 1 › rad 2"


def test_header_row_without_thead_and_header_column():
    document = page("<table><tr><th>Tiltak<th>Ansvar<tr><th scope=row>Pusse opp<td>Teknisk</table>")
    table = document.blocks[0]
    assert (len(table.header), len(table.rows)) == (1, 1)


def test_layout_table_and_nested_table():
    document = page(
        "<table role=presentation><tr><td><h2>Boks</h2><table><tr><td>a<td>b<tr><td>c<td>d</table></td></table>"
    )
    assert [block.kind for block in document.blocks] == ["heading", "table"]


def test_accordions_and_tabs():
    document = page("""\
        <h1>Plan</h1><h2>Tiltak</h2>
        <details><summary>For barn</summary><h3>Skole</h3><p>a</details>
        <details><summary>For eldre</summary>b</details>
        <h3><button aria-expanded=false aria-controls=x>Voksne</button></h3><div id=x hidden>c</div>
        <button aria-controls=y>Unge</button><div id=y style="display: none">d</div>
        <ul role=tablist><li><a role=tab id=t href="#f">Fane</a></ul>
        <div role=tabpanel id=f aria-labelledby=t hidden>e</div>
        <div class="collapse panel" aria-hidden="true">f</div><button>Skriv ut</button>
        """)
    assert [(kind, level, text) for kind, level, _, text in outline(document)] == [
        ("heading", 1, "Plan"), ("heading", 2, "Tiltak"),
        ("heading", 3, "For barn"), ("heading", 3, "Skole"), ("paragraph", 0, "a"),
        ("heading", 3, "For eldre"), ("paragraph", 0, "b"),
        ("heading", 3, "Voksne"), ("paragraph", 0, "c"),
        ("heading", 4, "Unge"), ("paragraph", 0, "d"),
        ("heading", 4, "Fane"), ("paragraph", 0, "e"), ("paragraph", 0, "f"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "noise"),
    [
        ("<nav><a href=/>Hjem</a></nav>", "navigation"),
        ("<header><a href=/>Kommunen</a></header>", "navigation"),
        ("<div class='breadcrumb'><a href=/>Hjem</a></div>", "navigation"),
        ("<div id='cookie-consent'>Vi bruker informasjonskapsler</div>", "navigation"),
        ("<div role='navigation'><ul><li>Meny</ul></div>", "navigation"),
        ("<aside class='relatert'><a href=x>Les også</a></aside>", "navigation"),
        ("<footer>Postboks 1</footer>", "footer"),
        ("<div class='site-footer'>Postboks 1</div>", "footer"),
        ("<div class='toc'><a href='#a'>Mål</a></div>", "contents"),
        ("<p>Publisert 09.04.2014 10:29 Sist endret: 04.06.2014", "footer"),
        ("<p>Sist oppdatert: 4. juni 2025", "footer"),
        ("<p>Til toppen", "footer"),
        ("<p>Publiseringsplanen er et tiltak", ""),
        ("<p>Publisert 08.01.2026. Vedteken av kommunestyret 17. desember 2025", ""),
        ("<p>Sist oppdatert 08.01.2026. Høringsfrist 2. mars 2026", ""),
        ("<aside><p>Høringsfrist er 9. mai 2026</aside>", ""),
        ("<div class='menu-open'><h1>Plan</h1><p>Tekst</p></div>", ""),
        ("<div class='navigation-page'><p>En lang tekst om noe som ikke er lenker.</div>", ""),
    ],
)
def test_noise(source, noise):
    document = page(f"<main><p>{'Planens egen tekst. ' * 20}</p></main>{source}")
    assert {block.noise for block in document.blocks[1:]} == {noise}


@pytest.mark.parametrize(
    "source",
    [
        "<p hidden>x</p>", "<div style='display:none'>x</div>", "<span class='sr-only'>x</span>", "<script>x</script>",
        "<style>x</style>", "<noscript>x</noscript>", "<template>x</template>", "<!-- x -->",
        "<svg><title>x</title></svg>",
        "<select><option>x</select>", "<i aria-hidden=true>x</i>", "<button>x</button>",
    ],
)  # fmt: skip
def test_hidden(source):
    assert outline(page(f"<p>a</p>{source}<p>b</p>")) == [("paragraph", 0, "", "a"), ("paragraph", 0, "", "b")]


def test_a_link_to_nowhere_shows_nothing_that_is_hidden():
    head = "<h3><button aria-expanded=false>Mål 1: Flere synger<span class=icon aria-hidden=true>+</span></button></h3>"
    assert [block.text for block in page(f"{head}<p>a <a href='#'>b</a></p>").blocks] == ["Mål 1: Flere synger", "a b"]


def test_terms():
    document = page("<dl><dt>Frist</dt><dd>9. mai</dd><dt>Mer</dt><dd><p>langt</p></dd></dl>")
    assert outline(document) == [
        ("paragraph", 0, "", "Frist: 9. mai"),
        ("heading", 1, "", "Mer"),
        ("paragraph", 0, "", "langt"),
    ]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ('<meta charset="iso-8859-1"><p>Høring'.encode("latin-1"), "Høring"),
        ("<p>Høring – nå".encode("cp1252"), "Høring – nå"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15"><p>5 € på høring'.encode("latin9"),
         "5 € på høring"),
        ('<meta charset="iso-8859-15"><p>Høring'.encode(), "Høring"),
        ('<meta charset="finnes-ikke"><p>Høring'.encode(), "Høring"),
        ("<p>Høring".encode("utf-16"), "Høring"),
        ("<p>Høring".encode("utf-8-sig"), "Høring"),
    ],
)  # fmt: skip
def test_encodings(data, text):
    assert outline(page(data)) == [("paragraph", 0, "", text)]


def test_anchors_and_directives():
    document = page('<a name="a"></a><h2 id="b">B</h2><p>x <!-- plancheck: ignore[FRI001] grunn -->')
    assert {"a", "b"} <= document.anchors
    assert document.directives[0].codes == ("FRI001",)


def test_blocks_inside_inline_elements():
    document = page("<a href=x><h2>Mål</h2><p>tekst</p></a><min-boks><p>i boks</p></min-boks>")
    assert [text for _, _, _, text in outline(document)] == ["Mål", "tekst", "i boks"]


TAGS = ["<p>", "</p>", "<div>", "</div>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td colspan=3>",
"<th rowspan=2>",
        "</table>", "<h2>", "</h2>", "<b>", "</b>", "<a href='x'>", "</a>", "<br>", "<details>", "<summary>",
        "</details>",
        "<dl>", "<dt>", "<dd>", "<nav>", "</nav>", "<script>", "</script>", "<!--", "-->", "&amp;", "&#8203;",
        "tekst ", "å",
        "\n", "<ol start=2>", "<pre>", "<button aria-expanded>", "<td rowspan=0>", "<thead>", "<tbody>", "<blockquote>",
        "<li value=x>", "<main>", "<caption>", "<h1 hidden>", "<div role=tabpanel aria-labelledby=x>"]  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.one_of(st.lists(st.sampled_from(TAGS), max_size=30).map("".join), st.text(max_size=60)))
def test_any_page_is_read_and_every_place_exists(text):
    document = read_html(text.encode("utf-8", "replace"), "x.html")
    if not isinstance(document, Document):
        return
    spans = [block.span for block in document.blocks]
    for block in document.blocks:
        spans += [cell.span for row in (*block.header, *block.rows) for cell in row.cells]
        assert len({len(row.cells) for row in (*block.header, *block.rows)}) <= 1
        assert len(block.lines) in (0, block.text.count("\n") + 1)
    for span in spans:
        assert 1 <= span.line <= span.end_line <= len(document.source)
        assert 1 <= span.column <= len(document.source[span.line - 1]) + 1


@pytest.mark.parametrize(
    "text",
    [
        "<div>" * 30_000, "<table><tr><td>" * 2_000, "<b>" * 30_000, "<li>" * 30_000, "<" * 100_000, "<!--" * 50_000,
        "<a \"'" * 50_000 + ">", "<ul><li>" * 2_000 + "x", "<table>" + "<tr><td colspan=999 rowspan=9999>x" * 2_000,
        "<dl><dt>a<dd>b" * 5_000, "<span>" * 100 + "<p>x" * 5_000, "&" * 100_000, "<script>" * 30_000,
    ],
    ids=lambda text: repr(text[:14]),
)  # fmt: skip
def test_hostile_pages_are_read_to_the_end(text):
    assert isinstance(read_html(text.encode(), "x.html"), Document)


def words(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in document.blocks if not block.noise]


CONSENT = "<div><h2>Informasjonskapsler</h2><p>Målet er en bedre opplevelse.</p><ul><li>Mål 1: Statistikk</ul></div>"


@pytest.mark.parametrize(
    "before",
    [CONSENT, "<div class=meny><ul><li>Mål 1: Meny</ul></div>", "<button aria-expanded=false>Meny</button>"],
)
@pytest.mark.parametrize("main", ["<main>{}</main>", "<div>{}</div>"])
def test_what_stands_before_the_title_is_not_the_plan(before, main):
    document = page(f"{before}{main.format('<h1>Klimaplan 2025–2030</h1><h2>Mål 1: Reise</h2><p>Vi går mer.</p>')}")
    assert [block.text for block in document.blocks if block.kind == "heading"] == [
        "Klimaplan 2025–2030", "Mål 1: Reise",
    ]  # fmt: skip
    assert not [block for block in document.blocks if block.kind == "item" and not block.noise]


def test_a_line_above_the_title_is_kept_as_a_line():
    document = page("<h3>Solnes kommune</h3><p>Høringsutkast</p><h1>Klimaplan 2025–2030</h1>")
    assert words(document) == [
        ("paragraph", "Solnes kommune"), ("paragraph", "Høringsutkast"), ("heading", "Klimaplan 2025–2030"),
    ]  # fmt: skip


def test_after_the_main_part_comes_the_site():
    document = page("<main><h1>Klimaplan 2025–2030</h1><p>Vi går mer.</p></main><h1>Kontakt</h1><p>Rådhuset")
    assert words(document) == [("heading", "Klimaplan 2025–2030"), ("paragraph", "Vi går mer.")]


def test_a_title_beside_the_main_part_is_the_title():
    document = page("<div><h1>Klimaplan</h1><p>Vedtatt 2025</p></div><main><h2>Mål</h2><p>Vi går mer.</p></main>")
    assert words(document)[0] == ("heading", "Klimaplan")
    assert ("paragraph", "Vi går mer.") in words(document)


def test_list_numbers_of_a_page_saved_from_word():
    document = page("""\
        <p class=MsoTitle>Rusplan 2026–2030<o:p></o:p></p>
        <p class=MsoToc1><a href="#a">1 Delmål 1.1 Foreldre<span>. </span>2</a></p>
        <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span
        style='mso-list:Ignore'>1.1<span>&nbsp; </span></span><![endif]>Delmål: Foreldre er enige</p>
        <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span><span style='mso-list:Ignore'>·<span>&nbsp;
        </span></span></span>Kveldsvandring</p>
        <p class=MsoNormal>Tekst</p>
        """)
    assert outline(document) == [
        ("heading", 1, "", "Rusplan 2026–2030"),
        ("item", 1, "1.1", "Delmål: Foreldre er enige"),
        ("item", 0, "-", "Kveldsvandring"),
        ("paragraph", 0, "", "Tekst"),
    ]
    assert [block.noise for block in document.blocks if block.text.startswith("1 Delmål")] == ["contents"]


@pytest.mark.parametrize(
    ("headings", "first"),
    [
        ("<h2>Innledning</h2><p>Tekst</p><h2>Mål</h2>", "Klimaplan 2025–2030"),
        ("<h2>Klimaplan for Solnes</h2><p>Tekst</p>", "Klimaplan for Solnes"),
        ("<h1>Solnes</h1><h2>Innledning</h2>", "Solnes"),
        ("<p class=MsoTitle>Klimaplan</p><h2>Innledning</h2>", "Klimaplan"),
        ("<div role=heading aria-level=1>Plan for klima</div><h2>Innledning</h2>", "Plan for klima"),
    ],
)
def test_the_title_of_a_page_without_a_first_heading(headings, first):
    document = page(f"<title>Klimaplan 2025–2030 | Solnes kommune</title>{headings}")
    assert next(block.text for block in document.blocks if block.kind == "heading") == first


def test_a_list_in_a_cell_keeps_its_bullets():
    """One item alone is the cell's text."""
    cells = "<td><ul><li>Lese høyt</li><li>Kartlegge</li></ul></td><td><ul><li>Styrerne</li></ul></td>"
    document = page(f"<h1>Plan</h1><table><tr><th>Tiltak</th><th>Ansvar</th></tr><tr>{cells}</tr></table>")
    assert grid(document)[-1] == ["• Lese høyt\n• Kartlegge", "Styrerne"]


@pytest.mark.parametrize(
    "part",
    [
        "<details><summary>{0}</summary>{1}</details>",
        '<div><button aria-expanded="false">{0}</button><div>{1}</div></div>',
    ],
)
def test_what_unfolds_headings_stands_over_them_wherever_the_part_before_ended(part):
    second = part.format("Hovedmål 2: Barn lærer", "<h3>Delmål 2.1: Alle leser</h3><p>Tekst.</p>")
    html = f"<h1>Plan</h1><h2>Hovedmål 1: Barn er trygge</h2><h3>Delmål 1.1: Ingen mobbes</h3>{second}<h2>Slutt</h2>"
    levels = [(block.text, block.level) for block in page(html).blocks if block.kind == "heading"]
    assert levels[3:] == [("Hovedmål 2: Barn lærer", 2), ("Delmål 2.1: Alle leser", 3), ("Slutt", 2)]


def test_what_unfolds_no_headings_stands_below_the_last_one():
    html = "<h1>Plan</h1><h2>Mål</h2><details><summary>Delmål 1: Alle er med</summary><p>Tekst.</p></details>"
    assert [block.level for block in page(html).blocks if block.kind == "heading"] == [1, 2, 3]
