"""DOK002 on a saved web page: the links of the site round the plan are the site's."""

from __future__ import annotations

from pathlib import Path

import pytest

from plancheck import check

PLAN = "<h1>Klimaplan 2026–2029</h1><p>Solvik kommune.</p><h2>Mål 1: Lavere utslipp</h2><p>Vi kutter.</p>"


def broken(folder: Path, page: str) -> list[str]:
    (folder / ".git").mkdir()
    (folder / "plan.html").write_text(page, encoding="utf-8")
    return [finding.text for finding in check(str(folder), select=["DOK002"]).findings]


@pytest.mark.parametrize("link", ["<a href='#/3/1'>Mål</a>", "<a href='#!/plan'>Plan</a>", "<a href='#0'>Vis</a>"])
def test_a_page_of_a_web_application_is_no_anchor(tmp_path: Path, link: str) -> None:
    assert broken(tmp_path, f"<main>{PLAN}<p>Se {link}.</p></main>") == []


@pytest.mark.parametrize(
    "site",
    [
        "<header><a href='#meny'>Meny</a><img src='topp.gif' alt='Solvik'></header>",
        "<footer><a href='personvern.html'>Personvern</a></footer>",
        "<nav><a href='planer.html'>Alle planer</a></nav>",
    ],
)
def test_links_in_the_header_the_menu_and_the_footer_are_the_sites(tmp_path: Path, site: str) -> None:
    assert broken(tmp_path, f"{site}<main>{PLAN}<p>Se <a href='#vedlegg'>vedlegget</a>.</p></main>") == ["vedlegget"]


@pytest.mark.parametrize(
    ("name", "told"),
    [("logo.png", 0), ("img/solvik-logo.svg", 0), ("b/toppbilde_2.jpg", 0), ("dialogoversikt.png", 1), ("kart.png", 1)],
)
def test_a_logo_wherever_the_page_has_it(tmp_path: Path, name: str, told: int) -> None:
    """A picture called so is of the page's frame, though no header says it; a figure is the plan's."""
    assert len(broken(tmp_path, f"<main>{PLAN}<p>Se her: <img src='{name}' alt='Solvik'></p></main>")) == told
