"""The same two goals and three actions in the many ways pages lay them out: the same graph."""

from __future__ import annotations

from datetime import date

import pytest

from plancheck.document import Document
from plancheck.extract import extract
from plancheck.graph import Context
from plancheck.link import link
from plancheck.model import Tiltak
from plancheck.read.html import read_html

Action = tuple[str, str, str]
PLAN: list[tuple[str, list[Action]]] = [
    ("Flere er ute", [("Merke turløyper i skogen", "Teknisk", "2027"), ("Åpne gapahuk ved vannet", "Kultur", "2028")]),
    ("Alle er med", [("Innføre fritidskort", "Oppvekst", "2026")]),
]
HEAD = "<th>Tiltak</th><th>Ansvar</th><th>Frist</th>"
ROW = "<tr><td>{t}</td><td>{a}</td><td>{f}</td></tr>"
LIST = ("<ul>", "<li>{t} ({a}, {f})</li>", "</ul>")
LAYOUTS = {
    "terms": ("<h2>Mål {i}: {g}</h2><h3>Tiltak</h3><dl>", "<dt>{t}</dt><dd>Ansvar: {a}. Frist: {f}</dd>", "</dl>"),
    "terms with two lines": (
        "<h2>Mål {i}: {g}</h2><dl>", "<dt>{t}</dt><dd>Ansvar: {a}</dd><dd>Frist: {f}</dd>", "</dl>",
    ),
    "several values of a term": ("<dl><dt>Mål {i}</dt><dd>{g}</dd><dt>Tiltak</dt>", "<dd>{t} ({a}, {f})</dd>", "</dl>"),
    "cards with spans": (
        "<details><summary>Mål {i}: {g}</summary>",
        "<div class=card><div class=card-title>{t}</div><div><span>Ansvar:</span> <span>{a}</span> <span>Frist:</span>"
        " <span>{f}</span></div></div>",
        "</details>",
    ),
    "elements only": (
        "<div class=maal><div class=tittel>Mål {i}: {g}</div>",
        "<div class=tiltak><div>{t}</div><div>Ansvar: {a}</div><div>Frist: {f}</div></div>",
        "</div>",
    ),
    "bold names": (
        "<h2>Mål {i}: {g}</h2><p>Tiltak:</p>", "<p><strong>{t}</strong><br>Ansvar: {a}<br>Frist: {f}</p>", "",
    ),
    "goal band above the header": ("<table><tr><th colspan=3>Mål {i}: {g}</th></tr><tr>" + HEAD, ROW, "</table>"),
    "goals as items with tables": ("<ol><li><p>Mål {i}: {g}</p><table><tr>" + HEAD, ROW, "</table></ol>"),
    "goal with its number apart": (
        "<section><div>Mål</div><div>{i}</div><h3>{g}</h3><h4>Tiltak</h4>",
        "<div><h4>{t}</h4><div><div>Ansvarlig enhet</div><div>{a}</div></div><div><div>Frist</div><div>{f}</div></div>"
        "</div>",
        "</section>",
    ),
    "tables without names of columns": ("<h2>Mål {i}: {g}</h2><h3>Tiltak</h3><table>", ROW, "</table>"),
    "buttons that unfold": (
        "<button aria-expanded=false aria-controls=q{i}>Mål {i}: {g}</button><div id=q{i}><h3>Tiltak</h3>" + LIST[0],
        LIST[1],
        LIST[2] + "</div>",
    ),
    "elements that unfold": (
        "<div class=acc><div onclick=x()>Mål {i}: {g}</div><div><p><b>Tiltak</b></p>" + LIST[0],
        LIST[1],
        LIST[2] + "</div></div>",
    ),
    "rows of a grid below the heading": (
        "<h2>Mål {i}: {g}</h2><p>Vi vil.</p><div class=row><div>Tiltak</div><div>Ansvar</div><div>Frist</div></div>",
        "<div class=row><div>{t}</div><div>{a}</div><div>{f}</div></div>",
        "<p>Mer om målet.</p>",
    ),
    "a sign before the words": ("<h2>+ Mål {i}: {g}</h2><h3>▾ Tiltak</h3>" + LIST[0], LIST[1], LIST[2]),
    "an icon in the button": (
        "<h2><button><span class=icon>–</span> Mål {i}: {g} <i>▾</i></button></h2><div hidden><h3>Tiltak</h3>"
        + LIST[0],
        LIST[1],
        LIST[2] + "</div>",
    ),
    "buttons of a goal": (
        "<button class=b>Mål {i}: {g}</button><div><h4>Tiltak</h4>" + LIST[0], LIST[1], LIST[2] + "</div>",
    ),
    "buttons in elements of their own": (
        "<div class=top><button>Mål {i}: {g}</button></div><div class=inner style='display:none'><h4>Tiltak</h4>"
        + LIST[0],
        LIST[1],
        LIST[2] + "</div>",
    ),
    "headings in buttons": (
        "<button><h2>Mål {i}: {g}</h2></button><div><h4>Tiltak</h4>" + LIST[0], LIST[1], LIST[2] + "</div>",
    ),
    "hidden below the heading": (
        "<section><h2>Mål {i}: {g}</h2><div aria-hidden=true><p>Tiltak:</p>" + LIST[0],
        LIST[1],
        LIST[2] + "</div></section>",
    ),
}  # fmt: skip
TABS = {
    "role": ("<li role=tab id=t{i} aria-controls=p{i}>Mål {i}: {g}</li>", "<div role=tabpanel id=p{i} hidden>"),
    "labelled": ("<li role=tab id=t{i}>Mål {i}: {g}</li>", "<div role=tabpanel aria-labelledby=t{i} hidden>"),
    "links": ("<li><a data-bs-toggle=tab href='#p{i}'>Mål {i}: {g}</a></li>", "<div class=tab-pane id=p{i}>"),
    "buttons": ("<button aria-controls=p{i}>Mål {i}: {g}</button>", "<div id=p{i}>"),
}


