"""The announcement that a plan is adopted, and the news of it, are not the plan."""

from __future__ import annotations

import pytest

from plancheck.document import Document
from plancheck.extract import extract
from plancheck.parts import Parts
from plancheck.read.html import read_html

PAGE = (
    '<html lang="nb"><head><title>{0} - Solnes kommune</title></head><body><nav><ul><li><a href="/">Hovedmeny for '
    "innbyggere og tjenester</a></li></ul></nav><main><h1>{0}</h1>{1}</main><footer><p>Solnes kommune</p></footer>"
)


def read(title: str, body: str) -> Parts:
    document = read_html(PAGE.format(title, body).encode(), "side.html")
    assert isinstance(document, Document)
    return extract(document)


ADOPTED = [
    (
        "Kommunedelplan for klima er vedtatt",
        "<p>Kommunestyret i Solnes kommune vedtok 18. desember 2025 (sak 91/25) kommunedelplan for klima 2026–2035. "
        "Vedtaket kan ikke påklages, jf. plan- og bygningsloven § 11-15.</p><p>Planen har tre mål og 14 tiltak.</p>",
    ),
    (
        "Kunngjering av vedteken kommunedelplan for klima",
        "<p>Heradsstyret i Solnes vedtok 18. desember 2025, sak 91/25, kommunedelplan for klima 2026–2035 i medhald av "
        "plan- og bygningslova § 11-15. Vedtaket kan ikkje klagast på.</p><h2>Dokument</h2><ul><li>Planen</ul>",
    ),
    (
        "Temaplan for kultur vedtatt",
        "<p>Publisert 3. mars 2026</p><p>Kommunestyret i Solnes vedtok temaplan for kultur 2026–2030 den 26. februar "
        "2026, sak 12/26.</p><p>Planen finner du her.</p>",
    ),
    (
        "Vedtatt kommunedelplan for klima 2026–2035",
        "<p>Solnes kommunestyre vedtok i møte 18. desember 2025 kommunedelplan for klima. Vedtaket kan ikke "
        "påklages.</p>",
    ),
]


@pytest.mark.parametrize(("title", "body"), ADOPTED)
def test_an_announcement_of_an_adopted_plan(title, body):
    parts = read(title, body)
    assert (parts.kind, parts.items) == ("kunngjoering", ())


NEWS = [
    (
        "No er folkehelseplanen vedteken",
        "<p>Tekst: Kommunikasjonsavdelinga</p><p>– Dette er ein god dag for Solnes, seier ordføraren. Kommunestyret "
        "vedtok folkehelseplanen i går.</p><h2>Dette skal vi gjere</h2><ul><li>Gratis symjing<li>Fleire benker</ul>",
    ),
    (
        "Kommunestyret sa ja til ny kulturplan",
        "<p>Publisert 3.3.2026</p><p>Torsdag vedtok kommunestyret kulturplan for Solnes kommune 2026–2030.</p><p>– Vi "
        "gleder oss til å ta fatt på tiltakene, sier kultursjefen.</p><h2>Målene i planen</h2><ul><li>Flere scener",
    ),
    (
        "Ny folkehelseplan vedtatt",
        "<div>Av: Kommunikasjonsavdelingen. Publisert 19.12.2025</div><p>Kommunestyret sa ja til ny plan.</p><p>– Vi "
        "er stolte, sier ordføreren. Hovedmålet er at flere skal ha noen å være sammen med.</p><h2>Dette skal vi "
        "gjøre</h2><ul><li>Gratis svømming<li>Flere benker</ul><h2>Les også</h2><ul><li>Delmål 2.1: slik går det</ul>",
    ),
]


@pytest.mark.parametrize(("title", "body"), NEWS)
def test_the_news_of_an_adopted_plan(title, body):
    parts = read(title, body)
    assert (parts.kind, parts.items) == ("artikkel", ())


