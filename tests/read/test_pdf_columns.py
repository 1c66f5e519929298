"""Pages set in columns: each is read to its foot before the next, and what only stands side by side is no column."""

from __future__ import annotations

from tests.read.pdffile import LEFT, Drawn
from tests.read.test_pdf import read, table, texts

RIGHT = 320


def beside(pdf: Drawn, *columns: list[tuple[str, float]], xs: tuple[float, ...] = (LEFT, RIGHT)) -> Drawn:
    """Columns of lines, each line with the space below it, written one column after the other."""
    top = lowest = pdf.y
    for x, lines in zip(xs, columns, strict=True):
        pdf.y = top
        for text, after in lines:
            pdf.line(text, x=x, after=after, size=10, bold=text.startswith("Delmål"))
        lowest = max(lowest, pdf.y)
    pdf.y = lowest
    return pdf


def headed() -> Drawn:
    return Drawn().line("Landbruksplan for Vidalen kommune 2026–2032 med tiltak", 20, bold=True).gap(16)


ABOUT = [("Planen gjeld for heile kommunen,", 3), ("og er laga saman med faglaga.", 14), ("Hovudmål:", 9)]
GOAL = [("Vidalen har eit levande landbruk.", 3)]
FIRST = [("Delmål 1: Fleire bønder", 9), ("•  Halde kurs (Kontoret, 2027)", 8)]
SECOND = [("•  Opprette mentorordning for", 3), ("   nye bønder (Bondelaget, 2026)", 8)]


def test_short_lines_and_bullets_in_columns_are_not_read_across():
    document = read(beside(headed(), ABOUT + GOAL, FIRST + SECOND).data())
    assert [" ".join(text.split()) for text in texts(document)] == [
        "Landbruksplan for Vidalen kommune 2026–2032 med tiltak",
        "Planen gjeld for heile kommunen, og er laga saman med faglaga.",
        "Hovudmål:",
        "Vidalen har eit levande landbruk.",
        "Delmål 1: Fleire bønder",
        "Halde kurs (Kontoret, 2027)",
        "Opprette mentorordning for nye bønder (Bondelaget, 2026)",
    ]


def test_three_columns_below_a_title_are_read_from_left_to_right():
    xs = (50.0, 220.0, 390.0)
    columns = [[(f"Spalte {name} linje {n} står her", 3.0 + at) for n in range(1, 6)] for at, name in enumerate("abc")]
    whole = " ".join(texts(read(beside(headed(), *columns, xs=xs).data())))
    places = [whole.index(f"Spalte {name} linje {n}") for name in "abc" for n in range(1, 6)]
    assert places == sorted(places)


def test_an_item_goes_on_in_the_next_column_with_the_same_indent():
    left = [*ABOUT, ("•  Auke avverkinga innanfor rammene", 8), ("•  Legge verneverdige bygg inn i (ansvar:", 3)]
    right = [
        ("   Plan og miljø, frist: 2028)", 8),
        ("•  Rydde skogen (Skogeigarlaget, 2029)", 8),
        ("•  Merke stien (Kultur, 2027)", 8),
    ]
    document = read(beside(headed(), left, right).data())
    items = [(block.level, block.text) for block in document.blocks if block.kind == "item"]
    assert items[1:] == [
        (0, "Legge verneverdige bygg inn i (ansvar: Plan og miljø, frist: 2028)"),
        (0, "Rydde skogen (Skogeigarlaget, 2029)"),
        (0, "Merke stien (Kultur, 2027)"),
    ]


def test_text_across_the_page_parts_columns_above_from_those_below():
    pdf = beside(
        headed(),
        [(f"Øvre venstre {n} i den første spalta", 5) for n in range(4)],
        [(f"Øvre høgre {n} i den andre spalta", 7) for n in range(4)],
    )
    pdf.line("Denne setninga går over heile breidda av sida, frå den eine margen til den andre.", 10).gap()
    beside(
        pdf,
        [(f"Nedre venstre {n} i den første spalta", 5) for n in range(4)],
        [(f"Nedre høgre {n} i den andre spalta", 7) for n in range(4)],
    )
    whole = " ".join(texts(read(pdf.data())))
    marks = ["Øvre venstre 3", "Øvre høgre 0", "Denne", "Nedre venstre 0", "Nedre venstre 3", "Nedre høgre 0"]
    assert [whole.index(mark) for mark in marks] == sorted(whole.index(mark) for mark in marks)


