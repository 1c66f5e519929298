"""PDF files: structure trees, pages without structure, and what cannot be read."""

from __future__ import annotations

import builtins
import sys
import time
import zlib
from datetime import date

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption

from plancheck.checks import ukjent_referanse
from plancheck.document import Confidence, Document, Unreadable
from plancheck.extract import extract
from plancheck.graph import Context
from plancheck.link import link
from plancheck.model import Maal, Tiltak
from plancheck.read.markdown import read_markdown
from plancheck.read.pdf import read_pdf
from tests.read.pdffile import Drawn, Tagged, one_page, written

LONG = "Kommunen skal arbeide for at innbyggerne opplever trygghet og gode tjenester, og at"


def read(data: bytes) -> Document:
    found = read_pdf(data, "plan.pdf")
    assert isinstance(found, Document), found
    return found


def refused(data: bytes) -> str:
    found = read_pdf(data, "plan.pdf")
    assert isinstance(found, Unreadable), found
    assert found.params["file"] == "plan.pdf"
    return found.key


def texts(document: Document, *kinds: str) -> list[str]:
    return [block.text for block in document.blocks if not block.noise and (not kinds or block.kind in kinds)]


def table(document: Document) -> list[list[str]]:
    block = next(block for block in document.blocks if block.kind == "table")
    return [[cell.text for cell in row.cells] for row in (*block.header, *block.rows)]


def tagged_plan() -> bytes:
    pdf = Tagged()
    element, text = pdf.element, pdf.text
    pdf.artifact("Side 1")

    def cell(role: str, words: str, x: int, extra: str = "") -> str:
        return element(role, [element("P", [text(words, x)])] if words else [], extra)

    item = element("LI", [element("Lbl", [text("a)")]), element("LBody", [text("Ungdomsrådet", 90)])])
    top = element(
        "Document",
        [
            element("Tittel", [text("Temaplan for oppvekst 2026-2029")]),
            element("H1", [text("Hovedmål 1: Alle barn har det trygt")]),
            element("P", [text("Planen er laget sammen med disse: ")]),
            element("L", [item]),
            element("H2", [text("Delmål 1.1 Færre barn står utenfor")]),
            element(
                "Table",
                [
                    element("TR", [cell("TH", "Tiltak", 72), cell("TH", "Ansvar", 200), cell("TH", "Frist", 320)]),
                    element(
                        "TR",
                        [cell("TD", "Åpne fritidsklubb", 72), cell("TD", "", 200), cell("TD", "1. juni 2027", 320)],
                    ),
                    element(
                        "TR",
                        [
                            cell("TD", "Leirskole", 72),
                            cell("TD", "Oppvekst", 200, "/A<</RowSpan 2>>"),
                            cell("TD", "2028", 320),
                        ],
                    ),
                    element("TR", [cell("TD", "Lesegruppe", 72), cell("TD", "2027", 320)]),
                ],
            ),
        ],
    )
    return pdf.data(top, "/Tittel/P")


def test_structure_tree():
    document = read(tagged_plan())
    assert document.ceiling is Confidence.PROBABLE
    headings = [(block.text, block.level) for block in document.blocks if block.kind == "heading"]
    assert headings == [
        ("Temaplan for oppvekst 2026-2029", 1),
        ("Hovedmål 1: Alle barn har det trygt", 2),
        ("Delmål 1.1 Færre barn står utenfor", 3),
    ]
    item = next(block for block in document.blocks if block.kind == "item")
    assert (item.label, item.text) == ("a)", "Ungdomsrådet")
    assert not any("Side 1" in block.text for block in document.blocks)


def test_empty_and_merged_cells_of_a_structure_tree_keep_their_columns():
    document = read(tagged_plan())
    assert table(document) == [
        ["Tiltak", "Ansvar", "Frist"],
        ["Åpne fritidsklubb", "", "1. juni 2027"],
        ["Leirskole", "Oppvekst", "2028"],
        ["Lesegruppe", "Oppvekst", "2027"],
    ]
    rows = next(block for block in document.blocks if block.kind == "table").rows
    assert rows[2].cells[1].repeated
    assert rows[1].span.page == 1
    assert rows[1].span.place.endswith("Tabell 1 › rad 2")


