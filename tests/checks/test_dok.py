"""The document rules on documents made by hand."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.checks import brutt_lenke, foedselsnummer, ingen_struktur, internt_innhold, plassholder
from plancheck.document import Block, Cell, Document, Link, Row, Span
from plancheck.foedselsnummer import find, is_valid, masked

from .builder import document, facts, graf, keys, link, maal, plan, run, span

NUMBER = "15088512313"
"""Made up by the arithmetic of the control digits."""


class TestPlassholder:
    check = staticmethod(plassholder.check)

    def found(self, text, status=None):
        return keys(self.check, graf([plan(status=status)], [], [facts(doc=document(lines=text))]))

    @pytest.mark.parametrize(
        "text",
        ["TODO: skriv", "[fyll inn]", f"[Skriv inn sammendrag her. {'Det er vanligvis kort. ' * 5}]",
         "Klikk eller trykk her for å skrive inn tekst.", "<sett inn dato>", "Årsplan 20..-20..",
         "Lorem ipsum dolor", "XXX kommune",
         "Møtet holdes xx.xx.2026", "Sist endret dd.mm.åååå", "kostnad: kr xxx", "Planperiode 2026–20XX",
         "Tekst kommer",
         "Tekst kjem seinare", "Sett inn innstillingen under", "[dato]", "Se sak xx/xx", "TBD",
         "Lagt fram __.__.2026", "Lagt fram ..2026 i møte",
         "Det bor (settes inn) her", "Det finnes ??? lag", "Antall medlemmer: XX",
         "Slik er det. ??? Planen gjelder", "Slik er det. XX Planen gjelder", "Tallene (må oppdateres) viser",
         "Slik er det. Her kommer bilde", "Kommunen har SETT INN TALL innbyggere.", "Det bur SET INN TAL her",
         "Slik er det. Sett inn bilde her. Mer", "Slik er det. Set inn bilete her", "Slik er det. TO DO: skriv mer"],
    )  # fmt: skip
    def test_left_in_the_text(self, text):
        assert len(self.found(text)) == 1

    @pytest.mark.parametrize(
        "text",
        ["Leik, symjing ...", "Ansvar (enhet)", "Frist (dato)", "Lag en todo-liste", "Fyll ut skjemaet på nettsiden",
         "Sette inn nye vinduer i hallen", "De neste 20... årene", "Kapittel XX", "Planen er på 20 sider.",
         "Alle [barn] får tilbud", "1x i uka", "2. trinn xl", "Kjøpe inn datautstyr", "Vi kommer her og der",
         "Hvem er vi???", "https://eksempel.no/20xxx/fil",
         "Hva gjør vi ???", "Planen (må oppdateres hvert år og vedtas på nytt)",
         "Tiltak (legges inn i økonomiplanen 2027)", "Klikk her for å legge inn en sak",
         "Penger (settes inn på konto hvert år)", "We have a lot to do: walk more", "Vi øver. Sett inn figurene i",
         "VI HAR SETT INN I FRAMTIDA"],
    )  # fmt: skip
    def test_ordinary_text(self, text):
        assert self.found(text) == []

    @pytest.mark.parametrize(
        "line",
        ["Vedtatt av kommunestyret xx.xx.xxxx, sak xx/xx", "Vedteken av kommunestyret xx.xx.20xx",
         "Godkjent i kommunestyret __.__.____, sak ___/__", "Vedtatt i kommunestyret dd.mm.åååå"],
    )  # fmt: skip
    def test_an_open_adoption_line_waits_for_the_decision(self, line):
        assert self.found(line, "hoering") == []

    def test_an_open_adoption_line_in_an_adopted_plan(self):
        assert self.found("Vedtatt av kommunestyret xx.xx.xxxx, sak xx/xx", "vedtatt") == ["dato"]

    def test_a_cell_is_read_with_its_row(self):
        cells = (Cell("Vedtatt", span()), Cell("xx.xx.xxxx", span()))
        table = Block("table", span(), rows=(Row(cells, span()),))
        graph = graf([plan()], [], [facts(doc=document(blocks=(table,)))])
        assert keys(self.check, graph) == []

    def test_code_is_not_text(self):
        block = Block("code", span(), "TODO")
        assert keys(self.check, graf([plan()], [], [facts(doc=document(blocks=(block,)))])) == []

    def test_the_place_is_the_placeholder_itself(self):
        (found,) = run(self.check, graf([plan()], [], [facts(doc=document(lines="Innledning\n\nSkriv her: TODO nå"))]))
        assert (found.span.line, found.span.column, found.span.end_column) == (3, 12, 16)


class TestFoedselsnummer:
    def test_valid_and_not(self):
        assert is_valid(NUMBER)
        assert is_valid("41019012393")  # D-number
        assert not is_valid("15088512314")  # second control digit
        assert not is_valid("01419012382")  # synthetic, month + 40
        assert not is_valid("31029012302")  # 31 February
        assert not is_valid("00000000000")

    @pytest.mark.parametrize("shown", [NUMBER, "150885 12313", "150885-12313", "fnr.15088512313", "(15088512313)"])
    def test_found_as_people_write_it(self, shown):
        assert len(list(find(f"Søker {shown} bor her."))) == 1

    @pytest.mark.parametrize(
        "text",
        [f"org.nr. {NUMBER}", f"Kontonummer: {NUMBER}", f"Organisasjonsnummer {NUMBER}", f"konto {NUMBER}",
         f"1{NUMBER}",
         f"KID: {NUMBER}", f"{NUMBER}0", f"1.{NUMBER}", "1508.85.12313"],
    )  # fmt: skip
    def test_other_numbers(self, text):
        assert list(find(text)) == []

    @given(st.dates(date(1854, 1, 1), date(2039, 12, 31)), st.integers(0, 999))
    def test_masking_hides_every_number_the_rule_finds(self, born, individual):
        start = f"{born:%d%m%y}{individual:03d}"
        for control in range(100):
            number = f"{start}{control:02d}"
            text = f"Søker {number} bor her."
            assert (number in masked(text)) != is_valid(number)

    def test_the_number_never_leaves_the_check(self):
        doc = document(lines=f"# Plan\n\nSøker {NUMBER} bor her.")
        (found,) = run(foedselsnummer.check, graf([plan()], [], [facts(doc=doc)]))
        assert (found.span.line, found.span.column) == (3, 7)
        assert NUMBER not in repr(found)
        assert "150885" not in repr(found)

    def test_formats_without_lines(self):
        block = Block("paragraph", Span("plan.docx", place="Avsnitt 3"), f"Søker {NUMBER} bor her.")
        doc = document("plan.docx", blocks=(block,), format="word")
        (found,) = run(foedselsnummer.check, graf([plan()], [], [facts(doc=doc)]))
        assert found.span.place == "Avsnitt 3"


class TestIngenStruktur:
    check = staticmethod(ingen_struktur.check)

    def test_nothing_found(self):
        assert keys(self.check, graf([plan()])) == ["tom"]
        assert keys(self.check, graf([plan()], [maal("hovedmaal")])) == ["uten_tiltak"]
        assert keys(self.check, graf([plan(kind="samfunnsdel")], [maal("hovedmaal")])) == []

    @pytest.mark.parametrize("kind", ["planprogram", "planstrategi", "kunngjoering", "mandat", "artikkel"])
    def test_never_of(self, kind):
        assert keys(self.check, graf([plan(kind=None, kinds=(kind,))])) == []

    def test_land_use_plans_have_provisions(self):
        assert keys(self.check, graf([plan(kind="arealdel", areal=True)])) == []

    def test_a_table_not_understood_speaks_for_the_plan(self):
        told = facts(unclaimed=((span(), "Tiltak | Hvorfor | Hvorledes"),))
        assert keys(self.check, graf([plan()], [], [told])) == ["tabell"]


class TestBruttLenke:
    check = staticmethod(brutt_lenke.check)

    def test_a_saved_web_page_lacks_what_lay_beside_it(self):
        menu = Block("paragraph", span("side.html"), "Hjem", noise="navigation")
        shown = (Link("", "ikon0.svg", span("side.html"), image=True), Link("Planen", "plan.pdf", span("side.html")))
        page = Block("paragraph", span("side.html"), "Planen", links=shown)
        for blocks, broken in (((menu, page), []), ((page,), ["fil"])):
            told = facts(path="side.html", doc=document("side.html", blocks=blocks, format="html"))
            assert keys(self.check, graf([plan()], [], [told], existing=frozenset({"side.html"}))) == broken

    def found(self, *targets, existing=("vedlegg/kart.png", "handlingsdel.md"), others=(), text="", folder=""):
        heading = Block("heading", span(), "3.1 Mål og tiltak", 2)
        paragraph = Block("paragraph", span(), text, links=tuple(link(target) for target in targets))
        told = [facts(path=f"{folder}plan.md", doc=document(f"{folder}plan.md", blocks=(heading, paragraph))), *others]
        names = frozenset((*existing, f"{folder}plan.md"))
        return keys(self.check, graf([plan()], [], told, existing=names, is_file=names.__contains__))

    @pytest.mark.parametrize(
        "target",
        ["vedlegg/kart.png", "./vedlegg/kart.png", "vedlegg/", "vedlegg", "handlingsdel", "handlingsdel.html",
         "https://lovdata.no/x", "mailto:post@kommunen.example", "tel:12345678", "//cdn.example/x", "/planer/x.pdf",
         "../utenfor.md", "#mål-og-tiltak", "#31-mål-og-tiltak", "#maal-og-tiltak", "#mal-og-tiltak", "#", "#top", "",
         "handlingsdel.md?raw=1", "{{ url }}", "vedlegg%2Fkart.png", "file:///C:/plan.docx", "vedlegg\\kart.png"],
    )  # fmt: skip
    def test_links_that_hold_or_are_not_ours(self, target):
        assert self.found(target) == []

    @pytest.mark.parametrize(
        ("target", "key"),
        [("vedlegg/karte.png", "forslag"), ("mangler/x.pdf", "fil"), ("#tiltaka", "anker"), ("nei.md#mål", "fil")],
    )
    def test_broken(self, target, key):
        assert self.found(target) == [key]

    def test_relative_to_the_file_it_stands_in(self):
        assert self.found("../handlingsdel.md", folder="planer/") == []
        assert self.found("handlingsdel.md", folder="planer/") == ["forslag"]

    def test_anchor_in_another_document(self):
        block = Block("heading", span(), "Tiltak for barn", 2)
        other = facts("h", "handlingsdel.md", doc=document("handlingsdel.md", blocks=(block,)))
        assert self.found("handlingsdel.md#tiltak-for-barn", others=(other,)) == []
        assert self.found("handlingsdel.md#tiltak-for-eldre", others=(other,)) == ["anker_i_fil"]

    def test_a_picture(self):
        block = Block("paragraph", span(), "", links=(link("bilde.png", image=True),))
        graph = graf([plan()], [], [facts(doc=document(blocks=(block,)))], existing=frozenset({"plan.md"}))
        assert keys(self.check, graph) == ["bilde"]

    def test_where_nothing_can_be_asked_it_is_silent(self):
        block = Block("paragraph", span(), "", links=(link("bilde.png"),))
        assert keys(self.check, graf([plan()], [], [facts(doc=Document("plan.md", "markdown", (block,)))])) == []


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (r"Tallene ligger på P:\Felles\Natur\tall.xlsx.", r"P:\Felles\Natur\tall.xlsx"),
        (r"Se \\fil01\felles\vann.xlsx, og kartet.", r"\\fil01\felles\vann.xlsx"),
        ("Se file://server/felles/kart.pdf!", "file://server/felles/kart.pdf"),
    ],
)
def test_the_sign_that_ends_a_sentence_is_no_part_of_a_path(text, path):
    (treff,) = run(internt_innhold.check, graf([plan()], [], [facts(doc=document(lines=text))]))
    assert treff.text == path
