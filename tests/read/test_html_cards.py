"""What publishing platforms say by layout: kinds above headings, cards, names beside values, drawn tables."""

from __future__ import annotations

import re

import pytest

from plancheck.document import Document
from plancheck.read.html import read_html


def page(text: str) -> Document:
    document = read_html(text.encode(), "side.html")
    assert isinstance(document, Document)
    return document


def lines(text: str) -> list[str]:
    """Each block in one line: heading level in "#", items with their label, paragraphs inside an item indented."""
    marks = {"heading": "#", "item": "-", "paragraph": ""}
    found = []
    for block in page(text).blocks:
        if block.noise:
            continue
        if block.kind == "table":
            found += [" | ".join(cell.text for cell in row.cells) for row in (*block.header, *block.rows)]
        else:
            mark = marks[block.kind] * (block.level if block.kind == "heading" else 1)
            found.append(f"{'  ' * block.level if not mark else ''}{mark} {block.text}".replace("   ", "  ", 1))
    return [line if line.startswith("  ") else line.strip() for line in found]


GOAL = "<h1>Plan</h1><h3>Hovedmål 1: Alle er med</h3>"


@pytest.mark.parametrize(
    "card",
    [
        "<div class=tag>Delmål</div><h4>Flere deltar</h4>",
        "<h4><span>Delmål</span> Flere deltar</h4>",
        "<h4>Flere deltar <span class=badge>Delmål</span></h4>",
        "<header><span>DELMÅL</span></header><div><h4>Flere deltar</h4></div>",
        "<section><p><strong>Delmål:</strong></p><div><div><h4>Flere deltar</h4></div></div></section>",
    ],
)
def test_a_kind_set_apart_from_its_heading(card):
    assert lines(f"{GOAL}<div>{card}</div>")[2:] == ["#### Delmål: Flere deltar"]


def test_a_number_goes_with_the_kind():
    text = f"{GOAL}<div><div>Delmål 1.2</div><h4>Flere deltar</h4></div>"
    text += "<div><div>Delmål</div><h4>1.3 Fleire les</h4></div>"
    assert lines(text)[2:] == ["#### Delmål 1.2: Flere deltar", "#### Delmål 1.3 Fleire les"]


def test_one_kind_above_several_cards():
    text = (
        f"{GOAL}<div class=h>Delmål</div><div class=list><div><h4>Flere deltar</h4></div>"
        "<div><h4>Fleire les</h4></div></div>"
    )
    assert lines(text)[2:] == ["#### Delmål: Flere deltar", "#### Delmål: Fleire les"]


def test_a_kind_says_no_more_than_its_own_card():
    text = (
        f"{GOAL}<div><div>Delmål</div><h4>Flere deltar</h4><p>x</p></div>"
        "<div><h4>Økonomi</h4><p>Alt innenfor ramma.</p></div>"
    )
    assert lines(text)[2:] == ["#### Delmål: Flere deltar", "x", "#### Økonomi", "Alt innenfor ramma."]


FIELDS = {
    "divs": "<div><div>Ansvarlig</div><div>Kultur</div></div><div><div>Frist</div><div>2027</div></div>",
    "flat": "<div>Ansvarlig</div><div>Kultur</div><div>Frist</div><div>2027</div>",
    "spans": "<p><span>Ansvarlig</span> <span>Kultur</span></p><p><span>Frist:</span> <span>2027</span></p>",
    "lines": "<p><strong>Ansvarlig</strong><br>Kultur</p><p><strong>Frist</strong><br>2027</p>",
    "headings": "<h6>Ansvarlig</h6><p>Kultur</p><h6>Frist</h6><p>2027</p>",
    "terms": "<dl><dt>Ansvarlig<dd>Kultur<dt>Frist<dd>2027</dl>",
    "rows": "<div><div>Ansvarlig:</div></div><div><div>Kultur</div></div><div>Frist: 2027</div>",
}