def test_a_tree_that_leaves_the_text_out_is_not_believed():
    pdf = Tagged()
    heading = pdf.text("Temaplan for kultur")
    pdf.text("Et langt avsnitt som ingen har merket, men som er det meste av teksten på siden.")
    document = read(pdf.data(pdf.element("Document", [pdf.element("H1", [heading])])))
    assert document.ceiling is Confidence.GUESS
    assert any("ingen har merket" in text for text in texts(document))


def plan_page() -> Drawn:
    pdf = Drawn().line("Temaplan for oppvekst 2026-2029", 24, bold=True, after=12)
    pdf.line("Hovedmål 1: Alle barn har det trygt", 16, bold=True, after=8)
    return pdf.lines(
        [f"{LONG} barn og unge blir møtt der de er. Det gjelder sosial-", "og helsetjenestene også."]
    ).gap()


def test_headings_and_paragraphs_by_how_they_look():
    document = read(plan_page().line("Kort avsnitt.").data())
    assert document.ceiling is Confidence.GUESS
    assert texts(document, "heading") == ["Temaplan for oppvekst 2026-2029", "Hovedmål 1: Alle barn har det trygt"]
    first, second = texts(document, "paragraph")
    assert first.endswith("Det gjelder sosial- og helsetjenestene også.")
    assert second == "Kort avsnitt."


def test_hyphenation_is_mended():
    pdf = plan_page().lines([f"{LONG} alle skal få like muligheter gjennom helse-", "tjenesten der de bor."])
    assert any("gjennom helsetjenesten der de bor" in text for text in texts(read(pdf.data())))


ROWS = [
    ["Tiltak", "Ansvar", "Frist"],
    ["Åpne fritidsklubb\ni gamle Moen skole", "Kultur", "2027"],
    ["Leirskole", "", "1. juni 2028"],
    ["Lesegruppe på\nbiblioteket", "Oppvekst", "2026"],
]
WANTED = [
    ["Tiltak", "Ansvar", "Frist"],
    ["Åpne fritidsklubb i gamle Moen skole", "Kultur", "2027"],
    ["Leirskole", "", "1. juni 2028"],
    ["Lesegruppe på biblioteket", "Oppvekst", "2026"],
]


def test_table_with_lines():
    assert table(read(plan_page().table(ROWS, [100, 90, 90]).data())) == WANTED


def test_tables_below_each_other_with_nearly_the_same_lines():
    """The upright line of one is not taken for a piece of the other's."""
    pdf = plan_page().table(ROWS, [100.7, 90, 90]).line("Mellom tabellene.").table(ROWS, [99, 130, 90])
    tables = [block for block in read(pdf.data()).blocks if block.kind == "table"]
    assert [[cell.text for cell in block.rows[0].cells] for block in tables] == [WANTED[1], WANTED[1]]


def test_bookmarks_name_the_headings_and_not_the_list_of_contents():
    pdf = Drawn().lines(["Innhold", "1 Mål", "2 Tiltak"]).gap(20).line("1 Mål").gap().line("Flere er ute hver dag.")
    pdf.gap(20).line("2 Tiltak").gap().line("Vi merker stier i skogen.")
    for title in ("Innhold", "1 Mål", "2 Tiltak"):
        pdf.canvas.bookmarkPage(title)
        pdf.canvas.addOutlineEntry(title, title, 0)
    blocks = [block for block in read(pdf.data()).blocks if block.text in ("1 Mål", "2 Tiltak")]
    assert [block.kind for block in blocks][-2:] == ["heading", "heading"]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("Plan\nEiendom\nNAV", "Plan\nEiendom\nNAV"),
        ("Plan og\nEiendom", "Plan og Eiendom"),
        ("Helse,\nOppvekst", "Helse, Oppvekst"),
        ("Kommunalsjef\nOppvekstområdet", "Kommunalsjef Oppvekstområdet"),
    ],
)
def test_lines_of_a_cell_that_had_room_for_the_next_word(cell, text):
    """Such a line was ended on purpose, unless its last word goes on."""
    rows = [["Tiltak", "Ansvar"], ["Tomter i Dalen", cell]]
    assert table(read(plan_page().table(rows, [120, 100]).data()))[1] == ["Tomter i Dalen", text]