def read(body: str) -> tuple[list[str], dict[str, tuple[str, str | None, str]]]:
    """The goals, and each action with who, when and the goal it serves."""
    page = f"<title>Plan for friluftsliv</title><main><h1>Plan for friluftsliv</h1><p>Granli kommune.</p>{body}</main>"
    document = read_html(page.encode(), "p.html")
    assert isinstance(document, Document)
    graf = link([extract(document)], (), Context(today=date(2026, 1, 15)), frozenset())
    text = {node.id: node.text for node in graf.nodes.values()}
    serves = {edge.source: text[edge.target] for edge in graf.edges if edge.kind == "bidrar_til"}
    actions = {
        node.text: (
            node.ansvar[0].text if node.ansvar else "",
            node.frist.end if node.frist else None,
            serves.get(node.id, ""),
        )
        for node in graf.nodes.values()
        if isinstance(node, Tiltak)
    }
    return [node.text for node in graf.nodes.values() if node.kind == "hovedmaal"], actions


EXPECTED = (
    [goal for goal, _ in PLAN],
    {text: (who, f"{year}-12-31", goal) for goal, actions in PLAN for text, who, year in actions},
)


@pytest.mark.parametrize("layout", list(LAYOUTS))
def test_one_plan_in_many_layouts(layout: str) -> None:
    before, action, after = LAYOUTS[layout]
    body = ""
    for number, (goal, actions) in enumerate(PLAN, 1):
        body += before.format(i=number, g=goal)
        body += "".join(action.format(i=number, t=text, a=who, f=year) for text, who, year in actions) + after
    assert read(body) == EXPECTED