@pytest.mark.parametrize("fields", FIELDS.values(), ids=FIELDS)
@pytest.mark.parametrize(
    "cards",
    [
        "<div>Tiltak</div><div class=card><div><h5>{0}</h5></div>{f}</div><div class=card><h5>{1}</h5>{f}</div>",
        "<h4>Tiltak</h4><div class=card><h5>{0}</h5>{f}</div><div class=card><h5>{1}</h5>{f}</div>",
        "<h4>Tiltak</h4><ul><li><h5>{0}</h5>{f}<li><h5>{1}</h5>{f}</ul>",
        "<h4>Tiltak</h4><h5>{0}</h5>{f}<h5>{1}</h5>{f}",
        "<h4>Tiltak</h4><details><summary>{0}</summary>{f}</details><details><summary>{1}</summary>{f}</details>",
        "<h4>Tiltak</h4><div><div class=name>{0}</div>{f}</div><div><div class=name>{1}</div>{f}</div>",
        "<div><div>Tiltak</div><h5>{0}</h5>{f}</div><div><div>Tiltak</div><h5>{1}</h5>{f}</div>",
        "<h5>Tiltak: {0}</h5>{f}<h5>Tiltak: {1}</h5>{f}",
        "<div><h5>{0}</h5>{f}</div><div><h5>{1}</h5>{f}</div>",
    ],
)
def test_cards_are_actions_with_their_fields(cards, fields):
    text = GOAL + cards.format("Fritidskort", "Leseløft", f=fields)
    assert [line for line in lines(text)[2:] if line.strip("# ") != "Tiltak"] == [
        "- Tiltak: Fritidskort", "  Ansvarlig: Kultur", "  Frist: 2027",
        "- Tiltak: Leseløft", "  Ansvarlig: Kultur", "  Frist: 2027",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "actions",
    [
        "<div>Tiltak</div><div><h5>Fritidskort</h5></div>",
        "<h5>Tiltak</h5><h6>Fritidskort</h6><p>Alle mellom 6 og 18 år.</p>",
    ],
)
def test_bare_cards_below_a_goal(actions):
    assert "- Tiltak: Fritidskort" in lines(f"{GOAL}<h4>Delmål: Flere deltar</h4>{actions}")


def test_nynorsk_and_numbers():
    text = (
        "<h1>Plan</h1><h3>Hovudmål 1: Alle er med</h3><div>Tiltak</div><div><h5>1.1 Fritidskort</h5>"
        "<div>Ansvarleg eining</div><div>Kultur</div><div>Ferdig innan</div><div>2027</div>"
        "<div>Samarbeidspartnarar</div><ul><li>Nav<li>Skulane</ul></div>"
    )
    assert lines(text)[2:] == [
        "- Tiltak 1.1 Fritidskort", "  Ansvarleg eining: Kultur", "  Ferdig innan: 2027",
        "  Samarbeidspartnarar: Nav, Skulane",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "chapters",
    [
        "<h2>Tiltak</h2><h3>Oppvekst</h3><p>Barna først.</p><ul><li>Fritidskort</ul><h3>Helse</h3><ul><li>Tur</ul>",
        "<h2>Tiltak</h2><h3>Oppvekst</h3><table><tr><th>Tiltak<th>Ansvar<tr><td>a<td>b</table>",
        "<h2>Ansvar</h2><p>Kommunedirektøren har ansvaret for planen.</p><h2>Status</h2><p>God.</p>",
        "<h2>Mål</h2><p>Planen har fire mål.</p><h3>Oppvekst</h3><p>Tekst.</p>",
        "<nav><ul><li>Tiltak</li></ul></nav><h2>Oppvekst</h2><p>Tekst.</p>",
        "<h2>Evaluering</h2><p>Ansvar: Plan. Frist: 2028.</p><h3>Rapport</h3><p>Ansvar: Plan</p><p>Frist: 2028</p>",
        "<p><b>Frist</b> er satt til 2028.</p><p><b>Status</b> er god.</p>",
    ],
)
def test_chapters_stay_chapters(chapters):
    kinds = [(block.kind, block.text) for block in page(f"<h1>Plan</h1>{chapters}").blocks if not block.noise]
    assert not [text for kind, text in kinds if kind == "item" and text.startswith("Tiltak")]
    assert not [
        text for _, text in kinds if text.startswith(("Mål: ", "Ansvar: Kommune", "Status: ", "Frist: er", "Tiltak: "))
    ]
    headings = [text for kind, text in kinds if kind == "heading"]
    assert headings == ["Plan", *re.findall(r"<h\d>(.*?)</h", chapters)]