def test_the_only_bookmark_names_the_title_and_bold_lines_are_chapters():
    pdf = Drawn().line("Bibliotekplan 2026–2029", 11).gap()
    pdf.canvas.bookmarkPage("a")
    pdf.canvas.addOutlineEntry("Bibliotekplan 2026–2029", "a", 0)
    for number, title in enumerate(("Bakgrunn", "Mål", "Økonomi"), 1):
        pdf.gap(14).line(f"{number}. {title}", bold=True).gap().line("Biblioteket er åpent hver dag.")
    assert texts(read(pdf.data()), "heading") == [
        "Bibliotekplan 2026–2029", "1. Bakgrunn", "2. Mål", "3. Økonomi"
    ]  # fmt: skip


@pytest.mark.parametrize(("cell", "text"), [("2026\n2025\nFast", "2026\n2025\nFast"), ("2026–\n2028", "2026–2028")])
def test_years_below_each_other_in_a_narrow_cell(cell, text):
    """Each is a line of its own, though there was no room for the next."""
    rows = [["Tiltak", "Når"], ["Tomter i Dalen", cell]]
    assert table(read(plan_page().table(rows, [120, 34]).data()))[1][1].replace("– ", "–") == text


def test_table_without_lines():
    document = read(plan_page().table(ROWS, [140, 90, 90], ruled=False).line("Etter tabellen.").data())
    assert table(document) == WANTED
    assert "Etter tabellen." in texts(document, "paragraph")


def test_table_over_two_pages():
    pdf = (
        plan_page()
        .table(ROWS, [100, 90, 90])
        .page()
        .table([ROWS[0], ["Sommerskole", "Oppvekst", "2029"]], [100, 90, 90])
    )
    document = read(pdf.data())
    assert [block.kind for block in document.blocks].count("table") == 1
    assert table(document) == [*WANTED, ["Sommerskole", "Oppvekst", "2029"]]
    rows = next(block for block in document.blocks if block.kind == "table").rows
    assert [row.span.page for row in rows] == [1, 1, 1, 2]


def test_running_headers_and_page_numbers_are_noise():
    pdf = Drawn()
    for number in range(1, 5):
        pdf.y = 30
        pdf.line("Bergvik kommune - temaplan", 9)
        pdf.y = 80
        pdf.lines([f"Avsnitt {number}: {LONG} det er plass til alle."])
        pdf.y = 815
        pdf.line(f"Side {number} av 4", 9)
        if number < 4:
            pdf.page()
    document = read(pdf.data())
    assert [text.split(":")[0] for text in texts(document)] == [f"Avsnitt {n}" for n in range(1, 5)]
    assert sum(block.noise == "footer" for block in document.blocks) == 8


def test_contents_list_is_noise():
    pdf = Drawn().line("Innhold", 16, bold=True)
    pdf.lines(["1 Innledning ........................ 3", "2 Mål og tiltak ..................... 5"]).gap()
    pdf.line("1 Innledning", 16, bold=True).line(f"{LONG} slik er det.")
    document = read(pdf.data())
    assert [block.noise for block in document.blocks if "...." in block.text] == ["contents", "contents"]
    assert texts(document, "heading")[-1] == "1 Innledning"


