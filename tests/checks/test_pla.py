"""The plan system rules on graphs made by hand."""

from __future__ import annotations

import pytest

from plancheck.checks import (
    erstattet_plan_loeper,
    evaluering_mangler,
    feil_planrekkefoelge,
    handlingsdel_under_fire_aar,
    ikke_i_planoversikt,
    overordnet_plan_mangler,
    overordnet_plan_ukjent,
    paakrevd_del_mangler,
    planperiode_mangler,
    plantype_ukjent,
    status_strider,
    vedtak_ufullstendig,
    viser_til_opphevet_plan,
)
from plancheck.document import Confidence
from plancheck.model import Edge

from .builder import (
    document,
    evaluering,
    facts,
    graf,
    keys,
    maal,
    plan,
    ref,
    registered,
    run,
    section,
    span,
    tiltak,
    vedtak,
)


def test_type_is_asked_of_plans_only():
    assert keys(plantype_ukjent.check, graf([plan(kind=None)])) == ["ukjent"]
    assert keys(plantype_ukjent.check, graf([plan(kind=None, kinds=("tiltaksliste",))])) == []


@pytest.mark.parametrize(("period", "found"), [(None, ["mangler"]), ((None, "2035"), []), (("2026", "2029"), [])])
def test_period(period, found):
    assert keys(planperiode_mangler.check, graf([plan(period=period)])) == found


@pytest.mark.parametrize("kind", ["planprogram", "planstrategi"])
def test_period_is_not_asked_of(kind):
    assert keys(planperiode_mangler.check, graf([plan(kind=kind, kinds=(kind,), period=None)])) == []


class TestOverordnet:
    def test_missing(self):
        check = overordnet_plan_mangler.check
        assert keys(check, graf([plan()])) == ["temaplan"]
        assert keys(check, graf([plan(kind="samfunnsdel"), plan("b", None)])) == []
        assert keys(check, graf([plan(overordnet=(ref("samfunnsdelen"),))])) == []
        assert keys(check, graf([plan(bygger_paa=(ref("samfunnsdelen"),))])) == []

    def test_a_workbook_is_not_asked(self):
        told = [facts(kind="handlingsdel", doc=document("plan.xlsx", format="spreadsheet"))]
        assert keys(overordnet_plan_mangler.check, graf([plan(kind="handlingsdel")], told=told)) == []

    @pytest.mark.parametrize("title", ["Kommuneplanens handlingsdel 2026–2029", "Kommuneplanen sin handlingsdel"])
    def test_the_title_may_say_what_it_is_a_part_of(self, title):
        check = overordnet_plan_mangler.check
        assert keys(check, graf([plan(kind="handlingsdel", title=title)])) == []
        assert keys(check, graf([plan(kind="handlingsdel", title="Handlingsdel 2026–2029")])) == ["handlingsdel"]

    def test_a_goal_in_another_plan_names_that_plan(self):
        goal, action = maal("delmaal", "topp"), tiltak()
        edge = Edge(action.id, goal.id, "bidrar_til", "explicit", Confidence.CERTAIN)
        plans = [plan(), plan("topp", "samfunnsdel")]
        assert keys(overordnet_plan_mangler.check, graf(plans, [goal, action], edges=[edge])) == []

    def test_unknown_only_where_something_could_answer(self):
        check = overordnet_plan_ukjent.check
        child = plan(overordnet=(ref("Kommunedelplan for helse"),))
        assert keys(check, graf([child])) == []
        assert keys(check, graf([child, plan("a", "kommunedelplan", title="Kommunedelplan for idrett")])) != []
        rows = (registered("idrett", "Idrettsplan"),)
        assert keys(check, graf([child], planoversikt=rows, has_planoversikt=True)) == ["ukjent"]

    @pytest.mark.parametrize(
        "name", ["kommuneplanens samfunnsdel", "Regional plan for kultur", "Samfunnsdelen 2024–2036"]
    )
    def test_names_that_are_answered_or_believed(self, name):
        top = plan("topp", "samfunnsdel", title="Samfunnsdelen", period=("2024", "2036"))
        graph = graf([plan(overordnet=(ref(name),)), top], planoversikt=(), has_planoversikt=True)
        assert keys(overordnet_plan_ukjent.check, graph) == []

    def test_the_years_can_speak_against_it(self):
        top = plan("topp", "samfunnsdel", title="Samfunnsdelen", period=("2024", "2036"))
        graph = graf([plan(overordnet=(ref("Samfunnsdelen 2011–2022"),)), top])
        assert len(keys(overordnet_plan_ukjent.check, graph)) == 1