DRAWN = [
    '<div role="table"><div role="rowgroup"><div role="row"><span role="columnheader">{0}</span>'
    '<span role="columnheader">{1}</span><span role="columnheader">{2}</span></div></div><div role="rowgroup">'
    '<div role="row"><span role="cell">{3}</span><span role="cell">{4}</span><span role="cell">{5}</span></div>'
    "</div></div>",
    "<div><div><div>{0}</div><div>{1}</div><div>{2}</div></div><div><div>{3}</div><div>{4}</div><div>{5}</div></div></div>",
    "<div><div>{0}</div><div>{1}</div><div>{2}</div><div>{3}</div><div>{4}</div><div>{5}</div></div>",
    "<ul><li><span>{0}</span><span>{1}</span><span>{2}</span><li><span>{3}</span><span>{4}</span><span>{5}</span></ul>",
]


@pytest.mark.parametrize("drawn", DRAWN)
def test_drawn_tables(drawn):
    text = GOAL + drawn.format("Tiltak", "Ansvarleg", "Frist", "Fritidskort", "Kultur", "2027")
    assert lines(text)[2:] == ["Tiltak | Ansvarleg | Frist", "Fritidskort | Kultur | 2027"]


def test_hearing_facts_side_by_side():
    text = "<h1>Høring</h1><div><span>Høringsfrist</span><span>13. mars 2026</span></div>"
    assert lines(text)[1:] == ["Høringsfrist: 13. mars 2026"]


def test_places_are_those_of_the_words():
    blocks = page(
        "<h1>Plan</h1>\n<div>Tiltak</div>\n<div><h5>Fritidskort</h5>\n<div>Frist</div><div>2027</div></div>"
    ).blocks
    item = next(block for block in blocks if block.kind == "item")
    assert (item.span.line, item.span.column, item.span.end_column) == (3, 10, 21)
    field = next(block for block in blocks if block.text.startswith("Frist"))
    assert (field.span.line, field.span.column) == (4, 6)


def test_a_drawn_table_may_number_its_rows():
    row = "<div><div>{}</div><div>{}</div><div>{}</div><div>{}</div></div>"
    text = (
        GOAL + f"<div>{row.format('Nr', 'Tiltak', 'Ansvar', 'Frist')}{row.format(1, 'Leseløft', 'Skole', 2027)}</div>"
    )
    assert lines(text)[2:] == ["Nr | Tiltak | Ansvar | Frist", "1 | Leseløft | Skole | 2027"]


def test_names_that_each_cell_repeats():
    text = (
        "<h1>Plan</h1><table><tr><th>Tiltak<th>Ansvar<tr><td><span class=mobile>Tiltak:</span> Leseløft"
        "<td><b>Ansvar</b> Skole<tr><td><b>Tiltak</b><td>Plan</table>"
    )
    assert lines(text)[1:] == ["Tiltak | Ansvar", "Leseløft | Skole", "Tiltak | Plan"]


@pytest.mark.parametrize("name", ["<strong>{}</strong>", "{}", "<p>{}</p>"])
def test_items_with_fields_are_actions(name):
    field = "<p><span>Ansvar</span> <span>Skole</span></p><p><span>Frist</span> <span>2027</span></p>"
    text = "".join(f"<li>{name.format(words)}{field}</li>" for words in ("Leseløft", "Tiltak 2: Bokkafé", "Bokbuss"))
    found = [line for line in lines(f"{GOAL}<ul>{text}</ul>")[2:] if line.startswith("-")]
    assert found == ["- Tiltak: Leseløft", "- Tiltak 2: Bokkafé", "- Tiltak: Bokbuss"]


def test_one_item_with_fields_is_told_nothing_of():
    field = "<p><span>Ansvar</span> <span>Skole</span></p><p><span>Frist</span> <span>2027</span></p>"
    assert lines(f"{GOAL}<ul><li>Leseløft{field}</ul>")[2] == "- Leseløft"


def test_a_bold_label_inside_its_paragraph_names_no_heading_below() -> None:
    """ "<b>Hovedmål:</b> Ingen …" is a paragraph; the next chapter is none."""
    found = lines("<h2>Mål</h2><p><b>Hovedmål:</b> Ingen blir skadd</p><h2>Tiltaksdel</h2><p>Tekst</p>")

    assert [line.strip(" #") for line in found] == ["Mål", "Hovedmål: Ingen blir skadd", "Tiltaksdel", "Tekst"]