def test_two_columns_are_read_one_after_the_other():
    left = [
        "Kommunen har mange som ønsker",
        "å bidra i lag og foreninger, og",
        "det skal vi ta vare på. Vi gjør",
        "det ved å gi små tilskudd til",
        "alle som søker innen fristen,",
        "og ved å låne ut lokaler. SLUTT",
    ]
    right = [
        "Bibliotekene er åpne for alle i",
        "hele kommunen hver dag i uka.",
        "De som vil kan låne med seg en",
        "bok hjem, eller lese der i ro og",
        "mak sammen med andre som er",
        "glade i bøker og gode historier.",
    ]
    pdf = Drawn().line("Om kulturlivet i Bergvik kommune i dag og framover", 20, bold=True).gap(20)
    start = pdf.y
    pdf.lines(left)
    pdf.y = start
    pdf.lines(right, x=320)
    whole = " ".join(texts(read(pdf.data()), "paragraph"))
    assert whole.index("SLUTT") < whole.index("Bibliotekene")
    assert "foreninger, og det skal vi ta vare på" in whole


def test_lists():
    pdf = plan_page().line("Vi skal:").lines(["•  Åpne klubben", "•  Pusse opp hallen"]).gap()
    pdf.lines(["1. Første punkt", "2. Andre punkt"])
    items = [(block.label, block.text) for block in read(pdf.data()).blocks if block.kind == "item"]
    assert items == [("-", "Åpne klubben"), ("-", "Pusse opp hallen"), ("1.", "Første punkt"), ("2.", "Andre punkt")]


def test_deeper_items_below_a_lead_in_stand_below_the_item_before_it():
    pdf = plan_page().line("• Flere er ute", x=80).line("Tiltak:").line("• Merke stier", x=100)
    pdf.line("• Alle er med", x=80)
    assert [(block.text, block.level) for block in read(pdf.data()).blocks[-4:]] == [
        ("Flere er ute", 0), ("Tiltak:", 1), ("Merke stier", 1), ("Alle er med", 0)
    ]  # fmt: skip


def test_nothing_from_geometry_is_surer_than_a_guess():
    pdf = plan_page().line("Delmål 1.1 Færre barn står utenfor", 13, bold=True).table(ROWS, [100, 90, 90])
    graf = link([extract(read(pdf.data()), ())], (), Context(today=date(2026, 1, 15)), frozenset())
    nodes = [node for node in graf.nodes.values() if isinstance(node, Maal | Tiltak)]
    assert {node.kind for node in nodes} == {"hovedmaal", "delmaal", "tiltak"}
    assert {node.confidence for node in nodes} == {Confidence.GUESS}
    assert {node.span.page for node in nodes} == {1}


def test_nothing_is_surely_missing_in_a_plan_read_by_geometry():
    """A Word or Markdown plan that refers to a delmål the PDF seems to lack does not fail for it."""
    above = plan_page().line("Delmål 1.1 Færre barn står utenfor", 13, bold=True).data()
    below = (
        b"# Handlingsdel 2026-2029\n\nHandlingsdelen bygger p\xc3\xa5 temaplan for oppvekst.\n\n"
        b"| Delm\xc3\xa5l | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n| 9.9 | Leirskole | Oppvekst | 2027 |\n"
    )
    parts = [extract(read(above), ()), extract(read_markdown(below, "handlingsdel.md"), ())]
    graf = link(parts, (), Context(today=date(2026, 1, 15)), frozenset())
    hits = [hit for hit in ukjent_referanse.check(graf, None) if hit.params["plan"]]
    assert [hit.confidence for hit in hits] == [Confidence.GUESS]


def test_scanned():
    pdf = Drawn()
    pdf.canvas.rect(100, 100, 300, 500, fill=1)
    assert refused(pdf.data()) == "uten_tekst"