class TestOpphevet:
    check = staticmethod(viser_til_opphevet_plan.check)

    def test_repealed_and_replaced(self):
        child = plan(overordnet=(ref("gammel", "gammel"),))
        assert keys(self.check, graf([child, plan("gammel", "samfunnsdel", status="opphevet")])) == ["opphevet"]
        new = plan("ny", "samfunnsdel", status="vedtatt", erstatter=(ref("gammel", "gammel"),))
        assert keys(self.check, graf([child, plan("gammel", "samfunnsdel"), new])) == ["erstattet"]

    def test_a_draft_replaces_nothing_yet(self):
        child = plan(overordnet=(ref("gammel", "gammel"),))
        new = plan("ny", "samfunnsdel", status="hoering", erstatter=(ref("gammel", "gammel"),))
        assert keys(self.check, graf([child, plan("gammel", "samfunnsdel"), new])) == []

    def test_replacing_is_no_reference(self):
        child = plan(erstatter=(ref("gammel, som er opphevet", "gammel"),))
        assert keys(self.check, graf([child, plan("gammel", status="opphevet")])) == []

    def test_the_register_knows_too(self):
        child = plan(overordnet=(ref("Kulturplanen"),))
        row = registered("kultur", "Kulturplanen", status="opphevet")
        assert keys(self.check, graf([child], planoversikt=(row,), has_planoversikt=True)) == ["opphevet"]

    def test_tiltak_that_serve_goals_of_a_repealed_plan_are_one_finding(self):
        goal, first, second = maal("delmaal", "gammel"), tiltak(), tiltak()
        edges = [Edge(one.id, goal.id, "bidrar_til", "explicit", Confidence.CERTAIN) for one in (first, second)]
        plans = [plan(), plan("gammel", status="opphevet")]
        assert keys(self.check, graf(plans, [goal, first, second], edges=edges)) == ["opphevet"]


class TestRekkefoelge:
    check = staticmethod(feil_planrekkefoelge.check)

    @pytest.mark.parametrize(
        ("kind", "above", "found"),
        [("samfunnsdel", "temaplan", ["lavere"]), ("kommunedelplan", "temaplan", ["lavere"]),
         ("temaplan", "handlingsdel", ["lavere"]), ("temaplan", "samfunnsdel", []), ("temaplan", "temaplan", []),
         ("handlingsdel", "oekonomiplan", []), ("planprogram", "planstrategi", []), (None, "temaplan", [])],
    )  # fmt: skip
    def test_ladder(self, kind, above, found):
        plans = [plan("a", kind, overordnet=(ref("b", "b"),)), plan("b", above)]
        assert keys(self.check, graf(plans)) == found

    def test_a_circle_is_one_finding_and_names_all(self):
        ring = (("a", "samfunnsdel", "b"), ("b", "temaplan", "c"), ("c", "handlingsdel", "a"))
        plans = [plan(name, kind, overordnet=(ref(up, up),), title=name.upper()) for name, kind, up in ring]
        (found,) = run(self.check, graf(plans))
        assert (found.key, found.params["sirkel"]) == ("sirkel", "A → B → C → A")
        assert [one.node for one in found.related] == ["b", "c"]

    def test_its_own_parent(self):
        assert keys(self.check, graf([plan("a", overordnet=(ref("a", "a"),))])) == ["seg_selv"]


