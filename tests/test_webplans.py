"""Pages of one publication are one plan; different plans of one web site never are."""

from __future__ import annotations

from pathlib import Path

import pytest

from plancheck import build_graph

ROW = "<table><tr><th>Tiltak<th>Ansvar<th>Frist<tr><td>{}<td>Teknisk<td>2027</table>"
SITE = "Solvik kommune"


def page(title: str, said: str, body: str, links: tuple[str, ...] = ()) -> str:
    menu = "".join(f"<li><a href='{link}'>{link}</a>" for link in links)
    return f"<title>{said}</title><nav><ul>{menu}</ul></nav><main><h1>{title}</h1>{body}</main>"


def plans(folder: Path, pages: dict[str, str]) -> dict[str, list[str]]:
    """The titles of the plans, each with its files."""
    for name, text in pages.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / ".git").mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return {plan.title: list(plan.files) for plan in build_graph([str(folder)]).plans.values()}


def test_pages_with_the_plans_name_in_their_title_are_one_plan(tmp_path: Path) -> None:
    name = f"Klimaplan 2026–2030 – {SITE}"
    pages = {
        "aktivitet.html": page("Aktivitet", f"Aktivitet – {name}", "<p>Tekst.</p>"),
        "forside.html": page("Klimaplan 2026–2030", name, "<p>Vedtatt 2. juni 2026.</p>"),
        "maal-1.html": page("Mål 1: Lavere utslipp", f"Mål 1 – {name}", ROW.format("Kjøpe elbiler")),
        "plan.html": page("Handlingsplan", f"Handlingsplan – {name}", ROW.format("Bygge i tre")),
    }
    assert plans(tmp_path, pages) == {
        "Klimaplan 2026–2030": ["aktivitet.html", "forside.html", "maal-1.html", "plan.html"]
    }


def test_pages_whose_headings_name_the_plan_are_one_plan(tmp_path: Path) -> None:
    pages = {
        "index.html": page("Klimaplan 2026–2030", SITE, "<p>Vedtatt 2. juni 2026.</p>"),
        "maal.html": page("Mål i klimaplanen", SITE, "<h2>Mål 1: Lavere utslipp</h2>"),
        "tiltak.html": page("Tiltak i klimaplanen", SITE, f"<h2>Mål 1: Lavere utslipp</h2>{ROW.format('Elbiler')}"),
    }
    assert plans(tmp_path, pages) == {"Klimaplan 2026–2030": ["index.html", "maal.html", "tiltak.html"]}


def test_chapters_that_link_to_and_fro_are_one_plan(tmp_path: Path) -> None:
    files = ("index.html", "klima.html", "maal-2.html")
    pages = {
        "index.html": page("Temaplan for miljø", SITE, "<p>Solvik kommune.</p>", files),
        "klima.html": page("Klima og energi", SITE, f"<h2>Mål 1: Lavere utslipp</h2>{ROW.format('Elbiler')}", files),
        "maal-2.html": page("Mål 2: Mer natur", SITE, ROW.format("Kartlegge skog"), files),
    }
    assert plans(tmp_path, pages) == {"Temaplan for miljø": list(files)}


def test_chapters_without_their_front_page_are_the_plan_their_titles_name(tmp_path: Path) -> None:
    pages = {
        f"{n}.html": page(
            f"Mål {n}: Mål nummer {n}", f"Mål {n} – Klimaplan 2026–2030 – {SITE}", ROW.format(f"Tiltak {n}")
        )
        for n in (1, 2)
    }
    assert plans(tmp_path, pages) == {"Klimaplan 2026–2030": ["1.html", "2.html"]}