def test_password():
    locked = Drawn(encrypt=StandardEncryption("hemmelig", strength=128)).line("Temaplan for kultur").data()
    assert refused(locked) == "kryptert"
    opened = Drawn(encrypt=StandardEncryption("", "eier", canPrint=0, strength=128)).line("Temaplan for kultur 2026")
    assert "Temaplan for kultur 2026" in texts(read(opened.data()))


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n", b"PK\x03\x04", b"%PDF-1.4\n%%EOF", b"%PDF-1.7\nxref\n0 99999999\n", b"\0" * 500]
)
def test_damaged(data):
    assert refused(data) == "skadet"


def test_every_truncation_and_many_broken_bytes_give_an_answer():
    whole = tagged_plan()
    for cut in range(0, len(whole), 97):
        assert isinstance(read_pdf(whole[:cut], "a.pdf"), Document | Unreadable)
        assert isinstance(read_pdf(whole[:cut] + b"\xff\xff" + whole[cut + 2 :], "a.pdf"), Document | Unreadable)


def test_a_lost_table_of_objects_makes_the_reading_a_guess():
    data = tagged_plan()
    document = read(data[: data.rindex(b"startxref")] + b"startxref\n7\n%%EOF\n")
    assert document.ceiling is Confidence.GUESS
    assert "Delmål 1.1 Færre barn står utenfor" in texts(document)


def quick(data: bytes) -> Document | Unreadable:
    begin = time.process_time()
    found = read_pdf(data, "plan.pdf")
    assert time.process_time() - begin < 10
    return found


def test_bombs_cost_nothing():
    bomb = zlib.compress(b"BT /F1 11 Tf (a) Tj ET\n" * 4_000_000, 9)
    assert isinstance(quick(one_page(bomb, stream=b"/Filter/FlateDecode")), Unreadable)
    twice = zlib.compress(bomb, 9)
    assert isinstance(quick(one_page(twice, stream=b"/Filter[/FlateDecode/FlateDecode]")), Unreadable)


def test_a_form_that_draws_itself_ends():
    head = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 7 0 R>>>>/Length 17>>"
    form = head + b"stream\n/X Do /X Do /X Do\nendstream"
    data = one_page(b"/X Do BT /F1 11 Tf 72 700 Td (Temaplan for kultur) Tj ET", {7: form})
    assert "Temaplan for kultur" in texts(quick(data))


def test_page_trees_and_tables_of_objects_that_go_in_circles_end():
    loop = {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>"}
    assert isinstance(quick(written(loop)), Unreadable)
    data = written(loop)
    start = data.rindex(b"xref\n0 1")
    assert isinstance(quick(written(loop, b"/Prev %d" % start)), Unreadable)


def test_a_font_with_four_thousand_million_codes():
    table = b"begincmap 1 beginbfrange <00000000> <FFFFFFFF> <0000> endbfrange endcmap"
    font = b"<</Type/Font/Subtype/TrueType/BaseFont/A/ToUnicode 8 0 R/Encoding/WinAnsiEncoding>>"
    stream = b"<</Length %d>>stream\n%s\nendstream" % (len(table), table)
    data = one_page(b"BT /F1 11 Tf 72 700 Td (Temaplan for kultur) Tj ET", {5: font, 8: stream})
    assert "Temaplan for kultur" in texts(quick(data))


def test_time_is_bounded(monkeypatch):
    monkeypatch.setattr("plancheck.read.pdf.reader.Budget", lambda: plancheck_budget(0.0))
    assert refused(tagged_plan()) == "tung"


def plancheck_budget(seconds: float):
    from plancheck.read.pdf.bounds import Budget

    return Budget(seconds)


def test_without_the_extra(monkeypatch):
    real = builtins.__import__

    def without(name: str, *args: object, **more: object) -> object:
        if name.startswith("pdfminer"):
            raise ImportError(name)
        return real(name, *args, **more)

    for name in [name for name in sys.modules if name.startswith(("pdfminer", "plancheck.read.pdf."))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(builtins, "__import__", without)
    found = read_pdf(tagged_plan(), "plan.pdf")
    assert isinstance(found, Unreadable)
    assert (found.key, found.params["kommando"]) == ("mangler_tillegg", 'pip install "plancheck[pdf]"')