class TestPaakrevdDel:
    check = staticmethod(paakrevd_del_mangler.check)
    parts = ("formaal", "prosess_frister", "alternativer", "utredningsbehov")

    def test_each_missing_part_of_a_planprogram(self):
        program = plan(kind="planprogram", pbl=True, kinds=("planprogram",))
        assert keys(self.check, graf([program])) == [*self.parts]
        told = facts(kind="planprogram", signs=self.parts[:3])
        assert keys(self.check, graf([program], [], [told])) == ["utredningsbehov"]

    def test_a_voluntary_planprogram_is_not_asked(self):
        assert keys(self.check, graf([plan(kind="planprogram", kinds=("planprogram",))])) == []

    @pytest.mark.parametrize(("kind", "key"), [("samfunnsdel", "handlingsdel"), ("kommunedelplan", "handlingsdel_kdp")])
    def test_handlingsdel(self, kind, key):
        goals = [maal("hovedmaal")]
        assert keys(self.check, graf([plan(kind=kind)], goals)) == [key]
        assert keys(self.check, graf([plan(kind=kind)], [*goals, tiltak()])) == []
        assert keys(self.check, graf([plan(kind=kind)], goals, [facts(signs=("handlingsdel_sted",))])) == []
        assert keys(self.check, graf([plan(kind=kind)], goals, [facts(sections=(section("4 Handlingsdel"),))])) == []
        assert keys(self.check, graf([plan(kind=kind), plan("d", "handlingsdel", parents=("plan",))], goals)) == []

    @pytest.mark.parametrize("goals_of", ["plan", "d"])
    def test_a_handlingsdel_is_known_by_the_goals_it_serves(self, goals_of):
        goals = [maal("hovedmaal"), maal("delmaal", goals_of)]
        action = tiltak("d")
        serves = Edge(action.id, goals[1].id, "bidrar_til", "explicit", Confidence.CERTAIN)
        plans = [plan(kind="samfunnsdel"), plan("d", "handlingsdel"), plan("t", "temaplan")]
        found = keys(self.check, graf(plans, [*goals, action], edges=[serves]))
        assert found == ([] if goals_of == "plan" else ["handlingsdel"])

    @pytest.mark.parametrize(
        ("kommune", "parents", "codes"),
        [(None, (), []), ("Nes", (), ["handlingsdel"]), (None, ("Kdp",), ["handlingsdel"])],
    )
    def test_a_handlingsdel_beside_the_only_plan_is_of_that_plan(self, kommune, parents, codes):
        other = plan("d", "handlingsdel", kommune=kommune, overordnet=tuple(ref(name) for name in parents))
        found = keys(self.check, graf([plan(kind="samfunnsdel", kommune="Vik"), other], [maal("hovedmaal")]))
        assert found == codes

    def test_a_plan_of_which_nothing_was_read_is_told_of_by_dok008_alone(self):
        assert keys(self.check, graf([plan(kind="kommunedelplan")])) == []

    def test_an_empty_chapter_is_none(self):
        told = facts(sections=(section("Handlingsdel", filled=False),))
        found = keys(self.check, graf([plan(kind="kommunedelplan")], [maal("hovedmaal")], [told]))
        assert found == ["handlingsdel_kdp"]

    def test_land_use_and_other_plans_need_none(self):
        areal = plan(kind="kommunedelplan", areal=True)
        assert keys(self.check, graf([areal, plan("b", "arealdel"), plan("c")])) == []

    def test_the_mandate_of_levanger(self):
        demanded = {"mandate": ("strategidel", "handlingsplan", "tiltaksplan"), "mandate_span": span()}
        chapters = (section("Utfordringer"), section("Strategidel", 2), section("Handlingsplan", 3))
        told = facts(sections=chapters, said=demanded)
        (found,) = run(self.check, graf([plan()], [tiltak()], [told]))
        assert (found.key, found.params["del"], found.law) == ("mandat", "tiltaksplan", False)

    def test_a_mandate_beside_the_plan_and_a_part_beside_it(self):
        mandate = facts("", "mandat.md", "mandat", "p", said={"mandate": ("tiltaksplan",)})
        plans, told = [plan()], [facts(package="p"), mandate]
        assert keys(self.check, graf(plans, [], told)) == ["mandat"]
        part = plan("t", "tiltaksplan", parents=("plan",))
        assert keys(self.check, graf([*plans, part], [], told)) == []