@pytest.mark.parametrize("tab", list(TABS))
@pytest.mark.parametrize("heading", ["<h3>Tiltak</h3>", "<p>Tiltak:</p>"])
def test_goals_as_tabs_apart_from_what_they_show(tab: str, heading: str) -> None:
    opener, panel = TABS[tab]
    tabs = "".join(opener.format(i=number, g=goal) for number, (goal, _) in enumerate(PLAN, 1))
    panels = "".join(
        panel.format(i=number)
        + heading
        + LIST[0]
        + "".join(LIST[1].format(t=text, a=who, f=year) for text, who, year in actions)
        + LIST[2]
        + "</div>"
        for number, (_, actions) in enumerate(PLAN, 1)
    )
    assert read(f"<div class='nav tabs'>{tabs}</div>{panels}") == EXPECTED


@pytest.mark.parametrize(
    "body",
    [
        "<div><div>Ola har vakt</div><div>Ansvar: Teknisk</div></div><div><div>Kari</div><div>Frist: 2027</div></div>",
        "<dl><dt>Ansvar</dt><dd>Teknisk</dd><dt>Frist</dt><dd>2027</dd></dl>",
        "<p>Vi har flyttet.</p><div><div>Rådhuset</div><div>Ansvar: Teknisk. Frist: 2027</div></div>",
    ],
)
def test_what_is_no_card_or_stands_alone_is_no_action(body: str) -> None:
    assert read(f"<h2>Mål 1: Flere er ute</h2>{body}")[1] == {}


@pytest.mark.parametrize(
    "card",
    [
        "<div><p><strong>Åpne kafé</strong></p><dl><dt>Ansvar</dt><dd>Kultur</dd><dt>Når</dt><dd>2026</dd></dl></div>",
        "<p>Tiltak:</p><dl><dt>Åpne kafé</dt><dd>Ansvar: Kultur</dd><dd>Frist: 2026</dd></dl>",
    ],
)
def test_one_action_alone_right_below_a_goal(card: str) -> None:
    goals, actions = read(f"<h2>Mål 1: Flere er ute</h2>{card}")
    assert (goals, actions) == (["Flere er ute"], {"Åpne kafé": ("Kultur", "2026-12-31", "Flere er ute")})


@pytest.mark.parametrize(
    "goal",
    [
        "<div><span>Hovedmål</span><span>Fjorden skal bli ren igjen</span></div>",
        "<div><div>Hovedmål</div><div>Fjorden skal bli ren igjen</div></div>",
        "<p><u>Hovedmål</u></p><p>Fjorden skal bli ren igjen.</p>",
    ],
)
def test_a_goal_in_the_element_after_its_kind(goal: str) -> None:
    cards = "".join(f"<div><div>Rydde strand {n}</div><div>Ansvar: Teknisk. Frist: 2027</div></div>" for n in "AB")
    goals, actions = read(goal + cards)
    assert goals == ["Fjorden skal bli ren igjen"]
    assert {one[2] for one in actions.values()} == set(goals)


def test_a_goal_over_all_columns_inside_a_table_of_header_cells() -> None:
    rows = "".join(
        f"<tr><th colspan=3>Mål {i}: {goal}</th></tr>" + "".join(ROW.format(t=t, a=a, f=f) for t, a, f in actions)
        for i, (goal, actions) in enumerate(PLAN, 1)
    )
    assert read(f"<h2>Tiltak</h2><table><tr>{HEAD}</tr>{rows}</table>") == EXPECTED


@pytest.mark.parametrize(
    "item",
    [
        "{t} <small>{a} · {f}</small>",
        "{t}<br><small>{a}, {f}</small>",
        "<strong>{t}</strong><br>{a}, {f}",
        "{t} · {a} · {f}",
        "{t} <span>{a}</span><span>{f}</span>",
        "{t}. <em>{a}. Ferdig {f}.</em>",
    ],
)
def test_who_and_when_set_off_by_markup_only(item: str) -> None:
    body = "".join(
        f"<h2>Mål {i}: {goal}</h2><p>Tiltak:</p><ul>"
        + "".join(f"<li>{item.format(t=t, a=a, f=f)}</li>" for t, a, f in actions)
        + "</ul>"
        for i, (goal, actions) in enumerate(PLAN, 1)
    )
    assert read(body) == EXPECTED


