"""A web page's title is its h1, or what `<title>` says; menus and contents before it are neither title nor plan."""

from __future__ import annotations

from itertools import product

import pytest

from plancheck.document import Document
from plancheck.extract import extract
from plancheck.parts import Parts
from plancheck.read.html import read_html

BODY = (
    "<p>Granli kommune. Vedtatt av kommunestyret 1. juni 2025.</p><h2>Mål 1: Flere er ute</h2><table><tr><th>Tiltak"
    "<th>Ansvar<th>Frist<tr><td>Merke løyper<td>Teknisk<td>2027</table>"
)
MENUS = [
    "<aside><h2>Innhold</h2><ul><li><a href=#a>Mål 1: Flere er ute</a></ul></aside>",
    "<div><h2>Innholdsfortegnelse</h2><ul><li>Mål 1: Flere er ute<li>Tiltak</ul></div>",
    "<div class=x><h2>På denne siden</h2><p><a href=#a>Mål</a><br><a href=#b>Tiltak</a></div>",
    "<nav><h2>Meny</h2><a href=/>Hjem</a></nav>",
    "<div class=left><h2>Planer og strategier</h2><ul><li><a href=/a>Klimaplan</a></ul></div>",
    "<div><span>Hjem</span> <span>Planer</span> <span>Temaplaner</span></div>",
    "<header><h1><a href=/>Granli kommune</a></h1><h2>Meny</h2></header>",
    "<table><tr><td><h3>Meny</h3><td><a href=/>Hjem</a></table>",
    "<details><summary>Innhold</summary><ul><li><a href=#a>Mål 1: Flere er ute</a></ul></details>",
    "<p><b>Innhold</b><p>1 Mål<br>2 Tiltak</p>",
    "<button aria-expanded=false>Meny</button><div><h2>Kapitler</h2><ol><li>Mål 1: Flere er ute</ol></div>",
]
FRAMES = [
    "{menu}{head}{body}",
    "{menu}<main>{head}{body}</main>",
    "<main>{menu}{head}{body}</main>",
    "<header>{head}</header>{menu}<main>{body}</main>",
    "<main>{menu}<header>{head}</header>{body}</main>",
]
TITLES = ["Friluftsliv for alle 2026–2030", "Plan for friluftsliv 2026–2030"]


def read(html: str) -> Parts:
    document = read_html(html.encode(), "p.html")
    assert isinstance(document, Document)
    return extract(document)


@pytest.mark.parametrize("menu", MENUS)
@pytest.mark.parametrize("frame", FRAMES)
def test_menus_before_the_title_are_no_title_and_hold_no_goals(menu: str, frame: str) -> None:
    for title, (head, named) in product(TITLES, [("<h1>{}</h1>", ""), ("", "{}"), ("<h2>{}</h2>", "{}")]):
        page = frame.format(menu=menu, head=head.format(title), body=BODY)
        parts = read(f"<title>{named.format(title)}{' - ' * bool(named)}Granli kommune</title>{page}")
        assert parts.meta.title == title, (head, named)
        assert [item.text for item in parts.items] == ["Flere er ute", "Merke løyper"]


@pytest.mark.parametrize(
    ("said", "headings", "title"),
    [
        ("Granli kommune - Friluftsliv for alle", "<h2>1 Innledning</h2>", "Friluftsliv for alle"),
        ("Klimaplan 2026 – 2030 – Granli kommune", "<h2>Bakgrunn</h2>", "Klimaplan 2026 – 2030"),
        ("Demensplan", "<div><b>Demensplan 2026–2030</b></div><h2>1 Innledning</h2>", "Demensplan 2026–2030"),
        ("Dokument1", "<h2>Klimaplan for Granli</h2>", "Klimaplan for Granli"),
        ("Granli kommune", "<h2>Klimaplan for Granli</h2>", "Klimaplan for Granli"),
        ("Rusplan - Granli", "<h1>Granli kommune</h1><h1>Ruspolitisk plan</h1>", "Ruspolitisk plan"),
        ("Rusplan", "<p><b>Ruspolitisk plan</b><h1>1 Innledning</h1><p>Tekst<h1>2 Mål</h1>", "Ruspolitisk plan"),
    ],
)
def test_which_words_are_the_title(said: str, headings: str, title: str) -> None:
    assert read(f"<title>{said}</title>{headings}<p>Granli kommune lager en temaplan.</p>").meta.title == title


def test_contents_of_a_page_after_its_title_hold_no_goals() -> None:
    menu = "<h2>På denne siden</h2><ul><li>Mål 1: Flere er ute<li>Mål 2: Alle er med</ul>"
    parts = read(f"<h1>Plan for friluftsliv</h1>{menu}{BODY}")
    assert [item.text for item in parts.items] == ["Flere er ute", "Merke løyper"]


@pytest.mark.parametrize(
    "head", ["<header><a href=/>Granli kommune</a></header>", "<div><a href=/>Granli kommune</a> Søk</div>"]
)
def test_the_header_of_the_site_names_the_municipality(head: str) -> None:
    assert (
        read(f"{head}<main><h1>Temaplan for kulturminner</h1><p>Vi tar vare på dem.</p></main>").meta.kommune
        == "Granli"
    )