class TestFireAar:
    check = staticmethod(handlingsdel_under_fire_aar.check)

    def found(self, period, above="samfunnsdel"):
        plans = [plan("topp", above), plan("d", "handlingsdel", overordnet=(ref("topp", "topp"),), period=period)]
        return keys(self.check, graf(plans), lov_aar=4)

    def test_years_count_both_ends(self):
        assert self.found(("2026", "2028")) == ["kort"]
        assert self.found(("2026", "2029")) == []
        assert self.found(("2026-01-01", "2029-12-31")) == []
        assert self.found(("2026-01-01", "2029-12-30")) == ["kort"]
        assert self.found((None, "2028")) == []

    def test_other_parents_are_not_bound(self):
        assert self.found(("2026", "2027"), above="temaplan") == []

    def test_chapter(self):
        told = facts(sections=(section("Handlingsdel 2026–2027"),))
        assert keys(self.check, graf([plan(kind="kommunedelplan")], [], [told]), lov_aar=4) == ["kort"]
        told = facts(sections=(section("Handlingsprogram 2026-2029"),))
        assert keys(self.check, graf([plan(kind="kommunedelplan")], [], [told]), lov_aar=4) == []


def test_both_draft_and_adopted():
    said = {"statuses": (("utkast", span()), ("vedtatt", span()))}
    assert keys(status_strider.check, graf([plan()], [], [facts(said=said)])) == ["utkast"]
    said = {"statuses": (("hoering", span()), ("vedtatt", span()))}
    assert keys(status_strider.check, graf([plan()], [], [facts(said=said)])) == ["hoering"]
    said = {"statuses": (("hoering", span()), ("utkast", span()))}
    assert keys(status_strider.check, graf([plan()], [], [facts(said=said)])) == []


@pytest.mark.parametrize(
    ("given", "found"),
    [({"organ": "kommunestyret", "dato": "2026-06-18", "sak": "54/26"}, []),
     ({"organ": "kommunestyret", "dato": "2026-06-18"}, ["sak"]), ({"dato": "2026-06-18"}, ["organ_sak"]),
     ({"organ": "kommunestyret", "dato": None}, ["dato_sak"]), ({"dato": None}, ["alt"])],
)  # fmt: skip
def test_incomplete_decision(given, found):
    graph = graf([plan(status="vedtatt")], [vedtak(given.pop("dato"), **given)])
    assert keys(vedtak_ufullstendig.check, graph) == found
    assert keys(vedtak_ufullstendig.check, graf([plan(status="utkast")])) == []