@pytest.mark.parametrize(
    ("first", "second", "section"),
    [
        ("Klimaplan 2026–2030", "Kulturplan 2025–2029", ""),
        ("Samfunnsdel 2024–2036", "Arealdel 2024–2036", "Kommuneplan – "),
        ("Klimaplan 2022–2025", "Klimaplan 2026–2029", "Planer og strategier – "),
        ("Klimaplan 2026–2030", "Handlingsprogram for klimaplanen 2026–2029", "Klima – "),
    ],
)
def test_two_plans_of_one_site_are_two(tmp_path: Path, first: str, second: str, section: str) -> None:
    """They share menus, link to each other, and stand in one section of the site."""
    files = ("a.html", "b.html", "planer.html")
    goal = "<p>Vedtatt av kommunestyret 2. juni 2026.</p><h2>Mål 1: Bedre</h2>" + ROW.format("Gjøre noe")
    pages = {
        "a.html": page(first, f"{first} – {section}{SITE}", goal, files),
        "b.html": page(second, f"{second} – {section}{SITE}", goal, files),
        "planer.html": page("Planer", f"Planer – {SITE}", "<p>Alle planer.</p>", files),
    }
    assert plans(tmp_path, pages) == {first: ["a.html"], second: ["b.html"]}


def test_chapters_of_two_plans_go_each_to_its_own(tmp_path: Path) -> None:
    files = ("kultur.html", "klima.html", "kultur-maal.html", "klima-maal.html")
    goals = "<h2>Mål 1: Bedre</h2>" + ROW.format("Gjøre noe")
    pages = {
        "kultur.html": page("Kulturplan 2026–2030", SITE, "<p>Solvik kommune.</p>", files),
        "klima.html": page("Klimaplan 2026–2030", SITE, "<p>Solvik kommune.</p>", files),
        "kultur-maal.html": page("Mål i kulturplanen", SITE, goals, files),
        "klima-maal.html": page("Mål i klimaplanen", SITE, goals, files),
    }
    assert plans(tmp_path, pages) == {
        "Klimaplan 2026–2030": ["klima-maal.html", "klima.html"],
        "Kulturplan 2026–2030": ["kultur-maal.html", "kultur.html"],
    }


def test_a_news_page_and_a_lone_page_that_link_to_a_plan_are_no_chapters(tmp_path: Path) -> None:
    files = ("klima.html", "moete.html", "rus.html")
    pages = {
        "klima.html": page("Klimaplan 2026–2030", SITE, f"<p>Solvik.</p><h2>Mål 1: Bedre</h2>{ROW.format('A')}", files),
        "moete.html": page("Møte om klima", SITE, "<p>Velkommen.</p>", files),
        "rus.html": page("Tiltak mot rus", SITE, "<p>Vi hjelper.</p>", files),
    }
    assert plans(tmp_path, pages) == {"Klimaplan 2026–2030": ["klima.html"]}


def test_publications_of_two_folders_are_two_plans(tmp_path: Path) -> None:
    pages = {}
    for folder, title in (("ny/plan", "Klimaplan 2026–2030"), ("gammel/plan", "Klimaplan 2022–2025")):
        (tmp_path / folder).mkdir(parents=True)
        pages[f"{folder}/index.html"] = page(title, f"{title} – {SITE}", "<p>Solvik kommune.</p>")
        pages[f"{folder}/maal.html"] = page("Mål 1: Bedre", f"Mål 1 – {title} – {SITE}", ROW.format("Gjøre noe"))
    found = plans(tmp_path, pages)
    assert {title: len(files) for title, files in found.items()} == {"Klimaplan 2026–2030": 2, "Klimaplan 2022–2025": 2}


def test_what_the_configuration_says_of_pages_stands(tmp_path: Path) -> None:
    (tmp_path / "plancheck.yaml").write_text("plans:\n  - {id: maal, files: [maal.html]}\n", encoding="utf-8")
    pages = {
        "index.html": page("Klimaplan 2026–2030", SITE, "<p>Vedtatt 2. juni 2026.</p>"),
        "maal.html": page("Mål i klimaplanen", SITE, "<h2>Mål 1: Lavere utslipp</h2>"),
        "tiltak.html": page("Tiltak i klimaplanen", SITE, ROW.format("Elbiler")),
    }
    assert sorted(plans(tmp_path, pages).values()) == [["index.html", "tiltak.html"], ["maal.html"]]