@pytest.mark.parametrize("item", ["Bygge <em>Kulturhuset</em>", "Feire <small>17. mai 2027</small>", "Lese<br>Skrive"])
def test_other_words_set_off_by_markup_stay(item: str) -> None:
    actions = read(f"<h2>Mål 1: Flere er ute</h2><p>Tiltak:</p><ul><li>{item}</li><li>Gå tur</li></ul>")[1]
    assert all(one[0] == "" for one in actions.values())


@pytest.mark.parametrize(
    "chapter",
    [
        "<h2>Medvirkning</h2>{cards}",
        "<h2>Framdriftsplan</h2>{cards}",
        "<h2>Organisering</h2><h3>Roller</h3>{cards}",
    ],
)
def test_what_is_to_be_done_for_the_plan_itself_is_no_action(chapter: str) -> None:
    card = "<div><div>{}</div><div>Ansvar: Plan. Frist: 2026</div></div>"
    cards = card.format("Varsel") + card.format("Vedtak")
    goal = "<h2>Mål 1: Flere er ute</h2><p>Tiltak:</p><ul><li>Gå tur (Kultur, 2027)</li></ul>"
    assert list(read(goal + chapter.format(cards=cards))[1]) == ["Gå tur"]


def test_the_name_of_a_plan_beside_its_sort_is_no_goal() -> None:
    head = "<div><span>Strategi</span> <span>Temaplan for miljø og klima</span></div>"
    assert read(f"{head}<h2>Mål 1: Flere er ute</h2><ul><li>Gå tur (Kultur, 2027)</li></ul>")[0] == ["Flere er ute"]


def test_a_number_set_above_the_goal() -> None:
    body = "".join(f"<div><h3>{i}</h3><p>{goal}</p></div>" for i, (goal, _) in enumerate(PLAN, 1))
    goals = [goal for goal, _ in PLAN]
    assert read(f"<h2>Mål</h2>{body}<h2>Tiltak</h2><p>Kommer.</p>")[0] == goals


@pytest.mark.parametrize("more", ["Effekt", "Bærekraftsmål", "Merknad", "Kostnad"])
def test_a_card_with_a_name_nobody_knows_is_an_action(more: str) -> None:
    fields = "<dl><dt>Ansvar</dt><dd>{a}</dd><dt>Når</dt><dd>{f}</dd><dt>" + more + "</dt><dd>Middels</dd></dl>"
    cards = "".join(f"<h4>{t}</h4><p>Mer om dette.</p>{fields.format(a=a, f=f)}" for t, a, f in PLAN[0][1])
    found = read(f"<h3>Dette vil vi oppnå</h3><p>Flere er ute hver dag.</p><h3>Slik gjør vi det</h3>{cards}")[1]

    assert found == {text: (owner, f"{year}-12-31", "Flere er ute hver dag") for text, owner, year in PLAN[0][1]}


@pytest.mark.parametrize("label", ["<p>Tiltak:</p>", "<p><b>Tiltak</b></p>"])
@pytest.mark.parametrize("after", ["Økonomi", "Finansiering", "Oppfølging"])
def test_a_list_of_actions_before_another_bold_name(label: str, after: str) -> None:
    """The list stays a list whatever chapter follows it."""
    actions = "".join(LIST[1].format(t=text, a=who, f=year) for text, who, year in PLAN[0][1])
    body = f"<h2>Mål 1: Flere er ute</h2>{label}<ul>{actions}</ul><p><strong>{after}</strong></p><p>I rammen.</p>"
    assert list(read(body)[1]) == [text for text, _, _ in PLAN[0][1]]