class TestErstattet:
    check = staticmethod(erstattet_plan_loeper.check)

    def found(self, status, period=("2008", "2025"), new_status="vedtatt"):
        new = plan("ny", status=new_status, period=("2015", "2030"), erstatter=(ref("gammel", "gammel"),))
        return keys(self.check, graf([new, plan("gammel", status=status, period=period)]))

    def test_still_in_force_or_running_on(self):
        assert self.found("vedtatt") == ["i_kraft"]
        assert self.found(None) == ["overlapper"]
        assert self.found(None, ("2008", "2014")) == []
        assert self.found("opphevet") == []
        assert self.found("vedtatt", new_status="hoering") == []

    def test_in_the_register(self):
        new = plan("ny", status="vedtatt", period=("2015", "2030"), erstatter=(ref("Omsorgsplanen"),))
        row = registered("omsorg", "Omsorgsplanen")
        assert keys(self.check, graf([new], planoversikt=(row,), has_planoversikt=True)) == ["i_planoversikten"]
        row = registered("omsorg", "Omsorgsplanen", replaced_by="ny")
        assert keys(self.check, graf([new], planoversikt=(row,), has_planoversikt=True)) == ["i_planoversikten"]
        row = registered("omsorg", "Omsorgsplanen", status="", replaced_by="ny", period="2008-2025")
        assert keys(self.check, graf([new], planoversikt=(row,), has_planoversikt=True)) == []

    def test_only_the_register_knows_that_it_is_replaced(self):
        new, row = plan("ny", status="vedtatt"), registered("omsorg", "Omsorgsplanen", replaced_by="ny")
        assert keys(self.check, graf([new], planoversikt=(row,), has_planoversikt=True)) == ["i_planoversikten"]


def test_register_of_plans():
    check = ikke_i_planoversikt.check
    row = registered("kultur", "Temaplan for kultur 2022–2025")
    assert keys(check, graf([plan(title="Temaplan for helse")])) == []
    given = {"planoversikt": (row,), "has_planoversikt": True}
    assert keys(check, graf([plan("helse", title="Folkehelseplan")], **given)) == ["mangler"]
    assert keys(check, graf([plan("KULTUR", title="x")], **given)) == []
    assert keys(check, graf([plan("x", title="Temaplan for kultur 2026–2029")], **given)) == []
    assert keys(check, graf([plan("x", "planprogram", kinds=("planprogram",))], **given)) == []


class TestEvaluering:
    check = staticmethod(evaluering_mangler.check)

    def test_time_and_responsible(self):
        assert keys(self.check, graf([plan()])) == ["mangler"]
        assert keys(self.check, graf([plan()], [evaluering(None, "rådmannen")])) == ["uten_tid"]
        assert keys(self.check, graf([plan()], [evaluering("2029-06")])) == ["uten_ansvarlig"]
        assert keys(self.check, graf([plan()], [evaluering("2029-06", "rådmannen")])) == []

    @pytest.mark.parametrize("kind", [None, "handlingsdel", "tiltaksplan", "oekonomiplan", "planprogram", "arealdel"])
    def test_not_asked(self, kind):
        assert keys(self.check, graf([plan(kind=kind)])) == []


def test_a_plan_it_builds_on_is_asked_of_the_register_only():
    own = plan("kdp", title="Kommunedelplan for klima", bygger_paa=(ref("kommunedelplan for næring 2022–2030"),))
    rows = (registered("kdp", "Kommunedelplan for klima"),)
    found = graf([own], planoversikt=rows, has_planoversikt=True)
    assert keys(overordnet_plan_ukjent.check, found) == ["bygger_ukjent"]
    assert keys(overordnet_plan_ukjent.check, graf([own])) == []
    older = plan("kdp", title="Kommunedelplan for klima", bygger_paa=(ref("kommunedelplan for klima 2010–2020"),))
    assert keys(overordnet_plan_ukjent.check, graf([older], planoversikt=rows, has_planoversikt=True)) == []


def test_the_forerunner_of_the_plan_itself_is_no_reference_to_a_rule():
    own = plan("ny", bygger_paa=(ref("gammel", "gammel"),), erstatter=(ref("gammel", "gammel"),), status="vedtatt")
    old = plan("gammel")
    assert keys(viser_til_opphevet_plan.check, graf([own, old])) == []
    other = plan("annen", bygger_paa=(ref("gammel", "gammel"),))
    assert keys(viser_til_opphevet_plan.check, graf([own, old, other])) == ["erstattet"]