PLANS = [
    (
        "Kommunedelplan for klima 2026–2035",
        "<p>Vedtatt av kommunestyret 18. desember 2025, sak 91/25, jf. plan- og bygningsloven § 11-15.</p><p>Publisert "
        "20.12.2025</p><h2>Hovedmål 1: Mindre utslipp</h2><h3>Delmål 1.1: Færre biler</h3><ul><li>Tiltak 1.1.1: "
        "Sykkelveg (Teknisk, 2027)</ul>",
    ),
    (
        "Temaplan for kultur 2026–2030",
        "<p>Planen ble vedtatt av kommunestyret 18. desember 2025.</p><h2>Forord</h2><p>– Kultur gir oss noe å samles "
        "om, sier ordføreren.</p><h2>Mål</h2><ul><li>Flere lesere<li>Flere scener</ul><h2>Tiltak</h2><table><tr><th>"
        "Tiltak<th>Ansvar<th>Frist<tr><td>Sommerles<td>Biblioteket<td>2027</table>",
    ),
    (
        "Temaplan for kultur (vedtatt 18.12.2025)",
        "<h2>Hovedmål</h2><p>Alle i Solnes kommune har noe å gå til.</p><h2>Delmål</h2><ol><li>Flere lesere</ol>",
    ),
]


@pytest.mark.parametrize(("title", "body"), PLANS)
def test_an_adopted_plan_is_a_plan(title, body):
    parts = read(title, body)
    assert parts.kind == "plan"
    assert parts.items


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (
            "Varsel om oppstart av arbeid med kommunedelplan for kystsone",
            "<p>Solnes kommune varsler oppstart og legger forslag til planprogram ut til offentlig ettersyn. Frist for "
            "innspill er 20. mars 2026.</p>",
        ),
        (
            "Varsel om oppstart av kommunedelplan for klima",
            "<p>Solnes kommune varslar oppstart. Framlegg til planprogram ligg ute til offentleg ettersyn. Frist for "
            "innspel er 20. mars 2026.</p>",
        ),
    ],
)
def test_at_the_start_it_is_the_planprogram_that_is_heard(title, body):
    parts = read(title, body)
    assert [(one.gjelder, one.end) for one in parts.hearings] == [("planprogram", "2026-03-20")]


@pytest.mark.parametrize(
    ("title", "frist"),
    [
        ("Høring: Temaplan for kultur 2026–2030", "Høringsfrist"),
        ("Temaplan for kultur ute på høyring", "Høyringsfrist"),
        ("Offentlig ettersyn av kommunedelplan for kultur", "Frist for innspill"),
    ],
)
def test_a_hearing_page_that_folds_out_the_plan_is_a_notice(title, frist):
    parts = read(
        title,
        "<div><span>Publisert 12.01.2026</span> <span>Sist endret 15.01.2026</span></div><p>Formannskapet vedtok 8. "
        f"januar 2026 å legge planen ut på høring.</p><div><div>{frist}</div><div>27. februar 2026</div></div>"
        "<details><summary>Mål</summary><h3>Hovedmål 1: Kultur for alle</h3><p>Delmål 1.1: Flere lesere</p></details>"
        "<details><summary>Tiltak</summary><ul><li>Sommerles (Biblioteket, 2026)</ul></details>",
    )
    assert (parts.kind, parts.items) == ("kunngjoering", ())
    assert [(one.gjelder, one.end) for one in parts.hearings] == [("plan", "2026-02-27")]


def test_a_plan_out_on_its_hearing_is_a_plan():
    parts = read(
        "Temaplan for kultur 2026–2030 – høringsutkast",
        "<p>Planen ligger på høring til 27. februar 2026.</p><h2>Hovedmål 1: Kultur for alle</h2><h3>Delmål 1.1: Flere "
        "lesere</h3><h4>Tiltak</h4><ul><li>Sommerles (Biblioteket, 2026)</ul>",
    )
    assert parts.kind == "plan"
    assert parts.items


def test_the_words_of_the_site_do_not_tell_the_language():
    assert read(*ADOPTED[1]).maalform == "nn"