@pytest.mark.parametrize(
    "body",
    [
        "<h2>Mål 1: Flere er ute</h2><div hidden><p>Gammel tekst</p></div><p>Ny tekst</p>",
        "<h2>Del siden</h2><div hidden><a href=x>Gammel tekst</a></div>",
        "<button>Skriv ut</button><div class=panel><p>Ny tekst</p></div>",
        "<button class=accordion>Vis mer</button><div class=panel><p>Ny tekst</p></div>",
    ],
)
def test_what_is_hidden_beside_other_text_stays_so_and_a_deed_is_no_heading(body: str) -> None:
    document = read_html(f"<h1>Plan</h1>{body}".encode(), "p.html")
    assert isinstance(document, Document)
    texts = [block.text for block in document.blocks]
    assert not {"Gammel tekst", "Skriv ut", "Vis mer"} & set(texts)


def test_themes_in_an_accordion_are_headings() -> None:
    body = "<h1>Plan</h1><h2>Mål</h2>" + "".join(
        f"<button class=accordion>{name}</button><div class=panel><p>Om {name}.</p></div>" for name in ("Skole", "Vei")
    )
    document = read_html(body.encode(), "p.html")
    assert isinstance(document, Document)
    assert [(block.kind, block.level, block.text) for block in document.blocks[2:]] == [
        ("heading", 3, "Skole"), ("paragraph", 0, "Om Skole."), ("heading", 3, "Vei"), ("paragraph", 0, "Om Vei."),
    ]  # fmt: skip


OLD = "<b>{}</b>", "<font size=4><b>{}</b></font>", "<big><strong>{}</strong></big>"


@pytest.mark.parametrize("heading", OLD)
@pytest.mark.parametrize("breaks", ["<br>", "<br><br>", "<br>\n<br>"])
def test_bold_lines_parted_by_breaks_are_lines_of_their_own(heading: str, breaks: str) -> None:
    body = breaks + heading.format("Mål og tiltak") + breaks
    for number, (goal, actions) in enumerate(PLAN, 1):
        body += (
            heading.format(f"Mål {number}: {goal}") + "<br>Under er det vi skal gjøre.<br><table border=1><tr>" + HEAD
        )
        body += "".join(ROW.format(t=text, a=who, f=year) for text, who, year in actions) + "</table><br>"
    assert read(body) == EXPECTED


MENU = "<a href=index.htm>Hjem</a>{0}<a href=politikk.htm>Politikk</a>"


@pytest.mark.parametrize("between", ["<br>", " | ", ""])
@pytest.mark.parametrize(
    "title", ["<h1>{}</h1>", "<h2>{}</h2>", "<font size=5><b>{}</b></font><br>", "<b>{}</b><br><br>"]
)
@pytest.mark.parametrize(
    "page",
    [
        "<table><tr><td>{0}</td><td>{1}<p>Tekst om planen, og om det den skal.</p><h3>Mål</h3></td></tr></table>",
        "{0}<hr>{1}<p>Tekst om planen, og om det den skal.</p><h3>Mål</h3>",
    ],
)
def test_the_menu_of_a_page_is_noise_whatever_its_title_is_written_as(between: str, title: str, page: str) -> None:
    head = "<title>Plan for friluftsliv 2026–2029</title>"
    html = head + page.format(MENU.format(between), title.format("Plan for friluftsliv 2026–2029"))
    document = read_html(html.encode(), "p.html")
    assert isinstance(document, Document)
    assert all(block.noise for block in document.blocks if block.links)
    assert any("Tekst om planen" in block.text and not block.noise for block in document.blocks)


def test_links_below_the_title_are_the_pages_own() -> None:
    document = read_html(f"<h1>Planer</h1><p>{MENU.format('<br>')}</p>".encode(), "p.html")
    assert isinstance(document, Document)
    assert [block.noise for block in document.blocks] == ["", ""]