def test_a_short_heading_below_columns_heads_what_follows():
    """It does not reach over the gap, but it is written after both columns, and below them."""
    pdf = beside(
        headed(), [(f"Avsnitt {n} i venstre spalte", 5) for n in range(6)], [("Til høgre er det tekst", 7)] * 5
    )
    pdf.gap(20).line("3 Tiltak", 13, bold=True)
    pdf.table([["Tiltak", "Ansvar", "Frist"], ["Nytt gjerde rundt beitet", "Kontoret", "2027"]], [220, 120, 90])
    kinds = [(block.kind, block.text) for block in read(pdf.data()).blocks]
    assert [kind for kind, _ in kinds[-2:]] == ["heading", "table"]
    assert kinds[-2][1] == "3 Tiltak"


def test_a_drawn_table_stays_in_its_column():
    pdf = headed()
    beside(pdf, [(f"Avsnitt {n} i venstre spalte går ned", 9) for n in range(9)], [("Til høgre er det tekst", 7)] * 9)
    pdf.y -= 10
    pdf.table([["Tiltak", "Frist"], ["Nytt gjerde", "2027"]], [130, 60])
    document = read(pdf.data())
    assert table(document) == [["Tiltak", "Frist"], ["Nytt gjerde", "2027"]]
    kinds = [block.kind for block in document.blocks if block.text.startswith("Avsnitt 8") or block.kind == "table"]
    assert kinds[-1] == "table"


def test_labels_beside_their_values_are_no_columns():
    labels = [("Vedteken:", 3), ("Planperiode:", 3), ("Ansvarleg:", 3), ("Plantype:", 3)]
    values = [("Kommunestyret 12. mars 2026", 3), ("2026–2032", 3), ("Landbrukssjefen", 3), ("Temaplan", 3)]
    whole = " ".join(texts(read(beside(headed(), labels, values).data())))
    assert "Planperiode: 2026–2032" in whole
    assert "Ansvarleg: Landbrukssjefen" in whole


def test_a_table_without_lines_keeps_its_rows():
    rows = [["Tiltak", "Ansvar", "Frist"]] + [
        [f"Tiltak nummer {n} som går\nover to linjer", f"Eining {n}", f"202{n}"] for n in range(6, 10)
    ]
    document = read(headed().table(rows, [220, 140, 80], ruled=False).data())
    assert table(document)[1] == ["Tiltak nummer 6 som går over to linjer", "Eining 6", "2026"]
    assert len(table(document)) == 5


def test_short_numbers_stay_in_their_own_column():
    rows = [["Nr", "Tiltak", "Ansvar", "Frist"]] + [
        [str(n), f"Merke stien over fjell {n}", "Kultur", f"202{n + 5}"] for n in range(1, 4)
    ]
    found = table(read(headed().table(rows, [28, 200, 120, 80], ruled=False).data()))
    assert found[:2] == [["Nr", "Tiltak", "Ansvar", "Frist"], ["1", "Merke stien over fjell 1", "Kultur", "2026"]]


def test_a_footer_across_the_columns_does_not_widen_them():
    pdf = Drawn()
    for page in range(1, 4):
        pdf.gap(60).line(f"Delmål {page}: Beite, skog og utmark", 13, bold=True).line(
            "gjev auka verdiskaping", 13, bold=True
        ).gap()
        pdf.lines(
            ["Kommunen skal arbeide for at alle", "får vere med, og for at bygda", "blir halden i hevd av folket."]
        )
        pdf.y = 800
        pdf.line("Landbruksplan for Vidalen", 8, after=-8).line(str(page), 8, x=500)
        if page < 3:
            pdf.page()
    document = read(pdf.data())
    goals = [f"Delmål {number}: Beite, skog og utmark gjev auka verdiskaping" for number in (1, 2, 3)]
    assert texts(document, "heading") == goals
    assert sum(block.noise == "footer" for block in document.blocks) == 3
