"""Plain text: structure only where the layout leaves no doubt."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancheck.document import Confidence, Document
from plancheck.read.text import read_text

LONG = "Dette er et langt avsnitt som forteller hva kommunen vil gjøre, hvorfor det trengs, og hvem som skal gjøre det."


def txt(text: str) -> Document:
    document = read_text(dedent(text).encode(), "plan.txt")
    assert isinstance(document, Document)
    assert (document.format, document.ceiling) == ("text", Confidence.PROBABLE)
    return document


def outline(document: Document) -> list[tuple]:
    return [(block.kind, block.level, block.text) for block in document.blocks]


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("SAMMENDRAG", 2),
        ("Hvordan arbeider vi?", 3),
        ("1.2 Handlingsdel", 3),
        ("Kapittel 3 Mål", 2),
        ("Mål\n===", 1),
        ("Mål\n-----", 2),
        ("Dette er en setning.", 0),
        ("Tiltak:", 0),
        ("- punkt", 0),
        ("1. punkt", 0),
        ("30 prosent av innbyggerne er over 67 år", 0),
        ("en linje som er så lang at ingen ville ha skrevet den som overskrift i en plan, heller ikke her hos oss", 0),
    ],
)
def test_headings(line, level):
    document = txt(f"Tittel på planen\n\n{LONG}\n\n{line}\n\n{LONG}\n")
    found = [block.level for block in document.blocks[2:] if block.kind == "heading"]
    assert found == ([level] if level else [])
    assert document.start.line == 1


def test_numbered_lines_with_blanks_between_are_items():
    document = txt(f"{LONG}\n\n1. Pusse opp\n\n2. Kjøpe buss\n\n3. Ansette\n\n{LONG}\n")
    assert [block.label for block in document.blocks] == ["", "1.", "2.", "3.", ""]


def test_a_chapter_after_bullets_is_no_item_of_theirs():
    document = txt(f"{LONG}\n\n3. TILTAK\n\n- Kjøpe buss\n- Ansette\n\n4. ORGANISERING\n\n{LONG}\n")
    assert [block.text for block in document.blocks if block.kind == "heading"] == ["3. TILTAK", "4. ORGANISERING"]


@pytest.mark.parametrize("blank", ["\n", "\n\n"])
def test_a_chapter_below_the_contents_that_list_it_is_no_item(blank):
    contents = blank.join(["1. Bakgrunn", "2. Mål", "3. Tiltak"])
    document = txt(f"{LONG}\n\nInnhold\n\n{contents}\n\n\n1. Bakgrunn\n\n{LONG}\n\n2. Mål\n\n{LONG}\n")
    found = [(block.kind, block.text) for block in document.blocks]
    assert "item" not in dict(found)
    assert [block.text for block in document.blocks if block.noise] == ["Innhold", "1. Bakgrunn", "2. Mål", "3. Tiltak"]
    assert {("heading", "1. Bakgrunn"), ("heading", "2. Mål")} <= set(found)


PAGED = """Innholdsliste

Forord 2
Kap. 1 Kor vi står 4
1.1 Hovudsatsingar 6
Kap. 2 Handlingsplan 13

Alle skal ha ein trygg veg til skulen.
"""
TWICE = f"""INNHOLD:

Samandrag

Satsing 1: Elva

Tiltak

Satsing 2: Skogen

Tiltak

Samandrag

{LONG}

Tiltak

- Rydde stien
"""
NONE = f"""Innhold

Kurset varer i to dager.

Mål

{LONG}

Tiltak

- Rydde stien
"""


@pytest.mark.parametrize(
    ("text", "last"),
    [(PAGED, "Kap. 2 Handlingsplan 13"), (TWICE, "Tiltak"), (NONE, None)],
    ids=["paged", "twice", "none"],
)
def test_a_contents_list_ends_with_its_last_page_or_where_the_text_begins(text, last):
    listed = [block for block in txt(text).blocks if block.noise == "contents"]
    assert [block.text for block in listed[-1:]] == ([last] if last else [])
    assert len(listed) == {PAGED: 5, TWICE: 6, NONE: 0}[text]


def test_a_contents_list_with_lines_drawn_below_titles():
    entries = ("Mål", "Tiltak", "Økonomi", "Oppfølging")
    text = "PLAN\n\nInnhold\n-------\n" + "".join(f"{one}\n" for one in entries)
    text += "".join(f"\n{one}\n{'-' * len(one)}\nNoe om {one.lower()}.\n" for one in entries)
    blocks = txt(text).blocks

    assert [block.text for block in blocks if block.kind == "heading"][-4:] == list(entries)
    assert [block.text for block in blocks if block.noise == "contents"][-4:] == list(entries)


def test_lists():
    document = txt("""\
        Tiltak:
        - Pusse opp
          hallen
          o under
        • Kjøpe
        a) en
        b) to
        """)
    assert [(block.kind, block.level, block.label, block.text) for block in document.blocks] == [
        ("paragraph", 0, "", "Tiltak:"),
        ("item", 0, "-", "Pusse opp\nhallen"),
        ("item", 1, "o", "under"),
        ("item", 0, "•", "Kjøpe"),
        ("item", 0, "a)", "en"),
        ("item", 0, "b)", "to"),
    ]


@pytest.mark.parametrize("gap", ["\t", None])
def test_tables(gap):
    rows = [
        ("Tiltak", "Ansvar", "Frist"),
        ("Pusse opp hallen", "Teknisk", "2026"),
        ("Kjøpe buss", "", "2027"),
        ("Ansette", "NAV", ""),
    ]
    lines = [gap.join(row) if gap else "".join(cell.ljust(20) for cell in row).rstrip() for row in rows]
    document = txt("Oversikt over tiltak\n" + "\n".join(lines) + "\nKilde: kommunen\n")
    (table,) = [block for block in document.blocks if block.kind == "table"]
    if gap is None:
        assert [tuple(cell.text for cell in row.cells) for row in (*table.header, *table.rows)] == rows
    assert [cell.text for cell in table.header[0].cells] == ["Tiltak", "Ansvar", "Frist"]
    cell = table.rows[0].cells[1]
    assert document.source[cell.span.line - 1][cell.span.column - 1 : cell.span.end_column - 1] == "Teknisk"
    assert cell.span.place == "Tabell 1 › rad 1"
    assert [block.text for block in document.blocks if block.kind == "paragraph"] == [
        "Oversikt over tiltak",
        "Kilde: kommunen",
    ]


def test_two_columns_of_running_text_are_no_table():
    document = txt("Vi skal.  Så skal vi.\nDet er en plan som   sier mye.\n  Mer tekst.\n")
    assert [block.kind for block in document.blocks] == ["paragraph"]


def test_run_on_transcript_stays_paragraphs():
    document = txt(f"1\n\n2 1\n\n4 Sammendrag {LONG * 20}\n\n5 Barn og unge {LONG * 20}\n")
    assert [block.noise for block in document.blocks] == ["footer", "", "", ""]
    assert {block.kind for block in document.blocks} == {"paragraph"}


def test_markdown_in_a_text_file():
    document = txt("## **Kommunedelplan**\n\n- punkt\n")
    assert outline(document) == [("heading", 2, "Kommunedelplan"), ("item", 0, "punkt")]


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=100), st.text(alphabet="aB -•1.\n\t)o=Å", max_size=150)))
def test_any_text_is_read_and_stands_where_it_says(text):
    document = read_text(text.encode("utf-8", "replace"), "x.txt")
    if not isinstance(document, Document) or "#" in text:
        return
    plain = all(character.isprintable() or character in "\n\t" for character in text)
    for block in document.blocks:
        spans = block.lines or (block.span,)
        if block.kind == "table":
            spans = [cell.span for row in (*block.header, *block.rows) for cell in row.cells]
        for span in spans:
            assert 1 <= span.column <= len(document.source[span.line - 1]) + 1
        if block.text and plain and block.text.isascii():
            row = block.text.split("\n")[0]
            assert document.source[spans[0].line - 1][spans[0].column - 1 :].startswith(row)


@pytest.mark.parametrize(
    "text",
    ["a  b\n" * 20_000, "a\n\n" * 20_000, "- a\n" * 20_000, "a\t" * 50_000, "  a" * 50_000 + "\n" + "x  y\n" * 3],
)
def test_huge_texts_are_read_to_the_end(text):
    assert isinstance(read_text(text.encode(), "x.txt"), Document)


def test_a_counted_line_among_headings_that_count_the_same_is_one_though_nothing_stands_below_it() -> None:
    document = txt("""\
        PLAN FOR VANN

        Delmål 1: Alle har godkjent vann

        Tiltak:
        - Bore

        Delmål 2: Lekkasjen er lav

        Delmål 3: Kravene til rensing er nådd

        Tiltak:
        - Kjøpe lyttebil
        """)
    headings = [text for kind, _, text in outline(document) if kind == "heading"]
    assert headings[1:] == [
        "Delmål 1: Alle har godkjent vann",
        "Delmål 2: Lekkasjen er lav",
        "Delmål 3: Kravene til rensing er nådd",
    ]


def test_a_few_words_in_capitals_right_above_the_text_are_a_heading() -> None:
    document = txt("""\
        PLAN FOR VANN

        MÅL
        Overordnet mål: Trygt vann

        TILTAK
        - Bore
        """)
    assert [text for kind, _, text in outline(document) if kind == "heading"] == ["PLAN FOR VANN", "MÅL", "TILTAK"]
